import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import { bundledFiles, filesInFunctions } from '../build/functions'

const root = path.resolve(__dirname, '../..')

/** A package of which something ships; `licence` is what it says itself, in SPDX, null where it says nothing. */
export type Shipped = {
  readonly name: string
  readonly version: string
  readonly licence: string | null
}

type Manifest = { readonly name: string; readonly version: string; readonly license?: unknown }

const manifestIn = (folder: string): Manifest | null => {
  try {
    return JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as Manifest
  } catch {
    return null
  }
}

/** The package that a file belongs to: the innermost one that is installed. */
const packageOf = (file: string): Manifest | null => {
  const ends = [...file.matchAll(/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/g)].reverse()
  for (const { 0: found, index } of ends) {
    const manifest = manifestIn(file.slice(file.indexOf('node_modules/'), index + found.length))
    if (manifest?.version !== undefined) return manifest
  }
  return null
}

/** The packages of files, each version once, by name. */
const packagesOf = (files: readonly string[]): readonly Shipped[] => {
  const found = new Map<string, Shipped>()
  for (const file of new Set(files)) {
    const manifest = packageOf(file)
    if (manifest === null) continue
    const { name, version, license } = manifest
    const licence = typeof license === 'string' ? license : null
    found.set(`${name} ${version}`, { name, version, licence })
  }
  return [...found.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, each]) => each)
}

export const packagesInFunctions = async (): Promise<readonly Shipped[]> =>
  packagesOf(await filesInFunctions())

/** What Taro's build puts beside the screens, and in place of what they import. */
const taro = {
  weapp: {
    beside: [
      '@tarojs/plugin-platform-weapp/dist/runtime',
      '@tarojs/plugin-framework-react/dist/runtime',
      '@tarojs/react',
      '@tarojs/runtime',
    ],
    instead: {
      '@tarojs/components': '@tarojs/plugin-platform-weapp/dist/components-react',
      'react-dom': '@tarojs/react',
    },
  },
  h5: {
    beside: [
      '@tarojs/plugin-platform-h5/dist/runtime',
      '@tarojs/plugin-framework-react/dist/runtime',
      '@tarojs/router',
      '@tarojs/runtime',
      '@tarojs/taro-h5',
      'react-dom',
      // Babel puts these into what old browsers lack.
      '@babel/runtime/helpers/objectSpread2',
      'core-js/modules/es.promise.js',
    ],
    instead: { '@tarojs/components': '@tarojs/components/lib/react' },
  },
} as const satisfies Record<
  string,
  { readonly beside: readonly string[]; readonly instead: Readonly<Record<string, string>> }
>

const replacing = (instead: Readonly<Record<string, string>>): Plugin => ({
  name: 'taro',
  setup: (builder) => {
    builder.onResolve(
      { filter: /^(@tarojs\/components|react-dom)$/ },
      ({ path: asked, importer, kind }) => {
        const by = instead[asked]
        return by === undefined || kind === 'entry-point'
          ? null
          : builder.resolve(by, { kind, importer, resolveDir: root })
      },
    )
  },
})

/** The packages that screens reach, and what Taro puts beside them; `weapp` is the mini program, `h5` the browser's. */
export const packagesInScreens = async (of: 'weapp' | 'h5'): Promise<readonly Shipped[]> => {
  const { beside, instead } = taro[of]
  const pages = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|[\\/])(index|app)\.tsx$/.test(file))
    .map((file) => path.join('src', file))
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...pages, ...beside],
    outdir: 'dist/none',
    bundle: true,
    splitting: true,
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'error',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: {
      '.scss': 'empty',
      '.css': 'empty',
      '.png': 'empty',
      '.svg': 'empty',
      '.jpg': 'empty',
    },
    mainFields: ['module', 'main'],
    resolveExtensions: [`.${of}.tsx`, `.${of}.ts`, '.tsx', '.ts', '.mjs', '.js', '.json'],
    // Asked for where the framework is another one.
    external: ['preact'],
    plugins: [replacing(instead)],
  })
  return packagesOf(bundledFiles(metafile))
}
