import { backdrops, backgroundKinds } from '../../../shared/settings/picture-values';
import type { Resolved } from '../../../shared/settings/resolve-settings';
import type { SettingName } from '../../../shared/settings/settings';
import { usesOfVoip } from '../../../shared/settings/use-of-voip';
import type { TextOf } from '../../../shared/ui/app-root/use-text';

const spoken = ['music', 'silence', 'shown', 'on-request', 'warn', 'refuse', 'native'] as const;

/** A value as a person reads it. */
export function valueWords(name: SettingName, { value }: Resolved, text: TextOf): string {
  if (typeof value === 'boolean') return text(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') {
    return name === 'checkInterval' ? text('setting.minutes', { minutes: value }) : String(value);
  }
  if (typeof value !== 'string') return value.length === 0 ? text('setting.none') : value.join(', ');
  return value === '' ? text('setting.none') : choiceWords(name, value, text);
}

function choiceWords(name: SettingName, value: string, text: TextOf): string {
  const heard = spoken.find((one) => one === value);
  if (heard) return text(`setting.value.${heard}`);
  const network = name === 'useOfVoip' && usesOfVoip.find((one) => one === value);
  if (network) return text(`call-settings.voip.${network}`);
  const background = name === 'background' && backgroundKinds.find((one) => one === value);
  if (background) return text(`pictures.background.${background}`);
  const image = name === 'backgroundImage' && backdrops.find((one) => one === value);
  if (image) return text(`pictures.image.${image}`);
  if (name !== 'maxResolution') return value;
  return value === 'auto'
    ? text('pictures.resolution.auto')
    : text('pictures.resolution.lines', { lines: value });
}

/** Who has set it, and where. */
export function sourceWords({ source, place }: Resolved, text: TextOf): string {
  if (source === 'file' && place) {
    return text('setting.source.file-line', { file: place.file, line: String(place.line) });
  }
  return text(`setting.source.${source}`);
}
