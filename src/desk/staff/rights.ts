import type { StaffList } from '../../domain/api/administration/staff'
import type { Choice } from '../../domain/form/choices'
import type { Rights } from '../../domain/staff/staff'

const every: readonly (Choice & { readonly rights: Rights })[] = [
  {
    value: 'reviewer',
    label: '核对员',
    sub: '领取、核对、退回、登记',
    rights: { role: 'reviewer', city: false },
  },
  {
    value: 'head',
    label: '负责人',
    sub: '另可改派、确认终止办理、改本办设置、管理人员',
    rights: { role: 'head', city: false },
  },
  {
    value: 'reader',
    label: '核对员，看全市',
    sub: '另可看各办公室的备案',
    rights: { role: 'reviewer', city: true },
  },
  {
    value: 'administrator',
    label: '市级管理员',
    sub: '负责人，另可看全市、改全市设置、管理各办公室的人员',
    rights: { role: 'head', city: true },
  },
]

/** The rights that the caller may give in the office. */
export const rightsOptions = ({ mayGiveCity }: Pick<StaffList, 'mayGiveCity'>): readonly Choice[] =>
  every.filter(({ rights }) => mayGiveCity || !rights.city)

export const rightsOf = (value: string): Rights =>
  every.find((each) => each.value === value)?.rights ?? { role: 'reviewer', city: false }

export const optionOf = ({ role, city }: Rights): string =>
  every.find(({ rights }) => rights.role === role && rights.city === city)?.value ?? ''
