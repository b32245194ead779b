import { dayOf } from '../../../src/domain/dates/days'
import type { ViewName } from '../../../src/domain/messages/eventWords'
import type { Context } from '../app'
import type { StoredExport } from '../store/ledger'
import type { Ports } from '../store/ports'

/** What the work on an export goes on in, as if its person called now. */
export const contextOf = async (ports: Ports, { openid }: StoredExport): Promise<Context> => {
  const now = ports.clock()
  const settings = await ports.settings.recent()
  // From where it may be asked for was looked at when it was.
  return { ports, openid, now, today: dayOf(now), settings: settings.values, screen: 'computer' }
}

/** Whether a try of an export noted in a filing's audit already that it was handed out. */
export const isNoted = async (
  ports: Ports,
  { at, openid }: StoredExport,
  id: string,
  { name, about }: { readonly name: ViewName; readonly about: string },
): Promise<boolean> =>
  (await ports.events.named(id, [name], 1)).some(
    (event) => event.at >= at && event.who.openid === openid && event.about === about,
  )
