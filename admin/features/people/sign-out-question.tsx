import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { User } from '../../../shared/api/session-schema';
import { useText } from '../../../shared/ui/app-root/use-text';
import { NoticeBar } from '../../../shared/ui/controls/notice-bar';

const useStyles = makeStyles({
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export interface SignOutQuestionProps {
  readonly person: User;
  readonly onAnswer: (yes: boolean) => void;
}

/** Asks before somebody is signed out, since it may end a call. */
export function SignOutQuestion({ person, onAnswer }: SignOutQuestionProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    no.current?.focus();
  }, [person]);
  const question = text('admin.people.question', { name: person.displayName });
  return (
    <div role="alertdialog" aria-label={question}>
      <NoticeBar
        intent="warning"
        action={
          <span className={styles.actions}>
            <Button
              ref={no}
              onClick={() => {
                onAnswer(false);
              }}
            >
              {text('common.cancel')}
            </Button>
            <Button
              appearance="primary"
              onClick={() => {
                onAnswer(true);
              }}
            >
              {text('admin.people.sign-out')}
            </Button>
          </span>
        }
      >
        {question}
      </NoticeBar>
    </div>
  );
}
