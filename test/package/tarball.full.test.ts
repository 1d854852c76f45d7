/**
 * What ships is what is tested: the packed tarball, installed in an empty folder, imported, required, type-checked and
 * run.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setUpLines } from '../docs/readme.ts';
import { walkReadme } from './walkReadme.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);
const COMPILERS: Readonly<Record<string, string>> = {
  typescript: require.resolve('typescript/bin/tsc'),
  'typescript-5.4': require.resolve('typescript-5.4/bin/tsc'),
};
const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-'));
const sh = (command: string, args: readonly string[], cwd = folder): string =>
  execFileSync(command, [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
/** Without what npm tells its scripts, so that npx looks around itself. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
/** What README.md says to do after the package is installed. */
const setUp = setUpLines.filter((line) => line !== 'npm install dealbreaker');
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

/** What the packed file holds. */
let packed: string[] = [];

beforeAll(() => {
  // `npm run test:full` has built it. `npm run check:package` packs as a publisher does, with the scripts.
  const [{ filename, files }] = JSON.parse(
    sh('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  ) as [{ filename: string; files: { path: string }[] }];
  packed = files.map(({ path }) => path);
  write('package.json', JSON.stringify({ name: 'guest', private: true, type: 'module' }));
  sh('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', join(folder, filename)]);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const installed = join(folder, 'node_modules', 'dealbreaker');

describe('the tarball', () => {
  it('holds the build, the examples and the papers, and nothing else', () => {
    const committed = sh(
      'git',
      ['ls-files', 'examples', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md'],
      root,
    );
    const expected = [
      ...committed.trim().split('\n'),
      ...['package.json', 'src/MODEL.md', 'src/README.md', 'src/classroom/README.md', 'src/testing/README.md'],
    ];
    const beside = packed.filter((file) => !file.startsWith('dist/'));
    expect(beside.sort()).toEqual(expected.sort());
    const build = packed.filter((file) => file.startsWith('dist/'));
    expect(build.filter((file) => !/\.(c?js|d\.c?ts)$/.test(file)).sort()).toEqual([
      'dist/THIRD-PARTY.txt',
      'dist/bom.cdx.json',
    ]);
  });

  it('takes at most 12 MB once installed, and installs nothing that is in the bundles already', () => {
    const modules = join(folder, 'node_modules');
    const bytes = readdirSync(modules, { recursive: true, encoding: 'utf8' })
      .map((file) => lstatSync(join(modules, file)))
      .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0);
    expect(bytes).toBeLessThanOrEqual(12_000_000);
    const bill = JSON.parse(readFileSync(join(installed, 'dist', 'bom.cdx.json'), 'utf8')) as {
      components: { name: string; properties: { value: string }[] }[];
    };
    const named = (how: string): string[] =>
      bill.components.filter(({ properties }) => properties[0]!.value === how).map(({ name }) => name);
    const bundled = named('bundled');
    expect(bundled).toEqual(expect.arrayContaining(['@rgrove/parse-xml', 'mathjs', 'seedrandom', 'zod']));
    expect(bundled.filter((name) => existsSync(join(modules, name)))).toEqual([]);
    expect(named('installed').filter((name) => !existsSync(join(modules, name)))).toEqual([]);
    const licences = readFileSync(join(installed, 'dist', 'THIRD-PARTY.txt'), 'utf8');
    expect(bundled.filter((name) => !licences.includes(`${name} `))).toEqual([]);
  });

  it('can be imported and required, and both give the same deal', () => {
    const body = `
      const file = 'node_modules/dealbreaker/examples/scenarios/small-point.json';
      const scenario = readScenario(readFileSync(file, 'utf8'));
      console.log(JSON.stringify(negotiate(scenario, { seed: 7 }).ending));`;
    write(
      'guest.mjs',
      `import { readFileSync } from 'node:fs';
      import { negotiate, readScenario } from 'dealbreaker';
      import 'dealbreaker/node';${body}`,
    );
    write(
      'guest.cjs',
      `const { readFileSync } = require('node:fs');
      const { negotiate, readScenario } = require('dealbreaker');
      require('dealbreaker/node');${body}`,
    );
    const [imported, required] = [sh('node', ['guest.mjs']), sh('node', ['guest.cjs'])];
    expect(JSON.parse(imported)).toHaveProperty('kind');
    expect(required).toBe(imported);
  });

  // From here on the folder has what README.md says to install beside the package: fast-check, which the declarations
  // of `dealbreaker/testing` and the examples need, too.
  describe('its README, in a folder that has the package and what README.md says to install', () => {
    beforeAll(() => {
      for (const line of setUp) sh('sh', ['-c', line]);
    });
    walkReadme(folder, env);
  });

  describe('type-checks for whoever imports it', () => {
    const use = (entries: readonly string[]): string =>
      [
        ...entries.map((entry) => `import * as ${entry} from 'dealbreaker/${entry}';`),
        `import { negotiate, readScenario, type Negotiation } from 'dealbreaker';`,
        `const n: Negotiation = negotiate(readScenario({}), { seed: 's', run: 1 });`,
        `export const kind: 'agreement' | 'walk-away' | 'deadline' = n.ending.kind;`,
        `// @ts-expect-error: there is no such ending`,
        `export const wrong: 'handshake' = n.ending.kind;`,
        `export { ${entries.join(', ')} };`,
      ].join('\n');
    const plain = ['charts', 'genius', 'validation', 'node', 'classroom'];
    const all = [...plain, 'testing'];
    /** The compiler's complaints. */
    const complaints = (typescript: string, files: Readonly<Record<string, string>>, options: object): string => {
      for (const [name, text] of Object.entries(files)) write(name, text);
      const compilerOptions = { strict: true, noEmit: true, target: 'es2022', types: [], ...options };
      write('tsconfig.json', JSON.stringify({ compilerOptions, files: Object.keys(files) }));
      return spawnSync(process.execPath, [COMPILERS[typescript]!, '-p', '.'], { cwd: folder, encoding: 'utf8' }).stdout;
    };
    describe.each(Object.keys(COMPILERS))('with %s', (typescript) => {
      const classic = typescript === 'typescript' ? { ignoreDeprecations: '6.0' } : {};
      it.each(['node16', 'nodenext'])('as ESM and as CommonJS, resolved as %s', (module) => {
        const files = { 'guest.mts': use(all), 'guest.cts': use(all) };
        expect(complaints(typescript, files, { module, moduleResolution: module })).toBe('');
      });
      it('resolved as bundler', () => {
        const options = { module: 'esnext', moduleResolution: 'bundler' };
        expect(complaints(typescript, { 'guest.ts': use(all) }, options)).toBe('');
      });
      it('with neither the types of the DOM nor those of Node', () => {
        const options = { module: 'esnext', moduleResolution: 'bundler', lib: ['es2022'] };
        expect(complaints(typescript, { 'guest.ts': use(all) }, options)).toBe('');
      });
      it('resolved as classic node, where fast-check itself needs skipLibCheck', () => {
        const options = { module: 'commonjs', moduleResolution: 'node', ...classic };
        expect(complaints(typescript, { 'guest.ts': use(plain) }, options)).toBe('');
        expect(complaints(typescript, { 'guest.ts': use(all) }, { ...options, skipLibCheck: true })).toBe('');
      });
    });

    it('from declarations that need no package but fast-check', () => {
      const needed = readdirSync(join(installed, 'dist'))
        .filter((name) => /\.d\.c?ts$/.test(name))
        .flatMap((name) => [
          ...readFileSync(join(installed, 'dist', name), 'utf8').matchAll(/^(?:im|ex)port .*from '([^.'][^']*)'/gm),
        ])
        .map(([, name]) => name);
      expect([...new Set(needed)]).toEqual(['fast-check']);
    });
  });

  it('links, in all of its documents, to what is there', () => {
    const documents = packed.filter((file) => file.endsWith('.md'));
    expect(documents).toContain('README.md');
    const links = documents.flatMap((file) =>
      [...readFileSync(join(installed, file), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to]) =>
        join(dirname(file), to!),
      ),
    );
    expect(links.filter((to) => !existsSync(join(installed, to)))).toEqual([]);
  });

  describe('its examples, where they are installed', () => {
    const casino = join(root, '../shared/data/casino.json');
    const example = (...args: string[]): string => sh(process.execPath, args, join(installed, 'examples'));

    it('tell the deal from three sides', () => expect(example('three-sides.mjs')).toMatch(/why the deal died/));
    it('draw the map', () => expect(example('map.mjs', '--runs', '2', '--workers', '1')).toMatch(/flexibility/));
    it('vary the small point', () => expect(example('jitter.mjs')).toMatch(/The table holds in/));
    it.skipIf(!existsSync(casino))('play the human pairs', () =>
      expect(example('casino.mjs', casino)).toMatch(/pairs that agreed/),
    );

    it('refuse to play human pairs without a file of them', () => {
      const { status, stderr } = spawnSync(process.execPath, ['examples/casino.mjs'], {
        cwd: installed,
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([2, expect.not.stringContaining('Cannot find')]);
    });

    it(
      'test a policy in the test runner of Node',
      () => expect(example('--test', 'testing/firm.node-test.mjs')).toMatch(/^# fail 0$/m),
      120_000,
    );

    it('play a part of a sweep as a task of an array', () => {
      const scenario = join(installed, 'examples', 'scenarios', 'small-point.json');
      const words = ['sweep', scenario, '--vary', 'vendor.flexibility=0,1', '--runs', '2'];
      const directory = join(folder, 'sweep');
      execFileSync('sh', [join(installed, 'examples', 'cluster', 'slurm.sh'), ...words, '--resume', directory], {
        cwd: folder,
        env: { ...env, SLURM_ARRAY_TASK_ID: '1', PARTS: '2' },
        stdio: 'ignore',
      });
      expect(readdirSync(directory)).toContain('shard-1-of-2.json');
    });

    it('have notebooks that import only entries of the package', () => {
      const notebooks = join(installed, 'examples', 'notebooks');
      for (const name of readdirSync(notebooks).filter((file) => file.endsWith('.ipynb'))) {
        const { cells } = JSON.parse(readFileSync(join(notebooks, name), 'utf8')) as {
          cells: { cell_type: string; source: string | string[] }[];
        };
        const code = cells.filter((cell) => cell.cell_type === 'code').map(({ source }) => [source].flat().join(''));
        expect(code[0], name).toContain('"npm:dealbreaker", "npm:dealbreaker/charts", "npm:dealbreaker/node"');
        const entries = /(\["index", "charts", "node"(?:, "(?:validation|classroom)")?\])(.*)/.exec(code[0]!);
        expect(entries?.[2], name).toBe('.map((name) => `${library}/dist/${name}.js`);');
        expect(
          code.slice(1).filter((text) => /\bimport\b/.test(text)),
          name,
        ).toEqual([]);
      }
    });
  });

  it('runs its command', () => {
    expect(sh(join(folder, 'node_modules', '.bin', 'dealbreaker'), ['--version']).trim()).toBe(
      JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
    );
  });
});
