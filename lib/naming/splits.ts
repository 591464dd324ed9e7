import type { Split } from "../history.ts";

const WORDS: readonly (readonly [Exclude<Split, null>, readonly string[]])[] = [
  ["train", [
    "train",
    "training",
    "trained",
    "trn",
    "tr",
    "learn",
    "treino",
    "entrenamiento",
    "entrainement",
    "apprentissage",
    "addestramento",
    "обучение",
    "обучении",
    "обучения",
    "обучающеи",
    "обуч",
    "тренировочнои",
    "egitim",
  ]],
  [
    "validation",
    "val vali valid validation validate validating validacao validacion validierung validazione валидация валидации валидационнои вал валид dogrulama vld va eval evaluate evaluation evaluating dev cv heldout holdout"
      .split(" "),
  ],
  ["test", [
    "test",
    "testing",
    "tst",
    "te",
    "teste",
    "prueba",
    "тест",
    "тесте",
    "тестовои",
  ]],
];

const SPLIT_OF = new Map(
  WORDS.flatMap(([split, all]) => all.map((word) => [word, split] as const)),
);

/** The split that a word stands for, if any. */
export function splitOf(word: string): Split {
  return SPLIT_OF.get(word) ?? null;
}

/** The split that the words of a name say, the last one deciding, and the words that are left. */
export function takeSplit(all: readonly string[]): [Split, string[]] {
  const split = all.findLast((word) => SPLIT_OF.has(word));
  return [
    split === undefined ? null : splitOf(split),
    all.filter((word) => !SPLIT_OF.has(word)),
  ];
}
