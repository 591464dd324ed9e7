"""Runs a notebook in the kernel it names: execute.py IN OUT FOLDER.

Deno's kernel publishes a cell's outputs after it has said that the cell is done. This reads on for
LINGER seconds, and gives a late output to the cell that it belongs to. With --strict it does not,
as most tools do not.
"""

import sys

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionComplete

LINGER = 0.3


class Patient(NotebookClient):
    async def _async_poll_output_msg(self, parent_msg_id, cell, cell_index):
        done = False
        while True:
            try:
                msg = await self.kc.iopub_channel.get_msg(
                    timeout=LINGER if done else None
                )
            except Exception:
                if done:
                    return
                raise
            if msg["parent_header"].get("msg_id") != parent_msg_id:
                continue
            try:
                self.process_message(msg, cell, cell_index)
            except CellExecutionComplete:
                done = True


def main(source, target, folder, *options):
    notebook = nbformat.read(source, as_version=4)
    client = NotebookClient if "--strict" in options else Patient
    client(
        notebook,
        timeout=300,
        kernel_name="deno",
        resources={"metadata": {"path": folder}},
    ).execute()
    # When each message came says nothing, and changes with every run.
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    nbformat.write(notebook, target)


main(*sys.argv[1:])
