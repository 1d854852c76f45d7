/** The same evidence moves trust with a greater depth no further. */
import { initialEdge } from '../../../relationship/edge.ts';
import type { Law } from '../../law.ts';
import { appliesTo } from '../appliesTo.ts';
import { initialEdgeOf, trustTrajectory, ruleOf } from '../trustRule/trustTrajectories.ts';

export const depthSteadiesTrust: Law = {
  name: 'depthSteadiesTrust',
  contract: 'direction',
  kind: 'directional',
  says: 'The first evidence moves trust no further when its depth is twice as large.',
  excuses: appliesTo('trustRule'),
  broken: (subject, situation) => {
    const edge = initialEdgeOf(situation);
    const deep = initialEdge(edge.r / (edge.r + edge.s), 2 * (edge.r + edge.s));
    const [light, heavy] = [edge, deep].map(
      (start) => trustTrajectory(ruleOf(subject, situation), situation, start).steps[0],
    );
    if (light === undefined || heavy === undefined) return null;
    const [near, far] = [
      Math.abs(light.trustAfter - light.trustBefore),
      Math.abs(heavy.trustAfter - heavy.trustBefore),
    ];
    return far > near + 1e-12
      ? { what: `one ${light.act} moves trust by ${near}, and with twice the depth by ${far}`, round: null }
      : null;
  },
};
