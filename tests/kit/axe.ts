import type { Page } from "playwright-core";
// deno-lint-ignore no-import-prefix
import axe from "npm:axe-core@4.14.1/axe.min.js" with { type: "text" };

/** What axe-core finds serious in a part of a page: the rule, and where it first broke it. */
export async function serious(page: Page, part: string): Promise<string[]> {
  await page.evaluate(axe);
  return await page.evaluate(`axe.run(${JSON.stringify(part)}).then((found) =>
    found.violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => id + ": " + nodes.map((n) => n.target + " " + n.failureSummary).slice(0, 3).join(" | ")))`);
}
