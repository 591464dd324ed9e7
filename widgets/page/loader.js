/**
 * Runs in the page that shows a notebook: makes the static pictures of reports interactive.
 *
 * Its text travels in one output of the notebook, with plotly.js packed into it. Reports push themselves
 * onto `globalThis[key]`, an array until this has run, so the order of outputs does not matter.
 *
 * @param {string} key The one name that is used in the page's global scope.
 * @param {string} packed plotly.js, gzipped, in base64.
 */
export default function start(key, packed) {
  const queue = globalThis[key] ??= [];
  if (queue.started) return;
  queue.started = true;

  const ready = unpack().then(evaluate);
  const waiting = queue.splice(0);
  queue.push = (...reports) => {
    for (const report of reports) show(report);
    return 0;
  };
  queue.push(...waiting);

  async function unpack() {
    const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
    const text = new Blob([bytes]).stream()
      .pipeThrough(new DecompressionStream("gzip"));
    return await new Response(text).text();
  }

  /** Leaves no second global behind: another plotly.js of the page stays what it was. */
  function evaluate(source) {
    const before = globalThis.Plotly;
    const script = document.createElement("script");
    script.textContent = source;
    document.head.append(script);
    script.remove();
    const plotly = globalThis.Plotly;
    globalThis.Plotly = before;
    return plotly;
  }

  async function show({ roots, figures }) {
    try {
      const plotly = await ready;
      for (const root of roots) {
        for (const picture of root.querySelectorAll("[data-chart]")) {
          const figure = figures[picture.dataset.chart];
          if (figure) await upgrade(plotly, picture, figure);
        }
      }
    } catch (error) {
      // The static pictures stay, and say to whoever looks why.
      for (const root of roots) root.dataset.failed = String(error);
    }
  }

  async function upgrade(plotly, picture, { data, layout, config }) {
    if (picture.dataset.live) return;
    picture.dataset.live = "yes";
    const image = picture.querySelector("img, svg");
    const host = document.createElement("div");
    host.setAttribute("role", "img");
    host.setAttribute("aria-label", image?.alt ?? "");
    host.style.width = "100%";
    picture.prepend(host);
    try {
      await plotly.newPlot(host, data, layout, config);
    } catch (error) {
      host.remove();
      throw error;
    }
    if (image) image.style.display = "none";
    const dress = () => plotly.relayout(host, colours(picture));
    dress();
    for (const page of [document.documentElement, document.body]) {
      new MutationObserver(dress).observe(page, { attributes: true });
    }
    matchMedia("(prefers-color-scheme: dark)").addEventListener(
      "change",
      dress,
    );
    let width = host.clientWidth;
    new ResizeObserver(() => {
      if (!host.clientWidth || host.clientWidth === width) return;
      width = host.clientWidth;
      plotly.Plots.resize(host);
    }).observe(host);
  }

  /** The page's own text and ground. */
  function colours(element) {
    const ink = getComputedStyle(element).color;
    let ground = "rgb(255, 255, 255)";
    for (let e = element; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor;
      if (!/^rgba\(.*, 0\)$|^transparent$/.test(colour)) {
        ground = colour;
        break;
      }
    }
    return {
      "font.color": ink,
      "title.font.color": ink,
      "xaxis.color": ink,
      "yaxis.color": ink,
      "hoverlabel.bgcolor": ground,
      "hoverlabel.font.color": ink,
    };
  }
}
