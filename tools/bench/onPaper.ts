import {
  addPhoto,
  attestInput,
  individual,
  newToken,
  seal,
} from '../../cloudfunctions/server/testing/filings'
import { allTaken, judgedOld, readOld } from '../../cloudfunctions/server/testing/tables'
import { runTimerAfterUndo } from '../../cloudfunctions/server/testing/messages'
import type { At } from './counted'

const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'

/**
 * An account that was filed on paper: said, taken back, said of the draft, found in the ledger, undone, not found, registered
 * by mistake.
 */
export const onPaper = async (at: At): Promise<void> => {
  const cloud = at()
  const { id } = await cloud.ok(OWNER, 'filing.attest', attestInput())
  await cloud.ok(OWNER, 'filing.takeBack', { id })
  await at('.draft').ok(OWNER, 'filing.attest', attestInput({}, { draft: id }))
  await cloud.ok(STAFF, 'desk.papers', { queue: 'attested', after: null })
  const { version } = await cloud.ok(STAFF, 'desk.paper', { id })
  await cloud.ok(STAFF, 'desk.confirm', { id, version, number: '17', year: 2018, on: null })
  const back = await cloud.ok(STAFF, 'desk.unconfirm', { id })
  await at('.paper').ok(OWNER, 'filing.change', { id, kinds: [], changedOn: '2026-11-05' })
  const { openChange } = await at(null).ok(OWNER, 'filing.open', { id })
  await at(null).ok(OWNER, 'filing.discard', { id: openChange ?? '' })
  const entry = { id, version: back.version + 1 }
  await cloud.ok(STAFF, 'desk.transferPaper', { ...entry, office: '131022', reason: '填报人要求' })
  const here = await at(null).ok(STAFF, 'desk.unconfirm', { id })
  await cloud.ok(STAFF, 'desk.askAgain', { id, version: here.version, reason: '台账中没有' })
  await at(null).ok(OWNER, 'filing.discard', { id })
  await corrected(at)
  await oldLedger(at)
  await joined(at)
  await keyed(at)
}

/** A form that an office keys from paper. */
const keyed = async (at: At): Promise<void> => {
  const cloud = at()
  const rest = at(null)
  const { id } = await cloud.ok(STAFF, 'entering.start', { token: newToken() })
  await cloud.ok(STAFF, 'entering.list', {})
  const { filledBy: _nobody, ...answers } = { ...individual, accountName: '煎茶铺赶集' }
  await at('.counter').ok(STAFF, 'filing.save', { id, answers })
  for (const slot of ['idFront', 'idBack'] as const) await addPhoto(rest, STAFF, id, slot)
  await seal(rest, STAFF, await rest.ok(STAFF, 'filing.open', { id }))
  const noted = { id, handedIn: '2026-11-20', lacks: {} }
  const { version } = await cloud.ok(STAFF, 'entering.note', noted)
  const { number } = await cloud.ok(STAFF, 'entering.enter', { id, version, token: newToken() })
  const code = await rest.phoneCode(OWNER, individual.ownerMobile ?? '')
  await cloud.ok(OWNER, 'entering.take', { number, code })
}

/** The earlier ledger of an office: one row is registered, and taken out of the ledger again. */
const oldLedger = async (at: At): Promise<void> => {
  const cloud = at()
  const rows = [
    ['账号名', '账号类型', '登记日期'],
    ['霸州老戏台', '公众号', '2018-12-20'],
    ['霸州老剧场', '公众号', '去年'],
  ]
  const view = await readOld(cloud, HEAD, rows)
  await judgedOld(cloud, HEAD, view)
  await cloud.invoke(HEAD, { action: 'badOldRows', input: { id: view.id } }, 'documents')
  await allTaken(cloud, HEAD, view.id)
  await cloud.ok(HEAD, 'oldLedger.open', {})
  const entry = { id: `${view.id}-2`, version: 1, reason: '导错了文件' }
  await cloud.ok(HEAD, 'desk.strike', entry)
}

/** Registered by mistake. */
const corrected = async (at: At): Promise<void> => {
  const said = await at(null).ok(OWNER, 'filing.attest', attestInput())
  const { id } = said
  const entry = { version: said.version, number: '17', year: 2018, on: null }
  await at(null).ok(STAFF, 'desk.confirm', { id, ...entry })
  await runTimerAfterUndo(at(null))
  const { version } = await at(null).ok(STAFF, 'desk.paper', { id })
  await at().ok(HEAD, 'desk.correctPaper', { id, version, reason: '台账中没有' })
  await at(null).ok(OWNER, 'filing.discard', { id })
}

/** Said of an account that stands in the earlier ledger of the office: both become one, and two again. */
const joined = async (at: At): Promise<void> => {
  const rows = [
    ['账号名', '账号类型', '账号主体'],
    ['霸州老戏台', '公众号', '霸州市戏曲协会'],
  ]
  const view = await readOld(at(null), HEAD, rows)
  await judgedOld(at(null), HEAD, view)
  await allTaken(at(null), HEAD, view.id)
  await at(null).runTimer()
  const { id } = await at(null).ok(OWNER, 'filing.attest', attestInput())
  const { version } = await at('.old').ok(STAFF, 'desk.paper', { id })
  const old = `${view.id}-2`
  const entry = { id, version, number: '', year: null, on: null, old }
  await at('.old').ok(STAFF, 'desk.confirm', entry)
  await at('.old').ok(STAFF, 'desk.unconfirm', { id })
  await at(null).ok(HEAD, 'desk.strike', { id: old, version: 3, reason: '导错了文件' })
  await at(null).ok(OWNER, 'filing.takeBack', { id })
  await at(null).ok(OWNER, 'filing.discard', { id })
}
