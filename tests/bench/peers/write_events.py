"""Writes an event file by TensorBoard's own writer: write_events.py FOLDER TAGS STEPS."""

import math
import sys

from tensorboard.compat.proto.event_pb2 import Event
from tensorboard.compat.proto.summary_pb2 import Summary
from tensorboard.summary.writer.event_file_writer import EventFileWriter

folder, tags, steps = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
writer = EventFileWriter(folder, max_queue_size=1000)
for step in range(steps):
    for tag in range(tags):
        value = math.exp(-step / steps) + 0.1 * math.sin(step * (tag + 1))
        summary = Summary(value=[Summary.Value(tag=f"train/loss_{tag}", simple_value=value)])
        writer.add_event(Event(wall_time=1.7e9 + step, step=step, summary=summary))
writer.close()
