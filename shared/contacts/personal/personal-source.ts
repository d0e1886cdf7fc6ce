import type { Contact } from '../contact';
import type { ContactDisplay } from './name-preferences';
import type { ContactGroup } from './personal-contact';

/** A user's own contacts as far as lists of people are made of them. What it answers stays the same object until it changes. */
export interface PersonalSource {
  contacts(): readonly Contact[];
  groups(): readonly ContactGroup[];
  display(): ContactDisplay;
  watch(listener: () => void): () => void;
}
