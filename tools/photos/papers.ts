import type { Chance } from './chance'
import { blank, type Grey, shade, write } from './ink'

// Looked up once: where tests run, each look-up of a global takes longer than the sum it is for.
const { abs, atan2, floor, hypot, min, round, sin } = Math

const surnames = ['李', '王', '张', '刘', '陈', '赵', '周', '孙', '霍', '龚'] as const
const given = ['文昌', '立新', '敏', '小禾', '广田', '建国', '霁', '燕霞', '鑫磊', '凤兰'] as const
const towns = [
  '河北省霸州市胜芳镇',
  '河北省固安县牛驼镇',
  '河北省三河市燕郊镇',
  '河北省廊坊市安次区',
  '河北省大城县平舒镇',
] as const
const streets = ['河西街', '文昌阁街', '鼎盛东大街', '新华路', '永定河村'] as const
const trades = ['文化传播', '网络科技', '商贸', '广告装饰', '农业发展'] as const

const name = (chance: Chance) => `${chance.of(surnames)}${chance.of(given)}`
const digits = (chance: Chance, count: number) =>
  Array.from({ length: count }, () => String(chance.whole(0, 9))).join('')

/** Fine waves, as they stand under the text of cards. */
const waves = (on: Grey, chance: Chance, depth: number) => {
  const [fast, slow, lean] = [chance.between(50, 90), chance.between(3, 8), chance.between(1, 4)]
  shade(on, [0, 0, on.width, on.height], (u, v, before) => {
    const wave = sin(fast * v + lean * sin(slow * u * 6.28)) + sin(fast * u * 0.7)
    return before - depth * (1 + wave * 0.5)
  })
}

/** Head and shoulders before a light ground. */
const portrait = (on: Grey, box: readonly [number, number, number, number], chance: Chance) => {
  const [hair, skin, cloth] = [
    chance.between(25, 60),
    chance.between(140, 190),
    chance.between(40, 130),
  ]
  shade(on, box, (u, v) => {
    const [x, y] = [(u - 0.5) / 0.26, (v - 0.42) / 0.27]
    const face = x * x + y * y
    if (face < 1) return y < -0.45 ? hair : skin - 25 * abs(x) - (abs(y - 0.45) < 0.06 ? 40 : 0)
    if (face < 1.35 && y < 0.1) return hair
    if (v > 0.72 && abs(u - 0.5) < 0.2 + (v - 0.72)) return cloth
    return 225
  })
}

/** Pixels a millimetre of a card. */
const CARD = 16
const [CARD_WIDE, CARD_HIGH] = [round(85.6 * CARD), 54 * CARD]

const labelled = (on: Grey, rows: readonly (readonly [number, number, string, number])[]) => {
  for (const [x, y, text, tone] of rows)
    write(on, text, { x: x * CARD, y: y * CARD, size: 3 * CARD, tone })
}

const idFront = (chance: Chance): Grey => {
  const card = blank(CARD_WIDE, CARD_HIGH, 226)
  waves(card, chance, chance.between(4, 10))
  const [label, ink] = [chance.between(90, 120), chance.between(20, 45)]
  labelled(card, [
    [6, 9, '姓名', label],
    [16, 9, name(chance), ink],
    [6, 17, '性别', label],
    [16, 17, chance.of(['男', '女']), ink],
    [26, 17, '民族', label],
    [34, 17, chance.of(['汉', '满', '回']), ink],
    [6, 24, '出生', label],
    [16, 24, `1900年${digits(chance, 1)}月${digits(chance, 1)}日`, ink],
    [6, 31, '住址', label],
    [16, 31, chance.of(towns), ink],
    [16, 36, `${chance.of(streets)}${digits(chance, 2)}号`, ink],
    [6, 48, '公民身份号码', label],
  ])
  const number = `131081190001${digits(chance, 5)}X`
  write(card, number, { x: 28 * CARD, y: 48 * CARD, size: 3.6 * CARD, tone: ink, gap: 0.15 })
  portrait(card, [56 * CARD, 6 * CARD, 24 * CARD, 32 * CARD], chance)
  return card
}

