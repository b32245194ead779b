import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { digestOf } from '../built'
import { TRIGGER_MADE, type CloudManager, type WechatUploads } from '../services'
import { NAME, only, refuse, type StandInCore, type StandInFunction } from './standInState'

/** All variables of a function, names and values in bytes: the service refuses more. */
const ENVIRONMENT_BYTES = 4096

const SETTINGS = ['name', 'description', 'timeout', 'memorySize', 'envVariables']

const functionIn = ({ state }: StandInCore, name: string) =>
  state.functions.get(name) ?? refuse('ResourceNotFound.Function', `${name} not found`)
const checkSettings = (settings: { timeout: number; memorySize: number; envVariables: object }) => {
  const bytes = Object.entries(settings.envVariables).reduce(
    (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(String(value)),
    0,
  )
  if (bytes > ENVIRONMENT_BYTES) refuse('LimitExceeded.Environment', 'environment too large')
  if (!Number.isInteger(settings.memorySize / 64) || settings.memorySize > 3072)
    refuse('InvalidParameterValue.MemorySize', 'memory')
  if (settings.timeout < 1 || settings.timeout > 900)
    refuse('InvalidParameterValue.Timeout', 'timeout')
}

/** Functions as the manager knows them. */
export const openFunctions = (core: StandInCore): CloudManager['functions'] => {
  const { envId, state, change } = core
  return {
    listAllFunctions: async (of) => {
      await Promise.resolve()
      if (of.envId !== envId) refuse('ResourceNotFound', of.envId)
      return [...state.functions.keys()].map((FunctionName) => ({ FunctionName }))
    },
    getFunctionDetail: async (name) => {
      await Promise.resolve()
      const { runtime, timeout, memory, description, env, triggers } = functionIn(core, name)
      return {
        Runtime: runtime,
        Timeout: timeout,
        MemorySize: memory,
        Description: description,
        Environment: {
          Variables: Object.entries(env).map(([Key, Value]) => ({ Key, Value })),
        },
        Triggers: triggers,
      }
    },
    createFunction: ({ func, base64Code, ...rest }) =>
      change(`create function ${func.name}`, () => {
        only('createFunction', rest, [])
        only('createFunction', func, [...SETTINGS, 'runtime', 'handler', 'installDependency'])
        if (state.functions.has(func.name)) refuse('ResourceInUse.FunctionName', func.name)
        if (Buffer.from(base64Code, 'base64').subarray(0, 2).toString() !== 'PK')
          refuse('InvalidParameterValue.Code', 'no ZIP')
        checkSettings(func)
        state.functions.set(func.name, {
          runtime: func.runtime,
          timeout: func.timeout,
          memory: func.memorySize,
          description: func.description,
          env: { ...func.envVariables },
          triggers: [],
          code: null,
          digest: null,
          installs: func.installDependency,
          openapi: [],
        })
      }),
    updateFunctionConfig: (asked) =>
      change(`configure ${asked.name}`, () => {
        only('updateFunctionConfig', asked, SETTINGS)
        checkSettings(asked)
        if (!/^[\p{L}\p{N} ,.]*$/u.test(asked.description))
          refuse('InvalidParameterValue.Description', asked.description)
        Object.assign(functionIn(core, asked.name), {
          description: asked.description,
          timeout: asked.timeout,
          memory: asked.memorySize,
          env: { ...asked.envVariables },
        })
      }),
    waitFunctionActive: async (name) => {
      await Promise.resolve()
      functionIn(core, name)
    },
    deleteFunctionTrigger: (name, trigger) =>
      change(`delete trigger ${name}:${trigger}`, () => {
        const of = functionIn(core, name)
        if (!of.triggers.some(({ TriggerName }) => TriggerName === trigger))
          refuse('ResourceNotFound.Trigger', trigger)
        of.triggers = of.triggers.filter(({ TriggerName }) => TriggerName !== trigger)
      }),
    invokeFunction: async (name) => {
      await Promise.resolve()
      const { code } = functionIn(core, name)
      return { RetMsg: code === null ? '{"errorMessage":"not deployed yet"}' : state.answer }
    },
  }
}

/** What uploads code and programs. */
export const openUploads = (core: StandInCore): WechatUploads => {
  const { envId, state, change } = core
  return {
    upload: (asked) =>
      change('upload', () => {
        const { version, desc } = asked
        only('upload', asked, [
          ...['project', 'version', 'desc', 'setting', 'robot', 'onProgressUpdate'],
        ])
        if (asked.robot < 1 || asked.robot > 30) refuse('PARAM_ERROR', 'robot')
        state.uploads.push({ version, desc })
      }),
    cloud: {
      uploadFunction: (asked) =>
        change(`upload ${asked.name}`, () => {
          only('uploadFunction', asked, ['project', 'env', 'name', 'path', 'remoteNpmInstall'])
          if (asked.env !== envId) throw new Error('env not found')
          const file = path.join(asked.path, 'config.json')
          const config = JSON.parse(existsSync(file) ? readFileSync(file, 'utf8') : '{}') as {
            permissions?: { openapi?: string[] }
          }
          // One that is not there it makes itself, for a Node that does not run this code.
          const made: StandInFunction = {
            runtime: 'Nodejs8.9',
            timeout: 3,
            memory: 256,
            description: '',
            env: {},
            triggers: [],
            code: null,
            digest: null,
            installs: true,
            openapi: [],
          }
          state.functions.set(asked.name, {
            ...(state.functions.get(asked.name) ?? made),
            code: asked.path,
            digest: digestOf(asked.path),
            installs: asked.remoteNpmInstall,
            openapi: config.permissions?.openapi ?? [],
          })
        }),
      createTimeTrigger: (asked) =>
        change(`trigger of ${asked.functionName}`, () => {
          only('createTimeTrigger', asked, [
            ...['project', 'envId', 'functionName', 'triggersConfig'],
          ])
          const of = functionIn(core, asked.functionName)
          const [trigger] = asked.triggersConfig
          const fits =
            asked.triggersConfig.length === 1 &&
            of.triggers.length === 0 &&
            trigger?.config.split(' ').length === 7 &&
            NAME.test(trigger.name)
          // It says so instead of throwing.
          if (!fits) return '请检查传入的 triggersConfig 是否符合格式'
          const { name, type, config } = trigger
          of.triggers.push({
            TriggerName: name,
            Type: type,
            TriggerDesc: JSON.stringify({ cron: config }),
          })
          return TRIGGER_MADE
        }),
    },
  }
}
