/** Ends and beginnings of sentences that end in, or begin with, a name or a text of the scenario. */

/** A stop after a mark that ends a sentence, with nothing or marks of styles (U+FDD0 to U+FDDB) between them. */
const STOP_AFTER_END = /(?<!\.)([.?!…])([\ufdd0-\ufddb]*)\.(?!\.)/g;

/** The article of a name at the beginning of a text or after the end of a sentence. */
const FIRST_THE = /(^|[.?!]["”]? )([\ufdd0-\ufddb]*)the (?=[\ufdd0-\ufddb]*\p{Lu})/gu;

/**
 * The text with one mark where two would end a sentence, and with a capital where a sentence begins with a name that
 * has an article: "with Acme Inc.." becomes "with Acme Inc.", "who pays?." becomes "who pays?", "the Smiths ask"
 * becomes "The Smiths ask". Three stops are an ellipsis.
 */
export const withSingleStops = (text: string): string =>
  text.replace(STOP_AFTER_END, '$1$2').replace(FIRST_THE, '$1$2The ');
