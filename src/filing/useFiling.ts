import { useRouter } from '@tarojs/taro'
import { api } from '../cloud/call'
import { useAnswer } from '../cloud/useAnswer'

/** The filing that the page's address names. */
export const useFiling = () => {
  const id = useRouter().params.id ?? ''
  return { id, ...useAnswer(() => api('filing.open', { id })) }
}
