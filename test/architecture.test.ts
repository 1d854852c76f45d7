/** The house rules that a machine can hold: floors, doors, cycles, forbidden globals. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** In reading order: a file imports from its own folder and from folders to its left. */
const FLOORS = [
  'kernel',
  'domain',
  'statistics',
  'bargaining',
  'relationship',
  'agents',
  'policies',
  'scenario',
  'engine',
  'analysis',
  'experiments',
  'dealings',
  'postmortem',
  'classroom',
  'visual',
  'validation',
];
/** Above all floors: what imports what, beside the floors. */
const ENTRIES: Readonly<Record<string, readonly string[]>> = {
  '.': [],
  conformance: [],
  testing: [],
  page: [],
  node: [],
  cli: ['conformance', 'node', 'testing', 'page'],
};
/**
 * The rooms of a floor are its folders; each line names the rooms of the same floor that it imports from. A floor's own
 * files are a room, too: `base` are those that its other rooms stand on, `top` those that stand on them.
 */
const ROOMS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  domain: {
    levers: [],
    top: ['levers'],
  },
  bargaining: { search: [], frontier: ['search'] },
  relationship: { base: [], trustRules: ['base'] },
  agents: { base: [], learning: ['base'] },
  policies: {
    contracts: [],
    toolkit: ['contracts'],
    sandbox: ['contracts', 'toolkit'],
    bids: ['contracts', 'toolkit'],
    acceptances: ['contracts', 'toolkit'],
    talk: ['contracts', 'toolkit'],
    seats: ['contracts', 'toolkit'],
    top: ['contracts', 'toolkit', 'bids', 'acceptances', 'talk', 'seats'],
  },
  scenario: { read: [], levers: ['read'], genius: ['read'] },
  experiments: { runs: [], design: [], tournament: ['runs'], top: ['runs', 'design'] },
  dealings: {
    base: [],
    rules: [],
    market: ['rules'],
    fold: ['rules', 'market'],
    nullModels: ['base', 'fold'],
    portfolio: ['base', 'rules', 'fold', 'rows'],
    rows: ['fold'],
    bulk: ['fold', 'rows'],
    sweeps: ['base', 'rows', 'bulk'],
    top: ['base', 'rules', 'market', 'fold', 'rows', 'bulk'],
  },
  postmortem: {
    record: [],
    changes: ['record'],
    lost: ['changes'],
    accounts: ['record', 'turning'],
    rescues: ['record', 'changes'],
    blame: ['record', 'changes'],
    turning: ['record', 'rescues', 'blame'],
    adviser: ['record', 'rescues', 'turning'],
    top: ['record', 'changes', 'accounts', 'rescues', 'blame', 'turning', 'adviser'],
  },
  engine: {
    preparation: [],
    state: ['preparation'],
    effects: ['state'],
    meetings: ['state', 'effects'],
    turns: ['preparation', 'state', 'effects', 'meetings'],
    record: ['preparation', 'state', 'effects', 'meetings', 'turns'],
    top: ['preparation', 'state', 'effects', 'turns', 'record'],
  },
  classroom: {
    scoreSheet: [],
    blueprints: ['scoreSheet'],
    inspection: ['blueprints'],
    handLine: [],
    seat: ['handLine'],
    top: ['scoreSheet', 'blueprints', 'inspection', 'handLine'],
  },
  visual: {
    page: [],
    words: ['page'],
    story: ['page', 'words'],
    dealings: ['page', 'words', 'story'],
    postmortem: ['page', 'words', 'story'],
    tables: ['page', 'words'],
    charts: ['page', 'words', 'story', 'postmortem'],
    terminal: ['page', 'words', 'charts'],
    show: ['page', 'words', 'story', 'postmortem', 'tables', 'charts'],
    svg: ['page', 'charts', 'show'],
    top: ['page', 'words', 'postmortem', 'charts', 'show', 'svg'],
  },
  validation: {
    people: [],
    casino: ['people'],
    populations: ['people', 'casino'],
    base: ['populations'],
    records: ['base'],
    patterns: ['base', 'populations', 'records'],
    contrary: ['base', 'populations'],
    claim: ['base', 'populations'],
    box: ['base', 'populations', 'claim'],
    chain: ['base'],
    top: ['base', 'populations', 'casino', 'patterns', 'contrary', 'claim', 'box', 'chain'],
    text: ['base', 'claim', 'box', 'chain', 'top'],
  },
  testing: {
    base: [],
    watch: ['base'],
    laws: ['base', 'watch', 'arbitraries'],
    arbitraries: ['base', 'watch'],
    runner: ['base', 'watch', 'laws', 'arbitraries'],
    commands: ['base', 'arbitraries', 'runner'],
    top: ['base', 'laws', 'arbitraries', 'runner', 'commands'],
  },
  page: {
    small: [],
    link: [],
    file: ['link'],
    hand: ['link'],
    words: ['link'],
    work: [],
    lms: ['link', 'words'],
    model: ['hand', 'link', 'words', 'work'],
    parts: ['hand', 'model', 'words'],
    steps: ['hand', 'link', 'model', 'parts', 'words', 'work'],
    app: ['hand', 'link', 'model', 'parts', 'steps', 'words', 'work'],
  },
  node: {
    threads: [],
    files: [],
    shards: ['files', 'threads'],
    report: [],
    top: ['threads', 'files', 'shards', 'report'],
  },
  cli: {
    options: [],
    output: ['options'],
    runs: ['options', 'output'],
    check: ['options'],
    play: ['options', 'output'],
    commands: ['options', 'output', 'runs', 'check', 'play'],
    top: ['options', 'commands'],
  },
};
/** Own files of a floor that its rooms stand on; the other own files are its top. All of them where none is named. */
const BASES: Readonly<Record<string, readonly string[]>> = {
  dealings: ['studyOptions.ts'],
  testing: ['law.ts', 'situation.ts', 'subject.ts'],
  validation: [
    'estimators.ts',
    'policyRanges.ts',
    'sharedSettings.ts',
    'strangers.ts',
    'pattern.ts',
    'validationContext.ts',
  ],
};
/** Packages and the one place where each enters. */
const DOORS: readonly (readonly [door: string, of: RegExp])[] = [
  ['kernel/stream.ts', /^seedrandom/],
  ['scenario/read/formula.ts', /^mathjs/],
  ['scenario/read/', /^zod/],
  ['validation/casino/', /^zod/],
  ['scenario/genius/xml.ts', /^@rgrove\/parse-xml/],
  ['testing/', /^fast-check/],
  ['page/', /^lit-html/],
  ['node/threads/workerPool.ts', /^piscina$/],
  ['node/report/', /^vega(-lite)?$/],
  ['node/files/readSheetFile.ts', /^read-excel-file/],
  ['node/files/zipFiles.ts', /^fflate/],
  ['node/files/keepCellErrors.ts', /^fflate/],
];
/** Places that may know Node, and those that may know the machine they run on; the page knows a browser. */
const NODE = ['node', 'cli'];
const MACHINE = [...NODE, 'page'];
/** The one file that names clocks and chance in order to take them away from a policy that is watched. */
const TAKES_AWAY = 'testing/watch/machine/forbiddenGlobals.ts';

