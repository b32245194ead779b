import type { ApiInput } from '../../../../src/domain/api/api'
import type { KeyList, keysCalls } from '../../../../src/domain/api/administration/keys'
import { Refusal } from '../../../../src/domain/api/refusal'
import { retireRefusal } from '../../../../src/domain/keys/keyMove'
import { administered, settingsChanged, settingsWithin } from '../../administration/record'
import type { Actions, Context } from '../../app'
import { actorOf, callingMember, callingStaff } from '../../filing/access'
import { askedMove, restingMove } from '../../keys/asked'
import { KEY_MOVE } from '../../store/keys/keyMoves'
import { NOTHING_SET, SETTINGS } from '../../store/settings'
import type { Staff } from '../../store/staff'

const viewOf = async ({ ports }: Context, { role }: Pick<Staff, 'role'>): Promise<KeyList> => {
  const [move, record] = await Promise.all([
    ports.keyMoves.get(KEY_MOVE),
    ports.settings.get(SETTINGS),
  ])
  const { retiredKeys = [] } = record ?? NOTHING_SET
  const [current = '', ...others] = ports.vault.known
  return {
    current,
    others: others
      .filter((id) => !retiredKeys.includes(id))
      .map((id) => ({
        id,
        left: move?.state === 'done' && move.to === current ? (move.left[id] ?? {}) : null,
        refusal: retireRefusal(id, current, move),
      })),
    retired: [...new Set([...retiredKeys, ...ports.vault.retired])],
    move: move && {
      to: move.to,
      state: move.state,
      part: move.part,
      moved: move.moved,
      failed: move.failed,
      at: move.at,
      by: move.who.name ?? '',
      endedAt: move.endedAt,
    },
    mayMove: role === 'head',
  }
}

/** Whose turn it is: what concerns every office is decided by heads of the city alone. */
const callingCityHead = async (context: Context): Promise<Staff> => {
  const staff = await callingMember(context)
  if (!staff.city || staff.role !== 'head') throw new Refusal('not-allowed', '密钥由市级负责人更换')
  return staff
}

/** The keys that the functions have, and how far the move to the current one is. */
const openKeys = async (context: Context): Promise<KeyList> => {
  const staff = await callingStaff(context)
  if (!staff.city) throw new Refusal('not-allowed', '密钥由市级工作人员查看')
  return viewOf(context, staff)
}

/** Has the timer move what is stored to the current key; stopped it goes on, under way it stays as it is. */
const moveKeys = async (context: Context): Promise<KeyList> => {
  const { ports, openid, now } = context
  const staff = await callingCityHead(context)
  const { current, known } = ports.vault
  if (known.length === 1)
    throw new Refusal('not-allowed', '运行环境里只有一把密钥，没有要换的。加新密钥的步骤见运维手册')
  await ports.transaction(async ({ keyMoves }) => {
    const asking = { who: actorOf(openid, staff), at: now, current }
    const next = askedMove(await keyMoves.get(KEY_MOVE), asking)
    if (next !== null) await keyMoves.put(next)
  })
  return viewOf(context, staff)
}

/** Has the timer rest; what was moved stays moved. */
const stopKeys = async (context: Context): Promise<KeyList> => {
  const staff = await callingCityHead(context)
  await context.ports.transaction(async ({ keyMoves }) => {
    const next = restingMove(await keyMoves.get(KEY_MOVE))
    if (next !== null) await keyMoves.put(next)
  })
  return viewOf(context, staff)
}

/** Retires a key for good: a function that has it as its current one answers nobody. */
const retireKey = async (context: Context, { key }: ApiInput<'keys.retire'>): Promise<KeyList> => {
  const { ports, openid, now } = context
  const staff = await callingCityHead(context)
  await ports.transaction(async (stores) => {
    const record = await settingsWithin(stores)
    const { retiredKeys = [] } = record
    if (retiredKeys.includes(key)) return
    if (!ports.vault.known.includes(key)) throw new Refusal('not-found', '没有这把密钥')
    const refusal = retireRefusal(key, ports.vault.current, await stores.keyMoves.get(KEY_MOVE))
    if (refusal !== null) throw new Refusal('not-allowed', refusal)
    await settingsChanged(stores, { ...record, retiredKeys: [...retiredKeys, key] })
    await administered(ports.vault, stores, actorOf(openid, staff), {
      act: 'keyRetired',
      at: now,
      office: null,
      about: key,
      before: null,
      after: null,
    })
  })
  return viewOf(context, staff)
}

export const keysActions: Actions<typeof keysCalls> = {
  'keys.open': openKeys,
  'keys.move': moveKeys,
  'keys.stop': stopKeys,
  'keys.retire': retireKey,
}
