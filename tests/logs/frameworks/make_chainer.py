"""Logs by Chainer's extensions: LogReport and PrintReport."""

import io
import json
import warnings
from pathlib import Path

warnings.filterwarnings("ignore")
import chainer
import numpy as np
from case import case, series
from chainer import training
from chainer.training import extensions

WRITER = f"chainer {chainer.__version__}"
MEANING = {
    "main/loss": ("train", "loss"),
    "validation/main/loss": ("validation", "loss"),
    "main/accuracy": ("train", "accuracy"),
    "validation/main/accuracy": ("validation", "accuracy"),
}


def train():
    out = io.StringIO()
    np.random.seed(1)
    draw = np.random.default_rng(3)
    x = draw.normal(size=(160, 8)).astype("float32")
    y = (x[:, 0] + draw.normal(size=160) > 0).astype("int32")
    net = chainer.links.Classifier(chainer.Sequential(chainer.links.Linear(8, 24), chainer.functions.relu, chainer.links.Linear(24, 2)))
    optimizer = chainer.optimizers.Adam(0.02)
    optimizer.setup(net)
    rows = chainer.datasets.TupleDataset(x[:112], y[:112])
    held = chainer.datasets.TupleDataset(x[112:], y[112:])
    updater = training.updaters.StandardUpdater(chainer.iterators.SerialIterator(rows, 16), optimizer)
    trainer = training.Trainer(updater, (8, "epoch"), out="result")
    trainer.extend(extensions.Evaluator(chainer.iterators.SerialIterator(held, 16, repeat=False, shuffle=False), net))
    trainer.extend(extensions.LogReport())
    trainer.extend(extensions.PrintReport(["epoch", "main/loss", "validation/main/loss", "main/accuracy", "validation/main/accuracy", "elapsed_time"], out=out))
    trainer.run()
    return json.loads(Path("result/log").read_text()), out.getvalue()


def from_rows(rows, axis, at, shown=float):
    return [series(name, *meaning, axis, [row[at] for row in rows], [shown(row[name]) for row in rows]) for name, meaning in MEANING.items()]


def main():
    with case("chainer", "log", WRITER) as found:
        rows, _ = train()
        found.run(from_rows(rows, "step", "iteration"), also=["elapsed_time", "epoch"])

    with case("chainer", "printed", WRITER) as found:
        rows, out = train()
        Path("result/log").unlink()
        Path("result").rmdir()
        Path("train.log").write_text(out)
        found.run(from_rows(rows, "epoch", "epoch", lambda value: float(f"{value:.6g}")), also=["elapsed_time"])


if __name__ == "__main__":
    main()
