import { deepStrictEqual, ok, rejects } from "node:assert/strict";
import type { History } from "../../lib/history.ts";
import { LogError } from "../../lib/readers/mod.ts";
import { curves, readText } from "./_read.ts";

/** What looks like a log of numbers and is no training. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  "a web server's requests":
    `10.0.0.1 - - [10/Oct/2023:13:55:36 +0000] "GET /epoch?page=2 HTTP/1.1" 200 2326 "-" "curl/7.68.0"
10.0.0.2 - - [10/Oct/2023:13:55:37 +0000] "POST /loss HTTP/1.1" 401 178 "-" "curl/7.68.0"
10.0.0.1 - - [10/Oct/2023:13:55:38 +0000] "GET /step/3 HTTP/1.1" 304 0 "-" "curl/7.68.0"`,
  "an installation": `Collecting torch==2.1.0
  Downloading torch-2.1.0-cp310-cp310-manylinux1_x86_64.whl (670.2 MB)
     ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 670.2/670.2 MB 2.1 MB/s eta 0:00:00
Successfully installed numpy-1.26.0 torch-2.1.0`,
  "a build": `[  2%] Building CXX object src/core.dir/tensor.cpp.o
[  4%] Building CXX object src/core.dir/loss.cpp.o
/home/u/src/loss.cpp:120:15: warning: unused variable 'accuracy' [-Wunused-variable]
[100%] Built target core`,
  "a compiler": `   Compiling serde v1.0.188
warning: unused variable: \`loss\`
  --> src/main.rs:12:9
12 |     let loss = 0.5;
    Finished dev [unoptimized + debuginfo] target(s) in 12.34s`,
  "tests": `collected 42 items

tests/test_loss.py ........                                              [ 19%]
tests/test_train.py ..........................                           [100%]
E       assert 0.85 == 0.95
FAILED tests/test_accuracy.py::test_accuracy_3 - assert 0.85 == 0.95
========================= 1 failed, 41 passed in 3.21s =========================`,
  "a report on classes": `              precision    recall  f1-score   support

     class 0       0.50      1.00      0.67         1
     class 1       0.00      0.00      0.00         1

    accuracy                           0.60         5
   macro avg       0.50      0.56      0.49         5`,
  "results of models, each below its name": `Model comparison

Logistic regression:
  Accuracy: 0.81
  F1: 0.79
Random forest:
  Accuracy: 0.85
  F1: 0.84`,
  "the characters of a game": `Round 1
Warrior:
  Accuracy: 0.81
  Score: 20
Mage:
  Accuracy: 0.71
  Score: 30
Round 2
Warrior:
  Accuracy: 0.83
  Score: 22
Mage:
  Accuracy: 0.70
  Score: 31`,
  "places, as objects over several lines": `10:00:01 update: {
  "accuracy": 12.5,
  "speed": 1.2
}
10:00:02 update: {
  "accuracy": 11.5,
  "speed": 1.3
}
10:00:03 update: {
  "accuracy": 13.5,
  "speed": 1.1
}`,
  "an evaluation of detections": `Loading and preparing results...
DONE (t=0.01s)
 Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 0.340
 Average Precision  (AP) @[ IoU=0.50      | area=   all | maxDets=100 ] = 0.560
 Average Recall     (AR) @[ IoU=0.50:0.95 | area=   all | maxDets=  1 ] = 0.291`,
  "results of models": `Model            Accuracy   F1      Precision   Recall
LogisticReg      0.812      0.801   0.820       0.790
RandomForest     0.852      0.841   0.860       0.830
XGBoost          0.882      0.871   0.890       0.860`,
  "a page about a model": `# My detector

    python train.py --epochs 100 --lr 0.01 --batch 64

The loss is 0.02 at the end.`,
  "requirements": "numpy==1.24.3\ntorch>=2.0.0\ntqdm==4.65.0\n",
  "a program": `def train(model, loader):
    total_loss = 0.0
    for step, (x, y) in enumerate(loader):
        loss = cross_entropy(model(x), y)
        if step % 100 == 0:
            print(f"step {step} loss {loss:.4f}")
    return total_loss / len(loader)

for epoch in range(10):
    train_loss = train(model, loader)
    val_loss = 0.5`,
  "settings": `train:
  epochs: 90
  batch_size: 256
  lr: 0.1
  loss: cross_entropy
  loss_weight: 1.0
val:
  metric: accuracy
  threshold: 0.5
seed: 42`,
  "ping": `PING example.com (10.0.0.1) 56(84) bytes of data.
64 bytes from 10.0.0.1: icmp_seq=1 ttl=56 time=11.6 ms
64 bytes from 10.0.0.1: icmp_seq=2 ttl=56 time=11.9 ms
2 packets transmitted, 2 received, 0% packet loss, time 1005ms`,
  "losses of packets":
    `2023-01-01 10:00:00 host1 packet loss: 0.5% rtt: 12.3 ms jitter: 1.2
2023-01-01 10:01:00 host1 packet loss: 0.0% rtt: 11.3 ms jitter: 1.1
2023-01-01 10:02:00 host1 packet loss: 1.5% rtt: 14.3 ms jitter: 2.2`,
  "the books of a trader": `2023-01-02 profit: 120.5 loss: 33.1 balance: 1087.4
2023-01-03 profit: 20.5 loss: 13.1 balance: 1094.8
2023-01-04 profit: 80.5 loss: 93.1 balance: 1082.2`,
  "epochs of an election":
    `I0101 10:00:00.000000 1 raft.go:123] epoch 1 leader elected id=3 error=0
I0101 10:00:01.000000 1 raft.go:123] epoch 2 leader elected id=1 error=0
I0101 10:00:02.000000 1 raft.go:123] epoch 3 leader elected id=2 error=1`,
  "scores of a game": `Round 1: Player A score: 12, Player B score: 8
Round 2: Player A score: 15, Player B score: 18
Round 3: Player A score: 22, Player B score: 25`,
  "results of folds":
    `fold 1: train acc: 82.8, valid acc: 79.0, train loss: 0.26, valid loss: 0.49
fold 2: train acc: 89.0, valid acc: 80.6, train loss: 0.25, valid loss: 0.58
fold 3: train acc: 89.9, valid acc: 87.0, train loss: 0.28, valid loss: 0.34`,
  "people who talk of their trainings": `[12:01] <alice> epoch 3: loss=0.5
[12:02] <bob> mine was at epoch 4: loss=0.4
[12:05] <alice> epoch 5: loss=0.3`,
  "the kernel's messages": `[    0.000000] Linux version 5.15.0-78-generic
[    0.123456] smpboot: CPU0: Intel(R) Xeon(R) CPU @ 2.20GHz (family: 0x6, model: 0x4f, stepping: 0x0)
[    1.234567] EXT4-fs (sda1): mounted filesystem with ordered data mode.`,
  "a graphics card":
    `|   0  GeForce RTX 208...  Off  | 00000000:1A:00.0 Off |                  N/A |
| 35%   40C    P0    87W / 250W |      0MiB / 11019MiB |     19%      Default |
|   1  GeForce RTX 208...  Off  | 00000000:1B:00.0 Off |                  N/A |
| 36%   38C    P8    21W / 250W |      0MiB / 11019MiB |      0%      Default |`,
  "a measurement of speed":
    `BenchmarkForward-8         1000           1234567 ns/op         4096 B/op
BenchmarkLoss-8           10000            123456 ns/op          256 B/op
ok      example.com/net 12.345s`,
  "a database under load": `Running the test with following options:
Number of threads: 4
[ 1s ] thds: 4 tps: 123.45 qps: 2469.00 (r/w/o: 1728.30/493.80/246.90) lat (ms,95%): 45.79 err/s: 0.00 reconn/s: 0.00
[ 2s ] thds: 4 tps: 133.45 qps: 2669.00 (r/w/o: 1868.30/533.80/266.90) lat (ms,95%): 43.39 err/s: 0.00 reconn/s: 0.00
[ 3s ] thds: 4 tps: 143.45 qps: 2869.00 (r/w/o: 2008.30/573.80/286.90) lat (ms,95%): 41.10 err/s: 0.00 reconn/s: 0.00`,
  "files in a folder":
    `-rw-r--r-- 1 user user   12345 May  4 08:52 loss_epoch_1.png
-rw-r--r-- 1 user user   12346 May  4 08:53 loss_epoch_2.png
-rw-r--r-- 1 user user   12347 May  4 08:54 model_epoch_3_acc_0.91.pth`,
  "a failure": `Traceback (most recent call last):
  File "/home/u/train.py", line 88, in main
    loss = criterion(out, target)
RuntimeError: CUDA out of memory. Tried to allocate 2.00 GiB (GPU 0; 10.76 GiB total capacity)`,
  "the throughput of a network":
    `[ ID] Interval           Transfer     Bitrate         Retr  Cwnd
[  5]   0.00-1.00   sec   112 MBytes   941 Mbits/sec    0    410 KBytes
[  5]   1.00-2.00   sec   112 MBytes   939 Mbits/sec    0    410 KBytes`,
  "what was seen in pictures":
    `image 1/2 /data/bus.jpg: 640x480 4 persons, 1 bus, 12.3ms
image 2/2 /data/zidane.jpg: 384x640 2 persons, 2 ties, 11.3ms
Speed: 1.2ms preprocess, 11.4ms inference per image at shape (1, 3, 384, 640)`,
  "the layers of a model":
    `        Layer (type)               Output Shape         Param #
            Conv2d-1         [-1, 64, 112, 112]           9,408
       BatchNorm2d-2         [-1, 64, 112, 112]             128
Total params: 11,689,512`,
  "steps of an image being built": `Step 1/3 : FROM python:3.10-slim
 ---> 1234567890ab
Step 2/3 : WORKDIR /app
 ---> Using cache
Step 3/3 : RUN pip install -r requirements.txt
Successfully built 567890abcdef`,
  "commits": `commit 1a2b3c4d5e6f
Date:   Tue May 4 08:52:51 2021 +0200

    Train 100 epochs, val acc 0.91

commit 2b3c4d5e6f7a
Date:   Mon May 3 08:52:51 2021 +0200

    Lower lr to 0.001, loss 0.31`,
  "changes of a program": `## 1.2.0
- Loss scale is now 1024 by default
- Epoch counter starts at 1
- Fixed accuracy in step 3 of the tutorial`,
  "packets that were lost": `packets=120 loss=2% rtt=11.3
packets=240 loss=3% rtt=11.9
packets=360 loss=1% rtt=12.3`,
  "one model for each value of a setting": `C=0.01 accuracy=0.71
C=0.1 accuracy=0.78
C=1 accuracy=0.83`,
  "a letter about losses":
    `Hi, thanks for your interest. We think that the PSNR should be greater than 16.
The loss_gen and loss_disc should be between 2 and 4 at epoch 100; I stopped at epoch 350 with loss_mel=17.2.`,
  "what was reached with how many classes": `# 2024-09-17
##### 6220 epoch
##### 66.59% mIoU (12 classes)
##### 42.06% mIoU (19 classes)
# 2024-09-09
##### 7051 epoch
##### 59.42% mIoU (12 classes)`,
  "what a program found in a training":
    `run.csv, 60 epochs of loss, val_loss, accuracy

Overfitting since epoch 26

  Meaning     Validation loss turns up at epoch 26, where it is 0.625, and ends
              around 0.865; over the same stretch training loss lost another 73%.
  Causes      1. Training set too small.
              2. Too little regularisation.
  What to do  a. Keep the checkpoint of epoch 26 and stop early.
              b. Collect more training data.
              c. Regularise: weight decay, dropout.
  To be sure  Train on half of the data.
  Unless      You train past the minimum on purpose.
Looked at and fine: 21 rules.
Could not look: gradient explosion.`,
  "advice": `# Understanding training
## Current status: Epoch 1
- **Accuracy: 0.12**, normal for the first epoch
- **Loss: 2.37**, normal for the first epoch
## Initial epochs
- **Accuracy**: 10-25% in Epochs 1-5
- **Loss**: 2.0-3.0
## What to expect`,
  "a grid of settings, each on three folds":
    `Fitting 3 folds for each of 2 candidates, totalling 6 fits
[CV 1/3] END ..........C=0.1, gamma=1;, score=0.812 total time=   0.1s
[CV 2/3] END ..........C=0.1, gamma=1;, score=0.805 total time=   0.1s
[CV 3/3] END ..........C=0.1, gamma=1;, score=0.820 total time=   0.1s
[CV 1/3] END ...........C=1, gamma=1;, score=0.872 total time=   0.1s
[CV 2/3] END ...........C=1, gamma=1;, score=0.885 total time=   0.1s
[CV 3/3] END ...........C=1, gamma=1;, score=0.880 total time=   0.1s`,
  "five folds, each with its score on both parts":
    `[CV] END ..................., score=(train=0.775, test=0.750) total time=   0.1s
[CV] END ..................., score=(train=0.778, test=0.762) total time=   0.0s
[CV] END ..................., score=(train=0.762, test=0.800) total time=   0.1s
[CV] END ..................., score=(train=0.775, test=0.787) total time=   0.4s
[CV] END ..................., score=(train=0.762, test=0.750) total time=   0.2s
[Parallel(n_jobs=1)]: Done   5 out of   5 | elapsed:    0.9s finished
{'fit_time': array([0.0683, 0.0305]), 'test_score': array([0.75  , 0.7625]), 'train_score': array([0.775   , 0.778125])}`,
  "how good each picture came out": `Evaluating on test set...
image 1: PSNR 31.2, SSIM 0.91
image 2: PSNR 28.7, SSIM 0.88
image 3: PSNR 33.1, SSIM 0.94
Average PSNR 31.0, SSIM 0.91`,
  "the cycles of a field that agrees with itself":
    ` SCF cycle   1   energy = -75.12   error = 0.5
 SCF cycle   2   energy = -75.32   error = 0.1
 SCF cycle   3   energy = -75.42   error = 0.01`,
  "how a cluster calls for help":
    `2024/03/02 08:15:01 [error] 77#0: *4 upstream timed out rt=0.31 loss=2
2024/03/02 08:15:09 [error] 77#0: *5 upstream timed out rt=0.52 loss=3
2024/03/02 08:15:12 [error] 77#0: *9 upstream timed out rt=0.77 loss=5
2024/03/02 08:15:30 [error] 77#0: *12 upstream timed out rt=0.98 loss=8`,
  "the sets of a match": `Set 1: win 6 loss 2
Set 2: win 4 loss 6
Set 3: win 7 loss 5
Set 4: win 6 loss 7`,
  "a company's losses": `Step 1: net loss 410
Step 2: net loss 455
Step 3: net loss 520
Step 4: net loss 610`,
  "the accounts of a shop": `第1天 收入 120 损失 3 元
第2天 收入 131 损失 5 元
第3天 收入 128 损失 8 元
第4天 收入 140 损失 9 元`,
  "subtitles": `1
00:00:11,000 --> 00:00:12,500
The loss is 3

2
00:00:14,000 --> 00:00:15,500
The loss is 4

3
00:00:17,000 --> 00:00:18,500
The loss is 7
`,
  "one line for each commit": `a91bc02 2024-02-11 Reduce loss to 0.71 at epoch 4
77de1f0 2024-02-12 Reduce loss to 0.66 at epoch 5
0c35ab9 2024-02-14 Reduce loss to 0.52 at epoch 6`,
  "a chat about a training": `[09:14] ann: my loss is 0.81 after epoch 1 lol
[09:31] ann: my loss is 0.74 after epoch 2 lol
[09:55] ann: my loss is 0.69 after epoch 3 lol`,
  "digits that arithmetic loses": `Step 1: precision loss 1e-2
Step 2: precision loss 1e-3
Step 3: precision loss 1e-5`,
  "the steps of a simplex": `Iteration 1: objective = 88, infeasibility = 31
Iteration 2: objective = 71, infeasibility = 12
Iteration 3: objective = 64, infeasibility = 0`,
};

/** Rows of numbers, called as a file is, that are no training either. */
const TABLES: Readonly<Record<string, readonly [path: string, text: string]>> =
  {
    "the state of a network": [
      "net.csv",
      `time,latency_ms,packet_loss,jitter
0,21.5,0.1,0.4
1,20.9,1.2,0.6
2,24.1,0.3,0.2
3,22.8,1.9,0.5`,
    ],
    "packets lost, one record a line": [
      "net.jsonl",
      `{"ts":1700000000,"packet_loss":0.2,"rtt":11.1}
{"ts":1700000060,"packet_loss":0.9,"rtt":13.4}
{"ts":1700000120,"packet_loss":0.1,"rtt":10.9}`,
    ],
    "the hops to a host": [
      "mtr.csv",
      `Version,Start_Time,Host,Hop,Ip,Loss%,Snt, ,Last,Avg,StDev,
0.95,1700000000,b.org,1,10.1.0.1,0.5,10,0,1.1,1.2,0.1,
0.95,1700000000,b.org,2,10.1.0.2,3.5,10,0,4.1,4.2,0.3,
0.95,1700000000,b.org,3,10.1.0.3,1.5,10,0,9.1,9.2,0.2,`,
    ],
    "the seasons of a team": [
      "league.csv",
      `season,team,wins,losses,win_pct
2001,OWL,40,42,0.488
2002,OWL,45,37,0.549
2003,OWL,38,44,0.463`,
    ],
    "a test of hearing": [
      "ears.csv",
      `frequency_hz,hearing_loss_db
250,10
500,15
1000,25
2000,40`,
    ],
    "how radio fades": [
      "radio.csv",
      `distance_km,path_loss_db
1,92.4
2,98.5
3,102.0
4,104.5`,
    ],
    "what a filter lets through": [
      "s21.csv",
      `freq_ghz,insertion_loss,return_loss
1,-1.1,-20.4
2,-1.6,-18.2
3,-2.3,-15.7`,
    ],
    "the orders of a trader": [
      "orders.csv",
      `order,entry,stop_loss,take_profit
1,101.5,99.0,106.0
2,103.0,100.5,108.5
3,104.5,102.0,110.0`,
    ],
    "a submission to a contest": [
      "submission.csv",
      `id,loss
1,1910.5
2,2644.1
3,1422.9
4,3301.7`,
    ],
    "samples with their losses": [
      "data.csv",
      `text,label,loss
"good, really",1,0.11
"bad",0,0.95
"fair",1,0.42
"poor",0,0.13`,
    ],
    "what was predicted": [
      "preds.csv",
      `,y_true,y_pred,loss
0,1,0.9,0.105
1,0,0.4,0.511
2,1,0.2,1.609
3,0,0.1,0.105`,
    ],
    "a walk on the map": [
      "track.csv",
      `time,lat,lon,alt,accuracy,speed
0,50.01,7.01,201,5.1,1.2
1,50.02,7.02,203,6.4,1.1
2,50.03,7.03,202,5.5,1.4`,
    ],
    "a walk on the map, counted in steps": [
      "track.csv",
      `step,lat,lon,accuracy
0,50.01,7.01,5.1
1,50.02,7.02,6.4
2,50.03,7.03,5.5`,
    ],
    "the load of a server": [
      "server.csv",
      `timestamp,requests,errors,error_rate
2024-01-01T00:00:00Z,1000,3,0.003
2024-01-01T00:01:00Z,1012,0,0
2024-01-01T00:02:00Z,1025,5,0.005`,
    ],
    "who leads": [
      "board.csv",
      `rank,score
1,0.98
2,0.95
3,0.91
4,0.88`,
    ],
    "steps that somebody walked": [
      "health.csv",
      `day,steps,distance
1,8100,5.2
2,9400,6.1
3,7200,4.8
4,8800,5.9`,
    ],
  };

