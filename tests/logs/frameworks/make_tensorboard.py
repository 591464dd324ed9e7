"""Event files by torch.utils.tensorboard and tensorboardX."""

import math
from pathlib import Path

import numpy as np
import tensorboard
import tensorboardX
import torch
from case import case, series
from tbparse import SummaryReader
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from tensorboard.util import tensor_util
from torch.utils.tensorboard import SummaryWriter

TORCH = f"torch {torch.__version__}, tensorboard {tensorboard.__version__}"
X = f"tensorboardX {tensorboardX.__version__}"

MEANING = {
    "Loss/train": ("train", "loss"),
    "Loss/validation": ("validation", "loss"),
    "train/loss": ("train", "loss"),
    "val/loss": ("validation", "loss"),
    "val/accuracy": ("validation", "accuracy"),
    "Accuracy/validation": ("validation", "accuracy"),
    "loss": ("train", "loss"),
    "lr": (None, "learning_rate"),
    "grad_norm": (None, "grad_norm"),
}


def curves(step, speed=0.1):
    """A training and a validation loss that part, and an accuracy."""
    train = math.exp(-speed * step) + 0.02 * math.sin(7 * step)
    return train, train + 0.0009 * step**2 + 0.05, 1 - train / 2


def from_events(folder=".", meaning=MEANING, purged=False):
    """The scalars of one folder as EventAccumulator has them; tbparse, which does not purge, must say the same."""
    events = EventAccumulator(folder, size_guidance={"scalars": 0, "tensors": 0}).Reload()
    found = {tag: [(point.step, point.value) for point in events.Scalars(tag)] for tag in events.Tags()["scalars"]}
    for tag in events.Tags()["tensors"]:
        if events.SummaryMetadata(tag).plugin_data.plugin_name == "scalars":
            found[tag] = [(p.step, tensor_util.make_ndarray(p.tensor_proto).item()) for p in events.Tensors(tag)]
    reader = SummaryReader(folder)
    for tag, points in found.items():
        if not purged:
            np.testing.assert_array_equal(in_order(points), in_order(by_tbparse(reader, tag)), tag)
    return [one(tag, points, *meaning[tag]) for tag, points in found.items()]


def by_tbparse(reader, tag):
    """The points of a tag; scalars that were written as tensors stand elsewhere."""
    for table in (reader.scalars, reader.tensors):
        rows = table[table["tag"] == tag] if len(table) else table
        if len(rows):
            return [(step, float(value)) for step, value in zip(rows["step"], rows["value"])]
    return []


def in_order(points):
    return sorted(points, key=lambda point: (point[0], math.isnan(point[1]), point[1]))


def one(tag, points, split, quantity):
    """Where a step comes twice the later value counts."""
    last = dict(points)
    return series(tag, split, quantity, "step", sorted(last), [last[step] for step in sorted(last)])


def write(writer, steps, speed=0.1, names=("Loss/train", "Loss/validation", "Accuracy/validation"), every=5):
    for step in steps:
        train, validation, accuracy = curves(step, speed)
        writer.add_scalar(names[0], train, step)
        if step % every == 0:
            writer.add_scalar(names[1], validation, step)
            writer.add_scalar(names[2], accuracy, step)


def plain():
    with case("tensorboard", "torch", TORCH) as found:
        with SummaryWriter(".") as writer:
            write(writer, range(60))
        found.run(from_events())

    with case("tensorboard", "torch_two_files", TORCH) as found:
        for steps in (range(30), range(30, 60)):
            with SummaryWriter(".", filename_suffix=f".{steps[0]}") as writer:
                write(writer, steps)
        found.run(from_events())

    with case("tensorboard", "torch_went_back", TORCH) as found:
        for steps in (range(40), range(25, 60)):
            with SummaryWriter(".", filename_suffix=f".{steps[0]}") as writer:
                write(writer, steps)
        found.run(from_events())

    with case("tensorboard", "torch_purged", TORCH) as found:
        for steps in (range(40), range(25, 35)):
            with SummaryWriter(".", filename_suffix=f".{steps[0]}", purge_step=steps[0]) as writer:
                write(writer, steps)
        found.run(from_events(purged=True))

    with case("tensorboard", "torch_doubles", TORCH) as found:
        with SummaryWriter(".") as writer:
            for step in range(30):
                train, validation, _ = curves(step)
                writer.add_scalar("train/loss", train, step, double_precision=True)
                writer.add_scalar("val/loss", validation, step, new_style=True)
        found.run(from_events())

    with case("tensorboard", "torch_among_others", TORCH) as found:
        with SummaryWriter(".") as writer:
            for step in range(30):
                write(writer, [step], names=("train/loss", "val/loss", "val/accuracy"))
                if step % 10 == 0:
                    writer.add_text("note", "loss: 0.5, not a number of this run", step)
                    writer.add_histogram("weights", np.linspace(-1, 1, 50), step)
                    writer.add_image("sample", np.zeros((3, 4, 4)), step)
                    writer.add_pr_curve("pr", np.arange(4) % 2, np.linspace(0, 1, 4), step)
        found.run(from_events())


