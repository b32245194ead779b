import {
  individual,
  registered,
  resubmitInput,
  returned,
  returnInput,
  sign,
  signedDraft,
  submitted,
  uploaded,
} from '../../cloudfunctions/server/testing/filings'
import { photoPng } from '../../cloudfunctions/server/testing/images'
import { daysUpTo } from '../../src/domain/audit/audit'
import { dayOf } from '../../src/domain/dates/days'
import type { At } from './counted'
import { walkKeys } from './walks/keys'
import { walkLeads } from './walks/leads'
import { walkScanned } from './walks/scanned'
import { table2027 } from '../../src/domain/testing/holidays'

const OWNER = 'owner-li'
const ASKER = 'asker-sun'
const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const CITY_HEAD = 'city-staff'

/** Somebody asks to take a filing over: refused, taken back, given, and that undone. */
const askToTakeOver = async (at: At): Promise<void> => {
  const [cloud, rest] = [at(), at(null)]
  const answers = { ...individual, accountId: 'gh_be0000000001' }
  const base = await submitted(rest, OWNER, answers)
  const { id } = await signedDraft(rest, ASKER, answers)
  const of = 'takeover'
  const grounds = { reason: 'left', words: '' } as const
  const prove = async () => {
    const fileID = await uploaded(rest, ASKER, id, photoPng(41), of)
    return cloud.ok(ASKER, 'filing.addProof', { id, of, fileID })
  }
  const ask = async () => {
    await prove()
    await cloud.ok(ASKER, 'takeover.ask', { id, grounds })
    const { version, takeovers } = await rest.ok(STAFF, 'desk.open', { id: base.id })
    return { id: base.id, version, takeover: takeovers[0]?.id ?? '' }
  }
  const { proofs } = await prove()
  const fileID = proofs[0]?.fileID ?? ''
  await cloud.ok(ASKER, 'filing.removeProof', { id, of, fileID })
  await cloud.ok(STAFF, 'desk.refuseTakeover', { ...(await ask()), reason: '看不出接手关系' })
  await cloud.ok(ASKER, 'takeover.open', { id })
  await ask()
  await cloud.ok(ASKER, 'takeover.takeBack', { id })
  await cloud.ok(STAFF, 'desk.giveToAsker', await ask())
  await at('.takeover').ok(STAFF, 'desk.undo', { id: base.id })
}

/** The office asks an owner whether a registered filing still is right, and is answered. */
const askAndAnswer = async (at: At): Promise<void> => {
  const [cloud, rest] = [at(), at(null)]
  const { id } = await registered(rest, { owner: ASKER, staff: STAFF })
  const { version } = await rest.ok(STAFF, 'desk.open', { id })
  await cloud.ok(STAFF, 'desk.askToVerify', {
    id,
    version,
    kinds: ['address'],
    reason: '电话打不通',
  })
  await cloud.ok(ASKER, 'filing.stillRight', { id })
}

/** One comes back from a correction; what is still wrong with it a head returns. */
const askHead = async (at: At): Promise<void> => {
  const [cloud, rest] = [at(), at(null)]
  const people = { owner: ASKER, staff: STAFF }
  const answers = { ...individual, accountId: 'gh_be0000000003' }
  const { id } = await returned(rest, people, ['followers'], answers)
  await rest.ok(ASKER, 'filing.save', { id, answers: { followers: '1400' } })
  const signed = await sign(rest, ASKER, await rest.ok(ASKER, 'filing.open', { id }))
  await rest.ok(ASKER, 'filing.resubmit', resubmitInput(signed))
  const seen = await rest.ok(STAFF, 'desk.open', { id })
  const { version, heads } = await rest.ok(STAFF, 'desk.claim', { id, version: seen.version })
  const to = heads[0]?.id ?? ''
  const asked = await cloud.ok(STAFF, 'desk.askHead', { id, version, to, note: '地址没有门牌号' })
  await at('.again').ok(HEAD, 'desk.return', returnInput(asked, ['followers']))
}

