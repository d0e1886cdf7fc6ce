import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';

/** Roles that elements have by themselves, as far as these tests look for them. */
const implicit: Readonly<Record<string, string>> = {
  button: 'button, input[type=submit]',
  textbox:
    'input:not([type]), input[type=text], input[type=password], input[type=search], input[type=email], input[type=tel], textarea',
  radio: 'input[type=radio]',
  link: 'a[href]',
  main: 'main',
  region: 'section[aria-label], section[aria-labelledby]',
  heading: 'h1, h2, h3',
};

export interface Rendered {
  readonly container: HTMLElement;
  /** Draws the same root anew. */
  readonly rerender: (element: ReactElement) => Promise<void>;
  readonly unmount: () => Promise<void>;
}

const mounted: (() => Promise<void>)[] = [];

/** Renders into the page, effects and promises of the moment included. */
export async function render(element: ReactElement): Promise<Rendered> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  const rerender = (next: ReactElement): Promise<void> =>
    settle(() => {
      root.render(next);
    });
  const unmount = async (): Promise<void> => {
    await settle(() => {
      root.unmount();
    });
    container.remove();
  };
  mounted.push(unmount);
  await rerender(element);
  return { container, rerender, unmount };
}

/** Takes everything rendered away; for `afterEach`. */
export async function unmountAll(): Promise<void> {
  for (const unmount of mounted.splice(0)) await unmount();
}

/** Does something and lets React and every promise already due follow. */
export async function settle(work: () => unknown = () => undefined): Promise<void> {
  await act(async () => {
    await work();
  });
}

/** Lets React go on until something is so. Throws, saying what was waited for, when it does not come. */
export async function settleUntil(expectation: string, isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000; turn += 1) {
    if (isSo()) return;
    await settle(() => new Promise((resolve) => setTimeout(resolve)));
  }
  throw new Error(`never: ${expectation}`);
}

/** The elements of a role that are not hidden, with this name if one is given. */
export function allByRole(
  role: string,
  name?: string | RegExp,
  within: ParentNode = document,
): HTMLElement[] {
  const selector = [`[role="${role}"]`, ...(implicit[role] ? [implicit[role]] : [])].join(', ');
  return [...within.querySelectorAll<HTMLElement>(selector)].filter(
    (element) =>
      (element.getAttribute('role') ?? role) === role && !isHidden(element) && matches(nameOf(element), name),
  );
}

/** The one element of a role and name. Throws, telling what there is, when there is none or several. */
export function byRole(role: string, name?: string | RegExp, within: ParentNode = document): HTMLElement {
  const [found, ...others] = allByRole(role, name, within);
  if (found && others.length === 0) return found;
  const there = allByRole(role, undefined, within).map((element) => JSON.stringify(nameOf(element)));
  throw new Error(
    `${found ? 'several' : 'no'} ${role} named ${String(name)}; there is ${there.join(', ') || 'none'}`,
  );
}

/** The accessible name, as far as labels, `aria-label` and contents make it (ARIA "accname" in short). */
export function nameOf(element: HTMLElement): string {
  const labelled = element
    .getAttribute('aria-labelledby')
    ?.split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
  return (element.getAttribute('aria-label') ?? labelled ?? label ?? visibleText(element)).trim();
}

/** Types into a field as a person does, as far as React can tell. */
export async function type(field: HTMLElement, value: string): Promise<void> {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  await settle(() => {
    Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export async function click(element: HTMLElement): Promise<void> {
  await settle(() => {
    element.click();
  });
}

export async function press(key: string, element: Element | null = document.activeElement): Promise<void> {
  await settle(() => {
    element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

function visibleText(element: HTMLElement): string {
  return [...element.childNodes]
    .map((node) => {
      if (!(node instanceof HTMLElement)) return node instanceof Element ? '' : (node.textContent ?? '');
      return node.getAttribute('aria-hidden') === 'true' ? '' : visibleText(node);
    })
    .join('');
}

function isHidden(element: HTMLElement): boolean {
  return element.closest('[hidden], [aria-hidden="true"]') !== null;
}

function matches(text: string, name: string | RegExp | undefined): boolean {
  if (name === undefined) return true;
  return typeof name === 'string' ? text === name : name.test(text);
}
