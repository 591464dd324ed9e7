/** Bytes in megabytes, for a line that people watch: `12 of 840`. */
export function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6);
}
