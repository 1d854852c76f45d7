/** The page in hostile hands: random events, scenarios of markup, links of every kind. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { PageState } from '../../../src/page/link/pageState.ts';
import { readLink } from '../../../src/page/link/readLink.ts';
import { writeLink } from '../../../src/page/link/writeLink.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import {
  EXAMPLE,
  LESSON_STEPS,
  PLAIN,
  close,
  closeBrowser,
  goTo,
  openPage,
  pageOf,
  pageOfText,
  root,
  settled,
} from './browser.ts';

afterAll(closeBrowser);
const address = pageOf(EXAMPLE, 'small-point');
const folder = join(root, 'examples/scenarios');
const examples = readdirSync(folder).filter((file) => file.endsWith('.json'));
const stateOf = async (url: string): Promise<PageState> => {
  const found = await readLink(url.slice(url.indexOf('#') + 1));
  if ('problems' in found) throw new Error(found.problems[0]!.what);
  return found.state;
};

const MARKUP =
  `</script></style><img src=x onerror="globalThis.taken=1">` + `<script>globalThis.taken=1</script>"'&amp;\${1}{{1}}`;

/** Keys under which names of policies and rules stand, and not an author's words. */
const CODE = ['bid', 'accept', 'talk', 'learning', 'trustRule', 'pronoun', 'ends', 'set'];

/** A scenario with markup behind every text: its words and its options. An issue's key has letters and digits only. */
function hostile(text: string): string {
  const raw = JSON.parse(text) as { issues: Record<string, { options: readonly unknown[] }> };
  const options = Object.values(raw.issues).flatMap((issue) => issue.options.filter((one) => typeof one === 'string'));
  const isOption = (word: string): boolean => options.includes(word);
  const inside = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return key === 'values' ? value : `${isOption(value) ? value : value.slice(0, 8)}${MARKUP}`;
    if (Array.isArray(value)) return value.map((one) => inside(one, ''));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        isOption(name) ? name + MARKUP : name,
        CODE.includes(name) ? one : inside(one, name),
      ]),
    );
  };
  return JSON.stringify(inside(raw, ''));
}

