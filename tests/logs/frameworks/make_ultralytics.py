"""A run of Ultralytics: results.csv with args.yaml, from a tiny detector on drawn squares."""

import os
import shutil
from pathlib import Path

os.environ.update(YOLO_OFFLINE="true", YOLO_CONFIG_DIR="/tmp/run/config", YOLO_VERBOSE="false")
import cv2
import numpy as np
import pandas as pd
import torch
import ultralytics
import yaml
from case import case, series
from ultralytics import YOLO

WRITER = f"ultralytics {ultralytics.__version__}"
ALSO = ["epoch", "time"]


def squares(folder, count, draw):
    """Images with one bright square each, and where it is."""
    for kind in ("images", "labels"):
        (folder / kind).mkdir(parents=True)
    for i in range(count):
        image = draw.integers(0, 60, (64, 64, 3)).astype("uint8")
        x, y, size = draw.integers(4, 36, 3) // [1, 1, 2] + [0, 0, 8]
        image[y:y + size, x:x + size] = 255
        cv2.imwrite(str(folder / "images" / f"{i}.png"), image)
        place = [(x + size / 2) / 64, (y + size / 2) / 64, size / 64, size / 64]
        (folder / "labels" / f"{i}.txt").write_text(f"0 {' '.join(f'{part:.4f}' for part in place)}\n")


def meaning(name):
    """Split and quantity: what stands under `metrics/` is measured on the validation data."""
    part, metric = name.split("/")
    if part == "lr":
        return None, "learning_rate"
    quantity = "loss" if "loss" in metric else "map" if "mAP" in metric else metric.removesuffix("(B)")
    return {"train": "train", "val": "validation", "metrics": "validation"}[part], quantity


def main():
    with case("ultralytics", "detect", WRITER) as found:
        data = Path("../data")
        draw = np.random.default_rng(3)
        squares(data / "train", 24, draw)
        squares(data / "val", 8, draw)
        (data / "data.yaml").write_text(yaml.safe_dump({"path": str(data.resolve()), "train": "train/images", "val": "val/images", "names": ["square"]}))
        torch.set_num_threads(2)
        YOLO("yolo11n.yaml").train(
            data=str((data / "data.yaml").resolve()), epochs=6, imgsz=64, batch=8, workers=0, device="cpu", plots=False, save=False, val=True,
            project=str(Path.cwd()), name="train", seed=1, optimizer="AdamW", lr0=0.002, verbose=False, amp=False,
        )
        for left in [path for path in Path("train").iterdir() if path.name not in ("results.csv", "args.yaml")]:
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        frame = pd.read_csv("train/results.csv", skipinitialspace=True)
        settings = yaml.safe_load(Path("train/args.yaml").read_text())
        found.run(
            [series(name, *meaning(name), "epoch", frame["epoch"], frame[name]) for name in frame.columns if name not in ALSO],
            {"learning_rate": settings["lr0"], "batch_size": settings["batch"], "optimizer": settings["optimizer"], "epochs": settings["epochs"]},
            also=ALSO,
        )


if __name__ == "__main__":
    main()
