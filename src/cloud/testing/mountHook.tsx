import { JSDOM } from 'jsdom'
import { act } from 'react'

const { window } = new JSDOM('')
const { document, navigator } = window
Object.assign(globalThis, { window, document, navigator, IS_REACT_ACT_ENVIRONMENT: true })

export type Mounted<Result> = {
  /** What the hook answered when it was drawn last. */
  readonly result: () => Result
  /** How often it was drawn. */
  readonly draws: () => number
  /** Does something to it and waits until that is drawn. */
  readonly after: (work: () => void) => Promise<void>
  readonly unmount: () => Promise<void>
}

/** Draws a hook in a page of its own. */
export const mountHook = async <Result,>(useHook: () => Result): Promise<Mounted<Result>> => {
  // It looks for the window when it is loaded.
  const { createRoot } = await import('react-dom/client')
  const root = createRoot(document.createElement('main'))
  const results: Result[] = []
  const Page = () => {
    results.push(useHook())
    return null
  }
  const after = (work: () => void) =>
    act(async () => {
      work()
      await new Promise((resolve) => setImmediate(resolve))
    })
  await after(() => {
    root.render(<Page />)
  })
  return {
    result: () => results[results.length - 1] as Result,
    draws: () => results.length,
    after,
    unmount: () =>
      after(() => {
        root.unmount()
      }),
  }
}
