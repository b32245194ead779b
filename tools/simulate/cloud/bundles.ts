import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { compileFunction } from 'node:vm'
import { build, type Plugin } from 'esbuild'
import { type Compiled, GIVEN } from '../../../local/functions/inside/instance'

const root = path.resolve(__dirname, '../../..')

/** A text of the product's source in the place of another one. */
export type Replacement = { readonly file: string; readonly from: string; readonly to: string }

export type Bundles = Readonly<Record<'api' | 'cron', Compiled>>

const replacing = (replaced: readonly Replacement[]): Plugin => ({
  name: 'replacing',
  setup: (building) => {
    building.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const here = replaced.filter((each) => path.resolve(root, each.file) === file)
      if (here.length === 0) return null
      const text = await readFile(file, 'utf8')
      const contents = here.reduce((before, { from, to }) => before.replace(from, () => to), text)
      return { contents, loader: 'ts' }
    })
  },
})

/** Nobody checks here what the SDK signs, and signing takes a tenth of all time. */
const unsigned: Plugin = {
  name: 'unsigned',
  setup: (building) => {
    building.onLoad({ filter: /signature-nodejs[\\/]lib[\\/]index\.js$/ }, () => ({
      contents: "exports.sign = ({ timestamp }) => ({ authorization: 'unsigned', timestamp })",
      loader: 'js',
    }))
  },
}

const bundled = async (
  name: 'api' | 'cron',
  replaced: readonly Replacement[],
): Promise<Compiled> => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path.join('cloudfunctions', name, 'index.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    define: { 'import.meta': 'nowhere' },
    inject: [path.join(root, 'tools/build/nowhere.mjs')],
    plugins: replaced.length === 0 ? [unsigned] : [unsigned, replacing(replaced)],
  })
  const code = outputFiles[0]?.text ?? ''
  return compileFunction(code, [...GIVEN], { filename: `${name}.js` }) as Compiled
}

/** The unchanged entries of `api` and `cron` with the SDK inside, or with texts of the source replaced. */
export const bundlesOf = async (replaced: readonly Replacement[] = []): Promise<Bundles> => {
  const [api, cron] = await Promise.all([bundled('api', replaced), bundled('cron', replaced)])
  return { api, cron }
}
