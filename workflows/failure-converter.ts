import { DefaultFailureConverter } from '@temporalio/common';

/** Puts messages and stacks of failures where the codec seals them, instead of beside what it seals. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
