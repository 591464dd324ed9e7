"""Runs that Weights & Biases kept offline, read back by its own DataStore.

The current version writes; the last that could read its files in Python stands in a folder of its own, in a
process of its own: `make_wandb.py read` prints what it reads. Each run is written by a process of its own, as
`make_wandb.py write plain` does.
"""

import json
import math
import os
import subprocess
import sys
from pathlib import Path

os.environ.update(WANDB_MODE="offline", WANDB_SILENT="true", WANDB_DISABLE_GIT="true", WANDB_DISABLE_CODE="true", WANDB_HOST="host",
                  WANDB_USERNAME="someone", WANDB_CONSOLE="wrap", WANDB_X_DISABLE_STATS="true", WANDB_X_DISABLE_META="true",
                  WANDB_ERROR_REPORTING="false", WANDB_CONFIG_DIR="/tmp/run/config", WANDB_CACHE_DIR="/tmp/run/cache")
import wandb
from case import case, series

OLD = "0.21.4"
OLD_FOLDER = Path(sys.prefix) / f"wandb-{OLD}"
WRITER = f"wandb {wandb.__version__}"
MEANING = {
    "train/loss": ("train", "loss"),
    "val/loss": ("validation", "loss"),
    "train.loss": ("train", "loss"),
    "val.loss": ("validation", "loss"),
    "val.accuracy": ("validation", "accuracy"),
    "loss": ("train", "loss"),
    "val_loss": ("validation", "loss"),
    "lr": (None, "learning_rate"),
    "grad_norm": (None, "grad_norm"),
}
CONFIG = {"learning_rate": 0.05, "batch_size": 32, "optimizer": "adamw", "model": {"width": 24, "dropout": 0.1}}


def curves(step, speed=0.1):
    train = math.exp(-speed * step) + 0.02 * math.sin(7 * step)
    return train, train + 0.0009 * step**2 + 0.05, 1 - train / 2


def plain(step):
    train, validation, _ = curves(step)
    yield {"train/loss": train, "lr": 0.05 * 0.95**step}
    if step % 5 == 0:
        yield {"val/loss": validation}


def nested(step):
    train, validation, accuracy = curves(step)
    yield {"train": {"loss": train}, "val": {"loss": validation, "accuracy": accuracy}, "note": f"epoch {step}: loss 0.5"}


def broken(step):
    train, validation, _ = curves(step)
    yield {"loss": train if step < 15 else math.inf if step < 17 else math.nan, "val_loss": validation, "grad_norm": 2.0**step}


def run(rows, steps=25, name="run", **config):
    with wandb.init(project="digits", name=name, config={**CONFIG, **config}, id=f"{name:a<8}") as run:
        for step in range(steps):
            for row in rows(step):
                # Rows of one step become one record.
                run.log(row, step=step)
            print(f"epoch {step} done")


def call(*command, old=False):
    """Runs this script in a process of its own, with the older version if need be."""
    if old and not OLD_FOLDER.exists():
        pip = [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
        subprocess.run([*pip, "--target", OLD_FOLDER, f"wandb=={OLD}"], check=True)
    code = "import sys; sys.path.insert(0, sys.argv.pop(1)); import make_wandb; make_wandb.main(*sys.argv[1:])"
    environment = {**os.environ, **({"PYTHONPATH": str(OLD_FOLDER)} if old else {}), "PYTHONWARNINGS": "ignore"}
    program = [sys.executable, "-W", "ignore", "-c", code, str(Path(__file__).parent), *command]
    return subprocess.run(program, env=environment, check=True, stdout=subprocess.PIPE).stdout


def from_store(found):
    """Every run as the DataStore has it."""
    for one in json.loads(call("read", old=True)):
        found.run(one["series"], one["config"], also=["_runtime", "_timestamp", "note"])


def read():
    """Config and history of every run; what is nested gets names with a dot, as in W&B's tables."""
    from wandb.proto import wandb_internal_pb2
    from wandb.sdk.internal.datastore import DataStore

    for file in sorted(Path("wandb").glob("offline-run-*/*.wandb")):
        store = DataStore()
        store.open_for_scan(str(file))
        rows, config = [], {}
        while data := store.scan_data():
            record = wandb_internal_pb2.Record()
            record.ParseFromString(data)
            if record.HasField("history"):
                items = record.history.item
                rows.append(flat({item.key or ".".join(item.nested_key): json.loads(item.value_json) for item in items}))
            for item in record.run.config.update if record.HasField("run") else []:
                config[item.key] = json.loads(item.value_json)
        names = sorted({name for row in rows for name in row if name in MEANING})
        yield {
            "series": [
                series(name, *MEANING[name], "step", *zip(*[(row["_step"], row[name]) for row in rows if name in row]))
                for name in names
            ],
            "config": {key: config[key] for key in ("learning_rate", "batch_size", "optimizer")},
        }


def flat(row, prefix=""):
    found = {}
    for key, value in row.items():
        if isinstance(value, dict):
            found.update(flat(value, f"{prefix}{key}."))
        else:
            found[prefix + key] = value
    return found


def make():
    with case("wandb", "offline", WRITER) as found:
        call("write", "plain", "first", "0.05")
        from_store(found)
    with case("wandb", "offline_nested", WRITER) as found:
        call("write", "nested", "first", "0.05")
        from_store(found)
    with case("wandb", "offline_non_finite", WRITER) as found:
        call("write", "broken", "first", "0.05")
        from_store(found)
    with case("wandb", "offline_two_runs", WRITER) as found:
        call("write", "plain", "first", "0.05")
        call("write", "plain", "second", "0.5")
        from_store(found)
    with case("wandb", "offline_old", f"wandb {OLD}") as found:
        call("write", "nested", "first", "0.05", old=True)
        from_store(found)


def main(command="make", rows="", name="", rate=""):
    if command == "make":
        make()
    elif command == "read":
        print(json.dumps(list(read())))
    else:
        run({"plain": plain, "nested": nested, "broken": broken}[rows], name=name, learning_rate=float(rate))


if __name__ == "__main__":
    main()
