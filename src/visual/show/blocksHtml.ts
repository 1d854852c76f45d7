/** Blocks of text as HTML, with everything escaped: paragraphs, lists and tables come through as such. */
import type { Block, TextTable } from '../words/block.ts';
import { WIDTH } from '../words/layout.ts';
import { unstyled } from '../words/style.ts';
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

function tableHtml({ rows, headed, right }: TextTable): string {
  // An interval stays on one line.
  const cellHtml = (cell: string): string => text(cell).replace(/ ± /g, '\u00a0±\u00a0');
  const align = (c: number): string => (right.includes(c) ? ' style="text-align:right"' : '');
  const wide = headed && rows[0]!.length > MAX_COLUMNS;
  const named = (c: number): string =>
    wide && rows[0]![c]!.trim() !== '' ? ` data-name="${text(rows[0]![c]!)}: "` : '';
  const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells
      .map((cell, c) => `<${tag}${align(c)}${tag === 'td' ? named(c) : ''}>${cellHtml(cell)}</${tag}>`)
      .join('')}</tr>`;
  const head = headed ? `<thead>${row(rows[0]!, 'th')}</thead>` : '';
  const body = rows.slice(headed ? 1 : 0).map((cells) => row(cells, 'td'));
  return (
    `<div style="overflow-x:auto"><table${wide ? ' class="wide"' : ''}>${head}` +
    `<tbody>${body.join('')}</tbody></table></div>`
  );
}
