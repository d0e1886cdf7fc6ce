import {
  addressOf,
  takeWantedEnvironment,
  type Addressed,
} from '../../../teams-app/session/wanted-environment';

describe('what the address says about the environment', () => {
  const at = (search: string) => {
    const replaceState = jest.fn();
    const page = {
      location: { search, pathname: '/teams/', hash: '' },
      history: { state: null, replaceState },
    } as unknown as Addressed;
    return { wanted: takeWantedEnvironment(page), replaceState };
  };

  it('is what the package proposes, for as long as it is there', () => {
    const { wanted, replaceState } = at('?environment=demo');
    expect(wanted).toEqual({ proposed: 'demo', chosen: undefined });
    expect(replaceState).not.toHaveBeenCalled();
  });

  it('is what the person chose on another server, once', () => {
    const { wanted, replaceState } = at('?environment=demo&chosen=lyon');
    expect(wanted).toEqual({ proposed: 'demo', chosen: 'lyon' });
    expect(replaceState).toHaveBeenCalledWith(null, '', '/teams/?environment=demo');
    expect(addressOf('https://lyon.example/anything', 'lyon & co')).toBe(
      'https://lyon.example/teams/?chosen=lyon%20%26%20co',
    );
  });
});
