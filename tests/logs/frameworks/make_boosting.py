"""Logs by XGBoost, LightGBM and CatBoost: results as JSON, printed lines, catboost_info."""

import contextlib
import io
import json
import os
import tempfile
from pathlib import Path

import catboost
import lightgbm
import numpy as np
import pandas as pd
import xgboost
from case import case, series

XGBOOST = f"xgboost {xgboost.__version__}"
LIGHTGBM = f"lightgbm {lightgbm.__version__}"
CATBOOST = f"catboost {catboost.__version__}"
ROUNDS = 30

QUANTITY = {
    "logloss": "loss", "binary_logloss": "loss", "Logloss": "loss", "mlogloss": "loss", "multi_logloss": "loss",
    "auc": "auc", "AUC": "auc", "error": "error", "binary_error": "error", "rmse": "rmse", "l2": "mse", "RMSE": "rmse",
}


def data(size=240, seed=3):
    draw = np.random.default_rng(seed)
    x = draw.normal(size=(size, 6))
    y = (x[:, 0] + x[:, 1] ** 2 + draw.normal(size=size) > 1).astype(int)
    return (x[:160], y[:160]), (x[160:], y[160:])


def lines(result, splits, join, rounds=None, at=0):
    """A result {set: {metric: values}} as series."""
    return [
        series(join(name, metric), splits[name], QUANTITY[metric], "index" if rounds is None else "step",
               range(at, at + len(values)) if rounds is None else rounds, values)
        for name, metrics in result.items() for metric, values in metrics.items()
    ]


def printed(work):
    """What is written to standard output by Python or by a library below it."""
    with tempfile.TemporaryFile() as file, contextlib.redirect_stdout(io.StringIO()) as out:
        kept = os.dup(1)
        os.dup2(file.fileno(), 1)
        try:
            result = work()
        finally:
            os.dup2(kept, 1)
            os.close(kept)
        file.seek(0)
        return result, file.read().decode() + out.getvalue()


def xgb(verbose, rounds=ROUNDS, callbacks=None):
    train, valid = (xgboost.DMatrix(x, y) for x, y in data())
    result = {}
    xgboost.train(
        {"objective": "binary:logistic", "eval_metric": ["logloss", "auc"], "max_depth": 5, "eta": 0.3, "seed": 1, "nthread": 1},
        train, rounds, evals=[(train, "train"), (valid, "eval")], evals_result=result, verbose_eval=verbose,
    )
    return result


def xgboost_cases():
    splits = {"train": "train", "eval": "validation", "validation_0": "train", "validation_1": "validation"}
    with case("xgboost", "evals_result", XGBOOST) as found:
        result = xgb(False)
        Path("evals_result.json").write_text(json.dumps(result))
        found.run(lines(result, splits, "{}/{}".format))

    for name, every in [("printed", True), ("printed_every_10", 10)]:
        with case("xgboost", name, XGBOOST) as found:
            result, out = printed(lambda: xgb(every))
            Path("train.log").write_text(out)
            rounds = [i for i in range(ROUNDS) if i % every == 0 or i == ROUNDS - 1]
            shown = {s: {m: [float(f"{v[i]:.5f}") for i in rounds] for m, v in ms.items()} for s, ms in result.items()}
            found.run(lines(shown, splits, "{}-{}".format, rounds))

    with case("xgboost", "sklearn", XGBOOST) as found:
        (x, y), (vx, vy) = data()
        model = xgboost.XGBClassifier(n_estimators=ROUNDS, eval_metric="logloss", random_state=1, n_jobs=1)
        _, out = printed(lambda: model.fit(x, y, eval_set=[(x, y), (vx, vy)], verbose=True))
        Path("train.log").write_text(out)
        shown = {s: {m: [float(f"{value:.5f}") for value in v] for m, v in ms.items()} for s, ms in model.evals_result().items()}
        # The first set is the training data because the caller says so: the log cannot.
        splits = {"validation_0": ..., "validation_1": ...}
        found.run(lines(shown, splits, "{}-{}".format, range(ROUNDS)))


def lgb(callbacks, names=("training", "valid_1"), **more):
    (x, y), valid = data()
    train = lightgbm.Dataset(x, y)
    result = {}
    lightgbm.train(
        {"objective": "binary", "metric": ["binary_logloss", "auc"], "num_leaves": 15, "learning_rate": 0.2, "verbosity": 1,
         "seed": 1, "num_threads": 1, "deterministic": True, **more},
        train, ROUNDS, valid_sets=[train, train.create_valid(*valid)], valid_names=list(names),
        callbacks=[lightgbm.record_evaluation(result), *callbacks],
    )
    return result


