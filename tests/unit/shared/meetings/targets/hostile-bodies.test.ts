import { findBlock } from '../../../../../shared/meetings/block/find-block';
import { placeBlock } from '../../../../../shared/meetings/block/place-block';
import { findJoinTargets } from '../../../../../shared/meetings/targets/find-join-targets';
import { hostileBodies, longMail } from '../../../../load/meetings/bodies';

const context = { origins: ['https://calls.example.com'] };
const options = { ...context, plan: { country: 'FR', extensionLength: 4 } };
/** A reader that reads again what it has read takes minutes for one of these, not a tenth of this. */
const MAX_MS = 4000;

describe('a body that is made to hurt', () => {
  it.each(Object.entries(hostileBodies))('of %s is read, and written, in passing', (_kind, bodyOf) => {
    const body = bodyOf(300_000);
    const started = performance.now();
    findJoinTargets({ body, bodyType: 'html' }, options);
    findJoinTargets({ body, bodyType: 'text' }, options);
    findBlock(body, 'html', context);
    findBlock(body, 'text', context);
    const block = { slug: 'board-room', html: '<p>x</p>', text: 'x' };
    for (const type of ['html', 'text'] as const) {
      const placed = placeBlock(body, block, type, context);
      expect(placed.length).toBeGreaterThan(body.length);
    }
    expect(performance.now() - started).toBeLessThan(MAX_MS);
  });

  it('hides no invitation at the end of a long mail', () => {
    const targets = findJoinTargets({ body: longMail(1_000_000), bodyType: 'html' }, options);
    expect(targets.map(({ kind }) => kind)).toEqual(['room', 'web', 'phone', 'phone']);
  });
});
