import { NUMBER } from "./scan.ts";

// What is about the run, not of it: `Saved best model at epoch 6`.
const ASIDE =
  /\b(?:sav(?:ed|ing)|improv(?:ed|ing|ement)|not improve|patience|early.?stop\w*|load(?:ed|ing)|resum(?:ed|ing)|restor(?:ed|ing)|writ(?:ing|ten)|wrote|reducing|decreas(?:ed|ing)|download\w*|skipping|start(?:ed|ing)?\s+(?:training|from)|allocat\w*|warn(?:ing)?s?|deprecat\w*)\b/i;
// The same in Chinese, Japanese, Korean, Russian, Spanish and Portuguese.
const ELSEWHERE =
  /保存|加载|早停|最[佳优]模型|読み込|저장|сохран|загру[зж]|guardad|guardando|salv[oa]ndo|\bsalv[oa]\b/i;
const CHECKPOINT = /(?<!\/)\bcheckpoints?\b/i;
// A call, or a list of settings over several lines: `Conv2d(3, 64`, `'lr': 0.1,`, `{'a': {'b': 1,`.
const CALL =
  /^\s*["'][\w ./-]+["']\s*:|[A-Za-z_]\w*\([^()]*(?:[A-Za-z_]\w*=|\uE000,)|=\s*[A-Za-z_][\w.]*\(|^\s*(?:for|if|while|def|return|import|from|class)\b.*[:(]\s*$/;
// A fold of a cross-validation by scikit-learn: `[CV 1/3] END ...C=1; score=0.5 total time=   0.1s`
const FOLD = /^\s*\[CV\b[^\]]*\] .*\btotal(?: time)?=/;
const BEST =
  /\b(?:best|lowest|highest|so far best|melhor(?:es)?|mejor(?:es)?|beste[rs]?|meilleure?s?)\b|лучш|最佳|最好|最高|ベスト|최고/i;

/**
 * Whether a line is about the run, not of it, or belongs to code or to settings. `gaps` is what stands
 * around its numbers; `measures` tells whether it says of a part of the data how good that is.
 */
export function isAside(
  skeleton: string,
  gaps: readonly string[],
  measures: boolean,
): boolean {
  if (gaps.length < 2) return true;
  const said = gaps.slice(0, -1).join(NUMBER).replace(
    /\([^()]*(?:\)|$)/g,
    " ",
  );
  return ASIDE.test(said) || ELSEWHERE.test(said) ||
    (!measures && CHECKPOINT.test(said)) ||
    BEST.test(gaps[0]!) || FOLD.test(skeleton) ||
    CALL.test(skeleton.slice(0, 400)) || opens(skeleton);
}

function opens(text: string): boolean {
  return text.includes("{") && text.split("{").length > text.split("}").length;
}
