import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  openLedger
} from "./chunk-ROURRC57.js";
import {
  RefusedError
} from "./chunk-X3DU4MMV.js";

// packages/environment/build/src/ledger/leases.js
function liveLeases(document, now) {
  return document.leases.filter(({ until }) => Date.parse(until) > now);
}

// packages/environment/build/src/composition/deploys.js
function withDeployBegun(document, apps, { runUrl, actor, branch }, now) {
  const at = new Date(now).toISOString();
  const begun = apps.map(({ app, application, sets = [] }) => {
    const unknown = { revision: "", images: [], run: runUrl, at, tested: false };
    const { passed: _none, inexact: _why, ...before } = document.apps[app] ?? unknown;
    const known = before.overrides ?? [];
    const fresh = sets.filter((path) => !known.some((one) => one.path === path));
    const overrides = [...known, ...fresh.map((path) => ({ path, replaced: true }))];
    const doubt = { tested: false, uncertain: runUrl, ...overrides.length > 0 && { overrides } };
    return [app, { by: actor, branch, application, ...before, ...doubt }];
  });
  return { ...document, apps: { ...document.apps, ...Object.fromEntries(begun) } };
}
function withDeployed(document, apps, { runUrl: run, actor: by, branch }, now) {
  const at = new Date(now).toISOString();
  const entries = apps.map((one) => {
    const { app, application, revision, inexact, overrides = [], setup, otherRevisions } = one;
    const what = { revision, images: [...one.images], digests: [...one.digests] };
    const doubt = inexact === void 0 ? {} : { uncertain: run, inexact };
    const set = overrides.length === 0 ? {} : { overrides: [...overrides] };
    const known = {
      ...setup !== void 0 && { setup },
      ...otherRevisions && { otherRevisions: [...otherRevisions] }
    };
    return [app, { ...what, run, at, by, branch, application, tested: false, ...doubt, ...set, ...known }];
  });
  return { ...document, apps: { ...document.apps, ...Object.fromEntries(entries) } };
}
function withDoubted(document, doubts, standing, { runUrl, now }) {
  const at = new Date(now).toISOString();
  const entries = [...doubts].flatMap(([app, inexact]) => {
    const [entry, seen] = [document.apps[app], standing.get(app)];
    const doubt = { uncertain: runUrl, inexact };
    if (!entry && !seen)
      return [[app, { revision: "", images: [], run: runUrl, at, tested: false, ...doubt }]];
    const isSame = entry && seen && entry.run === seen.run && entry.revision === seen.revision;
    return isSame ? [[app, { ...entry, ...doubt }]] : [];
  });
  return { ...document, apps: { ...document.apps, ...Object.fromEntries(entries) } };
}
function withDigests(document, digests, standing) {
  const entries = Object.entries(digests).flatMap(([app, seen]) => {
    const entry = document.apps[app];
    const expected = standing.get(app);
    const isSame = entry && expected && entry.run === expected.run && entry.revision === expected.revision;
    return isSame && !entry.digests?.length && seen.length > 0 ? [[app, { ...entry, digests: [...seen] }]] : [];
  });
  return entries.length === 0 ? document : { ...document, apps: { ...document.apps, ...Object.fromEntries(entries) } };
}
function withoutApps(document, names) {
  const left = Object.entries(document.apps).filter(([name]) => !names.includes(name));
  return { ...document, apps: Object.fromEntries(left) };
}
function heldByOthers(document, names, { runUrl, branch: own }, now) {
  const leases = liveLeases(document, now);
  return names.flatMap((app) => {
    const { by, branch, run } = document.apps[app] ?? {};
    if (by === void 0 || branch === void 0 || branch === own || run === runUrl)
      return [];
    const holding = leases.filter((lease) => lease.run === run || lease.holder === by);
    return holding.length > 0 ? [{ app, by, branch, leases: holding }] : [];
  });
}

// packages/environment/build/src/lifetime/end.js
var requestGrace = 3 * 36e5;
function withUse(document, now) {
  return document.life ? { ...document, life: { ...document.life, usedAt: new Date(now).toISOString() } } : document;
}

// packages/environment/build/src/ledger/open-ledger-of.js
function openLedgerOf(context, configuration, token, place) {
  const options = ledgersOf(context, configuration, token);
  return openLedger({ ...options, environment: configuration.environment.name, ...place && { place } });
}
function ledgersOf(context, { ledger }, token) {
  const { repository, urls, run, actor, spawn, env, temp, clock, log, signal } = context;
  return {
    repositoryUrl: `${urls.server}/${repository.fullName}`,
    token,
    repositoryId: repository.id,
    refPrefix: ledger.refPrefix,
    formerRefPrefixes: ledger.formerRefPrefixes,
    actor,
    runUrl: run.url,
    spawn,
    env,
    temp,
    clock,
    log,
    ...signal && { signal }
  };
}

// packages/environment/build/src/ledger/generation.js
function requireGeneration(document, generation, doing, hint = "If the environment is still wanted, re-run all jobs of this run; the failed ones alone would come back to the one that is gone.") {
  const current = document?.generation ?? 0;
  if (current === generation)
    return;
  throw new RefusedError("superseded", `stopped before ${doing}: the environment was destroyed meanwhile (generation ${generation} \u2192 ${current})`, { hint });
}

export {
  liveLeases,
  withDeployBegun,
  withDeployed,
  withDoubted,
  withDigests,
  withoutApps,
  heldByOthers,
  withUse,
  openLedgerOf,
  requireGeneration
};
