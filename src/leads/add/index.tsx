import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/controls/Button'
import { BottomBar } from '../../components/layout/BottomBar'
import { Loading } from '../../components/layout/Loading'
import { Shell } from '../../components/layout/Shell'
import { Failure } from '../../components/layout/Trouble'
import type { LeadView } from '../../domain/api/supervision/leads'
import { useParameters } from '../../platform/wechat/useParameters'
import { go, replace } from '../../platform/wechat/navigate'
import { Banner } from '../../components/layout/Banner'
import { LeadFields, type Typed, typedOf } from './LeadFields'

/** Adds a lead, or with `id` corrects what is known of one. */
export default function AddLeadPage() {
  const { id } = useParameters('id')
  const { data, refusal, reload } = useAnswer(async () => ({
    lead: id === '' ? null : await api('leads.open', { id }),
  }))
  return data === null ? (
    <Shell>
      <Failure refusal={refusal} onRetry={reload} />
      {refusal === null ? <Loading /> : null}
    </Shell>
  ) : (
    <Adding lead={data.lead} />
  )
}

const Adding = ({ lead }: { lead: LeadView | null }) => {
  const [typed, setTyped] = useState<Typed>(typedOf(lead))
  const acts = useActs({ once: true })
  const { refusal } = acts
  const wrong = refusal?.fields ?? {}
  const known = wrong['lead'] ?? null
  const filing = wrong['filing'] ?? null
  const send = () => {
    acts.run('add', async () => {
      const { phone, link, note, ...account } = typed
      const input = {
        account: { ...account, accountKind: account.accountKind as 'official' | 'app' | 'other' },
        phone: phone.trim(),
        link: link.trim(),
        note,
      }
      const { id } =
        lead === null
          ? await api('leads.add', input)
          : await api('leads.edit', { ...input, id: lead.id, version: lead.version })
      replace('leads/lead', { id })
    })
  }
  return (
    <Shell
      bar={
        <BottomBar>
          <Button busy={acts.busy === null ? null : '正在保存…'} onTap={send}>
            {lead === null ? '加一条' : '保存'}
          </Button>
        </BottomBar>
      }
    >
      <View className="column">
        {known !== null || filing !== null ? (
          <Banner
            tone="act"
            act={{
              label: known === null ? '看这件备案' : '看这条线索',
              onTap: () => {
                if (known === null) go('desk/review', { id: filing ?? '' })
                else replace('leads/lead', { id: known })
              },
            }}
          >
            {refusal?.message ?? ''}
          </Banner>
        ) : (
          <Failure
            refusal={refusal !== null && Object.keys(wrong).length > 0 ? null : refusal}
            onRetry={acts.repeat}
          />
        )}
        <LeadFields typed={typed} wrong={wrong} onType={setTyped} />
      </View>
    </Shell>
  )
}
