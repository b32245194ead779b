import Taro from '@tarojs/taro'
import type { MapPlace } from './mapPlace'

/** Shows a place on WeChat's map, from which the way there is asked; where it cannot, nothing happens. */
export const openMap = (place: MapPlace): void => {
  Taro.openLocation({ ...place, scale: 18 }).catch(() => undefined)
}
