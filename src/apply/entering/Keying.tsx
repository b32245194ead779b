import { View } from '@tarojs/components'
import { useDidHide, useUnload } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { DayPicker } from '../../components/controls/DayPicker'
import { SavedMark } from '../../components/controls/SavedMark'
import { TextButton } from '../../components/controls/TextButton'
import { ErrorSummary } from '../../components/fields/ErrorSummary'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import { BottomBar } from '../../components/layout/BottomBar'
import { Overlay } from '../../components/layout/Overlay'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import type { ApiInput } from '../../domain/api/api'
import type { FilingDetail } from '../../domain/api/filing'
import type { ReturnedView } from '../../domain/api/review/returned'
import { type Day, showDay } from '../../domain/dates/days'
import { fieldOf, helpedRow, isFieldKey } from '../../domain/form/fields'
import type { FieldKey } from '../../domain/form/form'
import { provingSlot } from '../../domain/moves/returning/provenBy'
import { returnHead } from '../../domain/moves/returning/returnMessage'
import { focusOn } from '../../platform/screen/focus'
import { go, replace } from '../../platform/wechat/navigate'
import { submitOnce } from '../check/submitOnce'
import { askedBack } from '../correction/plan'
import { FixHead, Said } from '../correction/Said'
import { Upheld } from '../correction/Upheld'
import { useUploads } from '../draft/uploads'
import { type useDraft, closeDraft } from '../draft/useDraft'
import { PickRow } from '../parts/PickRow'
import { PoorPhoto } from '../parts/PoorPhoto'
import { Refused } from '../parts/Refused'
import { useChoosing } from '../parts/useChoosing'
import { useTyping } from '../section/useTyping'
import { hindrances, lacksOf } from './hindrances'
import { KeyedFields } from './KeyedFields'
import { Scans, type ShownScan } from './Scans'
import '../correction/index.scss'

/** Deletes what was begun by mistake, with its scans. */
const DiscardKeyed = ({ id }: { id: string }) => {
  const [asking, setAsking] = useState(false)
  const { busy, refusal, run, repeat } = useActs({ once: true })
  return (
    <Sheet flush>
      <Rows>
        <Row
          title="删除这份"
          sub="还没有录入，删除后扫描件也没有了"
          onTap={() => {
            setAsking(true)
          }}
        />
      </Rows>
      {asking ? (
        <Overlay
          title="删除这份没有录完的表？"
          onClose={() => {
            setAsking(false)
          }}
        >
          <Refused refusal={refusal} onRetry={repeat} />
          <Button
            look="stop"
            busy={busy === null ? null : '正在删除…'}
            onTap={() => {
              run('discard', async () => {
                await api('filing.discard', { id })
                closeDraft(id)
                replace('apply/entering', {})
              })
            }}
          >
            删除
          </Button>
        </Overlay>
      ) : null}
    </Sheet>
  )
}

const LABEL = '送交的日子'

/** The day that counts: on it the form came over the counter. */
const HandedInDay = ({
  day,
  message,
  onPick,
}: {
  day: Day | null
  message: string | undefined
  onPick: (day: Day) => void
}) => (
  <Sheet>
    <FieldFrame
      id="handedIn"
      label={LABEL}
      hint="纸质表交到窗口的那一天。是否按时、本办承诺都从这一天算"
      message={wrong(message)}
    >
      <DayPicker title={LABEL} day={day ?? ''} onPick={onPick}>
        {(open) => <PickRow label={LABEL} text={day === null ? '' : showDay(day)} onTap={open} />}
      </DayPicker>
    </FieldFrame>
  </Sheet>
)

/** Why a form that was keyed from paper came back, item by item; what is right as it is stays, with a word why. */
const KeyedReturn = ({ id, returned }: { id: string; returned: ReturnedView }) => (
  <Sheet title={returnHead(returned.count)}>
    {askedBack(returned).map((item) => {
      const fix = { item, done: item.done, fields: [], slot: null }
      return (
        <View key={item.key}>
          <FixHead fix={fix} />
          <Said fix={fix} />
          <Upheld id={id} fix={fix} />
        </View>
      )
    })}
  </Sheet>
)

