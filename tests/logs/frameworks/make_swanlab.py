"""A run that SwanLab keeps while it is offline."""

import math
import sys
from pathlib import Path

from case import case, series

# It takes the folder `mmengine` beside this script for the package.
sys.path.pop(0)
import swanlab
from swanlab.proto.swanlab.record.v1.record_pb2 import Record
from swanlab.sdk.internal.core_python.store import DataStoreReader


def scalars(file):
    """Curves as SwanLab's own store reads them: steps and values by name."""
    found = {}
    store = DataStoreReader()
    store.open(file)
    for data in store:
        record = Record.FromString(data)
        if record.HasField("scalar"):
            found.setdefault(record.scalar.key, []).append((record.scalar.step, record.scalar.value.number))
    return found


MEANING = {"train/loss": ("train", "loss"), "val/loss": ("validation", "loss"), "val/acc": ("validation", "accuracy")}


def run():
    with case("swanlab", "offline", f"swanlab {swanlab.__version__}") as found:
        swanlab.init(
            project="digits", experiment_name="first", mode="offline", logdir="swanlog",
            config={"learning_rate": 0.01, "batch_size": 32},
        )
        for step in range(0, 60, 5):
            swanlab.log({"train/loss": math.exp(-step / 9)}, step=step)
            if step % 10 == 0:
                swanlab.log({"val/loss": math.exp(-step / 9) + step / 300, "val/acc": 1 - math.exp(-step / 7)}, step=step)
        swanlab.log({"train/loss": math.nan}, step=60)
        swanlab.finish()
        for file in [*Path("swanlog").rglob("debug*"), *Path("swanlog").rglob("requirements.txt"), *Path("swanlog").rglob("*metadata.json"), *Path("swanlog").rglob(".gitignore")]:
            if file.is_file():
                file.unlink()
        (file,) = Path("swanlog").rglob("*.swanlab")
        found.run(
            [series(name, *MEANING[name], "step", *zip(*points)) for name, points in scalars(file).items()],
            {"learning_rate": 0.01, "batch_size": 32},
        )


if __name__ == "__main__":
    run()
