import { strictEqual } from "node:assert/strict";

Deno.test("the pages of the rules and their pictures say what the rules say (deno task docs writes them)", async () => {
  // A process of its own: the tests that draw the curves are read there, and not run.
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-R", "tests/kit/docs.ts", "--check"],
    cwd: new URL("..", import.meta.url),
  }).output();
  const decoder = new TextDecoder();
  strictEqual(code, 0, decoder.decode(stderr));
  strictEqual(decoder.decode(stdout), "", "out of date");
});
