import { toBuffer } from 'qrcode'
import type { Clock } from '../clock'
import type { Faults } from '../faults'
import { limits, refusal } from '../limits'
import type { Parameters, Result } from './interfaces'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Which program a code opens; WeChat takes the published one where nothing is said. */
const versions = ['release', 'trial', 'develop']

/** So many of the codes drawn last are kept for who tests, as long as it runs. */
const KEPT = 200

/** The codes that open a page of the program with a scene, as phones scan them. */
export const openPageCodes = (parts: {
  clock: Clock
  faults: Faults
  hasPage: (page: string) => boolean
  /** The address of this server. */
  url: () => string
}) => {
  const { clock, faults, hasPage, url } = parts
  let drawn: object[] = []

  const draw = async ({
    scene,
    page,
    check_path = true,
    env_version = 'release',
    width = 430,
  }: Parameters): Promise<Result> => {
    const name = text(page)
    if (!/^.{1,32}$/.test(text(scene))) return refusal(40169)
    if (/[^\w!#$&'()*+,/:;=?@\-.~]/.test(text(scene))) return refusal(40129)
    if (name.startsWith('/') || (check_path !== false && !hasPage(name))) return refusal(41030)
    const { minCodeWidth, maxCodeWidth } = limits
    if (!(Number(width) >= minCodeWidth && Number(width) <= maxCodeWidth))
      return refusal(40097, ': width')
    if (!versions.includes(text(env_version))) return refusal(40097, ': env_version')
    // WeChat's drawing of a page code is not public; a QR code of the page leads to the same place.
    const address = `${url()}/app/#/${name}?scene=${encodeURIComponent(text(scene))}`
    const code = await toBuffer(address, { width: Math.floor(Number(width)) })
    drawn = [{ at: clock.now(), page: name, scene, version: env_version }, ...drawn].slice(0, KEPT)
    return code
  }

  return {
    /** `wxacode.getUnlimited`. */
    getUnlimited: (parameters: Parameters): Promise<Result> =>
      faults.around('code', () => draw(parameters)),
    /** The codes drawn, newest first; `at` in epoch milliseconds of the movable clock. */
    list: () => drawn,
    clear: (): void => {
      drawn = []
    },
  }
}

export type PageCodes = ReturnType<typeof openPageCodes>
