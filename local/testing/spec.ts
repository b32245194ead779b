import type { Local } from '../compose'
import { run, start, workspace } from './cloud'

/**
 * One laptop cloud for a table of cases that do not disturb each other; `prepare` is SDK code that runs first.
 *
 * Answers a runner of SDK code: an expression or statements with `return`.
 */
export const onCloud = (prepare = '') => {
  const space = workspace()
  let local: Local
  const ask = (code: string) =>
    run(local, `async () => { ${/\breturn\b/.test(code) ? code : `return ${code}`} }`)
  beforeAll(async () => {
    local = await start(space.root)
    if (prepare !== '') await ask(`${prepare}; return null`)
  })
  afterAll(async () => {
    await local.stop()
    space.remove()
  })
  return ask
}
