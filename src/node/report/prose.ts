/** Lines laid out for a terminal, as paragraphs that a page can flow anew. */
import { escapeHtml } from '../../visual/show/html.ts';
import { unstyled } from '../../visual/words/style.ts';

/**
 * Lines indented by two are joined, lines indented by four open a paragraph, deeper ones go on with it; lines set in
 * columns stay as they are; a line that names rounds is a heading.
 */
export function prose(lines: readonly string[]): string {
  const blocks: { kind: 'h3' | 'p' | 'pre'; text: string }[] = [];
  let fresh = true;
  for (const line of lines.map(unstyled)) {
    const text = line.trim();
    const indent = line.length - line.trimStart().length;
    const last = blocks.at(-1);
    if (text === '') fresh = true;
    else if (/^Rounds? \d+( to \d+)?$/.test(text)) {
      blocks.push({ kind: 'h3', text });
      fresh = true;
    } else if (/\S {2,}\S/.test(text)) {
      if (last?.kind === 'pre' && !fresh) last.text += `\n${line.slice(Math.min(indent, 4))}`;
      else blocks.push({ kind: 'pre', text: line.slice(Math.min(indent, 4)) });
      fresh = false;
    } else {
      if (!fresh && last?.kind === 'p' && indent !== 4) last.text += ` ${text}`;
      else blocks.push({ kind: 'p', text });
      fresh = false;
    }
  }
  return blocks.map(({ kind, text }) => `<${kind}>${escapeHtml(text)}</${kind}>`).join('\n');
}

/** Sentences as paragraphs. */
export const paragraphs = (texts: readonly string[]): string =>
  texts
    .filter((text) => text !== '')
    .map((text) => `<p>${escapeHtml(unstyled(text))}</p>`)
    .join('\n');
