/** Hears what two handlers of one logger print twice: each line with a prefix and without. */
export class Echo {
  #before = { line: "", said: "" };

  /** Whether a line says what the one before it said; `said` is what stands behind its prefix. */
  repeats(line: string, said: string): boolean {
    const before = this.#before;
    if (said !== before.said) {
      this.#before = { line, said };
      return false;
    }
    const isBare = (text: string): boolean => text.trimStart() === said;
    return said !== "" && isBare(line) !== isBare(before.line);
  }
}
