import { readTable } from "./_read_table.ts";
import type { Reader } from "./_reader.ts";
import { headText } from "./_text.ts";

/** What `Monitor` wraps around an environment writes: reward, length and seconds of each episode. */
export const stableBaselinesMonitor: Reader = {
  id: "stable-baselines-monitor",
  writtenBy: ["Stable-Baselines3 Monitor", "OpenAI Baselines bench.Monitor"],
  extensions: ["monitor.csv"],

  sniff(head) {
    return /^#\s*\{.*\}\s*\nr,l,t\b/.test(headText(head)) ? 0.95 : 0;
  },

  read(log) {
    return readTable(log, "stable-baselines-monitor", {
      r: "reward",
      l: "episode length",
      t: "time",
    });
  },
};
