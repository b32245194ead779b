import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import { Refusal } from '../../../../src/domain/api/refusal'
import type { OwnUrge } from '../../../../src/domain/api/supervision/urges'
import { SERVED_VERSION } from '../../../../src/domain/leads/served'
import { isPending } from '../../../../src/domain/leads/status'
import { MOST_STATED } from '../../../../src/domain/leads/urging'
import { administered } from '../../administration/record'
import type { Context } from '../../app'
import { actorOf } from '../../filing/access'
import { agreedAt, personOf } from '../../filing/consents'
import { refusePersonalNumbers } from '../../filing/refusals'
import { ownersLead } from '../../leads/access'
import { moveLead, urgedOwner } from '../../leads/moving'
import { leadTicket, PHOTOS_AN_URGE, takeLeadPhoto } from '../../leads/photos'
import { tellStated } from '../../filing/lead/telling'
import { aboutStated } from '../../leads/stated'
import { urgeOf, withUrge } from '../../leads/urging'
import type { Lead } from '../../store/supervision/leads'
import { ownUrge } from '../../views/leads/leads'

const servedSince = async ({ ports, openid }: Context): Promise<number | null> =>
  agreedAt((await personOf(ports, openid)).served ?? null)

const seen = async (context: Context, lead: Lead): Promise<OwnUrge> =>
  ownUrge(context, lead, await servedSince(context))

/**
 * What the caller was urged to. Who had agreed before it was sent to be served in the program is served by opening it (I2):
 * that is written down once.
 */
export const openUrge = async (
  context: Context,
  { id }: ApiInput<'urge.open'>,
): Promise<OwnUrge> => {
  const { ports, openid, now } = context
  const [stored, since] = await Promise.all([ports.leads.get(id), servedSince(context)])
  const lead = ownersLead(stored, openid)
  const unread = (of: Lead) =>
    of.urges.filter(
      ({ channel, openedAt, closedAt, at }) =>
        channel === 'app' &&
        openedAt === null &&
        closedAt === null &&
        since !== null &&
        since <= at,
    )
  if (!isPending(lead.status) || unread(lead).length === 0) return ownUrge(context, lead, since)
  const read = await moveLead(context, urgedOwner(context), {
    of: id,
    move: 'read',
    isDone: (fresh) => !isPending(fresh.status) || unread(fresh).length === 0,
    making: (fresh) => {
      const served = unread(fresh)
      return {
        about: served.map(({ n }) => `，第 ${String(n)} 次`).join(''),
        set: {
          urges: fresh.urges.map((urge) =>
            served.includes(urge) ? { ...urge, openedAt: now } : urge,
          ),
        },
      }
    },
  })
  return ownUrge(context, read, since)
}

/**
 * What who was urged says to it (陈述), within its time; said again, the last words count. Refuses with `limit` what would be
 * said too often.
 */
export const stateToUrge = async (
  context: Context,
  { id, n, text }: ApiInput<'urge.state'>,
): Promise<OwnUrge> => {
  refusePersonalNumbers({ text })
  const moved = await moveLead(context, urgedOwner(context), {
    of: id,
    move: 'state',
    isDone: ({ urges }) => urges.some((urge) => urge.n === n && urge.statement?.text === text),
    making: (lead) => {
      if (n !== lead.urges.length) throw new Refusal('not-allowed', '这一次说明情况的时间已过')
      return {
        about: aboutStated(n),
        message: [text],
        set: withUrge(lead, n, (urge) => {
          const times = (urge.statement?.times ?? 0) + 1
          if (times > MOST_STATED)
            throw new Refusal(
              'limit',
              `同一次督促的说明最多写 ${String(MOST_STATED)} 次。还有要说的，请打电话给办公室`,
            )
          return { ...urge, statement: { at: context.now, text, times } }
        }),
      }
    },
    // Once an urge: who changes the words tells nobody anew.
    also: async (stores, lead, before) => {
      const isFirst = before.urges.some((urge) => urge.n === n && urge.statement === null)
      if (isFirst) await tellStated(context, stores, lead, text)
    },
  })
  return seen(context, moved)
}

/** Where the caller may upload a photo for what they say. */
export const ownTicket = async (
  context: Context,
  input: ApiInput<'urge.ticket'>,
): Promise<ApiOutput<'urge.ticket'>> => leadTicket(context, urgedOwner(context), input)

/** Takes a photo that goes with what the caller says. */
export const addOwnPhoto = async (
  context: Context,
  { id, n, fileID }: ApiInput<'urge.addPhoto'>,
): Promise<OwnUrge> => {
  const lead = await takeLeadPhoto(context, urgedOwner(context), {
    id,
    fileID,
    move: 'state',
    about: `${aboutStated(n)}，照片`,
    refuse: (fresh) => {
      const { statement, photos } = urgeOf(fresh, n)
      if (n !== fresh.urges.length) throw new Refusal('not-allowed', '这一次说明情况的时间已过')
      if (statement === null) throw new Refusal('not-allowed', '请先写说明，再加照片')
      if (photos.length >= PHOTOS_AN_URGE)
        throw new Refusal('limit', `最多 ${String(PHOTOS_AN_URGE)} 张照片`)
    },
    put: (fresh, photo) =>
      withUrge(fresh, n, (urge) => ({ ...urge, photos: [...urge.photos, photo] })),
  })
  return seen(context, lead)
}

/** Whether the caller is served in the program, from when on; null where they are not. */
export const servedNow = async (context: Context): Promise<ApiOutput<'me.served'>> => ({
  since: await servedSince(context),
})

/** Agrees to be served in the program, or takes that back: what was served before stays served. */
export const servedInApp = async (
  { ports, openid, now }: Context,
  { agrees }: ApiInput<'me.servedInApp'>,
): Promise<ApiOutput<'me.servedInApp'>> =>
  ports.transaction(async (stores) => {
    const person = await personOf(stores, openid)
    const since = agreedAt(person.served ?? null)
    if (agrees === (since !== null)) return { since }
    const served = agrees
      ? { version: SERVED_VERSION, at: now, withdrawnAt: null }
      : person.served && { ...person.served, withdrawnAt: now }
    await stores.people.put({ ...person, ...(served ? { served } : {}) })
    await administered(ports.vault, stores, actorOf(openid, null), {
      act: 'servedInApp',
      at: now,
      office: null,
      about: '',
      before: agrees ? null : { version: person.served?.version },
      after: agrees ? { version: SERVED_VERSION } : null,
    })
    return { since: agrees ? now : null }
  })
