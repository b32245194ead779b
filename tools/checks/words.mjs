/** Words that no text of the program says, each with what is said instead (M8 among them). */
const NOT_SAID = [
  [/开始自查/, '查一查'],
  [/(?<!市)网信办(?!答复为准)/, '办公室 or its shortName: the development zone’s is no 网信办'],
  [/请补办/, '请补报'],
  [/不予登记/, '终止办理'],
  [/注销(?!备案)/, '注销备案: the account itself goes on'],
  [/前后(?!不一致)/, '以前（含当日）'],
  [/[正反]面/, '人像面, 国徽面'],
  [/没有收到回音/, '网络不通'],
  [/签的名/, '签于…'],
  [/说明是/, '说明版本：…'],
  // 平台审核 is what WeChat calls its own look at a program.
  [/必须|否则|将被|审批|(?<!平台)审核|违规|违法/, 'nothing that adds weight to the notice'],
  [/法律效力|可靠电子签名|(?<!非)官方/, 'nothing that claims what it is not'],
]

/** What is said instead of a word in the text that is not said; null when all may stand. */
export const sayInstead = (text) => NOT_SAID.find(([word]) => word.test(text))?.[1] ?? null

/** Lint rule: the program speaks in the words that were decided. */
export const words = {
  create: (context) => {
    const check = (text) => (node) => {
      const instead = sayInstead(text(node))
      if (instead !== null) context.report({ node, message: `Not our word. Say: ${instead}.` })
    }
    return {
      Literal: check(({ raw }) => raw),
      TemplateElement: check(({ value }) => value.raw),
      JSXText: check(({ value }) => value),
    }
  },
}
