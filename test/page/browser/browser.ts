/** A browser, and pages in it that note everything that a page must not do. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
// @ts-expect-error a plain module without types, shared with the tests of the runtimes
import { needs } from '../../browsers.mjs';
import { PLAIN } from '../plainState.ts';

export { PLAIN };

export const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Pages and pictures of the tests. */
export const folder = join(root, 'node_modules/.cache/page');
mkdirSync(folder, { recursive: true });

/** Runs the command line and returns what it prints. */
export const cli = (...words: string[]): string =>
  execFileSync(process.execPath, [join(root, 'dist/cli.js'), ...words], { cwd: root, encoding: 'utf8' });

/** Writes the page of a scenario file, as a user does, and returns its address. */
export function pageOf(scenario: string, name: string, ...words: string[]): string {
  const path = join(folder, `${name}.html`);
  cli('page', scenario, '--out', path, '--force', ...words);
  return `file://${path}`;
}

/** The page of a scenario that a test makes. */
export function pageOfText(text: string, name: string): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, text);
  return pageOf(path, name);
}

let running: Promise<Browser> | null = null;
const browser = (): Promise<Browser> =>
  (running ??= chromium.launch({
    executablePath: (needs as (program: string, name: string) => string)('/usr/bin/chromium', 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  }));

/** Ends the browser. */
export async function closeBrowser(): Promise<void> {
  const open = running;
  running = null;
  await (await open)?.close();
}

export interface Opened {
  readonly page: Page;
  /** Messages, errors, dialogs and requests since the page was opened. */
  readonly faults: string[];
}

/** Opens an address in a window of its own, 1,280 pixels wide where nothing else is asked. */
export async function openPage(
  address: string,
  options: BrowserContextOptions = {},
  before: (page: Page) => Promise<unknown> = async () => {},
): Promise<Opened> {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (url.replace(/#.*/s, '') !== address.replace(/#.*/s, '') && !/^(?:blob|data):/.test(url))
      faults.push(`request: ${url}`);
  });
  page.on('popup', (popup) => faults.push(`popup: ${popup.url()}`));
  await before(page);
  await page.goto(address);
  await page.waitForSelector('h2, [role=alert], .problems');
  return { page, faults };
}

/** Waits until no long work is under way. */
export async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(100);
  await page.waitForFunction(() => document.querySelector('progress') === null);
  await page.waitForTimeout(100);
}

/** Opens a step by its button. */
export async function goTo(page: Page, step: number): Promise<void> {
  await page.click(`nav li:nth-child(${step}) button`);
  await page.waitForFunction((n) => document.querySelector('#step-title .number')?.textContent === String(n), step);
}

export const LESSON_STEPS = [1, 2, 3, 4, 5, 6, 7];
export const EXAMPLE = 'examples/scenarios/small-point.json';

/** Closes a page; it must have done nothing wrong. Returns its faults. */
export async function close({ page, faults }: Opened): Promise<string[]> {
  await page.context().close();
  return faults;
}
