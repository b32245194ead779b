export default definePageConfig({ navigationBarTitleText: '历史台账' })
