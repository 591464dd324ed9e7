/**
 * Runs notebooks with the real kernel and keeps what they show:
 * `deno run -A tests/kit/jupyter/execute.ts [--light] notebooks/*.ipynb`.
 *
 * @module
 */
import { BIN, jupyterEnv, ROOT } from "./paths.ts";

/** One output of a cell. */
export interface Output {
  readonly output_type: string;
  readonly data?: Readonly<Record<string, string | readonly string[]>>;
  readonly text?: string | readonly string[];
  readonly ename?: string;
  readonly evalue?: string;
}

/** One cell. */
export interface Cell {
  readonly cell_type: string;
  readonly source: string | readonly string[];
  readonly outputs?: readonly Output[];
}

/** A notebook, as it is saved. */
export interface Notebook {
  readonly cells: readonly Cell[];
}

/** How a notebook is run. */
export interface ExecuteOptions {
  /** As tools do that stop listening when a cell says it is done. */
  readonly strict?: boolean;
}

/** The notebook with the outputs of a fresh execution, in the folder of the project's notebooks. */
export async function execute(
  notebook: string | Notebook,
  { strict = false }: ExecuteOptions = {},
): Promise<Notebook> {
  const own = await Deno.makeTempDir({ prefix: "kernel-" });
  try {
    let source = notebook;
    if (typeof source !== "string") {
      source = `${own}/in.ipynb`;
      await Deno.writeTextFile(source, JSON.stringify(notebook));
    }
    const target = `${own}/out.ipynb`;
    const { success, stderr } = await new Deno.Command(`${BIN}python`, {
      args: [
        `${ROOT}tests/kit/jupyter/execute.py`,
        source,
        target,
        `${ROOT}notebooks`,
        ...strict ? ["--strict"] : [],
      ],
      env: jupyterEnv(own),
    }).output();
    if (!success) {
      throw new Error(
        `Cannot execute ${source}: ${new TextDecoder().decode(stderr)}`,
      );
    }
    return JSON.parse(await Deno.readTextFile(target));
  } finally {
    await Deno.remove(own, { recursive: true });
  }
}

/** A notebook of code cells. */
export function notebookOf(...sources: readonly string[]): Notebook {
  const cells = sources.map((source, i) => ({
    id: `cell-${i}`,
    cell_type: "code",
    execution_count: null,
    metadata: {},
    outputs: [],
    source,
  }));
  return { cells, metadata: {}, nbformat: 4, nbformat_minor: 5 } as Notebook;
}

/** Text that the format may keep as lines. */
export function joined(text: string | readonly string[] = ""): string {
  return typeof text === "string" ? text : text.join("");
}

/** What plotly.js weighs, packed: no report is as heavy. */
const HEAVY = 400_000;

/** Whether an output carries plotly.js. */
export function isCarrier({ data }: Output): boolean {
  return joined(data?.["text/html"]).length > HEAVY;
}

/** The notebook without plotly.js: complete, its pictures still until it is run again. */
function light({ cells, ...notebook }: Notebook): Notebook {
  const bare = (output: Output) =>
    isCarrier(output) ? { ...output, data: { "text/plain": "" } } : output;
  return {
    ...notebook,
    cells: cells.map((cell) =>
      cell.outputs ? { ...cell, outputs: cell.outputs.map(bare) } : cell
    ),
  };
}

/**
 * The notebook as `deno fmt` writes it. The check of the whole project leaves notebooks out: it takes every cell
 * that does not end in an empty line for one that is not formatted (Deno 2.9.6).
 */
async function formatted(notebook: Notebook): Promise<string> {
  const path = await Deno.makeTempFile({ suffix: ".ipynb" });
  try {
    await Deno.writeTextFile(path, `${JSON.stringify(notebook, null, 1)}\n`);
    await new Deno.Command(Deno.execPath(), { args: ["fmt", "-q", path] })
      .output();
    return await Deno.readTextFile(path);
  } finally {
    await Deno.remove(path);
  }
}

if (import.meta.main) {
  const isLight = Deno.args.includes("--light");
  for (const path of Deno.args.filter((arg) => arg !== "--light")) {
    const fresh = await execute(path);
    const done = isLight ? light(fresh) : fresh;
    await Deno.writeTextFile(path, await formatted(done));
    console.log(`${path}: executed`);
  }
}
