/** What has a long history is hard to shake. */
import { initialEdge } from '../../../relationship/edge.ts';
import type { Law } from '../../law.ts';
import { only } from '../finding.ts';
import { firstEdge, live, ruleOf } from '../trustRule/trustTrajectories.ts';

export const depthSteadiesTrust: Law = {
  name: 'depthSteadiesTrust',
  contract: 'direction',
  kind: 'directional',
  says: 'The first evidence moves a trust with twice the depth no further.',
  excuses: only('trustRule'),
  broken: (subject, situation) => {
    const edge = firstEdge(situation);
    const deep = initialEdge(edge.r / (edge.r + edge.s), 2 * (edge.r + edge.s));
    const [light, heavy] = [edge, deep].map((start) => live(ruleOf(subject, situation), situation, start).moments[0]);
    if (light === undefined || heavy === undefined) return null;
    const [near, far] = [Math.abs(light.is - light.was), Math.abs(heavy.is - heavy.was)];
    return far > near + 1e-12
      ? { what: `one ${light.act} moves trust by ${near}, and with twice the depth by ${far}`, round: null }
      : null;
  },
};
