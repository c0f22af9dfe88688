import type { CaughtMail } from './caught-mail';

/** The page's only style, served beside it: the policy below allows no inline style and no script. */
export const INBOX_STYLE = `
body { font: 1.1rem/1.5 Arial, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #0b0c0c; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #b1b4b6; vertical-align: top; }
pre { background: #f3f2f1; padding: 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
a:focus { outline: 3px solid #ffdd00; }
`;

export const INBOX_CSP =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The list of caught messages, newest first. */
export function inboxPage(messages: readonly CaughtMail[]): string {
  const rows = messages.toReversed().map(
    (mail) => `<tr><td><time datetime="${escape(mail.at)}">${escape(readable(mail.at))}</time></td>
<td>${escape(mail.to.join(', '))}</td>
<td><a href="/messages/${encodeURIComponent(mail.id)}">${escape(mail.subject || '(no subject)')}</a></td></tr>`,
  );
  const table = `<table><thead><tr><th scope="col">Caught at</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
  return page(
    'Caught mail',
    `<p>Nothing on this page has left this machine. ${messages.length} caught.</p>${messages.length > 0 ? table : ''}`,
  );
}

/** One message: its headers, its text, and its calendar part where it has one. */
export function messagePage(mail: CaughtMail): string {
  const headers = Object.entries(mail.headers).map(([name, value]) => `${name}: ${value}`);
  const calendar = mail.ics === undefined ? '' : `<h2>Calendar</h2><pre>${escape(mail.ics)}</pre>`;
  return page(
    mail.subject || '(no subject)',
    `<p><a href="/">All caught mail</a></p>
<p>To ${escape(mail.to.join(', '))}, ${escape(readable(mail.at))}</p>
<h2>Text</h2><pre>${withLinks(mail.text)}</pre>${calendar}<h2>Headers</h2><pre>${escape(headers.join('\n'))}</pre>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – Camau mail catcher</title><link rel="stylesheet" href="/style.css"></head>
<body><main><h1>${escape(title)}</h1>${body}</main></body></html>`;
}

function readable(at: string): string {
  return at.replace('T', ' ').replace(/\.\d+Z$/, ' UTC');
}

/** Escaped text in which web addresses can be followed. */
function withLinks(text: string): string {
  return escape(text).replace(/https?:\/\/[^\s<>&]+/g, (url) => `<a href="${url}">${url}</a>`);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
