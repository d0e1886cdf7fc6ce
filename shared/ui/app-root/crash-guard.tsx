import { Component, type ErrorInfo, type ReactNode } from 'react';
import type { Logger } from '../../diagnostics/logger';
import { CrashPage } from './crash-page';

interface CrashGuardProps {
  readonly log: Logger;
  readonly children: ReactNode;
}

/** Stands between a defect in a view and an empty page: says so, and offers to begin again. */
export class CrashGuard extends Component<CrashGuardProps, { readonly crashed: boolean }> {
  override readonly state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    this.props.log.error('a view failed', { error, componentStack });
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return (
      <CrashPage
        onRetry={() => {
          this.setState({ crashed: false });
        }}
      />
    );
  }
}
