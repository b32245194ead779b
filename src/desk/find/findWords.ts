import type { FoundFilings, FoundItem } from '../../domain/api/ledger'
import { OLD_LEDGER } from '../../domain/ledger/words'
import type { SearchedIn } from '../../domain/search/searched'

const inWords: Readonly<Record<SearchedIn, string>> = {
  number: '编号',
  accountName: '名称',
  subjectName: '主体',
  accountId: '原始ID',
  ownerName: '所有人',
  managerName: '管理员',
  mobileEnd: '手机后四位',
  managerMobileEnd: '管理员手机后四位',
  paperNumber: '纸质编号',
}

const byWords = { idNumber: '身份证号', mobile: '手机号' } as const

/** In what a filing was found. */
export const matchedIn = ({ match, accountKind }: FoundItem, by: FoundFilings['by']): string => {
  if (match === null) return by === null ? '' : byWords[by]
  if (match.in !== 'accountId' || accountKind === 'official') return inWords[match.in]
  return accountKind === 'app' ? '包名' : '账号ID'
}

/** What is no row of the ledger; empty of one that is. */
export const foundKind = ({ of, old }: Pick<FoundItem, 'of' | 'old'>): string =>
  old === undefined ? { ledger: '', change: '变更', paper: '纸质' }[of] : OLD_LEDGER

/** What came of looking for a text; a number of a person is not said again. */
export const foundWords = (text: string, { items, more, by }: FoundFilings): string => {
  const count = String(items.length)
  if (by !== null)
    return items.length === 0
      ? `按${byWords[by]}没有找到。号码不保存`
      : `按${byWords[by]}找到${more ? '超过' : ''} ${count} 件，号码不保存`
  if (items.length === 0) return `没有找到「${text}」。可以试编号后五位、名称里的一段、手机后四位。`
  return more
    ? `「${text}」超过 ${count} 件，先列最近的，请多写几个字`
    : `「${text}」找到 ${count} 件`
}
