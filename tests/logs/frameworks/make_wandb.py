"""Runs that Weights & Biases kept offline, read back by its own DataStore."""

import json
import math
import os
from pathlib import Path

os.environ.update(WANDB_MODE="offline", WANDB_SILENT="true", WANDB_DISABLE_GIT="true", WANDB_DISABLE_CODE="true", WANDB_HOST="host",
                  WANDB_USERNAME="someone", WANDB_CONSOLE="wrap", WANDB_X_DISABLE_STATS="true", WANDB_X_DISABLE_META="true",
                  WANDB_ERROR_REPORTING="false", WANDB_CONFIG_DIR="/tmp/run/config", WANDB_CACHE_DIR="/tmp/run/cache")
import wandb
import yaml
from case import case, series
from wandb.proto import wandb_internal_pb2
from wandb.sdk.internal.datastore import DataStore

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


def from_store(found):
    """Every run as the DataStore has it: config and history, what is nested under names with a dot."""
    for file in sorted(Path("wandb").glob("offline-run-*/*.wandb")):
        store = DataStore()
        store.open_for_scan(str(file))
        rows, config = [], {}
        while data := store.scan_data():
            record = wandb_internal_pb2.Record()
            record.ParseFromString(data)
            if record.HasField("history"):
                rows.append({item.key or ".".join(item.nested_key): json.loads(item.value_json) for item in record.history.item})
            for item in (record.run.config.update if record.HasField("run") else []):
                config[item.key] = json.loads(item.value_json)
        rows = [flat(row) for row in rows]
        names = sorted({name for row in rows for name in row if name in MEANING})
        found.run(
            [series(name, *MEANING[name], "step", *zip(*[(row["_step"], row[name]) for row in rows if name in row])) for name in names],
            {key: config[key] for key in ("learning_rate", "batch_size", "optimizer")},
            also=["_runtime", "_timestamp", "note"],
        )


def flat(row, prefix=""):
    found = {}
    for key, value in row.items():
        if isinstance(value, dict):
            found.update(flat(value, f"{prefix}{key}."))
        else:
            found[prefix + key] = value
    return found


def main():
    with case("wandb", "offline", WRITER) as found:
        run(plain)
        from_store(found)
    with case("wandb", "offline_nested", WRITER) as found:
        run(nested)
        from_store(found)
    with case("wandb", "offline_non_finite", WRITER) as found:
        run(broken)
        from_store(found)
    with case("wandb", "offline_two_runs", WRITER) as found:
        run(plain, name="first")
        run(plain, name="second", learning_rate=0.5)
        from_store(found)


if __name__ == "__main__":
    main()
