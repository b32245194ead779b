import { View, Text } from '@tarojs/components'
import { useCopying } from '../../../components/controls/copying'
import { Icon, type IconName } from '../../../components/controls/Icon'
import { Tap } from '../../../components/controls/Tap'
import { TextButton } from '../../../components/controls/TextButton'
import type { BesideValue, ReviewItem } from '../../../domain/api/review/items'
import { fieldOf, isFieldKey } from '../../../domain/form/fields'
import { ON_COMPUTERS } from '../../../domain/settings/onComputers'
import { differing, type Stretch } from '../../../domain/text/differing'
import { callPhone } from '../../../platform/wechat/phone'
import { ReturnForm } from '../moves/ReturnForm'
import type { Bench } from '../useBench'
import type { ItemDecision } from './decisions'
import { itemId } from './itemId'
import { New } from './New'
import './ItemRow.scss'
import './CopyLabel.scss'
import './Decide.scss'
import './Marked.scss'

/** A label over its value, with what copies the value where there is one. */
const CopyLabel = ({ label, text }: { label: string; text: string }) => {
  const copying = useCopying(text)
  return (
    <>
      <View className="copy-label">
        <View className="t-note">{label}</View>
        {text === '' ? null : (
          <Tap className="copy-label-tap" label={`复制${label}`} onTap={copying.copy}>
            <Icon name="copy" />
            {copying.word === '已复制' ? (
              <View className="copy-label-said" role="status">
                已复制
              </View>
            ) : null}
          </Tap>
        )}
      </View>
      {copying.refused}
    </>
  )
}

const looks = {
  right: { word: '无误', icon: 'tick', tone: 'tone-done' },
  return: { word: '退回', icon: 'return', tone: 'tone-act' },
} as const

/** 无误 or 退回 for one item. A second tap takes 无误 back; 退回 is undone by 无误, since words may hang on it. */
const Decide = ({
  label,
  decision,
  onDecide,
}: {
  label: string
  decision: ItemDecision | null
  onDecide: (decision: ItemDecision | null) => void
}) => (
  <View className="decide" role="radiogroup" aria-label={label}>
    {(['right', 'return'] as const).map((each) => {
      const { word, icon, tone } = looks[each]
      const on = each === decision
      return (
        <Tap
          key={each}
          className={`decide-half ${on ? `decide-on ${tone}` : ''}`}
          role="radio"
          checked={on}
          label={`${label}，${word}`}
          onTap={() => {
            if (on) onDecide(each === 'right' ? null : 'return')
            else onDecide(each)
          }}
        >
          {on ? <Icon name={icon} /> : null}
          <View className="decide-word">{word}</View>
        </Tap>
      )
    })}
  </View>
)

