export default definePageConfig({ navigationBarTitleText: '连着签名' })
