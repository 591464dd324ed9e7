/** The look of the controls: the page's own colours, and nothing outside of a report. */
export const STYLE = `
.lossoscope { & .view { display: flex; flex-wrap: wrap; gap: .4em 1.2em; align-items: center; margin: 1em 0 0; font-size: .85em; }
& .view label { display: inline-flex; gap: .4em; align-items: center; }
& .view input[type=range] { width: 7em; accent-color: currentColor; } & .view output { min-width: 2.4em; font-variant-numeric: tabular-nums; }
& .view select, & .view input[type=search], & button { font: inherit; color: inherit; background: transparent; border: 1px solid color-mix(in srgb, currentColor 45%, transparent); border-radius: 3px; padding: .15em .45em; margin: 0; height: auto; box-shadow: none; width: auto; }
& .view option { color: CanvasText; background: Canvas; }
& button { cursor: pointer; } & button:disabled { opacity: .5; cursor: default; } & button:enabled:hover { background: color-mix(in srgb, currentColor 10%, transparent); }
& :is(button, input, select, summary, .plot):focus-visible { outline: 2px solid #4c8dd6; outline-offset: 2px; }
& .plot:focus-visible { outline-offset: -1px; }
& [aria-invalid=true] { border-color: #d33; border-style: dashed; }
& .plot { position: relative; width: 100%; min-height: 200px; }
& .plot-rule { position: absolute; width: 0; border-left: 1px solid currentColor; opacity: .45; pointer-events: none; }
& .plot-tip { position: absolute; z-index: 2; pointer-events: none; padding: .35em .6em; font-size: .8em; line-height: 1.45; max-width: 60%; color: inherit; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); font-variant-numeric: tabular-nums; }
& .plot-tip span { font-weight: 600; }
& [hidden] { display: none !important; }
& .plot-notes { margin: .3em 0 .5em; font-size: .8em; opacity: .8; }
& .plot-foot { display: flex; flex-wrap: wrap; gap: .4em 1.5em; justify-content: space-between; font-size: .8em; }
& .plot-lines, & .plot-files { display: flex; flex-wrap: wrap; gap: .3em; align-items: center; }
& .plot-lines button { border-color: transparent; display: inline-flex; gap: .4em; align-items: center; }
& .plot-lines button[aria-pressed=false] { opacity: .65; text-decoration: line-through; }
& button.show { font-size: .8em; margin: 0 0 .6em; } }
@media print { .lossoscope :is(.view, .plot-files, button.show) { display: none; } }
`;
