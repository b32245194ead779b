import type { ReturnedItem } from './correction'
import type { ItemKey } from './correctionReasons'
import {
  itemLabel,
  labelledMessage,
  messageLines,
  returnMessage,
  upheldLines,
} from './returnMessage'
import { companyAnswers, individualAnswers } from '../../testing/answers'

const office = { shortName: '霸州市网信办', phone: '0316-7860501' }
const licence: ReturnedItem = {
  key: 'slot:licence',
  reason: '看不清',
  suggestion: '在亮处平放再拍',
}
const address: ReturnedItem = {
  key: 'address',
  reason: '与证件不一致',
  suggestion: '请填营业执照上的住所',
}
const at = { answers: companyAnswers, today: '2026-11-24' }

test('the message of the dialog, its items in the order of the form', () => {
  expect(returnMessage([licence, address], office, '2026-12-09', at)).toEqual({
    title: '一次性告知：请补正 2 处，建议 12月9日以前（含当日）',
    items: [
      { ...address, label: '地址' },
      { ...licence, label: '营业执照或组织机构代码证' },
    ],
    contact: '霸州市网信办 0316-7860501',
  })
})

test('the message line by line; an item without suggestion is only its reason', () => {
  const items = [{ ...licence, suggestion: '' }, address]
  expect(messageLines(returnMessage(items, office, '2026-12-09', at))).toEqual([
    '一次性告知：请补正 2 处，建议 12月9日以前（含当日）',
    '地址：与证件不一致，请填营业执照上的住所',
    '营业执照或组织机构代码证：看不清',
  ])
})

test('the reviewer, who has labels and no answers, makes the same message', () => {
  const labelled = [licence, address].map((item) => ({
    ...item,
    label: itemLabel(item.key, companyAnswers),
  }))
  expect(labelledMessage(labelled, office, '2026-12-09', at.today)).toEqual(
    returnMessage([licence, address], office, '2026-12-09', at),
  )
})

test('what its owner upholds, line by line; of the rest nothing', () => {
  const said = { ...address, upheld: '营业执照上就是这个地址' }
  expect(upheldLines([licence, said], companyAnswers)).toEqual([
    '地址：没有改，说明：营业执照上就是这个地址',
  ])
})

test('a day of next year has its year', () => {
  const { title } = returnMessage([address], office, '2027-01-08', at)
  expect(title).toBe('一次性告知：请补正 1 处，建议 2027年1月8日以前（含当日）')
})

test.each<[ItemKey, typeof companyAnswers, string]>([
  ['ownerMobile', companyAnswers, '账号所有人手机'],
  ['managerMobile', companyAnswers, '管理员手机'],
  ['accountName', companyAnswers, '账号名（昵称）'],
  ['slot:idFront', companyAnswers, '运维负责人 赵敏 身份证人像面'],
  ['slot:idFront', individualAnswers, '本人身份证人像面'],
  ['slot:licence', individualAnswers, '证照'],
  ['signature', companyAnswers, '签名盖章确认'],
])('%s is called %s', (key, answers, expected) => {
  expect(itemLabel(key, answers)).toBe(expected)
})
