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

// Okabe and Ito 2008, lightened or darkened to at least 4.5 : 1 against the ground: lines are named in their colour (WCAG 2, AA).
const TONES: Palette["tones"] = {
  train: "#0072b2",
  validation: "#c25600",
  test: "#00875f",
  other: "#5c6670",
  first: "#0072b2",
  second: "#a66800",
  third: "#00875f",
  fourth: "#a8558a",
  fifth: "#317cad",
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

// At least 4.5 : 1 on white, 4.1 : 1 on nearly black: no colour does better on both. BRIGHTER is the reverse.
const BOTH_TONES: Palette["tones"] = {
  train: "#277cb5",
  validation: "#be5917",
  test: "#118763",
  other: "#6f7780",
  first: "#277cb5",
  second: "#a06c11",
  third: "#118763",
  fourth: "#b25692",
  fifth: "#457ca0",
  sixth: "#6f7780",
};

const light: Palette = {
  ink: "#222222",
  faint: "#6b6b6b",
  grid: "#808080",
  accent: "#a3227a",
  tones: TONES,
};

const dark: Palette = {
  ink: "#e8e8e8",
  faint: "#a3a3a3",
  grid: "#909090",
  accent: "#ee86c6",
  tones: DARK_TONES,
};

const both: Palette = {
  ink: "#767676",
  faint: "#767676",
  grid: "#808080",
  accent: "#c2469b",
  tones: BOTH_TONES,
};

/** Every theme. */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light,
  dark,
  both,
  page: {
    ink: "currentColor",
    faint: named("faint", both.faint),
    grid: "currentColor",
    accent: named("accent", both.accent),
    tones: mapped((tone) => named(tone, BOTH_TONES[tone])),
  },
};

/** The colours of words on any ground, and the same where the browser says that it is dark. */
const BRIGHTER = {
  [both.ink]: "#7c7c7c",
  [both.accent]: "#c550a0",
  [BOTH_TONES.train]: "#3283b9",
  [BOTH_TONES.validation]: "#c26224",
  [BOTH_TONES.test]: "#1d8d6b",
  [BOTH_TONES.other]: "#757d86",
  [BOTH_TONES.second]: "#a4731c",
  [BOTH_TONES.fourth]: "#b65e97",
  [BOTH_TONES.fifth]: "#4d82a4",
};

/** Makes the words of a picture for any ground a little brighter where the ground is dark. */
export function brighterOnDark(svg: string): string {
  const rules = Object.entries(BRIGHTER)
    .filter(([colour]) => svg.includes(`fill="${colour}"`))
    .map(([colour, brighter]) => `[fill="${colour}"]{fill:${brighter}}`);
  return svg.replace(
    ">",
    `><style>@media(prefers-color-scheme:dark){${rules.join("")}}</style>`,
  );
}

/** The colours of the theme `page`, by the ground that the page has. */
export const PAGE_COLOURS = `:root{${
  declared(light)
}}@media(prefers-color-scheme:dark){:root{${declared(dark)}}}`;

/** A colour that the page's style sheet may say; else it is readable on any ground. */
function named(name: string, colour: string): string {
  return `var(--curve-${name},${colour})`;
}

function mapped(colourOf: (tone: Tone) => string): Palette["tones"] {
  const tones = Object.keys(TONES) as Tone[];
  return Object.fromEntries(
    tones.map((tone) => [tone, colourOf(tone)]),
  ) as Record<Tone, string>;
}

function declared({ faint, accent, tones }: Palette): string {
  return Object.entries({ faint, accent, ...tones })
    .map(([name, colour]) => `--curve-${name}:${colour}`).join(";");
}

/** Lengths of stroke and gap, in pixels. */
export const dashes: Readonly<Record<Dash, string | undefined>> = {
  solid: undefined,
  dashed: "6 3",
  dotted: "2 3",
};
