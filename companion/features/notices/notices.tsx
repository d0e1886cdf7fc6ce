import type { ReactElement } from 'react';
import type { RegistrationState } from '../../../shared/endpoint/endpoint-state';
import { useText } from '../../../shared/ui/app-root/use-text';
import { Notice } from '../../controls/notice';
import type { LinkState } from '../../hub/companion-link';

export interface NoticesProps {
  readonly registration: RegistrationState;
  readonly link: LinkState;
}

/** What stands between this window and its purpose, and what to do about it. */
export function Notices({ registration, link }: NoticesProps): ReactElement {
  const text = useText();
  return (
    <>
      {(registration === 'unregistered' || registration === 'refused') && (
        <Notice key={registration} intent="error" title={text(`companion.${registration}.title`)}>
          {text(`companion.${registration}.help`)}
        </Notice>
      )}
      {link === 'lost' && <Notice intent="info">{text('companion.hub-lost')}</Notice>}
      {link === 'superseded' && <Notice intent="warning">{text('companion.superseded.in-call')}</Notice>}
    </>
  );
}
