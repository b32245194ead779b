import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { usePublisher } from '../../cloud/publisher'
import { rootOf, useDisplay } from '../../platform/screen/display'
import { drawFrame } from '../../platform/screen/frame'
import './Shell.scss'

/**
 * The root of every page: theme, 大字版 and font scale, and at the top whose program this is (M8). `bar` stays at the bottom of the screen; with `fill` the page is as high as the window and its parts scroll.
 */
export const Shell = ({
  children,
  bar,
  fill = false,
}: {
  children: ReactNode
  bar?: ReactNode
  fill?: boolean
}) => {
  const display = useDisplay()
  const publisher = usePublisher()
  const { className, style } = rootOf(display)
  useEffect(() => {
    drawFrame(display)
  }, [display])
  return (
    <View className={fill ? `${className} shell-fill` : className} style={style}>
      <View className="publisher-line">{publisher}</View>
      <View className="shell-body">{children}</View>
      {bar}
    </View>
  )
}
