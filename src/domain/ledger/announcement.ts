import { type OfficeCode, officeOf } from '../city/city'
import { addDays, type Day, dayOf } from '../dates/days'
import { refusedNumbers } from '../messages/personalNumbers'

/** Characters of what an office tells the owners of a list of filings. */
export const ANNOUNCED = { least: 10, longest: 200 } as const
/** Filings of one list. */
export const MOST_ANNOUNCED = 10_000
/** An office tells the owners of a list once in so many days. */
const EVERY = 7

/** The first Beijing day on which an office may tell owners again, after the instant of the last time. */
export const announcesAgainOn = (at: number): Day => addDays(dayOf(at), EVERY)

/** What would threaten: of consequences only the notice speaks, and it is quoted where it is shown. */
const THREAT = /处罚|罚款|责令|限期|整改|违[规法]|封号|关停|追究|强制|通报批评|约谈|后果自负|催办/

/** What is wrong with a text for owners, for who wrote it; null where it may be sent. */
export const wrongAnnouncement = (text: string): string | null => {
  const length = Array.from(text).length
  if (length < ANNOUNCED.least) return `至少写 ${String(ANNOUNCED.least)} 个字`
  if (length > ANNOUNCED.longest) return `最多写 ${String(ANNOUNCED.longest)} 个字`
  // Blanks and marks between the characters change nothing of what is read.
  const [threat] = THREAT.exec(text.replace(/[^\p{L}\p{N}]/gu, '')) ?? []
  return threat === undefined
    ? refusedNumbers(text)
    : `请不要写「${threat}」，后果以通告原文为准，不在这里另说`
}

/** What owners read, of which office and whom to ask. */
export const announcementEntry = (
  office: OfficeCode,
  text: string,
): { readonly title: string; readonly text: string } => {
  const { shortName, phone } = officeOf(office)
  const ended = /[。！？!?…]$/.test(text) ? text : `${text.replace(/[，、；;,.]+$/, '')}。`
  return { title: `${shortName}告知`, text: `${ended}有疑问可以打电话问${shortName} ${phone}。` }
}

/** What there is to read of too many filings. */
export const tooManyToTell = (): string =>
  `一次最多告知 ${MOST_ANNOUNCED.toLocaleString('en')} 件的填报人，请缩小范围`
