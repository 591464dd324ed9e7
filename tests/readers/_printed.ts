/** What programs print, a few lines of each. */
export const PRINTED: readonly string[] = [
  "2024-05-01 10:00:00,123 - INFO - Epoch [1/2], Step [10/20], Loss: 0.5\nVal loss: 0.6, acc: 71.5%\n",
  "Epoch 1/2\n\r 1/2 [==>...] - ETA: 0s - loss: 2.3\b\b\b\r 2/2 [=====] - 1s 3ms/step - loss: 2 - val_loss: nan\n",
  "1.1... logprob:  0.47, 0.09 (1.4 sec)\n1.2... logprob:  0.46, 0.08 (1.4 sec)\n",
  "s:0 tel:10.9\ns:0 trl:10.8\n",
  "0:\tlearn: 0.6\ttest: 0.7\ttotal: 1ms\tremaining: 9ms\n1:\tlearn: 0.5\ttest: 0.6\ttotal: 2ms\tremaining: 8ms\n",
  "     Epoch   gpu_mem       box       obj       cls    labels  img_size\n       0/1        0G   0.05   0.02   0.09   54   640: 100%|##| 4/4 [00:01]\n   Class     Images     Labels          P          R     mAP@.5 mAP@.5:.95: 100%|##| 1/1\n   all   3   4   0.1   0.2   0.3   0.4\n",
  "  0/1  0.6G  0.11  0.09  0.04  0.25  11  320  0  0  0.01  0.001  0.09  0.09  0.04\n",
  "a - Score at iteration 0 is 1.6\na - Score at iteration 100 is 1.4\n",
  "| loss   | 0.5 |\n| step   | 100 |\n---\n| loss   | 0.4 |\n| step   | 200 |\n",
];
