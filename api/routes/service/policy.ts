import { NOTHING_OWN, ownFaults, POLICIES, policyFor, policyRows } from '../../../domain/policy';
import type { Nation, WorksBy } from '../../../domain/policy';
import { CHANGEABLE } from '../../../domain/policy/changeable';
import type { ServiceId } from '../../../domain/ids';
import { PolicyMovedOn } from '../../../register/errors';
import { PATHS } from '../../paths';
import { nothingHere, Problem } from '../../problem';
import * as shown from '../../schemas/policy-schemas';
import { z } from '../../schemas/primitives';
import type { Services } from '../../services';
import { recordOnce } from '../recorded';
import { read, write } from '../route';
import type { Reply } from '../route';

type Changes = z.output<typeof shown.adoptionBody>['changes'];

/** The rules by which a service works, and what of them is its own. */
export const readPolicy = read({
  path: PATHS.policy,
  action: 'read-policy',
  summary: 'The rules by which your service works: every number with its standing and source, and which are your own',
  query: shown.policyQuery,
  csv: ['path', 'value', 'unit', 'standing', 'source', 'note', 'nationValue', 'own', 'mayChange'],
  answers: { 200: { says: 'Every row, in the policy’s own order.', schema: shown.policyShown } },
  handle: async ({ query: { version, serviceId }, actor, services }) => {
    if (version === undefined) return answer(await worksByOf(actor.serviceId, services));
    return answer(await worksByIn(version, (serviceId ?? actor.serviceId) as ServiceId, services));
  },
});

export const readPolicyVersions = read({
  path: PATHS.policyVersions,
  action: 'read-policy',
  summary: 'The versions of your service’s own policy, the latest first: what each did otherwise, by whom and why',
  csv: ['ownVersion', 'adoptedAt', 'adoptedByName', 'reason', 'rows'],
  answers: { 200: { says: 'One row for each version.', schema: shown.policyVersionList } },
  handle: async ({ actor, services }) => {
    const found = await services.register.policyVersions(actor.serviceId);
    const rows = found.map(({ version, ...rest }) => ({ ownVersion: version, ...rest }));
    return { status: 200, body: { rows } };
  },
});

/** What has begun keeps its values: a plan takes up the new ones when somebody re-plans it. */
export const adoptPolicy = write({
  path: PATHS.adoptPolicy,
  action: 'adopt-policy',
  summary:
    'Adopt values of your service’s own, for whatever begins from now on; with dryRun=true see them beside those of today',
  query: shown.adoptionQuery,
  body: shown.adoptionBody,
  ifMatch: 'needed',
  answers: {
    200: {
      says: 'The policy as it is now; with dryRun=true the values that would change.',
      schema: z.union([shown.policyShown, shown.policyChanges]),
      headers: ['ETag'],
    },
  },
  dryRun: {
    when: ({ dryRun }) => dryRun === 'true',
    handle: async ({ body, actor, services }) => {
      const before = await worksByOf(actor.serviceId, services);
      const after = policyFor(changed(before, body.changes));
      const valueAfter = new Map(policyRows(after).map(({ path, rule }) => [path, rule.value]));
      const changes = policyRows(policyFor(before)).flatMap(({ path, rule: { value, unit } }) => {
        const to = valueAfter.get(path);
        return isSame(value, to) ? [] : [{ path, unit, before: value, after: to }];
      });
      return { status: 200, body: { version: after.version, changes } };
    },
  },
  handle: async (call) => {
    const { body, actor, services, ifMatch } = call;
    const { serviceId } = actor;
    try {
      await recordOnce(call, 'adopt-policy', async (recorded) => {
        const { ownPolicy } = changed(await worksByOf(serviceId, services), body.changes);
        const adoption = { from: ifMatch ?? 0, rows: ownPolicy.rows, reason: body.reason };
        return services.register.adoptPolicy(serviceId, adoption, recorded);
      });
    } catch (error) {
      if (!(error instanceof PolicyMovedOn)) throw error;
      throw new Problem('stale', 'Another policy was adopted since you looked. Read it again, then decide.', {
        members: { current: error.version, changed: [] },
        headers: { ETag: `"${error.version}"` },
      });
    }
    return answer(await worksByOf(serviceId, services));
  },
});

function answer(worksBy: WorksBy): Reply {
  const { nation, ownPolicy } = worksBy;
  const policy = policyFor(worksBy);
  const own = new Set(ownPolicy.rows.map(({ path }) => path));
  const ofNation = new Map(policyRows(POLICIES[nation]).map(({ path, rule }) => [path, rule.value]));
  const rows = policyRows(policy).map(({ path, rule: { value, unit, standing, source, note = null } }) => ({
    ...{ path, value, unit, standing, source, note },
    ...{ nationValue: ofNation.get(path), own: own.has(path), mayChange: path in CHANGEABLE },
  }));
  return {
    status: 200,
    body: { version: policy.version, nation, ownVersion: ownPolicy.version, rows },
    headers: { ETag: `"${ownPolicy.version}"` },
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

async function worksByOf(serviceId: ServiceId, { register }: Services): Promise<WorksBy> {
  const service = await register.service(serviceId);
  if (service === null) throw nothingHere('service');
  return service;
}

/** What was worked by in this version of a service’s policy. Throws a 404 for one that this release does not have. */
async function worksByIn(version: string, serviceId: ServiceId, { register }: Services): Promise<WorksBy> {
  const nation = NATIONS.find((one) => version === POLICIES[one].version || isOwnOf(one, version));
  if (nation === undefined) throw nothingHere('version of the policy');
  if (!isOwnOf(nation, version)) return { nation, ownPolicy: NOTHING_OWN };
  const ownPolicy = await register.ownPolicyIn(serviceId, Number(version.split('.').at(-1)));
  if (ownPolicy === null) throw nothingHere('version of the policy');
  return { nation, ownPolicy };
}

const NATIONS = Object.keys(POLICIES) as Nation[];
const isOwnOf = (nation: Nation, version: string): boolean => {
  const dot = version.lastIndexOf('.');
  return (
    version.slice(0, Math.max(dot, 0)) === POLICIES[nation].version && /^[1-9]\d{0,8}$/.test(version.slice(dot + 1))
  );
};

const REFUSED = {
  rule: 'policy-of-a-service',
  standing: 'default',
  source:
    'A service sets what guidance and local policy leave to it; law stays, and so does how the rows stand to each other',
} as const;

/** What the service would work by with these changes. Throws a 422 that says what is wrong with each of them. */
function changed({ nation, ownPolicy }: WorksBy, changes: Changes): WorksBy {
  const others = ownPolicy.rows.filter((row) => !changes.some(({ path }) => path === row.path));
  const rows = [...others, ...changes.filter(({ value }) => value !== null)];
  const unknown = changes.filter(({ path, value }) => value === null && !(path in CHANGEABLE));
  const faults = [
    ...unknown.map(({ path }) => ({ path, says: `${path} cannot be changed, so there is nothing to go back from.` })),
    ...ownFaults(nation, rows),
  ];
  if (faults.length > 0) {
    const errors = faults.map(({ path, says }) => {
      const at = changes.findIndex((change) => change.path === path);
      return { field: at < 0 ? 'changes' : `changes.${at}`, message: says };
    });
    const detail = errors.map(({ message }) => message).join(' ');
    throw new Problem('against-rule', detail, { members: { ...REFUSED, errors } });
  }
  return { nation, ownPolicy: { version: ownPolicy.version + 1, rows } };
}
