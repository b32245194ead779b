export default definePageConfig({ navigationBarTitleText: '原因与建议' })
