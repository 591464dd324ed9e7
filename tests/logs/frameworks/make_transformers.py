"""Logs by the Hugging Face Trainer: trainer_state.json, what it prints, its event files."""

import contextlib
import io
import json
import logging
import os
import sys
import warnings
from pathlib import Path

import torch
import transformers
from case import case, said_by, series
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from torch import nn
from transformers import Trainer, TrainerCallback, TrainingArguments

WRITER = f"transformers {transformers.__version__}, torch {torch.__version__}"
warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)

MEANING = {
    "loss": ("train", "loss"),
    "grad_norm": (None, "grad_norm"),
    "learning_rate": (None, "learning_rate"),
    "eval_loss": ("validation", "loss"),
    "eval_accuracy": ("validation", "accuracy"),
}


# What is measured of the program, and of the whole run at its end.
ALSO = (
    *("eval_runtime", "eval_samples_per_second", "eval_steps_per_second", "epoch", "total_flos"),
    *("train_runtime", "train_samples_per_second", "train_steps_per_second", "train_loss"),
)
ALSO_EVENTS = [f"train/{name}" for name in ALSO] + [name.replace("eval_", "eval/") for name in ALSO if name.startswith("eval_")]


class Net(nn.Module):
    """A classifier that takes what the Trainer hands it."""

    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(8, 24), nn.ReLU(), nn.Linear(24, 2))

    def forward(self, x, labels=None):
        logits = self.net(x)
        return {"loss": nn.functional.cross_entropy(logits, labels), "logits": logits}


class Poison(TrainerCallback):
    """Makes a weight NaN at some step, as a broken kernel would."""

    def on_step_begin(self, args, state, control, model=None, **_):
        if state.global_step == 40:
            with torch.no_grad():
                model.net[0].weight[0, 0] = float("nan")


def halves(size=160):
    draw = torch.Generator().manual_seed(3)
    x = torch.randn(size, 8, generator=draw)
    y = (x[:, 0] + torch.randn(size, generator=draw) > 0).long()
    rows = [{"x": x[i], "labels": y[i]} for i in range(size)]
    return rows[:112], rows[112:]


def accuracy(prediction):
    return {"accuracy": float((prediction.predictions.argmax(1) == prediction.label_ids).mean())}


def train(resume=None, callbacks=(), **options):
    """Trains and gives the trainer and what it printed."""
    transformers.set_seed(1)
    settings = {
        "output_dir": "out", "num_train_epochs": 8, "per_device_train_batch_size": 16, "learning_rate": 0.02,
        "logging_steps": 5, "eval_strategy": "epoch", "save_strategy": "epoch", "save_total_limit": 2,
        "report_to": "none", "use_cpu": True, "disable_tqdm": True, "seed": 1, "weight_decay": 0.01, **options,
    }
    train_rows, eval_rows = halves()
    trainer = Trainer(
        Net(), TrainingArguments(**settings), train_dataset=train_rows, eval_dataset=eval_rows,
        compute_metrics=accuracy, callbacks=list(callbacks),
    )
    with contextlib.redirect_stdout(io.StringIO() if options.get("disable_tqdm", True) else sys.stdout) as out:
        trainer.train(resume_from_checkpoint=resume)
    return trainer, "" if out is sys.stdout else out.getvalue()


def print_one():
    """Trains with progress bars in a process of its own, and leaves the history for the other."""
    trainer, _ = train(disable_tqdm=False, num_train_epochs=5)
    Path("../rows").write_text(json.dumps(trainer.state.log_history))


