import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Failure } from '../../components/layout/Trouble'
import type { EndedFilings } from '../../domain/api/administration/settings'
import { keptKinds } from '../../domain/keeping/keeping'
import { keptPeriods, keptWords } from '../../domain/settings/kept'
import { setterWords } from '../../domain/settings/setters'
import { OpenedToChange } from '../parts/OpenedToChange'
import { SaveFromDay } from '../parts/SaveFromDay'
import { isNews, latest, settingIn, type SettingsPart } from '../../components/settings/setting'
import { TypedField } from '../../components/fields/TypedField'
import { setWords } from '../parts/SetBy'
import './KeptPeriods.scss'

const periods = [
  {
    of: 'messages',
    label: '消息和提醒',
    hint: '「消息」和送达记录，不少于 183 天',
  },
  {
    of: 'requests',
    label: '访问日志',
    hint: '什么时候用了哪项功能、结果怎样，不含姓名和号码。至少留六个月，所以不少于 183 天',
  },
  {
    of: 'tables',
    label: '导入的表格',
    hint: '填报人上传的账号表格读出来的内容，建好草稿就用不着了',
  },
  {
    of: 'withdrawn',
    label: '撤回的备案',
    hint: '提交过、撤回后没有再提交的，从最后一次改动算起',
  },
  {
    of: 'declined',
    label: '终止办理的备案',
    hint: '从终止那天算起。起诉期限是六个月，所以不少于 183 天',
  },
  {
    of: 'cancelled',
    label: '注销备案的记录',
    hint: '从注销备案那天算起，填报人选「不再登记」的也在内',
  },
  {
    of: 'idPhotos',
    label: '归档后的证件照片',
    hint: '已登记备案的身份证照片，从最后一次生成归档件算起，归档件里有',
  },
] as const

type Name = `${(typeof periods)[number]['of']}Kept`
const rows = periods.map(({ of, ...words }) => {
  const name: Name = `${of}Kept`
  return { ...words, name, bounds: keptPeriods[of][1] }
})

type Periods = Readonly<Record<Name, number>>

const daysIn = (text: string, [least, most]: readonly [number, number]): number | null =>
  /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : null

/** How long what passes and what ended is kept (K6); what is registered is the office's record and is not meant. */
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
  const isWhole = wanted.every(({ days }) => days !== null)
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
              <View className="t-strong">{`${label} ${keptWords(Number(setting.value))}`}</View>
              <View className="t-sub">{setWords(setting)}</View>
            </View>
          ))}
          <View className="t-sub">
            到期自动删除，不能恢复。删除的备案只留编号、办理结果和日期，照样计数；办公室可以把一件设为「暂不删除」。办理中、已登记的备案（证件照片除外）和审计不在内；导出的文件和打印的
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
      {isWhole ? (
        <WouldDelete
          periods={
            Object.fromEntries(wanted.map(({ name, days }) => [name, days])) as unknown as Periods
          }
        />
      ) : null}
      <SaveFromDay
        settings={settings}
        onChange={onChange}
        onStale={onStale}
        setting={() => {
          setTried(true)
          if (!isWhole) return null
          return wanted.flatMap(({ name, setting, days: value }) =>
            value !== null && isNews(setting, value) ? [{ name, value }] : [],
          )
        }}
      />
    </OpenedToChange>
  )
}

const endedLabels = {
  withdrawn: '撤回的备案',
  declined: '终止办理的备案',
  cancelled: '注销备案的记录',
  idPhotos: '证件照片',
} as const

/** 撤回的备案 12 件（LF-…、LF-… 等）; empty where there is none. */
const endedWords = (label: string, { count, numbers }: EndedFilings): readonly string[] => {
  if (count === 0) return []
  const such =
    numbers.length === 0 ? '' : `（${numbers.join('、')}${count > numbers.length ? ' 等' : ''}）`
  return [`${label} ${count.toLocaleString('en')} 件${such}`]
}

const counted = (count: number, what: string): readonly string[] =>
  count === 0 ? [] : [`${count.toLocaleString('en')} ${what}`]

/** What would go at once if it held today. */
const WouldDelete = ({ periods }: { periods: Periods }) => {
  const { data, refusal, reload } = useAnswer(
    () => api('settings.olderThan', periods),
    JSON.stringify(periods),
  )
  const parts =
    data === null
      ? []
      : [
          ...counted(data.messages, '条消息'),
          ...counted(data.requests, '条日志'),
          ...counted(data.tables, '份表格'),
          ...keptKinds.flatMap((of) => endedWords(endedLabels[of], data.filings[of])),
        ]
  return (
    <>
      <Failure refusal={refusal} onRetry={reload} />
      <View
        className={`kept-would ${parts.length === 0 ? 't-sub' : 't-strong'}`}
        aria-live="polite"
      >
        {data === null
          ? ''
          : parts.length === 0
            ? '今天起用的话，现在没有要删除的'
            : `今天起用的话，会删除 ${parts.join('、')}`}
      </View>
    </>
  )
}
