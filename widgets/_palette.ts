import type { Dash, Tone } from "./chart.ts";

/**
 * What a picture stands on. `both`: a page whose colour is not known, so that every colour is readable on white
 * and on black. `page`: like `both`, with the words in the colour of the page's own text (svg in html only).
 */
export type Theme = "light" | "dark" | "both" | "page";

/** The colours of one theme. */
export interface Palette {
  readonly ink: string;
  readonly faint: string;
  readonly grid: string;
  /** Evidence: used for nothing else. */
  readonly accent: string;
  readonly tones: Readonly<Record<Tone, string>>;
}

// Okabe and Ito 2008, lightened or darkened to at least 3 : 1 against the ground.
const TONES: Palette["tones"] = {
  train: "#0072b2",
  validation: "#d55e00",
  test: "#00875f",
  other: "#5c6670",
  first: "#0072b2",
  second: "#c27a00",
  third: "#00875f",
  fourth: "#a8558a",
  fifth: "#3a8fc7",
  sixth: "#5c6670",
};

const DARK_TONES: Palette["tones"] = {
  train: "#56b4e9",
  validation: "#f58540",
  test: "#2bc49a",
  other: "#a8b2bc",
  first: "#56b4e9",
  second: "#e69f00",
  third: "#2bc49a",
  fourth: "#e08bbd",
  fifth: "#9ccff0",
  sixth: "#a8b2bc",
};

const BOTH_TONES: Palette["tones"] = {
  train: "#2a87c4",
  validation: "#d9661a",
  test: "#12906a",
  other: "#7a838c",
  first: "#2a87c4",
  second: "#b87d14",
  third: "#12906a",
  fourth: "#b8629a",
  fifth: "#5a93b8",
  sixth: "#7a838c",
};

const both: Palette = {
  ink: "#7d7d7d",
  faint: "#7d7d7d",
  grid: "#808080",
  accent: "#c2459a",
  tones: BOTH_TONES,
};

/** Every theme. */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    ink: "#222222",
    faint: "#6b6b6b",
    grid: "#808080",
    accent: "#a3227a",
    tones: TONES,
  },
  dark: {
    ink: "#e8e8e8",
    faint: "#a3a3a3",
    grid: "#909090",
    accent: "#ee86c6",
    tones: DARK_TONES,
  },
  both,
  page: { ...both, ink: "currentColor", grid: "currentColor" },
};

/** Lengths of stroke and gap, in pixels. */
export const dashes: Readonly<Record<Dash, string | undefined>> = {
  solid: undefined,
  dashed: "6 3",
  dotted: "2 3",
};
