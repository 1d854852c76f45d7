/** What ships: three entry points as ESM and CJS with types, what threads run, and the command as ESM. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

/**
 * Run-time packages are bundled, because what is used of them loads in milliseconds, and the whole of them (mathjs a
 * third of a second, zod 60 ms) does not. They stay in package.json's dependencies: that is what the library stands on,
 * and what an audit must see.
 */
const bundled = [/^@rgrove\/parse-xml/, /^mathjs/, /^zod/, /^seedrandom/];

/**
 * The licences of all packages that went into the bundles, found by the file names that the bundler leaves in comments.
 */
async function writeLicences(): Promise<void> {
  const names = new Set<string>();
  for (const [, name] of readFileSync('dist/cli.js', 'utf8').matchAll(
    /^\s*\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)\//gm,
  ))
    names.add(name!);
  const texts = [...names].sort().map((name) => {
    const file = readdirSync(`node_modules/${name}`).find((entry) => /^licen[cs]e/i.test(entry));
    const { version, license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
      version: string;
      license: string;
    };
    return `${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(`node_modules/${name}/${file}`, 'utf8').trim()}\n`;
  });
  writeFileSync(
    'dist/THIRD-PARTY.txt',
    `The bundles in this folder contain parts of these packages.\n\n${texts.join('\n\n')}`,
  );
}

export default defineConfig([
  {
    entry: {
      index: 'src/index.ts',
      testing: 'src/testing/index.ts',
      node: 'src/node/index.ts',
      worker: 'src/node/threads/worker.ts',
    },
    format: ['esm', 'cjs'],
    // Chunks of a previous build go; types stay (npm run build makes the folder anew), and so does what the command's
    // build beside this one writes.
    clean: ['!**/*.d.{ts,cts}', '!cli.js', '!checkWorker.js', '!THIRD-PARTY.txt'],
    dts: { compilerOptions: { ignoreDeprecations: '6.0', customConditions: [] } },
    external: ['fast-check', 'vega', 'vega-lite'],
    noExternal: bundled,
    platform: 'neutral',
    target: 'es2022',
    splitting: true,
    // CommonJS has `__filename` instead (node/threads/workerPool.ts).
    esbuildOptions: (options, { format }) => {
      if (format === 'cjs') options.define = { ...options.define, 'import.meta.url': '""' };
    },
  },
  {
    // Whoever checks a policy brings fast-check; nobody else needs it.
    entry: { cli: 'src/cli/main.ts', checkWorker: 'src/cli/commands/checkWorker.ts' },
    format: ['esm'],
    external: ['fast-check', 'vega', 'vega-lite'],
    noExternal: bundled,
    platform: 'node',
    target: 'node20',
    splitting: false,
    onSuccess: writeLicences,
  },
]);
