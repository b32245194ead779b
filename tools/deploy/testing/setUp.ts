import { newKeyText } from '../../../cloudfunctions/server/secrets/keys'
import type { Variables } from '../../../cloudfunctions/server/environment/variables'
import { builtOf } from '../built'
import { deploy, type Deployment } from '../deployment'
import { type Built, type DeployTarget, targetOf } from '../target'
import { openStandIn } from './standIn'

const ENV_ID = 'env-1a2b'
const BUCKET = '656e-env-1a2b-1300000000'

/** A whole configuration, but for the upload key's file. */
export const whole: Variables = {
  APP_ID: 'wx0123456789abcdef',
  ENV_ID,
  SECRET_ID: 'AKIDexample',
  SECRET_KEY: 'secretOfTencentCloud',
  STAGE: 'production',
  FILING_KEY: newKeyText('aes'),
  STORAGE: `cloud://${ENV_ID}.${BUCKET}`,
  SETUP_CODE: 'K7WQ-2M9X-4TRC',
  SMTP_URL: 'smtps://filing:secret@smtp.example:465',
  MAIL_FROM: 'filing@office.invalid',
}

/** What is built, in the `nth` version of it. */
export const builtAs = (nth: number): Built => {
  const built = builtOf(false)
  const digest = `build${String(nth)}`
  return {
    functions: Object.fromEntries(
      Object.entries(built.functions).map(([name, each]) => [name, { ...each, digest }]),
    ) as Built['functions'],
    miniapp: { ...built.miniapp, digest },
  }
}

/** An environment to deploy to, with what was said in it. Code is uploaded from where it is written: its `config.json` is there. */
export const openDeployment = (options: { late?: number; bucket?: string | null } = {}) => {
  const cloud = openStandIn({ envId: ENV_ID, bucket: BUCKET, ...options })
  const said: string[] = []
  const pauses: number[] = []
  const forget = () => {
    for (const list of [said, pauses, cloud.state.calls]) list.length = 0
  }
  const deploymentOf = (target: DeployTarget): Deployment => ({
    target,
    services: cloud.services,
    functionsFolder: 'cloudfunctions',
    dryRun: false,
    onlyDatabase: false,
    drops: [],
    beside: null,
    keep: () => undefined,
    say: (line) => said.push(line),
    pause: async () => {
      await Promise.resolve()
      pauses.push(1)
    },
    makeSetUpCode: () => 'MADE-CODE-2345',
  })
  return {
    ...cloud,
    said,
    pauses,
    /** Deploys and answers what the command ends with; `said` holds what this run said. */
    run: async (
      target: DeployTarget = targetOf(whole, builtAs(1)),
      asked: Partial<Pick<Deployment, 'dryRun' | 'drops' | 'onlyDatabase'>> = {},
    ) => {
      forget()
      return deploy({ ...deploymentOf(target), ...asked })
    },
    forget,
    deploymentOf,
  }
}
