// The running app numbers attributes in the same order as the templates, so it needs the same list.
import { mergeInternalComponents } from '@tarojs/shared'
import attributes from './attributes'

mergeInternalComponents(attributes)
