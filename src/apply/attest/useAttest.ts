import { useState } from 'react'
import { api } from '../../cloud/call'
import { newToken } from '../../cloud/token'
import { useActs } from '../../cloud/useActs'
import type { FilingDetail } from '../../domain/api/filing'
import type { Refusal } from '../../domain/api/refusal'
import { CITY_OFFICE, isOfficeCode, type OfficeCode } from '../../domain/city/city'
import { type PaperClaim, saidKeys, tidiedSaid, wrongSaid } from '../../domain/moves/attesting/said'
import { focusOn } from '../../platform/screen/focus'
import { today } from '../../platform/wechat/clock'
import { replace } from '../../platform/wechat/navigate'
import { closeDraft } from '../draft/useDraft'

type Attest = {
  readonly said: PaperClaim
  readonly office: OfficeCode | null
  readonly say: (said: Partial<PaperClaim>) => void
  readonly name: (answers: Partial<PaperClaim['answers']>) => void
  readonly choose: (office: string) => void
  /** What is wrong, by field, once it was tried, as long as it is so. */
  readonly wrong: Readonly<Record<string, string>>
  readonly busy: boolean
  /** What was refused, unless it stands beside its fields. */
  readonly refusal: Refusal | null
  readonly send: () => void
  readonly repeat: () => void
}

const NO_OFFICE = '请选地址在哪个县（市、区）'

const officeOfArea = (area = ''): OfficeCode | null =>
  isOfficeCode(area) && area !== CITY_OFFICE ? area : null

const saidBy = (draft: FilingDetail | null): PaperClaim => ({
  answers: Object.fromEntries(
    saidKeys.map((key) => [key, draft?.answers[key] ?? '']),
  ) as PaperClaim['answers'],
  number: '',
  year: null,
  phone: '',
})

/** What its owner says of a paper filing, of the account of a draft or of a new one, and the tap that notes it (A5). */
export const useAttest = (draft: FilingDetail | null): Attest => {
  const [said, setSaid] = useState(() => saidBy(draft))
  const [office, setOffice] = useState(() => officeOfArea(draft?.answers.area))
  const [tried, setTried] = useState(false)
  const [token] = useState(newToken)
  const { busy, refusal, run, repeat } = useActs({ once: true })
  const found = {
    ...wrongSaid(tidiedSaid(said), today()),
    ...(office === null ? { office: NO_OFFICE } : {}),
  }
  const refused = refusal?.code === 'input' ? refusal.fields : {}
  const wrong = tried ? { ...refused, ...found } : {}
  return {
    said,
    office,
    wrong,
    busy: busy !== null,
    refusal: refusal !== null && Object.keys(refused).length > 0 ? null : refusal,
    repeat,
    say: (changed) => {
      setSaid((before) => ({ ...before, ...changed }))
    },
    name: (answers) => {
      setSaid((before) => ({ ...before, answers: { ...before.answers, ...answers } }))
    },
    choose: (chosen) => {
      setOffice(isOfficeCode(chosen) ? chosen : null)
    },
    send: () => {
      setTried(true)
      if (office === null || Object.keys(found).length > 0) {
        setTimeout(() => {
          focusOn('errors')
        }, 50)
        return
      }
      run('attest', async () => {
        const filing = await api('filing.attest', {
          ...said,
          token: await token,
          draft: draft?.id ?? null,
          office,
        })
        closeDraft(filing.id)
        replace('filing/progress', { id: filing.id })
      })
    },
  }
}
