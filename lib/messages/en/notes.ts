import type { Texts } from "../_texts.ts";

/** What a reader skipped, repaired or concluded. */
export const notes: Texts["notes"] = {
  "truncated-tail": (n) =>
    `The last record is cut off${at(n)}; all before it was read.`,
  "zero-block": (n) =>
    `Zeros stand in the file${
      at(n)
    }: what was written there is lost; the rest was read.`,
  "blank-start": ({ what }) =>
    `The first ${what} bytes are zeros, blank lines or comments: they were skipped, and lines are counted behind them.`,
  "bad-line": (n) =>
    `${times(n, "line")} that ${one(n) ? "is" : "are"} no record skipped${
      at(n)
    }.`,
  "bad-record": (n) =>
    `${times(n, "record")} skipped${at(n)}: the checksum says ${
      one(n) ? "it is" : "they are"
    } damaged.`,
  "ragged-row": (n) =>
    `${times(n, "row")} with more or fewer cells than the header${at(n)}.`,
  "text-column": (n) => `Column${name(n)} holds text and was left out.`,
  "bad-number": (n) =>
    `${times(n, "cell")} of${name(n) || " a numeric column"} that ${
      one(n) ? "is" : "are"
    } no number skipped${at(n)}.`,
  "empty-column": (n) => `Column${name(n)} is empty.`,
  "renamed-column": (n) =>
    `A second column is called${name(n)}; it was renamed.`,
  "left-out": (n) =>
    n.what === undefined
      ? `${times(n, "other object")} in the file ${
        one(n) ? "holds" : "hold"
      } no curve and ${one(n) ? "was" : "were"} left out.`
      : `What else is in the file holds no curve and was left out:${name(n)}${
        one(n) ? "" : ` and ${n.count! - 1} more`
      }.`,
  "repeated-name": (n) =>
    `The name${name(n)} stands twice in one object${
      at(n)
    }; what it has last counts.`,
  "repeated-object": (n) =>
    `${times(n, "group")} that ${one(n) ? "was" : "were"} read already, or ${
      one(n) ? "holds itself" : "hold themselves"
    }, not read again:${name(n)}${one(n) ? "" : " and others"}.`,
  "repeated-header": (n) => `The header stands again${at(n)}.`,
  resumed: (n) =>
    `The steps go back${
      record(n)
    }: the run was resumed, and later values count.`,
  "given-up": (n) =>
    `${times(n, "value")} from before the resume ${
      one(n) ? "lies" : "lie"
    } further on than the resumed run came, and ${
      one(n) ? "was" : "were"
    } left out.`,
  restarted: (n) =>
    `The steps begin again${record(n)}: another run in the same file.`,
  "newest-first": () =>
    "The newest record stands first: the log was read from its end.",
  unordered: () =>
    "The records stand in no order of steps: they were put in order.",
  "repeated-step": (n) =>
    `${times(n, "step")} recorded twice${at(n)}; the later value counts.`,
  unplaced: (n) =>
    `${
      times(n, "record")
    } without the step or epoch that the others have left out.`,
  thinned: (n) =>
    `There are more points than are kept: of the ${
      n.count ?? 1
    } of the longest curve one in ${
      n.what ?? 2
    } stays, and in each stretch the lowest, the highest and the first that is not finite.`,
  "damaged-file": () =>
    "The packed file is cut off or damaged; what could be unpacked of it was read.",
  "own-count": (n) =>
    n.count && n.count > 1
      ? `${n.count} curves, first${
        name(n)
      }, count their own points; they were laid along the steps of the run by epoch, time or share.`
      : `The curve${
        name(n)
      } counts its own points; it was laid along the steps of the run by epoch, time or share.`,
  "short-axis": (n) =>
    `Column${
      name(n)
    } is shorter than others, so it was not used for them: their points are counted.`,
  "no-axis": () =>
    "The log has no epoch or step column, so points are counted.",
  "no-names": () =>
    "The columns have no names, so nothing is known to be a loss: put a first line above them, such as “epoch,loss,val_loss”, or name a file of one column for it: “val_loss.txt”.",
  "no-loss": () => "Nothing in the log is called a loss.",
  "one-record": () => "There is a single record, and so no curve yet.",
  "restored-nan": (n) =>
    `The losses of the last ${n.count} records are empty while the records go on: taken for NaN, which pandas and JSON write as nothing.`,
  "summary-record": (n) =>
    `The closing summary of the run${
      at(n)
    } was left out: it is no point of a curve.`,
  understood: (n) =>
    `${times(n, "line")} of the printed text ${
      one(n) ? "was" : "were"
    } understood as records${share(n)}.`,
  "ends-in-error": (n) =>
    `The text ends in an error${at(n)}, so the run broke off:${name(n)}.`,
  "odd-encoding": () =>
    "The text is not UTF-8 and was decoded as well as possible.",
  "unknown-context": (n) =>
    `The setting${name(n)} is not known and was kept as it is${
      n.near === undefined ? "." : `; did you mean ${n.near}?`
    }`,
  "impossible-setting": (n) =>
    `The setting${name(n)} cannot be, and was left out.`,
  "unread-run": (n) =>
    `The run${name(n)} could not be read: it has no column of numbers.`,
  "unread-file": (n) =>
    `${times(n, "file")} beside it could not be read:${name(n)}${
      one(n) ? "" : ` and ${n.count! - 1} more`
    }.`,
};

interface Place {
  readonly at?: number;
  readonly count?: number;
  readonly what?: string;
}

const at = ({ at, count = 1 }: Place): string =>
  at === undefined
    ? ""
    : count > 1
    ? `, first at line ${at}`
    : ` at line ${at}`;
const record = ({ at }: Place): string =>
  at === undefined ? "" : ` at record ${at}`;
const share = ({ what }: Place): string =>
  what === undefined ? "" : `: ${what} of the lines since the first`;
const name = ({ what }: Place): string =>
  what === undefined ? "" : ` “${what}”`;
const one = ({ count = 1 }: Place): boolean => count === 1;
const times = ({ count = 1 }: Place, unit: string): string =>
  `${count} ${unit}${count === 1 ? "" : "s"}`;
