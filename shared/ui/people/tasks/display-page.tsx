import { Field, makeStyles, Radio, RadioGroup, Switch, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ContactDisplay } from '../../../contacts/personal/name-preferences';
import { nameOrders, sortNames } from '../../../contacts/personal/name-preferences';
import type { PersonalContacts } from '../../../contacts/personal/personal-contacts';
import { useAnnounce } from '../../app-root/announce-context';
import { useText } from '../../app-root/use-text';
import { ErrorText } from '../../controls/error-text';
import { TaskFrame } from './task-frame';
import { useTelling } from './use-telling';

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  switches: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

export interface DisplayPageProps {
  readonly display: ContactDisplay;
  readonly personal: Pick<PersonalContacts, 'show'>;
  readonly onClose: () => void;
}

/** How people are shown, on all devices (guide, "Configuration des préférences d'affichage"). Kept as soon as it is chosen. */
export function DisplayPage({ display, personal, onClose }: DisplayPageProps): ReactNode {
  const text = useText();
  return (
    <TaskFrame title={text('personal.display')} onClose={onClose}>
      <DisplayChoices display={display} personal={personal} />
    </TaskFrame>
  );
}

/** The choices alone, for a page of settings. */
export function DisplayChoices({ display, personal }: Omit<DisplayPageProps, 'onClose'>): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const { error, run } = useTelling();
  const choose = (part: Partial<ContactDisplay>): void => {
    void run(personal.show({ ...display, ...part })).then((kept) => {
      if (kept) announce(text('personal.display.kept'));
    });
  };
  return (
    <>
      <Field label={text('personal.display.order')}>
        <RadioGroup
          value={display.order}
          onChange={(_event, { value }) => {
            const order = nameOrders.find((one) => one === value);
            if (order) choose({ order });
          }}
        >
          {nameOrders.map((order) => (
            <Radio key={order} value={order} label={text(`personal.order.${order}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={text('personal.display.sort')}>
        <RadioGroup
          value={display.sortBy}
          onChange={(_event, { value }) => {
            const sortBy = sortNames.find((one) => one === value);
            if (sortBy) choose({ sortBy });
          }}
        >
          {sortNames.map((one) => (
            <Radio key={one} value={one} label={text(`personal.sort.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.switches}>
        <Switch
          label={text('personal.display.personal')}
          checked={display.personal}
          onChange={(_event, { checked }) => {
            choose({ personal: checked });
          }}
        />
        <Switch
          label={text('personal.display.middle')}
          checked={display.middleNames}
          onChange={(_event, { checked }) => {
            choose({ middleNames: checked });
          }}
        />
        <Field hint={text('personal.display.microsoft365.help')}>
          <Switch
            label={text('personal.display.microsoft365')}
            checked={display.microsoft365}
            onChange={(_event, { checked }) => {
              choose({ microsoft365: checked });
            }}
          />
        </Field>
      </div>
      {error && <ErrorText>{text(`error.${error}`)}</ErrorText>}
      <p className={styles.note}>{text('personal.display.everywhere')}</p>
    </>
  );
}
