import { strictEqual } from "node:assert/strict";

/** Compares text with the file `tests/golden/<name>`; with GOLDEN=accept the file takes the text. */
export function golden(name: string, text: string): void {
  const file = new URL(`../golden/${name}`, import.meta.url);
  if (Deno.env.get("GOLDEN") === "accept") Deno.writeTextFileSync(file, text);
  strictEqual(
    text,
    Deno.readTextFileSync(file),
    `tests/golden/${name} is not what is written now; if that is better: deno task golden`,
  );
}
