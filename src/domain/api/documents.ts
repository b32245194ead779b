import * as v from 'valibot'
import { answers, id, type InputOf, type Link, none, one, type OutputOf } from './call'

/** A made PDF. `missing` are the characters printed as a box with their code point, as `U+2A6A5`. */
export type PaperFile = Link & {
  readonly fileID: string
  readonly name: string
  readonly missing: readonly string[]
}

/** The calls of the function `documents`. */
export const documentsCalls = {
  /** 备案表 of what was submitted last, or of an earlier submission. */
  paper: answers<PaperFile>()(
    v.strictObject({
      id,
      submission: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
    }),
  ),
  receipt: answers<PaperFile>()(one),
  blank: answers<PaperFile>()(none),
  /** 签章页, to be printed, signed, stamped and photographed. */
  sealPage: answers<PaperFile>()(one),
}

export type DocumentsAction = keyof typeof documentsCalls
export type DocumentsInput<A extends DocumentsAction> = InputOf<(typeof documentsCalls)[A]>
export type DocumentsOutput<A extends DocumentsAction> = OutputOf<(typeof documentsCalls)[A]>
