"""Histories by scikit-learn and Optuna, and arrays, tables and archives of any of them."""

import contextlib
import gzip
import io
import json
import warnings
import zipfile
from pathlib import Path

import numpy as np
import optuna
import pandas as pd
import pyarrow
import pyarrow.parquet
import sklearn
import zstandard
from case import HERE, case, series
from sklearn.neural_network import MLPClassifier

warnings.filterwarnings("ignore")
optuna.logging.set_verbosity(optuna.logging.ERROR)

MEANING = {
    "loss": ("train", "loss"),
    "val_loss": ("validation", "loss"),
    "accuracy": ("train", "accuracy"),
    "val_accuracy": ("validation", "accuracy"),
    "learning_rate": (None, "learning_rate"),
    "loss_curve_": ("train", "loss"),
    "validation_scores_": ("validation", ...),
    "train_loss": ("train", "loss"),
}


def curves(name, axis, steps, values):
    return series(name, *MEANING[name], axis, steps, values)


def fitted():
    draw = np.random.default_rng(3)
    x = draw.normal(size=(200, 8))
    y = (x[:, 0] + draw.normal(size=200) > 0).astype(int)
    return MLPClassifier((24,), early_stopping=True, max_iter=40, n_iter_no_change=40, random_state=1).fit(x, y)


def scikit_learn():
    writer = f"scikit-learn {sklearn.__version__}"
    model = fitted()
    with case("sklearn", "loss_curve_list", writer) as found:
        Path("loss_curve.json").write_text(json.dumps(model.loss_curve_))
        found.run([series("loss_curve", "train", "loss", "index", range(len(model.loss_curve_)), model.loss_curve_)])

    with case("sklearn", "loss_curve_and_scores", writer) as found:
        columns = {"loss_curve_": model.loss_curve_, "validation_scores_": list(model.validation_scores_)}
        Path("history.json").write_text(json.dumps(columns))
        found.run([curves(name, "index", range(len(values)), values) for name, values in columns.items()])

    with case("sklearn", "verbose", writer) as found:

        with contextlib.redirect_stdout(io.StringIO()) as out:
            draw = np.random.default_rng(3)
            x = draw.normal(size=(200, 8))
            talking = MLPClassifier((24,), max_iter=20, random_state=1, verbose=True).fit(x, (x[:, 0] > 0).astype(int))
        Path("train.log").write_text(out.getvalue())
        # "Iteration 1, loss = 0.81"
        found.run([series("loss", "train", "loss", "step", range(1, 21), [float(f"{v:.8f}") for v in talking.loss_curve_])])


def optuna_study():
    with case("optuna", "sqlite", f"optuna {optuna.__version__}") as found:
        study = optuna.create_study(
            storage="sqlite:///study.db", study_name="digits", direction="minimize",
            sampler=optuna.samplers.RandomSampler(seed=1), pruner=optuna.pruners.MedianPruner(2, 3),
        )

        def objective(trial):
            rate = trial.suggest_float("learning_rate", 0.01, 1, log=True)
            layers = trial.suggest_int("n_layers", 1, 3)
            loss = 1
            for step in range(12):
                loss = float(np.exp(-rate * step / 2) + 0.1 * rate + 0.01 * layers)
                trial.report(loss, step)
                if trial.should_prune():
                    raise optuna.TrialPruned()
            return loss

        study.optimize(objective, n_trials=4)
        for trial in optuna.load_study(study_name="digits", storage="sqlite:///study.db").trials:
            steps = trial.intermediate_values
            # A study does not say what it reports: it is made smaller.
            found.run([series("value", ..., ..., "step", steps.keys(), steps.values())], {"learning_rate": trial.params["learning_rate"]})


def optuna_journal():
    from optuna.storages import JournalStorage
    from optuna.storages.journal import JournalFileBackend

    with case("optuna", "journal", f"optuna {optuna.__version__}") as found:
        storage = JournalStorage(JournalFileBackend("journal.log"))
        study = optuna.create_study(storage=storage, study_name="digits", sampler=optuna.samplers.RandomSampler(seed=1))

        def objective(trial):
            rate = trial.suggest_float("learning_rate", 0.01, 1, log=True)
            trial.suggest_categorical("activation", ["relu", "tanh"])
            for step in range(0, 8, 2):
                trial.report(float("nan") if step == 6 and trial.number == 1 else float(np.exp(-rate * step)), step)
            return rate

        study.optimize(objective, n_trials=3)
        for trial in optuna.load_study(study_name="digits", storage=storage).trials:
            steps = trial.intermediate_values
            found.run([series("value", ..., ..., "step", steps.keys(), steps.values())], trial.params)
        Path("journal.log.lock").unlink(missing_ok=True)


