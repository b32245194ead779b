import { View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { type ReactElement, useEffect, useState } from 'react'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { StatusMark, statusOf } from '../../components/filing/StatusMark'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { FilingDetail } from '../../domain/api/filing'
import type { Status } from '../../domain/moves/moves'
import { nameOf, officeFor } from '../../domain/moves/standing'
import { replace } from '../../platform/wechat/navigate'
import type { useDraft } from '../draft/useDraft'
import { DraftNotOpen } from './NotHereYet'

type State = Status | 'change'

/** The status; a change that its applicant works on is a state of its own, unless it is a whole form. */
const stateOf = ({ status, change }: FilingDetail): State =>
  status === 'draft' && change !== null && !change.whole ? 'change' : status

const pageOf = (state: State) => {
  if (state === 'change') return { page: 'apply/correction', label: '接着办变更' } as const
  if (state === 'draft') return { page: 'apply/tasks', label: '继续填写' } as const
  if (state === 'returned') return { page: 'apply/correction', label: '去补正' } as const
  return { page: 'filing/progress', label: '查看进度' } as const
}

/**
 * The filing of a page that shows it in some states only; null in every other, and until it is read. Then `instead` is
 * the page: it says the state, and leads to the page of that state as soon as it is in sight.
 */
export const useServed = (
  draft: ReturnType<typeof useDraft>,
  serves: readonly State[],
  parameters: Readonly<Record<string, string>> = {},
): { readonly filing: FilingDetail | null; readonly instead: ReactElement } => {
  const { filing } = draft
  const [inSight, setInSight] = useState(true)
  useDidShow(() => {
    setInSight(true)
  })
  useDidHide(() => {
    setInSight(false)
  })
  const other = filing !== null && !serves.includes(stateOf(filing))
  const { page, label } = pageOf(filing ? stateOf(filing) : 'draft')
  const lead = () => {
    if (filing) replace(page, { id: filing.id, ...parameters })
  }
  useEffect(() => {
    if (other && inSight) lead()
    // oxlint-disable-next-line react/exhaustive-deps -- once for each page that it leads to
  }, [other, inSight, page])
  return {
    filing: other ? null : filing,
    instead: other ? (
      <Shell
        bar={
          <BottomBar>
            <Button onTap={lead}>{label}</Button>
          </BottomBar>
        }
      >
        <Sheet>
          <View className="between">
            <Title>{nameOf(filing)}</Title>
            <StatusMark name={statusOf(filing)} />
          </View>
        </Sheet>
        <PhoneLine office={officeFor(filing)} />
      </Shell>
    ) : (
      <DraftNotOpen draft={draft} />
    ),
  }
}
