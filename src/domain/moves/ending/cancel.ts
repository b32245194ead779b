import * as v from 'valibot'
import { type OfficeCode, officeOf } from '../../city/city'
import { addedWords, endingWords } from './words'

/** Why a registration ends while its record stays (J3). */
export const cancelReasons = [
  { value: 'stopped', label: '账号停运' },
  { value: 'subjectChanged', label: '主体变更' },
  { value: 'movedOut', label: '迁出本市' },
  { value: 'ownerDied', label: '所有人去世' },
  { value: 'unitDissolved', label: '单位撤销' },
  { value: 'disabledByPlatform', label: '账号被平台停用' },
] as const

export type CancelReason = (typeof cancelReasons)[number]['value']

const reason = v.picklist(cancelReasons.map(({ value }) => value))

/** What an owner says who asks for it; there may be nothing to add. */
export const cancelGrounds = v.strictObject({ reason, words: addedWords })

/** What staff say who begin it themselves: by what they know it, too. */
export const officeCancelGrounds = v.strictObject({ reason, words: endingWords })

export type CancelGrounds = v.InferOutput<typeof cancelGrounds>

/** What cancelling means, before anything is tapped. */
export const CANCEL_MEANS =
  '注销备案，账号本身不受影响。注销备案后编号不再使用，记录保留可查。以后还用，可以重新登记。'

/** The reason in one line: 账号停运。2026年10月起不再更新. */
export const cancelReasonLine = ({ reason: value, words: said }: CancelGrounds): string =>
  [
    cancelReasons.find((each) => each.value === value)?.label ?? '',
    ...(said === '' ? [] : [said]),
  ].join('。')

/** What stands in the timeline once it is cancelled, line by line: why, and where to ask. */
export const cancelLines = (grounds: CancelGrounds, code: OfficeCode): readonly string[] => {
  const { shortName, phone } = officeOf(code)
  return [
    `原因：${cancelReasonLine(grounds)}`,
    `记录保留可查，编号不再使用。有不同意见可以打电话问${shortName} ${phone}`,
  ]
}