def from_keras():
    """The table that Keras' CSVLogger wrote, as other programs keep such a thing."""
    frame = pd.read_csv(HERE / "keras/csv_logger/training.log")
    return frame, [curves(name, "epoch", frame["epoch"], frame[name]) for name in frame.columns if name != "epoch"]


def arrays():
    frame, _ = from_keras()
    writer = f"numpy {np.__version__}"
    columns = {name: frame[name].to_numpy() for name in frame.columns if name != "epoch"}
    with case("numpy", "npz", writer) as found:
        np.savez("history.npz", epoch=frame["epoch"].to_numpy(), **columns)
        held = np.load("history.npz")
        found.run([curves(name, "epoch", held["epoch"], held[name]) for name in columns])
    with case("numpy", "npz_compressed_float32", writer) as found:
        np.savez_compressed("history.npz", **{name: values.astype("float32") for name, values in columns.items()})
        held = np.load("history.npz")
        found.run([curves(name, "index", range(len(held[name])), held[name]) for name in columns])
    with case("numpy", "npz_beside_weights", writer) as found:
        np.savez("checkpoint.npz", train_loss=columns["loss"], val_loss=columns["val_loss"], weights=np.zeros((8, 24)), step=np.int64(12))
        held = np.load("checkpoint.npz")
        found.run([curves(name, "index", range(len(held[name])), held[name]) for name in ("train_loss", "val_loss")], also=["step", "weights"])


def parquet():
    frame, lines = from_keras()
    writer = f"pandas {pd.__version__}, pyarrow {pyarrow.__version__}"
    for compression in ("snappy", "zstd", "gzip", None):
        with case("parquet", f"pandas_{compression or 'plain'}", writer) as found:
            frame.to_parquet("history.parquet", compression=compression)
            held = pd.read_parquet("history.parquet")
            found.run([curves(name, "epoch", held["epoch"], held[name]) for name in held.columns if name != "epoch"])
    with case("parquet", "sparse_row_groups", writer) as found:
        sparse = frame.copy()
        sparse.loc[sparse["epoch"] % 3 != 0, ["val_loss", "val_accuracy"]] = None
        table = pyarrow.Table.from_pandas(sparse.astype("float32").astype({"epoch": "int32"}), preserve_index=False)
        pyarrow.parquet.write_table(table, "history.parquet", row_group_size=5, version="1.0")
        held = pd.read_parquet("history.parquet")
        found.run([
            curves(name, "epoch", *held[["epoch", name]].dropna().to_numpy().T) for name in held.columns if name != "epoch"
        ])


def packed():
    _, lines = from_keras()
    log = (HERE / "keras/csv_logger/training.log").read_bytes()
    for name, file, pack in [
        ("gzip", "training.log.gz", lambda: gzip.compress(log, mtime=0)),
        ("gzip_two_members", "training.csv.gz", lambda: gzip.compress(log[:300], mtime=0) + gzip.compress(log[300:], mtime=0)),
        ("zstd", "training.log.zst", lambda: zstandard.compress(log)),
    ]:
        with case("packed", name, "Python's gzip, zstandard") as found:
            Path(file).write_bytes(pack())
            found.run(lines)
    with case("packed", "zip_of_a_run", "Python's zipfile") as found:
        with zipfile.ZipFile("run.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            folder = HERE / "lightning/csv/lightning_logs/version_0"
            for member in sorted(folder.iterdir()):
                archive.write(member, f"version_0/{member.name}")
        runs = json.loads((HERE / "lightning/csv.expect.json").read_text())["runs"]
        found.runs.extend(runs)
    with case("packed", "zip_of_events", "Python's zipfile") as found:
        with zipfile.ZipFile("logs.zip", "w", zipfile.ZIP_STORED) as archive:
            folder = HERE / "keras/tensorboard"
            for member in sorted(path for path in folder.rglob("*") if path.is_file()):
                archive.write(member, str(member.relative_to(folder)))
        found.runs.extend(json.loads((HERE / "keras/tensorboard.expect.json").read_text())["runs"])


if __name__ == "__main__":
    scikit_learn()
    optuna_study()
    optuna_journal()
    arrays()
    parquet()
    packed()
