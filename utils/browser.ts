/** The one import of webextension-polyfill, so that leaving it one day is a change of this line. */
export { default as browser } from 'webextension-polyfill'
