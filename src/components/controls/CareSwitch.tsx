import { View } from '@tarojs/components'
import { setCare, useDisplay } from '../../platform/screen/display'
import './CareSwitch.scss'
import { Tap } from './Tap'

/** The row that turns 大字版 on and off. */
export const CareSwitch = () => {
  const { care } = useDisplay()
  return (
    <Tap
      className="row care-switch"
      role="switch"
      checked={care}
      onTap={() => {
        setCare(!care)
      }}
    >
      <View className="row-main">
        <View className="row-title">大字版</View>
        <View className="row-sub t-sub">字更大、更清楚，只在本机起作用</View>
      </View>
      <View className={`switch ${care ? 'switch-on' : ''}`} aria-hidden="true">
        <View className="switch-knob" />
      </View>
    </Tap>
  )
}
