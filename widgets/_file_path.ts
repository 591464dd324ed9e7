/** The path of a file; Node's parser of URLs is loaded only for one. */
export async function filePath(path: string | URL): Promise<string> {
  const name = await nameOf(path);
  if (!name.includes("\0")) return name;
  throw new TypeError(
    `Cannot read ${JSON.stringify(name)}: found a zero in the name`,
  );
}

async function nameOf(path: string | URL): Promise<string> {
  const isAddress = typeof path === "string" && /^file:\/\//i.test(path);
  if (typeof path === "string" && !isAddress) return path;
  if (!isAddress && !(path instanceof URL)) {
    throw new TypeError(
      `Cannot read ${String(path)}: found no path and no URL`,
    );
  }
  const { fileURLToPath } = await import("node:url");
  try {
    return fileURLToPath(path);
  } catch {
    throw new TypeError(
      `Cannot read ${
        JSON.stringify(String(path))
      }: found the address of no file here`,
    );
  }
}
