import { type Browser, chromium } from 'playwright-core'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page lives for seconds: what is compiled for longer, and a process of its own to draw in, cost more than they bring.
  '--js-flags=--no-opt --no-maglev',
  '--in-process-gpu',
  // A stroke of the signature must not be taken for a swipe to the page before; nobody types into the address bar, which
  // else costs two pages more for each window.
  '--disable-features=OverscrollHistoryNavigation,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
]

/** Starts the browser that CHROMIUM names. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '', args })
