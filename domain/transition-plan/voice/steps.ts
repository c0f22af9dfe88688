import { achievementIdOf, personIdOf } from '../../ids';
import { completeByDecision } from '../tasks';
import { actorOf, revised, tell } from '../turn';
import type { Turn } from '../turn';
import { nextNumber } from '../withdrawals/state';
import { noteAnswer } from './asked';
import type { VoiceCommand } from './commands';
import { haveFamilyTold, haveNobodyTold } from './family';
import { PLAIN_VIEW } from './state';
import type { Achievement, Audience, ChildView, PersonTexts, PersonWhoMatters, Recorded, Voice } from './state';

type Command<Name extends VoiceCommand['name']> = Extract<VoiceCommand, { readonly name: Name }>;

/** Keeps the child's own words as they were said, or that they were asked and had nothing to add. */
export function recordChildView(
  turn: Turn,
  said: Pick<ChildView, 'about' | 'words'> & Partial<typeof PLAIN_VIEW>,
): void {
  const { about, words, language, translation, mayBeSeenBy } = { ...PLAIN_VIEW, ...said };
  const view: ChildView = { ...recorded(turn, mayBeSeenBy), about, words, language, translation };
  turn.state = { ...turn.state, childViews: [...turn.state.childViews, view] };
  tell(turn, words === null ? 'child-had-nothing-to-add' : 'child-view-recorded', null, { about });
  noteAnswer(turn, about);
}

export function recordUnderstanding(turn: Turn, command: Command<'record-how-i-understand-best'>): void {
  add(turn, 'howIUnderstandBest', { ...command.best, ...recorded(turn, command.mayBeSeenBy) });
  tell(turn, 'understanding-recorded', null, {});
}

export function recordSafeWay(turn: Turn, command: Command<'record-safe-way-to-reach-me'>): void {
  add(turn, 'safeWayToReachMe', { ...command.way, ...recorded(turn, command.mayBeSeenBy) });
  tell(turn, 'safe-way-recorded', null, {});
}

/** The child's answer is what the offer waited for, whether they want an advocate or not. */
export function recordAdvocateAnswer(turn: Turn, command: Command<'record-advocate-answer'>): void {
  const { answer, words, mayBeSeenBy } = command;
  add(turn, 'advocate', { answer, words, ...recorded(turn, mayBeSeenBy) });
  tell(turn, 'advocate-answered', null, { answer });
  completeByDecision(turn, 'offer-advocate', 'answered');
  turn.item = null;
}

/** Their choice is not told in the history beyond that they chose: what it leaves off, it leaves off for a reason of theirs. */
export function chooseHowMyPlanLooks(turn: Turn, { looks }: Command<'choose-how-my-plan-looks'>): void {
  add(turn, 'myPlan', { ...looks, at: turn.now, by: actorOf(turn) });
  tell(turn, 'my-plan-chosen', null, {});
}

/** The reason stands with the record, and not in the history, which more people read. */
export function recordReadiness(turn: Turn, command: Command<'record-restorative-readiness'>): void {
  const { readiness, reason, words, mayBeSeenBy } = command;
  add(turn, 'restorativeWork', { readiness, reason, words, ...recorded(turn, mayBeSeenBy) });
  tell(turn, 'restorative-readiness-recorded', null, { readiness });
}

export function recordAchievement(turn: Turn, command: Command<'record-achievement'>): void {
  const { what, on, familyMayKnow, mayBeSeenBy } = command;
  const { planId, voice } = turn.state;
  const achievementId = achievementIdOf(planId, nextNumber(turn.state, 'achievement', voice.achievements.length));
  const kept = {
    achievementId,
    what,
    on: on ?? turn.today,
    familyMayKnow,
    familyTold: null,
    ...recorded(turn, mayBeSeenBy),
  };
  add(turn, 'achievements', { ...kept, rev: 1, changes: [] });
  tell(turn, 'achievement-recorded', achievementId, { on: kept.on });
  if (familyMayKnow) haveFamilyTold(turn, achievementId);
  turn.item = { id: achievementId, rev: 1 };
}

