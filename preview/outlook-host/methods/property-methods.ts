import * as z from 'zod/mini';
import { dispatch } from '../dispatch';
import { errors, failed, withParams, type Methods } from '../method';

/** Of all properties of an item, as JSON, in characters (office.js, `MaxCustomPropertiesLength`). */
const MAX_LENGTH = 2500;

/** Custom properties: what an add-in remembers with an item. Their answers have a form of their own. */
export const propertyMethods: Methods = {
  [dispatch.loadProperties]: (item) => ({
    wasSuccessful: true,
    customProperties: JSON.stringify(item.snapshot().properties),
  }),
  [dispatch.saveProperties]: withParams(
    z.object({ customProperties: z.record(z.string(), z.unknown()) }),
    (item, { customProperties }) => {
      if (JSON.stringify(customProperties).length > MAX_LENGTH) return failed(errors.genericFailure);
      item.change({ properties: customProperties });
      return { wasSuccessful: true };
    },
  ),
};
