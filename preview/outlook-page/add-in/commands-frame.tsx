import { makeStyles } from '@fluentui/react-components';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { AddInHost } from '../../outlook-host/add-in-host';
import type { AddInPage } from './add-in-page';
import { useAddInFrame } from './use-add-in-frame';

const useStyles = makeStyles({
  frame: { position: 'absolute', width: '1px', height: '1px', border: 0, visibility: 'hidden' },
});

export interface CommandsFrameProps {
  readonly page: AddInPage;
  readonly onHost: (host: AddInHost | undefined) => void;
}

/** The page with the functions of the ribbon's buttons, which nobody sees. */
export function CommandsFrame({ page, onHost }: CommandsFrameProps) {
  const styles = useStyles();
  const text = useText();
  const { frame, name, src } = useAddInFrame(page, onHost);
  return (
    <iframe
      ref={frame}
      className={styles.frame}
      name={name}
      src={src}
      title={text('outlook-preview.ribbon')}
      sandbox={sandbox}
      aria-hidden
      tabIndex={-1}
    />
  );
}

/** What Outlook on the web puts on the frame of an add-in. */
export const sandbox =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads';
