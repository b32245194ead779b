import { View } from '@tarojs/components'
import { Fragment, useState } from 'react'
import { Button } from '../../components/controls/Button'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import { TextButton } from '../../components/controls/TextButton'
import { Row, Rows } from '../../components/layout/Row'
import { Title } from '../../components/layout/Title'
import { Refusal } from '../../domain/api/refusal'
import { choosableColumns } from '../../domain/ledger/columns'
import type { ColumnName, LedgerTemplate } from '../../domain/settings/ledgerTemplate'
import { columnWords, matchedColumns, readHeadings } from '../../domain/ledger/template'
import { TextInput } from '../../platform/input/TextInput'
import { OpenedToChange } from '../parts/OpenedToChange'
import { isNews, settingIn, type SettingsPart } from '../../components/settings/setting'
import { useSaving } from '../../components/settings/useSaving'
import { SetBy } from '../parts/SetBy'
import './LedgerColumns.scss'

const PASTED = 'ledger-columns-pasted'
const LONGEST = 4000
const EMPTY = 'empty'

const heldWords = (template: LedgerTemplate | null): string =>
  template === null ? '没有设置，导出的列与备案表一致' : `按省里的表，${String(template.length)} 列`

const listed = (template: LedgerTemplate): string =>
  template
    .map(({ heading, column }) => (column === null ? `${heading}（空着）` : heading))
    .join('、')

const options = [
  { value: EMPTY, label: '空着', sub: '列留在表里，自己填' },
  ...choosableColumns.flatMap(({ name, heading }) =>
    name === null ? [] : [{ value: name, label: heading }],
  ),
]

/** The columns of the table that the province asks for: pasted, matched to those of the ledger, looked at, kept (H2). */
export const LedgerColumns = ({ settings, onChange, onStale }: SettingsPart) => {
  const { busy, save, notSaved, refuse, clear } = useSaving({ settings, onChange, onStale })
  const setting = settingIn(settings, 'ledgerTemplate')
  const held = (setting?.value ?? null) as LedgerTemplate | null
  const [text, setText] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const [read, setRead] = useState(held)
  const [open, setOpen] = useState<number | null>(null)
  if (setting === undefined) return null
  const match = () => {
    clear()
    setOpen(null)
    const found = readHeadings(text)
    if ('refused' in found) {
      setRefused(found.refused)
      return
    }
    const columns = matchedColumns(found.headings)
    setRefused(null)
    setRead(found.headings.map((heading, place) => ({ heading, column: columns[place] ?? null })))
  }
  const choose = (place: number, column: ColumnName | null) => {
    setOpen(null)
    setRead((before) =>
      (before ?? []).map((each, at) => (at === place ? { ...each, column } : each)),
    )
  }
  return (
    <OpenedToChange
      title="台账导出的列"
      change="台账导出的列"
      mayChange={setting.mayChange}
      held={
        <>
          <Title>{heldWords(held)}</Title>
          {held === null ? null : <View className="t-sub">{listed(held)}</View>}
          <SetBy setting={setting} />
        </>
      }
    >
      <FieldFrame
        id={PASTED}
        label="省里那张表的表头"
        hint="在表格里选中表头那一行，复制，贴在这里。也可以一行写一个"
        message={wrong(refused)}
      >
        <TextInput
          label="省里那张表的表头"
          text={text}
          keyboard="text"
          lines={3}
          longest={LONGEST}
          wrong={refused !== null}
          onType={(typed) => {
            setText(typed)
            // What was read was of another text.
            setRead(null)
          }}
          onLeave={setText}
        />
      </FieldFrame>
      <View className="columns-act">
        <Button look="outline" onTap={match}>
          对上台账的列
        </Button>
      </View>
      {read === null ? null : (
        <>
          <View className="columns-read">
            <View className="t-strong" role="status">
              {readWords(read)}
            </View>
            <View className="t-sub">点一行可以改它对应的内容。</View>
          </View>
          <Rows>
            {read.map(({ heading, column }, place) => (
              <Fragment key={`${String(place)} ${heading}`}>
                <Row
                  title={`${String(place + 1)}. ${heading}`}
                  sub={column === null ? '空着' : `台账的「${columnWords(column)}」`}
                  onTap={() => {
                    setOpen(open === place ? null : place)
                  }}
                />
                {open === place ? (
                  <View className="columns-choices">
                    <ChoiceList
                      label={`「${heading}」里放什么`}
                      options={options}
                      value={column ?? EMPTY}
                      onChoose={(value) => {
                        choose(
                          place,
                          choosableColumns.find(({ name }) => name === value)?.name ?? null,
                        )
                      }}
                    />
                  </View>
                ) : null}
              </Fragment>
            ))}
          </Rows>
        </>
      )}
      <View className="columns-act">
        {notSaved}
        {read === null ? null : (
          <Button
            busy={busy === null ? null : '正在保存…'}
            onTap={() => {
              if (isNews(setting, read)) save([{ name: 'ledgerTemplate', value: read }])
              else refuse(new Refusal('input', '没有改动'))
            }}
          >
            {`保存这 ${String(read.length)} 列`}
          </Button>
        )}
      </View>
      {held === null ? null : (
        <TextButton
          decides
          onTap={() => {
            save([{ name: 'ledgerTemplate', value: null }])
          }}
        >
          不再用省里的表
        </TextButton>
      )}
    </OpenedToChange>
  )
}

const readWords = (read: LedgerTemplate): string => {
  const empty = read.filter(({ column }) => column === null).length
  return `读到 ${String(read.length)} 列，${empty === 0 ? '都对上了' : `${String(empty)} 列空着`}`
}
