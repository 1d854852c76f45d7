/** Packs texts as a ZIP archive. The same texts give the same bytes. No other file imports the packer. */
import { strToU8, zipSync } from 'fflate';

/** The earliest time that the format knows, by the machine's own clock, as the packer reads it. */
const NO_TIME = '1980-01-01T00:00:00';

/** @param files - The texts by the names of their files; the archive keeps their order. */
export const zipFiles = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 9,
    mtime: NO_TIME,
  });
