"""Small logs by Keras: CSVLogger, histories, what it prints, TensorBoard folders."""

import json
import os
import pickle
import sys
from pathlib import Path

os.environ["CUDA_VISIBLE_DEVICES"] = "-1"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"
import keras
import numpy as np
import pandas as pd
from case import case, said_by, series
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from tensorboard.util import tensor_util

WRITER = f"keras {keras.__version__}"
QUANTITY = {"loss": "loss", "accuracy": "accuracy", "auc": "auc", "mae": "mae", "learning_rate": "learning_rate"}


def data(size=160, seed=3):
    """Two classes that hardly differ, some labels wrong: a small model overfits them."""
    draw = np.random.default_rng(seed)
    x = draw.normal(size=(size, 8)).astype("float32")
    y = (x[:, 0] + draw.normal(size=size) > 0).astype("float32")
    return x, y


def model(learning_rate=0.02):
    """A network of one hidden layer, the same every time."""
    keras.utils.set_random_seed(1)
    net = keras.Sequential([keras.Input((8,)), keras.layers.Dense(24, "relu"), keras.layers.Dense(1, "sigmoid")])
    net.compile(keras.optimizers.Adam(learning_rate), "binary_crossentropy", metrics=["accuracy"])
    return net


def fit(net, epochs=12, verbose=0, **options):
    """Trains and gives the history."""
    x, y = data()
    return net.fit(x, y, validation_split=0.25, epochs=epochs, batch_size=16, verbose=verbose, **options)


def from_frame(frame):
    """A data frame's columns as series against epochs."""
    return [one(name, frame["epoch"], frame[name]) for name in frame.columns if name != "epoch"]


def from_columns(columns):
    """A history's columns as series: the file does not say that its points are epochs."""
    return [one(name, range(len(values)), values, axis="index") for name, values in columns.items()]


def one(name, steps, values, axis="epoch"):
    """One metric of Keras: `val_` marks what was measured on the validation data."""
    metric = name.removeprefix("val_")
    split = "validation" if name.startswith("val_") else None if metric == "learning_rate" else "train"
    return series(name, split, QUANTITY[metric], axis, steps, values)


def csv_logger():
    plateau = keras.callbacks.ReduceLROnPlateau(patience=2, factor=0.5)
    with case("keras", "csv_logger", WRITER) as found:
        fit(model(), callbacks=[plateau, keras.callbacks.CSVLogger("training.log")])
        frame = pd.read_csv("training.log")
        found.run(from_frame(frame))

    with case("keras", "csv_logger_semicolon", WRITER) as found:
        fit(model(), callbacks=[keras.callbacks.CSVLogger("log.csv", separator=";")])
        frame = pd.read_csv("log.csv", sep=";")
        found.run(from_frame(frame))

    with case("keras", "csv_logger_resumed", WRITER) as found:
        net = model()
        fit(net, epochs=6, callbacks=[keras.callbacks.CSVLogger("log.csv")])
        # It goes on two epochs before the end: the later values count.
        fit(net, epochs=12, initial_epoch=4, callbacks=[keras.callbacks.CSVLogger("log.csv", append=True)])
        frame = pd.read_csv("log.csv").drop_duplicates("epoch", keep="last")
        found.run(from_frame(frame))

    with case("keras", "csv_logger_twice", WRITER) as found:
        for rate in (0.02, 0.002):
            fit(model(rate), epochs=7, callbacks=[keras.callbacks.CSVLogger("log.csv", append=True)])
        frame = pd.read_csv("log.csv")
        for part in (frame[:7], frame[7:]):
            found.run(from_frame(part))

    with case("keras", "csv_logger_nan", WRITER) as found:
        net = model()
        net.layers[-1].activation = keras.activations.linear
        net.compile(keras.optimizers.SGD(), "mse", metrics=["mae"])
        rising = keras.callbacks.LearningRateScheduler(lambda epoch: 0.01 * 2.5**epoch)
        fit(net, epochs=9, callbacks=[rising, keras.callbacks.CSVLogger("log.csv")])
        frame = pd.read_csv("log.csv")
        found.run(from_frame(frame))


