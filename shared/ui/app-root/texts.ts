import type { MessageKey } from '../../i18n/catalogue';

/**
 * The texts of one app in one language. An app need not carry the texts of another: what it does
 * not carry must not be asked for.
 */
export type Texts = Readonly<Partial<Record<MessageKey, string>>>;
