import { deepStrictEqual, rejects, strictEqual } from "node:assert/strict";
import { read } from "../../lib/reading.ts";
import { about, curves, readText } from "./_read.ts";

const LOSS = { loss: [[0, 0.5], [1, 0.25]] };

const TABLES: Record<string, string> = {
  "commas": "epoch,loss\n0,0.5\n1,0.25\n",
  "semicolons and decimal commas": "epoch;loss\n0;0,5\n1;0,25\n",
  "tabs": "epoch\tloss\n0\t0.5\n1\t0.25\n",
  "bars": "epoch|loss\n0|0.5\n1|0.25\n",
  "blanks": "  epoch    loss\n      0   0.5\n      1   2.5e-01\n",
  "padded names and cells":
    "   epoch,      loss\n       0,       0.5\n       1,      0.25\n",
  "a byte order mark": "\ufeffepoch,loss\n0,0.5\n1,0.25\n",
  "CRLF": "epoch,loss\r\n0,0.5\r\n1,0.25\r\n",
  "CR CR LF": "epoch,loss\r\r\n0,0.5\r\r\n1,0.25\r\r\n",
  "CR": "epoch,loss\r0,0.5\r1,0.25\r",
  "no line end at the end": "epoch,loss\n0,0.5\n1,0.25",
  "blank lines between": "epoch,loss\n\n0,0.5\n\n1,0.25\n\n",
  "quotes": '"epoch","loss"\n"0","0.5"\n"1","0.25"\n',
  "a comment first": '#{"t_start": 1.5}\nepoch,loss\n0,0.5\n1,0.25\n',
  "the header in a comment": "#  epoch  loss\n   0   0.5\n   1   0.25\n",
  "Excel's word on what parts it": "sep=;\nepoch;loss\n0;0,5\n1;0,25\n",
  "a rule below the header": "epoch   loss\n------------\n0   0.5\n1   0.25\n",
  "a column at the end without a name": "epoch,loss,\n0,0.5,\n1,0.25,\n",
  "a header parted otherwise": "epoch\tloss\t\r\n0|0.5|\r\n1|0.25|\r\n",
};

for (const [form, text] of Object.entries(TABLES)) {
  Deno.test(`csv reads a table with ${form}`, async () =>
    deepStrictEqual(await curves(text), LOSS));
}

Deno.test("csv reads series that stand in rows", async () => {
  deepStrictEqual(await curves(",0,1,2\nloss,3,2,1\nval_loss,4,3,3\n"), {
    loss: [[0, 3], [1, 2], [2, 1]],
    val_loss: [[0, 4], [1, 3], [2, 3]],
  });
});

Deno.test("csv leaves out the row numbers that pandas writes", async () => {
  deepStrictEqual(await curves(",loss\n0,0.5\n1,0.25\n"), LOSS);
  deepStrictEqual(await about(",loss\n0,0.5\n1,0.25\n"), ["csv", []]);
});

Deno.test("csv names what it repairs and skips, where it was first", async () => {
  const [{ source }] = await readText(
    "epoch,loss,acc,acc\n0,5,1,1\n1,4,2\n<<<<<<< HEAD\n2,3,3,3,9\nepoch,loss,acc,acc\n3,2,4,4\n4,1,5",
  ) as [Awaited<ReturnType<typeof readText>>[number]];
  deepStrictEqual(source.notes, [
    { kind: "renamed-column", what: "acc", count: 2 },
    { kind: "ragged-row", at: 3, count: 2 },
    { kind: "bad-line", at: 4, what: "<<<<<<< HEAD" },
    { kind: "repeated-header", at: 6 },
    { kind: "truncated-tail", at: 8 },
  ]);
});

Deno.test("csv joins the sparse rows of Lightning", async () => {
  const text =
    "epoch,step,train_loss,val_loss\n0,49,3,\n0,75,,4\n1,99,2,\n1,151,,3\n";
  deepStrictEqual(await curves(text), {
    train_loss: [[49, 3], [99, 2]],
    val_loss: [[75, 4], [151, 3]],
  });
  deepStrictEqual([...(await readText(text))[0]!.series[1]!.epochs!], [0, 1]);
});

Deno.test("csv reads two tables that share a file", async () => {
  deepStrictEqual(
    await curves("step,loss\n1,5\nstep,acc\n1,0.1\nstep,loss\n2,4\n"),
    {
      loss: [[1, 5], [2, 4]],
      acc: [[1, 0.1]],
    },
  );
});

Deno.test("csv tells rows of two tables apart by their width", async () => {
  deepStrictEqual(
    (await curves("step,loss,acc\n1,5,0.1\nlow,high\n7,8\n2,4,0.2\n6,9\n"))
      .loss,
    [[1, 5], [2, 4]],
  );
});

Deno.test("csv counts the points of a table without names", async () => {
  deepStrictEqual(await curves("100,0.5\n200,0.25\n"), {
    "column 2": [[100, 0.5], [200, 0.25]],
  });
  deepStrictEqual(await about("0.5\n0.25\n"), ["csv", ["no-axis", "no-names"]]);
});

Deno.test("csv keeps a line end within quotes", async () => {
  deepStrictEqual(
    await curves('epoch,note,loss\n0,"a\nb",0.5\n1,"say ""c""",0.25\n'),
    LOSS,
  );
});

