/** The name under which a file is written until it is whole. */
import { randomBytes } from 'node:crypto';

/** A neighbour of the path that nobody else writes to, on whatever machine. */
export const partName = (path: string): string => `${path}.${randomBytes(6).toString('hex')}.part`;
