import type { Ticket } from '../../../../shared/api/ticket-schema';
import type { Logger } from '../../../../shared/diagnostics/logger';
import type { Command } from '../../../../shared/endpoint/command';
import { AppError } from '../../../../shared/errors/app-error';
import { WindowCompanionOpener } from '../../../../shared/windows/window-companion-opener';

const log: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => log,
};
const command: Command = {
  kind: 'dial',
  id: 'd1',
  media: 'audio',
  target: { kind: 'number', number: '202' },
};
const ticket: Ticket = { ticket: 't', url: '/companion/#ticket=t', expiresIn: 30 };
const companionUrl = 'https://calls.test/companion/#ticket=t';

function opened(href = 'about:blank') {
  return {
    location: { href, replace: jest.fn() },
    opener: {} as unknown,
    close: jest.fn(),
    focus: jest.fn(),
  };
}

function openerOf(parts: {
  window?: ReturnType<typeof opened> | null;
  createTicket?: () => Promise<Ticket>;
  opensWindows?: boolean;
  openLink?: (url: string) => Promise<void>;
}) {
  const openWindow = jest.fn(() => parts.window ?? null);
  const openLink = jest.fn(parts.openLink ?? (() => Promise.resolve()));
  const createTicket = jest.fn(parts.createTicket ?? (() => Promise.resolve(ticket)));
  const opener = new WindowCompanionOpener({
    createTicket,
    host: { opensWindows: parts.opensWindows ?? true, openLink },
    openWindow,
    base: 'https://calls.test/teams/',
    log,
  });
  return { opener, openWindow, openLink, createTicket };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

it('opens the window within the click, and leads it to the companion when the ticket is there', async () => {
  const window = opened();
  const { opener, openWindow, createTicket } = openerOf({ window });
  const opening = opener.open(command);
  expect(openWindow).toHaveBeenCalledTimes(1);
  expect(window.location.replace).not.toHaveBeenCalled();
  await opening;
  expect(createTicket).toHaveBeenCalledWith(command);
  expect(window.location.replace).toHaveBeenCalledWith(companionUrl);
  expect(window.opener).toBeNull();
  expect(opener.offer()).toBeUndefined();
});

it('never leads a companion that is open already anywhere: that would drop its calls', async () => {
  const window = opened('https://calls.test/companion/');
  const { opener } = openerOf({ window });
  await opener.open(command);
  expect(window.location.replace).not.toHaveBeenCalled();
  expect(window.close).not.toHaveBeenCalled();
  expect(opener.offer()).toEqual({ url: companionUrl, waiting: true });
});

it('offers a link where the browser forbids windows, for as long as its ticket lives', async () => {
  const { opener } = openerOf({ window: null });
  const changed = jest.fn();
  opener.subscribe(changed);
  await opener.open(command);
  expect(opener.offer()).toEqual({ url: companionUrl, waiting: true });
  jest.advanceTimersByTime(29_999);
  expect(opener.offer()).toBeDefined();
  jest.advanceTimersByTime(1);
  expect(opener.offer()).toBeUndefined();
  expect(changed).toHaveBeenCalledTimes(2);
});

it('closes the empty window again when there is no ticket to be had', async () => {
  const window = opened();
  const { opener } = openerOf({
    window,
    createTicket: () => Promise.reject(new AppError('network')),
  });
  await expect(opener.open(command)).rejects.toMatchObject({ code: 'network' });
  expect(window.close).toHaveBeenCalledTimes(1);
  expect(opener.offer()).toBeUndefined();
});

it('asks the desktop host, which opens windows in another browser', async () => {
  const { opener, openWindow, openLink } = openerOf({ opensWindows: false });
  await opener.open();
  expect(openWindow).not.toHaveBeenCalled();
  expect(openLink).toHaveBeenCalledWith(companionUrl);
  expect(opener.offer()).toBeUndefined();
});

it('offers the link when the desktop host does not open it', async () => {
  const { opener } = openerOf({
    opensWindows: false,
    openLink: () => Promise.reject(new AppError('timeout')),
  });
  await opener.open();
  expect(opener.offer()).toEqual({ url: companionUrl, waiting: false });
});

it('leaves no timer behind', async () => {
  const { opener } = openerOf({ window: null });
  await opener.open(command);
  opener.close();
  expect(jest.getTimerCount()).toBe(0);
});
