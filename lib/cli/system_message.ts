/** What the operating system says in an error: `No space left on device`; `undefined` where it is none of its. */
export function systemMessage(error: unknown): string | undefined {
  const text = error instanceof Error ? error.message : "";
  return /^(.*?) \(os error \d+\)/.exec(text)?.[1];
}
