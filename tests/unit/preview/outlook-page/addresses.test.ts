import { httpsAddress } from '../../../../preview/outlook-page/https-address';
import {
  localeOf,
  readPageSettings,
  writePageSettings,
} from '../../../../preview/outlook-page/settings/page-settings';
import { outlookAddress } from '../../../../preview/start-page/outlook-address';

describe('the address of Outlook', () => {
  it('is on https, by the port of this server', () => {
    expect(outlookAddress('http://localhost:3000/preview/', 3443, 'amira')).toBe(
      'https://localhost:3443/preview/outlook.html?user=amira',
    );
    expect(outlookAddress('https://calls.example.test/preview/', 3443, 'chloé&x')).toBe(
      'https://calls.example.test/preview/outlook.html?user=chlo%C3%A9%26x',
    );
    expect(outlookAddress('http://localhost:3000/preview/', undefined, 'amira')).toBe(
      'http://localhost:3000/preview/outlook.html?user=amira',
    );
    expect(httpsAddress('http://localhost:3000/preview/outlook.html?user=amira&lang=fr', 3443)).toBe(
      'https://localhost:3443/preview/outlook.html?user=amira&lang=fr',
    );
  });

  it('carries the settings of the page, and leaves the rest as it was', () => {
    const query = new URLSearchParams('user=amira&mailbox=1.3&fault=body:silent&theme=dark&lang=fr');
    const settings = readPageSettings(query, 'en-GB');
    expect(settings).toEqual({
      theme: 'dark',
      language: 'fr',
      mailbox: 3,
      faults: [{ place: 'body', kind: 'silent', code: 9002 }],
    });
    expect(localeOf(settings.language)).toBe('fr-FR');
    expect(readPageSettings(writePageSettings(query, settings), 'en-GB')).toEqual(settings);
    const usual = readPageSettings(new URLSearchParams('mailbox=2.7&fault=x&theme=pink'), 'fr-CA');
    expect(usual).toEqual({ theme: 'default', language: 'fr', mailbox: 14, faults: [] });
    expect(writePageSettings(query, usual).toString()).toBe('user=amira&theme=default&lang=fr');
  });
});
