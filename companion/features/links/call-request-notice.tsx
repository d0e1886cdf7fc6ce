import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Call20Filled, Video20Filled } from '@fluentui/react-icons';
import { useCallback, type ReactElement } from 'react';
import type { ContactSource } from '../../../shared/contacts/contact-source';
import type { DialTarget } from '../../../shared/dialing/dial-target';
import { useText, type TextOf } from '../../../shared/ui/app-root/use-text';
import { targetName } from '../../../shared/ui/calls/party-name';
import type { ReadDialInput } from '../../../shared/ui/dialpad/read-dial-input';
import type { Dial } from '../../../shared/ui/use-dialling';
import { Fetched } from '../../controls/fetched';
import { Notice } from '../../controls/notice';
import { useWatched } from '../../controls/use-watched';
import type { CallRequest } from '../../desktop/call-requests';
import type { Desktop } from '../../desktop/desktop';
import { resolveLink, type LinkMeans, type ResolvedLink } from './resolve-link';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Resolving {
  readonly reader: () => Promise<ReadDialInput>;
  readonly openDirectory: () => Promise<ContactSource>;
  readonly meetings: LinkMeans['meetings'];
  readonly dial: Dial;
}

export interface CallRequestNoticeProps extends Resolving {
  readonly requests: Desktop['requests'];
}

/** Asks for the one click without which no link ever calls anybody. */
export function CallRequestNotice({ requests, ...resolving }: CallRequestNoticeProps): ReactElement | null {
  const request = useWatched(requests);
  // The next meeting is asked for elsewhere.
  if (!request || !('to' in request)) return null;
  return (
    <Asking
      key={request.id}
      request={request}
      onSettle={() => {
        requests.settle(request.id);
      }}
      {...resolving}
    />
  );
}

interface AskingProps extends Resolving {
  readonly request: Extract<CallRequest, { to: string }>;
  readonly onSettle: () => void;
}

function Asking({ request, onSettle, reader, openDirectory, meetings, dial }: AskingProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { to, media } = request;
  const load = useCallback(
    async () => resolveLink(to, await reader(), { openDirectory, meetings, origin: location.origin }),
    [to, reader, openDirectory, meetings],
  );
  const dismiss = (key: 'desktop.link.not-now' | 'common.close'): ReactElement => (
    <Button onClick={onSettle}>{text(key)}</Button>
  );
  const callButton = (target: DialTarget, index: number): ReactElement => (
    <Button
      key={index}
      appearance={index === 0 ? 'primary' : 'secondary'}
      icon={media === 'video' ? <Video20Filled /> : <Call20Filled />}
      onClick={() => {
        onSettle();
        dial(target, media);
      }}
    >
      {text('contacts.call-typed', { number: wordsFor(target) })}
    </Button>
  );
  return (
    <Fetched load={load} failure={text('desktop.link.failed')}>
      {(link) =>
        link.kind === 'targets' ? (
          <Notice
            intent="warning"
            title={text('desktop.link.title')}
            action={
              <span className={styles.actions}>
                {link.targets.map(callButton)}
                {dismiss('desktop.link.not-now')}
              </span>
            }
          >
            {text('desktop.link.ask')}
          </Notice>
        ) : (
          <Notice intent="error" title={text('desktop.link.failed')} action={dismiss('common.close')}>
            {whyNot(link, to, text)}
          </Notice>
        )
      }
    </Fetched>
  );
}

function whyNot(link: Exclude<ResolvedLink, { kind: 'targets' }>, to: string, text: TextOf): string {
  switch (link.kind) {
    case 'nobody':
      return text('contacts.none', { text: to });
    case 'unreadable':
      return text(`dial.error.${link.code}`);
    case 'refused':
      return text(`error.${link.code}`);
  }
}

/** Name and number: what a link shows as its text need not be what it calls. */
function wordsFor(target: DialTarget): string {
  const address = target.kind === 'number' ? target.number : target.uri;
  const name = targetName(target);
  return name === address ? address : `${name} (${address})`;
}
