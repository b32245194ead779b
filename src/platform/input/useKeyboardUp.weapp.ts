import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** Whether the phone's keyboard covers the lower part of the screen. */
export const useKeyboardUp = (): boolean => {
  const [up, setUp] = useState(false)
  useEffect(() => {
    const tell = ({ height }: { height: number }) => {
      setUp(height > 0)
    }
    Taro.onKeyboardHeightChange(tell)
    return () => {
      Taro.offKeyboardHeightChange(tell)
    }
  }, [])
  return up
}
