/** The packages that the build of the page replaces, and by what. */
export const PAGE_ALIASES: Readonly<Record<string, string>> = {
  'mathjs/number': 'src/page/small/formulaParser.ts',
  zod: 'src/page/small/schema.ts',
};
