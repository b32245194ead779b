import type { ApiInput } from '../../../../src/domain/api/api'
import type { TemplateViews } from '../../../../src/domain/api/inbox'
import { afterAnswer, pushCreditWords } from '../../../../src/domain/messages/pushCredit'
import { type TemplateName, templateNames } from '../../../../src/domain/messages/pushTemplates'
import type { Context } from '../../app'
import { creditId } from '../../messages/tell'

/** The templates to ask for, and how many pushes the caller still allows of each. */
export const templateViews = async ({ ports, openid }: Context): Promise<TemplateViews> => {
  const rows = await ports.credits.of(templateNames.map((name) => creditId(openid, name)))
  const views = templateNames.map((name) => {
    const { id, type } = ports.templates[name]
    const credit = rows.find((row) => row.id === creditId(openid, name))?.credit ?? 0
    return [name, { id, credit, words: pushCreditWords(credit, type) }] as const
  })
  return Object.fromEntries(views) as TemplateViews
}

/** Counts what the caller answered to WeChat's question (F1), once for a token. */
export const answered = async (
  context: Context,
  { token, answers }: ApiInput<'push.answered'>,
): Promise<TemplateViews> => {
  const { ports, openid, now } = context
  const tokenId = `${openid}:push:${token}`
  await ports.transaction(async (stores) => {
    if ((await stores.tokens.get(tokenId)) !== null) return
    await stores.tokens.add({ id: tokenId, filing: null, at: now })
    for (const [name, answer] of Object.entries(answers)) {
      const id = creditId(openid, name as TemplateName)
      const credit = (await stores.credits.get(id))?.credit ?? 0
      const { type } = ports.templates[name as TemplateName]
      await stores.credits.put({ id, credit: afterAnswer(credit, answer, type) })
    }
  })
  return templateViews(context)
}
