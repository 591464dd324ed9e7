/** Surer than this no curve makes anyone. */
const SUREST = 0.99;

/** Log-odds → probability, never above 0.99. */
export function logistic(logOdds: number): number {
  return Math.min(SUREST, Math.round(1000 / (1 + Math.exp(-logOdds))) / 1000);
}
