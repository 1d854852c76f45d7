/**
 * The public surface is written down, so that a change of it is a difference that is seen: `npm run api` renews what is
 * committed here. And whoever uses a function can name every type that it takes or gives.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ENTRIES, isBuilt, report, unexported } from './surface.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

it('is built: npm run build', () => expect(isBuilt).toBe(true));

describe.each(ENTRIES)('the entry %s', (entry) => {
  it('exports what is written down', async () => {
    await expect(report(entry)).toMatchFileSnapshot(join(folder, `${entry}.api.md`));
  });

  it('lets every type be named that can be reached from what it exports', () => {
    expect(unexported(entry)).toEqual([]);
  });
});
