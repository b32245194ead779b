/** A stretch of a text; `differs` when the other text has it not. */
export type Stretch = { readonly text: string; readonly differs: boolean }

/** Both texts in stretches, each whole when its stretches are put together. */
export type Differing = { readonly before: readonly Stretch[]; readonly after: readonly Stretch[] }

/**
 * Where two texts differ: by their longest common sequence of words, a word being a run of Latin letters and digits or any
 * other single character, so that 18号 for 附近 is marked and a changed digit marks its whole number.
 */
export const differing = (before: string, after: string): Differing => {
  const [was, is] = [wordsOf(before), wordsOf(after)]
  const common = commonOf(was, is)
  return {
    before: stretches(was, new Set(common.map(([at]) => at))),
    after: stretches(is, new Set(common.map(([, at]) => at))),
  }
}

const wordsOf = (text: string): readonly string[] => text.match(/[a-z0-9]+|[^]/giu) ?? []

/** The places of the longest common sequence in both. */
const commonOf = (
  was: readonly string[],
  is: readonly string[],
): readonly (readonly [number, number])[] => {
  const width = is.length + 1
  const longest = new Uint16Array((was.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = was.length - 1; i >= 0; i -= 1)
    for (let j = is.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        was[i] === is[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < was.length && j < is.length;) {
    if (was[i] === is[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

const stretches = (words: readonly string[], common: ReadonlySet<number>): readonly Stretch[] => {
  const joined: Stretch[] = []
  words.forEach((word, index) => {
    const differs = !common.has(index)
    const last = joined[joined.length - 1]
    if (last?.differs === differs) joined.splice(-1, 1, { text: last.text + word, differs })
    else joined.push({ text: word, differs })
  })
  return joined
}
