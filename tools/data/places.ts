type Named = { readonly code: string; readonly name: string }
type Street = Named & { readonly villages: readonly Named[] }

/** divisions.json: the statistical divisions of one city. */
export type Divisions = {
  readonly city: Named
  readonly areas: readonly (Named & { readonly streets: readonly Street[] })[]
}

const unique = (names: readonly string[]) => [...new Set(names)]

/** 霸州市 → 霸州, 大厂回族自治县 → 大厂县 and 大厂, 廊坊经济技术开发区 → 廊坊开发区 … */
const areaNames = (name: string, city: string): string[] => {
  const zone = /^(.+)经济技术开发区$/.exec(name)
  if (zone) {
    const kinds = ['经济技术开发区', '经济开发区', '经开区', '开发区']
    return [zone[1] ?? '', city].flatMap((place) => kinds.map((kind) => place + kind))
  }
  const short = name.replace(/(?:回族自治县|[市县区])$/, '')
  return unique([name, name.replace('回族自治县', '县'), short])
}

/** 河北廊坊龙港经济开发区 → also without 河北, without 廊坊, and those with short endings. */
const zoneNames = (name: string): string[] => {
  const local = name.replace(/^(?:河北|北京)/, '')
  const bare = local.replace(/^(?:廊坊|亦庄)(?=.+(?:高新|经济))/, '')
  const heads = /^(?:高新|经济)/.test(bare) ? [local] : [local, bare]
  const short = heads.flatMap((head) => [
    head,
    head.replace('高新技术产业开发区', '高新区'),
    head.replace(/(?:高新技术产业|经济)开发区/, '开发区'),
  ])
  return unique([name, ...short])
}

/** The statistics' writing of a name by the one that the place itself has. */
const official: Readonly<Record<string, string>> = { 杨芬港镇: '扬芬港镇' }

const officialName = (name: string): string => official[name] ?? name

const townshipNames = (name: string): string[] =>
  /[区园]$/.test(name)
    ? zoneNames(name)
    : unique([officialName(name), name]).flatMap((each) => [
        each,
        each.replace(/(?:街道|镇|(?:回族)?(?:满族)?乡)$/, ''),
      ])

/** 太平庄村村民委员会 → 太平庄村, 晨光社区居民委员会 → 晨光社区, 东关一街街道委员会 → 东关一街. */
const villageName = (name: string): string =>
  name
    .replace(/(?:村民委员会|村委会|街道委员会)$/, '')
    .replace(/(?:社区)?(?:居民)?(?:居委会|居民委员会)$/, '社区')

/** Placeholders of the statistics for zones without a community. */
const real = (name: string) => !name.includes('虚拟')

/** City, areas and townships with every name they go by, the official one first. */
export const townshipsOf = ({ city, areas }: Divisions) => {
  const short = city.name.replace(/市$/, '')
  return {
    city: { name: city.name, names: [city.name, short] },
    areas: areas.map(({ code, name, streets }) => ({
      code,
      name,
      names: areaNames(name, city.name),
      townships: streets.map((street) => ({
        name: officialName(street.name),
        names: townshipNames(street.name),
      })),
    })),
  }
}

/** The same as it is stored: the names of each joined by spaces, since every phone loads them. */
export const joinedTownships = ({ city, areas }: ReturnType<typeof townshipsOf>) => ({
  city: city.names.join(' '),
  areas: Object.fromEntries(
    areas.map((area) => [
      area.code,
      [area.names, ...area.townships.map(({ names }) => names)].map((names) => names.join(' ')),
    ]),
  ),
})

/** Villages and communities: area code → township → names, joined by spaces to stay small. */
export const villages = ({ areas }: Divisions) =>
  Object.fromEntries(
    areas.map(({ code, streets }) => [
      code,
      Object.fromEntries(
        streets.map((street) => [
          officialName(street.name),
          street.villages
            .map(({ name }) => villageName(name))
            .filter(real)
            .join(' '),
        ]),
      ),
    ]),
  )
