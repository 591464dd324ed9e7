/// <reference lib="dom" />

/** How long a pattern may take, in milliseconds. */
const PATIENCE = 1000;

/** Runs in a worker, by itself. */
const LOOK = `onmessage = ({ data: { pattern, names } }) => {
  const wanted = new RegExp(pattern, "i");
  postMessage(names.filter((name) => wanted.test(name)));
};
postMessage("ready");`;

/**
 * The names that a regular expression matches, whatever their case.
 *
 * A worker looks: what takes forever can be ended there, in the page it could not. Where none may run, a name
 * matches that holds the pattern as it is written.
 *
 * @returns Nothing where it takes too long.
 */
export async function matching(
  pattern: string,
  names: readonly string[],
): Promise<readonly string[] | undefined> {
  try {
    const worker = new Worker(
      `data:text/javascript,${encodeURIComponent(LOOK)}`,
    );
    try {
      return await answer(worker, { pattern, names });
    } finally {
      worker.terminate();
    }
  } catch {
    const text = pattern.toLowerCase();
    return names.filter((name) => name.toLowerCase().includes(text));
  }
}

function answer(
  worker: Worker,
  question: unknown,
): Promise<readonly string[] | undefined> {
  return new Promise((found, failed) => {
    worker.onerror = failed;
    // It says that it is ready: time to start does not count.
    worker.onmessage = () => {
      worker.onmessage = ({ data }) => found(data);
      worker.postMessage(question);
      setTimeout(found, PATIENCE);
    };
  });
}
