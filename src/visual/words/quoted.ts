/** Speech within quotation marks. */

/** The text in quotation marks; marks within it become single ones, so that no two marks stand side by side. */
export const quoted = (text: string): string => `"${text.replace(/["“”„«»]/g, "'")}"`;
