import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Room } from '../../../shared/api/meetings-schema';
import { useText } from '../../../shared/ui/app-root/use-text';
import { touch } from '../../../shared/ui/controls/breakpoints';
import { ErrorText } from '../../../shared/ui/controls/error-text';
import { languageName } from './language-name';
import type { InvitationState } from './use-invitation';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  tall: { [touch]: { minHeight: '44px' } },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  text: {
    margin: 0,
    minHeight: '96px',
    maxHeight: '220px',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface InvitationPreviewProps {
  readonly room: Room;
  readonly state: InvitationState;
  readonly language: string;
  /** Of the pane: in it the others are named. */
  readonly locale: string;
  readonly onLanguage: (language: string) => void;
}

/** What would be written, in which language: as text, whatever a template holds. */
export function InvitationPreview(props: InvitationPreviewProps): ReactNode {
  const { room, state, language, locale, onLanguage } = props;
  const styles = useStyles();
  const text = useText();
  const title = text('outlook.rooms.preview');
  return (
    <div className={styles.root}>
      {room.languages.length > 1 && (
        <Field label={text('outlook.rooms.language')}>
          <Select
            className={styles.tall}
            value={language}
            onChange={(_event, { value }) => {
              onLanguage(value);
            }}
          >
            {room.languages.map((one) => (
              <option key={one} value={one}>
                {languageName(one, locale)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <h3 className={styles.title}>{title}</h3>
      {state.kind === 'failed' ? (
        <ErrorText>{text('outlook.rooms.preview.failed', { reason: text(`error.${state.code}`) })}</ErrorText>
      ) : (
        // What scrolls can be reached by the keyboard.
        <pre
          className={styles.text}
          role="region"
          aria-label={title}
          aria-busy={state.kind === 'loading'}
          tabIndex={0}
          lang={state.kind === 'ready' ? state.invitation.language : undefined}
        >
          {state.kind === 'ready' ? state.invitation.text.trim() : text('common.loading')}
        </pre>
      )}
    </div>
  );
}
