import type { Page } from 'playwright-core';

/** Words of English sentences that no Welsh sentence has. */
export const ENGLISH = /\b(?:the|and|of|this|that|with|which|who|are|have|not|was|for|from|been|their|you|your)\b/i;
/** How people, teams and services are called in these tests. */
const NAMES = /Name of [\w-]+(?:, Name of [\w-]+)*/g;

/** The texts of a page that are English and not marked as English; what somebody wrote is theirs. */
export async function englishOn(page: Page): Promise<readonly string[]> {
  const texts: string[] = await page.evaluate(`(() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const inside = node.parentElement;
      if (inside.closest('[lang="en"], script, style, textarea, .camau-words, .camau-as-written')) continue;
      if (node.textContent.trim() !== '') found.push(node.textContent.trim().replace(/\\s+/g, ' '));
    }
    for (const one of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]'))
      for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
        if (one.hasAttribute(name) && !one.closest('[lang="en"]')) found.push(one.getAttribute(name));
    found.push(document.title);
    return found;
  })()`);
  return texts.filter((text) => ENGLISH.test(text.replaceAll(NAMES, '')));
}
