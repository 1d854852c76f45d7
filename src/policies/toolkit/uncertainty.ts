/** How unsure a side is of the other. */
import type { View } from '../../agents/view.ts';

/** The weight of the prior in an opinion (Jøsang & Ismail 2002). */
const PRIOR = 2;

/**
 * 1 − b, in [0, 1], where b = T·n/(n + 2) is the belief of the edge after evidence of weight n = r + s (Jøsang & Ismail
 * 2002): it is large where there is suspicion, and where there is little evidence.
 */
export const uncertainty = ({ trust, evidence }: View): number => 1 - (trust * evidence) / (evidence + PRIOR);
