/** Writes a page that stands alone: no network, no script; it prints on A4 and reads on a phone. */
import { escapeHtml } from '../../visual/show/html.ts';

export interface Section {
  readonly title: string;
  /** HTML; the caller escapes its text. */
  readonly body: string;
}

export interface Page {
  readonly title: string;
  /** A sentence or two under the title. */
  readonly lead: string;
  /** Where the same can be played and changed; default nowhere. */
  readonly link?: string | null;
  readonly sections: readonly Section[];
  /** What it was made with: seed, run, version. */
  readonly foot: string;
}

const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #222; --faint: #555; --line: #bbb; --soft: #ddd; --vendor: #1b4f8f; --client: #d9730d;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14171c; --ink: #eceef1; --faint: #b4b9c2; --line: #5a606b; --soft: #343a44; --vendor: #7fb2ff;
    --client: #ff9d4d;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.2rem; max-width: 48rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 Georgia, 'Times New Roman', serif; overflow-wrap: break-word;
}
h1, h2, h3, th, footer, figcaption { font-family: 'Helvetica Neue', Helvetica, Arial, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0.5rem 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; border-bottom: 1px solid var(--line); padding-bottom: 0.2rem; }
h3 { font-size: 1rem; margin: 1rem 0 0.2rem; }
p { margin: 0.4rem 0; }
ul { margin: 0.4rem 0; padding-left: 1.1rem; }
li { margin: 0.2rem 0; }
.lead { font-size: 1.1rem; }
pre { font: 0.78rem/1.4 Menlo, Consolas, 'DejaVu Sans Mono', monospace; overflow-x: auto; max-width: 100%; }
figure { margin: 1rem 0; overflow-x: auto; }
figure > svg { display: block; max-width: 100%; height: auto; }
summary { cursor: pointer; color: var(--faint); font-size: 0.85rem; }
caption { text-align: left; font-weight: bold; padding-top: 0.6rem; }
.three { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1rem; }
.three > div { border-top: 4px solid var(--faint); padding-top: 0.4rem; font-size: 0.95rem; }
.three > .vendor { border-color: var(--vendor); }
.three > .client { border-color: var(--client); }
.three h3 { margin-top: 0; }
table { border-collapse: collapse; font-size: 0.85rem; margin: 0.4rem 0; }
th, td { padding: 0.2rem 0.6rem 0.2rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--soft); }
th { overflow-wrap: normal; }
a { color: var(--vendor); }
footer {
  margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 0.4rem; color: var(--faint); font-size: 0.8rem;
}
@media screen and (max-width: 640px) {
  body { padding: 0.8rem; }
  .three { grid-template-columns: minmax(0, 1fr); }
  .wide thead { display: none; }
  .wide tr { display: block; padding: 0.3rem 0; border-bottom: 1px solid var(--line); }
  .wide td { display: inline-block; max-width: 100%; border: 0; padding-right: 0.8rem; overflow-wrap: anywhere; }
  .wide td::before { content: attr(data-name); color: var(--faint); }
}
@media print {
  @page { size: A4; margin: 16mm; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  h2, h3 { break-after: avoid; }
  figure, .three > div, table, tr { break-inside: avoid; }
  tr:first-child { break-after: avoid; }
  pre { white-space: pre-wrap; }
  table { font-size: 8.5pt; }
  td, .many th { overflow-wrap: anywhere; }
  div, figure { overflow: visible !important; }
  details { display: none; }
}
`;

export function page({ title, lead, link = null, sections, foot }: Page): string {
  const body = sections
    .map((section) => `<section>\n<h2>${escapeHtml(section.title)}</h2>\n${section.body}\n</section>`)
    .join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(lead)}</p>
${link === null ? '' : `<p><a href="${escapeHtml(link)}">Play it, and move its levers, in a page</a></p>\n`}${body}
<footer>${escapeHtml(foot)}</footer>
</body>
</html>
`;
}
