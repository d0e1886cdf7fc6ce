import { Button, makeStyles } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../app-root/use-text';
import { NoticeBar } from '../controls/notice-bar';
import type { CompanionOffer } from '../../windows/window-companion-opener';

const useStyles = makeStyles({ link: { minHeight: '44px' } });

export interface CompanionLinkProps {
  readonly offer: CompanionOffer;
  readonly onFollow: () => void;
}

/** A real link, which no popup blocker stops. */
export function CompanionLink({ offer, onFollow }: CompanionLinkProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  return (
    <NoticeBar
      intent="warning"
      action={
        <Button
          as="a"
          appearance="primary"
          className={styles.link}
          icon={<Open20Regular />}
          href={offer.url}
          target="_blank"
          rel="noopener"
          onClick={onFollow}
        >
          {text('teams.open-companion')}
        </Button>
      }
    >
      {text(offer.waiting ? 'teams.open-companion.help' : 'teams.open-companion.by-hand')}
    </NoticeBar>
  );
}
