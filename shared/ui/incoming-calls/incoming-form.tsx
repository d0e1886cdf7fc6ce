import { Button, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { CloudError32Regular } from '@fluentui/react-icons';
import { useEffect, type ReactNode } from 'react';
import type { IncomingDesk } from '../../incoming-calls/incoming-desk';
import { useText } from '../app-root/use-text';
import { BlankSlate } from '../controls/blank-slate';
import { BasicModeSection, GroupsSection, SendAllSection, TwinningSection } from './choices-sections';
import { ForwardingSection } from './forwarding-section';
import { useIncomingCalls } from './use-incoming-calls';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  note: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
  },
});

export interface IncomingFormProps {
  readonly desk: IncomingDesk;
}

/** Everything a person may choose about incoming calls (guide: "Fonctions des appels entrants"). */
export function IncomingForm({ desk }: IncomingFormProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { calls, error } = useIncomingCalls(desk);
  useEffect(() => {
    // Where no hub connects, nobody else has asked.
    if (!desk.snapshot().calls) void desk.load();
  }, [desk]);
  if (error) {
    return (
      <BlankSlate icon={<CloudError32Regular />} title={text('incoming.error')} text={text(`error.${error}`)}>
        <Button onClick={() => void desk.load()}>{text('common.retry')}</Button>
      </BlankSlate>
    );
  }
  if (!calls) {
    return (
      <Skeleton className={styles.root} aria-label={text('incoming.loading')}>
        <SkeletonItem size={96} />
        <SkeletonItem size={64} />
        <SkeletonItem size={64} />
      </Skeleton>
    );
  }
  return (
    <div className={styles.root}>
      {calls.certainty === 'assumed' && <p className={styles.note}>{text('incoming.assumed')}</p>}
      <ForwardingSection calls={calls} desk={desk} />
      <SendAllSection calls={calls} desk={desk} />
      <TwinningSection calls={calls} desk={desk} />
      <GroupsSection calls={calls} desk={desk} />
      <BasicModeSection calls={calls} desk={desk} />
    </div>
  );
}
