/** Bytes that a frame begins with, up to what says how long its header is. */
const BEGINNING = 5;

/** Follows the blocks of frames by their lengths, and so knows whether the last one is whole. */
export class ZstdFrames {
  /** Bytes of a part that began: it needs so many until it says what follows. */
  #part: number[] = [];
  #needs = BEGINNING;
  #passes = 0;
  #at: "frame" | "block" | "skipped" = "frame";
  #sum = 0;

  /** Whether nothing has begun that has not ended. */
  get isWhole(): boolean {
    return this.#at === "frame" && this.#part.length === 0 &&
      this.#passes === 0;
  }

  /** Takes the next bytes. */
  take(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      const passed = Math.min(this.#passes, bytes.length - at);
      this.#passes -= passed;
      at += passed;
      if (this.#passes > 0 || at === bytes.length) continue;
      this.#part.push(bytes[at++]!);
      if (this.#part.length === this.#needs) this.#follow(this.#part);
    }
  }

  #follow(part: readonly number[]): void {
    if (this.#at === "block") {
      const size = part[0]! >> 3 | part[1]! << 5 | part[2]! << 13;
      const isRepeated = (part[0]! >> 1 & 3) === 1;
      const isLast = (part[0]! & 1) === 1;
      this.#passes = (isRepeated ? 1 : size) + (isLast ? this.#sum : 0);
      if (isLast) this.#begin("frame", BEGINNING);
      else this.#begin("block", 3);
    } else if (this.#at === "skipped") {
      this.#passes = (part[4]! | part[5]! << 8 | part[6]! << 16) +
        part[7]! * 2 ** 24;
      this.#begin("frame", BEGINNING);
    } else if ((part[0]! & 0xf0) === 0x50 && part[1] === 0x2a) {
      this.#at = "skipped";
      this.#needs = 8;
    } else {
      this.#passes = restOfHeader(part[4]!);
      this.#sum = part[4]! & 4;
      this.#begin("block", 3);
    }
  }

  #begin(at: "frame" | "block", needs: number): void {
    this.#part = [];
    this.#at = at;
    this.#needs = needs;
  }
}

/** How many bytes of a frame's header stand behind the one that describes it. */
function restOfHeader(descriptor: number): number {
  const isSingle = descriptor >> 5 & 1;
  const size = [isSingle, 2, 4, 8][descriptor >> 6]!;
  const dictionary = [0, 1, 2, 4][descriptor & 3]!;
  return size + dictionary + (isSingle ? 0 : 1);
}
