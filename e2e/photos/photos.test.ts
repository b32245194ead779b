import path from 'node:path'
import type { Page } from 'playwright-core'
import { addPhoto, company, individual, start } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { accessibility, shows, tap, visit } from '../browser'

const OWNER = 'owner-li'
const cloud = onCloud()
const sample = (name: string) => path.resolve(__dirname, '../../local/samples', name)

/** The sample card as a worse camera saw it: drawn by the browser with a filter. */
const worse = async (page: Page, filter: string, width = 1240): Promise<Buffer> => {
  const url = await page.evaluate(
    async ([address, how, wide]) => {
      const picture = await createImageBitmap(await (await fetch(address)).blob())
      const canvas = document.createElement('canvas')
      canvas.width = wide
      canvas.height = Math.round((picture.height / picture.width) * wide)
      const pen = canvas.getContext('2d')
      if (pen) {
        pen.filter = how
        pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
      }
      return canvas.toDataURL('image/jpeg', 0.9)
    },
    [`${cloud.url()}/local/samples/idFront.png`, filter, width] as const,
  )
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

const materials = async () => {
  const { id } = await start(cloud, OWNER, individual)
  const visitor = await visit(cloud.url(), OWNER, { at: `/apply/materials/index?id=${id}` })
  await shows(visitor.page, '本人身份证人像面')
  return { ...visitor, id }
}

const front = (page: Page) => page.locator('#slot-idFront')

type File = { name: string; mimeType: string; buffer: Buffer }
const jpeg = (buffer: Buffer): File => ({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer })

const choose = async (page: Page, act: () => Promise<void>, file: string | File) => {
  const chooser = page.waitForEvent('filechooser')
  await act()
  await (await chooser).setFiles(file)
}
const chooseFront = (page: Page, file: string | File) =>
  choose(page, () => front(page).getByRole('button', { name: '拍照或选照片' }).click(), file)

const heldBy = async (id: string) =>
  (await cloud.ok(OWNER, 'filing.open', { id })).photos.idFront ?? []

const keptBy = (page: Page) =>
  page.evaluate(async () => {
    const known = await window.indexedDB.databases()
    // To open one that is not there would make it.
    if (!known.some(({ name }) => name === 'photos')) return 0
    return new Promise<number>((resolve) => {
      const asked = window.indexedDB.open('photos')
      asked.onsuccess = () => {
        const count = asked.result.transaction('photos').objectStore('photos').count()
        count.onsuccess = () => {
          resolve(count.result)
          asked.result.close()
        }
      }
    })
  })

const until = async (done: () => Promise<boolean>) => {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 200))
}

describe('a photo that is hard to read', () => {
  test.each<[string, string, number, string]>([
    ['dark', 'brightness(0.2)', 1240, '照片偏暗，字看不清'],
    ['washed out', 'opacity(0.18)', 1240, '照片太亮，有一片看不清'],
    ['blurred', 'blur(7px)', 1240, '照片有些模糊'],
    ['small', 'none', 420, '照片太小，放大后字看不清'],
  ])('%s is shown whole with the reason, and not sent', async (_name, filter, width, title) => {
    const { page, id } = await materials()
    const white = filter.startsWith('opacity')
    const file = await worse(
      page,
      white ? 'brightness(3.2) contrast(0.2) brightness(1.9)' : filter,
      width,
    )
    await chooseFront(page, jpeg(file))
    await page.getByRole('dialog', { name: title }).waitFor()
    const picture = await page.getByRole('img', { name: '刚选的本人身份证人像面' }).boundingBox()
    expect(picture?.width).toBeGreaterThan(340)
    expect(await page.getByRole('button', { name: '仍用这张' }).count()).toBe(0)
    expect(await accessibility(page)).toEqual([])
    await page.getByRole('button', { name: '关闭' }).click()
    expect(await heldBy(id)).toEqual([])
    await shows(page, '拍照或选照片')
  })

  test('after two tries it is used all the same, with a mark for owner and reviewer', async () => {
    const { page, id } = await materials()
    const file = jpeg(await worse(page, 'blur(7px)'))
    await chooseFront(page, file)
    await page.getByRole('dialog', { name: '照片有些模糊' }).waitFor()
    await choose(page, () => tap(page, '重拍'), file)
    await page.getByRole('button', { name: '仍用这张' }).waitFor()
    // A person reads first: sooner it would be the second half of a double tap.
    await page.waitForTimeout(700)
    await tap(page, '仍用这张')
    await shows(page, '照片不够清楚，工作人员会再看')
    expect(await heldBy(id)).toMatchObject([{ weakness: 'blurred' }])
    expect(await accessibility(page)).toEqual([])
    await page.reload()
    await shows(page, '照片不够清楚，工作人员会再看')
  })

  test('a readable one after it is sent without a mark', async () => {
    const { page, id } = await materials()
    await chooseFront(page, jpeg(await worse(page, 'brightness(0.2)')))
    await page.getByRole('dialog', { name: '照片偏暗，字看不清' }).waitFor()
    await choose(page, () => tap(page, '重拍'), sample('idFront.png'))
    await front(page).getByText('已完成').waitFor()
    expect((await heldBy(id)).map(({ weakness }) => weakness)).toEqual([undefined])
  })
})

