import { dispatch } from '../dispatch';
import { done, errors, failed, type Methods } from '../method';

/** Where Exchange answers REST; nothing of the add-in asks there. */
const REST_URL = 'https://outlook.office.com/api';

/** The item as a whole. */
export const itemMethods: Methods = {
  [dispatch.save]: (item) => (item.composed ? done(item.save()) : failed(errors.permissionDenied)),
  [dispatch.itemId]: (item) => (item.itemId === undefined ? failed(errors.notSaved) : done(item.itemId)),
  [dispatch.recurrence]: () => done(null),
  [dispatch.sharedProperties]: ({ shared }) =>
    shared
      ? done({
          owner: shared.owner.email,
          delegatePermissions: shared.permissions,
          targetRestUrl: REST_URL,
          targetMailbox: shared.owner.email,
        })
      : failed(errors.notSupported),
  // Exchange Online gives no identity tokens any more.
  [dispatch.identityToken]: () => failed(errors.notSupported),
};
