import { generate } from 'selfsigned';

/** A certificate and its key, as PEM. */
export interface Certified {
  readonly chain: string;
  readonly key: string;
}

/** An authority of the tests' own, in which nobody trusts who is not told to. */
export class Authority {
  private constructor(private readonly own: Certified) {}

  static async make(): Promise<Authority> {
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'Invented authority' }], {
      keyType: 'ec',
      algorithm: 'sha256',
      extensions: [
        { name: 'basicConstraints', cA: true, critical: true },
        { name: 'keyUsage', keyCertSign: true, critical: true },
      ],
    });
    return new Authority({ chain: cert, key });
  }

  /** What has to be trusted to believe what it has certified. */
  get certificate(): string {
    return this.own.chain;
  }

  /** For a server of this machine, or for whoever comes to it. */
  async certify(name: string): Promise<Certified> {
    const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
      keyType: 'ec',
      algorithm: 'sha256',
      ca: { key: this.own.key, cert: this.own.chain },
      extensions: [
        { name: 'basicConstraints', cA: false },
        { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
        {
          name: 'subjectAltName',
          altNames: [
            { type: 2, value: 'localhost' },
            { type: 7, ip: '127.0.0.1' },
          ],
        },
      ],
    });
    return { chain: cert, key };
  }
}
