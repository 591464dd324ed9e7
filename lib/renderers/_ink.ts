/** What a piece of text is to the reader. */
export type Role =
  | "sick"
  | "watch"
  | "healthy"
  | "unknown"
  | "strong"
  | "faint";

const CODES: Readonly<Record<Role, string>> = {
  sick: "1;31",
  watch: "1;33",
  healthy: "1;32",
  unknown: "1",
  strong: "1",
  faint: "2",
};

/** Colours a piece of text. */
export type Ink = (text: string, role: Role) => string;

/** Colour for a terminal, or none. */
export function inkOf(colour: boolean): Ink {
  return colour
    ? (text, role) => `\x1b[${CODES[role]}m${text}\x1b[0m`
    : (text) => text;
}
