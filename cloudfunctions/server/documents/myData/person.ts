import { templateNames } from '../../../../src/domain/messages/pushTemplates'
import type { Context } from '../../app'
import { isGiven, personOf } from '../../filing/consents'
import { tableOf } from '../../imports/kept'
import { eachOf } from '../../store/eachOf'
import { pageEnd, type PageEnd } from '../../store/pages'
import { officeName, time, timeOrNull } from './said'

/** So many of each are read, the newest. */
const MESSAGES = 1000
const MESSAGES_A_PAGE = 100
const CONSENTS = 500
const TABLES = 20

type ToldEntry = {
  readonly at: string
  readonly title: string
  readonly text: string
  readonly filing: string
  readonly read: boolean
}

/** What the person was told, newest first; `more` says that there are older ones. */
export const toldMessages = async ({ ports, openid, now }: Context) => {
  const messages: ToldEntry[] = []
  let after: PageEnd | null = null
  while (messages.length < MESSAGES) {
    const page = await ports.inbox.page(openid, now, after, MESSAGES_A_PAGE)
    messages.push(
      ...page.map(({ at, title, text, filing, read }) => ({
        at: time(at),
        title,
        text,
        filing,
        read,
      })),
    )
    after = pageEnd(page, MESSAGES_A_PAGE, ({ at, id }) => ({ at, id }))
    if (after === null) return { messages, more: false }
  }
  return { messages, more: true }
}

/** The tables of accounts that the person sent, with what was read of them. */
export const tablesOf = async ({ ports, openid }: Context) => {
  const found = await ports.imports.of({ openid }, null, TABLES)
  const whole = found.filter(({ state }) => state !== 'reading')
  return eachOf('my data tables', whole, async (stored) => {
    const { good, bad, already } = await tableOf(ports, stored)
    const { name, at, state, done, made } = stored
    return { name, at: time(at), state, done, made, rows: { good, bad, already } }
  })
}

/** What is kept of the person beside their filings. */
export const personData = async ({ ports, openid }: Context) => {
  const [person, consents, credits, staff] = await Promise.all([
    personOf(ports, openid),
    ports.consents.of({ openid }, null, CONSENTS),
    ports.credits.of(templateNames.map((name) => `${openid}:${name}`)),
    ports.staff.get(openid),
  ])
  const { filing: consent } = person
  return {
    consent: consent && {
      version: consent.version,
      at: time(consent.at),
      withdrawnAt: timeOrNull(consent.withdrawnAt),
    },
    idDataConsents: consents.map((given) => ({
      name: given.name,
      as: given.as,
      version: given.version,
      at: time(given.at),
      holds: isGiven(given, person),
    })),
    reminders: templateNames.map((template) => ({
      template,
      left: credits.find(({ id }) => id === `${openid}:${template}`)?.credit ?? 0,
    })),
    countedOn: person.use ?? null,
    toldOf: person.follows ?? [],
    staff: staff && { name: staff.name, office: officeName(staff.office), role: staff.role },
  }
}
