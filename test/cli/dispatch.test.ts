import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatch } from '../../src/cli/dispatch.ts';
import { colourStyle, plainStyle, styleCodes } from '../../src/visual/page/style.ts';
import { FULL } from '../profile.ts';

const scenario = fileURLToPath(new URL('../../examples/scenarios/small-point.json', import.meta.url));
let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'dealbreaker-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function call(argv: readonly string[], colour = false): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await dispatch(argv, {
    out: (text) => void (out += styleCodes(text)),
    err: (text) => void (err += text),
    style: colour ? colourStyle : plainStyle,
    width: 96,
  });
  return { code, out, err };
}
const ESCAPE = String.fromCharCode(27);

describe('good input', () => {
  it('run tells a story and prints the seed', async () => {
    const { code, out, err } = await call(['run', scenario, '--seed', '7', '--run', '2']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('(seed 7, run 2)');
    expect(out).not.toContain(ESCAPE);
  });
  it('run --json prints the negotiation, and a number is its text', async () => {
    const first = JSON.parse((await call(['run', scenario, '--seed', '7', '--json'])).out) as {
      seed: unknown;
      ending: { kind: string };
      events: unknown[];
    };
    expect(first.seed).toBe('7');
    expect(first.events.length).toBeGreaterThan(0);
    expect((await call(['run', scenario, '--seed=7', '--json'])).out).toBe(
      (await call(['run', scenario, '--json', '--seed', '7'])).out,
    );
  });
  it('levers are changed', async () => {
    const { scenario: read } = JSON.parse(
      (await call(['run', scenario, '--set', 'vendor.care=1', '--set', 'client.trust=0.7', '--json'])).out,
    ) as { scenario: { vendor: { care: number }; client: { trust: number } } };
    expect([read.vendor.care, read.client.trust]).toEqual([1, 0.7]);
  });
  it('simulate --json has what the contract names', async () => {
    const result = JSON.parse((await call(['simulate', scenario, '--runs', '30', '--json'])).out) as Record<
      string,
      unknown
    >;
    expect(result).toMatchObject({ runs: 30, seed: 'dealbreaker' });
    for (const key of ['dealRate', 'endings', 'utility', 'trust']) expect(result).toHaveProperty(key);
  });
  it('dealings --runs prints the rates beside the null models of the library', async () => {
    const argv = ['dealings', scenario, '--deals', '3', '--seed', '7', '--set', 'after.fades=0.2', '--runs', '20'];
    const { out } = await call([...argv, '--json']);
    const found = JSON.parse(out) as { simulation: { runs: number; deals: unknown[] }; nullModels: { runs: number } };
    expect([found.simulation.runs, found.simulation.deals.length, found.nullModels.runs]).toEqual([20, 3, 20]);
    expect((await call(argv)).out).toContain('nothing carried');
  });

  it('dealings in parts are merged to what one process prints, in every form', async () => {
    const argv = ['dealings', scenario, '--deals', '2', '--set', 'after.fades=0.2', '--runs', '100'];
    const directory = join(folder, 'dealings');
    for (const shard of ['2/2', '1/2'])
      expect(await call([...argv, '--resume', directory, '--shard', shard])).toMatchObject({
        code: 0,
        out: '',
        err: expect.stringContaining('is complete: 2 blocks') as string,
      });
    for (const format of [['--json'], []]) {
      const whole = (await call([...argv, ...format])).out;
      expect((await call(['merge', directory, ...format])).out).toBe(whole);
      expect((await call([...argv, '--resume', join(folder, 'dealings alone'), ...format])).out).toBe(whole);
    }
    const [one, many] = [join(folder, 'one.csv'), join(folder, 'many.csv')];
    await call([...argv, '--out', one]);
    expect((await call(['merge', directory, '--out', many])).err).toContain('Wrote 200 rows');
    expect(readFileSync(many, 'utf8')).toBe(readFileSync(one, 'utf8'));
  });
  it.each([
    [['--resume', 'x'], /--resume: it goes only with --runs/],
    [['--shard', '1/2', '--runs', '9'], /add --resume DIR/],
    [['--runs', '9', '--resume', 'x', '--html', 'x.html'], /--html: it stands beside --resume/],
    [['--runs', '9', '--resume', 'x', '--shard', '1/2', '--out', 'x.csv'], /--out: a part has no table/],
  ])('dealings refuses %j', async (flags, says) => {
    const { code, out, err } = await call(['dealings', scenario, ...flags]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(says);
  });

  it('dealings tells deal after deal, and --json prints what the library returns', async () => {
    const argv = ['dealings', scenario, '--deals', '3', '--seed', '7', '--set', 'after.fades=0.2'];
    const told = await call(argv);
    expect([told.code, told.err]).toEqual([0, '']);
    expect(told.out).toMatch(/Deal 1[\s\S]*Deal 2[\s\S]*Deal 3[\s\S]*\d of 3 deals (?:was|were) made\./);
    const found = JSON.parse((await call([...argv, '--json'])).out) as { type: string; deals: unknown[] };
    expect([found.type, found.deals.length]).toEqual(['dealings', 3]);
  });

  it('chain tells what meetings save and through what, and --json prints the same', async () => {
    const argv = ['chain', scenario, '--meetings', '0,8', '--runs', '12'];
    const { code, out } = await call(argv);
    expect(code).toBe(0);
    expect(out).toContain('THE SMALL POINT: WHAT MEETINGS SAVE (seed dealbreaker)');
    expect(out).toMatch(/understanding clamped +\d/);
    const found = JSON.parse((await call([...argv, '--json', '--set', 'vendor.care=1'])).out) as {
      type: string;
      runs: number;
      meetings: number[];
    };
    expect(found).toMatchObject({ type: 'chain', runs: 12, meetings: [0, 8] });
  });
  it.runIf(FULL)(
    'validate --box tells where the claim holds, and on the table of a file whether it takes two',
    async () => {
      const argv = ['validate', '--box', '--quick', '--scenario', scenario];
      const { code, out } = await call(argv);
      expect(code).toBe(0);
      expect(out).toContain('THE CLAIM OVER THE WHOLE BOX OF LEVERS: THE SMALL POINT (seed dealbreaker)');
      expect(out).toMatch(/It takes two\? .*\n(.*\n)*.*Both can leave/);
      const found = JSON.parse((await call([...argv, '--json'])).out) as {
        type: string;
        points: number;
        at: unknown[];
      };
      expect([found.type, found.points, found.at.length]).toEqual(['claimBox', 40, 40]);
    },
  );
  it('simulate --out writes one row for each run, the same figures, whole files only', async () => {
    const csv = join(folder, 'rows.csv');
    const jsonl = join(folder, 'rows.jsonl');
    const plain = (await call(['simulate', scenario, '--runs', '20', '--json'])).out;
    const first = await call(['simulate', scenario, '--runs', '20', '--json', '--out', csv]);
    expect(first.out).toBe(plain);
    expect(readFileSync(csv, 'utf8').trimEnd().split('\n')).toHaveLength(21);
    await call(['simulate', scenario, '--runs', '5', '--out', jsonl]);
    const rows = readFileSync(jsonl, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { run: number });
    expect(rows.map(({ run }) => run)).toEqual([0, 1, 2, 3, 4]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
  it('tell tells it twice and gives the rates', async () => {
    const { code, out } = await call(['tell', scenario, '--runs', '20']);
    expect(code).toBe(0);
    for (const heading of ['WHO WANTS WHAT', 'THE TALKS', 'HOW IT ENDED', 'THE SAME DAY AGAIN', 'NOT ONE DAY BUT 20'])
      expect(out).toContain(heading);
    expect(out).toContain('no break point');
    expect(out).toContain('trust plays no part');
    expect((await call(['tell', scenario, '--runs', '5', '--lever', 'client.understanding=0.6'])).out).toContain(
      '(client.understanding=0.6)',
    );
    expect(JSON.parse((await call(['tell', scenario, '--runs', '5', '--json'])).out)).toHaveProperty('rates');
  });
  it('run and postmortem take a policy from a module', async () => {
    const policy = join(folder, 'leaves.mjs');
    writeFileSync(policy, 'export default () => ({ action: { leave: true }, memory: null });');
    const told = await call(['run', scenario, '--seat', `client=${policy}`, '--json']);
    expect([told.code, told.err]).toEqual([0, '']);
    expect(JSON.parse(told.out)).toMatchObject({ rounds: 1, ending: { kind: 'walk-away', round: 0, by: 'client' } });
    if (!FULL) return;
    const why = await call(['postmortem', scenario, '--seat', `client=${policy}`, '--runs', '2', '--json']);
    expect([why.code, why.err]).toEqual([0, '']);
    expect(JSON.parse(why.out)).toMatchObject({ ending: { kind: 'walk-away', round: 0, by: 'client' } });
    expect((await call(['postmortem', scenario, '--seat', `client=${policy}`, '--runs', '2'])).out).toContain('left');
  });
  it('schema prints a JSON Schema', async () =>
    expect(JSON.parse((await call(['schema'])).out)).toHaveProperty('$schema'));
  it('colours where they are welcome, and only in text for people', async () => {
    expect((await call(['run', scenario], true)).out).toContain(ESCAPE);
    expect((await call(['run', scenario, '--json'], true)).out).not.toContain(ESCAPE);
  });
  it.each([
    [[]],
    [['--help']],
    [['run', '--help']],
    [['tell', '-h']],
    [['simulate', '--help']],
    [['schema', '--help']],
    [['--version']],
  ])('help: %j', async (argv) => {
    const { code, out, err } = await call(argv);
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toBe('');
  });
  it('a scenario cannot steer the terminal', async () => {
    const path = join(folder, 'rude.json');
    writeFileSync(path, readFileSync(scenario, 'utf8').replace('"Borealis"', '"Bo\\u001b]0;x\\u0007\\u001b[2Jrealis"'));
    const { code, out } = await call(['run', path]);
    // Either it is refused, or it is shown without its control characters.
    expect(code === 2 || !out.includes(ESCAPE)).toBe(true);
  });
});

describe('bad input: exit code 2, every problem on standard error, nothing on standard output', () => {
  const cases: [string, () => readonly string[], RegExp][] = [
    ['an unknown command', () => ['simulat'], /did you mean "simulate"\?/],
    ['a name that every object has', () => ['constructor'], /no such command/],
    ['no scenario', () => ['run'], /lacks <scenario>/],
    ['one word too many', () => ['run', scenario, 'more'], /one word too many/],
    ['an unknown option', () => ['run', scenario, '--sed', '3'], /did you mean --seed\?/],
    ['an unknown short option', () => ['run', scenario, '-z'], /no such option/],
    ['--__proto__', () => ['run', scenario, '--__proto__', '3'], /no such option/],
    [
      'an option of other commands',
      () => ['tell', scenario, '--seat', 'vendor=x.mjs'],
      /--seat: there is no such option; these commands have it: run, postmortem, simulate, sweep, sensitivity; "tell"/,
    ],
    ['no number of deals', () => ['dealings', scenario, '--deals', '0'], /--deals: "0" is not a whole number from 1/],
    ['no lever of a market', () => ['dealings', scenario, '--set', 'after.fadez=1'], /after\.fades/],
    ['no list of meetings', () => ['chain', scenario, '--meetings', '0,many'], /--meetings: "0,many" is no list/],
    ['too many meetings', () => ['chain', scenario, '--meetings', '101'], /each at most 100/],
    ['the box with the patterns', () => ['validate', '--box', '--patterns'], /--patterns: it does not go with --box/],
    ['a table without the box', () => ['validate', '--scenario', scenario], /--scenario: it goes only with --box/],
    [
      'measures with the box',
      () => ['validate', '--scenarios', folder, '--box'],
      /--scenarios: it does not go with --box/,
    ],
    ['a box on no file', () => ['validate', '--box', '--scenario', join(folder, 'no.json')], /no\.json/],
    ['an option without its value', () => ['run', scenario, '--seed'], /lacks a value/],
    ['an option whose value is an option', () => ['run', scenario, '--seed', '--json'], /lacks a value/],
    ['a value for a flag', () => ['run', scenario, '--json=1'], /takes no value/],
    ['an option given twice', () => ['run', scenario, '--seed', '1', '--seed', '2'], /more than once/],
    ['runs that are no number', () => ['simulate', scenario, '--runs', 'many'], /whole number/],
    ['no runs', () => ['simulate', scenario, '--runs', '0'], /whole number/],
    ['less than no runs', () => ['simulate', scenario, '--runs', '-5'], /whole number/],
    ['a broken run', () => ['run', scenario, '--run', '1.5'], /whole number/],
    ['a run beyond counting', () => ['run', scenario, '--run', '1e400'], /whole number/],
    ['an unknown lever', () => ['run', scenario, '--set', 'vendor.cre=1'], /did you mean "vendor\.care"\?/],
    ['a lever out of range', () => ['run', scenario, '--set', 'vendor.care=2'], /vendor\.care/],
    ['a lever without a value', () => ['run', scenario, '--set', 'vendor.care'], /path=value/],
    [
      'a lever changed twice',
      () => ['run', scenario, '--set', 'vendor.care=1', '--set', 'vendor.care=0'],
      /more than once/,
    ],
    ['a lever on __proto__', () => ['run', scenario, '--set', '__proto__.x=1'], /no such lever/],
    ['a second telling with an unknown lever', () => ['tell', scenario, '--lever', 'vendr.care=1'], /vendor\.care/],
    ['a file that is not there', () => ['run', scenario.replace('small-point', 'smal-point')], /small-point\.json"\?/],
    [
      'a file that is not there, beside others that are not meant',
      () => [
        'run',
        join(write('package.json', '{}'), '../nofile.json'), // in the same folder as package.json
      ],
      /nofile\.json: there is no such file; check the path/,
    ],
    [
      'a bad scenario, with the name of its file',
      () => ['run', write('y.json', '{}')],
      /y\.json: title: it is missing/,
    ],
    [
      'bad scenarios, all of them',
      () => ['tournament', write('y.json', '{}'), write('x.json', '[')],
      /y\.json: title[^]*x\.json: it is not JSON/,
    ],
    [
      'an unknown policy, as it was written',
      () => ['tournament', scenario, '--policies', 'micro+slient'],
      /--policies micro\+slient: there is no policy "slient"; did you mean "silent"\?/,
    ],
    [
      'points where policies play both seats',
      () => ['tournament', scenario, '--points'],
      /--points: .*no mean; leave it out/,
    ],
    [
      'points of shares',
      () => ['sensitivity', scenario, '--vary', 'vendor.care=0:1', '--points'],
      /variance.*leave it out/,
    ],
    ['points of counts', () => ['chain', scenario, '--points'], /tells no worth; leave it out/],
    [
      'a decimal comma among policies',
      () => ['tournament', scenario, '--policies', 'timeDependent:exponent=0,2+candid,micro'],
      /exponent=0,2\+candid: a comma divides policies, .*with a point: timeDependent:exponent=0\.2\+candid/,
    ],
    [
      'what stands only in a scenario file',
      () => ['run', scenario, '--set', 'vendor.pronoun=she'],
      /vendor\.pronoun: it is no lever, and this scenario has none; write it in the scenario file/,
    ],
    ['an empty path', () => ['run', ''], /empty/],
    ['a directory', () => ['run', folder], /is a directory/],
    ['not JSON', () => ['run', write('x.json', '{ "a": ')], /not JSON/],
    ['not text', () => ['run', write('b.json', Buffer.from([0xff, 0xfe, 0x00]))], /not text/],
    ['not a scenario', () => ['run', write('y.json', '{}')], /There are \d+ problems/],
    ['an empty file', () => ['run', write('e.json', '')], /e\.json: it is empty; give text in JSON/],
    ['more than 10 MB', () => ['run', write('big.json', ' '.repeat(10 * 1024 * 1024 + 1))], /larger than 10 MB/],
    [
      'an ending that names no table',
      () => ['simulate', scenario, '--runs', '2', '--out', join(folder, 'x.txt')],
      /\.jsonl or \.csv/,
    ],
    [
      'a place that is not there',
      () => ['simulate', scenario, '--runs', '2', '--out', join(folder, 'no', 'x.csv')],
      /cannot be written/,
    ],
    [
      'a report in a place that is not there',
      () => ['run', scenario, '--html', join(folder, 'no', 'x.html')],
      /no\/x\.html: it cannot be written \(ENOENT\)/,
    ],
  ];
  const write = (name: string, text: string | Buffer): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  it.each(cases)('%s', async (_name, argv, says) => {
    const { code, out, err } = await call(argv());
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(says);
    expect(err).not.toMatch(/^\s+at /m);
  });
  it('tells all problems of a line at once', async () =>
    expect((await call(['run', scenario, '--run', 'x', '--foo', '--json=2'])).err).toContain('There are 3 problems'));
});
