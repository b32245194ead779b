import { Refusal } from '../../src/domain/refusal'
import { ownFiling, situationOf } from './access'
import type { Context } from './app'
import { isSigned } from './content'
import { type Filing, filesOf } from './filing'
import { emptied } from './discard'
import type { Discard } from './ports'
import { refuseUnless } from './refusals'
import { remindAtOf, sameStages } from './reminding'

const TRIES = 6

/**
 * Changes the content of the caller's own draft. Two phones may save at once: the change is made again on what the
 * other saved. A signature that no longer fits falls away; files that nothing refers to any more are deleted.
 * Autosaves write no event: what was submitted is frozen and audited, what was typed before is not.
 */
export const edit = async (
  context: Context,
  id: string,
  change: (filing: Filing) => Filing,
): Promise<Filing> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = await ownFiling(context, id)
    refuseUnless('save', before, situationOf(before, context.openid, null), context.now)
    const changed = change(before)
    if (changed === before) return before
    const signed = isSigned(context.ports.vault, changed)
    const next = {
      ...changed,
      signature: signed ? changed.signature : null,
      version: before.version + 1,
      savedAt: context.now,
      // A stage whose day has come stays due until the timer has told of it.
      remindAt: sameStages(before, changed) ? before.remindAt : remindAtOf(changed, context.today),
    }
    if (await saved(context, next, before)) return next
  }
  throw new Refusal('busy', '刚才没有存上，请再试一次')
}

const saved = async ({ ports, now }: Context, next: Filing, before: Filing): Promise<boolean> => {
  const held = filesOf(next)
  const fileIDs = filesOf(before).filter((file) => !held.includes(file))
  if (fileIDs.length === 0) return ports.filings.swap(next, before)
  const discard: Discard = { id: ports.newId(), fileIDs, at: now }
  const done = await ports.transaction(async (stores) => {
    const fresh = await stores.filings.get(before.id)
    if (fresh?.version !== before.version || fresh.chain.seq !== before.chain.seq) return false
    await stores.filings.put(next)
    await stores.discards.add(discard)
    return true
  })
  if (done) await emptied(ports, discard)
  return done
}
