import { Button, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Copy20Regular, Mail20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { gatherReport, type ProblemReport } from '../../diagnostics/report/gather-report';
import type { ReportSource } from '../../diagnostics/report/part-report';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { ErrorText } from '../controls/error-text';
import { ModalDialog } from '../controls/modal-dialog';
import { copyText } from './copy-text';

const useStyles = makeStyles({
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
  /** What the report is gathered from; the same list at every render. */
  readonly sources: readonly ReportSource[];
  /** Where reports are sent; without one only copying is offered. */
  readonly supportEmail?: string | undefined;
  /** Opens a `mailto:` link by way of the host. */
  readonly onOpenLink: (url: string) => void;
  readonly onClose: () => void;
}

/**
 * Gathers what the parts of the suite have to say and shows exactly what would be sent, so that its
 * reader can decide (requirement T8).
 */
export function ReportDialog(props: ReportDialogProps): ReactNode {
  const { sources, supportEmail, onOpenLink, onClose } = props;
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const log = useRef<HTMLTextAreaElement>(null);
  const [report, setReport] = useState<ProblemReport>();
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  useEffect(() => {
    let gone = false;
    void gatherReport(sources).then((gathered) => {
      if (gone) return;
      setReport(gathered);
      announce(text('common.report.ready'));
    });
    return () => {
      gone = true;
    };
  }, [sources, announce, text]);
  const copy = async (): Promise<void> => {
    const copied = log.current && report ? await copyText(report.text, log.current) : false;
    setOutcome(copied ? 'copied' : 'failed');
    announce(text(copied ? 'common.report.copied' : 'common.report.copy-failed'), 'assertive');
  };
  const send = (address: string): void => {
    const query = { subject: text('common.report.subject'), body: text('common.report.body') };
    const parts = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    onOpenLink(`mailto:${address}?${parts.join('&')}`);
  };
  return (
    <ModalDialog
      role="dialog"
      width={640}
      title={text('common.report-problem')}
      actions={
        <>
          <Button
            appearance="primary"
            className={styles.action}
            icon={<Copy20Regular />}
            disabledFocusable={!report}
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
        </>
      }
      onClose={onClose}
    >
      <span>{text('common.report.help')}</span>
      <Textarea
        ref={log}
        readOnly
        className={styles.log}
        aria-label={text('common.report.contents')}
        aria-busy={!report}
        value={report?.text ?? text('common.report.gathering')}
      />
      {report?.missing.map(({ app, code }) => (
        <span key={app}>
          {text(`report.missing.${app}`)} {text(`error.${code}`)}
        </span>
      ))}
      <div className={styles.outcome}>
        {outcome === 'copied' && (
          <span className={styles.done}>
            <CheckmarkCircle20Filled aria-hidden="true" />
            {text('common.report.copied')}
          </span>
        )}
        {outcome === 'failed' && <ErrorText>{text('common.report.copy-failed')}</ErrorText>}
      </div>
    </ModalDialog>
  );
}
