/** The commands for trainers, called as one types them. */
import { parseXml } from '@rgrove/parse-xml';
import type { XmlElement } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { dispatch } from '../../src/cli/dispatch.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { writeXlsx } from '../classroom/writeXlsx.ts';
import { FULL } from '../profile.ts';
import type { Called } from './called.ts';
import { called } from './called.ts';

const scenario = fileURLToPath(new URL('../../examples/scenarios/small-point.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-trainers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

const call = (...argv: string[]): Promise<Called> => called(argv);

describe('import and export', () => {
  it('make a sheet of a scenario and a scenario of the sheet, which says the same in points', async () => {
    const [sheet, made, again] = [at('sheet.csv'), at('Made.json'), at('again.csv')];
    expect(await call('export', scenario, '--separator', 'semicolon', '--out', sheet)).toMatchObject({
      code: 0,
      out: '',
    });
    expect(readFileSync(sheet, 'utf8')).toMatch(/^\ufeffissue;option;vendor points;client points;/);
    const imported = await call('import', sheet, '--out', made);
    expect(imported).toMatchObject({ code: 0, out: '' });
    expect(imported.err).toContain('It has 5 issues with 25 options in all.');
    const read = readScenario(readFileSync(made));
    expect([read.title, read.rounds, read.vendor.walkAway]).toEqual(['The small point', 16, 0.3]);
    expect(read.vendor.breakPoints['exit-clause']!.limit).toBe('12 months');
    await call('export', made, '--separator', 'semicolon', '--out', again);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(sheet, 'utf8'));
  });

  it('print without --out, and title a sheet by its file', async () => {
    writeFileSync(at('The fee.csv'), 'issue,option,vendor,client\nfee,1,0,9\nfee,2,9,0\nwalk away,,1,1\n');
    const { code, out } = await call('import', at('The fee.csv'));
    expect([code, readScenario(out).title]).toEqual([0, 'The fee']);
    expect((await call('import', at('The fee.csv'), '--title', 'A fee')).out).toContain('"title": "A fee"');
    expect((await call('export', scenario)).out).toMatch(/^issue,option,/);
  });

  it('name every cell that is wrong, and write nothing', async () => {
    writeFileSync(at('bad.csv'), 'issue;option;vendor points;client points\nfee;1;0;many\nfee;2;9;\n');
    const { code, out, err } = await call('import', at('bad.csv'), '--out', at('bad.json'));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('bad.csv: D2: "many" is not a number of points; write a number, such as 12, -5 or 7.5');
    expect(err).toContain('bad.csv: D3: it is empty');
    expect(() => readFileSync(at('bad.json'))).toThrow('ENOENT');
    expect((await call('export', scenario, '--separator', 'coma')).err).toContain('did you mean "comma"?');
  });
});

describe('levers and policies', () => {
  it('print every lever as one sets it, with the levers of the line', async () => {
    const { code, out, err } = await call('levers', scenario, '--set', 'vendor.care=0.25');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('vendor.care = 0.25 (0 – 1; default 0.5): How likely it is to explain and to ask');
    const rows = JSON.parse((await call('levers', scenario, '--json')).out) as { path: string; value: unknown }[];
    expect(rows.find(({ path }) => path === 'client.trust')!.value).toBe(0.5);
  });

  it('print the catalogue, and one card', async () => {
    const all = await call('policies');
    for (const { name } of JSON.parse((await call('policies', '--json')).out) as { name: string }[])
      expect(all.out).toMatch(new RegExp(`^ {4}${name} `, 'm'));
    const card = await call('policies', 'reciprocal');
    expect(card.out).toMatch(/^ {2}source +Faratin, Sierra & Jennings 1998/m);
    expect(JSON.parse((await call('policies', 'reciprocal', '--json')).out)).toMatchObject({
      kind: 'bid',
      usesTrust: true,
    });
    expect((await call('policies', 'recipocal')).err).toContain('did you mean "reciprocal"?');
  });
});

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish'])('of %s has every command and option of the help', async (shell) => {
    const { code, out } = await call('completion', shell);
    expect(code).toBe(0);
    const names = [...(await call()).out.matchAll(/^ {2}([a-z]+)(?: |$)/gm)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(15);
    for (const name of names) {
      expect(out).toMatch(new RegExp(`\\b${name}\\b`));
      const help = (await call(name, '--help')).out;
      for (const [, flag] of help.matchAll(/^ {2}--([a-z-]+)/gm))
        expect(out).toContain(shell === 'fish' ? `from ${name}' ` : `--${flag!}`);
    }
  });

  it('of bash completes a command, an option and a file', async () => {
    writeFileSync(at('completion.bash'), (await call('completion', 'bash')).out);
    const complete = (words: readonly string[]): string => {
      const line =
        `source ${at('completion.bash')}; COMP_WORDS=(dealbreaker ${words.map((word) => `'${word}'`).join(' ')}); ` +
        `COMP_CWORD=${words.length}; _dealbreaker; echo "\${COMPREPLY[*]}"`;
      return execFileSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8' }).trim();
    };
    expect(complete(['postm'])).toBe('postmortem');
    expect(complete(['import', '--ou'])).toBe('--out');
    expect(complete(['run', 'completion.b'])).toBe('completion.bash');
    expect(complete(['policies', 'completion.b'])).toBe('');
  });

  it('names the nearest command, option and shell where one is mistyped', async () => {
    expect((await call('simulat', scenario)).err).toContain('did you mean "simulate"?');
    expect((await call('levers', scenario, '--jsn')).err).toContain('did you mean --json?');
    expect((await call('completion', 'fishy')).err).toContain('did you mean "fish"?');
  });
});

