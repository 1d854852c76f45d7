/** The style of the page: both colour schemes, narrow screens, paper; without the space that no browser needs. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1c1e21; --faint: #555b63; --line: #c9ced6; --card: #f4f6f9; --accent: #1b4f8f;
  --on-accent: #fff; --vendor: #1b4f8f; --client: #a85400; --good: #0b6b50; --bad: #b3261e;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14171c; --ink: #eceef1; --faint: #b4b9c2; --line: #444b56; --card: #1e232a; --accent: #8ab8ff;
    --on-accent: #10151c; --vendor: #8ab8ff; --client: #ff9d4d; --good: #5fd3ae; --bad: #ff9c92;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 0 1rem 2rem; max-width: 66rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; overflow-wrap: anywhere;
}
h1 { font-size: 1.3rem; margin: 0.6rem 0; }
h2 { font-size: 1.6rem; line-height: 1.2; margin: 1.2rem 0 0.6rem; }
h3 { font-size: 1.1rem; margin: 1.2rem 0 0.4rem; }
h4 { font-size: 1rem; margin: 0.8rem 0 0.3rem; }
p, ul, dl, blockquote { margin: 0.4rem 0; }
small, .faint { color: var(--faint); font-size: 0.875rem; }
header { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; justify-content: space-between; }
nav { margin-top: 0.4rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
h2:focus { outline: none; }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
.visually-hidden {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap;
}
button, select, input { font: inherit; color: inherit; max-width: 100%; min-height: 2.2rem; }
button, select, input:not([type]), input[type='number'], input[type='search'] {
  background: var(--paper); border: 1px solid var(--faint); border-radius: 0.4rem; padding: 0.25rem 0.6rem;
}
button { cursor: pointer; }
button:hover { border-color: var(--accent); }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
input[type='radio'] { min-height: 0; accent-color: var(--accent); }
input[type='range'] { width: 100%; accent-color: var(--accent); }
progress { accent-color: var(--accent); }
nav ol { display: flex; flex-wrap: wrap; gap: 0.3rem; list-style: none; margin: 0; padding: 0; }
nav button { text-align: left; }
nav button[aria-current='step'] { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.number { font-weight: 700; }
td.number { font-weight: inherit; }
td.number, th.number { text-align: right; white-space: nowrap; }
.step { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 1.6rem; }
.lead { max-width: 44rem; font-size: 1.05rem; }
.unlocked { background: var(--card); border: 1px solid var(--line); border-radius: 0.6rem; padding: 0 1rem 0.8rem; }
.unlocked { margin: 0.4rem 0 0.8rem; }
.unlocked > h3 { color: var(--accent); }
fieldset { border: 1px solid var(--line); border-radius: 0.4rem; margin: 0.6rem 0; padding: 0.4rem 0.8rem; }
legend { font-weight: 600; padding: 0 0.3rem; }
label.choice { display: flex; gap: 0.5rem; align-items: baseline; padding: 0.2rem 0; }
label.lever { display: block; margin-top: 0.6rem; }
.slider { display: flex; gap: 0.8rem; align-items: center; }
.slider output { min-width: 3.5rem; text-align: right; font-variant-numeric: tabular-nums; font-weight: 600; }
.bid {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 0.5rem 0.8rem;
  align-items: end;
}
.bid label { display: grid; gap: 0.15rem; grid-template-columns: minmax(0, 1fr); }
.turn > label { display: grid; gap: 0.15rem; grid-template-columns: minmax(0, 1fr); }
.buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.big { font-size: 1.9rem; line-height: 1.1; font-variant-numeric: tabular-nums; }
.package { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; }
.package div { display: flex; gap: 0.4rem; }
dt { color: var(--faint); }
dd { margin: 0; }
.package dd { font-weight: 600; }
.good { color: var(--good); }
.bad { color: var(--bad); }
.vendor > h3, dt.vendor { color: var(--vendor); }
.client > h3, dt.client { color: var(--client); }
.log { list-style: none; padding: 0; margin: 0.4rem 0; }
.log li { border-left: 4px solid var(--vendor); padding: 0.1rem 0 0.1rem 0.7rem; margin: 0.25rem 0; }
.log li.client { border-color: var(--client); }
.log .round { color: var(--faint); font-size: 0.875rem; margin-right: 0.3rem; }
.line { border: 0; text-align: left; padding: 0.1rem 0.3rem; width: 100%; min-height: 0; background: none; }
.line:hover, .line:focus { background: var(--card); }
.line[aria-pressed='true'] { background: var(--card); font-weight: 600; }
.two, .three, .beside { display: grid; gap: 0 1.6rem; grid-template-columns: minmax(0, 1fr); }
.moment { background: var(--card); border: 1px solid var(--line); border-radius: 0.6rem; padding: 0 1rem 0.6rem; }
.moment dt { margin-top: 0.4rem; font-weight: 600; }
blockquote { border-left: 4px solid var(--line); padding-left: 0.8rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.92rem; margin: 0.4rem 0; }
th, td { padding: 0.25rem 0.8rem 0.25rem 0; text-align: left; vertical-align: top; }
th, td { border-bottom: 1px solid var(--line); }
td, th { overflow-wrap: normal; }
figure { margin: 0.8rem 0; overflow-x: auto; }
figure svg[role] { max-width: 100%; height: auto; }
pre { overflow-x: auto; font-size: 0.8rem; }
details { margin: 0.4rem 0; }
summary { cursor: pointer; padding: 0.2rem 0; }
.problems { border: 2px solid var(--bad); border-radius: 0.4rem; padding: 0.2rem 0.8rem; margin: 0.6rem 0; }
.one-lever { padding: 0.2rem 0; }
.changed { border-left: 4px solid var(--accent); padding-left: 0.6rem; }
.drop { border: 2px dashed var(--line); border-radius: 0.6rem; padding: 0.2rem 0.8rem 0.6rem; margin: 0.6rem 0; }
.rescues li { margin: 0.4rem 0; }
.work { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.report p.item { padding-left: 1rem; text-indent: -0.6rem; }
.next { margin-top: 1.5rem; }
footer {
  margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 0.4rem; color: var(--faint);
  font-size: 0.875rem;
}
@media (min-width: 60rem) {
  .two { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .three { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .beside { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
  .moment { position: sticky; top: 1rem; align-self: start; }
}
@media (max-width: 40rem) {
  nav .title {
    position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  nav button { min-width: 2.6rem; text-align: center; }
}
@media (prefers-reduced-motion: no-preference) {
  html { scroll-behavior: smooth; }
}
@media print {
  nav, button:not(.line), .skip, header label, .work, .drop label, .drop span, details:not([open]),
  footer p:first-child { display: none; }
  h2, h3, h4 { break-after: avoid; }
  .unlocked, .moment, figure, li, tr, blockquote { break-inside: avoid; }
  body { max-width: none; font-size: 10.5pt; }
}
`.replace(/\s*([{};])\s*/g, '$1');
