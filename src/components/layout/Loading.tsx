import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useRefusedChange } from '../../platform/wechat/navigate'
import './Loading.scss'
import { Sheet } from './Sheet'

const PATIENCE = 300

/** Lines of the coming page after 300 ms, so that a fast answer shows nothing at all; none where it does not come by itself. */
export const Loading = () => {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true)
    }, PATIENCE)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  const stuck = useRefusedChange() !== null
  return late && !stuck ? (
    <Sheet>
      <View className="t-note" role="status">
        正在取最新状态
      </View>
      {[60, 90, 75, 85].map((width) => (
        <View key={width} className="skeleton" style={`width:${String(width)}%`} />
      ))}
    </Sheet>
  ) : null
}
