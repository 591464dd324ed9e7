"""Writes the vectors beside it: what independent implementations say of the same curves.

    pip install numpy scipy pandas scikit-learn pymannkendall ruptures
    python3 make_vectors.py

NumPy for quantiles and the autocorrelation, pandas for the running median, scikit-learn for isotonic
regression, SciPy for the median absolute deviation and for peaks, pymannkendall for the direction of a trend, ruptures for
change points.
"""
import json
from pathlib import Path

import numpy as np
import pandas as pd
import pymannkendall
import ruptures
from scipy.signal import find_peaks
from scipy.stats import median_abs_deviation
from sklearn.isotonic import IsotonicRegression

HERE = Path(__file__).parent
RNG = np.random.default_rng(20260101)


def curves() -> dict[str, np.ndarray]:
    """Shapes that training runs have, rounded so that both sides read the same numbers."""
    t = np.linspace(0, 1, 60)
    noise = RNG.normal(size=60)
    drawn = {
        "decay": 0.2 + 2 * np.exp(-5 * t),
        "noisy decay": 0.2 + 2 * np.exp(-5 * t) + 0.05 * noise,
        "valley": 1 + 4 * (t - 0.4) ** 2 + 0.02 * noise,
        "only rises": 0.5 + t + 0.1 * noise,
        "only noise": 1 + 0.3 * noise,
        "constant": np.full(20, 0.7),
        "steps": np.repeat([2.0, 1.0, 1.5, 0.5], 10),
        "heavy tails": 1 + 0.1 * RNG.standard_t(2, size=101),
        "three points": np.array([1.0, 0.2, 0.9]),
        "two points": np.array([0.3, 0.8]),
        "one point": np.array([0.4]),
        "tiny": 1e-12 * (1 + RNG.random(31)),
        "huge": 1e12 * (1 + RNG.random(31)),
        "below zero": -t + 0.05 * noise,
    }
    return {name: np.round(y, 15) if name == "tiny" else np.round(y, 6) for name, y in drawn.items()}


def isotonic(y: np.ndarray, rises: bool = False) -> np.ndarray:
    return IsotonicRegression(increasing=rises).fit_transform(np.arange(len(y)), y)


def error(y: np.ndarray, fit: np.ndarray) -> float:
    return float(np.sum((y - fit) ** 2))


def valley(y: np.ndarray) -> dict[str, object]:
    """Every turn tried: the fall up to it and the rise after it, each fitted by itself."""
    fits = []
    for turn in range(len(y)):
        rise = isotonic(y[turn + 1:], rises=True) if turn < len(y) - 1 else np.array([])
        fits.append(np.concatenate([isotonic(y[: turn + 1]), rise]))
    errors = [error(y, fit) for fit in fits]
    best = min(range(len(y)), key=lambda turn: errors[turn])
    return {"error": errors[best], "errors": errors, "onlyFalls": errors[-1], "low": float(fits[best].min())}


def echo(y: np.ndarray) -> np.ndarray:
    """Autocorrelation about the straight line from the first point to the last, unbiased by the lag."""
    n = len(y)
    r = y - np.linspace(0, y[-1] - y[0], n)
    r = r - r.mean()
    whole = np.correlate(r, r, "full")[n - 1:]
    return whole / whole[0] * n / (n - np.arange(n))


def waves() -> list[dict[str, object]]:
    t = np.arange(120)
    found = []
    for period in (4, 7, 10, 15):
        y = 1 + 0.2 * np.sin(2 * np.pi * t / period) + 0.02 * RNG.normal(size=120)
        y = np.round(y, 6)
        r = echo(y[60:])[:21]
        peaks, _ = find_peaks(r)
        best = int(max(peaks, key=lambda lag: r[lag]))
        found.append({"y": y.tolist(), "period": best, "regularity": float(r[best])})
    return found


def trends() -> list[dict[str, object]]:
    found = []
    for slope in (-0.05, -0.01, 0.0, 0.0, 0.01, 0.05):
        for _ in range(5):
            y = np.round(1 + slope * np.arange(40) + 0.05 * RNG.normal(size=40), 6)
            test = pymannkendall.original_test(y)
            found.append({"y": y.tolist(), "direction": test.trend, "p": float(test.p)})
    return found


