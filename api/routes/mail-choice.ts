import { mailChoice } from '../schemas/mail-choice';
import type { z } from '../schemas/primitives';

/** The body of a command about a plan or a contact, with the choice that nobody is mailed of it. */
export function withMailChoice(body: z.ZodObject): z.ZodObject {
  return body.extend(mailChoice);
}

/** What such a body says, and the choice, apart. */
export function choiceApart<Body extends z.ZodObject>(
  _body: Body,
  parsed: unknown,
): { readonly said: z.output<Body>; readonly mail: boolean | undefined } {
  const { mail, ...said } = parsed as z.output<Body> & { readonly mail?: boolean | undefined };
  return { said: said as z.output<Body>, mail };
}
