/**
 * Makes what the tests need beside Deno: a Python environment with JupyterLab, Deno's kernel for it, a
 * browser and its fonts. `deno run -A tests/setup.ts`; what is there already is left as it is.
 *
 * @module
 */
import { findChromium, FONTS } from "./kit/jupyter/chromium.ts";
import { BIN, HOME, ROOT, SHARE } from "./kit/jupyter/paths.ts";

const REQUIREMENTS = `${ROOT}tests/requirements.txt`;

/** Packages of this many modules are fetched once, so that the tests themselves need no network. */
const MODULES = [
  "widgets/page/carrier.ts",
  "tests/kit/axe.ts",
  "tests/logs/make_logs.ts",
];

class Missing extends Error {}

const steps: readonly [name: string, make: () => Promise<string>][] = [
  ["Deno 2.9 or newer", checkDeno],
  ["npm packages", fetchPackages],
  ["JupyterLab", makeEnvironment],
  ["Deno's kernel", installKernel],
  ["Chromium", installChromium],
  ["fonts", installFonts],
];

for (const [i, [name, make]] of steps.entries()) {
  try {
    say(`setup ${i + 1}/${steps.length}: ${name} …`);
    say(` ${await make()}\n`);
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    say(` missing\n\nCannot set up the tests: ${error.message}\n`);
    Deno.exit(1);
  }
}

function checkDeno(): Promise<string> {
  const [major = 0, minor = 0] = Deno.version.deno.split(".").map(Number);
  if (major < 2 || major === 2 && minor < 9) {
    throw new Missing(`found Deno ${Deno.version.deno}, notebooks need 2.9`);
  }
  return Promise.resolve(Deno.version.deno);
}

async function fetchPackages(): Promise<string> {
  await run(Deno.execPath(), ["cache", ...MODULES.map((m) => `${ROOT}${m}`)]);
  return "cached";
}

/** Some hundred megabytes: made anew only when the list of versions changes. */
async function makeEnvironment(): Promise<string> {
  const wanted = await Deno.readTextFile(REQUIREMENTS);
  const stamp = `${HOME}venv/requirements.txt`;
  if (await textOf(stamp) === wanted) return "there";
  say(" installing, this takes a minute or two …");
  await Deno.mkdir(HOME, { recursive: true });
  await makeVenv(await findPython());
  const pip = ["-m", "pip", "install", "--disable-pip-version-check", "-q"];
  await run(`${BIN}python`, [...pip, "-r", REQUIREMENTS]);
  await Deno.writeTextFile(stamp, wanted);
  return "installed";
}

async function findPython(): Promise<string> {
  for (const name of ["python3", "python"]) {
    const version = await output(name, [
      "-c",
      "import sys; print(sys.version_info >= (3, 11))",
    ]);
    if (version?.trim() === "True") return name;
  }
  throw new Missing("found no Python 3.11 or newer");
}

/** Debian keeps the module that makes environments in a package of its own. */
async function makeVenv(python: string): Promise<void> {
  const args = ["-m", "venv", "--clear", `${HOME}venv`];
  if (await output(python, args) !== undefined) return;
  await install("python3-venv");
  await run(python, args);
}

async function installKernel(): Promise<string> {
  // Its own home of data, so that the user's kernels stay as they are.
  await run(Deno.execPath(), ["jupyter", "--install", "--force"], {
    XDG_DATA_HOME: SHARE,
  });
  const spec = `${SHARE}/jupyter/kernels/deno/kernel.json`;
  if (await textOf(spec) === undefined) {
    throw new Missing(`found no kernel at ${spec} after installing it`);
  }
  return "installed";
}

async function installChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  say(" installing …");
  await install("chromium");
  const installed = findChromium();
  if (!installed) {
    throw new Missing(
      "found no Chromium or Chrome; install one, or name it in CHROMIUM",
    );
  }
  return installed;
}

/** Pictures are compared letter by letter; where there is no Debian, its own fonts must do. */
async function installFonts(): Promise<string> {
  const isThere = await Promise.all(Object.values(FONTS).map(isFile));
  const missing = Object.keys(FONTS).filter((_, i) => !isThere[i]);
  if (missing.length === 0) return "there";
  if (!await isFile("/etc/debian_version")) return "those of this system";
  say(" installing …");
  for (const name of missing) await install(name);
  return "installed";
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isFile;
  } catch {
    return false;
  }
}

/** Installs a package of the system, where that can be done. */
async function install(name: string): Promise<void> {
  const root = Deno.uid() === 0;
  const apt = (...args: string[]) =>
    run(root ? "apt-get" : "sudo", [
      ...root ? [] : ["-n", "apt-get"],
      "-qq",
      "-o",
      "DPkg::Lock::Timeout=120",
      ...args,
    ], { DEBIAN_FRONTEND: "noninteractive" });
  try {
    await apt("update");
    await apt("install", "-y", "--no-install-recommends", name);
  } catch (error) {
    throw new Missing(
      `found no ${name}, and apt-get cannot install it (${
        error instanceof Error ? error.message : error
      })`,
    );
  }
}

async function run(
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<void> {
  let result;
  try {
    result = await new Deno.Command(program, {
      args: [...args],
      env,
      cwd: ROOT,
      stdin: "null",
    }).output();
  } catch {
    throw new Missing(`found no program ${program}`);
  }
  if (!result.success) {
    const said = new TextDecoder().decode(result.stderr).trim().split("\n");
    throw new Missing(
      `${program} ${args.join(" ")} failed: ${said.slice(-5).join("\n")}`,
    );
  }
}

/** What a program prints; `undefined` if it fails or is not there. */
async function output(
  program: string,
  args: readonly string[],
): Promise<string | undefined> {
  try {
    const { success, stdout } = await new Deno.Command(program, {
      args: [...args],
      stderr: "null",
    }).output();
    return success ? new TextDecoder().decode(stdout) : undefined;
  } catch {
    return undefined;
  }
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(path);
  } catch {
    return undefined;
  }
}

function say(text: string): void {
  Deno.stderr.writeSync(new TextEncoder().encode(text));
}
