import type { MapPlace } from './mapPlace'

/** Shows a place on Tencent's map in a window of its own, from which the way there is asked. */
export const openMap = ({ latitude, longitude, name, address }: MapPlace): void => {
  const marker = `coord:${String(latitude)},${String(longitude)};title:${name};addr:${address}`
  const query = new URLSearchParams({ marker, referer: name }).toString()
  window.open(`https://apis.map.qq.com/uri/v1/marker?${query}`, '_blank', 'noopener')
}
