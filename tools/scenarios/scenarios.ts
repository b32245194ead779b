import type { Cloud } from '../../cloudfunctions/server/testing/cloud'
import {
  filedOn,
  corrected,
  handedOn,
  undoneAndRegistered,
  duplicate,
  withdrawn,
  changed,
  cancelled,
  declined,
  givenAway,
  takenOverByProof,
  keyed,
  attested,
  escalated,
  filedAtLast,
} from './ways'

/** How it stands after a way through the program. */
export type End = {
  /** The word of its state. */
  readonly state: string
  /** What it was told of being late at its first submit; null where it was in time, or nothing was submitted. */
  readonly late: string | null
  /** The titles of what its owner was told, oldest first. */
  readonly owner: readonly string[]
  /** What the clerk of its first office was told, and the city. */
  readonly office: readonly string[]
  readonly city: readonly string[]
}

type Scenario = {
  readonly name: string
  /** From the first tap to the end; answers the id of the filing, or of the lead, that it is about. */
  readonly go: (cloud: Cloud) => Promise<string>
  readonly ends: End
}

/** Told, when nothing else is said of it. */
const registeredOne = {
  state: '已登记',
  late: null,
  owner: ['已登记'],
  office: ['新提交的备案'],
  city: [],
} as const

/** The ways through the program by name, on Tuesday 24 November 2026, 15:06 in Beijing (M3). */
export const scenarios: readonly Scenario[] = [
  { name: '按期', go: (cloud) => filedOn(cloud, '2026-11-10'), ends: registeredOne },
  {
    name: '逾期',
    go: (cloud) => filedOn(cloud, '2026-09-01'),
    ends: { ...registeredOne, late: '逾期补报 47 天' },
  },
  {
    name: '首轮',
    go: (cloud) => filedOn(cloud, '2018-12-20'),
    ends: { ...registeredOne, late: '首轮登记时间已过，请补报' },
  },
  {
    name: '退回补正',
    go: corrected,
    ends: { ...registeredOne, owner: ['一次性告知：请补正 1 处', '已登记'], office: ['补正已回'] },
  },
  {
    name: '转办',
    go: handedOn,
    ends: { ...registeredOne, owner: ['转由固安县网信办办理', '已登记'] },
  },
  { name: '撤销登记再登记', go: undoneAndRegistered, ends: registeredOne },
  { name: '撤回再提交', go: withdrawn, ends: registeredOne },
  { name: '重复', go: duplicate, ends: registeredOne },
  {
    name: '变更',
    go: changed,
    ends: {
      ...registeredOne,
      owner: ['已登记', '变更已登记'],
      office: ['新提交的备案', '新提交的变更'],
    },
  },
  {
    name: '注销',
    go: cancelled,
    ends: {
      ...registeredOne,
      state: '已注销备案',
      owner: ['已登记', '已注销备案'],
      office: ['申请注销备案'],
    },
  },
  {
    name: '终止办理',
    go: declined,
    ends: { ...registeredOne, state: '终止办理', owner: ['终止办理'] },
  },
  { name: '换填报人', go: givenAway, ends: registeredOne },
  {
    name: '接管',
    go: takenOverByProof,
    ends: { ...registeredOne, owner: ['接管已核实，由您办理'], office: ['有人申请接管'] },
  },
  { name: '柜台录入', go: keyed, ends: { ...registeredOne, owner: [], office: [] } },
  {
    name: '自述已备案',
    go: attested,
    ends: { ...registeredOne, owner: ['已登记（纸质台账）'], office: ['自述已备案，待核实'] },
  },
  { name: '督促后备案', go: filedAtLast, ends: { ...registeredOne, state: '已备案' } },
  {
    name: '提请平台处置',
    go: escalated,
    ends: {
      ...registeredOne,
      state: '已提请平台处置',
      owner: [],
      office: ['已提请平台处置', '今日待办'],
      city: ['请确认提请平台处置'],
    },
  },
]
