import type { ReviewItem } from '../../../domain/api/review/items'
import { itemsOfPicture, pictureShowing, viewsOf } from './photoNames'

const item = (key: string, label: string, ...files: string[]): ReviewItem => ({
  key,
  label,
  text: '',
  remark: null,
  files: files.map((fileID) => ({ fileID, addedAt: 0, isNew: false })),
  change: null,
  beside: [],
  provenBy: key,
  wasRight: false,
})

test('every picture has a short name, numbered where a slot holds several', () => {
  const items = [
    item('accountName', '账号名（昵称）'),
    item('slot:licence', '营业执照或组织机构代码证', 'one', 'two'),
    item('slot:idFront', '运维负责人 陈立新 身份证人像面', 'front'),
    item('signature', '签名盖章确认', 'drawn'),
  ]
  expect(
    viewsOf({ items, takeovers: [], cancelProofs: [] }).map(({ item, name, fileID }) => [
      item,
      name,
      fileID,
    ]),
  ).toEqual([
    ['slot:licence', '证照 1', 'one'],
    ['slot:licence', '证照 2', 'two'],
    ['slot:idFront', '身份证人像面', 'front'],
    ['signature', '签名', 'drawn'],
  ])
})

test('a photo used all the same carries what the phone said of it', () => {
  const weak = item('slot:idFront', '身份证人像面', 'one', 'two')
  const files = weak.files.map((file, index) =>
    index === 0 ? file : { ...file, weakness: 'dark' as const },
  )
  expect(
    viewsOf({ items: [{ ...weak, files }], takeovers: [], cancelProofs: [] }).map(
      ({ mark }) => mark,
    ),
  ).toEqual([null, '照片偏暗'])
})

test('a slot that is not known is named by its label', () => {
  expect(
    viewsOf({ items: [item('slot:seal', '签章页', 'page')], takeovers: [], cancelProofs: [] })[0]
      ?.name,
  ).toBe('签章页')
})

test('proof of who asks to take it over stands behind them, by name', () => {
  const takeover = {
    id: 't',
    at: 0,
    name: '孙小禾',
    phone: '',
    filledBy: '',
    subjectName: '',
    grounds: { reason: 'left', words: '' } as const,
    files: ['one', 'two'].map((fileID) => ({ fileID, addedAt: 0 })),
    own: false,
    givenAt: null,
  }
  const items = [item('signature', '签名盖章确认', 'drawn')]
  expect(
    viewsOf({ items, takeovers: [takeover], cancelProofs: [] }).map(({ name }) => name),
  ).toEqual(['签名', '孙小禾接管证明 1', '孙小禾接管证明 2'])
})

test('proof of why it is to be cancelled stands last, with what the phone said of it', () => {
  const files = [
    { fileID: 'one', addedAt: 0 },
    { fileID: 'two', addedAt: 0, weakness: 'dark' as const },
  ]
  expect(
    viewsOf({ items: [], takeovers: [], cancelProofs: files }).map(({ item, name, mark }) => [
      item,
      name,
      mark,
    ]),
  ).toEqual([
    ['cancel', '注销备案证明 1', null],
    ['cancel', '注销备案证明 2', '照片偏暗'],
  ])
})

describe('the picture follows the row', () => {
  const rows = [
    { ...item('address', '地址'), provenBy: 'slot:licence' },
    { ...item('followers', '粉丝数量'), provenBy: null },
    item('slot:licence', '营业执照', 'one', 'two'),
    { ...item('ownerName', '姓名'), provenBy: 'slot:idFront' },
  ]
  const review = { items: rows, takeovers: [], cancelProofs: [] }

  test.each<[string, string, string | null, string | null]>([
    ['a row that a picture shows', 'address', null, 'one'],
    ['from another picture', 'address', 'front', 'one'],
    ['one of its pictures is in sight', 'address', 'two', 'two'],
    ['a picture itself', 'slot:licence', null, 'one'],
    ['a row that none shows', 'followers', 'two', null],
    ['a row whose picture is missing', 'ownerName', 'two', null],
  ])('%s', (_name, key, inSight, expected) => {
    const at = rows.find((each) => each.key === key) ?? item('', '')
    expect(pictureShowing(review, at, inSight)).toBe(expected)
  })

  test('below a picture stand its own item and the rows that it shows', () => {
    expect(itemsOfPicture(rows, { item: 'slot:licence' }).map(({ key }) => key)).toEqual([
      'slot:licence',
      'address',
    ])
  })
})
