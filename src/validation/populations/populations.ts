/** All populations, by name. The list is kept by hand; a test compares it with the folder. */
import { casino } from './casino.ts';
import { dealOrNoDeal } from './dealOrNoDeal.ts';
import { distributive } from './distributive.ts';
import { integrative } from './integrative.ts';
import { market } from './market.ts';
import { smallPoint } from './smallPoint.ts';

export const populations = { dealOrNoDeal, casino, smallPoint, distributive, integrative, market } as const;
