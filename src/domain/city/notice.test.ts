import { readFileSync } from 'node:fs'
import { notice } from './data/notice'
import { clause } from './notice'

const saved = readFileSync(`${__dirname}/data/notice.txt`, 'utf8')
const withoutSpace = (text: string) => text.replace(/\s+/g, '')

test('the notice is word for word the saved page', () => {
  expect(withoutSpace(notice.map((line) => line.text).join(''))).toBe(withoutSpace(saved))
})

test('every clause is there, in order', () => {
  const ids = notice.flatMap((line) => line.clause ?? [])
  expect([...new Set(ids)]).toEqual([
    ...['一.1', '一.2', '一.3', '二.1', '二.2', '二.3', '二.4', '二.5'],
    ...['三.1', '三.2', '三.3', '四.1', '四.2', '四.3'],
  ])
})

test.each([
  ['一.2', '登记时间结束后,新开通的新媒体账号应在开通30日内完成备案登记。'],
  ['二.5', '符合以上任何一条均在此次备案范围内。'],
  ['三.3', '联系方式'],
] as const)('clause %s', (id, text) => {
  expect(clause(id)).toBe(text)
})

test('a clause of several lines is one text', () => {
  expect(clause('一.1')).toMatch(
    /^登记备案时间为:2018年12月10日至12月31日止。.*010lf\.com.*备案登记表。$/,
  )
})

test('the clause on consequences is whole', () => {
  expect(clause('四.3')).toMatch(/^对延时不报.*给予相应处罚。$/)
})