/** The room of a file on its floor. */
function roomOf(file: string): string {
  const [floor, ...path] = file.split('/') as [string, ...string[]];
  if (path.length > 1) return path[0]!;
  const base = BASES[floor];
  if (base !== undefined) return base.includes(path[0]!) ? 'base' : 'top';
  return Object.hasOwn(ROOMS[floor] ?? {}, 'top') ? 'top' : 'base';
}

interface Import {
  readonly from: string;
  readonly to: string;
}

/** A file as text without its comments, so that words in them do not count. */
const codeOf = (file: string): string =>
  readFileSync(join(src, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const folderOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '.');
const imports: Import[] = files.flatMap((from) => {
  const found = codeOf(from).matchAll(
    /^(?:import|export)\b[^;]*?\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm,
  );
  return [...found]
    .map(([, ...to]) => to.find((one) => one !== undefined)!)
    .map((to) => ({
      from,
      to: to.startsWith('.') ? relative(src, join(src, dirname(from), to)).replaceAll('\\', '/') : to,
    }));
});
const inner = imports.filter(({ to }) => files.includes(to));
const packages = imports.filter(({ to }) => !files.includes(to));

describe('the house', () => {
  it('has only floors and entry points, and no import of a file that is not there', () => {
    expect(
      [...new Set(files.map(folderOf))].filter((folder) => !FLOORS.includes(folder) && !Object.hasOwn(ENTRIES, folder)),
    ).toEqual([]);
    expect(packages.filter(({ to }) => to.endsWith('.ts') || to.startsWith('.'))).toEqual([]);
    expect(inner.length).toBeGreaterThan(100);
  });

  it('is read from left to right: no file imports from a floor to its right', () => {
    const wrong = inner.filter(({ from, to }) => {
      const [own, other] = [folderOf(from), folderOf(to)];
      if (own === other) return false;
      if (Object.hasOwn(ENTRIES, own)) return !FLOORS.includes(other) && !ENTRIES[own]!.includes(other);
      return !FLOORS.includes(other) || FLOORS.indexOf(other) > FLOORS.indexOf(own);
    });
    expect(wrong).toEqual([]);
  });

  it('goes through a floor by the doors between its rooms, and every door is used', () => {
    const floors = new Set(files.filter((file) => file.split('/').length > 2).map(folderOf));
    expect([...floors].sort()).toEqual(Object.keys(ROOMS).sort());
    for (const [floor, rooms] of Object.entries(ROOMS)) {
      const own = files.filter((file) => folderOf(file) === floor);
      expect([...new Set(own.map(roomOf))].sort(), floor).toEqual(Object.keys(rooms).sort());
      const arrows = inner
        .filter(({ from, to }) => folderOf(from) === floor && folderOf(to) === floor && roomOf(from) !== roomOf(to))
        .map(({ from, to }) => `${roomOf(from)} → ${roomOf(to)}`);
      const allowed = Object.entries(rooms).flatMap(([room, others]) => others.map((other) => `${room} → ${other}`));
      expect([...new Set(arrows)].sort(), floor).toEqual(allowed.sort());
    }
  });

  it('has rooms without cycles', () => {
    for (const [floor, rooms] of Object.entries(ROOMS)) {
      const left = new Map(Object.entries(rooms));
      while (left.size > 0) {
        const free = [...left].find(([, others]) => others.every((other) => !left.has(other)));
        expect(free, `${floor}: ${[...left.keys()].join(', ')}`).toBeDefined();
        left.delete(free![0]);
      }
    }
  });

  it('has no cycle, types counted', () => {
    const next = new Map(files.map((file) => [file, inner.filter(({ from }) => from === file).map(({ to }) => to)]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file) || path.includes(file)) return;
      for (const to of next.get(file)!) visit(to, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('lets every package in by its own door, and Node by node and cli', () => {
    const wrong = packages.filter(({ from, to }) => {
      if (to.startsWith('node:')) return !NODE.includes(folderOf(from));
      return !DOORS.some(([door, of]) => of.test(to) && from.startsWith(door));
    });
    expect(wrong).toEqual([]);
  });

  it('knows no clock, no chance, no machine, no locale and no engine-made powers below node and cli', () => {
    const forbidden: readonly RegExp[] = [
      /\bMath\.(random|exp|expm1|log|log1p|log2|log10|pow|cbrt|hypot)\b/,
      /\bMath\.(sinh|cosh|tanh|sin|cos|tan|asin|acos|atan|atan2)\b/,
      /\bDate\b/,
      /\bperformance\b/,
      /\bprocess\b/,
      /\bconsole\b/,
      /\bsetTimeout\b/,
      /\bsetInterval\b/,
      /\bfetch\b/,
      /\bglobalThis\b/,
      /\bIntl\b/,
      /\btoLocale\w+/,
      /\blocaleCompare\b/,
      /\bBuffer\b/,
      /\brequire\s*\(/,
      /\beval\b/,
      /\bnew Function\b/,
      /\*\*/,
    ];
    const wrong = files
      .filter((file) => !MACHINE.includes(folderOf(file)) && file !== TAKES_AWAY)
      .flatMap((file) => {
        // What stands in quotes is words, not code.
        const code = codeOf(file).replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
        return forbidden.flatMap((word) =>
          code
            .split('\n')
            .filter((line) => word.test(line))
            .map((line) => `${file}: ${line.trim()}`),
        );
      });
    expect(wrong).toEqual([]);
  });

  it('opens every file by saying what it is for, and keeps files short', () => {
    const texts = files.map((file) => [file, readFileSync(join(src, file), 'utf8')] as const);
    expect(texts.filter(([, text]) => !/^(#!.*\n)?\/\*\*/.test(text)).map(([file]) => file)).toEqual([]);
    expect(texts.filter(([, text]) => text.split('\n').length > 300).map(([file]) => file)).toEqual([]);
    const lengths = texts.map(([, text]) => text.split('\n').length).sort((a, b) => a - b);
    expect(lengths[lengths.length >> 1]).toBeLessThanOrEqual(70);
  });
});
