"""Logs by fastai: CSVLogger and the table that it prints."""

import contextlib
import io
from pathlib import Path

import fastai
import numpy as np
import pandas as pd
import torch
from case import case, series
from fastai.basics import DataLoader, DataLoaders, Learner, accuracy
import fastai.callback.schedule  # adds fit_one_cycle
from fastai.callback.progress import CSVLogger
from fastai.losses import CrossEntropyLossFlat
from fastai.metrics import F1Score, error_rate

WRITER = f"fastai {fastai.__version__}"
# It measures every metric on the validation set.
MEANING = {
    "train_loss": ("train", "loss"),
    "valid_loss": ("validation", "loss"),
    "accuracy": ("validation", "accuracy"),
    "error_rate": ("validation", "error"),
    "f1_score": ("validation", "f1"),
}


def learner(metrics, **options):
    draw = np.random.default_rng(3)
    x = draw.normal(size=(160, 8)).astype("float32")
    y = (x[:, 0] + draw.normal(size=160) > 0).astype("int64")
    rows = list(zip(torch.tensor(x), torch.tensor(y)))
    torch.manual_seed(1)
    loaders = DataLoaders(DataLoader(rows[:112], bs=16), DataLoader(rows[112:], bs=16))
    net = torch.nn.Sequential(torch.nn.Linear(8, 24), torch.nn.ReLU(), torch.nn.Linear(24, 2))
    return Learner(loaders, net, CrossEntropyLossFlat(), metrics=metrics, **options)


def from_frame(frame):
    return [series(name, *MEANING[name], "epoch", frame["epoch"], frame[name]) for name in frame.columns if name in MEANING]


def main():
    with case("fastai", "csv_logger", WRITER) as found:
        learn = learner([accuracy, F1Score()], cbs=[CSVLogger()])
        with contextlib.redirect_stdout(io.StringIO()), learn.no_bar():
            learn.fit_one_cycle(8, 0.02)
        found.run(from_frame(pd.read_csv("history.csv")), also=["time"])

    with case("fastai", "csv_logger_twice", WRITER) as found:
        for rate in (0.02, 0.002):
            learn = learner([error_rate], cbs=[CSVLogger("log.csv", append=True)])
            with contextlib.redirect_stdout(io.StringIO()), learn.no_bar():
                learn.fit_one_cycle(5, rate)
        lines = Path("log.csv").read_text().splitlines()
        heads = [i for i, line in enumerate(lines) if line.startswith("epoch")] + [len(lines)]
        for start, end in zip(heads, heads[1:]):
            found.run(from_frame(pd.read_csv(io.StringIO("\n".join(lines[start:end])))), also=["time"])

    with case("fastai", "printed", WRITER) as found:
        learn = learner([accuracy])
        with contextlib.redirect_stdout(io.StringIO()) as out:
            learn.fit_one_cycle(5, 0.02)
        Path("train.log").write_text(out.getvalue())
        names = learn.recorder.metric_names[1:-1]
        found.run([
            series(name, *MEANING[name], "epoch", range(5), [float(f"{row[i]:.6f}") for row in learn.recorder.values])
            for i, name in enumerate(names)
        ], also=["time"])


if __name__ == "__main__":
    main()
