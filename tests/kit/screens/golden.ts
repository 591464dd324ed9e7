/**
 * Pictures of what a person sees, kept in `tests/golden/screens/`.
 *
 * @module
 */
import { deepStrictEqual } from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import { ROOT } from "../jupyter/paths.ts";
import { unlike } from "./unlike.js";

const GOLDEN = `${ROOT}tests/golden/screens/`;

/** Where pictures are left that are not as they were. */
const SEEN = `${ROOT}.cache/screens/`;

/** Compares what is seen, of a page or of an element, with its picture; with GOLDEN=accept the picture is taken anew. */
export async function looksLike(
  target: Page | Locator,
  name: string,
): Promise<void> {
  const page = "page" in target ? target.page() : target;
  const seen = await target.screenshot({
    animations: "disabled",
    caret: "hide",
  });
  const file = `${GOLDEN}${name}.png`;
  if (Deno.env.get("GOLDEN") === "accept") {
    await Deno.mkdir(GOLDEN, { recursive: true });
    // What still looks the same stays the same file.
    if (await isLike(page, file, seen)) return;
    await Deno.writeFile(file, seen);
    return;
  }
  const found = await compared(page, await Deno.readFile(file), seen);
  if (found.length === 0) return;
  await Deno.mkdir(SEEN, { recursive: true });
  await Deno.writeFile(`${SEEN}${name}.png`, seen);
  deepStrictEqual(
    found,
    [],
    `tests/golden/screens/${name}.png is not what is seen now: ${
      found.join("; ")
    }; see .cache/screens/${name}.png; if that is better: deno task golden`,
  );
}

/** What is unlike in two pictures, as the page that is at hand tells. */
export async function compared(
  page: Page,
  wanted: Uint8Array,
  seen: Uint8Array,
): Promise<string[]> {
  const [a, b] = [wanted, seen].map((png) => new Uint8Array(png).toBase64());
  return await page.evaluate(unlike, { wanted: a!, seen: b! });
}

async function isLike(
  page: Page,
  file: string,
  seen: Uint8Array,
): Promise<boolean> {
  try {
    return (await compared(page, await Deno.readFile(file), seen)).length === 0;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
