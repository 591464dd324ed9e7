"""Runs tracked by MLflow: a folder `mlruns` and an SQLite database."""

import contextlib
import logging
import math
import os
import sqlite3
import sys
import warnings
from pathlib import Path

os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"
os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"
import mlflow
from case import case, series
from mlflow.tracking import MlflowClient

WRITER = f"mlflow {mlflow.__version__}"
logging.disable(logging.WARNING)
warnings.filterwarnings("ignore")

MEANING = {
    "loss": ("train", "loss"),
    "val_loss": ("validation", "loss"),
    "train/loss": ("train", "loss"),
    "val/loss": ("validation", "loss"),
    "val/accuracy": ("validation", "accuracy"),
    "lr": (None, "learning_rate"),
}


def curves(step, speed=0.1):
    train = math.exp(-speed * step) + 0.02 * math.sin(7 * step)
    return train, train + 0.0009 * step**2 + 0.05, 1 - train / 2


def log(name, rate, names=("train/loss", "val/loss", "val/accuracy"), steps=25, broken=False):
    with mlflow.start_run(run_name=name):
        mlflow.log_params({"learning_rate": rate, "batch_size": 32, "optimizer": "adam", "note": "two\nlines, = and ü"})
        mlflow.set_tag("purpose", "test")
        for step in range(steps):
            values = curves(step, rate)
            for key, value in zip(names, values):
                if key.startswith("val") and step % 5:
                    continue
                mlflow.log_metric(key, math.nan if broken and step > 15 else math.inf if broken and step == 15 else value, step=step)
            if broken:
                mlflow.log_metric("lr", 0.0, step=step)


def from_client(found):
    """Every run, oldest first, as the client of MLflow has it."""
    client = MlflowClient()
    experiments = [one.experiment_id for one in client.search_experiments()]
    for run in sorted(client.search_runs(experiments), key=lambda run: run.info.start_time):
        lines = []
        for key in run.data.metrics:
            points = sorted(client.get_metric_history(run.info.run_id, key), key=lambda m: (m.step, m.timestamp))
            # A database has no infinity: MLflow stores the largest number for it, and gives that back.
            last = {m.step: m.value * 2 if abs(m.value) == sys.float_info.max else m.value for m in points}
            lines.append(series(key, *MEANING[key], "step", last.keys(), last.values()))
        params = run.data.params
        found.run(lines, {"learning_rate": float(params["learning_rate"]), "batch_size": int(params["batch_size"]), "optimizer": params["optimizer"]})


def in_folder(name, *runs):
    with case("mlflow", name, WRITER) as found:
        mlflow.set_tracking_uri(f"file:{Path.cwd()}/mlruns")
        mlflow.set_experiment("digits")
        for settings in runs:
            log(**settings)
        from_client(found)


def main():
    two = [{"name": "first", "rate": 0.1}, {"name": "second", "rate": 0.4}]
    flat = {"name": "flat", "rate": 0.2, "names": ("loss", "val_loss")}
    broken = {"name": "broken", "rate": 0.2, "names": ("loss",), "broken": True}
    in_folder("folder", *two)
    in_folder("folder_one_run", flat)
    in_folder("folder_non_finite", broken)

    with case("mlflow", "sqlite", WRITER) as found:
        mlflow.set_tracking_uri(f"sqlite:///{Path.cwd()}/mlflow.db")
        mlflow.set_experiment("digits")
        for settings in (*two, flat, broken):
            log(**settings)
        from_client(found)
        # Some hundred empty tables of 4 KB each: the same content in smaller pages.
        with contextlib.closing(sqlite3.connect("mlflow.db")) as database:
            database.executescript("PRAGMA page_size = 512; VACUUM;")


if __name__ == "__main__":
    main()
