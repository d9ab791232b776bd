import { useStore } from '@/components/store/context'
import { t } from '@/utils/i18n'
import styles from './ToastLine.module.css'

/** Says what was just done and offers to undo it. The region is always there: only a change in it is read out. */
export function ToastLine() {
  const { toast, actions } = useStore()
  const shown = toast.toast.value
  return (
    <div
      class={styles.place}
      role="status"
      onMouseEnter={() => toast.hold('pointer')}
      onMouseLeave={() => toast.release('pointer')}
      onFocusIn={() => toast.hold('focus')}
      onFocusOut={() => toast.release('focus')}
    >
      {shown && (
        <p class={styles.toast}>
          <span dir="auto">{shown.text}</span>
          {shown.undo && (
            <button
              type="button"
              onClick={() => {
                // The button goes with the toast; focus must not be lost with it.
                document.getElementById('panel')?.focus()
                toast.hide()
                void actions.undo(shown.undo?.key)
              }}
            >
              {t('undo')}
            </button>
          )}
        </p>
      )}
    </div>
  )
}
