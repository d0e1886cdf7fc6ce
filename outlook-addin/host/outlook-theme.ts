import { Listeners } from '../../shared/host/listeners';
import { systemTheme, type ThemeName } from '../../shared/ui/app-root/theme';
import { themeOfBackground } from './office-theme';

const queries = ['(forced-colors: active)', '(prefers-color-scheme: dark)'];

/** The appearance of this Outlook, while it changes. */
export class OutlookTheme {
  private readonly listeners = new Listeners<ThemeName>();
  private current: ThemeName;

  constructor(
    private readonly page: Pick<Window, 'matchMedia'>,
    private background: string | undefined,
  ) {
    this.current = this.judge();
    for (const query of queries) {
      page.matchMedia(query).addEventListener('change', () => {
        this.renew();
      });
    }
  }

  now(): ThemeName {
    return this.current;
  }

  onChange(listener: (theme: ThemeName) => void): () => void {
    return this.listeners.add(listener);
  }

  /** Outlook has another background now. */
  paint(background: string | undefined): void {
    this.background = background;
    this.renew();
  }

  private renew(): void {
    const next = this.judge();
    if (next === this.current) return;
    this.current = next;
    this.listeners.tell(next);
  }

  private judge(): ThemeName {
    const system = systemTheme((query) => this.page.matchMedia(query).matches);
    return system === 'high-contrast' ? system : (themeOfBackground(this.background) ?? system);
  }
}
