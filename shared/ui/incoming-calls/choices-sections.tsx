import { Field, Radio, RadioGroup, Switch } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { IncomingCalls, IncomingChange, TwinningMode } from '../../incoming-calls/incoming-calls';
import type { IncomingDesk } from '../../incoming-calls/incoming-desk';
import { useText } from '../app-root/use-text';
import { ErrorText } from '../controls/error-text';
import { IncomingSection } from './incoming-section';
import { useIncomingChange } from './use-incoming-change';

export interface ChoicesProps {
  readonly calls: IncomingCalls;
  readonly desk: Pick<IncomingDesk, 'change'>;
}

/** Calls to voicemail (guide, chapter 5): all at once, or while the user wants not to be disturbed. */
export function SendAllSection({ calls, desk }: ChoicesProps): ReactNode {
  const text = useText();
  const change = useIncomingChange(desk);
  const { choices, rights, impossible } = calls;
  const can = !impossible.includes('send-all');
  const reason = !can
    ? text('incoming.impossible')
    : rights.sendAll
      ? undefined
      : text('incoming.not-allowed');
  return (
    <IncomingSection title={text('call.voicemail')} note={reason}>
      {!impossible.includes('voicemail') && (
        <Field hint={text('incoming.voicemail.help')}>
          <Switch
            label={text('incoming.voicemail')}
            checked={choices.voicemail}
            onChange={(_event, { checked }) => {
              void change.run({ voicemail: checked });
            }}
          />
        </Field>
      )}
      <Field hint={text('incoming.send-all.help')}>
        <Switch
          label={text('incoming.send-all')}
          checked={choices.sendAll}
          disabled={!can || !rights.sendAll}
          onChange={(_event, { checked }) => {
            void change.run({ sendAll: checked });
          }}
        />
      </Field>
      <Switch
        label={text('incoming.send-all.do-not-disturb')}
        checked={choices.sendAllWhenDoNotDisturb}
        disabled={!can || !rights.sendAll || impossible.includes('send-all-when-do-not-disturb')}
        onChange={(_event, { checked }) => {
          void change.run({ sendAllWhenDoNotDisturb: checked });
        }}
      />
      {change.error && <ErrorText>{text(`error.${change.error}`)}</ErrorText>}
    </IncomingSection>
  );
}

/** Another telephone that rings as well (guide, chapter 12). Nothing where the administrator has given none. */
export function TwinningSection({ calls, desk }: ChoicesProps): ReactNode {
  const text = useText();
  const change = useIncomingChange(desk);
  const { choices, rights, impossible } = calls;
  const { internalTwin, mobileTwin } = rights;
  if (internalTwin === undefined && mobileTwin === undefined) return null;
  const can = !impossible.includes('twinning');
  return (
    <IncomingSection
      title={text('incoming.twinning')}
      note={text(can ? 'incoming.twinning.help' : 'incoming.impossible')}
    >
      <RadioGroup
        aria-label={text('incoming.twinning')}
        value={choices.twinning}
        disabled={!can}
        onChange={(_event, { value }) => {
          void change.run({ twinning: value as TwinningMode });
        }}
      >
        <Radio value="off" label={text('incoming.twinning.off')} />
        {internalTwin !== undefined && (
          <Radio value="internal" label={text('incoming.twinning.internal', { number: internalTwin })} />
        )}
        {mobileTwin !== undefined && (
          <Radio
            value="mobile"
            disabled={impossible.includes('mobile-twinning')}
            label={text('incoming.twinning.mobile', { number: mobileTwin })}
          />
        )}
      </RadioGroup>
      {change.error && <ErrorText>{text(`error.${change.error}`)}</ErrorText>}
    </IncomingSection>
  );
}

/** The hunt groups of this user (guide, chapter 4). */
export function GroupsSection({ calls, desk }: ChoicesProps): ReactNode {
  const text = useText();
  const change = useIncomingChange(desk);
  const can = !calls.impossible.includes('groups');
  const note = calls.groups.length === 0 ? 'incoming.groups.none' : 'incoming.groups.help';
  return (
    <IncomingSection title={text('incoming.groups')} note={text(can ? note : 'incoming.impossible')}>
      {calls.groups.map(({ id, name, number, kind, on, mayChange }) => (
        <Field
          key={id}
          hint={[
            number,
            text(`incoming.group.${kind}`),
            ...(mayChange ? [] : [text('incoming.groups.fixed')]),
          ].join(' · ')}
        >
          <Switch
            label={name}
            checked={on}
            disabled={!can || !mayChange}
            onChange={(_event, { checked }) => {
              void change.run({ group: { id, on: checked } });
            }}
          />
        </Field>
      ))}
      {change.error && <ErrorText>{text(`error.${change.error}`)}</ErrorText>}
    </IncomingSection>
  );
}

/** One device at a time, or several (requirement M1). */
export function BasicModeSection({ calls, desk }: ChoicesProps): ReactNode {
  const text = useText();
  const change = useIncomingChange(desk);
  if (calls.impossible.includes('basic-mode')) return null;
  const choose = (basicMode: boolean): IncomingChange => ({ basicMode });
  return (
    <IncomingSection title={text('incoming.devices')}>
      <Field hint={text('incoming.basic-mode.help')}>
        <Switch
          label={text('incoming.basic-mode')}
          checked={calls.choices.basicMode}
          onChange={(_event, { checked }) => {
            void change.run(choose(checked));
          }}
        />
      </Field>
      {change.error && <ErrorText>{text(`error.${change.error}`)}</ErrorText>}
    </IncomingSection>
  );
}
