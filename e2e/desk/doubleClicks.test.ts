import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { tapEachTwice } from '../twice'

const cloud = onCloud()

describe('tapped twice by a mouse at 1280 px', () => {
  tapEachTwice(cloud, { of: /^(desk|review)/, wide: true })
})
