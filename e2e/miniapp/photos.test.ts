import path from 'node:path'
import { company, individual, start } from '../../cloudfunctions/server/testing/filings'
import { photoPng } from '../../cloudfunctions/server/testing/images'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { emptyCamera, type PhonePicture } from './camera'
import { type Phone, startMiniProgram } from './program'

const OWNER = 'owner-li'
const miniapp = path.resolve(__dirname, '../../dist/miniapp')
const cloud = onCloud()

/** A paper with fine print on its upper half. */
const page = (ink: number, paper: number): PhonePicture => ({
  width: 4000,
  height: 3000,
  type: 'heic',
  bytes: photoPng(7),
  grey: (x, y) => (y < 0.5 && Math.sin(x * 1200) * Math.sin(y * 900) > 0.3 ? ink : paper),
})

const phoneWith = (picture: PhonePicture): Phone => {
  const camera = emptyCamera()
  camera.files.set('wxfile://tmp/photo', picture)
  camera.chosen = ['wxfile://tmp/photo']
  return { kept: new Map(), camera }
}

const program = (phone: Phone) =>
  startMiniProgram(miniapp, (name, event) => cloud.invoke(OWNER, event, name), phone)

const online = (phone: Phone) => {
  phone.camera.upload = (cloudPath, bytes) => cloud.upload(OWNER, cloudPath, bytes)
}
const keptFiles = ({ camera }: Phone) =>
  [...camera.files.keys()].filter((file) => file.startsWith('wxfile://usr/'))

const heldBy = async (id: string) =>
  (await cloud.ok(OWNER, 'filing.open', { id })).photos.idFront ?? []

test('one tap leaves camera or album to the phone; a HEIC of 12 megapixels is made smaller, and held up when it is dark', async () => {
  const { id } = await start(cloud, OWNER, individual)
  const phone = phoneWith(page(2, 40))
  online(phone)
  const owner = program(phone)
  await owner.open(`/apply/materials/index?id=${id}`)
  await owner.tap('拍照或选照片')
  await owner.until('照片偏暗，字看不清')
  expect(owner.text()).not.toContain('仍用这张')
  await owner.tap('重拍')
  await owner.until('仍用这张')
  await owner.tap('仍用这张')
  await owner.until('照片不够清楚，工作人员会再看')
  expect(await heldBy(id)).toMatchObject([{ weakness: 'dark' }])
  expect(keptFiles(phone)).toEqual([])
  expect(owner.problems).toEqual([])
})

test.each([
  [
    'privacy permission is not authorized',
    '微信的隐私保护提示还没有同意，用不了相机和相册。过十几秒再点一次，选「同意」。',
  ],
  ['auth deny', '没有相机或相册权限。请到微信设置里打开。'],
])('refused (%s), it says in Chinese how to go on, and does', async (why, sentence) => {
  const { id } = await start(cloud, OWNER, individual)
  const phone = phoneWith(page(20, 220))
  online(phone)
  const owner = program(phone)
  await owner.open(`/apply/materials/index?id=${id}`)
  owner.refuse('chooseMedia', 1, why)
  await owner.tap('拍照或选照片')
  await owner.until(sentence)
  expect(owner.text()).not.toMatch(/chooseMedia|privacy|auth/)
  await owner.tap('拍照或选照片')
  while ((await heldBy(id)).length === 0) await new Promise((resolve) => setTimeout(resolve, 100))
  expect(owner.text()).not.toContain(sentence)
  expect(owner.problems).toEqual([])
})

test('a photo goes on after WeChat was killed', async () => {
  const { id } = await start(cloud, OWNER, individual)
  const phone = phoneWith(page(20, 220))
  const killed = program(phone)
  await killed.open(`/apply/materials/index?id=${id}`)
  await killed.tap('拍照或选照片')
  await killed.until('正在上传')
  expect(killed.text()).not.toContain('已完成')
  expect(keptFiles(phone)).toHaveLength(1)
  // WeChat empties its temporary files when it ends a program.
  phone.camera.files.delete('wxfile://tmp/photo')
  phone.camera.files.delete('wxfile://tmp/photo-smaller.jpg')

  online(phone)
  const again = program(phone)
  await again.open(`/apply/tasks/index?id=${id}`)
  while ((await heldBy(id)).length === 0) await new Promise((resolve) => setTimeout(resolve, 100))
  await again.until('还差 1 份：本人身份证国徽面')
  expect(keptFiles(phone)).toEqual([])
  expect(again.problems).toEqual([])
})

test('a 签章页 goes on after WeChat was killed', async () => {
  const { id } = await start(cloud, OWNER, company)
  const phone = phoneWith(page(20, 220))
  const killed = program(phone)
  await killed.open(`/apply/signature/index?id=${id}`)
  await killed.tap('已经签好了，去拍照')
  await killed.until('正在上传')
  expect(keptFiles(phone)).toHaveLength(1)
  phone.camera.files.delete('wxfile://tmp/photo')
  phone.camera.files.delete('wxfile://tmp/photo-smaller.jpg')

  online(phone)
  const again = program(phone)
  await again.open(`/apply/signature/index?id=${id}`)
  const sealed = async () =>
    (await cloud.ok(OWNER, 'filing.open', { id })).signature?.by === 'sealPage'
  while (!(await sealed())) await new Promise((resolve) => setTimeout(resolve, 100))
  await again.until('需要下面 3 份')
  expect(keptFiles(phone)).toEqual([])
  expect(again.problems).toEqual([])
})
