/**
 * What the templates' library asks of a document when it is loaded. A worker has none, runs the same script, and draws
 * nothing. This file is imported first.
 */
if (typeof document === 'undefined') Object.assign(self, { document: { createTreeWalker: () => null } });

export const IS_WORKER = typeof window === 'undefined';
