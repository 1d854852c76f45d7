// Runs the built library in several versions of Node, in Deno, Bun and Chromium, and compares the bytes of the results:
// npm run test:runtimes. Deno and Bun are installed from the npm registry into a temporary folder. Chromium is
// installed by apt-get where it is missing.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-runtimes-'));
const files = Object.fromEntries(
  readdirSync(join(root, 'examples/scenarios'))
    .sort()
    .map((name) => [name, readFileSync(join(root, 'examples/scenarios', name), 'utf8')]),
);

// One bundle without imports, so that every runtime runs the same file.
const source = `import * as dealbreaker from ${JSON.stringify(join(root, 'dist/index.js'))};
import { probe } from ${JSON.stringify(join(root, 'test/runtimes/probe.mjs'))};
const lines = probe(dealbreaker, ${JSON.stringify(files)}).join('\\n');
if (typeof document === 'undefined') console.log(lines); else document.body.textContent = lines;`;
writeFileSync(join(folder, 'source.mjs'), source);
const bundle = join(folder, 'bundle.mjs');
buildSync({
  entryPoints: [join(folder, 'source.mjs')],
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  outfile: bundle,
  logLevel: 'error',
});
const script = readFileSync(bundle, 'utf8').replaceAll('</script', '<\\/script');
writeFileSync(
  join(folder, 'page.html'),
  `<!doctype html><meta charset="utf-8"><body><script type="module">${script}</script>`,
);

const run = (command, args) => {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`${command} ${args[0]}: ${error?.message ?? stderr.slice(-500)}`);
  return stdout.trim();
};
const install = (...packages) =>
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ...packages], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });

function chromium() {
  if (!existsSync('/usr/bin/chromium') && process.getuid?.() === 0) {
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    ])
      spawnSync('apt-get', args, { stdio: 'ignore' });
  }
  if (!existsSync('/usr/bin/chromium')) throw new Error('there is no /usr/bin/chromium');
  const quiet = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--user-data-dir=${join(folder, 'profile')}`,
  ];
  const page = run('/usr/bin/chromium', [
    ...quiet,
    '--virtual-time-budget=60000',
    '--dump-dom',
    `file://${join(folder, 'page.html')}`,
  ]);
  return page.slice(page.indexOf('<body>') + 6, page.indexOf('</body>')).trim();
}

const runtimes = {
  [`node ${process.version}`]: () => run(process.execPath, [bundle]),
  'node 22': () => (install('node@22'), run(join(folder, 'node_modules/.bin/node'), [bundle])),
  'node 24': () => (install('node@24'), run(join(folder, 'node_modules/.bin/node'), [bundle])),
  deno: () => (install('deno@2.9.5'), run(join(folder, 'node_modules/.bin/deno'), ['run', '--no-prompt', bundle])),
  bun: () => (install('bun@1.4.5'), run(join(folder, 'node_modules/.bin/bun'), [bundle])),
  chromium,
};

writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
let expected = null;
let failed = 0;
for (const [name, lines] of Object.entries(runtimes)) {
  try {
    const found = lines();
    expected ??= found;
    const same = found === expected && found !== '';
    if (!same) failed += 1;
    console.log(`${same ? 'same' : 'DIFFERS'}  ${name}${same ? '' : `\n${found}`}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}: ${error.message}`);
  }
}
console.log(expected);
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;
