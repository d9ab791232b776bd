import '@/components/style/tokens.css'
import '@/components/style/base.css'
import '@/components/style/icons.css'
import './popup.css'
import { mountApp } from '../app/mount'

void mountApp('popup')
