/**
 * What a notebook shows of a result, with its chart drawn: the same bundle, and the chart as SVG for viewers that draw
 * nothing themselves (an exported page, a code host).
 */
import type { ChartSpec } from '../../visual/charts/parts/chartSpec.ts';
import type { Bundle, Shown } from '../../visual/show.ts';
import { NothingDraws, toSVG } from './toSVG.ts';

/**
 * What a notebook shows of a result, with its chart drawn: the same bundle, and the chart as SVG for viewers that draw
 * nothing themselves. Where vega is not installed, or there is no chart, the bundle is as it was.
 *
 * @param shown - What `show` returns.
 * @returns Values by MIME type.
 * @throws What vega throws where it is installed and cannot draw the chart.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { negotiate, readScenario } from 'dealbreaker';
 * import { show } from 'dealbreaker/charts';
 * import { drawn } from 'dealbreaker/node';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const bundle = await drawn(show(negotiate(scenario, { seed: 7 })));
 * console.log(Object.keys(bundle).includes('text/plain')); // true
 * ```
 */
export async function drawn(shown: Shown): Promise<Bundle> {
  const bundle = (shown as unknown as Record<symbol, () => Bundle>)[Symbol.for('Jupyter.display')]!();
  const spec = bundle['application/vnd.vegalite.v5+json'] as ChartSpec | undefined;
  if (spec === undefined) return bundle;
  try {
    // Exported pages and classic notebooks prefer Markdown to a picture where both are there.
    const { 'text/markdown': _words, ...rest } = bundle;
    return { ...rest, 'image/svg+xml': await toSVG(spec) };
  } catch (error) {
    if (error instanceof NothingDraws) return bundle;
    throw error;
  }
}
