import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  renderMoment
} from "./chunk-COXO3ULL.js";

// packages/environment/build/src/lifetime/limits.js
function configuredLimits({ environment, approval }) {
  const { ttl, idle, idleApplies, budget } = environment;
  return { ttl, idle, idleApplies, approval: approval.timeout, budget };
}
function limitsOf({ life }, configured) {
  return life?.limits ? { ...life.limits, budget: life.limits.budget } : configured;
}

// packages/environment/build/src/lifetime/billing.js
var hoursOfMonth = 672;
var second = 1e3;
var hour = 36e5;
var perSecond = { unit: second, minimum: { time: 60 * second, dollars: 0.01 } };
var perHour = { unit: hour, minimum: { time: hour, dollars: 0 } };
var pricing = (product) => `https://docs.digitalocean.com/products/${product}/details/pricing/`;
var backups = 0.3;
var billedKinds = [
  {
    what: "nodes of the cluster and Droplets",
    kinds: ["node", "droplet"],
    monthly: {},
    of: `their size, by \`/v2/sizes\`; a Droplet with backups ${backups * 100}% more`,
    billed: perSecond,
    sources: [pricing("kubernetes"), pricing("droplets"), pricing("backups")]
  },
  {
    what: "highly available control planes",
    kinds: ["cluster"],
    monthly: { "ha-control-plane": 40 },
    of: "the cluster; one that is not highly available is free",
    billed: perHour,
    sources: [pricing("kubernetes")]
  },
  {
    what: "load balancers",
    kinds: ["load-balancer"],
    monthly: { "load-balancer": 12, "network-load-balancer": 15, "global-load-balancer": 15 },
    of: "each of its nodes (`size_unit`); a global one as a whole",
    billed: perHour,
    sources: [pricing("networking/load-balancers")]
  },
  {
    what: "databases of PostgreSQL, MySQL, Redis and Valkey, and their read-only replicas",
    kinds: ["database", "database-replica"],
    monthly: {
      "db-s-1vcpu-1gb": 15.15,
      "db-s-1vcpu-2gb": 30.45,
      "db-s-2vcpu-4gb": 60.9,
      "db-s-4vcpu-8gb": 122.1,
      "db-s-6vcpu-16gb": 244.35,
      "db-storage-gib": 0.215
    },
    of: "each node, the standby ones too, and each GiB of its storage beyond what the size includes",
    billed: perHour,
    sources: ["https://www.digitalocean.com/pricing/managed-databases", pricing("databases/postgresql")]
  },
  {
    what: "volumes",
    kinds: ["volume"],
    monthly: { "volume-gib": 0.1 },
    of: "each GiB, attached or not",
    billed: perHour,
    sources: [pricing("volumes")]
  },
  {
    what: "snapshots of volumes",
    kinds: ["volume-snapshot"],
    monthly: { "volume-snapshot-gib": 0.06 },
    of: "each GiB",
    billed: { unit: hour, minimum: { time: hour, dollars: 0.01 } },
    sources: [pricing("snapshots")]
  },
  {
    what: "the account\u2019s Spaces subscription, where a stack makes a bucket",
    kinds: ["spaces-plan"],
    monthly: { spaces: 5 },
    of: "the account, once; without what buckets hold beyond its 250 GiB",
    billed: perHour,
    sources: [pricing("spaces")]
  },
  {
    what: "the plan of the account\u2019s container registries, where a stack makes one",
    kinds: ["registry-plan"],
    monthly: { "registry-storage-gib": 0.02 },
    of: "the account, as `/v2/registries/subscription` says on that day, and each GiB that its registries store beyond what the plan includes in a whole month",
    billed: perHour,
    sources: [pricing("container-registry")]
  }
];
function billingOf(kind) {
  return billedKinds.find(({ kinds }) => kinds.includes(kind))?.billed ?? perHour;
}
function billedHours(from, until, uncapped = false) {
  let hours = 0;
  for (let start = from; start < until; ) {
    const date = new Date(start);
    const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
    const end = Math.min(next, until);
    const lived = (end - start) / hour;
    hours += uncapped ? lived : Math.min(hoursOfMonth, lived);
    start = end;
  }
  return hours;
}
function roundedUp(kind, lived) {
  const { unit, minimum } = billingOf(kind);
  const billed = Math.max(minimum.time, Math.ceil(lived / unit) * unit);
  return (billed - lived) / hour;
}
function mostRoundedUp(kind) {
  const { unit, minimum } = billingOf(kind);
  return Math.max(unit, minimum.time) / hour;
}

