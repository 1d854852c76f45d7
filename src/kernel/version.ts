/**
 * The version of this library; it stands in every negotiation, because results are promised per version. A test
 * compares it with package.json.
 */
export const VERSION = '0.1.0';
