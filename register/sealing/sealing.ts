import { AsyncLocalStorage } from 'node:async_hooks';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { customType } from 'drizzle-orm/pg-core';
import type { KeyRing } from '../../encryption/key-ring';
import { SealBroken } from '../../encryption/key-ring';
import { storableJson, storableText } from '../schema/columns';
import { factsOf, idsIn, MENTIONED } from './facts';
import type { Facts } from './facts';

/** The ring of the register whose function runs. A column knows its value only: whose keys seal it comes from here. */
const ringHere = new AsyncLocalStorage<KeyRing>();

/** The same functions; what they write into sealed columns is sealed by this ring, and opened where they read it. */
export function sealedBy<Functions extends object>(ring: KeyRing, functions: Functions): Functions {
  const wrapped = Object.entries(functions).map(([name, run]: [string, (...given: unknown[]) => unknown]) => [
    name,
    (...given: unknown[]) => ringHere.run(ring, () => run(...given)),
  ]);
  return Object.fromEntries(wrapped) as Functions;
}

const FORMAT = 'd1';
/** Where a document is sealed, beside those facts of it that SQL asks for. */
export const SEALED_PART = '$sealed';

/** What everything begins with that the first key of this ring has sealed. */
export const sealedPrefix = (ring: KeyRing): string => `${FORMAT}.${ring.sealsWith}.`;

/** The ring of the function that runs. Throws outside the register's functions: nothing is ever written unsealed by mistake. */
export function currentRing(): KeyRing {
  const ring = ringHere.getStore();
  if (!ring) throw new Error('Sealed columns are read and written by the functions of a register only.');
  return ring;
}

/** Sealed for this column alone, and packed before, since what is sealed cannot be packed any more. */
function seal(text: string, column: string): string {
  const { keyId, bytes } = currentRing().sealBytes(deflateRawSync(text), column);
  return [FORMAT, keyId, Buffer.from(bytes).toString('base64url')].join('.');
}

function open(sealed: string, column: string): string {
  const [format, keyId = '', packed = ''] = sealed.split('.');
  if (format !== FORMAT) throw new SealBroken();
  const bytes = currentRing().openBytes({ keyId, bytes: Buffer.from(packed, 'base64url') }, column);
  return inflateRawSync(bytes).toString('utf8');
}

/** What somebody wrote: only its sealed form stands in the column. A text that an earlier release wrote is read as it stands. */
export const sealedText = (column: string) =>
  customType<{ data: string; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => seal(storableText(value), column),
    fromDriver: (value) => (value.startsWith(`${FORMAT}.`) ? open(value, column) : value),
  })();

/**
 * A JSON document that stands sealed in its column, beside the facts of it that SQL asks for. One that an earlier release
 * wrote is read as it stands, and the same SQL finds the same facts in it.
 */
export const sealedDocument = (column: string, facts: Facts = {}) =>
  sealedJson('jsonb', column, (value) => factsOf(value, facts));

/** The same of the view of a workflow, which also says in the clear whom it mentions. */
export const sealedView = (column: string, facts: Facts) =>
  sealedJson('jsonb', column, (value) => ({ ...factsOf(value, facts), [MENTIONED]: idsIn(value) }));

/** The same for a document whose keys come back in their order. */
export const sealedWrittenDocument = (column: string) => sealedJson('json', column, () => ({}));

const sealedJson = (dataType: 'json' | 'jsonb', column: string, inTheClear: (value: unknown) => object) =>
  customType<{ data: unknown; driverData: unknown }>({
    dataType: () => dataType,
    toDriver: (value) => storableJson({ ...inTheClear(value), [SEALED_PART]: seal(storableJson(value), column) }),
    fromDriver: (value) => {
      const found = (typeof value === 'string' ? JSON.parse(value) : value) as Readonly<Record<string, unknown>>;
      const sealed = found[SEALED_PART];
      return typeof sealed === 'string' ? (JSON.parse(open(sealed, column)) as unknown) : found;
    },
  })();
