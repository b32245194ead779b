import * as v from 'valibot'
import { isOfficeCode, type OfficeCode } from '../city/city'
import { isMonth, showMonth } from '../dates/days'
import { accountKinds, shortLabel, subjectKinds } from '../form/choices'
import { leadActNames, leadActs } from './leadActs'

const kinds = <const Values extends readonly string[]>(values: Values) =>
  v.pipe(v.array(v.picklist(values)), v.maxLength(values.length))

/** The leads that went through something in a month; no kinds are all, a subject whose kind nobody knows is `''`. */
export const leadsOfMonth = v.strictObject({
  act: v.picklist(leadActNames),
  month: v.pipe(v.string(), v.check(isMonth)),
  accountKinds: kinds(accountKinds.map(({ value }) => value)),
  subjectKinds: kinds([...subjectKinds.map(({ value }) => value), '']),
})

export type LeadsOfMonth = v.InferOutput<typeof leadsOfMonth>

/** Those of an office, or with null of all. */
export type LeadsWanted = { readonly office: OfficeCode | null; readonly of: LeadsOfMonth }

/** How a subject is called whose kind nobody knows. */
export const UNKNOWN_SUBJECT = '主体不详'

/** 督促 2026年11月，手机APP、公司. */
export const monthListWords = ({ act, month, ...of }: LeadsOfMonth): string =>
  [
    `${leadActs[act]} ${showMonth(month)}`,
    ...of.accountKinds.map((kind) => shortLabel(accountKinds, kind)),
    ...of.subjectKinds.map((kind) =>
      kind === '' ? UNKNOWN_SUBJECT : shortLabel(subjectKinds, kind),
    ),
  ].join('，')

/** The parameters of the page of leads that open it with them. */
export const leadsAddress = ({
  office,
  of,
}: LeadsWanted): { readonly office: string; readonly wanted: string } => ({
  office: office ?? '',
  wanted: JSON.stringify(of),
})

const written = v.pipe(v.string(), v.parseJson(), leadsOfMonth)

/** What `leadsAddress` wrote; null for anything else, which may have been typed or cut off. */
export const readLeadsAddress = ({
  office,
  wanted,
}: Readonly<Record<'office' | 'wanted', string>>): LeadsWanted | null => {
  const read = v.safeParse(written, wanted)
  return read.success ? { office: isOfficeCode(office) ? office : null, of: read.output } : null
}
