"""Logs by Stable-Baselines3: progress.csv, progress.json, monitor.csv, printed tables, event files."""

import contextlib
import io
import json
import os
import warnings
from pathlib import Path

warnings.filterwarnings("ignore")
import gymnasium
import pandas as pd
import stable_baselines3
import torch
from case import case, series
from stable_baselines3 import A2C, PPO
from stable_baselines3.common.evaluation import evaluate_policy
from stable_baselines3.common.logger import configure
from stable_baselines3.common.monitor import Monitor, load_results
from stable_baselines3.common.vec_env import DummyVecEnv
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

WRITER = f"stable-baselines3 {stable_baselines3.__version__}"
# What a name means where it is beyond doubt; the rest is left open.
MEANING = {
    "train/loss": ("train", "loss"),
    "train/value_loss": ("train", "loss"),
    "train/policy_gradient_loss": ("train", "loss"),
    "train/entropy_loss": ("train", "loss"),
    "train/policy_loss": ("train", "loss"),
    "train/learning_rate": (..., "learning_rate"),
    "rollout/ep_rew_mean": (None, "reward"),
}
AXIS = "time/total_timesteps"
ALSO = ["time/iterations", "time/time_elapsed", "time/fps", AXIS, "train/n_updates"]


def train(formats, rate=0.001, steps=512 * 6, kind=PPO, monitor=None):
    torch.manual_seed(1)
    torch.set_num_threads(1)
    make = lambda: Monitor(gymnasium.make("CartPole-v1"), monitor)
    more = {"n_steps": 256, "batch_size": 64, "n_epochs": 3} if kind is PPO else {"n_steps": 8}
    model = kind("MlpPolicy", DummyVecEnv([make]), learning_rate=rate, seed=1, device="cpu", **more)
    with contextlib.redirect_stdout(io.StringIO()) as out:
        model.set_logger(configure("logs" if formats != ["stdout"] else None, formats))
        model.learn(steps, log_interval=1 if kind is PPO else 20)
    return out.getvalue()


def from_frame(frame):
    """Columns against the steps of the environment; what else it counts is no curve."""
    return [
        from_points(name, frame[[AXIS, name]].dropna().itertuples(index=False))
        for name in frame.columns if name not in ALSO
    ]


def from_points(name, points):
    points = list(points)
    return series(name, *MEANING.get(name, (..., ...)), "step", [step for step, _ in points], [value for _, value in points])


def from_events(folder):
    events = EventAccumulator(folder, size_guidance={"scalars": 0}).Reload()
    return [
        from_points(tag, [(point.step, point.value) for point in events.Scalars(tag)])
        for tag in events.Tags()["scalars"] if tag not in ALSO
    ]


def in_tables(text):
    """The values of each printed table, with three digits as they stand there."""
    rows = [{}]
    group = ""
    for line in text.splitlines():
        if line.startswith("---"):
            rows.append({}) if rows[-1] else None
        elif line.startswith("|"):
            name, value = (part.strip() for part in line.strip("|").split("|"))
            if not value:
                group = name
            else:
                rows[-1][group + name] = float(value)
    return pd.DataFrame([row for row in rows if row])


def main():
    with case("stable_baselines3", "progress_csv", WRITER) as found:
        train(["csv"])
        found.run(from_frame(pd.read_csv("logs/progress.csv")), also=ALSO)

    with case("stable_baselines3", "progress_csv_a2c", WRITER) as found:
        train(["csv"], kind=A2C)
        found.run(from_frame(pd.read_csv("logs/progress.csv")), also=ALSO)

    with case("stable_baselines3", "progress_json", WRITER) as found:
        train(["json"])
        found.run(from_frame(pd.read_json("logs/progress.json", lines=True, precise_float=True)), also=ALSO)

    with case("stable_baselines3", "printed", WRITER) as found:
        out = train(["stdout"])
        Path("train.log").write_text(out)
        found.run(from_frame(in_tables(out)), also=ALSO)

    with case("stable_baselines3", "log_txt", WRITER) as found:
        train(["log"])
        found.run(from_frame(in_tables(Path("logs/log.txt").read_text())), also=ALSO)

    with case("stable_baselines3", "tensorboard", WRITER) as found:
        train(["tensorboard"])
        found.run(from_events("logs"), also=ALSO)

    with case("stable_baselines3", "monitor_csv", WRITER) as found:
        train(["csv"], monitor="monitor.csv")
        for file in Path("logs").iterdir():
            file.unlink()
        Path("logs").rmdir()
        frame = load_results(".")
        count = range(len(frame))
        # One row an episode: reward, length, seconds.
        found.run([series("r", None, ..., ..., count, frame["r"]), series("l", None, ..., ..., count, frame["l"])], also=["t"])

    with case("stable_baselines3", "all_at_once", WRITER) as found:
        train(["csv", "json", "log", "tensorboard"])
        # The same values four times are one run.
        found.run(from_frame(pd.read_csv("logs/progress.csv")), also=ALSO)


if __name__ == "__main__":
    main()
