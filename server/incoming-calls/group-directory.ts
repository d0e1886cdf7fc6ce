import { Listeners } from '../../shared/host/listeners';
import type { StoredGroup } from '../store/hunt-group-store';

/** The hunt groups of the environment, in memory: asked at every call. `GroupBook` alone changes it. */
export class GroupDirectory {
  private readonly byId = new Map<string, StoredGroup>();
  private readonly byNumbers = new Map<string, StoredGroup>();
  private readonly listeners = new Listeners();

  constructor(groups: readonly StoredGroup[]) {
    for (const group of groups) this.put(group);
  }

  get all(): readonly StoredGroup[] {
    return [...this.byId.values()];
  }

  find(id: string): StoredGroup | undefined {
    return this.byId.get(id);
  }

  /** By what is dialled. */
  byNumber(number: string): StoredGroup | undefined {
    return this.byNumbers.get(number);
  }

  /** Those a user is a member of, on or not, in the order of their names. */
  ofMember(userId: string): readonly StoredGroup[] {
    return this.all
      .filter(({ members }) => members.some((member) => member.userId === userId))
      .sort((one, other) => one.name.localeCompare(other.name) || one.number.localeCompare(other.number));
  }

  /** Puts a group in, in the place of what it was before. */
  set(group: StoredGroup): void {
    this.take(group.id);
    this.put(group);
    this.listeners.tell();
  }

  delete(id: string): void {
    this.take(id);
    this.listeners.tell();
  }

  /** Calls back after every change until the returned function is called. */
  onChanged(listener: () => void): () => void {
    return this.listeners.add(listener);
  }

  private put(group: StoredGroup): void {
    this.byId.set(group.id, group);
    this.byNumbers.set(group.number, group);
  }

  private take(id: string): void {
    const group = this.byId.get(id);
    if (!group) return;
    this.byId.delete(id);
    this.byNumbers.delete(group.number);
  }
}