def keep(*patterns):
    """Removes what is no log: weights and states of optimizers."""
    kept = {file for pattern in patterns for file in Path().glob(pattern)}
    for file in [file for file in Path().rglob("*") if file.is_file()]:
        if file not in kept:
            file.unlink()
    for folder in sorted((f for f in Path().rglob("*") if f.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def from_state(path):
    """The log history of a state, by steps; what ends the run is no point of a curve."""
    history = json.loads(Path(path).read_text())["log_history"]
    return from_rows([(row["step"], row) for row in history], "step")


def from_rows(rows, axis):
    return [
        series(name, *meaning, axis, [at for at, row in rows if name in row], [float(row[name]) for at, row in rows if name in row])
        for name, meaning in MEANING.items() if any(name in row for _, row in rows)
    ]


def settings_of(trainer):
    args = trainer.args
    return {
        "learning_rate": args.learning_rate, "batch_size": args.per_device_train_batch_size,
        "weight_decay": args.weight_decay, "epochs": args.num_train_epochs,
    }


def main():
    with case("transformers", "state", WRITER) as found:
        trainer, _ = train()
        trainer.save_state()
        keep("out/trainer_state.json")
        found.run(from_state("out/trainer_state.json"), also=ALSO)

    with case("transformers", "checkpoints", WRITER) as found:
        train()
        keep("out/checkpoint-*/trainer_state.json")
        # The states of one run's checkpoints tell the same run, the last the whole of it.
        last = max(Path("out").iterdir(), key=lambda folder: int(folder.name.split("-")[1]))
        found.run(from_state(last / "trainer_state.json"), also=ALSO)

    with case("transformers", "checkpoints_and_end", WRITER) as found:
        trainer, _ = train()
        trainer.save_state()
        Path("out/training_args.json").write_text(trainer.args.to_json_string())
        keep("out/trainer_state.json", "out/training_args.json", "out/checkpoint-*/trainer_state.json")
        found.run(from_state("out/trainer_state.json"), settings_of(trainer), also=ALSO)

    with case("transformers", "resumed", WRITER) as found:
        train(num_train_epochs=4)
        trainer, _ = train(resume=True, num_train_epochs=8)
        trainer.save_state()
        keep("out/trainer_state.json")
        found.run(from_state("out/trainer_state.json"), also=ALSO)

    with case("transformers", "nan", WRITER) as found:
        trainer, _ = train(callbacks=[Poison()], logging_nan_inf_filter=False)
        trainer.save_state()
        keep("out/trainer_state.json")
        found.run(from_state("out/trainer_state.json"), also=ALSO)

    with case("transformers", "printed", WRITER) as found:
        trainer, out = train()
        Path("train.log").write_text(out)
        keep("train.log")
        rows = [eval(line) for line in out.splitlines() if line.startswith("{")]
        # It prints the epoch and no step.
        found.run(from_rows([(float(row["epoch"]), row) for row in rows], "epoch"), also=ALSO)

    for name, terminal in (("printed_bars", True), ("printed_bars_piped", False)):
        with case("transformers", name, WRITER) as found:
            Path("train.log").write_bytes(said_by(__file__, "print", terminal=terminal))
            keep("train.log")
            rows = json.loads(Path("../rows").read_text())
            shown = [{key: float(f"{value:.4g}") for key, value in row.items()} for row in rows]
            found.run(from_rows([(row["epoch"], row) for row in shown], "epoch"), also=ALSO)

    with case("transformers", "tensorboard", WRITER) as found:
        os.environ["TENSORBOARD_LOGGING_DIR"] = "out/runs/first"
        trainer, _ = train(report_to="tensorboard")
        keep("out/runs/*/events*")
        found.run(from_events("out/runs/first"), also=ALSO_EVENTS)


def from_events(folder):
    meaning = {
        "train/loss": MEANING["loss"], "train/grad_norm": ("train", "grad_norm"), "train/learning_rate": ("train", "learning_rate"),
        "eval/loss": MEANING["eval_loss"], "eval/accuracy": MEANING["eval_accuracy"],
    }
    events = EventAccumulator(folder, size_guidance={"scalars": 0}).Reload()
    return [
        series(tag, *meaning[tag], "step", [p.step for p in events.Scalars(tag)], [p.value for p in events.Scalars(tag)])
        for tag in events.Tags()["scalars"] if tag in meaning
    ]


if __name__ == "__main__":
    print_one() if sys.argv[1:] == ["print"] else main()
