import { View } from '@tarojs/components'
import { useCalendar } from '../../cloud/servings'
import { Button, ButtonPair } from '../../components/controls/Button'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { FieldFrame } from '../../components/fields/FieldFrame'
import { DueHero } from '../../components/filing/DueExplained'
import { DueRuler } from '../../components/filing/DueRuler'
import { BottomBar } from '../../components/layout/BottomBar'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { firstDayOf } from '../../domain/dates/days'
import { type Deadline, deadline } from '../../domain/dates/deadline'
import { accountKinds } from '../../domain/form/choices'
import { fieldOf } from '../../domain/form/fields'
import { dueWords } from '../../domain/moves/standing'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { DayField } from '../parts/DayField'
import './index.scss'

/** What was said of the account besides its name; empty until it is. */
export type Known = { readonly openedOn: string; readonly accountKind: string }

export const NOTHING_KNOWN: Known = { openedOn: '', accountKind: '' }

const kind = fieldOf('accountKind')

/** Below a result: until when, and why (A2); of which kind it is may be said. Worked out on the phone. */
export const Opened = ({ known, onKnow }: { known: Known; onKnow: (known: Known) => void }) => {
  const field = fieldOf('openedOn')
  const calendar = useCalendar()
  const openedOn = firstDayOf(known.openedOn)
  return (
    <View className="scope-due">
      <Sheet>
        <FieldFrame
          id="scope-opened"
          label={field.label}
          hint="选好后告诉您最晚哪天提交"
          message={null}
        >
          <DayField
            label={field.label}
            day={known.openedOn}
            monthWillDo
            onPick={(day) => {
              onKnow({ ...known, openedOn: day })
            }}
          />
        </FieldFrame>
      </Sheet>
      <View aria-live="polite">
        {openedOn === null ? null : <Due of={deadline({ openedOn }, calendar)} />}
      </View>
      {openedOn === null ? null : (
        <Sheet>
          <FieldFrame id="scope-kind" label={kind.label} hint="可不选，填表时也会问" message={null}>
            <ChoiceList
              label={kind.label}
              options={accountKinds}
              value={known.accountKind}
              onChoose={(accountKind) => {
                onKnow({ ...known, accountKind })
              }}
            />
          </FieldFrame>
        </Sheet>
      )}
      <Sheet flush>
        <Rows>
          <Row
            title="要准备哪些材料"
            onTap={() => {
              go('filing/guide')
            }}
          />
          <Row
            title="通告原文"
            onTap={() => {
              go('filing/notice')
            }}
          />
        </Rows>
      </Sheet>
    </View>
  )
}

/** Begins the form with what is known of the account, or only lets it be reminded of (A6). */
export const BeginBar = ({ name, known }: { name: string; known: Known }) => {
  const said = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== ''))
  const begin = (how: { readonly remind?: 'yes' }) => {
    go('apply/consent', { accountName: name, ...said, ...how })
  }
  const fill = () => {
    begin({})
  }
  return (
    <BottomBar>
      {known.openedOn === '' ? (
        <Button onTap={fill}>开始填写</Button>
      ) : (
        <ButtonPair>
          <Button
            look="outline"
            onTap={() => {
              begin({ remind: 'yes' })
            }}
          >
            先提醒我
          </Button>
          <Button onTap={fill}>开始填写</Button>
        </ButtonPair>
      )}
    </BottomBar>
  )
}

const Due = ({ of }: { of: Deadline }) => (
  <View className="scope-due">
    <Sheet>
      <DueHero words={dueWords(of, today())} />
      <DueRuler deadline={of} today={today()} />
    </Sheet>
    <Sheet title="为什么是这一天">
      {of.reasons.map((reason) => (
        <View key={reason.text} className="scope-reason">
          <View>{reason.text}</View>
          {reason.source === 'system' ? <View className="t-note">本系统计算办法</View> : null}
        </View>
      ))}
    </Sheet>
  </View>
)
