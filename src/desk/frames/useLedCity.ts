import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { go } from '../../platform/wechat/navigate'

/** The dashboard was in sight since the program was opened, or is on its way: who comes to the desk stays there. */
let seen = false

/** The dashboard is in sight: who goes on to the desk, by whatever way, is not led back. */
export const useDashboardSeen = (): void => {
  useEffect(() => {
    seen = true
  }, [])
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
    if (seen || !city || !inSight.current) return
    seen = true
    go('desk/dashboard')
  }, [city])
}
