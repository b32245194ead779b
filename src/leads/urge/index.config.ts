export default definePageConfig({ navigationBarTitleText: '记一次督促' })
