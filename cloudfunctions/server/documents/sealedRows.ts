import { Refusal } from '../../../src/domain/api/refusal'
import type { Context } from '../app'
import { situationOf } from '../filing/access'
import { openedBy } from '../filing/correction'
import { type Filing, working } from '../store/filings/filing'
import { refuseUnless, refuseWrongRows } from '../filing/refusals'
import { contentOf } from '../filing/signature/signing'
import type { Reader } from './filed/readable'

/** The filing whose rows a 签章页 is printed of, as its applicant has them now. Refuses while they may not be changed, or are not whole. */
const ownRows = (context: Context, stored: Filing): Filing => {
  const { ports, openid, now, today } = context
  refuseUnless('save', stored, situationOf(stored, openid, null, now), now)
  const filing = working(stored)
  refuseWrongRows(ports.vault, filing, today, openedBy(stored, filing))
  return filing
}

/** The same as the office knows them: what was submitted, as long as its applicant changes nothing that is printed. Refuses with `not-allowed`. */
const knownRows = ({ ports: { vault } }: Context, stored: Filing): Filing => {
  if (stored.status !== 'submitted' && stored.status !== 'returned')
    throw new Refusal('not-allowed', '这件已经办结，不用再打印签章页')
  const rowsOf = (filing: Filing) => contentOf(vault, filing).rowsHash
  if (rowsOf(working(stored)) !== rowsOf(stored))
    throw new Refusal('not-allowed', '填报人正在修改要打印的内容，提交以后再打印签章页')
  return stored
}

/** The filing with the rows that its 签章页 is of, for who prints it. */
export const sealedRows = (context: Context, { filing, staff }: Reader): Filing =>
  staff === null ? ownRows(context, filing) : knownRows(context, filing)
