/** A hand in a link that does not fit its table or is not finished: what the page says, and that it is played on. */
import { afterAll, describe, expect, it } from 'vitest';
import type { PageState } from '../../../src/page/link/pageState.ts';
import { readLink } from '../../../src/page/link/readLink.ts';
import { writeLink } from '../../../src/page/link/writeLink.ts';
import { EXAMPLE, PLAIN, close, closeBrowser, goTo, openPage, pageOf } from './browser.ts';

afterAll(closeBrowser);
const address = pageOf(EXAMPLE, 'small-point-hand');
/** The best of everything for the client: an offer of the scenario, an issue at a time. */
const BEST = [0, 0, 0, 0, 4];
const bid = { bid: BEST };

describe('a hand in a link', () => {
  it.each([
    ['a bid of another scenario', [{ bid: [0, 0] }], 1],
    ['an option that is not there', [bid, { bid: [99, 0, 0, 0, 0] }, bid], 2],
    ['an issue that is not there', [bid, { ...bid, talk: { kind: 'press', issue: 'nothing' } }], 2],
    ['a turn in which nothing is done', [{}], 1],
  ] as const)('with %s is played up to there, the page says so, and the next turn counts', async (_, acts, turn) => {
    const opened = await openPage(`${address}#${await writeLink({ ...PLAIN, acts })}`);
    const { page } = opened;
    expect(await page.locator('.problems').innerText()).toContain(`Turn ${turn} of the hand in this link does not fit`);
    const before = await page.locator('.log li').count();
    await page.click('form.turn button[type=submit]');
    await page.waitForFunction((count) => document.querySelectorAll('.log li').length > count, before);
    expect(await page.locator('.problems').count()).toBe(0);
    await expect
      .poll(async () => {
        const found = await readLink(new URL(page.url()).hash);
        return 'state' in found ? found.state.acts.length : null;
      })
      .toBe(turn);
    expect(await close(opened)).toEqual([]);
  });

  it('that goes on after the end can be taken back from its end', async () => {
    const acts: PageState['acts'] = [bid, { accept: true }, bid];
    const opened = await openPage(`${address}#${await writeLink({ ...PLAIN, acts })}`);
    const { page } = opened;
    expect(await page.locator('.problems').innerText()).toContain('Turn 3');
    await page.getByRole('button', { name: 'Take the last turn back' }).click();
    await page.waitForSelector('form.turn');
    expect(await close(opened)).toEqual([]);
  });

  it('that is not finished is examined with a word on who played the rest', async () => {
    const opened = await openPage(`${address}#${await writeLink({ ...PLAIN, acts: [bid] })}`);
    const { page } = opened;
    await goTo(page, 3);
    expect(await page.locator('.unlocked').innerText()).toContain('the computer plays your seat');
    await page.getByLabel("The computer's").check();
    await expect.poll(() => page.locator('.unlocked').innerText()).not.toContain('the computer plays your seat');
    expect(await close(opened)).toEqual([]);
  });
});
