import { describe, expect, it } from '@jest/globals';
import { ORDER_TYPES, POLICIES } from '../../../domain/policy/index';
import type { OrderType, Standing, Transferability } from '../../../domain/policy/index';

const TRANSFERABILITY: [OrderType, Transferability, Standing, exceptions: string][] = [
  ['referral-order', 'stays', 'guidance', 'shared with probation'],
  ['reparation-order', 'stays', 'guidance', 'shared with probation'],
  ['youth-rehabilitation-order', 'may-transfer', 'guidance', 'warned period go with the order'],
  ['detention-and-training-order', 'stays-unless-agreed', 'guidance', 's.247'],
  ['licence', 'may-transfer', 'guidance', 'little time remains'],
  ['section-250-sentence', 'may-transfer', 'guidance', 'little time remains'],
  ['youth-conditional-caution', 'not-transferable', 'default', 'None'],
  ['community-resolution', 'not-transferable', 'default', 'None'],
  ['adult-community-order', 'not-transferable', 'default', 'nothing passes'],
  ['other', 'stays-unless-agreed', 'default', 'agree in writing'],
];

const ENFORCEMENT: [OrderType, string, Standing][] = [
  ['referral-order', 'panel-then-court', 'to be confirmed'],
  ['reparation-order', 'court', 'to be confirmed'],
  ['youth-rehabilitation-order', 'warnings-then-information', 'law'],
  ['detention-and-training-order', 'court', 'to be confirmed'],
  ['licence', 'recall', 'to be confirmed'],
  ['section-250-sentence', 'recall', 'to be confirmed'],
  ['youth-conditional-caution', 'prosecutor', 'to be confirmed'],
  ['community-resolution', 'none', 'to be confirmed'],
  ['adult-community-order', 'enforcement-officer', 'law'],
  ['other', 'as-the-order-says', 'to be confirmed'],
];

describe.each(['wales', 'england'] as const)('orders in %s', (nation) => {
  const { orders } = POLICIES[nation];

  it.each(TRANSFERABILITY)('at 18, a %s: %s (%s), except: %s', (type, value, standing, exceptions) => {
    expect(orders[type].transferability).toMatchObject({
      value,
      standing,
      exceptions: expect.stringContaining(exceptions),
    });
  });

  it.each(ENFORCEMENT)('missed appointments under a %s lead to: %s (%s)', (type, value, standing) => {
    expect(orders[type].enforcement).toMatchObject({ value, standing });
  });

  it.each([...ORDER_TYPES])(
    'say in both languages what changes for a child under a %s, and that the Welsh waits for a translator',
    (type) => {
      const { value, note } = orders[type].whatChanges;
      expect(value.en).toMatch(/^[A-Z].*\.$/);
      expect(value.cy).toMatch(/^[A-Z].*\.$/);
      expect(value.cy).not.toBe(value.en);
      expect(note).toContain('translator');
    },
  );

  it('tell a child under a youth rehabilitation order what the law is, and call no other order’s rule by it', () => {
    const saidAs = ORDER_TYPES.filter((type) =>
      orders[type].whatChanges.value.en.includes('earlier warnings still count'),
    );
    expect(saidAs).toEqual(['youth-rehabilitation-order']);
  });

  it('say both of every type of order', () => {
    expect(Object.keys(orders)).toEqual([...ORDER_TYPES]);
    expect(TRANSFERABILITY.map(([type]) => type)).toEqual([...ORDER_TYPES]);
    expect(ENFORCEMENT.map(([type]) => type)).toEqual([...ORDER_TYPES]);
  });

  it('apply the steps of a youth rehabilitation order to no other order', () => {
    const asYro = ORDER_TYPES.filter((type) => orders[type].enforcement.value === 'warnings-then-information');
    expect(asYro).toEqual(['youth-rehabilitation-order']);
  });
});
