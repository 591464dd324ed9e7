/**
 * The look of a report, wherever it stands: text and pictures on the ground of the page, one rule beside a
 * finding, no boxes. All colours come from the page's own text, so they follow its theme.
 */
export const REPORT_STYLE = `
.lossoscope { --faint: color-mix(in srgb, currentColor 72%, transparent); --line: color-mix(in srgb, currentColor 20%, transparent);
  --sick: color-mix(in srgb, #d32f2f 72%, currentColor); --watch: color-mix(in srgb, #b97700 72%, currentColor);
  --healthy: color-mix(in srgb, #1f9254 72%, currentColor); max-width: 80rem; line-height: 1.5; overflow-wrap: anywhere;
& > *, & figure > :is(svg, img) { max-width: 54rem; } & > :is(figure, .view, table, footer) { max-width: none; }
& + & { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 2rem; }
& .run-facts { color: var(--faint); font-size: .875em; margin: 0; } & .run-facts strong { color: inherit; font-weight: 600; }
& h2 { font-size: 1.6em; line-height: 1.25; margin: .2em 0 .3em; font-weight: 600; }
& h3 { font-size: 1.12em; margin: 0 0 .2em; font-weight: 600; line-height: 1.35; }
& small { font-size: .8rem; font-weight: 400; color: var(--faint); white-space: nowrap; margin-left: .4em; }
& .mark { font-weight: 700; } & .sick > .mark { color: var(--sick); } & .watch > .mark { color: var(--watch); } & .healthy > .mark { color: var(--healthy); }
& p { margin: .2em 0 .8em; } & figure { margin: 1.2em 0; } & figure > :is(svg, img) { display: block; width: 100%; height: auto; }
& .card { border-left: 3px solid var(--line); padding: .1em 0 .1em 1em; margin: 1.4em 0; }
& .card.sick { border-color: var(--sick); } & .card.watch { border-color: var(--watch); } & .card.healthy { border-color: var(--healthy); }
& dl { margin: 0; display: block; } & dt { color: var(--faint); font-size: .85em; font-weight: 400; width: auto; float: none; margin: 0; padding: 0; text-align: left; }
& dd { margin: 0 0 .7em; padding: 0; width: auto; float: none; }
& ol { margin: 0; padding-left: 1.4em; } & ol[type=a] { list-style: lower-alpha; } & li { margin: 0 0 .3em; } & li::marker { color: var(--faint); }
& details { margin: .3em 0; } & summary { cursor: pointer; padding-left: 1.1em; text-indent: -1.1em; } & details > dl { margin: .6em 0 1em 1.1em; }
& .curves, & .data, & footer { font-size: .875em; } & .data summary { color: var(--faint); }
& table { border-collapse: collapse; border: 0; margin: .4em 0; font-size: 1em; font-variant-numeric: tabular-nums; table-layout: auto; } & caption { text-align: left; color: var(--faint); padding: 0; }
& :is(th, td) { text-align: left; font-weight: 400; padding: .12em 1.2em .12em 0; vertical-align: baseline; background: none; border: 0; white-space: normal; max-width: none; }
& .data table { margin-left: 1.1em; } & .data :is(th, td) { text-align: right; } & thead th { color: var(--faint); border-bottom: 1px solid var(--line); }
&.comparison table { font-size: .875em; display: block; overflow-x: auto; padding-bottom: .3em; } &.comparison thead { color: var(--faint); }
&.comparison table::-webkit-scrollbar { height: 7px; } &.comparison table::-webkit-scrollbar-thumb { background: var(--faint); border-radius: 4px; }
&.comparison tbody th { white-space: normal; min-width: 11em; } &.comparison td { white-space: nowrap; } &.comparison :is(th, td) { padding-right: 1em; text-align: left; } & ul { margin: 1em 0; padding-left: 1.1em; }
& .spark { font-family: monospace; letter-spacing: -.02em; color: var(--faint); white-space: pre; }
& footer { border-top: 1px solid var(--line); margin-top: 1.6em; padding-top: .8em; color: var(--faint); } & footer dt { color: inherit; font-weight: 600; }
& footer ul { margin: .3em 0 .6em; } & footer p { margin: .3em 0 .6em 1.1em; } & footer dl { margin-top: .7em; }
& [data-still] { color: var(--faint); font-size: .85em; } }
.lossoscope-run { margin: .5em 0; } .lossoscope-run > summary { cursor: pointer; padding-left: 1.1em; text-indent: -1.1em; } .lossoscope-run > :is(.lossoscope, .lossoscope-run) { margin-left: 1.1em; } .lossoscope-run > .lossoscope { margin-block: .6em 1.6em; }
@media (max-width: 44rem) { .lossoscope.comparison td { white-space: normal; overflow-wrap: normal; } }
@media (min-width: 40rem) { .lossoscope dl.finding { display: grid; grid-template-columns: 7em 1fr; column-gap: 1em; } .lossoscope dl.finding dt { padding-top: .14em; } }
`;

/** The look of the page around reports. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 48rem; background: #fff; color: #1c1c1c;
  font: 16px/1.55 "Helvetica Neue", Helvetica, Arial, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) { body { background: #111; color: #e6e6e6; } }
h1 { font-size: 1rem; font-weight: 400; opacity: .75; margin: 0 0 2rem; }
@media print { body { max-width: none; padding: 0; } details > * { display: block; } }
`;
