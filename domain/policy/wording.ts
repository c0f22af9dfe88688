import { rule } from './rule';
import type { Rule } from './rule';
import { OUR_PROPOSAL } from './sources';

/** Words that hide the child, what to say instead, and why. */
export interface Wording {
  /** Each as it is written, without regard to capitals unless it is all capitals; a hyphen stands for a space too. */
  readonly avoid: readonly string[];
  readonly prefer: string;
  readonly why: string;
}

export interface WordingRules {
  /** What the language helper suggests, in English. It never rewrites. */
  readonly words: Rule<readonly Wording[]>;
  /** Names that the law, a court or a service bears: they stay as they are. */
  readonly namesThatStay: Rule<readonly string[]>;
}

const CHILD_FIRST = 'A child is a child first, not what they did.';
const PERSON_FIRST = 'It names a person by a service or a process.';
const NOT_THEIR_FAULT = 'It says that the child chose what was done to them.';
const WHAT_LIES_BEHIND = 'It judges what was seen, and hides what lies behind it.';
const OURS_TO_DO = 'It is for services to reach the child, not for the child to fit the services.';
const EVERYDAY = 'It is a word of services, for what other children have in plain words.';
const ABBREVIATED = 'An abbreviation hides the child, and means nothing to them.';

const instead = (avoid: readonly string[], prefer: string, why: string): Wording => ({ avoid, prefer, why });

export const WORDING: WordingRules = {
  words: rule(
    OUR_PROPOSAL,
    [
      instead(['young offender', 'offender', 'juvenile', 'youth', 'youths'], 'child', CHILD_FIRST),
      instead(['ex-offender'], 'their name', CHILD_FIRST),
      instead(['YOT'], 'youth justice service', 'Services are named for justice for children now.'),
      instead(['offender manager'], 'probation practitioner', CHILD_FIRST),
      instead(['service user'], 'person', PERSON_FIRST),
      instead(['LAC', 'looked-after child'], 'care-experienced child', ABBREVIATED),
      instead(['care leaver'], 'care-experienced adult', PERSON_FIRST),
      instead(['absconded', 'absconds', 'absconding'], 'went missing', 'It blames the child for being missing.'),
      instead(['contact with family', 'family contact', 'contact with parents'], 'family time', EVERYDAY),
      instead(['placement'], 'home', EVERYDAY),
      instead(['unit'], 'house', EVERYDAY),
      instead(['siblings'], 'brothers and sisters', EVERYDAY),
      instead(['challenging'], 'in distress', WHAT_LIES_BEHIND),
      instead(['defiant'], 'strong-willed', WHAT_LIES_BEHIND),
      instead(['aggressive'], 'reacting to a situation', WHAT_LIES_BEHIND),
      instead(['attention seeking'], 'looking for help', WHAT_LIES_BEHIND),
      instead(['manipulative'], 'trying to meet a need', WHAT_LIES_BEHIND),
      instead(['chaotic'], 'lacks stability', WHAT_LIES_BEHIND),
      instead(['sanctions'], 'consequences', EVERYDAY),
      instead(['NEET'], 'not in education, work or training', ABBREVIATED),
      instead(['care plan'], 'my plan', 'The plan is the child’s.'),
      instead(['birth parents'], 'parents', EVERYDAY),
      instead(['permanence'], 'a home without disruption', EVERYDAY),
      instead(['involved in CSE', 'involved in CCE', 'engaged in CSE'], 'is being exploited', NOT_THEIR_FAULT),
      instead(['with a gang', 'in a gang'], 'exploited by organised crime', NOT_THEIR_FAULT),
      instead(['money mule'], 'exploited child', NOT_THEIR_FAULT),
      instead(['lifestyle choice'], 'constrained choice', NOT_THEIR_FAULT),
      instead(['vulnerable'], 'name the circumstances', 'As a label it says nothing that anybody could change.'),
      instead(['DNA', 'did not attend'], 'we missed each other', OURS_TO_DO),
      instead(['non-compliant', 'non-compliance'], 'not yet engaged by us', OURS_TO_DO),
      instead(['refused', 'refuses'], 'said no today', 'No today is not no for ever.'),
      instead(['hard to reach'], 'under-served', OURS_TO_DO),
      instead(['high-risk child'], 'high concern about safety', CHILD_FIRST),
      instead(['perpetrator'], 'child who harmed', CHILD_FIRST),
      instead(['case', 'cases'], 'child, or plan', PERSON_FIRST),
    ],
    'words, with what to say instead and why',
    'Suggested and never put in; never in what has to be said exactly: concerns, warnings, breach, refusals of consent, quotations.',
  ),
  namesThatStay: rule(
    OUR_PROPOSAL,
    [
      'youth justice',
      'youth rehabilitation order',
      'youth to adult',
      'youth court',
      'youth caution',
      'youth conditional caution',
      'youth custody',
      'youth offending',
      'youth offender panel',
      'youth club',
      'youth worker',
      'youth service',
      'young offender institution',
      'Rehabilitation of Offenders Act',
      'offender management',
      'enhanced case management',
      'case manager',
      'case managers',
      'case management',
      'case conference',
      'case law',
      'in case',
      'in any case',
      'in that case',
      'in this case',
      'in which case',
    ],
    'names and turns of speech',
  ),
};
