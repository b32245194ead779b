import { View } from '@tarojs/components'
import { TextButton } from '../../../components/controls/TextButton'
import './Notes.scss'
import type { Bench } from '../useBench'

/** The way to write something down for colleagues (G2, F5); its owner never reads it. */
export const Notes = ({ bench }: { bench: Bench }) => (
  <View className="notes">
    <TextButton
      onTap={() => {
        bench.ask('note')
      }}
    >
      记一笔
    </TextButton>
  </View>
)
