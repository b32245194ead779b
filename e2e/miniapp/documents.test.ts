import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { consentVersion } from '../../src/domain/form/consent/consent'
import { submitted } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { type Camera, emptyCamera } from './camera'
import { startMiniProgram } from './program'

const OWNER = 'owner-li'
const miniapp = path.resolve(__dirname, '../../dist/miniapp')
const cloud = onCloud()

const programOf = () => {
  const camera = emptyCamera()
  const program = startMiniProgram(miniapp, (name, event) => cloud.invoke(OWNER, event, name), {
    kept: new Map(),
    camera,
  })
  return { camera, program }
}

/** Waits until so many documents were fetched and opened. */
const opens = async ({ opened }: Camera, count: number): Promise<void> => {
  while (opened.length < count) await sleep(20)
}

test('the blank form opens in WeChat’s viewer with its menu, before anything was agreed to (A4)', async () => {
  const { camera, program } = programOf()
  await program.open('/filing/guide/index')
  await program.until('空白备案表')
  await program.tap('空白备案表')
  await opens(camera, 1)
  expect(camera.opened).toMatchObject([{ fileType: 'pdf', showMenu: true }])
  expect(program.problems).toEqual([])
})

test('receipt and filled form open likewise (H1)', async () => {
  const { id } = await submitted(cloud, OWNER)
  const { camera, program } = programOf()
  await program.open(`/filing/receipt/index?id=${id}`)
  await program.until('保存回执')
  await program.tap('保存回执')
  await opens(camera, 1)
  await program.open(`/filing/progress/index?id=${id}`)
  await program.until('备案表 PDF')
  await program.tap('备案表 PDF')
  await opens(camera, 2)
  expect(camera.opened).toMatchObject([
    { fileType: 'pdf', showMenu: true },
    { fileType: 'pdf', showMenu: true },
  ])
  expect(program.problems).toEqual([])
})

test('the template of a table opens as a table', async () => {
  await cloud.ok(OWNER, 'consent.give', { version: consentVersion() })
  const { camera, program } = programOf()
  await program.open('/apply/import/index')
  await program.until('打开模板')
  await program.tap('打开模板')
  await opens(camera, 1)
  expect(camera.opened).toMatchObject([{ fileType: 'xlsx', showMenu: true }])
  expect(program.problems).toEqual([])
})
