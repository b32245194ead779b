import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { goTab } from '../../platform/wechat/navigate'
import { knownOffices } from '../queue/myOffices'

/** Scenes of WeChat in which a printed code was scanned: of any page, and of a mini program. */
const SCANNED: readonly (number | string)[] = [1011, 1012, 1013, 1047, 1048, 1049]

/** As WeChat says how the program was opened; a card from a chat that opens the home page says so itself. */
type Launch = {
  readonly path?: string
  readonly query?: Readonly<Record<string, unknown>>
  readonly scene?: number | string
}

/** The home page that shows first gives way to the desk. */
let leads = false

/** At the start: whom this phone knows as staff, and who opens the program itself, no page and by no card or code, begins at the desk. */
export const noteLaunch = ({ path = '', query = {}, scene = 0 }: Launch): void => {
  leads =
    path.includes('pages/home/') &&
    query['from'] === undefined &&
    !SCANNED.includes(scene) &&
    knownOffices().desk !== null
}

/** Whether the home page gives way to the desk, once: who comes back to it stays. */
export const useLedToDesk = (): boolean => {
  const [leaving, setLeaving] = useState(leads)
  useDidShow(() => {
    if (leads) goTab('office')
    else setLeaving(false)
    leads = false
  })
  return leaving
}
