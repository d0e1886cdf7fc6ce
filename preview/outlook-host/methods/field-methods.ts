import * as z from 'zod/mini';
import { dispatch } from '../dispatch';
import { done, withParams, writing, type Methods } from '../method';

const field = { 1: 'start', 2: 'end' } as const;
const timeProperty = z.union([z.literal(1), z.literal(2)]);
const MINUTE = 60_000;

/** Subject and times of an appointment. */
export const fieldMethods: Methods = {
  [dispatch.subject]: (item) => done(item.snapshot().subject),
  [dispatch.setSubject]: writing(
    z.object({ subject: z.string().check(z.maxLength(255)) }),
    (item, { subject }) => {
      item.change({ subject });
      return done();
    },
  ),
  [dispatch.time]: withParams(z.object({ TimeProperty: timeProperty }), (item, { TimeProperty }) =>
    done(item.snapshot()[field[TimeProperty]]),
  ),
  [dispatch.setTime]: writing(
    z.object({ TimeProperty: timeProperty, time: z.number() }),
    (item, { TimeProperty, time }) => {
      const { start, end } = item.snapshot();
      // A meeting that is moved keeps its length; one that would end before it starts is moved too.
      if (TimeProperty === 1) item.change({ start: time, end: time + (end - start) });
      else item.change({ end: time, start: Math.min(start, time - MINUTE) });
      return done();
    },
  ),
};
