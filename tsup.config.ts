/**
 * What ships: the entry points as ESM and CommonJS with types, and, as ESM, the command and what threads run. All ESM
 * files share chunks, so that the command runs the library's own build.
 *
 * mathjs, zod, seedrandom and parse-xml are bundled, because the part of them that is used loads in milliseconds and
 * the whole does not (mathjs takes 300 ms, zod 60 ms). They are development dependencies, so that nobody installs them
 * a second time; `dist/THIRD-PARTY.txt` has their licences and `dist/bom.cdx.json` is the bill of materials
 * (CycloneDX).
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { minify } from '@swc/core';
import type { Options } from 'tsup';
import type TypeScript from 'typescript';
import { defineConfig } from 'tsup';
import { PAGE_ALIASES, PAGE_MODULES } from './src/page/small/aliases.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Manifest;
const purlOf = ({ name, version }: Manifest): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** The packages of which some file is in a bundle. */
const bundledPackages = (inputs: readonly string[]): Manifest[] => {
  const names = inputs.flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  return [...new Set(names)].sort().map((name) => manifestOf(`node_modules/${name}`));
};

function licenceText({ name, version, license }: Manifest): string {
  const file = readdirSync(`node_modules/${name}`).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : readFileSync(`node_modules/${name}/${file}`, 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}

function billOfMaterials(bundled: readonly Manifest[]): object {
  const own = manifestOf('.');
  const installed = Object.keys(own.dependencies ?? {}).map((name) => manifestOf(`node_modules/${name}`));
  const component = (manifest: Manifest, how: 'bundled' | 'installed'): object => ({
    type: 'library',
    'bom-ref': purlOf(manifest),
    name: manifest.name,
    version: manifest.version,
    licenses: [{ license: { id: manifest.license } }],
    purl: purlOf(manifest),
    properties: [{ name: 'dealbreaker:how', value: how }],
  });
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'library', 'bom-ref': purlOf(own), name: own.name, version: own.version } },
    components: [
      ...bundled.map((manifest) => component(manifest, 'bundled')),
      ...installed.map((manifest) => component(manifest, 'installed')),
    ],
    dependencies: [{ ref: purlOf(own), dependsOn: [...bundled, ...installed].map(purlOf) }],
  };
}

/** The files that went into any of the bundles. */
const taken = new Set<string>();

/** Writes the licences and the bill of materials of what the builds took in. */
const writePapers: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'papers',
  setup: (build) =>
    build.onEnd(({ metafile }) => {
      for (const file of Object.keys(metafile?.inputs ?? {})) taken.add(file);
      const bundled = bundledPackages([...taken]);
      mkdirSync('dist', { recursive: true });
      writeFileSync(
        'dist/THIRD-PARTY.txt',
        `The bundles in this folder contain parts of these packages.\n\n${bundled.map(licenceText).join('\n\n')}`,
      );
      writeFileSync('dist/bom.cdx.json', `${JSON.stringify(billOfMaterials(bundled), null, 2)}\n`);
    }),
};

/** Puts the small modules of the page in the place of the library's. */
const replaceModules: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'modules',
  setup: (build) => {
    build.onLoad(
      { filter: /src[/\\](?:agents|analysis|engine|policies|postmortem|visual)[/\\].*\.ts$/ },
      ({ path }) => {
        const found = Object.entries(PAGE_MODULES).find(([name]) => path.replaceAll('\\', '/').endsWith(name));
        return found === undefined
          ? undefined
          : { contents: readFileSync(found[1], 'utf8'), loader: 'ts', resolveDir: dirname(resolve(found[1])) };
      },
    );
  },
};

/** Leaves the indents of templates out, which are a space to HTML. */
const dropIndents: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'indents',
  setup: (build) => {
    build.onLoad({ filter: /src[/\\]page[/\\](?:parts|steps|app)[/\\].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/\n\s+/g, '\n'),
      loader: 'ts',
    }));
  },
};

