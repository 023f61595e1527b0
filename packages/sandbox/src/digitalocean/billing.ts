import { Hono } from 'hono'
import type { Account } from './account.ts'
import { hourlyPrices, type PricedLife } from './prices.ts'
import { notFound } from './refusal.ts'
import { type Environment, iso, page, type RouteContext } from './requests.ts'

/** One month's bill; the running month's is a preview. */
interface Invoice {
  readonly uuid: string
  /** `2026-11` */
  readonly period: string
  readonly amount: number
  readonly lives: readonly PricedLife[]
}

/** What the account owes: a balance now, and an invoice for every month that something lived in. */
export function billingRoutes(account: Account): Hono<Environment> {
  const app = new Hono<Environment>()
  app.get('/v2/customers/my/balance', (context) => {
    const usage = account.cost().toFixed(2)
    return context.json({
      month_to_date_balance: usage,
      account_balance: '0.00',
      month_to_date_usage: usage,
      generated_at: iso(account.now())
    })
  })
  const root = '/v2/customers/my/invoices'
  app.get(root, async (context) => {
    const [preview, ...past] = invoicesOf(account)
    const answer = page(
      context,
      'invoices',
      past.map((invoice) => render(account, invoice))
    )
    const body = (await answer.json()) as Record<string, unknown>
    return context.json({ ...body, invoice_preview: preview && render(account, preview) })
  })
  const get = (context: RouteContext): Invoice =>
    invoicesOf(account).find(({ uuid }) => uuid === context.req.param('invoice')) ?? notFound()
  app.get(`${root}/:invoice/summary`, (context) => {
    const invoice = get(context)
    const nothing = (name: string) => ({ name, amount: '0.00' })
    return context.json({
      invoice_uuid: invoice.uuid,
      invoice_id: invoice.uuid.slice(0, 8),
      billing_period: invoice.period,
      amount: invoice.amount.toFixed(2),
      user_name: 'Sandbox',
      user_company: account.team.name,
      user_email: 'sandbox@example.com',
      product_charges: { name: 'Product usage charges', amount: invoice.amount.toFixed(2), items: [] },
      overages: nothing('Overages'),
      taxes: nothing('Taxes'),
      credits_and_adjustments: nothing('Credits & adjustments')
    })
  })
  app.get(`${root}/:invoice`, (context) =>
    page(
      context,
      'invoice_items',
      get(context).lives.map(({ kind, id, hourly, from, until }) => ({
        product: kind,
        resource_id: id,
        resource_uuid: id,
        description: `${kind} ${id}`,
        amount: ((hourly * (until - from)) / 3_600_000).toFixed(2),
        duration: String(Math.ceil((until - from) / 3_600_000)),
        duration_unit: 'Hours',
        start_time: iso(from),
        end_time: iso(until)
      }))
    )
  )
  return app
}

/** Newest first; the first is the running month's. */
function invoicesOf(account: Account): Invoice[] {
  const lives = hourlyPrices(account)
  const now = account.now()
  const months: Invoice[] = []
  const oldest = Math.min(now, ...lives.map(({ from }) => from))
  for (let start = monthOf(now); ; start = monthOf(start - 1)) {
    const end = monthOf(start + 32 * 86_400_000)
    const within = lives
      .map((life) => ({ ...life, from: Math.max(life.from, start), until: Math.min(life.until, end) }))
      .filter(({ from, until }) => until > from)
    const amount = within.reduce((sum, { hourly, from, until }) => sum + (hourly * (until - from)) / 3_600_000, 0)
    const period = new Date(start).toISOString().slice(0, 7)
    months.push({ uuid: uuidOf(account.team.uuid, period), period, amount, lives: within })
    if (start <= oldest) return months
  }
}

/** The beginning of a moment's month. */
function monthOf(moment: number): number {
  const date = new Date(moment)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth())
}

/** The same for the same month of the same account. */
function uuidOf(team: string, period: string): string {
  return `${team.slice(0, 24)}00${period.replace('-', '')}0000`
}

function render(account: Account, { uuid, period, amount }: Invoice): Record<string, unknown> {
  return {
    invoice_uuid: uuid,
    invoice_id: uuid.slice(0, 8),
    amount: amount.toFixed(2),
    invoice_period: period,
    updated_at: iso(account.now())
  }
}