/** The city has the question asked that comes once a year, looks how the program is doing, and an owner answers. */
const answerYearly = async (at: At): Promise<void> => {
  const rest = at(null)
  const answers = { ...individual, accountId: 'gh_be0000000002' }
  const { id } = await registered(rest, { owner: ASKER, staff: STAFF }, answers)
  const { version } = await rest.ok(CITY_HEAD, 'settings.open', { scope: 'city' })
  const set = [{ name: 'yearlyQuestion' as const, value: true }]
  await rest.ok(CITY_HEAD, 'settings.set', { scope: 'city', version, from: null, set })
  await at().ok(CITY_HEAD, 'board.open', {})
  const code = { code: 'WECHAT2026', until: '2026-12-31' }
  const city = await rest.ok(CITY_HEAD, 'settings.open', { scope: 'city' })
  await rest.ok(CITY_HEAD, 'settings.set', {
    scope: 'city',
    version: city.version,
    from: null,
    set: [{ name: 'reviewCode', value: code }],
  })
  await at().ok('reviewer-of-wechat', 'me.review', { code: 'wechat 2026' })
  const { now } = await rest.ok(CITY_HEAD, 'me', {})
  const wanted = { from: dayOf(now), holidays: [table2027] }
  await at().ok(CITY_HEAD, 'settings.movedDates', wanted)
  await at().ok(CITY_HEAD, 'settings.olderThan', {
    messagesKept: 365,
    requestsKept: 183,
    tablesKept: 7,
    withdrawnKept: 183,
    declinedKept: 730,
    cancelledKept: 1095,
    idPhotosKept: 30,
  })
  await at().ok(CITY_HEAD, 'keeping.report', { after: null })
  await at().ok(HEAD, 'desk.keep', { id, reason: '正在复议' })
  await at().ok(HEAD, 'desk.keep', { id, reason: null })
  const audit = {
    kind: 'views',
    days: daysUpTo(dayOf(now), 7),
    office: null,
    person: null,
    number: '',
  } as const
  await at().ok(CITY_HEAD, 'audit.open', audit)
  await at().ok(CITY_HEAD, 'audit.more', { ...audit, after: `${String(now)}:${id}` })
  await at().ok(CITY_HEAD, 'dashboard.open', { period: 'thisYear' })
  await at().ok(CITY_HEAD, 'dashboard.days', {})
  await at().ok(CITY_HEAD, 'dashboard.due', { office: null })
  const late = await submitted(rest, ASKER)
  await rest.alter('filings', late.id, { replyBy: '2020-01-02' })
  const office = '131081'
  const { count } = await at().ok(CITY_HEAD, 'dashboard.reminder', { office })
  await at().ok(CITY_HEAD, 'dashboard.remind', { office, count })
  const { colleagues } = await at().ok(HEAD, 'desk.previewReassign', { ids: [late.id], to: null })
  await at().ok(HEAD, 'desk.reassignSeveral', {
    rows: [{ id: late.id, version: late.version }],
    to: colleagues.find(({ name }) => name === '王敏')?.id ?? '',
  })
  await at().ok(CITY_HEAD, 'monthly.open', { month: '2026-10', office: null })
  const asked = { action: 'monthlyReturn', input: { month: '2026-11', office: null } }
  await at().invoke(CITY_HEAD, asked, 'documents')
  const month = {
    action: 'archiveMonth',
    input: { month: dayOf(now).slice(0, 7), office: null },
  }
  await at().invoke(CITY_HEAD, month, 'documents')
  const printed = { action: 'papers', input: { ids: [late.id], of: 'paper' } }
  await at().invoke(STAFF, printed, 'documents')
  await at().invoke(STAFF, { action: 'archive', input: { id } }, 'documents')
  await rest.moveClock({ advanceDays: 365 })
  await at().ok(ASKER, 'filing.affirm', { id })
}

/** Two filings may be of one account: who checks the second one says that they are not. */
const judgePair = async (at: At): Promise<void> => {
  const [cloud, rest] = [at(), at(null)]
  const answers = { ...individual, accountName: '南孟书画之家', accountId: 'gh_be0000000004' }
  await submitted(rest, ASKER, answers)
  const again = { accountName: '南孟书画之家公众号', accountId: 'gh_be0000000005' }
  const second = await submitted(rest, ASKER, { ...answers, ...again })
  await rest.runTimer()
  const { id, version } = await rest.ok(STAFF, 'desk.claim', {
    id: second.id,
    version: second.version,
  })
  const { likely } = await cloud.ok(STAFF, 'duplicates.open', { id })
  const other = likely[0]?.id ?? ''
  await cloud.ok(STAFF, 'duplicates.judge', { id, other, same: false, seen: null })
  await rest.ok(STAFF, 'desk.release', { id, version })
}

/** What others ask of a filing: to have it, and whether it still is right. */
export const askFor = async (at: At): Promise<void> => {
  await askToTakeOver(at)
  await askAndAnswer(at)
  await askHead(at)
  await judgePair(at)
  await answerYearly(at)
  await walkScanned(at)
  await walkLeads(at)
  await walkKeys(at)
}
