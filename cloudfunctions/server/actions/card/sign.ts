import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import type { CardView } from '../../../../src/domain/api/card'
import type { Context } from '../../app'
import { readOpened, refuseUnseen, refuseUnsignable, signByCard } from '../../filing/card/sign'
import { personOf, refuseWithoutOwn } from '../../filing/consents'
import { working } from '../../store/filings/filing'
import { newTicket } from '../../files/tickets'
import { takeUpload } from '../../files/uploads'
import { signCardView } from '../../views/signCard'
import { readSignature, signingOf } from '../filing/sign'

/** Where the caller may upload the signature for the filing of a card that they opened, once they agreed to it. */
export const signerTicket = (
  context: Context,
  { token, extension }: ApiInput<'card.ticket'>,
): Promise<ApiOutput<'card.ticket'>> =>
  context.ports.transaction(async (stores) => {
    const opened = await readOpened(context, stores, token)
    refuseUnsignable(context, opened)
    const { ownerName = '' } = working(opened.filing).answers
    const person = await personOf(stores, context.openid)
    await refuseWithoutOwn({ vault: context.ports.vault, stores }, person, ownerName)
    // Counting it writes the person, so that taking the consent back meanwhile conflicts.
    const { path } = await newTicket(context, stores, opened.filing.id, extension)
    return { path }
  })

/** Signs by card what the caller saw. The same upload again, after a lost answer, answers the same. */
export const signCard = async (
  context: Context,
  { token, fileID, hash }: ApiInput<'card.sign'>,
): Promise<CardView> => {
  const read = () => readOpened(context, context.ports, token)
  const first = await read()
  const signature = readSignature()
  await takeUpload(
    context,
    { id: first.filing.id, fileID, place: 'signature' },
    {
      holds: (filing) => filing.signature?.source === fileID,
      before: (_present, filing) => {
        refuseUnsignable(context, { ...first, filing })
        refuseUnseen(context, { ...first, filing }, hash)
      },
      read: signature.read,
      store: (kept) => {
        const signing = { ...signingOf(context, kept), by: 'hand' as const, byCard: true as const }
        return signByCard(context, { token, hash }, { ...signing, simple: signature.isSimple() })
      },
    },
    async () => (await read()).filing,
  )
  return signCardView(context, await read())
}
