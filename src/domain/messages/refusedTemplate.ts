import { type TemplateName, templates } from './pushTemplates'

/** errcode of a push with a value that the template does not take. */
export const REFUSED_VALUE = '47003'

/** What the city is told when WeChat takes no message of a template: nobody is reached by it until it is mended (F5). */
export const refusedTemplateWords = (
  template: TemplateName,
): { readonly title: string; readonly text: string } => {
  const { title } = templates[template]
  return {
    title: `微信不收「${title}」`,
    text: `微信消息「${title}」有一项内容不合模板，没有发出（${REFUSED_VALUE}）。收件箱里的通知照常。请告诉技术联系人。`,
  }
}
