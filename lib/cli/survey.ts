import type { Diagnosis, ReadFailure } from "../diagnosis.ts";
import { Together } from "../records/together.ts";
import type { Examined } from "../renderers/mod.ts";
import type { Request } from "./examiner.ts";
import type { ExitCode } from "./exit_code.ts";
import { gather } from "./gather.ts";
import { metered } from "./metered.ts";
import type { Options } from "./options.ts";
import { Progress } from "./progress.ts";
import { reaches } from "./severity.ts";
import type { CliTexts } from "./texts/mod.ts";
import type { World } from "./world.ts";

/** All that the paths named, read and examined. */
export interface Survey {
  readonly runs: readonly Examined[];
  /** The files of the runs. */
  readonly files: ReadonlySet<string>;
  readonly failures: readonly ReadFailure[];
  /** How many files of the folders that were searched hold no run of their own. */
  readonly passedOver: number;
}

/** Reads and examines what the paths name. */
export async function survey(
  options: Options,
  request: Request,
  texts: CliTexts,
  world: World,
): Promise<Survey> {
  const held = new Together();
  const diagnoses: Diagnosis[] = [];
  const failures: ReadFailure[] = [];
  const files = new Set<string>();
  let passedOver = 0;
  const progress = new Progress(world);
  const disk = metered(
    world,
    (reading) => progress.say(() => texts.reading(reading)),
  );
  for await (const one of gather(options, request, disk)) {
    if ("passedOver" in one) passedOver += one.passedOver;
    else if ("failure" in one) failures.push(one.failure);
    else {
      held.add([one.history]);
      diagnoses.push(one.diagnosis);
      for (const file of one.files) files.add(file);
    }
    const done = diagnoses.length + failures.length;
    await progress.say(() => texts.progress(done));
  }
  await progress.clear();
  const runs = held.runs.map((history, i) => ({
    history,
    diagnosis: { ...diagnoses[i]!, source: history.source },
  }));
  return { runs, failures, files, passedOver };
}

/** What the command says to the program that called it. */
export function exitCode(
  { runs, failures }: Survey,
  { failOn }: Options,
): ExitCode {
  if (failures.length > 0) return 3;
  const alarmed = failOn !== undefined &&
    runs.some(({ diagnosis }) => reaches(diagnosis.checks, failOn));
  return alarmed ? 1 : 0;
}
