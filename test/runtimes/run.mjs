// Runs the built library in several versions of Node, in Deno, Bun, a thread, Chromium (in its window and in a
// worker) and Firefox, and the sources as the page is built of them, and compares the bytes of the results:
// npm run test:runtimes. Deno and Bun are installed from the npm registry into a temporary folder. The browsers are
// installed by apt-get where they are missing. Words name the runtimes to try: npm run test:runtimes -- page chromium.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, buildSync } from 'esbuild';
import { needs } from '../browsers.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-runtimes-'));
const files = Object.fromEntries(
  readdirSync(join(root, 'examples/scenarios'))
    .sort()
    .map((name) => [name, readFileSync(join(root, 'examples/scenarios', name), 'utf8')]),
);

// One bundle without imports, so that every runtime runs the same file.
const probing = (library) => `import * as dealbreaker from ${JSON.stringify(library)};
import { probe } from ${JSON.stringify(join(root, 'test/runtimes/probe.mjs'))};
globalThis.probed = probe(dealbreaker, ${JSON.stringify(files)}).join('\\n');`;
writeFileSync(join(folder, 'source.mjs'), probing(join(root, 'dist/index.js')));
const bundleWith = (name, footer) => {
  const outfile = join(folder, name);
  buildSync({
    entryPoints: [join(folder, 'source.mjs')],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    footer: { js: footer },
    outfile,
    logLevel: 'error',
  });
  return outfile;
};
const bundle = bundleWith('bundle.mjs', 'console.log(globalThis.probed);');
const inWindow = bundleWith('window.mjs', "fetch('/lines', { method: 'POST', body: globalThis.probed });");
const inWorker = bundleWith('worker.mjs', 'postMessage(globalThis.probed);');
const inThread = bundleWith(
  'inThread.mjs',
  "(await import('node:worker_threads')).parentPort.postMessage(globalThis.probed);",
);
const thread = join(folder, 'thread.mjs');
writeFileSync(
  thread,
  `import { Worker } from 'node:worker_threads';
new Worker(${JSON.stringify(inThread)}).on('message', (lines) => console.log(lines));`,
);

/** What the probe asks of the library, in `src`. The page has no tournament and no own code, so not the whole entry. */
const ASKED = [
  'analysis/efficiency',
  'dealings/dealings',
  'engine/negotiate',
  'engine/table',
  'experiments/simulate',
  'experiments/sweep',
  'postmortem/postMortem',
  'scenario/levers/withLevers',
  'scenario/read/read',
];

/** The same bundle of the sources, with the modules that the page has in the place of the library's, and as small. */
async function asThePage() {
  const library = join(folder, 'library.ts');
  writeFileSync(
    library,
    ASKED.map((path) => `export * from ${JSON.stringify(join(root, 'src', `${path}.ts`))};`).join('\n'),
  );
  const [aliases, outfile] = ['aliases.mjs', 'page.mjs'].map((name) => join(folder, name));
  buildSync({ entryPoints: [join(root, 'src/page/small/aliases.ts')], outfile: aliases, format: 'esm' });
  const { PAGE_ALIASES, PAGE_MODULES } = await import(pathToFileURL(aliases).href);
  const replace = ({ path }) => {
    const found = Object.entries(PAGE_MODULES).find(([name]) => path === join(root, name));
    if (found === undefined) return undefined;
    const instead = join(root, found[1]);
    return { contents: readFileSync(instead, 'utf8'), loader: 'ts', resolveDir: dirname(instead) };
  };
  await build({
    stdin: { contents: probing(library), resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    alias: Object.fromEntries(Object.entries(PAGE_ALIASES).map(([name, path]) => [name, join(root, path)])),
    plugins: [{ name: 'modules', setup: ({ onLoad }) => onLoad({ filter: /\.ts$/ }, replace) }],
    footer: { js: "fetch('/lines', { method: 'POST', body: globalThis.probed });" },
    outfile,
    logLevel: 'error',
  });
  return readFileSync(outfile, 'utf8').replaceAll('</script', '<\\/script');
}

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

/** Opens a page in a browser, and returns the lines that it sends back. */
async function inBrowser(program, words, script) {
  const page = `<!doctype html><meta charset="utf-8"><body><script type="module">${script}</script>`;
  const server = createServer((request, response) => {
    if (request.url === '/worker.mjs')
      response.setHeader('content-type', 'text/javascript').end(readFileSync(inWorker, 'utf8'));
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(request.url === '/' ? page : '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  const browser = spawn(program, [...words, `http://127.0.0.1:${port}/`], { stdio: 'ignore' });
  try {
    return await new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error('the page sends nothing')), 300_000);
      browser.on('close', (code) => reject(new Error(`it ended with ${code}`)));
      server.prependListener('request', (request) => {
        if (request.url !== '/lines') return;
        let text = '';
        request.on('data', (part) => (text += part)).on('end', () => (clearTimeout(limit), resolve(text)));
      });
    });
  } finally {
    browser.removeAllListeners('close');
    browser.kill('SIGKILL');
    server.closeAllConnections();
    server.close();
  }
}
const windowScript = () => readFileSync(inWindow, 'utf8').replaceAll('</script', '<\\/script');
const workerScript = () =>
  `const worker = new Worker('/worker.mjs', { type: 'module' });
  worker.onmessage = ({ data }) => fetch('/lines', { method: 'POST', body: data });`;
const chromium = (script) =>
  inBrowser(
    needs('/usr/bin/chromium', 'chromium'),
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--user-data-dir=${join(folder, 'chromium')}`,
    ],
    script,
  );
const firefox = (script) => {
  const program = needs('/usr/bin/firefox-esr', 'firefox-esr');
  const profile = join(folder, 'firefox');
  mkdirSync(profile, { recursive: true });
  return inBrowser(program, ['--headless', '--no-remote', '--profile', profile], script);
};

const PAGE = 'the page, in chromium';
/** The lines without their last word: what the page tells, too. */
const toldByPage = (lines) => lines.replace(/ \S+$/gm, '');

const runtimes = {
  [`node ${process.version}`]: () => run(process.execPath, [bundle]),
  'node 22': () => (install('node@22'), run(join(folder, 'node_modules/.bin/node'), [bundle])),
  'node 24': () => (install('node@24'), run(join(folder, 'node_modules/.bin/node'), [bundle])),
  deno: () => (install('deno@2.9.5'), run(join(folder, 'node_modules/.bin/deno'), ['run', '--no-prompt', bundle])),
  bun: () => (install('bun@1.4.5'), run(join(folder, 'node_modules/.bin/bun'), [bundle])),
  'a thread of node': () => run(process.execPath, [thread]),
  chromium: () => chromium(windowScript()),
  'a worker in chromium': () => chromium(workerScript()),
  // Not the last: Chromium writes into its profile for a moment after it was killed.
  [PAGE]: async () => chromium(await asThePage()),
  firefox: () => firefox(windowScript()),
};
const words = process.argv.slice(2);
const asked = Object.entries(runtimes).filter(
  ([name], n) => n === 0 || words.length === 0 || words.some((word) => name.includes(word)),
);

writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
let expected = null;
let failed = 0;
for (const [name, lines] of asked) {
  try {
    const found = (await lines()).trim();
    expected ??= found;
    const compared = name === PAGE ? toldByPage : (text) => text;
    const same = compared(found) === compared(expected) && found !== '';
    if (!same) failed += 1;
    console.log(`${same ? 'same' : 'DIFFERS'}  ${name}${same ? '' : `\n${found}`}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}: ${error.message}`);
  }
}
console.log(expected);
rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
process.exitCode = failed === 0 ? 0 : 1;
