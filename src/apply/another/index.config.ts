export default definePageConfig({ navigationBarTitleText: '登记新账号' })
