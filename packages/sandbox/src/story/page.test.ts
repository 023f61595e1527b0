import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Browser, launch, type Page } from 'puppeteer-core'
import { play } from '../demo/play.ts'
import type { Report } from '../demo/report.ts'
import type { World } from '../demo/world.ts'
import { findProgram } from '../dispatcher/step-shims.ts'

/** Where screenshots of each state go: `STAGING_ACTIONS_SCREENSHOTS=DIR npm test -- story/page`. */
const screenshots = process.env['STAGING_ACTIONS_SCREENSHOTS']
const chromium = ['chromium', 'chromium-browser', 'google-chrome']
  .map((name) => findProgram(name, process.env['PATH'] ?? ''))
  .find((found) => found !== undefined)

/** Each state as people meet it: by day and by night, at a desk and on a telephone. */
async function shoot(page: Page, state: string): Promise<void> {
  if (!screenshots) return
  await mkdir(screenshots, { recursive: true })
  for (const scheme of ['light', 'dark'] as const)
    for (const [size, width] of [
      ['wide', 1360],
      ['narrow', 390]
    ] as const) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      await page.setViewport({ width, height: 900 })
      await page.screenshot({ path: join(screenshots, `${state}-${scheme}-${size}.png`), fullPage: true })
    }
  await page.setViewport({ width: 1360, height: 900 })
}

const judged = chromium === undefined ? describe.skip : describe

judged(
  chromium === undefined
    ? 'the page: not judged: no Chromium found (apt-get install chromium)'
    : 'the page of a played story, in Chromium',
  () => {
    let browser: Browser
    let page: Page
    let url = ''
    let world: World
    let ended: Promise<Report>
    const problems: string[] = []

    beforeAll(async () => {
      browser = await launch({ executablePath: chromium as string, args: ['--no-sandbox', '--disable-gpu'] })
      await new Promise<void>((resolve, reject) => {
        ended = play('deploy', {
          interactive: (at, opened) => {
            url = at
            world = opened
            resolve()
          }
        })
        ended.catch(reject)
      })
      page = await browser.newPage()
      page.on('pageerror', (error) => problems.push(String(error)))
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
      page.on('request', (request) => {
        if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
          problems.push(`asked ${request.url()}`)
      })
      await page.goto(url, { waitUntil: 'domcontentloaded' })
    })

    afterAll(async () => {
      await browser?.close()
    })

    const text = (selector: string) => page.$eval(selector, (element) => element.textContent ?? '')
    const until = (selector: string) => page.waitForSelector(selector, { timeout: 240_000 })

    test('only the page itself may act', async () => {
      const post = (headers: Record<string, string>) =>
        fetch(`${url}/press`, { method: 'POST', headers, body: '{"deed":"destroy"}' })
      expect((await post({ 'content-type': 'text/plain' })).status).toBe(403)
      expect((await post({ 'content-type': 'application/json', origin: 'https://example.com' })).status).toBe(403)
      expect((await fetch(`${url}/page/%2e%2e%2fserve-page.ts`)).status).toBe(404)
    })

    test('jobs appear on the timeline, resources in the account with what they cost', async () => {
      await until('.timeline .row')
      await until('.resources .there')
      await shoot(page, 'provisioning')
      expect(await text('.account')).toMatch(/Kubernetes cluster|VPC|Project/)
      expect(await text('.status')).toContain('staging-deploy #1')
    }, 240_000)

    test('the request is shown as on GitHub; a box ticked by keyboard decides it, and the environment goes', async () => {
      await until('.issue.open input[type=checkbox]')
      await until('.site.up')
      await shoot(page, 'asked')
      expect(await text('.status')).toMatch(/Decide in #\d/)
      expect(await text('.pages')).toContain('roast-my-post')
      expect(await page.$$eval('.issue.open .markdown table', (tables) => tables.length)).toBeGreaterThan(0)
      expect((await world.sandbox.digitalocean.account.leftovers()).some(({ kind }) => kind === 'cluster')).toBe(true)
      await page.focus('.issue.open input[type=checkbox]')
      await page.keyboard.press('Space')
      await until('.issue.closed')
      await shoot(page, 'decided')
      await until('.ending')
      expect(await text('.status')).toBe('The story has ended, and nothing is left.')
      expect(await text('.account')).toContain('Nothing is left.')
      expect(await page.$$eval('.ending .broken', (broken) => broken.map(({ textContent }) => textContent))).toEqual([])
      await shoot(page, 'ended')
      const report = await ended
      expect([report.outcome, report.leftovers]).toEqual(['success', []])
      expect(problems).toEqual([])
    }, 300_000)
  }
)
