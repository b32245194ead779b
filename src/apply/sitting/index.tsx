import { useRef, useState } from 'react'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { useServings } from '../../cloud/servings'
import { myFilings } from '../../cloud/useFilings'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { FilingCard } from '../../domain/api/filing'
import { asRefusal, type Refusal } from '../../domain/api/refusal'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { inOrder } from '../../domain/moves/lists/inOrder'
import { type Sitting, sittings } from '../../domain/moves/lists/sitting'
import { goTab } from '../../platform/wechat/navigate'
import { goesToCity } from '../check/chosenOffice'
import { submitOnce } from '../check/submitOnce'
import { draftOf } from '../draft/useDraft'
import { NotHereYet } from '../parts/NotHereYet'
import { Refused } from '../parts/Refused'
import { Forms, HandedIn, hasSignature, openForm, Others, type Given } from './Forms'

definePageConfig({ navigationBarTitleText: '连着签名' })

/** E6: forms of one owner, looked at and signed one after another, each by a drawing of its own, and handed in together. */
export default function SittingPage() {
  const { data, refusal, reload } = useAnswer(myFilings)
  const servings = useServings()
  const [key, setKey] = useState<string | null>(null)
  const [given, setGiven] = useState<readonly Given[]>([])
  /** Handed in by an earlier try of the same tap. */
  const taken = useRef(new Set<string>())
  const acts = useActs()
  if (data === null) return <NotHereYet refusal={refusal} onRetry={reload} />
  const over = given.filter(({ number }) => number !== null)
  const all = sittings(
    inOrder(data.filings).filter(({ id }) => !over.some(({ card }) => card.id === id)),
    servings,
  )
  const shown = all.find((each) => each.key === key) ?? all[0]
  const submit = (cards: readonly FilingCard[]) => {
    acts.run('submit', async () => {
      for (const card of cards.filter(({ id }) => !taken.current.has(id))) {
        const one = await handedIn(card)
        if (one.number !== null) taken.current.add(card.id)
        setGiven((known) => [...known.filter((each) => each.card.id !== card.id), one])
        if (isForLater(one.refused)) throw one.refused
      }
      reload()
    })
  }
  return (
    <Shell
      bar={
        <Bar
          sitting={shown}
          busy={
            acts.busy === null
              ? null
              : `正在提交，还有 ${String(shown?.filled.filter(hasSignature).length ?? 0)} 份…`
          }
          onSubmit={submit}
        />
      }
    >
      <Refused refusal={acts.refusal ?? refusal} onRetry={acts.refusal ? acts.repeat : reload} />
      {over.length === 0 ? null : <HandedIn given={over} />}
      {shown === undefined ? (
        <Sheet>
          <Title>{over.length === 0 ? '没有等签名的备案表' : '都提交了'}</Title>
        </Sheet>
      ) : (
        <Forms sitting={shown} given={given} servings={servings} onSubmit={submit} />
      )}
      <Others
        sittings={all.filter((each) => each !== shown)}
        onChoose={(each) => {
          setKey(each.key)
        }}
      />
      <PhoneLine office={officeOf(CITY_OFFICE)} />
    </Shell>
  )
}

/** Hands one form in, to the office that was chosen for it; what it is now is read first. */
const handedIn = async (card: FilingCard): Promise<Given> => {
  try {
    const draft = draftOf(card.id)
    await draft.refresh()
    const { filing, refusal } = draft.state()
    if (refusal !== null) throw refusal
    const { number } = await submitOnce(card.id, filing !== null && goesToCity(filing))
    return { card, number, refused: null }
  } catch (error) {
    return { card, number: null, refused: asRefusal(error) }
  }
}

/** The others would not get through either. */
const isForLater = (refused: Refusal | null): refused is Refusal =>
  refused !== null && ['offline', 'busy', 'no-consent'].includes(refused.code)

const Bar = ({
  sitting,
  busy,
  onSubmit,
}: {
  sitting: Sitting | undefined
  busy: string | null
  onSubmit: (cards: readonly FilingCard[]) => void
}) => {
  if (sitting === undefined)
    return (
      <BottomBar>
        <Button
          onTap={() => {
            goTab('mine')
          }}
        >
          看我的账号
        </Button>
      </BottomBar>
    )
  const { filled } = sitting
  const signed = filled.filter(hasSignature)
  const next = filled.find((card) => !hasSignature(card))
  if (next !== undefined && busy === null)
    return (
      <BottomBar
        context={`已签 ${String(signed.length)} 份，还有 ${String(filled.length - signed.length)} 份`}
      >
        <Button
          onTap={() => {
            openForm(next, filled)
          }}
        >
          {`看第 ${String(filled.indexOf(next) + 1)} 份并签名`}
        </Button>
      </BottomBar>
    )
  return (
    <BottomBar context="每份各自提交，去处写在每份下面">
      <Button
        busy={busy}
        onTap={() => {
          onSubmit(signed)
        }}
      >
        {signed.length === 1 ? '提交这 1 份' : `提交这 ${String(signed.length)} 份`}
      </Button>
    </BottomBar>
  )
}
