import type { SubscribeAnswer } from '../../domain/messages/pushCredit'
import { type TemplateName, templateNames, templates } from '../../domain/messages/pushTemplates'
import { person } from './person'
import './subscribe.h5.scss'

const element = (name: string, className: string, text: string): HTMLElement => {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}

/** Stands for WeChat's own question, which lies over the program and is none of its parts. */
const question = (titles: readonly string[]): Promise<SubscribeAnswer> =>
  new Promise((resolve) => {
    const dialog = document.createElement('dialog')
    dialog.className = 'subscribe'
    dialog.setAttribute('aria-label', '允许发送一次性提醒')
    const allow = element('button', 'subscribe-button subscribe-allow', '允许')
    const refuse = element('button', 'subscribe-button subscribe-refuse', '不允许')
    allow.addEventListener('click', () => {
      dialog.close('accept')
    })
    refuse.addEventListener('click', () => {
      dialog.close('reject')
    })
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(dialog.returnValue === 'accept' ? 'accept' : 'reject')
    })
    dialog.append(
      element('div', 'subscribe-title', '允许发送一次性提醒'),
      element('div', 'subscribe-note', '这里代替微信的询问，每允许一次可以收到一条'),
      ...titles.map((title) => element('div', 'subscribe-line', title)),
      allow,
      refuse,
    )
    document.body.append(dialog)
    dialog.showModal()
  })

const tell = async (template: string, result: SubscribeAnswer): Promise<void> => {
  await fetch('/local/subscribe', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-openid': person() },
    body: JSON.stringify({ template, result }),
  })
}

/** Asks the person to allow one message of each template, given by its id, and tells the laptop what WeChat would know. */
export const askToSend = async (
  ids: Readonly<Partial<Record<TemplateName, string>>>,
): Promise<Partial<Record<TemplateName, SubscribeAnswer>>> => {
  const asked = templateNames.filter((name) => ids[name] !== undefined)
  const answer = await question(asked.map((name) => templates[name].title))
  await Promise.all(asked.map((name) => tell(ids[name] ?? '', answer)))
  return Object.fromEntries(asked.map((name) => [name, answer]))
}
