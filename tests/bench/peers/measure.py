"""Runs a command and prints, as JSON, how long it took in seconds, how many of them a processor worked, its peak memory in megabytes, and its last line."""

import json
import resource
import subprocess
import sys
import time

start = time.perf_counter()
done = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, text=True, check=True)
wall = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
cpu = used.ru_utime + used.ru_stime
print(json.dumps({"wall": wall, "cpu": cpu, "peak": used.ru_maxrss / 1024, "said": done.stdout.strip().split("\n")[-1]}))
