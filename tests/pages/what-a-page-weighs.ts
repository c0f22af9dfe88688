import type { Page } from 'playwright-core';

/** What a page may weigh on a first view, in bytes as they are sent: compressed, with every head of an answer. */
export const MOST_BYTES = 100_000;

/** Opens an address as a browser that has seen nothing of it before, and gives how many answers it took, and their bytes together. */
export async function firstView(
  page: Page,
  url: string,
): Promise<{ readonly answers: number; readonly bytes: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const size = response.request().sizes();
    sizes.push(size.then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize));
  });
  await page.goto(url, { waitUntil: 'load' });
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  page.removeAllListeners('response');
  await session.detach();
  return { answers: sizes.length, bytes };
}
