import { NotificationPermissionState } from '../../../../companion/desktop/notification-permission';

/** A browser whose answer costs something: how often it was asked counts. */
function browser() {
  const status = new EventTarget();
  const asked = { times: 0 };
  const notifications = {
    now: 'default' as NotificationPermission,
    get permission() {
      asked.times += 1;
      return this.now;
    },
    requestPermission() {
      this.now = 'granted';
      return Promise.resolve(this.now);
    },
  };
  const permissions = { query: () => Promise.resolve(status as PermissionStatus) };
  return { asked, notifications, permissions, status };
}

it('reads the permission once, however often it is drawn', () => {
  const { asked, notifications, permissions } = browser();
  const state = new NotificationPermissionState(notifications, permissions);
  for (let times = 0; times < 5; times += 1) expect(state.snapshot()).toBe('default');
  expect(asked.times).toBe(1);
});

it('tells of an answer, given here or in the settings of the browser', async () => {
  const { notifications, permissions, status } = browser();
  const state = new NotificationPermissionState(notifications, permissions);
  await Promise.resolve();
  const told = jest.fn();
  state.subscribe(told);
  await state.request();
  expect(state.snapshot()).toBe('granted');
  notifications.now = 'denied';
  status.dispatchEvent(new Event('change'));
  expect(state.snapshot()).toBe('denied');
  expect(told).toHaveBeenCalledTimes(2);
});

it('is denied where the browser has no notifications', () => {
  expect(new NotificationPermissionState(undefined).snapshot()).toBe('denied');
});

it('does without news from a browser that refuses the question', async () => {
  const { notifications } = browser();
  const query = () => Promise.reject(new TypeError('unknown name'));
  const state = new NotificationPermissionState(notifications, { query });
  await state.request();
  expect(state.snapshot()).toBe('granted');
});
