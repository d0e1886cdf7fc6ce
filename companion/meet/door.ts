/** A participant's PIN, as the link's fragment and the field have it. */
const PIN = /^[0-9]{4,12}$/;
/** Codes the page has words of its own for; see server/meetings/guests/guest-page.ts. */
const worded = ['wrong-pin', 'too-many-attempts'] as const;

type Fetch = (
  url: string,
  request: { method: string; headers: Record<string, string>; body: string },
) => Promise<Pick<Response, 'ok' | 'json'>>;

/**
 * The door of a meeting for people without an account: takes the PIN from the link's fragment, which no server
 * sees until the guest joins, and goes on to a companion with the ticket the server gives for a name.
 */
export function openDoor(page: Document, place: Pick<Location, 'hash' | 'assign'>, fetch: Fetch): void {
  const linked = place.hash.slice(1);
  const pin = PIN.test(linked) ? linked : undefined;
  const account = page.querySelector<HTMLAnchorElement>('#account');
  // The companion asks its user before it calls, whatever the link says.
  if (account && pin !== undefined) account.href += encodeURIComponent(`#${pin}`);
  const form = page.querySelector<HTMLFormElement>('#join');
  if (form) new Door(form, place, fetch, pin);
}

class Door {
  private readonly name: HTMLInputElement | null;
  private readonly pinField: HTMLElement | null;
  private readonly pin: HTMLInputElement | null;
  private readonly button: HTMLButtonElement | null;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly place: Pick<Location, 'assign'>,
    private readonly fetch: Fetch,
    private linked: string | undefined,
  ) {
    this.name = form.querySelector('#name');
    this.pinField = form.querySelector('#pin-field');
    this.pin = form.querySelector('#pin');
    this.button = form.querySelector('button');
    if (this.pinField) this.pinField.hidden = linked !== undefined;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.knock();
    });
  }

  private async knock(): Promise<void> {
    this.say('problem', '');
    const name = this.name?.value.trim() ?? '';
    if (name === '') {
      this.refuse('name', this.name);
      return;
    }
    const pin = this.linked ?? this.pin?.value.replace(/\s/g, '');
    if (this.pin && !PIN.test(pin ?? '')) {
      this.refuse('pin', this.pin);
      return;
    }
    this.wait(true);
    const answer = await this.ask(name, pin === '' ? undefined : pin);
    if (answer.url !== undefined) {
      this.place.assign(answer.url);
      return;
    }
    this.wait(false);
    // A link with an old PIN: the guest may know the new one.
    if (answer.code === 'wrong-pin' && this.pinField) {
      this.linked = undefined;
      this.pinField.hidden = false;
    }
    this.refuse(answer.code, answer.code === 'wrong-pin' ? this.pin : undefined);
  }

  private async ask(name: string, pin: string | undefined): Promise<{ url?: string; code: string }> {
    try {
      const answer = await this.fetch(`/api/meetings/guests/${this.form.dataset['slug'] ?? ''}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name, ...(pin === undefined ? {} : { pin }) }),
      });
      const said: unknown = await answer.json();
      if (answer.ok && isTicket(said)) return { url: said.url, code: '' };
      return { code: worded.find((code) => JSON.stringify(said).includes(`"${code}"`)) ?? 'other' };
    } catch {
      return { code: 'other' };
    }
  }

  private refuse(code: string, field: HTMLInputElement | null | undefined): void {
    const key = code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    this.say('problem', this.form.dataset[key] ?? '');
    for (const one of [this.name, this.pin]) one?.toggleAttribute('aria-invalid', one === field);
    field?.focus();
  }

  private wait(on: boolean): void {
    this.button?.toggleAttribute('disabled', on);
    this.say('progress', on ? (this.form.dataset['joining'] ?? '') : '');
  }

  private say(where: 'problem' | 'progress', words: string): void {
    const place = this.form.querySelector(`#${where}`);
    if (place) place.textContent = words;
  }
}

function isTicket(said: unknown): said is { readonly url: string } {
  return typeof said === 'object' && said !== null && 'url' in said && typeof said.url === 'string';
}
