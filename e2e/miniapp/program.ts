import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createContext, runInContext, type Context } from 'node:vm'
import { type Camera, emptyCamera } from './camera'
import {
  countInputs,
  createPage,
  inputShows,
  tapText,
  tellInput,
  type OpenPage,
  type PageConfig,
  type Point,
  type Shared,
} from './page'
import { createViews } from './view'
import { strictWx } from './wx'

type AppConfig = { onLaunch: (options: object) => void; onShow: (options: object) => void }
type AppJson = { pages: string[]; subPackages?: { root: string; pages: string[] }[] }

/** What a phone has of a program: what it keeps, and its pictures. */
export type Phone = {
  readonly kept: Map<string, unknown>
  readonly camera: Camera
  /** How WeChat says that the program was opened; its icon where it is missing. */
  readonly launch?: { readonly query: Readonly<Record<string, string>>; readonly scene: number }
}

/** A built mini program, running in Node without DevTools. */
export type MiniProgram = {
  /** Everything wrong so far: exceptions, console errors and warnings, unknown calls of wx. */
  problems: readonly string[]
  /** Opens a page as WeChat does from a link, and waits until it has come to rest. */
  open: (url: string) => Promise<void>
  /** Opens a page on top of the others, as a tap somewhere does. */
  push: (url: string) => Promise<void>
  /** Everything that the program keeps on the phone. */
  stored: () => Readonly<Record<string, unknown>>
  /** How many pages lie on each other. */
  depth: () => number
  /** The route of the page in front. */
  route: () => string
  /** The text that the page in front shows. */
  text: () => string
  /** Waits until the page in front shows this text. */
  until: (text: string) => Promise<void>
  /** Taps what carries exactly this text, and waits until the page has come to rest. */
  tap: (label: string, at?: Point) => Promise<void>
  /** From now on the platform refuses the next so many calls of `wx.name`, and says why in its words. */
  refuse: (name: string, times?: number, why?: string) => void
  /** The templates of each time that somebody was asked whether they may be sent something. */
  asked: readonly (readonly string[])[]
  /** What the page in front gives to a chat; nothing where it cannot be shared. */
  shares: (from: 'button' | 'menu') => Shared
  /** How many text inputs the page in front has. */
  inputs: () => number
  /** Types a text into an input of the page in front and leaves it; answers whether it stood there, before and after. */
  type: (index: number, text: string) => Promise<readonly [boolean, boolean]>
}

/** So many looks, 10 ms or more apart, find nothing changed; counted, since one pause of a busy machine is no rest. */
const QUIET_LOOKS = 12

/** WeChat opens no more pages on each other. */
const FULL = 10
const LONGEST = 10_000

/** Every page of a built mini program, as app.json names them. */
export const pagesOf = (folder: string): string[] => {
  const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as AppJson
  const below = (app.subPackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => `${root}/${page}`),
  )
  return [...app.pages, ...below]
}

// An open desk asks again every five minutes, and the cloud is the next test file's by then.
const intervals = new Set<NodeJS.Timeout>()
afterAll(() => {
  for (const each of intervals) clearInterval(each)
})

type Body = (require: (name: string) => unknown, module: object, exports: unknown) => void

/** WeChat's `require` over the files of a built mini program: each file runs once, in `context`. */
const moduleLoader = (folder: string, context: Context): ((file: string) => unknown) => {
  const modules = new Map<string, { exports: unknown }>()
  const load = (file: string): unknown => {
    const known = modules.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    modules.set(file, module)
    const source = readFileSync(path.join(folder, file), 'utf8')
    const body = runInContext(`(function (require, module, exports) {${source}\n})`, context, {
      filename: file,
    }) as Body
    const beside = (name: string) => path.posix.join(path.posix.dirname(file), name)
    body((name) => load(beside(name).replace(/(\.js)?$/, '.js')), module, module.exports)
    return module.exports
  }
  return load
}

