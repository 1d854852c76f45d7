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

function tableHtml({ rows, headed, right }: TextTable): string {
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells
      .map((cell, c) => `<${tag}${right.includes(c) ? ' style="text-align:right"' : ''}>${text(cell)}</${tag}>`)
      .join('')}</tr>`;
  const head = headed ? `<thead>${row(rows[0]!, 'th')}</thead>` : '';
  const body = rows.slice(headed ? 1 : 0).map((cells) => row(cells, 'td'));
  return `<div style="overflow-x:auto"><table>${head}<tbody>${body.join('')}</tbody></table></div>`;
}
