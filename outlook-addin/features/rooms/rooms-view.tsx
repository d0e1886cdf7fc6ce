import { Button } from '@fluentui/react-components';
import { CalendarError20Regular, CloudError32Regular } from '@fluentui/react-icons';
import { useMemo, type ReactNode } from 'react';
import { RoomsApi } from '../../../shared/api/rooms-api';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ContactSkeleton } from '../../../shared/ui/contacts/contact-skeleton';
import { BlankSlate } from '../../../shared/ui/controls/blank-slate';
import type { ComposedAppointment } from '../../host/outlook-item';
import type { ViewProps } from '../../view/view-props';
import { RoomsForm } from './rooms-form';
import { useAppointment } from './use-appointment';

/** "Meeting": the rooms that the appointment may get, and the one it has (requirements O1, O6). */
export function RoomsView({ desk, host }: ViewProps): ReactNode {
  const item = useMemo(() => host.composed(), [host]);
  const api = useMemo(() => new RoomsApi(desk.client), [desk]);
  return item ? <Rooms item={item} api={api} host={host} /> : undefined;
}

interface RoomsProps {
  readonly item: ComposedAppointment;
  readonly api: RoomsApi;
  readonly host: ViewProps['host'];
}

function Rooms({ item, api, host }: RoomsProps): ReactNode {
  const text = useText();
  const { origin } = window.location;
  const { state, reload, changes } = useAppointment({ item, api, origin, account: host.account });
  if (state.kind === 'loading') return <ContactSkeleton />;
  if (state.kind === 'failed' || state.kind === 'no-owner') {
    const words =
      state.kind === 'failed'
        ? (['outlook.rooms.failed', `error.${state.code}`] as const)
        : noOwnerWords[state.why];
    return (
      <div role="alert">
        <BlankSlate
          icon={state.kind === 'failed' ? <CloudError32Regular /> : <CalendarError20Regular fontSize={32} />}
          title={text(words[0])}
          text={text(words[1])}
        >
          <Button appearance="primary" onClick={reload}>
            {text('common.retry')}
          </Button>
        </BlankSlate>
      </div>
    );
  }
  if (state.refusal) {
    return (
      <BlankSlate
        icon={<CalendarError20Regular fontSize={32} />}
        title={text('outlook.rooms.none')}
        text={text(state.refusal, { owner: state.owner ?? '' })}
      />
    );
  }
  return (
    <RoomsForm
      key={changes}
      state={state}
      item={item}
      api={api}
      origin={origin}
      languages={host.languages}
      onReload={reload}
    />
  );
}

const noOwnerWords = {
  silent: ['outlook.silent', 'outlook.silent.text'],
  refused: ['outlook.rooms.no-owner', 'outlook.rooms.no-owner.text'],
  forbidden: ['outlook.rooms.no-owner', 'outlook.rooms.no-owner.forbidden'],
} as const;
