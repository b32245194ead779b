import { type Day, dayOf } from '../dates/days'

/** One look of an office at a filing. */
export type Look = {
  /** Short name of the office: never who. */
  readonly office: string
  /** 打开查看, 查看身份证全号. */
  readonly what: string
  readonly at: number
}

/** Looks of one office at the same on one day, one after the other; `at` is the newest. */
export type SeenLine = Look & { readonly day: Day; readonly count: number }

/** Looks, newest first, as lines: what an office did several times in a row on a day is one line with its count (K8). */
export const seenLines = (looks: readonly Look[]): readonly SeenLine[] => {
  const lines: SeenLine[] = []
  for (const look of looks) {
    const day = dayOf(look.at)
    const last = lines[lines.length - 1]
    const same =
      last !== undefined &&
      last.day === day &&
      last.office === look.office &&
      last.what === look.what
    if (same) lines[lines.length - 1] = { ...last, count: last.count + 1 }
    else lines.push({ ...look, day, count: 1 })
  }
  return lines
}
