import { type Answers, fields } from './form'
import { slotKeys, type SlotKey } from './materials'

/** What a further account has in common with an earlier one of the same owner: all parts but 账号信息, and what a counter says. */
const shared = fields.filter((field) => field.section !== 'account' && field.atCounter !== true)

/** The answers that a further account takes over (B6). An ID number is none of them: the server copies it sealed. */
export const sharedAnswers = (answers: Answers): Answers =>
  Object.fromEntries(
    shared.flatMap(({ key }) => {
      const text = key === 'ownerIdNumber' ? undefined : answers[key]
      return text === undefined || text === '' ? [] : [[key, text]]
    }),
  )

/** The papers that it may take over: what is said to one account with 其他材料 is of that one. */
export const sharedSlots: readonly SlotKey[] = slotKeys.filter((key) => key !== 'other')
