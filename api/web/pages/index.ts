import { adoptPolicy } from './service/adopt-policy';
import { advice } from './daily/advice';
import { aboutChild } from './children/about-child';
import { childsDeath } from './children/about-child/childs-death';
import { legalHolds } from './children/about-child/legal-holds';
import { relatedChildren } from './children/about-child/related-children';
import { account } from '../sign-in/account';
import { appointmentCard } from './plans/appointment-card';
import { appointment, appointmentDiary, appointments } from './plans/appointments';
import { board } from './service/board';
import { children } from './daily/children';
import { caseload } from './people/caseload';
import { childsWords } from './plans/childs-words';
import { concern, concerns, describeChild, raiseConcern } from './concerns/concerns';
import { checkIn, contact, moveAway } from './contacts/contact';
import { contacts } from './contacts/contacts';
import { imports } from './service/imports';
import { pack, packDocument } from './plans/information-pack';
import { myPlan, myPlanDocument } from './plans/my-plan';
import { note, notes } from './plans/notes';
import { outline, outlines } from './plans/outlines';
import { plan } from './plans/plan';
import { planAct, planActOn, planActs } from './plans/plan-acts';
import { extract, sharing } from './plans/sharing';
import { notifications } from './people/notifications';
import { policy } from './service/policy';
import { contactRehearsal, rehearsal } from './histories/rehearsal';
import { restricted } from './children/restricted';
import { search } from './daily/search';
import { staff, staffMember, team } from './people/staff';
import { startPlan } from './plans/start-plan';
import { oneSupervision, supervision } from './people/supervision';
import { task } from './daily/task';
import { concernTimeline, contactTimeline, planTimeline } from './histories/timeline';
import { notToStart, tasks, toStart } from './daily/task-list';
import { today } from './daily/today';
import { undo } from './plans/undo';
import { whileTyping } from '../parts/while-typing';
import { writeDown } from './daily/write-down';
import type { Page } from '../page';

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