/** The form on one page: beside it, or above it, the scan that shows what is keyed. */
export const Keying = ({
  filing,
  draft,
}: {
  filing: FilingDetail
  draft: ReturnType<typeof useDraft>
}) => {
  const { id, entered, returned } = filing
  const typing = useTyping(id)
  const uploads = useUploads(id)
  const choosing = useChoosing()
  const { busy, refusal, run, repeat } = useActs({ once: true })
  const notes = useActs()
  const [tried, setTried] = useState(false)
  const [shown, setShown] = useState<ShownScan>('signature')
  useDidHide(typing.commit)
  useUnload(() => {
    typing.commit()
    void draft.flush()
  })

  const { answers } = typing
  const wrong = hindrances(filing, answers)
  const refused = refusal?.code === 'incomplete' ? refusal.fields : {}
  const said = { ...refused, ...draft.refused, ...wrong }
  const errors = tried
    ? Object.entries(said).map(([key, message]) => ({ key, message: whose(key) + message }))
    : []

  const note = (what: Omit<ApiInput<'entering.note'>, 'id'>) => {
    notes.run('note', async () => {
      draft.accept(await api('entering.note', { id, ...what }))
    })
  }
  /** The picture follows the field: the paper that shows it, else the form itself. */
  const standAt = (key: FieldKey) => {
    const slot = provingSlot(helpedRow(key), answers)
    setShown(slot !== null && (filing.photos[slot] ?? []).length > 0 ? slot : 'signature')
  }
  const enter = () => {
    const latest = typing.commit()
    setTried(true)
    if (Object.keys(hindrances(filing, latest)).length > 0 || uploads.length > 0) {
      setTimeout(() => {
        focusOn('errors')
      }, 50)
      return
    }
    run('enter', async () => {
      await submitOnce(id, false)
      await draft.refresh()
    })
  }
  const open = Object.keys(lacksOf(filing, answers)).length
  return (
    <Shell
      bar={
        <BottomBar
          context={contextOf(
            Object.keys(wrong).length,
            uploads.length,
            open,
            returned?.left.length ?? 0,
          )}
        >
          <Button busy={busy === null ? null : '正在录入…'} onTap={enter}>
            {returned === null ? '录入' : '录入补正'}
          </Button>
        </BottomBar>
      }
    >
      <View className="section-head">
        <View className="t-sub">{`来源：纸质表　${entered?.by ?? ''}开始录入`}</View>
        {draft.saving ? (
          <SavedMark saving={draft.saving} onRetry={() => void draft.flush()} />
        ) : null}
      </View>
      <Refused refusal={draft.refusal} onRetry={() => void draft.flush()} />
      <Refused refusal={notes.refusal} onRetry={notes.repeat} />
      {refusal === null ? null : (
        <View id="refusal">
          <Refused refusal={refusal} onRetry={repeat} />
          {refusal.code === 'duplicate' && refusal.fields['filing'] ? (
            <Sheet>
              <TextButton
                go
                onTap={() => {
                  go('desk/review', { id: refusal.fields['filing'] ?? '' })
                }}
              >
                打开已有的备案
              </TextButton>
            </Sheet>
          ) : null}
        </View>
      )}
      <ErrorSummary
        errors={errors}
        onGo={(key) => {
          if (isFieldKey(key)) standAt(key)
          setTimeout(() => {
            focusOn(key)
          }, 0)
        }}
      />
      <View className="entering">
        <View className="entering-scans">
          <Scans
            filing={filing}
            answers={answers}
            uploads={uploads}
            choosing={choosing}
            shown={shown}
            onShow={setShown}
            wrong={tried ? said : {}}
            onLack={(key, reason) => {
              note({ lacks: { [key]: reason } })
            }}
          />
        </View>
        <View className="entering-form">
          {returned === null ? null : <KeyedReturn id={id} returned={returned} />}
          {returned === null ? (
            <HandedInDay
              day={filing.handedIn}
              message={tried ? said['handedIn'] : undefined}
              onPick={(handedIn) => {
                note({ handedIn })
              }}
            />
          ) : null}
          <KeyedFields
            filing={filing}
            typing={typing}
            wrong={said}
            tried={tried}
            onStand={standAt}
            onLack={(key, reason) => {
              note({ lacks: { [key]: reason } })
            }}
          />
          {filing.status === 'draft' ? (
            <View className="entering-part">
              <DiscardKeyed id={id} />
            </View>
          ) : null}
        </View>
      </View>
      <PoorPhoto choosing={choosing} />
    </Shell>
  )
}

/** Two people have a name and a mobile: 管理员：请填写手机. */
const whose = (key: string): string => {
  const { group } = isFieldKey(key) ? fieldOf(key) : {}
  return group === undefined ? '' : `${group}：`
}

const contextOf = (wrong: number, going: number, open: number, left: number): string => {
  if (going > 0) return `${String(going)} 张还没有传完`
  if (wrong > 0) return `还差 ${String(wrong)} 项`
  if (left > 0) return `还有 ${String(left)} 处没有补正`
  return open > 0 ? `暂缺 ${String(open)} 项，其余都齐了` : '都齐了'
}
