/** Tells a Proxy from other objects, where the runtime can: nothing of it is called, and it may have no end. */
import { builtInModule } from './forbiddenGlobals.ts';

type Types = { readonly isProxy?: (value: unknown) => boolean } | undefined;
const types = builtInModule?.('util')['types'] as Types;

/** Whether a value is known to be a Proxy, revoked or not; false where the runtime cannot tell. */
export const isProxy = (value: unknown): boolean => types?.isProxy?.(value) === true;
