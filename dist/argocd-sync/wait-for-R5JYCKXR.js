import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  commitIn
} from "./chunk-I7SV4U74.js";
import "./chunk-FICTWZII.js";
import "./chunk-BQNSZ4XH.js";
import "./chunk-QAPCMILD.js";
import {
  listWorkflowRuns
} from "./chunk-MMD6OXYJ.js";
import "./chunk-JLMMKECE.js";
import {
  waitUntil
} from "./chunk-EI3GXDY7.js";
import "./chunk-NL4HOSIU.js";
import {
  answeredInstead
} from "./chunk-QCEZS76T.js";
import {
  ApiError,
  InputError,
  StagingError
} from "./chunk-X3DU4MMV.js";
import "./chunk-J6ABX7BP.js";

// packages/deploy/build/src/image-name.js
function parseImageName(image, tag) {
  const [name = "", digest] = image.split("@");
  const parts = /^(.*?)(?::([\w][\w.-]{0,127}))?$/.exec(name);
  const tagged = /:[^/]*$/.test(name);
  const path = (tagged ? parts?.[1] : name) ?? "";
  const reference = digest ?? (tagged ? parts?.[2] : tag);
  if (!reference)
    throw new InputError([`input "wait-for" names the image ${image} without a tag, and there is no "image-tag"`]);
  const [first = "", ...rest] = path.split("/");
  const named = rest.length > 0 && (first === "localhost" || /[.:]/.test(first));
  const repository = named ? rest.join("/") : rest.length > 0 ? path : `library/${path}`;
  const registry = named ? first : "registry-1.docker.io";
  if (!/^[a-z0-9]+([._/-]+[a-z0-9]+)*$/.test(repository) || !/^[A-Za-z0-9.-]+(:\d+)?$/.test(registry))
    throw new InputError([`input "wait-for" has ${JSON.stringify(image)}, which is not the name of an image`]);
  return { registry, repository, reference };
}

// packages/deploy/build/src/registry.js
var manifestTypes = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.docker.distribution.manifest.v2+json"
].join(", ");
async function findImage(image, deps) {
  const base = `${schemeOf(image.registry)}://${image.registry}`;
  const path = `/v2/${image.repository}/manifests/${image.reference}`;
  const ask = (authorization) => send(image.registry, path, deps, `${base}${path}`, {
    method: "HEAD",
    headers: { accept: manifestTypes, ...authorization ? { authorization } : {} }
  });
  const first = await ask();
  const answer = first.status === 401 ? await ask(await authorize(image, first, deps)) : first;
  if (answer.ok && /^text\/html\b/i.test(answer.headers.get("content-type") ?? ""))
    throw answeredInstead({ service: image.registry, method: "HEAD", path });
  if (answer.ok)
    return "there";
  if (answer.status === 404)
    return "absent";
  if (answer.status === 401 || answer.status === 403)
    return "hidden";
  throw new ApiError({ service: image.registry, method: "HEAD", path, status: answer.status });
}
async function authorize(image, refused, deps) {
  const challenge = refused.headers.get("www-authenticate") ?? "";
  const basic = deps.credentials ? `Basic ${Buffer.from(deps.credentials).toString("base64")}` : void 0;
  if (/^basic\b/i.test(challenge))
    return basic;
  const fields = new Map([...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]));
  const realm = fields.get("realm");
  if (!/^bearer\b/i.test(challenge) || !realm || !URL.canParse(realm))
    return void 0;
  const url = new URL(realm);
  url.searchParams.set("service", fields.get("service") ?? "");
  url.searchParams.set("scope", `repository:${image.repository}:pull`);
  const trusted = basic !== void 0 && belongsTo(url, image.registry);
  const answer = await send(image.registry, url.pathname, deps, url, {
    headers: trusted ? { authorization: basic } : {}
  });
  if (!answer.ok)
    return void 0;
  const body = await answer.json().catch(() => ({}));
  const token = body.token ?? body.access_token;
  return typeof token === "string" ? `Bearer ${token}` : void 0;
}
function belongsTo(realm, registry) {
  const domain = (host) => host.replace(/:\d+$/, "").split(".").slice(-2).join(".");
  return realm.protocol === `${schemeOf(registry)}:` && domain(realm.host) === domain(registry);
}
function schemeOf(registry) {
  return /^(localhost|127\.\d+\.\d+\.\d+)(:\d+)?$/.test(registry) ? "http" : "https";
}
async function send(service, path, { fetch, signal }, url, init) {
  try {
    return await fetch(url, {
      ...init,
      redirect: "follow",
      signal: AbortSignal.any([signal, AbortSignal.timeout(15e3)])
    });
  } catch (cause) {
    if (signal.aborted)
      throw signal.reason;
    throw new ApiError({ service, method: init.method ?? "GET", path, status: 0 }, { cause });
  }
}

