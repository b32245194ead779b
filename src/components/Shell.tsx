import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { rootOf, useDisplay } from '../platform/display'
import { drawFrame } from '../platform/frame'
import './Shell.scss'

/**
 * The root of every page: theme, 大字版 and font scale, and outside production the mark that nothing here is a real
 * filing (M8). `bar` stays at the bottom of the screen; with `fill` the page is as high as the window and its parts scroll.
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
  const { className, style } = rootOf(display)
  useEffect(() => {
    drawFrame(display)
  }, [display])
  return (
    <View className={fill ? `${className} shell-fill` : className} style={style}>
      {STAGE === 'production' ? null : (
        <View className="trial-mark">样张·试用。非官方发布，以属地网信办答复为准</View>
      )}
      <View className="shell-body">{children}</View>
      {bar}
    </View>
  )
}
