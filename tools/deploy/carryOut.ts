import AdmZip from 'adm-zip'
import { join } from 'node:path'
import type { FunctionName } from '../../cloudfunctions/limits'
import { environmentTo, type DeployStep } from './plan'
import { type Services, TRIGGER_MADE } from './services'
import { type CloudState, noteOf } from './state'
import type { DeployTarget } from './target'

/** Of the 30 robots that may upload; each keeps one version for trial. */
const ROBOT = 1

/** What a function answers until its own code is there: `miniprogram-ci` makes one only for Node 8, so it is made before. */
const placeholder = (): string => {
  const zip = new AdmZip()
  zip.addFile(
    'index.js',
    Buffer.from("exports.main = async () => { throw new Error('not deployed yet') }\n"),
  )
  zip.addFile('package.json', Buffer.from('{ "name": "placeholder", "private": true }\n'))
  return zip.toBuffer().toString('base64')
}

/** Does the steps of a plan; it notes what it uploaded, so that each is whole by itself. `functionsFolder` holds what was built. */
export const openCarrier = (
  target: DeployTarget,
  state: CloudState,
  { manager, uploads, project }: Services,
  functionsFolder: string,
  known: ReadonlySet<string>,
) => {
  const digests = new Map(
    Object.entries(state.functions).map(([name, { digest }]) => [name, digest]),
  )
  let { miniapp, finished } = state

  const settingsOf = (name: FunctionName) => {
    const { timeout, memory, env } = target.functions[name]
    return {
      name,
      description:
        name === 'api'
          ? noteOf(digests.get(name) ?? null, miniapp, finished)
          : noteOf(digests.get(name) ?? null, null, null),
      timeout,
      memorySize: memory,
      envVariables: { ...environmentTo(env, state.functions[name]?.env ?? {}, known) },
    }
  }
  const configure = async (name: FunctionName) => {
    await manager.functions.waitFunctionActive(name)
    await manager.functions.updateFunctionConfig(settingsOf(name))
    await manager.functions.waitFunctionActive(name)
  }

  const upload = async (name: FunctionName) => {
    const { installs, digest } = target.functions[name]
    await uploads.cloud.uploadFunction({
      project,
      env: target.envId,
      name,
      path: join(functionsFolder, name),
      remoteNpmInstall: installs,
    })
    digests.set(name, digest)
    await configure(name)
  }

  const setTimer = async (name: FunctionName, replaces: boolean) => {
    const { timer } = target.functions[name]
    if (timer === null) return
    if (replaces) await manager.functions.deleteFunctionTrigger(name, timer.name)
    const answer = await uploads.cloud.createTimeTrigger({
      project,
      envId: target.envId,
      functionName: name,
      triggersConfig: [{ ...timer, type: 'timer' }],
    })
    if (answer !== TRIGGER_MADE) throw new Error(answer)
  }

  return async (step: DeployStep): Promise<void> => {
    switch (step.do) {
      case 'create collection':
        await manager.database.createCollection(step.collection)
        return
      case 'close collection':
        await manager.permission.modifyResourcePermission({
          resourceType: 'collection',
          resource: step.collection,
          permission: 'ADMINONLY',
        })
        return
      case 'create index': {
        const { name, fields, unique } = step.index
        await manager.database.updateCollection(step.collection, {
          CreateIndexes: [
            {
              IndexName: name,
              MgoKeySchema: {
                MgoIndexKeys: fields.map(([path, order]) => ({
                  Name: path,
                  Direction: String(order),
                })),
                MgoIsUnique: unique ?? false,
              },
            },
          ],
        })
        return
      }
      case 'set storage rule':
        await manager.storage.setStorageAcl('CUSTOM', { ...target.storageRule })
        return
      case 'create function': {
        const { runtime, installs } = target.functions[step.name]
        await manager.functions.createFunction({
          func: {
            ...settingsOf(step.name),
            runtime,
            handler: 'index.main',
            installDependency: installs,
          },
          base64Code: placeholder(),
        })
        return
      }
      case 'configure function':
        await configure(step.name)
        return
      case 'upload function':
        await upload(step.name)
        return
      case 'set timer':
        await setTimer(step.name, step.replaces)
        return
      case 'set function rule':
        await manager.permission.modifyResourcePermission({
          resourceType: 'function',
          permission: 'CUSTOM',
          securityRule: JSON.stringify(target.functionRule),
        })
        return
      case 'upload mini program':
        await uploads.upload({
          project,
          version: target.miniapp.version,
          desc: `${target.functions.api.env['STAGE'] === 'production' ? '' : '试用 '}${target.miniapp.digest ?? ''}`,
          setting: { useProjectConfig: true },
          robot: ROBOT,
          onProgressUpdate: () => undefined,
        })
        miniapp = target.miniapp.digest
        await configure('api')
        return
      case 'drop collection':
        await manager.database.deleteCollection(step.collection)
        return
      case 'drop index':
        await manager.database.updateCollection(step.collection, {
          DropIndexes: [{ IndexName: step.name }],
        })
        return
      case 'note finish':
        finished = step.release
        await configure('api')
        return
      case 'drop timer':
        await manager.functions.deleteFunctionTrigger(step.name, step.trigger)
    }
  }
}