export function changeWhoKnows(turn: Turn, command: Command<'change-who-knows-of-achievement'>): void {
  const { achievementId, familyMayKnow, mayBeSeenBy } = command;
  const before = turn.state.voice.achievements.find((other) => other.achievementId === achievementId);
  if (!before) throw new RangeError('The guard has found this achievement before');
  const what = `family may know: ${familyMayKnow ? 'yes' : 'no'}; may be seen by: ${mayBeSeenBy}`;
  const after: Achievement = { ...before, familyMayKnow, mayBeSeenBy, ...revised(before, turn, what) };
  keep(turn, {
    achievements: turn.state.voice.achievements.map((other) => (other === before ? after : other)),
  });
  tell(turn, 'achievement-sharing-changed', achievementId, {});
  if (familyMayKnow) haveFamilyTold(turn, achievementId);
  else haveNobodyTold(turn, achievementId, 'the child does not want it');
  turn.item = { id: achievementId, rev: after.rev };
}

export function namePerson(turn: Turn, { person, mayBeSeenBy }: Command<'name-person-who-matters'>): void {
  const { planId, voice } = turn.state;
  const personId = personIdOf(planId, nextNumber(turn.state, 'person-who-matters', voice.peopleWhoMatter.length));
  add(turn, 'peopleWhoMatter', {
    personId,
    ...person,
    ...recorded(turn, mayBeSeenBy),
    earlier: [],
    state: { is: 'named' },
    rev: 1,
    changes: [],
  });
  tell(turn, 'person-named', personId, {});
  turn.item = { id: personId, rev: 1 };
}

/** What was recorded before stays readable, with who and when. */
export function changePerson(turn: Turn, command: Command<'change-person-who-matters'>): void {
  const before = personOf(turn, command.personId);
  const earlier = [...before.earlier, textsOf(before)];
  const to = { ...command.person, ...recorded(turn, command.mayBeSeenBy), earlier };
  setPerson(turn, before, to, 'recorded anew');
  tell(turn, 'person-changed', before.personId, {});
}

export function takePersonOff(turn: Turn, { personId, reason }: Command<'take-off-person-who-matters'>): void {
  const before = personOf(turn, personId);
  const state = { is: 'taken-off', at: turn.now, by: actorOf(turn), reason } as const;
  setPerson(turn, before, { state }, 'taken off');
  tell(turn, 'person-taken-off', personId, {});
}

function personOf(turn: Turn, personId: string): PersonWhoMatters {
  const person = turn.state.voice.peopleWhoMatter.find((other) => other.personId === personId);
  if (!person) throw new RangeError('The guard has found this person before');
  return person;
}

function textsOf({ name, relationship, maySpeak, unsafe, at, by, mayBeSeenBy }: PersonWhoMatters) {
  return { name, relationship, maySpeak, unsafe, at, by, mayBeSeenBy } satisfies PersonTexts & Recorded;
}

function setPerson(turn: Turn, before: PersonWhoMatters, to: Partial<PersonWhoMatters>, what: string): void {
  const after: PersonWhoMatters = { ...before, ...to, ...revised(before, turn, what) };
  keep(turn, {
    peopleWhoMatter: turn.state.voice.peopleWhoMatter.map((other) => (other === before ? after : other)),
  });
  turn.item = { id: after.personId, rev: after.rev };
}

function recorded(turn: Turn, mayBeSeenBy: Audience): Recorded {
  return { at: turn.now, by: actorOf(turn), mayBeSeenBy };
}

/** Sets a record beside those of its kind. */
function add<Kind extends keyof Voice>(turn: Turn, kind: Kind, record: Voice[Kind][number]): void {
  keep(turn, { [kind]: [...turn.state.voice[kind], record] });
}

function keep(turn: Turn, to: Partial<Voice>): void {
  turn.state = { ...turn.state, voice: { ...turn.state.voice, ...to } };
}
