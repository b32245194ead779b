import type { FilingDetail } from '../../domain/api/filing'
import { problems } from '../../domain/form/answers'
import { isFieldKey } from '../../domain/form/fields'
import type { Answers } from '../../domain/form/form'
import { emptySlots } from '../../domain/form/materials'
import {
  type Lacks,
  notExcused,
  openLacks,
  wrongHandedIn,
} from '../../domain/moves/entering/entering'
import { today } from '../../platform/wechat/clock'
import { isHiddenNumber } from '../draft/draftParts'

type Wrong = Readonly<Record<string, string>>

/** What is not there, with its reason, as far as it still is not. */
export const lacksOf = (filing: FilingDetail, answers: Answers): Lacks =>
  openLacks(filing.entered?.lacks ?? {}, answers, filing.photos)

/** What keeps a form from being entered, by field, slot or what else it is, in the order of the page; as the server will judge it. */
export const hindrances = (filing: FilingDetail, answers: Answers): Wrong => {
  const { status, photos, signature, handedIn, editable } = filing
  const day = status === 'draft' ? wrongHandedIn(handedIn, answers, today()) : null
  const isOpen = (key: string) =>
    editable === null ||
    (isFieldKey(key) ? editable.fields.includes(key) : editable.slots.some((each) => each === key))
  // The server has checked the number that it hides.
  const isHeld = (key: string) =>
    key === 'ownerIdNumber' && isHiddenNumber(answers.ownerIdNumber ?? '')
  const found = [
    ...problems(answers, today()).flatMap(({ key, level, message }) =>
      level === 'error' && !isHeld(key) ? [[key, message] as const] : [],
    ),
    ...emptySlots(answers, photos).map(({ key, label }) => [key, `请上传${label}`] as const),
  ].filter(([key]) => isOpen(key))
  return notExcused(
    {
      ...(signature === null ? { signature: '请扫描或拍下签了名的纸质表' } : {}),
      ...(day === null ? {} : { handedIn: day }),
      ...Object.fromEntries(found),
    },
    lacksOf(filing, answers),
  )
}
