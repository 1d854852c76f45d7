/** What the page tells in English: the sentences of the post-mortem. */
import { accountText } from '../../../visual/postmortem/accountText.ts';
import { turningPointText } from '../../../visual/postmortem/turningPointText.ts';
import { distanceText, truthText } from '../../../visual/postmortem/truthText.ts';
import { plainStyle } from '../../../visual/page/style.ts';
import { changeInWords } from '../../../visual/story/changes/changeInWords.ts';
import type { TellWords } from '../tellWords.ts';

export const tellInEnglish: TellWords = {
  account: (scenario, account) => accountText(scenario, account, plainStyle),
  truth: (result) => [...truthText(result, plainStyle), distanceText(result)],
  turned: (result, turn) => turningPointText(result, turn, plainStyle),
  change: changeInWords,
};
