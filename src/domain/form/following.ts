import type { Answers, FieldKey } from './form'

/** What the manager's rows hold where the manager is the owner. */
const pairs = [
  ['ownerName', 'managerName'],
  ['ownerMobile', 'managerMobile'],
  ['ownerWechat', 'managerWechat'],
] as const satisfies readonly (readonly [FieldKey, FieldKey])[]

const textOf = (answers: Answers, key: FieldKey): string => answers[key] ?? ''

const isSame = (answers: Answers): boolean =>
  pairs.every(([owner, manager]) => textOf(answers, owner) === textOf(answers, manager))

/** Whether the manager is the owner. A person who has an account alone is taken for both until something else is said. */
export const managerIsOwner = (answers: Answers): boolean =>
  isSame(answers) && (textOf(answers, 'ownerName') !== '' || answers.subjectKind === 'individual')

/** The values with which the manager is the owner. */
export const ownerAsManager = (answers: Answers): Answers =>
  Object.fromEntries(pairs.map(([owner, manager]) => [manager, textOf(answers, owner)]))

/** The values with which it is not said who the manager is. */
export const noManager: Answers = Object.fromEntries(pairs.map(([, manager]) => [manager, '']))

/**
 * A change with what follows from it, so that nothing is typed twice: a person's account is the person's own, and a
 * manager who is the owner stays so. What was said otherwise stays.
 */
export const followed = (patch: Answers, before: Answers): Answers =>
  withManager(withOwner(patch, before), before)

const withOwner = (patch: Answers, before: Answers): Answers => {
  const after = { ...before, ...patch }
  const touched = patch.subjectName !== undefined || patch.subjectKind !== undefined
  if (!touched || patch.ownerName !== undefined || after.subjectKind !== 'individual') return patch
  const was = textOf(before, 'ownerName')
  const owner = textOf(after, 'subjectName')
  const follows = was === '' || was === textOf(before, 'subjectName')
  return follows && owner !== was ? { ...patch, ownerName: owner } : patch
}

const withManager = (patch: Answers, before: Answers): Answers => {
  const { subjectKind } = patch
  const said = pairs.some(([, manager]) => patch[manager] !== undefined)
  if (said || !managerIsOwner(subjectKind === undefined ? before : { ...before, subjectKind }))
    return patch
  const changed = pairs.filter(([owner]) => patch[owner] !== undefined)
  return {
    ...patch,
    ...Object.fromEntries(changed.map(([owner, manager]) => [manager, patch[owner]])),
  }
}
