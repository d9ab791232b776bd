import styles from './ExchangeSection.module.css'

interface Props {
  title: string
  texts: string[]
}

/** What could not be found, by its own words. */
export function Missed({ title, texts }: Props) {
  if (texts.length === 0) return null
  return (
    <details class={styles.missed} open={texts.length <= 10}>
      <summary>{title}</summary>
      <ul>
        {texts.map((text) => (
          <li key={text} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </details>
  )
}
