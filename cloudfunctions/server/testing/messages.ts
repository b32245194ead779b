import { offices } from '../../../src/domain/city/city'
import type { TemplateName } from '../../../src/domain/messages/pushTemplates'
import type { DeliveryState } from '../store/messages'
import type { Cloud } from './cloud'
import { newToken } from './filings'

export const OFFICE_ADDRESS = 'bazhou@office.invalid'

export type StoredRow = {
  readonly _id: string
  readonly channel: 'push' | 'mail'
  readonly to: string
  readonly filing: string | null
  readonly state: DeliveryState
  readonly tries: number
  readonly result: { readonly code: string } | null
}

/** The code in the newest mail. */
export const codeIn = ([mail]: readonly { readonly text: string }[]): string =>
  /：(\d{6})$/m.exec(mail?.text ?? '')?.[1] ?? ''

/** The office's address, confirmed by its head. */
export const confirmMail = async (
  cloud: Cloud,
  head = 'head-bazhou',
  address = OFFICE_ADDRESS,
): Promise<void> => {
  await cloud.ok(head, 'office.mailCode', { address })
  await cloud.runTimer()
  await cloud.ok(head, 'office.mailConfirm', { code: codeIn(await cloud.mails()) })
}

/** Each office has somebody who reads what comes to it. */
export const everyOfficeReads = (cloud: Cloud): Promise<unknown> =>
  cloud.insert(
    'staff',
    ...offices.map(({ code }) => ({
      _id: `reads-${code}`,
      name: '张工',
      office: code,
      role: 'reviewer',
      city: false,
    })),
  )

/** The person allows `times` pushes of a template, as the client does it: WeChat's answer, then ours. */
export const allow = async (
  cloud: Cloud,
  openid: string,
  template: TemplateName,
  times = 1,
): Promise<void> => {
  for (let i = 0; i < times; i += 1) {
    await cloud.subscribe(openid, `local-${template}`, 'accept')
    await cloud.ok(openid, 'push.answered', {
      token: newToken(),
      answers: { [template]: 'accept' },
    })
  }
}

export const outbox = (cloud: Cloud, query: object = {}): Promise<StoredRow[]> =>
  cloud.stored<StoredRow>('outbox', query)

/** Runs the timer when nothing that was just decided can be undone any more. */
export const runTimerAfterUndo = async (cloud: Cloud): Promise<void> => {
  const { now } = await cloud.ok('owner-li', 'me', {})
  await cloud.moveClock({ now: new Date(now + 125_000).toISOString() })
  await cloud.runTimer()
}

/** The stages of a filing that were told of, oldest first: `before15`, `dueDay`. */
export const stagesToldOf = async (cloud: Cloud, filing: string): Promise<readonly string[]> =>
  (await cloud.stored<{ what: string; at: number }>('inbox', { filing }))
    .sort((one, other) => one.at - other.at)
    .flatMap(({ what }) => /:([a-z]+\d*):\d{4}-\d\d-\d\d$/i.exec(what)?.[1] ?? [])
