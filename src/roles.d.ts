// Write `role` and `aria-*` as in HTML: browsers take them as they are, config/aria brings them into
// WeChat's templates (there `role` is called `aria-role`). Taro's own types lack `role`.
import '@tarojs/components'

declare module '@tarojs/components/types/View' {
  interface ViewProps {
    role?: string
  }
}
declare module '@tarojs/components/types/Text' {
  interface TextProps {
    role?: string
  }
}
declare module '@tarojs/components/types/Button' {
  interface ButtonProps {
    role?: string
  }
}
declare module '@tarojs/components/types/Image' {
  interface ImageProps {
    role?: string
  }
}
declare module '@tarojs/components/types/Label' {
  interface LabelProps {
    role?: string
  }
}
declare module '@tarojs/components/types/ScrollView' {
  interface ScrollViewProps {
    role?: string
  }
}
declare module '@tarojs/components/types/Canvas' {
  interface CanvasProps {
    role?: string
  }
}
