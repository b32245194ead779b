import { offered, subjectKinds } from '../../domain/form/choices'
import { type SlotKey, slotsOf } from '../../domain/form/materials'

type SubjectChoice = (typeof subjectKinds)[number]

type Group = {
  /** The subject kinds that need the same. */
  readonly who: string
  readonly slots: readonly {
    readonly key: SlotKey
    readonly label: string
    readonly note: string
  }[]
}

const groupOf = ({ value, label }: SubjectChoice): Group => ({
  who: label,
  slots: slotsOf({ subjectKind: value }).map(({ key, label, hint }) => ({
    key,
    label,
    note: hint,
  })),
})

/** What each kind of subject brings, the kinds that bring the same together. */
export const materialGroups: readonly Group[] = offered<SubjectChoice>(subjectKinds)
  .map(groupOf)
  .reduce<Group[]>((groups, group) => {
    const same = groups.find(({ slots }) => JSON.stringify(slots) === JSON.stringify(group.slots))
    return same === undefined
      ? [...groups, group]
      : groups.map((each) => (each === same ? { ...each, who: `${each.who}、${group.who}` } : each))
  }, [])
