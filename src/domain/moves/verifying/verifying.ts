import * as v from 'valibot'
import { byDay, type Day } from '../../dates/days'
import { type ChangeKey, changeKeys, changeKind } from '../change'
import { endingWords } from '../ending/words'
import type { VerifyAsked } from './asked'

/** What an office asks the owner of a registered filing to look at: which sorts of content, and why (J1). */
export const verifyRequest = { kinds: v.pipe(changeKeys, v.minLength(1)), reason: endingWords }

/** 地址、管理员. */
export const verifyRows = (kinds: readonly ChangeKey[]): string =>
  kinds.map((key) => changeKind(key).label).join('、')

/** What the owner reads, line by line; `today` is the Beijing day. */
export const verifyLines = ({ kinds, reason, on }: VerifyAsked, today: Day): readonly string[] => [
  `请核实：${verifyRows(kinds)}`,
  `原因：${reason}`,
  `建议 ${byDay(on, today)}答复。有变化的办理变更，没有变化的点「信息仍准确」。`,
]
