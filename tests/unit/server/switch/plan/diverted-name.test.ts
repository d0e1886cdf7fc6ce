import { divertedName } from '../../../../../server/switch/proxy/diverted-name';

describe('the name of a caller who was sent on', () => {
  it.each([
    ['Bob', 'Sue', 'Bob > Sue'],
    ['Amira Benali', 'Bruno Costa', 'Amira Benali > Bruno Costa'],
    ['Jean-Baptiste de La Fontaine', 'Sue', 'Jean-Baptiste de La Font… > Sue'],
    ['Bob', 'Marie-Antoinette Lefebvre-Dupont', 'Bob > Marie-Antoinette Lefebvr…'],
    ['Jean-Baptiste de La Fontaine', 'Marie-Antoinette Lefebvre', 'Jean-Baptiste… > Marie-Antoine…'],
  ])('%s, %s', (caller, called, shown) => {
    expect(divertedName(caller, called)).toBe(shown);
    expect([...shown].length).toBeLessThanOrEqual(31);
  });
});
