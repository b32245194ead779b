import { randomBytes } from 'node:crypto'
import { type Camera, photoCalls, uploading } from './camera'
import { type Options, settle } from './settle'
import { documentCalls } from './viewer'

/** What the fake `wx` needs from the program around it. */
export type Around = {
  /** Answers a call of a cloud function, as `result` of wx.cloud.callFunction. */
  callFunction: (name: string, data: object) => Promise<unknown>
  navigate: (kind: 'push' | 'replace' | 'reset', url: string) => void
  back: (pages: number) => void
  /** What the phone keeps for the program. */
  kept: Map<string, unknown>
  camera: Camera
  /** Why the platform does not do what it is asked now; null when it does. */
  refusal: (name: string) => string | null
  /** Hears of each asking whether something may be sent. */
  subscribe: (ids: readonly string[]) => void
  /** Hears of everything that is wrong. */
  problem: (sentence: string) => void
}

const answers =
  (result: object = {}) =>
  (options: Options = {}) =>
    settle(Promise.resolve({ errMsg: 'ok', ...result }), options)

const nothing = (): void => undefined

const pen = new Proxy(
  { measureText: () => ({ width: 0 }) },
  { get: (target, name) => (name in target ? target.measureText : nothing), set: () => true },
)
const canvas = { width: 300, height: 150, getContext: () => pen, toDataURL: () => 'data:,' }
const found = { node: canvas, width: 300, height: 150, left: 0, top: 0, right: 300, bottom: 150 }

/** A selector query finds one canvas for whatever is asked. */
const selectorQuery = () => {
  const asked: (((result: object) => void) | undefined)[] = []
  const ask = (tell?: unknown) => {
    asked.push(typeof tell === 'function' ? (tell as (result: object) => void) : undefined)
    return query
  }
  const chosen = {
    node: ask,
    boundingClientRect: ask,
    scrollOffset: ask,
    fields: (_fields: object, tell?: unknown) => ask(tell),
  }
  const query = {
    in: () => query,
    select: () => chosen,
    selectAll: () => chosen,
    selectViewport: () => chosen,
    exec: (tell?: (results: object[]) => void) => {
      setTimeout(() => {
        for (const each of asked) each?.(found)
        tell?.(asked.map(() => found))
      }, 0)
    },
  }
  return query
}

const window = {
  windowWidth: 390,
  windowHeight: 760,
  screenWidth: 390,
  screenHeight: 844,
  pixelRatio: 3,
  statusBarHeight: 44,
  screenTop: 88,
  safeArea: { left: 0, right: 390, top: 44, bottom: 810, width: 390, height: 766 },
}
const app = { theme: 'light', language: 'zh_CN', SDKVersion: '3.8.0', fontSizeScaleFactor: 1 }
const device = { platform: 'ios', system: 'iOS 17.0', model: 'iPhone', brand: 'iPhone' }

const storage = (kept: Map<string, unknown>) => {
  const read = (key: string) =>
    kept.has(key)
      ? Promise.resolve({ data: kept.get(key), errMsg: 'getStorage:ok' })
      : Promise.reject(new Error('getStorage:fail data not found'))
  return {
    getStorage: (options: Options & { key: string }) => settle(read(options.key), options),
    setStorage: (options: Options & { key: string; data: unknown }) => {
      kept.set(options.key, options.data)
      return answers()(options)
    },
    removeStorage: (options: Options & { key: string }) => {
      kept.delete(options.key)
      return answers()(options)
    },
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, data: unknown) => void kept.set(key, data),
    removeStorageSync: (key: string) => void kept.delete(key),
  }
}

type Target = Options & { url: string }

const known = ({
  callFunction,
  navigate,
  back,
  kept,
  camera,
  subscribe,
}: Pick<Around, 'callFunction' | 'navigate' | 'back' | 'kept' | 'camera' | 'subscribe'>): Record<
  string,
  unknown
> => ({
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getWindowInfo: () => window,
  getAppBaseInfo: () => app,
  getDeviceInfo: () => device,
  getSystemInfoSync: () => ({ ...window, ...app, ...device }),
  getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
  getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
  canIUse: () => true,
  nextTick: (run: () => void) => setTimeout(run, 0),
  createSelectorQuery: selectorQuery,
  onThemeChange: nothing,
  offThemeChange: nothing,
  onWindowResize: nothing,
  offWindowResize: nothing,
  getNetworkType: answers({ networkType: 'wifi' }),
  onNetworkStatusChange: nothing,
  offNetworkStatusChange: nothing,
  onKeyboardHeightChange: nothing,
  offKeyboardHeightChange: nothing,
  setNavigationBarTitle: answers(),
  setNavigationBarColor: answers(),
  setTabBarItem: answers(),
  setTabBarBadge: answers(),
  removeTabBarBadge: answers(),
  setClipboardData: answers(),
  addPhoneCalendar: answers(),
  requestSubscribeMessage: (options: Options & { tmplIds: string[] }) => {
    subscribe(options.tmplIds)
    return answers(Object.fromEntries(options.tmplIds.map((id) => [id, 'accept'])))(options)
  },
  getRandomValues: (options: Options & { length: number }) =>
    answers({ randomValues: Uint8Array.from(randomBytes(options.length)).buffer })(options),
  pageScrollTo: answers(),
  showToast: answers(),
  hideToast: answers(),
  showLoading: answers(),
  hideLoading: answers(),
  showModal: answers({ confirm: true, cancel: false }),
  ...storage(kept),
  ...photoCalls(camera),
  ...documentCalls(camera),
  navigateTo: (options: Target) => {
    navigate('push', options.url)
    return answers()(options)
  },
  redirectTo: (options: Target) => {
    navigate('replace', options.url)
    return answers()(options)
  },
  reLaunch: (options: Target) => {
    navigate('reset', options.url)
    return answers()(options)
  },
  switchTab: (options: Target) => {
    navigate('reset', options.url)
    return answers()(options)
  },
  navigateBack: (options: Options & { delta?: number } = {}) => {
    back(options.delta ?? 1)
    return answers()(options)
  },
  cloud: {
    DYNAMIC_CURRENT_ENV: 'dynamic',
    init: nothing,
    uploadFile: uploading(camera),
    callFunction: (options: Options & { name: string; data: object }) =>
      settle(
        callFunction(options.name, options.data).then((result) => ({ result, errMsg: 'ok' })),
        options,
      ),
  },
})

/** A fake `wx` that knows what the program is meant to use and takes every other call for a mistake. */
export const strictWx = (around: Around): object =>
  new Proxy(known(around), {
    get: (target, name) => {
      const refusal = typeof name === 'symbol' ? null : around.refusal(name)
      if (refusal !== null)
        return (options: Options) =>
          settle(Promise.reject(Object.assign(new Error(refusal), { errMsg: refusal })), options)
      // webpack keeps its chunks there.
      if (name in target || typeof name === 'symbol' || name === 'webpackJsonp')
        return Reflect.get(target, name) as unknown
      return () => {
        around.problem(`wx.${name} was called, which this test does not know`)
        throw new Error(`unknown wx.${name}`)
      }
    },
  })
