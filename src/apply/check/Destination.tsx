import { View } from '@tarojs/components'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { TextButton } from '../../components/controls/TextButton'
import { Sheet } from '../../components/layout/Sheet'
import { areaName, CITY_OFFICE, clause, officeOf } from '../../domain/city/city'
import type { Answers } from '../../domain/form/form'
import { whereabouts } from '../../domain/places/addressArea'
import type { Route } from '../../domain/places/routing'

/** D3, D4: where the filing goes and why, and the choice where the notice leaves one. */
export const Destination = ({
  route,
  asks,
  answers,
  toCity,
  onToCity,
  onAddress,
}: {
  /** As it is without the choice of the city office. */
  route: Route
  /** Whether the places it depends on can still be changed. */
  asks: boolean
  answers: Pick<Answers, 'address' | 'area'>
  toCity: boolean
  onToCity: (toCity: boolean) => void
  onAddress: () => void
}) => {
  const { area, chosen } = whereabouts(answers.address ?? '', answers.area ?? '')
  const lies = areaName(area ?? '')
  const usual = officeOf(route.office)
  const choice = route.mayChooseCity && route.office !== CITY_OFFICE
  const office = choice && toCity ? officeOf(CITY_OFFICE) : usual
  return (
    <View className="check-destination">
      <Sheet>
        <View className="t-sub">提交给</View>
        <View className="t-head" aria-live="polite">
          {office.name}
        </View>
        <View className="t-sub">
          {choice && toCity ? '因为您选择直接报送市网信办' : route.reason}
        </View>
        {chosen === null || !asks ? null : (
          <View className="check-conflict tone-act">
            <View>
              {`地址写的是${lies}，「地址在哪个县（市、区）」选的是${areaName(chosen)}，按地址报送。哪一处填错了？`}
            </View>
            <TextButton onTap={onAddress}>修改地址或县（市、区）</TextButton>
          </View>
        )}
        {route.conflict === null || !asks ? null : (
          <View className="check-conflict tone-act">
            <View>
              {`名称里有${areaName(route.conflict)}的地名，地址在${lies}，按地址报送。地址填对了吗？`}
            </View>
            <TextButton onTap={onAddress}>修改地址</TextButton>
          </View>
        )}
        {choice ? (
          <View className="check-choice">
            <View>也可以直接报送市网信办</View>
            <ChoiceList
              label="报送给哪个办公室"
              options={[
                { value: 'usual', label: usual.name },
                { value: 'city', label: officeOf(CITY_OFFICE).name },
              ]}
              value={toCity ? 'city' : 'usual'}
              onChoose={(value) => {
                onToCity(value === 'city')
              }}
            />
            <View className="t-note check-rule">通告三.2：{clause('三.2')}</View>
          </View>
        ) : null}
      </Sheet>
    </View>
  )
}
