/**
 * Where the tests keep their own Jupyter: nothing of the user's is touched.
 *
 * @module
 */
import { fileURLToPath } from "node:url";

/** The project. */
export const ROOT: string = fileURLToPath(
  new URL("../../../", import.meta.url),
);

/** Everything the setup makes. */
export const HOME: string = `${ROOT}.cache/jupyter/`;

/** Programs of the Python environment. */
export const BIN: string = `${HOME}venv/bin/`;

/** Where `deno jupyter --install` puts its kernel, given this as the home of data. */
export const SHARE: string = `${HOME}share`;

/** The environment in which Jupyter finds this kernel, and no settings but the given ones. */
export function jupyterEnv(own: string): Record<string, string> {
  return {
    JUPYTER_PATH: `${SHARE}/jupyter`,
    JUPYTER_CONFIG_DIR: `${own}/config`,
    JUPYTER_DATA_DIR: `${own}/data`,
    JUPYTER_RUNTIME_DIR: `${own}/runtime`,
    JUPYTERLAB_SETTINGS_DIR: `${own}/settings`,
    JUPYTER_PLATFORM_DIRS: "0",
    NO_COLOR: "1",
  };
}
