/** Parses TOML; what is too large for a float's whole numbers is a bigint, a date a `Date`. */
export async function parseToml(text: string): Promise<unknown> {
  const { parse } = await import("npm:smol-toml@1.9.1");
  return parse(text, { integersAsBigInt: "asNeeded" });
}
