import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { tapEachTwice } from '../twice'

const cloud = onCloud()

describe('tapped twice by a finger on a phone', () => {
  tapEachTwice(cloud, { of: /^(desk|review)/, wide: false })
})
