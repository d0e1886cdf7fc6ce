import { dispatch, type Dispatch } from './dispatch';

/** Parts of what an add-in asks that can go wrong each by itself. */
export const faultPlaces = [
  'body',
  'location',
  'people',
  'properties',
  'save',
  'notifications',
  'shared',
  'all',
] as const;
export type FaultPlace = (typeof faultPlaces)[number];

export const faultKinds = ['fails', 'silent', 'slow'] as const;
/** It answers with an error code, never answers, or takes its time. */
export type FaultKind = (typeof faultKinds)[number];

/** Something that goes wrong, so that what the add-in does then can be seen. */
export interface Fault {
  readonly place: FaultPlace;
  readonly kind: FaultKind;
  /** The code it fails with; `9002` (a generic failure) unless given. */
  readonly code: number;
}

/** How long a slow answer takes, in ms. */
export const SLOW_MS = 4000;

const calls: Readonly<Record<Exclude<FaultPlace, 'all'>, readonly Dispatch[]>> = {
  body: [dispatch.bodyType, dispatch.body, dispatch.setBody, dispatch.prepend, dispatch.setSelected],
  location: [
    dispatch.location,
    dispatch.setLocation,
    dispatch.places,
    dispatch.addPlaces,
    dispatch.removePlaces,
  ],
  people: [dispatch.recipients, dispatch.setRecipients, dispatch.addRecipients, dispatch.organizer],
  properties: [dispatch.loadProperties, dispatch.saveProperties],
  save: [dispatch.save],
  notifications: [dispatch.addNotification, dispatch.replaceNotification, dispatch.removeNotification],
  shared: [dispatch.sharedProperties],
};

/** Reads `body:fails:9020,save:silent`; what is none of ours is left out. */
export function readFaults(text: string | null): readonly Fault[] {
  return (text ?? '').split(',').flatMap((one) => {
    const [placeName, kindName, codeText] = one.split(':');
    const place = faultPlaces.find((name) => name === placeName);
    const kind = faultKinds.find((name) => name === kindName);
    const code = /^\d{3,5}$/.test(codeText ?? '') ? Number(codeText) : 9002;
    return place && kind ? [{ place, kind, code }] : [];
  });
}

export function writeFaults(faults: readonly Fault[]): string {
  return faults
    .map(({ place, kind, code }) => `${place}:${kind}${code === 9002 ? '' : `:${String(code)}`}`)
    .join(',');
}

/** What goes wrong with this call, if anything. */
export function faultOf(id: number, faults: readonly Fault[]): Fault | undefined {
  return faults.find(
    ({ place }) =>
      (place === 'all' && id !== dispatch.openWindow) ||
      (place !== 'all' && calls[place].some((one) => one === id)),
  );
}
