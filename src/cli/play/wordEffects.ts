/** Says what a word would do, before it is played: with what the person may know and nothing of the other's secrets. */
import type { Answer } from '../../domain/talk.ts';
import type { SideView } from '../../engine/turns/sideView.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { limitText } from '../../visual/words/limitText.ts';
import { issueText } from '../../visual/words/naming.ts';
import { counted } from '../../visual/words/plural.ts';
import { percent } from '../../visual/words/formatNumber.ts';

/**
 * What an answer to what the other side said would do.
 *
 * @param bluff - Whether `explain` names a limit that is not there.
 */
export function answerEffect(scenario: Scenario, view: SideView, answer: Answer, bluff: boolean): string {
  const issue = view.said!.issue;
  const about = issueText(scenario, issue);
  const point = view.breakPoints[issue];
  const weight = percent(view.goals[issue]!.weight);
  switch (answer) {
    case 'hear':
      return `says that you heard it; promises nothing on ${about}`;
    case 'explain':
      return bluff || point === undefined
        ? 'a bluff: it names a limit that you do not have; if a later bid of yours goes beyond it, you lose trust'
        : `says that you ${limitText(scenario, view.side, issue, point.limit)}, and why; they can learn from it`;
    case 'refuse':
      return 'a flat no without a reason; it costs trust, most where they think that the point costs you little';
    case 'refer': {
      const { answersIn } = scenario[view.side].manager!;
      return `asks your manager, who answers after ${counted(answersIn, 'turn')}; your bid stays, and you say no more`;
    }
    case 'grant':
      return `gives up your limit on ${about} for good, and the point weighs ${weight} for you; it earns trust`;
    case 'tell':
      return `says how much ${about} matters to you${point === undefined ? '' : ', and your limit'}; it earns trust`;
    case 'decline':
      return `keeps to yourself what ${about} means to you`;
  }
}
