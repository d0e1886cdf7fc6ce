import type { Gesture } from './gesture';
import { readBits } from './report-bits';
import type { ReportMap, ValueField } from './report-map';
import type { SharedState } from './shared-state';
import { buttons, keyOf } from './usages';

export interface HeadsetInputOptions {
  readonly map: ReportMap;
  readonly hook: SharedState;
  readonly mute: SharedState;
  /** Ms on a clock that does not go back. */
  readonly now: () => number;
}

/**
 * Turns the reports of a headset into gestures. Knows the two kinds there are: those whose hook switch
 * and mute key have a state of their own, and those whose keys only tell that they were pressed.
 */
export class HeadsetInput {
  /** The buttons that are down, by the place in the reports that tells of them. */
  private readonly down = new Map<number, ReadonlySet<number>>();

  constructor(private readonly options: HeadsetInputOptions) {}

  read(reportId: number, data: DataView): Gesture[] {
    return this.options.map.inputs.flatMap((field, place) => {
      if (field.reportId !== reportId || field.offset + field.size > data.byteLength * 8) return [];
      const value = readBits(data, field.offset, field.size);
      if (field.kind === 'value' && field.absolute) {
        const moved = this.stateOf(field, value !== 0);
        if (moved !== 'button') return moved;
      }
      const usages =
        field.kind === 'array' ? [field.usages[value - field.first]] : [value ? field.usage : undefined];
      return this.press(place, new Set(usages.filter((usage) => usage !== undefined)));
    });
  }

  /** What a switch with a state tells; `button` when it is none. */
  private stateOf({ usage }: ValueField, on: boolean): Gesture[] | 'button' {
    const { hook, mute, now } = this.options;
    if (usage === buttons.hookSwitch) return hook.reported(on, now()) ? [{ kind: 'hook', offHook: on }] : [];
    if (usage === buttons.mute) return mute.reported(on, now()) ? [{ kind: 'mute', muted: on }] : [];
    return 'button';
  }

  /** Counts when it goes down; going up, and staying down while something else changes, mean nothing. */
  private press(place: number, usages: ReadonlySet<number>): Gesture[] {
    const before = this.down.get(place);
    this.down.set(place, usages);
    return [...usages].filter((usage) => !before?.has(usage)).flatMap(gestureOf);
  }
}

function gestureOf(usage: number): Gesture[] {
  const tone = keyOf(usage);
  if (tone !== undefined) return [{ kind: 'key', tone }];
  switch (usage) {
    case buttons.hookSwitch:
      return [{ kind: 'hook' }];
    case buttons.mute:
      return [{ kind: 'mute' }];
    case buttons.flash:
    case buttons.hold:
      return [{ kind: 'hold' }];
    case buttons.drop:
      return [{ kind: 'drop' }];
    case buttons.redial:
      return [{ kind: 'redial' }];
    default:
      return [];
  }
}
