import { keyRingOf, rootKeyOf } from '../../cloudfunctions/server/secrets/keys'
import { functionNames } from '../../cloudfunctions/limits'
import type { CloudState } from './state'
import type { DeployTarget } from './target'

/** What the old quota page gives a collection, those of the platform among them. */
const INDEXES = 20

/** All variables of a function, names and values: SCF, 583/11637. */
const ENVIRONMENT_BYTES = 4096

const ids = (env: Readonly<Record<string, string>>): readonly string[] => {
  try {
    const { current, others } = keyRingOf(env['FILING_KEY'] ?? '', env['FILING_KEYS'] ?? '')
    return [current, ...others].map(({ id }) => id)
  } catch {
    return []
  }
}

const idOf = (text: string): string | null => {
  try {
    return rootKeyOf('FILING_KEY', text).id
  } catch {
    return null
  }
}

/** What is stored is lost with its key: one is exchanged in two deployments, as docs/operations.md says, never in one. */
const keyStops = (target: DeployTarget, state: CloudState): readonly string[] => {
  const inCloud = functionNames.flatMap((name) => {
    const env = state.functions[name]?.env
    return env?.['FILING_KEY'] === undefined ? [] : [env]
  })
  const wanted = target.functions.api.env
  const kept = ids(wanted)
  const current = idOf(wanted['FILING_KEY'] ?? '')
  const stops = inCloud.flatMap((env) => {
    const old = idOf(env['FILING_KEY'] ?? '')
    if (old !== null && !kept.includes(old))
      return [
        `云端现在用的密钥（${old}）不在配置的 FILING_KEY 和 FILING_KEYS 里：这样部署以后，已有的备案就读不出来了。请把它放回去；换密钥的步骤在 docs/operations.md 的 “A new key”。`,
      ]
    return current !== null && !ids(env).includes(current)
      ? [
          `云端还不认识新的 FILING_KEY（${current}）：请先让 FILING_KEY 保持原样，把新的写进 FILING_KEYS 部署一次，两分钟以后再对调。`,
        ]
      : []
  })
  return [...new Set(stops)]
}

/** Why nothing may be done: each sentence says what to do about it. */
export const stopsOf = (target: DeployTarget, state: CloudState): readonly string[] => [
  ...(state.storage === null
    ? [`环境 ${target.envId} 还没有云存储：请在微信开发者工具的“云开发 → 存储”里打开一次，再运行。`]
    : state.storage === target.storage
      ? []
      : [`STORAGE 和环境对不上：应当是 ${state.storage}。`]),
  ...functionNames.flatMap((name) => {
    const found = state.functions[name]
    const { runtime, env } = target.functions[name]
    const bytes = Object.entries(env).reduce(
      (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value),
      0,
    )
    return [
      ...(found === undefined || Number(/^Nodejs(\d+)/.exec(found.runtime)?.[1] ?? 0) >= 16
        ? []
        : [
            `云函数 ${name} 的运行环境是 ${found.runtime}，代码要 ${runtime}，而它建好以后改不了：请在云开发控制台删除云函数 ${name}（数据不在里面），再运行。`,
          ]),
      ...(bytes <= ENVIRONMENT_BYTES
        ? []
        : [
            `云函数 ${name} 的环境变量一共 ${String(bytes)} 字节，平台最多 ${String(ENVIRONMENT_BYTES)} 字节：请缩短 OPERATOR、TECH_CONTACT，或去掉用完的 FILING_KEYS。`,
          ]),
    ]
  }),
  ...keyStops(target, state),
]

/** What the console makes for every collection. */
const isSystems = (index: CloudState['collections'][string]['indexes'][number]): boolean =>
  index.name === '_id_' || (index.fields.length === 1 && index.fields[0]?.[0] === '_openid')

/** What stands in the cloud and was not asked for: said, and left as it is. */
export const reportsOf = (
  target: DeployTarget,
  state: CloudState,
  known: ReadonlySet<string>,
  droppable: ReadonlyMap<string, unknown>,
  { drops, beside }: { readonly drops: readonly string[]; readonly beside: readonly string[] },
): readonly string[] => {
  const systems = new Set(
    Object.entries(state.collections).flatMap(([collection, { indexes }]) =>
      indexes.filter(isSystems).map(({ name }) => `${collection}.${name}`),
    ),
  )
  return [
    ...[...droppable.keys()]
      .filter((name) => !drops.includes(name) && !systems.has(name))
      .map((name) => {
        const collection = state.collections[name]
        if (beside.includes(name))
          return `${name} 只有换下的版本要用：留着，好退回去；收尾（--finish）时索引删除。`
        return collection === undefined
          ? `${name} 不是程序要的${name.includes(':') ? '触发器' : '索引'}，原样留着。确实不要，加上 --drop ${name}`
          : `集合 ${name}（${String(collection.documents)} 条）不是程序要的，原样留着。确实不要，加上 --drop ${name}`
      }),
    ...state.others.map((name) => `云函数 ${name} 不是程序要的，原样留着。`),
    ...functionNames.flatMap((name) => {
      const foreign = Object.keys(state.functions[name]?.env ?? {}).filter((key) => !known.has(key))
      return foreign.length === 0
        ? []
        : [`云函数 ${name} 多出的环境变量 ${foreign.join('、')} 原样留着。`]
    }),
    ...Object.entries(target.collections).flatMap(([collection, wanted]) => {
      const systemsOwn = state.collections[collection]?.indexes.filter(isSystems).length ?? 1
      const count = wanted.length + systemsOwn
      return count <= INDEXES
        ? []
        : [
            `集合 ${collection} 连平台自己的一共 ${String(count)} 个索引，平台的旧文档写最多 ${String(INDEXES)} 个。建不了时可以去掉不用的 _openid 索引：--drop ${collection}.<它的名字>`,
          ]
    }),
    ...((state.collections['staff']?.documents ?? 0) > 0 &&
    target.functions.api.env['SETUP_CODE'] !== undefined
      ? ['已经有工作人员了：SETUP_CODE 用过以后，请把那一行删掉，再运行一次。']
      : []),
  ]
}
