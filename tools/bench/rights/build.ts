import type { Cloud } from '../../../cloudfunctions/server/testing/cloud'
import {
  addPhoto,
  agree,
  allItems,
  attestInput,
  claimed,
  individual,
  newToken,
  registered,
  resubmitInput,
  returned,
  returnInput,
  seal,
  sign,
  signedDraft,
  submitInput,
  submitted,
  uploaded,
} from '../../../cloudfunctions/server/testing/filings'
import { photoPng } from '../../../cloudfunctions/server/testing/images'
import { minutesLater, NOW } from '../../../cloudfunctions/server/testing/onCloud'
import { allTaken, judgedOld, readOld } from '../../../cloudfunctions/server/testing/tables'
import { CLERK, HEAD, ownerOf, staff, madeFilings, type MadeName } from './madeFilings'

const grounds = { reason: 'outOfScope', words: '只在外地发布' } as const
const stopped = { reason: 'stopped', words: '账号已停用' } as const
const at = { office: '131022', reason: '属地不在本县' } as const

type Ids = Readonly<Record<MadeName, string>>
type Made = { readonly id: string; readonly version: number }

/** Makes every filing of `madeFilings` through the calls; answers which is which. Ends five minutes later, within the time to undo the last. */
export const buildFilings = async (cloud: Cloud): Promise<Ids> => {
  await joined(cloud)
  const ids = { ...(await settled(cloud)), ...(await onPaper(cloud)) }
  const people = { owner: ownerOf('takeoverAsked'), staff: CLERK }
  const { id } = await registered(cloud, people, wanted)
  await cloud.moveClock({ now: minutesLater(5) })
  const takeover = await takeoverAsked(cloud, id)
  return inOrder({ ...ids, takeoverAsked: takeover, ...(await justDecided(cloud)) })
}

const inOrder = (ids: Partial<Ids>): Ids => {
  const missing = Object.keys(madeFilings).filter((name) => !(name in ids))
  if (missing.length > 0) throw new Error(`not made: ${missing.join(', ')}`)
  return ids as Ids
}

const joined = async (cloud: Cloud): Promise<void> => {
  const there = ['reviewer-bazhou', 'head-bazhou', 'reviewer-guan', 'city-staff']
  for (const [id, rights] of Object.entries(staff))
    if (!there.includes(id)) await cloud.insert('staff', { _id: id, name: id, ...rights })
  await agree(cloud, 'owner-hu')
  await agree(cloud, 'asker-sun')
}

const found = async (cloud: Cloud, id: string): Promise<Made> => {
  const [stored] = await cloud.stored<{ version: number }>('filings', { _id: id })
  return { id, version: stored?.version ?? 0 }
}

const handedIn = (cloud: Cloud, name: MadeName) => submitted(cloud, ownerOf(name))

const inHand = async (cloud: Cloud, name: MadeName, who: string = CLERK) =>
  claimed(cloud, who, await handedIn(cloud, name))

const onRegister = (cloud: Cloud, name: MadeName) =>
  registered(cloud, { owner: ownerOf(name), staff: CLERK })

const proposed = async (cloud: Cloud, name: MadeName, who: string = CLERK) => {
  const { id, version } = await inHand(cloud, name, who)
  return cloud.ok(who, 'desk.proposeDecline', { id, version, grounds })
}

const declined = async (cloud: Cloud, name: MadeName) => {
  const { id, version } = await proposed(cloud, name)
  await cloud.ok(HEAD, 'desk.decline', { id, version })
  return id
}

const cancelled = async (cloud: Cloud, name: MadeName) => {
  const { id, version } = await onRegister(cloud, name)
  await cloud.ok(CLERK, 'desk.cancel', { id, version, grounds: stopped })
  return id
}

/** Sent back, corrected and signed by its owner, not handed in. */
const mended = async (cloud: Cloud, name: MadeName) => {
  const owner = ownerOf(name)
  const { id } = await returned(cloud, { owner, staff: CLERK }, ['introduction'])
  const answers = { introduction: '介绍胜芳的庙会' }
  return sign(cloud, owner, await cloud.ok(owner, 'filing.save', { id, answers }))
}

/** A change of what is registered, filled in and signed; the filing that it changes beside it. */
const changing = async (cloud: Cloud, name: MadeName) => {
  const owner = ownerOf(name)
  const { id } = await onRegister(cloud, name)
  const begin = { id, kinds: ['introduction' as const], changedOn: '2026-11-05' }
  const change = await cloud.ok(owner, 'filing.change', begin)
  const answers = { introduction: '介绍胜芳的戏楼' }
  const typed = await cloud.ok(owner, 'filing.save', { id: change.id, answers })
  return { base: id, change: await sign(cloud, owner, typed) }
}

const changeInHand = async (cloud: Cloud, name: MadeName) => {
  const { change } = await changing(cloud, name)
  await cloud.ok(ownerOf(name), 'filing.submit', submitInput(change))
  return claimed(cloud, CLERK, await cloud.ok(ownerOf(name), 'filing.open', { id: change.id }))
}

