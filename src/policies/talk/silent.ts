/** Says nothing of its own accord; it still answers. */
import { answer } from '../answering.ts';
import type { TalkEntry } from '../tactic.ts';

export const silent: TalkEntry = {
  card: { name: 'silent', summary: 'Neither presses nor asks; it still answers.', source: 'control', parameters: {} },
  make: () => ({ answer, speak: () => null }),
};
