import type { TapEvent, TreeNode, View } from './view'

/** A card that a page gives to a chat. */
export type Shared = { title: string; path: string; imageUrl?: string } | undefined

type Data = { root: TreeNode }

/** What a page's script gives to `Page`. */
export type PageConfig = {
  onLoad: (query: Record<string, string>) => void
  onShow: () => void
  onReady: () => void
  onHide: () => void
  onUnload: () => void
  eh: (event: object) => void
  /** Only of a page that may be shared. */
  onShareAppMessage?: (how: { from: 'button' | 'menu' }) => Shared
  data: Data
}
export type Page = PageConfig & {
  route: string
  setData: (data: object, done?: () => void) => void
}
export type OpenPage = { page: Page; view: View }

type Around = {
  views: (route: string, eh: (event: TapEvent) => void) => View
  changed: () => void
  /** Runs something of the program and notes what it throws. */
  attempt: (run: () => void) => void
}

const assign = (target: object, keys: string[], value: unknown): void => {
  const [key = '', ...rest] = keys
  if (rest.length === 0) Reflect.set(target, key, value)
  else assign(Reflect.get(target, key) as object, rest, value)
}

/** 'root.cn.[0].v' and 'root.cn[0].v' both reach ['root', 'cn', '0', 'v']. */
const keysOf = (path: string): string[] => path.replace(/\.?\[(\d+)\]/g, '.$1').split('.')

/** A page with its view, before its first lifecycle call. */
export const createPage = (given: PageConfig, route: string, around: Around): OpenPage => {
  const { attempt, changed } = around
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
  const view = around.views(route, eh)
  const data: Data = { root: { cn: [] } }
  const page: Page = Object.assign(Object.create(given) as Page, {
    route,
    data,
    setData: (change: object, done?: () => void) => {
      changed()
      for (const [key, value] of Object.entries(change))
        assign(data, keysOf(key), structuredClone(value))
      attempt(() => view.setData({ root: structuredClone(data.root) }))
      if (done) setTimeout(() => attempt(done), 0)
    },
  })
  return { page, view }
}

const allIn = (node: TreeNode): TreeNode[] => [node, ...(node.cn ?? []).flatMap(allIn)]

/** The text inputs of a page from top to bottom; WeChat draws them itself, so they are in the tree alone. */
const inputsOf = ({ page }: OpenPage): TreeNode[] =>
  allIn(page.data.root).filter(({ cl }) => cl === 'text-input')

/** How many text inputs the page has. */
export const countInputs = (open: OpenPage): number => inputsOf(open).length

/** Types a text into an input, or leaves it with that text, as WeChat tells the page. */
export const tellInput = (
  open: OpenPage,
  index: number,
  type: 'input' | 'blur',
  text: string,
): void => {
  const { sid = '' } = inputsOf(open)[index] ?? {}
  const at = { id: sid, dataset: { sid } }
  open.page.eh({ type, target: at, currentTarget: at, detail: { value: text } })
}

/** Whether WeChat was told to show this text in an input. */
export const inputShows = (open: OpenPage, index: number, text: string): boolean =>
  Object.values(inputsOf(open)[index] ?? {}).includes(text)

const pathTo = (node: TreeNode, text: string): TreeNode[] | null => {
  if (node.v === text) return [node]
  for (const child of node.cn ?? []) {
    const found = pathTo(child, text)
    if (found) return [node, ...found]
  }
  return null
}

/** A point of the screen, in px. */
export type Point = { readonly x: number; readonly y: number }

/** Taps the element around exactly this text, at this point when one is given; the event rises from there as in WeChat. */
export const tapText = ({ page, view }: OpenPage, text: string, at?: Point): void => {
  const holder = pathTo(page.data.root, text)?.at(-2)
  const element = view.querySelector(`#${holder?.uid ?? holder?.sid ?? ''}`)
  if (!element) throw new Error(`${page.route} shows no "${text}": ${view.dom.textContent ?? ''}`)
  element.dispatchEvent('tap', at && { changedTouches: [{ clientX: at.x, clientY: at.y }] })
}
