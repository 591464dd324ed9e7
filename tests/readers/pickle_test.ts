import { deepStrictEqual, rejects } from "node:assert/strict";
import { read } from "../../lib/reading.ts";
import { pointsOf } from "./_runs.ts";

/** Bytes as Python prints them: a letter a byte. */
function bytesOf(letters: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

function packed(base64: string): Uint8Array<ArrayBuffer> {
  return bytesOf(atob(base64));
}

const HISTORY = {
  "protocol 0":
    "(dp0\nVloss\np1\n(lp2\nF2.0\naFnan\naFinf\nasVacc\np3\n(lp4\nI1\naI2\naI3\nas.",
  "protocol 2":
    "\x80\x02}q\x00(X\x04\x00\x00\x00lossq\x01]q\x02(G@\x00\x00\x00\x00\x00\x00\x00G\x7f\xf8\x00\x00\x00\x00\x00\x00G\x7f\xf0\x00\x00\x00\x00\x00\x00eX\x03\x00\x00\x00accq\x03]q\x04(K\x01K\x02K\x03eu.",
  "protocol 4":
    "\x80\x04\x95;\x00\x00\x00\x00\x00\x00\x00}\x94(\x8c\x04loss\x94]\x94(G@\x00\x00\x00\x00\x00\x00\x00G\x7f\xf8\x00\x00\x00\x00\x00\x00G\x7f\xf0\x00\x00\x00\x00\x00\x00e\x8c\x03acc\x94]\x94(K\x01K\x02K\x03eu.",
};

for (const [protocol, letters] of Object.entries(HISTORY)) {
  Deno.test(`pickle reads a history of ${protocol}`, async () => {
    const [run] = await read(bytesOf(letters), "trainHistoryDict");
    deepStrictEqual(pointsOf(run!), {
      loss: [[0, 2], [1, NaN], [2, Infinity]],
      acc: [[0, 1], [1, 2], [2, 3]],
    });
    deepStrictEqual(run!.source.reader, "pickle");
  });
}

Deno.test("pickle reads whole numbers that no float holds as infinite", async () => {
  const long = (bytes: number, last: string) =>
    `\x8b${String.fromCharCode(bytes)}\0\0\0${"\0".repeat(bytes - 1)}${last}`;
  const [run] = await read(
    bytesOf(
      `\x80\x02}X\x04\0\0\0loss](${long(200, "\x01")}${long(200, "\xff")}${
        long(2, "\xff")
      }K\x01es.`,
    ),
    "history.pkl",
  );
  deepStrictEqual([...run!.series[0]!.values], [Infinity, -Infinity, -256, 1]);
});

Deno.test("pickle reads arrays and numbers of NumPy", async () => {
  const [run] = await read(
    packed(
      "gAJ9cQAoWAQAAABsb3NzcQFjbnVtcHkuX2NvcmUubXVsdGlhcnJheQpfcmVjb25zdHJ1Y3QKcQJjbnVtcHkKbmRhcnJheQpxA0sAhXEEY19jb2RlY3MKZW5jb2RlCnEFWAEAAABicQZYBgAAAGxhdGluMXEHhnEIUnEJh3EKUnELKEsBSwKFcQxjbnVtcHkKZHR5cGUKcQ1YAgAAAGY0cQ6JiIdxD1JxEChLA1gBAAAAPHERTk5OSv////9K/////0sAdHESYoloBVgJAAAAAADDgD8AACBAcRNoB4ZxFFJxFXRxFmJYCAAAAHZhbF9sb3NzcRddcRgoY251bXB5Ll9jb3JlLm11bHRpYXJyYXkKc2NhbGFyCnEZaA1YAgAAAGY4cRqJiIdxG1JxHChLA2gRTk5OSv////9K/////0sAdHEdYmgFWAgAAAAAAAAAAAAIQHEeaAeGcR9ScSCGcSFScSJoGWgcaAVYCAAAAAAAAAAAAABAcSNoB4ZxJFJxJYZxJlJxJ2V1Lg==",
    ),
    "history.pkl",
  );
  deepStrictEqual(pointsOf(run!), {
    loss: [[0, 1.5], [1, 2.5]],
    val_loss: [[0, 3], [1, 2]],
  });
});

Deno.test("pickle reads protocol 0, whose text is a letter a byte: names and the bytes of arrays", async () => {
  const [run] = await read(
    packed(
      "KGRwMApWdulyaXTpX2xvc3MKcDEKY251bXB5Ll9jb3JlLm11bHRpYXJyYXkKX3JlY29uc3RydWN0CnAyCihjbnVtcHkKbmRhcnJheQpwMwooSTAKdHA0CmNfY29kZWNzCmVuY29kZQpwNQooVmIKcDYKVmxhdGluMQpwNwp0cDgKUnA5CnRwMTAKUnAxMQooSTEKKEkzCnRwMTIKY251bXB5CmR0eXBlCnAxMwooVmY4CnAxNApJMDAKSTAxCnRwMTUKUnAxNgooSTMKVjwKcDE3Ck5OTkktMQpJLTEKSTAKdHAxOApiSTAwCmc1CihWXHUwMDAwXHUwMDAwXHUwMDAwXHUwMDAwXHUwMDAwXHUwMDAw8D/NzMzMzMzsP5qZmZmZmek/CnAxOQpnNwp0cDIwClJwMjEKdHAyMgpic1ZhY2MKcDIzCihscDI0CmNudW1weS5fY29yZS5tdWx0aWFycmF5CnNjYWxhcgpwMjUKKGcxMwooVmY0CnAyNgpJMDAKSTAxCnRwMjcKUnAyOAooSTMKZzE3Ck5OTkktMQpJLTEKSTAKdHAyOQpiZzUKKFZcdTAwMDBcdTAwMDCAPgpwMzAKZzcKdHAzMQpScDMyCnRwMzMKUnAzNAphZzI1CihnMjgKZzUKKFZcdTAwMDBcdTAwMDCAPwpwMzUKZzcKdHAzNgpScDM3CnRwMzgKUnAzOQphcy4=",
    ),
    "history.pkl",
  );
  deepStrictEqual(pointsOf(run!), {
    "vérité_loss": [[0, 1], [1, 0.9], [2, 0.8]],
    acc: [[0, 0.25], [1, 1]],
  });
});

Deno.test("pickle reads an array of protocol 5, whose bytes are turned", async () => {
  const [run] = await read(
    packed(
      "gAWVjgAAAAAAAAB9lIwEbG9zc5SME251bXB5Ll9jb3JlLm51bWVyaWOUjAtfZnJvbWJ1ZmZlcpSTlCiWEAAAAAAAAAA/+AAAAAAAAEAEAAAAAAAAlIwFbnVtcHmUjAVkdHlwZZSTlIwCZjiUiYiHlFKUKEsDjAE+lE5OTkr/////Sv////9LAHSUYksChZSMAUOUdJRSlHMu",
    ),
    "history.pkl",
  );
  deepStrictEqual(pointsOf(run!), { loss: [[0, 1.5], [1, 2.5]] });
});

Deno.test("pickle reads an ordered dictionary, and the state of a thing it does not know", async () => {
  const ordered =
    "\x80\x02ccollections\nOrderedDict\nq\x00)Rq\x01X\x04\x00\x00\x00lossq\x02]q\x03(G@\x00\x00\x00\x00\x00\x00\x00G?\xf0\x00\x00\x00\x00\x00\x00es.";
  deepStrictEqual(
    pointsOf((await read(bytesOf(ordered), "a.pkl"))[0]!),
    { loss: [[0, 2], [1, 1]] },
  );
  const model =
    "\x80\x02csklearn.neural_network\nMLPClassifier\n)\x81}(X\x0b\x00\x00\x00loss_curve_](K\x02K\x01eX\x05\x00\x00\x00alphaK\x03ub.";
  deepStrictEqual(
    pointsOf((await read(bytesOf(model), "model.pkl"))[0]!),
    { loss_curve_: [[0, 2], [1, 1]] },
  );
});

Deno.test("pickle takes of other things only what is called a metric", async () => {
  const checkpoint =
    "(dp0\nVtrain_loss\n(lF2.0\naF1.0\nasVbetas\n(lF0.9\naF0.99\nasVnames\n(lVa\naVb\nas.";
  const [run] = await read(bytesOf(checkpoint), "checkpoint.pkl");
  deepStrictEqual(Object.keys(pointsOf(run!)), ["train_loss"]);
});

Deno.test("pickle executes nothing", async () => {
  const call =
    "(dp0\nVloss\np1\n(lp2\nF3.0\naF2.0\nasVx\np3\ncDeno\nexit\np4\n(I1\ntp6\nRp7\ns.";
  const [run] = await read(bytesOf(call), "history.pkl");
  deepStrictEqual(pointsOf(run!), { loss: [[0, 3], [1, 2]] });
});

Deno.test("pickle is not caught in a list that holds itself", async () => {
  const circle = "(dp0\nVloss\np1\n(lp2\nF1.0\naF2.0\nasVme\np3\n(lp4\ng4\nas.";
  const [run] = await read(bytesOf(circle), "history.pkl");
  deepStrictEqual(pointsOf(run!)["loss"], [[0, 1], [1, 2]]);
});

Deno.test("pickle refuses what copies itself without end", async () => {
  // A string of a megabyte, turned into bytes again and again.
  const start = "\x80\x02c_codecs\nencode\nq\x00X\x00\x00\x10\x00";
  const letters = `${start}${"x".repeat(2 ** 20)}q\x01` +
    "h\x00h\x01\x85R0".repeat(500) + "N.";
  await rejects(read(bytesOf(letters), "a.pkl"), { code: "syntax" });
});

Deno.test("pickle refuses data and weights as no curve", async () => {
  const labels = "(dp0\nVlabels\n(lI1\naI2\nasVbatch\n(lI3\naI4\nas.";
  await rejects(read(bytesOf(labels), "data_batch_1.pkl"), {
    code: "no-curve",
  });
});

/** A pickle of protocol 0. */
const LOSS = (values: number[]) =>
  `(dp0\nVloss\np1\n(lp2\n${values.map((v) => `F${v}\na`).join("")}s.`;
const RECORD = (epoch: number) =>
  `(dp0\nVepoch\np1\nI${epoch}\nsVloss\np2\nF0.5\ns.`;

Deno.test("pickles one behind the other are records, or runs where each holds curves", async () => {
  const [run] = await read(bytesOf([1, 2, 3].map(RECORD).join("")), "a.pkl");
  deepStrictEqual(pointsOf(run!), { loss: [[1, 0.5], [2, 0.5], [3, 0.5]] });
  const runs = await read(bytesOf(LOSS([3, 2]) + LOSS([5, 4])), "a.pkl");
  deepStrictEqual(runs.map((run) => [run.name, pointsOf(run)]), [
    ["a.pkl #1", { loss: [[0, 3], [1, 2]] }],
    ["a.pkl #2", { loss: [[0, 5], [1, 4]] }],
  ]);
});

Deno.test("a pickle behind a history that is none, or is cut, is noted", async () => {
  const notes = async (letters: string) =>
    (await read(bytesOf(letters), "a.pkl"))[0]!.source.notes;
  deepStrictEqual(await notes(`${LOSS([3, 2])}I7\n.(lp0\n.`), [
    { kind: "left-out", count: 2 },
  ]);
  deepStrictEqual(await notes(LOSS([3, 2]) + LOSS([5, 4]).slice(0, -3)), [
    { kind: "truncated-tail" },
  ]);
});

for (const [protocol, letters] of Object.entries(HISTORY)) {
  Deno.test(`a pickle of ${protocol} that is cut holds what was before`, async () => {
    const end = letters.indexOf("acc") + 1;
    const [run] = await read(bytesOf(letters.slice(0, end)), "h.pkl");
    deepStrictEqual(pointsOf(run!), {
      loss: [[0, 2], [1, NaN], [2, Infinity]],
    });
    deepStrictEqual(run!.source.notes, [{ kind: "truncated-tail" }]);
  });
}

Deno.test("pickle reads records of protocol 0 in a list", async () => {
  const records = [1, 2, 3].map((epoch) => `${RECORD(epoch).slice(0, -1)}a`);
  const [run] = await read(bytesOf(`(lp9\n${records.join("")}.`), "a.pkl");
  deepStrictEqual(pointsOf(run!), { loss: [[1, 0.5], [2, 0.5], [3, 0.5]] });
});

Deno.test("pickle reads a list of histories as a run each", async () => {
  const history = (n: number) =>
    `(dp${n}\nVloss\np${n + 1}\n(lp${n + 2}\nF${n}.5\naF0.5\nas`;
  const runs = await read(
    bytesOf(`(lp0\n${history(1)}a${history(4)}a.`),
    "folds.pkl",
  );
  deepStrictEqual(runs.map((run) => [run.name, pointsOf(run)]), [
    ["folds.pkl: 1", { loss: [[0, 1.5], [1, 0.5]] }],
    ["folds.pkl: 2", { loss: [[0, 4.5], [1, 0.5]] }],
  ]);
});

const FRAMES = {
  "written by pandas 3, with its epochs as the index":
    "gASVigMAAAAAAACMBnBhbmRhc5SMCURhdGFGcmFtZZSTlCmBlH2UKIwEX21ncpSMHnBhbmRhcy5jb3JlLmludGVybmFscy5tYW5hZ2Vyc5SMDEJsb2NrTWFuYWdlcpSTlIwWcGFuZGFzLl9saWJzLmludGVybmFsc5SMD191bnBpY2tsZV9ibG9ja5STlIwWbnVtcHkuX2NvcmUubXVsdGlhcnJheZSMDF9yZWNvbnN0cnVjdJSTlIwFbnVtcHmUjAduZGFycmF5lJOUSwCFlEMBYpSHlFKUKEsBSwJLAoaUaA+MBWR0eXBllJOUjAJmOJSJiIeUUpQoSwOMATyUTk5OSv////9K/////0sAdJRiiUMgzczMzMzM7D+amZmZmZnpPwAAAAAAAPA/zczMzMzM7D+UdJRijAhidWlsdGluc5SMBXNsaWNllJOUSwBLAksBh5RSlEsCh5RSlGgLjBNwYW5kYXMuX2xpYnMuYXJyYXlzlIwcX19weXhfdW5waWNrbGVfTkRBcnJheUJhY2tlZJSTlIwNcGFuZGFzLmFycmF5c5SMC1N0cmluZ0FycmF5lJOUSh8G8QROh5RSlGgAjAtTdHJpbmdEdHlwZZSTlIwGcHl0aG9ulEd/+AAAAAAAAIaUUpRoDmgRSwCFlGgTh5RSlChLAUsChZRoGIwCTziUiYiHlFKUKEsDjAF8lE5OTkr/////Sv////9LP3SUYoldlCiMAWGUjAFilGV0lGKGlGJoIksCSwNLAYeUUpRLAoeUUpSGlF2UKIwYcGFuZGFzLmNvcmUuaW5kZXhlcy5iYXNllIwKX25ld19JbmRleJSTlGgAjAVJbmRleJSTlH2UKIwEZGF0YZRoKWgsSh8G8QROh5RSlGgwaDFHf/gAAAAAAACGlFKUaA5oEUsAhZRoE4eUUpQoSwFLA4WUaDqJXZQojAp0cmFpbl9sb3NzlIwIdmFsX2xvc3OUjARub3RllGV0lGKGlGKMBG5hbWWUTnWGlFKUaEpoAIwKUmFuZ2VJbmRleJSTlH2UKGhdjAVlcG9jaJSMBXN0YXJ0lEsBjARzdG9wlEsDjARzdGVwlEsBdYaUUpRlhpRSlIwEX3R5cJSMCWRhdGFmcmFtZZSMCV9tZXRhZGF0YZRdlIwFYXR0cnOUfZSMBl9mbGFnc5R9lIwXYWxsb3dzX2R1cGxpY2F0ZV9sYWJlbHOUiHN1Yi4=",
  "laid out as pandas 1 does, with its epochs in a column":
    "gASVXwMAAAAAAACMEXBhbmRhcy5jb3JlLmZyYW1llIwJRGF0YUZyYW1llJOUKYGUfZQojAVfZGF0YZSMHnBhbmRhcy5jb3JlLmludGVybmFscy5tYW5hZ2Vyc5SMDEJsb2NrTWFuYWdlcpSTlCmBlChdlCiMGHBhbmRhcy5jb3JlLmluZGV4ZXMuYmFzZZSMCl9uZXdfSW5kZXiUk5RoC4wFSW5kZXiUk5R9lCiMBGRhdGGUjBZudW1weS5fY29yZS5tdWx0aWFycmF5lIwMX3JlY29uc3RydWN0lJOUjAVudW1weZSMB25kYXJyYXmUk5RLAIWUQwFilIeUUpQoSwFLA4WUaBWMBWR0eXBllJOUjAJPOJSJiIeUUpQoSwOMAXyUTk5OSv////9K/////0s/dJRiiV2UKIwFZXBvY2iUjARsb3NzlIwIdmFsX2xvc3OUZXSUYowEbmFtZZROdYaUUpRoDWgPfZQoaBFoFGgXSwCFlGgZh5RSlChLAUsDhZRoHowCaTiUiYiHlFKUKEsDjAE8lE5OTkr/////Sv////9LAHSUYolDGAAAAAAAAAAAAQAAAAAAAAACAAAAAAAAAJR0lGJoKU51hpRSlGVdlChoFGgXSwCFlGgZh5RSlChLAUsCSwOGlGgejAJmOJSJiIeUUpQoSwNoNE5OTkr/////Sv////9LAHSUYohDMM3MzMzMzOw/AAAAAAAA8D+amZmZmZnpP83MzMzMzOw/ZmZmZmZm5j8zMzMzMzPrP5R0lGJoFGgXSwCFlGgZh5RSlChLAUsBSwOGlGgziUMYAQAAAAAAAAACAAAAAAAAAAMAAAAAAAAAlHSUYmVdlGgNaA99lChoEWgUaBdLAIWUaBmHlFKUKEsBSwGFlGghiV2UjAF4lGF0lGJoKU51hpRSlGF9lIwGMC4xNC4xlH2UKIwEYXhlc5RoCowGYmxvY2tzlF2UKH2UKIwGdmFsdWVzlGg9jAhtZ3JfbG9jc5SMCGJ1aWx0aW5zlIwFc2xpY2WUk5RLAUsDSwGHlFKUdX2UKGhdaEdoXmgUaBdLAIWUaBmHlFKUKEsBSwGFlGgziUMIAAAAAAAAAACUdJRidWV1c3SUYowEX3R5cJSMCWRhdGFmcmFtZZSMCV9tZXRhZGF0YZRdlHViLg==",
};

for (const [how, base64] of Object.entries(FRAMES)) {
  Deno.test(`pickle reads a data frame ${how}`, async () => {
    const [run] = await read(packed(base64), "history.pkl");
    const [loss, validation] = Object.values(pointsOf(run!));
    deepStrictEqual(loss!.slice(0, 2), [[1, 0.9], [2, 0.8]]);
    deepStrictEqual(validation!.slice(0, 2), [[1, 1], [2, 0.9]]);
  });
}

Deno.test("pickle calls the two lists of a tuple as its file says", async () => {
  const [run] = await read(
    packed(
      "gAJdcQAoRz/szMzMzMzNRz/pmZmZmZmaRz/mZmZmZmZmZV1xAShHP/AAAAAAAABHP+zMzMzMzM1HP+mZmZmZmZplhnECLg==",
    ),
    "train_val_loss.pkl",
  );
  deepStrictEqual(pointsOf(run!), {
    train_loss: [[0, 0.9], [1, 0.8], [2, 0.7]],
    val_loss: [[0, 1], [1, 0.9], [2, 0.8]],
  });
});
