"""Runs tracked by Trackio: an SQLite database a project."""

import math
import os
from pathlib import Path

os.environ["TRACKIO_DIR"] = "/tmp/run/trackio/sqlite/trackio"
import trackio
from case import case, series
from trackio.sqlite_storage import SQLiteStorage

WRITER = f"trackio {trackio.__version__}"
MEANING = {
    "train/loss": ("train", "loss"),
    "val/loss": ("validation", "loss"),
    "val/accuracy": ("validation", "accuracy"),
}
QUIET = {"embed": False, "auto_log_gpu": False, "auto_log_cpu": False}


def log(name, rate, broken=False):
    trackio.init(project="digits", name=name, config={"learning_rate": rate, "batch_size": 32}, **QUIET)
    for step in range(20):
        loss = math.exp(-rate * step)
        trackio.log({"train/loss": math.nan if broken and step > 14 else math.inf if broken and step == 14 else loss})
        if step % 5 == 0:
            # Nested as Trackio keeps it; the step is given where it is not the next.
            trackio.log({"val": {"loss": loss + 0.001 * step**2, "accuracy": 1 - loss / 2}}, step=step)
    trackio.finish()


def flat(row):
    return {
        name: value
        for key, held in row.items()
        for name, value in ([(f"{key}/{part}", one) for part, one in held.items()] if isinstance(held, dict) else [(key, held)])
    }


def main():
    with case("trackio", "sqlite", WRITER) as found:
        Path("trackio").mkdir()
        log("first", 0.1)
        log("second", 0.3, broken=True)
        Path("trackio/digits.lock").unlink(missing_ok=True)
        for name, rate in [("first", 0.1), ("second", 0.3)]:
            rows = [flat(row) for row in SQLiteStorage.get_logs("digits", name)]
            config = SQLiteStorage.get_run_config("digits", name)
            points = {
                metric: {row["step"]: row[metric] for row in sorted(rows, key=lambda row: row["step"]) if metric in row} for metric in MEANING
            }
            found.run(
                [series(metric, *MEANING[metric], "step", of.keys(), of.values()) for metric, of in points.items()],
                {key: config[key] for key in ("learning_rate", "batch_size")},
            )


if __name__ == "__main__":
    main()
