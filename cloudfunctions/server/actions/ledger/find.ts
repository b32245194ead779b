import type { ApiInput } from '../../../../src/domain/api/api'
import type { FoundFilings, FoundItem } from '../../../../src/domain/api/ledger'
import type { OfficeCode } from '../../../../src/domain/city/city'
import { mayBePaperNumber, wholeLedger, wholeNumber } from '../../../../src/domain/ledger/filter'
import { matchOf } from '../../../../src/domain/search/searched'
import { searchable } from '../../../../src/domain/search/searchable'
import type { Context } from '../../app'
import { callingStaff } from '../../filing/access'
import type { FoundFiling } from '../../store/filings/listed'
import { ofIdNumber, ofMobile } from '../../filing/finding/indexed'
import { eachOf } from '../../store/eachOf'
import type { PageEnd } from '../../store/pages'
import { foundAs } from '../../filing/finding/foundAs'
import { foundItemOf } from '../../views/ledger'

/** So many are shown. */
export const SHOWN = 100
/** So many pages of the ledger are looked through for the newest of what almost everything holds. */
const PAGES = 5

type Place = { readonly filing: string; readonly at: number }

/** Looks for a text, or the whole number of a person by its keyed hash, among all filings that the caller may see (G2). */
export const findFilings = async (
  context: Context,
  { text }: ApiInput<'ledger.find'>,
): Promise<FoundFilings> => {
  const { ports, openid } = context
  const staff = await callingStaff(context)
  const office = staff.city ? null : staff.office
  const { by, places } = await lookedFor(context, office, text)
  const { newest, more } = await placesOf(context, office, text, places)
  const filings = new Map((await ports.finding.filings(newest)).map((each) => [each.id, each]))
  const rows = newest.flatMap((id) => {
    const filing = filings.get(id)
    return filing !== undefined && (office === null || filing.office === office) ? [filing] : []
  })
  const { done, failed } = await eachOf('find', rows, (filing) => found(filing, text, by, openid))
  const items = done.flatMap((item) => item ?? [])
  return { items, unreadable: failed, more, by, only: more ? null : onlyOf(items, text) }
}

/** Null for what was changed since it was written into the index, and is no longer found by this. */
const found = (
  filing: FoundFiling,
  text: string,
  by: FoundFilings['by'],
  openid: string,
): FoundItem | null => {
  const as = foundAs(filing)
  if (as === null) return null
  const match = by === null ? matchOf(as.searched, text) : null
  return match === null && by === null ? null : { ...foundItemOf(filing, as, openid), match }
}

type Looked = {
  readonly by: FoundFilings['by']
  /** Null where there is more than the platform answers at once. */
  readonly places: readonly Place[] | null
}

/** The places of a text in the index. That it is the number of an owner's other paper (D8) is known by that it is found. */
const lookedFor = async (
  { ports: { vault, finding } }: Context,
  office: OfficeCode | null,
  text: string,
): Promise<Looked> => {
  const by = (suffixes: readonly string[]) =>
    allOf(suffixes.map((suffix) => finding.begins(office, { suffix })))
  const number = wholeNumber(text)
  if (number !== null) return { by: number, places: await by(suffixesOf[number](vault, text)) }
  const paper = mayBePaperNumber(text) ? await by(ofIdNumber(vault, text)) : []
  return paper === null || paper.length > 0
    ? { by: 'idNumber', places: paper }
    : { by: null, places: await finding.begins(office, { text: searchable(text) }) }
}

const suffixesOf = { idNumber: ofIdNumber, mobile: ofMobile } as const

/** The newest filings that are found, and whether there are more. */
const placesOf = async (
  context: Context,
  office: OfficeCode | null,
  text: string,
  found: Looked['places'],
): Promise<{ readonly newest: readonly string[]; readonly more: boolean }> => {
  // What is in no ledger is not looked for among so many.
  if (found === null) return { newest: await inLedger(context, office, text), more: true }
  const newest = newestOf(found)
  return { newest: newest.slice(0, SHOWN), more: newest.length > SHOWN }
}

/** All that is found, null where there is more of one than the platform answers at once. */
const allOf = async <Found>(
  reads: readonly Promise<readonly Found[] | null>[],
): Promise<readonly Found[] | null> => {
  const found = await Promise.all(reads)
  return found.some((each) => each === null) ? null : found.flatMap((each) => each ?? [])
}

/** The filings of suffixes, each once, the newest first. */
export const newestOf = (found: readonly Place[]): readonly string[] => {
  const places = new Map(found.map(({ filing, at }): [string, Place] => [filing, { filing, at }]))
  return [...places.values()]
    .sort((one, other) => other.at - one.at || (one.filing < other.filing ? 1 : -1))
    .map(({ filing }) => filing)
}

/** The newest of what is so frequent that the ledger, read from its end, soon holds a hundred. */
const inLedger = async (
  { ports, today }: Context,
  office: OfficeCode | null,
  text: string,
): Promise<readonly string[]> => {
  const filter = { ...wholeLedger, text }
  const sort = { by: 'submitted', descending: true } as const
  const slice = { office, filter, sort, today, claimant: null }
  const newest: string[] = []
  let after: PageEnd | null = null
  for (let page = 0; page < PAGES && newest.length < SHOWN; page += 1) {
    const { rows, next }: Awaited<ReturnType<typeof ports.filings.ledgerPage>> =
      await ports.filings.ledgerPage(slice, after, SHOWN - newest.length)
    newest.push(...rows.map(({ id }) => id))
    if (next === null) break
    after = next
  }
  return newest
}

/** The filing that was named by its whole number, or by its last five symbols where no other one ends so. */
const onlyOf = (items: readonly FoundItem[], text: string): string | null => {
  const wanted = searchable(text)
  const named = items.filter(({ number, match }) => {
    const written = searchable(number)
    // A change has the number of what it changes.
    if (match?.in !== 'number') return false
    return written === wanted || (wanted.length === 5 && written.endsWith(wanted))
  })
  const [first, ...others] = named
  return first !== undefined && others.length === 0 ? first.id : null
}
