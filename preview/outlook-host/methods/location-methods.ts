import * as z from 'zod/mini';
import { dispatch } from '../dispatch';
import { locationOf, type Place } from '../item-content';
import { done, writing, type Methods } from '../method';

const identifiers = z.object({
  enhancedLocations: z
    .array(
      z.object({ id: z.string().check(z.minLength(1), z.maxLength(571)), type: z.enum(['room', 'custom']) }),
    )
    .check(z.maxLength(100)),
});

/** `location` and, from Mailbox 1.8 on, `enhancedLocation`. `rooms`: those that can be booked. */
export function locationMethods(rooms: readonly Place[]): Methods {
  const placeOf = ({ id, type }: { id: string; type: Place['kind'] }): Place => ({
    kind: type,
    id,
    name: (type === 'room' ? rooms.find((room) => room.id === id)?.name : undefined) ?? id,
  });
  const isSame = (place: Place, { id, type }: { id: string; type: string }): boolean =>
    place.kind === type && place.id === id;
  return {
    [dispatch.location]: (item) => done(locationOf(item.snapshot().places)),
    [dispatch.setLocation]: writing(
      z.object({ location: z.string().check(z.maxLength(255)) }),
      (item, { location }) => {
        // Outlook on the web makes one text of everything: rooms are no longer booked.
        item.change({ places: location === '' ? [] : [{ kind: 'custom', id: location, name: location }] });
        return done();
      },
    ),
    [dispatch.places]: (item) =>
      done(
        item.snapshot().places.map(({ kind, id, name }) => ({
          locationIdentifier: { id, type: kind },
          displayName: name,
          ...(kind === 'room' && { emailAddress: id }),
        })),
      ),
    [dispatch.addPlaces]: writing(identifiers, (item, { enhancedLocations }) => {
      const { places } = item.snapshot();
      const added = enhancedLocations.filter((one) => !places.some((place) => isSame(place, one)));
      item.change({ places: [...places, ...added.map(placeOf)] });
      return done();
    }),
    [dispatch.removePlaces]: writing(identifiers, (item, { enhancedLocations }) => {
      const { places } = item.snapshot();
      item.change({
        places: places.filter((place) => !enhancedLocations.some((one) => isSame(place, one))),
      });
      return done();
    }),
  };
}
