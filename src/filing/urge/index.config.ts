export default definePageConfig({ navigationBarTitleText: '督促' })