for (const [what, [path, text]] of Object.entries(TABLES)) {
  Deno.test(`a table of ${what} is taken for no training`, async () => {
    await rejects(
      readText(text, path),
      (error) => error instanceof LogError && error.code !== "syntax",
    );
  });
}

/** What a training has beside its loss, though others have it, too. */
const TRAININGS: readonly string[] = [
  "epoch,mel_loss,stop_loss\n1,0.9,0.31\n2,0.7,0.22\n3,0.6,0.18",
  "loss,accuracy,latency_ms\n0.9,0.5,12\n0.7,0.6,12\n0.6,0.7,13",
  "id,train_loss,val_loss\n1,0.9,1.0\n2,0.7,0.8\n3,0.6,0.7",
  "episode,loss,profit\n1,0.9,10\n2,0.7,12\n3,0.6,19",
];

for (const text of TRAININGS) {
  Deno.test(`a table of ${text.split("\n", 1)[0]} is a training`, async () => {
    const [{ series }] = await readText(text, "run.csv") as [History];
    ok(series.some(({ quantity }) => quantity === "loss"));
  });
}

Deno.test("a name swallows no text that another name has", async () => {
  const text = [0, 1, 2, 3].map((i) =>
    `[info] epoch=${i} leader=node${i % 3} loss=false score=${i * 3}`
  ).join("\n");
  deepStrictEqual(Object.keys(await curves(text)), ["score"]);
});

for (const [what, text] of Object.entries(LOOK_ALIKES)) {
  Deno.test(`text takes ${what} for no training`, async () => {
    await rejects(
      readText(text),
      (error) => error instanceof LogError && error.code !== "syntax",
    );
  });
}
