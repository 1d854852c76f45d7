/**
 * The file of human pairs who divided camp supplies (CaSiNo; Chawla et al. 2021), reduced to priorities and outcomes:
 * its shape, for zod.
 */
import * as z from 'zod';

const level = z.enum(['High', 'Medium', 'Low']);
const person = z.object({
  priority: z
    .object({ food: level, water: level, firewood: level })
    .refine((priority) => new Set(Object.values(priority)).size === 3, {
      error: 'the priorities are not one High, one Medium and one Low; give each level once',
    }),
  points: z.int().min(0).max(36),
});

export const dyadSchema = z.object({ id: z.int(), walkAway: z.boolean(), a: person, b: person });
export const fileSchema = z.object({ dyads: z.array(z.unknown()).min(1) });

/** One pair: what each of the two wanted, and how it ended. */
export type Dyad = z.infer<typeof dyadSchema>;
