/** 0: read · 1: something at or above `--fail-on` · 2: wrong usage · 3: some input could not be read. */
export type ExitCode = 0 | 1 | 2 | 3;
