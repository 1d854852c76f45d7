// How long the page takes from its address to the first number on the screen, in Debian's Chromium: at the machine's
// speed and at a fourth of it; and how much time of the processor its script takes, which other work on the machine
// does not lengthen.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { needs } from '../browsers.mjs';
import { row } from './measure.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const TIMES = 10;

/** Notes in the page when the first number has been painted, and stops looking. */
function watchFirstNumber() {
  new MutationObserver((_, observer) => {
    if (document.querySelector('data') === null) return;
    observer.disconnect();
    // What is asked for in a frame and told in the task after it is on the screen.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => performance.mark('first number');
      port2.postMessage(null);
    });
  }).observe(document, { childList: true, subtree: true });
}

async function open(browser, address, slower) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript(watchFirstNumber);
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('first number').length > 0);
  const at = await page.evaluate(() => performance.getEntriesByName('first number')[0].startTime);
  const { metrics } = await devtools.send('Performance.getMetrics');
  await context.close();
  return { at, script: 1000 * metrics.find(({ name }) => name === 'ScriptDuration').value };
}

/** Rows in milliseconds: less is better. */
export async function page() {
  const folder = join(root, 'node_modules/.cache/page');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'bench.html');
  execFileSync(
    process.execPath,
    ['dist/cli.js', 'page', 'examples/scenarios/small-point.json', '--out', path, '--force'],
    { cwd: root, stdio: 'ignore' },
  );
  const browser = await chromium.launch({
    executablePath: needs('/usr/bin/chromium', 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  const rows = [];
  const scripts = [];
  for (const [name, slower] of [
    ['at full speed', 1],
    ['at a fourth of the speed', 4],
  ]) {
    await open(browser, `file://${path}`, slower);
    const times = [];
    for (let n = 0; n < TIMES; n++) {
      const { at, script } = await open(browser, `file://${path}`, slower);
      times.push(at);
      if (slower === 1) scripts.push(script);
    }
    rows.push(row(`the first number of the page, ${name}`, 'ms', times));
  }
  await browser.close();
  return [...rows, row('the script of the page before it, time of the processor', 'ms', scripts)];
}
