import { deepStrictEqual } from "node:assert/strict";
import { kindOfText } from "../../lib/readers/mod.ts";

const KINDS: Readonly<Record<string, readonly string[]>> = {
  "traceback": [
    'Loading data\nTraceback (most recent call last):\n  File "a.py", line 1\nValueError: no data\n',
  ],
  "markup": [
    "<!doctype html>\n<title>Runs</title>\n<p>loss 0.5\n",
    '<?xml version="1.0"?>\n<testsuites errors="0"></testsuites>\n',
  ],
  "source-code": [
    "#!/bin/bash\npython train.py --epochs 10\n",
    "import torch\n\nfor epoch in range(10):\n    loss = step()\n    print(epoch)\n",
    "const rate = 0.1;\nlet loss = 0;\nfunction step() {\n  return loss;\n}\n",
  ],
  "settings": [
    "train:\n  epochs: 10\n  lr: 0.1\nmodel:\n  dropout: 0.5\n",
    "[train]\nepochs = 10\nlr=0.1\n",
  ],
  "prose": [
    "# A classifier\n\nWe train a small network on pictures of cats and of dogs.\n\n## How\n\nSee below.\n",
    "本项目使用卷积网络识别猫和狗的图片，训练约十轮。\n数据集可以从网站上下载，解压后放入文件夹。\n谢谢。\n",
  ],
  "not-a-log": [
    "Package  Version\nnumpy    1.0\ntorch    2.0\n",
    "order 1 price=61000.5 size=0.2 stop=60000\norder 2 price=61200 size=0.1 stop=60100\norder 3 price=61300 size=0.1 stop=60200\n",
    "loss\n",
  ],
};

for (const [kind, texts] of Object.entries(KINDS)) {
  Deno.test(`a text without a training is told to be ${kind}`, () => {
    deepStrictEqual(texts.map(kindOfText), texts.map(() => kind));
  });
}