def lightgbm_cases():
    splits = {"training": "train", "valid_1": "validation", "train": "train", "valid": "validation"}
    with case("lightgbm", "evals_result", LIGHTGBM) as found:
        result, _ = printed(lambda: lgb([], ("train", "valid")))
        Path("evals_result.json").write_text(json.dumps(result))
        found.run(lines(result, splits, "{}/{}".format))

    for name, every in [("printed", 1), ("printed_every_5", 5)]:
        with case("lightgbm", name, LIGHTGBM) as found:
            result, out = printed(lambda: lgb([lightgbm.log_evaluation(every)]))
            Path("train.log").write_text(out)
            # It counts rounds from 1.
            rounds = [i for i in range(1, ROUNDS + 1) if i % every == 0]
            shown = {s: {m: [float(f"{v[i - 1]:g}") for i in rounds] for m, v in ms.items()} for s, ms in result.items()}
            found.run(lines(shown, splits, "{}'s {}".format, rounds))

    with case("lightgbm", "early_stopping", LIGHTGBM) as found:
        stop = [lightgbm.log_evaluation(1), lightgbm.early_stopping(5)]
        result, out = printed(lambda: lgb(stop))
        Path("train.log").write_text(out)
        rounds = range(1, len(result["training"]["auc"]) + 1)
        shown = {s: {m: [float(f"{value:g}") for value in v] for m, v in ms.items()} for s, ms in result.items()}
        found.run(lines(shown, splits, "{}'s {}".format, rounds))


def cat(**more):
    (x, y), valid = data()
    model = catboost.CatBoostClassifier(
        iterations=ROUNDS, depth=5, learning_rate=0.2, loss_function="Logloss", custom_metric=["AUC:hints=skip_train~false"],
        random_seed=1, thread_count=1, allow_writing_files=True, **more,
    )
    _, out = printed(lambda: model.fit(x, y, eval_set=valid))
    return model, out


def catboost_cases():
    splits = {"learn": "train", "test": "test"}
    with case("catboost", "info", CATBOOST) as found:
        cat(verbose=False)
        found.run(from_info(), also=["Passed", "Remaining"])

    with case("catboost", "learn_error_tsv", CATBOOST) as found:
        cat(verbose=False)
        keep("catboost_info/learn_error.tsv", "catboost_info/test_error.tsv")
        found.run(from_info())

    with case("catboost", "training_json", CATBOOST) as found:
        cat(verbose=False)
        keep("catboost_info/catboost_training.json")
        rows = json.loads(Path("catboost_info/catboost_training.json").read_text())
        meta = rows["meta"]
        found.run([
            series(f"{part}/{metric['name']}", splits[part], QUANTITY[metric["name"]], "step",
                   [row["iteration"] for row in rows["iterations"]], [row[part][i] for row in rows["iterations"]])
            for part in ("learn", "test") for i, metric in enumerate(meta[f"{part}_metrics"])
        ], also=["passed_time", "remaining_time"])

    with case("catboost", "printed", CATBOOST) as found:
        model, out = cat(verbose=1)
        keep()
        Path("train.log").write_text(out)
        result = model.get_evals_result()
        found.run([
            series(name, split, "loss", "step", range(ROUNDS), [float(f"{value:.7f}") for value in result[part]["Logloss"]])
            for name, part, split in [("learn", "learn", "train"), ("test", "validation", "test")]
        ], also=["best", "total", "remaining"])


def from_info():
    """The tables of catboost_info as pandas reads them: training and validation are one run."""
    found = []
    for part, split in [("learn", "train"), ("test", "test")]:
        frame = pd.read_csv(f"catboost_info/{part}_error.tsv", sep="\t")
        found += [
            series(f"{part}/{name}", split, QUANTITY[name], "step", frame["iter"], frame[name])
            for name in frame.columns if name != "iter"
        ]
    return found


def keep(*paths):
    kept = [Path(path) for path in paths]
    for file in [file for file in Path().rglob("*") if file.is_file() and file not in kept]:
        file.unlink()
    for folder in sorted((f for f in Path().rglob("*") if f.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


if __name__ == "__main__":
    xgboost_cases()
    lightgbm_cases()
    catboost_cases()
