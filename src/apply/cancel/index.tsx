import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { FieldFrame } from '../../components/fields/FieldFrame'
import { GroundsFields } from '../../components/fields/GroundsFields'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { Elsewhere } from '../../components/filing/Elsewhere'
import { Overlay } from '../../components/layout/Overlay'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { FilingDetail } from '../../domain/api/filing'
import { CANCEL_MEANS, type CancelReason, cancelReasons } from '../../domain/moves/ending/cancel'
import { LONGEST_WORDS } from '../../domain/moves/ending/words'
import { moves } from '../../domain/moves/moves'
import { proofs } from '../../domain/moves/proofs'
import { CANCEL_ASKED, nameOf, officeFor } from '../../domain/moves/standing'
import { focusOn } from '../../platform/screen/focus'
import { replace } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { useDraft } from '../draft/useDraft'
import { DraftNotOpen } from '../parts/NotHereYet'
import { Refused } from '../parts/Refused'
import { ProofPhotos } from '../proof/ProofPhotos'
import { useProof } from '../proof/useProof'
import './index.scss'

definePageConfig({ navigationBarTitleText: '注销备案' })

/** J3: its owner asks the office to cancel a registered filing. */
export default function CancelPage() {
  const { id } = useParameters('id')
  const draft = useDraft(id)
  const { filing } = draft
  if (filing === null) return <DraftNotOpen draft={draft} />
  return filing.moves.includes('askToCancel') ? (
    <Asking filing={filing} draft={draft} />
  ) : (
    <Elsewhere filing={filing} title={whyNot(filing)} act="查看进度" to={filing.id} />
  )
}

const whyNot = ({ openChange, cancelAsked, status }: FilingDetail): string => {
  if (openChange !== null) return '有一件变更正在办，办完或删除后再注销备案'
  if (cancelAsked) return CANCEL_ASKED
  return status === 'cancelled' ? '已注销备案' : '登记以后才能注销备案'
}

const Asking = ({
  filing,
  draft,
}: {
  filing: FilingDetail
  draft: ReturnType<typeof useDraft>
}) => {
  const { id } = filing
  const [reason, setReason] = useState<CancelReason | null>(null)
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState(false)
  const [tried, setTried] = useState(false)
  const { busy, refusal, run } = useActs({ once: true })
  const proof = useProof(id, 'cancel', draft)
  const ask = () => {
    if (reason !== null)
      run('ask', async () => {
        await api('filing.askToCancel', { id, grounds: { reason, words: words.trim() } })
        replace('filing/progress', { id })
      })
  }
  return (
    <Shell>
      <Refused id={id} refusal={proof.refusal} onRetry={proof.repeat} />
      <Sheet>
        <View className="t-sub">{nameOf(filing)}</View>
        <Title>为什么注销备案？</Title>
        <View className="t-sub cancel-means">{CANCEL_MEANS}</View>
        <GroundsFields
          name="cancel"
          label="原因"
          reasons={cancelReasons}
          reason={reason}
          onReason={setReason}
          missing={tried && reason === null}
          words={words}
          longest={LONGEST_WORDS}
          wrongWords={refusal?.fields.words}
          onWords={setWords}
        />
        <FieldFrame
          id="cancel-proof"
          label="证明材料（可不拍）"
          hint={`有单位撤销证明、平台停用通知、死亡证明等，可以拍下来，最多 ${String(proofs.cancel.most)} 张。只给办公室核实用，看图时带水印。`}
          message={null}
        >
          <ProofPhotos id={id} proof={proof} add="拍照或选照片" tried={tried} />
        </FieldFrame>
        <View className="cancel-ask">
          <Button
            look="stop"
            onTap={() => {
              setTried(true)
              if (reason === null) focusOn('cancel-reason')
              else if (proof.left !== null) focusOn('cancel-proof')
              else setAsked(true)
            }}
          >
            {moves.askToCancel.button}
          </Button>
        </View>
      </Sheet>
      <PhoneLine office={officeFor(filing)} />
      {asked ? (
        <Overlay
          title={`注销备案「${nameOf(filing)}」？`}
          onClose={() => {
            setAsked(false)
          }}
        >
          <View className="t-sub">
            {`${officeFor(filing).shortName}确认后才注销备案。确认以前备案仍然有效，可以收回申请。`}
          </View>
          {proof.photos.length === 0 ? null : (
            <View className="t-sub">{`一并交证明材料 ${String(proof.photos.length)} 张。`}</View>
          )}
          <Refused id={id} refusal={refusal} onRetry={ask} />
          <View className="cancel-ask">
            <Button look="stop" busy={busy === null ? null : '正在申请…'} onTap={ask}>
              {moves.askToCancel.button}
            </Button>
          </View>
          <View className="cancel-keep">
            <Button
              onTap={() => {
                setAsked(false)
              }}
            >
              再想想
            </Button>
          </View>
        </Overlay>
      ) : null}
    </Shell>
  )
}
