import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { newKeyText } from '../../cloudfunctions/server/secrets/keys'
import { laptopRuns } from '../../local/start'
import { indexNameOf, targetOf } from './target'
import type { StandInState } from './testing/standInState'
import { builtAs, openDeployment, whole } from './testing/setUp'

type Config = {
  readonly permissions: { readonly openapi: readonly string[] }
  readonly triggers?: readonly {
    readonly name: string
    readonly type: string
    readonly config: string
  }[]
}

const configOf = (name: string) =>
  JSON.parse(readFileSync(`cloudfunctions/${name}/config.json`, 'utf8')) as Config

const madeIn = ({ calls, uploads, ...made }: StandInState) => made

const target = targetOf(whole, builtAs(1))

test('a first deployment makes what the laptop runs: functions, limits, timers, permissions, collections, indexes and rules', async () => {
  const { run, state, said } = openDeployment()
  expect([await run(), said.filter((line) => line.startsWith('✗'))]).toEqual([0, []])
  const { functions, closed, collections, storageRule } = laptopRuns
  for (const [name, limits] of Object.entries(functions)) {
    const { permissions, triggers = [] } = configOf(name)
    expect(state.functions.get(name)).toMatchObject({
      timeout: limits.timeoutSeconds,
      memory: limits.memoryMB,
      runtime: 'Nodejs20.19',
      code: `cloudfunctions/${name}`,
      installs: true,
      openapi: permissions.openapi,
      triggers: triggers.map((each) => ({
        TriggerName: each.name,
        Type: each.type,
        TriggerDesc: JSON.stringify({ cron: each.config }),
      })),
    })
  }
  expect([...state.functions.keys()]).toEqual(Object.keys(functions))
  expect([...state.collections.keys()]).toEqual(Object.keys(collections))
  for (const [name, indexes] of Object.entries(collections)) {
    const made = state.collections.get(name)
    expect([name, made?.permission]).toEqual([name, 'ADMINONLY'])
    expect([name, made?.indexes.slice(1).map(({ Keys, Unique }) => [Keys, Unique])]).toEqual([
      name,
      indexes.map(({ fields, unique }) => [
        fields.map(([path, order]) => ({ Name: path, Direction: String(order) })),
        unique ?? false,
      ]),
    ])
  }
  expect(state.storage).toEqual({ acl: 'CUSTOM', rule: storageRule })
  expect(JSON.parse(state.functionRule ?? '')).toEqual({
    '*': { invoke: 'auth != null' },
    ...Object.fromEntries(closed.map((name) => [name, { invoke: false }])),
  })
  expect(state.uploads).toEqual([{ version: '0.1.0', desc: 'build1' }])
})

test('the set-up code goes to the function that asks for it, all else to all three', async () => {
  const { run, state } = openDeployment()
  await run()
  const { SETUP_CODE, ...others } = target.functions.api.env
  expect(SETUP_CODE).toBe(whole['SETUP_CODE'])
  expect(Object.keys(others).sort()).toEqual([
    ...['FILING_KEY', 'MAIL_FROM', 'SMTP_URL', 'STAGE', 'STORAGE'],
  ])
  expect(state.functions.get('cron')?.env).toEqual(others)
  expect(state.functions.get('documents')?.env).toEqual(others)
})

test('with --database what data lie in is made, and nothing runs; the rest comes with the next', async () => {
  const { run, state, said } = openDeployment()
  expect(await run(target, { onlyDatabase: true })).toBe(0)
  expect([state.functions.size, state.uploads, state.functionRule]).toEqual([0, [], null])
  expect(state.collections.get('filings')?.permission).toBe('ADMINONLY')
  expect(said.at(-1)).toMatch(/可以恢复备份了/)
  expect(await run()).toBe(0)
  expect(state.calls.filter((call) => call.startsWith('create '))).toEqual(
    Object.keys(laptopRuns.functions).map((name) => `create function ${name}`),
  )
})

