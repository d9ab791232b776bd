import { t } from '@/utils/i18n'
import styles from './KeyCap.module.css'

/** A key, drawn as one. */
export function KeyCap({ text }: { text: string }) {
  return <kbd class={styles.cap}>{text}</kbd>
}

/** A key as readers know it. */
export function keyText(key: string): string {
  switch (key) {
    case ' ':
      return t('keyname_space')
    case 'Escape':
      return 'Esc'
    case 'ArrowDown':
      return '↓'
    case 'ArrowUp':
      return '↑'
  }
  const isLetter = key.length === 1 && key.toLowerCase() !== key.toUpperCase()
  return isLetter && key === key.toUpperCase() ? `Shift ${key}` : isLetter ? key.toUpperCase() : key
}
