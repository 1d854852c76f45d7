/** Writes the debrief of a class: as a page that stands alone, and as slides in Markdown. */
import { VERSION } from '../../kernel/version.ts';
import { blocksHtml } from '../../visual/show/blocksHtml.ts';
import { markdownText } from '../../visual/show/markdown.ts';
import type { ClassPart } from '../../visual/tables/classText.ts';
import { layout } from '../../visual/page/layout.ts';
import { page } from './page.ts';

const SLIDE_WIDTH = 76;

/** The page. */
export const classReport = (title: string, lead: string, parts: readonly ClassPart[]): string =>
  page({
    title,
    lead,
    foot: `Made by dealbreaker ${VERSION}.`,
    sections: parts.map(({ title: name, blocks }) => ({ title: name, body: blocksHtml(blocks) })),
  });

/** The slides: one for each part, divided by "---", as Marp, Slidev, pandoc and reveal.js read them. */
export const classSlides = (title: string, lead: string, parts: readonly ClassPart[]): string =>
  [
    `# ${oneLine(title)}\n\n${oneLine(lead)}\n`,
    ...parts.map(
      ({ title: name, blocks }) => `## ${name}\n\n${markdownText(layout(blocks, SLIDE_WIDTH).join('\n'))}\n`,
    ),
  ].join('\n---\n\n');

/** A text of the scenario in one line, in which Markdown finds no sign of its own. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
