import type { Companion } from '../support/companion';
import { pressKeys, quiet, tonesHeardBy } from './support/companion-side';
import type { OtherSide } from './support/other-side';
import type { Refuser } from './support/refuser';

/** What a story happens on: Amira's companion, whoever she talks to, and the system between them. */
export interface Stage {
  readonly amira: Companion;
  readonly amirasNumber: string;
  readonly other: OtherSide;
  /** Whom she hands the other over to. */
  readonly third: OtherSide;
  /** Who never answers. */
  readonly refuser: Refuser;
  /** Every SIP connection of companions breaks, and may come back. */
  readonly breakConnections: () => void;
}

export interface Story {
  readonly name: string;
  readonly run: (stage: Stage) => Promise<void>;
}

/** They talk; answers the name Amira reads. */
async function talking({ amira, other }: Stage): Promise<string> {
  await amira.dial(other.number);
  await other.answer();
  await amira.says(other.named.dialled, 'Connected');
  return other.named.dialled;
}

async function bothHear({ amira, other }: Stage, party: string): Promise<void> {
  await Promise.all([amira.hears(party), other.hears()]);
}

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

const transfers: readonly Story[] = [
  {
    name: 'Amira hands the other over to a third (blind transfer)',
    run: async (stage) => {
      const { amira, other, third } = stage;
      const party = await talking(stage);
      await amira.transfer(party, third.number);
      await third.answer(other.named.calling);
      await amira.says(party, 'Call transferred');
      other.talksWith(third.named.dialled);
      await Promise.all([other.hears(), third.hears()]);
      await third.hangUp();
      await other.isFree();
    },
  },
  {
    name: 'Amira asks a third first, then joins the two (attended transfer)',
    run: async (stage) => {
      const { amira, other, third } = stage;
      const party = await talking(stage);
      await amira.dial(third.number);
      await third.answer();
      const asked = third.named.dialled;
      await amira.says(asked, 'Connected');
      await amira.says(party, 'On hold');
      await amira.press(asked, 'Transfer');
      await amira
        .liveCard(asked)
        .getByRole('button', { name: `To ${party} (on hold)` })
        .click();
      await other.isTakenOverBy(third.named.calling);
      await Promise.all([amira.says(party, 'Call transferred'), amira.says(asked, 'Call transferred')]);
      third.talksWith(other.named.dialled);
      await Promise.all([other.hears(), third.hears()]);
      await third.hangUp();
      await other.isFree();
    },
  },
  {
    name: 'a transfer to somebody busy brings the call back',
    run: async (stage) => {
      const { amira, other, refuser } = stage;
      refuser.behave('busy');
      const party = await talking(stage);
      await bothHear(stage, party);
      await amira.transfer(party, refuser.number);
      await amira.says(party, 'The call is still yours');
      await bothHear(stage, party);
      await amira.hangUp(party);
      await other.isFree();
    },
  },
];

/** Every story, told on every target. */
export const stories: readonly Story[] = [...calls, ...conversations, ...transfers];
