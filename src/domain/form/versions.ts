import { type FieldKey, fields } from './form'

export type FormVersion = {
  readonly version: string
  /** The fields whose label, choices, rules or place differ from the version before; none in the first. */
  readonly changed: readonly FieldKey[]
  /** Fields that take more than before: what was filled in and signed is as right as it was, and is not looked at again. */
  readonly wider?: readonly FieldKey[]
}

/** The versions of the form's table, the oldest first. A change of the table is a new row here (B4). */
export const formVersions: readonly [FormVersion, ...FormVersion[]] = [
  { version: '2018-12-09/1', changed: [] },
  // 企事业单位 became two kinds, the code may stay empty, who fills in is asked.
  { version: '2018-12-09/2', changed: ['subjectKind', 'creditCode', 'filledBy'] },
  // The month of the opening day will do.
  { version: '2018-12-09/3', changed: [], wider: ['openedOn'] },
  // The 运维负责人 may be a third person.
  { version: '2018-12-09/4', changed: [], wider: ['operationsLead', 'operationsLeadName'] },
  // Over the counter an owner may have another paper than an ID card.
  { version: '2018-12-09/5', changed: [], wider: ['ownerIdKind', 'ownerIdNumber'] },
  // Over the counter a guardian files for a child under 14.
  { version: '2018-12-09/6', changed: [], wider: ['ownerIdKind'] },
]

const [first] = formVersions
const newest = formVersions[formVersions.length - 1] ?? first

/** The version of the form's table now; a filing keeps the one in which it was last filled in. */
export const FORM_VERSION = newest.version

/** The version of what was stored before versions were noted with it. */
export const FIRST_VERSION = first.version

const isPrinted = (key: FieldKey) =>
  fields.some((field) => field.key === key && field.place !== 'helper')

const after = (version: string, table: readonly FormVersion[]): readonly FormVersion[] => {
  const at = table.findIndex((each) => each.version === version)
  return table.slice(at + 1)
}

/**
 * The fields that changed since a version, in the form's order. Of a version that nobody knows everything may have
 * changed: all fields.
 */
export const changedSince = (version: string, table = formVersions): readonly FieldKey[] => {
  const isKnown = table.some((each) => each.version === version)
  const changed = after(version, table).flatMap((each) => each.changed)
  return fields.map(({ key }) => key).filter((key) => !isKnown || changed.includes(key))
}

/** Whether what is printed, and therefore signed, is now what it was in a version. */
export const hasSameRows = (version: string, table = formVersions): boolean =>
  !changedSince(version, table).some(isPrinted)

/** The version since which what is printed is as it is now: signatures and seal pages are bound to it. */
export const rowsVersion = (table = formVersions): string =>
  (table.find(({ version }) => hasSameRows(version, table)) ?? newest).version
