import { telephoneStates } from '../../../../server/incoming-calls/telephone-states';
import { defaultChoices, type IncomingChoices } from '../../../../shared/incoming-calls/incoming-calls';

const may = { sendAll: true, forward: true };
const to = { ...defaultChoices.forwarding, allNumber: '203', otherNumber: '203' };

it.each<readonly [string, Partial<IncomingChoices>, Partial<typeof may>, boolean, readonly string[]]>([
  ['nothing chosen', {}, {}, false, []],
  ['all calls forwarded', { forwarding: { ...to, all: true } }, {}, false, ['forwarded']],
  ['forwarded when nobody answers', { forwarding: { ...to, noAnswer: true } }, {}, false, ['forwarded']],
  [
    'a forward that is no longer allowed',
    { forwarding: { ...to, all: true } },
    { forward: false },
    false,
    [],
  ],
  ['everything', { sendAll: true, forwarding: { ...to, busy: true } }, {}, false, ['send-all', 'forwarded']],
  [
    'to voicemail while not to be disturbed, which they are not',
    { sendAllWhenDoNotDisturb: true },
    {},
    false,
    [],
  ],
  ['to voicemail while not to be disturbed', { sendAllWhenDoNotDisturb: true }, {}, true, ['send-all']],
  ['to voicemail without the right', { sendAll: true }, { sendAll: false }, true, []],
])('%s', (_, choices, rights, undisturbed, states) => {
  expect(telephoneStates({ ...defaultChoices, ...choices }, { ...may, ...rights }, undisturbed)).toEqual(
    states,
  );
});
