import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/controls/Button'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { FieldFrame } from '../../components/fields/FieldFrame'
import { BottomBar } from '../../components/layout/BottomBar'
import { Loading } from '../../components/layout/Loading'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Failure } from '../../components/layout/Trouble'
import type { LeadView } from '../../domain/api/supervision/leads'
import { useOfficeChoices } from '../parts/offices'
import { retryOf } from '../parts/retryOf'
import { isOfficeCode } from '../../domain/city/city'
import { useParameters } from '../../platform/wechat/useParameters'
import { go, replace } from '../../platform/wechat/navigate'
import { Banner } from '../../components/layout/Banner'
import { LeadFields, type Typed, typedOf } from './LeadFields'

definePageConfig({ navigationBarTitleText: '加一条线索' })

/** Adds a lead, or with `id` corrects what is known of one. */
export default function AddLeadPage() {
  const { id, city } = useParameters('id', 'city')
  const { data, refusal, reload } = useAnswer(async () => ({
    lead: id === '' ? null : await api('leads.open', { id }),
  }))
  return data === null ? (
    <Shell>
      <Failure refusal={refusal} onRetry={reload} />
      {refusal === null ? <Loading /> : null}
    </Shell>
  ) : (
    <Adding lead={data.lead} city={city !== ''} reload={reload} />
  )
}

const Adding = ({
  lead,
  city,
  reload,
}: {
  lead: LeadView | null
  /** Who sees all offices says whose it is. */
  city: boolean
  reload: () => void
}) => {
  const [office, setOffice] = useState('')
  const offices = useOfficeChoices()
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
          ? await api('leads.add', { ...input, office: isOfficeCode(office) ? office : null })
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
                else go('leads/lead', { id: known })
              },
            }}
          >
            {refusal?.message ?? ''}
          </Banner>
        ) : (
          <Failure
            refusal={refusal !== null && Object.keys(wrong).length > 0 ? null : refusal}
            onRetry={retryOf(acts, reload, send)}
          />
        )}
        {city && lead === null ? (
          <Sheet>
            <FieldFrame id="lead-office" label="由哪个办公室办" message={null}>
              <ChoiceList
                label="由哪个办公室办"
                options={[{ value: '', label: '按名称里的地名' }, ...offices]}
                value={office}
                onChoose={setOffice}
              />
            </FieldFrame>
          </Sheet>
        ) : null}
        <LeadFields typed={typed} wrong={wrong} onType={setTyped} />
      </View>
    </Shell>
  )
}
