// base.wxml comes with every attribute that its components know, in the main package and on sixteen floors.
const unused = require('./unused')

/** `onDragEnd` is `binddragend`, `maxLines` is `max-lines`. */
const inTemplate = (name) =>
  /^on[A-Z]/.test(name)
    ? `bind${name.slice(2).toLowerCase()}`
    : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const attributes = new RegExp(` (${unused.map(inTemplate).join('|')})="[^"]*"`, 'g')

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn({ template }) {
      if (!template) return
      const build = template.buildTemplate
      template.buildTemplate = (...given) =>
        build.apply(template, given).replace(attributes, '').replace(/>\s+</g, '><')
    },
  })
}
