import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { joinableNow } from '../../meetings/agenda/joinable-now';
import type { JoinTarget } from '../../meetings/join-target';
import type { Meeting } from '../../meetings/meeting';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { ActionMenu } from '../controls/action-menu';
import { ErrorText } from '../controls/error-text';
import { IconButton } from '../controls/icon-button';
import { distanceOf } from './meeting-time';
import type { Joining } from './use-joining';
import { wayWords } from './way-words';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  // In forced colours backgrounds are gone: the border stays.
  current: {
    borderInlineStartColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  gone: { opacity: 0.75, '@media (forced-colors: active)': { opacity: 1 } },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '180px', minWidth: 0 },
  subject: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  struck: { textDecorationLine: 'line-through' },
  weak: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  near: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  actions: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXXS },
  join: { minWidth: 'auto', [touch]: { minHeight: '44px' } },
  error: { flexBasis: '100%' },
});

export interface MeetingRowProps {
  readonly meeting: Meeting;
  /** ms since the epoch. */
  readonly now: number;
  /** It was joined last. */
  readonly again: boolean;
  /** One is in it, by a call that goes on. */
  readonly inside?: boolean;
  /** What else is to be said of it, beside its time. */
  readonly note?: string | undefined;
  /** `article` where it stands among calls, each of which is a group. */
  readonly role?: 'group' | 'article';
  readonly joining: Joining;
  readonly onJoin: (meeting: Meeting, target: JoinTarget) => void;
}

/** One meeting: when, what, whose, how it is joined and what that will do. */
export function MeetingRow(props: MeetingRowProps): ReactNode {
  const { meeting, now, again, inside = false, note, role = 'group', joining, onJoin } = props;
  const { id, cancelled, allDay, organizer, targets } = meeting;
  const styles = useStyles();
  const text = useText();
  const intl = useIntl();
  const subjectId = useId();
  const distance = distanceOf(meeting, now);
  const subject = meeting.subject || text('meetings.untitled');
  const time = allDay
    ? text('meetings.all-day')
    : text('meetings.time', { start: intl.formatTime(meeting.start), end: intl.formatTime(meeting.end) });
  const near = cancelled
    ? text('meetings.cancelled')
    : allDay || distance.kind === 'later'
      ? undefined
      : text(`meetings.${distance.kind}`, distance.kind === 'soon' ? { minutes: distance.minutes } : {});
  const [first, ...others] = cancelled || distance.kind === 'over' ? [] : targets;
  const error = joining.errorAt(id);
  const join = inside ? 'inside' : again ? 'rejoin' : 'join';
  return (
    <div
      role={role}
      aria-labelledby={subjectId}
      data-meeting={id}
      className={mergeClasses(
        styles.root,
        distance.kind === 'now' && !cancelled && !allDay && styles.current,
        (cancelled || distance.kind === 'over') && styles.gone,
      )}
    >
      <div className={styles.words}>
        <span className={styles.weak}>
          {time}
          {near !== undefined && <span className={styles.near}> · {near}</span>}
          {note !== undefined && <span className={styles.near}> · {note}</span>}
        </span>
        <bdi id={subjectId} className={mergeClasses(styles.subject, cancelled && styles.struck)}>
          {subject}
        </bdi>
        {organizer && (
          <span className={styles.weak}>
            <bdi>{organizer.name}</bdi>
          </span>
        )}
        {first ? (
          <span className={styles.weak}>{wayWords(first, text)}</span>
        ) : (
          !cancelled &&
          !allDay &&
          distance.kind !== 'over' && (
            <span className={styles.weak}>{meeting.location ?? text('meetings.no-way')}</span>
          )
        )}
      </div>
      {first && (
        <div className={styles.actions}>
          <Button
            className={styles.join}
            appearance={inside ? 'secondary' : joinableNow(meeting, now) ? 'primary' : 'subtle'}
            aria-label={text(`meetings.${join}-named`, { subject })}
            disabledFocusable={inside || joining.isRunning(id)}
            onClick={() => {
              onJoin(meeting, first);
            }}
          >
            {text(`meetings.${join}`)}
          </Button>
          {others.length > 0 && (
            <ActionMenu
              name={text('meetings.other-ways', { subject })}
              choices={others.map((target, index) => ({
                key: String(index),
                label: wayWords(target, text),
                onSelect: () => {
                  onJoin(meeting, target);
                },
              }))}
              button={(menu) => (
                <IconButton
                  name={text('meetings.other-ways', { subject })}
                  icon={<ChevronDown20Regular />}
                  {...menu}
                />
              )}
            />
          )}
        </div>
      )}
      {error && (
        <div className={styles.error}>
          <ErrorText>{text(`error.${error}`)}</ErrorText>
        </div>
      )}
    </div>
  );
}
