/** Surer than this no curve makes anyone. */
const SUREST = 0.99;
/** And a rule that fires believes it at least a little. */
const LEAST = 0.01;

/** Log-odds → probability, between 0.01 and 0.99. */
export function logistic(logOdds: number): number {
  const probability = Math.round(1000 / (1 + Math.exp(-logOdds))) / 1000;
  return Math.max(LEAST, Math.min(SUREST, probability));
}