// packages/environment/build/src/lifetime/spending.js
var hour2 = 36e5;
var written = 6 * hour2;
function longestGone(all, count) {
  return all.flatMap((one) => one.goneAt ? [{ one, at: Date.parse(one.goneAt) }] : []).sort((a, b) => a.at - b.at).slice(0, Math.max(0, count)).map(({ one }) => one);
}
function withRoom(spending, most) {
  const { settled, parts } = spending;
  const gone = longestGone(parts, parts.length - most);
  if (gone.length === 0)
    return spending;
  const left = new Set(gone);
  return {
    ...spending,
    settled: round(gone.reduce((total, part) => total + partCost(part, 0), settled), 6),
    parts: parts.filter((part) => !left.has(part))
  };
}
function spendingOf({ spending, journal }) {
  if (spending)
    return spending;
  const parts = journal.flatMap(({ kind, id, name, createdAt, at, goneAt, hourly }) => hourly === void 0 || hourly === 0 || goneAt ? [] : [begun({ kind, id, name, hourly, createdAt: createdAt ?? at }, Date.parse(at))]);
  return { settled: 0, parts };
}
function costOf(document, now) {
  const { settled, parts } = spendingOf(document);
  const live = parts.filter(({ goneAt }) => !goneAt);
  return {
    perHour: round(live.reduce((total, { hourly = 0 }) => total + hourly, 0), 4),
    soFar: round(parts.reduce((total, part) => total + partCost(part, now), settled), 2),
    unpriced: live.filter(({ hourly }) => hourly === void 0).map(({ kind, name }) => `${kind} ${name}`)
  };
}
function partCost(part, now) {
  const { kind, since, from, spent, hourly = 0, goneAt, uncapped } = part;
  const until = Math.max(Date.parse(from), goneAt ? Date.parse(goneAt) : now);
  const hours = billedHours(Date.parse(from), until, uncapped) + roundedUp(kind, Math.max(0, until - Date.parse(since)));
  const cost = spent + hourly * hours;
  return hourly > 0 ? Math.max(billingOf(kind).minimum.dollars, cost) : cost;
}
function budgetEnd(document, budget) {
  const { settled, parts } = spendingOf(document);
  const live = parts.filter(({ goneAt, hourly = 0 }) => !goneAt && hourly > 0);
  const perHour2 = live.reduce((total, { hourly = 0 }) => total + hourly, 0);
  if (perHour2 === 0)
    return void 0;
  const fixed = parts.reduce((total, part) => total + (part.goneAt ? partCost(part, 0) : part.spent), settled);
  const spentAt = (moment) => live.reduce((total, { kind, from, spent, hourly = 0, uncapped }) => {
    const more = hourly * (billedHours(Date.parse(from), moment, uncapped) + mostRoundedUp(kind));
    return total + Math.max(billingOf(kind).minimum.dollars - spent, more);
  }, fixed);
  const begins = live.map(({ from }) => Date.parse(from));
  let early = Math.min(...begins);
  let late = Math.ceil(Math.max(...begins) + 1.2 * (Math.max(0, budget) / perHour2) * hour2) + 1;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (spentAt(middle) <= budget)
      early = middle;
    else
      late = middle;
  }
  return early;
}
function begun({ kind, id, name, hourly, createdAt, uncapped }, now) {
  const since = createdAt ?? iso(now);
  return {
    ...{ kind, id, name, since, from: since, spent: 0 },
    ...hourly !== void 0 && { hourly: round(hourly, 6) },
    ...uncapped && { uncapped }
  };
}
function iso(moment) {
  return new Date(moment).toISOString();
}
function round(value, digits) {
  return Number(value.toFixed(digits));
}

