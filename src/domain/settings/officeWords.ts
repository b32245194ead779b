import { CITY_OFFICE, printedOffice, type OfficeDatum } from '../city/city'

/** The most characters of each. */
export const LONGEST_DATUM: Readonly<Record<OfficeDatum, number>> = {
  name: 30,
  address: 60,
  phone: 20,
  email: 60,
}

const rules: Readonly<Record<OfficeDatum, readonly [form: RegExp, said: string]>> = {
  name: [/^[\p{Script=Han}（）·、]{4,}$/u, '请写 4 到 30 个汉字，像印章上的名称'],
  address: [
    /^(?!.*\d{11})(?=.*\p{Script=Han}).{5,}$/u,
    '请写清到哪个房间，5 到 60 个字，不写手机号',
  ],
  phone: [
    /^(0\d{2,3}-\d{7,8}(-\d{1,5})?|1[3-9]\d{9})$/,
    `请写成 ${printedOffice(CITY_OFFICE).phone}，或 11 位手机号`,
  ],
  email: [/^[\w.+-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i, '请写完整的邮箱，像 name@163.com'],
}

/** What is wrong with what an office wants people to read of it; null when nothing is, or it is as the notice prints it. */
export const wrongDatum = (datum: OfficeDatum, text: string | null): string | null => {
  const [form, said] = rules[datum]
  return text === null || (form.test(text) && Array.from(text).length <= LONGEST_DATUM[datum])
    ? null
    : said
}

/** The most characters of 技术联系人: a name and a number. */
export const LONGEST_CONTACT = 40

/** What is wrong with whom people are told to ask; null when nothing is. */
export const wrongContact = (text: string | null): string | null =>
  text === null || /^[\p{Script=Han}a-z][^\p{C}]+$/iu.test(text) ? null : '请写姓名和办公电话，一行'
