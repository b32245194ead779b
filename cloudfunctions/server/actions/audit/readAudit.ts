import type { ApiInput } from '../../../../src/domain/api/api'
import type {
  Audit,
  AuditEntry,
  AuditPage,
  UnusualDay,
} from '../../../../src/domain/api/administration/audit'
import { Refusal } from '../../../../src/domain/api/refusal'
import { eventsOfKind } from '../../../../src/domain/audit/audit'
import { unusualDays, USUAL_DAYS } from '../../../../src/domain/audit/unusual'
import { type OfficeCode, officeOf, offices } from '../../../../src/domain/city/city'
import { addDays, type Day, instantOf } from '../../../../src/domain/dates/days'
import { rangeWords } from '../../../../src/domain/ledger/words'
import { administered } from '../../administration/record'
import type { Context } from '../../app'
import { actorOf, callingMember, colleagues, nameless } from '../../filing/access'
import type { AuditSlice } from '../../store/administration'
import { eachOf } from '../../store/eachOf'
import { nextPlace, placeAfter, type PageEnd } from '../../store/pages'
import type { Staff } from '../../store/staff'
import { administrationEntry, eventEntry } from './entries'

/** Rows of a page. */
const ROWS = 50

type Asked = ApiInput<'audit.open'>

/** The caller as who may read the audit: a head of the own office, with the city right of all. Refuses with `not-allowed`. */
const readerOfAudit = async (context: Context, { office }: Asked): Promise<Staff> => {
  const staff = await callingMember(context)
  if (staff.role !== 'head' && !staff.city)
    throw new Refusal('not-allowed', '审计由负责人和市级工作人员查看')
  if (office !== null && office !== staff.office && !staff.city)
    throw new Refusal('not-allowed', '只能看本办的审计')
  return staff
}

type Wanted = AuditSlice & { readonly filing: string | null }

const wantedOf = async (context: Context, staff: Staff, asked: Asked): Promise<Wanted> => {
  const { days, person } = asked
  const office = asked.office ?? (staff.city ? null : staff.office)
  const range = { from: instantOf(days.from), until: instantOf(addDays(days.to, 1)) }
  const filing = asked.number === '' ? null : await filingOf(context, staff, asked.number)
  if (person === null) return { office, openid: null, filing, ...range }
  const people = office === null ? [] : await colleagues(context.ports, office)
  const openid = people.find(({ id }) => id === person)?.staff.id
  if (openid === undefined) throw new Refusal('input', '请重新选一次人', { person: '已不在名单上' })
  return { office, openid, filing, ...range }
}

/** The filing with a number, of the own office for who sees no other. Refuses with `not-found`. */
const filingOf = async ({ ports }: Context, staff: Staff, text: string): Promise<string> => {
  const plain = text.replace(/-/g, '').toLowerCase()
  const rows = (await ports.finding.begins(staff.city ? null : staff.office, { text: plain })) ?? []
  const ids = [...new Set(rows.map(({ filing }) => filing))]
  const numbers = await ports.audit.numbers(ids.slice(0, ROWS))
  const found = [...numbers].find(([, number]) => number.replace(/-/g, '').toLowerCase() === plain)
  if (found === undefined)
    throw new Refusal('not-found', '没有这个编号的备案，请写全编号', { number: '没有找到' })
  return found[0]
}

/**
 * The audit by who did what (K5): of a head's own office, of all for the city, the newest first. That it was read is written
 * into the audit before anything is answered. Refuses with `not-allowed`, `input` and `not-found`.
 */
export const openAudit = async (context: Context, asked: Asked): Promise<Audit> => {
  const { ports } = context
  const staff = await readerOfAudit(context, asked)
  const wanted = await wantedOf(context, staff, asked)
  await noteReading(context, staff, asked, wanted)
  const [page, unusual, people] = await Promise.all([
    pageOf(context, asked, wanted, null),
    asked.kind === 'views' && wanted.filing === null ? unusualOf(context, asked, wanted) : [],
    wanted.office === null ? [] : colleagues(ports, wanted.office),
  ])
  return {
    ...page,
    kind: asked.kind,
    unusual,
    people: people.map(({ id, name }) => ({ id, name })),
    offices: staff.city ? offices.map(({ code }) => code) : [],
  }
}

/** The next page; it belongs to the reading that was noted. */
export const moreOfAudit = async (
  context: Context,
  { after, ...asked }: ApiInput<'audit.more'>,
): Promise<AuditPage> => {
  const staff = await readerOfAudit(context, asked)
  const wanted = await wantedOf(context, staff, asked)
  return pageOf(context, asked, wanted, placeAfter(after))
}

const noteReading = (
  { ports, openid, now }: Context,
  staff: Staff,
  { kind, days }: Asked,
  { office, openid: person, filing }: Wanted,
): Promise<void> =>
  ports.transaction(async (stores) => {
    await administered(ports.vault, stores, actorOf(openid, staff), {
      act: 'auditRead',
      at: now,
      office,
      about: filing ?? person ?? '',
      before: null,
      after: { kind, days: rangeWords(days, days.to), number: filing !== null },
    })
  })

const placeOf = ({ at, id }: PageEnd): PageEnd => ({ at, id })
const pageOf = async (
  { ports }: Context,
  { kind }: Asked,
  wanted: Wanted,
  after: PageEnd | null,
): Promise<AuditPage> => {
  const names = eventsOfKind(kind)
  if (names === null) return settingsPage(ports, kind === 'exports', wanted, after)
  const rows = await ports.audit.events({ ...wanted, names }, after, ROWS)
  const numbers = await ports.audit.numbers([...new Set(rows.map(({ filing }) => filing))])
  const { done, failed } = await eachOf('audit', rows, (row) => eventEntry(row, numbers))
  const next = nextPlace(rows, ROWS, ({ id, at, seq }) =>
    placeOf({ id, at: wanted.filing === null ? at : seq }),
  )
  return { items: done, unreadable: failed, next }
}

const settingsPage = async (
  ports: Context['ports'],
  exports: boolean,
  { filing, ...slice }: Wanted,
  after: PageEnd | null,
): Promise<AuditPage> => {
  // What was set or taken out is about no single filing.
  if (filing !== null) return { items: [], unreadable: 0, next: null }
  const rows = await ports.audit.entries({ ...slice, exports }, after, ROWS)
  const { done, failed } = await eachOf<(typeof rows)[number], AuditEntry>(
    'audit',
    rows,
    administrationEntry,
  )
  const next = nextPlace(rows, ROWS, placeOf)
  return { items: done, unreadable: failed, next }
}

const unusualOf = async (
  { ports }: Context,
  { days }: Asked,
  { office, openid }: Wanted,
): Promise<readonly UnusualDay[]> => {
  const all = daysBetween(addDays(days.from, -USUAL_DAYS), addDays(days.to, 1))
  const views = await ports.audit.fullViews(office, all.map(instantOf))
  const counted = views.flatMap(({ openid: person, office: of, counts }) =>
    counts.flatMap((count, place) =>
      count === 0 ? [] : [{ person, office: of, day: all[place] ?? days.to, count }],
    ),
  )
  const unusual = unusualDays(counted, days.from).filter(
    ({ person }) => openid === null || person === openid,
  )
  return Promise.all(
    unusual.map(async ({ person, office: of, day, count }) => ({
      person: nameless(ports, person),
      name: (await ports.staff.get(person))?.name ?? '已离开的同事',
      office: officeOf(of as OfficeCode).code,
      day,
      count,
    })),
  )
}

const daysBetween = (from: Day, until: Day): readonly Day[] => {
  const days: Day[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day)
  return days
}