// packages/environment/build/src/lifetime/end.js
var requestGrace = 3 * 36e5;
function isApprovalLease({ id }) {
  return id.startsWith("approval-");
}
function withUse(document, now) {
  return document.life ? { ...document, life: { ...document.life, usedAt: new Date(now).toISOString() } } : document;
}
function endOf(document, configured) {
  const limits = limitsOf(document, configured);
  const end = timeOver(document, limits);
  if (!end)
    return void 0;
  const spent = limits.budget === void 0 ? void 0 : budgetEnd(document, limits.budget);
  const first = {
    ...spent !== void 0 && spent < end.at ? { at: spent, because: "budget" } : end,
    ...limits.budget !== void 0 && { budget: limits.budget }
  };
  const people = document.leases.filter(({ byHand, kept }) => byHand && !kept);
  if (people.length === document.leases.length)
    return first;
  const alone = timeOver({ ...document, leases: people }, limits);
  return alone && alone.at < first.at ? { ...first, sooner: alone.at } : first;
}
function timeOver(document, { idle, idleApplies, approval }) {
  const { life, leases, operations, journal, stack } = document;
  if (!life && !stack && leases.length + operations.length + journal.length === 0)
    return void 0;
  const unused = { at: latest(leases), because: "unused" };
  if (!life)
    return unused;
  const decided = decidedBy(leases, Math.max(Date.parse(life.until), Date.parse(life.usedAt)), approval);
  const held = idleApplies === "unheld" ? latest(leases.filter(({ byHand }) => byHand)) : 0;
  const untilIdle = Math.max(Date.parse(life.usedAt), decided) + idle;
  const ofIdleTime = { at: Math.max(untilIdle, held), because: "idle" };
  const [first = unused] = [
    { at: Date.parse(life.until), because: "ttl" },
    ...held >= untilIdle ? [unused, ofIdleTime] : [ofIdleTime, unused]
  ].sort((a, b) => a.at - b.at);
  return { ...first, at: Math.max(first.at, decided) };
}
function decidedBy(leases, lived, approval) {
  return leases.filter(isApprovalLease).map(({ since, until }) => ({ since: Date.parse(since), until: Date.parse(until) })).sort((a, b) => a.since - b.since).reduce((decided, { since, until }) => since > Math.max(lived, decided) ? decided : Math.max(decided, Math.min(until, since + approval + requestGrace)), 0);
}
function latest(leases) {
  return Math.max(0, ...leases.map(({ until }) => Date.parse(until)));
}

// packages/environment/build/src/lifetime/say-end.js
var causes = {
  unused: "nobody holds it any longer",
  idle: "nobody uses it",
  ttl: "its time is over",
  budget: "its budget is used up"
};
function causeOf({ because }) {
  return causes[because];
}
function remedyOf({ because }) {
  return because === "budget" ? "raise `environment.budget` and extend it in staging-control to keep it" : "extend it in staging-control to keep it";
}
function momentOf(end) {
  return end && end.at > 0 ? new Date(end.at).toISOString() : void 0;
}
function sayEnd(end, emphasis = "") {
  const at = momentOf(end);
  if (at === void 0)
    return `may be destroyed at any time, because ${causeOf(end)}`;
  const { sooner, budget } = end;
  const from = sooner ? `from ${renderMoment(sooner)} on, ` : "";
  const orSooner = sooner === void 0 ? "" : `, or ${from}as soon as the runs and requests that hold it let go of it`;
  const orSpent = budget === void 0 ? "" : `; before that ${ifItGrows(budget)}`;
  return `may be destroyed from ${emphasis}${renderMoment(at)}${emphasis} on, because ${causeOf(end)} then${orSooner}${orSpent}`;
}
function sayBudget({ budget }) {
  return budget === void 0 ? void 0 : `may be destroyed before ${ifItGrows(budget)}`;
}
function ifItGrows(budget) {
  return `if it comes to cost more than now, since its budget is $${budget}`;
}
function sayLatestEnd({ sooner: _, ...end }) {
  return sayEnd(end);
}

export {
  configuredLimits,
  limitsOf,
  longestGone,
  withRoom,
  spendingOf,
  costOf,
  requestGrace,
  withUse,
  endOf,
  remedyOf,
  sayEnd,
  sayBudget,
  sayLatestEnd
};
