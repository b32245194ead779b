import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { GroundsFields } from '../../components/controls/GroundsFields'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { TextButton } from '../../components/controls/TextButton'
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
import {
  MOST_PROOFS,
  type TakeoverReason,
  takeoverReasons,
} from '../../domain/moves/takeover/takeover'
import { focusOn } from '../../platform/screen/focus'
import { SlotPicture } from '../parts/Picture'
import { PoorPhoto } from '../parts/PoorPhoto'
import { Refused } from '../parts/Refused'
import { Wrong } from '../parts/Wrong'
import './index.scss'
import { useProof } from './useProof'

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
  const { accountName, office, refused, proofs } = view
  const [reason, setReason] = useState<TakeoverReason | null>(null)
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const asking = useActs()
  const proof = useProof(id, view, onChanged)
  const { refusal } = asking
  const wrongWords = refusal?.fields.words
  const ask = () => {
    setTried(true)
    if (reason === null) focusOn('takeover-reason')
    else
      asking.run('ask', async () => {
        onChanged(await api('takeover.ask', { id, grounds: { reason, words: words.trim() } }))
      })
  }
  return (
    <Shell
      bar={
        <BottomBar context={`由${office.shortName}核实后告诉您`}>
          {proofs.length === 0 ? (
            <Button busy={proof.busy} onTap={proof.take}>
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
      <Refused id={id} refusal={proof.acts.refusal} onRetry={proof.acts.repeat} />
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
        {proofs.length === 0 ? null : (
          <View className="takeover-photos">
            {proofs.map(({ fileID }, index) => (
              <View key={fileID} className="takeover-photo">
                <View className="picture-frame">
                  <SlotPicture
                    id={id}
                    fileID={fileID}
                    label={`证明材料第 ${String(index + 1)} 张`}
                    look="thumb"
                  />
                </View>
                <TextButton
                  label={`删除证明材料第 ${String(index + 1)} 张`}
                  onTap={() => {
                    proof.remove(fileID)
                  }}
                >
                  删除
                </TextButton>
              </View>
            ))}
          </View>
        )}
        {proofs.length === 0 || proofs.length >= MOST_PROOFS ? null : (
          <TextButton icon="camera" onTap={proof.take}>
            {proof.busy ?? '再加一张'}
          </TextButton>
        )}
        {proof.choosing.said === null ? null : <Wrong>{proof.choosing.said.text}</Wrong>}
        <View className="t-sub takeover-line">
          申请时，您草稿里的姓名和手机一并给办公室，方便核实。
        </View>
      </Sheet>
      <PhoneLine office={officeOf(office.code)} />
      <PoorPhoto choosing={proof.choosing} />
    </Shell>
  )
}
