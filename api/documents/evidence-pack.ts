import type { Instant } from '../../domain/calendar/london-time';
import { doneBy, sayEvidence } from '../../domain/evidence/lines';
import type { Evidence, EvidenceLine } from '../../domain/evidence/lines';
import { inWords } from '../../domain/transition-plan/tell';
import type { Draw } from '../../register/over-plans/evidence';
import type { PageOf } from './pdf';

/** What was drawn for an inspection, as a document: a part for each plan, its lines in the order in which they came. */
export function evidencePack({ population, drawn, lines }: Evidence, { from, to, seed }: Draw): PageOf {
  const plans = [...new Set(lines.map(({ planId }) => planId))];
  return {
    language: 'en',
    title: 'Evidence for inspection: who accepted what, and when',
    sections: [
      {
        heading: 'How it was drawn',
        lines: [
          { label: 'Plans that ran from', text: `${from} to ${to}: ${population}` },
          { label: 'Drawn at random', text: `${drawn}, by the seed ${seed}; the same seed draws the same plans again` },
          { text: 'People are given by the role that they have now. That this was drawn is on record.' },
        ],
      },
      ...plans.map((planId, place) => {
        const own = lines.filter((line) => line.planId === planId);
        return { heading: headingOf(place + 1, own), lines: own.map(lineOf) };
      }),
    ],
    reference: `Evidence, seed ${seed}`,
  };
}

function headingOf(number: number, [first]: readonly EvidenceLine[]): string {
  return first ? `Plan ${number}, ref ${first.planId}: ${inWords(first.phase)}` : `Plan ${number}`;
}

function lineOf(line: EvidenceLine): PageOf['sections'][number]['lines'][number] {
  return { label: TIME.format(new Date(line.at satisfies Instant)), text: `${sayEvidence(line)} (${doneBy(line)})` };
}

/** London's time. */
const TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/London' });
