import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { api } from '../../cloud/call'
import { Button } from '../../components/controls/Button'
import { ConfirmRow } from '../../components/controls/ConfirmRow'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { StatusMark, type StatusName } from '../../components/filing/StatusMark'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { TakeoverView } from '../../domain/api/handOver'
import { officeOf, PERIOD_DAYS } from '../../domain/city/city'
import { showMoment } from '../../domain/dates/days'
import { moves } from '../../domain/moves/moves'
import { takeoverLine } from '../../domain/moves/takeover/takeover'
import { now } from '../../platform/wechat/clock'
import { go, replace } from '../../platform/wechat/navigate'
import { draftOf } from '../draft/useDraft'
import './index.scss'

type Of = { id: string; view: TakeoverView; onChanged: () => void }

/** Where it stands: in a word, of which account, and what that means. */
const Standing = ({
  view: { accountName, office },
  state,
  word,
  lines,
  act,
  children = null,
}: {
  view: TakeoverView
  state: StatusName
  word: string
  lines: readonly string[]
  act?: { label: string; onTap: () => void }
  children?: ReactNode
}) => (
  <Shell
    {...(act
      ? {
          bar: (
            <BottomBar>
              <Button onTap={act.onTap}>{act.label}</Button>
            </BottomBar>
          ),
        }
      : {})}
  >
    <Sheet>
      <View className="takeover-state">
        <StatusMark name={state} word={word} />
      </View>
      <Title>{accountName}</Title>
      {lines.map((line) => (
        <View key={line} className="t-sub takeover-line">
          {line}
        </View>
      ))}
    </Sheet>
    {children}
    <PhoneLine office={officeOf(office.code)} />
  </Shell>
)

/** The office is to verify it. */
export const AskedTakeover = ({ id, view, onChanged }: Of) => {
  const { asked, office } = view
  return (
    <Standing
      view={view}
      state="submitted"
      word="已申请接管"
      lines={[
        `由${office.shortName}核实后告诉您。现在仍由原填报人办理。`,
        ...(asked === null
          ? []
          : [`原因：${takeoverLine(asked.grounds)}`, `${showMoment(asked.at, now())} 申请`]),
      ]}
    >
      <Sheet flush>
        <ConfirmRow
          title={moves.takeTakeoverBack.button}
          sub="收回后，证明材料的照片会删除"
          warning="收回后，办公室不再核实，证明材料的照片会删除。"
          keep="不收回"
          busy="正在收回…"
          act={async () => {
            await api('takeover.takeBack', { id })
            void draftOf(id).refresh()
            onChanged()
          }}
          onOver={onChanged}
        />
      </Sheet>
    </Standing>
  )
}

/** It is the caller's. */
export const GivenTakeover = ({ view }: Of) => (
  <Standing
    view={view}
    state="registered"
    word="已由您办理"
    lines={[
      '编号和以前的办理记录不变。',
      `信息有变化的，${String(PERIOD_DAYS)} 日内在那里办理变更。这份草稿不用再提交，可以删除。`,
    ]}
    act={{
      label: '查看备案',
      onTap: () => {
        go('filing/progress', { id: view.filing ?? '' })
      },
    }}
  />
)

/** What was asked for ended. */
export const EndedTakeover = ({ id, view }: Of) => (
  <Standing
    view={view}
    state="cancelled"
    word="申请已结束"
    lines={['原来的那份备案已结束，或改报了别的账号，不用再接管。您自己的草稿可以提交。']}
    act={{
      label: '核对后提交',
      onTap: () => {
        replace('apply/check', { id })
      },
    }}
  />
)
