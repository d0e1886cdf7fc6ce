import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { SuiteProcess } from '../../support/suite-process';
import { BrowserWindow } from '../../unit/server/support/browser';
import { HubClient } from '../../unit/server/support/hub-client';

/** Fewer than the rate of changes allows one user at once. */
const CALLS_EACH = 50;
const PEOPLE = ['amira', 'bruno', 'chloe', 'david'];

/** Milliseconds from a report of one device until the user's other device has been told of it. */
export async function measureTwoDevices(): Promise<readonly number[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'calling-suite-devices-'));
  let output = '';
  const server = new SuiteProcess(['--port', '0', '--https-port', '0', '--data', dataDir], (text) => {
    output += text;
  });
  try {
    const origin = new URL(await server.ready(() => output)).origin;
    const times: number[] = [];
    for (const person of PEOPLE) times.push(...(await callsOf(person, origin)));
    return times;
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function callsOf(person: string, origin: string): Promise<number[]> {
  const page = new BrowserWindow(origin);
  const { token } = await page.signInByHost(person);
  const other = await HubClient.connect(origin, { role: 'controller', token });
  const times: number[] = [];
  for (let at = 0; at < CALLS_EACH; at += 1) {
    const record = {
      id: `bench-${String(at)}`,
      kind: 'incoming',
      number: String(5000 + at),
      startedAt: Date.now(),
      duration: 1,
    };
    const started = performance.now();
    const told = other.next('call-log', ({ log }) => log.records.some(({ id }) => id === record.id));
    await page.asked('/api/call-log', token, { body: { record, sentAt: Date.now() } });
    await told;
    times.push(performance.now() - started);
  }
  other.close();
  return times;
}
