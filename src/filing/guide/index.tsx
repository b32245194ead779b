import { View } from '@tarojs/components'
import { CareSwitch } from '../../components/controls/CareSwitch'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { BlankForm } from '../../components/filing/PaperRow'
import { Specimen } from '../../components/filing/Specimen'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { CITY_OFFICE, clause, officeOf } from '../../domain/city/city'
import { offered, subjectKinds } from '../../domain/form/choices'
import { type SlotKey, slotsOf } from '../../domain/form/materials'
import { parts } from '../../domain/form/taskList'
import { go } from '../../platform/wechat/navigate'
import './index.scss'

definePageConfig({ navigationBarTitleText: '办事前看一看' })

export default function GuidePage() {
  return (
    <Shell>
      <MaterialList />
      <Minutes />
      <Sheet flush>
        <Rows>
          <Row
            title="通告原文"
            sub="登记时间、对象、方式和注意事项"
            onTap={() => {
              go('filing/notice')
            }}
          />
          <BlankForm />
          <CareSwitch />
        </Rows>
      </Sheet>
      <PhoneLine office={officeOf(CITY_OFFICE)} />
    </Shell>
  )
}

type SubjectChoice = (typeof subjectKinds)[number]

type Group = {
  /** The subject kinds that need the same. */
  readonly who: string
  readonly slots: readonly {
    readonly key: SlotKey
    readonly label: string
    readonly note: string
  }[]
}

const groupOf = ({ value, label }: SubjectChoice): Group => ({
  who: label,
  slots: slotsOf({ subjectKind: value }).map(({ key, label, hint }) => ({
    key,
    label,
    note: hint,
  })),
})

/** What each kind of subject brings, the kinds that bring the same together. */
const materialGroups: readonly Group[] = offered<SubjectChoice>(subjectKinds)
  .map(groupOf)
  .reduce<Group[]>((groups, group) => {
    const same = groups.find(({ slots }) => JSON.stringify(slots) === JSON.stringify(group.slots))
    return same === undefined
      ? [...groups, group]
      : groups.map((each) => (each === same ? { ...each, who: `${each.who}、${group.who}` } : each))
  }, [])

const MaterialList = () => (
  <Sheet>
    <Title>要准备的材料</Title>
    {materialGroups.map(({ who, slots }) => (
      <View key={who} className="guide-group">
        <View className="t-strong">{who}</View>
        {slots.map(({ key, label, note }) => (
          <View key={key} className="guide-slot">
            <View className="guide-specimen">
              <Specimen slot={key} />
            </View>
            <View className="guide-words">
              <View>{label}</View>
              <View className="t-sub">{note}</View>
            </View>
          </View>
        ))}
      </View>
    ))}
    <View className="guide-source">通告三.1：“{clause('三.1')}”</View>
  </Sheet>
)

const Minutes = () => {
  const total = parts.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <Sheet title={`六部分，约 ${String(total)} 分钟`}>
      <View className="t-sub">可以分几次填，内容自动保存</View>
      <Rows>
        {parts.map(({ key, numeral, title, contents, minutes }) => (
          <Row
            key={key}
            numeral={numeral}
            title={title}
            sub={contents}
            end={<View className="t-note guide-minutes">约 {minutes} 分钟</View>}
          />
        ))}
      </Rows>
    </Sheet>
  )
}