/** Loads `folder` (dist/miniapp); cloud functions are answered by `callFunction`. */
export const startMiniProgram = (
  folder: string,
  callFunction: (name: string, data: object) => Promise<unknown>,
  /** What outlives the program on the phone. */
  phone: Phone = { kept: new Map(), camera: emptyCamera() },
): MiniProgram => {
  const pages = pagesOf(folder)
  const views = createViews(folder)
  const stack: OpenPage[] = []
  const problems: string[] = []
  const refused = new Map<string, { left: number; readonly why: string }>()
  const asked: (readonly string[])[] = []
  const { kept, camera } = phone
  let quiet = 0
  let waiting = 0

  const changed = () => {
    quiet = 0
  }
  const problem = (sentence: string) => {
    problems.push(`${stack.at(-1)?.page.route ?? 'app'}: ${sentence}`)
  }
  const attempt = (run: () => void) => {
    try {
      run()
    } catch (error) {
      problem(error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
  }
  const complain =
    (level: string) =>
    (...words: unknown[]) => {
      problem(`console.${level}: ${words.map(String).join(' ')}`)
    }
  const counted = async (name: string, data: object): Promise<unknown> => {
    waiting += 1
    try {
      return await callFunction(name, data)
    } finally {
      waiting -= 1
      changed()
    }
  }

  const apps: AppConfig[] = []
  const registered: PageConfig[] = []
  const load = moduleLoader(
    folder,
    createContext({
      console: { ...console, error: complain('error'), warn: complain('warn') },
      setTimeout,
      clearTimeout,
      setInterval: (deed: () => void, ms: number) => {
        const interval = setInterval(deed, ms)
        intervals.add(interval)
        return interval
      },
      clearInterval,
      wx: strictWx({
        callFunction: counted,
        kept,
        camera,
        navigate: (kind, url) => setTimeout(() => attempt(() => show(kind, url)), 0),
        back: (count) => setTimeout(() => attempt(() => goBack(count)), 0),
        refusal: (name) => {
          if (name === 'navigateTo' && stack.length >= FULL)
            return 'navigateTo:fail webview count limit exceed'
          const next = refused.get(name)
          if (next === undefined || next.left <= 0) return null
          next.left -= 1
          return `${name}:fail ${next.why}`
        },
        problem,
        subscribe: (ids) => void asked.push(ids),
      }),
      App: (given: AppConfig) => void apps.push(given),
      Page: (given: PageConfig) => void registered.push(given),
      // Taro registers its recursive component here; the views bring their own.
      Component: () => undefined,
      getApp: () => apps[0],
      getCurrentPages: () => stack.map(({ page }) => page),
    }),
  )

  const configs = new Map<string, PageConfig>()
  const configOf = (route: string): PageConfig => {
    const known = configs.get(route)
    if (known) return known
    load(`${route}.js`)
    const given = registered.pop()
    if (!given) throw new Error(`${route}.js registered no page`)
    configs.set(route, given)
    return given
  }

  const leave = () => {
    const left = stack.pop()
    if (!left) return
    attempt(() => left.page.onUnload())
    left.view.detach()
  }
  const goBack = (count: number) => {
    for (let i = 0; i < count && stack.length > 1; i += 1) leave()
    stack.at(-1)?.page.onShow()
    changed()
  }
  const show = (kind: 'push' | 'replace' | 'reset', url: string) => {
    const [route = '', query = ''] = url.replace(/^\//, '').split('?')
    if (!pages.includes(route)) throw new Error(`There is no page ${route}`)
    if (kind === 'push') stack.at(-1)?.page.onHide()
    if (kind === 'replace') leave()
    if (kind === 'reset') while (stack.length > 0) leave()
    const opened = createPage(configOf(route), route, { views, changed, attempt })
    stack.push(opened)
    changed()
    opened.page.onLoad(Object.fromEntries(new URLSearchParams(query)))
    opened.page.onShow()
    opened.page.onReady()
  }
  const front = () => {
    const top = stack.at(-1)
    if (!top) throw new Error('No page is open.')
    return top
  }
  const text = () => front().view.dom.textContent ?? ''
  const moves = () => waiting > 0 || quiet < QUIET_LOOKS || text() === ''
  const rest = async () => {
    const start = performance.now()
    while (moves()) {
      if (performance.now() - start > LONGEST) {
        problem(`did not come to rest in ${LONGEST} ms`)
        return
      }
      await new Promise((resolve) => setTimeout(resolve, 10))
      quiet += 1
    }
  }

  attempt(() => {
    load('app.js')
    const options = { path: pages[0], ...(phone.launch ?? { query: {}, scene: 1001 }) }
    apps[0]?.onLaunch(options)
    apps[0]?.onShow(options)
  })

  return {
    problems,
    open: async (url) => {
      attempt(() => show('reset', url))
      await rest()
    },
    push: async (url) => {
      attempt(() => show('push', url))
      await rest()
    },
    stored: () => Object.fromEntries(kept),
    depth: () => stack.length,
    route: () => front().page.route,
    text,
    until: async (wanted) => {
      const start = performance.now()
      while (!text().includes(wanted)) {
        if (performance.now() - start > LONGEST)
          throw new Error(`${front().page.route} shows no "${wanted}": ${text()}`)
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    },
    tap: async (label, at) => {
      tapText(front(), label, at)
      changed()
      await rest()
    },
    refuse: (name, times = Infinity, why = 'busy') => void refused.set(name, { left: times, why }),
    asked,
    shares: (from) => front().page.onShareAppMessage?.({ from }),
    inputs: () => countInputs(front()),
    type: async (index, text) => {
      const shown = async (event: 'input' | 'blur') => {
        attempt(() => tellInput(front(), index, event, text))
        changed()
        await rest()
        return inputShows(front(), index, text)
      }
      return [await shown('input'), await shown('blur')]
    },
  }
}
