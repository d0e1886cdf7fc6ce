/** Draws the icons of the installed companion from its one SVG: `node scripts/draw-icons.mjs`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';

const folder = fileURLToPath(new URL('../companion/public/icons/', import.meta.url));
const svg = readFileSync(`${folder}icon.svg`, 'utf8');
/** A mask may cut away everything outside a circle of 80 % (W3C manifest, "maskable"). */
const icons = [
  { name: 'icon-192', size: 192, scale: 1 },
  { name: 'icon-512', size: 512, scale: 1 },
  { name: 'maskable-512', size: 512, scale: 0.8 },
];

const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
for (const { name, size, scale } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const background = scale < 1 ? '#5b5fc7' : 'transparent';
  await page.setContent(
    `<style>body{margin:0;display:grid;place-items:center;height:100vh;background:${background}}` +
      `svg{width:${String(scale * 100)}%}</style>${svg}`,
  );
  await page.screenshot({ path: `${folder}${name}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
