import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Textarea,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Copy20Regular, Mail20Regular } from '@fluentui/react-icons';
import { useRef, useState, type ReactNode } from 'react';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { ErrorText } from '../controls/error-text';
import { copyText } from './copy-text';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  log: {
    width: '100%',
    '& textarea': {
      height: '260px',
      maxHeight: '40vh',
      fontFamily: tokens.fontFamilyMonospace,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      whiteSpace: 'pre',
    },
  },
  outcome: { minHeight: tokens.lineHeightBase300 },
  done: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusSuccessForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  action: { [touch]: { minHeight: '44px' } },
});

export interface ReportDialogProps {
  readonly report: string;
  /** Where reports are sent; without one only copying is offered. */
  readonly supportEmail?: string | undefined;
  /** Opens a `mailto:` link by way of the host. */
  readonly onOpenLink: (url: string) => void;
  readonly onClose: () => void;
}

/** Shows exactly what would be sent, so that its reader can decide (requirement T8). */
export function ReportDialog({ report, supportEmail, onOpenLink, onClose }: ReportDialogProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const log = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const copy = async (): Promise<void> => {
    const copied = log.current ? await copyText(report, log.current) : false;
    setOutcome(copied ? 'copied' : 'failed');
    announce(text(copied ? 'common.report.copied' : 'common.report.copy-failed'), 'assertive');
  };
  const send = (address: string): void => {
    const query = { subject: text('common.report.subject'), body: text('common.report.body') };
    const parts = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    onOpenLink(`mailto:${address}?${parts.join('&')}`);
  };
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{text('common.report-problem')}</DialogTitle>
          <DialogContent className={styles.content}>
            <span>{text('common.report.help')}</span>
            <Textarea
              ref={log}
              readOnly
              className={styles.log}
              aria-label={text('common.report.contents')}
              value={report}
            />
            <div className={styles.outcome}>
              {outcome === 'copied' && (
                <span className={styles.done}>
                  <CheckmarkCircle20Filled aria-hidden="true" />
                  {text('common.report.copied')}
                </span>
              )}
              {outcome === 'failed' && <ErrorText>{text('common.report.copy-failed')}</ErrorText>}
            </div>
          </DialogContent>
          <DialogActions fluid>
            <Button
              appearance="primary"
              className={styles.action}
              icon={<Copy20Regular />}
              onClick={() => {
                void copy();
              }}
            >
              {text('common.report.copy')}
            </Button>
            {supportEmail && (
              <Button
                className={styles.action}
                icon={<Mail20Regular />}
                onClick={() => {
                  send(supportEmail);
                }}
              >
                {text('common.send-email')}
              </Button>
            )}
            <Button appearance="subtle" className={styles.action} onClick={onClose}>
              {text('common.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
