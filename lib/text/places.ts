import { IN_BRACKETS, type PlaceName } from "./place.ts";

/** A number that says where a record stands. */
export interface Place extends PlaceName {
  readonly slot: number;
  /** What the line calls it; empty where only its brackets make it a place. */
  readonly name: string;
  /** The number it counts up to. */
  readonly total?: number;
}

/** The places that a line says, the surest of each kind. */
export class Places {
  epoch: Place | undefined;
  step: Place | undefined;
  /** Whether the line counts steps of an epoch, too: `epoch 001: 100 / 1024 … num_updates=101`. */
  inner = false;

  /** Takes a place; `false` where a surer one is there. */
  add(place: Place): boolean {
    const other = this[place.kind];
    if (other && other.rank <= place.rank) return false;
    if (place.kind === "step" && other?.total !== undefined) this.inner = true;
    this[place.kind] = place;
    return true;
  }

  /** Notes that a number is what the one before it counts up to; `false` where that is no place. */
  counts(slot: number, total: number): boolean {
    for (const kind of ["epoch", "step"] as const) {
      const place = this[kind];
      if (place?.slot === slot) {
        this[kind] = { ...place, total };
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but brackets makes them places: `(0): GELU()`. */
  get loose(): boolean {
    return [this.epoch, this.step].every((place) =>
      !place || (place.rank >= IN_BRACKETS && place.total === undefined)
    );
  }
}
