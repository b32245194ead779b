/**
 * On what people's data is processed here: that they agree (个人信息保护法 第十三条 第一款 第一项), or that an office needs
 * them for a duty it has by law (第三项, 第三十四条), where people are told and need not agree.
 */
export const dataGrounds = ['consent', 'duty'] as const
export type DataGround = (typeof dataGrounds)[number]

let ground: DataGround = 'consent'

/** Texts and what they ask go by this ground from now on. */
export const learnDataGround = (set: DataGround): void => {
  ground = set
}

/** The ground by which a version of a text was worded: its last part; those before there was a choice were consents. */
export const groundOf = (version: string): DataGround =>
  version.endsWith('/duty') ? 'duty' : 'consent'

/** The ground as it was learned last. */
export const dataGround = (): DataGround => ground
