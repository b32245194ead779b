import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { useServings } from '../../cloud/servings'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { TextButton } from '../../components/controls/TextButton'
import { ErrorSummary, type SummaryError } from '../../components/fields/ErrorSummary'
import { Banner } from '../../components/layout/Banner'
import { BottomBar } from '../../components/layout/BottomBar'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { FilingDetail } from '../../domain/api/filing'
import { type Refusal, asRefusal } from '../../domain/api/refusal'
import { isLive } from '../../domain/card/card'
import { followRoleWords, rolesBeside } from '../../domain/card/follow'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { shown } from '../../domain/form/answers'
import { fieldOf, isFieldKey } from '../../domain/form/fields'
import { sections, type Answers, type FormSection } from '../../domain/form/form'
import { leftOver, leftOverWords } from '../../domain/form/leftOver'
import { emptySlots, slotsOf } from '../../domain/form/materials'
import { unconfirmedIn } from '../../domain/form/people'
import { provedByNew } from '../../domain/moves/change'
import { officeFor } from '../../domain/moves/standing'
import { focusOn } from '../../platform/screen/focus'
import { backTo, go, replace } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { toFixIn } from '../correction/plan'
import type { DraftState } from '../draft/draft'
import {
  counterOf,
  isStamped,
  openPart,
  voidWords,
  copiesOffice,
  judgedIn,
  problemsOf,
} from '../draft/draftParts'
import { useUploads, sealIn, type Upload } from '../draft/uploads'
import { draftOf, useDraft } from '../draft/useDraft'
import { Refused, wantsConsent } from '../parts/Refused'
import { useServed } from '../parts/useServed'
import { wasSigned } from '../signature/written'
import { goOnSigning, nextToSign } from '../sitting/order'
import { TakeoverAsked } from '../takeover/TakeoverAsked'
import { Changed } from './Changed'
import { goesToCity, isFixed, useOfficeChoice } from './chosenOffice'
import { Destination } from './Destination'
import { useFullNumber } from './FullNumber'
import { MaterialsPart, RowsPart, SignaturePart } from './parts'
import { submitOnce } from './submitOnce'
import './index.scss'

definePageConfig({ navigationBarTitleText: '核对后提交' })

/** Who fills in, and of whom the office will read 未经本人确认; the manager confirms by the card with which they are told. */
const Applicant = ({
  filing: { id, photos, confirmed },
  answers,
}: {
  filing: FilingDetail
  answers: Answers
}) => {
  const { managerName = '', ownerName, filledBy = '' } = answers
  const others = unconfirmedIn({ answers, photos }).filter((name) => !confirmed.includes(name))
  if (others.length === 0) return null
  return (
    <Sheet title="填报人">
      <View>{`${shown(fieldOf('filledBy'), filledBy)}。工作人员会看到${others.join('、')}「未经本人确认」。`}</View>
      {managerName !== ownerName && others.includes(managerName) ? (
        <TextButton
          go
          onTap={() => {
            go('card/invite', { id })
          }}
        >
          {`请${managerName}本人确认`}
        </TextButton>
      ) : null}
    </Sheet>
  )
}

/** F7: who will be told, before it is submitted; a tap lets the manager or owner be told too, or no more. */
const Recipients = ({ filing: { id, following, answers } }: { filing: FilingDetail }) => {
  const more = rolesBeside(answers.filledBy).filter(
    (as) => !following.followers.some((each) => each.as === as),
  )
  const others = following.followers.map(({ as }) => followRoleWords[as])
  return (
    <Sheet flush>
      <Rows>
        <Row
          title={`进度将通知：${['您', ...others].join('、')}（微信消息）`}
          sub={
            more.length === 0
              ? '可以改'
              : `也可以告诉${more.map((as) => followRoleWords[as]).join('、')}`
          }
          onTap={() => {
            go('card/invite', { id })
          }}
        />
      </Rows>
    </Sheet>
  )
}

const wrongIn = (draft: DraftState, section: FormSection): readonly SummaryError[] =>
  problemsOf(draft, section).filter(({ level }) => level === 'error')