describe('new', () => {
  it('writes a case that can be played, lists what is still to write, and replaces no file', async () => {
    const path = at('new.json');
    const { code, out } = await call(
      'new',
      path,
      '--blueprint',
      'small point',
      '--title',
      'The lease',
      '--client',
      'Birch',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/vendor\.breakPoints\.exit-clause\.because +why Vendor cannot go beyond/);
    const read = readScenario(readFileSync(path));
    expect([read.title, read.client.name, read.rounds]).toEqual(['The lease', 'Birch', 16]);
    expect((await call('run', path)).code).toBe(0);
    const again = await call('new', path);
    expect([again.code, again.out]).toEqual([2, '']);
    expect(again.err).toContain('name another file: new replaces none');
    expect((await call('new', at('other.json'), '--blueprint', 'integrativ')).err).toContain(
      'did you mean "integrative"?',
    );
  });

  it('asks on a terminal for what no option says', async () => {
    const path = at('asked.json');
    const [lines, asked]: string[][] = [['integrative', 'The mill', '', ''], []];
    const io = { out: () => undefined, err: () => undefined, style: plainStyle, width: 96, isTerminal: true };
    const ask = (question: string): Promise<string | null> => {
      asked!.push(question);
      return Promise.resolve(lines!.shift() ?? null);
    };
    expect(await dispatch(['new', path, '--vendor', 'Acme'], { ...io, ask })).toBe(0);
    expect(asked).toEqual([
      'Blueprint (distributive): ',
      'Title: ',
      'Client (Client): ',
      'Issues, in their order (as they are): ',
    ]);
    const read = readScenario(readFileSync(path));
    expect([read.title, read.vendor.name, read.client.name]).toEqual(['The mill', 'Acme', 'Client']);
  });

  it('asks again for what it cannot take, and writes nothing where the answers end', async () => {
    const path = at('asked-again.json');
    const lines = ['integrativ', 'integrative', '', '', '', 'a, b', 'a, b, c, a', 'a, b, c, d'];
    const told: string[] = [];
    const io = { out: (text: string) => void told.push(text), err: () => undefined, style: plainStyle, width: 96 };
    const asking = { ...io, isTerminal: true, ask: () => Promise.resolve(lines.shift() ?? null) };
    expect(await dispatch(['new', path], asking)).toBe(0);
    expect(Object.keys(readScenario(readFileSync(path)).issues)).toEqual(['a', 'b', 'c', 'd']);
    const text = told.join('');
    expect(text).toContain('Not so: there is no blueprint "integrativ"; did you mean "integrative"?');
    expect(text).toContain('"integrative" has 4 issues, and 2 are named');
    expect(text).toContain('Not so: two are alike, or one is empty');
    lines.push('integrative', 'A title');
    expect(await dispatch(['new', at('ended.json')], asking)).toBe(2);
    expect(() => readFileSync(at('ended.json'))).toThrow('ENOENT');
  });
});

