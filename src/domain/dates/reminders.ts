import { addDays, type Day } from './days'

export type Stage =
  | 'before15'
  | 'before7'
  | 'before3'
  | 'before1'
  | 'dueDay'
  | 'overdue'
  | 'week1'
  | 'week2'
  | 'week3'
  | 'week4'
  | 'correction3'
  | 'correctionDay'

/** A reminder stage and the Beijing day from which it is to be sent. */
export type StageDay = { readonly stage: Stage; readonly on: Day }

type Offset = readonly [stage: Stage, days: number]

const fromDue: readonly Offset[] = [
  ['before15', -15],
  ['before7', -7],
  ['before3', -3],
  ['before1', -1],
  ['dueDay', 0],
]
const overdue: Offset = ['overdue', 1]
const weekly: readonly Offset[] = [
  ['week1', 7],
  ['week2', 14],
  ['week3', 21],
  ['week4', 28],
]
const fromCorrection: readonly Offset[] = [
  ['correction3', -3],
  ['correctionDay', 0],
]

const counted = (offsets: readonly Offset[], from: Day): readonly StageDay[] =>
  offsets.map(([stage, days]) => ({ stage, on: addDays(from, days) }))

/**
 * The stages of a draft, earliest first (F2). Those up to the due day count from the strict day, the others from the
 * last day as moved past rest days, which is the day before `overdueFrom`. 提醒我 was tapped on `askedOn`: earlier
 * stages are left out, and a tap after the moved last day gets only the weekly ones, counted from the tap. Accounts of
 * the first round are long past theirs, so they get the weekly ones too.
 */
export const draftStages = (of: {
  due: Day
  overdueFrom: Day
  askedOn: Day
}): readonly StageDay[] => {
  if (of.askedOn >= of.overdueFrom) return counted(weekly, of.askedOn)
  const stages = [
    ...counted(fromDue, of.due),
    ...counted([overdue, ...weekly], addDays(of.overdueFrom, -1)),
  ]
  return stages.filter(({ on }) => on >= of.askedOn)
}

/**
 * The stages of a returned filing: 3 days before its 建议补正日期 and on it, none after (F2). The notice of the return
 * itself stands for its own day.
 */
export const correctionStages = (correctionOn: Day, returnedOn: Day): readonly StageDay[] =>
  counted(fromCorrection, correctionOn).filter(({ on }) => on > returnedOn)

/** The stage to send on the Beijing day `today`: the latest whose day has come, so that missed runs collapse to one. */
export const stageNow = (stages: readonly StageDay[], today: Day): StageDay | null =>
  stages.filter(({ on }) => on <= today).pop() ?? null

/** The day of the first stage from a day on, that day's own too, for the sweep to find the filing by; null when none is left. */
export const nextStageDay = (stages: readonly StageDay[], from: Day): Day | null =>
  stages.find(({ on }) => on >= from)?.on ?? null