def histories():
    history = fit(model(), callbacks=[keras.callbacks.ReduceLROnPlateau(patience=2, factor=0.5)])
    columns = history.history

    def said(found):
        found.run(from_columns(columns))

    with case("keras", "history_json", WRITER) as found:
        with open("history.json", "w") as file:
            json.dump(columns, file)
        said(found)
    with case("keras", "history_csv", f"{WRITER}, pandas {pd.__version__}") as found:
        pd.DataFrame(columns).to_csv("history.csv")
        said(found)
    with case("keras", "history_pandas_json", f"{WRITER}, pandas {pd.__version__}") as found:
        pd.DataFrame(columns).to_json("history.json")
        frame = pd.read_json("history.json", precise_float=True)
        found.run(from_columns(frame))
    for protocol in (0, 2, 4, 5):
        with case("keras", f"history_pickle_{protocol}", WRITER) as found:
            with open("trainHistoryDict", "wb") as file:
                pickle.dump(columns, file, protocol)
            said(found)
    with case("keras", "history_pickle_numpy", f"{WRITER}, numpy {np.__version__}") as found:
        held = {name: np.array(values, "float32") for name, values in columns.items()}
        held["loss"] = [np.float32(value) for value in columns["loss"]]
        with open("history.pkl", "wb") as file:
            pickle.dump(held, file)
        with open("history.pkl", "rb") as file:
            found.run(from_columns(pickle.load(file)))


def printed():
    """What it prints to a terminal, into a pipe, and one line an epoch."""
    for name, verbose, terminal in [("printed_bar", 1, True), ("printed_piped", 1, False), ("printed_lines", 2, False)]:
        with case("keras", name, WRITER) as found:
            Path("train.log").write_bytes(said_by(__file__, "print", str(verbose), terminal=terminal))
            found.run(as_printed(json.loads(Path("../history").read_text())))


def as_printed(columns):
    """Epochs are printed from 1, with four digits after the point; very small numbers with an exponent."""
    return [
        one(key, range(1, 6), [float(f"{v:.4f}" if abs(v) > 1e-3 else f"{v:.4e}") for v in values])
        for key, values in columns.items()
    ]


def print_one(verbose):
    """Trains in a process of its own, and leaves the history for the other."""
    Path("../history").write_text(json.dumps(fit(model(), epochs=5, verbose=int(verbose)).history))


def tensorboard():
    for name, options in [("tensorboard", {"write_graph": False}), ("tensorboard_graph", {"write_graph": True, "histogram_freq": 2})]:
        with case("keras", name, WRITER) as found:
            rates = keras.callbacks.LearningRateScheduler(lambda epoch: 0.02 * 0.9**epoch)
            fit(model(), callbacks=[rates, keras.callbacks.TensorBoard("logs", **options)])
            found.run(from_events())


def custom_loop():
    """A loop of one's own, as TensorFlow's guides write it: two writers in folders beside each other."""
    import tensorflow as tf

    with case("keras", "tensorboard_custom_loop", f"tensorflow {tf.__version__}") as found:
        history = fit(model())
        for folder, prefix in (("train", ""), ("test", "val_")):
            with tf.summary.create_file_writer(f"logs/gradient_tape/{folder}").as_default():
                for epoch in history.epoch:
                    for metric in ("loss", "accuracy"):
                        tf.summary.scalar(metric, history.history[prefix + metric][epoch], step=epoch)
        # It says test, and how many steps an epoch has it does not say.
        found.run([
            {**line, "axis": "step", "quantity": line["name"].split("/")[1]}
            for line in from_events("logs/gradient_tape", ("train", "test"))
        ])

    with case("keras", "tensorboard_tf1", f"tensorflow {tf.__version__}") as found:
        history = fit(model())
        with tf.Graph().as_default():
            writer = tf.compat.v1.summary.FileWriter("logs")
            for epoch in history.epoch:
                values = [
                    tf.compat.v1.Summary.Value(tag=tag, simple_value=history.history[name][epoch])
                    for tag, name in (("loss", "loss"), ("val_loss", "val_loss"))
                ]
                writer.add_summary(tf.compat.v1.Summary(value=values), epoch)
            writer.close()
        events = EventAccumulator("logs", size_guidance={"scalars": 0}).Reload()
        found.run([
            {**one(tag, [p.step for p in events.Scalars(tag)], [p.value for p in events.Scalars(tag)]), "axis": "step"}
            for tag in events.Tags()["scalars"]
        ])


def from_events(root="logs", folders=("train", "validation")):
    """The scalars of two folders, which are written as tensors."""
    found = []
    for folder in folders:
        events = EventAccumulator(f"{root}/{folder}", size_guidance={"tensors": 0}).Reload()
        for tag in events.Tags()["tensors"]:
            if events.SummaryMetadata(tag).plugin_data.plugin_name != "scalars":
                continue
            points = events.Tensors(tag)
            metric = tag.removeprefix("epoch_").removeprefix("evaluation_").removesuffix("_vs_iterations")
            found.append(series(
                f"{folder}/{tag}", None if metric == "learning_rate" else folder, QUANTITY[metric],
                "epoch" if tag.startswith("epoch_") else "step",
                [point.step for point in points],
                [tensor_util.make_ndarray(point.tensor_proto).item() for point in points],
            ))
    return found


def main():
    csv_logger()
    histories()
    printed()
    tensorboard()
    custom_loop()


if __name__ == "__main__":
    print_one(sys.argv[2]) if sys.argv[1:2] == ["print"] else main()
