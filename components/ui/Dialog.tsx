import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { t } from '@/utils/i18n'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton'

interface Props {
  title: string
  wide?: boolean
  onClose: () => void
  children: ComponentChildren
}

/** What is asked or shown over everything else. The focus stays in it, and goes back to where it was when it closes. */
export function Dialog({ title, wide = false, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => dialog.current?.showModal(), [])

  return (
    <dialog
      ref={dialog}
      class={`${styles.dialog} panel`}
      data-wide={wide}
      aria-labelledby={titleId}
      onClose={onClose}
      onKeyDown={(event) => {
        // Left to the browser, the key would close the popup too.
        if (event.key !== 'Escape') return
        event.preventDefault()
        dialog.current?.close()
      }}
    >
      <header class={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <IconButton icon="close" label={t('close')} onClick={() => dialog.current?.close()} />
      </header>
      {children}
    </dialog>
  )
}
