/** @jest-environment jsdom */
import type { CloudPeople, CloudState } from '../../../../../shared/contacts/cloud-people';
import type { Contact } from '../../../../../shared/contacts/contact';
import type { Presence } from '../../../../../shared/presence/presence';
import { ContactsPanel } from '../../../../../shared/ui/people/panel/contacts-panel';
import { PeopleDesk } from '../../../../../shared/ui/people/people-desk';
import { AppError } from '../../../../../shared/errors/app-error';
import { allByRole, byRole, click, press, render, settle, type, unmountAll } from '../../../../support/dom';
import { quietLogger } from '../../../server/support/quiet-logger';
import { FakePersonalApi } from '../../contacts/support/fake-personal-api';
import { announced, inApp } from '../support/in-app';

const directory: readonly Contact[] = [
  {
    id: 'demo:bruno',
    origin: 'directory',
    displayName: 'Bruno Keller',
    numbers: [{ kind: 'work', number: '202' }],
    email: 'bruno@example.test',
  },
];
const theirs: readonly Contact[] = [
  {
    id: 'm365:b',
    account: 'b',
    origin: 'microsoft365',
    displayName: 'Bruno Keller',
    numbers: [{ kind: 'mobile', number: '+33639980102' }],
    email: 'Bruno@Example.test',
  },
  { id: 'own:zoe', origin: 'microsoft365', displayName: 'Zoé Perrin', numbers: [] },
];

