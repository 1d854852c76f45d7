/** The page as one file: its size, what it may do, and hostile texts in it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPageScript } from '../../src/node/files/readPageScript.ts';
import { firstState } from '../../src/page/file/firstState.ts';
import { pageFile } from '../../src/page/file/pageFile.ts';
import { readScenario } from '../../src/scenario/read/read.ts';

/** Bytes of the whole file as `gzip -9` packs it. */
const BUDGET = 130_000;

const scenario = readScenario(
  readFileSync(fileURLToPath(new URL('../../examples/scenarios/small-point.json', import.meta.url)), 'utf8'),
);
const page = pageFile({
  title: scenario.title,
  script: readPageScript(),
  data: firstState('small-point', scenario),
});

/** The text of the element with this tag, as a browser's parser of HTML cuts it. */
const textOf = (html: string, start: RegExp, end: string): string => {
  const from = start.exec(html)!;
  const begin = from.index + from[0].length;
  return html.slice(begin, html.toLowerCase().indexOf(end, begin));
};

describe('the page as a file', () => {
  it('is within its budget', () => {
    const bytes = gzipSync(page, { level: 9, memLevel: 9 }).length;
    expect(bytes, `it has ${bytes} bytes; the budget is ${BUDGET}`).toBeLessThanOrEqual(BUDGET);
    expect(bytes).toBeGreaterThan(BUDGET / 2);
  });

  it('allows its own script and style by their digests, and requests nothing', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!;
    const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toContain(`script-src ${digest(textOf(page, /<script id="script">/, '</script'))}`);
    expect(policy).toContain(digest(textOf(page, /<style>/, '</style')));
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|https?:/);
    expect(page.slice(0, page.indexOf('<script'))).not.toMatch(/(?:src|href)="(?!data:,")/);
  });

  it('keeps hostile texts as texts', () => {
    const hostile = '</script><script>alert(1)</SCRIPT><!--<script>"\'&';
    const script = `read = (() => ${JSON.stringify(hostile)})()`;
    const text = pageFile({ title: hostile, script, data: { hostile } });
    expect(text.match(/<\/script/gi)).toHaveLength(2);
    expect(text).not.toContain('<!--');
    expect(text.slice(0, text.indexOf('<script type'))).not.toContain('<script');
    expect(JSON.parse(textOf(text, /<script type="application\/json" id="data">/, '</script'))).toEqual({ hostile });
    const safe = textOf(text, /<script id="script">/, '</script');
    expect(runInNewContext(`let read; ${safe}`)).toBe(hostile);
  });
});
