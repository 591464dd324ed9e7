"""Writes a table of steps and four curves, all digits kept: write_csv.py FILE ROWS."""

import math
import sys

rows = int(sys.argv[2])
with open(sys.argv[1], "w") as file:
    file.write("step,train_loss,val_loss,accuracy,grad_norm\n")
    for step in range(rows):
        fall = math.exp(-3 * step / rows)
        wave = math.sin(step)
        file.write(f"{step},{fall + 0.1 * wave},{fall + 0.2},{1 - fall + 0.01 * wave},{1 + wave * wave}\n")
