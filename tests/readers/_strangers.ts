/** A log as strangers write it: the file's name, its text, and what must be read. */
export interface Form {
  readonly path: string;
  readonly text: string;
  /** One line a run, one part a series: `name split quantity points first last`. */
  readonly runs: readonly string[];
}

const rows = (...all: unknown[]) => all.map((row) => JSON.stringify(row));
const lines = (...all: string[]) => all.join("\n") + "\n";

/** Forms of tables and documents, each named for what is odd about it. */
export const FORMS: Readonly<Record<string, Form>> = {
  "columns called as their data, in a file called as its curve": {
    path: "losses.json",
    text: '{"train": [0.9, 0.7, 0.5], "val": [1, 0.8, 0.6]}',
    runs: [
      "losses/train train loss 3 0.9 0.5; losses/val validation loss 3 1 0.6",
    ],
  },
  "a table with columns called as their data": {
    path: "accuracy.csv",
    text: lines("epoch,train,test", "1,0.5,0.4", "2,0.6,0.5"),
    runs: [
      "accuracy/train train accuracy 2 0.5 0.6; accuracy/test test accuracy 2 0.4 0.5",
    ],
  },
  "a record for each fold, with its history and its results": {
    path: "folds.json",
    text: JSON.stringify([1, 2].map((fold) => ({
      fold,
      patients: ["a", "b"],
      test_loss: 0.4,
      history: [{ epoch: 1, val_loss: fold }, { epoch: 2, val_loss: 0.5 }],
      per_label: { a: { f1: 0.5 } },
    }))),
    runs: [
      "val_loss validation loss 2 1 0.5",
      "val_loss validation loss 2 2 0.5",
    ],
  },
  "columns of several models": {
    path: "compare.csv",
    text: lines(
      "epoch,mobilenetv2_loss,mobilenetv2_val_acc,squeezenet_loss,squeezenet_val_acc,lr",
      "1,0.9,0.5,1.2,0.4,0.1",
      "2,0.8,0.6,1.1,0.5,0.1",
    ),
    runs: [
      "mobilenetv2_loss train loss 2 0.9 0.8; mobilenetv2_val_acc validation accuracy 2 0.5 0.6; lr null learning_rate 2 0.1 0.1",
      "squeezenet_loss train loss 2 1.2 1.1; squeezenet_val_acc validation accuracy 2 0.4 0.5; lr null learning_rate 2 0.1 0.1",
    ],
  },
  "columns of several folds": {
    path: "folds.json",
    text: '{"train_loss_fold_1": [0.9, 0.7], "train_loss_fold_2": [0.8, 0.6]}',
    runs: [
      "train_loss_fold_1 train loss 2 0.9 0.7",
      "train_loss_fold_2 train loss 2 0.8 0.6",
    ],
  },
  "parts of one model, with what they make together": {
    path: "heads.csv",
    text: lines("epoch,loss,cnn_loss,lstm_loss", "1,3,1,2", "2,2,1,1"),
    runs: [
      "loss train loss 2 3 2; cnn_loss train loss 2 1 1; lstm_loss train loss 2 2 1",
    ],
  },
  "a step, a colon and its value": {
    path: "loss.txt",
    text: lines("0:0.46", "10:0.33", "20:0.36"),
    runs: ["loss train loss 3 0.46 0.36"],
  },
  "pairs of a step and its value": {
    path: "curves.json",
    text:
      '{"gen_losses": [[10, 4.1], [20, 3.2]], "disc_losses": [[10, 0.7], [20, 0.6]]}',
    runs: ["gen_losses train loss 2 4.1 3.2; disc_losses train loss 2 0.7 0.6"],
  },
  "settings and a curve in one line": {
    path: "stats.json",
    text: '{"episodes": 3, "alpha": 0.1, "episode_rewards": [0, 0.5, 1]}\n',
    runs: ["episode_rewards null reward 3 0 1"],
  },
  "a group with steps of its own": {
    path: "agent.json",
    text:
      '{"ppo": {"iterations": [3, 7, 11], "episode_rewards": [-5, -4, -3]}}',
    runs: ["ppo/episode_rewards null reward 3 -5 -3"],
  },
  "several agents in each record": {
    path: "seats.jsonl",
    text: lines(
      ...rows(
        { epoch: 1, seats: [{ id: 0, q_loss: 4 }, { id: 1, q_loss: 5 }] },
        { epoch: 2, seats: [{ id: 0, q_loss: 3 }, { id: 1, q_loss: 2 }] },
      ),
    ),
    runs: ["seats/0/q_loss train loss 2 4 3; seats/1/q_loss train loss 2 5 2"],
  },
  "numbers inside what held them": {
    path: "held.csv",
    text: lines(
      "epoch,train_loss,val_loss,acc,lr",
      "1,\"tensor(0.9, device='cuda:0')\",TensorBase(1.0),np.float64(0.5),0.1",
      '2,"tensor(0.8, grad_fn=<MeanBackward0>)",TensorBase(nan),np.float64(0.6),0.1',
    ),
    runs: [
      "train_loss train loss 2 0.9 0.8; val_loss validation loss 2 1 NaN; acc null accuracy 2 0.5 0.6; lr null learning_rate 2 0.1 0.1",
    ],
  },
  "columns in YAML": {
    path: "history.yaml",
    text: lines("loss: [0.9, 0.7]", "val_loss:", "- 1.0", "- .nan"),
    runs: ["loss train loss 2 0.9 0.7; val_loss validation loss 2 1 NaN"],
  },
  "records in YAML": {
    path: "log.yml",
    text: lines("- epoch: 1", "  loss: 0.9", "- epoch: 2", "  loss: 0.7"),
    runs: ["loss train loss 2 0.9 0.7"],
  },
  "columns in TOML": {
    path: "history.toml",
    text: lines(
      'title = "a # b"',
      "[history] # of a run",
      "train_loss = [0.9, # first",
      "  nan, 0.8,]",
      '"val loss" = [1, 1_0.5, 0.7]',
    ),
    runs: ["train_loss train loss 3 0.9 0.8; val loss validation loss 3 1 0.7"],
  },
  "records in TOML": {
    path: "log.toml",
    text: lines(
      "lr = 0.1",
      "[[epoch]]",
      "epoch = 1",
      "time = 2026-01-01T10:00:00Z",
      "val = { loss = 0.9 }",
      "[[epoch]]",
      "epoch = 2",
      "[epoch.val]",
      "loss = 0.8",
    ),
    runs: ["val/loss validation loss 2 0.9 0.8"],
  },
  "words that German joins": {
    path: "verlauf.csv",
    text: lines(
      "Epoche;Trainingsverlust;Validierungsgenauigkeit",
      "1;0,9;0,4",
      "2;0,8;0,5",
    ),
    runs: [
      "Trainingsverlust train loss 2 0.9 0.8; Validierungsgenauigkeit validation accuracy 2 0.4 0.5",
    ],
  },
  "a run for each model and seed": {
    path: "curves.csv",
    text: lines(
      "model,seed,epoch,loss,val_loss",
      "mlp,0,1,0.9,1",
      "mlp,0,2,0.8,0.9",
      "mlp,1,1,0.7,0.8",
      "mlp,1,2,0.6,0.7",
      "cnn,0,1,0.5,0.6",
      "cnn,0,2,0.4,0.5",
    ),
    runs: [
      "loss train loss 2 0.9 0.8; val_loss validation loss 2 1 0.9",
      "loss train loss 2 0.7 0.6; val_loss validation loss 2 0.8 0.7",
      "loss train loss 2 0.5 0.4; val_loss validation loss 2 0.6 0.5",
    ],
  },
  "a run for each fold, with a model that says no more": {
    path: "folds.csv",
    text: lines(
      "fold,model,epoch,train_acc",
      "0,a,1,0.1",
      "0,a,2,0.2",
      "1,b,1,0.3",
      "1,b,2,0.4",
    ),
    runs: [
      "train_acc train accuracy 2 0.1 0.2",
      "train_acc train accuracy 2 0.3 0.4",
    ],
  },
  "long: a metric's name and its value in each row": {
    path: "long.csv",
    text: lines(
      "step,metric,value",
      "1,train_loss,0.9",
      "1,val_loss,1",
      "2,train_loss,0.5",
      "2,val_loss,0.8",
    ),
    runs: ["train_loss train loss 2 0.9 0.5; val_loss validation loss 2 1 0.8"],
  },
  "a column says which split a row is of": {
    path: "phases.csv",
    text: lines(
      "epoch,phase,loss,acc",
      "1,train,0.9,0.5",
      "1,val,1,0.4",
      "2,train,0.7,0.6",
      "2,val,0.8,0.5",
    ),
    runs: [
      "train/loss train loss 2 0.9 0.7; val/loss validation loss 2 1 0.8; train/acc train accuracy 2 0.5 0.6; val/acc validation accuracy 2 0.4 0.5",
    ],
  },
  "no axis at all": {
    path: "loss_history.csv",
    text: lines("train_loss,valid_loss", "1.8,1.3", "1.1,1.0", "1.0,0.9"),
    runs: [
      "train_loss train loss 3 1.8 1; valid_loss validation loss 3 1.3 0.9",
    ],
  },
  "row numbers of pandas": {
    path: "history.csv",
    text: lines(",loss,val_loss", "0,0.9,1", "1,0.5,0.8"),
    runs: ["loss train loss 2 0.9 0.5; val_loss validation loss 2 1 0.8"],
  },
  "a column that pandas only numbered": {
    path: "val_loss.csv",
    text: lines("0", "1.66", "1.6", "1.59"),
    runs: ["val_loss validation loss 3 1.66 1.59"],
  },
  "steps and values without a header": {
    path: "train_loss.csv",
    text: lines("0,2.5", "1,2.1", "2,1.9"),
    runs: ["train_loss train loss 3 2.5 1.9"],
  },
  "the count in the last column": {
    path: "numbers.txt",
    text: lines("45.1\t49.1\t1", "41.0\t48.2\t2", "38.2\t47.9\t3"),
    runs: [
      "column 1 null column_1 3 45.1 38.2; column 2 null column_2 3 49.1 47.9",
    ],
  },
  "epochs and their batches without a header": {
    path: "losses.txt",
    text: lines("1,80,0.9", "1,160,0.8", "2,80,0.7", "2,160,0.6"),
    runs: ["losses train loss 4 0.9 0.6"],
  },
  "two columns that the file's name tells apart": {
    path: "train_val_loss.csv",
    text: lines("1,2.5,2.7", "2,2.1,2.2", "3,1.9,2.1"),
    runs: [
      "train_loss train loss 3 2.5 1.9; val_loss validation loss 3 2.7 2.1",
    ],
  },
  "records of the Trainer as a table, with its closing means": {
    path: "log_history.csv",
    text: lines(
      "loss,step,eval_loss,train_runtime,train_loss",
      "1.6,10,,,",
      "1.5,20,,,",
      ",20,1.4,,",
      ",20,,20891.1,1.1",
    ),
    runs: ["loss train loss 2 1.6 1.5; eval_loss validation loss 1 1.4 1.4"],
  },
  "one number a line": {
    path: "losses.txt",
    text: lines("1.46", "1.27", "1.26"),
    runs: ["losses train loss 3 1.46 1.26"],
  },
  "all numbers in one line, with commas": {
    path: "train_loss.txt",
    text: "0.9, 0.8, 0.7, 0.65, ",
    runs: ["train_loss train loss 4 0.9 0.65"],
  },
  "all numbers in one line, as numpy.savetxt writes them": {
    path: "test_acc.txt",
    text: "1.0e-01 2.5e-01 5.0e-01\n",
    runs: ["test_acc test accuracy 3 0.1 0.5"],
  },
  "semicolons and decimal commas": {
    path: "excel.csv",
    text: lines("epoch;loss;val_loss", "1;0,9;1,0", "2;0,5;0,8"),
    runs: ["loss train loss 2 0.9 0.5; val_loss validation loss 2 1 0.8"],
  },
  "decimal commas between tabs": {
    path: "excel.tsv",
    text: lines("epoch\tloss", "1\t0,91", "2\t0,5"),
    runs: ["loss train loss 2 0.91 0.5"],
  },
  "quoted decimal commas, and commas between thousands": {
    path: "quoted.csv",
    text: lines(
      "epoch,loss,perplexity",
      '1,"0,91","1,234.5"',
      '2,"0,5","1,000,000"',
    ),
    runs: [
      "loss train loss 2 0.91 0.5; perplexity train perplexity 2 1234.5 1000000",
    ],
  },
  "rows that are called as their epochs": {
    path: "rows.csv",
    text: lines(",loss,val_loss", "Epoch 1,0.9,1", "Epoch 2,0.5,0.8"),
    runs: ["loss train loss 2 0.9 0.5; val_loss validation loss 2 1 0.8"],
  },
  "words beside what is measured on both splits": {
    path: "notes.csv",
    text: lines(
      "remark,train_acc,val_acc",
      "first,0.5,0.4",
      "warmer,0.6,0.5",
    ),
    runs: [
      "train_acc train accuracy 2 0.5 0.6; val_acc validation accuracy 2 0.4 0.5",
    ],
  },
  "quoted numbers and percent signs": {
    path: "quoted.csv",
    text: lines(
      '"Epoch","Train Loss","Val Acc"',
      '"1","0.9","50.0%"',
      '"2","0.8","61.5%"',
    ),
    runs: [
      "Train Loss train loss 2 0.9 0.8; Val Acc validation accuracy 2 50 61.5",
    ],
  },
  "a comment as header": {
    path: "log.dat",
    text: lines("# epoch train_loss val_loss", "1 0.9 1.0", "2 0.7 0.9"),
    runs: ["train_loss train loss 2 0.9 0.7; val_loss validation loss 2 1 0.9"],
  },
  "padded columns, training_ and validation_": {
    path: "metrics_epoch.csv",
    text: lines(
      "     epoch,     wall,       LR,   training_loss, validation_f_mae",
      "         1,    5.100,    0.005,          0.0048,           0.0146",
      "         2,   10.200,    0.005,          0.0046,           0.0145",
    ),
    runs: [
      "LR null learning_rate 2 0.005 0.005; training_loss train loss 2 0.0048 0.0046; validation_f_mae validation mae 2 0.0146 0.0145",
    ],
  },
  "names that are cut short": {
    path: "stats.csv",
    text: lines(
      "epoch,Training Loss,Train Accur.,Valid. Loss,Valid. Accur.",
      "1,0.9,0.5,1.0,0.4",
      "2,0.7,0.6,0.9,0.5",
    ),
    runs: [
      "Training Loss train loss 2 0.9 0.7; Train Accur. train accuracy 2 0.5 0.6; Valid. Loss validation loss 2 1 0.9; Valid. Accur. validation accuracy 2 0.4 0.5",
    ],
  },
  "sparse rows": {
    path: "curves.csv",
    text: lines(
      "step,train_loss,eval_loss",
      "10,2.1,",
      "20,1.4,",
      "25,,1.1",
      "30,1.2,",
    ),
    runs: [
      "train_loss train loss 3 2.1 1.2; eval_loss validation loss 1 1.1 1.1",
    ],
  },
  "the header again at each start": {
    path: "train_log.tsv",
    text: lines(
      "Epoch\tTrain_loss",
      "1\t2.4",
      "2\t1.7",
      "3\t1.3",
      "Epoch\tTrain_loss",
      "1\t0.8",
      "2\t0.6",
    ),
    runs: [
      "Train_loss train loss 3 2.4 1.3",
      "Train_loss train loss 2 0.8 0.6",
    ],
  },
  "Chinese names": {
    path: "日志.csv",
    text: lines("轮次,训练损失,验证准确率", "1,0.9,0.5", "2,0.7,0.6"),
    runs: [
      "训练损失 train loss 2 0.9 0.7; 验证准确率 validation accuracy 2 0.5 0.6",
    ],
  },
  "a curve that TensorBoard exported, called by its file": {
    path: "val_loss.csv",
    text: lines(
      "Wall time,Step,Value",
      "1650382697.1,400,0.19",
      "1650383541.7,800,0.08",
    ),
    runs: ["val_loss validation loss 2 0.19 0.08"],
  },
  "a list of numbers": {
    path: "training_losses.json",
    text: "[0.53, 0.43, 0.37]",
    runs: ["training_losses train loss 3 0.53 0.37"],
  },
  "train and val hold the metrics": {
    path: "evals.json",
    text: '{"train": {"l2": [0.9, 0.8]}, "valid": {"l2": [1.0, 0.9]}}',
    runs: ["train/l2 train mse 2 0.9 0.8; valid/l2 validation mse 2 1 0.9"],
  },
  "the metrics hold train and val": {
    path: "curves.json",
    text:
      '{"loss": {"train": [0.9, 0.8], "val": [1.0, 0.9]}, "lr": [0.1, 0.1]}',
    runs: [
      "loss/train train loss 2 0.9 0.8; loss/val validation loss 2 1 0.9; lr null learning_rate 2 0.1 0.1",
    ],
  },
  "lists of records by split": {
    path: "metrics.json",
    text:
      '{"train": [{"epoch": 1, "loss": 0.9}, {"epoch": 2, "loss": 0.8}], "val": [{"epoch": 2, "loss": 1.0}]}',
    runs: ["train/loss train loss 2 0.9 0.8; val/loss validation loss 1 1 1"],
  },
  "lists of records beside columns": {
    path: "history.json",
    text:
      '{"train_loss": [0.9, 0.8], "val_metrics": [{"mae": 0.5, "r2": 0.1}, {"mae": 0.4, "r2": 0.2}], "best_epoch": 2}',
    runs: [
      "train_loss train loss 2 0.9 0.8; val_metrics/mae validation mae 2 0.5 0.4; val_metrics/r2 validation r2 2 0.1 0.2",
    ],
  },
  "records by epoch": {
    path: "by_epoch.json",
    text:
      '{"epoch_1": {"train_loss": 0.9, "val": {"acc": 0.5}}, "epoch_2": {"train_loss": 0.8, "val": {"acc": 0.6}}}',
    runs: [
      "train_loss train loss 2 0.9 0.8; val/acc validation accuracy 2 0.5 0.6",
    ],
  },
  "a run for each model": {
    path: "models.json",
    text:
      '{"resnet": {"loss": [0.9, 0.8], "val_loss": [1, 0.9]}, "vgg": {"loss": [0.7, 0.6], "val_loss": [0.8, 0.7]}}',
    runs: [
      "loss train loss 2 0.9 0.8; val_loss validation loss 2 1 0.9",
      "loss train loss 2 0.7 0.6; val_loss validation loss 2 0.8 0.7",
    ],
  },
  "a list of runs under the name of each optimizer": {
    path: "all.json",
    text:
      '{"sgd": [{"train_loss": [2, 1], "epochs": [0, 1]}, {"train_loss": [3, 2], "epochs": [0, 1]}], "adam": [{"train_loss": [1, 0.5], "epochs": [0, 1]}]}',
    runs: [
      "train_loss train loss 2 2 1",
      "train_loss train loss 2 3 2",
      "train_loss train loss 2 1 0.5",
    ],
  },
  "parts of a GAN are no runs": {
    path: "gan.json",
    text: '{"G": {"loss": [5, 4]}, "D": {"loss": [0.5, 0.4]}}',
    runs: ["G/loss train loss 2 5 4; D/loss train loss 2 0.5 0.4"],
  },
  "a dictionary that Python printed": {
    path: "history.txt",
    text:
      "{'loss': [0.9, nan, 0.8], \"val_loss\": array([1.0, 0.9, 0.7], dtype=float32), 'best': None}",
    runs: ["loss train loss 3 0.9 0.8; val_loss validation loss 3 1 0.7"],
  },
  "a dictionary of Python as a text of JSON": {
    path: "history.json",
    text: JSON.stringify(
      "defaultdict(<class 'list'>, {'loss': [0.9, 0.8], 'acc': (np.float64(0.5), 0.6)})",
    ),
    runs: ["loss train loss 2 0.9 0.8; acc train accuracy 2 0.5 0.6"],
  },
  "a document as a text of JSON": {
    path: "history.json",
    text: JSON.stringify('{"loss": [0.9, 0.8], "val_loss": [1, 0.9]}'),
    runs: ["loss train loss 2 0.9 0.8; val_loss validation loss 2 1 0.9"],
  },
  "folds, each with its epochs, beside what was made of them": {
    path: "folds.json",
    text: JSON.stringify({
      experiment: "a",
      summary: { mean: 0.5 },
      folds: [1, 2].map((fold) => ({
        fold,
        epochs: [1, 2].map((epoch) => ({ epoch, val: { dice: epoch + fold } })),
      })),
    }),
    runs: [
      "val/dice validation dice 2 2 3",
      "val/dice validation dice 2 3 4",
    ],
  },
  "records under the name of each model": {
    path: "models.json",
    text: JSON.stringify({
      resnet: [{ epoch: 1, loss: 0.9 }, { epoch: 2, loss: 0.8 }],
      vgg: [{ epoch: 1, loss: 1 }, { epoch: 2, loss: 0.7 }],
    }),
    runs: ["loss train loss 2 0.9 0.8", "loss train loss 2 1 0.7"],
  },
  "records in a line beside single numbers": {
    path: "run.json",
    text:
      '{"seed": 1, "epoch": 2, "log": [{"epoch": 1, "loss": 0.9}, {"epoch": 2, "loss": 0.8}]}',
    runs: ["log/loss train loss 2 0.9 0.8"],
  },
  "lists of an epoch and its loss": {
    path: "losses.json",
    text: "[[1, 0.9], [2, 0.8], [3, 0.7]]",
    runs: ["losses train loss 3 0.9 0.7"],
  },
  "lists of records, each with steps of its own": {
    path: "history.json",
    text:
      '{"train_loss": [{"step": 10, "loss": 0.9}, {"step": 20, "loss": 0.8}], "val_loss": [{"step": 20, "loss": 1}]}',
    runs: [
      "train_loss/loss train loss 2 0.9 0.8; val_loss/loss validation loss 1 1 1",
    ],
  },
  "names of columns beside rows": {
    path: "history.json",
    text:
      '{"columns": ["epoch", "loss"], "index": [0, 1], "data": [[1, 0.9], [2, 0.8]]}',
    runs: ["loss train loss 2 0.9 0.8"],
  },
  "names of columns in the first row": {
    path: "history.json",
    text: '[["epoch", "loss"], [1, 0.9], [2, 0.8]]',
    runs: ["loss train loss 2 0.9 0.8"],
  },
  "series of a chart, with x and y": {
    path: "figure.json",
    text:
      '{"data": [{"name": "loss", "x": [5, 10], "y": [0.9, 0.8]}, {"name": "val_loss", "x": [10], "y": [1]}], "layout": {"title": "x"}}',
    runs: ["loss train loss 2 0.9 0.8; val_loss validation loss 1 1 1"],
  },
  "series of a chart, with labels": {
    path: "chart.json",
    text:
      '{"labels": ["Epoch 1", "Epoch 2"], "datasets": [{"label": "Training loss", "data": [0.9, 0.8]}]}',
    runs: ["Training loss train loss 2 0.9 0.8"],
  },
  "series that say their split": {
    path: "metrics.json",
    text: JSON.stringify({
      metrics: ["train", "val"].map((split) => ({
        name: "loss",
        split,
        history: [{ epoch: 1, value: 0.9 }, { epoch: 2, value: 0.8 }],
      })),
    }),
    runs: [
      "train/loss/value train loss 2 0.9 0.8; val/loss/value validation loss 2 0.9 0.8",
    ],
  },
  "x and y of each metric": {
    path: "curves.json",
    text: '{"loss": {"x": [5, 10], "y": [0.9, 0.8]}}',
    runs: ["loss train loss 2 0.9 0.8"],
  },
  "rows in the history, their names beside it": {
    path: "run.json",
    text: '{"history": [[1, 0.9], [2, 0.8]], "columns": ["epoch", "loss"]}',
    runs: ["loss train loss 2 0.9 0.8"],
  },
  "long records beside single values": {
    path: "metrics.json",
    text: JSON.stringify({
      run: "a",
      metrics: [["loss", 1, 0.9], ["loss", 2, 0.8], ["acc", 1, 0.5], [
        "acc",
        2,
        0.6,
      ]].map(([key, step, value]) => ({ key, step, value })),
    }),
    runs: ["loss train loss 2 0.9 0.8; acc train accuracy 2 0.5 0.6"],
  },
  "rows that begin with what is measured": {
    path: "curves.csv",
    text: lines("train_loss,0.9,0.8,0.7", "val_loss,1,0.9,0.8"),
    runs: ["train_loss train loss 3 0.9 0.7; val_loss validation loss 3 1 0.8"],
  },
  "a name and a value in each row": {
    path: "curves.csv",
    text: lines(
      "train_loss,0.9",
      "val_loss,1",
      "train_loss,0.8",
      "val_loss,0.9",
    ),
    runs: ["train_loss train loss 2 0.9 0.8; val_loss validation loss 2 1 0.9"],
  },
  "columns of models in a file called as what is measured": {
    path: "val_loss.csv",
    text: lines("epoch,resnet18,vgg16", "1,0.9,1", "2,0.8,0.9"),
    runs: [
      "val_loss/resnet18 validation loss 2 0.9 0.8",
      "val_loss/vgg16 validation loss 2 1 0.9",
    ],
  },
  "the same trial in each row": {
    path: "trial.csv",
    text: lines(
      "trial_id,batches,metric_group,name,value",
      "7,100,training,loss,0.9",
      "7,100,validation,loss,1",
      "7,200,training,loss,0.8",
      "7,200,validation,loss,0.9",
    ),
    runs: [
      "training/loss train loss 2 0.9 0.8; validation/loss validation loss 2 1 0.9",
    ],
  },
  "settings beside the history": {
    path: "run.json",
    text:
      '{"config": {"lr": 0.1, "layers": [64, 64]}, "history": {"loss": [0.9, 0.8]}, "best": 0.8}',
    runs: ["loss train loss 2 0.9 0.8"],
  },
  "rounds of federated learning": {
    path: "rounds.json",
    text: JSON.stringify([{ round: 1, loss: 0.4, accuracy: 0.8 }, {
      round: 2,
      loss: 0.3,
      accuracy: 0.9,
    }]),
    runs: ["loss train loss 2 0.4 0.3; accuracy train accuracy 2 0.8 0.9"],
  },
  "records of a trial with its settings in each": {
    path: "result.json",
    text: lines(...rows(
      { training_iteration: 1, loss: 0.9, config: { lr: 0.1, layers: 2 } },
      { training_iteration: 2, loss: 0.8, config: { lr: 0.1, layers: 2 } },
    )),
    runs: ["loss train loss 2 0.9 0.8"],
  },
  "steps and values of each metric": {
    path: "metrics.json",
    text:
      '{"loss": {"steps": [0, 5], "timestamps": ["a", "b"], "values": [0.9, 0.8]}}',
    runs: ["loss train loss 2 0.9 0.8"],
  },
  "bare NaN": {
    path: "log.jsonl",
    text: '{"epoch": 1, "train_loss": 0.9}\n{"epoch": 2, "train_loss": NaN}\n',
    runs: ["train_loss train loss 2 0.9 NaN"],
  },
  "a time of day in each record, and another run": {
    path: "metrics.jsonl",
    text: lines(...rows(
      { epoch: 0, timestamp: "2026-02-20T14:32:08", val_loss: 3.1 },
      { epoch: 1, timestamp: "2026-02-20T14:34:30", val_loss: 3.0 },
      { epoch: 0, timestamp: "2026-02-20T14:44:23", val_loss: 3.8 },
    )),
    runs: [
      "val_loss validation loss 2 3.1 3",
      "val_loss validation loss 1 3.8 3.8",
    ],
  },
  "a title and settings above the header": {
    path: "report.csv",
    text: lines(
      "Training results of UNet,,",
      "Learning rate: 0.01",
      "",
      "epoch,train_loss,val_loss",
      "1,0.9,1",
      "2,0.8,0.9",
    ),
    runs: ["train_loss train loss 2 0.9 0.8; val_loss validation loss 2 1 0.9"],
  },
  "a row of units below the header": {
    path: "units.csv",
    text: lines(
      "Epoch;Loss;Val loss",
      "[-];[MSE];[MSE]",
      "1;0,9;1",
      "2;0,8;0,9",
    ),
    runs: ["Loss train loss 2 0.9 0.8; Val loss validation loss 2 1 0.9"],
  },
  "groups of columns above their names, as pandas writes them": {
    path: "groups.csv",
    text: lines(
      ",train,train,val,val",
      ",loss,acc,loss,acc",
      "epoch,,,,",
      "1,0.9,0.5,1,0.4",
      "2,0.8,0.6,0.9,0.5",
    ),
    runs: [
      "train/loss train loss 2 0.9 0.8; train/acc train accuracy 2 0.5 0.6; val/loss validation loss 2 1 0.9; val/acc validation accuracy 2 0.4 0.5",
    ],
  },
  "groups of columns above their names, as Excel writes them": {
    path: "groups.csv",
    text: lines(
      ",Training,,Validation,",
      "Epoch,Loss,Acc,Loss,Acc",
      "1,0.9,0.5,1,0.4",
      "2,0.8,0.6,0.9,0.5",
    ),
    runs: [
      "Training/Loss train loss 2 0.9 0.8; Training/Acc train accuracy 2 0.5 0.6; Validation/Loss validation loss 2 1 0.9; Validation/Acc validation accuracy 2 0.4 0.5",
    ],
  },
  "a column for each epoch": {
    path: "wide.csv",
    text: lines(
      "Metric,Epoch 1,Epoch 2,Epoch 3",
      "Train Loss,0.9,0.8,0.7",
      "Val Loss,1,0.9,0.8",
    ),
    runs: ["Train Loss train loss 3 0.9 0.7; Val Loss validation loss 3 1 0.8"],
  },
  "a column for each epoch, and rows of several models": {
    path: "wide.csv",
    text: lines(
      "model,metric,10,20,30",
      "cnn,train_loss,0.9,0.8,0.7",
      "mlp,train_loss,1,0.9,0.8",
    ),
    runs: [
      "cnn/train_loss train loss 3 0.9 0.7",
      "mlp/train_loss train loss 3 1 0.8",
    ],
  },
  "points between thousands": {
    path: "excel.csv",
    text: lines("Step;Loss", "500;2,5", "1.000;2,1", "1.500;1,9"),
    runs: ["Loss train loss 3 2.5 1.9"],
  },
  "gaps between thousands": {
    path: "excel.csv",
    text: lines("Step;Loss", "500;2,5", "1 000;2,1", "1\u00a0500;1,9"),
    runs: ["Loss train loss 3 2.5 1.9"],
  },
  "the history of R's keras": {
    path: "history.csv",
    text: lines(
      '"","epoch","value","metric","data"',
      '"1",1,0.9,"loss","training"',
      '"2",2,0.8,"loss","training"',
      '"3",1,1.1,"loss","validation"',
      '"4",2,1.0,"loss","validation"',
    ),
    runs: [
      "training/loss train loss 2 0.9 0.8; validation/loss validation loss 2 1.1 1",
    ],
  },
  "models whose curves say their data and a part": {
    path: "history.json",
    text:
      '{"ae": {"a": {"train": [3, 2], "val_kl": [1, 2]}, "b": {"train": [4, 3], "val_kl": [2, 3]}}}',
    runs: [
      "train train train 2 3 2; val_kl validation kl 2 1 2",
      "train train train 2 4 3; val_kl validation kl 2 2 3",
    ],
  },
  "episodes, how many steps each took, and losses in records of their own": {
    path: "metrics.jsonl",
    text: lines(
      ...rows(
        ...[17, 36, 12, 23].flatMap((steps, episode) => [
          { type: "game", episode, reward: 5 + episode, steps },
          { type: "network", episode, critic_loss: 8 - episode },
        ]),
      ),
    ),
    runs: [
      "reward null reward 4 5 8; steps null steps 4 17 23; critic_loss train loss 4 8 5",
    ],
  },
  "a heading over the rows of each data": {
    path: "log.csv",
    text: lines(
      "Training,",
      "epoch,loss",
      "1,0.9",
      "2,0.8",
      "",
      "Validation set,",
      "epoch,loss",
      "1,1",
      "2,0.9",
    ),
    runs: [
      "training/loss train loss 2 0.9 0.8; validation/loss validation loss 2 1 0.9",
    ],
  },
  "a comment over the rows of each data": {
    path: "log.csv",
    text: lines(
      "# train",
      "step,loss",
      "1,0.9",
      "2,0.8",
      "# val",
      "1,1",
      "2,0.9",
    ),
    runs: ["train/loss train loss 2 0.9 0.8; val/loss validation loss 2 1 0.9"],
  },
  "two lists in a file whose name says which is which": {
    path: "train_val_loss.json",
    text: "[[0.9, 0.8, 0.7], [1, 0.9, 0.8]]",
    runs: [
      "train_loss train loss 3 0.9 0.7; val_loss validation loss 3 1 0.8",
    ],
  },
  "episodes of Monitor": {
    path: "monitor.csv",
    text: lines(
      '#{"t_start": 1.5, "env_id": "CartPole-v1"}',
      "r,l,t",
      "15.0,15,0.02",
      "40.0,40,0.08",
    ),
    runs: ["r null reward 2 15 40; l null episode_length 2 15 40"],
  },
};