test('a second deployment changes nothing, and reads everything back', async () => {
  const { run, state, said } = openDeployment()
  await run()
  expect([await run(), state.calls]).toEqual([0, []])
  expect(said).toEqual([
    '云端和程序要的一样，没有要做的。',
    '读回来比对（规则要一到三分钟才生效）……',
    '每一项都读回来比对过；没有微信身份的调用被拒绝。',
  ])
})

test('a new build uploads what is new in it and nothing else', async () => {
  const { run, state } = openDeployment()
  await run()
  const next = builtAs(1)
  const { documents } = next.functions
  const changed = {
    ...next,
    functions: { ...next.functions, documents: { ...documents, digest: 'build2' } },
  }
  expect(await run(targetOf(whole, changed))).toBe(0)
  expect(state.calls).toEqual(['upload documents', 'configure documents'])
})

test.each([false, true])(
  'it breaks at every step once (the change was made: %s), and the next run goes on to the same end',
  async (made) => {
    const straight = openDeployment()
    await straight.run()
    const changes = straight.state.calls.length
    expect(changes).toBeGreaterThan(120)
    for (let at = 1; at <= changes; at += 1) {
      const { run, state, said, breakAt } = openDeployment()
      breakAt({ at, made })
      expect([at, await run()]).toEqual([at, 1])
      expect(said.slice(-3)).toEqual([
        '✗ 没有做成，平台说：socket hang up',
        expect.stringMatching(/.+/),
        '前面做完的都在；改好以后再运行同一条命令，从这一步接着做。',
      ])
      expect([at, await run()]).toEqual([at, 0])
      // Quicker than `toEqual`, some hundred times.
      expect([at, isDeepStrictEqual(madeIn(state), madeIn(straight.state))]).toEqual([at, true])
    }
  },
)

test.each([false, true])(
  'a timer that is exchanged breaks half-way (the change was made: %s), and the next run goes on',
  async (made) => {
    for (const at of [1, 2, 3]) {
      const { run, state, breakAt } = openDeployment()
      await run()
      const cron = state.functions.get('cron')
      const triggers = structuredClone(cron?.triggers)
      Object.assign(cron ?? {}, { memory: 128 })
      if (cron?.triggers[0]) cron.triggers[0].TriggerDesc = '{"cron":"0 0 2 * * * *"}'
      breakAt({ at, made })
      expect([at, await run(), await run()]).toEqual([at, 1, 0])
      expect(state.functions.get('cron')).toMatchObject({ memory: 256, triggers })
    }
  },
)

test('what does not answer is said with what to look at', async () => {
  const { run, services, said } = openDeployment()
  Object.assign(services.manager.env, {
    getEnvInfo: () => Promise.reject(new Error('The SecretId is not found')),
  })
  expect([await run(), said]).toEqual([
    1,
    [
      '✗ 读不到环境 env-1a2b，平台说：The SecretId is not found',
      '请看网络通不通，ENV_ID、SECRET_ID、SECRET_KEY 是不是同一个账号的；然后再运行一次。',
    ],
  ])
  expect(await run(target, { dryRun: true })).toBe(1)
  expect(said.slice(2, 5)).toEqual([
    '从空的环境算起是这样：',
    expect.stringMatching(/^要做 \d+ 步：$/),
    '  1. 新建集合 people',
  ])
})

test('a dry run changes nothing and says whether something would', async () => {
  const { run, state, said } = openDeployment()
  expect([await run(target, { dryRun: true }), state.calls]).toEqual([2, []])
  expect(said.join('\n')).toMatch(/新建集合 filings\n.*集合 filings：客户端不能读写/)
  await run()
  expect(await run(target, { dryRun: true })).toBe(0)
})

