import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { documents } from '../../cloud/call'
import { useServings } from '../../cloud/servings'
import { usePaper } from '../../cloud/usePaper'
import { Button } from '../../components/controls/Button'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { Banner } from '../../components/layout/Banner'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { Signature as Signed } from '../../domain/api/filing'
import { DECLARATION } from '../../domain/form/form'
import { cardLines, isLive } from '../../domain/card/card'
import { nextPart } from '../../domain/form/taskList'
import { officeFor } from '../../domain/moves/standing'
import { backTo, go, replace } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import {
  counterOf,
  isStamped,
  openNext,
  openPart,
  partsOfDraft,
  voidWords,
} from '../draft/draftParts'
import { ofMaterials, useUploads } from '../draft/uploads'
import { draftOf, useDraft } from '../draft/useDraft'
import { PoorPhoto } from '../parts/PoorPhoto'
import { Printed } from '../packet/Printed'
import { Refused } from '../parts/Refused'
import { useServed } from '../parts/useServed'
import { GivenSignature } from './GivenSignature'
import './index.scss'
import { Seal } from './Seal'
import { useSeal } from './useSeal'
import { forgetWritten, wasSigned } from './written'

definePageConfig({ navigationBarTitleText: '签名' })

type Way = Signed['by'] | 'card'

const ways: readonly { readonly value: Way; readonly label: string }[] = [
  { value: 'card', label: '发卡片给所有人，在他自己的手机上签' },
  { value: 'hand', label: '在手机上手写签名' },
  { value: 'sealPage', label: '打印签章页，签名盖章后拍照上传' },
]

/** C1 to C4: the owner signs by hand when everything else is there, or with a printed page once its rows are. */
export default function SignaturePage() {
  const { id, from } = useParameters('id', 'from')
  const draft = useDraft(id)
  const [way, setWay] = useState<Way | null>(null)
  const servings = useServings()
  const paper = usePaper(() => documents('sealPage', { id }))
  useEffect(
    () => () => {
      forgetWritten(id)
    },
    [id],
  )
  useDidShow(() => {
    const { filing: now } = draftOf(id).state()
    if (now?.card && isLive(now.card.state)) void draft.refresh()
    if (!wasSigned(id)) return
    void draft.refresh()
    backTo('apply/check', { id })
  })
  const uploads = useUploads(id)
  const seal = useSeal(id, draft.filing, uploads, () => {
    const state = draftOf(id).state()
    if (nextPart(partsOfDraft(state)) === null) backTo('apply/check', { id })
    else openNext(id, state)
  })
  const { filing, instead } = useServed(draft, ['draft', 'returned', 'change'])
  if (filing === null) return instead
  if (counterOf(filing) !== null) return <Printed filing={filing} />
  const { answers } = draft
  const progress = partsOfDraft(draft, ofMaterials(uploads))
  const owner = answers.ownerName ?? ''
  const { signature } = filing
  const gone = voidWords(draft)

  const stamped = isStamped(filing, answers, servings)
  const byOther = answers.filledBy !== 'owner'
  const usual = stamped ? 'sealPage' : byOther ? 'card' : 'hand'
  const by = way ?? (signature?.byCard ? 'card' : signature?.by) ?? usual
  const open = progress.filter((part) => part.state !== 'done' && part.key !== 'signature')
  const next = nextPart(progress)
  if (open.some((part) => part.key !== 'materials'))
    return (
      <Shell
        bar={
          <BottomBar context={`还差：${open.map((part) => part.title).join('、')}`}>
            <Button
              onTap={() => {
                if (next) openPart(id, next.key, 'replace')
              }}
            >
              {`去填${next?.title ?? ''}`}
            </Button>
          </BottomBar>
        }
      >
        <Sheet>
          <Title>前五部分完成后再签</Title>
          <View className="t-sub">签名对应签名时的全部内容，所以放在最后。</View>
        </Sheet>
        <PhoneLine office={officeFor(filing)} />
      </Shell>
    )

  const start = () => {
    go('apply/signature/writing', { id })
  }
  const printed = paper.opened || signature?.by === 'sealPage'
  return (
    <Shell
      bar={
        by === 'sealPage' ? (
          <BottomBar>
            {printed ? (
              <Button busy={seal.busy} onTap={seal.take}>
                {signature?.by === 'sealPage' ? '换签章页照片' : '拍签章页'}
              </Button>
            ) : (
              <Button busy={paper.busy ? '正在生成签章页…' : null} onTap={paper.open}>
                打开签章页
              </Button>
            )}
          </BottomBar>
        ) : open.length === 0 && by === 'card' ? (
          <BottomBar>
            <Button
              onTap={() => {
                go('card/send', { id })
              }}
            >
              {filing.card && isLive(filing.card.state) ? '看卡片' : '去发卡片'}
            </Button>
          </BottomBar>
        ) : open.length > 0 ? (
          <BottomBar context={by === 'card' ? '请所有人签名要等材料传齐' : '手写签名要等材料传齐'}>
            <Button
              onTap={() => {
                openPart(id, 'materials', 'replace')
              }}
            >
              去传材料
            </Button>
          </BottomBar>
        ) : (
          <BottomBar>
            <Button onTap={start}>{signature?.by === 'hand' ? '重新签名' : '开始签名'}</Button>
          </BottomBar>
        )
      }
    >
      <Refused id={id} refusal={draft.refusal} onRetry={() => void draft.refresh()} />
      <Refused id={id} refusal={seal.unconsented} onRetry={seal.repeat} />
      {gone === null ? null : <Banner tone="act">{gone}</Banner>}
      <Sheet>
        <Title>{`请账号所有人 ${owner} 签名`}</Title>
        <View className="t-sub">签名表示：</View>
        <View className="signature-declaration">{DECLARATION}</View>
        {signature ? (
          <View className="signature-now">
            <GivenSignature id={id} signature={signature} owner={owner} />
          </View>
        ) : null}
        <View className="t-sub">
          {stamped
            ? '备案表最后一行是「签名盖章确认」，所以先请打印签章页。'
            : '看不见屏幕或不便手写，请选打印签章页。'}
        </View>
        <ChoiceList
          label="签名方式"
          options={byOther ? ways : ways.filter(({ value }) => value !== 'card')}
          value={by}
          onChoose={(chosen) => {
            setWay(ways.find(({ value }) => value === chosen)?.value ?? null)
          }}
        />
        {filing.card === null || by !== 'card' ? null : (
          <View className="t-strong">{cardLines[filing.card.state][0]}</View>
        )}
        {by === 'sealPage' ? null : (
          <View className="t-sub">手写签名后内容有改动，要重新签名。</View>
        )}
      </Sheet>
      {by === 'sealPage' ? (
        <Seal
          stamped={stamped}
          paper={paper}
          message={seal.message}
          going={seal.going}
          onTake={printed ? null : seal.take}
        />
      ) : null}
      {signature && from !== 'check' && open.length === 0 ? (
        <Sheet>
          <Button
            look="outline"
            onTap={() => {
              replace('apply/check', { id })
            }}
          >
            {signature.by === 'hand' ? '用这个签名，去核对' : '用这张签章页，去核对'}
          </Button>
        </Sheet>
      ) : null}
      <PhoneLine office={officeFor(filing)} />
      <PoorPhoto choosing={seal.choosing} />
    </Shell>
  )
}
