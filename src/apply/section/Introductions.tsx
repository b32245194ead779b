import { View } from '@tarojs/components'
import { Tap } from '../../components/controls/Tap'

/** Common accounts in a word, each with the sentence that it writes and that can be changed. None is about news. */
const introductions = [
  { label: '本地生活和便民信息', text: '发布本地生活和便民信息' },
  { label: '商品和优惠', text: '介绍本店的商品和优惠' },
  { label: '文化、民俗和旅游', text: '介绍本地的文化、民俗和旅游' },
  { label: '单位动态和通知', text: '发布本单位的动态和通知' },
] as const

/** One tap for a sentence; gone once something else is written, which it would replace. */
export const Introductions = ({ text, onTake }: { text: string; onTake: (text: string) => void }) =>
  text === '' || introductions.some((each) => each.text === text) ? (
    <View className="section-chips" role="radiogroup" aria-label="常见的功能简介">
      {introductions.map((each) => (
        <Tap
          key={each.label}
          className={each.text === text ? 'section-chip section-chip-on' : 'section-chip'}
          role="radio"
          checked={each.text === text}
          onTap={() => {
            onTake(each.text)
          }}
        >
          {each.label}
        </Tap>
      ))}
    </View>
  ) : null
