/** Parses YAML, in which Python's own types, as `!!python/tuple`, are lists and texts without them. */
export async function parseYaml(text: string): Promise<unknown> {
  const { load } = await import("npm:js-yaml@5.5.0");
  return load(text.replaceAll(/!!?python\/[\w/:.]+/g, ""));
}
