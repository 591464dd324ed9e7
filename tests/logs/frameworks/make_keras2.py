"""Small logs by Keras 2, which many programs still use: CSVLogger and what it prints."""

import json
import os
import sys
from pathlib import Path

os.environ.update(CUDA_VISIBLE_DEVICES="-1", TF_CPP_MIN_LOG_LEVEL="3", TF_ENABLE_ONEDNN_OPTS="0")
import numpy as np
import pandas as pd
import tf_keras as keras
from case import case, said_by, series

WRITER = f"tf_keras {keras.__version__}"
QUANTITY = {"loss": "loss", "accuracy": "accuracy", "lr": "learning_rate"}


def fit(epochs=8, verbose=0, **options):
    """A small classifier that overfits."""
    keras.utils.set_random_seed(1)
    draw = np.random.default_rng(3)
    x = draw.normal(size=(160, 8)).astype("float32")
    y = (x[:, 0] + draw.normal(size=160) > 0).astype("float32")
    net = keras.Sequential([keras.Input((8,)), keras.layers.Dense(24, "relu"), keras.layers.Dense(1, "sigmoid")])
    net.compile(keras.optimizers.Adam(0.02), "binary_crossentropy", metrics=["accuracy"])
    return net.fit(x, y, validation_split=0.25, epochs=epochs, batch_size=16, verbose=verbose, **options)


def one(name, steps, values):
    metric = name.removeprefix("val_")
    split = "validation" if name.startswith("val_") else None if metric == "lr" else "train"
    return series(name, split, QUANTITY[metric], "epoch", steps, values)


def main():
    with case("keras2", "csv_logger", WRITER) as found:
        plateau = keras.callbacks.ReduceLROnPlateau(patience=2, factor=0.5)
        fit(callbacks=[plateau, keras.callbacks.CSVLogger("training.log")])
        frame = pd.read_csv("training.log")
        found.run([one(name, frame["epoch"], frame[name]) for name in frame.columns if name != "epoch"])

    for name, verbose, terminal in [("printed_bar", 1, True), ("printed_piped", 1, False), ("printed_lines", 2, False)]:
        with case("keras2", name, WRITER) as found:
            Path("train.log").write_bytes(said_by(__file__, "print", str(verbose), terminal=terminal))
            columns = json.loads(Path("../history").read_text())
            found.run([one(key, range(1, 6), [float(f"{v:.4f}") for v in values]) for key, values in columns.items()])


def print_one(verbose):
    """Trains in a process of its own, and leaves the history for the other."""
    Path("../history").write_text(json.dumps(fit(epochs=5, verbose=int(verbose)).history))


if __name__ == "__main__":
    print_one(sys.argv[2]) if sys.argv[1:2] == ["print"] else main()
