import type { takeoverCalls } from '../../../../src/domain/api/handOver'
import type { Actions } from '../../app'
import { ownFiling } from '../../filing/access'
import { refusePersonalNumbers } from '../../filing/refusals'
import { askForTakeover, isAsking, takeAskingBack } from '../../filing/takeover/ask'
import { takeoverView } from '../../views/takeover'

export const takeoverActions: Actions<typeof takeoverCalls> = {
  'takeover.open': async (context, { id }) => takeoverView(context, await ownFiling(context, id)),
  'takeover.ask': async (context, { id, grounds }) => {
    refusePersonalNumbers({ words: grounds.words })
    const draft = await ownFiling(context, id)
    const of = draft.asking?.asked?.of
    const target = of === undefined ? null : await context.ports.filings.get(of)
    if (!isAsking(draft, target)) await askForTakeover(context, draft, grounds)
    return takeoverView(context, await ownFiling(context, id))
  },
  'takeover.takeBack': async (context, { id }) => {
    await takeAskingBack(context, id)
    return null
  },
}
