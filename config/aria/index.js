// Taro's base.wxml passes only the attributes it knows, and it knows none of these.
const attributes = require('./attributes')

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      const { template } = platform
      if (!template) return
      template.mergeComponents(ctx, attributes)
      const rename = template.replacePropName.bind(template)
      template.replacePropName = (name, ...rest) =>
        name === 'role' ? 'aria-role' : rename(name, ...rest)
      platform.runtimePath = [platform.runtimePath, require.resolve('./runtime')].flat()
    },
  })
}
