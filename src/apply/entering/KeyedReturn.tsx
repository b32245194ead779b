import { View } from '@tarojs/components'
import { Sheet } from '../../components/layout/Sheet'
import type { ReturnedView } from '../../domain/api/review/returned'
import { returnHead } from '../../domain/moves/returning/returnMessage'
import '../correction/index.scss'
import { askedBack } from '../correction/plan'
import { FixHead, Said } from '../correction/Said'
import { Upheld } from '../correction/Upheld'

/** Why a form that was keyed from paper came back, item by item; what is right as it is stays, with a word why. */
export const KeyedReturn = ({ id, returned }: { id: string; returned: ReturnedView }) => (
  <Sheet title={returnHead(returned.count)}>
    {askedBack(returned).map((item) => {
      const fix = { item, done: item.done, fields: [], slot: null }
      return (
        <View key={item.key}>
          <FixHead fix={fix} />
          <Said fix={fix} />
          <Upheld id={id} fix={fix} />
        </View>
      )
    })}
  </Sheet>
)
