import type { Reader } from "./_reader.ts";
import { maskedCrc32c } from "./tensorboard/crc32c.ts";
import { eventFolders } from "./tensorboard/folders.ts";

/** TensorBoard's event files: each a sequence of checked records, a folder a run. */
export const tensorboard: Reader = {
  id: "tensorboard",
  writtenBy: [
    "torch.utils.tensorboard",
    "tensorboardX",
    "TensorFlow",
    "Keras TensorBoard",
    "Unity ML-Agents",
  ],
  extensions: ["events.out.tfevents.*"],
  claims: eventFolders,

  sniff(head) {
    if (head.length < 12) return 0;
    const view = new DataView(head.buffer, head.byteOffset, head.length);
    return maskedCrc32c(head, 0, 8) === view.getUint32(8, true) ? 1 : 0;
  },

  async read(log) {
    const { readRuns } = await import("./tensorboard/read_runs.ts");
    return await readRuns(log);
  },
};
