import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  require_dist
} from "./chunk-BQNSZ4XH.js";
import {
  ApiError,
  Deadline,
  StagingError,
  parseJson,
  proxyHint,
  retryPause,
  waitUntil
} from "./chunk-PVMWWPDI.js";
import {
  __toESM
} from "./chunk-J6ABX7BP.js";

// packages/kubernetes/build/src/object.js
function refOf(object) {
  const { namespace, name } = object.metadata;
  const ref = { apiVersion: object.apiVersion, kind: object.kind, name };
  return namespace === void 0 ? ref : { ...ref, namespace };
}
function describeRef(ref) {
  return `${ref.kind} ${ref.name}${ref.namespace ? ` in ${ref.namespace}` : ""}`;
}
function field(value, ...path) {
  let current = value;
  for (const step of path) {
    if (typeof current !== "object" || current === null)
      return void 0;
    current = current[step];
  }
  return current;
}
function items(value, ...path) {
  const list = field(value, ...path);
  return Array.isArray(list) ? list : [];
}
function text(value, ...path) {
  const found = field(value, ...path);
  return typeof found === "string" ? found : void 0;
}
function number(value, ...path) {
  const found = field(value, ...path);
  return typeof found === "number" ? found : void 0;
}

// packages/kubernetes/build/src/discovery.js
var Discovery = class {
  #transport;
  #known = /* @__PURE__ */ new Map();
  constructor(transport) {
    this.#transport = transport;
  }
  /** Undefined: this server does not serve the kind (yet). */
  async find(apiVersion, kind) {
    const known = this.#known.get(apiVersion)?.get(kind);
    if (known)
      return known;
    const base = apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    try {
      const { body } = await this.#transport.send({ method: "GET", path: base });
      const kinds = /* @__PURE__ */ new Map();
      for (const entry of items(body, "resources")) {
        const name = text(entry, "name");
        const entryKind = text(entry, "kind");
        if (!name || !entryKind || name.includes("/"))
          continue;
        kinds.set(entryKind, { name, namespaced: field(entry, "namespaced") === true, base });
      }
      this.#known.set(apiVersion, kinds);
      return kinds.get(kind);
    } catch (error) {
      if (error instanceof ApiError && error.status === 404)
        return void 0;
      throw error;
    }
  }
  async get(apiVersion, kind) {
    const resource = await this.find(apiVersion, kind);
    if (!resource)
      throw new StagingError("not-found", `the cluster does not serve ${kind} of ${apiVersion}`, {
        hint: "Is what defines this kind (a CustomResourceDefinition) installed in the cluster?"
      });
    return resource;
  }
};
function pathOf(resource, ref) {
  return `${collection(resource, ref.namespace ?? "default")}/${encodeURIComponent(ref.name)}`;
}
function listPathOf(resource, query) {
  return query.namespace === void 0 ? `${resource.base}/${resource.name}` : collection(resource, query.namespace);
}
function collection(resource, namespace) {
  return resource.namespaced ? `${resource.base}/namespaces/${encodeURIComponent(namespace)}/${resource.name}` : `${resource.base}/${resource.name}`;
}

