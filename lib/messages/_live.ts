/** What stands above a report that follows a run. */
export interface LiveTexts {
  /** Nothing is there yet; `name` is that of the run or its log. */
  waiting(name: string): string;
  readonly running: string;
  readonly stopped: string;
}
