import { deepStrictEqual } from "node:assert/strict";
import { readText } from "./_read.ts";

/** Who prints so, a few lines of it, and the main series that must be read: split, quantity, values. */
type Form = readonly [by: string, lines: string, ...series: string[]];

const FORMS: readonly Form[] = [
  [
    "Caffe",
    `I0102 10:00:00.000001 77 solver.cpp:330] Iteration 0, Testing net (#0)
I0102 10:00:00.000002 77 solver.cpp:397]     Test net output #0: accuracy = 0.1
I0102 10:00:00.000003 77 solver.cpp:397]     Test net output #1: loss = 2.4 (* 1 = 2.4 loss)
I0102 10:00:00.000004 77 solver.cpp:218] Iteration 0 (9.5 iter/s, 10.5s/100 iters), loss = 2.3
I0102 10:00:00.000005 77 sgd_solver.cpp:105] Iteration 0, lr = 0.01
I0102 10:00:09.000001 77 solver.cpp:330] Iteration 100, Testing net (#0)
I0102 10:00:09.000002 77 solver.cpp:397]     Test net output #0: accuracy = 0.6
I0102 10:00:09.000003 77 solver.cpp:397]     Test net output #1: loss = 1.2 (* 1 = 1.2 loss)
I0102 10:00:09.000004 77 solver.cpp:218] Iteration 100 (9.5 iter/s, 10.5s/100 iters), loss = 1.1
I0102 10:00:09.000005 77 sgd_solver.cpp:105] Iteration 100, lr = 0.005`,
    "test accuracy 0.1 0.6",
    "test loss 2.4 1.2",
    "train loss 2.3 1.1",
    "- learning_rate 0.01 0.005",
  ],
  [
    "MXNet",
    `INFO:root:Epoch[0] Batch [50]\tSpeed: 900.10 samples/sec\taccuracy=0.4
INFO:root:Epoch[0] Train-accuracy=0.5
INFO:root:Epoch[0] Time cost=9.1
INFO:root:Epoch[0] Validation-accuracy=0.45
INFO:root:Epoch[1] Batch [50]\tSpeed: 905.10 samples/sec\taccuracy=0.6
INFO:root:Epoch[1] Train-accuracy=0.7
INFO:root:Epoch[1] Validation-accuracy=0.65`,
    "train accuracy 0.5 0.7",
    "validation accuracy 0.45 0.65",
  ],
  [
    "Sockeye",
    `[INFO:sockeye.training] Epoch[0] Batch [50]   Speed: 150.5 samples/sec 4000.0 tokens/sec 1.59 updates/sec   perplexity=90.5
[INFO:sockeye.training] Checkpoint [1]  Updates=50 Epoch=0 Samples=900 Time-cost=60.1 Updates/sec=1.4
[INFO:sockeye.training] Checkpoint [1]  Train-perplexity=90.4
[INFO:sockeye.training] Checkpoint [1]  Validation-perplexity=80.1
[INFO:sockeye.training] Epoch[0] Batch [100]   Speed: 150.5 samples/sec 4000.0 tokens/sec 1.59 updates/sec   perplexity=60.5
[INFO:sockeye.training] Checkpoint [2]  Train-perplexity=60.4
[INFO:sockeye.training] Checkpoint [2]  Validation-perplexity=50.1`,
    "- perplexity 90.5 60.5",
    "train perplexity 90.4 60.4",
    "validation perplexity 80.1 50.1",
  ],
  [
    "TF Estimator",
    `INFO:tensorflow:Saving checkpoints for 0 into /tmp/m/model.ckpt.
INFO:tensorflow:loss = 9.5, step = 1
INFO:tensorflow:global_step/sec: 90.1
INFO:tensorflow:loss = 7.5, step = 101 (1.1 sec)
INFO:tensorflow:loss = 6.5, step = 201 (1.1 sec)
INFO:tensorflow:Loss for final step: 6.1.`,
    "train loss 9.5 7.5 6.5",
  ],
  [
    "TF object detection",
    `INFO:tensorflow:Step 100 per-step time 0.5s
INFO:tensorflow:{'Loss/classification_loss': 0.8, 'Loss/total_loss': 1.5, 'learning_rate': 0.03}
INFO:tensorflow:Step 200 per-step time 0.4s
INFO:tensorflow:{'Loss/classification_loss': 0.6, 'Loss/total_loss': 1.1, 'learning_rate': 0.04}`,
    "train loss 1.5 1.1",
    "- learning_rate 0.03 0.04",
  ],
  [
    "Kaldi nnet3",
    `LOG (nnet3-train[5.5]:PrintStatsForThisPhase():nnet-training.cc:121) Average objective function for 'output' for minibatches 0-9 is -35.5 over 19538 frames.
LOG (nnet3-train[5.5]:PrintStatsForThisPhase():nnet-training.cc:121) Average objective function for 'output' for minibatches 10-19 is -30.5 over 19423 frames.
LOG (nnet3-train[5.5]:PrintStatsForThisPhase():nnet-training.cc:121) Average objective function for 'output' for minibatches 20-29 is -28.5 over 19423 frames.`,
    "train loss/function_for_output -35.5 -30.5 -28.5",
  ],
  [
    "Kaldi's objf",
    `2020-01-31 16:17:23,536 INFO [train.py:102] Process 0/300(0.0%) global average objf: -1.2 over 64.0 frames, current batch average objf: -1.1 over 64 frames, epoch 0
2020-01-31 16:17:44,072 INFO [train.py:102] Process 100/300(33.3%) global average objf: -0.7 over 640.0 frames, current batch average objf: -0.5 over 64 frames, epoch 0
2020-01-31 16:18:04,479 INFO [train.py:102] Process 200/300(66.6%) global average objf: -0.6 over 940.0 frames, current batch average objf: -0.4 over 64 frames, epoch 0`,
    "- objective -1.2 -0.7 -0.6",
  ],
  [
    "Lasagne's examples",
    `Epoch 1 of 20 took 5.1s
  training loss:\t\t0.61
  validation loss:\t\t0.31
  validation accuracy:\t\t91.2 %
Epoch 2 of 20 took 5.0s
  training loss:\t\t0.31
  validation loss:\t\t0.25
  validation accuracy:\t\t92.6 %`,
    "train loss 0.61 0.31",
    "validation loss 0.31 0.25",
    "validation accuracy 91.2 92.6",
  ],
  [
    "nolearn and skorch",
    `  epoch    train_loss    valid_acc    valid_loss     dur
-------  ------------  -----------  ------------  ------
      1        \x1b[36m0.69\x1b[0m       \x1b[32m0.61\x1b[0m        \x1b[35m0.67\x1b[0m  0.0423
      2        \x1b[36m0.66\x1b[0m       0.60        \x1b[35m0.66\x1b[0m  0.0312`,
    "train loss 0.69 0.66",
    "validation accuracy 0.61 0.6",
    "validation loss 0.67 0.66",
  ],
  [
    "Torch7",
    ` | Epoch: [1][1/2]    Time 0.912  Data 0.123  Err 2.5  top1  92.1  top5  51.5
 | Epoch: [1][2/2]    Time 0.112  Data 0.003  Err 2.4  top1  90.1  top5  50.5
 | Test: [1][1/1]    Time 0.312  Data 0.123  top1  47.6 ( 47.6)  top5   5.4 (  5.4)
 * Finished epoch # 1     top1:  47.5  top5:   5.3
 | Epoch: [2][1/2]    Time 0.112  Data 0.003  Err 1.2  top1  40.1  top5  5.5
 | Epoch: [2][2/2]    Time 0.112  Data 0.003  Err 1.1  top1  38.1  top5  4.5
 | Test: [2][1/1]    Time 0.312  Data 0.123  top1  37.6 ( 37.6)  top5   4.4 (  4.4)`,
    "- error 2.5 2.4 1.2 1.1",
  ],
  [
    "OLMo",
    `2024-02-01 12:00:00.000\thost:0\tolmo.train:567\tINFO\t[step=1/9]
    optim/total_grad_norm=3.1
    train/CrossEntropyLoss=11.2
2024-02-01 12:01:00.000\thost:0\tolmo.train:567\tINFO\t[step=2/9]
    optim/total_grad_norm=2.1
    train/CrossEntropyLoss=10.2`,
    "train loss/cross_entropy 11.2 10.2",
    "- grad_norm/optim 3.1 2.1",
  ],
  [
    "torchtune",
    `Step 1 | loss:1.8 lr:0.0001 tokens_per_second_per_gpu:1234.5
Step 2 | loss:1.7 lr:0.0002 tokens_per_second_per_gpu:1244.5`,
    "train loss 1.8 1.7",
    "- learning_rate 0.0001 0.0002",
  ],
  [
    "axolotl",
    `{'loss': 0.9, 'grad_norm': 1.5, 'learning_rate': 1e-05, 'epoch': 0.5}
{'eval_loss': 0.8, 'eval_runtime': 16.2, 'eval_steps_per_second': 3.07, 'epoch': 0.5}
{'loss': 0.7, 'grad_norm': 1.2, 'learning_rate': 5e-06, 'epoch': 1.0}
{'eval_loss': 0.75, 'eval_runtime': 16.2, 'eval_steps_per_second': 3.07, 'epoch': 1.0}`,
    "train loss 0.9 0.7",
    "validation loss 0.8 0.75",
    "- grad_norm 1.5 1.2",
  ],
  [
    "MindSpore",
    `epoch: 1 step: 1875, loss is 0.28
epoch time: 15210.1 ms, per step time: 8.112 ms
epoch: 2 step: 1875, loss is 0.11
epoch time: 14210.1 ms, per step time: 7.578 ms`,
    "train loss 0.28 0.11",
  ],
  [
    "PaddleOCR",
    `[2021/08/18 00:18:43] root INFO: epoch: [1/9], iter: 10, lr: 0.001, loss: 4.1, acc: 0.1, norm_edit_dis: 0.2, reader_cost: 8.2 s, batch_cost: 8.5 s, samples: 1408, ips: 16.5
[2021/08/18 00:20:04] root INFO: epoch: [1/9], iter: 20, lr: 0.002, loss: 3.1, acc: 0.2, norm_edit_dis: 0.3, reader_cost: 7.6 s, batch_cost: 8.0 s, samples: 1280, ips: 16.1
[2021/08/18 00:20:05] root INFO: save model in ./output/latest`,
    "train loss 4.1 3.1",
    "train accuracy 0.1 0.2",
    "- learning_rate 0.001 0.002",
  ],
  [
    "PaddleSeg",
    `2021-07-20 22:37:33 [INFO]\t[TRAIN] epoch: 1, iter: 200/900, loss: 0.16, lr: 0.0013, batch_cost: 0.5, reader_cost: 0.1, ips: 7.0 samples/sec | ETA 13:56:38
2021-07-20 22:37:33 [INFO]\tStart evaluating (total_samples: 20, total_iters: 20)...
20/20 [==============================] - 6s 30ms/step - batch_cost: 0.0290 - reader cost: 0.01
2021-07-20 22:37:38 [INFO]\t[EVAL] #Images: 20 mIoU: 0.5 Acc: 0.9 Kappa: nan
2021-07-20 22:38:36 [INFO]\t[TRAIN] epoch: 1, iter: 400/900, loss: 0.15, lr: 0.0012, batch_cost: 0.5, reader_cost: 0.1, ips: 7.0 samples/sec | ETA 13:56:38
2021-07-20 22:39:39 [INFO]\t[EVAL] #Images: 20 mIoU: 0.6 Acc: 0.95 Kappa: nan`,
    "train loss 0.16 0.15",
    "validation iou 0.5 0.6",
    "validation accuracy 0.9 0.95",
  ],
  [
    "SpeechBrain",
    `speechbrain.utils.epoch_loop - Going into epoch 1
100%|##########| 190/190 [03:08<00:00,  1.01it/s, train_loss=0.94]
100%|##########| 137/137 [01:43<00:00,  1.33it/s]
speechbrain.utils.train_logger - epoch: 1, lr: 1.00e+00 - train loss: 9.4e-01 - valid loss: 1.23, valid CER: 35.4, valid WER: 39.1
speechbrain.utils.epoch_loop - Going into epoch 2
100%|##########| 190/190 [03:02<00:00,  1.04it/s, train_loss=0.72]
speechbrain.utils.train_logger - epoch: 2, lr: 8.00e-01 - train loss: 7.2e-01 - valid loss: 1.27, valid CER: 1.54e+02, valid WER: 1.55e+02`,
    "train loss 0.94 0.72",
    "validation loss 1.23 1.27",
    "validation wer 39.1 155",
  ],
  [
    "WeNet, whose batches are counted behind the epoch",
    `2023-01-30 18:47:07,107 DEBUG TRAIN Batch 4/0 loss 12.5 loss_att 10.9 lr 0.0003 rank 0
2023-01-30 18:49:20,438 DEBUG TRAIN Batch 4/100 loss 11.5 loss_att 10.5 lr 0.0003 rank 0
2023-01-30 18:49:56,046 DEBUG CV Batch 4/0 loss 28.4 loss_att 24.1 history loss 27.8 rank 0
2023-01-30 18:50:31,741 DEBUG CV Batch 4/100 loss 30.8 loss_att 24.2 history loss 27.9 rank 0
2023-01-30 18:51:26,260 INFO Epoch 4 CV info cv_loss 27.7
2023-01-30 18:52:07,107 DEBUG TRAIN Batch 5/0 loss 10.5 loss_att 10.1 lr 0.0002 rank 0
2023-01-30 18:53:20,438 DEBUG TRAIN Batch 5/100 loss 9.5 loss_att 9.9 lr 0.0002 rank 0
2023-01-30 18:55:26,260 INFO Epoch 5 CV info cv_loss 26.6`,
    "train loss 12.5 11.5 10.5 9.5",
    "validation loss/info 27.7 26.6",
  ],
  [
    "icefall",
    `2022-04-29 10:31:17,699 INFO [train.py:756] Epoch 0, batch 0, loss[loss=0.55, simple_loss=1.1, over 2432.00 frames.], tot_loss[loss=0.54, simple_loss=1.2, over 2432.00 frames.], batch size: 32, lr: 3.00e-03
2022-04-29 10:31:21,003 INFO [train.py:756] Epoch 0, batch 50, loss[loss=0.47, simple_loss=0.9, over 2494.00 frames.], tot_loss[loss=0.51, simple_loss=1.0, over 4913.84 frames.], batch size: 86, lr: 2.00e-03`,
    "train loss 0.55 0.47",
    "train loss/tot 0.54 0.51",
  ],
  [
    "Tacotron",
    `Step 1       [195.738 sec/step, loss=1.03, avg_loss=1.04]
Step 2       [99.907 sec/step, loss=1.02, avg_loss=1.03]`,
    "train loss 1.03 1.02",
  ],
  [
    "so-vits-svc",
    `2023-04-15 10:00:00,000\t44k\tINFO\tTrain Epoch: 1 [17%]
2023-04-15 10:00:00,001\t44k\tINFO\tLosses: [2.1, 2.6, 10.1], step: 200, lr: 0.0001, reference_loss: 41.9
2023-04-15 10:02:00,000\t44k\tINFO\t====> Epoch: 1, cost 90.36 s
2023-04-15 10:02:10,000\t44k\tINFO\tTrain Epoch: 2 [50%]
2023-04-15 10:02:10,001\t44k\tINFO\tLosses: [1.9, 2.4, 8.1], step: 400, lr: 0.00009, reference_loss: 37.3`,
    "train loss/reference 41.9 37.3",
    "- learning_rate 0.0001 0.00009",
  ],
  [
    "OpenNMT-py",
    `[2018-09-20 15:18:39,264 INFO] Step 50/1000; acc:  42.0; ppl: 55.2; xent: 4.01; lr: 0.001; 2214/2168 tok/s;    950 sec
[2018-09-20 15:18:39,611 INFO] Loading valid dataset from data/valid.1.pt, number of examples: 7988
[2018-09-20 15:18:47,173 INFO] Validation perplexity: 56.1
[2018-09-20 15:18:47,173 INFO] Validation accuracy: 35.9
[2018-09-20 19:26:51,217 INFO] Step 100/1000; acc:  43.2; ppl: 52.5; xent: 3.96; lr: 0.001; 2052/1240 tok/s;  15842 sec
[2018-09-20 19:26:58,682 INFO] Validation perplexity: 54.1
[2018-09-20 19:26:58,683 INFO] Validation accuracy: 36.9`,
    "train perplexity 55.2 52.5",
    "validation perplexity 56.1 54.1",
    "validation accuracy 35.9 36.9",
  ],
  [
    "Nematus",
    `2018-05-21 08:12:13,123 - nmt.train - INFO: Epoch: 0 Update: 1000 Loss/word: 6.1 Words/sec: 4012.5
2018-05-21 08:14:13,123 - nmt.train - INFO: Validation loss (AVG/SUM/N_SENT): 98.1 196246.8 2000
2018-05-21 08:15:13,123 - nmt.train - INFO: Epoch: 0 Update: 2000 Loss/word: 4.6 Words/sec: 4012.5
2018-05-21 08:16:13,123 - nmt.train - INFO: Validation loss (AVG/SUM/N_SENT): 88.1 176246.8 2000`,
    "train loss/word 6.1 4.6",
    "validation loss 98.1 88.1",
  ],
  [
    "old fairseq, within an epoch and at its end",
    `| epoch 001:    100 / 200 loss=12.1, ppl=4058.1, wps=12345, num_updates=101, lr=1e-05, gnorm=3.1
| epoch 001 | loss 11.1 | ppl 1014.1 | wps 12345 | num_updates 200 | lr 2e-05 | gnorm 1.9
| epoch 001 | valid on 'valid' subset | loss 9.1 | ppl 441.7 | num_updates 200
| epoch 002:    100 / 200 loss=9.3, ppl=384.5, wps=12345, num_updates=301, lr=3e-05, gnorm=1.7
| epoch 002 | loss 8.5 | ppl 271.9 | wps 12345 | num_updates 400 | lr 4e-05 | gnorm 1.5
| epoch 002 | valid on 'valid' subset | loss 8.0 | ppl 192.3 | num_updates 400 | best_loss 8.0`,
    "train loss/step 12.1 9.3",
    "train loss 11.1 8.5",
    "validation loss 9.1 8",
  ],
  [
    "MMSegmentation",
    `2022-09-17 18:43:26,898 - mmseg - INFO - Iter [50/800]\tlr: 9.9e-03, eta: 12:00:06, time: 0.540, decode.loss_dice: 0.72, decode.acc_seg: 85.1, loss: 1.01
2022-09-17 18:43:46,328 - mmseg - INFO - Iter [100/800]\tlr: 9.8e-03, eta: 10:18:33, time: 0.389, decode.loss_dice: 0.68, decode.acc_seg: 86.3, loss: 0.95
2022-09-17 18:44:02,338 - mmseg - INFO - Iter(val) [10]\taAcc: 0.87, mIoU: 0.70, IoU.vessel: 0.55
2022-09-17 18:44:06,409 - mmseg - INFO - Iter [150/800]\tlr: 9.7e-03, eta: 9:50:16, time: 0.402, decode.loss_dice: 0.64, decode.acc_seg: 73.0, loss: 0.90
2022-09-17 18:44:42,338 - mmseg - INFO - Iter(val) [10]\taAcc: 0.88, mIoU: 0.71, IoU.vessel: 0.56`,
    "train loss 1.01 0.95 0.9",
    "validation iou 0.7 0.71",
  ],
  [
    "Detectron2",
    `[11/01 11:27:04 d2.utils.events]: eta: 8:05:12  iter: 19  total_loss: 1.01  loss_cls: 0.71  time: 0.3322  data_time: 0.0334  lr: 0.01  max_mem: 3961M
[11/01 11:27:11 d2.utils.events]: eta: 8:04:51  iter: 39  total_loss: 0.97  loss_cls: 0.69  time: 0.3323  data_time: 0.0418  lr: 0.02  max_mem: 3961M`,
    "train loss 1.01 0.97",
    "train loss/cls 0.71 0.69",
    "- learning_rate 0.01 0.02",
  ],
  [
    "YOLOX",
    `2021-10-11 14:38:12 | INFO     | yolox.core.trainer:246 - epoch: 1/2, iter: 10/20, mem: 6736Mb, iter_time: 2.817s, total_loss: 14.5, iou_loss: 3.9, lr: 6.1e-08, size: 640, ETA: 2 days, 3:34:03
2021-10-11 14:38:13 | INFO     | yolox.core.trainer:246 - epoch: 1/2, iter: 20/20, mem: 6736Mb, iter_time: 0.306s, total_loss: 13.5, iou_loss: 3.8, lr: 2.4e-07, size: 640, ETA: 1:58:38`,
    "train loss 14.5 13.5",
    "train loss/iou 3.9 3.8",
  ],
  [
    "timm",
    `Train: 0 [   0/100 (  0%)]  Loss: 6.94 (6.94)  Time: 12.345s,   82.95/s  (12.345s,   82.95/s)  LR: 1.000e-06  Data: 8.123 (8.123)
Train: 0 [  99/100 (100%)]  Loss: 6.90 (6.92)  Time: 0.545s,  1882.95/s  (0.845s,   1282.95/s)  LR: 1.000e-06  Data: 0.023 (0.123)
Test: [  48/48]  Time: 0.123 (0.323)  Loss:  6.88 (6.88)  Acc@1:  0.47 ( 0.44)
Train: 1 [   0/100 (  0%)]  Loss: 6.84 (6.84)  Time: 12.345s,   82.95/s  (12.345s,   82.95/s)  LR: 2.000e-04  Data: 8.123 (8.123)
Train: 1 [  99/100 (100%)]  Loss: 6.50 (6.72)  Time: 0.545s,  1882.95/s  (0.845s,   1282.95/s)  LR: 2.000e-04  Data: 0.023 (0.123)
Test: [  48/48]  Time: 0.123 (0.323)  Loss:  5.88 (5.88)  Acc@1:  5.47 ( 5.44)`,
    "train loss 6.94 6.9 6.84 6.5",
    "test loss 6.88 5.88",
  ],
  [
    "ignite",
    `Training Results - Epoch: 1  Avg accuracy: 0.91 Avg loss: 0.31
Validation Results - Epoch: 1  Avg accuracy: 0.92 Avg loss: 0.28
Training Results - Epoch: 2  Avg accuracy: 0.94 Avg loss: 0.21
Validation Results - Epoch: 2  Avg accuracy: 0.95 Avg loss: 0.18`,
    "train loss 0.31 0.21",
    "validation accuracy 0.92 0.95",
  ],
  [
    "Catalyst",
    `1/2 * Epoch 1 (train): accuracy01=0.91 | loss=0.29
1/2 * Epoch 1 (valid): accuracy01=0.94 | loss=0.19
2/2 * Epoch 2 (train): accuracy01=0.95 | loss=0.15
2/2 * Epoch 2 (valid): accuracy01=0.96 | loss=0.12`,
    "train loss 0.29 0.15",
    "validation loss 0.19 0.12",
  ],
  [
    "Poutyne",
    `Epoch: 1/2 Train steps: 1875 Val steps: 313 1m15.23s loss: 0.41 acc: 87.1 val_loss: 0.21 val_acc: 93.5
Epoch: 2/2 Train steps: 1875 Val steps: 313 1m14.23s loss: 0.21 acc: 93.1 val_loss: 0.15 val_acc: 95.5`,
    "train loss 0.41 0.21",
    "validation accuracy 93.5 95.5",
  ],
  [
    "RecBole",
    `22 Feb 09:20    INFO  epoch 0 training [time: 9.4s, train loss: 19.5]
22 Feb 09:21    INFO  epoch 0 evaluating [time: 6.4s, valid_score: 0.10]
22 Feb 09:21    INFO  valid result: 
recall@10 : 0.20    ndcg@10 : 0.10    mrr@10 : 0.09
22 Feb 12:03    INFO  epoch 1 training [time: 9.4s, train loss: 18.5]
22 Feb 12:04    INFO  epoch 1 evaluating [time: 6.2s, valid_score: 0.13]
22 Feb 12:04    INFO  valid result: 
recall@10 : 0.23    ndcg@10 : 0.13    mrr@10 : 0.11`,
    "train loss 19.5 18.5",
    "validation score 0.1 0.13",
    "validation recall/10 0.2 0.23",
  ],
  [
    "OGB's examples",
    `Run: 01, Epoch: 01, Loss: 2.12, Train: 45.12%, Valid: 44.12%, Test: 43.98%
Run: 01, Epoch: 02, Loss: 1.82, Train: 51.12%, Valid: 50.12%, Test: 49.98%`,
    "train loss 2.12 1.82",
    "train train 45.12 51.12",
    "validation valid 44.12 50.12",
  ],
  [
    "nnU-Net",
    `2024-04-26 09:39:10.910043: Epoch 0
2024-04-26 09:39:10.914042: Current learning rate: 0.01
2024-04-26 09:41:39.493872: train_loss 0.71
2024-04-26 09:41:39.498914: val_loss 0.46
2024-04-26 09:41:39.501914: Pseudo dice [0.1, 0.2]
2024-04-26 09:41:39.507914: Yayy! New best EMA pseudo Dice: 0.15
2024-04-26 09:41:40.307418: Epoch 1
2024-04-26 09:41:40.311464: Current learning rate: 0.009
2024-04-26 09:43:54.932336: train_loss 0.41
2024-04-26 09:43:54.939337: val_loss 0.38
2024-04-26 09:43:54.943336: Pseudo dice [0.3, 0.4]`,
    "train loss 0.71 0.41",
    "validation loss 0.46 0.38",
    "- learning_rate 0.01 0.009",
  ],
  [
    "GloVe",
    `x_max: 10.000000
05/20/24 - 10:00.00AM, iter: 001, cost: 0.07
05/20/24 - 10:01.00AM, iter: 002, cost: 0.05`,
    "train loss 0.07 0.05",
  ],
  [
    "fastText, on one line drawn again and again",
    "Read 9M words\rProgress:   0.0% words/sec/thread:      10 lr:  0.10 loss: 15.9 ETA: 17h\rProgress:   1.0% words/sec/thread:      10 lr:  0.09 loss: 14.9 ETA: 16h\rProgress:   2.0% words/sec/thread:      10 lr:  0.08 loss: 13.9 ETA: 15h",
    "train loss 15.9 14.9 13.9",
  ],
  [
    "Vowpal Wabbit",
    `Num weight bits = 18
learning rate = 0.5
average    since         example     example  current  current  current
loss       last          counter      weight    label  predict features
0.500000   0.500000            3         3.0   0.0000   0.0000        4
0.333333   0.166667            6         6.0   0.0000   1.0000        4
0.300000   0.266667           12        12.0   0.0000   0.0000        4
average loss = 0.3`,
    "train loss 0.5 0.333333 0.3",
  ],
  [
    "MATLAB, whose names take two lines",
    `|=========================================================================================|
|  Epoch  |  Iteration  |  Time Elapsed  |  Mini-batch  |  Validation  |  Base Learning  |
|         |             |   (hh:mm:ss)   |     Loss     |     Loss     |      Rate       |
|=========================================================================================|
|       1 |           1 |       00:00:03 |       2.5321 |       2.4101 |          0.0100 |
|       1 |          30 |       00:00:07 |       1.1321 |              |          0.0100 |
|       2 |          60 |       00:00:11 |       0.6532 |       0.6213 |          0.0050 |`,
    "train loss/mini_batch 2.5321 1.1321 0.6532",
    "validation loss 2.4101 0.6213",
    "- learning_rate/base 0.01 0.01 0.005",
  ],
  [
    "Chainer, which leaves out what was not measured",
    `GPU: 0
# Minibatch-size: 100

epoch       iteration   main/loss   validation/main/loss  elapsed_time
0           100         6.1                               114.502
     total [#.................................................]  2.10%
0           200         5.1                               152.819
1           300         4.1         4.5                   192.819`,
    "train loss 6.1 5.1 4.1",
    "validation loss 4.5",
  ],
  [
    "scikit-learn",
    `      Iter       Train Loss   Remaining Time
         1           1.2980            7.89m
         2           1.2814            7.82m
        90           0.8691           53.82s`,
    "train loss 1.298 1.2814 0.8691",
  ],
  [
    "chemprop",
    `Epoch 0
Loss = 6.9e-01, PNorm = 34.1, GNorm = 1.2, lr_0 = 5.5e-04
Validation auc = 0.71
Epoch 1
Loss = 5.9e-01, PNorm = 34.2, GNorm = 1.1, lr_0 = 1.0e-03
Validation auc = 0.75`,
    "train loss 0.69 0.59",
    "validation auc 0.71 0.75",
  ],
  [
    "MACE",
    `2022-09-20 10:28:00.001 INFO: Epoch 0: loss=12.3, RMSE_E_per_atom=123.4 meV, RMSE_F=345.6 meV / A
2022-09-20 10:29:00.001 INFO: Epoch 2: loss=8.3, RMSE_E_per_atom=83.4 meV, RMSE_F=245.6 meV / A`,
    "train loss 12.3 8.3",
  ],
  [
    "CleanRL",
    `global_step=26, episodic_return=26.0, episodic_length=26
SPS: 1234
global_step=47, episodic_return=21.0, episodic_length=21`,
    "- reward/episodic 26 21",
  ],
  [
    "rsl_rl",
    `################################################################################
                            Learning iteration 1/10

                        Mean value loss: 19.6
                            Mean reward: -4.08
--------------------------------------------------------------------------------
                         Iteration time: 0.16s
                           Time elapsed: 00:00:02

################################################################################
                            Learning iteration 2/10

                        Mean value loss: 19.5
                            Mean reward: -4.00`,
    "train loss/value 19.6 19.5",
    "- reward -4.08 -4",
  ],
  [
    "keras-rl",
    `  39160/50000: episode: 569, duration: 0.073s, episode steps: 13, episode reward: 13.000, mean reward: 1.000 [1.000, 1.000], loss: 78.8, mean_q: 46.0
  39497/50000: episode: 570, duration: 1.759s, episode steps: 337, episode reward: 337.000, mean reward: 1.000 [1.000, 1.000], loss: 5.1, mean_q: 51.5`,
    "train loss 78.8 5.1",
    "- reward/episode 13 337",
  ],
  [
    "XGBoost",
    `[0]\teval-logloss:0.60\ttrain-logloss:0.50
[1]\teval-logloss:0.55\ttrain-logloss:0.40
[2]\teval-logloss:0.57\ttrain-logloss:0.30
Stopping. Best iteration:
[1]\teval-logloss:0.55\ttrain-logloss:0.40`,
    "validation loss/logloss 0.6 0.55 0.57",
    "train loss/logloss 0.5 0.4 0.3",
  ],
  [
    "DeepSpeech",
    `Epoch 0 |   Training | Elapsed Time: 0:05:10 | Steps: 300 | Loss: 99.1
Epoch 0 | Validation | Elapsed Time: 0:00:29 | Steps: 91 | Loss: 59.4 | Dataset: /mnt/data/dev.csv
Epoch 1 |   Training | Elapsed Time: 0:05:11 | Steps: 300 | Loss: 49.9
Epoch 1 | Validation | Elapsed Time: 0:00:18 | Steps: 91 | Loss: 45.4 | Dataset: /mnt/data/dev.csv`,
    "train loss 99.1 49.9",
    "validation loss 59.4 45.4",
  ],
  [
    "RLlib, whose iteration stands at the end of a block",
    `Result for PPO_CartPole_00000:
  date: 2022-07-27_15-41-01
  episode_reward_mean: 22.5
  info:
    learner:
      policy_loss: -0.03
      total_loss: 8.8
  training_iteration: 1

Result for PPO_CartPole_00000:
  date: 2022-07-27_15-41-05
  episode_reward_mean: 41.7
  info:
    learner:
      policy_loss: -0.02
      total_loss: 9.3
  training_iteration: 2`,
    "- reward/episode 22.5 41.7",
    "train loss 8.8 9.3",
    "train loss/policy -0.03 -0.02",
  ],
  [
    "BasicSR, with commas in its numbers",
    `19-08-09 08:25:25.996 - INFO: <epoch: 86, iter: 107,200, lr:2.500e-05> l_g_pix: 1.4e-03 l_g_fea: 1.03
19-08-09 08:27:27.746 - INFO: <epoch: 87, iter: 107,400, lr:2.500e-05> l_g_pix: 1.5e-03 l_g_fea: 0.99`,
    "train loss/g_pix 0.0014 0.0015",
    "- learning_rate 0.000025 0.000025",
  ],
  [
    "CosFace, with a pace beside each loss",
    `2019-09-12 13:15:39 Epoch 1 start training
2019-09-12 13:17:04 Train Epoch: 1 [512/1024 (50%)]100, Loss: 24.1, Elapsed time: 84.5s(100 iters) Margin: 0.4
2019-09-12 13:18:25 Train Epoch: 1 [1024/1024 (100%)]200, Loss: 22.8, Elapsed time: 80.9s(100 iters) Margin: 0.4
2019-09-12 13:30:04 Train Epoch: 2 [512/1024 (50%)]300, Loss: 21.1, Elapsed time: 84.5s(100 iters) Margin: 0.4`,
    "train loss 24.1 22.8 21.1",
  ],
  [
    "StyleGAN",
    `tick 0     kimg 0.1      lod 0.00  minibatch 32   time 58s          sec/tick 57.7    sec/kimg 450.76  gpumem 5.1
network-snapshot-000000    time 4m 05s   fid50k 234.1
tick 1     kimg 6.1      lod 0.00  minibatch 32   time 12m 16s      sec/tick 648.1   sec/kimg 107.73  gpumem 5.1
network-snapshot-000006    time 4m 05s   fid50k 134.1`,
    "- fid 234.1 134.1",
  ],
  [
    "kohya, whose bar goes over all epochs",
    `steps:   1%|#         | 41/3280 [00:50<1:06:54,  1.24s/it, avr_loss=0.12]
epoch 2/80
steps:   2%|#         | 82/3280 [01:40<1:05:00,  1.22s/it, avr_loss=0.11]
epoch 3/80
steps:   4%|#         | 123/3280 [02:28<1:03:43,  1.21s/it, avr_loss=nan]`,
    "train loss/avr 0.12 0.11 NaN",
  ],
  [
    "minGPT, which prints in the title of its bar",
    "epoch 1 iter 0: train loss 4.5. lr 6e-04:   0%|          | 0/100 [00:00<?, ?it/s]\repoch 1 iter 99: train loss 2.1. lr 5e-04: 100%|##########| 100/100 [00:20<00:00,  5.00it/s]\nepoch 2 iter 0: train loss 2.0. lr 5e-04:   0%|          | 0/100 [00:00<?, ?it/s]\repoch 2 iter 99: train loss 1.8. lr 5e-04: 100%|##########| 100/100 [00:20<00:00,  5.00it/s]",
    "train loss 4.5 2.1 2 1.8",
  ],
  [
    "epochs that stand below their batches",
    `Batch 0, Loss: 10.6
Batch 200, Loss: 10.1
Epoch: 0 Train Loss: 10.3
Batch 0, Loss: 9.6
Batch 200, Loss: 9.1
Epoch: 1 Train Loss: 9.3`,
    "- loss 10.6 10.1 9.6 9.1",
    "train loss 10.3 9.3",
  ],
  [
    "Chinese",
    `第1轮 训练损失：0.69 训练准确率：52.1% 验证损失：0.68 验证准确率：55.2% 用时：12.3秒
第2轮 训练损失：0.65 训练准确率：60.1% 验证损失：0.64 验证准确率：63.2% 用时：12.1秒`,
    "train loss 0.69 0.65",
    "validation accuracy 55.2 63.2",
  ],
  [
    "PyTorch's tensors and NumPy's floats",
    `Epoch 1 loss tensor(0.51, device='cuda:0', grad_fn=<NllLossBackward>) {'val_acc': np.float64(0.7)}
Epoch 2 loss tensor(0.41, device='cuda:0', grad_fn=<NllLossBackward>) {'val_acc': np.float64(0.8)}`,
    "train loss 0.51 0.41",
    "validation accuracy 0.7 0.8",
  ],
  [
    "episodes and how long they took",
    `Episode: 1, reward: 12.0, epsilon: 0.99, steps: 12
Episode: 2, reward: 22.0, epsilon: 0.98, steps: 22
Episode: 3, reward: 9.0, epsilon: 0.97, steps: 9`,
    "- reward 12 22 9",
  ],
  [
    "a loss after so many iterations",
    `loss after 100 iterations: 0.51
loss after 200 iterations: 0.41
loss after 300 iterations: 0.31`,
    "train loss 0.51 0.41 0.31",
  ],
  [
    "a place glued to the next one",
    `Epoch:1 step:100 D_loss:0.5 G_loss:0.7 time:12s
Epoch:1 step:200 D_loss:0.4 G_loss:0.8 time:12s
Epoch:2 step:300 D_loss:0.3 G_loss:0.9 time:12s`,
    "train loss/d 0.5 0.4 0.3",
    "train loss/g 0.7 0.8 0.9",
  ],
  [
    "a program whose beginning is lost",
    `batch 450 with loss 0.6
batch 500 with loss 0.5
Epoch:  13
batch 0 with loss 0.4
batch 50 with loss 0.3
Epoch:  14
batch 0 with loss 0.2`,
    "train loss 0.6 0.5 0.4 0.3 0.2",
  ],
  [
    "a measure of optical flow",
    `step: 000100     epe: 32.5
step: 000200     epe: 17.2
step: 000300     epe: 12.2`,
    "- epe 32.5 17.2 12.2",
  ],
  [
    "Korean",
    `에포크 1/2 - 손실: 0.51 - 정확도: 0.78 - 검증 손실: 0.41 - 검증 정확도: 0.80
에포크 2/2 - 손실: 0.41 - 정확도: 0.80 - 검증 손실: 0.39 - 검증 정확도: 0.81`,
    "train loss 0.51 0.41",
    "validation accuracy 0.8 0.81",
  ],
  [
    "a frame of box-drawing signs",
    `┌───────┬────────────┬──────────┐
│ Epoch │ Train Loss │ Val Loss │
├───────┼────────────┼──────────┤
│ 1     │ 1.2        │ 1.1      │
│ 2     │ 0.9        │ 0.8      │
└───────┴────────────┴──────────┘`,
    "train loss 1.2 0.9",
    "validation loss 1.1 0.8",
  ],
  [
    "loguru, with a number sign",
    `<2023-08-18 17:07:17.197> [INFO] Epoch#160. time_cost: 797.84 s. train_loss: 0.034. val_loss: 5.31
<2023-08-18 17:07:22.710> [INFO] Epoch#161. time_cost: 802.76 s. train_loss: 0.031. val_loss: 5.53`,
    "train loss 0.034 0.031",
    "validation loss 5.31 5.53",
  ],
  [
    "litgpt's last evaluation, one measure on two parts of the data",
    `iter 100: loss train 0.27, val 1.7
iter 200: loss train 0.26, val 1.6`,
    "train loss 0.27 0.26",
    "validation loss 1.7 1.6",
  ],
  [
    "somebody who names the measure before the data",
    `step 10 | loss: train 0.27, val 1.7
step 20 | loss: train 0.26, val 1.6`,
    "train loss 0.27 0.26",
    "validation loss 1.7 1.6",
  ],
  [
    "somebody who names two values beside a slash",
    `Epoch 1 Loss (train/val): 0.51/0.40
Epoch 2 Loss (train/val): 0.41/0.38`,
    "train loss 0.51 0.41",
    "validation loss 0.4 0.38",
  ],
  [
    "Flux, what a call gave",
    `loss(x, y) = param(0.091)
accuracy(m, x, label, 0.0:9) = 0.105
loss(x, y) = param(0.076)
accuracy(m, x, label, 0.0:9) = 0.315
loss(x, y) = param(0.030)
accuracy(m, x, label, 0.0:9) = 0.799`,
    "train loss 0.091 0.076 0.03",
    "train accuracy 0.105 0.315 0.799",
  ],
  [
    "two handlers of one logger",
    `INFO:root:Epoch[0] Validation-accuracy=0.95
Epoch[0] Validation-accuracy=0.95
INFO:root:Epoch[1] Validation-accuracy=0.96
Epoch[1] Validation-accuracy=0.96`,
    "validation accuracy 0.95 0.96",
  ],
  [
    "a block of the best at the end",
    `Epoch 0: Dev F1: 0.72, Dev Loss: 0.45
Epoch 1: Dev F1: 0.74, Dev Loss: 0.43
=========
BEST DEV SET METRICS
=========
Dev F1:   0.78
Dev Loss: 0.39`,
    "validation f1 0.72 0.74",
    "validation loss 0.45 0.43",
  ],
  [
    "Chinese, with what was saved",
    `Epoch 1/2 | 训练损失: 0.42 | 验证集准确率: 0.87
新最佳模型已保存! Epoch: 1, 验证集准确率: 0.87
Epoch 2/2 | 训练损失: 0.15 | 验证集准确率: 0.88
新最佳模型已保存! Epoch: 2, 验证集准确率: 0.88`,
    "train loss 0.42 0.15",
    "validation accuracy 0.87 0.88",
  ],
  [
    "Portuguese, with the best at the end",
    `Época 1/2 | Treino: 65.3% | Val: 62.1%
Época 2/2 | Treino: 78.5% | Val: 75.8%
Época 3/3 | Treino: 88.5% | Val: 79.8%
Melhor acurácia: 79.8%`,
    "train treino 65.3 78.5 88.5",
    "validation val 62.1 75.8 79.8",
  ],
  [
    "Informer and its kin, steps of an epoch and then the epoch",
    `\titers: 100, epoch: 1 | loss: 0.46
\tspeed: 0.1053s/iter; left time: 590.0286s
\titers: 200, epoch: 1 | loss: 0.32
\tspeed: 0.0970s/iter; left time: 533.5125s
Epoch: 1 cost time: 58.6
Epoch: 1, Steps: 270 | Train Loss: 0.39 Vali Loss: 0.21 Test Loss: 0.24
Validation loss decreased (inf --> 0.21).  Saving model ...
\titers: 100, epoch: 2 | loss: 0.22
\tspeed: 0.2867s/iter; left time: 442.3997s
\titers: 200, epoch: 2 | loss: 0.21
\tspeed: 0.0981s/iter; left time: 383.6205s
Epoch: 2 cost time: 57.1
Epoch: 2, Steps: 270 | Train Loss: 0.29 Vali Loss: 0.20 Test Loss: 0.23`,
    "- loss 0.46 0.32 0.22 0.21",
    "train loss 0.39 0.29",
    "validation loss 0.21 0.2",
    "test loss 0.24 0.23",
    "- cost_time 58.6 57.1",
  ],
  [
    "a bar that sums what a line below it averages",
    `val_loss=1445.1: 100%|█| 250/250 [00:10<00:00, 25.0it/s]
Epoch 1: val_loss=7.22
val_loss=1443.4: 100%|█| 250/250 [00:10<00:00, 25.0it/s]
Epoch 2: val_loss=7.21`,
    "validation loss 7.22 7.21",
  ],
  [
    "an agent whose last episodes are averaged now and then",
    `Episode 9 average score: 38.4
Episode 10 average score: 38.6
     Last 100 episodes 10 average score: 18.5
Episode 19 average score: 38.1
Episode 20 average score: 38.9
     Last 100 episodes 20 average score: 20.5`,
    "- score 38.4 38.6 38.1 38.9",
    "- score/last 18.5 20.5",
  ],
  [
    "NequIP, tables of parts of the data and rows that begin with them",
    `training
# Epoch batch         loss        f_mae
      1    10        0.911        0.711
      1    20        0.889        0.689
validation
# Epoch batch         loss        f_mae
      1    10        0.911        0.711
      1    20        0.879        0.679
  Train      #    Epoch      wal       LR         loss        f_mae
! Train               1   10.500    0.005        0.899        0.699
! Validation          1   10.500    0.005        0.878        0.678
training
# Epoch batch         loss        f_mae
      2    10        0.921        0.721
      2    20        0.789        0.589
validation
# Epoch batch         loss        f_mae
      2    10        0.921        0.721
      2    20        0.779        0.579
  Train      #    Epoch      wal       LR         loss        f_mae
! Train               2   20.500    0.005        0.799        0.599
! Validation          2   20.500    0.005        0.778        0.578`,
    "train loss 0.899 0.799",
    "validation loss 0.878 0.778",
    "validation mae/f 0.678 0.578",
  ],
  [
    "Gaussian splatting, which names the data in the middle of a line",
    `[ITER 7000] Evaluating test: L1 0.035 PSNR 23.5 [06/06 10:00:00]

[ITER 7000] Evaluating train: L1 0.031 PSNR 25.5 [06/06 10:00:02]
[ITER 7000] Saving Gaussians [06/06 10:00:03]
[ITER 9000] Evaluating test: L1 0.033 PSNR 24.5 [06/06 10:03:00]

[ITER 9000] Evaluating train: L1 0.029 PSNR 26.5 [06/06 10:03:02]`,
    "test psnr 23.5 24.5",
    "train psnr 25.5 26.5",
  ],
  [
    "a detector whose epochs and batches follow the word for the data",
    `Train:    1/3 ( 33%) [   0/200 (  0%)]  Loss: 50.5 (50.5)  LR: 1.000e-04  Time cost: 00:04/21:46  Acc_iter 1
Train:    1/3 ( 33%) [  49/200 ( 25%)]  Loss: 36.5 (41.5)  LR: 2.000e-04  Time cost: 00:15/01:25  Acc_iter 50
Train:    1/3 ( 33%) [  99/200 ( 50%)]  Loss: 23.5 (34.5)  LR: 3.000e-04  Time cost: 00:27/01:00  Acc_iter 100`,
    "train loss 50.5 36.5 23.5",
  ],
  [
    "a program with a line for each class, by its number",
    `Epoch 1 Validation:
  mIoU: 0.21
    Class  1: IoU = 0.26, acc = 0.5
    Class  2: IoU = 0.16, acc = 0.4
Epoch 2 Validation:
  mIoU: 0.31
    Class  1: IoU = 0.36, acc = 0.6
    Class  2: IoU = 0.26, acc = 0.5`,
    "validation iou 0.21 0.31",
    "validation iou/class_1 0.26 0.36",
    "validation iou/class_2 0.16 0.26",
    "validation accuracy/class_2 0.4 0.5",
  ],
  [
    "a program with a line for each class, by its name",
    `Epoch 1, train loss 0.9
class: cat, AP: 0.3, recall: 0.4
class: dog, AP: 0.2, recall: 0.5
Epoch 2, train loss 0.8
class: cat, AP: 0.4, recall: 0.5
class: dog, AP: 0.3, recall: 0.6`,
    "train loss 0.9 0.8",
    "- map/cat 0.3 0.4",
    "- recall/dog 0.5 0.6",
  ],
  [
    "a program that lists names, and then their numbers",
    `2024-05-01 10:00:00,100 - run.py - main - L139 ::: val, round, loss, acc ===> 001, 0.88, 0.54,
2024-05-01 10:00:01,100 - run.py - main - L133 ::: train, round, loss, acc ===> 002, 0.82, 0.39,
2024-05-01 10:00:02,100 - run.py - main - L139 ::: val, round, loss, acc ===> 002, 0.77, 0.55,
2024-05-01 10:00:03,100 - run.py - main - L133 ::: train, round, loss, acc ===> 003, 0.71, 0.49,
2024-05-01 10:00:04,100 - run.py - main - L139 ::: val, round, loss, acc ===> 003, 0.75, 0.56,`,
    "validation loss 0.88 0.77 0.75",
    "train accuracy 0.39 0.49",
  ],
  [
    "a GAN that does not say that its parts are losses",
    `[Epoch 1/2] [Batch 10/20] [G - gan1: 6.5, rec: 0.15] [D - real: 0.4, fake1: 0.2]
[Epoch 1/2] [Batch 20/20] [G - gan1: 6.4, rec: 0.14] [D - real: 0.5, fake1: 0.3]
[Epoch 2/2] [Batch 10/20] [G - gan1: 6.3, rec: 0.13] [D - real: 0.6, fake1: 0.4]`,
    "- gan1 6.5 6.4 6.3",
    "- rec 0.15 0.14 0.13",
  ],
  [
    "two processes, each of which says the same",
    `2024-05-01 10:00:00,073 INFO Epoch 7 CV info cv_loss 7.6
2024-05-01 10:00:00,089 INFO Epoch 7 CV info cv_loss 7.6
2024-05-01 10:10:00,719 INFO Epoch 8 CV info cv_loss 7.5
2024-05-01 10:10:00,794 INFO Epoch 8 CV info cv_loss 7.5`,
    "validation loss/info 7.6 7.5",
  ],
  [
    "an agent that says what its episodes are on average",
    `Episode   100\tAvg:  19.5\tε: 0.60  Steps:  1836
Episode   200\tAvg:  39.5\tε: 0.36  Steps:  3854
Episode   300\tAvg: 109.5\tε: 0.22  Steps: 10808`,
    "- reward 19.5 39.5 109.5",
  ],
  [
    "CNTK, an index within a name",
    ` Epoch[ 1 of 1]-Minibatch[   1- 500]: SamplesSeen = 500; TrainLossPerSample =  5.5; EvalErr[0]PerSample = 0.9
 Epoch[ 1 of 1]-Minibatch[ 501-1000]: SamplesSeen = 500; TrainLossPerSample =  4.5; EvalErr[0]PerSample = 0.8`,
    "train loss/sample 5.5 4.5",
    "validation error/0_sample 0.9 0.8",
  ],
  [
    "a recommender whose logger names itself before the data",
    `>> epoch 1
[INFO] SASRec-SASRec-github: epoch 1 training [time: 37.51s, train loss: 11.5]
[INFO] SASRec-SASRec-github: complete scores on valid set:
hit@10:0.12 ndcg@10:0.06
>> epoch 2
[INFO] SASRec-SASRec-github: epoch 2 training [time: 37.21s, train loss: 10.5]
[INFO] SASRec-SASRec-github: complete scores on valid set:
hit@10:0.28 ndcg@10:0.16`,
    "train loss 11.5 10.5",
    "validation ndcg/10 0.06 0.16",
  ],
  [
    "a detector with a line for each class, its name before a colon",
    `Epoch 1/2 train loss: 1.5
cat: AP 0.7
dog: AP 0.5
mAP: 0.6
Epoch 2/2 train loss: 1.1
cat: AP 0.8
dog: AP 0.6
mAP: 0.7`,
    "train loss 1.5 1.1",
    "- map/cat 0.7 0.8",
    "- map/dog 0.5 0.6",
    "- map 0.6 0.7",
  ],
  [
    "two networks, each with a line of its own",
    `iter 100
G: loss 0.5
D: loss 0.6
iter 200
G: loss 0.7
D: loss 0.4`,
    "train loss/g 0.5 0.7",
    "train loss/d 0.6 0.4",
  ],
  [
    "a program whose lines all begin with the same words",
    `epoch 1
Result so far: loss 0.5
epoch 2
Result so far: loss 0.4`,
    "train loss 0.5 0.4",
  ],
  [
    "a program that does not say what its two losses are",
    `Epoch 1 Loss: 0.51/0.55 time 3.1/3.2 s
Epoch 2 Loss: 0.44/0.50 time 3.1/3.3 s`,
    "train loss 0.51 0.44",
    "train loss/1 0.55 0.5",
  ],
  [
    "a program that does not say what its losses are, after the number of the fold",
    `[Fold 0 | Seed 42] Epoch 1/3 | Train 0.69 | Val 0.68 | LR 1.00e-03
[Fold 0 | Seed 42] Epoch 2/3 | Train 0.61 | Val 0.62 | LR 1.00e-03
[Fold 0 | Seed 42] Epoch 3/3 | Train 0.53 | Val 0.57 | LR 1.00e-04`,
    "train train 0.69 0.61 0.53",
    "validation val 0.68 0.62 0.57",
  ],
  [
    "Tacotron 2, the step between a name and its number",
    `Epoch: 0
Train loss 0 48.5 Grad Norm 13.5 5.71s/it
Validation loss 0: 37.5
Train loss 1 35.5 Grad Norm 25.5 3.79s/it
Train loss 2 16.5 Grad Norm 17.5 3.99s/it`,
    "train loss 48.5 35.5 16.5",
    "- grad_norm 13.5 25.5 17.5",
    "validation loss 37.5",
  ],
  [
    "XGBoost, sets with a number between hyphens, and what it prunes",
    `[15:28:18] src/tree/updater_prune.cc:74: tree pruning end, 1 roots, 12 extra nodes, 0 pruned nodes, max_depth=4
[0]     validset-0-auc:0.54
[15:28:18] src/tree/updater_prune.cc:74: tree pruning end, 1 roots, 36 extra nodes, 0 pruned nodes, max_depth=7
[1]     validset-0-auc:0.55`,
    "validation auc/0 0.54 0.55",
  ],
  [
    "an evaluation by several methods, ranks by hyphens",
    `Epoch: [4][350/695] Loss: 88.5 (88.4) Accu: 43.5
Test Epoch: 4
POOL:   Rank-1: 19.5% | Rank-5: 41.5%| mAP: 18.5%
FC:   Rank-1: 20.5% | Rank-5: 42.5%| mAP: 19.5%
Epoch: [5][350/695] Loss: 87.5 (87.4) Accu: 44.5
Test Epoch: 5
POOL:   Rank-1: 21.5% | Rank-5: 43.5%| mAP: 20.5%
FC:   Rank-1: 22.5% | Rank-5: 44.5%| mAP: 21.5%`,
    "train loss 88.5 87.5",
    "test map/pool 18.5 20.5",
    "test map/fc 19.5 21.5",
    "test accuracy/pool_rank_5 41.5 43.5",
  ],
  [
    "Kaldi's chain training, which logs its rate alone",
    `2024-05-12 22:12:05,681 [steps/nnet3/chain/train.py:529 - train - INFO ] Iter: 78/959   Jobs: 1   Epoch: 1.62/20.0 (8.1% complete)   lr: 0.0008
2024-05-12 22:12:26,355 [steps/nnet3/chain/train.py:529 - train - INFO ] Iter: 79/959   Jobs: 1   Epoch: 1.65/20.0 (8.2% complete)   lr: 0.0007
2024-05-12 22:12:47,024 [steps/nnet3/chain/train.py:529 - train - INFO ] Iter: 80/959   Jobs: 1   Epoch: 1.67/20.0 (8.3% complete)   lr: 0.0006`,
    "train learning_rate 0.0008 0.0007 0.0006",
  ],
  [
    "a recogniser that shows what it heard after each loss",
    `[INFO 2024-03-02 18:11:38,332 kur.model.executor:175] Validation loss: 155.5
Prediction: "i know wat mammock ind"
Truth: "i know what mamma can"
[INFO 2024-03-02 20:43:30,224 kur.model.executor:175] Validation loss: 150.5
Prediction: "i se at call tad"
Truth: "i see him called tad"
[INFO 2024-03-02 22:43:30,224 kur.model.executor:175] Validation loss: 149.5
Prediction: "i see him call"
Truth: "i see him called"`,
    "validation loss 155.5 150.5 149.5",
  ],
  [
    "a program whose numbers stand below their names",
    `========== Epoch 1 ==========
Train Loss:
0.9
Val Acc:
61 %
========== Epoch 2 ==========
Train Loss:
0.7
Val Acc:
72 %`,
    "train loss 0.9 0.7",
    "validation accuracy 61 72",
  ],
  [
    "a Russian's program",
    `Эпоха 1/2: потери на обучении 0.95, точность на валидации 0.62
Эпоха 2/2: потери на обучении 0.74, точность на валидации 0.73`,
    "train loss 0.95 0.74",
    "validation accuracy 0.62 0.73",
  ],
  [
    "a bar that is still empty when the epoch before is evaluated",
    `epoch: 0/9: 90it [00:06, 139.33it/s, loss=0.07]
eval psnr: 16.5
epoch: 1/9: 90it [00:06, 139.33it/s, loss=0.06]
epoch: 2/9:   0%|          | 0/90 [00:00<?, ?it/s]eval psnr: 17.5
epoch: 2/9: 90it [00:06, 139.33it/s, loss=0.05]
eval psnr: 18.5`,
    "train loss 0.07 0.06 0.05",
    "validation psnr 16.5 17.5 18.5",
  ],
  [
    "a program that heads its means with the data",
    `Epoch 1 Train Avg — seg_loss: 1.5, acc: 0.25,
Epoch 1 Val Avg — seg_loss: 1.6, acc: 0.2,
Epoch 2 Train Avg — seg_loss: 1.25, acc: 0.5,
Epoch 2 Val Avg — seg_loss: 1.3, acc: 0.4,`,
    "train accuracy 0.25 0.5",
    "validation accuracy 0.2 0.4",
  ],
  [
    "an evaluation that counts its batches without saying how many",
    `Training at epoch 1
batch count: 20/60, iter: 20, loss: 0.9
batch count: 40/60, iter: 40, loss: 0.8
batch count: 60/60, iter: 60, loss: 0.7
Epoch: 1/2 --- time: 1195.9, avg_loss: 0.8
Validation at epoch 1
batch count: 0/50, iter: 0, loss: 0.65
batch count: 20/50, iter: 20, loss: 0.6
Training at epoch 2
batch count: 20/60, iter: 20, loss: 0.6
Epoch: 2/2 --- time: 1195.9, avg_loss: 0.6
Validation at epoch 2
batch count: 0/50, iter: 0, loss: 0.55
batch count: 20/50, iter: 20, loss: 0.5`,
    "validation loss 0.6 0.5",
  ],
  [
    "a program whose losses are in a dictionary",
    `epoch 1 loss: {'a': 0.5, 'b': 0.4} lr: 0.1
epoch 2 loss: {'a': 0.25, 'b': 0.3} lr: 0.1`,
    "train loss/a 0.5 0.25",
    "train loss/b 0.4 0.3",
  ],
  [
    "a program that sums up its losses without a comma",
    `step 1 G loss 0.5 D loss 0.25 Total: 0.75
step 2 G loss 0.4 D loss 0.2 Total: 0.6`,
    "train loss/d 0.25 0.2",
  ],
  [
    "a report that has its best epoch first",
    `## Best Performance:
- Best Accuracy: 0.6 (Epoch 3)

## Epoch no. = 1
- Accuracy: 0.4
- Train Loss: 1.5

## Epoch no. = 2
- Accuracy: 0.5
- Train Loss: 1.25

## Epoch no. = 3
- Accuracy: 0.6
- Train Loss: 1`,
    "- accuracy 0.4 0.5 0.6",
    "train loss 1.5 1.25 1",
  ],
  [
    "a program that begins with its settings as JSON",
    `{"lr": 4e-4,
"batch_size": 12}

Epoch [1/2], Train Loss: 0.5, Train Accuracy: 0.7
Epoch [2/2], Train Loss: 0.4, Train Accuracy: 0.8`,
    "train loss 0.5 0.4",
    "train accuracy 0.7 0.8",
  ],
  [
    "a program with two of each measure at the end of an epoch",
    `Epoch [1/3] Loss: 0.51/0.55 Acc: 0.71/0.70
Epoch [2/3] Loss: 0.41/0.45 Acc: 0.75/0.74
Epoch [3/3] Loss: 0.31/0.35 Acc: 0.81/0.80`,
    "train loss 0.51 0.41 0.31",
    "validation loss 0.55 0.45 0.35",
    "train accuracy 0.71 0.75 0.81",
    "validation accuracy 0.7 0.74 0.8",
  ],
  [
    "a server of federated learning that prints a line after each round",
    `[ROUND 1]
aggregate_fit: received 30 results and 0 failures
After 1 Round: loss = 0.5, accuracy: 0.75
[ROUND 2]
aggregate_fit: received 30 results and 0 failures
After 2 Round: loss = 0.4, accuracy: 0.8`,
    "train loss 0.5 0.4",
    "train accuracy 0.75 0.8",
  ],
  [
    "epochs, and then rounds",
    `Epoch 1, Loss: 0.5, Accuracy: 0.75
Epoch 2, Loss: 0.4, Accuracy: 0.8
Round 1/50, Global Loss: 0.3
Round 2/50, Global Loss: 0.2`,
    "train loss 0.5 0.4",
    "train loss 0.3 0.2",
  ],
  [
    "Pointcept, names and numbers parted by slashes",
    `[INFO] Train: [1/20][10/362] loss: 0.5
[INFO] Val result: mIoU/mAcc/allAcc 0.4523/0.5511/0.8011.
[INFO] Class_0-wall Result: iou/accuracy 0.7123/0.8123
[INFO] Train: [2/20][10/362] loss: 0.4
[INFO] Val result: mIoU/mAcc/allAcc 0.4923/0.5911/0.8111.
[INFO] Class_0-wall Result: iou/accuracy 0.7323/0.8323`,
    "validation iou 0.4523 0.4923",
    "validation accuracy/m 0.5511 0.5911",
    "validation accuracy 0.8011 0.8111",
  ],
  [
    "a program that counts its iterations on a line of their own",
    `10:31:18 INFO     saved models
10:31:18 INFO     iterations: 100
10:31:18 INFO     loss: {'a': 0.5, 'b': 0.4}
10:32:18 INFO     saved models
10:32:18 INFO     iterations: 200
10:32:18 INFO     loss: {'a': 0.3, 'b': 0.2}
10:33:18 INFO     saved models
10:33:18 INFO     iterations: 300
10:33:18 INFO     loss: {'a': 0.2, 'b': 0.1}`,
    "train loss/a 0.5 0.3 0.2",
    "train loss/b 0.4 0.2 0.1",
  ],
  [
    "a decoder that tests on two sets after each epoch, in brackets",
    `## epoch-0
[test-clean] %WER 34.5% [104 / 576, 56 ins, 36 del, 12 sub ]
[test-other] %WER 47.5% [232 / 543, 49 ins, 73 del, 10 sub ]
## epoch-1
[test-clean] %WER 15.5% [104 / 576, 56 ins, 36 del, 12 sub ]
[test-other] %WER 29.5% [232 / 543, 49 ins, 73 del, 10 sub ]`,
    "test wer/clean 34.5 15.5",
    "test wer/other 47.5 29.5",
  ],
  [
    "MXNet's detectors, which say only once that all of it is training",
    `Epoch[0] Batch [3100]	Speed: 7.05 samples/sec	Train-RPNAcc=0.96,	RPNL1Loss=0.128,	RCNNAcc=0.79,	
Epoch[0] Batch [3200]	Speed: 6.94 samples/sec	Train-RPNAcc=0.97,	RPNL1Loss=0.127,	RCNNAcc=0.8,	`,
    "train accuracy/rpn 0.96 0.97",
    "train loss/rpnl1 0.128 0.127",
    "train accuracy/rcnn 0.79 0.8",
  ],
  [
    "a program that counts the batches of its evaluation in the same words, and says only then what they were",
    `Epoch: [1] [0/9] loss: 0.5 lr: 0.1
Epoch: [1] [8/9] loss: 0.4 lr: 0.1
[Train] averaged stats: loss: 0.45
Epoch: [1] [0/2] loss: 0.7
Epoch: [1] [1/2] loss: 0.6
[Val] averaged stats: loss: 0.65
Epoch: [2] [0/9] loss: 0.3 lr: 0.1
Epoch: [2] [8/9] loss: 0.2 lr: 0.1
[Train] averaged stats: loss: 0.25
Epoch: [2] [0/2] loss: 0.5
Epoch: [2] [1/2] loss: 0.45
[Val] averaged stats: loss: 0.55`,
    "- loss 0.5 0.4 0.3 0.2",
    "train loss 0.45 0.25",
    "validation loss 0.6 0.45",
    "validation loss 0.65 0.55",
  ],
  [
    "a program that glues its places to their words",
    `The train loss of epoch20-batch-0:0.5
The train loss of epoch20-batch-50:0.4
epoch20: val MIoU1:0.25
The train loss of epoch21-batch-0:0.3
The train loss of epoch21-batch-50:0.2
epoch21: val MIoU1:0.75`,
    "train loss 0.5 0.4 0.3 0.2",
    "validation iou/1 0.25 0.75",
  ],
  [
    "a program with pluses around its headings",
    `++++++++++++++++++++ Train Epoch 1 ++++++++++++++++++++
CE Loss: 10.5
++++++++++++++++++++ Valid Epoch 1 ++++++++++++++++++++
{'Recall@20': 0.25, 'NDCG@20': tensor(0.5, device='cuda:0')}
++++++++++++++++++++ Train Epoch 2 ++++++++++++++++++++
CE Loss: 9.5
++++++++++++++++++++ Valid Epoch 2 ++++++++++++++++++++
{'Recall@20': 0.375, 'NDCG@20': tensor(0.625, device='cuda:0')}`,
    "train loss/ce 10.5 9.5",
    "validation recall/20 0.25 0.375",
    "validation ndcg/20 0.5 0.625",
  ],
  [
    "WeSpeaker, a grid behind its logger's prefix",
    `[ INFO : 2024-12-24 21:50:06,518 ] - |     Epoch|     Batch|        Lr|      Loss|       Acc|
[ INFO : 2024-12-24 21:51:06,518 ] - |       149|      1000|      0.02|       1.5|      71.5|
[ INFO : 2024-12-24 21:51:47,574 ] - |       150|       100|      0.01|      1.25|      72.5|`,
    "train loss 1.5 1.25",
    "train accuracy 71.5 72.5",
    "- learning_rate 0.02 0.01",
  ],
  [
    "Pointcept's logger, all of whose prefix is in brackets",
    `[2024-02-07 10:23:43,248 INFO misc.py line 119 49892] Train: [1/2][2/2] Data 1.856 (1.856) loss: 0.5 Lr: 0.02
[2024-02-07 10:23:44,368 INFO evaluator.py line 196 49892] Val result: mIoU/mAcc/allAcc 0.25/0.3/0.5.
[2024-02-07 10:23:45,248 INFO misc.py line 119 49892] Train: [2/2][2/2] Data 1.856 (1.856) loss: 0.4 Lr: 0.01
[2024-02-07 10:23:46,368 INFO evaluator.py line 196 49892] Val result: mIoU/mAcc/allAcc 0.35/0.4/0.6.`,
    "train loss 0.5 0.4",
    "validation iou 0.25 0.35",
    "train learning_rate 0.02 0.01",
  ],
  [
    "VideoPose3D",
    `[1] time 43.30 lr 0.04 3d_train 88.5 3d_eval 63.5 3d_valid 67.5
save best checkpoint
[2] time 42.85 lr 0.03 3d_train 52.5 3d_eval 51.5 3d_valid 60.5
save best checkpoint`,
    "train loss/3d 88.5 52.5",
    "validation loss/3d 67.5 60.5",
    "- learning_rate 0.04 0.03",
  ],
  [
    "a program that puts a measure before its values on two parts of the data",
    `=== Training Progress ===
loss_kp_of    --- train: 599.5       val: 739.5
acc_rgbd      --- train: 0.75 val: 0.7
=== Training Progress ===
loss_kp_of    --- train: 589.5       val: 729.5
acc_rgbd      --- train: 0.85 val: 0.8
=== Training Progress ===
loss_kp_of    --- train: 579.5       val: 719.5
acc_rgbd      --- train: 0.95 val: 0.9`,
    "train loss/kp 599.5 589.5 579.5",
    "validation loss/kp 739.5 729.5 719.5",
    "train accuracy/rgbd 0.75 0.85 0.95",
    "validation accuracy/rgbd 0.7 0.8 0.9",
  ],
  [
    "LightGBM on Spark, which names itself in each line",
    `21/01/20 22:11:58 INFO lightgbm.Classifier: LightGBM task calling Update
21/01/20 22:12:00 INFO lightgbm.Classifier: LightGBM running iteration: 0 with result: 0 and is finished: false
21/01/20 22:12:00 INFO lightgbm.Classifier: Valid auc=0.75
21/01/20 22:12:00 INFO lightgbm.Classifier: LightGBM task calling Update
21/01/20 22:12:02 INFO lightgbm.Classifier: LightGBM running iteration: 1 with result: 0 and is finished: false
21/01/20 22:12:02 INFO lightgbm.Classifier: Valid auc=0.8`,
    "validation auc 0.75 0.8",
  ],
  [
    "a program that counts its batches of an epoch, and names classes under a measure",
    `0/42 of epoch 28/30 class : 0.024 - acc class : 99.5 [bs:128]
30/42 of epoch 28/30 class : 0.014 - acc class : 100.00 [bs:128]
Accuracies on val: class : 96.75
0/42 of epoch 29/30 class : 0.010 - acc class : 99.25 [bs:128]
30/42 of epoch 29/30 class : 0.047 - acc class : 98.5 [bs:128]
Accuracies on val: class : 96.5`,
    "train accuracy/class 99.5 100 99.25 98.5",
    "validation accuracy/class 96.75 96.5",
  ],
  [
    "Distiller, which heads the batches of a validation with its epoch",
    `--- validate (epoch=63)-----------
10000 samples (512 per mini-batch)
Epoch: [63][   10/   19]    Loss 0.8    Top1 72.5
Epoch: [63][   20/   19]    Loss 0.75    Top1 71.5
==> Top1: 71.25    Loss: 0.7

==> Best [Top1: 58.000   Params: -4419393 on epoch: 12]
--- validate (epoch=64)-----------
10000 samples (512 per mini-batch)
Epoch: [64][   10/   19]    Loss 0.6    Top1 73.5
Epoch: [64][   20/   19]    Loss 0.55    Top1 72.5
==> Top1: 72.25    Loss: 0.5`,
    "validation accuracy/top1 71.25 72.25",
    "validation loss 0.7 0.5",
  ],
  [
    "a captioner that prints its scores as dictionaries",
    `Epoch 14: valid scores: {'BLEU': [0.8, 0.7], 'METEOR': 0.25, 'CIDEr': 1.5}
Epoch 14: test scores: {'BLEU': [0.75, 0.6], 'METEOR': 0.3, 'CIDEr': 1.25}
Epoch 15: valid scores: {'BLEU': [0.85, 0.75], 'METEOR': 0.35, 'CIDEr': 1.75}
Epoch 15: test scores: {'BLEU': [0.8, 0.65], 'METEOR': 0.4, 'CIDEr': 1.5}`,
    "validation cider 1.5 1.75",
    "test cider 1.25 1.5",
    "validation bleu 0.8 0.85",
    "test meteor 0.3 0.4",
  ],
  [
    "Ignite's progress bar",
    `[1/2]  50%|█████      [00:00<?]\rEpoch [1/2]: [1/2]  50%|█████     , loss=0.7 [00:00<00:00]\rEpoch [1/2]: [2/2] 100%|██████████, loss=0.6 [00:00<00:00]
Validation Results - Epoch: 1  Avg loss: 0.63
[1/2]  50%|█████      [00:00<?]\rEpoch [2/2]: [1/2]  50%|█████     , loss=0.5 [00:00<00:00]\rEpoch [2/2]: [2/2] 100%|██████████, loss=0.4 [00:00<00:00]
Validation Results - Epoch: 2  Avg loss: 0.58`,
    "train loss 0.6 0.4",
    "validation loss 0.63 0.58",
  ],
  [
    "a program that prints its results as objects, an entry a line",
    `INFO:root:metrics: {
  "accuracy": 0.5,
  "eval_loss": 0.875,
  "details": {
    "seconds": 20.5
  },
  "global_step": 500
}
INFO:root:metrics: {
  "accuracy": 0.625,
  "eval_loss": 0.75,
  "details": {
    "seconds": 21.5
  },
  "global_step": 1000
}`,
    "validation loss 0.875 0.75",
  ],
  [
    "pprint of dictionaries below the number of the epoch",
    `Epoch 1/3
{'eval_f1': 0.5,
 'eval_loss': 0.75}
Epoch 2/3
{'eval_f1': 0.625,
 'eval_loss': 0.5}`,
    "validation f1 0.5 0.625",
    "validation loss 0.75 0.5",
  ],
  [
    "a tagger that has precision and recall under their first letters",
    `Epoch 1 dev P: 0.75, R: 0.5, F1: 0.625
Epoch 2 dev P: 0.875, R: 0.625, F1: 0.75`,
    "validation precision 0.75 0.875",
    "validation recall 0.5 0.625",
    "validation f1 0.625 0.75",
  ],
  [
    "PyText, which says the stage, and the epoch once more for the next one",
    `Stage.TRAIN
Epoch:1
loss: 0.75
Stage.EVAL
Epoch:1
loss: 0.875
Stage.TRAIN
Epoch:2
loss: 0.5
Stage.EVAL
Epoch:2
loss: 0.625`,
    "train loss 0.75 0.5",
    "validation loss 0.875 0.625",
  ],
  [
    "a program that ends with the results of its best epoch",
    `Epoch 1 Train Loss = 12.5 Val Loss = 13.5
Epoch 2 Train Loss = 12.25 Val Loss = 13.25
Epoch 3 Train Loss = 12.125 Val Loss = 13.75
Early stopping at epoch: 3
Best at epoch 2:
Train Loss = 12.25
Val Loss = 13.25`,
    "train loss 12.5 12.25 12.125",
    "validation loss 13.5 13.25 13.75",
  ],
  [
    "wav2letter, which numbers its lists of files, and a program that misspells accuracy",
    `epoch: 1 | nupdates: 76 | loss: 3.5 | 1_valid.lst-WER: 19.5 | 2_valid.lst-WER: 44.5 | train accuray: 0.5
epoch: 1 | nupdates: 80 | loss: 2.5 | 1_valid.lst-WER: 18.5 | 2_valid.lst-WER: 43.5 | train accuray: 0.75`,
    "train loss 3.5 2.5",
    "validation wer/1_lst 19.5 18.5",
    "validation wer/2_lst 44.5 43.5",
    "train accuracy 0.5 0.75",
  ],
  [
    "a program that prints the results of each class below its name",
    `Epoch 1/2
Train Loss: 0.75 | Val Loss: 0.5
Val mIoU: 0.25
Class-wise Metrics:
Healthy:
  IoU: 0.125 | Accuracy: 0.5
  Cls Acc: 1.0 | Samples: 6
Polyp:
  IoU: 0.25 | Accuracy: 0.625
  Cls Acc: 0.5 | Samples: 81
Epoch 2/2
Train Loss: 0.5 | Val Loss: 0.25
Val mIoU: 0.5
Class-wise Metrics:
Healthy:
  IoU: 0.375 | Accuracy: 0.75
  Cls Acc: 1.0 | Samples: 6
Polyp:
  IoU: 0.5 | Accuracy: 0.875
  Cls Acc: 0.75 | Samples: 81`,
    "validation iou 0.25 0.5",
    "validation iou/healthy 0.125 0.375",
    "validation iou/polyp 0.25 0.5",
    "validation accuracy/polyp_cls 0.5 0.75",
  ],
  [
    "a program that lists classes below the name of a measure, and one that numbers them",
    `Epoch 1/2
val mIoU: 0.5
Per-class IoU:
  road: 0.75
  car: 0.25
Per-class accuracy:
Class 0: 0.5
Class 1: 0.625
Epoch 2/2
val mIoU: 0.625
Per-class IoU:
  road: 0.875
  car: 0.375
Per-class accuracy:
Class 0: 0.75
Class 1: 0.875`,
    "validation iou/road 0.75 0.875",
    "validation iou/car 0.25 0.375",
    "validation accuracy/class_0 0.5 0.75",
    "validation accuracy/class_1 0.625 0.875",
  ],
  [
    "the tutorial that has the accuracy of each class, and others that name them in brackets",
    `Epoch 1
val loss: 0.5
Accuracy of   cat : 55 %
Accuracy of   dog : 65 %
val Dice (liver): 0.75, Dice (tumor): 0.5
Epoch 2
val loss: 0.25
Accuracy of   cat : 60 %
Accuracy of   dog : 70 %
val Dice (liver): 0.875, Dice (tumor): 0.625`,
    "validation accuracy/cat 55 60",
    "validation accuracy/dog 65 70",
    "validation dice/liver 0.75 0.875",
    "validation dice/tumor 0.5 0.625",
  ],
  [
    "a program that has further results indented below the validation loss",
    `Epoch 1 train loss: 0.5
Epoch 1 val loss: 0.75
   F1: 0.5
   ROC-AUC: 0.625
Epoch 2 train loss: 0.25
Epoch 2 val loss: 0.5
   F1: 0.75
   ROC-AUC: 0.875`,
    "validation f1 0.5 0.75",
    "validation auc 0.625 0.875",
  ],
  [
    "a Russian program that shortens its words",
    `Эпоха 1/100 - Потери обуч: 2.5, Точн обуч: 0.125, Точн вал: 0.25
Эпоха 2/100 - Потери обуч: 1.5, Точн обуч: 0.375, Точн вал: 0.5`,
    "train loss 2.5 1.5",
    "train accuracy 0.125 0.375",
    "validation accuracy 0.25 0.5",
  ],
  [
    "FastReID, which has epoch and iteration as a pair",
    `[04/14 21:45:06 fastreid.utils.events]:  eta: 0:17:54  epoch/iter: 49/12899  total_loss: 14.5  loss_cls: 1.5  lr: 8.80e-05
[04/14 21:45:47 fastreid.utils.events]:  eta: 0:17:12  epoch/iter: 50/12999  total_loss: 14.25  loss_cls: 1.25  lr: 7.27e-05`,
    "train loss 14.5 14.25",
    "train loss/cls 1.5 1.25",
  ],
  [
    "a skeleton classifier that says of how many batches its loss is",
    `[ Sun Oct 29 17:00:03 2023 ] Training epoch: 14
[ Sun Oct 29 17:00:03 2023 ] 	Mean training loss: 0.75.  Mean training acc: 70.5%.
[ Sun Oct 29 17:00:03 2023 ] Eval epoch: 14
[ Sun Oct 29 17:00:09 2023 ] 	Mean test loss of 8 batches: 0.5.
[ Sun Oct 29 17:00:09 2023 ] Training epoch: 15
[ Sun Oct 29 17:00:28 2023 ] 	Mean training loss: 0.625.  Mean training acc: 72.5%.
[ Sun Oct 29 17:00:28 2023 ] Eval epoch: 15
[ Sun Oct 29 17:00:34 2023 ] 	Mean test loss of 8 batches: 0.25.`,
    "train loss 0.75 0.625",
    "test loss 0.5 0.25",
  ],
  [
    "a program that says how long its epochs took where others have their number",
    `E   1/400 B 2250 PSNR:20.5dB l1:0.125  epoch:61.6s Test:21.11dB
E   2/400 B 2250 PSNR:16.5dB l1:0.25  epoch:59.8s Test:22.28dB
E   3/400 B 2250 PSNR:15.5dB l1:0.5  epoch:60.6s Test:22.63dB`,
    "- psnr 20.5 16.5 15.5",
  ],
  [
    "Informer from the end of an epoch on",
    `	speed: 0.1788s/iter; left time: 165.5299s
Epoch: 2 cost time: 40.37
Epoch: 2, Steps: 225 | Train Loss: 0.5 Vali Loss: 0.75 Test Loss: 0.625
Updating learning rate to 5e-05
	iters: 100, epoch: 3 | loss: 0.125
	speed: 0.3345s/iter; left time: 267.9004s
	iters: 200, epoch: 3 | loss: 0.25
	speed: 0.1824s/iter; left time: 127.8467s
Epoch: 3 cost time: 40.65
Epoch: 3, Steps: 225 | Train Loss: 0.25 Vali Loss: 0.5 Test Loss: 0.375
Updating learning rate to 2.5e-05
	iters: 100, epoch: 4 | loss: 0.125
	iters: 200, epoch: 4 | loss: 0.25`,
    "train loss 0.5 0.25",
    "validation loss 0.75 0.5",
  ],
  [
    "a program that begins its lines with the number of the step",
    `40 | loss 6.75 | lr 3.0e-04 | 13808.97ms
50 | loss 6.25 | lr 2.0e-04 | 13771.78ms
60 | loss 5.5 | lr 1.0e-04 | 13814.18ms`,
    "train loss 6.75 6.25 5.5",
  ],
  [
    "pycocotools, below the epochs of Keras",
    `Epoch 6/144
10000/10000 [==============================] - 2301s 230ms/step - loss: 2.75
Running per image evaluation...
 Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 0.25
 Average Precision  (AP) @[ IoU=0.50      | area=   all | maxDets=100 ] = 0.5
 Average Precision  (AP) @[ IoU=0.50:0.95 | area= large | maxDets=100 ] = -1.000
Epoch 7/144
10000/10000 [==============================] - 2301s 230ms/step - loss: 2.5
Running per image evaluation...
 Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 0.375
 Average Precision  (AP) @[ IoU=0.50      | area=   all | maxDets=100 ] = 0.625
 Average Precision  (AP) @[ IoU=0.50:0.95 | area= large | maxDets=100 ] = -1.000`,
    "train loss 2.75 2.5",
    "validation map 0.25 0.375",
    "validation map/50 0.5 0.625",
  ],
  [
    "TensorFlow's estimators, which save what they evaluate",
    `INFO:tensorflow:loss = 4.5, step = 100 (124.394 sec)
INFO:tensorflow:loss = 3.5, step = 200 (124.394 sec)
INFO:tensorflow:Saving dict for global step 200: accuracy = 0.75, global_step = 200, loss = 3.75
INFO:tensorflow:loss = 2.5, step = 300 (124.394 sec)
INFO:tensorflow:loss = 2.25, step = 400 (124.394 sec)
INFO:tensorflow:Saving dict for global step 400: accuracy = 0.875, global_step = 400, loss = 3.25`,
    "train loss 4.5 3.5 2.5 2.25",
    "validation accuracy 0.75 0.875",
    "validation loss 3.75 3.25",
  ],
  [
    "garage, in lists between two rulers",
    `2019-05-05 10:00:00 | [trpo] epoch #0 | Optimizing policy...
-----------------------  -------------
Evaluation/AverageReturn   20.5
Evaluation/Iteration        0
PolicyLoss                  0.5
-----------------------  -------------
2019-05-05 10:00:05 | [trpo] epoch #1 | Optimizing policy...
-----------------------  -------------
Evaluation/AverageReturn   30.5
Evaluation/Iteration        1
PolicyLoss                  0.25
-----------------------  -------------`,
    "validation reward 20.5 30.5",
    "train loss/policy 0.5 0.25",
  ],
  [
    "Lightning without bars, under Open MPI, in a log that keeps control characters as octals",
    `[1,mpirank:0,algo-1]<stdout>:#015Epoch 0:  50% 1/2 [00:00<00:00,  6.54it/s, loss=2.5, v_num=0]
[1,mpirank:0,algo-1]<stdout>:#015Validation DataLoader 0: 100% 1/1 [00:00<00:00, 1113.73it/s]#033[A
[1,mpirank:0,algo-1]<stdout>:#015Epoch 0: 100% 2/2 [00:00<00:00, 12.10it/s, loss=2.25, v_num=0, val_acc=0.125]
[1,mpirank:0,algo-1]<stdout>:#015Epoch 1: 100% 2/2 [00:00<00:00, 12.10it/s, loss=2.125, v_num=0, val_acc=0.25]`,
    "train loss 2.25 2.125",
    "validation accuracy 0.125 0.25",
  ],
  [
    "a program whose headings end as code does",
    `step 30 / 26919 (epoch 0.06 / 50):
  learning_rate = 1.00e-03, loss_average = 9.5e-01
  validation accuracy: 0.5 (50 / 100), iou (weighted): 0.25, loss: 6.5e-01
  time: 24727s (wall 1357s)
step 60 / 26919 (epoch 0.11 / 50):
  learning_rate = 1.00e-03, loss_average = 5.5e-01
  validation accuracy: 0.625 (62 / 100), iou (weighted): 0.375, loss: 5.5e-01
  time: 49514s (wall 2716s)
step 90 / 26919 (epoch 0.17 / 50):
  learning_rate = 1.00e-03, loss_average = 3.5e-01
  validation accuracy: 0.75 (75 / 100), iou (weighted): 0.5, loss: 4.5e-01
  time: 74333s (wall 4072s)`,
    "train loss 0.95 0.55 0.35",
    "validation accuracy 0.5 0.625 0.75",
    "validation loss 0.65 0.55 0.45",
  ],
  [
    "PaddleRec, which numbers its batches",
    `2022-04-12 17:06:10,849 - INFO - epoch: 0, batch_id: 0, AUC:0.5, loss:0.75, ips: 1000.71910 ins/s
2022-04-12 17:10:51,909 - INFO - epoch: 0, batch_id: 500, AUC:0.625, loss:0.5, ips: 1822.08655 ins/s
2022-04-12 17:24:35,400 - INFO - epoch: 0 done, AUC: 0.75,loss:0.625, epoch time: 1105.58 s
2022-04-12 17:24:36,273 - INFO - epoch: 1, batch_id: 0, AUC:0.75, loss:0.5, ips: 1186.63338 ins/s
2022-04-12 17:29:16,416 - INFO - epoch: 1, batch_id: 500, AUC:0.875, loss:0.25, ips: 1828.03888 ins/s
2022-04-12 17:42:59,469 - INFO - epoch: 1 done, AUC: 0.875,loss:0.375, epoch time: 1104.06 s`,
    "train loss 0.625 0.375",
    "train auc 0.75 0.875",
  ],
  [
    "the tail of Stable-Baselines3, whose boxes differ",
    `|    ep_rew_mean          | 0.016        |
| time/                   |              |
|    total_timesteps      | 1000         |
| train/                  |              |
|    loss                 | -0.25        |
------------------------------------------
-----------------------------------------
| rollout/                |             |
|    ep_rew_mean          | 0.016       |
| time/                   |             |
|    fps                  | 3373        |
|    total_timesteps      | 2000        |
| train/                  |             |
|    loss                 | -0.5        |
-----------------------------------------
Eval num_timesteps=3000, episode_reward=0.00 +/- 0.00
Episode length: 2560.00 +/- 0.00
-----------------------------------------
| eval/                   |             |
|    mean_reward          | 0           |
| time/                   |             |
|    total_timesteps      | 3000        |
| train/                  |             |
|    loss                 | -0.75       |
-----------------------------------------`,
    "train loss -0.25 -0.5 -0.75",
  ],
  [
    "a recogniser that numbers its sets as others number epochs",
    `2020-11-13 09:32:47,406 - (Epoch 20) TRAIN LOSS:0.25 CER:6.5% LR:0.0000167
2020-11-13 09:32:47,461 - VALID
2020-11-13 09:33:31,062 - VALID SET 0 LOSS:0.125 CER:5.75%
2020-11-13 09:33:34,487 - TRAIN
2020-11-13 13:55:36,838 - (Epoch 21) TRAIN LOSS:0.125 CER:6.25% LR:0.0000163
2020-11-13 13:55:36,894 - VALID
2020-11-13 13:56:31,427 - VALID SET 0 LOSS:0.0625 CER:5.5%
2020-11-13 13:56:35,349 - TRAIN`,
    "train loss 0.25 0.125",
    "validation loss 0.125 0.0625",
    "validation cer 5.75 5.5",
  ],
  [
    "a program that names its losses by one letter",
    `iteration: 10 loss: 17.5 loss_l: 5.5 loss_m: 5.75 loss_s: 6.25
iteration: 20 loss: 16.5 loss_l: 5.25 loss_m: 5.5 loss_s: 5.75`,
    "train loss 17.5 16.5",
    "train loss/m 5.75 5.5",
  ],
];

for (const [by, lines, ...expected] of FORMS) {
  Deno.test(`text reads what is printed by ${by}`, async () => {
    const runs = await readText(lines);
    const found = runs[0]!.series.map((
      { split, quantity, component, values },
    ) =>
      [
        split ?? "-",
        component === null ? quantity : `${quantity}/${component}`,
        ...values,
      ].join(" ")
    );
    deepStrictEqual(expected.filter((one) => !found.includes(one)), []);
    deepStrictEqual(runs.length, 1);
  });
}
