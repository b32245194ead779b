export default definePageConfig({ navigationBarTitleText: '改派几件' })
