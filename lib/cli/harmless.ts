// Control characters and marks of direction: names of files may hold them.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A text in which nothing can steer a terminal. */
export function harmless(text: string): string {
  return text.replace(UNPRINTABLE, "\uFFFD");
}
