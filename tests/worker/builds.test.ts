import { describe, expect, it } from '@jest/globals';
import { buildIdOf, schemaOf, STATE_SCHEMA } from '../../worker/builds';

const built = (code: string, where: string): string => `${code}\n//# sourceMappingURL=data:${where}\n`;

describe('the id of a build', () => {
  it('is the same for the same code, wherever it was built, and another for any other', () => {
    const id = buildIdOf(built('a', '/app'));
    expect(buildIdOf(built('a', '/elsewhere'))).toBe(id);
    expect(buildIdOf(built('b', '/app'))).not.toBe(id);
  });

  it('says which state its runs hand on', () => {
    expect(schemaOf(buildIdOf(built('a', '/app')))).toBe(STATE_SCHEMA);
    expect(schemaOf('schema12-abc')).toBe(12);
    expect(() => schemaOf('0.2.0')).toThrow('0.2.0 is not the id of a build of Camau.');
  });
});
