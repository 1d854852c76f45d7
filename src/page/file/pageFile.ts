/**
 * The page as one file that works from a disk: its scripts and its style stand in it once, nothing is requested, and
 * nothing else may run (a content security policy names them by their digests).
 */
import { escapeHtml } from '../../visual/show/html.ts';
import { contentHash } from './contentHash.ts';
import { STYLE } from './style.ts';

export interface PageParts {
  /** The title of the scenario. */
  readonly title: string;
  /** The page's script, as the build of the package makes it. */
  readonly script: string;
  /** The script that runs before it and connects the page with a learning management system; absent for none. */
  readonly lmsScript?: string;
  /** What the page opens with: `{ presets, first }`. */
  readonly data: unknown;
}

/** In strings and patterns of a script `\x3c` is `<`; the parser of HTML would end the script at either of the two. */
const escapeScript = (script: string): string => script.replace(/<(?=\/script|!--)/gi, '\\x3c');

/** JSON in an element; the parser of HTML sees no `<` in it. */
const escapeJson = (data: unknown): string => JSON.stringify(data).replace(/</g, '\\u003c');

export function pageFile({ title, script, lmsScript, data }: PageParts): string {
  const safe = escapeScript(script);
  const lms = lmsScript === undefined ? null : escapeScript(lmsScript);
  const policy = [
    `default-src 'none'`,
    `script-src ${[...(lms === null ? [] : [lms]), safe].map((text) => `'${contentHash(text)}'`).join(' ')}`,
    `style-src '${contentHash(STYLE)}'`,
    `worker-src blob:`,
    `img-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<div id="app"><h1>${escapeHtml(title)}</h1></div>
<noscript><p>This page works out everything itself, in JavaScript, and needs it switched on.</p></noscript>
<script type="application/json" id="data">${escapeJson(data)}</script>
${lms === null ? '' : `<script id="lms">${lms}</script>\n`}<script id="script">${safe}</script>
</body>
</html>
`;
}
