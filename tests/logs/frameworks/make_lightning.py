"""Logs by PyTorch Lightning: CSVLogger and TensorBoardLogger with hparams.yaml."""

import json
import logging
import sys
import warnings
from pathlib import Path

import lightning
import pandas as pd
import torch
import yaml
from case import case, said_by, series
from lightning.pytorch.loggers import CSVLogger, TensorBoardLogger
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from torch import nn

WRITER = f"lightning {lightning.__version__}, torch {torch.__version__}"
logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)
warnings.filterwarnings("ignore")

# Split and quantity of every metric that the model logs.
MEANING = {
    "train_loss": ("train", "loss"),
    "train_loss_step": ("train", "loss"),
    "train_loss_epoch": ("train", "loss"),
    "train_acc": ("train", "accuracy"),
    "val_loss": ("validation", "loss"),
    "val_acc": ("validation", "accuracy"),
    "test_loss": ("test", "loss"),
    "test_acc": ("test", "accuracy"),
    "lr-Adam": (None, "learning_rate"),
    "grad_norm": (None, "grad_norm"),
}
AXES = ("epoch", "step")


class Classifier(lightning.LightningModule):
    """A small network that logs as most models do."""

    def __init__(self, learning_rate=0.01, batch_size=16, dropout=0.1, both=False):
        super().__init__()
        self.save_hyperparameters()
        self.net = nn.Sequential(nn.Linear(8, 24), nn.ReLU(), nn.Dropout(dropout), nn.Linear(24, 2))

    def loss_of(self, batch):
        x, y = batch
        out = self.net(x)
        return nn.functional.cross_entropy(out, y), (out.argmax(1) == y).float().mean()

    def training_step(self, batch, _):
        loss, accuracy = self.loss_of(batch)
        self.log("train_loss", loss, on_step=True, on_epoch=self.hparams.both)
        self.log("train_acc", accuracy, on_step=False, on_epoch=True)
        return loss

    def on_before_optimizer_step(self, _):
        norms = [p.grad.norm() for p in self.parameters()]
        self.log("grad_norm", torch.stack(norms).norm())

    def validation_step(self, batch, _):
        loss, accuracy = self.loss_of(batch)
        self.log_dict({"val_loss": loss, "val_acc": accuracy})

    def test_step(self, batch, _):
        loss, accuracy = self.loss_of(batch)
        self.log_dict({"test_loss": loss, "test_acc": accuracy})

    def configure_optimizers(self):
        optimizer = torch.optim.Adam(self.parameters(), self.hparams.learning_rate)
        return [optimizer], [torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.8)]


def loaders(size=160):
    draw = torch.Generator().manual_seed(3)
    x = torch.randn(size, 8, generator=draw)
    y = (x[:, 0] + torch.randn(size, generator=draw) > 0).long()
    halves = (torch.utils.data.TensorDataset(x[i:j], y[i:j]) for i, j in [(0, 112), (112, 160)])
    return [torch.utils.data.DataLoader(half, 16) for half in halves]


def train(logger, epochs=6, test=False, bar=False, **settings):
    lightning.seed_everything(1, verbose=False)
    train_data, val_data = loaders()
    trainer = lightning.Trainer(
        max_epochs=epochs, accelerator="cpu", logger=logger, log_every_n_steps=5, enable_checkpointing=False,
        enable_progress_bar=bar, enable_model_summary=bar,
        callbacks=[lightning.pytorch.callbacks.LearningRateMonitor("step")],
    )
    model = Classifier(**settings)
    trainer.fit(model, train_data, val_data)
    if test:
        trainer.test(model, val_data, verbose=False)


def settings_in(path):
    """What hparams.yaml says, under canonical names."""
    with open(path) as file:
        read = yaml.safe_load(file)
    return {name: read[name] for name in ("learning_rate", "batch_size", "dropout") if name in read}


def from_csv(path):
    """Every column where it has a value, by steps."""
    frame = pd.read_csv(path)
    return [from_column(name, frame[["step", name]].dropna()) for name in frame.columns if name not in AXES]


def from_column(name, points):
    points = points.drop_duplicates("step", keep="last").sort_values("step")
    return series(name, *MEANING[name], "step", points["step"], points[name])


def from_events(folder):
    events = EventAccumulator(folder, size_guidance={"scalars": 0}).Reload()
    return [
        series(tag, *MEANING[tag], "step", [p.step for p in events.Scalars(tag)], [p.value for p in events.Scalars(tag)])
        for tag in events.Tags()["scalars"] if tag not in (*AXES, "hp_metric")
    ]


def printed():
    """Trains with the progress bar of many years, which shows what is logged for it."""
    from lightning.pytorch.callbacks import TQDMProgressBar

    class Shown(Classifier):
        def training_step(self, batch, _):
            loss, accuracy = self.loss_of(batch)
            self.log("train_loss", loss, prog_bar=True, on_step=False, on_epoch=True)
            self.log("train_acc", accuracy, prog_bar=True, on_step=False, on_epoch=True)
            return loss

        def validation_step(self, batch, _):
            loss, accuracy = self.loss_of(batch)
            self.log_dict({"val_loss": loss, "val_acc": accuracy}, prog_bar=True)

    class Kept(lightning.Callback):
        rows = []

        def on_train_epoch_end(self, trainer, _):
            self.rows.append({name: float(value) for name, value in trainer.callback_metrics.items()})

    lightning.seed_everything(1, verbose=False)
    lightning.Trainer(
        max_epochs=5, accelerator="cpu", logger=False, enable_checkpointing=False, callbacks=[TQDMProgressBar(refresh_rate=4), Kept()],
    ).fit(Shown(), *loaders())
    Path("../rows").write_text(json.dumps(Kept.rows))


def main():
    for name, terminal in (("printed_bar", True), ("printed_piped", False)):
        with case("lightning", name, WRITER) as found:
            Path("train.log").write_bytes(said_by(__file__, "print", terminal=terminal))
            rows = json.loads(Path("../rows").read_text())
            # Three digits are shown, and epochs count from 0.
            found.run([
                series(name, *MEANING[name], "epoch", range(5), [float(f"{row[name]:#.3g}") for row in rows])
                for name in ("train_loss", "train_acc", "val_loss", "val_acc")
            ])

    with case("lightning", "csv", WRITER) as found:
        train(CSVLogger(".", name="lightning_logs"))
        folder = "lightning_logs/version_0"
        found.run(from_csv(f"{folder}/metrics.csv"), settings_in(f"{folder}/hparams.yaml"))

    with case("lightning", "csv_step_and_epoch", WRITER) as found:
        train(CSVLogger("."), both=True, test=True)
        folder = "lightning_logs/version_0"
        found.run(from_csv(f"{folder}/metrics.csv"), settings_in(f"{folder}/hparams.yaml"))

    with case("lightning", "csv_two_versions", WRITER) as found:
        for rate in (0.01, 0.1):
            train(CSVLogger("."), learning_rate=rate, epochs=4)
        for version in (0, 1):
            folder = f"lightning_logs/version_{version}"
            found.run(from_csv(f"{folder}/metrics.csv"), settings_in(f"{folder}/hparams.yaml"))

    with case("lightning", "tensorboard", WRITER) as found:
        train(TensorBoardLogger("."), both=True)
        folder = "lightning_logs/version_0"
        found.run(from_events(folder), settings_in(f"{folder}/hparams.yaml"))


if __name__ == "__main__":
    printed() if sys.argv[1:] == ["print"] else main()
