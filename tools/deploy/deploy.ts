import { randomInt } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { textIn, type Variables } from '../../cloudfunctions/server/environment/variables'
import { codeFrom, LEAST_SET_UP } from '../../src/domain/staff/staff'
import { buildAll, builtOf, functionsFolder } from './built'
import { checkedOf, isOpenToOthers, variablesIn } from './configuration'
import { upgrades } from '../../cloudfunctions/server/store/schema'
import { databaseOf } from '../operator/strays'
import { type Deployment, deploy, planWithout, sayPlan } from './deployment'
import { installServices, openServices } from './packages'
import { finish } from './release/finish'
import { openKept, releaseIn } from './release/kept'
import { rewriteOlder } from './release/rewrite'
import { rollBack } from './release/rollback'
import { targetOf } from './target'

// Brings a cloud environment to what this clone is, from nothing or from an older one. What is the same stays untouched:
//
//   npm run deploy                              by .env
//   npm run deploy -- --dry-run                 says what it would do; ends with 2 where that is anything
//   npm run deploy -- --env trial.env           by another file, of another environment
//   npm run deploy -- --drop old --drop staff.old_index
//   npm run deploy -- --database                collections, indexes and rules alone: a backup is restored before functions run
//   npm run deploy -- --rollback                uploads the build that ran before, which this machine keeps in .deploy
//   npm run deploy -- --finish                  rewrites what is stored in an older form; after it nothing goes back
//
// Ends with 0 when everything is so and was read back, else with 1 and a sentence that says what to do.

const root = path.resolve(__dirname, '../..')
const PAUSE = 15_000

const { values } = parseArgs({
  options: {
    env: { type: 'string', default: '.env' },
    'dry-run': { type: 'boolean', default: false },
    drop: { type: 'string', multiple: true, default: [] },
    database: { type: 'boolean', default: false },
    rollback: { type: 'boolean', default: false },
    finish: { type: 'boolean', default: false },
  },
})

const say = (line: string): void => {
  console.log(line)
}

const MILLION = 1_000_000
const newSetUpCode = (): string =>
  codeFrom(Array.from({ length: LEAST_SET_UP }, () => randomInt(MILLION) / MILLION))

/** What an empty environment takes, where nothing can be read. */
const sayFirst = (all: Variables, why: string): void => {
  say(why)
  const target = targetOf(all, builtOf(false))
  sayPlan(planWithout(target), target, say)
}

const main = async (): Promise<0 | 1 | 2> => {
  const file = path.resolve(root, values.env)
  const there = existsSync(file)
  const all = there ? variablesIn(readFileSync(file, 'utf8')) : {}
  if (!there) say(`还没有 ${values.env}：请把 .env.example 复制成 ${values.env}，填好再运行。`)
  else if (isOpenToOthers(file))
    say(`${values.env} 里有密钥，这台电脑的其他人也能读：chmod 600 ${values.env}`)
  const { mistakes, without } = checkedOf(all)
  if (mistakes.length > 0) say(`配置里缺的或不对的（${String(mistakes.length)} 处）：`)
  for (const mistake of mistakes) say(`  ✗ ${mistake}`)
  if (without.length > 0) say('可以以后再填的：')
  for (const line of without) say(`  · ${line}`)
  if (mistakes.length > 0) {
    if (values['dry-run']) sayFirst(all, '配置填好以后，第一次部署是这样：')
    return 1
  }
  if (!values.rollback) buildAll(all)
  try {
    installServices(say)
  } catch (error) {
    if (values['dry-run'])
      sayFirst(all, '部署工具没有装上，看不到云端有什么。从空的环境算起是这样：')
    throw error
  }
  const kept = openKept(path.join(root, '.deploy/builds', textIn(all, 'ENV_ID') ?? ''), root)
  const target = targetOf(all, builtOf(!values.rollback))
  const deployment: Deployment = {
    target,
    services: openServices(all),
    functionsFolder,
    dryRun: values['dry-run'],
    onlyDatabase: values.database,
    drops: values.drop,
    beside: kept.besideOf(releaseIn(target)),
    keep: (state) => {
      kept.keep(target, state)
    },
    say,
    pause: () => sleep(PAUSE),
    makeSetUpCode: () => {
      const code = newSetUpCode()
      appendFileSync(file, `\nSETUP_CODE=${code}\n`)
      return code
    },
  }
  if (values.rollback) return rollBack(deployment, kept, (at) => openServices(all, at))
  if (!values.finish) return deploy(deployment)
  const [env, secretId, secretKey] = ['ENV_ID', 'SECRET_ID', 'SECRET_KEY'].map(
    (name) => textIn(all, name) ?? '',
  ) as [string, string, string]
  const database = databaseOf({ env, secretId, secretKey, local: undefined })
  return finish({ ...deployment, rewrite: () => rewriteOlder(database, upgrades, say) })
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(`✗ ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  },
)
