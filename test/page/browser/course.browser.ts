/**
 * The page in a course: a learning management system starts it in a frame, with the interface of `scorm-again` in the
 * window above, as systems do.
 */
import { unzipSync, strFromU8 } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE, cli, close, closeBrowser, folder, openPage, root } from './browser.ts';
import type { Opened } from './browser.ts';

/** The window of the system; its interface is `API`, as SCORM 1.2 names it. */
interface SystemWindow {
  readonly API: {
    LMSGetValue(element: string): string;
    renderCMIToJSONObject(): object;
    isTerminated(): boolean;
  };
}

const SYSTEM = 'http://lms.test/';
const system = join(dirname(createRequire(join(root, 'package.json')).resolve('scorm-again')), 'scorm12.min.js');
/** The page of a system; `cmi` is what it has kept of earlier visits. */
const player = (
  cmi: unknown,
): string => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><h2>Course</h2>
<script src="scorm12.min.js"></script>
<script>
  window.API = new Scorm12API({ autocommit: false, logLevel: 5 });
  const kept = ${JSON.stringify(cmi).replace(/</g, '\\u003c')};
  if (kept !== null) window.API.loadFromJSON(kept, 'cmi');
</script>
<iframe id="course" src="course/index.html" width="1200" height="800"></iframe>`;

let files: Readonly<Record<string, string>> = {};
beforeAll(() => {
  const path = join(folder, 'course.zip');
  cli('page', EXAMPLE, '--scorm', '--out', path, '--force');
  const unzipped = unzipSync(readFileSync(path));
  files = Object.fromEntries(Object.entries(unzipped).map(([name, bytes]) => [name, strFromU8(bytes)]));
});
afterAll(closeBrowser);

/** Every address that the course asked for. */
async function visit(cmi: unknown): Promise<{ opened: Opened; course: FrameLocator; asked: string[] }> {
  const asked: string[] = [];
  const opened = await openPage(`${SYSTEM}`, {}, (page) =>
    page.context().route('**/*', async (route) => {
      const name = route.request().url().replace(SYSTEM, '');
      asked.push(name);
      const html = name === '' ? player(cmi) : files[name.replace('course/', '')];
      if (name === 'scorm12.min.js')
        await route.fulfill({ contentType: 'text/javascript', body: readFileSync(system, 'utf8') });
      else if (html === undefined) await route.abort();
      else await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    }),
  );
  const course = opened.page.frameLocator('#course');
  await course.locator('#step-title').waitFor();
  return { opened, course, asked };
}

const value = (page: Page, element: string): Promise<string> =>
  page.evaluate((name) => String((globalThis as unknown as SystemWindow).API.LMSGetValue(`cmi.${name}`)), element);
const kept = (page: Page): Promise<unknown> =>
  page.evaluate(() => (globalThis as unknown as SystemWindow).API.renderCMIToJSONObject());
const says = (course: FrameLocator): Promise<string> => course.locator('#course-line').innerText();

/** Plays the drafted turn, and waits until the system has it. */
async function playTurn(page: Page, course: FrameLocator): Promise<void> {
  const before = await value(page, 'suspend_data');
  await course.locator('form.turn button[type=submit]').click();
  await page.waitForFunction(
    (old) => (globalThis as unknown as SystemWindow).API.LMSGetValue('cmi.suspend_data') !== old,
    before,
  );
}

describe('the page in a course', () => {
  it('reports its hand, and goes on with it on the next visit', async () => {
    const first = await visit(null);
    expect(await value(first.opened.page, 'core.lesson_status')).toBe('incomplete');
    for (let n = 0; n < 2; n++) await playTurn(first.opened.page, first.course);
    expect(await says(first.course)).toMatch(/keeps this hand/);
    const log = await first.course.locator('.log').first().innerText();
    expect(await value(first.opened.page, 'core.score.raw')).toBe('');
    // The learner leaves.
    await first.opened.page.evaluate(() => document.getElementById('course')!.remove());
    await first.opened.page.waitForFunction(() => (globalThis as unknown as SystemWindow).API.isTerminated());
    const cmi = ((await kept(first.opened.page)) as { cmi: unknown }).cmi;
    expect(first.asked).toEqual(['', 'scorm12.min.js', 'course/index.html']);
    await close(first.opened);

    const second = await visit(cmi);
    const { page } = second.opened;
    expect(await second.course.locator('.log').first().innerText()).toBe(log);
    for (let n = 0; n < 60 && (await second.course.locator('form.turn').count()) > 0; n++)
      await playTurn(page, second.course);
    expect(await value(page, 'core.lesson_status')).toBe('completed');
    expect([await value(page, 'core.score.min'), await value(page, 'core.score.max')]).toEqual(['0', '100']);
    const data = await value(page, 'suspend_data');
    expect(data.length).toBeLessThanOrEqual(4096);
    // What the system exports is read as a hand: the debrief plays it again.
    const hands = join(folder, 'course-hands.txt');
    writeFileSync(hands, `Anna ${data}\n`);
    const debriefed = JSON.parse(cli('debrief', EXAMPLE, hands, '--json')) as {
      hands: readonly { hand: string; 'utility.client': number }[];
    };
    expect(debriefed.hands.map(({ hand }) => hand)).toEqual(['Anna']);
    const score = await value(page, 'core.score.raw');
    expect(Math.abs(Number(score) - 100 * debriefed.hands[0]!['utility.client'])).toBeLessThanOrEqual(0.005);
    expect(await says(second.course)).toContain(`a score of ${score} out of 100`);
    // A hand begun anew waits; the score stays.
    await second.course.getByRole('button', { name: 'Play again' }).click();
    await second.course.locator('#course-line', { hasText: 'takes its place' }).waitFor();
    expect([await value(page, 'core.score.raw'), await value(page, 'suspend_data')]).toEqual([score, data]);
    expect(second.opened.faults.filter((fault) => !/scorm12|course\/index/.test(fault))).toEqual([]);
    expect(second.asked).toEqual(['', 'scorm12.min.js', 'course/index.html']);
    await close(second.opened);
  });

  it('is played outside a course, too, and says that nothing is reported', async () => {
    const path = join(folder, 'outside.html');
    writeFileSync(path, files['index.html']!);
    const opened = await openPage(`file://${path}`);
    expect(await opened.page.locator('#course-line').innerText()).toMatch(/nothing is reported/);
    await opened.page.locator('form.turn button[type=submit]').click();
    await opened.page.waitForFunction(() => location.hash !== '');
    expect(await close(opened)).toEqual([]);
  });
});
