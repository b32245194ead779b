import type {
  Duplicates,
  LikelyDuplicate,
  OtherFiling,
  Shared,
} from '../../../../src/domain/api/review/duplicates'
import { alikeNames } from '../../../../src/domain/duplicates/alikeNames'
import { likenessWords } from '../../../../src/domain/duplicates/likely'
import type { LedgerStatus } from '../../../../src/domain/ledger/filter'
import { masked } from '../../../../src/domain/messages/personalNumbers'
import type { Context } from '../../app'
import { isOurs } from '../../filing/access'
import type { Submitted } from '../../store/filings/filing'
import { holding } from '../../filing/account/account'
import { judgementOf, likenessTo, pairId } from '../../filing/duplicates/pair'
import { comparedOf, namedBy, sharedStarts } from '../../filing/duplicates/shared'
import type { ComparedFiling } from '../../store/filings/listed'
import type { Staff } from '../../store/staff'
import { officeView } from '../cards'
import { comparedValues } from './values'

/** So many of those that merely share an owner or a code are listed. */
const LISTED = 20

/** What shares something with the filing under review, as the index has it, newest first. */
type Sharing = {
  readonly by: 'subject' | 'code' | 'owner'
  readonly ids: readonly string[]
  /** Those whose name is alike too. */
  readonly alike: readonly string[]
  readonly more: boolean
}

const sharingWith = async (
  { ports: { vault, finding } }: Context,
  filing: Submitted,
): Promise<readonly Sharing[]> => {
  const compared = comparedOf(filing)
  const itself = [filing.id, filing.change?.of]
  // Whoever has the same owner often has the same subject too.
  const known = new Map<string, boolean>()
  const isAlike = (name: string): boolean => {
    const alike = known.get(name) ?? alikeNames(compared.accountName, name) !== null
    known.set(name, alike)
    return alike
  }
  return Promise.all(
    sharedStarts(vault, compared).map(async ([by, starts]) => {
      const found = await Promise.all(
        starts.map(async (start) => ({ start, ...(await finding.starting(start)) })),
      )
      const others = found
        .flatMap(({ start, rows }) => rows.map((row) => ({ ...row, start })))
        .filter((row) => !itself.includes(row.filing))
        .sort((one, other) => other.at - one.at)
      const alike = others.filter(({ suffix, start }) => {
        const { accountKind, accountName } = namedBy(suffix, start)
        return accountKind === compared.accountKind && isAlike(accountName)
      })
      const more = found.some((each) => each.more)
      return { by, ids: others.map(idOf), alike: alike.map(idOf), more }
    }),
  )
}

const idOf = ({ filing }: { readonly filing: string }) => filing

/** The most that stand side by side: more would be another matter. */
const MOST_LIKELY = 50

/** What may be of the same account as a filing, and what else its owner and subject have (D6). */
export const duplicatesOf = async (
  context: Context,
  filing: Submitted,
  staff: Staff,
): Promise<Duplicates> => {
  const { finding, vault } = context.ports
  const sharing = await sharingWith(context, filing)
  const alike = [...new Set(sharing.flatMap((each) => each.alike))].slice(0, MOST_LIKELY)
  const listed = sharing.flatMap(({ by, ids }) => (by === 'subject' ? [] : ids.slice(0, LISTED)))
  const [found, judged] = await Promise.all([
    finding.compared([...alike, ...listed]),
    finding.pairs(alike.map((id) => pairId(filing, { id }))),
  ])
  const filings = new Map(found.map((each) => [each.id, each]))
  const pairs = new Map(judged.map((each) => [each.id, each]))
  const likely = alike.flatMap((id): LikelyDuplicate[] => {
    const other = filings.get(id)
    const likeness = other ? likenessTo(filing, other) : null
    if (other === undefined || likeness === null) return []
    const said = judgementOf(vault, filing, other, pairs.get(pairId(filing, other)) ?? null)
    return [
      {
        ...otherView(other, staff),
        why: likenessWords(likeness),
        values: comparedValues(filing, other, isOurs(other, staff)),
        judgement: said && { same: said.same, by: said.by, at: said.at },
      },
    ]
  })
  const shown = likely.map(({ id }) => id)
  return {
    likely,
    shared: sharing.flatMap(({ by, ids, more }): Shared[] => {
      const others = ids.filter((id) => !shown.includes(id))
      if (by === 'subject' || others.length === 0) return []
      const rows = others
        .slice(0, LISTED)
        .flatMap((id) => filings.get(id) ?? [])
        .filter(({ status }) => holding.includes(status))
      return [
        { by, count: others.length, more, filings: rows.map((each) => otherView(each, staff)) },
      ]
    }),
  }
}

/** A filing beside another one, or a lead, as far as the caller may see it. */
export const otherView = (other: ComparedFiling, staff: Staff): OtherFiling => ({
  id: other.id,
  number: other.number ?? other.attested?.ledger?.number ?? '',
  onPaper: other.number === null,
  accountName: masked(other.answers.accountName ?? ''),
  // Only what an office has stands in the index.
  status: other.status as LedgerStatus,
  office: officeView(other.office),
  readable: isOurs(other, staff),
})
