const WHO = 'stage-person'
const SHOWN = 20
const at = (id) => document.getElementById(id)
let offset = 0
let people = []

const ask = async (path, body) => {
  const answer = await fetch(
    path,
    body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
  )
  const value = await answer.json()
  if (!answer.ok) throw new Error(value.message)
  return value
}

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

const say = (text) => {
  at('said').textContent = text
}

/** Runs what a button asks for, and says what went wrong. */
const attempt = (work) => async (event) => {
  event.preventDefault()
  try {
    await work(event)
  } catch (error) {
    say(error.message)
  }
}

const now = () => Date.now() + offset
const beijing = (instant, options) =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false, ...options }).format(
    instant,
  )
const longDay = { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' }
const clockTime = { hour: '2-digit', minute: '2-digit', second: '2-digit' }
const shortTime = { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' }

const showTime = () => {
  at('day').textContent = beijing(now(), longDay)
  at('time').textContent = beijing(now(), clockTime)
  at('moved').textContent = offset === 0 ? '北京时间' : '北京时间，已改动'
}

const person = () => people.find(({ openid }) => openid === localStorage.getItem(WHO)) ?? people[0]

const openApp = () => {
  at('app').src = `/app/?as=${encodeURIComponent(person().openid)}`
}

const copyButton = (value) => {
  const button = element('button', { type: 'button', textContent: '复制' })
  button.addEventListener(
    'click',
    attempt(async () => {
      await navigator.clipboard.writeText(value)
      button.textContent = '已复制'
      setTimeout(() => (button.textContent = '复制'), 1500)
    }),
  )
  return button
}

const showSamples = () => {
  const { samples, photos } = person()
  at('samples-part').hidden = samples.length === 0
  at('samples').replaceChildren(
    ...samples.map(([label, value]) => {
      const button = copyButton(value)
      button.setAttribute('aria-label', `复制${label}`)
      const text = element('span', {}, element('small', {}, label), value)
      return element('li', { className: 'sample' }, text, button)
    }),
  )
  at('photos').replaceChildren(
    ...photos.map(([label, file]) =>
      element(
        'a',
        { href: `/local/samples/${file}`, download: `样张-${label}.png` },
        `保存${label}样张`,
      ),
    ),
  )
}

const be = (openid) => {
  localStorage.setItem(WHO, openid)
  showPeople()
  showSamples()
  openApp()
}

const showPeople = () => {
  const here = person().openid
  at('people').replaceChildren(
    ...people
      .filter(({ ofExample }) => !ofExample)
      .map(({ openid, name, role }) => {
        const radio = element('input', { type: 'radio', name: 'person', value: openid })
        radio.checked = openid === here
        radio.addEventListener('change', () => be(openid))
        const text = element('span', {}, name, element('small', {}, role))
        return element('label', { className: 'person' }, radio, text)
      }),
  )
  const others = people.filter(({ ofExample }) => ofExample)
  at('others-part').hidden = others.length === 0
  at('others').replaceChildren(
    element('option', { value: '', textContent: '请选择' }),
    ...others.map(({ openid, name, role }) =>
      element('option', { value: openid, textContent: `${role}，${name}` }),
    ),
  )
  at('others').value = others.some(({ openid }) => openid === here) ? here : ''
}

const nameOf = (openid) => people.find((other) => other.openid === openid)?.name ?? openid

const pushItem = ({ at: sent, openid, title, fields }) =>
  element(
    'li',
    { className: 'message' },
    element('small', {}, `${beijing(sent, shortTime)} 发给${nameOf(openid)}`),
    element('strong', {}, title),
    ...fields.map((field) =>
      element('div', { className: 'field' }, element('small', {}, field.title), field.value),
    ),
  )

const mailItem = ({ id, at: sent, to, subject, text }) => {
  const details = element(
    'details',
    {},
    element('summary', {}, subject || '（没有主题）'),
    element('p', { className: 'text' }, text),
  )
  details.dataset.mail = id
  const head = element('small', {}, `${beijing(sent, shortTime)} 发给 ${to}`)
  return element('li', { className: 'message' }, head, details)
}

const shown = {}

/** Shows the newest of what was sent; a mail that is being read stays open. */
const showSent = async (what, item) => {
  const sent = (await ask(`/local/${what}`)).slice(0, SHOWN)
  const text = JSON.stringify(sent)
  if (shown[what] === text) return
  shown[what] = text
  const read = [...at(what).querySelectorAll('details[open]')].map(({ dataset }) => dataset.mail)
  at(`no-${what}`).hidden = sent.length > 0
  at(what).replaceChildren(...sent.map(item))
  for (const details of at(what).querySelectorAll('details'))
    details.open = read.includes(details.dataset.mail)
}

const showMessages = async () => {
  if (document.hidden) return
  await Promise.all([showSent('pushes', pushItem), showSent('mails', mailItem)])
}

const moveClock = async (to) => {
  offset = (await ask('/local/clock', to)).offset
  showTime()
  // Reloaded because its scripts read the time while they load; it stays on the same page.
  at('app').contentWindow.location.reload()
}

const day = (instant) => beijing(instant, { year: 'numeric', month: 'long', day: 'numeric' })

/** Shows how far the example is, and answers how it stands. */
const showExample = async () => {
  const { state, done, of, at: reached, failed } = await ask('/local/example')
  const loading = state === 'loading'
  const appears = loading && at('loading').hidden
  at('loading').hidden = !loading
  // On a phone the button is far below it.
  if (appears) at('loading').scrollIntoView({ block: 'nearest' })
  for (const control of document.querySelectorAll('.desk button, .desk input, .desk select'))
    control.disabled = loading && control.id !== 'reset'
  at('example').hidden = state === 'loaded' || state === 'absent'
  at('example').textContent = state === 'stopped' ? '接着装入示例' : '装入示例'
  if (state === 'stopped') say(`示例装到了${day(reached)}，没有装完。${failed}`)
  if (!loading) return state
  const share = of === 0 ? 0 : done / of
  at('loaded').value = share
  at('loaded-to').textContent =
    done === 0
      ? '正在请各办公室的工作人员加入'
      : `${day(reached)}，已完成 ${Math.floor(share * 100)}%`
  return state
}

/** Follows it until it is there or stopped. */
const followExample = async () => {
  for (;;) {
    const state = await showExample()
    if (state !== 'loading') return state
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}

const loadExample = async () => {
  // What is shown would ask while everything changes below it.
  at('app').src = 'about:blank'
  await ask('/local/example', {})
  if ((await followExample()) === 'loaded') window.location.reload()
  else openApp()
}

const fit = () => {
  const scale = Math.min(1, (window.innerHeight - 48) / 846)
  document.documentElement.style.setProperty('--scale', String(Math.max(0.5, scale)))
}

const listen = () => {
  window.addEventListener('resize', fit)
  for (const button of document.querySelectorAll('[data-days]'))
    button.addEventListener(
      'click',
      attempt(() => moveClock({ advanceDays: Number(button.dataset.days) })),
    )
  at('real-time').addEventListener(
    'click',
    attempt(() => moveClock({ reset: true })),
  )
  at('set-day').addEventListener(
    'submit',
    attempt(() => moveClock({ now: `${at('date').value}T${beijing(now(), clockTime)}+08:00` })),
  )
  at('timer').addEventListener(
    'click',
    attempt(async () => {
      say('正在运行…')
      await ask('/local/timer/cron', {})
      say(`${beijing(now(), clockTime)} 定时任务已运行`)
      await showMessages()
    }),
  )
  at('others').addEventListener('change', () => {
    if (at('others').value !== '') be(at('others').value)
  })
  at('example').addEventListener(
    'click',
    attempt(async () => {
      const { state } = await ask('/local/example')
      if (state === 'none') at('ask-example').showModal()
      else await loadExample()
    }),
  )
  at('ask-example').addEventListener(
    'close',
    attempt(async () => {
      if (at('ask-example').returnValue !== 'yes') return
      at('ask-example').returnValue = ''
      await loadExample()
    }),
  )
  at('reset').addEventListener('click', () => at('ask').showModal())
  at('ask').addEventListener(
    'close',
    attempt(async () => {
      if (at('ask').returnValue !== 'yes') return
      at('ask').returnValue = ''
      await ask('/local/reset', {})
      window.location.reload()
    }),
  )
}

const start = async () => {
  fit()
  ;[people, { offset }] = await Promise.all([ask('/local/people'), ask('/local/clock')])
  showPeople()
  showSamples()
  showTime()
  listen()
  openApp()
  await showMessages()
  setInterval(showTime, 1000)
  setInterval(() => void showMessages().catch(() => undefined), 3000)
  if ((await showExample()) === 'loading') await loadExample()
}

start().catch((error) => say(error.message))
