/**
 * The script of the page. The page reads it once more as the script of its worker: there, without a document, it serves
 * long work.
 */
import type { Presets } from '../model/model.ts';
import type { PageState } from '../link/pageState.ts';
import { openWork } from '../work/openWork.ts';
import { serveWorker } from '../work/serveWorker.ts';

/** What the page holds beside its script, as JSON in an element of its own. */
interface PageData {
  readonly presets: Presets;
  readonly first: PageState;
}

if (typeof document === 'undefined') serveWorker(self as unknown as Parameters<typeof serveWorker>[0]);
else void open();

async function open(): Promise<void> {
  const textOf = (id: string): string => document.getElementById(id)!.textContent ?? '';
  const { presets, first } = JSON.parse(textOf('data')) as PageData;
  // Templates need a document, which a worker does not have.
  const { startApp } = await import('./startApp.ts');
  await startApp(document.getElementById('app')!, presets, first, openWork(textOf('script')));
}
