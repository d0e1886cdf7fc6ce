import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Stage, Story } from '../stage';
import { stories } from '../stories';

/** One file a target, read by `scripts/test.mjs` when all have run. */
const folder = resolve('.cache/interop');

interface Outcome {
  readonly story: string;
  readonly passed: boolean;
  readonly seconds: number;
}

/** Tells every story on one target, a test each, and notes how it went. */
export function tellStories(target: string, stage: () => Stage | undefined): void {
  const outcomes: Outcome[] = [];
  const told = async ({ name, run }: Story): Promise<void> => {
    const start = performance.now();
    let passed = false;
    try {
      const set = stage();
      if (!set) throw new Error('nothing was set up');
      await run(set);
      passed = true;
    } catch (error) {
      const seen = await stage()?.amira.page.getByRole('region', { name: 'Calls' }).innerText();
      throw new Error(`${String(error)}\nAmira saw: ${seen ?? ''}`, { cause: error });
    } finally {
      outcomes.push({ story: name, passed, seconds: (performance.now() - start) / 1000 });
    }
  };
  afterEach(async () => {
    const set = stage();
    await Promise.all([set?.other.reset(), set?.third.reset()]);
    await set?.amira.endCalls();
  });
  it.each(stories)('$name', told);
  afterAll(() => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${target}.json`), JSON.stringify({ target, outcomes }));
  });
}
