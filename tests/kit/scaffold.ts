/** `loss-spike` → `loss_spike`: the file of the unit with this id. */
export function snake(id: string): string {
  return id.replaceAll("-", "_");
}

/** `loss-spike` → `lossSpike`: its export. */
export function camel(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * Checks an id that a person typed.
 *
 * @throws {SyntaxError} When it is not in kebab-case.
 */
export function checkId(id: string): string {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) return id;
  throw new SyntaxError(`Cannot use id "${id}": found no kebab-case words`);
}

/** Writes a file that must not be there yet. */
export function create(path: string, text: string): void {
  Deno.mkdirSync(path.slice(0, path.lastIndexOf("/")), { recursive: true });
  Deno.writeTextFileSync(path, text, { createNew: true });
}

/** Changes a file. */
export function edit(path: string, change: (text: string) => string): void {
  Deno.writeTextFileSync(path, change(Deno.readTextFileSync(path)));
}

/** A list of units with the import of a new one, at its place by path. */
export function withImport(text: string, id: string): string {
  const line = `import { ${camel(id)} } from "./${snake(id)}.ts";`;
  const pathOf = (line: string) => /"(.*)"/.exec(line)?.[1] ?? "";
  const imports = text.match(/^import \{ \w+ \} from "\.\/[^_].*$/gm) ?? [];
  const next = imports.find((other) => pathOf(other) > pathOf(line));
  return next
    ? text.replace(next, () => `${line}\n${next}`)
    : text.replace(imports.at(-1)!, (last) => `${last}\n${line}`);
}
