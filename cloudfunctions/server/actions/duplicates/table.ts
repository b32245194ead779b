import type { ApiInput } from '../../../../src/domain/api/api'
import type { Duplicates, duplicateCalls } from '../../../../src/domain/api/review/duplicates'
import { Refusal } from '../../../../src/domain/api/refusal'
import { showMoment } from '../../../../src/domain/dates/days'
import { judgementWords } from '../../../../src/domain/duplicates/judging'
import type { Actions, Context } from '../../app'
import {
  callingStaff,
  officeFiling,
  officeReader,
  readerOf,
  situationOf,
} from '../../filing/access'
import { isOnPaper, isSubmitted } from '../../filing/facts'
import { record } from '../../filing/audit'
import { judgementOf, likenessTo, pairId, pairMark } from '../../filing/duplicates/pair'
import { refuseUnless } from '../../filing/refusals'
import { duplicatesOf } from '../../views/duplicates/duplicates'

/** What may be of the same account as a filing, for staff who may read that. */
const openDuplicates = async (
  context: Context,
  { id }: ApiInput<'duplicates.open'>,
): Promise<Duplicates> => {
  const staff = await callingStaff(context)
  const filing = officeFiling(await context.ports.filings.get(id), staff)
  return duplicatesOf(context, filing, staff)
}

/** Keeps what who checks a filing says of it and another one, with an entry in the audit; it makes nobody's decision stale. */
const judgeDuplicate = async (
  context: Context,
  { id, other, same, seen }: ApiInput<'duplicates.judge'>,
): Promise<Duplicates> => {
  const {
    ports: { vault, transaction },
    openid,
    now,
  } = context
  const staff = await callingStaff(context)
  const read = officeReader(staff)
  const judged = await transaction(async (stores) => {
    const filing = read(await stores.filings.get(id))
    refuseUnless('register', filing, situationOf(filing, openid, staff, now), now)
    const twin = await stores.filings.get(other)
    const isThere = twin !== null && (isSubmitted(twin) || isOnPaper(twin))
    if (!isThere || likenessTo(filing, twin) === null)
      throw new Refusal('stale', '这两件现在对不上了，请重新打开再看')
    const pair = pairId(filing, twin)
    const said = judgementOf(vault, filing, twin, await stores.pairs.get(pair))
    if (said?.same === same) return filing
    if ((said?.at ?? null) !== seen)
      throw new Refusal(
        'stale',
        said === null
          ? '名称或账号主体改过，请重新打开再看'
          : `${said.by} ${showMoment(said.at, now)} 记下了“${judgementWords(said.same)}”，请看过再改`,
      )
    const who = readerOf(openid, staff, filing)
    const mark = pairMark(vault, filing, twin)
    await stores.pairs.put({ id: pair, mark, same, by: who.name ?? '', at: now })
    const number = twin.number ?? twin.attested?.ledger?.number ?? ''
    const named = number === '' ? `纸质登记的「${twin.answers.accountName ?? ''}」` : number
    const about = `与 ${named} ${judgementWords(same)}`
    return record(vault, stores, filing, { name: 'accountJudged', about, at: now, who })
  })
  return duplicatesOf(context, read(judged), staff)
}

export const duplicateActions: Actions<typeof duplicateCalls> = {
  'duplicates.open': openDuplicates,
  'duplicates.judge': judgeDuplicate,
}
