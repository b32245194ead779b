import { masked } from '../../../src/domain/messages/personalNumbers'
import type { GoodRow } from '../../../src/domain/imports/rows'
import type { Context } from '../app'
import { countUse } from '../filing/allowed/dayLimits'
import { refuseMoreDrafts } from '../filing/allowed/drafts'
import { newDraft } from '../filing/draft'
import { applicantMover } from '../filing/movers'
import { moveWithin } from '../filing/makeMove'
import { leaveEntry } from '../messages/tell'
import type { StoredImport } from '../store/imports'
import type { Transaction } from '../store/ports'
import { noImport, over, ownImport, tableOf } from './kept'
import { firstOf } from '../store/keys/firstOf'
import { accountKeys } from '../filing/account/account'

/**
 * Makes drafts of an own import's rows, one after the other, each whole in a transaction of its own, until the instant
 * `until`. Before the first it refuses with `limit` or `not-allowed` what would not all fit; the person is told when the
 * last is there. Whoever calls, and however often: each row is taken once.
 */
export const makeDrafts = async (
  context: Context,
  id: string,
  until: number,
): Promise<StoredImport> => {
  const { ports } = context
  const first = await ownImport(context, id)
  let stored = first.state === 'read' ? await begun(context, id) : first
  if (stored.state !== 'running') return stored
  const { good } = await tableOf(ports, stored)
  while (stored.state === 'running' && ports.clock() < until) {
    const row = good[stored.done]
    if (row === undefined) throw new Error(`import ${id} has no row ${String(stored.done)}`)
    stored = await taken(context, stored, row)
  }
  return stored
}

const begun = ({ ports, openid, now }: Context, id: string): Promise<StoredImport> =>
  ports.transaction(async (stores) => {
    const stored = await present(stores, id)
    if (stored.state !== 'read') return stored
    if (stored.good > 0) {
      await countUse(stores, { openid, now }, [{ of: 'import' }])
      await refuseMoreDrafts(ports, openid, stored.good)
    }
    const next = { ...stored, state: stored.good > 0 ? 'running' : 'done', touchedAt: now } as const
    await stores.imports.put(next)
    return next
  })

const present = async (
  { imports }: Pick<Transaction, 'imports'>,
  id: string,
): Promise<StoredImport> => {
  const stored = await imports.get(id)
  if (stored === null) throw noImport()
  return stored
}

/** Deals with the next row, unless another call did so meanwhile. */
const taken = (context: Context, before: StoredImport, row: GoodRow): Promise<StoredImport> =>
  context.ports.transaction(async (stores) => {
    const stored = await present(stores, before.id)
    if (stored.done !== before.done || stored.state !== 'running') return stored
    const isMade = await madeOf(context, stores, stored, row)
    const done = stored.done + 1
    const next = {
      ...stored,
      done,
      made: stored.made + (isMade ? 1 : 0),
      touchedAt: context.ports.clock(),
      state: done === stored.good ? 'done' : 'running',
    } as const
    await stores.imports.put(next)
    if (next.state === 'done') await tell(context, stores, next)
    return next
  })

/** Makes the draft of a row; false when its account got one meanwhile, from another table or before. */
const madeOf = async (
  context: Context,
  stores: Transaction,
  { id }: StoredImport,
  { row, answers }: GoodRow,
): Promise<boolean> => {
  const { ports, openid, now } = context
  const filing = `${id}-${String(row)}`
  const tokenIds = accountKeys(ports.vault, { answers }).map((key) => `${openid}:account:${key}`)
  const token = await firstOf(tokenIds, stores.tokens.get)
  const other = token?.filing ? await stores.filings.get(token.filing) : null
  if (other !== null && !over.includes(other.status)) return false
  await moveWithin(context, stores, applicantMover(context), {
    move: 'start',
    of: newDraft({ ...context, id: filing }),
    making: () => ({
      about: `用表格导入，第 ${String(row)} 行`,
      set: { answers },
      also: async () => {
        // Asked while the consent is held: starts of one person come one after another, so that none passes the limit.
        await refuseMoreDrafts(ports, openid, 1)
        await stores.tokens.put({ id: tokenIds[0] ?? '', filing, at: now })
      },
    }),
  })
  return true
}

const tell = (
  { ports, openid }: Context,
  stores: Transaction,
  { id, name, made }: StoredImport,
): Promise<void> =>
  leaveEntry(stores, {
    what: `import:${id}`,
    person: openid,
    at: ports.clock(),
    title: `${String(made)} 份草稿已建好`,
    text: `表格「${masked(name)}」导入完了，建了 ${String(made)} 份草稿。点开看结果，再接着填。`,
    page: 'apply/import',
    filing: id,
  })
