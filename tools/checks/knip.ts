import type { KnipConfig } from 'knip'

type AppConfig = { pages: string[]; subPackages: { root: string; pages: string[] }[] }

/** The pages as app.config.ts names them. */
const pages = async (): Promise<string[]> => {
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config })
  const { default: app } = (await import('../../src/app.config')) as { default: AppConfig }
  const below = app.subPackages.flatMap(({ root, pages: names }) =>
    names.map((name) => `${root}/${name}`),
  )
  return [...app.pages, ...below].map((page) => `src/${page}.{tsx,config.ts}`)
}

/** No file, export or package that nothing uses. */
export default async (): Promise<KnipConfig> => ({
  project: ['{src,cloudfunctions,local,config,e2e,tools}/**/*.{ts,tsx,js,mjs,cjs,scss}'],
  entry: [
    'src/app.{tsx,config.ts}',
    ...(await pages()),
    // Named without their ending: the build takes one of a pair.
    'src/**/*.{h5,weapp}.{ts,tsx}',
    'cloudfunctions/*/index.ts',
    'config/index.ts',
    // Run or read by their paths.
    'cloudfunctions/server/documents/testing/pdfTexts.mjs',
    'config/{aria/{index,runtime},lean/index,router/latest}.js',
    'tools/build/nowhere.mjs',
    'tools/faults/faults.ts',
    'tools/test/worker.ts',
    'local/stage/stage.js',
    'src/domain/testing/zones.ts',
    'local/testing/{compiled.cjs,serve.ts,shapes.ts}',
    'tools/{dev,serve,secondCity/{filed,data/*},bench/bare,data/{data,national},deploy/{deploy,release/keepForms},operator/findStrays,shots/shots,test/cloud}.ts',
    'tools/{checks,mutation,test}/*.{mjs,cjs}',
  ],
  ignoreDependencies: [
    // Taro loads them by name.
    '@tarojs/plugin-.*',
    '@tarojs/react',
    '@tarojs/runtime',
    '@tarojs/webpack5-runner',
    'react-dom',
    // Started by its path, and what it loads by name.
    '@stryker-mutator/.*',
    // What Babel compiles imports it.
    '@babel/runtime',
    // Only their files are read.
    '@expo-google-fonts/noto-serif-sc',
    'miniprogram-compiler',
    'miniprogram-simulate',
  ],
  // The compiler finds them, and knows the pairs.
  exclude: ['unresolved', 'binaries'],
  // A type that belongs to an exported function is named for its callers.
  ignoreExportsUsedInFile: { interface: true, type: true },
})
