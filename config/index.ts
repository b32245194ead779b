import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import type { IProjectConfig } from '@tarojs/taro/types/compile'
import dev from './dev'
import prod from './prod'

const outputs = { weapp: 'dist/miniapp', h5: 'dist/browser' } as const
const target = process.env['TARO_ENV'] === 'h5' ? 'h5' : 'weapp'
const stage = process.env['STAGE'] === 'production' ? 'production' : 'trial'

// Sizes are px everywhere: in WeChat's PC window rpx grows with the width.
const postcss = { pxtransform: { enable: false }, autoprefixer: { enable: true } }

type WebpackChain = NonNullable<NonNullable<IProjectConfig['h5']>['webpackChain']>

/** The rules have no effect on loading: what a page does not use of them stays out of its package. */
const pureRules = (chain: Parameters<WebpackChain>[0]) => {
  chain.module
    .rule('rules')
    .test(/[\\/]src[\\/]domain[\\/]/)
    .set('sideEffects', false)
}

const shared: IProjectConfig = {
  projectName: 'langfang-new-media-filing',
  sourceRoot: 'src',
  designWidth: 750,
  deviceRatio: { 750: 1 },
  outputRoot: outputs[target],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: ['aria', 'lean'].map((name) => path.resolve(__dirname, name, 'index.js')),
  defineConstants: { STAGE: JSON.stringify(stage) },
  // Chinese as it is: escaped it takes twice the bytes.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  cache: {
    // Of renamed files it leaves modules out of the WeChat build, which is as fast without it.
    enable: target === 'h5' && !process.env['CI'],
    // webpack does not see environment variables that are read here, so the cache is named after them.
    name: `${target}-${stage}-${process.env['NODE_ENV'] ?? ''}`,
    buildDependencies: {
      config: [
        __filename,
        'dev.ts',
        'prod.ts',
        'aria/index.js',
        'aria/attributes.js',
        'lean/index.js',
        'lean/unused.js',
        'router/latest.js',
        '../babel.config.js',
      ].map((file) => path.resolve(__dirname, file)),
    },
  },
  copy: {
    // WeChat takes the icons by the names in theme.json, which Taro does not follow.
    patterns: target === 'weapp' ? [{ from: 'src/assets/tab', to: 'dist/miniapp/assets/tab' }] : [],
    options: {},
  },
  mini: {
    postcss,
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain: pureRules,
    // These ship newer syntax than the oldest phones read (iOS 12).
    compile: { include: ['valibot', 'dayjs'].map((name) => path.resolve('node_modules', name)) },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    postcss,
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain(chain) {
      pureRules(chain)
      // Taro's default ('initial') repeats its web components in every page.
      chain.optimization.splitChunks({ chunks: 'all', minSize: 20000 })
      chain.performance.hints(false)
      chain.module
        .rule('router')
        .test(/@tarojs[\\/]router[\\/]dist[\\/]router[\\/]spa\.js$/)
        .use('latest')
        .loader(path.resolve(__dirname, 'router/latest.js'))
    },
  },
}

export default defineConfig((merge, { mode }) =>
  merge({}, shared, mode === 'production' ? prod : dev),
)
