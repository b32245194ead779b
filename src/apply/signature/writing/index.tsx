import { api } from '../../../cloud/call'
import { upload } from '../../../cloud/upload'
import { useActs } from '../../../cloud/useActs'
import { Shell } from '../../../components/layout/Shell'
import type { FilingDetail } from '../../../domain/api/filing'
import { asRefusal, Refusal } from '../../../domain/api/refusal'
import type { ChosenPhoto } from '../../../platform/files/photo'
import { backTo } from '../../../platform/wechat/navigate'
import { useParameters } from '../../../platform/wechat/useParameters'
import { bind } from '../../draft/bind'
import { useDraft } from '../../draft/useDraft'
import { Refused, wantsConsent } from '../../parts/Refused'
import { useServed } from '../../parts/useServed'
import { noteSigned } from '../written'
import { WritingScreen } from './WritingScreen'

definePageConfig({ navigationBarTitleText: '签名' })

const NOT_SENT = '签名没有传上去，请再点一次完成'
type SignedPicture = {
  readonly photo: ChosenPhoto
  /** The sentence for one that did not get through. */
  readonly lost: string
}

/** Uploads a drawn signature and binds it to what the filing says now. Throws a Refusal. */
const sendPicture = async (
  id: string,
  { photo, lost }: SignedPicture,
  call: (file: { id: string; version: number; fileID: string }) => Promise<FilingDetail>,
): Promise<void> => {
  try {
    const fileID = await upload({ id, place: 'signature' }, photo, () => undefined).catch(
      (error: unknown) => {
        throw error instanceof Refusal ? error : new Refusal('offline', lost)
      },
    )
    await bind(id, (version) => call({ id, version, fileID }))
  } catch (error) {
    const refused = asRefusal(error)
    throw refused.code === 'offline' ? new Refusal('offline', lost) : refused
  }
}

/** The pad (C1): a page of its own, so that the system's 返回 leads to the page before it and what was written stays. */
export default function WritingPage() {
  const { id, from } = useParameters('id', 'from')
  const draft = useDraft(id)
  const { busy, refusal, run, repeat } = useActs({ once: true })
  const { filing, instead } = useServed(draft, ['draft', 'returned', 'change'])
  if (filing === null) return instead
  const close = () => {
    backTo(from === 'check' ? 'apply/check' : 'apply/signature', { id })
  }
  const unconsented = wantsConsent(refusal)
  return (
    <Shell>
      {unconsented ? (
        <Refused id={id} refusal={refusal} onRetry={repeat} />
      ) : (
        <WritingScreen
          id={id}
          owner={draft.answers.ownerName ?? ''}
          busy={busy !== null}
          message={refusal?.message ?? null}
          onDone={(png) => {
            run('sign', async () => {
              await sendPicture(
                id,
                { photo: { path: png, extension: 'png' }, lost: NOT_SENT },
                (file) => api('filing.sign', file),
              )
              noteSigned(id)
              close()
            })
          }}
          onClose={close}
        />
      )}
    </Shell>
  )
}
