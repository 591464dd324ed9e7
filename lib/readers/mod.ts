/**
 * Every log format that is read.
 *
 * @module
 */
import type { Reader } from "./_reader.ts";
import { allennlp } from "./allennlp.ts";
import { catboost } from "./catboost.ts";
import { catboostText } from "./catboost_text.ts";
import { comet } from "./comet.ts";
import { csv } from "./csv.ts";
import { cudaConvnet } from "./cuda_convnet.ts";
import { curveFiles } from "./curve_files.ts";
import { d3rlpy } from "./d3rlpy.ts";
import { darknet } from "./darknet.ts";
import { deepxde } from "./deepxde.ts";
import { dl4j } from "./dl4j.ts";
import { dvclive } from "./dvclive.ts";
import { epochFiles } from "./epoch_files.ts";
import { flower } from "./flower.ts";
import { hfTrainerState } from "./hf_trainer_state.ts";
import { jsonRows } from "./json_rows.ts";
import { jsonl } from "./jsonl.ts";
import { kerasCsv } from "./keras_csv.ts";
import { kerasHistory } from "./keras_history.ts";
import { lightning } from "./lightning.ts";
import { llmC } from "./llm_c.ts";
import { llmCConsole } from "./llm_c_console.ts";
import { mlflow } from "./mlflow.ts";
import { mmengine } from "./mmengine.ts";
import { neptune } from "./neptune.ts";
import { numpy } from "./numpy.ts";
import { optunaJournal } from "./optuna_journal.ts";
import { parquet } from "./parquet.ts";
import { pickle } from "./pickle.ts";
import { polyaxon } from "./polyaxon.ts";
import { rayTune } from "./ray_tune.ts";
import { report } from "./report.ts";
import { rllib } from "./rllib.ts";
import { runJson } from "./run_json.ts";
import { runNdjson } from "./run_ndjson.ts";
import { sacred } from "./sacred.ts";
import { spacy } from "./spacy.ts";
import { splitFiles } from "./split_files.ts";
import { sqlite } from "./sqlite.ts";
import { stableBaselines } from "./stable_baselines.ts";
import { stableBaselinesMonitor } from "./stable_baselines_monitor.ts";
import { swanlab } from "./swanlab.ts";
import { tensorboard } from "./tensorboard.ts";
import { tensorboardExport } from "./tensorboard_export.ts";
import { text } from "./text.ts";
import { toml } from "./toml.ts";
import { visdom } from "./visdom.ts";
import { vowpalWabbit } from "./vowpal_wabbit.ts";
import { wandb } from "./wandb.ts";
import { wandbExport } from "./wandb_export.ts";
import { yaml } from "./yaml.ts";
import { yoloConsole } from "./yolo_console.ts";
import { yolov5Results } from "./yolov5_results.ts";

export type { Log } from "./_log.ts";
export { HIDDEN, HYDRA, isBeside, mayBeLog, toLogs } from "./_logs.ts";
export { LogError, type LogErrorCode, type Reader } from "./_reader.ts";
export { settingsIn } from "./_settings.ts";
export { headText, isText, utf16Of } from "./_text.ts";
export { kindOfText } from "./_kind_of_text.ts";
export { type LineOf, parseRun } from "./run_ndjson.ts";

/** All readers. */
export const readers: readonly Reader[] = [
  allennlp,
  catboost,
  catboostText,
  comet,
  csv,
  cudaConvnet,
  curveFiles,
  d3rlpy,
  darknet,
  deepxde,
  dl4j,
  dvclive,
  epochFiles,
  flower,
  hfTrainerState,
  jsonRows,
  jsonl,
  kerasCsv,
  kerasHistory,
  lightning,
  llmC,
  llmCConsole,
  mlflow,
  mmengine,
  neptune,
  numpy,
  optunaJournal,
  parquet,
  pickle,
  polyaxon,
  rayTune,
  report,
  rllib,
  runJson,
  runNdjson,
  sacred,
  spacy,
  splitFiles,
  sqlite,
  stableBaselines,
  stableBaselinesMonitor,
  swanlab,
  tensorboard,
  tensorboardExport,
  text,
  toml,
  visdom,
  vowpalWabbit,
  wandb,
  wandbExport,
  yaml,
  yoloConsole,
  yolov5Results,
];
