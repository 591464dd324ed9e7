/// <reference lib="dom" />

/** Laid out, so that pictures know their width, and not seen. */
const BEHIND = "position:absolute;inset-inline:0;visibility:hidden";

/**
 * Makes a frame of a growing report alive while the frame before it stays in sight: the page neither flickers
 * nor jumps.
 */
export async function behind(
  before: HTMLElement | undefined,
  frame: HTMLElement,
  enliven: () => Promise<void>,
): Promise<void> {
  if (!before || before.isConnected || !frame.parentElement) {
    return await enliven();
  }
  const place = frame.parentElement;
  const { position } = place.style;
  place.style.position = "relative";
  frame.before(before);
  frame.style.cssText = BEHIND;
  try {
    await enliven();
  } finally {
    before.remove();
    frame.style.cssText = "";
    place.style.position = position;
  }
}
