import { Client } from '@temporalio/client';
import type { Connection } from '@temporalio/client';
import { METADATA_ENCODING_KEY } from '@temporalio/common';
import type { DataConverter, Payload, PayloadCodec } from '@temporalio/common';
import { decode, encode } from '@temporalio/common/lib/encoding';
import { temporal } from '@temporalio/proto';
import { keyRing } from '../encryption/key-ring';
import type { Key, KeyRing } from '../encryption/key-ring';

/** Where Temporal is, and the keys by which it is given nothing that it could read: the first seals, all of them open. */
export interface TemporalReach {
  readonly address: string;
  /** How the way there is closed to others, and how each knows the other; null: on networks that nobody else reaches. */
  readonly tls: TemporalTls | null;
  readonly namespace: string;
  readonly keys: readonly Key[];
}

/** PEM texts. */
export interface TemporalTls {
  /** Of whoever gave the server its certificate; null: one of the authorities that this machine knows. */
  readonly authority: string | null;
  /** By which the server knows us; null where it asks for none. */
  readonly certificate: { readonly chain: string; readonly key: string } | null;
}

/** A client over this connection that seals what it sends and opens what it gets. */
export function temporalClient(
  connection: Connection,
  { namespace, keys }: Pick<TemporalReach, 'namespace' | 'keys'>,
): Client {
  return new Client({ connection, namespace, dataConverter: sealedData(keys) });
}

/**
 * What workflows are given and give back, sealed before it leaves the process: Temporal's server, its database and its pages
 * hold ciphertext, and the name of the key. Messages and stacks of failures are sealed with it. Throws RangeError without a key.
 */
export function sealedData(keys: readonly Key[]): DataConverter {
  return {
    payloadCodecs: [sealingCodec(keyRing(keys))],
    failureConverterPath: require.resolve('../workflows/failure-converter'),
  };
}

const SEALED = 'binary/encrypted';
const KEY_ID = 'encryption-key-id';
/** Binds what is sealed to its use: a sealed text of the register opens nowhere here. */
const CONTEXT = 'temporal-payload';

function sealingCodec(ring: KeyRing): PayloadCodec {
  const seal = (payload: Payload): Payload => {
    const { keyId, bytes } = ring.sealBytes(temporal.api.common.v1.Payload.encode(payload).finish(), CONTEXT);
    return { metadata: { [METADATA_ENCODING_KEY]: encode(SEALED), [KEY_ID]: encode(keyId) }, data: bytes };
  };
  const open = (payload: Payload): Payload => {
    const { metadata, data } = payload;
    const encoding = metadata?.[METADATA_ENCODING_KEY];
    // What an earlier release wrote in the clear is read as it stands.
    if (!encoding || decode(encoding) !== SEALED) return payload;
    const keyId = metadata[KEY_ID];
    const opened = ring.openBytes({ keyId: keyId ? decode(keyId) : '', bytes: data ?? new Uint8Array() }, CONTEXT);
    return temporal.api.common.v1.Payload.decode(opened);
  };
  return {
    encode: (payloads) => Promise.resolve().then(() => payloads.map(seal)),
    decode: (payloads) => Promise.resolve().then(() => payloads.map(open)),
  };
}
