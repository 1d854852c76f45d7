/** All words of the page in one language. */
import type { ChartSpec } from '../../visual/charts/parts/chartSpec.ts';
import type { en } from './en/en.ts';
import type { ActWords } from './actWords.ts';
import type { TellWords } from './tellWords.ts';

/** A language that lacks one does not compile. */
export type PageWords = Omit<typeof en, 'acts' | 'tells' | 'chart'> & {
  readonly acts: ActWords;
  readonly tells: TellWords;
  /** A chart of the library, which speaks English, in this language. */
  readonly chart: (chart: ChartSpec, kind: ChartKind) => ChartSpec;
};

/** The charts of the page. */
export type ChartKind = 'trust' | 'dance' | 'rates' | 'map';
