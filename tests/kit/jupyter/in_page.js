/**
 * What tests ask a page: these functions run in the browser, each by itself.
 *
 * @module
 */

/**
 * What plotly.js has to say against figures, and which of them it does not draw.
 *
 * @param {string} figures As JSON.
 * @returns {Promise<string[]>}
 */
export async function drawAll(figures) {
  const { Plotly, document } = globalThis;
  const found = [];
  for (const { data, layout, config } of JSON.parse(figures)) {
    found.push(
      ...(Plotly.validate(data, layout) ?? []).map(({ msg }) => msg)
        // It compares what buttons do by identity, and never finds it equal.
        .filter((msg) => !/updatemenus.*args\[0\]/.test(msg)),
    );
    const host = document.body.appendChild(document.createElement("div"));
    await Plotly.newPlot(host, data, layout, config);
    if (!host.querySelector(".main-svg")) found.push("nothing drawn");
  }
  return found;
}

/**
 * Whether JupyterLab has opened its notebook and its kernel waits for work.
 *
 * @returns {boolean}
 */
export function isReady() {
  const kernel = globalThis.jupyterapp?.shell.currentWidget?.sessionContext
    ?.session?.kernel;
  return kernel?.status === "idle";
}

/**
 * Forgets what is saved and runs every cell, as the menu does.
 *
 * @returns {Promise<void>}
 */
export async function runAll() {
  const { commands } = globalThis.jupyterapp;
  await commands.execute("notebook:clear-all-cell-outputs");
  await commands.execute("notebook:run-all-cells");
}

/**
 * Whether every code cell has been run, and none waits.
 *
 * @returns {boolean}
 */
export function isDone() {
  const prompts = [...globalThis.document.querySelectorAll(
    ".jp-CodeCell .jp-InputPrompt",
  )];
  return prompts.length > 0 &&
    prompts.every(({ textContent }) => /^\[\d+\]:$/.test(textContent));
}

/**
 * Whether so many pictures are there, and every one can be zoomed into.
 *
 * @param {number} count
 * @returns {boolean}
 */
export function isAlive(count) {
  const figures = [...globalThis.document.querySelectorAll("[data-chart]")];
  return figures.length === count &&
    figures.every((figure) =>
      figure.querySelector(".js-plotly-plot .main-svg")
    );
}

/**
 * What each code cell shows.
 *
 * @returns {{source: string, headline: string, plots: number, pictures: number, errors: number}[]}
 */
export function cells() {
  return [...globalThis.document.querySelectorAll(".jp-CodeCell")].map(
    (cell) => ({
      source: cell.querySelector(".cm-content")?.textContent ?? "",
      headline: cell.querySelector(".jp-OutputArea h2")?.textContent ?? "",
      plots: cell.querySelectorAll(".js-plotly-plot").length,
      pictures: [...cell.querySelectorAll("figure img")]
        .filter((image) => image.offsetHeight > 0 && image.naturalWidth > 0)
        .length,
      errors: cell.querySelectorAll('[data-mime-type*="error"]').length,
    }),
  );
}

/**
 * The colours of the words of the first plot and of what it stands on.
 *
 * @returns {{ink: string, ground: string}}
 */
export function plotColours() {
  const { document, getComputedStyle } = globalThis;
  const tick = document.querySelector(".js-plotly-plot .xtick text");
  const panel = document.querySelector(".jp-Notebook");
  return {
    ink: getComputedStyle(tick).fill,
    ground: getComputedStyle(panel).backgroundColor,
  };
}

/**
 * The type of the first plot's y axis, as plotly.js has it.
 *
 * @returns {string}
 */
export function yAxisType() {
  const plot = globalThis.document.querySelector(".js-plotly-plot");
  return plot._fullLayout.yaxis.type;
}

/**
 * Turns the lights off while everything is open.
 *
 * @returns {Promise<void>}
 */
export async function goDark() {
  await globalThis.jupyterapp.commands.execute("apputils:change-theme", {
    theme: "JupyterLab Dark",
  });
}

/**
 * Whether the words of the first plot are light on dark.
 *
 * @returns {boolean}
 */
export function isDark() {
  const tick = globalThis.document.querySelector(".js-plotly-plot .xtick text");
  const [red] = globalThis.getComputedStyle(tick).fill.match(/\d+/);
  return Number(red) > 180;
}

/**
 * The ranges of the axes of every plot.
 *
 * @returns {{x: [number, number], y: [number, number]}[]}
 */
