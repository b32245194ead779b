import Taro from '@tarojs/taro'
import type { Turning } from '../../../domain/form/orientation'

/** A rectangle in px. */
export type ElementSize = { readonly width: number; readonly height: number }

/** Style that turns a picture by quarters, mirrored or not, and, lying down, gives it the room crosswise. */
export const turnStyle = ({ mirrored, quarters }: Turning, box: ElementSize | null): string => {
  const mirror = mirrored ? ' scaleX(-1)' : ''
  const turn = `transform:translate(-50%,-50%) rotate(${String(quarters * 90)}deg)${mirror}`
  return quarters % 2 === 1 && box !== null
    ? `${turn};width:${String(box.height)}px;height:${String(box.width)}px`
    : turn
}

/** The size an element has now; null when it is not there. */
export const elementSize = (selector: string): Promise<ElementSize | null> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(selector)
      .boundingClientRect((found) => {
        // The type allows a list, which `select` never gives.
        resolve((found as ElementSize | null) ?? null)
      })
      .exec()
  })
