/** The page at work: its state, what is on the screen, and what each control does. */
import { render } from 'lit-html';
import { parseJson } from '../../kernel/parseJson.ts';
import type { Problem } from '../../kernel/problems.ts';
import { DealbreakerError } from '../../kernel/problems.ts';
import { readScenario } from '../../scenario/read/read.ts';
import { chartStyle } from '../../visual/svg/palette.ts';
import { OWN_SIDE } from '../hand/playHand.ts';
import { handAct } from '../link/handAct.ts';
import type { PageState, Presets } from '../link/pageState.ts';
import { LANGUAGES } from '../words/languages.ts';
import type { Work } from '../work/openWork.ts';
import { address } from './address.ts';
import { handReporter } from './handReporter.ts';
import { hinted } from './hinted.ts';
import { jobsOf } from './jobsOf.ts';
import type { Model } from '../model/model.ts';
import { modelOf } from '../model/model.ts';
import { badLinkHtml, pageHtml } from './pageHtml.ts';
import { slotBoard } from './slotBoard.ts';
import { startingLevers } from './startingLevers.ts';
import { toldSince } from './toldSince.ts';
import type { Actions, Screen } from '../model/pageView.ts';

const EMPTY: Screen = {
  hovered: null,
  pinned: null,
  problems: [],
  hint: null,
  ofComputer: false,
  find: '',
  axes: null,
};

/** Wider screens have room for a whole drawing. In pixels, as are the edges of the page and the least width. */
const [NARROW, EDGES, LEAST] = [640, 34, 240];

function drawingWidth(): number | null {
  const { clientWidth } = document.documentElement;
  return clientWidth >= NARROW! ? null : Math.max(LEAST!, clientWidth - EDGES!);
}

/** Starts the page in `root` with the state of the address, or with `first`. */
export async function startApp(root: HTMLElement, presets: Presets, first: PageState, work: Work): Promise<void> {
  let model: Model | null = null;
  let screen = EMPTY;
  let resting = true;
  let announced = '';
  let badLink: readonly Problem[] | null = null;
  let isDue = false;
  let { language } = first;
  const board = slotBoard(work, (name, finished) => {
    if (finished && name === 'rate' && model !== null) {
      const { found } = board.slots().rate!;
      const { four, percent } = words();
      announced = four.announced(percent(found!.dealRate.estimate));
    }
    draw();
  });
  const words = (): (typeof LANGUAGES)['en'] => LANGUAGES[language];

  const draw = (): void => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      drawNow();
    });
  };
  const drawNow = (): void => {
    document.documentElement.lang = words().code;
    if (badLink !== null)
      return void render(
        badLinkHtml(badLink, words(), () => open(first, true)),
        root,
      );
    if (model === null) return;
    document.title = model.base.title;
    const view = { model, words: words(), slots: board.slots(), screen, actions, width: drawingWidth() };
    render(pageHtml(view, announced), root);
  };

  /** Shows a state. Throws DealbreakerError for one whose scenario cannot be read; then nothing has changed. */
  const show = (state: PageState): void => {
    const last = model;
    model = modelOf(state, presets, last);
    if (last?.base !== model.base) screen = EMPTY;
    badLink = null;
    board.ask(jobsOf(model, screen, resting));
  };
  const open = (state: PageState, push: boolean): void => {
    language = state.language;
    try {
      show(state);
      if (push) bar.push(state, handReporter(model!, first));
    } catch (error) {
      if (!(error instanceof DealbreakerError)) throw error;
      badLink = error.problems;
    }
    drawNow();
  };
  const change = (part: Partial<PageState>): void => open({ ...model!.state, ...part }, true);
  const put = (part: Partial<Screen>): void => {
    screen = { ...screen, ...part };
    board.ask(jobsOf(model!, screen, resting));
    draw();
  };
  /** Plays the acts, and says what has happened since. */
  const play = (acts: PageState['acts']): void => {
    const before = model!;
    put({ problems: [], hint: null });
    change({ acts });
    announced = toldSince(before, model!, words());
    draw();
  };
  /** The acts without those that the table does not take. */
  const fitting = (): PageState['acts'] => model!.state.acts.slice(0, model!.hand.fitting);
  const failing = (action: () => void): void => {
    try {
      action();
    } catch (error) {
      if (!(error instanceof DealbreakerError)) throw error;
      put({ problems: error.problems });
    }
  };

  const actions: Actions = {
    go: (step) => {
      const { base, state } = model!;
      screen = { ...screen, problems: [], hint: null, hovered: null, pinned: null };
      announced = '';
      resting = true;
      change({ step, set: startingLevers(step, base, state.set) });
      const title = document.getElementById('step-title');
      title?.focus();
      title?.scrollIntoView();
    },
    speak: (language) => change({ language }),
    draft: (draft) => {
      model = { ...model!, draft };
      put({ hint: null });
    },
    act: (move) =>
      failing(() => {
        // A move that cannot be made changes nothing.
        model!.hand.seat.table.fork().act(OWN_SIDE, move);
        play([...fitting(), handAct(model!.base, move)]);
      }),
    undo: () => play(fitting().slice(0, -1)),
    anew: () => play([]),
    hint: () => {
      const { draft, hint } = hinted(model!);
      model = { ...model!, draft };
      put({ hint });
    },
    set: (set, isResting) => {
      resting = isResting;
      screen = { ...screen, hovered: null, pinned: null };
      if (isResting) return change({ set });
      show({ ...model!.state, set });
      draw();
    },
    luck: (seed, run) => change({ seed, run, acts: [] }),
    openFile: (file) => {
      void file.arrayBuffer().then((bytes) => {
        failing(() => {
          const content = new Uint8Array(bytes);
          readScenario(content);
          change({ scenario: { file: parseJson(content) }, set: {}, acts: [] });
        });
      });
    },
    screen: put,
    stop: (name) => board.stop(name),
    restart: (name) => {
      board.forget(name);
      board.ask(jobsOf(model!, screen, resting));
      draw();
    },
  };

  const bar = address((found) => {
    if (found === null) open(first, false);
    else if ('state' in found) open(found.state, false);
    else {
      badLink = found.problems;
      drawNow();
    }
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && (screen.pinned !== null || screen.hovered !== null)) put({ pinned: null, hovered: null });
  });
  const drawings = new CSSStyleSheet();
  drawings.replaceSync(chartStyle());
  document.adoptedStyleSheets = [drawings];
  addEventListener('resize', draw);
  root.replaceChildren();
  await bar.read();
}
