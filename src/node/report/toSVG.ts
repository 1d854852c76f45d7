/** A chart as SVG text, drawn by vega and vega-lite: optional peers, looked for when the first chart is drawn. */
import { plainCopy } from '../../kernel/plainCopy.ts';
import { DealbreakerError } from '../../kernel/problems.ts';
import type { ChartSpec } from '../../visual/charts/parts/chartSpec.ts';
import { escapeHtml } from '../../visual/show/html.ts';
import { shown } from '../../visual/page/style.ts';
import { textWidth } from '../../visual/page/textWidth.ts';

/** What vega says of a text that it lays out. */
interface TextItem {
  readonly fontSize?: number | null;
  readonly fontWeight?: string | number | null;
}

/** What is used of the two packages. */
interface Vega {
  /** Measures the texts that are laid out; a program may put its own function here. */
  readonly textMetrics: { width(item: TextItem, text: unknown): number };
  parse(spec: unknown): unknown;
  View: new (
    runtime: unknown,
    options: { renderer: 'none'; logLevel?: number },
  ) => { toSVG(): Promise<string>; finalize(): unknown };
}
interface VegaLite {
  compile(spec: unknown, options?: { logger: unknown }): { spec: unknown };
}

interface Drawing {
  readonly vega: Vega;
  readonly lite: VegaLite;
}

/** Thrown where the packages that draw are not installed. */
export class NothingDraws extends DealbreakerError {
  constructor() {
    super([
      {
        path: 'charts',
        what: 'they are drawn by the packages vega and vega-lite, which are not installed',
        mend: 'to install them beside dealbreaker: npm install vega@5 vega-lite@5',
      },
    ]);
    this.name = 'NothingDraws';
  }
}

let loading: Promise<Drawing> | null = null;

/** The two packages; NothingDraws where one is missing. */
function drawing(): Promise<Drawing> {
  loading ??= Promise.all([import('vega'), import('vega-lite')]).then(
    ([vega, lite]) => {
      const drawing = { vega: vega as unknown as Vega, lite: lite as unknown as VegaLite };
      // Vega's own guess, 0.8 of the font size for each letter, leaves room for half as much text again.
      drawing.vega.textMetrics.width = ({ fontSize, fontWeight }, text) =>
        textWidth(String(text ?? ''), fontSize ?? 11, fontWeight === 'bold' || Number(fontWeight) >= 600);
      return drawing;
    },
    (error: unknown) => {
      loading = null;
      if (error instanceof Error && /vega/.test(error.message)) throw new NothingDraws();
      throw error;
    },
  );
  return loading;
}

const silentLogger = {
  level: () => silentLogger,
  error: () => silentLogger,
  warn: () => silentLogger,
  info: () => silentLogger,
  debug: () => silentLogger,
};

/**
 * Draws a chart as SVG. It needs the packages vega and vega-lite.
 *
 * @param spec - A chart, as the functions of `charts` return it.
 * @returns The text of an SVG element, with the chart's description as its label.
 * @throws NothingDraws where vega or vega-lite is not installed.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { negotiate, readScenario } from 'dealbreaker';
 * import { charts } from 'dealbreaker/charts';
 * import { toSVG } from 'dealbreaker/node';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const svg = await toSVG(charts.dance(negotiate(scenario, { seed: 7 })));
 * console.log(svg.startsWith('<svg ')); // true
 * ```
 */
export async function toSVG(spec: ChartSpec): Promise<string> {
  const { vega, lite } = await drawing();
  // On a copy, because vega writes into the data.
  const view = new vega.View(vega.parse(lite.compile(plainCopy(spec), { logger: silentLogger }).spec), {
    renderer: 'none',
  });
  try {
    const svg = shown(renumberIds(await view.toSVG()));
    return svg.replace('<svg ', () => `<svg role="img" aria-label="${escapeHtml(spec.description)}" `);
  } finally {
    view.finalize();
  }
}

/**
 * Vega counts its inner names (clip7) through the life of the program; counted anew, the same chart is the same text.
 */
function renumberIds(svg: string): string {
  const names = new Map<string, string>();
  for (const [, name, stem] of svg.matchAll(/\bid="(([A-Za-z_]+)\d+)"/g))
    if (!names.has(name!)) names.set(name!, `${stem!}${names.size + 1}`);
  return svg.replace(/\bid="([^"]+)"|url\(#([^)]+)\)/g, (whole, id: string | undefined, url: string | undefined) =>
    id !== undefined ? `id="${names.get(id) ?? id}"` : url !== undefined ? `url(#${names.get(url) ?? url})` : whole,
  );
}
