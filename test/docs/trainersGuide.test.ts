/** The guide for trainers: its commands, run in their order in an empty folder. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatch } from '../../src/cli/dispatch.ts';
import { plainStyle } from '../../src/visual/page/style.ts';

const guide = readFileSync(fileURLToPath(new URL('../../src/classroom/README.md', import.meta.url)), 'utf8');
const blocks = [...guide.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind, text]) => ({ kind, text: text! }));
const commands = blocks.filter(({ kind }) => kind === 'sh').flatMap(({ text }) => text.trim().split('\n'));

/** The words of a command line, of which some stand in quotes. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);

describe('the guide for trainers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-guide-'));
  const at = (name: string): string => join(folder, name);
  beforeAll(() => writeFileSync(at('hands.csv'), blocks.find(({ kind }) => kind === 'csv')!.text));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(commands)('%s', async (line) => {
    // A thread has no folder of its own: files are named by their whole path.
    const [program, ...argv] = wordsOf(line).map((word) =>
      /\.(?:json|csv|html|md|zip)$/.test(word) ? at(word) : word,
    );
    expect(program).toBe('dealbreaker');
    let err = '';
    const io = { out: () => undefined, err: (text: string) => void (err += text), style: plainStyle, width: 96 };
    expect(await dispatch(argv, io), err).toBe(0);
    expect(err).not.toContain('left out');
  });

  it('leaves a case, its sheets and a debriefed class', () => {
    expect(readdirSync(folder).sort()).toEqual(
      ['class.html', 'class.md', 'course.zip', 'from-the-sheet.json', 'guide.md', 'hands.csv'].concat([
        'lease.csv',
        'lease.json',
        'sheets-client.html',
        'sheets-vendor.html',
      ]),
    );
    expect(readFileSync(at('class.md'), 'utf8')).toContain('1 hand ended without a deal: 2.');
  });
});
