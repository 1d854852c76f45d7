/**
 * Holds the version of this library. Every negotiation records it, because the same seed gives the same result only
 * within one version. A test compares it with package.json.
 */
export const VERSION = '0.1.0';
