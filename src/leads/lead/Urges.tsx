import { View, Image } from '@tarojs/components'
import { useRef, useState } from 'react'
import { api, documents } from '../../cloud/call'
import { photoForLead } from '../../cloud/upload'
import { useAnswer } from '../../cloud/useAnswer'
import { TextButton } from '../../components/controls/TextButton'
import { Loading } from '../../components/layout/Loading'
import { Overlay } from '../../components/layout/Overlay'
import { Sheet } from '../../components/layout/Sheet'
import { Failure } from '../../components/layout/Trouble'
import type { EvidenceKind, EvidenceView, UrgeView } from '../../domain/api/supervision/leads'
import { showDay, showMoment } from '../../domain/dates/days'
import { callerWords, resultWords, urgeChannels } from '../../domain/leads/urging'
import { now, today } from '../../platform/wechat/clock'
import { ReasonSheet } from './ReasonSheet'
import type { LeadHere } from './useLead'

/** How the owner was urged, each time with what came of it, what proves it, and what they said (I2). */
export const Urges = ({ here }: { here: LeadHere }) => {
  const { lead } = here
  if (lead.status === 'outOfScope' && lead.urges.length === 0) return null
  return (
    <View id="lead-urges">
      <Sheet
        title={lead.urges.length === 0 ? '还没有督促' : `督促 ${String(lead.urges.length)} 次`}
      >
        {lead.statementUntil === null ? null : (
          <View className="t-sub">{`对方说明情况的时间到 ${showDay(lead.statementUntil, today())}`}</View>
        )}
        {lead.urges.map((urge) => (
          <Urge key={urge.n} urge={urge} here={here} />
        ))}
      </Sheet>
    </View>
  )
}

const NEXT_RESULT: Readonly<Partial<Record<UrgeView['channel'], readonly string[]>>> = {
  visit: ['signed'],
  letter: ['signed', 'returned'],
}

const Urge = ({ urge, here }: { urge: UrgeView; here: LeadHere }) => {
  const { lead, acts, set } = here
  const { n, channel, result } = urge
  const [percent, setPercent] = useState<number | null>(null)
  const sent = useRef<string | null>(null)
  const add = (kind: EvidenceKind) => {
    sent.current = null
    acts.run(`evidence-${String(n)}`, async () => {
      const fileID = await photoForLead('leads.ticket', lead.id, setPercent, sent)
      if (fileID !== null) set(await api('leads.addEvidence', { id: lead.id, n, fileID, kind }))
    })
  }
  const write = (next: string) => {
    acts.run(`result-${String(n)}`, async () => {
      set(await api('leads.result', { id: lead.id, version: lead.version, n, result: next }))
    })
  }
  const mayResult = lead.moves.includes('result') && !urge.closed
  const mayAdd = lead.moves.includes('addEvidence')
  return (
    <View className="urge">
      <View className="between">
        <View className="urge-what">
          {`${String(n)} ${urgeChannels[channel].label}，${resultWords(channel, result)}`}
        </View>
        <View className="t-note">{showMoment(urge.at, now())}</View>
      </View>
      <View className={urge.delivered === null ? 't-sub' : 't-sub tone-done'}>
        {urge.deliveryWords}
      </View>
      <View className="t-sub">
        {[urge.person, urge.note, callerWords(urge)].filter((text) => text !== '').join('，')}
      </View>
      {urge.statement === null ? null : (
        <View className="urge-statement">
          <View>{`对方说明：${urge.statement.text}`}</View>
          <View className="t-note">
            {showMoment(urge.statement.at, now())}
            {urge.statement.photos.length === 0
              ? ''
              : `，照片 ${String(urge.statement.photos.length)} 张`}
          </View>
          <StatedPhotos id={lead.id} photos={urge.statement.photos} />
        </View>
      )}
      {urge.evidence.map((evidence) => (
        <Evidence key={evidence.fileID} evidence={evidence} n={n} here={here} />
      ))}
      <View className="lead-acts">
        {mayResult
          ? (NEXT_RESULT[channel] ?? [])
              .filter((next) => next !== result)
              .map((next) => (
                <TextButton
                  key={next}
                  decides
                  label={`${resultWords(channel, next)}，第 ${String(n)} 次`}
                  onTap={() => {
                    write(next)
                  }}
                >
                  {resultWords(channel, next)}
                </TextButton>
              ))
          : null}
        {mayAdd && result === 'signed' ? (
          <TextButton
            label={`加送达回证照片，第 ${String(n)} 次`}
            onTap={() => {
              add('receipt')
            }}
          >
            加送达回证照片
          </TextButton>
        ) : null}
        {mayAdd ? (
          <TextButton
            label={`${percent === null ? '加凭证' : `正在上传 ${String(percent)}%…`}，第 ${String(n)} 次`}
            onTap={() => {
              add('other')
            }}
          >
            {percent === null ? '加凭证' : `正在上传 ${String(percent)}%…`}
          </TextButton>
        ) : null}
      </View>
    </View>
  )
}

