import { View } from '@tarojs/components'
import './New.scss'

/** 新: the submission before did not have it. */
export const New = () => <View className="new tone-wait">新</View>
