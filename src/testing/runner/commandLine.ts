/** A command line for a POSIX shell. */

/** The words as one line; a word that a shell would read otherwise is quoted. */
export const commandLine = (words: readonly string[]): string => words.map(shellWord).join(' ');

const shellWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