// packages/deploy/build/src/wait-for.js
async function waitForAll(request, context, deadline) {
  for (const line of request.waitFor) {
    const [kind, name = ""] = [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)];
    if (kind === "workflow")
      await waitForWorkflow(name, request, context, deadline);
    else
      await waitForImage(name, request, context, deadline);
  }
}
async function waitForWorkflow(workflow, request, context, deadline) {
  const { repository, clock, log } = context;
  if (request.githubToken === void 0)
    throw new InputError(['input "github-token" is needed with "wait-for: workflow="']);
  const github = {
    octokit: await context.github(request.githubToken),
    owner: repository.owner,
    repo: repository.name
  };
  const sha = commitOf(request, context);
  let failedSince;
  await waitUntil(async () => {
    const [run] = await listWorkflowRuns(github, workflow, { headSha: sha });
    if (!run)
      return waiting(`no run for ${sha.slice(0, 12)} yet`);
    if (run.status !== "completed") {
      failedSince = void 0;
      return waiting(`${run.status}: ${run.url}`);
    }
    if (run.conclusion === "success")
      return done;
    failedSince ??= clock.monotonic();
    if (clock.monotonic() - failedSince < 5e3)
      return waiting(`${run.conclusion}: ${run.url}`);
    throw new StagingError("checks-failed", `${workflow} of ${sha.slice(0, 12)} ended with ${run.conclusion ?? "nothing"}: ${run.url}`, { hint: "Nothing was deployed: what was to be deployed has not been built." });
  }, { awaited: `${workflow} of ${sha.slice(0, 12)} to end well`, clock, deadline, log, first: 2e3 });
}
async function waitForImage(image, request, context, deadline) {
  const { clock, log, fetch } = context;
  const name = parseImageName(image, request.imageTag);
  const credentials = credentialsFor(name.registry, request);
  await waitUntil(async () => {
    try {
      const found = await findImage(name, { fetch, signal: deadline.signal, credentials });
      if (found === "there")
        return done;
      return waiting(found === "absent" ? "not there yet" : `${name.registry} does not show it to this token, or not yet`);
    } catch (error) {
      if (error instanceof ApiError && (error.status === 0 || error.status === 429 || error.status >= 500))
        return waiting(error.message);
      throw error;
    }
  }, { awaited: `the image ${name.registry}/${name.repository}:${name.reference}`, clock, deadline, log, first: 1e3 });
}
function credentialsFor(registry, request) {
  if (request.registryAuth !== void 0)
    return request.registryAuth;
  if (registry === "ghcr.io" && request.githubToken)
    return `token:${request.githubToken}`;
  if (registry === "registry.digitalocean.com" && request.digitaloceanToken)
    return `${request.digitaloceanToken}:${request.digitaloceanToken}`;
  return void 0;
}
function commitOf(request, context) {
  return commitIn(request.imageTag) ?? commitIn(request.revision) ?? context.sha;
}
var done = { kind: "done", value: void 0 };
function waiting(seen) {
  return { kind: "waiting", seen };
}
export {
  waitForAll
};
