export default definePageConfig({ navigationBarTitleText: '接到自己的微信' })
