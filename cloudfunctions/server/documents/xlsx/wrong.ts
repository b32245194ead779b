import { Refusal } from '../../../../src/domain/api/refusal'

const sentences = {
  noTable: '这不是 xlsx 表格。请保存为 xlsx 再选一次',
  old: '这是旧的 xls 表格，或者加了密码。请另存为没有密码的 xlsx',
  broken: '这个文件不完整，读不了。请重新保存一次再发',
  huge: '文件异常大，没有打开。请新建一张表，只粘贴要导入的行',
  macros: '表格里有宏，没有打开。请另存为不带宏的 xlsx',
  noRows: '没有读到行。请写在第一张工作表里',
} as const

/** Why a file is not read. */
export const wrongFile = (why: keyof typeof sentences): Refusal =>
  new Refusal('file', sentences[why])
