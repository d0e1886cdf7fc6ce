import * as z from 'zod/mini';
import type { DemoCalendar } from '../calendar/demo-calendar';
import { demoAccounts } from '../demo-people';
import { avatarOf } from './avatar';
import { badEvents } from './bad-events';
import { calendarView } from './calendar-view';
import type { Faults } from './faults';
import { readTarget, refusal, type GraphAnswer, type GraphRequest } from './graph-answer';
import type { GraphUser } from './graph-shapes';
import { populate, type Population } from './population';
import { presenceOf, type PreferredPresence } from './presences';
import { readPreferred } from './preferred-presence';
import { queried } from './query-options';

/** Graph's own limits. */
const MAX_BATCH = 20;
const MAX_PRESENCES = 650;
/** Whoever has a photo: three of four. */
const PHOTO_SHARE = 0.75;
const PHOTO_SIZES = [48, 64, 96, 120, 240];

const idsSchema = z.object({ ids: z.array(z.string()).check(z.minLength(1), z.maxLength(MAX_PRESENCES)) });
const batchSchema = z.object({
  requests: z
    .array(
      z.object({
        id: z.string(),
        method: z.string(),
        url: z.string().check(z.startsWith('/')),
        headers: z.optional(z.record(z.string(), z.string())),
        body: z.optional(z.unknown()),
      }),
    )
    .check(z.minLength(1), z.maxLength(MAX_BATCH)),
});

/** As much of Microsoft Graph 1.0 as contacts and calendars need, over 2,000 made-up people. */
export class GraphEmulator {
  private readonly population: Population = populate();
  private readonly byId = new Map(this.population.users.map((user) => [user.id, user]));
  private readonly byMail = new Map(this.population.users.map((user) => [user.mail, user]));
  private readonly accountOf = new Map(
    demoAccounts.map(({ userName, email }) => [this.byMail.get(email ?? '')?.id, userName]),
  );

  /** By the id of the account. */
  private readonly preferred = new Map<string, PreferredPresence>();

  constructor(
    private readonly faults: Faults,
    private readonly calendar: DemoCalendar,
  ) {}

  /** The account of a demo person. */
  userOf(userName: string): GraphUser | undefined {
    const account = demoAccounts.find((one) => one.userName === userName);
    return account?.email === undefined ? undefined : this.byMail.get(account.email);
  }

  /** Answers for `me`. `base` begins the links to further pages. */
  answer(me: GraphUser, request: GraphRequest, base: string): GraphAnswer {
    const { method, path } = request;
    if (method === 'POST' && path === '/$batch') return this.batch(me, request, base);
    if (method === 'POST' && path === '/communications/getPresencesByUserId') return this.presences(request);
    if (method === 'POST' && path === '/me/presence/setUserPreferredPresence')
      return this.prefer(me, request);
    if (method === 'POST' && path === '/me/presence/clearUserPreferredPresence') {
      this.preferred.delete(me.id);
      return { status: 200, body: {} };
    }
    if (method !== 'GET') return refusal(405, 'Request_BadRequest');
    if (path === '/me') return { status: 200, body: me };
    if (path === '/me/contacts') return this.list(this.population.own, request, base, 10);
    if (path === '/me/calendarView') return this.calendarOf(me, request, base);
    if (path === '/me/people') return this.list(this.population.relevantTo(me), request, base, 10);
    if (path === '/users') return this.users(request, base);
    const [, id = '', rest = ''] = /^\/users\/([\w.@-]{1,200})(\/.*)?$/.exec(path) ?? [];
    const user = this.byId.get(id) ?? this.byMail.get(id);
    if (!user) return refusal(404, 'Request_ResourceNotFound');
    if (rest === '') return { status: 200, body: user };
    const photo = /^\/photo(?:s\/(\d+)x\1)?\/\$value$/.exec(rest);
    return photo ? this.photo(user, Number(photo[1] ?? 96)) : refusal(404, 'BadRequest');
  }

