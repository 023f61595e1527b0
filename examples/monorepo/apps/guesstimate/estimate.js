/** Three guesses in days (best, likely, worst) as the mean and the deviation that PERT gives them. */
export function estimate(best, likely, worst) {
  if (![best, likely, worst].every((days) => Number.isFinite(days) && days >= 0)) throw new RangeError('days are numbers from 0')
  if (best > likely || likely > worst) throw new RangeError('best ≤ likely ≤ worst')
  return { mean: (best + 4 * likely + worst) / 6, deviation: (worst - best) / 6 }
}
