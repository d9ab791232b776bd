import { Banner } from '@/components/app/Banner'
import { Feed } from '@/components/app/Feed'
import { ToastLine } from '@/components/app/ToastLine'
import { t } from '@/utils/i18n'
import styles from './Welcome.module.css'

/** What a reader sees once, after installing: what this is, where its button is, and already the papers. */
export function Welcome() {
  return (
    <div class={styles.welcome}>
      <header class={styles.intro}>
        <h1>Offprint</h1>
        <p>
          {t('welcome_what')} {t('welcome_how')} {t('welcome_where')}
        </p>
        <p class={styles.pin}>{import.meta.env.BROWSER === 'firefox' ? t('welcome_pin_firefox') : t('welcome_pin')}</p>
      </header>
      <main>
        <h2>{t('welcome_papers')}</h2>
        <Banner />
        <Feed />
      </main>
      <ToastLine />
    </div>
  )
}
