/** Who reads an entry of the timeline: its owner too, the office alone, or nobody outside the audit. */
export type Readers = 'everybody' | 'staff' | 'audit'

/** An entry of a filing's timeline in words. */
export type EntryWords = {
  /** `about` is what the entry is about, `office` the short name of the office that did it, empty for an applicant. */
  readonly what: (entry: { readonly about: string }, office: string) => string
  /** What stands under it when no message was kept; `changed` are the labels of what it changed. */
  readonly lines?: (changed: readonly string[]) => readonly string[]
  readonly readers: Readers
}

/** One line of the timeline (E1). `next` is set on the newest only. */
export type EventView = {
  readonly at: number
  /** 已提交, 开始核对, 退回补正, 已登记 … */
  readonly what: string
  /** What belongs to it, line by line: the message of a return. */
  readonly lines: readonly string[]
  readonly who: string
  readonly next: string | null
}
