import { describe, expect, it } from '@jest/globals';
import { WALES } from '../../domain/policy/wales';
import { suggestionsIn } from '../../domain/wording';

const { words, namesThatStay } = WALES.wording;
const foundIn = (text: string) => suggestionsIn(text, words.value, namesThatStay.value);

describe('the language helper', () => {
  it.each(words.value.flatMap(({ avoid, prefer }) => avoid.map((word) => [word, prefer] as const)))(
    'suggests for “%s”: %s',
    (word, prefer) => {
      expect(foundIn(`They wrote ${word}, and more.`)).toMatchObject([{ found: word, prefer }]);
    },
  );

  it.each<[string, string, string[]]>([
    ['whatever the capitals', 'Offender. OFFENDER', ['Offender']],
    ['a hyphen or a space', 'Attention-seeking, and non compliant', ['Attention-seeking', 'non compliant']],
    ['an abbreviation in capitals only', 'dna is not DNA, nor a lac LAC', ['DNA', 'LAC']],
    ['the whole of what is said, not its parts', 'The offender manager rang', ['offender manager']],
    ['in the order of the text', 'A defiant and chaotic youth', ['defiant', 'chaotic', 'youth']],
    ['each word once', 'A youth is a youth', ['youth']],
    ['no part of another word', 'A community, a showcase, a youthful face', []],
  ])('finds %s', (_, text, expected) => {
    expect(foundIn(text).map(({ found }) => found)).toEqual(expected);
  });

  it.each([
    ['double quotation marks', 'He said “I am no offender”, and "a youth".'],
    ['single ones, with an apostrophe inside', 'She said ‘I’m chaotic, aren’t I’ and left.'],
    ['Welsh and other marks', 'Dywedodd «offender» wrthyf'],
    ['an act by its name', 'Under the Rehabilitation of Offenders Act 1974'],
    ['the names that the law gives', 'A youth rehabilitation order, at the youth court, by the case manager'],
    ['turns of speech', 'Bring a coat in case it rains; in that case we ring.'],
  ])('passes over %s', (_, text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it.each(['(.*', 'a+b', '[offender', 'what?', 'x|y', String.raw`a\d`])(
    'takes %j of a policy for a word, not for a pattern',
    (word) => {
      const own = [{ avoid: [word], prefer: 'another word', why: null }] as unknown as Parameters<
        typeof suggestionsIn
      >[1];
      expect(suggestionsIn(`They wrote ${word} there, and aab, x, a1.`, own, [])).toMatchObject([{ found: word }]);
    },
  );

  it('finds what stands beside a quotation', () => {
    expect(foundIn('The offender said “I am no offender”.').map(({ found }) => found)).toEqual(['offender']);
  });
});
