import { createRequire } from 'node:module'
import { createContext, runInContext } from 'node:vm'
import { JSDOM } from 'jsdom'

/** A node of the tree that Taro hands to WeChat's templates. */
export type TreeNode = { sid?: string; uid?: string; cl?: string; v?: string; cn?: TreeNode[] }

type Part = { dispatchEvent: (name: string, options?: object) => void }
export type View = {
  dom: { textContent: string | null }
  attach: (parent: unknown) => void
  detach: () => void
  setData: (data: object) => void
  querySelector: (selector: string) => Part | undefined
}
export type TapEvent = { type: string; currentTarget: { dataset: { sid?: string } } }

type Definition = {
  id?: string
  template: unknown
  usingComponents: Record<string, string>
  properties?: object
  data?: object
  methods: { eh: (event: TapEvent) => void }
}
type Simulate = { load: (definition: Definition) => string; render: (id: string) => View }
type Templates = (file: string) => unknown
type Compiler = { wxmlToJs: (folder: string, options: { maxBuffer: number }) => string }

const browserNames = ['window', 'document', 'Event', 'CustomEvent', 'HTMLElement', 'Node'] as const

const browser = () => {
  const { window } = new JSDOM('<body></body>')
  for (const name of browserNames)
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true })
  // The compiled templates ask which engine shows them.
  Object.defineProperty(window, '__webview_engine_version__', { value: 0.02, writable: true })
  return window
}

/** Renders pages with WeChat's compiled templates and component runtime, in a document without a screen. */
export const createViews = (folder: string) => {
  const window = browser()
  const load = createRequire(__filename)
  const simulate = load('miniprogram-simulate') as Simulate
  const compiler = load('miniprogram-compiler') as Compiler
  const compiled = compiler.wxmlToJs(folder, { maxBuffer: 64 * 1024 * 1024 })
  const generate = runInContext(
    `(function () {${compiled}\n})`,
    createContext({ window }),
  ) as () => Templates
  const templates = generate()

  /** The view of a page; `eh` hears its events. */
  return (route: string, eh: (event: TapEvent) => void): View => {
    const nested = simulate.load({
      template: templates('comp.wxml'),
      usingComponents: {},
      properties: { i: { type: Object, value: {} }, l: { type: String, value: '' } },
      methods: { eh },
    })
    const page = simulate.load({
      template: templates(`${route}.wxml`),
      usingComponents: { comp: nested },
      data: { root: { cn: [] } },
      methods: { eh },
    })
    const view = simulate.render(page)
    view.attach(window.document.body)
    return view
  }
}
