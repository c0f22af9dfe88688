import type { z } from 'zod';
import { isCompletedElsewhere } from '../../domain/transition-plan/task-rules';
import type { TaskKind } from '../../domain/transition-plan/state';
import { PAGES, PATHS, planPage, taskPage } from '../paths';
import type { task as taskSchema } from '../schemas/answers';
import { dayOf, emptyForm, keyAgain, keyOf, textOf, wrongOf } from './forms';
import type { FormShown, Wrong } from './forms';
import type { Call, Fields, Page, Shown } from './page';

type TaskShown = z.output<typeof taskSchema>;
type Act = 'receive' | 'complete' | 'accept' | 'reject';

/** What each step says, beside the revision that it was decided on. */
const ACTS: Readonly<Record<Act, { readonly fields: readonly string[]; readonly body: (fields: Fields) => object }>> = {
  receive: { fields: [], body: () => ({}) },
  complete: {
    fields: ['on', 'childsWords', 'note'],
    body: (fields) => ({
      on: dayOf(fields, 'on') ?? null,
      childsWords: textOf(fields, 'childsWords'),
      note: textOf(fields, 'note'),
    }),
  },
  accept: { fields: ['conditions'], body: (fields) => ({ conditions: textOf(fields, 'conditions') }) },
  reject: { fields: ['reason'], body: (fields) => ({ reason: textOf(fields, 'reason') }) },
};

/** What is completed with more than the page's form asks for. */
const NEEDS_MORE: readonly TaskKind[] = ['exit-plan', 'name-receiving-officer', 'decide-keep-or-hand-over'];
const isAnsweredElsewhere = (kind: TaskKind) => isCompletedElsewhere(kind) || NEEDS_MORE.includes(kind);
const TO_BE_ACCEPTED: readonly TaskKind[] = ['accept-responsibility', 'accept-area-move'];
const FINISHED = ['completed', 'cancelled', 'rejected'];

/** One task, and the steps by which whoever it is asked of answers it. */
export const task: Page = {
  path: PAGES.task,
  show: (call) => shown(call, null, emptyForm()),
  send: async (call, fields) => {
    const key = keyOf(fields);
    const act = actOf(fields);
    const wrong = wrongIn(act, fields, call);
    if (wrong.length > 0) return shown(call, act, { key, fields, wrong });
    const path = `${PATHS.task}/${act}`;
    try {
      const body = ACTS[act].body(fields);
      await call.ask('post', path, { params: paramsOf(call), body, key, ifMatch: fields['rev'] ?? '' });
    } catch (error) {
      return shown(call, act, {
        key: keyAgain(error, key),
        fields,
        wrong: wrongOf(error, [...ACTS[act].fields, act], call.t),
      });
    }
    return `${taskPage(paramsOf(call).taskId)}?saved=yes`;
  },
};

const paramsOf = ({ request }: Call) => ({ taskId: String(request.params['taskId']) });
const actOf = ({ act }: Fields): Act => (Object.keys(ACTS) as Act[]).find((known) => known === act) ?? 'receive';

function wrongIn(act: Act, fields: Fields, { t }: Call): Wrong[] {
  if (act === 'reject' && textOf(fields, 'reason') === null) return [{ field: 'reason', text: t('reasonNeeded') }];
  if (act === 'complete' && dayOf(fields, 'on') === undefined) {
    return [{ field: 'on', text: t('dayWrong', { example: EXAMPLE }) }];
  }
  return [];
}

const EXAMPLE = '31 3 2026';

function actsOn({ kind, state }: TaskShown): readonly Act[] {
  if (FINISHED.includes(state.is)) return [];
  const look: Act[] = state.is === 'requested' ? ['receive'] : [];
  if (TO_BE_ACCEPTED.includes(kind)) return state.is === 'accepted' ? [] : ['accept', 'reject', ...look];
  if (isAnsweredElsewhere(kind)) return look;
  return ['complete', 'reject', ...look];
}

async function shown(call: Call, act: Act | null, form: FormShown): Promise<Shown> {
  const { t, ask } = call;
  const body = (await ask('get', PATHS.task, { params: paramsOf(call) })) as TaskShown;
  const { kind, state, assignee, names, planId, rev } = body;
  const id = assignee.kind === 'staff' ? assignee.staffId : assignee.kind === 'team' ? assignee.teamId : null;
  const values = {
    task: body,
    ...{ act, form, acts: actsOn(body), example: EXAMPLE, rev: String(rev), planHref: planPage(planId) },
    ...{ state: t(`states.${state.is}`), finished: FINISHED.includes(state.is) },
    who: assignee.kind === 'role' ? t(`roles.${assignee.role}`) : (names[id ?? ''] ?? ''),
    elsewhere: isAnsweredElsewhere(kind) && kind !== 'ask-the-child' && !TO_BE_ACCEPTED.includes(kind),
    askTheChild: kind === 'ask-the-child' ? `${planPage(planId)}/childs-words` : null,
    saved: call.request.query['saved'] === 'yes',
  };
  return { status: form.wrong.length > 0 ? 400 : 200, view: 'task', title: t(`tasks.${kind}`), values };
}
