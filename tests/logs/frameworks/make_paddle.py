"""What PaddlePaddle's high-level API prints, and its VisualDL records."""

import json
import re
import sys
import warnings
from pathlib import Path

warnings.filterwarnings("ignore")
import numpy as np
import paddle
from case import case, said_by, series

WRITER = f"paddlepaddle {paddle.__version__}"


class Rows(paddle.io.Dataset):
    """Two classes that hardly differ."""

    def __init__(self, rows):
        self.rows = rows

    def __getitem__(self, i):
        return self.rows[0][i], self.rows[1][i:i + 1]

    def __len__(self):
        return len(self.rows[0])


class Kept(paddle.callbacks.Callback):
    """The history, which Paddle does not keep."""

    def __init__(self):
        super().__init__()
        self.rows = []

    def on_epoch_end(self, epoch, logs=None):
        self.rows.append({"loss": float(logs["loss"][0]), "acc": float(logs["acc"])})

    def on_eval_end(self, logs=None):
        self.rows[-1].update(eval_loss=float(logs["loss"][0]), eval_acc=float(logs["acc"]))


def print_one(verbose):
    """Trains in a process of its own, and leaves the history for the other."""
    paddle.seed(1)
    draw = np.random.default_rng(3)
    x = draw.normal(size=(160, 8)).astype("float32")
    y = (x[:, 0] + draw.normal(size=160) > 0).astype("int64")
    net = paddle.nn.Sequential(paddle.nn.Linear(8, 24), paddle.nn.ReLU(), paddle.nn.Linear(24, 2))
    model = paddle.Model(net)
    model.prepare(paddle.optimizer.Adam(0.02, parameters=net.parameters()), paddle.nn.CrossEntropyLoss(), paddle.metric.Accuracy())
    kept = Kept()
    model.fit(Rows((x[:112], y[:112])), Rows((x[112:], y[112:])), batch_size=16, epochs=6, verbose=int(verbose), shuffle=False, callbacks=[kept])
    Path("../rows").write_text(json.dumps(kept.rows))


def main():
    for name, verbose, terminal in [("printed_bar", 1, True), ("printed_lines", 2, False)]:
        with case("paddle", name, WRITER) as found:
            Path("train.log").write_bytes(said_by(__file__, "print", str(verbose), terminal=terminal))
            rows = json.loads(Path("../rows").read_text())
            found.run([
                series(name, *meaning, "epoch", range(1, 7), [float(f"{row[key]:.4f}") for row in rows])
                for name, key, meaning in [
                    ("loss", "loss", ("train", "loss")), ("acc", "acc", ("train", "accuracy")),
                    ("eval/loss", "eval_loss", ("validation", "loss")), ("eval/acc", "eval_acc", ("validation", "accuracy")),
                ]
            ])


if __name__ == "__main__":
    print_one(sys.argv[2]) if sys.argv[1:2] == ["print"] else main()