describe('the page', () => {
  it('stands 10,000 events', async () => {
    const seed = 1;
    const opened = await openPage(address, { viewport: { width: 390, height: 844 } });
    const { page } = opened;
    // 9,000 events are made in the page, because each of them takes no time there.
    for (let batch = 0; batch < 30; batch++) {
      await page.evaluate(
        async ([from, count]) => {
          let state = from!;
          const next = (below: number): number => {
            state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
            return Math.floor((state / 2 ** 32) * below);
          };
          const KEYS = [
            'Enter',
            ' ',
            'Escape',
            'Tab',
            'ArrowLeft',
            'ArrowRight',
            'ArrowUp',
            'ArrowDown',
            'a',
            'Delete',
          ];
          const WORDS = ['', '0', '-1', '1e9', 'NaN', '0.5', '7', '<b>', '𝒳', '999999999999'];
          const NUMBERS = ['', '0', '-1', '1e9', '0.5', '7', '1e300', '12', '999999999999', '-0.0'];
          for (let n = 0; n < count!; n++) {
            const all = [...document.querySelectorAll('button, a, input, select, summary, li, svg, label, progress')];
            const one = all[next(all.length)] as HTMLElement;
            const kind = next(6);
            // A browser opens no window of files without a hand on the mouse, and says so.
            const opensFiles = one.closest('label')?.querySelector('[type=file]') != null;
            if (kind < 2 && !opensFiles)
              one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
            else if (kind === 2) {
              if (one instanceof HTMLInputElement && one.type !== 'file')
                one.value = (one.type === 'number' ? NUMBERS : WORDS)[next(10)]!;
              if (one instanceof HTMLSelectElement) one.selectedIndex = next(one.options.length);
              for (const name of ['input', 'change']) one.dispatchEvent(new Event(name, { bubbles: true }));
            } else if (kind === 3) {
              one.focus();
              for (const name of ['keydown', 'keyup'])
                one.dispatchEvent(
                  new KeyboardEvent(name, { key: KEYS[next(KEYS.length)]!, bubbles: true, cancelable: true }),
                );
            } else {
              const name = ['pointerdown', 'pointerup', 'pointermove', 'mouseenter', 'mouseleave', 'dragover', 'drop'][
                next(7)
              ]!;
              one.dispatchEvent(
                name.startsWith('drag') || name === 'drop'
                  ? new DragEvent(name, { bubbles: true, cancelable: true })
                  : new PointerEvent(name, { bubbles: true, cancelable: true }),
              );
            }
            if (next(20) === 0) await new Promise((resolve) => setTimeout(resolve));
          }
        },
        [seed * 1000 + batch, 300],
      );
    }
    // The rest come from the browser itself: a mouse, a keyboard, a wheel.
    let state = seed;
    const next = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const keys = [
      'Tab',
      'Tab',
      'Tab',
      'Enter',
      'Space',
      'ArrowRight',
      'ArrowLeft',
      'ArrowDown',
      'Escape',
      'Home',
      'End',
      '5',
    ];
    for (let n = 0; n < 1000; n++) {
      const kind = next(5);
      if (kind < 2) await page.keyboard.press(keys[next(keys.length)]!);
      else if (kind === 2) await page.mouse.wheel(0, next(2000) - 1000);
      else if (kind === 3) await page.mouse.move(next(390), next(844));
      else await page.mouse.click(next(390), next(844));
    }
    await page.waitForTimeout(500);
    // It is still there, and its address is still a state.
    await goTo(page, 1);
    expect(await page.locator('h2').count()).toBe(1);
    expect(opened.faults).toEqual([]);
    await expect.poll(async () => (await stateOf(page.url())).step, { timeout: 20_000 }).toBe(1);
    expect(await close(opened)).toEqual([]);
  });

  it.each(examples)('writes the markup in %s as words', async (file) => {
    const text = hostile(readFileSync(join(folder, file), 'utf8'));
    expect(readScenario(text).title).toContain('onerror');
    const opened = await openPage(pageOfText(text, `hostile-${file.replace('.json', '')}`));
    const { page } = opened;
    const elements = (): Promise<number[]> =>
      page.evaluate(() => ['img', 'script', 'iframe', 'style'].map((name) => document.querySelectorAll(name).length));
    const before = await elements();
    for (let n = 0; n < 3 && (await page.locator('form.turn').count()) > 0; n++)
      await page.click('form.turn button[type=submit]');
    for (const step of LESSON_STEPS) {
      await goTo(page, step);
      await page.waitForTimeout(300);
      if (step === 3) await settled(page);
      expect(await elements(), `step ${step}`).toEqual(before);
    }
    expect(before[0]).toBe(0);
    expect(await page.evaluate(() => 'taken' in globalThis)).toBe(false);
    expect(await page.locator('h1').innerText()).toContain('</script>');
    expect(await close(opened)).toEqual([]);
  });

  it.each(examples)('opens a link that holds %s, and its address holds it again', async (file) => {
    const held = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { title: string };
    const state: PageState = { ...PLAIN, scenario: { file: held }, step: 2, seed: '7', set: { 'vendor.care': 0.3 } };
    const opened = await openPage(`${address}#${await writeLink(state)}`);
    const { page } = opened;
    expect(await page.locator('h1').innerText()).toBe(held.title);
    await goTo(page, 7);
    expect(await stateOf(page.url())).toMatchObject({ scenario: { file: held }, seed: '7', step: 7 });
    const address7 = page.url();
    await page.reload();
    await page.waitForSelector('h2');
    expect(await page.locator('#step-title .number').innerText()).toBe('7');
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('#step-title .number')?.textContent === '2');
    expect(await stateOf(page.url())).toEqual(state);
    await page.goForward();
    await page.waitForFunction(() => document.querySelector('#step-title .number')?.textContent === '7');
    expect(page.url()).toBe(address7);
    expect(await close(opened)).toEqual([]);
  });

  it('keeps a hand in its address', async () => {
    const opened = await openPage(address);
    const { page } = opened;
    let turns = 0;
    for (; (await page.locator('form.turn').count()) > 0 && turns < 60; turns++)
      await page.click('form.turn button[type=submit]');
    const ended = await page.locator('.ending').innerText();
    await page.waitForTimeout(200);
    const url = page.url();
    expect((await stateOf(url)).acts).toHaveLength(turns);
    const again = await openPage(url);
    expect(await again.page.locator('.ending').innerText()).toBe(ended);
    expect([...(await close(opened)), ...(await close(again))]).toEqual([]);
  });

  it.each([
    ['nothing of a state', 'abc', 'no state'],
    ['a later version', '2.abc.0000', 'version 2'],
    ['damage', '1.abc.0000', 'damaged'],
    ['a scenario that is none', async () => writeLink({ ...PLAIN, scenario: { file: { vendor: 7 } } }), 'vendor'],
    [
      'a scenario that the page does not have',
      async () => writeLink({ ...PLAIN, scenario: { preset: 'other' } }),
      'other',
    ],
    [
      'another scenario of the same name',
      async () => writeLink({ ...PLAIN, scenario: { preset: 'small-point', mark: '000000' } }),
      'another "small-point"',
    ],
    [
      'a German page, in German,',
      async () => writeLink({ ...PLAIN, scenario: { preset: 'other' }, language: 'de' }),
      'Dieser Link lässt sich nicht öffnen',
    ],
  ] as const)('says what is wrong with a link of %s, and starts anew', async (_, link, said) => {
    const opened = await openPage(`${address}#${typeof link === 'string' ? link : await link()}`);
    const { page } = opened;
    expect(await page.locator('.problems').innerText()).toContain(said);
    await page.click('button.main');
    await page.waitForSelector('h2');
    expect(await close(opened)).toEqual([]);
  });

  it('lists every problem of a file that is opened, as the command line does, and stays as it is', async () => {
    const opened = await openPage(address);
    const { page } = opened;
    await goTo(page, 7);
    const file = {
      name: 'bad.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"title":"x","vendor":{},"rounds":0}'),
    };
    await page.setInputFiles('input[type=file]', file);
    await page.waitForSelector('.problems');
    const listed = await page.locator('.problems li').count();
    let problems: readonly unknown[] = [];
    try {
      readScenario(file.buffer.toString());
    } catch (error) {
      ({ problems } = error as { problems: readonly unknown[] });
    }
    expect(listed).toBe(problems.length);
    const sound = { ...file, name: 'good.json', buffer: readFileSync(join(folder, 'firm-and-right.json')) };
    await page.setInputFiles('input[type=file]', sound);
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Firm and right');
    expect(await close(opened)).toEqual([]);
  });
});
