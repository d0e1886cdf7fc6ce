import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import webpack, { type Configuration } from 'webpack';
import type { SipSettings } from '../../../shared/api/settings-schema';
import { openBrowser, type Browser } from '../../support/browser';
import { Opened } from '../../support/opened';
import { people, type Person } from '../../support/people';
import { sipSettingsOf } from '../../support/session';
import { APP_ORIGIN, startSuite, type Suite } from '../../support/start-suite';
import { nextAudio, watchFirstAudio } from './clock';
import type { SetUpTimes } from './set-up-times';

/** What `bare-page.ts` puts into its window. */
interface BarePhone {
  start(settings: SipSettings): Promise<void>;
  call(address: string): Promise<number>;
  nextRing(): Promise<number>;
  answer(): Promise<number>;
  hangUp(): Promise<void>;
}
declare const phone: BarePhone;

/** Bundles the page's program; answers its text. */
async function program(): Promise<string> {
  const path = resolve('.cache/bare-phone');
  const configuration: Configuration = {
    mode: 'production',
    entry: resolve('tests/load/call-setup/bare-page.ts'),
    output: { path, filename: 'page.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        { test: /\.ts$/, loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' } } } },
      ],
    },
    performance: { hints: false },
  };
  await new Promise<void>((done, fail) => {
    webpack(configuration, (error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors()) fail(new Error(stats.toString('errors-only')));
      else done();
    });
  });
  return readFileSync(resolve(path, 'page.js'), 'utf8');
}

/**
 * A page of the suite's origin with the program in it. It must really come from the suite: a page that
 * the test makes up counts as a public one, which may not reach a server of this machine.
 */
async function openPhone(suite: Suite, { context }: Browser, person: Person, text: string): Promise<Page> {
  await context.addInitScript(watchFirstAudio);
  const page = await context.newPage();
  await page.goto(`${APP_ORIGIN}/api/health`);
  await page.evaluate(text);
  const settings = await sipSettingsOf(suite, person);
  const servers = [`${APP_ORIGIN.replace('http', 'ws')}/sip`];
  await page.evaluate((theirs) => phone.start(theirs), { ...settings, servers });
  return page;
}

/** The same steps between two pages of sip.js with all its defaults, over the same switch. */
export async function bareSetUpTimes(rounds: number): Promise<SetUpTimes> {
  const opened = new Opened();
  try {
    const suite = opened.add(await startSuite());
    const text = await program();
    const caller = await openPhone(suite, opened.add(await openBrowser(suite)), people.amira, text);
    const callee = await openPhone(suite, opened.add(await openBrowser(suite)), people.bruno, text);
    const { domain } = await sipSettingsOf(suite, people.bruno);
    const address = `sip:${people.bruno.extension}@${domain}`;

    const times: SetUpTimes = { clickToRing: [], answerToAudio: [] };
    for (let round = 0; round < rounds; round++) {
      const rang = callee.evaluate(() => phone.nextRing());
      const clicked = await caller.evaluate((target) => phone.call(target), address);
      times.clickToRing.push((await rang) - clicked);
      const heard = nextAudio(callee);
      const pressed = await callee.evaluate(() => phone.answer());
      times.answerToAudio.push((await heard) - pressed);
      await caller.evaluate(() => phone.hangUp());
    }
    return times;
  } finally {
    await opened.close();
  }
}