const idBack = (chance: Chance): Grey => {
  const card = blank(CARD_WIDE, CARD_HIGH, 230)
  waves(card, chance, chance.between(4, 10))
  const ink = chance.between(20, 45)
  shade(card, [7 * CARD, 6 * CARD, 17 * CARD, 17 * CARD], (u, v, before) => {
    const radius = hypot(u - 0.5, v - 0.5)
    const rays = sin(24 * atan2(v - 0.5, u - 0.5)) > 0.2
    return radius < 0.5 && (rays || radius < 0.2 || radius > 0.45) ? 95 : before
  })
  write(card, '中华人民共和国', { x: 30 * CARD, y: 14 * CARD, size: 5 * CARD, tone: ink, gap: 0.2 })
  write(card, '居民身份证样张', { x: 28 * CARD, y: 24 * CARD, size: 6 * CARD, tone: ink, gap: 0.1 })
  labelled(card, [
    [20, 40, '签发机关', 100],
    [36, 40, '样张公安局', ink],
    [20, 47, '有效期限', 100],
    [36, 47, `2018.${digits(chance, 2)}.20-2038.${digits(chance, 2)}.20`, ink],
  ])
  return card
}

/** Pixels a millimetre of a licence, an A4 page on its side. */
const PAGE = 5.5

const licence = (chance: Chance): Grey => {
  const page = blank(round(297 * PAGE), 210 * PAGE, 240)
  const mm = (value: number) => value * PAGE
  const ink = chance.between(20, 50)
  shade(page, [0, 0, page.width, page.height], (u, v, before) => {
    const edge = min(u * 297, (1 - u) * 297, v * 210, (1 - v) * 210)
    if (edge < 6 || edge > 13) return before - (edge > 13 ? 5 : 0)
    return 150 + 45 * sin(u * 300) * sin(v * 210)
  })
  write(page, '营业执照', { x: mm(95), y: mm(50), size: mm(20), tone: ink, gap: 0.4 })
  write(page, `统一社会信用代码 91131081MA0${digits(chance, 6)}X`, {
    x: mm(25),
    y: mm(66),
    size: mm(5),
    tone: ink,
  })
  const rows = [
    ['名称', `${chance.of(towns).slice(3)}${chance.of(trades)}有限公司`],
    ['类型', '有限责任公司（样张）'],
    ['法定代表人', name(chance)],
    ['经营范围', `${chance.of(trades)}服务；组织文化艺术交流活动；会议及展览服务`],
    ['', '设计、制作、代理、发布各类广告（样张）'],
    ['注册资本', chance.of(['壹佰万元整', '伍拾万元整', '叁佰万元整'])],
    ['成立日期', `2020年${digits(chance, 1)}月${digits(chance, 1)}日`],
    ['住所', `${chance.of(towns)}${chance.of(streets)}${digits(chance, 2)}号`],
  ] as const
  for (const [i, [label, text]] of rows.entries()) {
    write(page, label, { x: mm(25), y: mm(84 + i * 12), size: mm(5), tone: 70 })
    write(page, text, { x: mm(60), y: mm(84 + i * 12), size: mm(5.4), tone: ink })
  }
  shade(page, [mm(205), mm(145), mm(40), mm(40)], (u, v, before) => {
    const radius = hypot(u - 0.5, v - 0.5)
    return (radius > 0.46 && radius < 0.5) || radius < 0.1 ? 110 : before
  })
  const code = Array.from({ length: 625 }, () => chance.of([30, 240]))
  shade(
    page,
    [mm(245), mm(22), mm(26), mm(26)],
    (u, v) => code[floor(v * 25) * 25 + floor(u * 25)] ?? 240,
  )
  return page
}

/** Papers of made-up people and companies: both sides of ID cards, and licences. */
export const papers = (chance: Chance, count: number): readonly [Grey, ...Grey[]] => {
  const made = Array.from({ length: count }, (_, i) =>
    i % 3 === 0 ? idFront(chance) : i % 3 === 1 ? licence(chance) : idBack(chance),
  )
  return [idFront(chance), ...made]
}
