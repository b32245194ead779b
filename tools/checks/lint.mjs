import { cityNames } from './cityNames.mjs'
import { words } from './words.mjs'

/** Lint rule: what a selector of its options finds is a fault, with the message beside it. */
const syntax = {
  meta: { schema: false },
  create: (context) =>
    Object.fromEntries(
      context.options.map(({ selector, message }) => [
        selector,
        (node) => {
          context.report({ node, message })
        },
      ]),
    ),
}

/** The rules that this program alone has. */
export default { meta: { name: 'filing' }, rules: { syntax, words, 'city-names': cityNames } }
