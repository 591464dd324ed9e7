import type { Setting } from "./settings.ts";

const HEAD = /\*{3,}\s*Running training\s*\*{3,}\s*$/i;
// `  Total train batch size (w. parallel, distributed & accumulation) = 64`
const ENTRY =
  /(?:^|[\s>:-])([A-Z][A-Za-z]*(?: [A-Za-z]+){1,6})(?: \([^()]{1,80}\))? = (\d[\d,]{0,20})\s*$/;

/** What the Trainer of Hugging Face, and scripts before it, print before they begin: `***** Running training *****`. */
export class Banner {
  #open = false;

  /** The settings that a line says, where it is one below the head of a training. */
  sees(line: string): readonly Setting[] {
    if (!this.#open) {
      this.#open = line.includes("***") && HEAD.test(line);
      return NONE;
    }
    const [, name, value] = ENTRY.exec(line) ?? [];
    this.#open = name !== undefined;
    return name === undefined
      ? NONE
      : [[name, Number(value!.replaceAll(",", ""))]];
  }
}

const NONE: readonly Setting[] = [];
