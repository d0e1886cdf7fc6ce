import { readSetting, settings, type SettingName } from '../settings';
import type { SettingLock, SettingPlace, SettingsLayer } from '../settings-layer';
import type { SettingValue } from '../setting-kind';
import { voipTable } from '../use-of-voip';
import type { Assignment } from './interpreter';
import { lockTargetOf } from './lock-target';
import { listOf, plain } from './parameter';
import { limitOf, lockListOf, parameterOf } from './parameters';

type Assignments = ReadonlyMap<string, Assignment>;
type Locks = Partial<Record<SettingName, SettingLock>>;

/** What the names of the PBX come to in ours: values, where they stand, and locks. */
export function layerOf(assignments: Assignments): SettingsLayer {
  const values: Partial<Record<SettingName, SettingValue>> = {};
  const places: Partial<Record<SettingName, SettingPlace>> = {};
  for (const { name, value, file, line } of assignments.values()) {
    const parameter = parameterOf(name);
    if (!parameter) continue;
    const read = readSetting(parameter.setting, parameter.read(value));
    if (read === undefined) continue;
    values[parameter.setting] = read;
    places[parameter.setting] = { file, line };
  }
  joinEmergencyNumbers(assignments, values);
  implyRules(values, places);
  return { source: 'file', values: values as SettingsLayer['values'], places, locks: locksOf(assignments) };
}

/** One name says which number is dialled first, the other which there are beside it. */
function joinEmergencyNumbers(
  assignments: Assignments,
  values: Partial<Record<SettingName, SettingValue>>,
): void {
  const said = ['PHNEMERGNUM', 'PHNMOREEMERGNUMS'].flatMap((name) =>
    listOf(assignments.get(name)?.value ?? ''),
  );
  if (said.length > 0) values.emergencyNumbers = readSetting('emergencyNumbers', [...new Set(said)]);
}

/** Whoever writes dialling rules wants them, unless ENHDIALSTAT says otherwise: it is on by default. */
function implyRules(
  values: Partial<Record<SettingName, SettingValue>>,
  places: Partial<Record<SettingName, SettingPlace>>,
): void {
  if (values.diallingRules !== undefined) return;
  const rule = (Object.keys(values) as SettingName[]).find((name) => settings[name].area === 'dialling');
  if (rule === undefined) return;
  values.diallingRules = true;
  places.diallingRules = places[rule];
}

function locksOf(assignments: Assignments): Locks {
  const locks: Locks = { ...limits(assignments), ...voipLock(assignments) };
  for (const list of ['LOCKED_PREFERENCES', 'OBSCURE_PREFERENCES'] as const) {
    const lock = lockListOf(list);
    for (const name of listOf(assignments.get(list)?.value ?? '')) {
      const setting = lockTargetOf(name);
      if (setting && lock) locks[setting] = lock;
    }
  }
  return locks;
}

function limits(assignments: Assignments): Locks {
  const locks: Locks = {};
  for (const { name, value } of assignments.values()) {
    const setting = limitOf(name);
    if (!setting || value === '') continue;
    const limitedTo = listOf(value).flatMap((one) => {
      const read = readSetting(setting, plain(setting).read(one));
      return read === undefined ? [] : [read];
    });
    if (settings[setting].choosable && limitedTo.length > 0) locks[setting] = { limitedTo };
  }
  return locks;
}

/** The guide's table (chapter 23, "Appels VoIP"). */
function voipLock(assignments: Assignments): Locks {
  const value = assignments.get('VOIPCALLINGENABLED')?.value;
  const row = value === undefined ? undefined : voipTable[Number(value)];
  if (!row) return {};
  return { useOfVoip: row.length === 1 ? 'fixed' : { limitedTo: row } };
}