test('what was not asked for is said and left, and dropped by its name alone', async () => {
  const { run, state, said } = openDeployment()
  await run()
  state.collections.set('old', { count: 7, indexes: [], permission: 'PRIVATE' })
  const staff = state.collections.get('staff')
  const keys = [{ Name: 'city', Direction: '-1' }]
  staff?.indexes.push(
    { Name: 'old_index', Keys: keys, Unique: false },
    { Name: '_openid_1', Keys: [{ Name: '_openid', Direction: '1' }], Unique: false },
  )
  const api = state.functions.get('api')
  api?.triggers.push({ TriggerName: 'hourly', Type: 'timer', TriggerDesc: '0 0 * * * * *' })
  Object.assign(api?.env ?? {}, { TZ: 'UTC' })
  const cron = state.functions.get('cron')
  if (cron) state.functions.set('another', cron)
  expect([await run(), state.calls]).toEqual([0, []])
  expect(said.filter((line) => line.startsWith('·'))).toEqual([
    '· staff.old_index 不是程序要的索引，原样留着。确实不要，加上 --drop staff.old_index',
    '· 集合 old（7 条）不是程序要的，原样留着。确实不要，加上 --drop old',
    '· api:hourly 不是程序要的触发器，原样留着。确实不要，加上 --drop api:hourly',
    '· 云函数 another 不是程序要的，原样留着。',
    '· 云函数 api 多出的环境变量 TZ 原样留着。',
  ])
  const drops = ['old', 'staff.old_index', 'api:hourly']
  expect(await run(target, { drops })).toBe(0)
  expect(state.calls).toEqual(['delete trigger api:hourly', 'delete old', 'update staff'])
  expect(api?.env['TZ']).toBe('UTC')
})

test.each(['people', 'staff', 'filings._id_', 'nothing', 'cron:cron'])(
  '--drop %s, which is needed or not there, stops everything',
  async (drop) => {
    const { run, state, said } = openDeployment()
    await run()
    expect([await run(target, { drops: [drop] }), state.calls]).toEqual([1, []])
    expect(said[0]).toBe(`✗ --drop ${drop}：云端没有这样一个多出来的集合、索引或触发器。`)
  },
)

test('limits, variables and a timer that somebody changed are put back; a value is never said', async () => {
  const { run, state, said } = openDeployment()
  await run()
  const cron = state.functions.get('cron')
  Object.assign(cron ?? {}, { memory: 128, timeout: 3 })
  Object.assign(cron?.env ?? {}, { SMTP_URL: 'smtps://old:hidden@h:465', TECH_CONTACT: '旧' })
  delete cron?.env['STAGE']
  if (cron?.triggers[0]) cron.triggers[0].TriggerDesc = '{"cron":"0 0 2 * * * *"}'
  expect(await run()).toBe(0)
  expect(state.calls).toEqual(['configure cron', 'delete trigger cron:cron', 'trigger of cron'])
  expect(said.slice(0, 3)).toEqual([
    '要做 2 步：',
    '  1. 云函数 cron：内存 128 → 256 MB；超时 3 → 60 秒；环境变量加 STAGE；环境变量改 SMTP_URL；环境变量撤 TECH_CONTACT',
    '  2. 云函数 cron：定时触发器 37 * * * * * *（换掉原来的）',
  ])
})

test('nothing that it says holds a secret', async () => {
  const { run, said, state } = openDeployment()
  const lines: string[] = []
  await run()
  lines.push(...said)
  await run(targetOf({ ...whole, SMTP_URL: 'smtps://other:secret@h:465' }, builtAs(2)))
  lines.push(...said)
  state.answer = '{"ok":true}'
  await run()
  lines.push(...said)
  for (const name of ['FILING_KEY', 'SECRET_ID', 'SECRET_KEY', 'SETUP_CODE', 'SMTP_URL'])
    expect([name, lines.join('\n').includes(whole[name] ?? '')]).toEqual([name, false])
  expect(lines.join('\n')).not.toContain(':secret@')
})

test('it waits until rules hold, and says which do not', async () => {
  const slow = openDeployment({ late: 6 })
  expect([await slow.run(), slow.pauses.length > 0]).toEqual([0, true])
  const never = openDeployment({ late: 1_000 })
  expect([await never.run(), never.pauses.length]).toEqual([1, 39])
  expect(never.said).toContain('✗ 读回来还不是这样：集合 filings：客户端不能读写')
  expect(never.said.at(-1)).toBe('请过几分钟再运行一次 npm run deploy。')
})

