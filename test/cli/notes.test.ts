/** What a command tells: of a discount not applied, of weights that move along, of meetings without effect. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dispatch } from '../../src/cli/dispatch.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { FULL } from '../profile.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const small = scenarioFile('small-point') as { vendor: object };
const [path, plain] = ['discounted.json', 'plain.json'].map((name) => join(folder, name)) as [string, string];
writeFileSync(path, JSON.stringify({ ...small, vendor: { ...small.vendor, discount: 0.5 } }));
writeFileSync(plain, JSON.stringify(small));

async function call(...argv: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await dispatch(argv, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    ask: () => Promise.resolve(null),
    style: plainStyle,
    width: 96,
  });
  return { code, out: out.replace(/\s+/g, ' '), err: err.replace(/\s+/g, ' ') };
}
const SAYS = 'By the discount of the files, what a deal is worth shrinks to 0.5 of itself for Acme';
const count = (text: string): number => text.split(SAYS).length - 1;
const VARY = ['--vary', 'vendor.care=0:1:1', '--runs', '2'];
const directory = join(folder, 'parts');
/** Every command that plays a scenario, in a short form. A post-mortem takes seconds, and the full run tries it. */
const COMMANDS: readonly (readonly [string, ...string[]])[] = [
  ['run', path],
  ['tell', path, '--runs', '2'],
  ...(FULL ? [['postmortem', path, '--runs', '2'] as const] : []),
  ['simulate', path, '--runs', '2'],
  ['sweep', path, ...VARY],
  ['sweep', path, ...VARY, '--resume', directory],
  ['merge', directory],
  ['sensitivity', path, ...VARY, '--samples', '2'],
  ['tournament', path, '--policies', 'micro', '--runs', '2'],
  ['analyse', path],
];

const HAVE_REPORTS = ['run', 'postmortem', 'sweep', 'tournament'];

describe('a discount that is not applied', () => {
  it.each(COMMANDS)('is told once: %s %s', async (...argv) => {
    const text = await call(...argv);
    expect([text.code, count(text.out), text.err]).toEqual([0, 1, '']);
    for (const format of argv[0] === 'sweep' || argv[0] === 'merge' ? ['--json', '--csv'] : ['--json']) {
      const data = await call(...argv, format);
      expect([data.code, count(data.out), count(data.err)]).toEqual([0, 0, 1]);
    }
  });
  it('is told in every report', async () => {
    for (const [name, ...words] of COMMANDS.filter(
      (argv) => HAVE_REPORTS.includes(argv[0]) && !argv.includes(directory),
    )) {
      const html = join(folder, `${name}.html`);
      expect((await call(name, ...words, '--html', html)).code).toBe(0);
      expect(count(readFileSync(html, 'utf8').replace(/\s+/g, ' '))).toBe(1);
    }
    expect(count((await call('play', path, '--as', 'vendor')).out)).toBe(1);
    expect((await call('tournament', plain, path, '--policies', 'micro', '--runs', '2')).out).toContain(
      `The small point: ${SAYS}`,
    );
    expect((await call('analyse', path, '--discount-at', '1', '--json')).err).toBe('');
    expect((await call('simulate', plain, '--runs', '2', '--json')).err).toBe('');
  });
});

describe('a weight that is set', () => {
  it('says which weights moved along, and how far', async () => {
    // The others shrink from 0.88 to 0.44 together: by half.
    const { code, err } = await call('run', plain, '--set', 'client.goals.exit.weight=0.56', '--json');
    expect(code).toBe(0);
    expect(err.trim()).toBe(
      'To keep the sum, client.goals.exit.weight moved other weights: price from 0.29 to 0.145, ' +
        'term from 0.27 to 0.135, support from 0.18 to 0.09 and rollout from 0.14 to 0.07.',
    );
  });
  it('says so of a weight that was set before, and in `tell`', async () => {
    const both = ['vendor.goals.price.weight=0.5', 'vendor.goals.exit.weight=0.5'];
    expect((await call('run', plain, ...both.flatMap((one) => ['--set', one]))).err).toMatch(
      /price\.weight and vendor\.goals\.exit\.weight moved other weights: price from 0\.5 to 0\.\d+/,
    );
    expect((await call('tell', plain, '--runs', '2', '--lever', both[0]!)).err).toMatch(/moved other weights/);
    expect((await call('run', plain, '--set', 'vendor.care=1')).err).toBe('');
  });
});

describe('meetings that move nothing, because the file gives what would come out of them', () => {
  const SAID = /Meetings do not move what the scenario gives: (.*?)\. Where it is set to none/;
  const ALL =
    "Acme's trust, depth of trust and understanding and Birch Logistics' trust, depth of trust and understanding";

  it.each([
    [['simulate', plain, '--runs', '2', '--set', 'before.meetings=2'], ALL],
    [['sweep', plain, '--runs', '2', '--vary', 'before.meetings=0:2:2'], ALL],
    [
      ['simulate', plain, '--runs', '2', '--set', 'before.meetings=2', '--set', 'vendor.trust=none'],
      ALL.replace("Acme's trust, depth", "Acme's depth"),
    ],
    [['simulate', plain, '--runs', '2'], undefined],
    [['sweep', plain, '--runs', '2', '--vary', 'vendor.care=0:1:1'], undefined],
  ])('%j', async (argv, given) => {
    expect(SAID.exec((await call(...(argv as [string, ...string[]]))).out)?.[1]).toBe(given);
  });

  it('are not told of where all of it comes out of them', async () => {
    const open = join(folder, 'open.json');
    writeFileSync(open, JSON.stringify(scenarioFile('no-relationship')));
    const { code, out } = await call('sweep', open, '--runs', '2', '--vary', 'before.meetings=0:2:2');
    expect([code, SAID.exec(out)]).toEqual([0, null]);
  });
});
