import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import {
  keptWords,
  MESSAGES_MAY_BE_KEPT,
  REQUESTS_MAY_BE_KEPT,
  TABLES_MAY_BE_KEPT,
} from '../../domain/settings/kept'
import { setterWords } from '../../domain/settings/setters'
import { OpenedToChange } from '../settings/OpenedToChange'
import { SaveFromDay } from '../settings/SaveFromDay'
import { isNews, latest, settingIn, type SettingsPart } from '../settings/setting'
import { TypedField } from '../settings/TypedField'
import { comingWords, setWords } from '../settings/words'

const rows = [
  {
    name: 'messagesKept',
    label: '消息和提醒',
    hint: '「消息」和送达记录，不少于 183 天',
    bounds: MESSAGES_MAY_BE_KEPT,
  },
  {
    name: 'requestsKept',
    label: '访问日志',
    hint: '什么时候用了哪项功能、结果怎样，不含姓名和号码。至少留六个月，所以不少于 183 天',
    bounds: REQUESTS_MAY_BE_KEPT,
  },
  {
    name: 'tablesKept',
    label: '导入的表格',
    hint: '填报人上传的账号表格读出来的内容，建好草稿就用不着了',
    bounds: TABLES_MAY_BE_KEPT,
  },
] as const

type Name = (typeof rows)[number]['name']

const daysIn = (text: string, [least, most]: readonly [number, number]): number | null =>
  /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : null

/** How long what passes is kept (K6); what was filed is the office's record and is not meant. */
export const KeptPeriods = ({ settings, onChange, onStale }: SettingsPart) => {
  const found = rows.flatMap((row) => {
    const setting = settingIn(settings, row.name)
    return setting === undefined ? [] : [{ ...row, setting }]
  })
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(found.map(({ name, setting }) => [name, String(latest(setting))])),
  )
  const [tried, setTried] = useState(false)
  const [first] = found
  if (first === undefined) return null
  const wanted = found.map((row) => ({ ...row, days: daysIn(texts[row.name] ?? '', row.bounds) }))
  const days = (of: Name) => wanted.find(({ name }) => name === of)?.days ?? null
  const [messages, requests, tables] = [
    days('messagesKept'),
    days('requestsKept'),
    days('tablesKept'),
  ]
  const { mayChange } = first.setting
  return (
    <OpenedToChange
      title="保存期限"
      change="保存期限"
      mayChange={mayChange}
      held={
        <>
          {found.map(({ name, label, setting }) => (
            <View key={name}>
              <Title>{`${label} ${keptWords(Number(setting.value))}`}</Title>
              <View className="t-sub">
                {setWords(setting)}
                {comingWords(setting, (value) => keptWords(Number(value)))}
              </View>
            </View>
          ))}
          <View className="t-sub">
            到期自动删除，不能恢复。备案表、材料、照片和审计由办公室留存，不在内；导出的文件和打印的
            PDF 一天后删除，不能改。
            {mayChange ? '' : setterWords.cityHead}
          </View>
        </>
      }
    >
      {wanted.map(({ name, label, hint, bounds: [least, most], days: read }) => {
        const problem =
          tried && read === null ? `请填 ${String(least)} 到 ${String(most)} 的整数` : null
        return (
          <TypedField
            key={name}
            id={`kept-${name}`}
            label={`${label}留几天`}
            hint={hint}
            said={problem}
            text={texts[name] ?? ''}
            keyboard="number"
            longest={4}
            onType={(text) => {
              setTexts((before) => ({ ...before, [name]: text }))
            }}
          />
        )
      })}
      {messages === null || requests === null || tables === null ? null : (
        <WouldDelete messages={messages} requests={requests} tables={tables} />
      )}
      <SaveFromDay
        settings={settings}
        onChange={onChange}
        onStale={onStale}
        setting={() => {
          setTried(true)
          if (messages === null || requests === null || tables === null) return null
          return wanted.flatMap(({ name, setting, days: value }) =>
            value !== null && isNews(setting, value) ? [{ name, value }] : [],
          )
        }}
      />
    </OpenedToChange>
  )
}

/** What would go at once if it held today. */
const WouldDelete = ({
  messages,
  requests,
  tables,
}: Readonly<Record<'messages' | 'requests' | 'tables', number>>) => {
  const asked = { messagesKept: messages, requestsKept: requests, tablesKept: tables }
  const { data, refusal, reload } = useAnswer(
    () => api('settings.olderThan', asked),
    JSON.stringify(asked),
  )
  return (
    <>
      <Failure refusal={refusal} onRetry={reload} />
      <View className="t-sub" aria-live="polite">
        {data === null
          ? ''
          : data.messages + data.requests + data.tables === 0
            ? '今天起用的话，现在没有要删除的'
            : `今天起用的话，会删除 ${data.messages.toLocaleString('en')} 条消息、${data.requests.toLocaleString('en')} 条日志、${data.tables.toLocaleString('en')} 份表格`}
      </View>
    </>
  )
}
