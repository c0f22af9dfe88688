import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** A PDF as a reader finds it. */
export interface Opened {
  readonly text: string;
  readonly pages: number;
  readonly info: unknown;
}

/** In a process of its own: the reader is an ES module that loads its parts itself, which jest does not let it. */
export function opened(bytes: Uint8Array): Opened {
  const read = execFileSync(process.execPath, [join(__dirname, 'read-pdf.mjs')], { input: bytes });
  return JSON.parse(read.toString()) as Opened;
}
