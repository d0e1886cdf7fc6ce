import { Button, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { CloudError32Regular, Voicemail32Regular, CallForward32Regular } from '@fluentui/react-icons';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { VoicemailApi } from '../../api/voicemail-api';
import type { VoiceMessage } from '../../api/voicemail-schema';
import { errorCodeOf } from '../../errors/app-error';
import type { ErrorCode } from '../../errors/error-code';
import { Mailbox } from '../../voicemail/mailbox';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { BlankSlate } from '../controls/blank-slate';
import { ErrorText } from '../controls/error-text';
import { ModalDialog } from '../controls/modal-dialog';
import type { Dial } from '../use-dialling';
import { VoiceMessageRow } from './voice-message-row';
import type { VoicemailDesk } from './voicemail-desk';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  skeleton: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface VoicemailDialogProps {
  readonly desk: VoicemailDesk;
  readonly dial: Dial;
  readonly onClose: () => void;
}

/** The voice messages of this user, to be heard here or by telephone (requirement C11). */
export function VoicemailDialog({ desk, dial, onClose }: VoicemailDialogProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const [mailbox] = useState(() => new Mailbox(new VoicemailApi(desk.client), desk.log));
  const { view, error } = useSyncExternalStore(mailbox.subscribe, mailbox.snapshot);
  const [playing, setPlaying] = useState<string>();
  const [failure, setFailure] = useState<ErrorCode>();
  useEffect(() => {
    void mailbox.load();
    return desk.news.add(({ type }) => {
      if (type === 'voicemail') void mailbox.load();
    });
  }, [mailbox, desk]);

  /** Says what has been done, or why it could not be. */
  const change = (work: Promise<void>, done?: string): void => {
    setFailure(undefined);
    work.then(
      () => {
        if (done !== undefined) announce(done);
      },
      (reason: unknown) => {
        const code = errorCodeOf(reason);
        setFailure(code);
        announce(text(`error.${code}`), 'assertive');
      },
    );
  };
  const call = (number: string, name?: string): void => {
    dial({ kind: 'number', number, ...(name === undefined ? {} : { name }) }, 'audio');
    onClose();
  };
  const row = (message: VoiceMessage): ReactNode => (
    <VoiceMessageRow
      key={message.id}
      message={message}
      mailbox={mailbox}
      playing={playing === message.id}
      onPlay={setPlaying}
      onHeard={() => {
        if (!message.heard) change(mailbox.mark(message.id, true));
      }}
      onCall={() => {
        call(message.number, message.name);
      }}
      onDelete={() => {
        change(mailbox.remove(message.id), text('voicemail.deleted'));
      }}
    />
  );
  const content = (): ReactNode => {
    if (error) {
      return (
        <BlankSlate
          icon={<CloudError32Regular />}
          title={text('voicemail.error')}
          text={text(`error.${error}`)}
        >
          <Button onClick={() => void mailbox.load()}>{text('common.retry')}</Button>
        </BlankSlate>
      );
    }
    if (!view) {
      return (
        <Skeleton className={styles.skeleton} aria-label={text('voicemail.loading')}>
          <SkeletonItem size={48} />
          <SkeletonItem size={48} />
        </Skeleton>
      );
    }
    if (!view.kept) {
      const words = view.number === '' ? 'voicemail.elsewhere.unknown' : 'voicemail.elsewhere.text';
      return (
        <BlankSlate icon={<CallForward32Regular />} title={text('voicemail.elsewhere')} text={text(words)} />
      );
    }
    if (view.messages.length > 0) return <ul className={styles.list}>{view.messages.map(row)}</ul>;
    return (
      <BlankSlate
        icon={<Voicemail32Regular />}
        title={text('voicemail.empty')}
        text={text('voicemail.empty.text')}
      />
    );
  };
  return (
    <ModalDialog
      role="dialog"
      title={text('call.voicemail')}
      width={520}
      startsAtTitle
      onClose={onClose}
      actions={
        <>
          {view && view.number !== '' && (
            <Button
              onClick={() => {
                call(view.number, text('call.voicemail'));
              }}
            >
              {text('voicemail.call')}
            </Button>
          )}
          <Button appearance="primary" onClick={onClose}>
            {text('common.close')}
          </Button>
        </>
      }
    >
      {failure && <ErrorText>{text(`error.${failure}`)}</ErrorText>}
      {content()}
      {view?.kept && <p className={styles.hint}>{text('voicemail.greeting-help')}</p>}
    </ModalDialog>
  );
}
