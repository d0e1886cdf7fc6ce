import { MoreHorizontal24Regular, PhoneDesktop20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../app-root/use-text';
import { ActionMenu } from '../controls/action-menu';
import { ControlButton } from '../controls/control-button';
import type { CallControlsProps } from './incoming-controls';

/** What a person does less often with a call of theirs. */
export function MoreControls({ call, commands, disabled }: CallControlsProps): ReactNode {
  const text = useText();
  const { run, isRunning } = commands;
  const name = text('call.action.more');
  return (
    <ActionMenu
      name={name}
      choices={[
        {
          key: 'move',
          label: text('call.action.move'),
          icon: <PhoneDesktop20Regular />,
          onSelect: () => {
            run({ kind: 'move', callId: call.id });
          },
        },
      ]}
      button={(menu) => (
        <ControlButton
          name={name}
          icon={<MoreHorizontal24Regular />}
          disabled={disabled || isRunning('move')}
          menu={menu}
        />
      )}
    />
  );
}
