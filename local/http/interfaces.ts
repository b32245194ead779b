import { randomUUID } from 'node:crypto'
import type { Fields } from '../database/documents'
import type { Faults } from '../faults'
import { limits, refusal } from '../limits'
import type { PageCodes } from './pageCodes'
import type { PhoneCodes } from './phoneCodes'
import type { Pushes } from '../messages/push'
import type { Users } from '../messages/users'

export type Parameters = Record<string, unknown>
/** JSON, or a PNG. */
export type Result = object | Buffer
export type Interfaces = Record<string, (parameters: Parameters) => Result | Promise<Result>>

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A few words that count as risky, with WeChat's labels; WeChat's own list is not public. */
const risky: readonly (readonly [word: string, label: number])[] = [
  ['色情', 20002],
  ['赌博', 20006],
  ['代开发票', 20006],
  ['刷单返利', 20008],
]

/** WeChat's open interfaces that the project may call, by name; the SDK throws every `errcode` but 0. */
export const openInterfaces = (parts: {
  pushes: Pushes
  phoneCodes: PhoneCodes
  pageCodes: PageCodes
  users: Users
  faults: Faults
}): Interfaces => {
  const { pushes, phoneCodes, pageCodes, users, faults } = parts
  return {
    'subscribeMessage.send': ({ touser, template_id, page, data }) =>
      faults.around('push', () =>
        pushes.send({
          touser: text(touser),
          template: text(template_id),
          page: text(page),
          data: (data ?? {}) as Fields,
        }),
      ),
    'phonenumber.getPhoneNumber': phoneCodes.getPhoneNumber,
    'wxacode.getUnlimited': pageCodes.getUnlimited,
    'security.msgSecCheck': ({ version, scene, openid, content }) => {
      const said = text(content)
      if (version !== 2 || ![1, 2, 3, 4].includes(Number(scene))) return refusal(40097)
      if (said === '' || said.length > limits.checkedText) return refusal(40097, ': content')
      if (!users.isKnown(text(openid))) return refusal(40003)
      const label = risky.find(([word]) => said.includes(word))?.[1]
      return {
        errcode: 0,
        errmsg: 'ok',
        result: { suggest: label === undefined ? 'pass' : 'risky', label: label ?? 100 },
        detail: [],
        trace_id: randomUUID(),
      }
    },
  }
}
