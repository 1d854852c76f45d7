/** Where inflexibility pays: what the vendor has in the end with its break point, less what it has without, failures counted; over the rival's fit and the client's trust. */
import type { Estimate } from '../../estimate.ts';
import { playPairs } from '../../populations/playPairs.ts';
import { difference, failures } from '../figures.ts';
import type { Ground } from '../ground.ts';
import { pulled } from '../ground.ts';

export interface Place {
  /** The rival's fit. */
  readonly fit: number;
  /** The client's trust in the vendor. */
  readonly trust: number;
  readonly failures: Estimate;
  /** The vendor's payoff, with less without the break point. */
  readonly vendor: Estimate;
  /** The client's. */
  readonly client: Estimate;
}

const FITS = [0.3, 0.34, 0.38, 0.42, 0.46, 0.5, 0.54];
const TRUSTS = [0.2, 0.35, 0.5, 0.65, 0.8];

/** On the first `pairs` pairs; nobody understands, the vendor hardly explains (care 0.1). */
export function paysMap(ground: Ground, pairs: number): Place[] {
  const scenarios = ground.scenarios('smallPoint').slice(0, pairs);
  const fits = ground.quick ? FITS.filter((_, n) => n % 2 === 0) : FITS;
  return TRUSTS.flatMap((trust) => fits.map((fit): Place => {
    const levers = { 'vendor.understanding': 0, 'client.understanding': 0, 'vendor.care': 0.1, 'client.trust': trust, 'rivals.0.fit': fit };
    const play = (more: Readonly<Record<string, unknown>>) => playPairs(pulled(scenarios, { ...levers, ...more }), { seed: ground.seed, quality: false });
    const [kept, free] = [play({}), play({ 'vendor.breakPoints.exit': 'none' })];
    return { fit, trust, failures: failures(kept), vendor: difference(free, kept, ({ utility }) => utility.vendor)!, client: difference(free, kept, ({ utility }) => utility.client)! };
  }));
}
