import '@/components/style/tokens.css'
import '@/components/style/base.css'
import '@/components/style/icons.css'
import './popup.css'
import { browser } from '@/utils/browser'
import { mountApp } from '../app/mount'

const inTab = !browser.extension.getViews({ type: 'popup' }).includes(window)
if (inTab) document.documentElement.dataset.tab = ''

// In a tab it is a page like others, and what is done there must not move the popup.
mountApp('popup', inTab ? {} : { placeKey: 'place:popup' }).catch((error) => console.error('Offprint:', error))
