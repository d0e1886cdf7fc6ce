/** @jest-environment jsdom */
import type { PartReport } from '../../../../shared/diagnostics/report/part-report';
import { AppError } from '../../../../shared/errors/app-error';
import { DiagnosticsPage } from '../../../../shared/ui/diagnostics/diagnostics-page';
import type { Surroundings } from '../../../../shared/ui/diagnostics/surroundings';
import { byRole, click, press, render, settleUntil, unmountAll } from '../../../support/dom';
import { announced, inApp } from './support/in-app';

const companion: PartReport = {
  app: 'companion',
  version: '1.0',
  platform: [],
  facts: { microphone: 'ready', sound: 'allowed', notifications: 'granted' },
  entries: [],
};

describe('the diagnostics', () => {
  let clock: number;
  let surroundings: Surroundings;
  const onFindings = jest.fn();
  const onClose = jest.fn();

  beforeEach(() => {
    clock = 0;
    jest.clearAllMocks();
    // The server's clock is right; this one may not be.
    const date = new Date().toUTCString();
    Object.defineProperty(globalThis, 'fetch', {
      configurable: true,
      value: () =>
        Promise.resolve({
          status: 200,
          json: () => Promise.resolve({ version: '1.0' }),
          headers: new Map([['date', date]]),
        }),
    });
    const now = Date.now.bind(Date);
    jest.spyOn(Date, 'now').mockImplementation(() => now() + clock);
    AbortSignal.timeout = () => new AbortController().signal;
    surroundings = {
      version: '1.0',
      availability: () => 'ready',
      registration: () => 'registered',
      companion: () => Promise.resolve(companion),
      tryWindow: () => true,
    };
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await unmountAll();
  });

  const show = async (locale: 'en' | 'fr' = 'en'): Promise<void> => {
    await render(
      inApp(
        <DiagnosticsPage surroundings={surroundings} onFindings={onFindings} onClose={onClose} />,
        locale,
      ),
    );
    await checked();
  };
  const checked = (): Promise<void> =>
    settleUntil(
      'every check has found something',
      () =>
        document.querySelector('[data-check]') !== null &&
        document.querySelector('[data-state="checking"]') === null,
    );
  const states = (): Record<string, string | undefined> =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-check]')].map(({ dataset }) => [
        dataset['check'],
        dataset['state'],
      ]),
    );

  it('finds everything fine, and tries a window only when it is asked to', async () => {
    await show();
    const { 'pop-ups': popUps, ...others } = states();
    expect(popUps).toBe('untried');
    expect(new Set(Object.values(others))).toEqual(new Set(['fine']));
    expect(Object.keys(others)).toHaveLength(11);
    expect(announced('polite')).toBe('Everything that was checked is fine.');
    await click(byRole('button', 'Try it: Opening the calling window'));
    expect(states()['pop-ups']).toBe('fine');
  });

  it('says what is wrong, what to change and who can', async () => {
    clock = 600_000;
    surroundings = {
      ...surroundings,
      companion: () => Promise.reject(new AppError('no-companion')),
      tryWindow: () => false,
    };
    await show();
    expect(states()).toMatchObject({
      server: 'fine',
      clock: 'failed',
      companion: 'attention',
      telephone: 'untried',
      microphone: 'untried',
    });
    expect(document.body.textContent).toContain('The clock is 10 minutes fast');
    expect(document.body.textContent).toContain('You can change this.');
    expect(announced('polite')).toBe('2 points need attention.');
    await click(byRole('button', 'Try it: Opening the calling window'));
    expect(states()['pop-ups']).toBe('failed');
  });

  it('looks again, at one and at all', async () => {
    clock = 600_000;
    await show();
    clock = 0;
    // What the server said is asked anew only after a while.
    const since = performance.now();
    jest.spyOn(performance, 'now').mockReturnValue(since + 1000);
    await click(byRole('button', 'Check again: Clock of this computer'));
    await checked();
    expect(states()['clock']).toBe('fine');
    surroundings = { ...surroundings };
    await click(byRole('button', 'Check everything again'));
    await checked();
    expect(states()['server']).toBe('fine');
  });

  it('speaks French, and gives its results to the next report and the clipboard', async () => {
    const writeText = jest.fn<Promise<void>, [string]>().mockResolvedValue(undefined);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    await show('fr');
    await click(byRole('button', 'Copier les résultats'));
    expect(writeText.mock.calls[0]?.[0]).toContain(
      "Horloge de cet ordinateur: Tout va bien. L'horloge est juste.",
    );
    expect(announced('assertive')).toContain('Les résultats sont dans le presse-papiers.');
    expect(onFindings.mock.calls.at(-1)?.[0]).toMatchObject({
      'check clock': 'fine diagnostics.clock.fine',
      'check version': 'fine diagnostics.version.fine version=1.0',
    });
  });

  it('looks at what needs no session where nobody is signed in', async () => {
    surroundings = { version: '1.0', tryWindow: () => undefined };
    await show();
    expect(Object.keys(states())).toEqual([
      'server',
      'clock',
      'version',
      'storage',
      'pop-ups',
      'local-network',
    ]);
  });

  it('is left by Escape', async () => {
    await show();
    expect(document.activeElement?.textContent).toBe('Diagnostics');
    await press('Escape');
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
