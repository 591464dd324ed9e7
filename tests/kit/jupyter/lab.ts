import { BIN, jupyterEnv, ROOT } from "./paths.ts";

/** A running JupyterLab. */
export interface Lab extends AsyncDisposable {
  /** Address of a notebook, opened alone. */
  url(notebook: string): string;
}

/** How a JupyterLab is started. */
export interface LabOptions {
  readonly theme?: "JupyterLab Light" | "JupyterLab Dark";
  /** Programs of another Python environment. */
  readonly bin?: string;
  /** Notebooks whose saved scripts may run, relative to the project. */
  readonly trusted?: readonly string[];
}

const START_MS = 60_000;

/** Starts JupyterLab on a free port, on this project's folder, with settings of its own. It saves nothing by itself. */
export async function startLab(
  { theme = "JupyterLab Light", trusted = [], bin = BIN }: LabOptions = {},
): Promise<Lab> {
  const own = await Deno.makeTempDir({ prefix: "lab-" });
  const env = jupyterEnv(own);
  await writeSettings(`${own}/settings/@jupyterlab`, theme);
  for (const notebook of trusted) await run("trust", [notebook], env);
  const token = crypto.randomUUID();
  const port = freePort();
  const server = new Deno.Command(`${bin}jupyter-lab`, {
    args: [
      "--no-browser",
      "--expose-app-in-browser",
      "--allow-root",
      "--ip=127.0.0.1",
      `--port=${port}`,
      "--ServerApp.port_retries=0",
      `--IdentityProvider.token=${token}`,
      `--ServerApp.root_dir=${ROOT}`,
      // Notebooks that a test makes lie in `.cache`.
      "--ContentsManager.allow_hidden=True",
      `--FileCheckpoints.checkpoint_dir=${own}/checkpoints`,
      // What a person has on: a kernel that sends too much is cut off.
      "--ZMQChannelsWebsocketConnection.limit_rate=True",
    ],
    env,
    cwd: ROOT,
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  const said = drain(server.stderr);
  const at = (path: string) =>
    `http://127.0.0.1:${port}/${path}?token=${token}`;
  const stop = async () => {
    const patience = setTimeout(() => server.kill("SIGTERM"), 10_000);
    await shutDown(at);
    await server.status;
    clearTimeout(patience);
    await said.close();
    await Deno.remove(own, { recursive: true });
  };
  try {
    await ready(at("api"), server.status);
  } catch (error) {
    await stop();
    throw new Error(`Cannot start JupyterLab: ${error}\n${said.text()}`);
  }
  return {
    url: (notebook) => at(`doc/tree/${notebook}`),
    [Symbol.asyncDispose]: stop,
  };
}

async function run(
  program: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<void> {
  const { success, stderr } = await new Deno.Command(
    `${BIN}jupyter-${program}`,
    { args: [...args], env, cwd: ROOT },
  ).output();
  if (!success) {
    throw new Error(
      `Cannot run jupyter ${program}: ${new TextDecoder().decode(stderr)}`,
    );
  }
}

async function writeSettings(folder: string, theme: string): Promise<void> {
  const settings = {
    "apputils-extension/themes": { theme },
    "apputils-extension/notification": {
      fetchNews: "false",
      checkForUpdates: false,
    },
    "docmanager-extension/plugin": { autosave: false },
  };
  for (const [name, value] of Object.entries(settings)) {
    const file = `${folder}/${name}.jupyterlab-settings`;
    await Deno.mkdir(file.replace(/[^/]+$/, ""), { recursive: true });
    await Deno.writeTextFile(file, JSON.stringify(value));
  }
}

function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}

/** Waits until the server answers, or has died. */
async function ready(
  url: string,
  died: Promise<Deno.CommandStatus>,
): Promise<void> {
  let code: number | undefined;
  died.then((status) => code = status.code);
  for (let waited = 0; waited < START_MS; waited += 200) {
    if (code !== undefined) throw new Error(`it ended with code ${code}`);
    try {
      const answer = await fetch(url);
      await answer.body?.cancel();
      if (answer.ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error("it did not answer");
}

/** Ends the kernels, which would outlive the server, and then the server. */
async function shutDown(at: (path: string) => string): Promise<void> {
  try {
    const kernels = await fetch(at("api/kernels"));
    for (const { id } of await kernels.json()) {
      await fetch(at(`api/kernels/${id}`), { method: "DELETE" });
    }
    await (await fetch(at("api/shutdown"), { method: "POST" })).body?.cancel();
  } catch {
    // It has ended already.
  }
}

/** Keeps what a program says, so that its pipe never fills. */
function drain(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const all = (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += value;
    }
  })();
  return {
    text: () => text,
    close: async () => {
      await reader.cancel();
      await all;
    },
  };
}
