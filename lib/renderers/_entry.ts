import { element, Markup } from "./_markup.ts";

/** A term and what it says, in a list of them; nothing where it says nothing. */
export function entry(label: string, content: string | Markup): Markup | "" {
  if (content === "") return "";
  return new Markup(
    element("dt", {}, label).code + element("dd", {}, content).code,
  );
}
