import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Cloud } from '../cloudfunctions/server/testing/cloud'
import { sentCard, unsignedDraft } from '../cloudfunctions/server/testing/cards'
import {
  addPhoto,
  attestInput,
  claimed,
  company,
  individual,
  newToken,
  registered,
  resubmitInput,
  returned,
  seal,
  sign,
  signedDraft,
  start,
  submitted,
} from '../cloudfunctions/server/testing/filings'
import { exported } from '../cloudfunctions/server/testing/ledger'
import { unfiled, urge } from '../cloudfunctions/server/testing/supervision/leads'
import type { Answers } from '../src/domain/form/form'

export const OWNER = 'owner-li'
const COMPANY = 'company-chen'
const REVIEWER = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const AGENT = 'agent-qian'
const ASKER = 'asker-sun'
/** The token of the card by which an owner is asked to sign. */
let card = ''
/** What the code on a paper hands on. */
let scene = ''

const sample = (file: string) => readFileSync(path.resolve(__dirname, '../local/samples', file))

const ids = {
  draft: '',
  signed: '',
  waiting: '',
  claimed: '',
  registered: '',
  company: '',
  returned: '',
  corrected: '',
  back: '',
  asked: '',
  sealed: '',
  registeredCompany: '',
  change: '',
  attested: '',
  inLedger: '',
  met: '',
  keyed: '',
  lead: '',
}

/** Makes the filings that the screens show; again after a reset. */
export const fillScreens = async (cloud: Cloud): Promise<void> => {
  const begun: Answers = {
    accountName: '南孟果园直卖',
    accountKind: 'official',
    openedOn: '2026-11-10',
    introduction: '南孟的果子，当天摘当天卖',
    followers: '12x',
  }
  ids.draft = (await start(cloud, OWNER, begun)).id
  await addPhoto(cloud, OWNER, ids.draft, 'other', sample('idFront.png'))
  ids.signed = (await signedDraft(cloud, OWNER, { ...individual, accountName: '益津书场' })).id
  ids.waiting = (await submitted(cloud, OWNER, { ...individual, accountName: '信安老街坊' })).id
  const long = '霸州市胜芳镇文昌阁民俗文化与非物质文化遗产保护传播中心公号'
  ids.claimed = (await submitted(cloud, OWNER, { ...individual, accountName: long })).id
  await claimed(cloud, REVIEWER, await cloud.ok(OWNER, 'filing.open', { id: ids.claimed }))
  ids.registered = (await submitted(cloud, OWNER)).id
  const review = await claimed(
    cloud,
    REVIEWER,
    await cloud.ok(OWNER, 'filing.open', { id: ids.registered }),
  )
  const items = review.items.map(({ key }) => key)
  await cloud.ok(REVIEWER, 'desk.register', { id: review.id, version: review.version, items })
  const { answers } = await cloud.ok(OWNER, 'filing.open', { id: ids.registered })
  const accountId = answers.accountId ?? ''
  ids.met = (await signedDraft(cloud, ASKER, { ...individual, accountId })).id
  ids.company = (await submitted(cloud, COMPANY, company)).id
  ids.sealed = (await seal(cloud, COMPANY, await start(cloud, COMPANY, company))).id
  const people = { owner: COMPANY, staff: REVIEWER }
  const keys = ['address', 'ownerIdNumber', 'slot:idFront', 'signature'] as const
  ids.returned = (await returned(cloud, people, keys, { ...company, accountName: long })).id
  ids.corrected = (await returned(cloud, people, ['address', 'slot:licence'], company)).id
  const address = '霸州市胜芳镇河西街18号院2号楼1单元'
  await cloud.ok(COMPANY, 'filing.save', { id: ids.corrected, answers: { address } })
  await addPhoto(cloud, COMPANY, ids.corrected, 'licence', sample('licence.png'))
  const base = await registered(cloud, people, company)
  ids.registeredCompany = base.id
  const facts = { kinds: ['address' as const, 'manager' as const], changedOn: '2026-11-05' }
  ids.change = (await cloud.ok(COMPANY, 'filing.change', { id: base.id, ...facts })).id
  const moved = { address: '固安县新昌西街52号', area: '131022' }
  await cloud.ok(COMPANY, 'filing.save', { id: ids.change, answers: moved })
  ids.asked = await unsignedDraft(cloud, AGENT)
  card = await sentCard(cloud, AGENT, ids.asked)
  const said = attestInput({ accountName: long }, { phone: '13800000001' })
  ids.attested = (await cloud.ok(AGENT, 'filing.attest', said)).id
  const found = await cloud.ok(AGENT, 'filing.attest', attestInput({ accountName: '老戏台' }))
  ids.inLedger = found.id
  const ledger = { number: '霸新媒备〔2018〕第 0017 号', year: 2018, on: '2018-12-20' }
  await cloud.ok(REVIEWER, 'desk.confirm', { id: found.id, version: found.version, ...ledger })
  ids.back = (await returned(cloud, people, ['address'], company)).id
  const corrected = await cloud.ok(COMPANY, 'filing.save', { id: ids.back, answers: { address } })
  await cloud.ok(COMPANY, 'filing.resubmit', resubmitInput(await sign(cloud, COMPANY, corrected)))
  ids.keyed = (await cloud.ok(REVIEWER, 'entering.start', { token: newToken() })).id
  const { now } = await cloud.ok(OWNER, 'me', {})
  const lead = await cloud.ok(REVIEWER, 'leads.add', unfiled)
  ids.lead = (await urge(cloud, REVIEWER, lead, { at: now })).id
  await cloud.ok(REVIEWER, 'filing.save', { id: ids.keyed, answers: begun })
  await exported(cloud, HEAD)
  await cloud.invoke(OWNER, { action: 'receipt', input: { id: ids.registered } }, 'documents')
  scene = (await cloud.pageCodes())[0]?.scene ?? ''
}

