import type { cardCalls } from '../../../../src/domain/api/card'
import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import type { Actions } from '../../app'
import type { Context } from '../../app'
import { openCard } from '../../filing/card/open'
import { refuseByCard } from '../../filing/card/sign'
import { signCardView } from '../../views/signCard'
import { signCard, signerTicket } from './sign'

const open = async (
  context: Context,
  { token, code }: ApiInput<'card.open'>,
): Promise<ApiOutput<'card.open'>> => {
  const opened = await openCard(context, token, code)
  return opened && signCardView(context, opened)
}

const refuse = async (context: Context, { token, word }: ApiInput<'card.refuse'>) =>
  signCardView(context, await refuseByCard(context, token, word))

export const cardActions: Actions<typeof cardCalls> = {
  'card.open': open,
  'card.ticket': signerTicket,
  'card.sign': signCard,
  'card.refuse': refuse,
}