/** What is still missing before it can be signed, in the form's order, in the words that its own page uses. */
const missing = (draft: DraftState, uploads: readonly Upload[]): readonly SummaryError[] => {
  const { filing, answers } = draft
  if (counterOf(filing) !== null) return sections.flatMap((section) => wrongIn(draft, section))
  return [
    ...sections.flatMap((section) => wrongIn(draft, section)),
    ...slotsOf(answers).flatMap(({ key, label }) => {
      const count = uploads.filter(({ slot }) => slot === key).length
      return count === 0 ? [] : { key, message: `${label}：${count} 张还没有传完` }
    }),
    ...emptySlots(answers, filing?.photos ?? {})
      .filter(({ key }) => judgedIn(draft)(key) && !uploads.some(({ slot }) => slot === key))
      .map((slot) => ({
        key: slot.key,
        message: `请拍${slot.label}`,
      })),
    ...(sealIn(uploads) === null ? [] : [{ key: 'signature', message: '签章页：照片还没有传完' }]),
    ...(filing === null ? [] : toFixIn(filing))
      .filter(({ done, key }) => !done && key !== 'signature')
      .map(({ key, label, fields, slot, undone }) => ({
        key: slot ?? fields[0] ?? key,
        message: `${label}：${undone}`,
      })),
    ...slotsOf(answers)
      .filter(
        ({ key }) =>
          copiesOffice(filing) === null && filing?.changing?.unproved.includes(key) === true,
      )
      .map(({ key, label }) => ({ key, message: provedByNew(label) })),
  ]
}

type Submit = {
  readonly busy: boolean
  readonly refusal: Refusal | null
  readonly send: (toCityOffice: boolean) => void
  /** Sends it again as it was sent. */
  readonly repeat: () => void
}

/** Submits or resubmits, however often the button is tapped; then the receipt is shown, or what was refused. */
const useSubmit = (id: string): Submit => {
  const { busy, refusal, run, repeat } = useActs({ once: true })
  const explain = (error: unknown): never => {
    const refused = asRefusal(error)
    setTimeout(() => {
      const ofFields = refused.code !== 'duplicate' && Object.keys(refused.fields).length > 0
      focusOn(ofFields ? 'errors' : 'refusal')
    }, 50)
    throw refused
  }
  return {
    busy: busy !== null,
    refusal,
    repeat,
    send: (toCityOffice) => {
      run('submit', () =>
        submitOnce(id, toCityOffice).then(() => {
          replace('filing/receipt', { id })
        }, explain),
      )
    },
  }
}

