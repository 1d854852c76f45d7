/** Levers in a link that cannot be set: every step says so, as the command line does, and shows the rest. */
import { afterAll, expect, it } from 'vitest';
import type { PageState } from '../../../src/page/link/pageState.ts';
import { writeLink } from '../../../src/page/link/writeLink.ts';
import { EXAMPLE, LESSON_STEPS, PLAIN, close, closeBrowser, openPage, pageOf, settled } from './browser.ts';

afterAll(closeBrowser);
const address = pageOf(EXAMPLE, 'small-point-levers');

it.each(LESSON_STEPS)('step %i names a lever of a link that cannot be set', async (step) => {
  const set = { 'vendor.care': 7, 'vendor.nothing': 1 };
  const opened = await openPage(`${address}#${await writeLink({ ...PLAIN, step: step as PageState['step'], set })}`);
  await settled(opened.page);
  expect(await opened.page.locator('.problems li').allInnerTexts()).toEqual([
    expect.stringMatching(/^vendor\.nothing: /),
  ]);
  expect(await close(opened)).toEqual([]);
});
