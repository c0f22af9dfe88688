import type { z } from 'zod';
import type { FieldError } from './problem';

const MOST_ERRORS_TOLD = 50;

/** The errors of a zod schema in plain words, each naming its field. */
export function fieldErrorsOf(error: z.ZodError): FieldError[] {
  return error.issues.flatMap(fieldErrors).slice(0, MOST_ERRORS_TOLD);
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: fieldName([...issue.path, shortened(key)]),
      message: 'This field is not known here. Leave it out.',
    }));
  }
  return [{ field: fieldName(issue.path), message: issue.message }];
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'body' : path.map(String).join('.');
}

function shortened(key: string): string {
  return key.length > 60 ? `${key.slice(0, 60)}…` : key;
}
