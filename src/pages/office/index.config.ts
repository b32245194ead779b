export default definePageConfig({ navigationBarTitleText: '网信办' })
