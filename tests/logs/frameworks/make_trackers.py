"""Runs tracked by Sacred (a folder of JSON files) and DVCLive (a folder of tables)."""

import json
import logging
import math
import os
import platform
import shutil
import warnings
from pathlib import Path

os.environ.update(DVC_NO_ANALYTICS="true", DVCLIVE_TEST="false")
warnings.filterwarnings("ignore")
from importlib.metadata import version

import pandas as pd
import yaml
from case import case, series

platform.node = lambda: "host"
logging.disable(logging.WARNING)
MEANING = {
    "loss": ("train", "loss"),
    "val_loss": ("validation", "loss"),
    "train/loss": ("train", "loss"),
    "val/loss": ("validation", "loss"),
    "val/accuracy": ("validation", "accuracy"),
}


def curves(step):
    train = math.exp(-0.1 * step) + 0.02 * math.sin(7 * step)
    return train, train + 0.0009 * step**2 + 0.05, 1 - train / 2


def sacred_case():
    from sacred import SETTINGS, Experiment
    from sacred.observers import FileStorageObserver

    SETTINGS.DISCOVER_SOURCES = SETTINGS.DISCOVER_DEPENDENCIES = "none"
    SETTINGS.HOST_INFO.INCLUDE_CPU_INFO = SETTINGS.HOST_INFO.INCLUDE_GPU_INFO = False
    SETTINGS.CAPTURE_MODE = "sys"
    with case("sacred", "file_storage", f"sacred {version('sacred')}") as found:
        experiment = Experiment("digits", base_dir=".", save_git_info=False, interactive=True)
        experiment.observers.append(FileStorageObserver("runs"))
        experiment.add_config(learning_rate=0.05, batch_size=32, optimizer="adam")

        @experiment.main
        def train(_run):
            for step in range(25):
                loss, validation, _ = curves(step)
                _run.log_scalar("loss", loss if step < 20 else math.nan, step)
                if step % 5 == 0:
                    _run.log_scalar("val_loss", validation, step)
                print(f"epoch {step}: loss {loss:.4f}")

        experiment.run()
        folder = Path("runs/1")
        # It keeps this script and where it lies.
        shutil.rmtree("runs/_sources")
        whole = json.loads((folder / "run.json").read_text())
        whole["experiment"].update(mainfile="train.py", sources=[])
        (folder / "run.json").write_text(json.dumps(whole, indent=2))
        metrics = json.loads((folder / "metrics.json").read_text())
        config = json.loads((folder / "config.json").read_text())
        found.run(
            [series(name, *MEANING[name], "step", one["steps"], one["values"]) for name, one in metrics.items()],
            {key: config[key] for key in ("learning_rate", "batch_size", "optimizer")},
        )


def dvclive_case():
    with case("dvclive", "plots", f"dvclive {version('dvclive')}") as found:
        from dvclive import Live

        with Live("dvclive", save_dvc_exp=False, dvcyaml=None, report=None) as live:
            live.log_params({"learning_rate": 0.05, "batch_size": 32})
            for step in range(25):
                loss, validation, accuracy = curves(step)
                live.log_metric("train/loss", loss)
                live.log_metric("val/loss", validation)
                live.log_metric("val/accuracy", accuracy)
                live.next_step()
        params = yaml.safe_load(Path("dvclive/params.yaml").read_text())
        frames = {name: pd.read_csv(f"dvclive/plots/metrics/{name}.tsv", sep="\t") for name in ("train/loss", "val/loss", "val/accuracy")}
        found.run(
            [series(name, *MEANING[name], "step", frame["step"], frame[name.split("/")[1]]) for name, frame in frames.items()],
            {key: params[key] for key in ("learning_rate", "batch_size")},
        )


if __name__ == "__main__":
    sacred_case()
    dvclive_case()
