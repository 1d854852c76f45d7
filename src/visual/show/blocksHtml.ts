/** Blocks of text as HTML, with everything escaped: paragraphs, lists and tables come through as such. */
import type { Block, TextTable } from '../page/block.ts';
import { WIDTH } from '../page/layout.ts';
import { unstyled } from '../page/style.ts';
import { visibleLength } from '../page/width.ts';
import { escapeHtml } from './html.ts';

const text = (styled: string): string => escapeHtml(unstyled(styled).trim());

/** Paragraphs with a hanging indent that follow one another are a list; a single one is a paragraph. */
export function blocksHtml(blocks: readonly Block[]): string {
  const parts: string[] = [];
  let items: string[] = [];
  const endList = (): void => {
    if (items.length === 1) parts.push(`<p>${items[0]!}</p>`);
    if (items.length > 1) parts.push(`<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`);
    items = [];
  };
  for (const block of blocks) {
    if (typeof block !== 'string' && block.kind === 'paragraph' && block.hang > 0) {
      items.push(text(block.text));
      continue;
    }
    endList();
    if (typeof block === 'string') parts.push(...(block.trim() === '' ? [] : [`<p>${text(block)}</p>`]));
    else if (block.kind === 'paragraph') parts.push(`<p>${text(block.text)}</p>`);
    else if (block.kind === 'heading') parts.push(`<h3>${text(block.text)}</h3>`);
    else if (block.kind === 'table') parts.push(tableHtml(block));
    else if (block.kind === 'picture') parts.push(`<pre>${block.draw(WIDTH).map(line).join('\n')}</pre>`);
    else parts.push('<hr>');
  }
  endList();
  return parts.join('\n');
}

const line = (styled: string): string => escapeHtml(unstyled(styled));

/** Tables with more columns than this are set row by row on a phone, each cell with the name of its column. */
const MAX_COLUMNS = 5;
/** The most letters of a row of a table that a phone of 390 pixels holds where every cell has its longest word. */
const PHONE_LETTERS = 50;
/** Letters that the gap beside a column takes. */
const GAP = 1.4;
/** Tables with more columns than this break words and numbers on paper. */
const MAX_WHOLE = 10;

/** Whether a phone has no room for the columns side by side. */
function isWide(rows: TextTable['rows']): boolean {
  const longest = rows[0]!.map((_, c) =>
    Math.max(...rows.map((row) => Math.max(...(row[c] ?? '').split(/\s+/).map(visibleLength)))),
  );
  return rows[0]!.length > MAX_COLUMNS || longest.reduce((sum, letters) => sum + letters + GAP, 0) > PHONE_LETTERS;
}

function tableHtml({ rows, headed, right }: TextTable): string {
  // An interval stays on one line.
  const cellHtml = (cell: string): string => text(cell).replace(/ ± /g, '\u00a0±\u00a0');
  const many = rows[0]!.length > MAX_WHOLE;
  const numbers = ` style="text-align:right${many ? '' : ';white-space:nowrap'}"`;
  const wide = headed && isWide(rows);
  const classes = [...(wide ? ['wide'] : []), ...(many ? ['many'] : [])].join(' ');
  const named = (c: number): string =>
    wide && rows[0]![c]!.trim() !== '' ? ` data-name="${text(rows[0]![c]!)}: "` : '';
  const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells
      .map((cell, c) => {
        const number = right.includes(c);
        return tag === 'th'
          ? `<th${number ? ' style="text-align:right"' : ''}>${cellHtml(cell).replace(/\.(?=\w)/g, '.<wbr>')}</th>`
          : `<td${number ? numbers : ''}${named(c)}>${cellHtml(cell)}</td>`;
      })
      .join('')}</tr>`;
  const head = headed ? `<thead>${row(rows[0]!, 'th')}</thead>` : '';
  const body = rows.slice(headed ? 1 : 0).map((cells) => row(cells, 'td'));
  return (
    `<div style="overflow-x:auto"><table${classes === '' ? '' : ` class="${classes}"`}>${head}` +
    `<tbody>${body.join('')}</tbody></table></div>`
  );
}
