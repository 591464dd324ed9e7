/**
 * Compares pictures, in a browser: it can read them by itself.
 *
 * @module
 */

/**
 * Where two pictures differ, in words; none where they look alike. Both are cut into cells. A cell is odd if no
 * stretch of the other picture about the same place has its mean colour: words that are set a little differently
 * pass; a line, a tint, a place or a theme that is another does not.
 *
 * @param {{wanted: string, seen: string}} pictures PNG files, as base64.
 * @returns {Promise<string[]>}
 */
export async function unlike({ wanted, seen }) {
  const { Image, OffscreenCanvas } = globalThis;
  // Strong differences of a few pixels, and weak ones of a whole stretch.
  const looks = [
    { size: 4, reach: 3, apart: 90, most: 1 },
    { size: 4, reach: 3, apart: 48, most: 16 },
    { size: 16, reach: 6, apart: 8, most: 6 },
  ];
  const [a, b] = await Promise.all([wanted, seen].map(read));
  if (Math.abs(a.width - b.width) > 8 || Math.abs(a.height - b.height) > 8) {
    return [`${b.width} × ${b.height} pixels, not ${a.width} × ${a.height}`];
  }
  return looks.flatMap((look) => {
    const odd = [...strangers(a, b, look), ...strangers(b, a, look)];
    if (odd.length <= look.most) return [];
    const [x, y] = [0, 1].map((k) => odd.map((place) => place[k]))
      .map((all) => `${Math.min(...all)} … ${Math.max(...all) + look.size}`);
    return [
      `${odd.length} cells of ${look.size} pixels differ, ${look.most} may; x ${x}, y ${y}`,
    ];
  });

  async function read(png) {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    return { width, height, sums: [0, 1, 2].map((k) => summed(data, k)) };

    /** Of each place the sum of a colour above and left of it: so every mean is four additions. */
    function summed(data, colour) {
      const sums = new Float64Array((width + 1) * (height + 1));
      for (let y = 0; y < height; y++) {
        let row = 0;
        for (let x = 0; x < width; x++) {
          row += data[4 * (y * width + x) + colour];
          sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] +
            row;
        }
      }
      return sums;
    }
  }

  function mean({ width, sums }, colour, x, y, size) {
    const at = (u, v) => sums[colour][v * (width + 1) + u];
    return (at(x + size, y + size) - at(x, y + size) - at(x + size, y) +
      at(x, y)) / size ** 2;
  }

  function* strangers(one, other, { size, reach, apart }) {
    const right = Math.min(one.width, other.width) - size;
    const bottom = Math.min(one.height, other.height) - size;
    for (let y = 0; y <= bottom; y += size) {
      for (let x = 0; x <= right; x += size) {
        const colours = [0, 1, 2].map((k) => mean(one, k, x, y, size));
        const isLike = (u, v) =>
          colours.every((c, k) =>
            Math.abs(mean(other, k, u, v, size) - c) <= apart
          );
        if (!isLike(x, y) && !near(x, y, isLike)) yield [x, y];
      }
    }

    function near(x, y, isLike) {
      for (
        let v = Math.max(0, y - reach);
        v <= Math.min(bottom, y + reach);
        v++
      ) {
        for (
          let u = Math.max(0, x - reach);
          u <= Math.min(right, x + reach);
          u++
        ) {
          if (isLike(u, v)) return true;
        }
      }
      return false;
    }
  }
}
