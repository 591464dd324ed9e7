import type { Locale } from "../../lib/messages/mod.ts";
import { renderers } from "../../lib/renderers/mod.ts";
import { golden } from "../kit/golden.ts";
import {
  exploding,
  failure,
  healthy,
  hostile,
  short,
  turning,
} from "./_examples.ts";

const EXAMPLES = { turning, exploding, healthy, short, hostile };
const FORMS = [["text", "txt"], ["markdown", "md"], ["html", "html"]] as const;

for (const [name, run] of Object.entries(EXAMPLES)) {
  for (const locale of ["en", "zh"] satisfies Locale[]) {
    for (const [form, ending] of FORMS) {
      Deno.test(`${form} shows the ${name} run in ${locale} as accepted`, () => {
        const failures = name === "hostile" ? [failure] : [];
        const text = renderers[form]([run], failures, { locale });
        golden(`${name}.${locale}.${ending}`, text);
      });
    }
  }
}

for (const form of ["junit", "github"] as const) {
  Deno.test(`${form} shows two runs and a failure as accepted`, () => {
    const text = renderers[form]([turning, hostile], [failure], {
      locale: "en",
    });
    golden(`two-runs.${form === "junit" ? "xml" : "github.txt"}`, text);
  });
}
