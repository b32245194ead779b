import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { TextButton } from '../../components/controls/TextButton'
import { PaperFailure } from '../../components/filing/PaperRow'
import type { ExportView } from '../../domain/api/ledger'
import { bytesInWords } from '../../domain/board/plan'
import { type ArchiveFile, leftOutWords } from '../../domain/ledger/archive'
import type { FileAtHand, Passed } from '../../platform/files/atHand'
import { fetchFile } from '../../platform/files/dataFile'

/** The files of a month's archive, each had by itself, and what is in none of them. */
export const ArchiveFiles = ({
  id,
  archive: { files, out },
}: {
  id: string
  archive: NonNullable<ExportView['archive']>
}) => (
  <>
    {files.map((file, place) => (
      <FileLine key={place} id={id} file={file} place={place} />
    ))}
    {out.length === 0 ? null : (
      <View className="t-sub tone-stop">{`不在内：${leftOutWords(out)}`}</View>
    )}
  </>
)

const passedWords: Readonly<Record<Passed, string>> = {
  sent: '已转发',
  saved: '已保存',
  copied: '已复制',
  left: '没有转发，文件还在，可以再点一次',
}

const FileLine = ({
  id,
  file: { filings, bytes },
  place,
}: {
  id: string
  file: ArchiveFile
  place: number
}) => {
  const { busy, refusal, run } = useActs()
  const [atHand, setAtHand] = useState<FileAtHand | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const words = `第 ${String(place + 1)} 份，${String(filings)} 件`
  const fetch = () => {
    run('fetch', async () => {
      const { url, name } = await api('ledger.exportFile', { id, file: place })
      const got = await fetchFile(url, name)
      setAtHand(got)
      setSaid(got === null ? '已下载' : '取到了，再点一次转发出去')
    })
  }
  const pass = ({ pass: passOn }: FileAtHand) => {
    run('pass', async () => {
      setSaid(passedWords[await passOn()])
    })
  }
  return (
    <>
      <View className="export-ends">
        <View>
          <View>{words}</View>
          <View className="t-sub">
            {[`ZIP ${bytesInWords(bytes)}`, ...(said === null ? [] : [said])].join('，')}
          </View>
        </View>
        <TextButton
          label={`${atHand === null ? '下载' : '转发'}${words}`}
          onTap={() => {
            if (atHand === null) fetch()
            else pass(atHand)
          }}
        >
          {busy !== null ? '正在取…' : atHand === null ? '下载' : '转发'}
        </TextButton>
      </View>
      {refusal === null ? null : <PaperFailure sentence={refusal.message} />}
    </>
  )
}
