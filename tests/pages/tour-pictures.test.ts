import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { TOUR_FOLDER, TOUR_PICTURES } from './tour-pictures';

describe('the pictures of docs/tour.md', () => {
  it('are those that the tests make: each is there and shown, and no other', () => {
    const tour = readFileSync(join(TOUR_FOLDER, '../tour.md'), 'utf8');
    const shown = [...tour.matchAll(/!\[[^\]]+\]\(pictures\/([^)]+)\)/g)].map(([, file]) => file ?? '');
    const made = Object.keys(TOUR_PICTURES).map((name) => `${name}.png`);
    expect(shown.sort()).toEqual(made.sort());
    expect(readdirSync(TOUR_FOLDER).sort()).toEqual(made.sort());
  });
});
