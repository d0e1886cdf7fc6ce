import { createHmac } from 'node:crypto';
import type { Keys } from '../../config/keys';
import { demoAccounts } from '../demo-people';
import type { GraphTokenSource } from '../../graph/graph-token-source';
import { DemoGraphTokens } from './demo-graph-tokens';

/** The Microsoft 365 of the evaluation: its tokens, for the demo people alone. */
export function openGraphPreview(keys: Keys): { readonly source: GraphTokenSource } {
  // Derived: a key of its own in the file of keys would make the files of before unreadable.
  const key = createHmac('sha256', keys.hostToken).update('preview-graph').digest();
  const tokens = new DemoGraphTokens(key);
  return { source: tokens.source(new Set(demoAccounts.map(({ userName }) => userName))) };
}
