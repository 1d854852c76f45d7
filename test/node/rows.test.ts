/** Files of rows: whole or marked as parts; and points that people write down. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { ScenarioError } from '../../src/kernel/problems.ts';
import { readPoints } from '../../src/node/files/readPoints.ts';
import { openRowsFile } from '../../src/node/files/rowsFile.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const scenario = readScenario(scenarioFile('small-point'));
const root = fileURLToPath(new URL('../../', import.meta.url));

describe('a file of rows', () => {
  it('takes its place when it is whole, and not before', () => {
    const file = openRowsFile(at('a.csv'), false);
    file.write({ run: 0, over: 'exit, "now"', by: null });
    expect(existsSync(at('a.csv'))).toBe(false);
    expect(file.finish()).toBe(false);
    expect(file.keep()).toBeNull();
    expect(readFileSync(at('a.csv'), 'utf8')).toBe('run,over,by\n0,"exit, ""now""",\n');
    const again = openRowsFile(at('a.csv'), true);
    again.write({ run: 1 });
    expect(again.finish()).toBe(true);
  });
  it('takes no name that another process took meanwhile, and keeps its rows', () => {
    const [file, other] = [openRowsFile(at('c.csv'), false), openRowsFile(at('c.csv'), false)];
    other.write({ run: 0 });
    other.finish();
    file.write({ run: 1 });
    expect(() => file.finish()).toThrow(/c\.csv: it is there already/);
    expect(readFileSync(at('c.csv'), 'utf8')).toBe('run\n0\n');
    expect(readFileSync(file.keep()!, 'utf8')).toBe('run\n1\n');
  });
  it('that is cut short keeps its rows under another name, and what was there stays', () => {
    const file = openRowsFile(at('a.csv'), false);
    file.write({ run: 2 });
    const part = file.keep()!;
    expect(part).toMatch(/a\.csv\.[0-9a-f]+\.part$/);
    expect(readFileSync(part, 'utf8')).toBe('run\n2\n');
    expect(readFileSync(at('a.csv'), 'utf8')).toBe('run\n1\n');
    const empty = openRowsFile(at('b.jsonl'), false);
    expect(empty.keep()).toBeNull();
    expect(readdirSync(folder).filter((name) => name.startsWith('b.jsonl'))).toEqual([]);
  });
  it('that finds no room says so, and keeps whole lines only', () => {
    // The shell's limit on the size of files stands for a full disk.
    const words = `simulate examples/scenarios/small-point.json --runs 3000 --out "${at('full.jsonl')}"`;
    const command = `ulimit -f 96; exec "${process.execPath}" dist/cli.js ${words}`;
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/could not be written to its end: it may not grow any larger/);
    expect(existsSync(at('full.jsonl'))).toBe(false);
    const [part] = readdirSync(folder).filter((name) => name.startsWith('full.jsonl'));
    const rows = readFileSync(at(part!), 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as { run: number });
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.map(({ run }) => run)).toEqual(rows.map((_, i) => i));
  });
});

describe("points of one's own", () => {
  it('are read from CSV and JSON lines', () => {
    writeFileSync(
      at('p.csv'),
      'vendor.care,vendor.talk,"issues.exit.label"\r\n0.5,candid,"a ""small"" point, really"\n1,silent,x\n',
    );
    expect(readPoints(scenario, at('p.csv'))).toEqual([
      { 'vendor.care': 0.5, 'vendor.talk': 'candid', 'issues.exit.label': 'a "small" point, really' },
      { 'vendor.care': 1, 'vendor.talk': 'silent', 'issues.exit.label': 'x' },
    ]);
    writeFileSync(at('p.jsonl'), '{"vendor.care":0.5}\n\n{"vendor.care":1}');
    expect(readPoints(scenario, at('p.jsonl'))).toEqual([{ 'vendor.care': 0.5 }, { 'vendor.care': 1 }]);
  });
  it('have every column that is there twice, and every cell that is no option, named by file and line', () => {
    const limit = 'client.breakPoints.exit.limit';
    writeFileSync(at('r.csv'), `vendor.care,${limit},vendor.care\n1,soon,1\n1\n1,24 MONTHS,1\n`);
    expect(() => readPoints(scenario, at('r.csv'))).toThrow(ScenarioError);
    const said = ((): string => {
      try {
        return String(readPoints(scenario, at('r.csv')));
      } catch (error) {
        return (error as Error).message;
      }
    })();
    expect(said).toContain('r.csv, line 1: the column "vendor.care" is there twice; leave one out');
    expect(said).toContain(`r.csv, line 2, ${limit}: there is no option "soon"`);
    expect(said).toContain('r.csv, line 3: it has 1 cell, and the head has 3');
    // The first line says how many there are.
    expect(said.split('\n')).toHaveLength(1 + 3);
  });
  it('that are none are problems', () => {
    writeFileSync(at('q.csv'), 'a,b\n1\n');
    writeFileSync(at('q.jsonl'), '{');
    for (const [name, says] of [
      ['q.csv', /line 2/],
      ['q.jsonl', /line 1/],
      ['q.txt', /the ending names no kind of table/],
      ['nowhere.csv', /there is no such file/],
    ] as const) {
      expect(() => readPoints(scenario, at(name))).toThrow(ScenarioError);
      expect(() => readPoints(scenario, at(name))).toThrow(says);
    }
  });
});
