/** @jest-environment jsdom */
import type { CloudPeople, CloudState } from '../../../../shared/contacts/cloud-people';
import type { Contact } from '../../../../shared/contacts/contact';
import { ContactsPanel } from '../../../../teams-app/features/contacts/contacts-panel';
import { PeopleDesk } from '../../../../teams-app/people/people-desk';
import { AppError } from '../../../../shared/errors/app-error';
import { allByRole, byRole, click, press, render, settle, type, unmountAll } from '../../../support/dom';
import { quietLogger } from '../../server/support/quiet-logger';
import { announced, inApp } from '../../shared/ui/support/in-app';

const log = quietLogger;
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
  retry = () => {
    this.retries += 1;
  };
  watch = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  become(state: CloudState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}

afterEach(async () => {
  await unmountAll();
  localStorage.clear();
});

async function open(subPage?: string) {
  const desk = new PeopleDesk({
    client: {
      directory: () => Promise.resolve({ contacts: [...directory] }),
      graphToken: () => Promise.reject(new AppError('not-found')),
    },
    userId: 'amira',
    page: window,
    subPage,
    log,
  });
  const cloud = new FakeCloud();
  desk.people.join(cloud);
  const dial = jest.fn();
  let back: (() => boolean) | undefined;
  const onChat = jest.fn();
  const onEmail = jest.fn();
  await render(
    inApp(
      <ContactsPanel
        desk={desk}
        reader={() => Promise.reject(new AppError('network'))}
        formatter={() => Promise.resolve((number: string) => number)}
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
  await settle(() => import('../../../../shared/ui/contacts/contact-card'));
  return { desk, cloud, dial, onChat, onEmail, back: () => back?.() };
}

it('shows a person once, with the numbers of both places', async () => {
  await open();
  expect(allByRole('listitem')).toHaveLength(2);
});
