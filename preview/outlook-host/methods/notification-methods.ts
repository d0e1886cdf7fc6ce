import * as z from 'zod/mini';
import { dispatch } from '../dispatch';
import { done, errors, failed, withParams, type Methods } from '../method';

/** At once on one item. */
const MAX_BARS = 5;

const notificationSchema = z.object({
  key: z.string().check(z.minLength(1), z.maxLength(32)),
  type: z.number(),
  message: z.string().check(z.maxLength(150)),
  persistent: z.optional(z.nullable(z.boolean())),
});

/** Bars above the item. */
export const notificationMethods: Methods = {
  [dispatch.addNotification]: withParams(notificationSchema, (item, { persistent, ...bar }) => {
    const { notifications } = item.snapshot();
    if (notifications.some(({ key }) => key === bar.key)) return failed(errors.keyExists);
    if (notifications.length >= MAX_BARS) return failed(errors.tooManyNotifications);
    item.change({ notifications: [...notifications, { ...bar, persistent: persistent ?? undefined }] });
    return done();
  }),
  [dispatch.notifications]: (item) => done(item.snapshot().notifications),
  [dispatch.replaceNotification]: withParams(notificationSchema, (item, { persistent, ...bar }) => {
    const others = item.snapshot().notifications.filter(({ key }) => key !== bar.key);
    item.change({ notifications: [...others, { ...bar, persistent: persistent ?? undefined }] });
    return done();
  }),
  [dispatch.removeNotification]: withParams(z.object({ key: z.string() }), (item, { key: gone }) => {
    item.change({ notifications: item.snapshot().notifications.filter(({ key }) => key !== gone) });
    return done();
  }),
};
