import { returned, submitted, individual } from '../../../cloudfunctions/server/testing/filings'
import { photoPng } from '../../../cloudfunctions/server/testing/images'
import { prove, unfiled, urge } from '../../../cloudfunctions/server/testing/supervision/leads'
import {
  allLeadsTaken,
  judgedLeads,
  readLeads,
} from '../../../cloudfunctions/server/testing/tables'
import type { At } from '../counted'

const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const CITY = 'city-staff'

/** Leads: added, urged, proposed, confirmed, taken back, handed on, matched, and what their owners do. */
export const walkLeads = async (at: At): Promise<void> => {
  const cloud = at()
  const rest = at(null)
  const now = async () => (await rest.ok(OWNER, 'me', {})).now
  const seen = (id: string) => rest.ok(STAFF, 'leads.open', { id })
  await cloud.ok(STAFF, 'leads.list', { status: null })
  await at('.month').ok(STAFF, 'leads.list', {
    status: null,
    month: { act: 'urged', month: '2026-11', accountKinds: [], subjectKinds: [] },
  })
  const lead = await cloud.ok(STAFF, 'leads.add', unfiled)
  const { id } = await cloud.ok(STAFF, 'leads.open', { id: lead.id })
  const edited = await cloud.ok(STAFF, 'leads.edit', {
    ...unfiled,
    id,
    version: lead.version,
    note: '',
  })
  const urged = await urge(cloud, STAFF, edited, {
    channel: 'letter',
    result: 'sent',
    at: await now(),
  })
  const { version } = urged
  const signed = await cloud.ok(STAFF, 'leads.result', { id, version, n: 1, result: 'signed' })
  const proved = await prove(cloud, STAFF, signed)
  const fileID = proved.urges[0]?.evidence[0]?.fileID ?? ''
  await cloud.invoke(STAFF, { action: 'leadPhoto', input: { id, fileID } }, 'documents')
  await cloud.invoke(STAFF, { action: 'leadPaper', input: { id, of: 'proof' } }, 'documents')
  const strike = { id, version: proved.version, n: 1, fileID, reason: '拍错了' }
  const struck = await cloud.ok(STAFF, 'leads.strike', strike)
  const excluded = await cloud.ok(STAFF, 'leads.move', {
    id,
    version: struck.version,
    move: 'exclude',
    reason: '不在本地',
  })
  const reopen = { id, version: excluded.version, move: 'reopen', reason: '看错了' } as const
  await rest.ok(STAFF, 'leads.move', reopen)
  const { id: filing } = await submitted(rest, OWNER, {
    ...individual,
    accountName: '别的板材圈',
    accountId: 'gh_1ead00000009',
  })
  await cloud.ok(STAFF, 'leads.match', { id, version: (await seen(id)).version, filing })
  const other = await rest.ok(CITY, 'leads.add', {
    ...unfiled,
    account: { accountName: '霸州小吃', accountKind: 'official' },
  })
  const given = {
    id: other.id,
    version: other.version,
    office: '131022',
    reason: '在固安',
  } as const
  await cloud.ok(HEAD, 'leads.handOn', given)
  await walkTable(at)
  await walkUrged(at)
}

/** A table of accounts that are not filed: one row becomes a lead, one has to be put right. */
const walkTable = async (at: At): Promise<void> => {
  const cloud = at()
  const view = await readLeads(cloud, STAFF, [
    ['账号名', '账号类型', '电话'],
    ['霸州夜市', '公众号', '0316-7221234'],
    ['霸州早市', '公众号', '没有'],
  ])
  await judgedLeads(cloud, STAFF, view)
  await cloud.invoke(STAFF, { action: 'badLeadRows', input: { id: view.id } }, 'documents')
  await allLeadsTaken(cloud, STAFF, view.id)
  await cloud.ok(STAFF, 'leadTable.open', {})
}

/** A filing that came to no end, and what its owner does who is urged. */
const walkUrged = async (at: At): Promise<void> => {
  const cloud = at()
  const rest = at(null)
  const filing = await returned(rest, { owner: OWNER, staff: STAFF }, ['address'], {
    ...individual,
    accountName: '久等的号',
    accountId: 'gh_1ead00000010',
  })
  const stored = await rest.stored<{ returned: object }>('filings', { _id: filing.id })
  const wished = { ...stored[0]?.returned, correctionOn: '2020-01-02' }
  await rest.alter('filings', filing.id, { decision: null, returned: wished })
  const lead = await cloud.ok(STAFF, 'leads.ofFiling', { filing: filing.id })
  await cloud.ok(OWNER, 'me.served', {})
  await cloud.ok(OWNER, 'me.servedInApp', { agrees: true })
  const app = { channel: 'app', result: 'sent', person: '', at: 0 } as const
  const { id } = await urge(at('.app'), STAFF, lead, app)
  await cloud.ok(OWNER, 'urge.open', { id })
  await cloud.ok(OWNER, 'urge.state', { id, n: 1, text: '下周补正' })
  const { path } = await cloud.ok(OWNER, 'urge.ticket', { id, extension: 'png' })
  const fileID = await rest.upload(OWNER, path, photoPng(64))
  await cloud.ok(OWNER, 'urge.addPhoto', { id, n: 1, fileID })
}
