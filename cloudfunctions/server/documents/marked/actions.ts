import type { documentsCalls } from '../../../../src/domain/api/documents'
import { Refusal } from '../../../../src/domain/api/refusal'
import { instantOf } from '../../../../src/domain/dates/days'
import type { Actions, Context } from '../../app'
import { type Reviewed, reviewedPicture, reviewedPictures } from '../../files/reviewed'
import type { PictureHolder } from '../../files/sealed'
import { quartersOf } from '../../files/turned'
import { officeLead } from '../../leads/access'
import { leadPicture, recordLeadView } from '../../leads/looking'
import type { AtWork } from '../../filing/staff/atWork'
import { callingStaff, officeFiling, officeReader } from '../../filing/access'
import { refuseOffComputers } from '../../filing/staff/onComputers'
import { recordView } from '../../filing/audit'
import { logError } from '../../secrets/log'
import type { Staff } from '../../store/staff'
import { markedCopy } from './copy'
import type { Marker } from './marker'

/** Seconds the link of a copy works; K3 allows 600. */
const LINK_SECONDS = 300
/** Copies that one call makes ahead: a second each, far within what the function may take. */
const AHEAD = 8

/** Staff see marked copies alone (C9). `marker` is asked for when one is made. */
export const copyActions = (
  marker: () => Promise<Marker>,
): Pick<Actions<typeof documentsCalls>, 'photo' | 'leadPhoto' | 'copiesAhead'> => ({
  photo: async (context, { id, fileID }) => {
    const { ports } = context
    const [staff, read] = await Promise.all([callingStaff(context), ports.filings.get(id)])
    const filing = officeFiling(read, staff)
    const picture = reviewedPicture(filing, fileID)
    const { url, still } = await copyFor(context, staff, filing, picture, marker)
    const seen = await recordView(context, id, officeReader(still), {
      name: 'photoViewed',
      staff: still,
      about: picture.about,
    })
    return { ...url, orientation: 1, quarters: quartersOf(seen, fileID) }
  },

  leadPhoto: async (context, { id, fileID }) => {
    const staff = await callingStaff(context)
    const lead = officeLead(await context.ports.leads.get(id), staff)
    const picture = leadPicture(lead, fileID)
    const { url, still } = await copyFor(context, staff, lead, picture, marker)
    await recordLeadView(context, id, still, { name: 'photoViewed', about: picture.about })
    return { ...url, orientation: 1, quarters: 0 }
  },

  copiesAhead: async (context, { id }) => {
    const staff = await callingStaff(context)
    const filing = officeFiling(await context.ports.filings.get(id), staff)
    for (const picture of reviewedPictures(filing).slice(0, AHEAD))
      try {
        if ((await keptLink(context, staff, picture)) === null)
          await madeLink(context, staff, filing, picture, marker)
      } catch (error) {
        // Who looks at it is told.
        if (!(error instanceof Refusal)) logError('copy', { id }, error)
      }
    return null
  },
})

/** A link to the copy of a picture, and who looks at it, as they are once it is there. Refuses as `madeLink` does, and off computers. */
const copyFor = async (
  context: Context,
  staff: AtWork,
  holder: PictureHolder,
  picture: Reviewed,
  marker: () => Promise<Marker>,
) => {
  refuseOffComputers(context, staff)
  const kept = await keptLink(context, staff, picture)
  const url = kept ?? (await madeLink(context, staff, holder, picture, marker))
  // Making one takes a moment, in which who asks may have lost the right to see it.
  return { url, still: kept === null ? await callingStaff(context) : staff }
}

/** One copy for each viewer, day and picture. */
const askedAs = ({ openid, today }: Context, { name }: Staff, { stored }: Reviewed): string =>
  `${openid}:copy:${today}:${name}:${stored.fileID}`

const keptLink = async (context: Context, staff: Staff, picture: Reviewed) => {
  const { ports, today } = context
  const held = await ports.papers.latest(askedAs(context, staff, picture))
  if (held === null || held.madeAt < instantOf(today)) return null
  return ports.files.link(held.fileID, LINK_SECONDS)
}

/**
 * Makes and stores a copy. Its row, by which the retention job deletes it within 24 hours, is written before the file.
 * Refuses as `markedCopy` does.
 */
const madeLink = async (
  context: Context,
  staff: Staff,
  holder: PictureHolder,
  picture: Reviewed,
  marker: () => Promise<Marker>,
) => {
  const { ports, now } = context
  const copy = await markedCopy(context, staff, holder, picture.stored, marker)
  const id = ports.newId()
  const path = `papers/${id}/copy.jpg`
  const paper = { id, fileID: ports.files.idOf(path), filing: holder.id, madeAt: now, missing: [] }
  await ports.transaction((stores) =>
    stores.papers.add({ ...paper, asked: askedAs(context, staff, picture) }),
  )
  await ports.files.save(path, copy)
  const link = await ports.files.link(paper.fileID, LINK_SECONDS)
  if (link === null) throw new Error(`copy ${id} is gone`)
  return link
}
