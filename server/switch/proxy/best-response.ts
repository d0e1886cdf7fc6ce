import type { Header } from '../message/header';
import { SipResponse } from '../message/message';
import { reasonOf } from '../message/status-reasons';

/** §16.7 step 6: among 4xx, those that tell the client how to try again. */
const TELLING = new Set([401, 407, 415, 420, 484]);
/** Says least about why the call failed: the branch gave up, was cancelled or could not be reached. */
const SILENT = new Set([408, 430, 480, 487]);

/** Lower is better (RFC 3261 §16.7 step 6: 6xx, else the lowest class, with preferences in a class). */
function rank(status: number): number {
  if (status >= 600) return 0;
  const within = TELLING.has(status) ? 0 : SILENT.has(status) ? 2 : 1;
  return Math.floor(status / 100) * 10 + within;
}

/** The final responses of a request's branches, and the one to send back. */
export class BestResponse {
  #best: SipResponse | undefined;
  #challenges: Header[] = [];

  add(response: SipResponse): void {
    if (response.status === 401 || response.status === 407) {
      this.#challenges.push(
        ...response.headers.filter(
          ({ name }) => name === 'www-authenticate' || name === 'proxy-authenticate',
        ),
      );
    }
    if (!this.#best || rank(response.status) < rank(this.#best.status)) this.#best = response;
  }

  /** The response to send, without our Via; `undefined` when no branch gave one. */
  take(): SipResponse | undefined {
    const best = this.#best;
    if (!best) return undefined;
    if (best.status === 401 || best.status === 407) return withChallenges(best, this.#challenges);
    if (best.status !== 503) return best;
    // §16.7 step 6: a 503 is about the next hop, not about us.
    return new SipResponse(500, reasonOf(500), best.headers, best.body, best.binary);
  }
}

/** §16.7 step 7: the challenges of every branch. */
function withChallenges(response: SipResponse, challenges: readonly Header[]): SipResponse {
  const missing = challenges.filter((header) => !response.headers.includes(header));
  const headers = [...response.headers, ...missing];
  return new SipResponse(response.status, response.reason, headers, response.body, response.binary);
}
