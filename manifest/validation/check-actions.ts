import type { Finding } from '../../shared/packages/finding';
import type { ManifestShape } from './manifest-shape';

/** Buttons and events lead to actions, actions have one of either, and what runs a function is known to the add-in's program. */
export function checkActions(manifest: ManifestShape, commandsCode: string, file: string): Finding[] {
  const findings: Finding[] = [];
  manifest.extensions.forEach(({ runtimes, ribbons, autoRunEvents }, index) => {
    const where = `extensions[${String(index)}]`;
    const add = (severity: Finding['severity'], code: Finding['code'], detail: string): void => {
      findings.push({ severity, code, file, where, detail });
    };
    const actions = runtimes.flatMap((runtime) => runtime.actions);
    const used = new Set([
      ...autoRunEvents.flatMap(({ events }) => events.map(({ actionId }) => actionId)),
      ...ribbons.flatMap(({ tabs }) =>
        tabs.flatMap(({ groups }) => groups.flatMap(({ controls }) => controls.map((one) => one.actionId))),
      ),
    ]);
    const declared = new Set(actions.map(({ id }) => id));
    for (const id of used) if (id !== undefined && !declared.has(id)) add('error', 'action-unknown', id);
    for (const { id, type } of actions) {
      if (!used.has(id)) add('warning', 'action-unused', id);
      if (type === 'executeFunction' && !knows(commandsCode, id)) add('error', 'action-without-code', id);
    }
  });
  return findings;
}

/** Whether a program associates a function of this name: the name stands in it as a text or as a key. */
export function knows(code: string, name: string): boolean {
  const literal = name.replace(/[^\w-]/g, '\\$&');
  return new RegExp(`["'\`]${literal}["'\`]|[{,]\\s*${literal}\\s*[:,}(]`).test(code);
}
