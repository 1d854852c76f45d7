/** A post-mortem as text, for notebooks and files. */
import type { PostMortem } from '../../postmortem/postMortem.ts';
import { plain, unstyled } from '../words/style.ts';
import { postMortemPage } from './postMortemPage.ts';

/** The page of about 60 lines, at most 96 columns wide, without colours. */
export const tellPostMortem = (result: PostMortem): string =>
  `${postMortemPage(result, plain).map(unstyled).join('\n')}\n`;
