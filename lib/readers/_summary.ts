/** Whether a record is what the Hugging Face Trainer writes at the end: means over the whole run. */
export function isSummary(row: Readonly<Record<string, unknown>>): boolean {
  return "train_runtime" in row || "train_samples_per_second" in row;
}
