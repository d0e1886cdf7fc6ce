import { Field, Input, Switch, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MessageKey } from '../../../shared/i18n/catalogue';
import { useText } from '../../../shared/ui/app-root/use-text';
import { wide } from '../../../shared/ui/controls/breakpoints';
import type { BrandField, TextField } from './brand-draft';
import { BrandInput, type BrandFormState } from './brand-input';
import { FormGroup } from './form-group';
import { IconField, type ChosenIcon } from './icon-field';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    alignItems: 'start',
    [wide]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
});

const texts: readonly (readonly [field: TextField, max: number, rows?: number])[] = [
  ['name', 30],
  ['fullName', 100],
  ['tab', 64],
  ['summary', 80],
  ['description', 4000, 4],
];
const publisher = [
  'developer.name',
  'developer.websiteUrl',
  'developer.privacyUrl',
  'developer.termsOfUseUrl',
] as const satisfies readonly BrandField[];
const identity: readonly (readonly [field: BrandField, hint: MessageKey])[] = [
  ['version', 'admin.packages.version.hint'],
  ['id', 'admin.packages.id.hint'],
  ['domains', 'admin.packages.domains.hint'],
  ['webApplicationInfo.id', 'admin.packages.client.hint'],
];

export interface BrandFormProps {
  readonly state: BrandFormState;
  readonly host: string;
  readonly onHost: (host: string) => void;
  readonly icon: ChosenIcon | undefined;
  readonly onIcon: (icon: ChosenIcon | undefined) => void;
  /** Whether Outlook reminds before sending; undefined: there is no add-in for Outlook. */
  readonly reminder: boolean | undefined;
  readonly onReminder: (reminder: boolean) => void;
}

/** Everything a package may say, in groups; what is left empty stays as the brand we bring has it. */
export function BrandForm(props: BrandFormProps): ReactNode {
  const { state, host, onHost, icon, onIcon, reminder, onReminder } = props;
  const styles = useStyles();
  const text = useText();
  const hostFault = state.faultOf('host');
  return (
    <>
      <FormGroup name={text('admin.packages.server')}>
        <Field
          label={text('admin.packages.host')}
          hint={text('admin.packages.host.hint')}
          required
          {...(hostFault !== undefined && { validationMessage: hostFault })}
        >
          <Input
            type="url"
            value={host}
            placeholder="https://calls.example.com"
            onChange={(_event, { value }) => {
              onHost(value);
            }}
          />
        </Field>
      </FormGroup>
      <FormGroup name={text('admin.packages.names')}>
        <div className={styles.pair}>
          {texts.flatMap(([field, max, rows]) =>
            (['en', 'fr'] as const).map((locale) => (
              <BrandInput
                key={`${locale}.${field}`}
                {...state}
                field={`${locale}.${field}`}
                max={max}
                {...(rows !== undefined && { rows })}
              />
            )),
          )}
        </div>
      </FormGroup>
      <FormGroup name={text('admin.packages.developer')}>
        <div className={styles.pair}>
          {publisher.map((field) => (
            <BrandInput key={field} {...state} field={field} />
          ))}
        </div>
      </FormGroup>
      <FormGroup name={text('admin.packages.look')}>
        <div className={styles.pair}>
          <IconField icon={icon} onIcon={onIcon} />
          <BrandInput {...state} field="accentColor" max={7} />
        </div>
      </FormGroup>
      {reminder !== undefined && (
        <FormGroup name={text('admin.packages.outlook')}>
          <Field hint={text('admin.packages.reminder.hint')}>
            <Switch
              label={text('admin.packages.reminder')}
              checked={reminder}
              onChange={(_event, { checked }) => {
                onReminder(checked);
              }}
            />
          </Field>
        </FormGroup>
      )}
      <FormGroup name={text('admin.packages.more')}>
        <div className={styles.pair}>
          {identity.map(([field, hint]) => (
            <BrandInput key={field} {...state} field={field} hint={text(hint)} />
          ))}
        </div>
      </FormGroup>
    </>
  );
}
