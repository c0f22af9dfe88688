import { adoptPolicy } from './adopt-policy';
import { advice } from './advice';
import { aboutChild } from './about-child';
import { childsDeath } from './about-child/childs-death';
import { legalHolds } from './about-child/legal-holds';
import { relatedChildren } from './about-child/related-children';
import { account } from './account';
import { appointmentCard } from './appointment-card';
import { appointment, appointmentDiary, appointments } from './appointments';
import { board } from './board';
import { children } from './children';
import { caseload } from './caseload';
import { childsWords } from './childs-words';
import { concern, concerns, describeChild, raiseConcern } from './concerns';
import { checkIn, contact, moveAway } from './contact';
import { contacts } from './contacts';
import { imports } from './imports';
import { pack, packDocument } from './information-pack';
import { myPlan, myPlanDocument } from './my-plan';
import { note, notes } from './notes';
import { outline, outlines } from './outlines';
import { plan } from './plan';
import { planAct, planActOn, planActs } from './plan-acts';
import { extract, sharing } from './sharing';
import { notifications } from './notifications';
import { policy } from './policy';
import { contactRehearsal, rehearsal } from './rehearsal';
import { restricted } from './restricted';
import { search } from './search';
import { staff, staffMember, team } from './staff';
import { startPlan } from './start-plan';
import { oneSupervision, supervision } from './supervision';
import { task } from './task';
import { concernTimeline, contactTimeline, planTimeline } from './timeline';
import { notToStart, tasks, toStart } from './task-list';
import { today } from './today';
import { undo } from './undo';
import { whileTyping } from './while-typing';
import { writeDown } from './write-down';
import type { Page } from './page';

/** Every page of somebody who is signed in. */
export const ALL: readonly Page[] = [
  today,
  children,
  plan,
  childsWords,
  planTimeline,
  contactTimeline,
  concernTimeline,
  planActs,
  planAct,
  planActOn,
  sharing,
  extract,
  notes,
  note,
  appointments,
  appointment,
  appointmentDiary,
  whileTyping,
  writeDown,
  supervision,
  oneSupervision,
  contacts,
  contact,
  checkIn,
  moveAway,
  myPlan,
  myPlanDocument,
  rehearsal,
  contactRehearsal,
  undo,
  appointmentCard,
  pack,
  packDocument,
  task,
  board,
  tasks,
  toStart,
  notToStart,
  search,
  startPlan,
  restricted,
  aboutChild,
  relatedChildren,
  legalHolds,
  childsDeath,
  outlines,
  outline,
  concerns,
  concern,
  raiseConcern,
  describeChild,
  staff,
  staffMember,
  caseload,
  team,
  policy,
  adoptPolicy,
  imports,
  advice,
  notifications,
  account,
];
