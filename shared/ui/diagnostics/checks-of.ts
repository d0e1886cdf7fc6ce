import {
  localNetworkCheck,
  popUpsCheck,
  popUpsUntried,
  storageCheck,
} from '../../diagnostics/checks/browser-checks';
import type { Check, Finding } from '../../diagnostics/checks/check';
import { clockCheck } from '../../diagnostics/checks/clock-check';
import { companionCheck, hubCheck, telephoneCheck } from '../../diagnostics/checks/connection-checks';
import { microphoneCheck, notificationsCheck, soundCheck } from '../../diagnostics/checks/device-checks';
import { serverCheck } from '../../diagnostics/checks/server-check';
import { versionCheck } from '../../diagnostics/checks/version-check';
import type { PartReport } from '../../diagnostics/report/part-report';
import { errorCodeOf } from '../../errors/app-error';
import type { ErrorCode } from '../../errors/error-code';
import { askServer } from './ask-server';
import { keepsStorage, networkPlaces } from './look-around';
import type { Surroundings } from './surroundings';

/** Checks that begin together share one answer; a later one asks anew. */
const SHARED_MS = 500;

type CompanionAnswer = { readonly report: PartReport } | { readonly code: ErrorCode };

/** Everything that can be looked at from a page with these surroundings. */
export function checksOf(surroundings: Surroundings): readonly Check[] {
  const { version, availability, registration, companion, isCompanion = false, tryWindow } = surroundings;
  const server = shared(askServer);
  const answer = companion && shared(() => answerOf(companion));
  const reportOf = async (): Promise<PartReport | undefined> => {
    const given = await answer?.();
    return given && 'report' in given ? given.report : undefined;
  };
  const facts = async () => (await reportOf())?.facts;
  const checks: readonly (Check | false | undefined)[] = [
    check('server', async () => serverCheck(await server())),
    check('clock', async () => clockCheck(await server())),
    check('version', async () => {
      const [asked, report] = await Promise.all([server(), reportOf()]);
      return versionCheck({ own: version, server: asked?.version, companion: report?.version });
    }),
    availability && check('hub', () => Promise.resolve(hubCheck(availability()))),
    answer &&
      !isCompanion &&
      check('companion', async () => {
        const given = await answer();
        return companionCheck('code' in given ? given.code : undefined);
      }),
    answer &&
      check('telephone', async () => {
        // Only while somebody is there: what the hub remembers of a companion that has gone is past.
        return telephoneCheck((await reportOf()) && registration?.());
      }),
    answer && check('microphone', async () => microphoneCheck(await facts())),
    answer && check('sound', async () => soundCheck(await facts())),
    answer && check('notifications', async () => notificationsCheck(await facts())),
    check('storage', () => Promise.resolve(storageCheck(keepsStorage()))),
    tryWindow && {
      ...check('pop-ups', () => Promise.resolve(popUpsCheck(tryWindow()))),
      onDemand: popUpsUntried,
    },
    !isCompanion && check('local-network', async () => localNetworkCheck(await networkPlaces())),
  ];
  return checks.filter((one) => one !== undefined && one !== false);
}

function check(id: Check['id'], run: () => Promise<Finding>): Check {
  return { id, run };
}

async function answerOf(companion: () => Promise<PartReport>): Promise<CompanionAnswer> {
  try {
    return { report: await companion() };
  } catch (error) {
    return { code: errorCodeOf(error) };
  }
}

function shared<T>(ask: () => Promise<T>): () => Promise<T> {
  let last: { readonly at: number; readonly answer: Promise<T> } | undefined;
  return () => {
    const now = performance.now();
    if (!last || now - last.at > SHARED_MS) last = { at: now, answer: ask() };
    return last.answer;
  };
}
