/** What ships: three entry points as ESM and CJS with types, and the command as ESM. */
import { defineConfig } from 'tsup';

/** mathjs is bundled, because the few functions that parse a formula load in milliseconds and the whole of it takes a third of a second. */
const bundled = [/^@rgrove\/parse-xml/, /^mathjs/, /^zod/, /^seedrandom/];

export default defineConfig([
  {
    entry: { index: 'src/index.ts', testing: 'src/testing/index.ts', node: 'src/node/index.ts' },
    format: ['esm', 'cjs'],
    // No file of a previous build is left behind, but the command's build beside this one stays.
    clean: ['dist/*', '!dist/cli.js'],
    dts: { compilerOptions: { ignoreDeprecations: '6.0', customConditions: [] } },
    external: ['fast-check'],
    noExternal: bundled,
    platform: 'neutral',
    target: 'es2022',
    splitting: true,
  },
  {
    entry: { cli: 'src/cli/main.ts' },
    format: ['esm'],
    noExternal: bundled,
    platform: 'node',
    target: 'node20',
    splitting: false,
  },
]);
