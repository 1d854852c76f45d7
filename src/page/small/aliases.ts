/** The packages that the build of the page replaces, and by what. */
export const PAGE_ALIASES: Readonly<Record<string, string>> = {
  'mathjs/number': 'src/page/small/formulaParser.ts',
  zod: 'src/page/small/schema.ts',
};

/** The modules of the library that the build of the page replaces, and by what. */
export const PAGE_MODULES: Readonly<Record<string, string>> = {
  'src/visual/svg/checkChart.ts': 'src/page/small/checkChart.ts',
};
