import { createHmac } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Keys } from '../../config/keys';
import type { GraphTokenSource } from '../../graph/graph-token-source';
import { DemoCalendar } from '../calendar/demo-calendar';
import { demoAccounts } from '../demo-people';
import { DemoGraphTokens } from './demo-graph-tokens';
import { emulatorRoutes } from './emulator-routes';

export interface GraphPreview {
  readonly source: GraphTokenSource;
  /** Of the demo people, the same wherever it is shown. */
  readonly calendar: DemoCalendar;
  readonly routes: (app: FastifyInstance) => void;
}

/** The Microsoft 365 of the evaluation, for the demo people alone: its tokens and what they open. */
export function openGraphPreview(keys: Keys, publicUrl: string | undefined): GraphPreview {
  // Derived: a key of its own in the file of keys would make the files of before unreadable.
  const key = createHmac('sha256', keys.hostToken).update('preview-graph').digest();
  const tokens = new DemoGraphTokens(key);
  const calendar = new DemoCalendar();
  return {
    calendar,
    source: tokens.source(new Set(demoAccounts.map(({ userName }) => userName))),
    routes: (app) => {
      emulatorRoutes(app, { tokens, calendar, publicUrl });
    },
  };
}
