/** Writes a text as it looks: one form for what fonts, keyboards and spreadsheets write in several ways. */

/**
 * Returns the plain form of a text: letters with their accents joined (NFC), full-width signs as ASCII, every dash as
 * "-", every apostrophe as "'", every run of white space as one space, and nothing that is invisible. The ends are
 * trimmed.
 */
export const plainText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
