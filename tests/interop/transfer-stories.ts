import { bothHear, talking, type Story } from './stage';

/** Amira hands a call over. */
export const transfers: readonly Story[] = [
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
