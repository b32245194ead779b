import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { claimed, company, submitted } from '../../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../../cloudfunctions/server/testing/onCloud'

const cloud = onCloud()
const root = join(__dirname, '../../..')
const CLERK = 'reviewer-bazhou'

/** What the operator reads. */
const touched = async (...asked: string[]): Promise<string[]> => {
  const { stdout } = await promisify(execFile)(
    join(root, 'node_modules/.bin/tsx'),
    [join(root, 'tools/operator/touched/listTouched.ts'), ...asked],
    { cwd: root, env: { ...process.env, LOCAL: cloud.url() } },
  ).catch((error: unknown) => ({ stdout: (error as { readonly stderr: string }).stderr }))
  return stdout.trim().split('\n')
}

let number = ''
let fileID = ''
let id = ''

beforeAll(async () => {
  const filing = await submitted(cloud, 'company-chen', company)
  id = filing.id
  number = filing.number ?? ''
  const review = await claimed(cloud, CLERK, filing)
  await cloud.ok(CLERK, 'desk.reveal', { id, key: 'ownerIdNumber' })
  await submitted(cloud, 'owner-li')
  const [stored] = await cloud.stored<{ photos: Record<string, { fileID: string }[]> }>('filings', {
    _id: id,
  })
  fileID = Object.values(stored?.photos ?? {})[0]?.[0]?.fileID ?? ''
  expect(review.id).toBe(id)
})

test.each([
  ['her name', '王敏'],
  ['her openid', CLERK],
])(
  'what a clerk touched, by %s: each filing once, with what and how often, and no other',
  async (_name, who) => {
    const lines = await touched('--staff', who)
    expect(lines).toHaveLength(2)
    expect(lines[0]?.split('\t')).toEqual([
      number,
      company.accountName,
      '霸州市网信办开始核对 1 次、查看身份证全号 1 次',
      expect.stringMatching(/^2026年11月24日 15:\d\d 至 2026年11月24日 15:\d\d$/),
      id,
    ])
    expect(lines[1]).toBe('1 件，其中看过的 1 件；导出、设置等 0 次')
  },
)

test('days bound it', async () => {
  expect(await touched('--staff', '王敏', '--to', '2026-11-23')).toEqual([
    '0 件，其中看过的 0 件；导出、设置等 0 次',
  ])
})

test('what a head set and exported is listed too', async () => {
  const { version } = await cloud.ok('city-staff', 'settings.open', { scope: 'city' })
  const set = [{ name: 'correctionDays' as const, value: 20 }]
  await cloud.ok('city-staff', 'settings.set', { scope: 'city', version, from: '2026-11-25', set })
  expect(await touched('--staff', '周正')).toEqual([
    expect.stringMatching(/^2026年11月24日 15:\d\d\t设置「补正天数」$/),
    '0 件，其中看过的 0 件；导出、设置等 1 次',
  ])
})

test('who touched a filing, by its number, its id or one of its files', async () => {
  const lines = await touched('--filing', number)
  expect(lines[0]).toBe(`${number}\t${company.accountName ?? ''}`)
  expect(lines.filter((line) => line.includes(CLERK)).at(-1)).toMatch(
    /\t王敏\t131081\treviewer-bazhou\t查看身份证全号$/,
  )
  // No value of the form is in what is printed.
  expect(lines.join('\n')).not.toContain(company.ownerMobile)
  expect(await touched('--filing', id)).toEqual(lines)
  expect(await touched('--filing', fileID)).toEqual(lines)
})

test.each<[string, readonly string[], string]>([
  ['a filing that is none', ['--filing', 'LFBZ-0000-0000'], '没有这件备案，也没有它的文件'],
  ['nothing', [], '请写 --staff 或 --filing 中的一个'],
  ['both', ['--staff', '王敏', '--filing', 'x'], '请写 --staff 或 --filing 中的一个'],
  ['a day that is none', ['--staff', '王敏', '--from', '24.11.'], '--from 要写成 2026-11-24'],
])('asked for %s it says so', async (_name, asked, said) => {
  expect(await touched(...asked)).toEqual([said])
})
