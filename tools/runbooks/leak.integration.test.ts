import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deskPhoto, deskPhotoRefused } from '../../cloudfunctions/server/testing/copies'
import {
  claimed,
  firstPhoto,
  individual,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { minutesLater, onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { operated } from '../operator/audit/operated'

// “A photo or a paper went round”, step by step: a reviewer's WeChat was stolen, and a photo of an ID card with it.

const cloud = onCloud()
const OFFICE = '131081'
const STOLEN = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const folder = mkdtempSync(join(tmpdir(), 'proof-'))

let filing = { id: '', number: '' }
let photo = { id: '', fileID: '' }
let link = ''

const opens = async () => (await fetch(link)).status === 200
const touched = async (...words: string[]) =>
  (await operated('touched/listTouched', words, cloud)).lines

beforeAll(async () => {
  const own = await submitted(cloud, 'owner-li')
  await submitted(cloud, 'owner-zhao', { ...individual, accountName: '没有人看过的' })
  filing = { id: own.id, number: own.number ?? '' }
  photo = { id: own.id, fileID: firstPhoto(own) }
  await claimed(cloud, STOLEN, own)
  link = (await deskPhoto(cloud, STOLEN, photo)).url
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('1: who holds the link has the photo; removed, its clerk opens no other, and what they held goes back', async () => {
  expect(await opens()).toBe(true)
  const { members } = await cloud.ok(HEAD, 'staff.list', { office: OFFICE })
  const id = members.find(({ name }) => name === '王敏')?.id ?? ''
  expect(await cloud.ok(HEAD, 'staff.remove', { office: OFFICE, id })).toMatchObject({
    handedBack: 1,
  })
  expect(await deskPhotoRefused(cloud, STOLEN, photo)).toMatchObject({ code: 'not-allowed' })
  expect(await cloud.refused(STOLEN, 'desk.open', { id: filing.id })).toMatchObject({
    code: 'not-allowed',
  })
})

test('1: ten minutes later the link is over', async () => {
  await cloud.moveClock({ now: minutesLater(11) })
  expect(await opens()).toBe(false)
})

test('2: one command says who touched the filing, another what the removed clerk touched, and nothing else', async () => {
  const who = await touched('--filing', filing.number)
  expect(who.map((line) => line.split('\t').slice(1))).toEqual([
    [individual.accountName],
    ['填报人', '', 'owner-li', '开始填写'],
    ['填报人', '', 'owner-li', `已提交 ${filing.number}`],
    ['王敏', OFFICE, STOLEN, '霸州市网信办开始核对'],
    ['王敏', OFFICE, STOLEN, '查看本人身份证人像面'],
    ['刘建国', OFFICE, HEAD, '放回待核对'],
  ])
  const what = await touched('--staff', '王敏', '--from', '2026-11-24', '--to', '2026-11-24')
  expect(what).toHaveLength(2)
  expect(what[0]).toMatch(new RegExp(`^${filing.number}\t`))
})

test('3: the proof is a folder that somebody else verifies without the cloud and its network', async () => {
  expect((await operated('audit/dumpAudit', [folder], cloud)).holds).toBe(true)
  const verified = await operated('audit/verifyAudit', ['--dump', folder, '--laptop'], 'offline')
  expect(verified.lines).toEqual([expect.stringMatching(/校验通过/)])
})

test('4: the office reads there whom to telephone', async () => {
  const review = await cloud.ok(HEAD, 'desk.open', { id: filing.id })
  expect(JSON.stringify(review)).toContain(individual.ownerMobile)
})
