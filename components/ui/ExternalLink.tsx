import type { ComponentChildren } from 'preact'
import { useStore } from '@/components/store/context'

interface Props {
  href: string
  id?: string
  class?: string
  'data-icon'?: string
  /** What keys know it by. */
  'data-action'?: string
  children: ComponentChildren
  /** Instead of just opening the address; `behind` when Ctrl, Cmd or the middle button asks for a tab in the back. */
  onOpen?: (behind: boolean) => void
}

/** A link out. It opens a tab itself, since a popup must not be navigated and closes before a slower opening is through. */
export function ExternalLink({ href, children, onOpen, ...rest }: Props) {
  const { actions } = useStore()
  const open = (event: MouseEvent) => {
    if (event.button > 1 || event.shiftKey) return
    event.preventDefault()
    const behind = event.button === 1 || event.ctrlKey || event.metaKey
    if (onOpen) onOpen(behind)
    else void actions.openLink(href, behind)
  }
  return (
    <a {...rest} href={href} target="_blank" rel="noopener noreferrer" onClick={open} onAuxClick={open}>
      {children}
    </a>
  )
}
