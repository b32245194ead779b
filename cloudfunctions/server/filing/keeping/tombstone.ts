import { searchedText } from '../../../../src/domain/search/searched'
import type { Filing } from '../../store/filings/filing'

/**
 * What stays of a filing that is erased (K6), named one by one so that nothing else does: that it was and whose, by which number,
 * in which office, how it ended, and what figures count by. A draft that was taken back ends with it.
 */
export const tombstoneOf = (filing: Filing, now: number): Filing => {
  const { accountKind, subjectKind } = filing.answers
  const answers = {
    ...(accountKind === undefined ? {} : { accountKind }),
    ...(subjectKind === undefined ? {} : { subjectKind }),
  }
  const { ledger, number } = filing
  return {
    id: filing.id,
    dataKey: null,
    version: filing.version + 1,
    status: filing.status === 'draft' ? 'cancelled' : filing.status,
    applicant: filing.applicant,
    formVersion: filing.formVersion,
    answers,
    idNumber: null,
    photos: {},
    signature: null,
    correction: null,
    returned: null,
    number,
    office: filing.office,
    route: null,
    firstSubmittedAt: filing.firstSubmittedAt,
    submittedAt: filing.submittedAt,
    replyBy: null,
    late: filing.late,
    claim: null,
    queue: null,
    queueAt: filing.queueAt,
    decidedAt: filing.decidedAt,
    ...(filing.acts ? { acts: filing.acts } : {}),
    // The ledger tells by it where it came from.
    ...(filing.entered ? { entered: { ...filing.entered, lacks: {} } } : {}),
    ...(filing.held ? { held: filing.held } : {}),
    ledger: ledger ? { ...ledger, text: searchedText({ number: number ?? '', answers }) } : null,
    moved: null,
    savedAt: filing.savedAt,
    createdAt: filing.createdAt,
    chain: filing.chain,
    trail: null,
    submissions: filing.submissions,
    remindAt: null,
    expiresAt: null,
    keeping: null,
    erased: { at: now, ...(filing.change ? { change: true as const } : {}) },
  }
}
