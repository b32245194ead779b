import { CITY_IN_FULL } from '../../../domain/city/city'
import type { Day } from '../../../domain/dates/days'

// Not a token: it lies on a photograph, which is the same in every theme.
const INK = '%233d8499'

/** Style of a layer that repeats purpose, day and viewer across a picture (C9). */
export const watermarkStyle = (day: Day, viewer: string): string => {
  const text = encodeURIComponent(`仅供${CITY_IN_FULL}新媒体账号登记备案使用 ${day} ${viewer}`)
  const line = (y: number) =>
    `%3Ctext x='16' y='${String(y)}' transform='rotate(-20 16 ${String(y)})'%3E${text}%3C/text%3E`
  const svg =
    `%3Csvg xmlns='http://www.w3.org/2000/svg' width='420' height='170'%3E` +
    `%3Cg fill='${INK}' fill-opacity='.5' ` +
    `font-size='14' font-family='PingFang SC,Noto Sans CJK SC,sans-serif'%3E${line(160)}%3C/g%3E%3C/svg%3E`
  return `background-image:url("data:image/svg+xml,${svg}")`
}