/** B8: all that will be filed, each part with the way to change it; the only place to submit from. */
export default function CheckPage() {
  const { id, sitting } = useParameters('id', 'sitting')
  const draft = useDraft(id)
  const chooseOffice = useOfficeChoice(id)
  const [tried, setTried] = useState(false)
  const submit = useSubmit(id)
  const uploads = useUploads(id)
  const number = useFullNumber(id)
  const sits = sitting !== ''
  /** It was in sight here without a signature, so that one which is there now was just written. */
  const unsigned = useRef(false)
  const servings = useServings()
  useDidShow(() => {
    // The owner may have signed meanwhile, on their own phone.
    if (wasSigned(id) || waitsForOwner(draft.filing)) void draft.refresh()
    if (sits && unsigned.current && draftOf(id).state().filing?.signature) goOnSigning(id)
  })
  const { filing, instead } = useServed(draft, ['draft', 'returned', 'change'])
  if (filing === null) return instead
  unsigned.current ||= filing.signature === null
  const { answers } = draft
  const { route, returned, changing, editable } = filing
  const toCity = goesToCity(filing)
  const fixed = isFixed(filing)
  const lacking = missing(draft, uploads)
  const gone = filing.signature === null ? voidWords(draft) : null
  const left = leftOverWords(leftOver(answers, filing.photos), filing.photos)
  const unconsented = wantsConsent(submit.refusal)
  const refused =
    unconsented || submit.refusal === null || submit.refusal.code === 'duplicate'
      ? []
      : Object.entries(submit.refusal.fields).map(([key, message]) => ({ key, message }))
  const errors = !tried ? [] : lacking.length > 0 ? lacking : refused

  const change = (key: string) => {
    if (key === 'signature') openPart(id, 'signature', 'go', { from: 'check' })
    else if (returned || changing) backTo('apply/correction', { id, key })
    else if (isFieldKey(key)) openPart(id, fieldOf(key).section, 'go', { from: 'check', key })
    else openPart(id, 'materials', 'go', { from: 'check' })
  }
  const changeMaterials = () => {
    if (returned) backTo('apply/correction', { id })
    else openPart(id, 'materials', 'go', { from: 'check' })
  }
  const printed = counterOf(filing) !== null
  const stamped = isStamped(filing, answers, servings)
  /** The next act, by its name: what is missing, then the signature, then the submit. */
  const bar = () => {
    const [first] = lacking
    if (first)
      return (
        <BottomBar context={`还差 ${String(lacking.length)} 项`}>
          <Button
            onTap={() => {
              setTried(true)
              setTimeout(() => {
                focusOn('errors')
              }, 50)
            }}
          >
            看看还差什么
          </Button>
        </BottomBar>
      )
    if (printed)
      return (
        <BottomBar>
          <Button
            onTap={() => {
              go('apply/packet', { id })
            }}
          >
            看送交材料
          </Button>
        </BottomBar>
      )
    if (filing.signature === null)
      return (
        <BottomBar>
          <Button
            onTap={() => {
              if (stamped || (answers.filledBy !== 'owner' && !sits))
                openPart(id, 'signature', 'go', { from: 'check' })
              else go('apply/signature/writing', { id, from: 'check' })
            }}
          >
            {stamped ? '签名盖章' : '签名'}
          </Button>
        </BottomBar>
      )
    if (sits)
      return (
        <BottomBar context="已经签好，一起提交">
          <Button
            onTap={() => {
              goOnSigning(id)
            }}
          >
            {nextToSign(id) === null ? '回到名单' : '看下一份'}
          </Button>
        </BottomBar>
      )
    return (
      <BottomBar>
        <Button
          busy={submit.busy ? '正在提交…' : null}
          onTap={() => {
            setTried(true)
            submit.send(toCity)
          }}
        >
          {submit.refusal?.code === 'offline' ? '再试一次' : returned ? '重新提交' : '提交'}
        </Button>
      </BottomBar>
    )
  }

  return (
    <Shell bar={bar()}>
      <Refused id={id} refusal={draft.refusal} onRetry={() => void draft.refresh()} />
      {unconsented ? <Refused id={id} refusal={submit.refusal} onRetry={submit.repeat} /> : null}
      {submit.refusal && !unconsented && refused.length === 0 ? (
        <View id="refusal">
          <Banner
            tone={submit.refusal.code === 'offline' ? 'act' : 'stop'}
            {...actOf(id, submit.refusal, change)}
          >
            {submit.refusal.message}
          </Banner>
        </View>
      ) : null}
      <TakeoverAsked filing={filing} />
      <ErrorSummary errors={errors} onGo={change} />
      {gone === null ? null : <Banner tone="act">{gone}</Banner>}
      <Sheet>
        <View className="t-sub">
          {returned || changing ? '改过的地方下面写着原来的内容' : '请对照证件和账号后台再看一遍'}
        </View>
        <Title>
          {answers.accountName === undefined || answers.accountName === ''
            ? '核对后提交'
            : answers.accountName}
        </Title>
      </Sheet>
      {left === '' ? null : (
        <Banner tone="wait">{`按现在的选择不再需要，提交时不会带上：${left}`}</Banner>
      )}
      {changing ? (
        <Changed
          filing={filing}
          changing={changing}
          answers={answers}
          onChange={() => {
            backTo('apply/correction', { id })
          }}
        />
      ) : (
        <>
          {sections.map((section) => (
            <RowsPart
              key={section}
              section={section}
              answers={answers}
              returned={returned}
              number={number}
              locked={(key) => editable !== null && !editable.fields.includes(key)}
              onChange={change}
            />
          ))}
          {printed ? null : (
            <MaterialsPart
              filing={filing}
              answers={answers}
              onChange={editable?.slots.length === 0 ? null : changeMaterials}
            />
          )}
        </>
      )}
      {printed ? null : (
        <SignaturePart
          id={id}
          filing={filing}
          owner={answers.ownerName ?? ''}
          gone={gone}
          onChange={() => {
            change('signature')
          }}
        />
      )}
      <Applicant filing={filing} answers={answers} />
      {printed ? null : <Recipients filing={filing} />}
      {route && !printed ? (
        <Destination
          route={fixed ? { ...route, mayChooseCity: false } : route}
          asks={!fixed}
          answers={answers}
          toCity={toCity}
          onToCity={chooseOffice}
          onAddress={() => {
            change('address')
          }}
        />
      ) : null}
      <PhoneLine office={toCity && !fixed ? officeOf(CITY_OFFICE) : officeFor(filing)} />
    </Shell>
  )
}

/** A card is with the owner, who may have signed since it was looked. */
const waitsForOwner = (filing: FilingDetail | null): boolean =>
  filing !== null && filing.card !== null && isLive(filing.card.state)

const actOf = (id: string, { code, fields }: Refusal, change: (key: string) => void) => {
  if (code === 'counter')
    return {
      act: {
        label: '看送交材料',
        onTap: () => {
          go('apply/packet', { id })
        },
      },
    }
  const { filing, takeover } = fields
  if (code === 'duplicate' && takeover !== undefined)
    return {
      act: {
        label: '申请接管',
        onTap: () => {
          go('apply/takeover', { id: takeover })
        },
      },
    }
  if (code === 'duplicate' && filing !== undefined)
    return {
      act: {
        label: '看那一件',
        onTap: () => {
          go('filing/progress', { id: filing })
        },
      },
    }
  return code === 'signature-void'
    ? {
        act: {
          label: '重新签名',
          onTap: () => {
            change('signature')
          },
        },
      }
    : {}
}
