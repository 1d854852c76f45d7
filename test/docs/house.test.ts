/** The walk through the house names every room, and no file that is not there. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const text = readFileSync(`${src}README.md`, 'utf8');
const inQuotes = [...text.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words!);

const folders = (path: string): string[] =>
  readdirSync(`${src}${path}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => (path === '' ? name : `${path}/${name}`));

describe('src/README.md', () => {
  it('names every floor and every room', () => {
    const rooms = folders('').flatMap((floor) => {
      const own = folders(floor);
      const files = readdirSync(`${src}${floor}`).some((name) => name.endsWith('.ts') && name !== 'index.ts');
      return files ? [floor, ...own] : own;
    });
    // Entries and the command line are told by their rooms.
    const told = rooms.filter((room) => room !== 'cli' && room !== 'testing');
    expect(told.filter((room) => !inQuotes.includes(room))).toEqual([]);
  });

  it('names files that are there', () => {
    const files = inQuotes.filter((words) => /^[\w/]+\.ts$/.test(words) && words.includes('/'));
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !existsSync(`${src}${file}`))).toEqual([]);
  });
});
