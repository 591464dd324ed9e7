import { complain } from "./complain.ts";
import { compose } from "./compose.ts";
import { deliverTo } from "./deliver.ts";
import type { Request } from "./examiner.ts";
import type { ExitCode } from "./exit_code.ts";
import type { Options } from "./options.ts";
import { Screen } from "./screen.ts";
import { exitCode, type Survey, survey } from "./survey.ts";
import type { CliTexts } from "./texts/mod.ts";
import { watchedDisk } from "./watched_disk.ts";
import type { World } from "./world.ts";

/** Logs grow by the epoch: more often than this nobody looks. */
const EVERY_MS = 1000;

/** Looking takes at most this share of the time, so that a folder of thousands of logs is no burden. */
const BUSY = 0.2;

/** Reports again whenever what the paths name has changed, until the user ends it. */
export async function watch(
  options: Options,
  request: Request,
  texts: CliTexts,
  world: World,
): Promise<ExitCode> {
  const disk = watchedDisk(world);
  const inside: World = Object.create(world, {
    stat: { value: disk.stat },
    list: { value: disk.list },
    open: { value: disk.open },
  });
  const show = viewOf(options, texts, world);
  // The first look loads the program, too: how long it took says nothing of the next.
  let first = true;
  for (;;) {
    const began = world.now();
    const stamp = await disk.stamp();
    const found = await survey(options, request, texts, inside);
    await show.draw(found);
    const busy = first ? 0 : world.now() - began;
    first = false;
    const rest = Math.max(EVERY_MS, busy * (1 / BUSY - 1));
    do {
      if (await world.pause(rest)) continue;
      await show.end();
      return exitCode(found, options);
    } while (await disk.stamp() === stamp);
  }
}

/** Where reports go, one after the other. */
interface View {
  draw(found: Survey): Promise<void>;
  end(): Promise<void>;
}

function viewOf(options: Options, texts: CliTexts, world: World): View {
  const seen = world.out.isTerminal && options.output === undefined;
  return seen && options.format === "text"
    ? onScreen(options, texts, world)
    : onPaper(options, world);
}

/** A terminal shows each report in place of the one before. */
function onScreen(options: Options, texts: CliTexts, world: World): View {
  const screen = new Screen(world, texts);
  return {
    draw: async (found) =>
      await screen.draw(await compose(found, found.failures, options, world)),
    end: () => screen.end(),
  };
}

/** A pipe gets a report when a verdict has changed, a file whenever the report has. */
function onPaper(options: Options, world: World): View {
  let before: string | undefined;
  return {
    async draw(found) {
      const { failures } = found;
      const text = await compose(found, failures, options, world);
      const news = options.output === undefined ? verdictsOf(found) : text;
      if (news === before) return;
      before = news;
      await deliverTo(options, world)(text);
      await complain(failures.map(({ message }) => message), world);
    },
    end: () => Promise.resolve(),
  };
}

function verdictsOf({ runs, failures }: Survey): string {
  return JSON.stringify([
    runs.map(({ diagnosis: { run, verdict } }) => [run, verdict]),
    failures,
  ]);
}
