import * as v from 'valibot'
import { clause, type OfficeCode, officeOf } from '../../city/city'
import { legalWords } from '../../launch/legalWords'
import { checkNumber } from '../number'
import { addedWords, endingWords } from './words'

/** 终止办理 is for what is out of scope or filed already, for nothing else (G8). */
export const declineReasons = [
  { value: 'outOfScope', label: '不在备案范围' },
  { value: 'duplicate', label: '重复，已有备案' },
] as const

export type DeclineReason = (typeof declineReasons)[number]['value']

/** What a proposal says: out of scope why, or a duplicate of which filing, and what there is to add. */
export const declineGrounds = v.variant('reason', [
  v.strictObject({ reason: v.literal('outOfScope'), words: endingWords }),
  v.strictObject({
    reason: v.literal('duplicate'),
    words: addedWords,
    number: v.pipe(
      v.string(),
      v.maxLength(30),
      v.transform((text) => checkNumber(text) ?? ''),
      v.nonEmpty(),
    ),
  }),
])

export type DeclineGrounds = v.InferOutput<typeof declineGrounds>

const labelOf = (reason: DeclineReason): string =>
  declineReasons.find(({ value }) => value === reason)?.label ?? ''

/** The reason in one line: 不在备案范围。账号只在外地发布信息. */
export const declineReasonLine = ({ reason, words: said }: DeclineGrounds): string =>
  [labelOf(reason), ...(said === '' ? [] : [said])].join('。')

const basisOf = (grounds: DeclineGrounds): string =>
  grounds.reason === 'outOfScope'
    ? `通告二.5“${clause('二.5')}”核对时认为这个账号不符合二.1 至二.4。`
    : `通告一.3“${clause('一.3')}”这个账号已有备案，编号 ${grounds.number}，内容有变化时变更原来的备案。`

/** What the owner reads of a decline, line by line: why, after which clause, how to answer, and what to do against it (M8). */
export const declineLines = (grounds: DeclineGrounds, code: OfficeCode): readonly string[] => {
  const { shortName, phone, address } = officeOf(code)
  const { remedies } = legalWords()
  return [
    `原因：${declineReasonLine(grounds)}`,
    `依据：${basisOf(grounds)}`,
    `怎样说明情况：打电话 ${phone} 找${shortName}，或到${address}说明。说明后可以恢复办理。`,
    ...(remedies === null ? [] : [`不服怎么办：${remedies}`]),
  ]
}
