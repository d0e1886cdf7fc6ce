import type { ReactNode } from 'react';
import { ContactSkeleton } from '../../../shared/ui/contacts/contact-skeleton';
import type { ViewProps } from '../../view/view-props';

export function RoomsView(_props: ViewProps): ReactNode {
  return <ContactSkeleton />;
}
