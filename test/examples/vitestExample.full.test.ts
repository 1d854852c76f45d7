/** The shipped vitest example passes whatever vitest's default time limit is, because it sets a limit of its own. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('passes with a default time limit of one millisecond', () => {
  const out = execFileSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/examples/vitestExample.config.ts', '--reporter=json'],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, VITEST: undefined } },
  );
  expect(JSON.parse(out)).toMatchObject({ success: true, numPassedTests: 1 });
});
