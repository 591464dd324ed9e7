"""The events that Polyaxon's traceml keeps while it is offline."""

import importlib.metadata
import math
import os
from pathlib import Path

# No configuration of this machine is wanted.
os.environ["POLYAXON_IS_OFFLINE"] = "1"
import pandas as pd
from case import case, series
from traceml import tracking

MEANING = {"train_loss": ("train", "loss"), "val_loss": ("validation", "loss"), "accuracy": (..., "accuracy")}


def run():
    with case("polyaxon", "events", f"traceml {importlib.metadata.version('traceml')}") as found:
        tracking.init(is_offline=True, is_new=True, track_env=False, track_code=False, artifacts_path=os.path.abspath("run"), name="first")
        for step in range(0, 40, 5):
            tracking.log_metrics(step=step, train_loss=math.exp(-step / 9), val_loss=math.exp(-step / 9) + step / 300, accuracy=1 - math.exp(-step / 7))
        tracking.end()
        for file in Path("run").glob("*.json"):
            file.unlink()
        lines = []
        for file in sorted(Path("run/events").rglob("*.plx")):
            table = pd.read_csv(file, sep="|")
            lines.append(series(file.stem, *MEANING[file.stem], "step", table["step"], table["metric"]))
        found.run(lines)


if __name__ == "__main__":
    run()
