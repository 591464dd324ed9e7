import { type Browser, chromium } from "playwright-core";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The browser of this machine; `CHROMIUM` names another. */
export function findChromium(): string | undefined {
  const named = Deno.env.get("CHROMIUM");
  return [...named ? [named] : [], ...PLACES].find(exists);
}

/** Fonts of the pictures that are kept, by the package of Debian that has them. */
export const FONTS: Readonly<Record<string, string>> = {
  "fonts-dejavu-core": "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
  "fonts-noto-cjk": "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
};

/** Where these are, no others are seen: pictures are the same on every machine. */
const FONTS_CONF = new URL("fonts.conf", import.meta.url).pathname;

/** A browser that talks to nobody by itself. */
export async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error("Cannot start a browser: found no Chromium or Chrome");
  }
  const env = Deno.env.toObject();
  if (Object.values(FONTS).every(exists)) env.FONTCONFIG_FILE = FONTS_CONF;
  return await chromium.launch({
    executablePath,
    env,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

function exists(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}
