/** A class's hands as links of the page, and the links that the command line makes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHand } from '../../src/classroom/handLine/readHand.ts';
import { readHandLines } from '../../src/classroom/readHandLines.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { handLink, talksLink } from '../../src/page/link/handLink.ts';
import { linkHands, linksIn } from '../../src/page/link/linkHands.ts';
import { playActs } from '../../src/page/link/playActs.ts';
import { readLink } from '../../src/page/link/readLink.ts';
import { writeLink } from '../../src/page/link/writeLink.ts';
import { readScenario } from '../../src/scenario/read/read.ts';

const text = readFileSync('examples/scenarios/small-point.json', 'utf8');
const scenario = readScenario(text);
const other = readScenario(readFileSync('examples/scenarios/firm-and-right.json', 'utf8'));
const talks = negotiate(scenario, { seed: 'a b', run: 3 });
const AT = 'https://example.com/p.html';

describe('a hand', () => {
  it.each([null, 'small-point'])('as a link plays again to the same end (preset %j)', async (preset) => {
    const link = await handLink(talks, { address: `${AT}#old`, preset });
    expect(link.startsWith(`${AT}#1.`)).toBe(true);
    if (preset !== null) expect(link.length).toBeLessThan(250);
    const found = await readLink(link.slice(link.indexOf('#')));
    if (!('state' in found)) throw new Error('no state');
    expect(found.state).toMatchObject({ seed: 'a b', run: 3, step: 1 });
    expect(playActs(scenario, found.state)).toEqual(talks);
  });

  it('of a class is read from its links, by name, as from its lines', async () => {
    const link = await handLink(talks, { address: AT, preset: 'small-point' });
    const whole = await handLink(talks, { address: AT, preset: null });
    const lines = `# our class\nTeam 3: ${link}\n\nTeam 4; <${whole}>\n${link.replace('.', '%2E')} card\n`;
    expect(linksIn(lines)).toBe(lines);
    const { text: found, leftOut } = await linkHands(scenario, lines);
    expect(leftOut).toEqual([]);
    const { hands } = readHandLines(scenario, found);
    expect(hands.map(({ hand }) => hand)).toEqual(['Team 3', 'Team 4', 'line 5']);
    const line = found.split('\n')[1]!;
    expect(readHand(scenario, line.slice(line.indexOf('hand1'))).negotiation).toEqual(talks);
    expect(found.split('\n')[4]).toMatch(/ card$/);
  });

  it('is read from what a course keeps of it, with a name before it or none', async () => {
    const kept = `#${(await handLink(talks, { address: AT, preset: 'small-point' })).split('#')[1]!}`;
    const lines = `# suspend data\n${kept}\nAnna,46,completed,"${kept}"\nBo too long: 5123 characters\n`;
    expect(linksIn(lines)).toBe(lines);
    const { text: found } = await linkHands(scenario, lines);
    const { hands, leftOut } = readHandLines(scenario, found);
    expect(hands.map(({ hand }) => hand)).toEqual(['line 2', 'Anna,46,completed']);
    expect(leftOut.map(({ hand }) => hand)).toEqual(['line 4']);
  });

  // Line ends that are no end of a line of hands, behind a long link, once took more time than there is.
  it.each(['\r', '\u2028'])('is read where %j stands behind its link', async (end) => {
    const link = await handLink(talks, { address: AT, preset: null });
    const { text: found } = await linkHands(scenario, `Ann: ${link}${end}and more`);
    expect(readHandLines(scenario, found).hands.map(({ hand }) => hand)).toEqual(['Ann']);
  });

  it('is named where its link is damaged, unfinished or of another scenario; the others are read', async () => {
    const good = await handLink(talks, { address: AT, preset: null });
    const elsewhere = await handLink(negotiate(other, { seed: 1 }), { address: AT, preset: null });
    const open = await talksLink(talks, { address: AT, preset: null });
    const sameName = await handLink(negotiate(other, { seed: 1 }), { address: AT, preset: 'small-point' });
    const held = await readLink(good.slice(good.indexOf('#')));
    if (!('state' in held)) throw new Error('no state');
    const longer = await writeLink({ ...held.state, acts: [...held.state.acts, { leave: true }] });
    const { text: found, leftOut } = await linkHands(
      scenario,
      [`A ${good}`, `B ${good.slice(0, -9)}`, `C ${elsewhere}`, `D ${open}`, `E ${sameName}`, `F #${longer}`].join(
        '\n',
      ),
    );
    expect(readHandLines(scenario, found).hands.map(({ hand }) => hand)).toEqual(['A']);
    expect(leftOut.map(({ hand, problems }) => [hand, problems[0]!.path, problems[0]!.what])).toEqual([
      ['B', 'line 2', 'it is damaged: something is missing or changed'],
      ['C', 'line 3', 'it was played on another scenario'],
      ['D', 'line 4', 'its hand is not played to the end'],
      ['E', 'line 5', 'it was played on another scenario'],
      ['F', 'line 6', 'its hand goes on after the end of the talks'],
    ]);
    await expect(linkHands(scenario, `B ${good.slice(0, -9)}`)).rejects.toThrow('line 1: it is damaged');
  });

  it('is no link where a line or a table has a number sign', () => {
    for (const none of ['Team #1.5: hand1.c.0.1.AAAA.00000000000000', 'hand;price\n#1.2;45\n', ''])
      expect(linksIn(none)).toBeNull();
    expect(linksIn([[1, 2]] as never)).toBeNull();
  });
});
