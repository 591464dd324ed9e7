"""Reads all scalars of an event file and prints, as JSON, the seconds it took and what was found: read_events.py READER FOLDER."""

import json
import sys
import time

reader, folder = sys.argv[1:]
if reader == "tbparse":
    from tbparse import SummaryReader

    start = time.perf_counter()
    scalars = SummaryReader(folder).scalars
    seconds = time.perf_counter() - start
    points, total = len(scalars), float(scalars["value"].sum())
else:
    from tensorboard.backend.event_processing.event_accumulator import TENSORS, SCALARS, EventAccumulator

    start = time.perf_counter()
    accumulator = EventAccumulator(folder, size_guidance={SCALARS: 0, TENSORS: 0})
    accumulator.Reload()
    found = [point for tag in accumulator.Tags()["scalars"] for point in accumulator.Scalars(tag)]
    seconds = time.perf_counter() - start
    points, total = len(found), sum(point.value for point in found)
print(json.dumps({"seconds": seconds, "points": points, "total": total}))
