/** A command called as one types it, in this process. */
import { dispatch } from '../../src/cli/dispatch.ts';
import { plainStyle } from '../../src/visual/page/style.ts';

export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Calls a command without colour on so many columns. */
export async function called(argv: readonly string[], width = 96): Promise<Called> {
  let [out, err] = ['', ''];
  const code = await dispatch(argv, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    style: plainStyle,
    width,
  });
  return { code, out, err };
}
