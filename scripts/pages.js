// Each page of a folder in Chromium: no finding of axe-core, nothing wider than the screen,
// no request but for the file itself, nothing that its own policy would stop, and all its
// words with scripts off. Pictures of what was opened lie beside the pages.
const fs = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { chromium } = require('playwright-core')
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

const folder = path.resolve(process.argv[2])
const widths = [360, 768, 1280]
const schemes = ['light', 'dark']

// What axe-core cannot tell and other tests hold: colours of what lies over a picture or
// scrolls, and heads of a table whose cells have nothing to tell.
const untold = ['color-contrast', 'th-has-data-cells']

/** What axe-core says is wrong, or could not tell. */
async function findings(page) {
  await page.evaluate(axe)
  const { violations, incomplete } = await page.evaluate(() => window.axe.run())
  const told = (finding) =>
    finding.nodes.map((node) => `${finding.id} (${finding.impact}): ${node.target.join(' ')}\n    ${node.failureSummary}`)
  return [...violations, ...incomplete.filter((it) => !untold.includes(it.id))].flatMap(told)
}

/** Opens `file` as readers do, and tells all that is wrong with it. */
async function opened(browser, file, width, scheme) {
  const wrong = []
  const url = pathToFileURL(path.join(folder, file)).href
  const options = { viewport: { width, height: 900 }, colorScheme: scheme }

  // As readers have it: its own policy, and no scripts.
  const reader = await browser.newContext({ ...options, javaScriptEnabled: false })
  const page = await reader.newPage()
  page.on('request', (request) => request.url() === url || wrong.push(`it asked for ${request.url()}`))
  page.on('console', (message) => wrong.push(`the browser says: ${message.text()}`))
  await page.goto(url)
  await page.screenshot({ path: path.join(folder, `${path.parse(file).name}-${width}-${scheme}.png`), fullPage: true })
  const words = await page.locator('body').innerText()
  await reader.close()

  // The page's policy lets no script in, so that axe-core needs it set aside.
  const tester = await browser.newContext({ ...options, bypassCSP: true })
  const tested = await tester.newPage()
  await tested.goto(url)
  if (words !== (await tested.locator('body').innerText())) wrong.push('scripts change what it says')
  const wide = await tested.evaluate(() => document.documentElement.scrollWidth)
  if (wide > width) wrong.push(`it is ${wide} pixels wide`)
  await tested.locator('details').evaluateAll((all) => all.forEach((it) => (it.open = true)))
  wrong.push(...(await findings(tested)))
  await tester.close()
  return wrong
}

async function main() {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  let failed = 0
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.html'))) {
    for (const width of widths) {
      for (const scheme of schemes) {
        const wrong = await opened(browser, file, width, scheme)
        failed += wrong.length
        wrong.forEach((one) => console.error(`${file} at ${width} in ${scheme}: ${one}`))
      }
    }
  }
  await browser.close()
  console.log(`${failed} findings at ${widths.join(', ')} pixels in ${schemes.join(' and ')}`)
  process.exitCode = failed === 0 ? 0 : 1
}

main()
