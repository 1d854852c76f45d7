/** Sentences as paragraphs of a page. */
import { escapeHtml } from '../../visual/show/html.ts';
import { withSingleStops } from '../../visual/page/stops.ts';

/** One paragraph for each text that is not empty. */
export const paragraphs = (texts: readonly string[]): string =>
  texts
    .filter((text) => text !== '')
    .map((text) => `<p>${escapeHtml(withSingleStops(text))}</p>`)
    .join('\n');
