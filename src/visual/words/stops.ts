/** Full stops at the end of sentences that end in a name or a text of the scenario. */

/** Two stops in a row, with nothing or marks of styles (U+FDD0 to U+FDDB) between them. Three are an ellipsis. */
const TWO_STOPS = /(?<!\.)\.([\ufdd0-\ufddb]*)\.(?!\.)/g;

/** The text with one stop where two would stand: "with Acme Inc.." becomes "with Acme Inc.". */
export const withSingleStops = (text: string): string => text.replace(TWO_STOPS, '.$1');
