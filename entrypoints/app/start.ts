import '@/components/style/tokens.css'
import '@/components/style/base.css'
import '@/components/style/icons.css'
import './popup.css'
import { browser } from '@/utils/browser'
import { mountApp } from './mount'

/**
 * What popup and side panel run, each told by its document's `data-page`. One script for both, and one style: together with
 * what they import they are one file each, where a script of its own for each page was one more to be fetched before the
 * first paper. Pages that have only imports in common with them find themselves not meant.
 */
const { dataset } = document.documentElement

if (dataset.page === 'popup') {
  // In a tab it is a page like others, and what is done there must not move the popup.
  const inTab = !browser.extension.getViews({ type: 'popup' }).includes(window)
  if (inTab) dataset.page = 'tab'
  start('popup', inTab ? {} : { placeKey: 'place:popup' })
} else if (dataset.page === 'sidepanel') start('sidepanel', { placeKey: 'place:sidepanel' })

function start(...page: Parameters<typeof mountApp>): void {
  mountApp(...page).catch((error) => console.error('Offprint:', error))
}