/** What no page shows: sources and conventions on cards, and what the levers are that move later deals alone. */
const UNSHOWN: readonly (readonly [files: RegExp, text: RegExp])[] = [
  [/src[/\\](?:policies|agents|relationship)[/\\].*\.ts$/, /^ {2,4}(?:source|convention): (['"]).*\1,$/gm],
  [/src[/\\]domain[/\\]levers[/\\](?:after|market)Levers\.ts$/, /\bwhat: (['"]).*?\1,?/g],
];

const dropUnshown: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'unshown',
  setup: (build) => {
    for (const [filter, text] of UNSHOWN)
      build.onLoad({ filter }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replace(text, ''),
        loader: 'ts',
      }));
  },
};

/** Minifies the scripts of the page once more: smaller than esbuild alone by a twentieth, and in half a second. */
const minifyAgain: NonNullable<Options['plugins']>[number] = {
  name: 'minify again',
  renderChunk: async (code) =>
    minify(code, {
      compress: { passes: 4, toplevel: true, keep_fargs: false },
      mangle: { toplevel: true },
      ecma: 2022,
    }),
};

/** The declarations that a package has, each in one file: their entry says so by naming no other folder. */
const areBundled = (): boolean =>
  existsSync('dist/index.d.ts') && !readFileSync('dist/index.d.ts', 'utf8').includes("'./types/");

/**
 * For a clone, whose `npm ci` builds the code alone: a declaration file for each source file, in `dist/types`, and
 * entries that re-export them. It takes a quarter of the time of declarations in one file, because nothing is checked
 * and nothing is put together. The folder counts as CommonJS, which ESM and CommonJS both may import.
 */
function writePlainDeclarations(): void {
  const ts = createRequire(`${process.cwd()}/`)('typescript') as typeof TypeScript;
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const emitted = { noEmit: false, declaration: true, emitDeclarationOnly: true, noCheck: true };
  ts.createProgram(Object.values(entries), { ...options, ...emitted, outDir: 'dist/types', rootDir: 'src' }).emit();
  writeFileSync('dist/types/package.json', '{ "type": "commonjs" }\n');
  for (const [name, source] of Object.entries(entries))
    for (const ending of ['d.ts', 'd.cts'])
      writeFileSync(
        `dist/${name}.${ending}`,
        `export * from '${source.replace('src/', './types/').replace(/ts$/, 'js')}';\n`,
      );
}

/** The declarations once more for CommonJS: the same text, with imports of `.cjs`. */
function copyDeclarations(): void {
  for (const file of readdirSync('dist').filter((name) => name.endsWith('.d.ts'))) {
    const text = readFileSync(`dist/${file}`, 'utf8').replace(/(?<=(?:from|import) '\.\/[^']+)\.js(?=';)/g, '.cjs');
    writeFileSync(`dist/${file.replace('.d.ts', '.d.cts')}`, text);
  }
}
// tsup has no hook that waits for the declarations.
process.on('exit', () => {
  if (areBundled()) copyDeclarations();
  else if (!existsSync('dist/types')) writePlainDeclarations();
});

const entries = {
  index: 'src/index.ts',
  charts: 'src/visual/index.ts',
  genius: 'src/scenario/genius/index.ts',
  validation: 'src/validation/index.ts',
  testing: 'src/testing/index.ts',
  node: 'src/node/index.ts',
  classroom: 'src/classroom/index.ts',
};

/**
 * Makes one chunk of all that `index` needs, of which splitting alone makes 24: Node takes some 0.7 ms for each file.
 * Each other entry is built as if it imported `index`, most of which it needs anyway.
 */
const shareIndex: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'share index',
  setup: (build) => {
    const index = resolve(entries.index);
    const others = Object.values(build.initialOptions.entryPoints ?? {}).map((file) => resolve(String(file)));
    build.onLoad({ filter: /\.ts$/ }, ({ path }) =>
      others.includes(path) && path !== index
        ? { contents: `${readFileSync(path, 'utf8')}import ${JSON.stringify(index)};\n`, loader: 'ts' }
        : undefined,
    );
    build.onResolve({ filter: /\.ts$/ }, ({ path }) => (path === index ? { path, sideEffects: true } : undefined));
  },
};

/** The command loads its parts from the other build, so that its general help stands in one small file. */
const loadParts: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'parts',
  setup: (build) => {
    build.onResolve({ filter: /\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: path.replace(/ts$/, 'js'), external: true } : undefined,
    );
  },
};

const common: Options = {
  external: ['fast-check', 'read-excel-file', 'vega', 'vega-lite'],
  noExternal: [/^@rgrove\/parse-xml/, /^mathjs/, /^zod/, /^seedrandom/, /^lit-html/, /^fflate/],
  platform: 'neutral',
  target: 'es2022',
  splitting: true,
};

export default defineConfig([
  {
    ...common,
    entry: {
      ...entries,
      worker: 'src/node/threads/worker.ts',
      runCommand: 'src/cli/runCommand.ts',
      prompt: 'src/cli/prompt.ts',
      checkWorker: 'src/cli/check/checkWorker.ts',
    },
    format: 'esm',
    clean: ['!types/**', '!page/**', '!**/*.d.{ts,cts}', '!**/*.cjs', '!cli.js', '!THIRD-PARTY.txt', '!bom.cdx.json'],
    dts: { entry: entries, compilerOptions: { ignoreDeprecations: '6.0', customConditions: [] } },
    esbuildPlugins: [writePapers, shareIndex],
  },
  {
    ...common,
    entry: { cli: 'src/cli/main.ts' },
    format: 'esm',
    splitting: false,
    esbuildPlugins: [loadParts],
  },
  {
    ...common,
    entry: entries,
    format: 'cjs',
    clean: ['!types/**', '!page/**', '!**/*.d.{ts,cts}', '!**/*.js', '!THIRD-PARTY.txt', '!bom.cdx.json'],
    esbuildPlugins: [shareIndex],
    // CommonJS has `__filename` instead (node/threads/workerPool.ts).
    esbuildOptions: (options) => {
      options.define = { ...options.define, 'import.meta.url': '""' };
    },
  },
  {
    // The scripts of the page, which `dealbreaker page` puts into a file: each in one piece, and as small as it goes.
    entry: { page: 'src/page/app/main.ts', lms: 'src/page/lms/main.ts' },
    outDir: 'dist/page',
    format: 'iife',
    outExtension: () => ({ js: '.js' }),
    noExternal: [/./],
    platform: 'browser',
    target: 'es2022',
    clean: true,
    esbuildPlugins: [writePapers, dropIndents, replaceModules, dropUnshown],
    plugins: [minifyAgain],
    esbuildOptions: (options) => {
      options.minify = true;
      options.alias = Object.fromEntries(
        Object.entries(PAGE_ALIASES).map(([name, path]) => [name, `${process.cwd()}/${path}`]),
      );
    },
  },
]);
