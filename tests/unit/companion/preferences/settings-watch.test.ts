import { SettingsWatch } from '../../../../companion/preferences/settings-watch';
import { settingsSchema, type Settings } from '../../../../shared/api/settings-schema';
import { createLogger } from '../../../../shared/diagnostics/create-logger';
import { resolveSettings, type ResolvedSettings } from '../../../../shared/settings/resolve-settings';
import type { SettingsLayer } from '../../../../shared/settings/settings-layer';

const log = createLogger({ scope: 'test', level: 'error', sink: () => undefined });

/** An answer of the API, as it comes over the wire. */
function answer(values: SettingsLayer['values']): Settings {
  const settings = resolveSettings([{ source: 'policy', values }]);
  const plain = {
    environment: 'demo',
    country: 'US',
    extensionLength: 3,
    emergencyNumbers: [],
    iceServers: [],
  };
  return settingsSchema.parse(JSON.parse(JSON.stringify({ ...plain, settings })));
}

function follow(fetch: () => Promise<Settings>) {
  const heard: ResolvedSettings[] = [];
  const preferences = { govern: (settings: ResolvedSettings) => void heard.push(settings) };
  const watch = new SettingsWatch({ fetch, preferences, log });
  return { watch, heard };
}

describe('the settings of a window that stays open', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('are looked at again at their own interval', async () => {
    const fetch = jest.fn(() => Promise.resolve(answer({ holdSound: 'silence', checkInterval: 30 })));
    const { watch, heard } = follow(fetch);
    watch.start(answer({ checkInterval: 10 }));
    await jest.advanceTimersByTimeAsync(10 * 60_000);
    expect(heard.map(({ holdSound }) => holdSound.value)).toEqual(['music', 'silence']);
    await jest.advanceTimersByTimeAsync(29 * 60_000);
    expect(fetch).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(fetch).toHaveBeenCalledTimes(2);
    watch.close();
    await jest.advanceTimersByTimeAsync(60 * 60_000);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('stay as they are while nobody can be asked, and are asked for again', async () => {
    let down = true;
    const { watch, heard } = follow(() =>
      down ? Promise.reject(new Error('network')) : Promise.resolve(answer({ narrator: true })),
    );
    watch.start(answer({}));
    await jest.advanceTimersByTimeAsync(15 * 60_000);
    expect(heard).toHaveLength(1);
    down = false;
    await jest.advanceTimersByTimeAsync(15 * 60_000);
    expect(heard.at(-1)?.narrator.value).toBe(true);
    watch.close();
  });

  it('are looked at once where the interval is nothing', async () => {
    const fetch = jest.fn(() => Promise.resolve(answer({})));
    follow(fetch).watch.start(answer({ checkInterval: 0 }));
    await jest.advanceTimersByTimeAsync(100 * 60_000);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('of a newer server are the defaults where this page does not know them', () => {
    const plain = {
      ...answer({}),
      settings: { holdSound: { value: 'bagpipes', source: 'file' }, colour: { value: 1, source: 'file' } },
    };
    expect(settingsSchema.parse(plain).settings?.holdSound).toMatchObject({
      value: 'music',
      source: 'default',
    });
  });
});
