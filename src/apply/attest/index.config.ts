export default definePageConfig({ navigationBarTitleText: '以前登记过' })