describe('inspect', () => {
  it.runIf(FULL)('says whether a case teaches, with both role sheets', async () => {
    const { code, out } = await call('inspect', scenario, '--runs', '20', '--seed', '7');
    expect(code).toBe(0);
    for (const part of ['DOES IT TEACH? (seed 7, 20 runs a number)', 'What to change', 'THE ROLE SHEET OF THE CLIENT'])
      expect(out).toContain(part);
    const data = JSON.parse((await call('inspect', scenario, '--runs', '20', '--json')).out) as { variants: unknown[] };
    expect(data.variants).toHaveLength(20);
    expect((await call('inspect', scenario, '--runs', '5')).code).toBe(2);
  });
});

describe('sheets', () => {
  it('print in points, and write one file a side', async () => {
    const shown = await call('sheets', scenario, '--as', 'client');
    expect(shown.out).toContain('THE SHEET OF THE CLIENT');
    expect(shown.out).toContain('A deal worth less than 30 points to you is worse than none.');
    expect(shown.out).not.toContain('our prices are built on');
    const { code, out } = await call('sheets', scenario, '--html', at('role.html'));
    expect([code, out]).toEqual([0, '']);
    const [vendor, client] = ['vendor', 'client'].map((side) => readFileSync(at(`role-${side}.html`), 'utf8'));
    expect(vendor).toContain('our prices are built on contracts that run to the end');
    expect(client).not.toContain('our prices are built on');
    expect((await call('sheets', scenario, '--html', at('role.html'))).code).toBe(2);
    expect((await call('sheets', scenario, '--as', 'buyer')).err).toContain('there is no side "buyer"');
  });
});

describe('debrief', () => {
  const HANDS =
    'hand;price;term;support;rollout;exit\nA;45;2 years;4 hours;10;12 months\nB;;;;;\nC;47;1 year;1 hour;5;none\n';

  it('prints the class, names the hand that it cannot read, and writes page and slides', async () => {
    writeFileSync(at('hands.csv'), HANDS);
    const { code, out, err } = await call('debrief', scenario, at('hands.csv'), '--points');
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}A +33\.25 points +65\.5 points/m);
    expect(err).toContain('Hand C is left out: price: there is no option "47"');
    const files = ['--html', at('class.html'), '--slides', at('class.md')];
    expect(await call('debrief', scenario, at('hands.csv'), ...files)).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(at('class.html'), 'utf8')).toContain('<h2>Where everybody landed</h2>');
    expect(readFileSync(at('class.md'), 'utf8')).toContain('## What to talk about');
    expect((await call('debrief', scenario, at('hands.csv'), ...files)).code).toBe(2);
    const data = JSON.parse((await call('debrief', scenario, at('hands.csv'), '--json')).out) as Record<
      string,
      unknown[]
    >;
    expect([data['hands']!.length, data['unread']!.length]).toEqual([2, 1]);
  });

  it('refuses a column that it does not know', async () => {
    writeFileSync(at('odd.csv'), HANDS.replace(';exit', ';exit;mood').replace('12 months', '12 months;sunny'));
    const { code, out, err } = await call('debrief', scenario, at('odd.csv'));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('odd.csv:');
  });
});

describe('hands as lines of text', () => {
  it('are printed by play at its end, and read by debrief beside tables', async () => {
    const lines = ['', 'accept', 'leave', ''];
    let out = '';
    const io = { style: plainStyle, width: 96, ask: () => Promise.resolve(lines.shift() ?? null) };
    const argv = ['play', scenario, '--as', 'client', '--seed', '12', '--points'];
    expect(await dispatch(argv, { ...io, out: (text) => void (out += text), err: () => undefined })).toBe(0);
    const [hand] = /^hand1\.c\.0\.12\.\S+$/m.exec(out)!;
    expect(hand.length).toBeLessThan(150);
    const ended = /ended with.*\n +Acme +(\S+).*\n +Birch Logistics +(\S+)/.exec(out)!;
    writeFileSync(at('hands.txt'), `Team 1: ${hand}\nTeam 2: ${hand.slice(0, -1)}\n`);
    writeFileSync(at('table.csv'), 'hand,price,term,support,rollout,exit\nTeam 3,45,2 years,8 hours,10,12 months\n');
    const told = await call('debrief', scenario, at('hands.txt'), at('table.csv'), '--points');
    expect(told.code).toBe(0);
    expect(told.out).toContain('2 hands;');
    expect(told.out).toMatch(new RegExp(`Team 1 +${ended[1]!} points +${ended[2]!} points`));
    expect(told.err.replace(/\s+/g, ' ')).toContain('hands.txt is left out: line 2: it is damaged');
    const moved = await call('debrief', scenario, at('hands.txt'), '--set', 'rounds=9');
    expect([moved.code, moved.out]).toEqual([2, '']);
    expect(moved.err).toContain('it was played on another scenario; give the scenario that was played, with the same');
  });
});

