import { Refusal } from '../../src/domain/refusal'
import { ownFiling, situationOf } from './access'
import type { Context } from './app'
import { isSigned } from './content'
import { emptied } from './discard'
import { expiresAtOf } from './expiring'
import { contentPart, type Filing, filesOf, working } from './filing'
import { frozenFiles } from './held'
import { refuseLocked } from './locked'
import type { Discard, Ports } from './ports'
import { refuseUnless } from './refusals'
import { remindAtOf, sameStages } from './reminding'

const TRIES = 6

/**
 * Changes the content of the caller's own draft, or the corrections of a returned filing as far as the return opened
 * them. Two phones may save at once: the change is made again on what the other saved. A signature that no longer fits
 * falls away; files that nothing refers to any more are deleted, those of a submitted version never. Autosaves write no event: what was submitted is frozen and audited, what was typed before is not.
 */
export const edit = async (
  context: Context,
  id: string,
  change: (filing: Filing) => Filing,
): Promise<Filing> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = await ownFiling(context, id)
    refuseUnless('save', before, situationOf(before, context.openid, null), context.now)
    const present = working(before)
    const changed = change(present)
    if (changed === present) return before
    refuseLocked(before, changed)
    const signed = isSigned(context.ports.vault, changed)
    const content = contentPart({ ...changed, signature: signed ? changed.signature : null })
    const saving = {
      ...before,
      ...(before.status === 'returned' ? { correction: content } : content),
      version: before.version + 1,
      savedAt: context.now,
      // A stage whose day has come stays due until the timer has told of it.
      remindAt: sameStages(before, changed) ? before.remindAt : remindAtOf(changed, context.today),
    }
    const next = { ...saving, expiresAt: expiresAtOf(saving) }
    if (await saved(context, next, before)) return next
  }
  throw new Refusal('busy', '刚才没有存上，请再试一次')
}

const saved = async ({ ports, now }: Context, next: Filing, before: Filing): Promise<boolean> => {
  const fileIDs = await dropped(ports, next, before)
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

/** The files that the change leaves to nobody. */
const dropped = async (ports: Ports, next: Filing, before: Filing): Promise<readonly string[]> => {
  const held = filesOf(next)
  const gone = filesOf(before).filter((file) => !held.includes(file))
  if (gone.length === 0 || before.submissions === 0) return gone
  const frozen = await frozenFiles(ports, before)
  return gone.filter((file) => !frozen.includes(file))
}
