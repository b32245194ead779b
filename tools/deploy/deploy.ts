import { randomInt } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Variables } from '../../cloudfunctions/server/environment/variables'
import { codeFrom, LEAST_SET_UP } from '../../src/domain/staff/staff'
import { buildAll, builtOf, functionsFolder } from './built'
import { checkedOf, isOpenToOthers, variablesIn } from './configuration'
import { deploy, planWithout, sayPlan } from './deployment'
import { installServices, openServices } from './packages'
import { targetOf } from './target'

// Brings a cloud environment to what this clone is, from nothing or from an older one. What is the same stays untouched:
//
//   npm run deploy                              by .env
//   npm run deploy -- --dry-run                 says what it would do; ends with 2 where that is anything
//   npm run deploy -- --env trial.env           by another file, of another environment
//   npm run deploy -- --drop old --drop staff.old_index
//
// Ends with 0 when everything is so and was read back, else with 1 and a sentence that says what to do.

const root = path.resolve(__dirname, '../..')
const PAUSE = 15_000

const { values } = parseArgs({
  options: {
    env: { type: 'string', default: '.env' },
    'dry-run': { type: 'boolean', default: false },
    drop: { type: 'string', multiple: true, default: [] },
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
  buildAll(all)
  try {
    installServices(say)
  } catch (error) {
    if (values['dry-run'])
      sayFirst(all, '部署工具没有装上，看不到云端有什么。从空的环境算起是这样：')
    throw error
  }
  return deploy({
    target: targetOf(all, builtOf(true)),
    services: openServices(all),
    functionsFolder,
    dryRun: values['dry-run'],
    drops: values.drop,
    say,
    pause: () => sleep(PAUSE),
    makeSetUpCode: () => {
      const code = newSetUpCode()
      appendFileSync(file, `\nSETUP_CODE=${code}\n`)
      return code
    },
  })
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
