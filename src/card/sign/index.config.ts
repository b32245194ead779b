export default definePageConfig({ navigationBarTitleText: '看表并签名' })
