"""Logs by smaller trainers: skorch, MMEngine, TabNet, DeepXDE, spaCy."""

import contextlib
import io
import json
import logging
import os
import random
import re
import shutil
import warnings
from pathlib import Path

os.environ.update(DDE_BACKEND="pytorch", KMP_WARNINGS="off")
warnings.filterwarnings("ignore")
import numpy as np
import torch
from case import case, series
from torch import nn

torch.set_num_threads(1)


def data(size=160):
    draw = np.random.default_rng(3)
    x = draw.normal(size=(size, 8)).astype("float32")
    return x, (x[:, 0] + draw.normal(size=size) > 0).astype("int64")


@contextlib.contextmanager
def heard():
    with contextlib.redirect_stdout(io.StringIO()) as out:
        yield out


def skorch_cases():
    import skorch
    from skorch import NeuralNetClassifier

    def fit(verbose=0):
        torch.manual_seed(1)
        net = nn.Sequential(nn.Linear(8, 24), nn.ReLU(), nn.Linear(24, 2))
        return NeuralNetClassifier(
            net, criterion=nn.CrossEntropyLoss, optimizer=torch.optim.Adam, lr=0.02, max_epochs=10, batch_size=32, verbose=verbose,
        ).fit(*data())

    meaning = {"train_loss": ("train", "loss"), "valid_loss": ("validation", "loss"), "valid_acc": ("validation", "accuracy")}
    writer = f"skorch {skorch.__version__}"
    with case("skorch", "history", writer) as found:
        net = fit()
        net.history.to_file("history.json")
        rows = skorch.history.History.from_file("history.json")
        found.run(
            [series(name, *what, "epoch", rows[:, "epoch"], rows[:, name]) for name, what in meaning.items()],
            also=["dur", "train_batch_count", "valid_batch_count", "train_loss_best", "valid_loss_best", "valid_acc_best"],
        )
    with case("skorch", "printed", writer) as found:
        with heard() as out:
            net = fit(verbose=1)
        Path("train.log").write_text(out.getvalue())
        found.run([
            series(name, *what, "epoch", range(1, 11), [float(f"{value:.4f}") for value in net.history[:, name]])
            for name, what in meaning.items()
        ], also=["dur"])


def mmengine_case():
    import mmengine
    from mmengine.evaluator import BaseMetric
    from mmengine.model import BaseModel
    from mmengine.runner import Runner

    class Net(BaseModel):
        def __init__(self):
            super().__init__()
            self.net = nn.Sequential(nn.Linear(8, 24), nn.ReLU(), nn.Linear(24, 2))

        def forward(self, x, y, mode):
            out = self.net(x)
            return {"loss": nn.functional.cross_entropy(out, y)} if mode == "loss" else (out, y)

    class Accuracy(BaseMetric):
        def process(self, _, outputs):
            self.results.append({"right": int((outputs[0].argmax(1) == outputs[1]).sum()), "all": len(outputs[1])})

        def compute_metrics(self, results):
            return {"accuracy": sum(one["right"] for one in results) / sum(one["all"] for one in results)}

    def run(name):
        x, y = data()
        rows = list(zip(torch.tensor(x), torch.tensor(y)))
        loader = lambda part, shuffle: {
            "dataset": part, "batch_size": 16, "num_workers": 0, "sampler": {"type": "DefaultSampler", "shuffle": shuffle},
            "collate_fn": {"type": "default_collate"},
        }
        with heard():
            Runner(
                Net(), "work", loader(rows[:112], True), loader(rows[112:], False), train_cfg={"by_epoch": True, "max_epochs": 6, "val_interval": 1},
                val_cfg={}, val_evaluator=[Accuracy()], optim_wrapper={"optimizer": {"type": "Adam", "lr": 0.02}},
                default_hooks={"logger": {"type": "LoggerHook", "interval": 2}, "checkpoint": None}, randomness={"seed": 1}, experiment_name=name,
            ).train()
        scalars = next(Path("work").rglob("scalars.json"))
        return [json.loads(line) for line in scalars.read_text().splitlines()]

    def found_in(rows, shown=float):
        train = [row for row in rows if "loss" in row]
        return [
            series("loss", "train", "loss", ..., [row["iter"] for row in train], [shown(row["loss"]) for row in train]),
            series("lr", ..., "learning_rate", ..., [row["iter"] for row in train], [row["lr"] for row in train]),
            # What is validated carries the epoch as its step: a reader may well say the iteration.
            series("accuracy", "validation", "accuracy", ..., ..., [shown(row["accuracy"]) for row in rows if "accuracy" in row]),
        ]

    also = ["data_time", "time", "memory", "base_lr", "step", "eta"]
    writer = f"mmengine {mmengine.__version__}"
    with case("mmengine", "work_dir", writer) as found:
        rows = run("digits")
        for file in [file for file in Path("work").rglob("*") if file.is_file() and file.suffix != ".json"]:
            file.unlink()
        found.run(found_in(rows), also=also)

    with case("mmengine", "text", writer) as found:
        rows = run("letters")
        text = next(Path("work").rglob("*.log")).read_text()
        shutil.rmtree("work")
        # How torch was built names folders of its makers.
        Path("train.log").write_text(re.sub(r"(?s) +PyTorch compiling details.*?\n\n", "", text))
        found.run(found_in(rows, lambda value: float(f"{value:.4f}")), also=also)