class FakeCloud implements CloudPeople {
  current: CloudState = { kind: 'ready' };
  people: readonly Contact[] = theirs;
  retries = 0;
  private readonly listeners = new Set<() => void>();
  state = () => this.current;
  searching = () => false;
  contacts = () => this.people;
  lookFor = () => undefined;
  withEmails = () => Promise.resolve([]);
  retry = () => {
    this.retries += 1;
  };
  watch = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  start = () => Promise.resolve();
  wake = () => undefined;
  close = () => undefined;
  become(state: CloudState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}

afterEach(async () => {
  await unmountAll();
  localStorage.clear();
});

class FakeAccounts<T> {
  constructor(private readonly known: Readonly<Record<string, T>>) {}
  paused = 0;
  of = (account: string) => this.known[account];
  watch = () => () => undefined;
  pause = () => {
    this.paused += 1;
  };
  resume = () => undefined;
  close = () => undefined;
}

async function open(
  subPage?: string,
  cloud = new FakeCloud(),
  there = () => true,
  server = new FakePersonalApi(),
) {
  const cleared = jest.fn(() => Promise.resolve());
  const presences = new FakeAccounts<Presence>({ b: { availability: 'busy', inCall: true } });
  const desk = new PeopleDesk(
    {
      client: {
        directory: () => Promise.resolve({ contacts: [...directory] }),
        authorised: () => Promise.reject(new AppError('network')),
        graphToken: () => Promise.reject(new AppError('not-found')),
      },
      userId: 'amira',
      page: window,
      subPage,
      log: quietLogger,
    },
    () =>
      there()
        ? Promise.resolve({
            openCloud: () => ({
              people: cloud,
              photos: new FakeAccounts({ b: 'data:image/png;base64,iVBORw0KGgo=' }),
              presences,
              cache: { clear: cleared },
            }),
          })
        : Promise.reject(new Error('not fetched')),
    () => {
      const openPersonal = () => {
        const contacts = server.window();
        void contacts.load();
        return contacts;
      };
      return Promise.resolve({ openPersonal });
    },
  );
  const dial = jest.fn();
  const onChat = jest.fn();
  const onEmail = jest.fn();
  let back: (() => boolean) | undefined;
  await render(
    inApp(
      <ContactsPanel
        desk={desk}
        reader={() => Promise.reject(new AppError('network'))}
        formatter={format}
        onBack={(listener) => {
          back = listener;
          return () => {
            back = undefined;
          };
        }}
        dial={dial}
        onChat={onChat}
        onEmail={onEmail}
      />,
    ),
  );
  await settle(() => import('../../../../../shared/ui/contacts/contact-card'));
  return { desk, cloud, presences, cleared, dial, onChat, onEmail, back: () => back?.() };
}
const format = () => Promise.resolve((number: string) => number.replace('+33', '0'));
const names = () =>
  allByRole('listitem').map((item) => byRole('group', undefined, item).getAttribute('aria-label'));
const openCard = async (name: string) => {
  await click(byRole('group', name));
  await settle();
  return byRole('region', name);
};

it('shows a person once, with photo, presence and the numbers of both places', async () => {
  await open();
  expect(names()).toEqual(['Bruno Keller', 'Zoé Perrin']);
  const bruno = byRole('group', 'Bruno Keller');
  expect(bruno.querySelector('img')?.src).toMatch(/^data:image/);
  expect(bruno.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('In a call');
  expect(bruno.textContent).toContain('202 +1');
});

it('shows the contacts of one place, pressed like a button', async () => {
  await open();
  await click(byRole('button', 'PBX directory'));
  expect(names()).toEqual(['Bruno Keller']);
  expect(byRole('button', 'PBX directory').getAttribute('aria-pressed')).toBe('true');
  await click(byRole('button', 'Favourites'));
  expect(byRole('heading').textContent).toBe('No favourites yet');
});

it('opens a card from the row, calls by one of its numbers, and has that one first next time', async () => {
  const { dial } = await open();
  const card = await openCard('Bruno Keller');
  const lines = () => allByRole('group', undefined, card).map(({ textContent }) => textContent);
  expect(lines()).toEqual(['Work · PBX directory 202', 'Mobile · Microsoft 365 0639980102']);
  expect(document.activeElement?.textContent).toBe('Bruno Keller');
  const [, mobile] = allByRole('group', undefined, card);
  await click(byRole('button', 'Video call', mobile));
  expect(dial).toHaveBeenCalledWith(
    { kind: 'number', number: '+33639980102', name: 'Bruno Keller' },
    'video',
  );
  await press('Escape');
  await openCard('Bruno Keller');
  expect(allByRole('group', undefined, byRole('region', 'Bruno Keller'))[0]?.textContent).toBe(
    'Mobile · Microsoft 365 · used last 0639980102',
  );
});

it('keeps favourites for the next load, and nothing after signing out', async () => {
  const server = new FakePersonalApi();
  const { desk, cleared } = await open(undefined, undefined, undefined, server);
  const card = await openCard('Bruno Keller');
  await click(byRole('button', 'Favourite', card));
  expect(byRole('button', 'Favourite', card).getAttribute('aria-pressed')).toBe('true');
  expect(announced('polite')).toBe('Bruno Keller is a favourite now');
  await unmountAll();
  const again = await open(undefined, undefined, undefined, server);
  await click(byRole('button', 'Favourites'));
  expect(names()).toEqual(['Bruno Keller']);
  await again.desk.forget();
  await desk.forget();
  expect(localStorage).toHaveLength(0);
  expect(cleared).toHaveBeenCalled();
});

it('signing out before Microsoft 365 was read removes what an earlier page kept of it', async () => {
  const { desk } = await open(undefined, undefined, () => false);
  const deleteDatabase = jest.fn();
  Object.defineProperty(window, 'indexedDB', { configurable: true, value: { deleteDatabase } });
  await desk.forget();
  Reflect.deleteProperty(window, 'indexedDB');
  expect(deleteDatabase).toHaveBeenCalledWith('calling-people');
});

it('writes to a person from the card', async () => {
  const { onChat, onEmail } = await open();
  const card = await openCard('Bruno Keller');
  await click(byRole('button', 'Chat', card));
  await click(byRole('button', 'E-mail', card));
  expect(onChat).toHaveBeenCalledWith('bruno@example.test');
  expect(onEmail).toHaveBeenCalledWith('bruno@example.test');
});

it('opens where a link leads, whichever id it has, and goes back by the host’s button', async () => {
  const { back } = await open('contact/m365%3Ab');
  expect(byRole('region', 'Bruno Keller').textContent).toContain('In a call');
  await settle(() => {
    expect(back()).toBe(true);
  });
  expect(allByRole('region')).toEqual([]);
  expect(back()).toBeUndefined();
});

it('says that a contact of a link is not there', async () => {
  await open('contact/gone');
  expect(byRole('heading').textContent).toBe('This contact is not here any more');
  await click(byRole('button', 'Back to contacts'));
  expect(allByRole('heading')).toEqual([]);
});

it('says once and quietly that Microsoft 365 is lost, offers to try again, and that it is back', async () => {
  const { cloud } = await open();
  await settle(() => {
    cloud.become({ kind: 'failed', code: 'network' });
  });
  expect(document.body.textContent).toContain('The PBX directory still works');
  expect(announced('polite')).toContain('Microsoft 365 cannot be reached');
  expect(names()).toEqual(['Bruno Keller', 'Zoé Perrin']);
  await click(byRole('button', 'Try again'));
  expect(cloud.retries).toBe(1);
  await settle(() => {
    cloud.become({ kind: 'ready' });
  });
  expect(announced('polite')).toBe('Your Office 365 contacts are back.');
  expect(allByRole('button', 'Try again')).toEqual([]);
});

it('asks for no presence while the tab sleeps', async () => {
  const { desk, presences } = await open();
  expect(presences.paused).toBe(0);
  desk.pause();
  expect(presences.paused).toBe(1);
});

it('finds by name in all places', async () => {
  await open();
  await type(byRole('textbox', 'Name or number'), 'zoe');
  expect(names()).toEqual(['Zoé Perrin']);
});

it('tries again to fetch what knows Microsoft 365', async () => {
  let there = false;
  const cloud = new FakeCloud();
  const { desk } = await open(undefined, cloud, () => there);
  expect(desk.people.cloudState()).toEqual({ kind: 'failed', code: 'network' });
  expect(names()).toEqual(['Bruno Keller']);
  there = true;
  await click(byRole('button', 'Try again'));
  expect(names()).toEqual(['Bruno Keller', 'Zoé Perrin']);
});
