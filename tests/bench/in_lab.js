/**
 * What the bench asks a JupyterLab: this function runs in the browser, by itself.
 *
 * @module
 */

/**
 * Runs code in a new cell below the last one, waits until its output is alive, and takes the cell away again.
 *
 * @param {{source: string, still: string, alive: string, count: number, patience: number}} asked `still`: what is
 * there as soon as the static output is complete; `alive` and `count`: so many of these when it is interactive.
 * @returns {Promise<{still: number, alive: number, bytes: number}>} Milliseconds since the cell was run, NaN for
 * what did not come; the bytes of its outputs as a notebook saves them, without what it carries only once.
 */
export async function timed({ source, still, alive, count, patience }) {
  const { jupyterapp, performance, requestAnimationFrame } = globalThis;
  const { commands, shell } = jupyterapp;
  const { content, sessionContext } = shell.currentWidget;
  const frame = () => new Promise(requestAnimationFrame);
  content.activeCellIndex = content.widgets.length - 1;
  await commands.execute("notebook:insert-cell-below");
  const { node, model } = content.activeCell;
  model.sharedModel.setSource(source);
  const isDrawn = (image) =>
    image.hidden || image.complete && image.naturalWidth > 0;
  const found = { still: NaN, alive: NaN };
  const start = performance.now();
  const passed = () => performance.now() - start;
  const done = commands.execute("notebook:run-cell");
  while (Number.isNaN(found.alive) && passed() < patience) {
    await frame();
    const images = [...node.querySelectorAll("figure img")];
    if (
      Number.isNaN(found.still) && node.querySelector(still) &&
      images.every(isDrawn)
    ) found.still = passed();
    if (node.querySelectorAll(alive).length >= count) found.alive = passed();
  }
  if (Number.isNaN(found.alive)) return { ...found, bytes: NaN };
  await done;
  while (sessionContext.session.kernel.status !== "idle") await frame();
  const weights = model.outputs.toJSON()
    .map((output) => JSON.stringify(output).length);
  // What comes after the report is for the whole notebook.
  const bytes = weights[0] ?? 0;
  await commands.execute("notebook:delete-cell");
  return { ...found, bytes };
}
