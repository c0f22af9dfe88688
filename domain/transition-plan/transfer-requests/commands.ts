import type { LocalDate } from '../../calendar/local-date';
import type { TransferRequestId } from '../../ids';
import type { TransferRequest } from './state';

export type TransferRequestCommand =
  | {
      readonly name: 'ask-for-transfer';
      readonly wanted: TransferRequest['wanted'];
      readonly from: LocalDate | null;
      readonly reason: string;
    }
  | {
      readonly name: 'answer-transfer-request';
      readonly requestId: TransferRequestId;
      readonly agreed: boolean;
      readonly reason: string;
    };
