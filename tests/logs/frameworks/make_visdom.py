"""An environment that Visdom's server saved."""

import json
import math
import subprocess
import sys
import time
from pathlib import Path

import requests
import visdom
from case import case, series

PORT = 8099
# `python -m visdom.server` loads its pages first, which are not needed here.
SERVER = """
import os
from visdom.server.run_server import start_server
start_server(port=%d, hostname="127.0.0.1", base_url="", env_path=os.path.abspath("env") + "/")
""" % PORT


def wait():
    for _ in range(60):
        try:
            return requests.get(f"http://127.0.0.1:{PORT}/env/main", timeout=1)
        except requests.RequestException:
            time.sleep(0.5)
    raise RuntimeError("Cannot reach Visdom's server")


def draw():
    client = visdom.Visdom(server="http://127.0.0.1", port=PORT, env="first", use_incoming_socket=False)
    for epoch in range(8):
        train = math.exp(-epoch / 3)
        update = "append" if epoch else None
        client.line(X=[epoch], Y=[train], win="loss", name="train", update=update, opts={"title": "loss", "xlabel": "epoch"})
        client.line(X=[epoch], Y=[train + 0.02 * epoch], win="loss", name="val", update="append")
        client.line(X=[epoch * 10], Y=[1 - train], win="accuracy", update=update)
    client.scatter([[1, 2], [3, 4]], win="points", opts={"title": "embedding"})
    client.text("done", win="text")
    client.save(["first"])


MEANING = {"train": ("train", "loss"), "val": ("validation", "loss")}


def run():
    with case("visdom", "env", f"visdom {visdom.__version__}") as found:
        Path("env").mkdir()
        server = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            wait()
            draw()
        finally:
            server.terminate()
            server.wait()
        Path("env/main.json").unlink(missing_ok=True)
        windows = json.loads(Path("env/first.json").read_text())["jsons"]
        loss = windows["loss"]["content"]["data"]
        (accuracy,) = windows["accuracy"]["content"]["data"]
        found.run(
            [series(f"loss/{line['name']}", *MEANING[line["name"]], "epoch", line["x"], line["y"]) for line in loss]
            + [series("accuracy", ..., "accuracy", "step", accuracy["x"], accuracy["y"])]
        )


if __name__ == "__main__":
    run()
