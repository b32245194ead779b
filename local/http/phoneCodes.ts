import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock'
import { refusal } from '../limits'
import type { MadeUpPerson } from '../people'

/** A code lives five minutes and is good for one use, as WeChat's page on getPhoneNumber says. */
const LIFE = 5 * 60_000

/** The codes that the phone-number button gives to the page; they are not kept over a restart. */
export const openPhoneCodes = (clock: Clock, people: readonly MadeUpPerson[]) => {
  const sampleOf = (openid: string): string =>
    people
      .find((person) => person.openid === openid)
      ?.samples.find(([name]) => name === '手机')?.[1] ?? '13800000000'
  const codes = new Map<string, { phone: string; until: number }>()
  return {
    /** A code for the number of this person, or for `phone`. */
    give: (openid: string, phone = sampleOf(openid)): string => {
      const code = randomBytes(32).toString('hex')
      codes.set(code, { phone, until: clock.now() + LIFE })
      return code
    },
    /** `phonenumber.getPhoneNumber`; 40029 for a code that is unknown, used or too old. */
    getPhoneNumber: ({ code }: { code?: unknown }): object => {
      const known = codes.get(String(code))
      codes.delete(String(code))
      if (!known || known.until < clock.now()) return refusal(40029)
      const { phone } = known
      return {
        errcode: 0,
        errmsg: 'ok',
        phone_info: {
          phoneNumber: phone,
          purePhoneNumber: phone,
          countryCode: '86',
          watermark: { timestamp: Math.floor(clock.now() / 1000), appid: 'wx-local-appid' },
        },
      }
    },
    clear: (): void => {
      codes.clear()
    },
  }
}

export type PhoneCodes = ReturnType<typeof openPhoneCodes>
