/* global AbortController, clearTimeout, document, fetch, URLSearchParams */
// The language helper while somebody types: the same answer that they would get on sending, sooner. It changes nothing in what is
// typed, and asks nobody but the server of this page. Without this script the helper speaks when a form is sent.

/** How long a pause has to be until what was typed is looked at. */
const PAUSE_MILLIS = 700;

for (const field of document.querySelectorAll('textarea[data-helped-by]')) help(field);

function help(field) {
  // It stands there, empty, before it says anything: only so does a screen reader tell of it.
  const says = document.createElement('div');
  says.setAttribute('role', 'status');
  says.className = 'camau-while-typing';
  field.after(says);
  let wait;
  let asking = new AbortController();
  let told = '';
  field.addEventListener('input', () => {
    clearTimeout(wait);
    asking.abort();
    wait = setTimeout(() => void look(), PAUSE_MILLIS);
  });

  async function look() {
    asking = new AbortController();
    const token = field.form?.elements.namedItem('token')?.value ?? '';
    const body = new URLSearchParams({ token, text: field.value });
    try {
      const answer = await fetch(field.dataset.helpedBy, {
        method: 'POST',
        body,
        signal: asking.signal,
        redirect: 'error',
      });
      const html = answer.ok ? (await answer.text()).trim() : '';
      // What is the same is not told twice.
      if (html !== told) says.innerHTML = told = html;
    } catch {
      // Somebody typed on, or the server is away: the helper speaks when the form is sent.
    }
  }
}
