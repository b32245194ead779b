declare const unused: readonly string[]
export default unused
