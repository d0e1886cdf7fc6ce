import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CloudError32Regular } from '@fluentui/react-icons';
import { useCallback, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Endpoint } from '../../../shared/endpoint/endpoint';
import { loadMeetingTexts } from '../../../shared/i18n/load-meeting-texts';
import type { MeetingsDesk } from '../../../shared/meetings/desk/meetings-desk';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ContactSkeleton } from '../../../shared/ui/contacts/contact-skeleton';
import { BlankSlate } from '../../../shared/ui/controls/blank-slate';
import { useLoaded } from '../../../shared/ui/use-loaded';

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: tokens.spacingHorizontalM },
});

export interface MeetingsSectionProps {
  readonly open: () => Promise<MeetingsDesk>;
  readonly endpoint: Endpoint;
  readonly visible: boolean;
}

/** The meetings with their words and what reads them, fetched when they are first looked at. */
export function MeetingsSection({ open, endpoint, visible }: MeetingsSectionProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { locale } = useIntl();
  const load = useCallback(async () => {
    const [desk, texts, { MoreTexts }, { MeetingsPanel }] = await Promise.all([
      open(),
      loadMeetingTexts(locale),
      import('../../../shared/ui/app-root/more-texts'),
      import('../../../shared/ui/meetings/meetings-panel'),
    ]);
    return { desk, texts, MoreTexts, MeetingsPanel };
  }, [open, locale]);
  const { value, failed, retry } = useLoaded(load, visible);
  if (failed) {
    return (
      <BlankSlate icon={<CloudError32Regular />} title={text('common.part-failed')}>
        <Button onClick={retry}>{text('common.retry')}</Button>
      </BlankSlate>
    );
  }
  if (!value) return <ContactSkeleton />;
  return (
    <div className={styles.root}>
      <value.MoreTexts texts={value.texts}>
        <value.MeetingsPanel desk={value.desk} endpoint={endpoint} />
      </value.MoreTexts>
    </div>
  );
}
