import Taro from '@tarojs/taro'
import homeDarkSelected from '../../assets/tab/home-dark-selected.png'
import homeDark from '../../assets/tab/home-dark.png'
import homeSelected from '../../assets/tab/home-selected.png'
import home from '../../assets/tab/home.png'
import mineDarkSelected from '../../assets/tab/mine-dark-selected.png'
import mineDark from '../../assets/tab/mine-dark.png'
import mineSelected from '../../assets/tab/mine-selected.png'
import mine from '../../assets/tab/mine.png'
import officeDarkSelected from '../../assets/tab/office-dark-selected.png'
import officeDark from '../../assets/tab/office-dark.png'
import officeSelected from '../../assets/tab/office-selected.png'
import office from '../../assets/tab/office.png'
import type { Display } from './display'
import './frame.h5.scss'

const icons = {
  light: [
    [home, homeSelected],
    [mine, mineSelected],
    [office, officeSelected],
  ],
  dark: [
    [homeDark, homeDarkSelected],
    [mineDark, mineDarkSelected],
    [officeDark, officeDarkSelected],
  ],
} as const

/** Draws the browser's stand-ins for WeChat's bars as the page is drawn. */
export const drawFrame = ({ dark, care }: Display): void => {
  document.documentElement.className = ['wx-frame', dark && 'dark', care && 'care']
    .filter(Boolean)
    .join(' ')
  icons[dark ? 'dark' : 'light'].forEach(([iconPath, selectedIconPath], index) => {
    void Taro.setTabBarItem({ index, iconPath, selectedIconPath })
  })
  const back = document.querySelector('.taro-navigation-bar-back')
  back?.setAttribute('role', 'button')
  back?.setAttribute('aria-label', '返回')
  back?.setAttribute('tabindex', '0')
  const first = document.querySelector('.taro-navigation-bar-home')
  first?.setAttribute('role', 'button')
  first?.setAttribute('aria-label', '首页')
  first?.setAttribute('tabindex', '0')
}