def tabnet_case():
    import pytorch_tabnet
    from importlib.metadata import version
    from pytorch_tabnet.tab_model import TabNetClassifier

    with case("tabnet", "printed", f"pytorch-tabnet {version('pytorch-tabnet')}") as found:
        x, y = data(240)
        with heard() as out:
            model = TabNetClassifier(n_d=4, n_a=4, n_steps=2, seed=1, verbose=1, device_name="cpu")
            model.fit(x[:160], y[:160], eval_set=[(x[160:], y[160:])], eval_name=["valid"], eval_metric=["auc", "logloss"],
                      max_epochs=12, batch_size=32, virtual_batch_size=16, drop_last=False)
        Path("train.log").write_text(out.getvalue())
        meaning = {"loss": ("train", "loss"), "valid_auc": ("validation", "auc"), "valid_logloss": ("validation", "loss")}
        found.run([
            series(name, *what, "epoch", range(12), [float(f"{value:.5f}") for value in model.history[name]]) for name, what in meaning.items()
        ])


def deepxde_cases():
    with heard():
        import deepxde

    def fit():
        deepxde.config.set_random_seed(1)
        geometry = deepxde.geometry.Interval(0, 1)
        problem = deepxde.data.Function(geometry, lambda x: np.sin(6 * x), 12, 40)
        model = deepxde.Model(problem, deepxde.nn.FNN([1, 16, 1], "tanh", "Glorot uniform"))
        model.compile("adam", lr=0.01, metrics=["l2 relative error"])
        return model, *model.train(iterations=600, display_every=50)

    writer = f"deepxde {deepxde.__version__}"
    with case("deepxde", "loss_dat", writer) as found:
        with heard():
            _, history, state = fit()
            deepxde.utils.external.save_loss_history(history, "loss.dat")
        rows = np.loadtxt("loss.dat")
        found.run([
            series("loss_train", "train", "loss", "step", rows[:, 0], rows[:, 1]),
            series("loss_test", "test", "loss", "step", rows[:, 0], rows[:, 2]),
            series("metrics_test", "test", ..., "step", rows[:, 0], rows[:, 3]),
        ])
    with case("deepxde", "printed", writer) as found:
        with heard() as out:
            _, history, _ = fit()
        Path("train.log").write_text(out.getvalue())
        shown = lambda values: [float(f"{value[0]:.2e}") for value in values]
        found.run([
            series("Train loss", "train", "loss", "step", history.steps, shown(history.loss_train)),
            series("Test loss", "test", "loss", "step", history.steps, shown(history.loss_test)),
            series("Test metric", "test", ..., "step", history.steps, shown(history.metrics_test)),
        ])


def spacy_case():
    import spacy
    from spacy.tokens import DocBin
    from spacy.training.initialize import init_nlp
    from spacy.training.loop import train
    from spacy.util import load_config_from_str

    with case("spacy", "printed", f"spacy {spacy.__version__}") as found:
        draw = random.Random(3)
        words = {"GOOD": ["fine", "good", "great", "nice"], "BAD": ["awful", "bad", "poor", "sad"]}
        for name, size in [("train", 60), ("dev", 30)]:
            store = DocBin()
            for _ in range(size):
                label = draw.choice(["GOOD", "BAD"])
                doc = spacy.blank("en")(" ".join(draw.choice(words[label if draw.random() < 0.7 else "BAD"]) for _ in range(4)))
                doc.cats = {one: float(one == label) for one in words}
                store.add(doc)
            store.to_disk(f"../{name}.spacy")
        from spacy.cli.init_config import init_config
        config = init_config(lang="en", pipeline=["textcat"], optimize="efficiency")
        config["paths"].update(train="../train.spacy", dev="../dev.spacy")
        config["training"].update(max_steps=120, eval_frequency=20, patience=0, seed=1)
        config["training"]["logger"].update(progress_bar=None, output_file="log.jsonl")
        config["training"]["logger"]["@loggers"] = "spacy.ConsoleLogger.v3"
        out = io.StringIO()
        with contextlib.redirect_stderr(io.StringIO()):
            train(init_nlp(config), None, stdout=out, stderr=io.StringIO())
        Path("train.log").write_text(out.getvalue())
        rows = [json.loads(line) for line in Path("log.jsonl").read_text().splitlines()]
        Path("log.jsonl").unlink()
        steps = [row["step"] for row in rows]
        found.run([
            series("LOSS TEXTCAT", "train", "loss", "step", steps, [float(f"{row['losses']['textcat']:.2f}") for row in rows]),
            series("CATS_SCORE", ..., ..., "step", steps, [float(f"{row['scores']['cats_score']:.2f}") for row in rows]),
            series("SCORE", ..., ..., "step", steps, [float(f"{row['score']:.2f}") for row in rows]),
        ])


if __name__ == "__main__":
    skorch_cases()
    mmengine_case()
    tabnet_case()
    deepxde_cases()
    spacy_case()