Deno.test("csv reads UTF-16 and Chinese encodings, and says so", async () => {
  const text = "\ufeffepoch,loss\n0,0.5\n1,0.25\n";
  const utf16 = new Uint8Array(
    Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer,
  );
  const [history] = await read(utf16, "run.csv");
  deepStrictEqual([...history!.series[0]!.values], [0.5, 0.25]);
  deepStrictEqual(history!.source.notes, [{ kind: "odd-encoding" }]);
  // 轮次,训练损失 in GB 18030.
  const names = [
    0xc2,
    0xd6,
    0xb4,
    0xce,
    0x2c,
    0xd1,
    0xb5,
    0xc1,
    0xb7,
    0xcb,
    0xf0,
    0xca,
    0xa7,
  ];
  const gbk = Uint8Array.of(
    ...names,
    ...new TextEncoder().encode("\n1,0.5\n2,0.25\n"),
  );
  const [chinese] = await read(gbk, "run.csv");
  deepStrictEqual(
    [
      chinese!.series[0]!.name,
      chinese!.series[0]!.split,
      chinese!.series[0]!.axis,
    ],
    ["训练损失", "train", "epoch"],
  );
});

Deno.test("csv drops the zeros that a crash leaves at the end", async () => {
  const text = "epoch,loss\n0,0.5\n1,0.25\n\0\0\0\0";
  deepStrictEqual(await curves(text), LOSS);
  deepStrictEqual((await about(text))[1], ["truncated-tail"]);
});

Deno.test("csv reads columns that are called by numbers", async () => {
  deepStrictEqual(
    (await curves("epoch,loss,1,25,200\n0,3,0,0.5,1\n1,2,0,0.6,1\n"))["25"],
    [
      [0, 0.5],
      [1, 0.6],
    ],
  );
});

const REFUSED: Record<string, [string, string]> = {
  "a header and no row": ["epoch,loss,val_loss\n", "header-only"],
  "columns of text": ["epoch,loss\na,b\nc,d\n", "not-a-log"],
  "a table of runs": [
    "hidden_size,n_layers,batch_size,total_time\n1,2,3,4\n2,2,3,5\n",
    "table-of-runs",
  ],
  "a page's table of models": [
    "| Model | Accuracy | F1 |\n|---|---|---|\n| ResNet | 0.91 | 0.9 |\n| VGG | 0.89 | 0.8 |\n",
    "table-of-runs",
  ],
  "a table of people": [
    "name,age,city,score\nAlice,30,Paris,0.9\nBob,25,London,0.8\n",
    "table-of-runs",
  ],
};

for (const [what, [text, code]] of Object.entries(REFUSED)) {
  Deno.test(`csv refuses ${what}`, async () => {
    await rejects(() => readText(text), { name: "LogError", code });
  });
}

Deno.test("a printed table with blank cells keeps each number under its name", async () => {
  const [run] = await readText(
    `epoch  main/loss  validation/main/loss  main/accuracy
1      0.51       0.4                   0.8
2      0.41                             0.82
3      0.31       0.3                   0.85
`,
  );
  deepStrictEqual(
    run!.series.map(({ values }) => [...values]),
    [[0.51, 0.41, 0.31], [0.4, 0.3], [0.8, 0.82, 0.85]],
  );
});

Deno.test("csv reads two points, and one", async () => {
  strictEqual(
    (await readText("epoch,loss\n1,2\n2,1\n"))[0]!.series[0]!.values.length,
    2,
  );
  deepStrictEqual(await about("epoch,loss,val_loss\n1,2,3\n"), ["keras-csv", [
    "one-record",
  ]]);
});

Deno.test("csv without a header reads decimal commas", async () => {
  deepStrictEqual(await curves("1;0,5612;3\n2;0,25;2\n3;nan;1\n"), {
    "column 2": [[1, 0.5612], [2, 0.25], [3, NaN]],
    "column 3": [[1, 3], [2, 2], [3, 1]],
  });
  deepStrictEqual(await curves("1;0,5612\n2;0,25\n3;0,125\n"), {
    "column 2": [[1, 0.5612], [2, 0.25], [3, 0.125]],
  });
});

Deno.test("csv brings a percent to the scale of the numbers beside it", async () => {
  const of = async (...cells: string[]) =>
    (await curves(`epoch,acc\n${cells.map((c, i) => `${i},${c}\n`).join("")}`))
      .acc!.map(([, value]) => value);
  deepStrictEqual(await of("10%", "0.2", "30%"), [0.1, 0.2, 0.3]);
  deepStrictEqual(await of("10%", "20%", "30%"), [10, 20, 30]);
  deepStrictEqual(await of("10 %", "20 %", "30\u00a0%"), [10, 20, 30]);
  const german = await curves("epoch;acc\n1;10,5 %\n2;20,25 %\n");
  deepStrictEqual(german, { acc: [[1, 10.5], [2, 20.25]] });
  deepStrictEqual(await of("10 %", "0.2", "30 %"), [0.1, 0.2, 0.3]);
  deepStrictEqual(await of("10%", "20", "30%"), [10, 20, 30]);
});

Deno.test("csv with more runs than anybody logs in one file is refused", async () => {
  const rows = Array.from({ length: 30_003 }, (_, i) => `${i % 3},0.5\n`);
  await rejects(readText(`step,loss\n${rows.join("")}`), {
    code: "too-large",
  });
});
