import { CHILDREN } from '../embedded/sample/children';
import { SERVICES, sampleStaff } from '../embedded/sample/services';
import { expectThat } from './protocol';

/** A line as everything in production logs: JSON, on one line. */
const LINE = /^\{.*\}$/;

/** Every word that would say who somebody is: children, staff, their addresses. */
function tellingWords(): string[] {
  const children = Object.values(CHILDREN).flatMap(({ name: [given, family] }) => [`${given} ${family}`, family]);
  const staff = sampleStaff('').flatMap(({ name, email }) => [name, email]);
  return [...children, ...staff, ...SERVICES.map(({ name }) => name)];
}

/** Throws when a line of these logs is no JSON, or holds a name, an address or a date of birth. Says how many there are. */
export function assertDiscreet(logs: readonly { readonly name: string; readonly output: string }[]): string {
  const words = tellingWords();
  const counts = logs.map(({ name, output }) => {
    const lines = output.split('\n').filter((line) => line !== '');
    expectThat(lines.length > 0, `a log of ${name}`);
    for (const line of lines) {
      expectThat(LINE.test(line), `only JSON in the log of ${name}; it says: ${line.slice(0, 200)}`);
      const told = words.find((word) => line.includes(word));
      expectThat(told === undefined, `no personal data in the log of ${name}; a line says: ${told ?? ''}`);
      expectThat(!/dateOfBirth|childName|givenName/.test(line), `no field of a child in the log of ${name}`);
    }
    return `${name}: ${lines.length} lines`;
  });
  return counts.join(', ');
}
