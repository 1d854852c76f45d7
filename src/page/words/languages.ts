/** The languages of the page. */
import type { Language } from '../link/pageState.ts';
import { de } from './de.ts';
import type { PageWords } from './en.ts';
import { en } from './en.ts';

export const LANGUAGES: Readonly<Record<Language, PageWords>> = { en, de };