  /** Searching the organisation is an advanced query: Graph wants to be told that stale answers will do. */
  private users(request: GraphRequest, base: string): GraphAnswer {
    const advanced = request.query.has('$search');
    if (advanced && request.headers['consistencylevel'] !== 'eventual') {
      return refusal(400, 'Request_UnsupportedQuery');
    }
    return this.list(this.population.users, request, base, 100);
  }

  private calendarOf(me: GraphUser, request: GraphRequest, base: string): GraphAnswer {
    const meetings = this.calendar.meetingsOf(this.accountOf.get(me.id) ?? '', new URL(base).origin);
    const events = calendarView(meetings, request);
    if ('status' in events) return events;
    return this.list(this.faults.badEvents ? badEvents(events) : events, request, base, 10);
  }

  private list(rows: readonly object[], request: GraphRequest, base: string, top: number): GraphAnswer {
    const page = queried(rows, request.query, top);
    if (!('rows' in page)) return page;
    // A loop leads back to the page that is asked for now.
    const token = this.faults.looping ? (request.query.get('$skiptoken') ?? '0') : page.skipToken;
    const value = this.faults.looping ? [...page.rows, ...page.rows.slice(0, 3), null, {}] : page.rows;
    if (token === undefined) return { status: 200, body: { value } };
    const query = new URLSearchParams(request.query);
    query.set('$skiptoken', token);
    const next = `${base}${request.path}?${query.toString()}`;
    return { status: 200, body: { value, '@odata.nextLink': next } };
  }

  private photo(user: GraphUser, size: number): GraphAnswer {
    if (this.faults.badPhotos) {
      return {
        status: 200,
        headers: { 'content-type': 'image/jpeg' },
        body: Buffer.from('<!doctype html><script>document.title = 1</script>'),
      };
    }
    const has = Number.parseInt(user.id.slice(0, 2), 16) / 256 < PHOTO_SHARE;
    if (!has || !PHOTO_SIZES.includes(size)) return refusal(404, 'ImageNotFound');
    return { status: 200, headers: { 'content-type': 'image/png' }, body: avatarOf(user.id, size) };
  }

  private presences({ body }: GraphRequest): GraphAnswer {
    const parsed = idsSchema.safeParse(body);
    if (!parsed.success) return refusal(400, 'InvalidRequest');
    const value = parsed.data.ids.flatMap((id) => {
      const userName = this.accountOf.get(id);
      const chosen = userName === undefined ? undefined : this.faults.availabilityOf(userName);
      return this.byId.has(id) ? [presenceOf(id, chosen, this.preferred.get(id))] : [];
    });
    return { status: 200, body: { value } };
  }

  private prefer(me: GraphUser, { body }: GraphRequest): GraphAnswer {
    const preferred = readPreferred(body);
    if (!preferred) return refusal(400, 'InvalidArgument');
    this.preferred.set(me.id, preferred);
    return { status: 200, body: {} };
  }

  /** Each part is answered, or refused, by itself; images come in base64. */
  private batch(me: GraphUser, { body }: GraphRequest, base: string): GraphAnswer {
    const parsed = batchSchema.safeParse(body);
    if (!parsed.success) return refusal(400, 'BadRequest');
    const responses = parsed.data.requests.map(({ id, method, url, headers = {}, body: part }) => {
      const target = readTarget(url);
      const lowered = Object.fromEntries(
        Object.entries(headers).map(([key, value]) => [key.toLowerCase(), value]),
      );
      const answer =
        !target || target.path === '/$batch'
          ? refusal(400, 'BadRequest')
          : this.answer(me, { ...target, method, headers: lowered, body: part }, base);
      const image = Buffer.isBuffer(answer.body) ? answer.body.toString('base64') : undefined;
      return { id, status: answer.status, headers: answer.headers ?? {}, body: image ?? answer.body };
    });
    return { status: 200, body: { responses } };
  }
}
