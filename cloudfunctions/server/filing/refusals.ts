import { CITY_OFFICE, officeOf } from '../../../src/domain/city/city'
import { problems } from '../../../src/domain/form/answers'
import { type Day, dayOf, showClock, showMoment } from '../../../src/domain/dates/days'
import type { Answers } from '../../../src/domain/form/form'
import { emptySlots, type Photos } from '../../../src/domain/form/materials'
import { Refusal, type RefusalFields } from '../../../src/domain/api/refusal'
import { hindrance, type MoveName, type Situation } from '../../../src/domain/moves/moves'
import type { Filing } from './filing'
import { fullAnswers } from '../secrets/personal'
import type { Vault } from '../secrets/vault'

/** '15:20' of today, else with its day. */
const moment = (at: number, now: number) =>
  dayOf(at) === dayOf(now) ? showClock(at) : showMoment(at, now)

const happened: Partial<Record<MoveName, string>> = {
  submit: '已提交',
  claim: '已开始核对',
  release: '已放回待核对',
  return: '已退回补正',
  resubmit: '已重新提交',
  register: '已作了决定',
  withdraw: '已撤回修改',
  transfer: '已转办',
  reassign: '已改派',
}

/** As `stale`, for the applicant, who is not told the name of a staff member. */
export const staleToOwner = (filing: Filing, now: number): Refusal => {
  const { moved, applicant, office } = filing
  if (moved === null || moved.openid === applicant || office === null) return stale(filing, now)
  return stale({ moved: { ...moved, name: officeOf(office).shortName } }, now)
}

/** The filing changed since the caller read it: who was first, and when. */
export const stale = ({ moved }: Pick<Filing, 'moved'>, now: number): Refusal => {
  const what = moved && (happened[moved.move] ?? '作了改动')
  return new Refusal(
    'stale',
    moved === null
      ? '内容在别处改过，请看一遍再继续'
      : `${moved.name} ${moment(moved.at, now)} ${what ?? ''}，您这次没有保存。`,
  )
}

const claimed = ({ claim }: Filing, now: number): Refusal =>
  new Refusal(
    'claimed',
    claim === null
      ? '这件已有同事在核对'
      : `${claim.name} ${moment(claim.at, now)} 已开始核对，这件由${claim.name}办理。`,
  )

/** Why the applicant cannot take the filing back any more (D7); no staff member is named. */
const tooLateToWithdraw = ({ status, claim, office }: Filing, now: number): Refusal => {
  const { shortName, phone } = officeOf(office ?? CITY_OFFICE)
  if (status === 'returned') return new Refusal('not-allowed', '已退回补正，直接补正就可以')
  const since = claim === null ? '已办结' : ` ${moment(claim.at, now)} 已开始核对`
  return new Refusal('claimed', `${shortName}${since}，不能撤回。需要改动请打电话 ${phone}`)
}

/** Staff with the city right before a filing of another office. */
const readsForCity = ({ relations }: Situation): boolean =>
  relations.includes('city') && !relations.includes('reviewer') && !relations.includes('head')

/** Refuses a move that the table does not give the caller now. */
export const refuseUnless = (
  move: MoveName,
  filing: Filing,
  situation: Situation,
  now: number,
): void => {
  const found = hindrance(move, situation)
  if (found === null) return
  if (move === 'withdraw' && filing.status !== 'draft') throw tooLateToWithdraw(filing, now)
  if (found === 'unclaimed') throw claimed(filing, now)
  if (found === 'notOwn') throw new Refusal('not-allowed', '这是您自己填报的，请由其他同事核对')
  if (found === 'relation' && filing.office !== null && readsForCity(situation))
    throw new Refusal('not-allowed', `这件由${officeOf(filing.office).shortName}办理`)
  if (found === 'relation')
    throw filing.claim === null
      ? new Refusal('not-allowed', '请先领取，再办理这件')
      : new Refusal('not-allowed', `这件由${filing.claim.name}在核对`)
  if (filing.status === 'draft') throw new Refusal('not-allowed', '这件还没有提交')
  if (situation.relations.includes('applicant'))
    throw new Refusal('not-allowed', '已经提交，现在不能改。需要改动请打电话给办理的网信办')
  throw stale(filing, now)
}

/** The errors of the form, each with the sentence to show beside it. */
const wrongRows = (answers: Answers, today: Day): readonly (readonly [string, string])[] =>
  problems(answers, today)
    .filter((problem) => problem.level === 'error')
    .map((problem) => [problem.key, problem.message] as const)

/** Refuses with `incomplete` before the parts 一 to 四 are done: only then is there something to print and stamp. */
export const refuseWrongRows = (vault: Vault, filing: Filing, today: Day): void => {
  const wrong = wrongRows(fullAnswers(vault, filing.id, filing), today)
  if (wrong.length > 0)
    throw new Refusal('incomplete', '前四部分填完后才有签章页', Object.fromEntries(wrong))
}

/** The errors of the form and the empty slots, each with the sentence to show beside it. */
export const lacking = (answers: Answers, photos: Photos<unknown>, today: Day): RefusalFields =>
  Object.fromEntries<string>([
    ...wrongRows(answers, today),
    ...emptySlots(answers, photos).map((slot) => [slot.key, `请上传${slot.label}`] as const),
  ])
