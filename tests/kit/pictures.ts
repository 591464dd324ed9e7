/**
 * Takes the pictures of the README from the real command: `deno run -A tests/kit/pictures.ts`.
 *
 * @module
 */
import { launch } from "./jupyter/chromium.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const LOG = "tests/logs/overfit.csv";
const WIDTH = 900;

/** What the command prints. */
async function report(...options: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-R", "mod.ts", ...options, LOG],
    cwd: ROOT,
    env: { NO_COLOR: "" },
  }).output();
  const decoder = new TextDecoder();
  if (!success) throw new Error(`Cannot print: ${decoder.decode(stderr)}`);
  return decoder.decode(stdout);
}

const COLOURS: Record<string, string> = {
  "1": "font-weight:600",
  "2": "color:#8b949e",
  "1;31": "font-weight:600;color:#ff7b72",
  "1;33": "font-weight:600;color:#e3b341",
  "1;32": "font-weight:600;color:#7ee787",
};

/** A terminal's text as a page: its colours are styles. */
function terminal(text: string, font: string): string {
  const escaped = text.trimEnd().replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;");
  const spans = escaped.replace(
    // deno-lint-ignore no-control-regex
    /\x1b\[([\d;]+)m/g,
    (_, code: string) =>
      code === "0" ? "</span>" : `<span style="${COLOURS[code] ?? ""}">`,
  );
  return `<!doctype html><meta charset="utf-8"><body style="margin:0;background:#0d1117">
<pre style="display:inline-block;margin:0;padding:20px 24px;color:#e6edf3;font:14px/1.45 '${font}',monospace">${spans}</pre>`;
}

await using browser = await launch();
const page = await browser.newPage({
  viewport: { width: WIDTH, height: 800 },
  deviceScaleFactor: 1.5,
});
for (const locale of ["en", "zh"]) {
  const suffix = locale === "en" ? "" : `.${locale}`;
  const text = await report("--color=always", "--locale", locale);
  // Only a Chinese font makes a Chinese character as wide as two letters.
  const font = locale === "zh" ? "Noto Sans Mono CJK SC" : "DejaVu Sans Mono";
  await page.setContent(terminal(text, font));
  const path = `${ROOT}notebooks/pictures/terminal${suffix}.png`;
  await page.locator("pre").screenshot({ path });
  await page.setContent(await report("--format=html", "--locale", locale));
  await page.screenshot({
    path: `${ROOT}notebooks/pictures/page${suffix}.png`,
    clip: { x: 0, y: 0, width: WIDTH, height: 630 },
  });
  console.log(path);
}