/** A screen by its name in a picture's file, who opens it, and its address once the filings are there. */
export type Screen = readonly [name: string, openid: string, hash: () => string]

/** Every screen in its states. */
export const screens: readonly Screen[] = [
  ['home', OWNER, () => '/pages/home/index'],
  ['home-empty', 'owner-zhao', () => '/pages/home/index'],
  ['mine', OWNER, () => '/pages/mine/index'],
  ['mine-empty', 'owner-zhao', () => '/pages/mine/index'],
  ['office', OWNER, () => '/pages/office/index'],
  ['scope', OWNER, () => '/apply/scope/index'],
  ['consent', 'owner-zhao', () => '/apply/consent/index'],
  ['another', OWNER, () => '/apply/another/index'],
  ['attest', OWNER, () => '/apply/attest/index'],
  ['attest-change', AGENT, () => `/apply/change/index?id=${ids.attested}`],
  ['progress-attested', AGENT, () => `/filing/progress/index?id=${ids.attested}`],
  ['progress-in-ledger', AGENT, () => `/filing/progress/index?id=${ids.inLedger}`],
  ['import', OWNER, () => '/apply/import/index'],
  ['takeover', ASKER, () => `/apply/takeover/index?id=${ids.met}`],
  ['tasks', OWNER, () => `/apply/tasks/index?id=${ids.draft}`],
  ['tasks-done', OWNER, () => `/apply/tasks/index?id=${ids.signed}`],
  ...(['account', 'subject', 'owner', 'manager'] as const).map((section): Screen => [
    `section-${section}`,
    OWNER,
    () => `/apply/section/index?id=${ids.draft}&section=${section}`,
  ]),
  ['materials', OWNER, () => `/apply/materials/index?id=${ids.signed}`],
  ['materials-empty', OWNER, () => `/apply/materials/index?id=${ids.draft}`],
  ['signature', OWNER, () => `/apply/signature/index?id=${ids.signed}`],
  ['check', OWNER, () => `/apply/check/index?id=${ids.signed}`],
  ['sitting', OWNER, () => '/apply/sitting/index'],
  ['correction', COMPANY, () => `/apply/correction/index?id=${ids.returned}`],
  ['correction-done', COMPANY, () => `/apply/correction/index?id=${ids.corrected}`],
  ['check-corrected', COMPANY, () => `/apply/check/index?id=${ids.corrected}`],
  ['card-send', AGENT, () => `/card/send/index?id=${ids.asked}`],
  ['card-give', AGENT, () => `/card/give/index?id=${ids.asked}`],
  ['card-invite', OWNER, () => `/card/invite/index?id=${ids.waiting}`],
  ['card-follow', 'owner-zhao', () => `/card/follow/index?t=${card}`],
  ['card-take', OWNER, () => `/card/take/index?t=${card}`],
  ['card-sign', OWNER, () => `/card/sign/index?t=${card}`],
  ['signature-sealed', COMPANY, () => `/apply/signature/index?id=${ids.sealed}`],
  ['change', COMPANY, () => `/apply/change/index?id=${ids.change}`],
  ['change-open', COMPANY, () => `/apply/change/index?id=${ids.registeredCompany}`],
  ['change-fill', COMPANY, () => `/apply/correction/index?id=${ids.change}`],
  ['change-check', COMPANY, () => `/apply/check/index?id=${ids.change}`],
  ['home-returned', COMPANY, () => '/pages/home/index'],
  ['progress-returned', COMPANY, () => `/filing/progress/index?id=${ids.returned}`],
  ['receipt', OWNER, () => `/filing/receipt/index?id=${ids.waiting}`],
  ['receipt-corrected', COMPANY, () => `/filing/receipt/index?id=${ids.back}`],
  ['receipt-registered', OWNER, () => `/filing/receipt/index?id=${ids.registered}`],
  ['receipt-returned', COMPANY, () => `/filing/receipt/index?id=${ids.returned}`],
  ['progress', OWNER, () => `/filing/progress/index?id=${ids.claimed}`],
  ['cancel', OWNER, () => `/apply/cancel/index?id=${ids.registered}`],
  ['progress-registered', OWNER, () => `/filing/progress/index?id=${ids.registered}`],
  ['scanned', 'owner-zhao', () => `/filing/scanned/index?scene=${scene}`],
  ['scanned-nothing', 'owner-zhao', () => '/filing/scanned/index?scene=none'],
  ['inbox', OWNER, () => '/filing/inbox/index'],
  ['inbox-empty', 'owner-zhao', () => '/filing/inbox/index'],
  ['data', OWNER, () => '/filing/data/index'],
  ['data-empty', 'owner-zhao', () => '/filing/data/index'],
  ['seen', OWNER, () => '/filing/seen/index'],
  ['seen-empty', 'owner-zhao', () => '/filing/seen/index'],
  ['guide', OWNER, () => '/filing/guide/index'],
  ['notice', OWNER, () => '/filing/notice/index'],
  ['desk', REVIEWER, () => '/pages/office/index'],
  ['desk-queue', REVIEWER, () => '/desk/queue/index'],
  ['desk-find', REVIEWER, () => '/desk/find/index'],
  ['desk-audit', HEAD, () => '/desk/audit/index'],
  ['desk-audit-city', 'city-staff', () => '/desk/audit/index'],
  ['desk-ledger', REVIEWER, () => '/desk/ledger/index'],
  ['desk-ledger-export', HEAD, () => '/desk/ledger/index?id=export'],
  ['desk-old-ledger', HEAD, () => '/leads/officeTable/index'],
  ['desk-lead-table', HEAD, () => '/leads/officeTable/index?of=leads'],
  ['desk-several', HEAD, () => '/desk/several/index'],
  ['desk-leads', REVIEWER, () => '/leads/list/index'],
  ['desk-leads-lead', REVIEWER, () => `/leads/lead/index?id=${ids.lead}`],
  ['desk-leads-add', REVIEWER, () => '/leads/add/index'],
  ['desk-leads-urge', REVIEWER, () => `/leads/urge/index?id=${ids.lead}`],
  ['desk-entering', REVIEWER, () => '/apply/entering/index'],
  ['desk-entering-form', REVIEWER, () => `/apply/entering/index?id=${ids.keyed}`],
  ['desk-papers', REVIEWER, () => '/desk/papers/index'],
  ['desk-paper', REVIEWER, () => `/desk/paper/index?id=${ids.attested}`],
  ['desk-paper-confirmed', REVIEWER, () => `/desk/paper/index?id=${ids.inLedger}`],
  ['desk-office', HEAD, () => '/settings/office/index?office=131081'],
  ['desk-undelivered', HEAD, () => '/desk/undelivered/index'],
  ['desk-serving', HEAD, () => '/settings/serving/index'],
  ['desk-office-data', HEAD, () => '/settings/officeData/index'],
  ['desk-city', 'city-staff', () => '/settings/city/index'],
  ['desk-suggestions', 'city-staff', () => '/settings/suggestions/index'],
  ['desk-staff', HEAD, () => '/desk/staff/index?office=131081'],
  ['desk-dashboard', 'city-staff', () => '/desk/dashboard/index'],
  ['desk-dashboard-head', HEAD, () => '/desk/dashboard/index'],
  ['desk-monthly', REVIEWER, () => '/desk/monthly/index'],
  ['desk-monthly-city', 'city-staff', () => '/desk/monthly/index?office=all'],
  ['desk-board', 'city-staff', () => '/desk/board/index'],
  ['desk-holidays', 'city-staff', () => '/settings/holidays/index'],
  ['desk-join', OWNER, () => '/desk/join/index'],
  ['desk-office-reviewer', REVIEWER, () => '/settings/office/index?office=131081'],
  ['review', REVIEWER, () => `/desk/review/index?id=${ids.claimed}`],
  ['review-waiting', REVIEWER, () => `/desk/review/index?id=${ids.company}`],
  ['review-returned', REVIEWER, () => `/desk/review/index?id=${ids.returned}`],
  ['review-back', REVIEWER, () => `/desk/review/index?id=${ids.back}`],
]
