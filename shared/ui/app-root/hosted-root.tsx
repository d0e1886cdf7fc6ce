import { useCallback, useSyncExternalStore, type ReactNode } from 'react';
import { AppRoot, type AppRootProps } from './app-root';
import { CrashGuard } from './crash-guard';
import type { ThemeName } from './theme';

/** As much of Teams or Outlook as the page's appearance needs. */
export interface ThemedHost {
  theme(): ThemeName;
  onTheme(listener: (theme: ThemeName) => void): () => void;
}

export interface HostedRootProps extends Omit<AppRootProps, 'theme'> {
  readonly host: ThemedHost;
}

/** A page in the appearance its host has at the moment. */
export function HostedRoot({ host, children, ...rest }: HostedRootProps): ReactNode {
  const theme = useSyncExternalStore(
    useCallback((changed) => host.onTheme(changed), [host]),
    useCallback(() => host.theme(), [host]),
  );
  return (
    <AppRoot theme={theme} {...rest}>
      <CrashGuard log={rest.log}>{children}</CrashGuard>
    </AppRoot>
  );
}
