import type { ButtonHTMLAttributes } from 'preact'
import styles from './IconButton.module.css'

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'label'> {
  icon: string
  /** Accessible name, shown on hover. */
  label: string
  disabled?: boolean
}

/** A button that shows an icon and is named in words. */
export function IconButton({ icon, label, ...rest }: Props) {
  return <button type="button" class={styles.button} data-icon={icon} aria-label={label} title={label} {...rest} />
}