test.each(['{"ok":true,"data":{}}', '{"errorMessage":"FILING_KEY is missing"}'])(
  'an api that answers a stranger %s is said to be wrong',
  async (answer) => {
    const { run, state, said } = openDeployment()
    state.answer = answer
    expect(await run()).toBe(1)
    expect(said.at(-1)).toBe(`✗ 没有微信身份的调用应当被拒绝，api 却答了：${answer}`)
  },
)

test('the first administrator gets a code where nobody is staff and none is set; later it says to take it out', async () => {
  const { run, state, said } = openDeployment()
  const { SETUP_CODE, ...without } = whole
  const bare = targetOf(without, builtAs(1))
  await run(bare, { dryRun: true })
  expect(said[0]).toMatch(/部署时会生成一个/)
  await run(bare)
  expect(state.functions.get('api')?.env['SETUP_CODE']).toBe('MADE-CODE-2345')
  expect(said.join('\n')).not.toContain('MADE-CODE-2345')
  const staff = state.collections.get('staff')
  if (staff) staff.count = 1
  const kept = targetOf({ ...whole, SETUP_CODE: 'MADE-CODE-2345' }, builtAs(1))
  await run(kept)
  expect(said[0]).toMatch(/SETUP_CODE 用过以后/)
  await run(bare)
  expect([state.calls, state.functions.get('api')?.env['SETUP_CODE']]).toEqual([
    ['configure api'],
    undefined,
  ])
  expect(SETUP_CODE).toBeDefined()
})

const stopped = async (
  { run, state, said }: ReturnType<typeof openDeployment>,
  asked: Parameters<typeof run>[0],
) => {
  expect([await run(asked), state.calls]).toEqual([1, []])
  return said.filter((line) => line.startsWith('✗'))
}

test('a key that the stored data needs is never taken away', async () => {
  const cloud = openDeployment()
  await cloud.run()
  const next = newKeyText('sm4')
  const lost = targetOf({ ...whole, FILING_KEY: next }, builtAs(1))
  expect(await stopped(cloud, lost)).toEqual([expect.stringMatching(/已有的备案就读不出来了/)])
  const early = { ...whole, FILING_KEY: next, FILING_KEYS: whole['FILING_KEY'] }
  expect(await stopped(cloud, targetOf(early, builtAs(1)))).toEqual([
    expect.stringMatching(/请先让 FILING_KEY 保持原样，把新的写进 FILING_KEYS 部署一次/),
  ])
  expect(await cloud.run(targetOf({ ...whole, FILING_KEYS: next }, builtAs(1)))).toBe(0)
  expect(await cloud.run(targetOf(early, builtAs(1)))).toBe(0)
})

test('an environment of another bucket, or none yet, and a function on an old Node stop it', async () => {
  const other = { ...whole, STORAGE: 'cloud://env-1a2b.other' }
  expect(await stopped(openDeployment(), targetOf(other, builtAs(1)))).toEqual([
    '✗ STORAGE 和环境对不上：应当是 cloud://env-1a2b.656e-env-1a2b-1300000000。',
  ])
  expect(await stopped(openDeployment({ bucket: null }), target)).toEqual([
    expect.stringMatching(/还没有云存储/),
  ])
  const old = openDeployment()
  await old.run()
  Object.assign(old.state.functions.get('api') ?? {}, { runtime: 'Nodejs8.9' })
  expect(await stopped(old, target)).toEqual([expect.stringMatching(/Nodejs8\.9.*改不了/)])
  const long = { ...whole, OPERATOR: '廊'.repeat(1_400) }
  expect(await stopped(openDeployment(), targetOf(long, builtAs(1)))).toEqual([
    expect.stringMatching(/^✗ 云函数 api 的环境变量一共 \d+ 字节/),
    expect.stringMatching(/documents/),
    expect.stringMatching(/cron/),
  ])
})

test('names of indexes are short, of letters, digits and _, and none is twice in a collection', () => {
  for (const [collection, indexes] of Object.entries(laptopRuns.collections)) {
    const names = indexes.map(indexNameOf)
    expect([collection, new Set(names).size]).toEqual([collection, names.length])
    for (const name of names) expect(name).toMatch(/^[A-Za-z]\w{0,59}$/)
  }
})
