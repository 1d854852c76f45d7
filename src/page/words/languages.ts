/** The languages of the page. */
import type { Language } from '../link/pageState.ts';
import { de } from './de.ts';
import type { Words } from './en.ts';
import { en } from './en.ts';

export const LANGUAGES: Readonly<Record<Language, Words>> = { en, de };
