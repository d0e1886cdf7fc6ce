import type { Page } from 'playwright-core';
import { passwordOf, type Person } from './people';

/** The page of the identity provider, in whatever window it has opened. */
export class IdentityProviderPage {
  constructor(readonly page: Page) {}

  async signIn(person: Person): Promise<void> {
    await this.page.getByRole('textbox', { name: 'User name' }).fill(person.userName);
    await this.page.getByRole('textbox', { name: 'Password' }).fill(passwordOf(person));
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }
}
