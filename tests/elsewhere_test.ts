import { strictEqual } from "node:assert/strict";

Deno.test("a program elsewhere, with settings of its own, may import the package", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const module = new URL("../mod.ts", import.meta.url);
    await Deno.writeTextFile(`${folder}/deno.json`, "{}");
    await Deno.writeTextFile(
      `${folder}/main.ts`,
      `import { examine, toHistory } from ${JSON.stringify(module.href)};\n` +
        "export const verdict = examine(toHistory({ loss: [2, 1] })).verdict;\n",
    );
    const { success, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["check", "--quiet", "main.ts"],
      cwd: folder,
      env: { NO_COLOR: "1" },
    }).output();
    strictEqual(success, true, new TextDecoder().decode(stderr));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
