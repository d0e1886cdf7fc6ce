import type { Finding } from '../../shared/packages/finding';
import { everyText, type ManifestShape } from './manifest-shape';

/** What people read, and how long Teams lets it be (schema of the app manifest). */
const limits: readonly (readonly [path: RegExp, max: number])[] = [
  [/^name\.short$/, 30],
  [/^name\.full$/, 100],
  [/^description\.short$/, 80],
  [/^description\.full$/, 4000],
  [/^staticTabs\[\d+\]\.name$/, 128],
  [/\.(label|title)$/, 64],
  [/\.supertip\.description$/, 250],
];

function limitOf(path: string): number | undefined {
  return limits.find(([shape]) => shape.test(path))?.[1];
}

/** No text is empty or too long, and every one that is read has its French; the French says nothing of texts that are not there. */
export function checkTexts(
  manifest: ManifestShape,
  translated: Readonly<Record<string, unknown>>,
  files: { readonly manifest: string; readonly french: string },
): Finding[] {
  const english = new Map([...everyText(manifest)].filter(([path]) => limitOf(path) !== undefined));
  const french = Object.entries(translated).filter(([path]) => path !== '$schema');
  return [
    ...[...english].flatMap(([path, text]) => faultsOf(path, text, files.manifest)),
    ...french.flatMap(([path, text]) => faultsOf(path, text, files.french)),
    ...french.flatMap(([where]): Finding[] =>
      english.has(where)
        ? []
        : [{ severity: 'error', code: 'translation-unknown', file: files.french, where }],
    ),
    ...[...english.keys()].flatMap((where): Finding[] =>
      where in translated
        ? []
        : [{ severity: 'warning', code: 'translation-missing', file: files.french, where }],
    ),
  ];
}

function faultsOf(where: string, text: unknown, file: string): Finding[] {
  const max = limitOf(where);
  if (typeof text !== 'string' || text.trim() === '')
    return [{ severity: 'error', code: 'empty-text', file, where }];
  if (max === undefined || text.length <= max) return [];
  return [{ severity: 'error', code: 'too-long', file, where, detail: String(max) }];
}
