/** All words of the page in one language. */
import type { en } from './en/en.ts';
import type { ActWords } from './actWords.ts';
import type { TellWords } from './tellWords.ts';

/** A language that lacks one does not compile. */
export type PageWords = Omit<typeof en, 'acts' | 'tells'> & { readonly acts: ActWords; readonly tells: TellWords };
