import * as v from 'valibot'
import { addedWords } from '../ending/words'

/** Why somebody asks to take a filing over (J4). */
export const takeoverReasons = [
  { value: 'acquired', label: '买下或接手了这个账号' },
  { value: 'left', label: '原填报人离职' },
  { value: 'ownerDied', label: '所有人去世' },
  { value: 'newWechat', label: '换了微信，原来的用不了' },
] as const

export type TakeoverReason = (typeof takeoverReasons)[number]['value']

/** Why, and what there is to add. */
export const takeoverGrounds = v.strictObject({
  reason: v.picklist(takeoverReasons.map(({ value }) => value)),
  words: addedWords,
})

export type TakeoverGrounds = v.InferOutput<typeof takeoverGrounds>

/** The reason in one line: 原填报人离职。9月起由我管. */
export const takeoverLine = ({ reason, words: said }: TakeoverGrounds): string =>
  [
    takeoverReasons.find(({ value }) => value === reason)?.label ?? '',
    ...(said === '' ? [] : [said]),
  ].join('。')

/** So many people may ask for one filing at once. */
export const MOST_ASKERS = 20
