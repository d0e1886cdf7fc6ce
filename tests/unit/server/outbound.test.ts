import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { openOutbound } from '../../../server/outbound/open-outbound';
import { publicLookup } from '../../../server/outbound/public-lookup';
import { errorCodeOf } from '../../../shared/errors/app-error';

it('a server whose certificate nobody vouches for is refused, and hears nothing', async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  let heard = 0;
  const server = createServer({ key, cert }, (_request, response) => {
    heard += 1;
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  try {
    const url = `https://localhost:${String((server.address() as AddressInfo).port)}/`;
    const body = 'client_secret=hush';
    const code = await openOutbound()({ url, method: 'POST', body }).then(() => 'taken', errorCodeOf);
    expect([code, heard]).toEqual(['certificate-untrusted', 0]);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
});

it('a name that stands for this machine is not connected to for a stranger', async () => {
  const ask = openOutbound({ lookup: publicLookup });
  const code = await ask({ url: 'http://localhost:1/' }).catch((error: unknown) => error);
  expect(errorCodeOf(code)).toBe('provider-unavailable');
  expect(String((code as Error).cause)).toContain('no public address');
});
