import { gzipSync, zstdCompressSync } from "node:zlib";
import { npyOf, tarOf, zipOf } from "../kit/archive.ts";
import { databaseOf } from "../kit/database.ts";
import {
  double,
  event,
  eventFile,
  field,
  scalars,
  start,
  summary,
  tensor,
} from "../kit/event_file.ts";
import {
  historyRecord,
  runRecord,
  swanlabFile,
  wandbFile,
} from "../kit/wandb_file.ts";
import { PRINTED } from "../readers/_printed.ts";

/** A small log of every form that is read, by hand. */
export const WRITTEN: readonly Uint8Array<ArrayBuffer>[] = [
  "epoch,accuracy,loss,val_loss\r\n0,0.5,2,3\r\n1,0.6,1,nan\r\n",
  "step\ttrain_loss\tval_loss\n10\t2\t\n20\t\t3\n",
  '# a comment\nepoch;loss;note\n1;0,5;"x;y"\n2;0,25;"z"\n',
  "  epoch   loss\n    1    0.5\n    2    0.4\n",
  '{"loss": [2, NaN, 1], "val_loss": {"0": 3, "1": 2}}',
  '[{"epoch": 1, "loss": 2}, {"epoch": 2, "loss": Infinity}]',
  '{"step": 1, "loss": 2}\n{"step": 2, "loss": 1, "mode": "训练"}\n',
  '{"id": "a", "history": {"loss": [2, 1], "lr": {"steps": [5], "values": [1]}}}\n{"id": "b", "history": {"loss": [1]}}\n',
  '{"log_history": [{"epoch": 1, "step": 5, "loss": 2}, {"train_runtime": 1}]}',
  "# step, loss_train, loss_test, metrics_test\n0 1 2 3 4 5\n10 1 2 3 4 5\n",
  '{"meta":{"learn_metrics":[{"name":"RMSE"}],"learn_sets":["learn"]},"iterations":[{"learn":[1.5],"iteration":0}]}',
  '{"data_time": 1, "loss": 2, "iter": 5, "step": 5}\n{"acc": 0.5, "data_time": 1, "step": 1}\n',
  "time/fps,time/total_timesteps,train/loss\n9,10,0.5\n9,20,0.25\n",
  "[0.5, 0.25, NaN]",
  ...PRINTED,
  "Wall time,Step,Value\n1700000000.5,0,2\n1700000001.5,10,1\n",
  "[[1700000000.5, 0, 2], [1700000001.5, 10, NaN]]",
].map((text) => new TextEncoder().encode(text)).concat(
  eventFile(
    scalars(1, { loss: 2 }),
    event(2, summary({ loss: tensor(2, field(6, 2, double(1))) })),
    start(2),
    scalars(2, { loss: 1 }),
  ),
  wandbFile(
    runRecord("a", { lr: "0.1" }),
    historyRecord({ loss: "2", "val > loss": "NaN" }, 1),
    historyRecord({ loss: "1", _step: "2" }),
  ),
  swanlabFile(
    1,
    new TextEncoder().encode(
      '{"model_type":"Scalar","data":{"metric":{"index":0,"data":2},"key":"loss","step":1}}',
    ),
  ),
  databaseOf(
    "PRAGMA page_size = 512",
    "CREATE TABLE log (run TEXT, epoch INTEGER, loss REAL)",
    "INSERT INTO log VALUES ('a', 1, 3), ('b', 1, 5), ('a', 2, 2), ('b', 2, NULL)",
  ),
  new TextEncoder().encode("1700000000000 2.5 0\n1700000000001 nan 1\n"),
  zipOf({ "a/metrics.csv": "epoch,loss\n1,2\n2,1\n", "a/args.yaml": "lr: 1" }),
  zipOf({ "loss.npy": npyOf([2, 1]), "acc.npy": npyOf([1]) }, { method: 0 }),
  tarOf({ "a.csv": "epoch,loss\n1,2\n2,1\n" }).slice(0, 1536),
  new Uint8Array(gzipSync("epoch,loss\n1,2\n2,1\n")),
  new Uint8Array(zstdCompressSync("epoch,loss\n1,2\n2,1\n")),
  Uint8Array.from(
    "\x80\x04}\x94(\x8c\x04loss\x94]\x94(G@\0\0\0\0\0\0\0K\x01Neu.",
    (letter) => letter.charCodeAt(0),
  ),
  new TextEncoder().encode("(dp0\nVloss\np1\n(lp2\nF2.0\naFnan\nas."),
  new TextEncoder().encode(
    '"Step","a - loss","a - loss__MIN"\n"0","2","1"\n"1","1",""\n',
  ),
);
