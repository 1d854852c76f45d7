/** The links to the page that commands make: each opens at what the command told. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dispatch } from '../../src/cli/dispatch.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { playActs } from '../../src/page/link/playActs.ts';
import type { PageState } from '../../src/page/link/pageState.ts';
import { readLink } from '../../src/page/link/readLink.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { called } from './called.ts';

const FILE = 'examples/scenarios/small-point.json';
const AT = 'https://example.com/page.html';
const scenario = readScenario(readFileSync(FILE, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'links-'));

async function stateIn(text: string): Promise<PageState> {
  const found = await readLink(/https:\/\/example\.com\/page\.html#([\w.-]+)/.exec(text)![1]!);
  if ('problems' in found) throw new Error(found.problems[0]!.what);
  return found.state;
}

/** Plays the drafted turn of a seat until the talks are over. */
async function played(side: string): Promise<string> {
  let out = '';
  const lines = Array.from({ length: 40 }, () => '');
  const code = await dispatch(['play', FILE, '--as', side, '--seed', '3', '--no-card', '--page', AT], {
    out: (text) => void (out += text),
    err: (text) => void (out += text),
    style: plainStyle,
    width: 96,
    ask: () => Promise.resolve(lines.pop() ?? null),
  });
  expect(code).toBe(0);
  return out;
}

describe('a link to the page', () => {
  it.each(['run', 'postmortem'])('in the report of %s opens the page at the same luck', async (command) => {
    for (const [n, words] of [[], ['--set', 'client.trust=0.4']].entries()) {
      const report = join(folder, `${command}-${n}.html`);
      const { code } = await called([
        ...[command, FILE, '--seed', 'a b', '--run', '2', '--html', report, '--page', AT],
        ...words,
      ]);
      expect(code).toBe(0);
      const state = await stateIn(readFileSync(report, 'utf8'));
      expect(state).toMatchObject({ seed: 'a b', run: 2, step: 7, acts: [] });
      // Moved levers are in the file that the link then holds.
      const moved = words.length === 0 ? scenario : withLevers(scenario, { 'client.trust': 0.4 });
      if (words.length === 0) expect(state.scenario).toMatchObject({ preset: 'small-point' });
      else {
        const { file } = state.scenario as { file: unknown };
        expect(negotiate(readScenario(file), { seed: state.seed, run: state.run })).toEqual(
          negotiate(moved, { seed: 'a b', run: 2 }),
        );
      }
    }
  });

  it("after a hand of the client's seat plays that hand again", async () => {
    const out = await played('client');
    const state = await stateIn(out);
    expect(state).toMatchObject({ seed: '3', run: 0, step: 1 });
    const talks = playActs(scenario, state);
    expect(state.acts).toHaveLength(talks.events.filter(({ kind, by }) => kind === 'offer' && by === 'client').length);
  });

  it("after a hand of the vendor's seat is missed in words: the page plays the client's", async () => {
    const out = (await played('vendor')).replace(/\s+/g, ' ');
    expect(out).not.toContain(AT);
    expect(out).toContain('In the page the seat of the client is played: this hand has no link there.');
    expect(out).toMatch(/hand1\.v\./);
  });
});
