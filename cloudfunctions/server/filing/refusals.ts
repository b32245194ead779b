import { CITY_OFFICE, officeOf } from '../../../src/domain/city/city'
import { problems } from '../../../src/domain/form/answers'
import { type Day, dayOf, showClock, showMoment } from '../../../src/domain/dates/days'
import type { Answers } from '../../../src/domain/form/form'
import { emptySlots, type Photos } from '../../../src/domain/form/materials'
import { Refusal, type RefusalFields } from '../../../src/domain/api/refusal'
import { personalNumbersIn, refusedNumbers } from '../../../src/domain/messages/personalNumbers'
import type { Editable } from '../../../src/domain/moves/returning/correction'
import { moveWords } from '../../../src/domain/messages/moveWords'
import { type Hindrance, hindrance, refusalWords } from '../../../src/domain/moves/hindrance'
import type { MoveName, Situation } from '../../../src/domain/moves/moves'
import type { Filing } from '../store/filings/filing'
import { fullAnswers } from '../secrets/personal'
import type { Vault } from '../secrets/vault'

/** '15:20' of today, else with its day. */
export const momentWords = (at: number, now: number) =>
  dayOf(at) === dayOf(now) ? showClock(at) : showMoment(at, now)

/** The filing changed since the caller read it: who was first, and when. */
export const stale = ({ moved }: Pick<Filing, 'moved'>, now: number): Refusal => {
  const happened = moved && moveWords[moved.move].happened
  return new Refusal(
    'stale',
    moved === null || happened === null
      ? '内容在别处改过，请看一遍再继续'
      : `${moved.name} ${momentWords(moved.at, now)} ${happened}，您这次没有保存。`,
  )
}

/** As `stale`, for the applicant, who is not told the name of a staff member. */
export const staleToOwner = ({ moved, applicant, office }: Filing, now: number): Refusal =>
  stale(
    {
      moved:
        moved === null || moved.openid === applicant || office === null
          ? moved
          : { ...moved, name: officeOf(office).shortName },
    },
    now,
  )

/** Staff with the city right before a filing of another office. */
const readsForCity = ({ relations }: Situation): boolean =>
  relations.includes('city') && !relations.includes('reviewer') && !relations.includes('head')

const notAllowed = (message: string) => new Refusal('not-allowed', message)

/** The caller is not who makes the move. */
const notYours = ({ claim, office }: Filing, situation: Situation): Refusal => {
  if (office !== null && readsForCity(situation))
    return notAllowed(`这件由${officeOf(office).shortName}办理`)
  return notAllowed(claim === null ? '请先领取，再办理这件' : `这件由${claim.name}在核对`)
}

/** It is in another state than the move needs. */
const inAnotherState = (filing: Filing, { relations }: Situation, now: number): Refusal => {
  if (filing.status === 'draft') return notAllowed('这件还没有提交')
  if (relations.includes('applicant'))
    return notAllowed('已经提交，现在不能改。需要改动请打电话给办理的办公室')
  return stale(filing, now)
}

/** Why the caller cannot make the move now. */
export const refusalOf = (
  move: MoveName,
  found: Hindrance,
  filing: Filing,
  situation: Situation,
  now: number,
): Refusal => {
  const { status, office, claim } = filing
  const words = refusalWords(move, found, {
    status,
    office: officeOf(office ?? CITY_OFFICE),
    claim: claim && { name: claim.name, at: momentWords(claim.at, now) },
  })
  if (words !== null) return new Refusal(words.code, words.message)
  return found === 'relation' ? notYours(filing, situation) : inAnotherState(filing, situation, now)
}

/** Refuses a move that the table does not give the caller now. */
export const refuseUnless = (
  move: MoveName,
  filing: Filing,
  situation: Situation,
  now: number,
): void => {
  const found = hindrance(move, situation)
  if (found !== null) throw refusalOf(move, found, filing, situation, now)
}

/**
 * Refuses with `input` what staff and owners write when it holds an ID number or a mobile, by field: it goes into the audit, the
 * owner's timeline and mails (K2, F8).
 */
export const refusePersonalNumbers = (texts: RefusalFields): void => {
  const found = Object.entries(texts).flatMap(([field, text]) => {
    const refused = refusedNumbers(text)
    return refused === null ? [] : [[field, refused] as const]
  })
  if (found.length > 0)
    throw new Refusal('input', '原因里请不要写证件号或手机号', Object.fromEntries(found))
}

/** What is wrong with a number of a ledger: no ID number belongs there; a long one may look like a mobile (A5). */
export const wrongPaperNumber = (number: string): RefusalFields =>
  personalNumbersIn(number).includes('idNumber') ? { number: '请不要写身份证号' } : {}

/** What a return opens; null where everything is open. */
type Opened = Editable | null

/**
 * The errors of the form, each with the sentence to show beside it; of a returned filing those that the return opened:
 * what it locked was taken as it is, whatever the rules became since.
 */
const wrongRows = (
  answers: Answers,
  today: Day,
  opened: Opened,
): readonly (readonly [string, string])[] =>
  problems(answers, today)
    .filter(({ key, level }) => level === 'error' && (opened?.fields.includes(key) ?? true))
    .map(({ key, message }) => [key, message] as const)

/** Refuses with `incomplete` before the parts 一 to 四 are done: only then is there something to print and stamp. */
export const refuseWrongRows = (vault: Vault, filing: Filing, today: Day, opened: Opened): void => {
  const wrong = wrongRows(fullAnswers(vault, filing, filing), today, opened)
  if (wrong.length > 0)
    throw new Refusal('incomplete', '前四部分填完后才有签章页', Object.fromEntries(wrong))
}

/** The errors of the form as `refuseWrongRows` has them and the empty slots of what is photographed, each with the sentence to show beside it. */
export const lacking = (
  answers: Answers,
  photos: Photos<unknown> | null,
  today: Day,
  opened: Opened,
): RefusalFields =>
  Object.fromEntries<string>([
    ...wrongRows(answers, today, opened),
    ...(photos === null ? [] : emptySlots(answers, photos))
      .filter(({ key }) => opened?.slots.includes(key) ?? true)
      .map((slot) => [slot.key, `请上传${slot.label}`] as const),
  ])
