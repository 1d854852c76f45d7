/** The script of the page. The page reads it once more as the script of its worker: there it serves long work. */
import { IS_WORKER } from '../work/documentStub.ts';
import type { PageState, Presets } from '../link/pageState.ts';
import { openWork } from '../work/openWork.ts';
import { serveWorker } from '../work/serveWorker.ts';
import { startApp } from './startApp.ts';

/** What the page holds beside its script, as JSON in an element of its own. */
interface PageData {
  readonly presets: Presets;
  readonly first: PageState;
}

const textOf = (id: string): string => document.getElementById(id)!.textContent ?? '';

if (IS_WORKER) serveWorker(self as unknown as Parameters<typeof serveWorker>[0]);
else {
  const { presets, first } = JSON.parse(textOf('data')) as PageData;
  void startApp(document.getElementById('app')!, presets, first, openWork(textOf('script')));
}
