/** A cell that holds something: what it says, or why that cannot be known. */
export type SheetCell = {
  readonly text: string
  /** `digits`: a number with more digits than a spreadsheet keeps. */
  readonly wrong?: 'formula' | 'error' | 'digits'
}

/** A row as the file holds it, its number as the person sees it. */
export type SheetRow = {
  readonly number: number
  readonly cells: readonly (SheetCell | undefined)[]
  readonly hidden: boolean
  readonly merged: boolean
}
