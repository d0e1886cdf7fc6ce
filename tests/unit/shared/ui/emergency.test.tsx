/** @jest-environment jsdom */
import './support/modal-dialogs';
import type { ReactNode } from 'react';
import type { DialTarget } from '../../../../shared/dialing/dial-target';
import { diallingSettings, type DiallingSettings } from '../../../../shared/dialing/dialling-settings';
import type { EmergencyPolicy } from '../../../../shared/dialing/emergency-policy';
import type { Command } from '../../../../shared/endpoint/command';
import type { Endpoint } from '../../../../shared/endpoint/endpoint';
import type { ErrorCode } from '../../../../shared/errors/error-code';
import { EmergencyProvider } from '../../../../shared/ui/emergency/emergency-provider';
import { useDialling } from '../../../../shared/ui/use-dialling';
import { allByRole, byRole, click, render, settle, unmountAll } from '../../../support/dom';
import { paris } from '../dialing/rules/environments';
import { inApp } from './support/in-app';

let commands: Command[];
let refusal: ErrorCode | undefined;
const endpoint: Endpoint = {
  snapshot: () => ({ availability: 'ready', unconfirmed: [] }),
  subscribe: () => () => undefined,
  execute: (command) => {
    commands.push(command);
    const { id } = command;
    return Promise.resolve(refusal ? { id, ok: false, code: refusal } : { id, ok: true });
  },
};

function Caller({ target }: { readonly target: DialTarget }): ReactNode {
  const { dial, failed } = useDialling(endpoint);
  return (
    <>
      <button
        onClick={() => {
          dial(target, 'audio');
        }}
      >
        Dial
      </button>
      <output>{failed.map(({ code }) => code).join()}</output>
    </>
  );
}

const settings = (policy: EmergencyPolicy): DiallingSettings =>
  diallingSettings(
    {
      country: 'FR',
      extensionLength: 4,
      emergencyNumbers: ['112'],
      diallingRules: paris,
      emergency: { policy, phonePolicy: 'native', text: 'The red telephone is beside the lift.' },
    },
    false,
  );

async function dial(number: string, dialling: DiallingSettings | undefined): Promise<void> {
  const target: DialTarget = { kind: 'number', number };
  await render(
    inApp(
      <EmergencyProvider dialling={dialling}>
        <Caller target={target} />
      </EmergencyProvider>,
    ),
  );
  await click(byRole('button', 'Dial'));
}

const question = (): HTMLElement => byRole('alertdialog');
const asks = (): boolean => allByRole('alertdialog').length > 0;

beforeEach(() => {
  commands = [];
  refusal = undefined;
});
afterEach(unmountAll);

describe('a call for help', () => {
  it('is asked about in words, with neither answer under the finger', async () => {
    await dial('0112', settings('warn'));
    expect(commands).toEqual([]);
    expect(question().textContent).toContain('112 is an emergency number');
    expect(question().textContent).toContain('sent to the wrong place');
    expect(question().textContent).toContain('The red telephone is beside the lift.');
    expect(document.activeElement).toBe(byRole('heading'));
  });

  it('is placed by one click, confirmed', async () => {
    await dial('112', settings('warn'));
    await click(byRole('button', 'Call 112 anyway'));
    expect(commands).toMatchObject([{ kind: 'dial', target: { number: '112' }, emergencyConfirmed: true }]);
    expect(asks()).toBe(false);
  });

  it.each(['the button', 'Escape'])('is not placed after %s', async (way) => {
    await dial('112', settings('warn'));
    if (way === 'Escape')
      await settle(() => question().dispatchEvent(new Event('cancel', { cancelable: true })));
    else await click(byRole('button', 'Cancel'));
    expect(asks()).toBe(false);
    expect(commands).toEqual([]);
  });

  it('is refused where the policy says so, with what to do instead', async () => {
    await dial('112', settings('refuse'));
    expect(question().textContent).toContain('Use another telephone now');
    expect(allByRole('button', undefined, question()).map(({ textContent }) => textContent)).toEqual([
      'Close',
    ]);
    await click(byRole('button', 'Close'));
    expect(commands).toEqual([]);
  });

  it('is left to the telephone of the device where the policy says so', async () => {
    await dial('0112', settings('native'));
    expect(byRole('link', 'Call 112 with this device').getAttribute('href')).toBe('tel:112');
    expect(commands).toEqual([]);
  });

  it('is asked about when the endpoint knows what the page did not', async () => {
    refusal = 'emergency-unconfirmed';
    await dial('112', undefined);
    expect(commands).toHaveLength(1);
    refusal = undefined;
    await click(byRole('button', 'Call 112 anyway'));
    expect(commands.at(-1)).toMatchObject({ kind: 'dial', emergencyConfirmed: true });
    expect(document.querySelector('output')?.textContent).toBe('');
  });

  it('that the endpoint refuses is told as any other failure', async () => {
    refusal = 'emergency-refused';
    await dial('112', undefined);
    expect(asks()).toBe(false);
    expect(document.querySelector('output')?.textContent).toBe('emergency-refused');
  });
});

it('any other call goes out at the click', async () => {
  await dial('2040', settings('refuse'));
  expect(asks()).toBe(false);
  expect(commands).toEqual([expect.objectContaining({ target: { kind: 'number', number: '2040' } })]);
  expect(commands[0]).not.toHaveProperty('emergencyConfirmed');
});
