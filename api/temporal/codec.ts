import type { Key } from '../../encryption/key-ring';
import { sealedData } from '../../operations/temporal-data';
import type { Codec, WirePayload } from '../codec';

/** Opens payloads with the very codec by which the worker and the API seal them. */
export function temporalCodec(keys: readonly Key[], settings: Omit<Codec, 'decode'>): Codec {
  const { payloadCodecs = [] } = sealedData(keys);
  return {
    ...settings,
    decode: async (wire) => {
      let payloads = wire.map(({ metadata, data }) => ({ metadata: mapped(metadata, bytesOf), data: bytesOf(data) }));
      for (const codec of payloadCodecs) {
        const opened = await codec.decode(payloads);
        payloads = opened.map(({ metadata, data }) => ({ metadata: { ...metadata }, data: data ?? new Uint8Array() }));
      }
      return payloads.map(({ metadata, data }): WirePayload => ({
        metadata: mapped(metadata, textOf),
        data: textOf(data),
      }));
    },
  };
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'base64');
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function mapped<From, To>(all: Readonly<Record<string, From>>, to: (one: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, to(value)]));
}
