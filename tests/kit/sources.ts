import { dirname, join } from "node:path/posix";

const ROOT = new URL("../../", import.meta.url);

/** The product's own files below a folder, from the project's root, in order. */
export function sources(folder: string): string[] {
  return [...walk(folder)].filter((path) => path.endsWith(".ts")).sort();
}

/** The text of a file, by its path from the project's root. */
export function textOf(path: string): string {
  return Deno.readTextFileSync(new URL(path, ROOT));
}

/** The bytes of every file below a folder, by path from the project's root. */
export function bytesUnder(folder: string): Record<string, Uint8Array> {
  const paths = [...walk(folder)].sort();
  return Object.fromEntries(
    paths.map((path) => [path, Deno.readFileSync(new URL(path, ROOT))]),
  );
}

/** What a file imports: paths from the project's root, or names of packages; types too. */
export function importsOf(path: string): string[] {
  const named = textOf(path).matchAll(
    /^(?:import|export|\})[^"'`;]*?\bfrom "([^"]+)"|^import "([^"]+)"|\bimport\(\s*"([^"]+)"/gm,
  );
  return [...named].map(([, from, bare, lazy]) => {
    const name = from ?? bare ?? lazy ?? "";
    return name.startsWith(".") ? join(dirname(path), name) : name;
  });
}

/** Whether something lies under a path from the project's root. */
export function exists(path: string): boolean {
  try {
    Deno.statSync(new URL(path, ROOT));
    return true;
  } catch {
    return false;
  }
}

function* walk(folder: string): Generator<string> {
  for (const entry of Deno.readDirSync(new URL(folder, ROOT))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory) yield* walk(path);
    else yield path;
  }
}
