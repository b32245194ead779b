import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runInContext, type Context } from 'node:vm'

type Body = (require: (name: string) => unknown, module: object, exports: unknown) => void

/** WeChat's `require` over the files of a built mini program: each file runs once, in `context`. */
export const moduleLoader = (folder: string, context: Context): ((file: string) => unknown) => {
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
