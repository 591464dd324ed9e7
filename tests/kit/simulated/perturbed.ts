import type { Column, Columns } from "./healthy.ts";

/** The same run as somebody else would have logged it. */
export const perturbed: Record<string, (columns: Columns) => Columns> = {
  "in other units": (columns) =>
    each(
      columns,
      (column, name) =>
        /loss|rmse/.test(name)
          ? withValues(column, (values) => values.map((v) => 37 * v))
          : column,
    ),
  "by other names": (columns) =>
    Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [renamed(name), column]),
    ),
  "at every tenth step": (columns) =>
    each(
      columns,
      (column) =>
        Array.isArray(column)
          ? { steps: column.map((_, i) => 10 * (i + 1)), values: column }
          : { ...column, steps: column.steps.map((step) => 10 * step) },
    ),
  "with its columns the other way round": (columns) =>
    Object.fromEntries(Object.entries(columns).toReversed()),
};

function each(
  columns: Columns,
  change: (column: Column, name: string) => Column,
): Columns {
  const entries = Object.entries(columns);
  return Object.fromEntries(
    entries.map(([name, column]) => [name, change(column, name)]),
  );
}

function withValues(
  column: Column,
  change: (values: number[]) => number[],
): Column {
  return Array.isArray(column)
    ? change(column)
    : { ...column, values: change(column.values) };
}

/** `val_loss` as TensorBoard's users write it, and the training loss as Lightning's. */
function renamed(name: string): string {
  if (name.startsWith("val_")) return name.replace("val_", "validation/");
  return ["loss", "accuracy"].includes(name) ? `train_${name}` : name;
}
