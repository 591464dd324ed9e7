import type { Note, NoteKind } from "../history.ts";

const BY_NAME: ReadonlySet<NoteKind> = new Set([
  "text-column",
  "bad-number",
  "empty-column",
  "renamed-column",
  "repeated-name",
  "short-axis",
  "unknown-context",
  "impossible-setting",
  "unread-run",
]);

/** Collects notes: what happens again is counted, not listed. */
export class Notes {
  readonly #notes = new Map<string, Note>();

  /** Notes what happened, where first, and to what. */
  add(
    kind: NoteKind,
    { at, what, near, count = 1 }: Omit<Note, "kind"> = {},
  ): void {
    const key = BY_NAME.has(kind) ? `${kind} ${what}` : kind;
    const before = this.#notes.get(key);
    const times = (before ? before.count ?? 1 : 0) + count;
    this.#notes.set(key, {
      ...(before ?? {
        kind,
        ...(at === undefined ? {} : { at }),
        ...(what === undefined ? {} : { what: what.slice(0, 120) }),
        ...(near === undefined ? {} : { near }),
      }),
      ...(times > 1 ? { count: times } : {}),
    });
  }

  /** All notes, in the order of their first time. */
  list(): Note[] {
    return [...this.#notes.values()];
  }
}
