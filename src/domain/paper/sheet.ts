/** Millimetres, from the top left corner of the page. */
export type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One ruled cell of a table. `row` is the key of the printed row, `text` the whole text that belongs into it. */
export type Cell = Box & {
  readonly row: string
  readonly part: 'group' | 'label' | 'value'
  readonly text: string
}

/** One line of text: left end and baseline in millimetres, size in points. */
export type TextLine = {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size: number
  /** Millimetres added after each character. */
  readonly spacing?: number
  readonly bold?: true
  /** Printed in grey, because it is no part of the form. */
  readonly soft?: true
}

/** A thin horizontal line, in millimetres. */
export type Rule = { readonly x: number; readonly y: number; readonly width: number }

/** A square box to tick. */
export type Tick = Box & { readonly ticked: boolean }

/** One page as data; drawing it decides nothing. */
export type PaperSheet = {
  /** Millimetres. */
  readonly width: number
  readonly height: number
  readonly cells: readonly Cell[]
  readonly rules: readonly Rule[]
  readonly lines: readonly TextLine[]
  readonly ticks: readonly Tick[]
  /** Where the signature's image goes, keeping its proportions. */
  readonly picture: Box | null
}
