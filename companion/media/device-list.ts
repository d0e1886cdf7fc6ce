import type { DeviceOption } from '../devices';

export type DeviceKind = 'audioinput' | 'audiooutput' | 'videoinput';

/** The devices of one kind. */
export interface DeviceList {
  readonly options: readonly DeviceOption[];
  readonly defaultLabel?: string | undefined;
  /** The browser has named them: before permission it tells only that there is one. */
  readonly named: boolean;
}

/** Chromium's own entries, which stand for one of the others. */
const standIns = ['default', 'communications'];

/** What there is of a kind. */
export function devicesOf(kind: DeviceKind, all: readonly MediaDeviceInfo[]): DeviceList {
  const ofKind = all.filter((device) => device.kind === kind);
  const options = ofKind
    .filter(({ deviceId }) => deviceId !== '' && !standIns.includes(deviceId))
    .map(({ deviceId, label }) => ({ deviceId, label }));
  return {
    options,
    defaultLabel: defaultLabel(ofKind, options),
    named: ofKind.every(({ deviceId }) => deviceId !== ''),
  };
}

/** "Default - Headset" is Headset, in whatever language the browser says it. */
function defaultLabel(
  ofKind: readonly MediaDeviceInfo[],
  options: readonly DeviceOption[],
): string | undefined {
  const label = ofKind.find(({ deviceId }) => deviceId === 'default')?.label;
  if (!label) return options[0]?.label;
  return (
    options.find((one) => one.label && label.endsWith(one.label))?.label ?? label.replace(/^Default - /, '')
  );
}

/** A chosen device among those that are there: by its id, else by its name, since ids do not last. */
export function findDevice(
  chosen: DeviceOption | null,
  options: readonly DeviceOption[],
): DeviceOption | undefined {
  if (!chosen) return undefined;
  return (
    options.find(({ deviceId }) => deviceId === chosen.deviceId) ??
    (chosen.label ? options.find(({ label }) => label === chosen.label) : undefined)
  );
}
