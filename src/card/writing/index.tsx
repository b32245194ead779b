import { useEffect } from 'react'
import { WritingScreen } from '../../apply/signature/writing/WritingScreen'
import { forgetWritten } from '../../apply/signature/written'
import { api } from '../../cloud/call'
import { uploadFile } from '../../cloud/transport'
import { useActs } from '../../cloud/useActs'
import { Shell } from '../../components/layout/Shell'
import { asRefusal, Refusal } from '../../domain/api/refusal'
import { backTo, replace } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { seenOf } from '../sign/seen'

definePageConfig({ navigationBarTitleText: '签名' })

const NOT_SENT = '签名没有传上去，请再点一次完成'

/** Uploads what stands on the pad and signs the form as it was seen. Throws a Refusal. */
const send = async (token: string, hash: string, path: string): Promise<void> => {
  try {
    const ticket = await api('card.ticket', { token, extension: 'png' })
    const fileID = await uploadFile(ticket.path, path, () => undefined).catch(() => {
      throw new Refusal('offline', NOT_SENT)
    })
    await api('card.sign', { token, fileID, hash })
  } catch (error) {
    const refused = asRefusal(error)
    throw refused.code === 'offline' ? new Refusal('offline', NOT_SENT) : refused
  }
}

/** The pad on the owner's own phone: the same as the applicant's, bound to the form that was read on the page below. */
export default function CardWritingPage() {
  const { t: token } = useParameters('t')
  const { busy, refusal, run } = useActs({ once: true })
  const view = seenOf(token)
  const hash = view?.form?.hash ?? null
  useEffect(() => {
    if (hash === null) replace('card/sign', { t: token })
  }, [hash, token])
  if (view === null || hash === null) return <Shell>{null}</Shell>
  const close = () => {
    backTo('card/sign', { t: token })
  }
  return (
    <Shell>
      <WritingScreen
        id={token}
        owner={view.ownerName}
        busy={busy !== null}
        message={refusal?.message ?? null}
        onDone={(png) => {
          run('sign', async () => {
            await send(token, hash, png)
            forgetWritten(token)
            close()
          })
        }}
        onClose={close}
      />
    </Shell>
  )
}
