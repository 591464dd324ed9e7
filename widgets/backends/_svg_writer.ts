import { escape } from "../_escape.ts";

/** Attributes of an element: presentation only, so that no sanitizer has a reason to touch them. */
export type Attributes = Readonly<
  Record<string, string | number | undefined>
>;

/** One element; `children` are elements already written. */
export function element(
  name: string,
  attributes: Attributes,
  children = "",
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(short(value!))}"`)
    .join("");
  return children
    ? `<${name}${written}>${children}</${name}>`
    : `<${name}${written}/>`;
}

/** Words at a place. The text may come from a log: it is escaped here. */
export function text(
  x: number,
  y: number,
  words: string,
  attributes: Attributes = {},
): string {
  return element("text", { x, y, ...attributes }, escape(words));
}

/** A tenth of a pixel is enough. */
const short = (value: string | number) =>
  typeof value === "number" ? String(Math.round(value * 10) / 10) : value;
