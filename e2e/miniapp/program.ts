import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { createViews, type TapEvent, type TreeNode, type View } from './view'
import { strictWx } from './wx'

type Data = { root: TreeNode }
type PageConfig = {
  onLoad: (query: Record<string, string>) => void
  onShow: () => void
  onReady: () => void
  onHide: () => void
  onUnload: () => void
  eh: (event: object) => void
  data: Data
}
type Page = PageConfig & { route: string; setData: (data: object, done?: () => void) => void }
type AppConfig = { onLaunch: (options: object) => void; onShow: (options: object) => void }
type AppJson = { pages: string[]; subPackages?: { root: string; pages: string[] }[] }

/** A built mini program, running in Node without DevTools. */
export type MiniProgram = {
  /** Every page of app.json. */
  pages: readonly string[]
  /** Everything wrong so far: exceptions, console errors and warnings, unknown calls of wx. */
  problems: readonly string[]
  /** Opens a page as WeChat does from a link, and waits until it has come to rest. */
  open: (url: string) => Promise<void>
  /** The route of the page in front. */
  route: () => string
  /** The text that the page in front shows. */
  text: () => string
  /** Taps what carries exactly this text, and waits until the page has come to rest. */
  tap: (label: string) => Promise<void>
}

const QUIET = 60
const LONGEST = 10_000

const assign = (target: object, keys: string[], value: unknown): void => {
  const [key = '', ...rest] = keys
  if (rest.length === 0) Reflect.set(target, key, value)
  else assign(Reflect.get(target, key) as object, rest, value)
}

const pathTo = (node: TreeNode, text: string): TreeNode[] | null => {
  if (node.v === text) return [node]
  for (const child of node.cn ?? []) {
    const found = pathTo(child, text)
    if (found) return [node, ...found]
  }
  return null
}

/** Loads `folder` (dist/miniapp); cloud functions are answered by `callFunction`. */
export const startMiniProgram = (
  folder: string,
  callFunction: (name: string, data: object) => Promise<unknown>,
): MiniProgram => {
  const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as AppJson
  const pages = [
    ...app.pages,
    ...(app.subPackages ?? []).flatMap((sub) => sub.pages.map((page) => `${sub.root}/${page}`)),
  ]
  const problems: string[] = []
  const stack: { page: Page; view: View }[] = []
  let changedAt = 0
  let waiting = 0
  const changed = () => {
    changedAt = performance.now()
  }

  const problem = (sentence: string) => {
    const route = stack.at(-1)?.page.route ?? 'app'
    problems.push(`${route}: ${sentence}`)
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
  const apps: AppConfig[] = []
  const registered: PageConfig[] = []
  const context = createContext({
    console: { ...console, error: complain('error'), warn: complain('warn') },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    wx: strictWx({
      callFunction: async (name, data) => {
        waiting += 1
        try {
          return await callFunction(name, data)
        } finally {
          waiting -= 1
          changed()
        }
      },
      navigate: (kind, url) => setTimeout(() => attempt(() => show(kind, url)), 0),
      back: (count) => setTimeout(() => attempt(() => goBack(count)), 0),
      problem,
    }),
    App: (given: AppConfig) => {
      apps.push(given)
    },
    Page: (given: PageConfig) => {
      registered.push(given)
    },
    // Taro registers its recursive component here; the views bring their own.
    Component: () => undefined,
    getApp: () => apps[0],
    getCurrentPages: () => stack.map(({ page }) => page),
  })

  const modules = new Map<string, { exports: unknown }>()
  const load = (file: string): unknown => {
    const known = modules.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    modules.set(file, module)
    const source = readFileSync(path.join(folder, file), 'utf8')
    const run = runInContext(`(function (require, module, exports) {${source}\n})`, context, {
      filename: file,
    }) as (require: (name: string) => unknown, module: object, exports: unknown) => void
    const require = (name: string) =>
      load(`${path.posix.join(path.posix.dirname(file), name).replace(/\.js$/, '')}.js`)
    run(require, module, module.exports)
    return module.exports
  }

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

  const views = createViews(folder)

  const create = (route: string): { page: Page; view: View } => {
    const given = configOf(route)
    let handled = ''
    const eh = (event: TapEvent) => {
      // The simulator delivers an event twice.
      const mark = `${event.type} ${event.currentTarget.dataset.sid ?? ''}`
      if (handled === mark) return
      handled = mark
      setTimeout(() => {
        handled = ''
      }, 0)
      attempt(() => page.eh(event))
    }
    const view = views(route, eh)
    const data: Data = { root: { cn: [] } }
    const page: Page = Object.assign(Object.create(given) as Page, {
      route,
      data,
      setData: (change: object, done?: () => void) => {
        changed()
        for (const [key, value] of Object.entries(change))
          assign(data, key.replace(/\[(\d+)\]/g, '$1').split('.'), structuredClone(value))
        attempt(() => view.setData({ root: structuredClone(data.root) }))
        if (done) setTimeout(() => attempt(done), 0)
      },
    })
    return { page, view }
  }

  const leave = () => {
    const left = stack.pop()
    if (!left) return
    attempt(() => left.page.onUnload())
    left.view.detach()
  }
  const goBack = (count: number) => {
    for (let i = 0; i < count && stack.length > 1; i += 1) leave()
    attempt(() => stack.at(-1)?.page.onShow())
    changed()
  }
  const show = (kind: 'push' | 'replace' | 'reset', url: string) => {
    const [route = '', query = ''] = url.replace(/^\//, '').split('?')
    if (!pages.includes(route)) throw new Error(`There is no page ${route}`)
    if (kind === 'push') stack.at(-1)?.page.onHide()
    if (kind === 'replace') leave()
    if (kind === 'reset') while (stack.length > 0) leave()
    const opened = create(route)
    stack.push(opened)
    changed()
    attempt(() => {
      opened.page.onLoad(Object.fromEntries(new URLSearchParams(query)))
      opened.page.onShow()
      opened.page.onReady()
    })
  }

  const rest = async () => {
    const start = performance.now()
    while (waiting > 0 || performance.now() - changedAt < QUIET) {
      if (performance.now() - start > LONGEST) {
        problem(`did not come to rest in ${LONGEST} ms`)
        return
      }
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  attempt(() => {
    load('app.js')
    const options = { path: pages[0], query: {}, scene: 1001 }
    apps[0]?.onLaunch(options)
    apps[0]?.onShow(options)
  })

  const front = () => {
    const top = stack.at(-1)
    if (!top) throw new Error('No page is open.')
    return top
  }

  return {
    pages,
    problems,
    open: async (url) => {
      attempt(() => show('reset', url))
      await rest()
    },
    route: () => front().page.route,
    text: () => front().view.dom.textContent ?? '',
    tap: async (label) => {
      const { page, view } = front()
      const found = pathTo(page.data.root, label)
      if (!found)
        throw new Error(`${page.route} shows no "${label}": ${view.dom.textContent ?? ''}`)
      const holder = found.at(-2)
      const id = holder?.uid ?? holder?.sid ?? ''
      view.querySelector(`#${id}`)?.dispatchEvent('tap')
      changed()
      await rest()
    },
  }
}
