import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { GroundsFields } from '../../components/fields/GroundsFields'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { StatusMark } from '../../components/filing/StatusMark'
import { Banner } from '../../components/layout/Banner'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { TakeoverView } from '../../domain/api/handOver'
import { officeOf } from '../../domain/city/city'
import { LONGEST_WORDS } from '../../domain/moves/ending/words'
import { moves } from '../../domain/moves/moves'
import { type TakeoverReason, takeoverReasons } from '../../domain/moves/takeover/takeover'
import { focusOn } from '../../platform/screen/focus'
import { useDraft } from '../draft/useDraft'
import { Refused } from '../parts/Refused'
import { ProofPhotos } from '../proof/ProofPhotos'
import { useProof } from '../proof/useProof'
import './index.scss'

/** Why, and the proof; the bar has what is missing first. */
export const AskForm = ({
  id,
  view,
  onChanged,
}: {
  id: string
  view: TakeoverView
  onChanged: (view: TakeoverView) => void
}) => {
  const { accountName, office, refused } = view
  const [reason, setReason] = useState<TakeoverReason | null>(null)
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const asking = useActs()
  const proof = useProof(id, 'takeover', useDraft(id))
  const { refusal } = asking
  const wrongWords = refusal?.fields.words
  const ask = () => {
    setTried(true)
    if (reason === null) focusOn('takeover-reason')
    else if (proof.left === null)
      asking.run('ask', async () => {
        onChanged(await api('takeover.ask', { id, grounds: { reason, words: words.trim() } }))
      })
  }
  return (
    <Shell
      bar={
        <BottomBar context={`由${office.shortName}核实后告诉您`}>
          {proof.photos.length + proof.going.length === 0 ? (
            <Button busy={proof.checking ? '正在检查照片…' : null} onTap={proof.take}>
              拍证明材料
            </Button>
          ) : (
            <Button busy={asking.busy === null ? null : '正在申请…'} onTap={ask}>
              {moves.askTakeover.button}
            </Button>
          )}
        </BottomBar>
      }
    >
      <Refused
        id={id}
        refusal={wrongWords === undefined ? refusal : null}
        onRetry={asking.repeat}
      />
      <Refused id={id} refusal={proof.refusal} onRetry={proof.repeat} />
      {refused === null ? null : (
        <Banner tone="act">{`上次申请后没有移交。原因：${refused}`}</Banner>
      )}
      <Sheet>
        <View className="takeover-state">
          <StatusMark name="attested" word="这个账号已有备案" />
        </View>
        <Title>{accountName}</Title>
        <View className="t-sub">{`由${office.shortName}办理，在别人名下`}</View>
      </Sheet>
      <Sheet>
        <GroundsFields
          name="takeover"
          label="您为什么接管"
          reasons={takeoverReasons}
          reason={reason}
          onReason={setReason}
          missing={tried && reason === null}
          words={words}
          longest={LONGEST_WORDS}
          wrongWords={wrongWords}
          onWords={(text) => {
            setWords(text)
            if (wrongWords !== undefined) asking.clear()
          }}
        />
      </Sheet>
      <Sheet title="证明材料">
        <View className="t-sub">
          能看出接手关系的：协议、证明或账号后台截图。只给办公室核实用，看图时带水印。
        </View>
        <ProofPhotos id={id} proof={proof} add={null} tried={tried} />
        <View className="t-sub takeover-line">
          申请时，您草稿里的姓名和手机一并给办公室，方便核实。
        </View>
      </Sheet>
      <PhoneLine office={officeOf(office.code)} />
    </Shell>
  )
}