// packages/kubernetes/build/src/kubeconfig.js
var import_yaml = __toESM(require_dist(), 1);
var hint = "Give the kubeconfig with its data inline (a token, or client-certificate-data and client-key-data): helpers and files of another machine cannot be used here.";
function parseKubeconfig(text2) {
  const config = read(text2);
  const contextName = config["current-context"];
  const context = named(config["contexts"], contextName, "context");
  const cluster = named(config["clusters"], context["cluster"], "cluster");
  const user = named(config["users"], context["user"], "user");
  const server = cluster["server"];
  if (typeof server !== "string" || !/^https:\/\/[^\s/]+/.test(server))
    throw malformed("its server is no https URL");
  if (cluster["insecure-skip-tls-verify"] === true)
    throw malformed("it asks to trust any certificate");
  return {
    server: server.replace(/\/+$/, ""),
    ca: pem(cluster, "certificate-authority"),
    credential: credentialOf(user)
  };
}
function read(text2) {
  let value;
  try {
    value = (0, import_yaml.parse)(text2);
  } catch {
    throw malformed("it is not YAML");
  }
  if (!isRecord(value))
    throw malformed("it is not a mapping");
  return value;
}
function named(list, name, kind) {
  const entries = Array.isArray(list) ? list : [];
  const entry = entries.find((candidate) => isRecord(candidate) && candidate["name"] === name);
  const value = isRecord(entry) ? entry[kind] : void 0;
  if (!isRecord(value))
    throw malformed(`it has no ${kind} for its current context`);
  return value;
}
function credentialOf(user) {
  const token = user["token"];
  if (typeof token === "string" && token !== "")
    return { kind: "token", token };
  const certificate = pem(user, "client-certificate");
  const key = pem(user, "client-key");
  if (certificate && key)
    return { kind: "certificate", certificate, key };
  throw malformed("its user has neither a token nor a client certificate inline");
}
function pem(record, name) {
  const data = record[`${name}-data`];
  if (typeof data === "string" && data !== "")
    return Buffer.from(data, "base64").toString("utf8");
  if (record[name] !== void 0)
    throw malformed(`${name} is a file`);
  return void 0;
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function malformed(what) {
  return new StagingError("invalid-input", `the kubeconfig cannot be used: ${what}`, { hint });
}

// packages/kubernetes/build/src/readiness.js
function deploymentReadiness(deployment) {
  const generation = deployment.metadata.generation ?? 0;
  if ((number(deployment, "status", "observedGeneration") ?? 0) < generation)
    return { kind: "waiting", seen: "the new specification is not taken up yet" };
  const progressing = condition(deployment, "Progressing");
  if (text(progressing, "reason") === "ProgressDeadlineExceeded")
    return { kind: "failed", message: text(progressing, "message") ?? "it exceeded its progress deadline" };
  const wanted = number(deployment, "spec", "replicas") ?? 1;
  const updated = number(deployment, "status", "updatedReplicas") ?? 0;
  const total = number(deployment, "status", "replicas") ?? 0;
  const available = number(deployment, "status", "availableReplicas") ?? 0;
  if (updated < wanted)
    return { kind: "waiting", seen: `${updated} of ${wanted} pods are of the new version` };
  if (total > updated)
    return { kind: "waiting", seen: `${total - updated} pods of the old version are still there` };
  if (available < updated)
    return { kind: "waiting", seen: `${available} of ${updated} pods are available` };
  return { kind: "ready" };
}
function workloadReadiness(workload) {
  if (workload.kind === "Deployment")
    return deploymentReadiness(workload);
  if ((number(workload, "status", "observedGeneration") ?? 0) < (workload.metadata.generation ?? 0))
    return { kind: "waiting", seen: "the new specification is not taken up yet" };
  const [wanted, updated, ready] = workload.kind === "DaemonSet" ? [
    number(workload, "status", "desiredNumberScheduled") ?? 0,
    number(workload, "status", "updatedNumberScheduled") ?? 0,
    number(workload, "status", "numberReady") ?? 0
  ] : [
    number(workload, "spec", "replicas") ?? 1,
    number(workload, "status", "updatedReplicas") ?? 0,
    number(workload, "status", "readyReplicas") ?? 0
  ];
  if (updated < wanted)
    return { kind: "waiting", seen: `${updated} of ${wanted} pods are of the new version` };
  if (ready < wanted)
    return { kind: "waiting", seen: `${ready} of ${wanted} pods are ready` };
  return { kind: "ready" };
}
function nodeReadiness(node) {
  const ready = condition(node, "Ready");
  if (text(ready, "status") === "True")
    return { kind: "ready" };
  return { kind: "waiting", seen: text(ready, "reason") ?? "not Ready" };
}
var hopeless = /* @__PURE__ */ new Set([
  "ImagePullBackOff",
  "ErrImageNeverPull",
  "InvalidImageName",
  "CreateContainerConfigError",
  "CreateContainerError"
]);
var hopelessRestarts = 5;
function podReadiness(pod) {
  const statuses = [...items(pod, "status", "initContainerStatuses"), ...items(pod, "status", "containerStatuses")];
  for (const status of statuses) {
    const reason = text(status, "state", "waiting", "reason");
    if (!reason || reason === "PodInitializing" || reason === "ContainerCreating")
      continue;
    const detail = text(status, "state", "waiting", "message");
    const message = `container ${text(status, "name")}: ${reason}${detail ? `: ${detail}` : ""}`;
    const crashed = reason === "CrashLoopBackOff" && (number(status, "restartCount") ?? 0) >= hopelessRestarts;
    return hopeless.has(reason) || crashed ? { kind: "failed", message } : { kind: "waiting", seen: message };
  }
  if (text(pod, "status", "phase") === "Failed")
    return {
      kind: "failed",
      message: text(pod, "status", "message") ?? text(pod, "status", "reason") ?? "the pod failed"
    };
  if (text(condition(pod, "Ready"), "status") === "True" || text(pod, "status", "phase") === "Succeeded")
    return { kind: "ready" };
  const unschedulable = condition(pod, "PodScheduled");
  if (text(unschedulable, "status") === "False")
    return { kind: "waiting", seen: text(unschedulable, "message") ?? "not scheduled" };
  return { kind: "waiting", seen: text(pod, "status", "phase") ?? "Pending" };
}
function condition(object, type) {
  return items(object, "status", "conditions").find((entry) => field(entry, "type") === type);
}

// packages/kubernetes/build/src/transport.js
import { Agent, globalAgent, request as httpsRequest } from "node:https";
var attempts = 5;
var silenceMs = 3e4;
var largestAnswer = 64 * 1024 * 1024;
var Transport = class {
  #access;
  #agent;
  #options;
  #answered = false;
  constructor(access, options) {
    this.#access = access;
    this.#options = options;
    const { ca, credential } = access;
    const { proxyEnv } = globalAgent.options;
    this.#agent = new Agent({
      keepAlive: true,
      // An agent of one's own follows the machine's proxy only where it is told to.
      ...proxyEnv && { proxyEnv },
      ...ca === void 0 ? {} : { ca },
      ...credential.kind === "certificate" ? { cert: credential.certificate, key: credential.key } : {}
    });
  }
  get server() {
    return this.#access.server;
  }
  /** Sends, retries what may be retried, throws ApiError for every other answer than 2xx. */
  async send(request) {
    const { raw, response } = await this.#persist(request);
    return { body: parseJson("Kubernetes", request.path, raw), warnings: warningsOf(response) };
  }
  /** The same for an answer that is plain text, as a container's log is. */
  async text(request) {
    return (await this.#persist(request)).raw;
  }
  async #persist(request) {
    const idempotent = request.idempotent ?? (request.method !== "POST" && request.method !== "PATCH");
    const { clock, log } = this.#options;
    const started = clock.monotonic();
    for (let attempt = 1; ; attempt += 1) {
      const signal = this.#signal(request.signal);
      try {
        return await this.#once(request, signal);
      } catch (error) {
        if (signal?.aborted)
          throw signal.reason;
        if (!(error instanceof ApiError) || !mayRetry(error.status, idempotent, request))
          throw error;
        const elapsed = clock.monotonic() - started;
        const pause = retryPause({ status: error.status, attempt, most: attempts, known: this.#answered, elapsed });
        if (pause === void 0)
          throw error;
        if (attempt === attempts)
          log.info(`${error.message}; waiting until it answers again`);
        else
          log.debug(`${error.message}; again in ${pause} ms`);
        await clock.sleep(pause, signal);
      }
    }
  }
  /** Opens a stream and yields its lines as they come; ends when the server ends it. */
  async *lines(request) {
    const signal = this.#signal(request.signal);
    const response = await this.#open(request, signal, void 0);
    if ((response.statusCode ?? 0) >= 300)
      throw this.#failure(request, response, await readAll(response));
    response.setEncoding("utf8");
    let rest = "";
    try {
      for await (const chunk of response) {
        const parts = (rest + chunk).split("\n");
        rest = parts.pop() ?? "";
        for (const line of parts)
          if (line.trim())
            yield line;
      }
    } catch (cause) {
      if (signal?.aborted)
        throw signal.reason;
      throw this.#unreachable(request, cause);
    } finally {
      response.destroy();
    }
  }
  close() {
    this.#agent.destroy();
  }
  async #once(request, signal) {
    const started = this.#options.clock.monotonic();
    const response = await this.#open(request, signal, silenceMs);
    let raw;
    try {
      raw = await readAll(response);
    } catch (cause) {
      throw this.#unreachable(request, cause);
    }
    const status = response.statusCode ?? 0;
    this.#options.log.debug(`Kubernetes ${request.method} ${request.path} ${status} ${Math.round(this.#options.clock.monotonic() - started)} ms`);
    if (status < 200 || status >= 300)
      throw this.#failure(request, response, raw);
    this.#answered = true;
    return { raw, response };
  }
  #open(request, signal, timeout) {
    const url = new URL(this.#access.server + request.path);
    for (const [name, value] of Object.entries(request.query ?? {}))
      url.searchParams.set(name, value);
    const { credential } = this.#access;
    const body = request.body === void 0 ? void 0 : Buffer.from(JSON.stringify(request.body));
    return new Promise((resolve, reject) => {
      const outgoing = httpsRequest(url, {
        method: request.method,
        agent: this.#agent,
        ...signal ? { signal } : {},
        ...timeout ? { timeout } : {},
        headers: {
          accept: "application/json, */*",
          "user-agent": "staging-actions",
          ...credential.kind === "token" ? { authorization: `Bearer ${credential.token}` } : {},
          ...body ? { "content-type": request.contentType ?? "application/json", "content-length": String(body.length) } : {}
        }
      }, resolve);
      outgoing.on("timeout", () => outgoing.destroy(new Error(`no answer within ${timeout} ms`)));
      outgoing.on("error", (cause) => reject(signal?.aborted ? signal.reason : this.#unreachable(request, cause)));
      outgoing.end(body);
    });
  }
  #signal(own) {
    const signals = [own, this.#options.signal].filter((signal) => signal !== void 0);
    return signals.length > 1 ? AbortSignal.any(signals) : signals[0];
  }
  #failure(request, response, raw) {
    const detail = messageOf(raw);
    const status = response.statusCode ?? 0;
    const requestId = response.headers["audit-id"];
    return new ApiError({
      service: "Kubernetes",
      method: request.method,
      path: request.path,
      status,
      ...detail ? { detail } : {},
      ...typeof requestId === "string" ? { requestId } : {}
    }, status === 401 ? { hint: "The kubeconfig may have expired: a new one is made at every run from digitalocean-token." } : {});
  }
  #unreachable(request, cause) {
    const detail = text(cause, "code") ?? text(cause, "message");
    return new ApiError({ service: "Kubernetes", method: request.method, path: request.path, status: 0, ...detail ? { detail } : {} }, { cause, hint: "Is the cluster running, and may this runner reach its API (firewall, control plane allow-list)?" });
  }
};
function mayRetry(status, idempotent, { method, body }) {
  return status === 429 || status === 503 || status === 409 && method === "PATCH" && text(body, "metadata", "resourceVersion") === void 0 || idempotent && (status === 0 || status === 500 || status === 502 || status === 504);
}
async function readAll(response) {
  const chunks = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > largestAnswer)
      throw new Error("the answer is too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
function messageOf(raw) {
  try {
    return text(JSON.parse(raw), "message");
  } catch {
    return void 0;
  }
}
function warningsOf(response) {
  const header = field(response.headersDistinct, "warning");
  const values = Array.isArray(header) ? header : [];
  return values.map((value) => String(value).replace(/^\d+ \S+ "(.*)"$/, "$1").replace(/\\"/g, '"'));
}

// packages/kubernetes/build/src/watch.js
async function listObjects(transport, discovery, query, signal) {
  const resource = await discovery.get(query.apiVersion, query.kind);
  const { body } = await transport.send({
    method: "GET",
    path: listPathOf(resource, query),
    query: selectors(query),
    ...signal ? { signal } : {}
  });
  const objects = items(body, "items").map((item) => ({ apiVersion: query.apiVersion, kind: query.kind, ...item }));
  return { objects, resourceVersion: text(body, "metadata", "resourceVersion") ?? "" };
}
async function* watchObjects(transport, discovery, query, options) {
  const { clock, log, signal } = options;
  const resource = await discovery.get(query.apiVersion, query.kind);
  let resourceVersion;
  let failures = 0;
  for (; ; ) {
    signal.throwIfAborted();
    if (resourceVersion === void 0) {
      const list = await listObjects(transport, discovery, query, signal);
      resourceVersion = list.resourceVersion;
      yield { kind: "listed", objects: list.objects };
    }
    try {
      const lines = transport.lines({
        method: "GET",
        path: listPathOf(resource, query),
        query: { ...selectors(query), watch: "1", allowWatchBookmarks: "true", resourceVersion, timeoutSeconds: "240" },
        signal
      });
      for await (const line of lines) {
        failures = 0;
        const event = JSON.parse(line);
        const object = field(event, "object");
        const type = text(event, "type");
        if (type === "ERROR") {
          log.debug(`the watch of ${query.kind} ended: ${text(object, "message") ?? "no message"}`);
          resourceVersion = number(object, "code") === 410 ? void 0 : resourceVersion;
          break;
        }
        resourceVersion = object.metadata.resourceVersion ?? resourceVersion;
        if (type === "ADDED" || type === "MODIFIED")
          yield { kind: "changed", object };
        else if (type === "DELETED")
          yield { kind: "deleted", object };
      }
    } catch (error) {
      if (!(error instanceof ApiError) || ![0, 410, 429, 500, 502, 503, 504].includes(error.status))
        throw error;
      if (error.status === 410)
        resourceVersion = void 0;
      failures += 1;
      if (failures > 8)
        throw error;
    }
    await clock.sleep(Math.min(1e4, 100 * 2 ** failures), signal);
  }
}
function selectors(query) {
  return {
    ...query.labelSelector ? { labelSelector: query.labelSelector } : {},
    ...query.fieldSelector ? { fieldSelector: query.fieldSelector } : {}
  };
}

// packages/kubernetes/build/src/cluster.js
var fieldManager = "staging-actions";
var mostReplaces = 5;
function openCluster(kubeconfigYaml, options) {
  const { clock, log } = options;
  const transport = new Transport(parseKubeconfig(kubeconfigYaml), options);
  const discovery = new Discovery(transport);
  const locate = async (ref) => pathOf(await discovery.get(ref.apiVersion, ref.kind), ref);
  const warn = (ref, warnings) => {
    for (const warning of warnings)
      log.warning(`${describeRef(ref)}: ${warning}`);
  };
  const cluster = {
    server: transport.server,
    async find(ref) {
      const resource = await discovery.find(ref.apiVersion, ref.kind);
      if (!resource)
        return void 0;
      try {
        const { body } = await transport.send({ method: "GET", path: pathOf(resource, ref) });
        return body;
      } catch (error) {
        if (error instanceof ApiError && error.status === 404)
          return void 0;
        throw error;
      }
    },
    async get(ref) {
      const { body } = await transport.send({ method: "GET", path: await locate(ref) });
      return body;
    },
    list: (query) => listObjects(transport, discovery, query),
    watch: (query, signal) => watchObjects(transport, discovery, query, { clock, log, signal }),
    async apply(manifest) {
      const ref = refOf(manifest);
      const deadline = new Deadline(clock, 12e4, options.signal);
      const resource = await waitUntil(async () => {
        const found = await discovery.find(ref.apiVersion, ref.kind);
        return found ? { kind: "done", value: found } : { kind: "waiting", seen: "not served yet" };
      }, {
        awaited: `the cluster to serve ${ref.kind} of ${ref.apiVersion}`,
        clock,
        deadline,
        log,
        first: 500,
        most: 5e3
      });
      const { body, warnings } = await transport.send({
        method: "PATCH",
        path: pathOf(resource, ref),
        query: { fieldManager, force: "true" },
        contentType: "application/apply-patch+yaml",
        body: manifest,
        idempotent: true
      });
      warn(ref, warnings);
      return body;
    },
    async replace(manifest) {
      const ref = refOf(manifest);
      const resource = await discovery.get(ref.apiVersion, ref.kind);
      for (let attempt = 1; ; attempt += 1) {
        const version = (await cluster.find(ref))?.metadata.resourceVersion;
        const body = { ...manifest, metadata: { ...manifest.metadata, resourceVersion: version } };
        try {
          const answer = await transport.send(version === void 0 ? {
            method: "POST",
            path: listPathOf(resource, { namespace: "default", ...ref }),
            query: { fieldManager },
            body
          } : { method: "PUT", path: pathOf(resource, ref), query: { fieldManager }, body });
          warn(ref, answer.warnings);
          return answer.body;
        } catch (error) {
          if (!(error instanceof ApiError && error.status === 409))
            throw error;
          if (attempt < mostReplaces)
            continue;
          if (version !== void 0)
            throw error;
          throw new StagingError("service-error", `Kubernetes says that ${ref.kind} ${ref.name} is not there, and refuses to make it because it exists`, { cause: error, hint: proxyHint("Kubernetes") });
        }
      }
    },
    async patch(ref, patch) {
      const { body, warnings } = await transport.send({
        method: "PATCH",
        path: await locate(ref),
        query: { fieldManager },
        contentType: patch.kind === "merge" ? "application/merge-patch+json" : "application/json-patch+json",
        body: patch.kind === "merge" ? patch.value : patch.operations
      });
      warn(ref, warnings);
      return body;
    },
    async refusal(manifest) {
      const { apiVersion, kind, metadata } = manifest;
      const resource = await discovery.get(apiVersion, kind);
      try {
        await transport.send({
          method: "POST",
          path: listPathOf(resource, { apiVersion, kind, namespace: metadata.namespace ?? "default" }),
          query: { dryRun: "All", fieldManager },
          body: manifest,
          idempotent: true
        });
        return void 0;
      } catch (error) {
        if (error instanceof ApiError && [400, 403, 409, 422].includes(error.status))
          return error.detail ?? error.message;
        throw error;
      }
    },
    async whoAmI() {
      const [apiVersion, kind] = ["authentication.k8s.io/v1", "SelfSubjectReview"];
      const body = { apiVersion, kind };
      try {
        const answer = await transport.send({
          method: "POST",
          path: `/apis/${apiVersion}/selfsubjectreviews`,
          body,
          idempotent: true
        });
        const username = text(answer.body, "status", "userInfo", "username");
        const groups = items(answer.body, "status", "userInfo", "groups").filter((group) => typeof group === "string");
        return username === void 0 ? void 0 : { username, groups };
      } catch (error) {
        if (error instanceof ApiError && [403, 404].includes(error.status))
          return void 0;
        throw error;
      }
    },
    async delete(ref) {
      const resource = await discovery.find(ref.apiVersion, ref.kind);
      if (!resource)
        return;
      try {
        await transport.send({
          method: "DELETE",
          path: pathOf(resource, ref),
          query: { propagationPolicy: "Background" }
        });
      } catch (error) {
        if (!(error instanceof ApiError && error.status === 404))
          throw error;
      }
    },
    log: ({ namespace, name }, { container, lines, previous }) => transport.text({
      method: "GET",
      path: `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(name)}/log`,
      query: {
        container,
        tailLines: String(lines),
        // Lines may be of any length.
        limitBytes: "65536",
        ...previous ? { previous: "true" } : {}
      }
    }),
    async waitReady({ deadline, nodes = 1 }) {
      await waitUntil(async () => {
        const { objects } = await cluster.list({ apiVersion: "v1", kind: "Node" });
        const ready = objects.filter((node) => nodeReadiness(node).kind === "ready").length;
        return objects.length >= nodes && ready === objects.length ? { kind: "done", value: void 0 } : { kind: "waiting", seen: `${ready} of ${Math.max(nodes, objects.length)} nodes Ready` };
      }, { awaited: "the cluster's nodes to be Ready", clock, deadline, log });
    },
    close: () => transport.close()
  };
  return cluster;
}

// packages/kubernetes/build/src/manifests.js
var import_yaml2 = __toESM(require_dist(), 1);
function parseManifests(source, path = "the manifests") {
  const manifests = [];
  const documents = (0, import_yaml2.parseAllDocuments)(source);
  for (const [index, document] of (Array.isArray(documents) ? documents : []).entries()) {
    const where = `document ${index + 1} of ${path}`;
    const [problem] = document.errors;
    if (problem)
      throw new StagingError("invalid-configuration", `${where} is not YAML: ${problem.code}`);
    const value = document.toJS();
    if (value === null || value === void 0)
      continue;
    const list = text(value, "kind") === "List" ? field(value, "items") : void 0;
    for (const item of Array.isArray(list) ? list : [value])
      manifests.push(check(item, where));
  }
  return manifests;
}
function check(value, where) {
  for (const path of [["apiVersion"], ["kind"], ["metadata", "name"]])
    if (!text(value, ...path))
      throw new StagingError("invalid-configuration", `${where} has no ${path.join(".")}`);
  return value;
}

export {
  field,
  items,
  text,
  number,
  parseKubeconfig,
  workloadReadiness,
  podReadiness,
  openCluster,
  parseManifests
};
