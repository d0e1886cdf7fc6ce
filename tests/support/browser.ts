import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { findBrowser } from './find-browser';
import { NetworkLine } from './network-line';
import { disabledFeatures } from './playwright-defaults';
import { APP_ORIGIN, type Suite } from './start-suite';

/** Where Teams is; resolved to the suite under test, whose preview stands in for it. */
export const TEAMS_ORIGIN = 'https://teams.microsoft.com';

export interface BrowserOptions extends Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'locale'> {
  /** Whether the person has allowed microphone and camera to the suite before. */
  readonly devicesAllowed?: boolean;
  /** Further switches of the browser. */
  readonly switches?: readonly string[];
  /** Folder of an unpacked extension to install. */
  readonly extension?: string;
}

/**
 * A browser with a profile of its own, as one person has on one computer: storage partitioned and
 * popups blocked as in the one they use, microphone and camera played by the browser itself.
 */
export async function openBrowser(suite: Suite, options: BrowserOptions = {}): Promise<Browser> {
  const { devicesAllowed = true, switches = [], extension, ...appearance } = options;
  const profile = mkdtempSync(join(tmpdir(), 'calling-profile-'));
  const line = await NetworkLine.to(suite.httpsPort);
  const { theirs, ours } = disabledFeatures();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    // Extensions come with the browser's new headless mode alone, which Playwright does not ask for here.
    headless: extension === undefined,
    ignoreHTTPSErrors: true,
    locale: 'en-GB',
    ignoreDefaultArgs: [theirs, '--disable-popup-blocking'],
    args: [
      ours,
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--use-fake-device-for-media-stream',
      `--host-resolver-rules=MAP * 127.0.0.1:${String(line.port)}, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
      ...(extension === undefined ? [] : withExtension(extension)),
      ...switches,
    ],
    ...appearance,
  });
  if (devicesAllowed) await context.grantPermissions(['microphone', 'camera'], { origin: APP_ORIGIN });
  return new Browser(context, line, profile);
}

function withExtension(folder: string): string[] {
  return ['--headless=new', `--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
}

export class Browser {
  constructor(
    readonly context: BrowserContext,
    /** What connects it with the suite. */
    readonly line: NetworkLine,
    private readonly profile: string,
  ) {}

  async close(): Promise<void> {
    await this.context.close();
    await this.line.close();
    rmSync(this.profile, { recursive: true, force: true });
  }
}
