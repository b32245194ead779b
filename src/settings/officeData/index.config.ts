export default definePageConfig({ navigationBarTitleText: '办公室资料' })
