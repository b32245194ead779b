import type { UserConfigExport } from '@tarojs/cli'

/** `npm run dev`: the browser build goes to the disk, where the laptop cloud finds it, and names stay the same. */
export default {
  logger: { quiet: true, stats: false },
  outputRoot: 'dist/dev/browser',
  h5: {
    output: { filename: 'js/[name].js', chunkFilename: 'js/[name].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].css',
      chunkFilename: 'css/[name].css',
    },
    devServer: {
      host: '127.0.0.1',
      open: false,
      hot: false,
      liveReload: false,
      client: false,
      devMiddleware: { writeToDisk: true, stats: 'none' },
    },
  },
} satisfies UserConfigExport