const settled = async (cloud: Cloud) => {
  const id = (of: { readonly id: string }) => of.id
  const withdrawn = await handedIn(cloud, 'withdrawn')
  await cloud.ok(ownerOf('withdrawn'), 'filing.withdraw', { id: withdrawn.id })
  const corrected = await mended(cloud, 'corrected')
  await cloud.ok(ownerOf('corrected'), 'filing.resubmit', resubmitInput(corrected))
  await claimed(cloud, CLERK, await found(cloud, corrected.id))
  const cancelAsked = await onRegister(cloud, 'cancelAsked')
  await cloud.ok(ownerOf('cancelAsked'), 'filing.askToCancel', {
    id: cancelAsked.id,
    grounds: stopped,
  })
  const verify = await onRegister(cloud, 'verifyAsked')
  await cloud.ok(CLERK, 'desk.askToVerify', {
    id: verify.id,
    version: verify.version,
    kinds: ['address'],
    reason: '电话打不通',
  })
  const both = await changing(cloud, 'changing')
  const changed = await changeInHand(cloud, 'changeRegistered')
  await cloud.ok(CLERK, 'desk.register', {
    id: changed.id,
    version: changed.version,
    items: allItems(changed),
  })
  return {
    draft: id(await signedDraft(cloud, ownerOf('draft'))),
    withdrawn: withdrawn.id,
    waiting: id(await handedIn(cloud, 'waiting')),
    claimed: id(await inHand(cloud, 'claimed')),
    proposed: id(await proposed(cloud, 'proposed')),
    proposedByHead: id(await proposed(cloud, 'proposedByHead', HEAD)),
    returned: id(await mended(cloud, 'returned')),
    corrected: corrected.id,
    registered: id(await onRegister(cloud, 'registered')),
    declined: await declined(cloud, 'declined'),
    cancelled: await cancelled(cloud, 'cancelled'),
    cancelAsked: cancelAsked.id,
    verifyAsked: verify.id,
    changing: both.base,
    change: both.change.id,
    changeClaimed: id(await changeInHand(cloud, 'changeClaimed')),
    changeRegistered: changed.id,
  }
}

const wanted = { ...individual, accountId: 'gh_be0000000001' }

/** Asked for once it can be undone no more. */
const takeoverAsked = async (cloud: Cloud, base: string): Promise<string> => {
  const { id } = await signedDraft(cloud, 'asker-sun', wanted)
  const of = 'takeover'
  const fileID = await uploaded(cloud, 'asker-sun', id, photoPng(41), of)
  await cloud.ok('asker-sun', 'filing.addProof', { id, of, fileID })
  await cloud.ok('asker-sun', 'takeover.ask', { id, grounds: { reason: 'left', words: '' } })
  return base
}

const said = async (cloud: Cloud, name: MadeName): Promise<Made> => {
  await agree(cloud, ownerOf(name))
  const accountName = `霸州老戏台${String(Object.keys(madeFilings).indexOf(name))}`
  return cloud.ok(ownerOf(name), 'filing.attest', attestInput({ accountName }))
}

const inLedger = async (cloud: Cloud, name: MadeName): Promise<string> => {
  const { id, version } = await said(cloud, name)
  const number = `17-${String(Object.keys(madeFilings).indexOf(name))}`
  await cloud.ok(CLERK, 'desk.confirm', { id, version, number, year: 2018, on: null })
  return id
}

/** Filled in from paper and ready to be entered. */
const keyedDraft = async (cloud: Cloud): Promise<Made> => {
  const { id } = await cloud.ok(CLERK, 'entering.start', { token: newToken() })
  const { filledBy: _nobody, ...answers } = { ...individual, accountName: `赶集${id.slice(0, 8)}` }
  await cloud.ok(CLERK, 'filing.save', { id, answers })
  for (const slot of ['idFront', 'idBack'] as const) await addPhoto(cloud, CLERK, id, slot)
  await seal(cloud, CLERK, await cloud.ok(CLERK, 'filing.open', { id }))
  return cloud.ok(CLERK, 'entering.note', { id, handedIn: '2026-11-20', lacks: {} })
}

const onPaper = async (cloud: Cloud) => {
  const rows = [
    ['账号名', '账号类型', '登记日期'],
    ['霸州老戏园', '公众号', '2018-12-20'],
  ]
  const view = await readOld(cloud, HEAD, rows)
  await judgedOld(cloud, HEAD, view)
  await allTaken(cloud, HEAD, view.id)
  const { id, version } = await keyedDraft(cloud)
  await cloud.ok(CLERK, 'entering.enter', { id, version, token: newToken() })
  return {
    keyedDraft: (await keyedDraft(cloud)).id,
    keyed: id,
    attested: (await said(cloud, 'attested')).id,
    onPaper: await inLedger(cloud, 'onPaper'),
    oldRow: `${view.id}-2`,
  }
}

const justDecided = async (cloud: Cloud) => {
  const handedOn = await inHand(cloud, 'justHandedOn')
  const onward = { id: handedOn.id, version: handedOn.version, ...at }
  await cloud.ok(CLERK, 'desk.transfer', onward)
  const paper = await said(cloud, 'paperHandedOn')
  await cloud.ok(CLERK, 'desk.transferPaper', { id: paper.id, version: paper.version, ...at })
  const back = await inHand(cloud, 'justReturned')
  await cloud.ok(CLERK, 'desk.return', returnInput(back, ['introduction']))
  return {
    justRegistered: (await onRegister(cloud, 'justRegistered')).id,
    justReturned: back.id,
    justDeclined: await declined(cloud, 'justDeclined'),
    justCancelled: await cancelled(cloud, 'justCancelled'),
    justConfirmed: await inLedger(cloud, 'justConfirmed'),
    justHandedOn: handedOn.id,
    paperHandedOn: paper.id,
  }
}

/** The instant at which all of it stands; so many milliseconds later it still does. */
export const MADE_AT = Date.parse(NOW) + 5 * 60_000
