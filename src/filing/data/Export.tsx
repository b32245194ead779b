import { View } from '@tarojs/components'
import { useState } from 'react'
import { documents } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { PaperFailure, PaperRow } from '../../components/filing/PaperRow'
import { Overlay } from '../../components/layout/Overlay'
import { Row } from '../../components/layout/Row'
import type { FileAtHand, Passed } from '../../platform/files/atHand'
import { fetchFile } from '../../platform/files/dataFile'

/** The two files in which a person takes along what is held about them. */
export const Export = ({ onClose }: { onClose: () => void }) => (
  <Overlay title="导出我的信息" onClose={onClose}>
    <View className="t-sub">
      账号多时要等一会儿。照片不放进去，可以在各件备案里看；身份证全号在备案表 PDF 里。
    </View>
    <View className="data-files">
      <PaperRow
        title="PDF"
        sub="每个账号一页，可以打印、转发"
        making="正在整理…"
        ask={() => documents('myData', { as: 'pdf' })}
      />
      <JsonRow />
    </View>
  </Overlay>
)

const passedWords: Readonly<Record<Passed, string>> = {
  sent: '已转发',
  saved: '已保存',
  copied: '这里不能转发文件，已复制全部内容，可以粘贴到别处',
  left: '没有转发，文件还在，可以再点一次',
}

/** Has the whole made; in a browser it is saved, in WeChat a second tap sends it on. */
const JsonRow = () => {
  const { busy, refusal, run } = useActs()
  const [file, setFile] = useState<FileAtHand | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const make = () => {
    run('make', async () => {
      const { url, name } = await documents('myData', { as: 'json' })
      const atHand = await fetchFile(url, name)
      setFile(atHand)
      setSaid(atHand === null ? '已下载' : '做好了，再点一次转发出去')
    })
  }
  const pass = ({ pass: passOn }: FileAtHand) => {
    run('pass', async () => {
      setSaid(passedWords[await passOn()])
    })
  }
  return (
    <View className="data-json">
      <Row
        title={file === null ? 'JSON' : '转发 JSON 文件'}
        sub={busy === 'make' ? '正在整理…' : (said ?? '全部内容，供程序读取')}
        onTap={() => {
          if (file === null) make()
          else pass(file)
        }}
      />
      {refusal === null ? null : <PaperFailure sentence={refusal.message} />}
    </View>
  )
}
