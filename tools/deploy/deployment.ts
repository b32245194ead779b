import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { variables } from '../../cloudfunctions/server/environment/variables'
import type { ApiAction } from '../../src/domain/api/api'
import { openCarrier } from './carryOut'
import { type DeployStep, deploymentPlan, ofDatabase, type Plan } from './plan'
import type { CloudManager, Services } from './services'
import { type CloudState, emptyCloud, readCloud } from './state'
import type { DeployTarget } from './target'
import { launchWords } from './launch'
import { afterwards, byHand, stepWords } from './words'

export type Deployment = {
  readonly target: DeployTarget
  readonly services: Services
  readonly functionsFolder: string
  readonly dryRun: boolean
  /** Makes what data lie in and no functions, so that data can be brought back first. */
  readonly onlyDatabase: boolean
  /** The names after `--drop`. */
  readonly drops: readonly string[]
  /** What the build needs in the database that ran before it, or after it where this is the way back. */
  readonly beside: DeployTarget['collections'] | null
  /** Keeps the build on this machine; it is called before anything of it is uploaded. */
  readonly keep: (state: CloudState) => void
  readonly say: (line: string) => void
  /** Waits before what was set is read again. */
  readonly pause: () => Promise<void>
  /** Makes a set-up code and keeps it in the configuration. */
  readonly makeSetUpCode: () => string
}

/** What has to be there for going live, which whoever deploys fills in. */
const checklist = join(__dirname, '../../docs/launch.md')

/** Rules hold after one to three minutes: 40 times a pause of 15 seconds are ten. */
const READS = 40

/** Variables that the program sets on its functions; others stay as they are. */
export const knownVariables: ReadonlySet<string> = new Set(variables.map(({ name }) => name))

/** Any call that takes nothing: who asks is looked at after what is asked, and before anything is read of them. */
const STRANGERS_CALL: ApiAction = 'me'

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Says what is planned. */
export const sayPlan = (
  { steps, reports, stops }: Plan,
  target: DeployTarget,
  say: (line: string) => void,
): void => {
  for (const stop of stops) say(`✗ ${stop}`)
  for (const report of reports) say(`· ${report}`)
  if (steps.length === 0) say('云端和程序要的一样，没有要做的。')
  else say(`要做 ${String(steps.length)} 步：`)
  steps.forEach((step, index) => {
    say(`  ${String(index + 1)}. ${stepWords(step, target)}`)
  })
}

/** The plan of an environment in which nothing is, for where it cannot be read. */
export const planWithout = (target: DeployTarget): Plan =>
  deploymentPlan(target, emptyCloud(target.storage), knownVariables)

/** Somebody without identity gets nothing: the call is made as the console makes one. */
const refusesStrangers = async ({ functions }: CloudManager): Promise<string | null> => {
  const { RetMsg } = await functions.invokeFunction('api', { action: STRANGERS_CALL })
  return RetMsg.includes('no-identity') ? null : RetMsg.slice(0, 200)
}

/** The first administrator needs a code, and gets one where nobody is staff and none is set. */
const withSetUpCode = (
  target: DeployTarget,
  state: CloudState,
  { dryRun, say, makeSetUpCode }: Deployment,
): DeployTarget => {
  const nobody = (state.collections['staff']?.documents ?? 0) === 0
  if (!nobody || target.functions.api.env['SETUP_CODE'] !== undefined) return target
  say(
    dryRun
      ? '还没有工作人员，也没有 SETUP_CODE：部署时会生成一个，写进配置文件。'
      : '还没有工作人员：生成了首位管理员的一次性代码，写在配置文件的 SETUP_CODE 一行。',
  )
  if (dryRun) return target
  const { api } = target.functions
  return {
    ...target,
    functions: {
      ...target.functions,
      api: { ...api, env: { ...api.env, SETUP_CODE: makeSetUpCode() } },
    },
  }
}

