import { Button, Field, Input, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactNode } from 'react';
import {
  incomingLimits,
  type Forwarding,
  type IncomingCalls,
  type IncomingFeature,
} from '../../incoming-calls/incoming-calls';
import type { IncomingDesk } from '../../incoming-calls/incoming-desk';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { ErrorText } from '../controls/error-text';
import { IncomingSection } from './incoming-section';
import { useIncomingChange } from './use-incoming-change';

/** s; what is set beyond them is offered as well. */
const RING_TIMES = [10, 15, 20, 25, 30, 45, 60, 90];

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  rule: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
  switches: { display: 'flex', flexDirection: 'column' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  action: { [touch]: { minHeight: '44px' } },
});

export interface ForwardingSectionProps {
  readonly calls: IncomingCalls;
  readonly desk: Pick<IncomingDesk, 'change'>;
}

type Missing = Readonly<Partial<Record<'allNumber' | 'otherNumber', boolean>>>;

/**
 * Where calls go instead (guide, chapter 3, "Renvoi d'appels"): all of them, or those that find the user
 * busy or are not answered, which share one number. What is typed counts when it is saved.
 */
export function ForwardingSection({ calls, desk }: ForwardingSectionProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const change = useIncomingChange(desk);
  const { forwarding, ringSeconds } = calls.choices;
  const [draft, setDraft] = useState<Partial<Forwarding>>({});
  const [missing, setMissing] = useState<Missing>({});
  const shown: Forwarding = { ...forwarding, ...draft };
  const dirty = (Object.keys(draft) as (keyof Forwarding)[]).some((key) => draft[key] !== forwarding[key]);
  const can = (feature: IncomingFeature): boolean => !calls.impossible.includes(feature);
  const allowed = calls.rights.forward;
  const edit = (next: Partial<Forwarding>): void => {
    setMissing({});
    setDraft((before) => ({ ...before, ...next }));
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const lacks = {
      allNumber: shown.all && shown.allNumber.trim() === '',
      otherNumber: (shown.busy || shown.noAnswer) && shown.otherNumber.trim() === '',
    };
    setMissing(lacks);
    if (lacks.allNumber || lacks.otherNumber) return;
    void change.run({ forwarding: draft }).then((taken) => {
      if (taken) setDraft({});
    });
  };
  const number = (name: 'allNumber' | 'otherNumber', label: string): ReactNode => (
    <Field
      label={label}
      validationMessage={missing[name] ? text('incoming.forward.number-missing') : undefined}
    >
      <Input
        type="tel"
        autoComplete="off"
        dir="ltr"
        maxLength={incomingLimits.number}
        disabled={!allowed}
        value={shown[name]}
        onChange={(_event, { value }) => {
          edit({ [name]: value });
        }}
      />
    </Field>
  );
  const onOff = (name: 'all' | 'busy' | 'noAnswer', feature: IncomingFeature, label: string): ReactNode => (
    <Field hint={can(feature) ? undefined : text('incoming.impossible')}>
      <Switch
        label={label}
        checked={shown[name]}
        disabled={!allowed || !can(feature)}
        onChange={(_event, { checked }) => {
          edit({ [name]: checked });
        }}
      />
    </Field>
  );
  const times = [...new Set([...RING_TIMES, ringSeconds])].toSorted((one, other) => one - other);
  return (
    <IncomingSection
      title={text('incoming.forward')}
      note={text(allowed ? 'incoming.forward.help' : 'incoming.not-allowed')}
    >
      <form className={styles.form} onSubmit={save} noValidate>
        <div className={styles.rule}>
          {onOff('all', 'forward-all', text('incoming.forward.all'))}
          {number('allNumber', text('incoming.forward.all-number'))}
        </div>
        <div className={styles.rule}>
          <div className={styles.switches}>
            {onOff('busy', 'forward-busy', text('incoming.forward.busy'))}
            {onOff('noAnswer', 'forward-no-answer', text('incoming.forward.no-answer'))}
          </div>
          {number('otherNumber', text('incoming.forward.other-number'))}
        </div>
        {change.error && <ErrorText>{text(`error.${change.error}`)}</ErrorText>}
        {(dirty || change.running) && (
          <div className={styles.actions}>
            <Button
              type="submit"
              appearance="primary"
              className={styles.action}
              disabledFocusable={change.running}
            >
              {text('incoming.save')}
            </Button>
            <Button
              className={styles.action}
              disabledFocusable={change.running}
              onClick={() => {
                setDraft({});
                setMissing({});
              }}
            >
              {text('common.cancel')}
            </Button>
          </div>
        )}
      </form>
      {can('ring-time') && (
        <Field label={text('incoming.ring-time')} hint={text('incoming.ring-time.help')}>
          <Select
            value={String(ringSeconds)}
            onChange={(_event, { value }) => {
              void change.run({ ringSeconds: Number(value) });
            }}
          >
            {times.map((seconds) => (
              <option key={seconds} value={seconds}>
                {text('incoming.seconds', { count: seconds })}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </IncomingSection>
  );
}
