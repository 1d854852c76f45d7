/** Every word of a seat to play, through pipes: meetings, turns taken back, traps, cards, odd options. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scenarioFile } from '../../examples/scenarioFiles.ts';
import { directory, play, root, scenario, turns } from './drivenPlay.ts';

describe('a seat to play', () => {
  it('holds the meetings before the table, too: questions, disclosures, answers, and no bids', () => {
    const words = [join(root, 'examples', 'scenarios', 'no-relationship.json'), '--as', 'client', '--seed', '3'];
    const saved = join(directory, 'met.json');
    const { out, code } = play(
      ['hint', 'bid price 50', 'leave', 'disclose exit', 'go', `save ${saved}`, 'undo', 'go', 'quit'],
      [...words, '--set', 'before.meetings=2'],
    );
    expect(code).toBe(0);
    expect(out).toContain('Before the table there are 2 meetings, without bids');
    expect(out.replace(/\s+/g, ' ')).toMatch(/there are no bids in a meeting.*leave: there is none in a meeting/);
    expect(out).toContain('Your turn as it stands: disclose exit.');
    expect(out).toContain('meeting 1 of 2>');
    expect(out).toContain('Your last turn is taken back.');
    const on = play(['', '', '', '', 'quit'], [saved]);
    expect(on.code).toBe(0);
    expect(on.out).toContain('round 1 of 16>');
    expect(on.out).toContain('You sit down at the table.');
  });

  it('takes a turn of the table, not of a meeting, where another word is tried afterwards', () => {
    const words = [join(root, 'examples', 'scenarios', 'no-relationship.json'), '--as', 'client', '--seed', '3'];
    const met = [...words, '--set', 'before.meetings=1'];
    const bid = 'what if 1 bid price 45, term 1 year, support 8 hours, rollout 10, exit none';
    const { out, code } = play([...turns(2), 'leave', bid, 'what if 9 leave', ''], met);
    expect(code).toBe(0);
    expect(out).toContain('(After that turn both seats were played by their own policies.)');
    expect(out.replace(/\s+/g, ' ')).toContain('you had no turn in it; use a round from 1 to 1');
  });

  it('takes turns back, so that what follows is as if they had not been', () => {
    const straight = play(['bid price 55', '', 'bid price 50', '', 'quit']).out;
    const back = play(['bid price 40', '', 'undo', 'bid price 55', '', 'bid price 50', '', 'quit']).out;
    const last = (out: string): string => out.slice(out.lastIndexOf('round 2 of 16> '));
    expect(last(back)).toBe(last(straight));
  });

  it('takes back three turns by default, or as many as --undos says', () => {
    const turn = ['', 'undo'];
    const back = (words: readonly string[], n: number): number =>
      play(
        [...Array.from({ length: n }, () => turn).flat(), 'quit'],
        [scenario, '--as', 'vendor', '--seed', '1', ...words],
      ).out.split('Your last turn is taken back.').length - 1;
    expect([back([], 3), back([], 5), back(['--undos', '1'], 3), back(['--undos', '5'], 5)]).toEqual([3, 3, 1, 5]);
  });

  it('offers first what risks least, and says what each word would do and what a bid is worth', () => {
    // In round 1 the client presses for a shorter exit clause, which the vendor's break point forbids.
    const { out } = play(['bid price 60, exit none', '', 'quit']);
    const asked = out.slice(out.indexOf('You are expected to answer:')).replace(/\s+/g, ' ');
    expect(asked).toMatch(/^You are expected to answer: explain .* refuse .* grant gives up your limit/);
    expect(asked).toContain('Your turn as it stands: explain; bid');
    expect(out).toMatch(/Your bid is worth 0\.\d\d to you/);
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /It is worth 0\.\d\d to you, if you accept, and leaving is worth 0\.\d\d\./,
    );
  });

  it('warns of a bid that is a trap, and never repeats it by itself', () => {
    const { out } = play(['bid exit 1 month', 'go', 'bid price 40, term 1 year, support 1 hour, rollout 20', 'quit']);
    const [, , beyond, next, cheap] = out.replace(/\s+/g, ' ').split('Your turn as it stands: ');
    expect(beyond).toContain(
      'Careful with your bid, which they may take. It lies beyond your own break point on the exit',
    );
    expect(next!.split('. ')[0]).not.toContain('1 month');
    expect(next).not.toContain('Careful');
    expect(cheap).toMatch(/Careful .* It is worth less to you than leaving \(0\.\d\d\)\./);
  });

  it('says of leaving what the role sheet says, though trust makes it look smaller', () => {
    // The vendor has no rival: leaving gives its walk-away value, which stake and trust discount in `view.outside`.
    const { out } = play(['go', 'bid price 40, term 1 year, support 1 hour, rollout 20', 'quit']);
    const text = out.replace(/\s+/g, ' ');
    expect(scenarioFile('small-point').vendor.walkAway).toBe(0.3);
    expect(text).toContain('A deal worth less than 0.30 to you is worse than none.');
    expect(text).toContain('leaving is worth 0.30.');
    expect(text).toContain('worth less to you than leaving (0.30).');
  });

  it('says that an offer lies beyond a break point', () => {
    const { out } = play(['go', 'quit']);
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /leaving is worth 0\.\d\d\. It lies beyond your own break point on the exit clause\./,
    );
  });

  it('drafts the best package where the policy of the seat would accept at once', () => {
    const easy = join(directory, 'easy.json');
    const side = (name: string): unknown => ({
      name,
      walkAway: 0.2,
      goals: { price: { weight: 1, values: { 10: 0, 20: 0.5, 30: 1 } } },
      breakPoints: { price: { limit: 20, because: 'costs' } },
    });
    writeFileSync(
      easy,
      JSON.stringify({
        schemaVersion: 1,
        title: 'Easy',
        rounds: 5,
        issues: { price: { options: [10, 20, 30] } },
        vendor: side('A'),
        client: side('B'),
      }),
    );
    const { out } = play(['hint', 'quit'], [easy, '--as', 'client']);
    expect(out).toContain("The seat's own policy would: accept.");
    expect(out).toContain('Your turn as it stands: bid price 30.');
  });

  it('ends at the end of the talks with quit in any letters, and takes back with undo in any letters', () => {
    const { out, code } = play(['leave', 'UNDO', 'leave', 'Quit', 'undo']);
    expect(code).toBe(0);
    expect(out.match(/HOW IT ENDED/g)).toHaveLength(2);
    expect(out).not.toContain('Not so');
  });

  it('goes on after its end where the last turn is taken back, and names the act that lost it', () => {
    const { out, code } = play(['', 'refuse', '', 'leave', 'undo', 'leave', '']);
    expect(code).toBe(0);
    expect(out.match(/HOW IT ENDED/g)).toHaveLength(2);
    const text = out.slice(out.lastIndexOf('THE ACT THAT LOST IT')).replace(/\s+/g, ' ');
    expect(text).toContain('You left in round 3, and that ended the talks.');
    expect(text).toMatch(/The last turn that could have saved it, round \d+: you /);
  });

  it('reads options that hold commas, with and without quotes', () => {
    const pay = join(directory, 'pay.json');
    const goals = (first: number): unknown => ({
      wage: { weight: 0.7, values: { $38: first, '$38,000': 0.5, '$38,500': 1 - first } },
      car: { weight: 0.3, values: { 'yes, blue': first, no: 1 - first } },
    });
    const side = (name: string, first: number): unknown => ({ name, walkAway: 0, goals: goals(first) });
    writeFileSync(
      pay,
      JSON.stringify({
        schemaVersion: 1,
        title: 'Pay',
        rounds: 5,
        issues: { wage: { options: ['$38', '$38,000', '$38,500'] }, car: { options: ['yes, blue', 'no'] } },
        vendor: side('A', 1),
        client: side('B', 0),
      }),
    );
    const { out } = play(
      ['bid wage $38,500, car yes, blue', 'bid wage "$38"; car no', 'bid car YES, wage 38', 'quit'],
      [pay, '--as', 'client'],
    );
    expect(out).toContain('bid wage $38,500, car yes, blue.');
    expect(out).toContain('bid wage "$38", car no.');
    expect(out).toContain('wage 38: it has no such option; use one of: "$38", $38,000, $38,500');
  });

  it('asks for nothing where the line is wrong: exit code 2, nothing on standard output', () => {
    const damaged = join(directory, 'damaged.json');
    writeFileSync(damaged, '{"dealbreaker":"a seat in play","side":"vendor","before":[],"table":{"version":"0"}}');
    for (const words of [
      [scenario],
      [scenario, '--as', 'rival'],
      [damaged],
      [join(directory, 'none.json'), '--as', 'client'],
    ]) {
      const { out, err, code } = play([], words);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toMatch(/problem/);
    }
  });

  it('gives the hint that it then plays', () => {
    const { out } = play(['hint', 'quit']);
    const hint = /policy would: ([\s\S]*?)\.\n/.exec(out)![1]!.replace(/\s+/g, ' ');
    expect(out.replace(/\s+/g, ' ')).toContain(`Your turn as it stands: ${hint}.`);
  });

  it('takes a card from a file, keeps it with a saved game, and asks for none without a terminal', () => {
    const card = join(directory, 'card.json');
    writeFileSync(card, JSON.stringify({ target: 70, worst: 45, trades: 'price for exit' }));
    const saved = join(directory, 'withCard.json');
    const begun = play(
      [`save ${saved}`, 'quit'],
      [scenario, '--as', 'vendor', '--seed', '1', '--points', '--card', card],
    );
    expect([begun.code, begun.err]).toEqual([0, '']);
    expect(begun.out).not.toContain('what you aim at');
    const { out } = play([...turns(17), ''], [saved, '--points']);
    expect(out.replace(/\s+/g, ' ')).toContain('You aimed at 70 points, and would have taken 45 points at the least.');
    expect(out).toMatch(/hand1\.v\.\S+ card1\.0%2E7\.0%2E45\.price%20for%20exit\.\./);
    expect(play(['', '', 'quit']).out).not.toContain('YOUR CARD');
    writeFileSync(card, JSON.stringify({ aim: 70 }));
    const bad = play(['quit'], [scenario, '--as', 'vendor', '--card', card]);
    expect([bad.code, bad.out]).toEqual([2, '']);
    expect(bad.err).toContain('aim');
  });
});
