import '@/components/style/tokens.css'
import '@/components/style/base.css'
import '@/components/style/icons.css'
import { Welcome } from '@/components/welcome/Welcome'
import { mountApp } from '../app/mount'

// The poll is under way since the install; what came is not seen, and so not New later, until a view is opened.
mountApp('reader', { Page: Welcome, aside: true }).catch((error) => console.error('Offprint:', error))