/** A marked copy of a photo that proves an urge; looking at it is noted. */
const EvidencePhoto = ({
  id,
  fileID,
  title,
  onClose,
}: {
  id: string
  fileID: string
  title: string
  onClose: () => void
}) => {
  const { data, refusal, reload } = useAnswer(() => documents('leadPhoto', { id, fileID }), fileID)
  return (
    <Overlay title={title} onClose={onClose}>
      <Failure refusal={refusal} onRetry={reload} />
      {data === null && refusal === null ? <Loading /> : null}
      {data === null ? null : (
        <>
          <Image className="lead-photo" src={data.url} mode="widthFix" aria-hidden="true" />
          <View className="t-note">查看已记入日志</View>
        </>
      )}
    </Overlay>
  )
}

/** The photos that go with what an owner said. */
const StatedPhotos = ({ id, photos }: { id: string; photos: readonly string[] }) => {
  const [looking, setLooking] = useState<string | null>(null)
  return (
    <View className="lead-acts">
      {photos.map((fileID, place) => (
        <TextButton
          key={fileID}
          onTap={() => {
            setLooking(fileID)
          }}
        >
          {`看照片 ${String(place + 1)}`}
        </TextButton>
      ))}
      {looking === null ? null : (
        <EvidencePhoto
          id={id}
          fileID={looking}
          title="对方的说明照片"
          onClose={() => {
            setLooking(null)
          }}
        />
      )}
    </View>
  )
}

/** The first so many digits of a hash tell two pictures apart on a screen; the proof sheet has all. */
const SHOWN_HASH = 12

const Evidence = ({
  evidence: { fileID, kind, hash, at, by, struck },
  n,
  here,
}: {
  evidence: EvidenceView
  n: number
  here: LeadHere
}) => {
  const { lead, acts, set } = here
  const [looking, setLooking] = useState(false)
  const [striking, setStriking] = useState(false)
  const word = kind === 'receipt' ? '送达回证' : '凭证'
  return (
    <View className="urge-evidence">
      <View className={struck === null ? '' : 'urge-struck'}>{word}</View>
      <View className="t-note">
        {`${showMoment(at, now())} ${by}，SHA-256 ${hash.slice(0, SHOWN_HASH)}…`}
      </View>
      {struck === null ? null : (
        <View className="t-note">
          {`${showMoment(struck.at, now())} ${struck.by} 划去：${struck.reason}`}
        </View>
      )}
      <View className="lead-acts">
        <TextButton
          label={`看照片，第 ${String(n)} 次的${word}`}
          onTap={() => {
            setLooking(true)
          }}
        >
          看照片
        </TextButton>
        {struck === null && lead.moves.includes('strike') ? (
          <TextButton
            label={`划去，第 ${String(n)} 次的${word}`}
            onTap={() => {
              setStriking(true)
            }}
          >
            划去
          </TextButton>
        ) : null}
      </View>
      {looking ? (
        <EvidencePhoto
          id={lead.id}
          fileID={fileID}
          title={word}
          onClose={() => {
            setLooking(false)
          }}
        />
      ) : null}
      {striking ? (
        <ReasonSheet
          title="划去"
          here={here}
          onSay={(reason) => {
            acts.run('strike', async () => {
              const { id, version } = lead
              set(await api('leads.strike', { id, version, n, fileID, reason }))
              setStriking(false)
            })
          }}
          onClose={() => {
            setStriking(false)
            acts.clear()
          }}
        />
      ) : null}
    </View>
  )
}
