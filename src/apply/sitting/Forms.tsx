import { View } from '@tarojs/components'
import { StatusMark } from '../../components/filing/StatusMark'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import type { FilingCard } from '../../domain/api/filing'
import type { Refusal } from '../../domain/api/refusal'
import { parts } from '../../domain/form/taskList'
import { CITY_OFFICE, type Office, officeOf } from '../../domain/city/city'
import type { Sitting } from '../../domain/moves/lists/sitting'
import { nameOf, standing } from '../../domain/moves/standing'
import { takerOf, type Servings } from '../../domain/serving/serving'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { goesToCity } from '../check/chosenOffice'
import { draftOf } from '../draft/useDraft'
import { beginSigning } from './order'
import './index.scss'

/** What became of a form that was handed in from here: its number, or why it was not taken. */
export type Given = {
  readonly card: FilingCard
  readonly number: string | null
  readonly refused: Refusal | null
}

export const hasSignature = ({ nextPart }: FilingCard): boolean => nextPart === null

/** Where a form goes, as far as the list knows it. */
const officeFor = ({ id, way, goesTo, office }: FilingCard, servings: Servings): Office => {
  const filing = draftOf(id).state().filing
  if (way === 'city' || (filing !== null && goesToCity(filing))) return officeOf(CITY_OFFICE)
  return officeOf(takerOf(servings, goesTo ?? office?.code ?? CITY_OFFICE))
}

/** Opens a form to be looked at and signed, with those after it to follow. */
export const openForm = (card: FilingCard, filled: readonly FilingCard[]) => {
  const unsigned = filled.filter((each) => !hasSignature(each)).map(({ id }) => id)
  const at = unsigned.indexOf(card.id)
  beginSigning(at < 0 ? unsigned : [...unsigned.slice(at), ...unsigned.slice(0, at)])
  go('apply/check', { id: card.id, sitting: '1' })
}

/** The forms of a sitting: what each lacks or where it goes, and those that are left out. */
export const Forms = ({
  sitting: { owner, filled, unfinished },
  given,
  servings,
  onSubmit,
}: {
  sitting: Sitting
  given: readonly Given[]
  servings: Servings
  onSubmit: (cards: readonly FilingCard[]) => void
}) => {
  const signed = filled.filter(hasSignature)
  const isRefused = ({ id }: FilingCard) =>
    given.some((each) => each.card.id === id && each.refused)
  const subOf = (card: FilingCard): string => {
    const refused = given.find((each) => each.card.id === card.id)?.refused
    if (refused) return refused.message
    return hasSignature(card) ? `提交给${officeFor(card, servings).name}` : '还没有签名'
  }
  return (
    <>
      <Sheet>
        <Title>{`${owner}名下 ${String(filled.length)} 份填好了`}</Title>
        <View className="t-sub">
          一份一份看，一份一签，签好自动到下一份。签名只对应看过的那一份，不会用到别的表上。中途可以停。
        </View>
      </Sheet>
      <Sheet flush>
        <Rows>
          {filled.map((card, index) => (
            <Row
              key={card.id}
              numeral={String(index + 1)}
              title={nameOf(card)}
              sub={subOf(card)}
              end={
                <StatusMark
                  name={hasSignature(card) ? 'done' : 'notStarted'}
                  word={hasSignature(card) ? '已签' : '待签'}
                />
              }
              onTap={() => {
                // What was refused is put right, and handed in, on its own page.
                if (isRefused(card)) go('apply/check', { id: card.id })
                else openForm(card, filled)
              }}
            />
          ))}
        </Rows>
      </Sheet>
      {unfinished.length === 0 ? null : (
        <Sheet title={`还有 ${String(unfinished.length)} 份没有填完，这次先不签`} flush>
          <Rows>
            {unfinished.map((card) => {
              const { act } = standing(card, today(), servings)
              return (
                <Row
                  key={card.id}
                  title={nameOf(card)}
                  sub={lackOf(card)}
                  onTap={() => {
                    go(act.page, { id: card.id })
                  }}
                />
              )
            })}
          </Rows>
        </Sheet>
      )}
      {signed.length === 0 || signed.length === filled.length ? null : (
        <View className="sitting-part">
          <Sheet flush>
            <Rows>
              <Row
                title={`先提交签好的 ${String(signed.length)} 份`}
                onTap={() => {
                  onSubmit(signed)
                }}
              />
            </Rows>
          </Sheet>
        </View>
      )}
    </>
  )
}

const lackOf = ({ nextPart }: FilingCard): string =>
  `还差${parts.find(({ key }) => key === nextPart)?.title ?? ''}`

/** What was handed in from here. */
export const HandedIn = ({ given }: { given: readonly Given[] }) => (
  <Sheet title={`已提交 ${String(given.length)} 份，尚未登记`} flush>
    <Rows>
      {given.map(({ card, number }) => (
        <Row
          key={card.id}
          title={nameOf(card)}
          sub={`编号 ${number ?? ''}`}
          onTap={() => {
            go('filing/receipt', { id: card.id })
          }}
        />
      ))}
    </Rows>
  </Sheet>
)

/** The sittings of other owners. */
export const Others = ({
  sittings: others,
  onChoose,
}: {
  sittings: readonly Sitting[]
  onChoose: (sitting: Sitting) => void
}) =>
  others.length === 0 ? null : (
    <Sheet title="其他所有人" flush>
      <Rows>
        {others.map((each) => (
          <Row
            key={each.key}
            title={`${each.owner}名下 ${String(each.filled.length)} 份填好了`}
            onTap={() => {
              onChoose(each)
            }}
          />
        ))}
      </Rows>
    </Sheet>
  )
