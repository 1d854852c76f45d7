/** The page in Firefox: it opens from a disk, is walked by keyboard, and shows what it shows in Chromium. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageState } from '../../../src/page/link/pageState.ts';
import { writeLink } from '../../../src/page/link/writeLink.ts';
import {
  EXAMPLE,
  LESSON_STEPS,
  PLAIN,
  cli,
  close,
  closeBrowser,
  folder,
  openPage,
  pageOf,
  settled as settledInChromium,
} from './browser.ts';
import type { Firefox } from './firefox.ts';
import { KEYS, startFirefox } from './firefox.ts';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await startFirefox();
});
afterAll(async () => {
  await firefox.close();
  await closeBrowser();
});

const address = pageOf(EXAMPLE, 'small-point-firefox');
const link = async (state: Partial<PageState>): Promise<string> =>
  `${address}#${await writeLink({ ...PLAIN, ...state })}`;

const settled = (): Promise<void> =>
  firefox.until(`return document.querySelector('progress') === null && document.querySelector('h2') !== null`);
const stepShown = `return document.querySelector('#step-title .number')?.textContent`;

/** The words of the lesson, with the numbers that a machine reads. */
const LESSON = `const words = document.querySelector('main').textContent.replace(/\\s+/g, ' ').trim();
  const numbers = [...document.querySelectorAll('main data')].map(({ value }) => value);
  return [words, numbers.join(' ')];`;

async function tabTo(wanted: RegExp): Promise<void> {
  for (let n = 0; n < 400; n++) {
    const focused = await firefox.run<string>(`const one = document.activeElement;
      return (one?.id + ' ' + one?.textContent).replace(/\\s+/g, ' ').trim();`);
    if (wanted.test(focused)) return;
    await firefox.press(KEYS.Tab);
  }
  throw new Error(`nothing with the focus fits ${String(wanted)}`);
}

describe('the page in Firefox', () => {
  it('opens from a disk with the first number, without a request', async () => {
    await firefox.open(address);
    expect(await firefox.run<number>(`return Number(document.querySelector('.first data').value)`)).toBeGreaterThan(0);
    expect(await firefox.run<number>(`return performance.getEntriesByType('resource').length`)).toBe(0);
  });

  it('is walked from the first step to the last by keyboard alone', async () => {
    await firefox.open(address);
    let turns = 0;
    while (await firefox.run<boolean>(`return document.querySelector('form.turn') !== null`)) {
      await tabTo(/^Make this offer$/);
      await firefox.press(KEYS.Enter);
      if (++turns > 60) throw new Error('the talks do not end');
    }
    expect(turns).toBeGreaterThan(2);
    for (const step of LESSON_STEPS.slice(1)) {
      await tabTo(/^Next:/);
      await firefox.press(KEYS.Enter);
      await firefox.until(`${stepShown} === String(arguments[0])`, step);
      if (step === 4) {
        await settled();
        const rate = `return document.querySelector('#deal-rate').textContent`;
        const before = await firefox.run<string>(rate);
        await tabTo(/^lever-/);
        await firefox.press(KEYS.Home);
        for (let n = 0; n < 5; n++) await firefox.press(KEYS.ArrowRight);
        await settled();
        expect(await firefox.run<string>(rate)).not.toBe(before);
      }
    }
    await settled();
    await firefox.back();
    await firefox.until(`${stepShown} === '6'`);
  });

  it('has the numbers of the command line', async () => {
    await firefox.open(await link({ step: 4, set: { 'vendor.care': 0.4 }, seed: '7' }));
    await settled();
    const { dealRate, payoff } = JSON.parse(
      cli('simulate', EXAMPLE, '--runs', '1000', '--seed', '7', '--json', '--set', 'vendor.care=0.4'),
    ) as { dealRate: { estimate: number }; payoff: Record<'vendor' | 'client', { estimate: number }> };
    const shown = await firefox.run<number[]>(
      `return ['#deal-rate data', '.rest ul li:nth-child(1) data', '.rest ul li:nth-child(2) data']
        .map((at) => Number(document.querySelector(at).value))`,
    );
    expect(shown).toEqual([dealRate.estimate, payoff.vendor.estimate, payoff.client.estimate]);
  });

  it.each(LESSON_STEPS)('says in step %i what it says in Chromium', async (step) => {
    const url = await link({ step: step as PageState['step'] });
    await firefox.open(url);
    await settled();
    const opened = await openPage(url);
    await settledInChromium(opened.page);
    expect(await firefox.run(LESSON)).toEqual(await opened.page.evaluate(`(() => { ${LESSON} })()`));
    expect(await close(opened)).toEqual([]);
  });

  it('scrolls nowhere sideways on a narrow screen', async () => {
    await firefox.resize(500, 900);
    for (const step of LESSON_STEPS) {
      await firefox.open(await link({ step: step as PageState['step'] }));
      await settled();
      expect(
        await firefox.run<number>(
          `return document.scrollingElement.scrollWidth - document.documentElement.clientWidth`,
        ),
      ).toBeLessThanOrEqual(0);
    }
  });

  it('has said nothing and broken nothing all the while', async () => {
    expect(await firefox.messages()).toEqual([]);
    // What a page says is heard: else the line above would hold of anything.
    const path = join(folder, 'noisy.html');
    const script = 'console.warn("said"); throw new Error("broken")';
    writeFileSync(path, `<!doctype html><meta charset="utf-8"><h2>noisy</h2><script>${script}</script>`);
    await firefox.open(`file://${path}`);
    // The browser hands messages on when it finds the time.
    await expect
      .poll(() => firefox.messages(), { timeout: 60_000 })
      .toEqual([expect.stringContaining('broken'), expect.stringMatching(/^console\.warn: .*said/)]);
  });
});
