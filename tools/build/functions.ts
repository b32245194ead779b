import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { build, type BuildOptions, context, type Metafile } from 'esbuild'
import { type FunctionName, functionNames } from '../../cloudfunctions/limits'

type Manifest = { dependencies?: Record<string, string> }

const root = path.resolve(__dirname, '../..')
/** What the function reads beside its bundle, by the name it has there. */
const besideDocuments = [
  ['font.ttf', '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'],
  ['decoder.wasm', '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'],
  ['encoder.wasm', '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'],
] as const

// One bundle loads in half the time of the SDK's 400 files, so the laptop gets it inside. On the
// real cloud that is untried: SDK=external leaves it to the platform, which installs the
// dependencies of package.json.
const external = process.env['SDK'] === 'external' ? ['wx-server-sdk'] : []

const optionsOf = (entry: string, outfile: string): BuildOptions => ({
  absWorkingDir: root,
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node16',
  format: 'cjs',
  charset: 'utf8',
  legalComments: 'none',
  external,
  logLevel: 'warning',
  logLimit: 20,
  // The JPEG codec asks where it lies before it takes the bytes it is given, and is told nowhere.
  define: { 'import.meta': 'nowhere' },
  inject: [path.join(root, 'tools/build/nowhere.mjs')],
})

/** Bundles an entry as every function is. */
export const bundle = async (entry: string, outfile: string): Promise<void> => {
  await build(optionsOf(entry, outfile))
}

const bundleOf = (name: FunctionName, folder: string): BuildOptions =>
  optionsOf(
    path.join(root, 'cloudfunctions', name, 'index.ts'),
    path.join(root, folder, name, 'index.js'),
  )

/** Begins the folder of a function with all that stands beside its bundle. */
const prepare = async (name: FunctionName, folder: string): Promise<void> => {
  const from = path.join(root, 'cloudfunctions', name)
  const to = path.join(root, folder, name)
  await rm(to, { recursive: true, force: true })
  await mkdir(to, { recursive: true })
  await copyFile(path.join(from, 'config.json'), path.join(to, 'config.json'))
  const manifest = JSON.parse(await readFile(path.join(from, 'package.json'), 'utf8')) as Manifest
  if (external.length === 0) delete manifest.dependencies
  await writeFile(path.join(to, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  if (name !== 'documents') return
  for (const [beside, file] of besideDocuments)
    await copyFile(createRequire(from).resolve(file), path.join(to, beside))
}

/** Bundles every cloud function into dist/cloudfunctions; a missing entry, package.json or config.json is an error. */
export const buildFunctions = async (): Promise<void> => {
  for (const name of functionNames) {
    await prepare(name, 'dist/cloudfunctions')
    await build(bundleOf(name, 'dist/cloudfunctions'))
  }
}

/** What every cloud function is made of: files from the root, as its bundle holds them and as they stand beside it. */
export const filesInFunctions = async (): Promise<readonly string[]> => {
  const built = await Promise.all(
    functionNames.map((name) =>
      build({ ...bundleOf(name, 'dist/cloudfunctions'), write: false, metafile: true }),
    ),
  )
  return [
    ...built.flatMap(({ metafile }) => bundledFiles(metafile)),
    ...besideDocuments.map(([, file]) => `node_modules/${file}`),
  ]
}

/** The files of which something came into what was built. */
export const bundledFiles = ({ outputs }: Metafile): readonly string[] =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([file]) => file),
  )

/** Bundles every cloud function into a folder, and again whenever its code changes; what is wrong is printed. Comes back after the first build; `onEnd` gets what ends it. */
export const watchFunctions = async (
  folder: string,
  onEnd: (end: () => Promise<unknown>) => void,
): Promise<void> => {
  await Promise.all(
    functionNames.map(async (name) => {
      await prepare(name, folder)
      const bundle = await context(bundleOf(name, folder))
      onEnd(() => bundle.dispose())
      await bundle.rebuild()
      await bundle.watch()
    }),
  )
}
