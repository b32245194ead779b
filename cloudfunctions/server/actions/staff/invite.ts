import type { ApiInput } from '../../../../src/domain/api/api'
import type { Invited, StaffList } from '../../../../src/domain/api/administration/staff'
import { Refusal } from '../../../../src/domain/api/refusal'
import { DAY_MS } from '../../../../src/domain/dates/days'
import {
  CHANCES_OF_CODE,
  codeFrom,
  INVITATION_DAYS,
  MOST_INVITATIONS,
  plainCode,
  rightsRefusal,
} from '../../../../src/domain/staff/staff'
import { administered, settingsChanged, settingsWithin } from '../../administration/record'
import type { Context } from '../../app'
import { actorOf, callingMember } from '../../filing/access'
import { hashKinds } from '../../secrets/hashKinds'
import type { Hashes } from '../../secrets/vault'
import type { Invitation } from '../../store/staff'
import type { Ports } from '../../store/ports'
import { listFor } from './list'

/** The ids that the invitation which a code opens may have; the first is that of a new one. */
export const invitationIds = ({ vault }: Pick<Ports, 'vault'>, code: string): Hashes =>
  vault.hashes(plainCode(code), hashKinds.invitation)

/** Invites one colleague by a code, which is answered this once. */
export const invite = async (
  context: Context,
  { office, role, city }: ApiInput<'staff.invite'>,
): Promise<Invited> => {
  const { ports, openid, now } = context
  const staff = await callingMember(context)
  const refused = rightsRefusal(staff, office, [{ role, city }])
  if (refused !== null) throw new Refusal('not-allowed', refused)
  const code = codeFrom(Array.from({ length: CHANCES_OF_CODE }, ports.chance))
  const until = now + INVITATION_DAYS * DAY_MS
  const [id] = invitationIds(ports, code)
  const rights = { id, office, role, city }
  const invitation: Invitation = { ...rights, by: staff.name, inviter: openid, madeAt: now, until }
  await ports.transaction(async (stores) => {
    const record = await settingsWithin(stores)
    const open = (await ports.invitations.of({ office }, null, MOST_INVITATIONS + 1)).filter(
      (each) => now < each.until,
    )
    if (open.length >= MOST_INVITATIONS)
      throw new Refusal('limit', `还有 ${String(MOST_INVITATIONS)} 个邀请没有用，请先收回`)
    await stores.invitations.add(invitation)
    await settingsChanged(stores, record)
    await administered(ports.vault, stores, actorOf(openid, staff), {
      act: 'invited',
      at: now,
      office,
      about: id,
      before: null,
      after: { role, city, until },
    })
  })
  return { code, until, list: await listFor(context, staff, office) }
}

/** Takes an invitation back; one that is gone already stays so. */
export const takeInvitationBack = async (
  context: Context,
  { office, id }: ApiInput<'staff.uninvite'>,
): Promise<StaffList> => {
  const { ports, openid, now } = context
  const staff = await callingMember(context)
  await ports.transaction(async (stores) => {
    const record = await settingsWithin(stores)
    const stored = await stores.invitations.get(id)
    if (stored === null || stored.office !== office) return
    const refused = rightsRefusal(staff, office, [stored])
    if (refused !== null) throw new Refusal('not-allowed', refused)
    await stores.invitations.remove(id)
    await settingsChanged(stores, record)
    await administered(ports.vault, stores, actorOf(openid, staff), {
      act: 'uninvited',
      at: now,
      office,
      about: id,
      before: { role: stored.role, city: stored.city },
      after: null,
    })
  })
  return listFor(context, staff, office)
}
