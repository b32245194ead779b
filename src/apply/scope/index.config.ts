export default definePageConfig({ navigationBarTitleText: '要不要备案' })
