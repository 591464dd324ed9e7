import { stripTypeScriptTypes } from "node:module";
import { posix } from "node:path";

/** A file of TypeScript: its path from a common root, and its text. */
export type SourceFile = readonly [path: string, text: string];

/**
 * One classic script of several modules, each after those that it imports: types are blanked, imports and
 * exports become fields of one local object.
 *
 * @param files In that order.
 */
export function joinModules(files: readonly SourceFile[]): string {
  return ["const modules = {};", ...files.map(wrap)].join("\n");
}

const IMPORT = /^import\s*\{([^}]*)\}\s*from\s*"([^"]+)"[^;\n]*;/gm;
const EXPORT = /^export (?=(?:async )?(?:function|const|class)\b)/gm;
const EXPORTED = /^export (?:async )?(?:function|const|class) (\w+)/gm;

function wrap([path, text]: SourceFile): string {
  const code = stripTypeScriptTypes(withoutComments(text));
  const names = Array.from(code.matchAll(EXPORTED), ([, name]) => name);
  const body = code
    .replace(IMPORT, (_, names: string, from: string) => {
      const target = posix.join(posix.dirname(path), from);
      const taken = names.replace(/\s+as\s+/g, ": ").trim();
      return `const { ${taken} } = modules[${JSON.stringify(target)}];`;
    })
    .replace(EXPORT, "")
    .replace(/[ \t]+$/gm, "").replace(/\n{2,}/g, "\n");
  const key = JSON.stringify(path);
  return `modules[${key}] = (() => {${body}return { ${
    names.join(", ")
  } };\n})();`;
}

/** The page needs no documentation. */
const withoutComments = (text: string) =>
  text.replace(/^\s*\/\*\*[^]*?\*\/\n/gm, "");
