import type { documentsCalls } from '../../../../src/domain/api/documents'
import { dayOf } from '../../../../src/domain/dates/days'
import type { Actions } from '../../app'
import { handOut } from '../handOut'
import { issuerOf } from '../marks'
import type { Printer } from '../printer'
import { gatherMyData } from './gather'

/** Asked again within this time, after a lost answer or a second tap, it is the same file. */
const SAME_FILE = 60 * 1000

/** Hands out all that is held about the caller (K7), as a file of theirs that is deleted as papers are. */
export const myDataAction =
  (printer: () => Promise<Printer>): Actions<typeof documentsCalls>['myData'] =>
  (context, { as }) => {
    const { ports, openid, now } = context
    return handOut(context, {
      name: `我的信息-${dayOf(now)}.${as}`,
      file: `data.${as}`,
      filing: null,
      asked: `${openid}:myData:${as}`,
      since: now - SAME_FILE,
      make: async () => {
        const data = await gatherMyData(context, as.toUpperCase())
        if (as === 'json')
          return { bytes: Buffer.from(`${JSON.stringify(data, null, 2)}\n`), missing: [] }
        const { font, makeMyData } = await printer()
        return makeMyData(data, now, issuerOf(ports), font)
      },
      keep: ports.transaction,
    })
  }
