import {
  isFixedSetting,
  isSingleSetting,
  settingOf,
  SETTINGS,
  toContext,
} from "./context.ts";
import { impossibleNote, soundIn } from "./context/sound.ts";
import type { History, RunContext, Series } from "./history.ts";
import { axisOf, type Meaning, resolve, resolveAll } from "./naming.ts";
import type { Column } from "./records/column.ts";
import { alternates, layOutRuns, pivoted } from "./records/grouping.ts";
import {
  areNames,
  areSplits,
  callEachRun,
  isValue,
  labelKind,
  runLabels,
} from "./records/labels.ts";
import { commonScale } from "./records/common_scale.ts";
import { Recording } from "./records/recording.ts";
import { remark } from "./records/remark.ts";
import { restoreNaN } from "./records/silence.ts";
import { seriesOf } from "./records/series.ts";
import { type LaidOut, layOutTable, type Track } from "./records/table.ts";

/** Where a history comes from. */
export interface Origin {
  /** Name of the run. */
  readonly name: string;
  /** Path as given; without it the data was in memory. */
  readonly path?: string;
  /** Id of the reader. */
  readonly reader?: string;
  /** What is known beside the curves. */
  readonly context?: RunContext;
  /** Whether a log of this kind normally says at which step or epoch its values stand. */
  readonly expectsAxis?: boolean;
}

/** Collects what a log recorded, as rows or as columns, and makes histories of it: one a run. */
export class HistoryBuilder extends Recording {
  readonly #origin: Origin;
  readonly #called = new Map<string, string>();
  readonly #kept = new Map<string, unknown>();
  #summaries = 0;

  constructor(origin: Origin) {
    super();
    this.#origin = origin;
  }

  /**
   * Tells what the log calls a column, where the column's own name says more: `val/accuracy` for an
   * `accuracy` that stands in a line on validation.
   */
  call(column: string, name: string): void {
    this.#called.set(column, name);
  }

  /** Keeps what the log says once of the whole run, where it is a setting. Returns whether it is. */
  keep(name: string, value: unknown): boolean {
    const tells = isSingleSetting(name, value);
    if (tells) this.#kept.set(name, value);
    return tells;
  }

  /** How many records were left out as the closing summaries of runs. */
  get summaries(): number {
    return this.#summaries;
  }

  /** Whether each record is called another run. */
  get rowsAreRuns(): boolean {
    return this.labelsOf("run").some((labels) =>
      callEachRun(labels, this.records)
    );
  }

  /** Leaves out a record that is the closing summary of a run. */
  leaveOutSummary(at?: number): void {
    this.#summaries++;
    this.note("summary-record", at === undefined ? {} : { at });
  }

  /** The finished histories, one for each run that begins; none where nothing is a number. */
  build(): History[] {
    const origins = this.settle();
    for (const column of this.columns.values()) {
      column.level();
      column.trim();
    }
    const own = new Set(this.own.flat().map(({ name }) => name));
    const names = this.#curveNames();
    const free = this.labelsOf().filter(({ name }) =>
      !names?.columns.includes(name)
    );
    const splits = free.find(({ of }) => areSplits(of));
    const runs = alternates([...this.columns.values()])
      ? runLabels(
        free.filter(({ name }) =>
          name !== splits?.name && labelKind(name) === "run"
        ),
        this.records,
      )
      : undefined;
    const labels = new Set([
      ...names?.columns ?? [],
      splits?.name,
      ...runs?.names ?? [],
    ]);
    const numeric = [...this.columns.values()].filter((column) =>
      !labels.has(column.name) && !own.has(column.name) &&
      !this.curves.has(column.name) && this.#isNumeric(column)
    );
    if (!names && !splits && !runs && !origins) this.#restoreNaN(numeric);
    const columns = numeric.filter((column) => !isSetting(column))
      .flatMap((column) =>
        names && isValue(column.name) ? pivoted(column, names.of) : [column]
      );
    const settings = numeric.filter(isSetting).map(({ name, values }) =>
      [settingOf(ownName(name)) ?? ownName(name), values[0]!] as const
    );
    const table = {
      columns,
      records: this.records,
      columnar: this.columnar,
      ...(origins ? { origins } : {}),
      ...(splits ? { labels: splits.of } : {}),
    };
    const main = runs ? layOutRuns(table, runs.of) : layOutTable(table);
    const others = this.own.map((table) => {
      const columns = table.filter((column) => this.#isNumeric(column));
      return layOutTable({
        columns,
        records: Math.max(0, ...table.map(({ end }) => end)),
      });
    });
    return this.#toHistories(
      [origins ? inLog(main, origins) : main, ...others, {
        ...NO_TRACKS,
        tracks: this.ordered(),
      }],
      Object.fromEntries(settings),
    );
  }

