/** The lesson as a reader takes it: by keyboard, with the numbers of the command line, read aloud, on paper. */
import axe from 'axe-core';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
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
  goTo,
  openPage,
  pageOf,
  settled,
} from './browser.ts';

afterAll(closeBrowser);
const address = pageOf(EXAMPLE, 'small-point');

const link = async (state: Partial<PageState>): Promise<string> =>
  `${address}#${await writeLink({ ...PLAIN, ...state })}`;

/** What has the focus: its words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: one } = document;
    return `${one?.id ?? ''} ${one?.getAttribute('name') ?? ''} ${one?.textContent ?? ''}`.replace(/\s+/g, ' ').trim();
  });

/** Presses Tab until what has the focus fits. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let n = 0; n < 400; n++) {
    if (wanted.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`nothing with the focus fits ${String(wanted)}; last: ${await focused(page)}`);
}

/** What the page says where a screen reader listens. */
const announced = (page: Page): Promise<string> => page.locator('[role=status]').innerText();

const fails = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    (
      await (
        globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
        }
      ).axe.run()
    ).violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)} ${nodes[0]!.failureSummary}`),
  );

describe('the page', () => {
  it('opens from a disk with the first number, without a request or a message', async () => {
    const opened = await openPage(address);
    await opened.page.waitForSelector('.unlocked');
    const at = await opened.page.evaluate(() => Math.round(performance.now()));
    console.log(`the first step stands after ${at} ms`);
    await settled(opened.page);
    expect(await close(opened)).toEqual([]);
  });

  it('is walked from the first step to the last by keyboard alone', async () => {
    const opened = await openPage(address);
    const { page } = opened;
    // A hand: the drafted turn is played until the talks are over.
    let turns = 0;
    while ((await page.locator('form.turn').count()) > 0 && turns < 60) {
      await tabTo(page, /^(?:Play|Make|Say|Offer)/);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(50);
      expect(await announced(page)).toMatch(/\S/);
      turns++;
    }
    expect(turns).toBeGreaterThan(2);
    expect(await page.locator('.ending').count()).toBe(1);
    for (const step of LESSON_STEPS.slice(1)) {
      await tabTo(page, /^Next:/);
      await page.keyboard.press('Enter');
      await page.waitForFunction((n) => document.querySelector('#step-title .number')?.textContent === String(n), step);
      expect(await focused(page), `step ${step} has the focus`).toMatch(/^step-title/);
      if (step === 4) {
        await settled(page);
        const before = await page.locator('#deal-rate').innerText();
        await tabTo(page, /^lever-/);
        await page.keyboard.press('Home');
        for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowRight');
        await settled(page);
        expect(await page.locator('#deal-rate').innerText()).not.toBe(before);
        expect(await announced(page)).toMatch(/\d/);
      }
    }
    // A moment of the log is pinned and left.
    await tabTo(page, /^1 |Round 1/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[aria-pressed=true]');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('[aria-pressed=true]') === null);
    await settled(page);
    expect(await close(opened)).toEqual([]);
  });

  it.each([
    [{}, []],
    [{ 'vendor.care': 0.4 }, ['--set', 'vendor.care=0.4']],
    [{ 'client.trust': 0.8 }, ['--set', 'client.trust=0.8']],
  ] as const)('has the numbers of the command line with %j', async (set, words) => {
    const opened = await openPage(await link({ step: 4, set, seed: '7' }));
    const { page } = opened;
    await settled(page);
    const shown = (at: string): Promise<number> =>
      page.locator(`${at} data`).first().getAttribute('value').then(Number);
    const { dealRate, payoff } = JSON.parse(
      cli('simulate', EXAMPLE, '--runs', '1000', '--seed', '7', '--json', ...words),
    ) as { dealRate: { estimate: number }; payoff: Record<'vendor' | 'client', { estimate: number }> };
    expect(await shown('#deal-rate')).toBe(dealRate.estimate);
    expect(await shown('.rest ul li:nth-child(1)')).toBe(payoff.vendor.estimate);
    expect(await shown('.rest ul li:nth-child(2)')).toBe(payoff.client.estimate);
    expect(await close(opened)).toEqual([]);
  });

  it('has the same numbers where a browser refuses workers', async () => {
    const of = async (refused: boolean): Promise<string | null> => {
      const opened = await openPage(await link({ step: 4 }), {}, (page) =>
        refused
          ? page.addInitScript(() => {
              globalThis.Worker = class {
                constructor() {
                  throw new DOMException('refused', 'SecurityError');
                }
              } as never;
            })
          : Promise.resolve(),
      );
      await settled(opened.page);
      const value = await opened.page.locator('#deal-rate data').getAttribute('value');
      expect(await close(opened)).toEqual([]);
      return value;
    };
    expect(await of(true)).toBe(await of(false));
  });

  it.each(LESSON_STEPS)('reads step %i aloud as it did', async (step) => {
    const opened = await openPage(await link({ step: step as PageState['step'] }));
    await settled(opened.page);
    await expect(`${await opened.page.locator('body').ariaSnapshot()}\n`).toMatchFileSnapshot(
      `goldens/step-${step}.yml`,
    );
    expect(await close(opened)).toEqual([]);
  });

  it.each([
    ['light', 'en', 1280],
    ['dark', 'de', 320],
  ] as const)(
    'has nothing that axe finds, %s, %s, %i pixels wide; no step scrolls sideways',
    async (colorScheme, language, width) => {
      const opened = await openPage(await link({ language }), { colorScheme, viewport: { width, height: 800 } });
      const { page } = opened;
      await page.evaluate(axe.source);
      for (const step of LESSON_STEPS) {
        await goTo(page, step);
        await settled(page);
        if (step === 1) for (let n = 0; n < 3; n++) await page.click('form.turn button[type=submit]');
        await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
        expect(await fails(page), `step ${step}`).toEqual([]);
        const wide = await page.evaluate(() => document.scrollingElement!.scrollWidth);
        expect(wide, `step ${step}`).toBeLessThanOrEqual(width);
      }
      expect(await close(opened)).toEqual([]);
    },
  );

  it.each([390, 1280])('has its picture taken, %i pixels wide, and can be printed', async (width) => {
    const opened = await openPage(address, { viewport: { width, height: 844 } });
    const { page } = opened;
    for (const step of LESSON_STEPS) {
      await goTo(page, step);
      await settled(page);
      await page.screenshot({ path: join(folder, `step-${step}-${width}.png`), fullPage: true });
    }
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.locator('#step-title').isVisible()).toBe(true);
    const pdf = await page.pdf({ path: join(folder, `step-7-${width}.pdf`), format: 'A4' });
    expect(pdf.length).toBeGreaterThan(10_000);
    expect(await close(opened)).toEqual([]);
  });

  it('moves nothing for readers who asked for less motion', async () => {
    const opened = await openPage(await link({ step: 7 }), { reducedMotion: 'reduce' });
    await settled(opened.page);
    expect(await opened.page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await opened.page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
    expect(await close(opened)).toEqual([]);
  });
});
