/**
 * A page with reports in a browser, as a notebook would show them.
 *
 * @module
 */
import type { Browser, Page } from "playwright-core";
import { diagnose, display } from "../../mod.ts";
import { carrier } from "../../widgets/page/carrier.ts";
import { isAlive } from "./jupyter/in_page.js";

/** The HTML of what a cell shows. */
export async function htmlOf(
  ...args: Parameters<typeof diagnose>
): Promise<string> {
  return (await diagnose(...args)[display]())["text/html"]!;
}

/** How a page is opened. */
export interface OpenOptions {
  /** Outputs in their order. */
  readonly outputs: readonly string[];
  readonly dark?: boolean;
  /** What the page's host allows. */
  readonly policy?: string;
  /** Pictures that must be alive before the page is given back. */
  readonly alive?: number;
}

/** A page, and what went wrong in it. */
export interface Opened {
  readonly page: Page;
  readonly errors: readonly string[];
}

/** Opens a page of outputs; scripts in them run, and the network is cut. */
export async function open(
  browser: Browser,
  { outputs, dark = false, policy = "", alive = 0 }: OpenOptions,
): Promise<Opened> {
  const page = await browser.newPage({
    viewport: { width: 900, height: 900 },
    colorScheme: dark ? "dark" : "light",
  });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    if (/^https?:/.test(url)) errors.push(`asked for ${url}`);
  });
  const [ground, ink] = dark ? ["#111111", "#dddddd"] : ["#ffffff", "#222222"];
  await page.setContent(
    `<!doctype html><html lang="en"><title>Notebook</title><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<body style="background:${ground};color:${ink}"><main>${
      outputs.join("\n")
    }</main>`,
  );
  if (alive) await page.waitForFunction(isAlive, alive);
  return { page, errors };
}

/** The output that makes reports interactive. */
export const script: Promise<string> = carrier();
