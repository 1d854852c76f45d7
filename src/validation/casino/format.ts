/**
 * The zod schema of the file of human pairs who divided camp supplies (CaSiNo; Chawla et al. 2021), reduced to
 * priorities and outcomes.
 */
import * as z from 'zod';

const level = z.enum(['High', 'Medium', 'Low']);
/** How much a person wants a kind of supply. */
export type CasinoPriority = 'High' | 'Medium' | 'Low';
const person = z.object({
  priority: z
    .object({ food: level, water: level, firewood: level })
    .refine((priority) => new Set(Object.values(priority)).size === 3, {
      error: 'the priorities are not one High, one Medium and one Low; give each level once',
    }),
  points: z.int().min(0).max(36),
});

/** One person: the priority of each kind of supply, and the points of the packages that it received, from 0 to 36. */
export interface CasinoPerson {
  readonly priority: {
    readonly food: CasinoPriority;
    readonly water: CasinoPriority;
    readonly firewood: CasinoPriority;
  };
  readonly points: number;
}

/** One pair: each person's priorities, and the outcome. Written as an interface so that no declaration needs zod. */
export interface Dyad {
  readonly id: number;
  readonly walkAway: boolean;
  readonly a: CasinoPerson;
  readonly b: CasinoPerson;
}

export const dyadSchema: z.ZodType<Dyad> = z.object({ id: z.int(), walkAway: z.boolean(), a: person, b: person });
export const fileSchema = z.object({ dyads: z.array(z.unknown()).min(1) });