describe('the instructor', () => {
  it('gets a guide in Markdown, and no file is replaced', async () => {
    const wrote = await call('sheets', scenario, '--guide', at('guide.md'));
    expect(wrote).toMatchObject({ code: 0, out: '' });
    expect(wrote.err).toMatch(/It holds the secrets of both\s+sides\./);
    const guide = readFileSync(at('guide.md'), 'utf8');
    const parts = ['The case', 'Who wants what', 'What is possible', 'What to watch for', 'The plan'];
    for (const part of parts) expect(guide).toContain(`## ${part}\n`);
    expect(guide).toContain('limit on the exit clause (12 months at the furthest)');
    expect((await call('sheets', scenario, '--guide', at('guide.md'))).code).toBe(2);
    expect((await call('sheets', scenario, '--guide', at('guide.md'), '--force')).code).toBe(0);
  });
});

describe('a spreadsheet of hands with cells of every kind', () => {
  const deal = ['5 years', '4 hours', '20 days on site', '12 months'];
  const date = { inner: '<v>46000</v>', s: 1 } as const;
  const divided = { inner: '<f>1/0</f><v>#DIV/0!</v>', t: 'e' } as const;
  const rows = [
    ['hand', 'price', 'contract term', 'support response', 'rollout help', 'exit clause', 'rating', 'comment'],
    ['numbers', 45, ...deal, 4.5, null],
    ['no deal', null, null, null, null, null, 2, 'they left'],
    ['formula', { inner: '<f>40+5</f><v>45</v>' }, ...deal, { inner: '<f>2+2</f><v>4</v>' }, null],
    ['text of a formula', { inner: '<f>"4"&amp;"5"</f><v>45</v>', t: 'str' }, ...deal, 4, date],
    ['empty text', 45, ...deal, { inner: '<f>""</f><v></v>', t: 'str' }, null],
    ['date', date, ...deal, 4, null],
    ['without result', { inner: '<f>40+5</f>' }, ...deal, 4, null],
    ['without result, as programs write it', { inner: '<f>A1*2</f><v></v>' }, ...deal, 4, null],
    ['error', divided, ...deal, 4, null],
    ['error in a rating', 45, ...deal, divided, null],
    ['errors everywhere', divided, divided, divided, divided, divided, 4, null],
    ['yes', { inner: '<v>1</v>', t: 'b' }, ...deal, 4, null],
  ] as const;

  it('is read but for the hands with a cell that cannot be read, each of which is named', async () => {
    writeFileSync(at('kinds.xlsx'), writeXlsx(rows));
    const { code, out, err } = await call('debrief', scenario, at('kinds.xlsx'), '--json');
    expect(code).toBe(0);
    const { hands, unread } = JSON.parse(out) as {
      hands: { hand: string; kind: string }[];
      unread: { hand: string; problems: { path: string; what: string }[] }[];
    };
    expect(hands.map(({ hand, kind }) => [hand, kind])).toEqual([
      ['numbers', 'agreement'],
      ['no deal', 'impasse'],
      ['formula', 'agreement'],
      ['text of a formula', 'agreement'],
      ['empty text', 'agreement'],
    ]);
    expect(unread.map(({ hand, problems }) => [hand, problems[0]!.path, problems[0]!.what])).toEqual([
      ['date', 'price', 'there is no option "2025-12-09 (a date)"'],
      ['without result', 'price', 'there is no option "=40+5"'],
      ['without result, as programs write it', 'price', 'there is no option "=A1*2"'],
      ['error', 'price', 'there is no option "#DIV/0!"'],
      ['error in a rating', 'rating', '"#DIV/0!" is no number'],
      ['errors everywhere', 'price', 'there is no option "#DIV/0!"'],
      ['yes', 'price', 'there is no option "true"'],
    ]);
    for (const { hand } of unread) expect(err.replace(/\s+/g, ' ')).toContain(`Hand ${hand} is left out: `);
  });

  it('is refused as a score sheet where a cell is a date, an error or without a result, with its address', async () => {
    const sheet = (cell: object): Buffer =>
      writeXlsx([
        ['issue', 'option', 'vendor', 'client'],
        ['fee', 1, 0, 9],
        ['fee', 2, cell as never, 0],
      ]);
    for (const [cell, says] of [
      [date, 'C3: the cell is a date'],
      [divided, 'C3: "#DIV/0!" is not a number of points'],
      [{ inner: '<f>4+5</f>' }, 'C3: "=4+5" is not a number of points'],
    ] as const) {
      writeFileSync(at('bad.xlsx'), sheet(cell));
      const { code, out, err } = await call('import', at('bad.xlsx'));
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(says);
    }
  });
});

