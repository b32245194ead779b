import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { newToken } from '../../cloud/token'
import { uploadFile } from '../../cloud/transport'
import { BottomBar } from '../../components/BottomBar'
import { Button } from '../../components/Button'
import { Failure } from '../../components/Failure'
import { Loading } from '../../components/Loading'
import { Notice } from '../../components/Notice'
import { PhoneLine } from '../../components/PhoneLine'
import { Sheet } from '../../components/Sheet'
import { Shell } from '../../components/Shell'
import { Title } from '../../components/Title'
import { showMoment } from '../../domain/days'
import { DECLARATION } from '../../domain/form'
import { nextPart } from '../../domain/progress'
import { Refusal } from '../../domain/refusal'
import { now } from '../../platform/clock'
import { replace } from '../../platform/navigate'
import { useParameters } from '../../platform/useParameters'
import { officeFor } from '../office'
import { Picture } from '../Picture'
import { openPart, progressOfDraft, readyToSign } from '../progress'
import { draftOf, useDraft } from '../useDraft'
import './index.scss'
import { Writing } from './Writing'

const NOT_SENT = '签名没有传上去，请再点一次完成'

/** Binds the picture to what the filing says now; once more when another phone was faster. */
const sign = async (id: string, fileID: string, simple: boolean, tries = 2): Promise<void> => {
  const draft = draftOf(id)
  await draft.flush()
  const version = draft.state().filing?.version ?? 0
  try {
    draft.accept(await api('filing.sign', { id, version, fileID, simple }))
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'stale' || tries < 2) throw error
    await draft.refresh()
    await sign(id, fileID, simple, tries - 1)
  }
}

/** C1 to C3: the owner signs by hand, when everything else is there. */
export default function Signature() {
  const { id, from } = useParameters('id', 'from')
  const draft = useDraft(id)
  const [writing, setWriting] = useState(false)
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState<string | null>(null)

  if (draft.filing === null)
    return (
      <Shell>
        {draft.refusal ? null : <Loading />}
        <Failure refusal={draft.refusal} onRetry={() => void draft.refresh()} />
      </Shell>
    )
  const { filing, answers } = draft
  const progress = progressOfDraft(draft)
  const owner = answers.ownerName ?? ''
  const { signature } = filing

  if (!readyToSign(progress)) {
    const open = progress.filter((part) => part.state !== 'done' && part.key !== 'signature')
    const next = nextPart(progress)
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
  }

  const done = (png: string, simple: boolean) => {
    if (busy) return
    setBusy(true)
    setMessage(null)
    uploadFile(`filings/${id}/signature-${newToken()}.png`, png, () => undefined)
      .then((fileID) => sign(id, fileID, simple))
      .then(
        () => {
          replace('apply/check', { id })
        },
        (error: unknown) => {
          setBusy(false)
          setMessage(
            error instanceof Refusal && error.code !== 'offline' ? error.message : NOT_SENT,
          )
        },
      )
  }

  return (
    <Shell
      bar={
        <BottomBar>
          <Button
            onTap={() => {
              setMessage(null)
              setWriting(true)
            }}
          >
            {signature ? '重新签名' : '开始签名'}
          </Button>
        </BottomBar>
      }
    >
      <Failure refusal={draft.refusal} onRetry={() => void draft.refresh()} />
      {draft.signatureVoid ? (
        <Notice tone="act">内容有改动，原签名已作废，请重新签名</Notice>
      ) : null}
      <Sheet>
        <Title>{`请账号所有人 ${owner} 签名`}</Title>
        <View className="t-sub">签名表示：</View>
        <View className="signature-declaration">{DECLARATION}</View>
        {signature ? (
          <View className="signature-now">
            <Picture id={id} fileID={signature.fileID} label={`${owner}的签名`} look="signature" />
            <View className="t-sub">{showMoment(signature.signedAt, now())} 签的名</View>
          </View>
        ) : null}
        <View className="t-sub">签名后内容有改动，要重新签名。</View>
      </Sheet>
      {signature && from !== 'check' ? (
        <Sheet>
          <Button
            look="outline"
            onTap={() => {
              replace('apply/check', { id })
            }}
          >
            用这个签名，去核对
          </Button>
        </Sheet>
      ) : null}
      <Sheet>
        <View className="t-sub">看不见屏幕或不便手写，可以打电话到窗口办理。</View>
      </Sheet>
      <PhoneLine office={officeFor(filing)} />
      {writing ? (
        <Writing
          owner={owner}
          busy={busy}
          message={message}
          onDone={done}
          onClose={() => {
            setWriting(false)
          }}
        />
      ) : null}
    </Shell>
  )
}
