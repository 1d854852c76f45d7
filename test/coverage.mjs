/**
 * The coverage provider of `npm run coverage`: vitest's own, and what the processes add that the tests start (the
 * command line, workers, examples). These run `dist`, built with source maps, and write their coverage to
 * NODE_V8_COVERAGE. A statement, function or branch of a source counts as reached where a process reached one that
 * starts on the same line; what can be reached is counted by vitest alone.
 */
import { mergeProcessCovs } from '@bcoe/v8-coverage';
import vitest from '@vitest/coverage-v8';
import { convert } from 'ast-v8-to-istanbul';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';

const folder = process.env.NODE_V8_COVERAGE;
const dist = new URL('../dist/', import.meta.url).href;

function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Istanbul's coverage of the sources, one object for each built file that a process ran. */
async function childCoverage() {
  const processes = readdirSync(folder).flatMap((name) => {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    // A process that a test kills while it writes leaves a torn file: it counts for nothing.
    if (!isJson(text)) return [];
    const { result } = JSON.parse(text);
    return [{ result: result.filter(({ url }) => url.startsWith(dist) && url.endsWith('.js')) }];
  });
  const { result } = mergeProcessCovs(processes);
  return Promise.all(
    result.map((coverage) => {
      const file = fileURLToPath(coverage.url);
      const code = readFileSync(file, 'utf8');
      const sourceMap = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
      return convert({ ast: parseAst(code), code, coverage, sourceMap, wrapperLength: 0 });
    }),
  );
}

/** The lines on which something starts that was reached; a branch's line is followed by the number of its arm. */
function reached({ statementMap, s, fnMap, f, branchMap, b }) {
  const lines = (map, hits, of) => Object.keys(map).flatMap((id) => (hits[id] > 0 ? [of(map[id])] : []));
  return {
    statements: new Set(lines(statementMap, s, ({ start }) => start.line)),
    functions: new Set(lines(fnMap, f, ({ decl }) => decl.start.line)),
    arms: new Set(
      Object.entries(branchMap).flatMap(([id, { loc }]) =>
        b[id].flatMap((hits, arm) => (hits > 0 ? [`${loc.start.line} ${arm}`] : [])),
      ),
    ),
  };
}

/** Adds the hits of a process to vitest's coverage of the same source. */
function credit({ statementMap, s, fnMap, f, branchMap, b }, { statements, functions, arms }) {
  for (const id of Object.keys(s)) if (statements.has(statementMap[id].start.line)) s[id] += 1;
  for (const id of Object.keys(f)) if (functions.has(fnMap[id].decl.start.line)) f[id] += 1;
  for (const id of Object.keys(b))
    b[id] = b[id].map((hits, arm) => hits + Number(arms.has(`${branchMap[id].loc.start.line} ${arm}`)));
}

export default {
  ...vitest,
  async getProvider() {
    rmSync(folder, { recursive: true, force: true });
    const provider = await vitest.getProvider();
    const generate = provider.generateCoverage.bind(provider);
    provider.generateCoverage = async (context) => {
      const map = await generate(context);
      for (const files of await childCoverage())
        for (const [path, found] of Object.entries(files))
          if (map.data[path]) credit(map.data[path].data, reached(found));
      return map;
    };
    return provider;
  },
};
