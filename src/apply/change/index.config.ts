export default definePageConfig({ navigationBarTitleText: '办理变更' })