describe('page --scorm', () => {
  it('writes a SCORM 1.2 package with the page in it, the same bytes each time', async () => {
    const written = await call('page', scenario, '--scorm', '--out', at('course.zip'));
    expect(written).toMatchObject({ code: 0, out: '' });
    expect(written.err).toContain('Wrote the course to');
    await call('page', scenario, '--scorm', '--out', at('again.zip'));
    expect(readFileSync(at('again.zip')).equals(readFileSync(at('course.zip')))).toBe(true);
    const files = unzipSync(readFileSync(at('course.zip')));
    expect(Object.keys(files)).toEqual(['imsmanifest.xml', 'index.html']);
    expect(strFromU8(files['index.html']!).match(/<script/g)).toHaveLength(3);
  });

  it('has a manifest that names the page and nothing else, whatever the title is', async () => {
    const title = 'A <deal> & "more" \uFFFE \uD83E\uDD1D';
    writeFileSync(at('odd.json'), JSON.stringify({ ...(JSON.parse(readFileSync(scenario, 'utf8')) as object), title }));
    expect(await call('page', at('odd.json'), '--scorm', '--out', at('odd.zip'))).toMatchObject({ code: 0 });
    const files = unzipSync(readFileSync(at('odd.zip')));
    const root = parseXml(strFromU8(files['imsmanifest.xml']!)).root!;
    const inner = (element: XmlElement): XmlElement[] =>
      element.children.flatMap((child) =>
        child.type === 'element' ? [child as XmlElement, ...inner(child as XmlElement)] : [],
      );
    const elements = inner(root);
    // The order of elements that imscp_rootv1p1p2.xsd asks for.
    expect(elements.map(({ name }) => name)).toEqual(
      ['metadata', 'schema', 'schemaversion', 'organizations', 'organization', 'title', 'item', 'title'].concat([
        'resources',
        'resource',
        'file',
      ]),
    );
    const of = (name: string): XmlElement => elements.find((one) => one.name === name)!;
    expect(of('organizations').attributes['default']).toBe(of('organization').attributes['identifier']);
    expect(of('item').attributes['identifierref']).toBe(of('resource').attributes['identifier']);
    expect(of('resource').attributes).toMatchObject({
      type: 'webcontent',
      'adlcp:scormtype': 'sco',
      href: 'index.html',
    });
    expect(of('file').attributes['href']).toBe('index.html');
    expect(root.attributes['identifier']).toMatch(/^[A-Za-z_][\w.-]*$/);
    expect(of('title').text).toBe(title.replace('\uFFFE', '\uFFFD'));
  });

  it('is refused without a file to write, and replaces none', async () => {
    expect(await call('page', scenario, '--scorm')).toMatchObject({ code: 2, out: '' });
    writeFileSync(at('there.zip'), 'mine');
    expect((await call('page', scenario, '--scorm', '--out', at('there.zip'))).err).toContain('it is there already');
    expect(readFileSync(at('there.zip'), 'utf8')).toBe('mine');
  });
});
