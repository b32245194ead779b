import { dayOf } from '../../../src/domain/dates/days'
import type {
  AdministrationAct,
  AdministrationEvent,
} from '../../../cloudfunctions/server/store/administration'
import type { StoredLine } from '../strays'

/** What a row elsewhere says that a chain of a person has to have: an act of an instant, or about something. */
type Proof = {
  readonly act: AdministrationAct
  readonly person?: string | undefined
  readonly at?: number
  readonly about?: string
  /** As the row says it, where it does. */
  readonly name?: string
}

type Consent = { readonly at: number; readonly withdrawnAt: number | null } | null | undefined

const consentProofs = (
  person: string,
  consent: Consent,
  [given, takenBack]: readonly [AdministrationAct, AdministrationAct],
): readonly Proof[] =>
  consent
    ? [
        { person, act: given, at: consent.at },
        ...(consent.withdrawnAt === null
          ? []
          : [{ person, act: takenBack, at: consent.withdrawnAt }]),
      ]
    : []

type Sets = Readonly<Record<string, { readonly values: Readonly<Record<string, unknown>> }>>

/** By collection what its rows prove; rows that the database loses after a while prove it as long as they are there. */
const provedBy: Readonly<Record<string, (row: StoredLine) => readonly Proof[]>> = {
  people: ({ _id, filing, served }) => [
    ...consentProofs(_id, filing as Consent, ['consented', 'consentsWithdrawn']),
    ...consentProofs(_id, served as Consent, ['servedInApp', 'servedInApp']),
  ],
  consents: ({ openid, at }) => [
    { person: openid as string, act: 'idConsented', at: at as number },
  ],
  offices: ({ mail }) => {
    const confirmed = mail as { readonly by: string; readonly confirmedAt: number } | null
    return confirmed
      ? [{ person: confirmed.by, act: 'mailConfirmed', at: confirmed.confirmedAt }]
      : []
  },
  settings: ({ values, retiredKeys }) => [
    ...Object.values(values as Sets)
      .flatMap((of) => Object.entries(of.values))
      .flatMap(([about, sets]) =>
        [sets as { readonly at: number; readonly name: string }]
          .flat()
          .map(({ at, name }): Proof => ({ act: 'set', at, about, name })),
      ),
    ...((retiredKeys ?? []) as readonly string[]).map((about): Proof => ({
      act: 'keyRetired',
      about,
    })),
  ],
  invitations: ({ madeAt }) => [{ act: 'invited', at: madeAt as number }],
  exports: ({ _id, openid, state }) =>
    state === 'done' ? [{ person: openid as string, act: 'exported', about: _id }] : [],
  announcements: ({ _id, openid }) => [{ person: openid as string, act: 'announced', about: _id }],
  officeTables: ({ at }) => [{ act: 'tableRead', at: at as number }],
  keyMoves: ({ to }) => (typeof to === 'string' ? [{ act: 'keyMove', about: to }] : []),
}

/** The collections whose rows prove what persons did. */
export const provingCollections: readonly string[] = Object.keys(provedBy)

const place = ({ act, person = '', at, about }: Proof): string =>
  JSON.stringify([act, person, at ?? null, about ?? null])

/** Every way in which a proof may name an entry. */
const placesOf = ({ act, who, at, about }: AdministrationEvent): readonly string[] =>
  [who.openid, ''].flatMap((person) => [
    place({ act, person, at }),
    place({ act, person, about }),
    place({ act, person, at, about }),
  ])

/** Who set what a laptop cloud begins with. */
const SAMPLE = '样张'

/** Takes entries, then says of rows elsewhere what of them stands in no chain, a sentence each. */
export const provenEntries = (laptop: boolean) => {
  const places = new Set<string>()
  const days = new Set<string>()
  return {
    take: (entry: AdministrationEvent): void => {
      for (const each of placesOf(entry)) places.add(each)
      days.add(`${entry.who.openid} ${dayOf(entry.at)}`)
    },
    missingOf: (collection: string, row: StoredLine): readonly string[] =>
      (provedBy[collection]?.(row) ?? [])
        .filter((proof) => !places.has(place(proof)) && !(laptop && proof.name === SAMPLE))
        .map(({ act, person, at, about }) => {
          const day = at === undefined ? null : dayOf(at)
          const who = person === undefined ? '' : ` ${person}`
          const gone = person !== undefined && day !== null && !days.has(`${person} ${day}`)
          return `人员${who}：${collection} 里有 ${[day, act, about].filter(Boolean).join(' ')}，${gone ? '这一天的审计不见了' : '审计里没有'}`
        }),
  }
}
