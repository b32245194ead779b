import type { Review } from '../../../../src/domain/api/desk'
import type { ReviewItem } from '../../../../src/domain/api/review/items'
import { hidden } from '../../../../src/domain/form/answers'
import { fieldOf, isFieldKey } from '../../../../src/domain/form/fields'

const mobile = fieldOf('ownerMobile')

const itemWithoutFull = (item: ReviewItem): ReviewItem =>
  isFieldKey(item.key) && fieldOf(item.key).kind === 'mobile'
    ? {
        ...item,
        text: hidden(mobile, item.text),
        change: item.change && { before: hidden(mobile, item.change.before) },
      }
    : item

/** A review where full numbers stay hidden: phones as the ID number is, and word of it for the screen, which asks for no photo. */
export const withoutFull = (review: Review): Review => ({
  ...review,
  onComputers: true,
  items: review.items.map(itemWithoutFull),
  takeovers: review.takeovers.map((each) => ({ ...each, phone: hidden(mobile, each.phone) })),
})
