import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { go } from '../../platform/wechat/navigate'

/** The city was led to its dashboard since the program was opened: who comes back to the desk stays there. */
let led = false

/** Who comes to the desk from the dashboard is not led back to it. */
export const stayOnDesk = (): void => {
  led = true
}

/** For the city the dashboard comes first, and back is the desk. */
export const useLedCity = (city: boolean): void => {
  const inSight = useRef(true)
  useDidShow(() => {
    inSight.current = true
  })
  useDidHide(() => {
    inSight.current = false
  })
  useEffect(() => {
    if (led || !city || !inSight.current) return
    led = true
    go('desk/dashboard')
  }, [city])
}
