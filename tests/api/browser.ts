/** What somebody sees after following every redirect. */
export interface Seen {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const MOST_REDIRECTS = 12;

/** A browser without scripts: keeps cookies, follows links and redirects, fills in forms. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** The Set-Cookie lines that it was given, the latest last. */
  readonly given: string[] = [];

  async open(
    url: string,
    sent: { readonly form?: Record<string, string>; readonly headers?: object } = {},
  ): Promise<Seen> {
    let [at, form] = [url, sent.form];
    for (let hop = 0; hop < MOST_REDIRECTS; hop += 1) {
      const response = await fetch(at, {
        method: form === undefined ? 'GET' : 'POST',
        redirect: 'manual',
        headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...sent.headers },
        ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
      });
      response.headers.getSetCookie().forEach((line) => {
        this.keep(line);
      });
      const to = response.headers.get('location');
      if (to === null)
        return { url: at, status: response.status, headers: response.headers, text: await response.text() };
      [at, form] = [new URL(to, at).href, undefined];
    }
    throw new Error(`More than ${MOST_REDIRECTS} redirects from ${url}.`);
  }

  /** Sends the form with this action, with its own hidden fields. */
  async send(page: Seen, action: string, more: Record<string, string> = {}): Promise<Seen> {
    return this.open(new URL(action, page.url).href, { form: { ...fieldsOf(page, action), ...more } });
  }

  private keep(line: string): void {
    this.given.push(line);
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const expires = /expires=([^;]+)/i.exec(line)?.[1];
    if (expires !== undefined && Date.parse(expires) < Date.now()) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** The hidden fields of a page's form. */
export function fieldsOf({ text }: Seen, action: string): Record<string, string> {
  const form = text.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
  return Object.fromEntries(
    [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
