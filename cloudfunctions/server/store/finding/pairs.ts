/** What somebody said of two filings; `id` is both of theirs in order, `mark` the keyed hash of the names and subjects of which it was said. */
export type JudgedPair = {
  readonly id: string
  readonly mark: string
  readonly same: boolean
  readonly by: string
  readonly at: number
}
