/** The look of the page: text and pictures on the plain background, one rule line, no boxes. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1c1c; --faint: #6a6a6a; --line: #d8d8d8;
  --sick: #b3261e; --watch: #8a5a00; --healthy: #1a6b3c; --paper: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --faint: #9a9a9a; --line: #3a3a3a;
  --sick: #ff8a80; --watch: #f0b95a; --healthy: #7fd1a0; --paper: #111; } }
body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 46rem; background: var(--paper); color: var(--ink);
  font: 16px/1.55 "Helvetica Neue", Helvetica, Arial, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
  overflow-wrap: anywhere; }
h1 { font-size: 1rem; font-weight: 400; color: var(--faint); margin: 0 0 2rem; }
article + article { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 2.5rem; }
.run-facts { color: var(--faint); font-size: .875rem; margin: 0; }
.run-facts strong { color: var(--ink); }
h2 { font-size: 1.75rem; line-height: 1.25; margin: .25rem 0 .75rem; }
h3 { font-size: 1.125rem; margin: 2.25rem 0 .25rem; }
small { font-size: .875rem; font-weight: 400; color: var(--faint); white-space: nowrap; margin-left: .5em; }
.sick .mark { color: var(--sick); } .watch .mark { color: var(--watch); } .healthy .mark { color: var(--healthy); }
p { margin: .25rem 0 1rem; }
svg, img { display: block; max-width: 100%; height: auto; margin: 1.5rem 0; }
dl { margin: 0; } dt { color: var(--faint); font-size: .875rem; } dd { margin: 0 0 .9rem; }
ol { margin: 0; padding-left: 1.4rem; } li { margin-bottom: .35rem; } li::marker { color: var(--faint); }
@media (min-width: 40rem) {
  dl.finding { display: grid; grid-template-columns: 7rem 1fr; column-gap: 1rem; } dl.finding dt { padding-top: .12rem; }
}
details { margin: .5rem 0; } summary { cursor: pointer; } details > dl { margin: .75rem 0 1.25rem 1.1rem; }
.curves { margin-top: 2rem; font-size: .875rem; }
table { border-collapse: collapse; margin-top: .5rem; font-variant-numeric: tabular-nums; }
th, td { text-align: left; font-weight: 400; padding: .15rem 1.25rem .15rem 0; vertical-align: baseline; }
.comparison table { font-size: .875rem; display: block; overflow-x: auto; }
.comparison thead { color: var(--faint); } .comparison :is(th, td) { white-space: nowrap; }
.comparison ul { margin: 1.25rem 0; padding-left: 1.1rem; }
.spark { font-family: monospace; letter-spacing: -.02em; color: var(--faint); white-space: pre; }
footer { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: 1rem; font-size: .875rem; color: var(--faint); }
footer dt { color: var(--ink); }
@media print { body { max-width: none; padding: 0; } details > * { display: block; } }
`;
