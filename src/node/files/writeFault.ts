/** Says why a write failed. */

/** Error codes in words. */
const ERROR_WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  EFBIG: 'it may not grow any larger',
};

export function writeFault({ code = '', message }: NodeJS.ErrnoException): string {
  return Object.hasOwn(ERROR_WORDS, code) ? `${ERROR_WORDS[code]!} (${code})` : message;
}
