import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as pause } from 'node:timers/promises';
import { graphEmulationSchema } from '../../../shared/api/preview-graph-schema';
import { parseInput } from '../../http/parse-input';
import type { DemoCalendar } from '../calendar/demo-calendar';
import { EMULATOR_PATH, type DemoGraphTokens } from './demo-graph-tokens';
import { GraphEmulator } from './emulator';
import { Faults } from './faults';
import { readTarget, refusal, type GraphAnswer } from './graph-answer';

export interface EmulatorRoutesOptions {
  readonly tokens: DemoGraphTokens;
  readonly calendar: DemoCalendar;
  readonly publicUrl?: string | undefined;
}

/**
 * Microsoft Graph of the evaluation, and the switch by which it is slow, refuses or misbehaves.
 * Mounted with the simulated hosts only.
 */
export function emulatorRoutes(
  app: FastifyInstance,
  { tokens, calendar, publicUrl }: EmulatorRoutesOptions,
): void {
  const faults = new Faults();
  let emulator: GraphEmulator | undefined;

  app.post('/preview/api/graph', async (request, reply) => {
    faults.choose(parseInput(graphEmulationSchema, request.body));
    return reply.code(204).send();
  });

  app.route({
    method: ['GET', 'POST'],
    url: `${EMULATOR_PATH}/*`,
    handler: async (request, reply) => {
      if (faults.latency > 0) await pause(faults.latency);
      const failure = faults.next();
      if (failure) return send(reply, failure);
      emulator ??= new GraphEmulator(faults, calendar);
      const [, token = ''] = /^Bearer (\S{1,4096})$/i.exec(request.headers.authorization ?? '') ?? [];
      const userName = await tokens.read(token);
      const me = userName === undefined ? undefined : emulator.userOf(userName);
      if (!me) return send(reply, refusal(401, 'InvalidAuthenticationToken'));
      const base = `${publicUrl ?? `${request.protocol}://${request.host}`}${EMULATOR_PATH}`;
      const target = readTarget(request.url.slice(EMULATOR_PATH.length));
      if (!target) return send(reply, refusal(400, 'BadRequest'));
      const { method, body } = request;
      return send(reply, emulator.answer(me, { ...target, method, headers: textsOf(request), body }, base));
    },
  });
}

function textsOf({ headers }: FastifyRequest): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** As Graph does, any page may read the answers: what protects them is the token. */
async function send(reply: FastifyReply, { status, headers = {}, body }: GraphAnswer): Promise<void> {
  await reply
    .code(status)
    .headers({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'retry-after,request-id,client-request-id',
      'cache-control': 'private',
      ...headers,
    })
    .send(body);
}