def broken():
    with case("tensorboard", "torch_non_finite", TORCH) as found:
        with SummaryWriter(".") as writer:
            for step in range(30):
                train, _, _ = curves(step)
                writer.add_scalar("loss", train if step < 20 else math.inf if step < 22 else math.nan, step)
                writer.add_scalar("grad_norm", 2.0**step if step < 20 else math.nan, step)
                writer.add_scalar("lr", 0.0 if step == 0 else 0.1, step)
        found.run(from_events())

    with case("tensorboard", "torch_cut", TORCH) as found:
        with SummaryWriter(".") as writer:
            write(writer, range(30))
        file = next(Path().glob("events*"))
        file.write_bytes(file.read_bytes()[:-11])
        found.run(from_events())


def folders():
    with case("tensorboard", "torch_two_runs", TORCH) as found:
        for name, speed in [("adam_lr0.1", 0.1), ("sgd_lr0.5", 0.5)]:
            with SummaryWriter(f"runs/{name}") as writer:
                write(writer, range(30), speed)
            found.run(from_events(f"runs/{name}"))

    with case("tensorboard", "torch_add_scalars", TORCH) as found:
        with SummaryWriter("run") as writer:
            for step in range(30):
                train, validation, _ = curves(step)
                writer.add_scalars("loss", {"train": train, "validation": validation}, step)
                writer.add_scalar("lr", 0.1 * 0.9**step, step)
        parts = from_events("run")
        for split in ("train", "validation"):
            part = from_events(f"run/loss_{split}", {"loss": (split, "loss")})
            parts += [{**line, "name": f"loss_{split}/{line['name']}"} for line in part]
        found.run(parts)

    with case("tensorboard", "x_add_scalars", X) as found:
        with tensorboardX.SummaryWriter("run") as writer:
            for step in range(0, 30, 3):
                train, validation, accuracy = curves(step)
                writer.add_scalars("loss", {"train": train, "validation": validation}, step)
                writer.add_scalar("val/accuracy", accuracy, step)
        parts = from_events("run")
        for split in ("train", "validation"):
            part = from_events(f"run/loss/{split}", {"loss": (split, "loss")})
            parts += [{**line, "name": f"{split}/{line['name']}"} for line in part]
        found.run(parts)

    with case("tensorboard", "torch_hparams", TORCH) as found:
        settings = {"lr": 0.05, "bsize": 32, "optimizer": "adamw", "dropout": 0.1, "bn": True}
        with SummaryWriter("run") as writer:
            write(writer, range(30))
            writer.add_hparams(settings, {"hparam/accuracy": 0.8, "hparam/loss": 0.3}, run_name="hparams")
        summary = SummaryReader("run/hparams").hparams
        read = dict(zip(summary["tag"], summary["value"]))
        found.run(from_events("run"), {
            "learning_rate": read["lr"], "batch_size": read["bsize"], "optimizer": read["optimizer"], "dropout": read["dropout"],
        })

    for name in ("train_val", "nested_train_val"):
        with case("tensorboard", f"torch_{name}", TORCH) as found:
            root = "run" if name == "train_val" else "experiments/a/run"
            parts = []
            for folder, split in [("train", "train"), ("val", "validation")]:
                with SummaryWriter(f"{root}/{folder}") as writer:
                    for step in range(30):
                        writer.add_scalar("loss", curves(step)[split != "train"], step)
                        writer.add_scalar("accuracy", curves(step)[2], step)
                meaning = {"loss": (split, "loss"), "accuracy": (split, "accuracy")}
                parts += [{**line, "name": f"{folder}/{line['name']}"} for line in from_events(f"{root}/{folder}", meaning)]
            found.run(parts)


def tensorboard_x():
    with case("tensorboard", "tensorboardx", X) as found:
        with tensorboardX.SummaryWriter("runs/exp") as writer:
            write(writer, range(60), names=("train/loss", "val/loss", "val/accuracy"), every=4)
        found.run(from_events("runs/exp"))

    with case("tensorboard", "tensorboardx_non_finite", X) as found:
        with tensorboardX.SummaryWriter(".") as writer:
            for step in range(20):
                writer.add_scalar("loss", 2.0 ** (step * 9) if step < 15 else math.nan, step)
        found.run(from_events())


if __name__ == "__main__":
    plain()
    broken()
    folders()
    tensorboard_x()
