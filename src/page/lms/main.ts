/**
 * The script of a page in a course. It runs before the script of the page: it puts the hand that the learning
 * management system holds into the address, and reports each hand that the page tells of.
 */
import type { HandReport } from '../link/handReport.ts';
import { HAND_REPORT } from '../link/handReport.ts';
import { findLmsApi } from './lmsApi.ts';
import { openLmsSession } from './lmsSession.ts';
import { noticeText } from './noticeText.ts';

const session = openLmsSession(findLmsApi(window));
const line = document.createElement('p');
line.id = 'course-line';
line.setAttribute('role', 'status');
document.body.prepend(line);

if (session.restored !== null) history.replaceState(null, '', `#${session.restored}`);
let last = session.opening;
const show = (): void => {
  line.textContent = noticeText(last, document.documentElement.lang === 'de' ? 'de' : 'en');
};
show();
document.addEventListener(HAND_REPORT, (event) => {
  last = session.report((event as CustomEvent<HandReport>).detail);
  show();
});
addEventListener('pagehide', () => session.close());
// A page that comes back from the browser's memory has ended its session.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});
