import { localDateOf } from '../../domain/calendar/london-time';
import type { WithdrawableKind } from '../../domain/transition-plan/withdrawals/state';
import type { CopyKind } from './copy-words';
import type { Copied, Line, Row } from './copying';
import { decidedBy, withdrawnLine } from './copying';
import { ORDERS } from './pack-words';

/** Records that end, lapse or are answered in a way of their own. */
export const OTHER_ROWS: Readonly<Record<Exclude<CopyKind, WithdrawableKind | 'brief'>, Row>> = {
  order: ({ orders }, { say, day }) =>
    orders.map(({ orderId, type, startsOn, endsOn, requirements, unpaidWork, revokedOn, end, missed }): Copied => ({
      ...{ recordId: orderId, day: startsOn, by: null },
      lines: [
        [null, say(ORDERS[type])],
        ['from', day(startsOn)],
        ['until', day(end.is === 'set' ? end.on : endsOn)],
        ['requirements', requirements.join('; ')],
        ['unpaidWorkLeft', unpaidWork.is === 'unfinished' ? String(unpaidWork.hoursLeft) : null],
        ['unpaidWorkDone', unpaidWork.is === 'done' ? day(unpaidWork.on) : null],
        ['revoked', revokedOn && day(revokedOn)],
        ['missedInAll', String(missed.inAll)],
        ['missedWithoutExcuse', String(missed.withoutReasonableExcuse)],
      ],
    })),
  // Camau holds no address outside the services: whoever invites sends the words themselves, and they name no child.
  invitation: ({ planId, aroundTheChild, caseManagerId }, { word, nameOf }) =>
    aroundTheChild.formulationMeetings
      .filter(({ state }) => state.is === 'planned')
      .flatMap(({ meetingId, on, invitations }) =>
        invitations.map(({ agency, expected }): Copied => ({
          ...{ recordId: `${meetingId}.${agency}`, day: on, by: null },
          lines: [
            ['invitedAgency', word(agency)],
            ['expectedOfYou', expected],
            ['who-to-ask', nameOf(caseManagerId)],
            ['reference', planId],
          ],
        })),
      ),
  'my-plan': ({ voice }, { word, yesNo }) =>
    voice.myPlan.map((one): Copied => ({
      ...{ recordId: one.at, day: localDateOf(one.at), by: one.by },
      lines: [
        ['childCallsIt', one.title],
        ['leftOff', one.leavesOff.map(word).join(', ') || null],
        ['namedOnIt', one.names.map(word).join(', ') || null],
        ['easyRead', yesNo(one.easyRead)],
        ['callers', one.callers.join('; ') || null],
      ],
    })),
  consultation: ({ enforcement }, copying) =>
    enforcement.consultations.map(({ consultationId, askedAt, by, of, question, state }): Copied => ({
      ...{ recordId: consultationId, day: localDateOf(askedAt), by },
      lines: [
        ['of', copying.word(of)],
        ['question', question],
        ['ended', state.is === 'lapsed' ? state.why : null],
      ],
    })),
  decision: ({ enforcement }, copying) =>
    enforcement.decisions.map((one): Copied => {
      const { decisionId, at, by, step, without, weighed, reasons, exceptionalCircumstances, state } = one;
      const { word, day } = copying;
      return {
        ...{ recordId: decisionId, day: localDateOf(at), by },
        lines: [
          step.is === 'warning' ? ['warned', day(step.on)] : ['decided', word(step.is)],
          ['without', without && `${word(without.because)}. ${without.reason}`],
          ['protection', weighed.publicProtection],
          ['vulnerabilities', weighed.vulnerabilities],
          ['ability', weighed.abilityToEngage],
          ['reason', reasons],
          ['exceptional', exceptionalCircumstances],
          ...(state.is === 'withdrawn' ? [withdrawnLine(state, copying)] : []),
        ],
      };
    }),
  'warning-note': ({ warningNotes }, copying) =>
    warningNotes.map(({ warningNoteId, at, by, text, reviewOn, state }): Copied => {
      const ended = state.is === 'ended' ? `${copying.day(localDateOf(state.at))}: ${state.reason}` : null;
      return {
        ...{ recordId: warningNoteId, day: localDateOf(at), by },
        lines: [
          [null, text],
          ['reviewOn', state.is === 'stands' ? copying.day(reviewOn) : null],
          ['ended', ended],
        ],
      };
    }),
  'transfer-request': ({ transferRequests }, { word, day }) =>
    transferRequests.map(({ requestId, at, by, wanted, from, reason, state }): Copied => ({
      ...{ recordId: requestId, day: localDateOf(at), by },
      lines: [
        ['asked', word(wanted)],
        ['from', from && day(from)],
        ['reason', reason],
        ['answer', state.is === 'asked' ? word('asked') : `${word(state.is)}: ${state.reason}`],
      ],
    })),
  'sharing-decision': ({ sharing }, { say, word, nameOf, howToRead }) =>
    sharing.decisions.map((one): Copied => {
      const to = one.with.is === 'staff' ? nameOf(one.with.staffId) : `${one.with.name}, ${one.with.organisation}`;
      const { childsView: view } = one;
      const said = view.is === 'not-asked' ? view.why : view.words;
      return {
        ...{ recordId: one.decisionId, day: localDateOf(one.at), by: one.by },
        lines: [
          ['with', to],
          ['sections', one.sections.map((section) => say(howToRead(section).heading)).join('; ')],
          ['stands', word(one.state.is)],
          ['purpose', one.purpose],
          ['necessity', one.necessity],
          ['basis', word(one.basis)],
          ['reason', one.reasons],
          ['childsView', [word(view.is), said].filter((part) => part !== null).join(': ')],
        ],
      };
    }),
  extract: ({ sharing }, copying) =>
    sharing.extracts.flatMap((one): readonly Copied[] => {
      const text = copying.texts[one.extractId];
      const decision = sharing.decisions.find(({ decisionId }) => decisionId === one.decisionId);
      if (text === undefined || !decision) return [];
      const { say, word, day, howToRead } = copying;
      const { heading, note } = howToRead(one.section);
      return [
        {
          ...{ recordId: one.extractId, day: localDateOf(decision.at), by: decision.by },
          lines: [
            ['sections', say(heading)],
            [null, text],
            ['howToRead', one.note ?? say(note)],
            ['purpose', decision.purpose],
            ['basis', word(decision.basis)],
            ['readUntil', day(one.expiresOn)],
            ...(one.state.is === 'withdrawn' ? [withdrawnLine(one.state, copying)] : []),
          ],
        },
      ];
    }),
  'court-matter': ({ courtMatters }, copying) =>
    courtMatters.map(({ matterId, at, by, kind, on, court, expected, state }): Copied => {
      const { word, day } = copying;
      return {
        ...{ recordId: matterId, day: on ?? localDateOf(at), by },
        lines: [
          ['about', word(kind)],
          ['court', court && word(court)],
          ['expected', expected],
          ['outcome', state.is === 'ended' ? `${word(state.outcome)}, ${day(state.on)}` : null],
          [null, state.is === 'ended' ? state.note : null],
          ['stands', state.is === 'pending' ? word('pending') : null],
          ...(state.is === 'withdrawn' ? [withdrawnLine(state, copying)] : []),
        ],
      };
    }),
  'custody-stay': ({ moves }, copying) =>
    moves.custody.map(({ stayId, since, why, establishment, releaseOn, state }): Copied => {
      const { word, day } = copying;
      const { contact } = establishment;
      return {
        ...{ recordId: stayId, day: since, by: null },
        lines: [
          ['why', word(why)],
          ['where', establishment.name],
          ['contact', contact && `${contact.name}, ${contact.howToReach}`],
          ['releaseOn', releaseOn && day(releaseOn)],
          ['ended', state.is === 'released' ? `${word('released')}, ${day(state.on)}` : null],
          ...(state.is === 'withdrawn' ? [withdrawnLine(state, copying)] : []),
        ],
      };
    }),
  'area-move': ({ moves }, { word, day, nameOf }) =>
    moves.outOfArea.map(({ moveId, from, until, kind, host, reason, travel, state }): Copied => ({
      ...{ recordId: moveId, day: from, by: state.is === 'asked' ? null : state.by },
      lines: [
        ['about', word(kind)],
        ['where', nameOf(host.teamId)],
        ['until', until && day(until)],
        ['reason', reason],
        ['words', travel && travel.childsWords],
        ['stands', state.is === 'ended' ? null : word(state.is)],
        ['ended', state.is === 'ended' ? `${day(localDateOf(state.at))}: ${state.reason}` : null],
      ],
    })),
  task: ({ tasks }, { word }) =>
    tasks.flatMap(({ taskId, kind, state }): readonly Copied[] => {
      if (state.is !== 'completed') return [];
      const lines: Copied['lines'] = [
        [null, word(kind)],
        ['words', state.childsWords],
        [null, state.note],
      ];
      return [{ recordId: taskId, day: state.on, by: state.by, lines }];
    }),
  'sign-off': ({ signOffs }, copying) =>
    signOffs.map(({ signOffId, of, doneBy, askedAt, given, state }): Copied => ({
      ...{ recordId: signOffId, day: localDateOf(askedAt), by: doneBy },
      lines: [
        [null, copying.word(of)],
        ...given.map((one): Line => ['signedOff', decidedBy({ ...one, reason: one.note }, copying)]),
        ['sentBack', state.is === 'returned' ? decidedBy(state, copying) : null],
        ['stands', state.is === 'asked' ? copying.word('asked') : null],
      ],
    })),
};
