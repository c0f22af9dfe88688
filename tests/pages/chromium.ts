import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Where the browser is unpacked to: a folder of this project's, kept between runs. */
const FOLDER = join(__dirname, '../../node_modules/.cache/camau-chromium');

/** A real browser, unpacked from its npm package when it is not there yet. */
export async function startChromium(): Promise<Browser> {
  mkdirSync(FOLDER, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = FOLDER;
  // With this the package brings the libraries that a plain machine lacks, too.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const executablePath = await packaged.executablePath();
    return await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