/** What looks like a history and is none, named for what it is. */
export const LOOK_ALIKES: Readonly<
  Record<string, readonly [path: string, text: string]>
> = {
  "flowers": [
    "iris.csv",
    lines(
      "sepal_length,sepal_width,species",
      "5.1,3.5,setosa",
      "4.9,3.0,setosa",
    ),
  ],
  "passengers": [
    "train.csv",
    lines(
      "PassengerId,Survived,Age,Name",
      '1,0,22,"Braund, Mr."',
      '2,1,38,"Cumings, Mrs."',
    ),
  ],
  "houses": [
    "housing.csv",
    lines(
      "longitude,latitude,rooms,price",
      "-122.2,37.8,880,452600",
      "-122.1,37.7,7099,358500",
    ),
  ],
  "prices of a share": [
    "AAPL.csv",
    lines(
      "Date,Open,High,Low,Close,Volume",
      "2024-01-02,187,188,183,185,82488700",
      "2024-01-03,184,185,183,184,58414500",
    ),
  ],
  "a sensor": [
    "sensor.csv",
    lines(
      "timestamp,temperature,humidity",
      "2024-01-02 00:00:00,20.1,45",
      "2024-01-02 00:01:00,20.2,46",
    ),
  ],
  "a leaderboard": [
    "results.csv",
    lines("model,accuracy,f1", "bert,0.91,0.9", "gpt,0.93,0.92"),
  ],
  "scores by class": [
    "report.csv",
    lines(
      ",precision,recall,f1-score,support",
      "0,0.9,0.8,0.85,100",
      "1,0.8,0.9,0.85,90",
      "accuracy,0.85,0.85,0.85,190",
    ),
  ],
  "a confusion matrix": [
    "confusion.csv",
    lines(",cat,dog", "cat,50,3", "dog,4,60"),
  ],
  "statistics of a table": [
    "describe.csv",
    lines(",mean,std,min,max", "bedrooms,3.3,0.9,1,33", "price,5.3,3.5,0.8,68"),
  ],
  "accuracy by the size of the training set": [
    "learning_curve.csv",
    lines(
      "train_size,train_accuracy,val_accuracy",
      "1000,0.9,0.6",
      "5000,0.88,0.7",
      "10000,0.87,0.75",
    ),
  ],
  "accuracy by size, in JSON": [
    "learning_curve.json",
    JSON.stringify([{ train_size: 100, epochs: 49, val_acc: 0.6 }, {
      train_size: 500,
      epochs: 20,
      val_acc: 0.7,
    }, { train_size: 900, epochs: 10, val_acc: 0.8 }]),
  ],
  "a sweep": [
    "sweep.csv",
    lines("batch_size,hidden_size,val_loss", "32,64,0.5", "64,128,0.4"),
  ],
  "trials of Optuna": [
    "trials.csv",
    lines(
      ",number,value,datetime_start,params_max_depth,user_attrs_accuracy,state",
      "0,0,0.58,2024-06-18 23:42:30,6,0.58,COMPLETE",
      "1,1,0.68,2024-06-18 23:43:17,7,0.68,COMPLETE",
    ),
  ],
  "a result for each fold": [
    "folds.csv",
    lines(
      "fold,train_start,n_features,val_mse",
      "0,2013-01-01 UTC,49,0.9",
      "1,2013-06-01 UTC,49,0.8",
    ),
  ],
  "a single result": [
    "metrics.csv",
    lines("accuracy,precision,recall", "0.9,0.8,0.7"),
  ],
  "a result in JSON": [
    "metrics.json",
    '{"accuracy": 0.9, "loss": 0.3, "report": {"0": {"precision": 0.8}}}',
  ],
  "results of seeds": [
    "seeds.json",
    '{"250": [{"seed": 42, "accuracy": 0.69}, {"seed": 123, "accuracy": 0.7}], "1000": [{"seed": 42, "accuracy": 0.8}, {"seed": 123, "accuracy": 0.7}]}',
  ],
  "a package": [
    "package.json",
    '{"name": "x", "version": "1.0.0", "dependencies": {"a": "^1.0.0"}}',
  ],
  "pictures and boxes": [
    "annotations.json",
    '{"images": [{"id": 1, "width": 640, "height": 480}, {"id": 2, "width": 640, "height": 427}], "categories": [{"id": 1, "name": "cat"}]}',
  ],
  "words and their numbers": ["vocab.json", '{"the": 0, "of": 1, "and": 2}'],
  "vectors of words": [
    "vectors.txt",
    lines("the 0.1 0.2 0.3", "of 0.2 0.1 0.4", "and 0.5 0.1 0.2"),
  ],
  "a matrix": [
    "matrix.csv",
    lines(...Array.from({ length: 4 }, () => Array(12).fill("0.25").join(","))),
  ],
  "events of a server": [
    "events.jsonl",
    lines(
      ...rows({ event: "cpu", time: "2025-08-01T07:57:56", usage: 0.6 }, {
        event: "cpu",
        time: "2025-08-01T07:58:56",
        usage: 0.5,
      }),
    ),
  ],
  "payments": [
    "payments.csv",
    lines(
      "step,type,amount,oldbalance",
      "1,PAYMENT,9839.6,170136",
      "2,TRANSFER,181,181",
      "3,CASH_OUT,181,21182",
    ),
  ],
  "settings in YAML": [
    "model.yaml",
    lines("lr: [0.1, 0.01]", "anchors: [10, 13, 16, 30]", "depth: 0.33"),
  ],
  "settings in TOML": [
    "pyproject.toml",
    lines("[project]", 'name = "x"', "[tool.x]", "sizes = [1, 2, 3]"),
  ],
  "a broken TOML": ["history.toml", lines("[a", "loss = [1, 2]")],
  "a table of trials, with what was tried in each": [
    "trials.csv",
    lines(
      "trial_id,date,timestamp,config/lr,loss,training_iteration",
      "a_0,2024-01-01_10-00-00,1700000000,0.1,0.5,8",
      "a_1,2024-01-01_10-00-09,1700000009,0.2,0.4,8",
    ),
  ],
  "a single number": ["last_version", "26\n"],
  "YAML that unfolds": [
    "history.yaml",
    lines("a: &a [0.9, 0.8]", "b: &b {x: *a, y: *a}", "loss: {x: *b, y: *b}"),
  ],
  "times of the day": ["times.txt", lines("12:33", "13:05", "14:20")],
  "losses of a shop by month, in Portuguese": [
    "perdas.csv",
    lines(
      "unidade,ano_mes,faturamento,percentual_perda",
      "U001,2023-06,335093.4,7.89",
      "U001,2023-07,304162.49,9.61",
      "U001,2023-08,355964.56,7.81",
    ),
  ],
  "the shapes of what was trained on": [
    "training_report.json",
    JSON.stringify({ train_shape: [872, 20], test_shape: [44, 18] }),
  ],
  "a grid of parameters without names": [
    "history.tsv",
    lines(
      ...[0.1, 0.2, 0.3].flatMap((a, i) =>
        [5, 6, 7].flatMap((b, j) =>
          [2, 3].map((c, k) =>
            [6 * i + 2 * j + k, a, b, c, a * b - c].join("\t")
          )
        )
      ),
    ),
  ],
  "a list of runs with the step that each came to": [
    "results.tsv",
    lines(
      "run_id,status,step,val_loss",
      "a-smoke,ok,2,6.92",
      "a-long,ok,10681,2.03",
      "b-long,failed,1,",
      "b-full,ok,8879,2.04",
    ),
  ],
  "what was predicted of each minute": [
    "train_log.tsv",
    lines(
      "timestamp,cpu_pct,anomaly_score,pred,y_true",
      "2026-01-01 00:00:00,71.1,0.46,0,1",
      "2026-01-01 00:01:00,26.9,0.54,0,0",
      "2026-01-01 00:02:00,32.3,0.34,1,0",
    ),
  ],
  "figures by month": [
    "sales.csv",
    lines("month,revenue,loss,accuracy", "Jan,100,30,90", "Feb,120,40,91"),
  ],
  "figures by day": [
    "daily.csv",
    lines("date,loss,accuracy", "2024-01-02,30,90", "2024-01-03,40,91"),
  ],
  "counts of classes without names": [
    "confusion.csv",
    lines("0,1,2", "50,2,1", "3,45,2", "0,4,46"),
  ],
  "what R's caret tried": [
    "tuning.csv",
    lines(
      '"mtry","RMSE","MAE","RMSESD","MAESD"',
      "2,3.1,2.2,0.4,0.3",
      "7,2.9,2,0.4,0.3",
    ),
  ],
  "means and spreads of what several seeds reached": [
    "summary.csv",
    lines(
      "method,fraction,n_seeds,loss_mean,loss_sd",
      "drop,0,3,0.5,0.1",
      "drop,1,3,0.6,0.1",
      "keep,0,3,0.5,0.1",
      "keep,1,3,0.7,0.1",
    ),
  ],
  "what was reached with settings, after how many epochs": [
    "stats.csv",
    lines(
      "EPOCH,LR_CHANGE,NEURON,STRATEGY,itr1,itr2",
      "1,1,512,front,0.8,0.82",
      "1,1,512,back,0.8,0.82",
      "3,1,512,front,0.83,0.84",
      "3,1,512,back,0.83,0.85",
    ),
  ],
  "closing summaries of several runs": [
    "results.jsonl",
    lines(
      ...rows(
        { epoch: 3, train_loss: 0.5, train_runtime: 120 },
        { epoch: 5, train_loss: 0.4, train_runtime: 220 },
      ),
    ),
  ],
  "a table of finished runs": [
    "runs.csv",
    lines(
      '"Name","State","Created","train_loss","val_loss"',
      '"a-1","finished","2024-01-01T00:00:00Z","0.9","1"',
      '"b-2","finished","2024-01-02T00:00:00Z","0.8","0.9"',
    ),
  ],
  "an ablation": [
    "ablation.csv",
    lines("setting,train_loss,val_loss", "baseline,0.5,0.6", "+aug,0.6,0.5"),
  ],
  "distances of things that are numbered": [
    "loss.csv",
    lines(
      ",29,27,18",
      "29,0.0,1.19,1.03",
      "27,1.19,0.0,0.98",
      "18,1.03,0.98,0",
    ),
  ],
  "correlations of what was measured": [
    "corr.csv",
    lines(",loss,acc", "loss,1,-0.9", "acc,-0.9,1"),
  ],
  "figures of states": [
    "loss.csv",
    lines(
      "States,loss_2015,loss_2016",
      ...["Assam", "Bihar", "Delhi", "Goa", "Punjab"].map((s) => `${s},2,3`),
    ),
  ],
  "a result of each fold": [
    "folds.csv",
    lines("Fold,Accuracy,Loss", "1,0.9,0.3", "2,0.8,0.4", "3,0.9,0.2"),
  ],
  "figures by hour": [
    "load.csv",
    lines("hour,load,loss", "0,100,3", "1,120,4", "2,90,5"),
  ],
  "models, each trained for as long": [
    "models.csv",
    lines("model,lr,epochs,val_acc", "a,0.1,10,0.8", "b,0.2,10,0.9"),
  ],
  "a search for a learning rate": [
    "lr.csv",
    lines("lr,loss", "1e-6,2.3", "1e-5,2.2", "1e-4,1.9", "1e-3,2.5", "1e-2,9"),
  ],
  "precision above thresholds": [
    "pr.json",
    '{"precision": [1, 0.8], "recall": [0.1, 0.9], "thresholds": [0.9, 0.1]}',
  ],
  "only a header": ["log.csv", "epoch,global_step,loss\n"],
};
