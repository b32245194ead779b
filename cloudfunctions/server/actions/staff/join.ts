import type { ApiInput } from '../../../../src/domain/api/api'
import type { Joined } from '../../../../src/domain/api/administration/staff'
import { Refusal } from '../../../../src/domain/api/refusal'
import { CITY_OFFICE, officeOf } from '../../../../src/domain/city/city'
import { plainCode, rightsRefusal } from '../../../../src/domain/staff/staff'
import { administered, settingsChanged, settingsWithin } from '../../administration/record'
import type { Context } from '../../app'
import { actorOf } from '../../filing/access'
import { countUse } from '../../filing/allowed/dayLimits'
import { leaveEntry } from '../../messages/tell'
import { refusePersonalNumbers } from '../../filing/refusals'
import type { Ports, Transaction } from '../../store/ports'
import type { SettingsRecord } from '../../store/settings'
import type { Staff } from '../../store/staff'
import { firstOf } from '../../store/keys/firstOf'
import type { Hashes } from '../../secrets/vault'
import { invitationIds } from './invite'

const wrongCode = (message: string) => new Refusal('input', message, { code: message })

/** What a code opens. */
type Opened = Pick<Staff, 'office' | 'role' | 'city'> & {
  readonly id: string
  readonly setUp: boolean
}

/** Becomes staff by a code. Every try counts into the caller's day, also a wrong one. */
export const join = async (
  context: Context,
  { code, name }: ApiInput<'staff.join'>,
): Promise<Joined> => {
  const { ports, openid, now } = context
  refusePersonalNumbers({ name })
  await ports.transaction((stores) => countUse(stores, context, [{ of: 'staffCode' }]))
  const ids = invitationIds(ports, code)
  return ports.transaction(async (stores) => {
    const record = await settingsWithin(stores)
    const known = await stores.staff.get(openid)
    if (known !== null)
      throw new Refusal('not-allowed', `您已是${officeOf(known.office).shortName}的工作人员`)
    const { setUp, id, ...rights } = await openedBy(context, stores, record, ids, code)
    const member: Staff = { id: openid, name, ...rights }
    await stores.staff.put(member)
    const used = setUp ? { usedSetUp: [...(record.usedSetUp ?? []), id] } : {}
    await settingsChanged(stores, { ...record, ...used })
    await administered(ports.vault, stores, actorOf(openid, member), {
      act: setUp ? 'setUp' : 'joined',
      at: now,
      office: rights.office,
      about: id,
      before: null,
      after: { role: rights.role, city: rights.city },
    })
    if (setUp) await tellHeads(context, stores, id, name)
    return { name, ...rights }
  })
}

const openedBy = async (
  { ports, now }: Context,
  stores: Transaction,
  record: SettingsRecord,
  ids: Hashes,
  code: string,
): Promise<Opened> => {
  if (isSetUp(ports, code)) {
    if (record.usedSetUp?.some((id) => ids.includes(id))) throw wrongCode('这个启用码已经用过')
    return { id: ids[0], office: CITY_OFFICE, role: 'head', city: true, setUp: true }
  }
  const invitation = await firstOf(ids, stores.invitations.get)
  if (invitation === null) throw wrongCode('邀请码不对，或已经用过')
  if (now >= invitation.until) throw wrongCode('邀请码已过 7 天，请同事再发一个')
  const { id, office, role, city, inviter } = invitation
  // Who was removed since, or has the right no more, leaves no way in.
  const by = inviter === undefined ? undefined : await stores.staff.get(inviter)
  if (by === null || (by && rightsRefusal(by, office, [{ role, city }]) !== null))
    throw wrongCode('邀请您的同事已不能邀请，请向本办负责人再要一个')
  await stores.invitations.remove(id)
  return { id, office, role, city, setUp: false }
}

/** Compared by its hash, so that the time it takes says nothing of the code. */
const isSetUp = (ports: Ports, code: string): boolean =>
  ports.setUpCode !== null &&
  ports.vault.hash(plainCode(code), 'setUp') ===
    ports.vault.hash(plainCode(ports.setUpCode), 'setUp')

/** All heads hear that an administrator came by the set-up code: it opens everything, and nobody of them sent it. */
const tellHeads = async (
  { ports, openid, now }: Context,
  stores: Transaction,
  code: string,
  name: string,
): Promise<void> => {
  const what = `setUp:${code.slice(0, 16)}`
  for (const { id } of await ports.staff.heads())
    if (id !== openid)
      await leaveEntry(stores, {
        what,
        person: id,
        at: now,
        title: '启用码已使用',
        text: `${name}用启用码成为市级管理员。如果不知情，请联系技术联系人。`,
        page: 'desk/staff',
        filing: '',
      })
}
