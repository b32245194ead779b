import type { Answers, RowKey } from '../../form/form'
import { operationsLeadKey, type SlotKey } from '../../form/materials'

type Rule = (answers: Answers) => SlotKey | null

const isPerson = ({ subjectKind }: Answers) => subjectKind === 'individual'

const ofSubject: Rule = (answers) => (isPerson(answers) ? 'idFront' : 'licence')

/** The card asked for is the person's own, or that of the 运维负责人. */
const isOwnersCard = (answers: Answers) =>
  isPerson(answers) ||
  answers.managerName === answers.ownerName ||
  operationsLeadKey(answers) === 'ownerName'

const isManagersCard = (answers: Answers) =>
  answers.managerName === answers.ownerName ||
  (!isPerson(answers) && operationsLeadKey(answers) === 'managerName')

const ofManager: Rule = (answers) => (isManagersCard(answers) ? 'idFront' : null)

/** The paper that shows what a printed row says (notice 三.1); rows that no paper shows are missing. */
const papers: Partial<Record<RowKey, Rule>> = {
  subjectName: ofSubject,
  address: ofSubject,
  // A licence names who stands for the body.
  ownerName: (answers) => (isOwnersCard(answers) ? 'idFront' : 'licence'),
  ownerIdNumber: (answers) => (isOwnersCard(answers) ? 'idFront' : null),
  managerName: ofManager,
  managerMobile: ofManager,
  managerWechat: ofManager,
}

/** The slot whose photos a row is compared with, with what helps it (G10); null where no paper shows it. */
export const provingSlot = (row: RowKey, answers: Answers): SlotKey | null =>
  papers[row]?.(answers) ?? null
