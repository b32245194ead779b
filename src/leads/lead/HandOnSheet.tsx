import { useState } from 'react'
import { api } from '../../cloud/call'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import { isOfficeCode } from '../../domain/city/city'
import { back } from '../../platform/wechat/navigate'
import { useOfficeChoices } from '../parts/offices'
import { ReasonSheet } from './ReasonSheet'
import type { LeadHere } from './useLead'

/** Gives a lead to another office, with a reason. */
export const HandOnSheet = ({ here, onClose }: { here: LeadHere; onClose: () => void }) => {
  const { lead, acts } = here
  const [office, setOffice] = useState('')
  const offices = useOfficeChoices()
  return (
    <ReasonSheet
      title="转交"
      here={here}
      asked={(tried) => (
        <FieldFrame
          id="hand-office"
          label="办公室"
          message={wrong(tried && office === '' ? '请选办公室' : null)}
        >
          <ChoiceList
            label="办公室"
            options={offices.filter(({ value }) => value !== lead.office.code)}
            value={office}
            onChoose={setOffice}
          />
        </FieldFrame>
      )}
      onSay={(reason) => {
        if (!isOfficeCode(office)) return
        acts.run('handOn', async () => {
          await api('leads.handOn', { id: lead.id, version: lead.version, office, reason })
          back()
        })
      }}
      onClose={onClose}
    />
  )
}
