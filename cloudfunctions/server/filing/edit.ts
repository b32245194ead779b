import { stillUpheld } from '../../../src/domain/moves/returning/correction'
import { Refusal } from '../../../src/domain/api/refusal'
import { ownFiling, situationOf } from './access'
import type { Context } from '../app'
import { neededForChange, personOf, refuseWithout } from './consents'
import { managerStill } from './follow/confirm'
import { followersOf } from './follow/follower'
import { formSeen, isVoidByForm } from './signature/formChange'
import { isSigned } from './signature/signing'
import { filesOf } from '../files/held'
import { emptied } from '../files/discard'
import { expiresAtOf } from './dates'
import { contentPart, type Filing, working } from '../store/filings/filing'
import { frozenFiles } from '../files/kept'
import { judged, refuseLocked } from './correction'
import { withKeeping } from './keeping/keeping'
import type { DiscardedFiles } from '../store/collections'
import { refuseUnless } from './refusals'
import { remindAtOf, sameStages } from './dates'

const TRIES = 6

/**
 * Changes a draft, or a returned filing as far as the return opened it, on top of what another phone saved first. Drops
 * a signature that no longer fits and files that nothing refers to, but none of a submitted version. Writes no event.
 * Refuses with `no-consent` what nobody agreed to. `change` makes of the filing with its corrections so far, beside the
 * stored one, what it shall be; `read` is the stored one where the caller has read it already.
 */
export const edit = async (
  context: Context,
  id: string,
  change: (present: Filing, stored: Filing) => Filing,
  read?: Filing,
): Promise<Filing> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const [before, person] = await Promise.all([
      attempt === 0 && read ? read : ownFiling(context, id),
      personOf(context.ports, context.openid),
    ])
    refuseUnless(
      'save',
      before,
      situationOf(before, context.openid, null, context.now),
      context.now,
    )
    const present = working(before)
    const changed = change(present, before)
    if (changed === present) return before
    refuseLocked(before, changed)
    const reading = { vault: context.ports.vault, stores: context.ports }
    await refuseWithout(reading, person, neededForChange(present, changed), changed.answers)
    const { signature } = changed
    // What the form voided stays until there is a new one, so that its reason can be told.
    const kept =
      signature !== null && (isVoidByForm(signature) || isSigned(context.ports.vault, changed))
    const content = contentPart({ ...changed, signature: kept ? signature : null })
    const saving = {
      ...before,
      ...(before.status === 'returned' ? { correction: content } : content),
      ...formSeen(before, changed),
      signatureVoided: voided(changed, kept, before),
      returned: returnedStill(before, changed),
      ...(changed.change ? { change: changed.change } : {}),
      ...(changed.entered ? { entered: changed.entered } : {}),
      way: changed.way ?? null,
      handedIn: changed.handedIn ?? null,
      // Another number in the form unbinds who was told by the former one.
      ...(before.followers
        ? { followers: followersOf(context.ports.vault, { ...changed, correction: null }) }
        : {}),
      ...(before.managerConfirmed
        ? { managerConfirmed: managerStill(context.ports.vault, { ...changed, correction: null }) }
        : {}),
      version: before.version + 1,
      savedAt: context.now,
      // A stage whose day has come stays due until the timer has told of it.
      remindAt: sameStages(before, changed, context)
        ? before.remindAt
        : remindAtOf(changed, context),
    }
    const next = withKeeping({ ...saving, expiresAt: expiresAtOf(saving, context) })
    if (await save(context, next, before)) return next
  }
  throw new Refusal('busy', '刚才没有存上，请再试一次')
}

/** The return without a word on what was changed after all. */
const returnedStill = (before: Filing, { returned, ...changed }: Filing): Filing['returned'] =>
  returned && { ...returned, items: stillUpheld(returned.items, judged(before), judged(changed)) }

/** Told until there is a new signature; one that its owner took away is not. */
const voided = ({ signature }: Filing, kept: boolean, before: Filing): boolean => {
  if (signature !== null) return !kept
  return working(before).signature === null && before.signatureVoided === true
}

/** What falls away is written down first: whatever becomes of the call, the timer deletes what the filing does not hold. */
const save = async (context: Context, next: Filing, before: Filing): Promise<boolean> => {
  const { ports } = context
  const discards = await dropped(context, next, before)
  await Promise.all(discards.map(ports.discards.add))
  const done = await ports.filings.swap(next, before)
  const signature = working(before).signature?.fileID ?? ''
  // A phone may still be loading the old signature's picture, so the timer deletes it later.
  for (const discard of discards)
    if (done && !discard.fileIDs.includes(signature)) await emptied(ports, discard)
  return done
}

/** A discard for each file that nothing refers to after the change. */
const dropped = async (
  { ports, now }: Context,
  next: Filing,
  before: Filing,
): Promise<readonly DiscardedFiles[]> => {
  const held = filesOf(next)
  const gone = filesOf(before).filter((file) => !held.includes(file))
  const frozen =
    gone.length === 0 || before.submissions === 0 ? [] : await frozenFiles(ports, before)
  return gone
    .filter((file) => !frozen.includes(file))
    .map((file) => ({ id: ports.newId(), fileIDs: [file], at: now, filing: before.id }))
}
