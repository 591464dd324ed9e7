/// <reference lib="dom" />

/** Attributes, and what is to be done on events (`onclick`). */
export type Attributes = Readonly<
  Record<string, string | number | boolean | ((event: Event) => void)>
>;

/** A new element. Text in it is text, whatever it holds. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(key.slice(2), value);
    } else if (value !== false) {
      element.setAttribute(key, value === true ? "" : String(value));
    }
  }
  element.append(...children);
  return element;
}

/** A control with its label before it. */
export function labelled(label: string, ...controls: Node[]): HTMLLabelElement {
  return make("label", {}, make("span", {}, label), ...controls);
}

/** A list to choose from. */
export function choice(
  label: string,
  options: readonly (readonly [value: string, words: string])[],
  chosen: (value: string) => void,
): HTMLLabelElement {
  const select = make(
    "select",
    { onchange: () => chosen(select.value) },
    ...options.map(([value, words]) => make("option", { value }, words)),
  );
  return labelled(label, select);
}