/** Reads the environment; null, with what to look at, where it does not answer. */
export const readState = async (
  target: DeployTarget,
  { services, say }: Pick<Deployment, 'services' | 'say'>,
): Promise<CloudState | null> => {
  try {
    return await readCloud(services.manager, target)
  } catch (error) {
    say(`✗ 读不到环境 ${target.envId}，平台说：${textOf(error)}`)
    say('请看网络通不通，ENV_ID、SECRET_ID、SECRET_KEY 是不是同一个账号的；然后再运行一次。')
    return null
  }
}

const planFor = (
  target: DeployTarget,
  state: CloudState,
  { beside, onlyDatabase }: Deployment,
  drops: readonly string[] = [],
): Plan => {
  const plan = deploymentPlan(target, state, knownVariables, drops, beside)
  return onlyDatabase ? ofDatabase(plan) : plan
}

/** Reads until what was set is there; what is not after ten minutes is said. */
const isReadBack = async (target: DeployTarget, deployment: Deployment): Promise<boolean> => {
  const { say, pause } = deployment
  say('读回来比对（规则要一到三分钟才生效）……')
  for (let read = 1; ; read += 1) {
    const state = await readState(target, deployment)
    if (state === null) return false
    const { steps } = planFor(target, state, deployment)
    if (steps.length === 0) return true
    if (read === READS) {
      for (const step of steps) say(`✗ 读回来还不是这样：${stepWords(step, target)}`)
      say('请过几分钟再运行一次 npm run deploy。')
      return false
    }
    await pause()
  }
}

/** Does steps one after the other; at one that does not succeed it says what the service says, and ends. */
export const areDone = async (
  steps: readonly DeployStep[],
  carryOut: (step: DeployStep) => Promise<void>,
  target: DeployTarget,
  say: Deployment['say'],
): Promise<boolean> => {
  for (const [index, step] of steps.entries()) {
    say(`[${String(index + 1)}/${String(steps.length)}] ${stepWords(step, target)}`)
    try {
      await carryOut(step)
    } catch (error) {
      say(`✗ 没有做成，平台说：${textOf(error)}`)
      say(byHand(step))
      say('前面做完的都在；改好以后再运行同一条命令，从这一步接着做。')
      return false
    }
  }
  return true
}

/**
 * Brings the environment to what it has to be, and answers how the command ends: 0 when it is so, 1 when something is wrong, 2 when a
 * dry run found something to do. Everything that was set is read back and compared. It can be stopped and begun anew at any
 * step. What it says holds no secret.
 */
export const deploy = async (deployment: Deployment): Promise<0 | 1 | 2> => {
  const { services, functionsFolder, dryRun, drops, say } = deployment
  const state = await readState(deployment.target, deployment)
  if (state === null) {
    if (dryRun) {
      say('从空的环境算起是这样：')
      sayPlan(planWithout(deployment.target), deployment.target, say)
    }
    return 1
  }
  const target = deployment.onlyDatabase
    ? deployment.target
    : withSetUpCode(deployment.target, state, deployment)
  const plan = planFor(target, state, deployment, drops)
  sayPlan(plan, target, say)
  if (plan.stops.length > 0) return 1
  if (dryRun) return plan.steps.length > 0 ? 2 : 0
  if (!deployment.onlyDatabase) deployment.keep(state)
  const carryOut = openCarrier(target, state, services, functionsFolder, knownVariables)
  if (!(await areDone(plan.steps, carryOut, target, say))) return 1
  if (!(await isReadBack(target, deployment))) return 1
  if (deployment.onlyDatabase) {
    say('集合、索引和规则都读回来比对过，云函数还没有：可以恢复备份了，然后再 npm run deploy。')
    return 0
  }
  const answered = await refusesStrangers(services.manager)
  if (answered !== null) {
    say(`✗ 没有微信身份的调用应当被拒绝，api 却答了：${answered}`)
    return 1
  }
  say('每一项都读回来比对过；没有微信身份的调用被拒绝。')
  if (plan.steps.length > 0)
    for (const line of [...afterwards(target), ...launchWords(readFileSync(checklist, 'utf8'))])
      say(line)
  return 0
}
