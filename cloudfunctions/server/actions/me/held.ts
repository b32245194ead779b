import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import type { Held } from '../../../../src/domain/api/me'
import { type SlotKey, slotKeys } from '../../../../src/domain/form/materials'
import { valueOn } from '../../../../src/domain/settings/settings'
import type { Context } from '../../app'
import { isGiven, personOf } from '../../filing/consents'
import { working } from '../../store/filings/filing'
import { isErased } from '../../filing/facts'
import { isPhotoGone } from '../../filing/keeping/idPhotos'
import type { ListedFiling } from '../../store/filings/listed'
import { eachOf } from '../../store/eachOf'
import { allFilings, madeAt, nextPlace, placeAfter } from '../../store/pages'
import { officeView } from '../../views/cards'
import { seenFiling } from '../../views/seen'
import { IMPORTS, LISTED } from './consent'

const thereIn = (
  filing: Pick<ListedFiling, 'idPhotosGone'>,
  slot: SlotKey,
  photos: readonly { readonly addedAt: number }[] = [],
) => photos.filter((photo) => !isPhotoGone(filing, { ...photo, slot })).length

const countOf = (filing: ListedFiling) => {
  const { photos, signature, idNumber, submissions, office, change, attested } = working(filing)
  return {
    isChange: Boolean(change),
    photos: slotKeys.reduce((sum, slot) => sum + thereIn(filing, slot, photos[slot]), 0),
    signature: signature === null ? 0 : 1,
    idNumber: idNumber === null ? 0 : 1,
    submissions,
    attested: Boolean(attested),
    office,
  }
}

/** What is held about the caller, counted (K7). */
export const held = async ({ ports, openid, settings, today }: Context): Promise<Held> => {
  const [filings, person, consents, tables] = await Promise.all([
    allFilings(ports, openid),
    personOf(ports, openid),
    ports.consents.of({ openid }, null, LISTED),
    ports.imports.of({ openid }, null, IMPORTS),
  ])
  const { done, failed } = await eachOf('held', filings, countOf)
  const sum = (of: 'photos' | 'signature' | 'idNumber' | 'submissions') =>
    done.reduce((total, each) => total + each[of], 0)
  // A change is of an account that is counted already.
  const accounts = done.filter(({ isChange }) => !isChange)
  const submitted = accounts.filter(({ submissions }) => submissions > 0)
  const offices = new Set(
    done.flatMap(({ submissions, attested, office }) =>
      (submissions > 0 || attested) && office !== null ? [office] : [],
    ),
  )
  const days = (name: `${keyof Held['kept']}Kept`) => valueOn(settings, 'city', name, today)
  return {
    accounts: accounts.length,
    submitted: submitted.length,
    idNumbers: sum('idNumber'),
    photos: sum('photos'),
    signatures: sum('signature'),
    submissions: sum('submissions'),
    people: consents.filter((each) => isGiven(each, person)).length,
    tables: tables.length,
    kept: {
      messages: days('messagesKept'),
      tables: days('tablesKept'),
      withdrawn: days('withdrawnKept'),
      declined: days('declinedKept'),
      cancelled: days('cancelledKept'),
    },
    offices: [...offices].map(officeView),
    unreadable: failed,
  }
}

/** Filings of a page: each is asked for its looks. */
const ROWS = 20

/** Which offices opened what of the caller's accounts, page by page (K8). */
export const seen = async (
  { ports, openid }: Context,
  { after }: ApiInput<'me.seen'>,
): Promise<ApiOutput<'me.seen'>> => {
  const page = await ports.filings.ofApplicant(openid, placeAfter(after), ROWS)
  const there = page.filter((filing) => !isErased(filing))
  const { done, failed } = await eachOf('seen', there, (filing) => seenFiling(ports, filing))
  return {
    filings: done.filter(({ lines }) => lines.length > 0),
    unreadable: failed,
    next: nextPlace(page, ROWS, madeAt),
  }
}
