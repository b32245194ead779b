import { deliveredBy } from '../../../../src/domain/leads/urging'
import type { Lead, StoredUrge } from '../../store/supervision/leads'

/** An urge as far as its delivery is judged. */
export const deliveryFacts = ({
  channel,
  result,
  at,
  openedAt,
  byNamed,
  evidence,
}: StoredUrge) => ({
  channel,
  result,
  at,
  openedAt,
  byNamed,
  hasReceipt: evidence.some(({ kind, struck }) => kind === 'receipt' && struck === null),
})

/** Whether one of a lead's urges was delivered that is not over: what was filed since was not urged in vain. */
export const isDelivered = ({ urges }: Pick<Lead, 'urges'>): boolean =>
  urges.some((urge) => urge.closedAt === null && deliveredBy(deliveryFacts(urge)) !== null)
