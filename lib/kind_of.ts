/**
 * What somebody gave, in words for an error.
 *
 * @module
 */

/** `an array of numbers` is told from `null`; of an object its class. */
export function kindOf(data: unknown): string {
  if (data === null || data === undefined) return String(data);
  if (typeof data !== "object") return `a ${typeof data}`;
  if (Array.isArray(data)) {
    return data.length === 0
      ? "an empty array"
      : `an array of ${typeof data[0]}`;
  }
  const [, tag = "Object"] =
    /^\[object ([A-Z][\w ]{1,40})\]$/.exec(String(tagOf(data))) ?? [];
  if (tag === "Object") return "an object";
  return /^[AEIO]/.test(tag) ? `an ${tag}` : `a ${tag}`;
}

function tagOf(data: object): string {
  try {
    return Object.prototype.toString.call(data);
  } catch {
    return "";
  }
}
