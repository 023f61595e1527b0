import { Hono } from 'hono'
import type { Account } from './account.ts'
import { type InvoiceItem, invoiceOf, monthOf } from './invoice.ts'
import { hourlyPrices } from './prices.ts'
import { notFound } from './refusal.ts'
import { type Environment, iso, page, type RouteContext } from './requests.ts'

/** One month's bill; the running month's is a preview. */
interface Invoice {
  readonly uuid: string
  /** `2026-11` */
  readonly period: string
  readonly amount: number
  readonly items: readonly InvoiceItem[]
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
      get(context).items.map(({ kind, id, amount, hours, from, until }) => ({
        product: kind,
        resource_id: id,
        resource_uuid: id,
        description: `${kind} ${id}`,
        amount: amount.toFixed(2),
        duration: String(Math.ceil(hours)),
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
    const items = invoiceOf(lives, start)
    const amount = items.reduce((sum, item) => sum + item.amount, 0)
    const period = new Date(start).toISOString().slice(0, 7)
    months.push({ uuid: uuidOf(account.team.uuid, period), period, amount, items })
    if (start <= oldest) return months
  }
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
