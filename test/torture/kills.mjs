/**
 * Commands that write, killed at random moments: a file is whole, or as it was before, or not there; what is finished
 * of a sweep is kept, and it goes on to the same bytes.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chanceFrom } from './chance.mjs';
import { killed, run } from './commandLine.mjs';

const digest = (folder) =>
  JSON.stringify(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );

/** Kills commands `count` times. */
export async function kills({ seed, count, folder }) {
  const chance = chanceFrom(seed);
  const at = mkdtempSync(join(tmpdir(), 'dealbreaker-kills-'));
  const essay = join(folder, 'small-point.json');
  const wrong = [];
  let stopped = 0;
  /** How long a command takes here, in milliseconds: kills are spread over that, and a little beyond. */
  const timed = (words) => {
    const start = performance.now();
    const { status, stdout, stderr } = run(words);
    if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`);
    return { takes: performance.now() - start, stdout };
  };
  const report = (words, fault) => wrong.push({ command: words.join(' '), faults: [fault] });

  /** Kills a command that writes a file, with or without an older one in its place; it may be told another name. */
  const oneFile = (name, words, told = name) => {
    const path = join(at, name);
    const whole = [...words, join(at, told), '--force'];
    const { takes } = timed(whole);
    const right = readFileSync(path, 'latin1');
    return async () => {
      const older = chance.below(2) === 0;
      rmSync(path, { force: true });
      if (older) writeFileSync(path, 'older');
      if (await killed(whole, chance.next() * takes * 1.1)) stopped += 1;
      const found = existsSync(path) ? readFileSync(path, 'latin1') : null;
      if (found !== right && found !== (older ? 'older' : null))
        report(whole, found === null ? 'the older file is lost' : 'the file is half-written');
      if (run(whole).status !== 0) report(whole, 'it does not run again');
      if (readFileSync(path, 'latin1') !== right) report(whole, 'it writes something else the second time');
      for (const rest of readdirSync(at).filter((file) => file.endsWith('.part'))) rmSync(join(at, rest));
    };
  };

  /** Kills a study that keeps what is finished in a folder, and the merge of that folder. */
  const study = (name, words) => {
    const { takes, stdout: alone } = timed([...words, '--json']);
    const directory = join(at, name);
    const resumed = [...words, '--json', '--resume', directory];
    return async () => {
      rmSync(directory, { recursive: true, force: true });
      for (let n = 1 + chance.below(3); n > 0; n--)
        if (await killed(resumed, chance.next() * takes * 1.1)) stopped += 1;
      const { status, stdout, stderr } = run(resumed);
      if (status !== 0 || stdout !== alone) report(resumed, `after kills it ends with ${status}: ${stderr}`);
      const before = digest(directory);
      if (await killed(['merge', directory], chance.next() * 300)) stopped += 1;
      if (digest(directory) !== before) report(['merge'], 'it changed what it merges');
      if (run(['merge', directory, '--json']).status !== 0) report(['merge'], 'it does not merge');
    };
  };

  const saved = join(at, 'game.json');
  const play = async () => {
    const words = ['play', essay, '--as', 'client'];
    rmSync(saved, { force: true });
    const input = `\n\nsave ${saved}\n\nsave ${saved}\n`;
    if (await killed(words, 100 + chance.next() * 500, { input })) stopped += 1;
    if (existsSync(saved)) {
      const { status, stderr } = run(['play', saved], { input: 'quit\n' });
      if (status !== 0) report(words, `the saved game does not go on: ${stderr}`);
    }
    for (const rest of readdirSync(at).filter((file) => file.endsWith('.part'))) rmSync(join(at, rest));
  };

  const sheet = join(at, 'given.csv');
  timed(['export', essay, '--out', sheet]);
  const jobs = [
    study('sweep', ['sweep', essay, '--vary', 'vendor.care=0:1:0.1', '--runs', '400']),
    play,
    oneFile('rows.jsonl', ['simulate', essay, '--runs', '4000', '--out']),
    oneFile('rows.csv', ['simulate', essay, '--runs', '4000', '--workers', '2', '--out']),
    oneFile('report.html', ['postmortem', essay, '--runs', '2', '--html']),
    study('dealings', ['dealings', essay, '--runs', '200', '--deals', '4']),
    oneFile('deals.jsonl', ['dealings', essay, '--runs', '200', '--deals', '4', '--out']),
    oneFile('page.html', ['page', essay, '--out']),
    oneFile('course.zip', ['page', essay, '--scorm', '--out']),
    oneFile('sheet.csv', ['export', essay, '--out']),
    oneFile('case.json', ['import', sheet, '--out']),
    oneFile('sheets-client.html', ['sheets', essay, '--html'], 'sheets.html'),
  ];
  for (let n = 0; n < count; n++) await jobs[n % jobs.length]();
  rmSync(at, { recursive: true, force: true });
  return { tried: count, wrong, note: `${stopped} processes were killed before their end` };
}
