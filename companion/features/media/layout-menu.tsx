import { LayoutColumnTwoRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ActionMenu } from '../../../shared/ui/controls/action-menu';
import { IconButton } from '../../../shared/ui/controls/icon-button';
import { layouts, type Layout } from './video-layout';

export interface LayoutMenuProps {
  readonly layout: Layout;
  readonly onChoose: (layout: Layout) => void;
}

/** How the pictures stand beside each other. */
export function LayoutMenu({ layout, onChoose }: LayoutMenuProps): ReactElement {
  const text = useText();
  const name = text('pictures.layout');
  return (
    <ActionMenu
      name={name}
      choices={layouts.map((one) => ({
        key: one,
        label: text(`pictures.layout.${one}`),
        checked: one === layout,
        onSelect: () => {
          onChoose(one);
        },
      }))}
      button={(props) => (
        <IconButton
          {...props}
          appearance="secondary"
          size="small"
          name={name}
          icon={<LayoutColumnTwoRegular />}
        />
      )}
    />
  );
}
