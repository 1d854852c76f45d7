/**
 * Debian's Firefox, driven by Marionette: commands and answers are lists in JSON behind their length, over TCP. The
 * errors of a page are read from the browser's own console, and its messages from standard output.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
// @ts-expect-error a plain module without types, shared with the tests of the runtimes
import { needs } from '../../browsers.mjs';
import { folder } from './browser.ts';

export interface Firefox {
  /** Opens an address, and waits for the title of a step. */
  open(address: string): Promise<void>;
  /** Runs a function body in the page. Returns what it returns. */
  run<T>(body: string, ...given: readonly unknown[]): Promise<T>;
  /** Waits until a function body in the page returns something true. */
  until(body: string, ...given: readonly unknown[]): Promise<void>;
  /** Presses a key: a letter, or a code of WebDriver's keys. */
  press(key: string): Promise<void>;
  /** Every error and every message of pages so far. */
  messages(): Promise<string[]>;
  /** Sets the size of the window, in pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Goes back in the history. */
  back(): Promise<void>;
  close(): Promise<void>;
}

/** WebDriver's codes of keys that are no letters. */
export const KEYS = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Home: '\uE011', ArrowRight: '\uE014' };

/**
 * Nothing of the browser's own asks the network while pages are tested. What a page writes to its console is printed on
 * the browser's standard output, and nothing else of a console is.
 */
const PREFERENCES = {
  'devtools.console.stdout.content': true,
  'devtools.console.stdout.chrome': false,
  'browser.dom.window.dump.enabled': true,
  'marionette.port': 0,
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

const ERRORS = `
  return Services.console.getMessageArray()
    .filter((one) => one instanceof Ci.nsIScriptError && /^(?:file|blob):/.test(one.sourceName))
    .map((one) => one.errorMessage);`;

/** What the browser itself prints where it finds no network. */
const OWN = 'console.error: RSLoader: ';

/** Starts the browser without a window on the screen, with a profile of its own. */
export async function startFirefox(): Promise<Firefox> {
  const program = (needs as (program: string, name: string) => string)('/usr/bin/firefox-esr', 'firefox-esr');
  const profile = mkdtempSync(join(folder, 'firefox-'));
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const words = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'ignore'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const port = join(profile, 'MarionetteActivePort');
  while (!existsSync(port) || readFileSync(port, 'utf8') === '') {
    if (child.exitCode !== null) throw new Error(`Firefox ended with ${child.exitCode}`);
    await pause(50);
  }
  const ask = await marionette(connect(Number(readFileSync(port, 'utf8')), '127.0.0.1'));
  await ask('WebDriver:NewSession', { capabilities: {} });
  await ask('WebDriver:SetTimeouts', { script: 600_000, pageLoad: 600_000 });
  const run = async <T>(body: string, ...given: readonly unknown[]): Promise<T> => {
    const { value } = await ask('WebDriver:ExecuteScript', { script: body, args: given });
    return value as T;
  };
  const until = async (body: string, ...given: readonly unknown[]): Promise<void> => {
    while (!(await run<boolean>(`return Boolean((() => { ${body} })())`, ...given))) await pause(50);
  };
  return {
    run,
    until,
    open: async (url) => {
      // An address that differs in its fragment alone would be no new page.
      await ask('WebDriver:Navigate', { url: 'about:blank' });
      await ask('WebDriver:Navigate', { url });
      await until(`return document.querySelector('h2') !== null`);
    },
    press: async (value) => {
      const actions = [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
      await ask('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    messages: async () => {
      await ask('Marionette:SetContext', { value: 'chrome' });
      const errors = await run<string[]>(ERRORS);
      await ask('Marionette:SetContext', { value: 'content' });
      return [...errors, ...printed.split('\n').filter((line) => line.startsWith('console.') && line !== OWN)];
    },
    resize: async (width, height) => void (await ask('WebDriver:SetWindowRect', { width, height })),
    back: async () => void (await ask('WebDriver:Back', {})),
    close: async () => {
      await ask('Marionette:Quit', { flags: ['eForceQuit'] });
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

type Ask = (name: string, given: object) => Promise<{ readonly value?: unknown }>;

/** Sends commands, one after the other, and reads their answers. */
async function marionette(socket: Socket): Promise<Ask> {
  let bytes = Buffer.alloc(0);
  let wake = (): void => {};
  let broken: Error | null = null;
  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    wake();
  });
  socket.on('error', (error) => {
    broken = error;
    wake();
  });
  const read = async (): Promise<unknown> => {
    for (;;) {
      const colon = bytes.indexOf(':');
      const from = colon + 1;
      const to = from + Number(bytes.subarray(0, Math.max(0, colon)).toString());
      if (colon > 0 && bytes.length >= to) {
        const text = bytes.subarray(from, to).toString();
        bytes = bytes.subarray(to);
        return JSON.parse(text);
      }
      if (broken !== null) throw broken;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  await read();
  let id = 0;
  return async (name, given) => {
    const command = JSON.stringify([0, ++id, name, given]);
    socket.write(`${Buffer.byteLength(command)}:${command}`);
    const [, , fault, result] = (await read()) as [number, number, { message: string } | null, { value?: unknown }];
    if (fault !== null) throw new Error(`${name}: ${fault.message}`);
    return result ?? {};
  };
}
