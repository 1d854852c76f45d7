/**
 * Files of every kind that the product reads, damaged at random: each is read, or refused by one of the library's own
 * errors, within limits of time and memory.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DealbreakerError } from '../../dist/index.js';
import { chanceFrom } from './chance.mjs';
import { Refused } from './commandReader.mjs';
import { hostileKinds } from './hostileKinds.mjs';

/** The most processor time that one file may take, in seconds, and the most memory beside that before it, in bytes. */
const MOST_SECONDS = 10;
const MOST_BYTES = 1e9;

/** What is put into a text. */
const NONSENSE = [
  '',
  ' ',
  '\0',
  '\ufeff',
  '"',
  "'",
  ',',
  ';',
  '\t',
  '\r\n',
  '\n\n\n',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '&',
  '&amp;',
  '<![CDATA[',
  '<!ENTITY x "y">',
  '</issue>',
  'null',
  'true',
  'NaN',
  'Infinity',
  '1e400',
  '-1e400',
  '-0',
  '0x10',
  '١٢٣',
  '1,5',
  '1.234,5',
  '=1+1',
  '@SUM(A1)',
  '__proto__',
  'constructor',
  '"__proto__":{"a":1},',
  '😀',
  '\u202e',
  'e\u0301',
  '\ud800',
  'x'.repeat(5000),
  '9'.repeat(400),
  '['.repeat(200),
  '{"a":'.repeat(200),
  'more is better',
  '{"formula":"x^x^x"}',
  'end',
  'none',
  '%00',
];

/** Damages a text in one to three places, mostly in one. */
function damaged(text, chance) {
  let bytes = text;
  for (let n = 1 + chance.below(2) * chance.below(3); n > 0; n--) {
    const at = chance.below(bytes.length + 1);
    const to = Math.min(bytes.length, at + chance.below(30));
    const kinds = [
      () => bytes.slice(0, at) + chance.one(NONSENSE) + bytes.slice(at),
      () => bytes.slice(0, at) + chance.one(NONSENSE) + bytes.slice(to),
      () => bytes.slice(0, at) + bytes.slice(to),
      () => bytes.slice(0, to) + bytes.slice(at),
      () => bytes.slice(0, at),
      () => bytes.slice(0, at) + String.fromCharCode(chance.below(0xffff)) + bytes.slice(at + 1),
      () => bytes.replace(/-?\d+(\.\d+)?/g, (found) => (chance.below(8) === 0 ? chance.one(NONSENSE) : found)),
      () => bytes.split('\n').reverse().join('\n'),
    ];
    bytes = chance.one(kinds)();
    if (bytes.length > 200_000) bytes = bytes.slice(0, 200_000);
  }
  const encodings = [
    () => bytes,
    () => Buffer.from(bytes, 'utf8'),
    () => Buffer.from(`\ufeff${bytes}`, 'utf16le'),
    () => Buffer.from(bytes, 'latin1'),
  ];
  return chance.below(4) === 0 ? chance.one(encodings)() : bytes;
}

/** Reads `count` damaged files, in turn of every kind. */
export async function hostileFiles({ seed, count, folder }) {
  const chance = chanceFrom(seed);
  const wrong = [];
  const keep = mkdtempSync(join(tmpdir(), 'dealbreaker-hostile-'));
  const at = join(keep, 'read');
  mkdirSync(at);
  const all = Object.entries(await hostileKinds(folder, at, seed));
  for (const [kind, { texts, read }] of all)
    for (const text of texts)
      await Promise.resolve(text)
        .then(read)
        .catch((error) => wrong.push({ kind, faults: [`a file that is not damaged: ${error.stack}`] }));
  let [slowest, refused] = [0, 0];
  for (let n = 0; n < count; n++) {
    const [kind, { texts, read }] = all[n % all.length];
    const input = damaged(chance.one(texts), chance);
    const report = (fault) => {
      const file = join(keep, `${n}`);
      writeFileSync(file, input);
      wrong.push({ kind, file, faults: [fault] });
    };
    const [start, before] = [process.cpuUsage(), process.memoryUsage().rss];
    try {
      await read(input);
    } catch (error) {
      refused += 1;
      const own = error instanceof DealbreakerError || error instanceof Refused;
      if (!own) report(`a raw error: ${error.stack}`);
      else if (error.message.trim() === '') report('an error without words');
    }
    const seconds = process.cpuUsage(start).user / 1e6;
    slowest = Math.max(slowest, seconds);
    if (seconds > MOST_SECONDS) report(`it took ${seconds} s`);
    if (process.memoryUsage().rss - before > MOST_BYTES) report('it took a gigabyte');
  }
  if (wrong.length === 0) rmSync(keep, { recursive: true, force: true });
  return {
    tried: count,
    wrong,
    note: `${all.length} kinds; ${refused} refused by name; the slowest took ${slowest.toFixed(2)} s`,
  };
}