/** One item to check: label over value, what was before, what the machine knows about it, and 无误 or 退回. */
export const ItemRow = ({
  item,
  bench,
  decide,
  earlier,
  fullText,
  elsewhere,
  onReveal,
  onLook,
}: {
  item: ReviewItem
  bench: Bench
  /** There is something to decide. */
  decide: boolean
  /** Why it was returned: 上次退回：不完整，写到门牌号; or that nobody returned it. `upheld` is what its owner says to it. */
  earlier: { readonly text: string; readonly back: boolean; readonly upheld: string | null } | null
  /** What 查看全号 brought. */
  fullText: string | null
  /** What it stands for is seen on computers alone. */
  elsewhere: boolean
  /** Null when there is nothing to reveal. */
  onReveal: (() => void) | null
  /** Null where no picture shows it. */
  onLook: (() => void) | null
}) => {
  const { key, label, text, remark, change, beside, files } = item
  const decision = decide ? bench.decisions.on(key) : null
  const here = key === bench.here ? 'item-here' : ''
  const back = decision === 'return' ? 'item-return tone-act' : ''
  const look = key === 'signature' ? '看签名' : '看照片'
  return (
    <View
      id={itemId(key)}
      className={`item ${here} ${back}`}
      onClick={() => {
        bench.standAt(key)
      }}
    >
      <View className="item-main">
        <CopyLabel label={label} text={copyable(item, fullText)} />
        {fullText === null ? <Value text={text} before={change?.before ?? null} /> : null}
        {fullText === null ? null : <View className="item-text">{fullText}</View>}
        {files.some(({ isNew }) => isNew) ? <New /> : null}
        {beside.map((each) => (
          <Beside key={each.label} {...each} />
        ))}
        {fullText === null ? null : (
          <View className="item-logged t-note">查看已记入日志，离开后不再显示</View>
        )}
        {earlier === null ? null : earlier.back ? (
          <Remark icon="return" tone="act" text={earlier.text} />
        ) : (
          <View className="item-logged t-note">{earlier.text}</View>
        )}
        {earlier === null || earlier.upheld === null ? null : (
          <View className="item-upheld">{earlier.upheld}</View>
        )}
        {remark === null ? null : (
          <Remark
            icon={remark.level === 'ok' ? 'tick' : 'warning'}
            tone={remark.level === 'ok' ? 'done' : 'act'}
            text={remark.text}
          />
        )}
        {elsewhere ? <View className="item-logged t-note">{ON_COMPUTERS}</View> : null}
        {onReveal === null || fullText !== null ? null : (
          <TextButton onTap={onReveal}>查看全号</TextButton>
        )}
        {isMobile(key) && text !== '' && !isStarred(text) ? (
          <TextButton
            icon="phone"
            label={`打电话 ${text}`}
            onTap={() => {
              callPhone(text)
            }}
          >
            打电话
          </TextButton>
        ) : null}
        {onLook === null ? null : (
          <TextButton icon="picture" label={`${look}：${label}`} onTap={onLook}>
            {look}
          </TextButton>
        )}
      </View>
      {decide ? (
        <Decide
          label={label}
          decision={decision}
          onDecide={(next) => {
            bench.decisions.decide(key, next)
          }}
        />
      ) : null}
      {decision === 'return' ? <ReturnForm item={item} bench={bench} /> : null}
    </View>
  )
}

/** A number of which a part is hidden: it is neither called nor copied. */
export const isStarred = (text: string) => text.includes('*')

const isMobile = (key: string) => isFieldKey(key) && fieldOf(key).kind === 'mobile'

/** A row's value as it is shown in full; of the ID number nothing before it is. */
const copyable = ({ key, text }: ReviewItem, fullText: string | null): string => {
  if (!isFieldKey(key)) return ''
  if (isMobile(key) && isStarred(text)) return ''
  return fieldOf(key).privacy === 'encrypted' ? (fullText ?? '') : text
}

/** What is new in a text stands out, and what it had before is struck through; a reader hears which it is. */
const Marked = ({
  stretches,
  as,
}: {
  stretches: readonly Stretch[]
  as: 'insertion' | 'deletion'
}) => (
  <>
    {stretches.map(({ text, differs }, index) =>
      differs ? (
        <Text key={index} className={`marked-${as}`} role={as}>
          {text}
        </Text>
      ) : (
        <Text key={index}>{text}</Text>
      ),
    )}
  </>
)

/** What it says, with what differs from before marked in both. */
const Value = ({ text, before }: { text: string; before: string | null }) => {
  const compared = before === null ? null : differing(before, text)
  return (
    <>
      <View className={text === '' ? 'item-text t-sub' : 'item-text'}>
        {compared === null || text === '' ? (
          text || '未填'
        ) : (
          <Marked stretches={compared.after} as="insertion" />
        )}
      </View>
      {compared === null ? null : (
        <View className="item-was t-sub">
          原为 {before === '' ? '未填' : <Marked stretches={compared.before} as="deletion" />}
        </View>
      )}
    </>
  )
}

/** 系统辅助项 below the row it helps. */
const Beside = ({ label, text, before }: BesideValue) => (
  <View className="item-beside">
    <CopyLabel label={label} text={text} />
    <Value text={text} before={before} />
  </View>
)

const Remark = ({ icon, tone, text }: { icon: IconName; tone: 'done' | 'act'; text: string }) => (
  <View className={`item-remark tone-${tone}`}>
    <Icon name={icon} />
    <View className="item-remark-text">{text}</View>
  </View>
)
