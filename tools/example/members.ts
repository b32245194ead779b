import { officeOf, offices, type OfficeCode } from '../../src/domain/city/city'
import { chanceFrom } from '../photos/chance'
import { madeUpName } from './names'

/** Somebody of an office in the example; names and openids are made up. */
export type ExampleMember = {
  readonly openid: string
  readonly name: string
  readonly office: OfficeCode
  readonly role: 'reviewer' | 'head'
}

/** The administrator of the city, who invites everybody else. */
export const ADMINISTRATOR = 'city-staff'

/** Who works there before anything is filled: the people of the stage. */
const there: readonly ExampleMember[] = [
  { openid: ADMINISTRATOR, name: '周正', office: '131000', role: 'head' },
  { openid: 'head-bazhou', name: '刘建国', office: '131081', role: 'head' },
  { openid: 'reviewer-bazhou', name: '王敏', office: '131081', role: 'reviewer' },
  { openid: 'reviewer-guan', name: '孙晓芳', office: '131022', role: 'reviewer' },
]

const chance = chanceFrom(2018)
const works = (office: OfficeCode, role: ExampleMember['role']) =>
  there.some((member) => member.office === office && member.role === role)

/** Who joins by an invitation, so that each office has a head and a reviewer. */
export const invited: readonly ExampleMember[] = offices.flatMap(({ code }) =>
  (['head', 'reviewer'] as const)
    .filter((role) => !works(code, role))
    .map((role) => ({
      openid: `example-${role}-${code}`,
      name: madeUpName(chance),
      office: code,
      role,
    })),
)

/** All of them. */
export const exampleStaff: readonly ExampleMember[] = [...there, ...invited]

/** Who checks, and who decides as the head, in an office. */
export const openidIn = (office: OfficeCode, role: ExampleMember['role']): string => {
  const found = exampleStaff.find((member) => member.office === office && member.role === role)
  if (found === undefined) throw new Error(`${office} has no ${role}`)
  return found.openid
}

/** How the stage names a member below the name: 三河市网信办，负责人. */
export const workplaceOf = ({ office, role }: ExampleMember): string =>
  `${officeOf(office).shortName}，${role === 'head' ? '负责人' : '工作人员'}`
