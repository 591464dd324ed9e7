import type { Disk, Entry } from "./world.ts";

/** A disk that remembers what was looked at. */
export interface WatchedDisk extends Disk {
  /** Another text whenever something that was looked at has changed. */
  stamp(): Promise<string>;
}

/** Watches by looking again: that needs no right but to read, and works on network drives. */
export function watchedDisk(disk: Disk): WatchedDisk {
  const paths = new Set<string>();
  const folders = new Set<string>();
  return {
    stat(path) {
      paths.add(path);
      return disk.stat(path);
    },
    list(folder) {
      folders.add(folder);
      return disk.list(folder);
    },
    open(path) {
      paths.add(path);
      return disk.open(path);
    },
    async stamp() {
      const marks: string[] = [];
      for (const path of paths) {
        const entry = await orNothing(disk.stat(path));
        marks.push(`${path}\n${entry?.version}`);
      }
      for (const folder of folders) {
        const entries = await orNothing(disk.list(folder)) ?? [];
        marks.push(entries.map((entry: Entry) => entry.path).sort().join("\n"));
      }
      return marks.join("\n\n");
    },
  };
}

/** What may not be looked at has not changed. */
async function orNothing<T>(look: Promise<T>): Promise<T | null> {
  try {
    return await look;
  } catch {
    return null;
  }
}