def wandering() -> list[dict[str, object]]:
    """Trends in noise whose neighbours go together, by the corrected test of Hamed and Rao."""
    found = []
    for slope in (-0.05, -0.01, 0.0, 0.01):
        for together in (0.0, 0.5, 0.9):
            noise = RNG.normal(size=60)
            for i in range(1, 60):
                noise[i] += together * noise[i - 1]
            y = np.round(1 + slope * np.arange(60) + 0.05 * noise, 6)
            plain = pymannkendall.original_test(y)
            test = pymannkendall.hamed_rao_modification_test(y)
            found.append({"y": y.tolist(), "z": float(test.z), "independent": float(plain.z)})
    return found


def spikes() -> list[dict[str, object]]:
    found = []
    for places in ([30], [20, 60], [15, 40, 80]):
        y = 0.2 + 2 * np.exp(-np.arange(100) / 15) + 0.01 * RNG.normal(size=100)
        y[places] += 5
        y = np.round(y, 6)
        tops, _ = find_peaks(y, prominence=2)
        found.append({"y": y.tolist(), "tops": tops.tolist()})
    return found


def phases() -> list[dict[str, object]]:
    """Straight pieces of a noisy curve: where ruptures cuts it, and what its lines leave over."""
    rng = np.random.default_rng(20260102)
    t = np.arange(80)
    drawn = {
        "falls, then stands": np.where(t < 30, 2 - 0.05 * t, 0.5),
        "steps down twice": np.select([t < 30, t < 60], [1.0, 0.5], 0.4) - 0.001 * t,
        "falls and rises": np.where(t < 25, 1 - 0.03 * t, 0.25 + 0.01 * (t - 25)),
        "decays": 0.2 + 2 * np.exp(-t / 12),
        "only noise": np.full(80, 1.0),
        "one line": 2 - 0.02 * t,
    }
    found = []
    for name, clean in drawn.items():
        y = np.round(clean + 0.02 * rng.normal(size=80), 6)
        signal = np.column_stack([y, t, np.ones(80)])
        for penalty in (0.005, 0.02):
            cuts = ruptures.Pelt(model="linear", min_size=3, jump=1).fit(signal).predict(pen=penalty)
            pieces = list(zip([0, *cuts[:-1]], cuts))
            left = sum(error(y[a:b], np.polyval(np.polyfit(t[a:b], y[a:b], 1), t[a:b])) for a, b in pieces)
            found.append({"name": name, "y": y.tolist(), "penalty": penalty, "cuts": cuts, "error": left})
    return found


def write(name: str, value: object) -> None:
    text = json.dumps(value, indent=None, separators=(",", ":"))
    (HERE / f"{name}.json").write_text(text.replace('{"name"', '\n{"name"') + "\n")


def main() -> None:
    drawn = curves()
    quantiles = (0, 0.05, 0.25, 0.5, 0.75, 0.9, 1)
    write("quantiles", [
        {"name": name, "y": y.tolist(), "quantiles": [[q, float(np.quantile(y, q))] for q in quantiles]}
        for name, y in drawn.items()
    ])
    write("falling", [
        {"name": name, "y": y.tolist(), "fit": isotonic(y).tolist(),
         "errors": [error(y[: i + 1], isotonic(y[: i + 1])) for i in range(len(y))]}
        for name, y in drawn.items()
    ])
    write("valley", [{"name": name, "y": y.tolist(), **valley(y)} for name, y in drawn.items()])
    write("noise", [
        {"name": name, "y": y.tolist(),
         "noise": float(median_abs_deviation(np.diff(y, 2) / np.sqrt(6), center=lambda v, axis: 0, scale="normal"))}
        for name, y in drawn.items() if len(y) >= 3
    ])
    write("running_median", [
        {"name": name, "y": y.tolist(), "width": width,
         "median": pd.Series(y).rolling(width, center=True, min_periods=1).median().tolist()}
        for name, y in drawn.items() for width in (3, 5, 21)
    ])
    write("waves", waves())
    write("trends", trends())
    write("spikes", spikes())
    write("phases", phases())
    write("wandering", wandering())


if __name__ == "__main__":
    main()
