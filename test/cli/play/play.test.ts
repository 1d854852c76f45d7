/** The real program, driven as a person drives it: through a terminal where Python offers one, and through pipes. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, directory, play, root, scenario, turns } from './drivenPlay.ts';

const python = spawnSync('python3', ['-c', 'import pty']).status === 0;

describe('a seat to play', () => {
  it("shows the role and not the other's secrets", () => {
    const { out, code } = play(['quit']);
    expect(code).toBe(0);
    expect(out).toContain('You are Acme, the vendor.');
    expect(out).toContain('Your break point: exit clause, 12 months at the furthest');
    const secret = (JSON.parse(readFileSync(scenario, 'utf8')) as { client: { brief: { confidential: string } } })
      .client.brief.confidential;
    expect(secret).toMatch(/\S/);
    expect(out.replace(/\s+/g, ' ')).not.toContain(secret.slice(0, 40));
  });

  it('says what is wrong with a line and goes on', () => {
    const { out, code } = play([
      'bidd',
      'bid prise 50',
      'bid price 47',
      'bid',
      'press',
      'ask nothing',
      'grant',
      'accept',
      'undo',
      'hint nonsense',
      'save',
      'save /nowhere/at/all.json',
      '\u0007',
      'quit',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('bidd: there is no such word here; did you mean "bid"?');
    expect(out).toContain('price 47: it has no such option; use one of: 40, 45, 50, 55, 60');
    expect(out.match(/Not so:/g)!.length).toBeGreaterThanOrEqual(12);
    expect(out).toContain('The talks are left open here.');
    expect(out).not.toContain('\u0007');
  });

  it('is played to its end and debriefed: scorecards, the ghost deal, three accounts, another word', () => {
    const { out, code } = play([
      ...turns(16),
      'what if 2 refuse',
      'what if 3 ask exit',
      'what if 99 explain',
      'what if',
      '',
    ]);
    expect(code).toBe(0);
    for (const part of [
      'HOW IT ENDED',
      'BOTH SCORECARDS',
      "THE VENDOR'S STORY",
      "THE CLIENT'S STORY",
      'THE TRUTH',
      'Try another word',
    ])
      expect(out).toContain(part);
    const after = out.slice(out.indexOf('Try another word')).replace(/\s+/g, ' ');
    expect(after.match(/After that turn/g)).toHaveLength(2);
    expect(after).toContain('round 99: you had no turn in it');
  });

  it('is saved and goes on as if it had never stopped', () => {
    const file = join(directory, 'game.json');
    const straight = play([...turns(4), 'quit']).out;
    expect(play(['', '', `save ${file}`, 'quit']).out).toContain(`dealbreaker play ${file}`);
    const { out, code } = play([...turns(2), 'quit'], [file]);
    expect(code).toBe(0);
    const last = (text: string): string => text.slice(text.lastIndexOf('round 4 of 16> '));
    expect(last(out)).toBe(last(straight));
  });

  it('says at save what was typed and is not in the file, as it is not played', () => {
    const { out } = play(['bid price 50', 'ask exit', `save ${join(directory, 'typed.json')}`, 'quit']);
    expect(out.slice(out.indexOf('Saved.')).replace(/\s+/g, ' ')).toMatch(
      /The file holds the turns that are played, not this one as it stands \(bid price 50, .*; ask exit\)/,
    );
  });

  it.skipIf(!python)('is played through a terminal, with colours, by the client', () => {
    const script = join(directory, 'lines.json');
    writeFileSync(
      script,
      JSON.stringify([
        'much',
        '0,7',
        '0.45',
        'price for the exit',
        'why they need it',
        'help',
        'nonsense',
        'bid price 45',
        'ask exit',
        'go',
        'undo',
        '',
        'leave',
        'what if 1 press exit',
        '',
      ]),
    );
    const { stdout, status } = spawnSync(
      'python3',
      [
        join(root, 'test/cli/play/drive.py'),
        script,
        '96',
        'node',
        cli,
        'play',
        scenario,
        '--as',
        'client',
        '--seed',
        '2',
      ],
      { encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(stdout).toContain('\u001b[');
    const text = stdout.replaceAll(/\u001b\[\d+m/g, '');
    expect(text).toContain('You are Birch Logistics, the client.');
    expect(text).toContain('"much" is no such number');
    expect(text.replace(/\s+/g, ' ')).toMatch(
      /YOUR CARD You aimed at 0\.70, and would have taken 0\.45 at the least\. You have 0\.\d\d\./,
    );
    expect(text).toContain('You meant to trade: price for the exit');
    expect(text).toMatch(/hand1\.c\.\S+ card1\.0%2E7\.0%2E45\.price%20for/);
    expect(text).toContain('Not so:');
    expect(text).toContain('Your last turn is taken back.');
    expect(text).toContain('BOTH SCORECARDS');
    expect(text).toContain('After that turn both seats');
  });
});