export function axisRanges() {
  return [...globalThis.document.querySelectorAll(".js-plotly-plot")]
    .map(({ layout: { xaxis, yaxis } }) => ({
      x: xaxis.range,
      y: yaxis.range,
    }));
}

/**
 * Whether the first plot is so many pixels wide.
 *
 * @param {number} width
 * @returns {boolean}
 */
export function isAsWide(width) {
  return globalThis.document.querySelector(".main-svg").clientWidth === width;
}

/**
 * The control that has the focus, by its label, its words or its kind.
 *
 * @returns {string}
 */
export function focused() {
  const element = globalThis.document.activeElement;
  return element.getAttribute("aria-label") ??
    (element.textContent.trim() || element.type);
}

/**
 * Every selector of every style sheet.
 *
 * @returns {string[]}
 */
export function selectors() {
  const rules = [...globalThis.document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .flatMap((rule) => rule.media ? [...rule.cssRules] : [rule]);
  return rules.map(({ selectorText }) => selectorText);
}

/**
 * The colour of the numbers at the axes.
 *
 * @returns {string}
 */
export function ink() {
  const tick = globalThis.document.querySelector(".xtick text");
  return globalThis.getComputedStyle(tick).fill;
}

/**
 * Gives the page other colours.
 *
 * @param {string} style
 */
export function dress(style) {
  globalThis.document.body.style.cssText = style;
}

/**
 * What is said at the pointer.
 *
 * @returns {string | undefined}
 */
export function tipText() {
  return globalThis.document.querySelector(".plot-tip:not([hidden])")
    ?.textContent;
}

/**
 * Puts an output into the place of the one before, as a notebook updates it: scripts in it run.
 *
 * @param {{place: string, html: string}} output
 */
export function update({ place, html }) {
  const { document } = globalThis;
  const found = document.getElementById(place);
  const output = found ?? document.createElement("div");
  output.id = place;
  if (!found) document.querySelector("main").append(output);
  const parts = document.createRange().createContextualFragment(html);
  output.replaceChildren(parts);
}

/**
 * Whether the live report in a place is one of so many points.
 *
 * @param {{place: string, points: number}} wanted
 * @returns {boolean}
 */
export function shows({ place, points }) {
  const output = globalThis.document.getElementById(place);
  return output?.querySelector("form.view") !== null &&
    output.querySelectorAll("article").length === 1 &&
    output.textContent.includes(`${points} points`);
}

/**
 * How many reports wait for a script, and how many plots the page has.
 *
 * @returns {{waiting: number, plots: number}}
 */
export function load() {
  const { document, lossoscope } = globalThis;
  return {
    waiting: lossoscope.length,
    plots: document.querySelectorAll(".js-plotly-plot").length,
  };
}

/**
 * All names of the page's global scope.
 *
 * @returns {string[]}
 */
export function globals() {
  return Object.getOwnPropertyNames(globalThis);
}

/**
 * Adds a cell below the last one and runs it.
 *
 * @param {string} source
 * @returns {Promise<void>}
 */
export async function runCode(source) {
  const { commands, shell } = globalThis.jupyterapp;
  const notebook = shell.currentWidget.content;
  notebook.activeCellIndex = notebook.widgets.length - 1;
  await commands.execute("notebook:insert-cell-below");
  notebook.activeCell.model.sharedModel.setSource(source);
  // It resolves when the cell is done, which may be never.
  commands.execute("notebook:run-cell");
}

/**
 * What the last cell shows: its words, how many outputs, plots that are alive, and whether it still runs.
 *
 * @returns {{text: string, outputs: number, plots: number, runs: boolean}}
 */
export function lastCell() {
  const cell = [...globalThis.document.querySelectorAll(".jp-CodeCell")].at(-1);
  return {
    text: cell.querySelector(".jp-OutputArea")?.innerText ?? "",
    outputs: cell.querySelectorAll(".jp-OutputArea-child").length,
    plots: cell.querySelectorAll(".js-plotly-plot .main-svg").length,
    runs: cell.querySelector(".jp-InputPrompt").textContent === "[*]:",
  };
}

/**
 * The HTML of each output of the last cell, as it would be saved.
 *
 * @returns {string[]}
 */
export function lastOutputs() {
  const { content } = globalThis.jupyterapp.shell.currentWidget;
  return content.widgets.at(-1).model.outputs.toJSON()
    .map(({ data }) => [data?.["text/html"]].flat().join(""));
}

/**
 * Whether the words of the last cell match.
 *
 * @param {string} pattern
 * @returns {boolean}
 */
export function lastSays(pattern) {
  const cell = [...globalThis.document.querySelectorAll(".jp-CodeCell")].at(-1);
  return new RegExp(pattern).test(
    cell.querySelector(".jp-OutputArea")?.innerText ?? "",
  );
}

/**
 * Watches the last cell for a while: how many frames of its report came, and how often a still picture was seen.
 *
 * @param {number} ms
 * @returns {Promise<{frames: number, still: number}>}
 */
export async function watchLast(ms) {
  const { document, performance, requestAnimationFrame } = globalThis;
  const cell = [...document.querySelectorAll(".jp-CodeCell")].at(-1);
  const isSeen = (image) =>
    image.offsetHeight > 0 &&
    globalThis.getComputedStyle(image).visibility === "visible";
  const texts = new Set();
  let still = 0;
  for (const end = performance.now() + ms; performance.now() < end;) {
    await new Promise(requestAnimationFrame);
    texts.add(cell.querySelector(".run-facts")?.textContent);
    if ([...cell.querySelectorAll("figure img")].some(isSeen)) still++;
  }
  return { frames: texts.size, still };
}

/**
 * Moves the smoothing slider of the last cell.
 *
 * @param {string} value
 * @returns {string}
 */
export function slide(value) {
  const cell = [...globalThis.document.querySelectorAll(".jp-CodeCell")].at(-1);
  const slider = cell.querySelector("input[type=range]");
  slider.value = value;
  for (const type of ["input", "change"]) {
    slider.dispatchEvent(new globalThis.Event(type, { bubbles: true }));
  }
  return slider.value;
}

/**
 * Where the smoothing slider of the last cell stands.
 *
 * @returns {string | undefined}
 */
export function slider() {
  const cell = [...globalThis.document.querySelectorAll(".jp-CodeCell")].at(-1);
  return cell.querySelector("input[type=range]")?.value;
}

/**
 * Whether the kernel has nothing to do, and so many reports are there.
 *
 * @param {number} reports
 * @returns {boolean}
 */
export function isSettled(reports) {
  const { document, jupyterapp } = globalThis;
  const kernel = jupyterapp?.shell.currentWidget?.sessionContext?.session
    ?.kernel;
  const prompts = [...document.querySelectorAll(
    ".jp-CodeCell .jp-InputPrompt",
  )];
  const ran = prompts.every(({ textContent }) =>
    /^\[\d+\]:$/.test(textContent)
  );
  return kernel?.status === "idle" && (reports === 0 || ran) &&
    document.querySelectorAll("article.lossoscope").length >= reports;
}

/**
 * The names of the runs that each code cell reports on.
 *
 * @returns {string[][]}
 */
export function owners() {
  return [...globalThis.document.querySelectorAll(".jp-CodeCell")].map((cell) =>
    [...cell.querySelectorAll(".run-facts strong")]
      .map(({ textContent }) => textContent)
  );
}

/**
 * What a host of static previews leaves of a page, by the rules that GitHub's html-pipeline documents: known
 * elements with known attributes; scripts and styles go with what is in them, unknown elements leave theirs.
 */
export function sanitize() {
  const { document } = globalThis;
  const elements = new Set(
    ("h1 h2 h3 h4 h5 h6 br b i strong em a pre code img div ins del sup sub p ol ul table thead tbody tfoot " +
      "blockquote dl dt dd kbd q samp var hr li tr td th s strike summary details caption figure figcaption " +
      "abbr bdo cite dfn mark small span time wbr").split(" "),
  );
  const attributes = new Set(
    "alt align border cols colspan rows rowspan href src height width lang start type title scope open summary"
      .split(" "),
  );
  for (const part of document.querySelectorAll("script, style, iframe")) {
    part.remove();
  }
  for (const part of [...document.querySelectorAll("main *")]) {
    for (const { name } of [...part.attributes]) {
      if (!attributes.has(name)) part.removeAttribute(name);
    }
    if (!elements.has(part.localName)) part.replaceWith(...part.childNodes);
  }
}

/**
 * Whether every picture is there to be seen.
 *
 * @returns {boolean[]}
 */
export function loaded() {
  return [...globalThis.document.querySelectorAll("img")]
    .map(({ naturalWidth, offsetHeight }) =>
      naturalWidth > 0 && offsetHeight > 0
    );
}

/**
 * Takes an element out of its page.
 *
 * @param {object} element
 */
export function remove(element) {
  element.remove();
}
