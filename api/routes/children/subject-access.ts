import { tellTimeline } from '../../../domain/transition-plan/tell';
import { tellTimeline as tellContact } from '../../../domain/voluntary-contact/tell';
import type { HeldOfChild } from '../../../register/children/subject-access';
import { pdfOf } from '../../documents/pdf';
import { heldDocument } from '../../documents/held-document';
import { PATHS } from '../../paths';
import { nothingHere } from '../../problem';
import { subjectAccess, subjectAccessBody } from '../../schemas/subject-access';
import type { Services } from '../../services';
import { ask } from '../route';
import type { Reply } from '../route';
import { openText } from '../plans/sealed-text';

export const exportHeld = ask({
  path: PATHS.subjectAccess,
  action: 'export-held',
  summary: 'Everything that is held of a child, for the child: for a machine, or to be printed',
  body: subjectAccessBody,
  answers: { 200: { says: 'What is held; or, asked for as pdf, a PDF of it.', schema: subjectAccess } },
  handle: async ({ body: { childId, as }, actor, services }): Promise<Reply> => {
    const held = await services.register.heldOfChild(actor, childId);
    const looked = await services.register.whoLooked(actor, childId);
    if (held === null || looked === null) throw nothingHere('child');
    const whoLooked = looked.map(({ role, serviceName, people, looks }) => ({ role, serviceName, people, looks }));
    const body = { childId, madeAt: services.now(), ...told(held, services), whoLooked };
    if (as === 'json') return { status: 200, body };
    return {
      status: 200,
      body: await pdfOf([heldDocument(body)]),
      about: body,
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': 'attachment; filename="what-is-held.pdf"',
      },
    };
  },
});

function told(
  { child, reference, keptUntilFurtherNotice, orders, plans, voluntaryContacts }: HeldOfChild,
  services: Services,
) {
  const { givenName, familyName, dateOfBirth, language } = child;
  return {
    child: { givenName, familyName, dateOfBirth, language, reference },
    keptUntilFurtherNotice,
    orders: [...orders],
    plans: plans.map(({ timeline, shared, ...plan }) => ({
      ...plan,
      timeline: timeline.map(({ at, by, ...line }) => ({ at, by, says: tellTimeline(line) })),
      shared: shared.map(({ section, ...text }) => ({
        section,
        text: text.sealed === null ? null : openText(text, services),
      })),
    })),
    voluntaryContacts: voluntaryContacts.map(({ timeline, ...contact }) => ({
      ...contact,
      timeline: timeline.map(({ at, by, ...line }) => ({ at, by, says: tellContact(line) })),
    })),
  };
}
