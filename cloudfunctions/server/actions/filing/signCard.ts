import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import type { Context } from '../../app'
import { makeCard, takeCardBack } from '../../filing/card/make'
import { detailOf } from '../../views/detail'

/** A card for the owner of the caller's filing to sign by (C5). */
export const makeSignCard = async (
  context: Context,
  { id }: ApiInput<'filing.makeCard'>,
): Promise<ApiOutput<'filing.makeCard'>> => {
  const { token, filing } = await makeCard(context, id)
  return { token, filing: await detailOf(context, filing) }
}

/** The card of the caller's filing opens nothing any more. */
export const takeBackCard = async (
  context: Context,
  { id }: ApiInput<'filing.takeCardBack'>,
): Promise<FilingDetail> => detailOf(context, await takeCardBack(context, id))
