import type { Answer } from '../../../../outlook-addin/host/ask-office';
import type { LocationId, OfficeItem } from '../../../../outlook-addin/host/office-item';

export const ok = <T>(value: T): Answer<T> => ({ status: 'succeeded', value });
export const refused = (code: number): Answer<never> => ({
  status: 'failed',
  value: undefined as never,
  error: { code },
});
/** A member that is asked for. */
export const asked = <T>(value: T) => ({
  getAsync: (answer: (result: Answer<T>) => void) => {
    answer(ok(value));
  },
});

/** An appointment being written, as office.js of Mailbox 1.3 has it, with what a test adds. */
export function composedOffice(more: Partial<OfficeItem> = {}) {
  const state = { location: '', places: [] as LocationId[], saves: 0 };
  const properties = new Map<string, string>();
  const item: OfficeItem = {
    itemType: 'appointment',
    subject: asked('Budget'),
    start: asked(new Date(1000)),
    end: asked(new Date(2000)),
    location: {
      getAsync: (answer) => {
        answer(ok(state.location));
      },
      setAsync: (text, answer) => {
        state.location = text;
        answer(ok(undefined));
      },
    },
    loadCustomPropertiesAsync: (answer) => {
      answer(
        ok({
          get: (name) => properties.get(name),
          set: (name, value) => void properties.set(name, value),
          remove: (name) => void properties.delete(name),
          saveAsync: (saved) => {
            state.saves += 1;
            saved(ok(undefined));
          },
        }),
      );
    },
    ...more,
  };
  return { item, state, properties };
}

/** The places of Mailbox 1.8, which leave each other alone. */
export function enhanced(places: LocationId[]): Required<OfficeItem>['enhancedLocation'] {
  return {
    getAsync: (answer) => {
      answer(ok(places.map((locationIdentifier) => ({ locationIdentifier }))));
    },
    addAsync: (added, answer) => {
      places.push(...added);
      answer(ok(undefined));
    },
    removeAsync: (removed, answer) => {
      for (const { id, type } of removed) {
        const at = places.findIndex((one) => one.id === id && one.type === type);
        if (at >= 0) places.splice(at, 1);
      }
      answer(ok(undefined));
    },
  };
}
