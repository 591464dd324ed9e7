/// <reference lib="dom" />

/** How the page looks where a report stands in it. */
export interface Ground {
  readonly theme: "light" | "dark";
  /** Colour of the page's own text. */
  readonly ink: string;
  /** Colour of what it stands on. */
  readonly paper: string;
}

/** What an element stands on, whichever program shows it. */
export function groundOf(element: Element): Ground {
  const ink = getComputedStyle(element).color;
  for (let e: Element | null = element; e; e = e.parentElement) {
    const paper = getComputedStyle(e).backgroundColor;
    if (/^transparent$|[,/]\s*0(\.0*)?\)$/.test(paper)) continue;
    return { theme: lightness(paper) < 0.4 ? "dark" : "light", ink, paper };
  }
  // Nothing in the page has a ground: its text tells.
  return lightness(ink) > 0.5
    ? { theme: "dark", ink, paper: "#111111" }
    : { theme: "light", ink, paper: "#ffffff" };
}

/**
 * Calls back whenever the page may have changed its colours, until the element has left the page, or the function
 * it returns is called.
 */
export function onTheme(element: Element, changed: () => void): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let before = JSON.stringify(groundOf(element));
  const look = () => {
    if (!element.isConnected) return stop();
    const now = JSON.stringify(groundOf(element));
    if (now === before) return;
    before = now;
    changed();
  };
  const stop = () => {
    watcher.disconnect();
    dark.removeEventListener("change", look);
  };
  const watcher = new MutationObserver(look);
  for (const page of [document.documentElement, document.body]) {
    watcher.observe(page, { attributes: true });
  }
  dark.addEventListener("change", look);
  return stop;
}

/** 0 … 1 of `rgb(…)`. */
function lightness(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return (0.3 * r + 0.59 * g + 0.11 * b) / 255;
}
