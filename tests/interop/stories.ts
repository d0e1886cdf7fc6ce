import { bothHear, talking, type Story } from './stage';
import { pressKeys, quiet, tonesHeardBy } from './support/companion-side';
import { transfers } from './transfer-stories';

const calls: readonly Story[] = [
  {
    name: 'Amira calls, both hear, Amira hangs up',
    run: async (stage) => {
      const party = await talking(stage);
      await bothHear(stage, party);
      await stage.amira.hangUp(party);
      await stage.other.isFree();
    },
  },
  {
    name: 'Amira is called, both hear, the other hangs up',
    run: async (stage) => {
      const { amira, amirasNumber, other } = stage;
      const party = other.named.calling;
      await other.call(amirasNumber);
      await amira.answer(party);
      await amira.says(party, 'Connected');
      await bothHear(stage, party);
      await other.hangUp();
      await amira.says(party, 'The other person hung up');
    },
  },
  {
    name: 'Amira gives up while it rings',
    run: async ({ amira, other }) => {
      await amira.dial(other.number);
      await other.rings();
      await amira.says(other.named.dialled, 'Ringing');
      await amira.hangUp(other.named.dialled);
      await other.isFree();
      await amira.says(other.named.dialled, 'Call cancelled');
    },
  },
  {
    name: 'the other gives up while it rings',
    run: async ({ amira, amirasNumber, other }) => {
      await other.call(amirasNumber);
      await amira.rings(other.named.calling);
      await other.hangUp();
      await amira.says(other.named.calling, 'Missed call');
    },
  },
  {
    name: 'busy',
    run: async ({ amira, refuser }) => {
      refuser.behave('busy');
      await amira.dial(refuser.number);
      await amira.says(refuser.named, 'Busy');
    },
  },
  {
    name: 'Amira declines',
    run: async ({ amira, amirasNumber, other }) => {
      await other.call(amirasNumber);
      await amira.decline(other.named.calling);
      await other.isFree();
    },
  },
  {
    name: 'early media: sound before the answer is no answer',
    run: async ({ amira, refuser }) => {
      refuser.behave('announces');
      await amira.dial(refuser.number);
      await amira.says(refuser.named, 'Ringing');
      await refuser.announced();
      await amira.says(refuser.named, refuser.refuse());
    },
  },
];

const conversations: readonly Story[] = [
  {
    name: 'hold by Amira: silence, then sound again',
    run: async (stage) => {
      const { amira, other } = stage;
      const party = await talking(stage);
      await other.hears();
      await amira.press(party, 'Hold');
      await amira.says(party, 'On hold');
      await other.hearsNothing();
      await amira.press(party, 'Resume');
      await amira.says(party, 'Connected');
      await bothHear(stage, party);
    },
  },
  {
    name: 'hold by the other, told by the system between',
    run: async (stage) => {
      const { amira, other } = stage;
      const party = await talking(stage);
      await amira.hears(party);
      await other.hold(true);
      await amira.says(party, 'put you on hold');
      await quiet(amira, party);
      await other.hold(false);
      await bothHear(stage, party);
    },
  },
  {
    name: 'hold by the other, told by nobody: the call stays usable',
    run: async (stage) => {
      const { amira, other } = stage;
      const party = await talking(stage);
      await other.mute(true);
      await quiet(amira, party);
      await amira.says(party, 'Connected');
      await other.mute(false);
      await bothHear(stage, party);
      await amira.hangUp(party);
      await other.isFree();
    },
  },
  {
    name: 'tones from Amira',
    run: async (stage) => {
      const { amira, other } = stage;
      const party = await talking(stage);
      await other.hears();
      const heard = await other.tonesHeard(3, () => pressKeys(amira, party, '15#'));
      expect(heard).toBe('15#');
    },
  },
  {
    name: 'tones from the other',
    run: async (stage) => {
      const { amira, other } = stage;
      const party = await talking(stage);
      await amira.hears(party);
      expect(await tonesHeardBy(amira, 3, () => other.send('29*'))).toBe('29*');
    },
  },
  {
    name: 'both hold and resume at the same moment (re-INVITE glare)',
    run: async (stage) => {
      const { amira, other } = stage;
      const party = await talking(stage);
      await bothHear(stage, party);
      await Promise.all([amira.press(party, 'Hold'), other.hold(true)]);
      await amira.says(party, 'On hold');
      await Promise.all([amira.press(party, 'Resume'), other.hold(false)]);
      await amira.says(party, 'Connected');
      await bothHear(stage, party);
    },
  },
  {
    name: 'connections break in a call: it goes on, and can be held and ended',
    run: async (stage) => {
      const { amira, other, breakConnections } = stage;
      const party = await talking(stage);
      await bothHear(stage, party);
      breakConnections();
      await amira.registered();
      await bothHear(stage, party);
      await amira.press(party, 'Hold');
      await other.hearsNothing();
      await amira.press(party, 'Resume');
      await bothHear(stage, party);
      await other.hangUp();
      await amira.says(party, 'The other person hung up');
    },
  },
];

/** Every story, told on every target. */
export const stories: readonly Story[] = [...calls, ...conversations, ...transfers];
