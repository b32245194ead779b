import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '../../components/controls/Button'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import { TextButton } from '../../components/controls/TextButton'
import { PaperFailure } from '../../components/filing/PaperRow'
import { Sheet } from '../../components/layout/Sheet'
import { SummaryLine } from '../../components/layout/SummaryList'
import { Title } from '../../components/layout/Title'
import { Failure, Trouble } from '../../components/layout/Trouble'
import type { Exports, Ledger, LedgerChoices } from '../../domain/api/ledger'
import { MOST_EXPORTED, PURPOSE, tooManyRows } from '../../domain/ledger/export'
import { TextInput } from '../../platform/input/TextInput'
import { ExportList } from './ExportList'
import type { LedgerWanted } from '../../domain/ledger/filter'
import { ScopeLine, wordsOfScope } from './ScopeLine'
import type { Exporting } from './useExports'

const PERSONS = '姓名、证件号、微信号和手机'

/** What a file of the ledger will hold, how far it is, and those of the last 24 hours. */
export const ExportPane = ({
  wanted,
  choices,
  title,
  exporting,
  act,
  onClose,
}: {
  wanted: LedgerWanted
  choices: LedgerChoices | null
  /** 导出 1,001 件. */
  title: string
  exporting: Exporting
  /** The button that begins it, where no bar has it. */
  act: ReactNode
  onClose: () => void
}) => {
  const { list, refusal, reload, making, stopping, full, setFull, purpose, setPurpose } = exporting
  const { byTemplate, setColumns } = exporting
  const purposeProblem = full ? making.refusal?.fields['purpose'] : undefined
  return (
    <>
      <Sheet>
        <View className="filter-head">
          <Title>{title}</Title>
          <TextButton onTap={onClose}>收起</TextButton>
        </View>
        <ScopeLine wanted={wanted} choices={choices} />
        <SummaryLine
          label="格式"
          text={`xlsx，${list?.template ? '' : '表头与备案表一致，'}${wordsOfScope(wanted, choices).sort}`}
        />
        {list?.template ? (
          <FieldFrame id="export-columns" label="列" message={null}>
            <ChoiceList
              label="列"
              options={[
                { value: 'template', label: '按省里的表', sub: templateWords(list.template) },
                { value: 'usual', label: '与备案表一致', sub: '备案表的各项，加上状态和日期' },
              ]}
              value={byTemplate ? 'template' : 'usual'}
              onChoose={(value) => {
                setColumns(value === 'template' ? 'template' : 'usual')
              }}
            />
          </FieldFrame>
        ) : null}
        {list?.mayFull === true ? (
          <FieldFrame id="export-full" label="个人信息" message={null}>
            <ChoiceList
              label="个人信息"
              options={[
                { value: 'hidden', label: '隐去一部分', sub: PERSONS },
                { value: 'full', label: '完整', sub: '要写明用途，每件备案都记下' },
              ]}
              value={full ? 'full' : 'hidden'}
              onChoose={(value) => {
                setFull(value === 'full')
              }}
            />
          </FieldFrame>
        ) : (
          <SummaryLine label="个人信息" text={`${PERSONS}隐去一部分。完整的由负责人导出`} />
        )}
        {full ? (
          <FieldFrame
            id="export-purpose"
            label="用途"
            hint="写给谁、办什么事，不写个人号码"
            message={wrong(purposeProblem)}
          >
            <TextInput
              label="用途"
              keyboard="text"
              lines={2}
              text={purpose}
              longest={PURPOSE.longest}
              onType={setPurpose}
              onLeave={setPurpose}
            />
          </FieldFrame>
        ) : null}
        <Failure refusal={refusal} onRetry={reload} />
        <Trouble
          sentence={purposeProblem === undefined ? (making.refusal?.message ?? null) : null}
          onRetry={making.repeat}
        />
        <Trouble
          sentence={stopping.refusal && stopping.refusal.message}
          onRetry={stopping.repeat}
        />
        {act === null ? null : <View className="export-act">{act}</View>}
      </Sheet>
      <ExportList exporting={exporting} />
    </>
  )
}

const templateWords = ({ columns, empty }: NonNullable<Exports['template']>): string =>
  `市里设置的 ${String(columns)} 列${empty === 0 ? '' : `，其中 ${String(empty)} 列空着`}`

/** Begins the export; says what is missing where it cannot. */
export const ExportAct = ({
  wanted,
  total,
  title,
  exporting: { making, full, purpose, make },
}: {
  wanted: LedgerWanted
  total: Ledger['total'] | null
  title: string
  exporting: Exporting
}) => {
  const [tried, setTried] = useState(false)
  const missing = missingFor(total, full ? purpose : null)
  return (
    <>
      {tried && missing !== '' ? <PaperFailure sentence={missing} /> : null}
      <Button
        busy={making.busy === null ? null : '正在生成…'}
        onTap={() => {
          setTried(true)
          if (missing === '') make(wanted)
        }}
      >
        {title}
      </Button>
    </>
  )
}

/** Why it cannot begin; empty where it can. */
const missingFor = (total: Ledger['total'] | null, purpose: string | null): string => {
  if (total?.count === 0) return '没有符合条件的备案'
  if (total !== null && total.count > MOST_EXPORTED) return tooManyRows(false)
  return purpose !== null && Array.from(purpose.trim()).length < PURPOSE.least
    ? `用途至少写 ${String(PURPOSE.least)} 个字`
    : ''
}
