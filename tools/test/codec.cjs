const { transformSync } = require('esbuild')

/** The JPEG codec as the build bundles it: a CommonJS module that is told it lies nowhere. */
module.exports = {
  process: (code) =>
    transformSync(code, {
      format: 'cjs',
      define: { 'import.meta': 'nowhere' },
      banner: "const nowhere = { url: 'file:///' }",
    }),
}
