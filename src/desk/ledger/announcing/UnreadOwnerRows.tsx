import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { api } from '../../../cloud/call'
import { joinedItems, usePages } from '../../../cloud/usePages'
import { TextButton } from '../../../components/controls/TextButton'
import { UnreadableRow } from '../../../components/filing/UnreadableRow'
import { Loading } from '../../../components/layout/Loading'
import { More } from '../../../components/layout/More'
import { Failure, Trouble } from '../../../components/layout/Trouble'
import type { UnreadOwners } from '../../../domain/api/ledger'
import { whosePhone } from '../../undelivered/CallRows'
import { usePhones } from '../../undelivered/usePhones'

/** The owners who have not read it, each with the number to call; in full it is asked for with each call, and noted. */
export const UnreadOwnerRows = ({ id }: { id: string }) => {
  const { pages, refusal, reload, more } = usePages<UnreadOwners>(
    (after) => api('ledger.unreadOwners', { id, after }),
    joinedItems,
  )
  const phones = usePhones()
  useEffect(reload, [reload])
  return (
    <>
      <Failure refusal={refusal} onRetry={reload} />
      <Trouble sentence={phones.refusal && phones.refusal.message} onRetry={phones.repeat} />
      {pages === null && refusal === null ? <Loading /> : null}
      {(pages?.items ?? []).map((item) => (
        <View className="announce-row" key={item.filing}>
          <View className="t-strong">{item.accountName}</View>
          <View className="t-sub">
            {[
              item.number,
              `${whosePhone[item.phone.key]} ${phones.fullOf(item.filing) ?? item.phone.text}`,
            ].join('，')}
          </View>
          <TextButton
            icon="phone"
            label={`打电话给${item.accountName}的${whosePhone[item.phone.key]}`}
            onTap={() => {
              phones.call(item.filing, item.phone.key)
            }}
          >
            打电话
          </TextButton>
        </View>
      ))}
      <UnreadableRow count={pages?.unreadable ?? 0} />
      {pages?.next ? <More onTap={more}>下面 50 位</More> : null}
    </>
  )
}
