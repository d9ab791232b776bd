import { useEffect, useRef, useState } from 'preact/hooks'
import { mathText } from '@/utils/papers/rich-text/math-text'
import styles from './Formula.module.css'

interface Props {
  tex: string
  /** Set apart from the text where there is room. */
  display: boolean
}

/** A formula: plain characters until it is on screen, then MathML. What cannot be drawn stays the TeX that it is. */
export function Formula({ tex, display }: Props) {
  const place = useRef<HTMLSpanElement>(null)
  const [drawn, setDrawn] = useState<Element | 'failed'>()

  useEffect(() => {
    if (!place.current) return
    let current = true
    const observer = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      void import('./draw-formula').then(({ drawFormula }) => {
        if (current) setDrawn(drawFormula(tex, display) ?? 'failed')
      })
    })
    observer.observe(place.current)
    return () => {
      current = false
      observer.disconnect()
    }
  }, [tex, display])

  if (drawn instanceof Element) {
    return <span class={styles.formula} ref={(span) => span?.replaceChildren(drawn)} />
  }
  return (
    <span key="text" ref={place} class={styles.formula} translate={false}>
      {drawn ? tex : mathText(tex)}
    </span>
  )
}
