import { answers, type InputOf, type Link, none, one, type OutputOf } from './call'

/** A made PDF. `missing` are the characters printed as a box with their code point, as `U+2A6A5`. */
export type PaperFile = Link & {
  readonly fileID: string
  readonly name: string
  readonly missing: readonly string[]
}

/** The calls of the function `documents`. */
export const documentsCalls = {
  paper: answers<PaperFile>()(one),
  receipt: answers<PaperFile>()(one),
  blank: answers<PaperFile>()(none),
  /** 签章页, to be printed, signed, stamped and photographed. */
  sealPage: answers<PaperFile>()(one),
}

export type DocumentsAction = keyof typeof documentsCalls
export type DocumentsInput<A extends DocumentsAction> = InputOf<(typeof documentsCalls)[A]>
export type DocumentsOutput<A extends DocumentsAction> = OutputOf<(typeof documentsCalls)[A]>
