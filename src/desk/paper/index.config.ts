export default definePageConfig({ navigationBarTitleText: '对台账' })
