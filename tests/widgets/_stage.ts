import type { Stage } from "../../widgets/live.ts";
import type { MimeBundle } from "../../widgets/page/bundle.ts";

/** A stage in memory: time passes when it is told to, and frames are kept. */
export class StageDouble implements Stage {
  /** What went wrong beside the report. */
  readonly warnings: string[] = [];
  /** Every frame that was shown, in order. */
  readonly frames: MimeBundle[] = [];
  /** How long drawing a frame takes. */
  drawing = 0;
  readonly id: string;
  #time = 0;
  #sleepers: { until: number; wake: () => void }[] = [];
  #stops = new Set<() => void>();

  warn = (text: string): void => {
    this.warnings.push(text);
  };

  now = (): number => this.#time;

  pause = (ms: number): Promise<void> => {
    if (ms <= 0) return Promise.resolve();
    return new Promise((wake) =>
      this.#sleepers.push({ until: this.#time + ms, wake })
    );
  };

  show = (frame: MimeBundle): Promise<void> => {
    this.frames.push(frame);
    this.#time += this.drawing;
    return Promise.resolve();
  };

  onStop = (stop: () => void): () => void => {
    this.#stops.add(stop);
    return () => this.#stops.delete(stop);
  };

  constructor(id = "stage") {
    this.id = id;
  }

  /** Whether anybody hears the Stop button. */
  get isHeard(): boolean {
    return this.#stops.size > 0;
  }

  /** Presses the Stop button. */
  async stop(): Promise<void> {
    for (const stop of this.#stops) stop();
    await settled();
  }

  /** Lets time pass; whoever sleeps wakes up. */
  async pass(ms: number): Promise<void> {
    this.#time += ms;
    const awake = this.#sleepers.filter(({ until }) => until <= this.#time);
    this.#sleepers = this.#sleepers.filter((one) => !awake.includes(one));
    for (const { wake } of awake) wake();
    await settled();
  }

  /** The words of the last frame. */
  get text(): string {
    return this.frames.at(-1)?.["text/plain"] ?? "";
  }
}

/** Waits until nothing is left to do but to wait for time. */
export async function settled(): Promise<void> {
  // Modules are loaded and frames drawn in some turns of the event loop.
  for (let turn = 0; turn < 20; turn++) {
    await new Promise((done) => setTimeout(done, 0));
  }
}
