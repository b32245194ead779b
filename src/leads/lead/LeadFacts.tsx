import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { PhoneNumber } from '../../components/controls/PhoneLine'
import { TextButton } from '../../components/controls/TextButton'
import { Sheet } from '../../components/layout/Sheet'
import { SummaryLine } from '../../components/layout/SummaryList'
import { Title } from '../../components/layout/Title'
import type { LeadView } from '../../domain/api/supervision/leads'
import type { OtherFiling } from '../../domain/api/review/duplicates'
import { showDay, showMoment } from '../../domain/dates/days'
import { fieldOf } from '../../domain/form/fields'
import { shown } from '../../domain/form/answers'
import { leadFields, leadLabel } from '../../domain/leads/account'
import { leadWords } from '../../domain/leads/status'
import { now, today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { leadTone } from '../parts/looks'
import type { LeadHere } from './useLead'

/** What is known of a lead: its account, whether it seems to be in scope, and which filings may be it. */
export const LeadFacts = ({ here }: { here: LeadHere }) => {
  const { lead } = here
  const { account, filing } = lead
  return (
    <>
      <Sheet>
        <View className="between">
          <Title>{account.accountName ?? ''}</Title>
          <View className={`lead-word ${leadTone[lead.status]}`}>{leadWords[lead.status]}</View>
        </View>
        <View className="t-sub">
          {`${lead.office.shortName}，${showMoment(lead.createdAt, now())} ${lead.by} 列为线索`}
        </View>
        <View className="lead-scope">{scopeWords(lead)}</View>
        {lead.due === null ? null : (
          <View>
            {`最晚提交日 ${showDay(lead.due.due, today())}${lead.due.late ? '，已过' : ''}`}
          </View>
        )}
        {filing === null ? null : (
          <View className="lead-filing">
            <View>{`${lead.status === 'filed' ? '已备案' : '来自备案'} ${filing.number}`}</View>
            {filing.readable ? (
              <TextButton
                go
                onTap={() => {
                  go('desk/review', { id: filing.id })
                }}
              >
                看这件备案
              </TextButton>
            ) : null}
          </View>
        )}
      </Sheet>
      <Likely here={here} />
      <Sheet title="账号">
        {leadFields
          .filter((key) => key !== 'accountName' && account[key] !== undefined)
          .map((key) => (
            <SummaryLine
              key={key}
              label={leadLabel(key)}
              text={shown(fieldOf(key), account[key] ?? '')}
            />
          ))}
        {lead.phone === '' ? null : (
          <View>
            <View className="t-note">电话</View>
            <PhoneNumber phone={lead.phone} />
          </View>
        )}
        {lead.link === '' ? null : <SummaryLine label="链接" text={lead.link} />}
        {lead.note === '' ? null : <SummaryLine label="说明" text={lead.note} />}
      </Sheet>
    </>
  )
}

const scopeWords = ({ signs }: LeadView): string => {
  const places = (['名称', '主体'] as const).flatMap((where) => {
    const found = signs.filter((sign) => sign.in === where).map(({ text }) => `「${text}」`)
    return found.length === 0 ? [] : [`${where}里有${found.join('')}`]
  })
  return places.length === 0
    ? '名称和主体都没有对上本地地名，建议看一看在不在范围'
    : places.join('，')
}

const Likely = ({ here: { lead, acts, set } }: { here: LeadHere }) => {
  if (lead.likely.length === 0 || lead.status === 'filed') return null
  const match = (other: OtherFiling) => {
    acts.run('match', async () => {
      set(await api('leads.match', { id: lead.id, version: lead.version, filing: other.id }))
    })
  }
  return (
    <Sheet title="可能已备案">
      {lead.likely.map((other) => (
        <View key={other.id} className="lead-likely">
          <View>{other.accountName}</View>
          <View className="t-sub">{`${other.number}，${other.office.shortName}`}</View>
          <View className="lead-acts">
            {other.readable ? (
              <TextButton
                go
                onTap={() => {
                  go('desk/review', { id: other.id })
                }}
              >
                看这件
              </TextButton>
            ) : null}
            {lead.moves.includes('match') ? (
              <TextButton
                decides
                label={`就是这件 ${other.number}`}
                onTap={() => {
                  match(other)
                }}
              >
                就是这件
              </TextButton>
            ) : null}
          </View>
        </View>
      ))}
    </Sheet>
  )
}
