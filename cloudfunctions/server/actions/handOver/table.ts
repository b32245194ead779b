import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import type { handOverCalls } from '../../../../src/domain/api/handOver'
import type { Actions, Context } from '../../app'
import { makeHandOver, takeHandOverBack } from '../../filing/handOver/make'
import { openHandOver } from '../../filing/handOver/open'
import { agreeToHandOver, takeHandOver } from '../../filing/handOver/take'
import { handOverView } from '../../views/handOver'

const open = async (
  context: Context,
  { token, code }: ApiInput<'handOver.open'>,
): Promise<ApiOutput<'handOver.open'>> => {
  const handed = await openHandOver(context, token, code)
  return handed && handOverView(context, handed)
}

export const handOverActions: Actions<typeof handOverCalls> = {
  'handOver.make': (context, { ids }) => makeHandOver(context, ids),
  'handOver.takeBack': async (context, { id }) => {
    await takeHandOverBack(context, id)
    return null
  },
  'handOver.open': open,
  'handOver.take': async (context, { token, as, four }) =>
    handOverView(context, await takeHandOver(context, token, as, four)),
  'handOver.agree': async (context, { token, agrees }) =>
    handOverView(context, await agreeToHandOver(context, token, agrees)),
}
