/** Log-odds → probability. */
export function logistic(logOdds: number): number {
  return Math.round(1000 / (1 + Math.exp(-logOdds))) / 1000;
}
