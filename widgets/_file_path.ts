/** The path of a file; Node's parser of URLs is loaded only for one. */
export async function filePath(path: string | URL): Promise<string> {
  if (typeof path === "string") return path;
  if (!(path instanceof URL)) {
    throw new TypeError(
      `Cannot read ${path}: found no path and no URL`,
    );
  }
  const { fileURLToPath } = await import("node:url");
  return fileURLToPath(path);
}
