import { officeOf } from '../../domain/city/city'
import type { Serving, ServingMode } from '../../domain/serving/serving'

type Words = { readonly label: string; readonly sub: string }

/** The ways to take filings, as they are chosen among. */
export const modes: Readonly<Record<ServingMode, Words>> = {
  online: { label: '在线受理', sub: '填报人在这里提交，进待核对' },
  paper: { label: '在窗口办理', sub: '填报人填好打印，送到办公室，不进待核对' },
  closed: { label: '停办', sub: '由另一个办公室接着办' },
}

/** How an office takes filings. */
export const modeWords = ({ mode, successor }: Serving): string =>
  successor === null
    ? modes[mode].label
    : `${modes[mode].label}，由${officeOf(successor).shortName}接着办`

/** How the copies of notice 三.1 come, as it is chosen. */
export const copies = {
  yes: { label: '收照片', sub: '填报人拍下证件，在这里上传' },
  no: { label: '收复印件', sub: '填报人把复印件送到办公室，不用上传' },
} as const

/** Whether a body stamps its form, as it is chosen. */
export const seals = {
  yes: { label: '要盖章', sub: '公司和单位先打印，签名盖章' },
  no: { label: '不用盖章', sub: '公司和单位由账号所有人签名就可以' },
} as const
