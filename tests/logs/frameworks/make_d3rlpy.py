"""The folder of a run that d3rlpy keeps."""

import json
import warnings
from pathlib import Path

warnings.filterwarnings("ignore")
import d3rlpy
import numpy as np
import pandas as pd
import torch
from case import case, series
from d3rlpy.algos import DiscreteCQLConfig
from d3rlpy.logging import FileAdapterFactory
from d3rlpy.metrics import InitialStateValueEstimationEvaluator, TDErrorEvaluator

torch.set_num_threads(1)


def dataset():
    draw = np.random.default_rng(0)
    states = draw.normal(size=(400, 4)).astype("float32")
    actions = draw.integers(0, 2, 400)
    ends = np.zeros(400)
    ends[19::20] = 1
    return d3rlpy.dataset.MDPDataset(states, actions, states[:, 0] * (actions * 2 - 1), ends)


MEANING = {
    "loss": ("train", "loss"),
    "td_loss": ("train", "loss"),
    "conservative_loss": ("train", "loss"),
    "td_error": (..., "error"),
}


def run():
    with case("d3rlpy", "folder", f"d3rlpy {d3rlpy.__version__}") as found:
        d3rlpy.seed(1)
        held = dataset()
        DiscreteCQLConfig(batch_size=32).create(device="cpu").fit(
            held, n_steps=200, n_steps_per_epoch=40, show_progress=False,
            experiment_name="cql", with_timestamp=False,
            evaluators={"td_error": TDErrorEvaluator(held.episodes[:5]), "init": InitialStateValueEstimationEvaluator()},
            logger_adapter=FileAdapterFactory("d3rlpy_logs"),
        )
        folder = Path("d3rlpy_logs/cql")
        for model in folder.glob("*.d3"):
            model.unlink()
        lines = []
        for file in sorted(folder.glob("*.csv")):
            if file.stem.endswith("_grad"):
                table = pd.read_csv(file)
                lines += [series(f"{file.stem}/{name}", ..., ..., "step", table["step"], table[name]) for name in table.columns[2:]]
            else:
                table = pd.read_csv(file, names=["epoch", "step", "value"])
                lines.append(series(file.stem, *MEANING.get(file.stem, (..., ...)), "step", table["step"], table["value"]))
        params = json.loads((folder / "params.json").read_text())
        found.run(lines, {"batch_size": params["config"]["params"]["batch_size"]})


if __name__ == "__main__":
    run()
