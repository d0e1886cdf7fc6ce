import { findService } from '../../../../../shared/meetings/services/find-service';
import { serviceName, serviceRules } from '../../../../../shared/meetings/services/service-rules';

const samples = serviceRules.flatMap(({ id, samples: links }) =>
  links.map((link): [string, string] => [id, link]),
);

describe('the services that are recognised', () => {
  it('are the six of the requirement and at least thirty more', () => {
    const ids = new Set(serviceRules.map(({ id }) => id));
    expect([...ids]).toEqual(
      expect.arrayContaining([
        'zoom',
        'teams',
        'webex',
        'google-meet',
        'bluejeans',
        'goto',
        'avaya-spaces',
        'equinox',
      ]),
    );
    expect(ids.size).toBeGreaterThanOrEqual(36);
    expect(serviceRules.every((rule) => rule.samples.length > 0)).toBe(true);
  });

  it.each(samples)('%s is known by %s', (id, link) => {
    expect(findService(link)?.id).toBe(id);
  });

  it.each(samples)('%s is not known by what only looks like %s', (_id, link) => {
    const { host, pathname, search, hash } = new URL(link);
    const rest = pathname + search + hash;
    const forged = [
      `http://${host}${rest}`,
      `javascript:location='${link}'`,
      `data:text/html,${link}`,
      `//${host}${rest}`,
      `https://${host}@evil.example${rest}`,
      `https://user:${host}@evil.example${rest}`,
      `https://${host}:444${rest}`,
      `https://${host}\\@evil.example${rest}`,
      `https:\\\\${host}${rest}`,
      `https://${host}\t${rest}`,
      `https://xn--${host}${rest}`,
      `https://${host.replace(/[oaec]/, 'о')}${rest}`,
      `https://${host}.${rest}`,
      `https://203.0.113.7${rest}`,
    ];
    expect(forged.filter((url) => findService(url))).toEqual([]);
  });

  it.each(samples.filter(([id]) => serviceRules.find((rule) => rule.id === id)?.hosts !== 'any'))(
    '%s is on its own hosts alone, not on one beside %s',
    (id, link) => {
      const { host } = new URL(link);
      const known = [
        `https://${host}.evil.example`,
        `https://evil${host.replace('.', '-')}.example`,
        'https://evil.example',
      ]
        .map((origin) => findService(link.replace(`https://${host}`, origin))?.id)
        .filter((found) => found === id);
      expect(known).toEqual([]);
    },
  );

  it.each([
    'https://zoom.us/pricing',
    'https://zoom.us/u/abcdef',
    'https://teams.microsoft.com/meetingOptions/?organizerId=1',
    'https://teams.microsoft.com/',
    'https://www.webex.com/downloads',
    'https://meet.google.com/',
    'https://whereby.com/information/tos',
    'https://example.com/meet/amira',
    'https://example.com/call/someone',
    'https://example.com/b/posts',
  ])('a page of a service is no meeting: %s', (url) => {
    expect(findService(url)).toBeUndefined();
  });

  it('have a name for people', () => {
    expect(serviceName('teams')).toBe('Microsoft Teams');
    expect(serviceName('gone')).toBe('gone');
  });

  it('are looked for in linear time, however long the address is', () => {
    const started = performance.now();
    for (const {
      samples: [link = ''],
    } of serviceRules)
      for (const tail of ['a', '-', '&', '&url=', '/', '?key=', '1-', '.'])
        findService(link + tail.repeat(2000).slice(0, 2000 - link.length));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
