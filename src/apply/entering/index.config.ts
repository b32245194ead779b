export default definePageConfig({ navigationBarTitleText: '柜台录入' })
