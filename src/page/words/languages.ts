/** The languages of the page. */
import type { Language } from '../link/pageState.ts';
import { de } from './de/de.ts';
import { en } from './en/en.ts';
import type { PageWords } from './pageWords.ts';

export const LANGUAGES: Readonly<Record<Language, PageWords>> = { en, de };
