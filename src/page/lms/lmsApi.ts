/**
 * The run-time interface of SCORM 1.2 (ADL, "SCORM Version 1.2: The SCORM Run-Time Environment", section 3.3), as a
 * learning management system puts it into a window above the page. Every argument and every answer is a text.
 */
export interface LmsApi {
  LMSInitialize(nothing: ''): unknown;
  LMSFinish(nothing: ''): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(nothing: ''): unknown;
  LMSGetLastError(): unknown;
  LMSGetErrorString(code: string): unknown;
}

/** What is used of a window. */
export interface LmsWindow {
  readonly API?: unknown;
  readonly parent?: unknown;
  readonly opener?: unknown;
}

/** The most windows above the page that are looked at. */
const MAX_WINDOWS = 500;

/** A window and those above it, up to the first that may not be read because it is of another origin. */
function windowsFrom(start: unknown): LmsWindow[] {
  const found: LmsWindow[] = [];
  try {
    for (let at = start as LmsWindow | null | undefined; at && found.length < MAX_WINDOWS;) {
      void [at.API, at.opener];
      found.push(at);
      if (at.parent === at) break;
      at = at.parent as LmsWindow | null | undefined;
    }
  } catch {
    return found;
  }
  return found;
}

/** Finds the interface above the page, or above a window that opened it or what it stands in; null where none is. */
export function findLmsApi(own: LmsWindow): LmsApi | null {
  const above = windowsFrom(own);
  const holder = [...above, ...above.flatMap(({ opener }) => windowsFrom(opener))].find(({ API }) => Boolean(API));
  return (holder?.API as LmsApi | undefined) ?? null;
}
