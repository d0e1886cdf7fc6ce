import { Checkbox } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useText, type TextOf } from '../../../shared/ui/app-root/use-text';
import type { EnvironmentSettings } from '../../api/settings-answers';
import { DataTable } from '../../controls/data-table';

const sources = ['default', 'file', 'policy', 'user'] as const;

export interface SettingsTableProps {
  readonly environment: string;
  readonly settings: EnvironmentSettings;
}

/** What holds in an environment and who said so; what nobody changed only when it is asked for. */
export function SettingsTable({ environment, settings }: SettingsTableProps): ReactNode {
  const text = useText();
  const [all, setAll] = useState(false);
  const rows = Object.entries(settings)
    .filter(([, { source }]) => all || source !== 'default')
    .map(([name, setting]) => ({
      key: name,
      cells: [name, valueOf(setting.value), sourceOf(setting, text)],
    }));
  return (
    <>
      <Checkbox
        label={text('admin.environments.all')}
        checked={all}
        onChange={(_event, { checked }) => {
          setAll(checked === true);
        }}
      />
      {rows.length > 0 ? (
        <DataTable
          name={text('admin.environments.settings.of', { name: environment })}
          columns={[
            text('admin.environments.setting'),
            text('admin.environments.value'),
            text('admin.environments.source'),
          ]}
          rows={rows}
        />
      ) : (
        <p>{text('admin.environments.none')}</p>
      )}
    </>
  );
}

function valueOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function sourceOf({ source, place }: EnvironmentSettings[string], text: TextOf): string {
  const known = sources.find((one) => one === source);
  const words = known ? text(`admin.environments.source.${known}`) : source;
  return place ? text('admin.environments.line', { source: place.file || words, line: place.line }) : words;
}
