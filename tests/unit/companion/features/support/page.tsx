import { act, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { english } from '../../../../../companion/features/language/english';
import { french } from '../../../../../companion/features/language/french';
import type { Logger } from '../../../../../shared/diagnostics/logger';
import type { Locale } from '../../../../../shared/i18n/locale';
import { AppRoot } from '../../../../../shared/ui/app-root/app-root';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const selectors = {
  alert: '[role=alert]',
  button: 'button:not([role])',
  group: '[role=group]',
  heading: 'h1, h2',
  region: 'section[aria-label]',
  status: '[role=status]',
  tab: '[role=tab]',
  tabpanel: '[role=tabpanel]',
  textbox: 'input',
} as const;
type Role = keyof typeof selectors;

const texts = { en: english, fr: french };
const complaint = (message: string): never => {
  throw new Error(message);
};
/** A text that is missing or wrong fails the test. */
const log: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: complaint,
  child: () => log,
};

let root: Root | undefined;

/** Shows an element as a page of the suite would. */
export async function show(element: ReactElement, locale: Locale = 'en'): Promise<void> {
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  await rerender(element, locale);
}

export async function rerender(element: ReactElement, locale: Locale = 'en'): Promise<void> {
  await act(async () => {
    root?.render(
      <AppRoot theme="light" locale={locale} texts={texts[locale]} log={log}>
        {element}
      </AppRoot>,
    );
    await Promise.resolve();
  });
}

export function leave(): void {
  act(() => {
    root?.unmount();
  });
  root = undefined;
  document.body.replaceChildren();
}

/** Everything of a role that is shown; with a name, what bears exactly that name. */
export function all(role: Role, name?: string): HTMLElement[] {
  const found = [...document.querySelectorAll<HTMLElement>(selectors[role])];
  return name === undefined ? found : found.filter((element) => nameOf(element) === name);
}

/** The one of a role and name. */
export function one(role: Role, name?: string): HTMLElement {
  const [first, ...more] = all(role, name);
  if (!first) throw new Error(`no ${role} "${name ?? ''}" in: ${document.body.textContent}`);
  if (more.length > 0) throw new Error(`several ${role} "${name ?? ''}"`);
  return first;
}

/** Does something a person would, and lets everything that follows from it happen. */
export async function doing(deed: () => void): Promise<void> {
  await act(async () => {
    deed();
    await Promise.resolve();
  });
}

export function click(role: Role, name: string): Promise<void> {
  return doing(() => {
    one(role, name).click();
  });
}

export function words(): string {
  return document.body.textContent;
}

function nameOf(element: HTMLElement): string {
  return (element.getAttribute('aria-label') ?? element.textContent).trim();
}
