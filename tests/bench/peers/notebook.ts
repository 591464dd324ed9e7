import { ROOT } from "../../kit/jupyter/paths.ts";

/** How a program shows curves in a notebook. */
export interface Show {
  readonly kernel: "deno" | "python3";
  /** Run once. */
  readonly setup: string;
  /** Shows a word: what came before is done. */
  readonly done: string;
  /** Makes four curves of a length. */
  curves(count: number): string;
  /** Shows them. */
  readonly show: string;
  /** What is there as soon as its static form is complete. */
  readonly still: string;
  /** What is there as soon as it is interactive, and how many of it. */
  readonly alive: string;
  readonly count: number;
}

const NAMES = JSON.stringify(["loss", "val_loss", "accuracy", "val_accuracy"]);

const python = {
  kernel: "python3",
  done: 'print("done")',
  curves: (count: number) =>
    `x = np.arange(${count})
fall = lambda i: i + 2 / (1 + 20 * x / ${count}) + 0.1 * np.sin(1.0 * x * x)
run = {name: fall(i) for i, name in enumerate(${NAMES})}`,
  // They have no static form.
  still: "never",
} as const;

/** Who shows curves, by its name. */
export const peers: Readonly<Record<string, Show>> = {
  lossoscope: {
    kernel: "deno",
    setup:
      `const { diagnose } = await import("file://${ROOT}mod.ts"); let run;`,
    done: 'console.log("done")',
    curves: (count) =>
      `run = Object.fromEntries(${NAMES}.map((name, i) => {
  const fall = (_, x) => i + 2 / (1 + 20 * x / ${count}) + 0.1 * Math.sin(x * x);
  return [name, Float64Array.from({ length: ${count} }, fall)];
}));`,
    show: "diagnose(run)",
    still: "article.lossoscope footer",
    // The controls come when all pictures are drawn.
    alive: "article.lossoscope form.view",
    count: 1,
  },
  "plotly.py": {
    ...python,
    setup: "import numpy as np, plotly.graph_objects as go",
    show: `figure = go.Figure()
for name, y in run.items(): figure.add_scatter(x=x, y=y, name=name)
figure`,
    alive: ".js-plotly-plot .scatterlayer .trace",
    count: 4,
  },
  Altair: {
    ...python,
    setup: `import numpy as np, altair as alt
alt.renderers.enable("mimetype")
alt.data_transformers.disable_max_rows()`,
    show:
      `points = [{"x": int(i), "y": float(v), "name": name} for name, y in run.items() for i, v in zip(x, y)]
alt.Chart(alt.Data(values=points)).mark_line().encode(x="x:Q", y="y:Q", color="name:N").interactive()`,
    alive: ".vega-embed .marks",
    count: 1,
  },
};
