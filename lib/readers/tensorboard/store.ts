import { halvings, mostPoints } from "../../thinning.ts";
import { Curve } from "./curve.ts";

/** So many points come at least before it is looked again whether they are too many. */
const ROOM = 2 ** 20;

/** A point has a value and a time; steps are mostly those of other curves, too. */
const WIDTH = 2;

/** Holds all curves of a log, and thins them together where they are too much. */
export class Store {
  readonly #curves: Curve[] = [];
  #room = ROOM;

  /** Begins a curve. */
  begin(tag: string): Curve {
    const curve = new Curve(tag);
    this.#curves.push(curve);
    return curve;
  }

  /** Takes a point of one of its curves. */
  push(curve: Curve, step: number, value: number, wallSeconds: number): void {
    if (this.#room-- <= 0) this.#thin();
    curve.push(step, value, wallSeconds);
  }

  /** Thins what came last as what came before it, and gives back what was reserved for more. */
  end(): void {
    this.#thin();
    for (const curve of this.#curves) curve.trim();
  }

  #thin(): void {
    const most = mostPoints(
      this.#curves.map((curve) => ({ points: seen(curve), width: WIDTH })),
    );
    let held = 0;
    for (const curve of this.#curves) {
      const wanted = Math.max(curve.halvings, halvings(seen(curve), most));
      if (wanted > 0) curve.thin(wanted);
      held += curve.length;
    }
    this.#room = Math.max(ROOM, held >> 2);
  }
}

/** How many points a curve recorded in all. */
function seen({ length, dropped }: Curve): number {
  return length + dropped;
}