test('a slot shows what a photo should look like and what not', async () => {
  const { page } = await materials()
  await tap(page, '看样张：本人身份证人像面')
  await page.getByRole('dialog', { name: '看样张' }).waitFor()
  for (const word of ['四角拍全，字看得清', '四角不全', '反光', '太暗', '模糊'])
    await shows(page, new RegExp(word))
  expect(await accessibility(page)).toEqual([])
})

describe('with a broken network', () => {
  const cut = (page: Page) => page.route('**/files', (route) => route.abort())

  test('nothing says 已完成, the photo stays, the submit waits, and it goes on after the program was killed', async () => {
    const { page, id } = await materials()
    await addPhoto(cloud, OWNER, id, 'idBack')
    await cut(page)
    await chooseFront(page, sample('idFront.png'))
    await front(page).getByText('正在上传').waitFor()
    expect(await front(page).getByText('已完成').count()).toBe(0)
    await front(page).getByText('没有传上去').waitFor()
    expect(await front(page).getByText('已完成').count()).toBe(0)
    expect(await accessibility(page)).toEqual([])
    expect(await keptBy(page)).toBe(1)

    await page.goto(`${cloud.url()}/app/?as=${OWNER}#/apply/check/index?id=${id}`)
    await page.reload()
    await tap(page, '看看还差什么')
    await shows(page, '本人身份证人像面：1 张还没有传完')

    const context = page.context()
    await page.close()
    const again = await context.newPage()
    await again.goto(`${cloud.url()}/app/?as=${OWNER}#/apply/tasks/index?id=${id}`)
    await until(async () => (await heldBy(id)).length === 1)
    await until(async () => (await keptBy(again)) === 0)
    await shows(again, '本人身份证人像面、本人身份证国徽面')
  })

  const sealPage = async () => {
    const { id } = await start(cloud, OWNER, company)
    const visitor = await visit(cloud.url(), OWNER, { at: `/apply/signature/index?id=${id}` })
    const { page } = visitor
    await shows(page, '打印签章页，签名盖章后拍照上传')
    await cut(page)
    await choose(page, () => tap(page, '已经签好了，去拍照'), sample('licence.png'))
    await page.getByText('正在上传').first().waitFor()
    await page.getByText('没有传上去').first().waitFor()
    expect(await accessibility(page)).toEqual([])
    expect(await keptBy(page)).toBe(1)
    return { id, page }
  }
  const signatureOf = async (id: string) => (await cloud.ok(OWNER, 'filing.open', { id })).signature

  test('the photo of a 签章页 stays too: the check page names it, and it is bound after the program was killed', async () => {
    const { id, page } = await sealPage()
    expect(await signatureOf(id)).toBeNull()
    await page.goto(`${cloud.url()}/app/?as=${OWNER}#/apply/check/index?id=${id}`)
    await page.reload()
    await tap(page, '看看还差什么')
    await shows(page, '签章页：照片还没有传完')
    const context = page.context()
    await page.close()
    const again = await context.newPage()
    await again.goto(`${cloud.url()}/app/?as=${OWNER}#/apply/signature/index?id=${id}`)
    await until(async () => (await signatureOf(id))?.by === 'sealPage')
    await until(async () => (await keptBy(again)) === 0)
    // It goes on by itself, like any other part that was just done.
    await shows(again, '需要下面 3 份')
  })

  test('a 签章页 of rows that changed since is not bound to others, and says so', async () => {
    const { id, page } = await sealPage()
    const context = page.context()
    await page.close()
    await cloud.ok(OWNER, 'filing.save', { id, answers: { followers: '4321' } })
    const again = await context.newPage()
    await again.goto(`${cloud.url()}/app/?as=${OWNER}#/apply/signature/index?id=${id}`)
    await shows(again, '拍照以后打印的内容有改动，这张签章页对不上了')
    expect(await accessibility(again)).toEqual([])
    expect(await signatureOf(id)).toBeNull()
    await tap(again, '不传这张')
    await until(async () => (await keptBy(again)) === 0)
    expect(await signatureOf(id)).toBeNull()
  })

  test('nor of rows that another phone changed while the page of it stayed open', async () => {
    const { id } = await start(cloud, OWNER, company)
    const { page } = await visit(cloud.url(), OWNER, { at: `/apply/signature/index?id=${id}` })
    await shows(page, '打印签章页，签名盖章后拍照上传')
    await cloud.ok(OWNER, 'filing.save', { id, answers: { followers: '4321' } })
    await choose(page, () => tap(page, '已经签好了，去拍照'), sample('licence.png'))
    await shows(page, '拍照以后打印的内容有改动，这张签章页对不上了')
    expect(await signatureOf(id)).toBeNull()
  })

  test('a consent that is taken back takes the photo from the phone', async () => {
    const { page } = await materials()
    await cut(page)
    await chooseFront(page, sample('idFront.png'))
    await until(async () => (await keptBy(page)) === 1)
    await page.goto(`${cloud.url()}/app/?as=${OWNER}#/pages/mine/index`)
    await tap(page, /^我的信息/)
    await tap(page, /^同意了什么/)
    await tap(page, '撤回同意')
    await tap(page, '撤回同意并删除草稿')
    await until(async () => (await keptBy(page)) === 0)
  })
})
