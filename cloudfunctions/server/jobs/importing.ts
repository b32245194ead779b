import { Refusal } from '../../../src/domain/api/refusal'
import { makeDrafts } from '../imports/making'
import { logError } from '../secrets/log'
import type { StoredImport } from '../store/imports'
import type { Ports } from '../store/ports'
import { takeRows } from '../tables/taking'
import { momentOf } from './moment'
import { sweep } from './sweep'
import { sumOfSwept, type Swept } from '../store/eachOf'

/** A phone that makes drafts touches its import every few seconds: after so long it has left. */
const LEFT = 30_000
/** What cannot go on, since its person has too many drafts, is tried again after so long. */
const PAUSE = 60 * 60 * 1000
const ROWS = 20

/** Goes on with imports and tables of offices that their screens have left, until the instant `until` (design 13). */
export const importing = async (ports: Ports, until: number): Promise<Swept> => {
  const now = ports.clock()
  const inTime = () => ports.clock() < until
  const imports = await sweep(
    'imports',
    inTime,
    (after) => ports.imports.resting({ state: 'running', until: now - LEFT }, after, ROWS),
    ({ id, touchedAt: at }) => ({ id, at }),
    (each) => goOn(ports, each, until),
  )
  const officeTables = await sweep(
    'office tables',
    inTime,
    (after) => ports.officeTables.resting({ state: 'running', until: now - LEFT }, after, ROWS),
    ({ id, touchedAt: at }) => ({ id, at }),
    ({ id }) => goOnTaking(ports, id, until),
  )
  return sumOfSwept([imports, officeTables])
}

const goOnTaking = async (ports: Ports, id: string, until: number): Promise<boolean> => {
  const stored = await ports.officeTables.get(id)
  if (stored === null) return false
  const { state } = await takeRows(await momentOf(ports, ports.clock()), stored, until)
  return state === 'done'
}

const goOn = async (
  ports: Ports,
  { id, openid }: StoredImport,
  until: number,
): Promise<boolean> => {
  const now = ports.clock()
  try {
    const context = { ...(await momentOf(ports, now)), openid, screen: 'phone' as const }
    const { state } = await makeDrafts(context, id, until)
    return state === 'done'
  } catch (error) {
    if (!(error instanceof Refusal)) logError('import', { id }, error)
    await ports.transaction(async ({ imports }) => {
      const fresh = await imports.get(id)
      if (fresh !== null) await imports.put({ ...fresh, touchedAt: now + PAUSE })
    })
    return false
  }
}
