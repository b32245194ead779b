/**
 * How many random cases a property is checked with. The seed is fixed, so that what fails fails again and says its seed and
 * path; SEED asks for other cases, TIMES for so many times more.
 */
export const randomCases = (
  count: number,
): { readonly seed: number; readonly numRuns: number } => ({
  seed: Number(process.env['SEED'] ?? 14),
  numRuns: count * Number(process.env['TIMES'] ?? 1),
})
