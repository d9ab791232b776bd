import '@/components/style/tokens.css'
import '@/components/style/base.css'
import '@/components/style/icons.css'
import './popup.css'
import { browser } from '@/utils/browser'
import { mountApp } from '../app/mount'

if (!browser.extension.getViews({ type: 'popup' }).includes(window)) document.documentElement.dataset.tab = ''

mountApp('popup').catch((error) => console.error('Offprint:', error))
