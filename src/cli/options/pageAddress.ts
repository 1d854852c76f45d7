/** The option `--page`: where the page of the scenario is, for links to it. */
import { basename } from 'node:path';
import { inputError } from '../../kernel/problems.ts';
import type { PageAddress } from '../../page/link/handLink.ts';
import type { Arguments, Flag } from './command.ts';

export const pageFlag: Flag = {
  value: '<address>',
  what: 'where the page is that dealbreaker page wrote of this scenario: links to it are made',
};

/**
 * What `--page` names; null without it. The page knows the scenario by the name of its file, unless levers were moved,
 * or it comes from elsewhere: then links hold it whole.
 *
 * @param isFile - Whether the first word is the file of the scenario.
 * @throws DealbreakerError for what is no address.
 */
export function pageAddress(given: Arguments, isFile = true): PageAddress | null {
  const address = given.text('page');
  if (address === null) return null;
  if (!/^(?:https?|file):\/\/[^\s"<>]+$/i.test(address))
    throw inputError('--page', 'it is no address', 'write --page https://example.com/page.html');
  if (given.has('seat'))
    throw inputError('--page', 'a page does not have the code of --seat', 'leave one of the two out');
  const file = given.words[0]!;
  const isPlain =
    isFile && given.words.length === 1 && /\.json$/.test(file) && !given.has('set') && !given.has('steps');
  return { address, preset: isPlain ? basename(file).replace(/\.\w+$/, '') : null };
}
