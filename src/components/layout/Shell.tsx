import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { usePublisher } from '../../cloud/publisher'
import { rootOf, useDisplay } from '../../platform/screen/display'
import { focusOn } from '../../platform/screen/focus'
import { drawFrame } from '../../platform/screen/frame'
import { forgetRefusedChange, useRefusedChange } from '../../platform/wechat/navigate'
import { Banner } from './Banner'
import './Shell.scss'

/**
 * The root of every page: theme, 大字版 and font scale, and at the top whose program this is (M8). `bar` stays at the bottom of the screen; with `fill` the page is as high as the window, its parts scroll, and that line with `foot` stands at the bottom.
 */
export const Shell = ({
  children,
  bar,
  fill = false,
  foot = '',
}: {
  children: ReactNode
  bar?: ReactNode
  fill?: boolean
  foot?: string
}) => {
  const display = useDisplay()
  const publisher = usePublisher()
  const { className, style } = rootOf(display)
  useEffect(() => {
    drawFrame(display)
  }, [display])
  return (
    <View className={fill ? `${className} shell-fill` : className} style={style}>
      <View className="publisher-line">
        {publisher}
        {foot === '' ? null : <View>{foot}</View>}
      </View>
      <View className="shell-body">
        <RefusedChange />
        {children}
      </View>
      {bar}
    </View>
  )
}

/** The next page was refused for 3 s: a sentence stands, with the way to ask for it once more. */
const RefusedChange = () => {
  const again = useRefusedChange()
  useDidShow(forgetRefusedChange)
  useEffect(() => {
    if (again !== null) focusOn('refused-change')
  }, [again])
  return again === null ? null : (
    <View id="refused-change">
      <Banner tone="act" act={{ label: '再试一次', onTap: again }}>
        下一页没有打开，内容都在
      </Banner>
    </View>
  )
}
