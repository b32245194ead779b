export default definePageConfig({ navigationBarTitleText: '加一条线索' })