  /** What each record's value is called, where a table is long; ClearML says it in two columns. */
  #curveNames(): { columns: string[]; of: readonly string[] } | undefined {
    if (![...this.columns.keys()].some(isValue)) return undefined;
    const metric = this.labelsOf("metric").find(({ of }) => areNames(of));
    if (metric === undefined) return undefined;
    const variant = this.labelsOf().find(({ name, of }) =>
      name === "variant" && of.length === metric.of.length
    );
    return variant === undefined ? { columns: [metric.name], of: metric.of } : {
      columns: [metric.name, variant.name],
      of: metric.of.map((name, i) => `${name}/${variant.of[i]}`),
    };
  }

  #toHistories(
    tables: readonly LaidOut[],
    settings: RunContext,
  ): History[] {
    const given = tables.flatMap(({ tracks }) => tracks);
    const order = new Set([
      ...this.columns.keys(),
      ...given.map(({ column }) => column.name),
    ]);
    const place = new Map([...order].map((name, i) => [name, i]));
    const tracks = given.sort((a, b) =>
      place.get(a.column.name)! - place.get(b.column.name)!
    );
    if (!tracks.some(({ points }) => points.length > 0)) return [];
    const meanings = resolveAll(tracks.map(({ name }) => name)).map((one, i) =>
      this.#ofOwnName(one, tracks[i]!.name)
    );
    if (this.#origin.expectsAxis && tracks.some(isLoose)) this.note("no-axis");
    remark(this, tables, tracks, meanings);
    const { name, path = null, reader = null, context = {} } = this.#origin;
    const kept = toContext(Object.fromEntries(this.#kept));
    const known = soundIn(kept, settings, context);
    for (const one of known.impossible) {
      const { kind, ...about } = impossibleNote(one);
      this.note(kind, about);
    }
    const runs = Math.max(...tables.map(({ runs }) => runs));
    const names = tables[0]?.names;
    const curves = Array.from(
      { length: runs },
      (_, run) => this.#curvesOf(tracks, meanings, run),
    );
    const source = { path, reader, notes: this.notes.list() };
    return Array.from({ length: runs }, (_, run) => ({
      name: names
        ? `${name}: ${names[run]}`
        : runs > 1
        ? `${name} #${run + 1}`
        : name,
      series: curves[run]!,
      context: known.settings,
      source,
    }));
  }

  /** The curves of one run, on one scale. */
  #curvesOf(
    tracks: readonly Track[],
    meanings: readonly Meaning[],
    run: number,
  ): readonly Series[] {
    const { series, moved } = commonScale(
      tracks.flatMap((track, i) =>
        seriesOf(
          { ...track, name: this.#called.get(track.name) ?? track.name },
          meanings[i]!,
          run,
        )
      ),
    );
    for (const what of moved) this.note("own-count", { what });
    return series;
  }

  /** A learning rate is measured on no data, whatever folder it lies in; its own name may say more. */
  #ofOwnName(meaning: Meaning, name: string): Meaning {
    const curve = this.curves.get(name);
    return curve && meaning.quantity === "learning_rate"
      ? { ...meaning, split: resolve(curve.ownName).split }
      : meaning;
  }

  #restoreNaN(columns: readonly Column[]): void {
    const count = restoreNaN(columns, this.records);
    if (count > 0) this.note("restored-nan", { count });
  }

  #isNumeric({ name, length, texts, firstText }: Column): boolean {
    const column = { what: name === "" ? "(no name)" : name };
    if (texts > length) this.note("text-column", { ...column, at: firstText });
    else if (texts > 0) {
      this.note("bad-number", { ...column, at: firstText, count: texts });
    } else if (length === 0) this.note("empty-column", column);
    return length > 0 && texts <= length;
  }
}

/** Whether nothing says at which step or epoch a value stands. */
function isLoose({ axis, points }: Track): boolean {
  return axis === "index" && !points[0]?.epochs;
}

/** The same, with records counted as the log has them. */
function inLog(laidOut: LaidOut, origins: Uint32Array): LaidOut {
  const { resumed, restarted } = laidOut;
  const back = (all: readonly number[]) => all.map((r) => origins[r]!);
  return { ...laidOut, resumed: back(resumed), restarted: back(restarted) };
}

const NO_TRACKS: LaidOut = {
  tracks: [],
  runs: 1,
  resumed: [],
  restarted: [],
};

/** A name without the group of settings that it stands in. */
function ownName(name: string): string {
  return name.replace(SETTINGS, "");
}

/** Whether a column tells in every record the same about the run: its number of parameters, say. */
function isSetting({ name, values, length }: Column): boolean {
  const tells = isFixedSetting(name) || SETTINGS.test(name) ||
    labelKind(name) === "run";
  return tells && length > 1 &&
    axisOf(name) === null &&
    values.subarray(0, length).every((v) => v === values[0]);
}
