import type { LiveTexts } from "../_live.ts";

/** What stands above a report that follows a run. */
export const live: LiveTexts = {
  waiting: (name) => `Live: waiting for the first numbers of ${name}`,
  running: "Live: this report grows with the run",
  stopped: "Stopped by hand",
};
