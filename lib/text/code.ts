const CODE =
  /^\s*(?:import \w|from [\w.]+ import|def \w+\(|class \w+[:(]|return\b|for .{1,80} in .*:|while .*:|if .*:|elif .*:|else:|try:|except\b.*:|with .*:|assert |print\w*\(|@\w+|#include|\w+\.\w+\(.*\)\s*$)|\bself\.|\w\s*[-+*/]=\s|\)\s*:\s*$/;

/** Whether a line looks like a program's source. */
export function isCode(line: string): boolean {
  return CODE.test(line.slice(0, 200));
}

/** Tells whether lines are part of a program's source: the last few of them decide. */
export class CodeMeter {
  #level = 0;

  /** Takes note of the next line. */
  sees(code: boolean): void {
    this.#level = Math.min(4, this.#level * 0.85 + (code ? 1 : 0));
  }

  /** Forgets what came before: this is no source. */
  clear(): void {
    this.#level = 0;
  }

  /** Whether the lines around are source. */
  get inCode(): boolean {
    return this.#level > 1.3;
  }
}
