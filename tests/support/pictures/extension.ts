import type { Browser } from '../browser';
import { allowPairing, askToPair } from '../extension-sign-in';
import { people } from '../people';
import { picture } from './camera';

const { amira } = people;
const SITE = 'https://clinic.example.test';

/** A page as anybody may have written it, with numbers of several countries and what only looks like one. */
const clinic = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
  <title>Riverside Clinic</title>
  <style>
    body { font: 16px/1.6 Georgia, serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem; color: #233; }
    h1 { color: #175; } td, th { padding: .4rem 1.5rem .4rem 0; text-align: start; border-bottom: 1px solid #cdd; }
  </style>
  <h1>Riverside Clinic</h1>
  <p>Appointments are given by telephone, on <b id="desk">+33 1 42 68 53 00</b>, every day from 8:00 to 19:00.
    Patients from abroad may call our international desk on +44 20 7946 0958.</p>
  <table>
    <tr><th>Department</th><th>Telephone</th><th>Reference</th></tr>
    <tr><td>Radiology</td><td>+33 1 42 68 53 10</td><td>978-2-07-036822-8</td></tr>
    <tr><td>Physiotherapy</td><td>+33 1 42 68 53 24</td><td>12/10/2026</td></tr>
    <tr><td>Laboratory</td><td>+49 30 901820</td><td>192.168.100.200</td></tr>
  </table>
  <p>Please have your file number (no. 0142685300) at hand.</p>`;

/** What the browser extension makes of a page of somebody else's, and where it is set up. */
export async function extension(browser: Browser): Promise<void> {
  const { context } = browser;
  const asked = await askToPair(browser, amira);
  await allowPairing(asked, amira);
  await picture(asked.options, 'extension-options');
  await asked.options.close();

  await context.route(`${SITE}/**`, (route) => route.fulfill({ contentType: 'text/html', body: clinic }));
  const page = await context.newPage();
  await page.setViewportSize({ width: 960, height: 480 });
  await page.goto(SITE);
  await page.locator('calling-suite-call').nth(4).waitFor();
  await page.locator('#desk').hover();
  await page.locator('calling-suite-call[data-over]').waitFor();
  await picture(page, 'extension-page');
  await page.close();
}
