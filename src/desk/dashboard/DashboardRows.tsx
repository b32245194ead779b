import { View } from '@tarojs/components'
import { useState } from 'react'
import { Tap } from '../../components/controls/Tap'
import { TextButton } from '../../components/controls/TextButton'
import type { Dashboard } from '../../domain/api/figures/dashboard'
import type { OfficeCode } from '../../domain/city/city'
import type { Period } from '../../domain/figures/periods'
import {
  countCells,
  FigureText,
  besideName,
  areaOf,
  openOffice,
  openDeskOf,
  RemindLink,
  type Shown,
  timeCells,
} from './cells'

/** The offices one under the other, for a phone and large text: what waits at the right, the rest on a tap. */
export const DashboardRows = ({
  dashboard: { offices, all, period },
  onRemind,
}: {
  dashboard: Dashboard
  onRemind: ((office: OfficeCode) => void) | null
}) => {
  const rows: readonly Shown[] = [...(all === null ? [] : [{ ...all, office: null }]), ...offices]
  const [open, setOpen] = useState<string | null>(null)
  return (
    <View className="rows">
      {rows.map((row) => {
        const key = row.office ?? 'all'
        const isOpen = open === key || rows.length === 1
        return (
          <View key={key} className="dashboard-office">
            <Tap
              className="dashboard-office-head"
              says={key}
              expanded={isOpen}
              onTap={() => {
                setOpen(isOpen ? null : key)
              }}
            >
              <View className="t-strong">
                {[areaOf(row.office), besideName(row)].filter(Boolean).join(' ')}
              </View>
              <View className="t-sub">{waitingWords(row)}</View>
            </Tap>
            {isOpen ? (
              <Figures row={row} alone={all === null} period={period} onRemind={onRemind} />
            ) : null}
          </View>
        )
      })}
    </View>
  )
}

const waitingWords = ({ counts: { waiting, pastPromise } }: Shown): string =>
  pastPromise === 0
    ? `待核对 ${String(waiting)}`
    : `待核对 ${String(waiting)}，超承诺 ${String(pastPromise)}`

const Figures = ({
  row,
  alone,
  period,
  onRemind,
}: {
  row: Shown
  /** It is the one office that the reader sees. */
  alone: boolean
  period: Period
  onRemind: ((office: OfficeCode) => void) | null
}) => {
  const name = areaOf(row.office)
  const figureOf = (cell: ReturnType<typeof countCells>[number]) => (
    <View key={cell.label}>
      <View className="t-note">{cell.label}</View>
      <View className={cell.bar === undefined ? 'dashboard-count' : ''}>
        <FigureText cell={cell.text === '' ? { ...cell, text: '没有' } : cell} of={name} />
      </View>
    </View>
  )
  return (
    <View className="dashboard-figures">
      {countCells(row, period).map(figureOf)}
      <View className="dashboard-causes t-note">时间用在哪里（每件中位天数）</View>
      {timeCells(row).map(figureOf)}
      <View className="dashboard-office-all">
        <TextButton
          go
          label={`${name}的待办`}
          onTap={() => {
            openDeskOf(alone ? null : row.office)
          }}
        >
          待办
        </TextButton>
        <TextButton
          go
          label={`${name}的台账`}
          onTap={() => {
            openOffice(row.office)
          }}
        >
          台账
        </TextButton>
        <RemindLink row={row} onRemind={onRemind} />
      </View>
    </View>
  )
}
