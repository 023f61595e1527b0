import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  Deadline
} from "./chunk-FICTWZII.js";
import {
  require_dist
} from "./chunk-BQNSZ4XH.js";
import {
  renderDuration
} from "./chunk-QAPCMILD.js";
import {
  retryPause
} from "./chunk-JLMMKECE.js";
import {
  waitUntil
} from "./chunk-EI3GXDY7.js";
import {
  answeredInstead,
  isPage,
  parseJson,
  proxyHint,
  whatIs
} from "./chunk-QCEZS76T.js";
import {
  ApiError,
  StagingError,
  WaitTimeoutError
} from "./chunk-X3DU4MMV.js";
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
  async find(apiVersion2, kind2) {
    const known = this.#known.get(apiVersion2)?.get(kind2);
    if (known)
      return known;
    const base2 = apiVersion2.includes("/") ? `/apis/${apiVersion2}` : `/api/${apiVersion2}`;
    try {
      const { body } = await this.#transport.send({ method: "GET", path: base2 });
      const kinds = /* @__PURE__ */ new Map();
      for (const entry of items(body, "resources")) {
        const name = text(entry, "name");
        const entryKind = text(entry, "kind");
        if (!name || !entryKind || name.includes("/"))
          continue;
        kinds.set(entryKind, { name, namespaced: field(entry, "namespaced") === true, base: base2 });
      }
      this.#known.set(apiVersion2, kinds);
      return kinds.get(kind2);
    } catch (error) {
      if (error instanceof ApiError && error.status === 404)
        return void 0;
      throw error;
    }
  }
  async get(apiVersion2, kind2) {
    const resource = await this.find(apiVersion2, kind2);
    if (!resource)
      throw new StagingError("not-found", `the cluster does not serve ${kind2} of ${apiVersion2}`, {
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
function named(list, name, kind2) {
  const entries = Array.isArray(list) ? list : [];
  const entry = entries.find((candidate) => isRecord(candidate) && candidate["name"] === name);
  const value = isRecord(entry) ? entry[kind2] : void 0;
  if (!isRecord(value))
    throw malformed(`it has no ${kind2} for its current context`);
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
function pem(record2, name) {
  const data = record2[`${name}-data`];
  if (typeof data === "string" && data !== "")
    return Buffer.from(data, "base64").toString("utf8");
  if (record2[name] !== void 0)
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
  /** Sends, retries what may be retried, throws ApiError for every other answer than 2xx with an object of the API. */
  async send(request) {
    return this.#persist(request, (raw, response) => ({ body: objectIn(raw, request), warnings: warningsOf(response) }));
  }
  /** The same for an answer that is plain text, as a container's log is. */
  async text(request) {
    return this.#persist(request, (raw) => raw);
  }
  async #persist(request, understand) {
    const idempotent = request.idempotent ?? (request.method !== "POST" && request.method !== "PATCH");
    const { clock, log } = this.#options;
    const started = clock.monotonic();
    for (let attempt = 1; ; attempt += 1) {
      const signal = this.#signal(request.signal);
      try {
        const { raw, response } = await this.#once(request, signal);
        const understood = understand(raw, response);
        this.#answered = true;
        return understood;
      } catch (error) {
        if (signal?.aborted)
          throw signal.reason;
        if (!(error instanceof ApiError) || !mayRetry(error.status, idempotent, request))
          throw error;
        const elapsed = clock.monotonic() - started;
        const pause2 = retryPause({ status: error.status, attempt, most: attempts, known: this.#answered, elapsed });
        if (pause2 === void 0)
          throw error;
        if (attempt === attempts)
          log.info(`${error.message}; waiting until it answers again`);
        else
          log.debug(`${error.message}; again in ${pause2} ms`);
        await clock.sleep(pause2, signal);
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
    if (status === 404 && isPage(raw))
      return answeredInstead({ ...request, service: "Kubernetes" });
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
function objectIn(raw, request) {
  const instead = (what) => answeredInstead({ ...request, service: "Kubernetes" }, what);
  let body;
  try {
    body = JSON.parse(raw);
  } catch {
    throw instead(`what came in its place is no JSON: ${whatIs(raw)}`);
  }
  if (text(body, "kind") === void 0)
    throw instead("what came in its place is no object of its API");
  return body;
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
  const path = listPathOf(resource, query);
  const { body } = await transport.send({
    method: "GET",
    path,
    query: selectors(query),
    ...signal ? { signal } : {}
  });
  if (field(body, "items") === void 0)
    throw answeredInstead({ service: "Kubernetes", method: "GET", path }, "what came in its place is no list");
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
      const path = listPathOf(resource, query);
      const lines = transport.lines({
        method: "GET",
        path,
        query: { ...selectors(query), watch: "1", allowWatchBookmarks: "true", resourceVersion, timeoutSeconds: "240" },
        signal
      });
      for await (const line of lines) {
        const { type, object } = eventIn(line, path);
        failures = 0;
        if (type === "ERROR") {
          log.debug(`the watch of ${query.kind} ended: ${text(object, "message") ?? "no message"}`);
          resourceVersion = number(object, "code") === 410 ? void 0 : resourceVersion;
          break;
        }
        resourceVersion = text(object, "metadata", "resourceVersion") ?? resourceVersion;
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
function eventIn(line, path) {
  let event;
  try {
    event = JSON.parse(line);
  } catch {
  }
  const object = field(event, "object");
  if (text(object, "kind") === void 0)
    throw answeredInstead({ service: "Kubernetes", method: "GET", path }, "a line of the watch is no event");
  return { type: text(event, "type"), object };
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
      const { apiVersion: apiVersion2, kind: kind2, metadata } = manifest;
      const resource = await discovery.get(apiVersion2, kind2);
      try {
        await transport.send({
          method: "POST",
          path: listPathOf(resource, { apiVersion: apiVersion2, kind: kind2, namespace: metadata.namespace ?? "default" }),
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
      const [apiVersion2, kind2] = ["authentication.k8s.io/v1", "SelfSubjectReview"];
      const body = { apiVersion: apiVersion2, kind: kind2 };
      try {
        const answer = await transport.send({
          method: "POST",
          path: `/apis/${apiVersion2}/selfsubjectreviews`,
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

// packages/argocd/build/src/source-changes.js
function sourceChanges(before, after) {
  return after.flatMap((source, index) => {
    const [old, fresh] = [valuesOf(before[index]), valuesOf(source)];
    return [.../* @__PURE__ */ new Set([...old.keys(), ...fresh.keys()])].filter((path) => old.get(path) !== fresh.get(path)).sort().map((path) => ({
      path: after.length > 1 ? `sources[${index}].${path}` : path,
      before: old.get(path),
      after: fresh.get(path)
    }));
  });
}
function valuesOf(source) {
  const revision = text(source, "targetRevision");
  return new Map([...revision ? [["targetRevision", revision]] : [], ...overridesIn(source)]);
}
function overridesIn(source) {
  const values = /* @__PURE__ */ new Map();
  for (const parameter of items(source, "helm", "parameters"))
    values.set(`helm.parameters.${text(parameter, "name") ?? ""}`, String(field(parameter, "value") ?? ""));
  for (const image of items(source, "kustomize", "images").map(String))
    values.set(`kustomize.images.${nameOfImage(image)}`, image);
  return values;
}
var commitForm = /^(?:sha-)?([0-9a-f]{40})$/;
function commitIn(text2) {
  return commitForm.exec(text2 ?? "")?.[1];
}
function versionIn(path, value) {
  return path.startsWith("kustomize.images.") ? /:([^/:@]+)$/.exec(value)?.[1] : value;
}
function nameOfImage(image) {
  return image.includes("=") ? image.split("=")[0] ?? "" : image.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
}

// packages/argocd/build/src/application.js
function readApplication(json) {
  const sync = field(json, "status", "sync");
  const sources = readSources(field(json, "spec"));
  return {
    name: text(json, "metadata", "name") ?? "",
    namespace: text(json, "metadata", "namespace") ?? "",
    project: text(json, "spec", "project") ?? "",
    resourceVersion: text(json, "metadata", "resourceVersion") ?? "",
    uid: text(json, "metadata", "uid") ?? "",
    maker: readMaker(json),
    deleting: text(json, "metadata", "deletionTimestamp") !== void 0,
    refreshRequested: readRefreshKind(text(json, "metadata", "annotations", "argocd.argoproj.io/refresh")),
    multiSource: items(json, "spec", "sources").length > 0,
    manifestSources: readManifestSources(json),
    sources,
    destinationNamespace: text(json, "spec", "destination", "namespace") ?? "",
    automated: field(json, "spec", "syncPolicy", "automated") !== void 0 && field(json, "spec", "syncPolicy", "automated", "enabled") !== false,
    prunesAutomatically: field(json, "spec", "syncPolicy", "automated", "prune") === true,
    syncOptions: items(json, "spec", "syncPolicy", "syncOptions").map(String),
    retry: field(json, "spec", "syncPolicy", "retry"),
    operation: readOperation(field(json, "operation"), sources),
    operationState: readOperationState(field(json, "status", "operationState"), sources),
    sync: {
      status: text(sync, "status") ?? "",
      revision: revisionOf(sync, sources) ?? "",
      comparedTo: readSources(field(sync, "comparedTo"))
    },
    health: text(json, "status", "health", "status") ?? "",
    images: items(json, "status", "summary", "images").map(String).sort(),
    conditions: items(json, "status", "conditions").map((entry) => ({
      type: text(entry, "type") ?? "",
      message: text(entry, "message") ?? ""
    })),
    resources: items(json, "status", "resources").map((entry) => ({
      group: text(entry, "group") ?? "",
      version: text(entry, "version") ?? "",
      kind: text(entry, "kind") ?? "",
      namespace: text(entry, "namespace") ?? "",
      name: text(entry, "name") ?? "",
      syncStatus: text(entry, "status") ?? "",
      healthStatus: text(entry, "health", "status") ?? "",
      healthMessage: text(entry, "health", "message") ?? "",
      hook: field(entry, "hook") === true,
      requiresPruning: field(entry, "requiresPruning") === true
    }))
  };
}
function readMaker(json) {
  const set = items(json, "metadata", "ownerReferences").find((owner) => text(owner, "kind") === "ApplicationSet");
  if (set)
    return { kind: "ApplicationSet", name: text(set, "name") ?? "" };
  const tracked = text(json, "metadata", "annotations", "argocd.argoproj.io/tracking-id")?.split(":")[0];
  const name = tracked?.split("_").at(-1) ?? text(json, "metadata", "labels", "app.kubernetes.io/instance");
  return name && name !== text(json, "metadata", "name") ? { kind: "Application", name } : void 0;
}
function revisionOf(holder, sources) {
  const revisions = items(holder, "revisions").map(String);
  return revisions[deployedSource(sources) ?? 0] ?? text(holder, "revision");
}
function deployedSource(sources) {
  const candidates = sources.flatMap((source, index) => text(source, "ref") && !text(source, "path") ? [] : [index]);
  return candidates.length === 1 ? candidates[0] : void 0;
}
function readSources(holder) {
  const many = items(holder, "sources");
  const found = many.length > 0 ? many : [field(holder, "source")];
  return found.filter((source) => Boolean(text(source, "repoURL")));
}
function readManifestSources(json) {
  const manifest = text(json, "metadata", "annotations", "kubectl.kubernetes.io/last-applied-configuration");
  try {
    return manifest === void 0 ? void 0 : readSources(field(JSON.parse(manifest), "spec"));
  } catch {
    return void 0;
  }
}
function readOperation(json, sources) {
  if (typeof json !== "object" || json === null)
    return void 0;
  const username = text(json, "initiatedBy", "username");
  return {
    initiatedBy: {
      ...username ? { username } : {},
      ...field(json, "initiatedBy", "automated") === true ? { automated: true } : {}
    },
    info: items(json, "info").map((entry) => ({ name: text(entry, "name") ?? "", value: text(entry, "value") ?? "" })),
    revision: revisionOf(field(json, "sync"), sources),
    sources: readSources(field(json, "sync")),
    partial: items(json, "sync", "resources").length > 0 || field(json, "sync", "dryRun") === true,
    prunes: field(json, "sync", "prune") === true
  };
}
function readRefreshKind(annotation) {
  return annotation === void 0 || annotation === "hard" ? annotation : "normal";
}
function readOperationState(json, sources) {
  const operation = readOperation(field(json, "operation"), sources);
  if (!operation)
    return void 0;
  const result = field(json, "syncResult");
  return {
    operation,
    phase: text(json, "phase") ?? "",
    message: text(json, "message") ?? "",
    retryCount: number(json, "retryCount") ?? 0,
    revision: revisionOf(result, sources),
    revisions: items(result, "revisions").map(String),
    sources: readSources(result),
    resources: items(result, "resources").map((entry) => ({
      kind: text(entry, "kind") ?? "",
      name: text(entry, "name") ?? "",
      namespace: text(entry, "namespace") ?? "",
      status: text(entry, "status") ?? "",
      hookPhase: text(entry, "hookPhase") ?? "",
      hookType: text(entry, "hookType") ?? "",
      message: text(entry, "message") ?? ""
    }))
  };
}

// packages/argocd/build/src/port.js
var markerName = "staging-actions";

// packages/argocd/build/src/sources.js
import { isDeepStrictEqual } from "node:util";
function sameSources(a, b) {
  return isDeepStrictEqual(plain(a), plain(b));
}
function plain(sources) {
  return JSON.parse(JSON.stringify({ sources }, (_, value) => value === "" || value === false || isEmpty(value) ? void 0 : value));
}
function isEmpty(value) {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
function withVersion(application, version) {
  const { name, sources } = application;
  const index = sources.length === 1 ? 0 : deployedSource(sources);
  if (index === void 0)
    throw new StagingError("invalid-configuration", `the Application ${name} has ${sources.length} sources, and it cannot be told which one the version is for`, { hint: "Give it one source with a path; sources that only lend values have a `ref` and no `path`." });
  const repository = text(sources[index], "repoURL");
  return sources.map((source, at) => {
    if (at === index)
      return changed(source, version);
    const along = text(source, "repoURL") === repository && text(source, "ref") && version.revision !== void 0;
    return along ? { ...source, targetRevision: version.revision } : source;
  });
}
function changed(source, version) {
  const unset = new Set(version.unset);
  const parameters = Object.entries(version.helmParameters);
  const kept = items(source, "helm", "parameters").filter((entry) => !unset.has(`helm.parameters.${text(entry, "name") ?? ""}`));
  const before = items(source, "kustomize", "images").map(String);
  const images = before.filter((image) => !unset.has(`kustomize.images.${nameOfImage(image)}`));
  const isHelm = parameters.length > 0 || kept.length < items(source, "helm", "parameters").length;
  const isKustomize = version.kustomizeImages.length > 0 || images.length < before.length;
  return {
    ...source,
    ...version.revision === void 0 ? {} : { targetRevision: version.revision },
    ...isHelm ? { helm: { ...record(field(source, "helm")), parameters: merged(kept, parameters) } } : {},
    ...isKustomize ? {
      kustomize: { ...record(field(source, "kustomize")), images: mergedImages(images, version.kustomizeImages) }
    } : {}
  };
}
function merged(before, parameters) {
  const wanted = new Map(parameters);
  const kept = before.map((entry) => {
    const name = text(entry, "name") ?? "";
    const value = wanted.get(name);
    wanted.delete(name);
    return value === void 0 ? entry : { name, value, forceString: true };
  });
  return [...kept, ...[...wanted].map(([name, value]) => ({ name, value, forceString: true }))];
}
function mergedImages(before, wanted) {
  const names = new Set(wanted.map(nameOfImage));
  return [...before.filter((image) => !names.has(nameOfImage(image))), ...wanted];
}
function record(value) {
  return typeof value === "object" && value !== null ? value : {};
}

// packages/argocd/build/src/decide.js
var ended = /* @__PURE__ */ new Set(["Succeeded", "Failed", "Error"]);
function decide(wanted, application) {
  const { operation, operationState: state, sync } = application;
  if (application.deleting)
    return failed("unknown-application", `the Application ${application.name} is being deleted`);
  if (!sameSources(application.sources, wanted.sources))
    return failed("conflict", `somebody else changed the source of the Application ${application.name} meanwhile`);
  if (operation) {
    if (isWanted(wanted, operation))
      return state && isWanted(wanted, state.operation) && !ended.has(state.phase) ? waiting(describeProgress(state)) : { kind: "unbegun", seen: "Argo CD has not begun yet" };
    return waiting(`another operation is in progress, ${describeStarter(operation)}`);
  }
  if (!state || !isWanted(wanted, state.operation))
    return {
      kind: "again",
      seen: state ? `an operation ${describeStarter(state.operation)} came in between` : "the operation is gone"
    };
  if (!ended.has(state.phase))
    return waiting(describeProgress(state));
  if (state.phase !== "Succeeded")
    return failed("sync-failed", describeFailure(application, state), failedHooks(state));
  if (!sameSources(state.sources, wanted.sources) || !state.revision)
    return { kind: "again", seen: "the operation synced another source than the one asked for" };
  if (wanted.revision !== void 0 && state.revision !== wanted.revision)
    return { kind: "again", seen: `the operation synced ${state.revision}, not ${wanted.revision}` };
  if (!sameSources(sync.comparedTo, wanted.sources))
    return synced("Argo CD has not compared the new source yet", "comparison");
  if (application.refreshRequested)
    return synced("Argo CD has not compared with git yet", "comparison");
  if (sync.status === "Unknown")
    return failed("sync-failed", describeConditions(application));
  if (sync.revision !== state.revision)
    return {
      kind: "moved",
      seen: sync.status === "OutOfSync" ? `the branch moved to ${sync.revision} while ${state.revision} was synced` : `the status is still about ${sync.revision || "nothing"}, not ${state.revision}`
    };
  const surplus = surplusOf(application);
  if (sync.status === "OutOfSync" && surplus.length > 0 && !wanted.prune)
    return failed("sync-failed", `${application.name} is deployed, but what git no longer has is still there: ${surplus.map(({ kind: kind2, name }) => `${kind2} ${name}`).join(", ")}. With \`prune\` it is deleted`);
  if (sync.status === "OutOfSync" && surplus.length > 0 && !state.operation.prunes)
    return { kind: "again", seen: `the operation ${describeStarter(state.operation)} does not prune` };
  if (sync.status !== "Synced")
    return synced(describeOutOfSync(application), "comparison");
  if (application.health === "Degraded")
    return failed("unhealthy", describeHealth(application));
  if (application.health !== "Healthy")
    return synced(describeHealth(application), "health");
  return { kind: "done", revision: state.revision };
}
function isWanted(wanted, operation) {
  if (wanted.marker !== void 0 && operation.info.some((entry) => entry.name === markerName && entry.value === wanted.marker))
    return true;
  if (operation.partial && !operation.initiatedBy.automated)
    return false;
  const sameSource = operation.sources.length > 0 && sameSources(operation.sources, wanted.sources);
  const revision = wanted.revision ?? wanted.head;
  return sameSource && revision !== void 0 && operation.revision === revision;
}
function describeStarter(operation) {
  const { username, automated } = operation.initiatedBy;
  return automated ? "started by auto-sync" : username ? `started by ${username}` : "of an unknown starter";
}
function describeProgress(state) {
  const retry = state.retryCount > 0 ? ` (retry ${state.retryCount})` : "";
  return `${state.phase === "Terminating" ? "terminating" : "syncing"}${retry}${state.message ? `: ${state.message}` : ""}`;
}
function failedHooks(state) {
  return state.resources.filter(({ hookType, hookPhase }) => hookType && (hookPhase === "Failed" || hookPhase === "Error"));
}
function describeFailure(application, state) {
  const culprits = state.resources.filter((resource) => resource.status === "SyncFailed" || resource.hookPhase === "Failed" || resource.hookPhase === "Error").map((resource) => `${resource.hookType ? `${resource.hookType} hook ` : ""}${resource.kind} ${resource.name}: ${resource.message}`);
  const head = `Argo CD ended the sync of ${application.name} with ${state.phase}: ${state.message}`;
  return culprits.length > 0 ? `${head}
${culprits.join("\n")}` : head;
}
function describeConditions(application) {
  const errors = application.conditions.filter((condition2) => condition2.type.endsWith("Error"));
  return `Argo CD cannot compare ${application.name} with git: ${errors.map((condition2) => condition2.message).join("; ") || "it does not say why"}`;
}
function surplusOf(application) {
  const out = application.resources.filter((resource) => resource.syncStatus === "OutOfSync");
  return out.every((resource) => resource.requiresPruning) ? out : [];
}
function describeOutOfSync(application) {
  const names = application.resources.filter((resource) => resource.syncStatus === "OutOfSync").map((resource) => `${resource.kind} ${resource.name}${resource.requiresPruning ? " (to be pruned)" : ""}`);
  return names.length > 0 ? `out of sync: ${names.join(", ")}` : `sync status ${application.sync.status || "not known yet"}`;
}
function describeHealth(application) {
  const ill = application.resources.filter((resource) => resource.healthStatus && resource.healthStatus !== "Healthy" && !resource.hook).map((resource) => `${resource.kind} ${resource.name} is ${resource.healthStatus}${resource.healthMessage ? `: ${resource.healthMessage}` : ""}`);
  const whole = `${application.name} is ${application.health || "of unknown health"}`;
  return ill.length > 0 ? `${whole}: ${ill.join("; ")}` : whole;
}
function waiting(seen) {
  return { kind: "waiting", seen, for: "operation" };
}
function synced(seen, missing) {
  return { kind: "waiting", seen: `synced; ${seen}`, for: missing };
}
function failed(reason, message, culprits = []) {
  return { kind: "failed", reason, message, culprits };
}

// packages/argocd/build/src/fetch-trusting.js
import { request as httpsRequest2 } from "node:https";
import { Readable } from "node:stream";
import { rootCertificates } from "node:tls";
function fetchTrusting(caPem) {
  return (input, init = {}) => new Promise((resolve, reject) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const outgoing = httpsRequest2(url, {
      method: init.method ?? "GET",
      headers: Object.fromEntries(new Headers(init.headers)),
      ca: [...rootCertificates, caPem],
      ...init.signal ? { signal: init.signal } : {}
    }, (incoming) => {
      const status = incoming.statusCode ?? 502;
      const empty = status === 204 || status === 304;
      if (empty)
        incoming.resume();
      resolve(new Response(empty ? null : Readable.toWeb(incoming), { status }));
    });
    outgoing.on("error", reject);
    outgoing.end(typeof init.body === "string" ? init.body : void 0);
  });
}

// packages/argocd/build/src/live-state.js
var workloadKinds = /* @__PURE__ */ new Set(["Deployment", "StatefulSet", "DaemonSet"]);
function workloadsOf(application) {
  return application.resources.filter((resource) => resource.group === "apps" && workloadKinds.has(resource.kind) && !resource.hook);
}
function ingressesOf(application) {
  if (application.health === "Healthy")
    return [];
  return application.resources.filter((resource) => resource.group === "networking.k8s.io" && resource.kind === "Ingress" && !resource.hook);
}
function ingressProblems(ingresses) {
  return ingresses.filter((ingress) => items(ingress, "status", "loadBalancer", "ingress").length === 0).map((ingress) => {
    const ofClass = text(ingress, "spec", "ingressClassName");
    return {
      kind: "Ingress",
      name: ingress.metadata.name,
      namespace: ingress.metadata.namespace ?? "",
      message: `it has no address, and is not healthy without: no ingress controller${ofClass ? ` of the class ${ofClass}` : ""} has written one into its status`,
      terminal: false
    };
  });
}
var ingressHint = 'Does a controller of its class run in the cluster, may it update ingresses/status, and does it know its address? Traefik is told by --providers.kubernetesingress.ingressendpoint.ip, as in infra/bootstrap/20-ingress.yaml; docs/adopt.md, "Your own ingress controller", has the others.';
function apiVersionOf(resource) {
  return resource.group ? `${resource.group}/${resource.version}` : resource.version;
}
function imagesOf(workload) {
  const spec = field(workload, "spec", "template", "spec");
  return [...items(spec, "initContainers"), ...items(spec, "containers")].flatMap((container) => text(container, "image") ?? []);
}
function workloadProblems(workloads) {
  return workloads.flatMap((workload) => {
    const readiness = workloadReadiness(workload);
    if (readiness.kind === "ready")
      return [];
    return [
      {
        kind: workload.kind,
        name: workload.metadata.name,
        namespace: workload.metadata.namespace ?? "",
        message: readiness.kind === "failed" ? readiness.message : readiness.seen,
        terminal: readiness.kind === "failed"
      }
    ];
  });
}
function missingWorkloads(application, found) {
  return workloadsOf(application).filter(({ kind: kind2, namespace, name }) => !found.some((workload) => workload.kind === kind2 && workload.metadata.name === name && workload.metadata.namespace === namespace)).map(({ kind: kind2, namespace, name }) => ({ kind: kind2, namespace, name, message: "it is not there yet", terminal: false }));
}
function podsOfVersion(workload, pods) {
  const wanted = imagesOf(workload);
  return pods.filter((pod) => {
    const images = [...items(pod, "spec", "initContainers"), ...items(pod, "spec", "containers")].map((entry) => text(entry, "image") ?? "");
    return !pod.metadata.deletionTimestamp && wanted.every((image) => images.includes(image));
  });
}
async function runningDigests(application, workloads, port) {
  const running = await Promise.all(workloads.map(async (workload) => runningImages(workload, await port.pods(application, workload))));
  return immutableReferences(running.flat());
}
function runningImages(workload, pods) {
  const spec = field(workload, "spec", "template", "spec");
  const own = [...items(spec, "initContainers"), ...items(spec, "containers")];
  const living = podsOfVersion(workload, pods).filter((pod) => text(pod, "status", "phase") !== "Failed");
  return living.flatMap((pod) => {
    const statuses = [...items(pod, "status", "initContainerStatuses"), ...items(pod, "status", "containerStatuses")];
    return own.map((container) => {
      const status = statuses.find((entry) => text(entry, "name") === text(container, "name"));
      return {
        name: nameOfImage2(text(container, "image") ?? ""),
        digest: /@(sha256:[0-9a-f]{64})$/.exec(text(status, "imageID") ?? "")?.[1]
      };
    });
  });
}
function immutableReferences(images) {
  const known = images.flatMap(({ name, digest }) => digest === void 0 ? [] : `${name}@${digest}`);
  return [...new Set(known)].sort();
}
function nameOfImage2(image) {
  return image.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
}
function podProblems(workload, pods) {
  return podsOfVersion(workload, pods).flatMap((pod) => {
    const readiness = podReadiness(pod);
    if (readiness.kind === "ready" || readiness.kind === "waiting" && ["Pending", "Running"].includes(readiness.seen))
      return [];
    return [
      {
        kind: "Pod",
        name: pod.metadata.name,
        namespace: pod.metadata.namespace ?? "",
        message: readiness.kind === "failed" ? readiness.message : readiness.seen,
        terminal: readiness.kind === "failed"
      }
    ];
  });
}
function selectorOf(workload) {
  const labels = field(workload, "spec", "selector", "matchLabels");
  return Object.entries(typeof labels === "object" && labels !== null ? labels : {}).map(([key, value]) => `${key}=${String(value)}`).join(",");
}

// packages/argocd/build/src/setup.js
import { createHmac } from "node:crypto";
function setupOf({ uid, sources, manifestSources, operationState }) {
  const deployed = deployedSource(sources) ?? 0;
  const commit = commitIn(text(sources[deployed], "targetRevision")) ?? commitIn(operationState?.revision);
  const isVersion = ([path, value]) => commit !== void 0 && commitIn(versionIn(path, value)) === commit;
  const versions = new Set(sources.flatMap((source) => [...overridesIn(source)].filter(isVersion).map(([path]) => path)));
  const digestOf = (some) => createHmac("sha256", `staging-actions ${uid}`).update(describe(some, versions)).digest("hex");
  return {
    digest: digestOf(sources),
    ofManifest: manifestSources && digestOf(manifestSources),
    otherRevisions: (operationState?.revisions ?? []).filter((_, index) => index !== deployed)
  };
}
function isSetAsMade({ sources, manifestSources }) {
  return manifestSources && describe(sources, /* @__PURE__ */ new Set()) === describe(manifestSources, /* @__PURE__ */ new Set());
}
function describe(sources, versions) {
  const repository = text(sources[deployedSource(sources) ?? 0], "repoURL");
  const parts = sources.map((source) => {
    const parameters = items(source, "helm", "parameters").filter((parameter) => !versions.has(`helm.parameters.${text(parameter, "name") ?? ""}`));
    const images = items(source, "kustomize", "images").filter((image) => !versions.has(`kustomize.images.${nameOfImage(String(image))}`));
    const byName = (one, other) => (text(one, "name") ?? "") < (text(other, "name") ?? "") ? -1 : 1;
    return {
      ...source,
      helm: { ...field(source, "helm"), parameters: parameters.toSorted(byName) },
      kustomize: { ...field(source, "kustomize"), images: images.map(String).toSorted() },
      // A source of the same repository goes to the commit along with the one that is deployed.
      ...text(source, "repoURL") === repository && { targetRevision: "" }
    };
  });
  return JSON.stringify(canonical(parts) ?? []);
}
function canonical(value) {
  if (Array.isArray(value)) {
    const known = value.map(canonical).filter((item) => item !== void 0);
    return known.length > 0 ? known : void 0;
  }
  if (typeof value === "object" && value !== null) {
    const known = Object.entries(value).map(([key, item]) => [key, canonical(item)]).filter(([, item]) => item !== void 0).sort(([one], [other]) => one < other ? -1 : 1);
    return known.length > 0 ? Object.fromEntries(known) : void 0;
  }
  return value === "" || value === false || value === null ? void 0 : value;
}

// packages/argocd/build/src/observe-application.js
async function observeApplication(name, port) {
  const application = await port.find(name);
  if (!application)
    return void 0;
  const { health, sync, operation, operationState, sources } = application;
  const source = sources[deployedSource(sources) ?? 0];
  const seen = {
    revision: sync.revision,
    targetRevision: text(source, "targetRevision") ?? "",
    syncedRevision: operationState?.revision ?? "",
    syncStatus: sync.status,
    overrides: overridesIn(source),
    setup: setupOf(application),
    isSetAsMade: isSetAsMade(application),
    // Unknown: Argo CD could not compare, as where git did not answer it; it tries again by itself.
    isMoving: operation !== void 0 || ["", "Unknown"].includes(sync.status) || ["", "Progressing"].includes(health)
  };
  const unsettled = (why) => ({ ...seen, unsettled: why, digests: [] });
  if (operation)
    return unsettled("it is being synced");
  if (sync.status !== "Synced" || health !== "Healthy")
    return unsettled(`it is ${[sync.status, health].filter(Boolean).join(" and ") || "not compared yet"}${causesOf(application)}`);
  const { workloads, problems } = await port.live(application);
  const [problem] = problems;
  if (problem)
    return { ...unsettled(`${problem.kind} ${problem.name}: ${problem.message}`), isMoving: !problem.terminal };
  return { ...seen, unsettled: void 0, digests: await runningDigests(application, workloads, port) };
}
function causesOf({ sync, resources }) {
  const isCause = ({ syncStatus, healthStatus }) => sync.status === "OutOfSync" ? syncStatus === "OutOfSync" : !["", "Healthy"].includes(healthStatus);
  const names = resources.filter((one) => !one.hook && isCause(one)).map(({ kind: kind2, name }) => `${kind2} ${name}`);
  return names.length === 0 ? "" : `: ${names.slice(0, 3).join(", ")}${names.length > 3 ? ", \u2026" : ""}`;
}

// packages/argocd/build/src/evidence.js
function suspectOf({ kind: kind2, metadata }) {
  return { kind: kind2, namespace: metadata.namespace ?? "", name: metadata.name };
}
var logLines = 15;
var mostEvents = 6;
var mostPods = 2;
async function gatherEvidence(suspect, witness) {
  const pods = await orNothing(witness.pods(suspect), []);
  const ailing = pods.filter((pod) => failingContainers(pod).length > 0).slice(0, mostPods);
  const uid = suspect.kind === "Pod" ? void 0 : await orNothing(witness.uid(suspect), void 0);
  const concerned = [
    ...uid === void 0 ? [] : [{ ...suspect, uid }],
    ...ailing.map(({ metadata }) => ({
      kind: "Pod",
      namespace: metadata.namespace ?? "",
      name: metadata.name,
      uid: metadata.uid ?? ""
    }))
  ];
  const events = (await Promise.all(concerned.map((of) => orNothing(witness.events(of), [])))).flat();
  const logs = [];
  for (const pod of ailing)
    for (const { name, previous } of failingContainers(pod)) {
      const lines = readableLines(await orNothing(witness.log(pod, name, previous), ""));
      if (lines.length > 0)
        logs.push({ pod: pod.metadata.name, container: name, lines });
    }
  return { events: describeEvents(events), logs };
}
function renderEvidence({ events, logs }) {
  return [
    ...events.length > 0 ? ["last events:", ...events.map((event) => `  ${event}`)] : [],
    ...logs.flatMap(({ pod, container, lines }) => [
      `last lines of container ${container} of Pod ${pod}:`,
      ...lines.map((line) => `  ${line}`)
    ])
  ];
}
function failingContainers(pod) {
  const statuses = [...items(pod, "status", "initContainerStatuses"), ...items(pod, "status", "containerStatuses")];
  return statuses.flatMap((status) => {
    const name = text(status, "name") ?? "";
    const restarted = (number(status, "restartCount") ?? 0) > 0;
    const waiting2 = text(status, "state", "waiting", "reason");
    if (waiting2)
      return ["PodInitializing", "ContainerCreating"].includes(waiting2) ? [] : [{ name, previous: false }];
    if (field(status, "state", "terminated"))
      return number(status, "state", "terminated", "exitCode") === 0 ? [] : [{ name, previous: false }];
    return field(status, "ready") === true ? [] : [{ name, previous: restarted }];
  });
}
function describeEvents(events) {
  const byTime = [...events].sort((a, b) => timeOf(a).localeCompare(timeOf(b)));
  return byTime.slice(-mostEvents).map((event) => {
    const count = number(event, "count") ?? number(event, "series", "count") ?? 1;
    const message = (text(event, "message") ?? "").replace(/\s+/g, " ").trim().slice(0, 500);
    return `${text(event, "type") ?? ""} ${text(event, "reason") ?? ""}: ${message}${count > 1 ? ` (${count} times)` : ""}`;
  });
}
function timeOf(event) {
  return text(event, "lastTimestamp") ?? text(event, "eventTime") ?? event.metadata.creationTimestamp ?? "";
}
function readableLines(log) {
  return log.split("\n").map((line) => line.replace(/\u001b\[[0-9;]*[A-Za-z]/g, "").replace(new RegExp("\\p{Cc}", "gu"), " ").trimEnd().slice(0, 500)).filter(Boolean).slice(-logLines);
}
async function orNothing(asked, otherwise) {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ApiError || error instanceof Error && error.name === "TimeoutError")
      return otherwise;
    throw error;
  }
}

// packages/argocd/build/src/over-cluster.js
var apiVersion = "argoproj.io/v1alpha1";
var kind = "Application";
var cascade = "resources-finalizer.argocd.argoproj.io";
function overCluster(cluster, namespace = "argocd") {
  const ref = (name) => ({ apiVersion, kind, name, namespace });
  const patch = async (application, value) => {
    const guarded = {
      ...value,
      metadata: { ...value["metadata"], resourceVersion: application.resourceVersion }
    };
    try {
      const patched = await cluster.patch(ref(application.name), { kind: "merge", value: guarded });
      return { kind: "started", application: readApplication(patched) };
    } catch (error) {
      if (!(error instanceof ApiError))
        throw error;
      if (error.status === 409)
        return { kind: "busy" };
      if (error.status === 422 || error.status === 400)
        return { kind: "refused", message: error.detail ?? error.message };
      throw error;
    }
  };
  const ownerOf = (suspect) => cluster.find({
    apiVersion: suspect.kind === "Job" ? "batch/v1" : "apps/v1",
    kind: suspect.kind,
    namespace: suspect.namespace,
    name: suspect.name
  });
  const witness = {
    async uid(suspect) {
      return (await ownerOf(suspect))?.metadata.uid;
    },
    async pods(suspect) {
      const { kind: of, namespace: place, name } = suspect;
      if (of === "Pod") {
        const pod = await cluster.find({ apiVersion: "v1", kind: "Pod", namespace: place, name });
        return pod ? [pod] : [];
      }
      const owner = await ownerOf(suspect);
      const labelSelector = of === "Job" ? `job-name=${name}` : owner && selectorOf(owner);
      if (!owner || !labelSelector)
        return [];
      const pods = await cluster.list({ apiVersion: "v1", kind: "Pod", namespace: place, labelSelector });
      if (of !== "Job")
        return podsOfVersion(owner, pods.objects);
      return pods.objects.filter((pod) => items(pod, "metadata", "ownerReferences").some((entry) => text(entry, "uid") === owner.metadata.uid));
    },
    async events({ kind: of, namespace: place, name, uid }) {
      const fieldSelector = `involvedObject.kind=${of},involvedObject.name=${name},involvedObject.uid=${uid}`;
      return (await cluster.list({ apiVersion: "v1", kind: "Event", namespace: place, fieldSelector })).objects;
    },
    log: ({ metadata }, container, previous) => cluster.log({ namespace: metadata.namespace ?? "", name: metadata.name }, { container, previous, lines: logLines })
  };
  const waitingIngresses = async (application) => {
    const found = await Promise.all(ingressesOf(application).map(async ({ namespace: place, name }) => {
      const query = { apiVersion: "networking.k8s.io/v1", kind: "Ingress", namespace: place, name };
      try {
        return await cluster.find(query);
      } catch (error) {
        if (error instanceof ApiError && error.status === 403)
          return void 0;
        throw error;
      }
    }));
    return ingressProblems(found.filter((ingress) => ingress !== void 0));
  };
  return {
    description: `the cluster at ${cluster.server}`,
    async find(name) {
      const object = await cluster.find(ref(name));
      return object && readApplication(object);
    },
    async list() {
      const { objects } = await cluster.list({ apiVersion, kind, namespace });
      return objects.map((object) => object.metadata.name).sort();
    },
    async refresh(name, asked) {
      const value = { metadata: { annotations: { "argocd.argoproj.io/refresh": asked } } };
      try {
        await cluster.patch(ref(name), { kind: "merge", value });
      } catch (error) {
        if (!(error instanceof ApiError && error.status === 404))
          throw error;
      }
    },
    set: (application, sources) => patch(application, {
      spec: application.multiSource ? { sources } : { source: replacing(application, sources[0]) }
    }),
    async sync(application, request) {
      if (application.operation)
        return { kind: "busy" };
      return patch(application, {
        operation: {
          initiatedBy: { username: markerName },
          info: [{ name: markerName, value: request.marker }],
          // argocd-server takes the Application's own; here nobody does, and the first conflict would be the end.
          ...application.retry !== void 0 && { retry: application.retry },
          sync: {
            syncStrategy: { hook: {} },
            ...request.dryRun ? {
              dryRun: true,
              ...application.multiSource ? { sources: request.dryRun.sources } : { source: request.dryRun.sources[0] }
            } : {},
            ...request.prune ? { prune: true } : {},
            ...request.syncOptions.length > 0 ? { syncOptions: request.syncOptions } : {}
          }
        },
        // An earlier operation's state that stays is merged into ours: its hooks and resources would count as done.
        status: { operationState: null }
      });
    },
    async create(manifest) {
      try {
        return { kind: "started", application: readApplication(await cluster.apply(manifest)) };
      } catch (error) {
        if (!(error instanceof ApiError))
          throw error;
        if (error.status === 409)
          return { kind: "busy" };
        if (error.status === 422 || error.status === 400)
          return { kind: "refused", message: error.detail ?? error.message };
        throw error;
      }
    },
    async remove(name) {
      try {
        await cluster.patch(ref(name), {
          kind: "merge",
          value: { metadata: { finalizers: [cascade] }, operation: null }
        });
        await cluster.delete(ref(name));
      } catch (error) {
        if (!(error instanceof ApiError && error.status === 404))
          throw error;
      }
    },
    async terminate(application) {
      if (application.operation && application.operationState)
        await patch(application, { status: { operationState: { phase: "Terminating" } } });
    },
    async *watch(names, signal) {
      const [only = ""] = names;
      const query = {
        apiVersion,
        kind,
        namespace,
        ...names.length === 1 ? { fieldSelector: `metadata.name=${only}` } : {}
      };
      const wanted = new Set(names);
      for await (const event of cluster.watch(query, signal)) {
        const objects = (event.kind === "listed" ? event.objects : [event.object]).filter((object) => wanted.has(object.metadata.name));
        if (event.kind === "deleted")
          for (const { metadata } of objects)
            yield { kind: "deleted", name: metadata.name };
        else
          for (const object of objects)
            yield { kind: "application", application: readApplication(object) };
        if (event.kind !== "listed")
          continue;
        const there = new Set(objects.map((object) => object.metadata.name));
        for (const name of names)
          if (!there.has(name))
            yield { kind: "deleted", name };
      }
    },
    evidence: (_, suspect) => gatherEvidence(suspect, witness),
    pods: (_, workload) => orNothing(witness.pods(suspectOf(workload)), []),
    async live(application) {
      const found = await Promise.all(workloadsOf(application).map((resource) => cluster.find({
        apiVersion: apiVersionOf(resource),
        kind: resource.kind,
        name: resource.name,
        namespace: resource.namespace
      })));
      const workloads = found.filter((workload) => workload !== void 0);
      const problems = [...workloadProblems(workloads), ...missingWorkloads(application, workloads)];
      const inPods = [];
      for (const workload of workloads) {
        const { name, namespace: place } = workload.metadata;
        if (!place || !problems.some((problem) => problem.name === name && problem.kind === workload.kind))
          continue;
        const pods = await cluster.list({
          apiVersion: "v1",
          kind: "Pod",
          namespace: place,
          labelSelector: selectorOf(workload)
        });
        inPods.push(...podProblems(workload, pods.objects));
      }
      return { workloads, problems: [...inPods, ...problems, ...await waitingIngresses(application)] };
    }
  };
}
function replacing(application, source) {
  const [before] = application.sources;
  const gone = Object.keys(before ?? {}).filter((key) => !Object.hasOwn(source, key));
  return { ...source, ...Object.fromEntries(gone.map((key) => [key, null])) };
}

// packages/argocd/build/src/server-transport.js
var attempts2 = 4;
var ServerTransport = class {
  url;
  #options;
  #answered = false;
  constructor(options) {
    if (!/^https?:\/\/[^\s]+$/.test(options.url))
      throw new StagingError("invalid-input", "the Argo CD server is not a URL", {
        hint: "Give `server` with its scheme, like https://argocd.example.com."
      });
    this.url = options.url.replace(/\/+$/, "");
    this.#options = options;
  }
  async send(request) {
    const { clock, log } = this.#options;
    const started = clock.monotonic();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#once(request);
      } catch (error) {
        const again = error instanceof ApiError && mayRetry2(error.status, request.method);
        if (!again || request.once && error.status === 0 || this.#cancelled(request))
          throw error;
        const elapsed = clock.monotonic() - started;
        const pause2 = retryPause({ status: error.status, attempt, most: attempts2, known: this.#answered, elapsed });
        if (pause2 === void 0)
          throw error;
        if (attempt === attempts2)
          log.info(`${error.message}; waiting until it answers again`);
        else
          log.debug(`${error.message}; again in ${pause2} ms`);
        await clock.sleep(pause2, request.signal ?? this.#options.signal);
      }
    }
  }
  /** Lines of a streaming answer, from the moment that the first byte comes. */
  async *lines(request) {
    const response = await this.#fetch(request, this.#signals(request));
    if (!response.ok || !response.body)
      throw await this.#failure(request, response);
    const decoder = new TextDecoder();
    let rest = "";
    try {
      for await (const chunk of response.body) {
        const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
        rest = parts.pop() ?? "";
        for (const line of parts)
          if (line.trim())
            yield line;
      }
    } catch (cause) {
      if (this.#cancelled(request))
        throw (request.signal ?? this.#options.signal)?.reason ?? cause;
      throw this.#silent(request, cause);
    }
  }
  /** A line of a stream. Half of one is as good as none: the connection broke. */
  parseLine({ method, path }, line) {
    try {
      return JSON.parse(line);
    } catch {
      throw answeredInstead({ service: "Argo CD", method, path }, "a line of the stream is no JSON");
    }
  }
  async #once(request) {
    const started = this.#options.clock.monotonic();
    const signal = AbortSignal.any([...this.#own(request), AbortSignal.timeout(request.within ?? 3e4)]);
    const response = await this.#fetch(request, signal);
    this.#options.log.debug(`Argo CD ${request.method} ${request.path} ${response.status} ${Math.round(this.#options.clock.monotonic() - started)} ms`);
    if (!response.ok)
      throw await this.#failure(request, response);
    this.#answered = true;
    let raw;
    try {
      raw = await response.text();
    } catch (cause) {
      if (this.#cancelled(request))
        throw cause;
      throw this.#silent(request, cause);
    }
    try {
      return parseJson("Argo CD", request.path, raw);
    } catch (cause) {
      throw this.#silent(request, cause);
    }
  }
  async #fetch(request, signal) {
    const url = new URL(this.url + request.path);
    for (const [name, value] of Object.entries(request.query ?? {}))
      url.searchParams.set(name, value);
    try {
      return await this.#options.fetch(url, {
        method: request.method,
        headers: {
          ...this.#options.headers,
          authorization: `Bearer ${this.#options.token}`,
          accept: "application/json",
          "content-type": "application/json"
        },
        redirect: "error",
        ...request.body === void 0 ? {} : { body: JSON.stringify(request.body) },
        ...signal ? { signal } : {}
      });
    } catch (cause) {
      const own = this.#own(request).find((candidate) => candidate.aborted);
      if (own)
        throw own.reason;
      throw this.#silent(request, cause);
    }
  }
  #own(request) {
    return [request.signal, this.#options.signal].filter((signal) => signal !== void 0);
  }
  #signals(request) {
    const own = this.#own(request);
    return own.length > 0 ? AbortSignal.any(own) : void 0;
  }
  #cancelled(request) {
    return this.#own(request).some((signal) => signal.aborted);
  }
  async #failure(request, response) {
    const raw = await response.text().catch(() => "");
    const detail = messageOf2(raw);
    const { status } = response;
    if (status === 404 && isPage(raw))
      return answeredInstead({ ...request, service: "Argo CD" });
    return new ApiError({ service: "Argo CD", method: request.method, path: request.path, status, ...detail ? { detail } : {} }, status === 401 ? { hint: "Is `auth-token` a token of this Argo CD, and not expired?" } : {});
  }
  #silent(request, cause) {
    return new ApiError({ service: "Argo CD", method: request.method, path: request.path, status: 0 }, {
      cause,
      hint: "May this runner reach the Argo CD server, and does it trust its certificate (`server-ca`)?"
    });
  }
};
function mayRetry2(status, method) {
  return status === 429 || status === 503 || method === "GET" && [0, 500, 502, 504].includes(status);
}
function messageOf2(raw) {
  try {
    const body = JSON.parse(raw);
    return text(body, "message") ?? text(body, "error", "message");
  } catch {
    return void 0;
  }
}

// packages/argocd/build/src/over-server.js
var base = "/api/v1/applications";
function overServer(options) {
  const transport = new ServerTransport(options);
  const path = (name) => `${base}/${encodeURIComponent(name)}`;
  const list = async () => {
    const body = await transport.send({ method: "GET", path: base, query: { fields: "items.metadata.name" } });
    if (field(body, "items") === void 0)
      throw answeredInstead({ service: "Argo CD", method: "GET", path: base }, "what came in its place is no list");
    return items(body, "items").map((item) => text(item, "metadata", "name") ?? "").sort();
  };
  const findAll = async (name, resources) => {
    const all = [];
    for (const resource of resources) {
      const query = {
        group: resource.group,
        version: resource.version,
        kind: resource.kind,
        namespace: resource.namespace,
        resourceName: resource.name
      };
      const found = await findResource(transport, `${path(name)}/resource`, query);
      if (found)
        all.push({ ...found, apiVersion: apiVersionOf(resource), kind: resource.kind });
    }
    return all;
  };
  const witnessOf = (name) => ({
    async uid(suspect) {
      const tree = await transport.send({ method: "GET", path: `${path(name)}/resource-tree` });
      return text(items(tree, "nodes").find(is(suspect)), "uid");
    },
    async pods(suspect) {
      const tree = await transport.send({ method: "GET", path: `${path(name)}/resource-tree` });
      const live = await Promise.all(podsBelow(tree, suspect).map((pod) => findResource(transport, `${path(name)}/resource`, {
        group: "",
        version: "v1",
        kind: "Pod",
        namespace: suspect.namespace,
        resourceName: pod
      })));
      return live.filter((pod) => pod !== void 0);
    },
    async events({ namespace, name: resourceName, uid }) {
      const query = { resourceNamespace: namespace, resourceName, resourceUID: uid };
      const body = await transport.send({ method: "GET", path: `${path(name)}/events`, query });
      return items(body, "items");
    },
    async log({ metadata }, container, previous) {
      const query = {
        namespace: metadata.namespace ?? "",
        podName: metadata.name,
        container,
        tailLines: String(logLines),
        ...previous ? { previous: "true" } : {}
      };
      const signal = AbortSignal.timeout(1e4);
      const lines = [];
      const request = { method: "GET", path: `${path(name)}/logs` };
      for await (const line of transport.lines({ ...request, query, signal }))
        lines.push(text(transport.parseLine(request, line), "result", "content") ?? "");
      return lines.join("\n");
    }
  });
  const port = {
    description: transport.url,
    async find(name) {
      try {
        const found = readApplication(await transport.send({ method: "GET", path: path(name) }));
        if (found.name !== name)
          throw answeredInstead({ service: "Argo CD", method: "GET", path: path(name) }, "it names no Application");
        return found;
      } catch (error) {
        if (!(error instanceof ApiError))
          throw error;
        if (error.status === 404)
          return void 0;
        if (error.status === 403 && !(await list()).includes(name))
          return void 0;
        throw error;
      }
    },
    list,
    async refresh(name, kind2) {
      try {
        await transport.send({
          method: "GET",
          path: path(name),
          query: { refresh: kind2 },
          within: 1e3,
          once: true
        });
      } catch (error) {
        if (!(error instanceof ApiError && [0, 403, 404].includes(error.status)))
          throw error;
      }
    },
    async set(application, sources) {
      const current = await port.find(application.name);
      if (current?.resourceVersion !== application.resourceVersion)
        return { kind: "busy" };
      const patch = JSON.stringify({ spec: application.multiSource ? { sources } : { source: sources[0] } });
      const body = { name: application.name, patchType: "merge", patch };
      return start(() => transport.send({ method: "PATCH", path: path(application.name), body, within: 6e4 }));
    },
    async sync(application, request) {
      const { dryRun } = request;
      if (dryRun?.changes.some(({ path: changed2 }) => changed2 !== "targetRevision"))
        return {
          kind: "refused",
          message: "Argo CD's server tries other revisions, but no other parameters or images; over the cluster's own API both can be tried"
        };
      const revision = dryRun?.changes[0]?.after;
      const body = {
        ...dryRun ? { dryRun: true } : {},
        ...revision === void 0 ? {} : { revision },
        name: application.name,
        strategy: { hook: {} },
        infos: [{ name: markerName, value: request.marker }],
        ...request.prune ? { prune: true } : {},
        ...request.syncOptions.length > 0 ? { syncOptions: { items: request.syncOptions } } : {}
      };
      const send = () => start(() => transport.send({ method: "POST", path: `${path(application.name)}/sync`, body, within: 6e4 }));
      const result = await send();
      if (result.kind !== "refused")
        return result;
      if ((await port.find(application.name))?.operation)
        return { kind: "busy" };
      return send();
    },
    async create(manifest) {
      const { apiVersion: _version, kind: _kind, ...body } = manifest;
      return start(() => transport.send({ method: "POST", path: base, body, within: 6e4 }));
    },
    async remove(name) {
      try {
        await transport.send({ method: "DELETE", path: path(name), query: { cascade: "true" } });
      } catch (error) {
        if (!(error instanceof ApiError && [403, 404].includes(error.status)) || await port.find(name))
          throw error;
      }
    },
    async terminate(application) {
      try {
        await transport.send({ method: "DELETE", path: `${path(application.name)}/operation` });
      } catch (error) {
        if (!(error instanceof ApiError && error.status === 400))
          throw error;
      }
    },
    async *watch(names, signal) {
      const [only = ""] = names;
      const query = names.length === 1 ? { name: only } : {};
      const wanted = new Set(names);
      let failures = 0;
      for (; ; ) {
        signal.throwIfAborted();
        try {
          const request = { method: "GET", path: "/api/v1/stream/applications" };
          for await (const line of transport.lines({ ...request, query, signal })) {
            const result = field(transport.parseLine(request, line), "result");
            failures = 0;
            const application = readApplication(field(result, "application"));
            if (!wanted.has(application.name))
              continue;
            if (text(result, "type") === "DELETED")
              yield { kind: "deleted", name: application.name };
            else
              yield { kind: "application", application };
          }
        } catch (error) {
          if (!(error instanceof ApiError) || ![0, 429, 500, 502, 503, 504].includes(error.status))
            throw error;
          failures += 1;
          if (failures > 8)
            throw error;
        }
        await options.clock.sleep(Math.min(1e4, 200 * 2 ** failures), signal);
      }
    },
    async live(application) {
      const workloads = await findAll(application.name, workloadsOf(application));
      const waiting2 = ingressProblems(await findAll(application.name, ingressesOf(application)));
      const problems = [...workloadProblems(workloads), ...missingWorkloads(application, workloads)];
      if (problems.length === 0)
        return { workloads, problems: waiting2 };
      const tree = await transport.send({ method: "GET", path: `${path(application.name)}/resource-tree` });
      return { workloads, problems: [...podsIn(tree, workloads.flatMap(imagesOf)), ...problems, ...waiting2] };
    },
    evidence: (application, suspect) => gatherEvidence(suspect, witnessOf(application.name)),
    pods: (application, workload) => orNothing(witnessOf(application.name).pods(suspectOf(workload)), [])
  };
  return port;
}
async function start(send) {
  try {
    return { kind: "started", application: readApplication(await send()) };
  } catch (error) {
    if (error instanceof ApiError && error.status === 400)
      return { kind: "refused", message: error.detail ?? error.message };
    if (error instanceof ApiError && error.status === 409)
      return { kind: "busy" };
    throw error;
  }
}
async function findResource(transport, path, query) {
  try {
    const manifest = text(await transport.send({ method: "GET", path, query }), "manifest");
    return manifest ? JSON.parse(manifest) : void 0;
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.status === 400))
      return void 0;
    if (error instanceof SyntaxError)
      throw new StagingError("service-error", "Argo CD gave a manifest that is not JSON", { cause: error });
    throw error;
  }
}
function podsIn(tree, images) {
  return items(tree, "nodes").flatMap((node) => {
    const own = items(node, "images").map(String);
    if (text(node, "kind") !== "Pod" || text(node, "health", "status") !== "Degraded" || !own.some((image) => images.includes(image)))
      return [];
    const message = text(node, "health", "message") ?? "Degraded";
    return [
      {
        kind: "Pod",
        name: text(node, "name") ?? "",
        namespace: text(node, "namespace") ?? "",
        message,
        terminal: message.startsWith("Back-off pulling image")
      }
    ];
  });
}
function podsBelow(tree, suspect) {
  const nodes = items(tree, "nodes");
  const isSuspect = is(suspect);
  const descends = (node) => isSuspect(node) || items(node, "parentRefs").some((parent) => {
    const found = nodes.find((candidate) => text(candidate, "uid") === text(parent, "uid"));
    return found !== void 0 && found !== node && descends(found);
  });
  return nodes.flatMap((node) => text(node, "kind") === "Pod" && descends(node) ? text(node, "name") ?? [] : []);
}
function is({ kind: kind2, namespace, name }) {
  return (node) => text(node, "kind") === kind2 && text(node, "name") === name && (text(node, "namespace") ?? "") === namespace;
}

// packages/argocd/build/src/remove-application.js
var comparison = 6e4;
var rebirth = 3e3;
async function removeApplication(name, deps) {
  const { port, clock, log, deadline } = deps;
  const found = await port.find(name);
  if (!found)
    return { kind: "absent" };
  const wish = found.maker ? await wishOf(found.maker, name, deps) : { kind: "gone" };
  if (wish.kind === "wanted")
    return { kind: "kept", why: wish.why };
  await port.remove(name);
  const look = async () => {
    const now = await port.find(name);
    return now?.uid === found.uid ? "there" : now;
  };
  const next = await waitUntil(async () => {
    const seen = await look();
    return seen === "there" ? { kind: "waiting", seen: "it is still there" } : { kind: "done", value: seen };
  }, { awaited: `the Application ${name} to be gone`, clock, deadline, log, first: 500, most: 5e3 });
  if (!next && wish.kind === "unknown")
    await clock.sleep(rebirth, deadline.signal);
  const again = next ?? (wish.kind === "unknown" ? await port.find(name) : void 0);
  if (again)
    return { kind: "kept", why: `${whoIs(again.maker)} made it again the moment that it was deleted` };
  log.info(`${name}: removed, with what it deployed`);
  return { kind: "removed" };
}
async function wishOf(maker, name, deps) {
  if (maker.kind === "ApplicationSet")
    return { kind: "unknown" };
  const parent = await comparedNow(maker.name, deps);
  if (!parent || parent.sync.status === "Unknown")
    return { kind: "unknown" };
  const entry = parent.resources.find((resource) => resource.kind === "Application" && resource.group === "argoproj.io" && resource.name === name);
  if (!entry || entry.requiresPruning)
    return { kind: "gone" };
  return { kind: "wanted", why: `${whoIs(maker)} makes it, from ${placeOf(parent)}` };
}
async function comparedNow(name, { port, clock, log, deadline }) {
  try {
    if (!await port.find(name))
      return void 0;
    await port.refresh(name, "normal");
    return await waitUntil(async () => {
      const now = await port.find(name);
      const isCompared = !now || !now.refreshRequested && sameSources(now.sync.comparedTo, now.sources);
      return isCompared ? { kind: "done", value: now } : { kind: "waiting", seen: "it has not yet" };
    }, { awaited: `${name} to compare with git`, clock, deadline: deadline.within(comparison), log, most: 2e3 });
  } catch (error) {
    if (error instanceof WaitTimeoutError && !deadline.passed())
      return void 0;
    if (error instanceof ApiError && error.status === 403)
      return void 0;
    throw error;
  }
}
function whoIs(maker) {
  return maker ? `the ${maker.kind} ${maker.name}` : "somebody";
}
function placeOf({ sources }) {
  const source = sources[deployedSource(sources) ?? 0];
  return `${text(source, "path") ?? text(source, "repoURL")} at ${text(source, "targetRevision") ?? "HEAD"}`;
}

// packages/argocd/build/src/application-feed.js
var ApplicationFeed = class {
  #latest;
  #failure;
  #wake = () => {
  };
  /** Set once the watch has ended: from then on nothing is pushed. */
  get failure() {
    return this.#failure;
  }
  push(seen) {
    this.#latest = seen;
    this.#wake();
  }
  fail(error) {
    this.#failure = { error };
    this.#wake();
  }
  /** The newest state since the last call, if there is one. */
  take() {
    const seen = this.#latest;
    this.#latest = void 0;
    return seen;
  }
  /** Resolves when something new is there, or after so many milliseconds. */
  async wait(milliseconds) {
    if (this.#latest)
      return;
    await new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
};

// packages/argocd/build/src/application-watch.js
var ApplicationWatch = class {
  #port;
  #feeds;
  #signal;
  #stop = new AbortController();
  #pump;
  constructor(port, names, signal) {
    this.#port = port;
    this.#feeds = new Map(names.map((name) => [name, new ApplicationFeed()]));
    this.#signal = AbortSignal.any([signal, this.#stop.signal]);
  }
  follow(name) {
    this.#pump ??= this.#run();
    return this.#feeds.get(name) ?? new ApplicationFeed();
  }
  async close() {
    this.#stop.abort(new Error("the watch is closed"));
    await this.#pump;
  }
  async #run() {
    try {
      for await (const seen of this.#port.watch([...this.#feeds.keys()], this.#signal)) {
        const name = seen.kind === "deleted" ? seen.name : seen.application.name;
        this.#feeds.get(name)?.push(seen);
      }
    } catch (error) {
      for (const feed of this.#feeds.values())
        feed.fail(error);
    }
  }
};

// packages/argocd/build/src/get-application.js
async function getApplication(state) {
  const { port } = state.deps;
  const application = await port.find(state.name) ?? await create(state);
  if (application)
    return application;
  const known = await port.list().catch((error) => {
    if (error instanceof ApiError)
      return [];
    throw error;
  });
  throw state.fail("unknown-application", `${port.description} has no Application ${state.name}${known.length > 0 ? `; it has ${known.slice(0, 30).join(", ")}` : ""}`, "Name it with `application`, or in .github/staging.yml; or may the token not see it?");
}
async function create(state) {
  const { template, version } = state.request;
  const { port, log } = state.deps;
  if (!template || state.application)
    return void 0;
  const sources = withVersion(readApplication(template), version);
  const { sources: several, source: _one, ...spec } = template["spec"];
  const made = await port.create({
    ...template,
    spec: { ...spec, ...several === void 0 ? { source: sources[0] } : { sources } }
  });
  if (made.kind === "refused")
    throw state.fail("sync-failed", `Argo CD refuses the Application ${state.name} made from its template: ${made.message}`);
  if (made.kind === "busy")
    return port.find(state.name);
  state.began = "set";
  log.info(`${state.name}: created from its template`);
  return made.application;
}

// packages/argocd/build/src/sync-failures.js
async function judgeProblems(state, application, problems, otherwise) {
  const terminal = problems.find((problem) => problem.terminal);
  if (terminal)
    throw state.fail("unhealthy", [
      `${state.name} is synced and cannot become healthy: ${render(terminal)}`,
      ...await tellEvidence(state, application, [mostTelling(problems) ?? terminal])
    ].join("\n"));
  const [first] = problems;
  state.tell(first ? `synced; ${render(first)}` : otherwise);
}
async function explainFailure(state, application, { reason, message, culprits }) {
  if (reason !== "unhealthy")
    return state.fail(reason, [message, ...await tellEvidence(state, application, culprits)].join("\n"));
  const problems = await problemsOf(state, application);
  const suspect = mostTelling(problems);
  const evidence = suspect ? await tellEvidence(state, application, [suspect]) : [];
  return state.fail(reason, [message, ...problems.map(render), ...evidence].join("\n"));
}
async function explainTimeout(state) {
  const elapsed = state.steps.elapsed();
  const { application } = state;
  const problems = application ? await problemsOf(state, application) : [];
  const suspect = mostTelling(problems);
  const evidence = application && suspect ? await tellEvidence(state, application, [suspect]) : [];
  const ingresses = problems.filter(isIngress);
  return new WaitTimeoutError(`${state.name} to be synced and healthy`, [state.newest || state.lastTold || "nothing", ...ingresses.map(render), ...evidence].join("\n"), elapsed, {
    result: state.result("failed"),
    hint: ingresses.length > 0 ? ingressHint : "Is the application controller of Argo CD running? `timeout-minutes` and `app-timeout-minutes` set how long is waited."
  });
}
function explainInterruption(state, error) {
  if (!(error instanceof StagingError) || error.reason !== "cancelled")
    return error;
  const left = {
    nothing: "nothing was changed",
    set: "its version is set, no sync was started by this run",
    started: "its version is set and Argo CD goes on with the sync"
  }[state.began];
  return state.fail("cancelled", `${error.message} while ${state.name} was deployed: ${left}; last seen: ${state.lastTold || "nothing"}`, "Run it again to finish, or deploy the version before.");
}
async function problemsOf(state, application) {
  try {
    return (await state.look(application)).problems;
  } catch (error) {
    if (error instanceof ApiError)
      return [];
    throw error;
  }
}
async function tellEvidence(state, application, suspects) {
  const told = [];
  for (const suspect of suspects.slice(0, 2))
    told.push(...renderEvidence(await state.deps.port.evidence(application, suspect)));
  return told;
}
function mostTelling(problems) {
  return problems.find((problem) => problem.kind === "Pod") ?? problems.find((problem) => !isIngress(problem));
}
function isIngress({ kind: kind2 }) {
  return kind2 === "Ingress";
}
function render(problem) {
  return `${problem.kind} ${problem.name}: ${problem.message}`;
}

// packages/argocd/build/src/steps.js
var Steps = class {
  #now;
  #started;
  #begun = [];
  constructor(now) {
    this.#now = now;
    this.#started = now();
  }
  /** Milliseconds since the start. */
  elapsed() {
    return this.#now() - this.#started;
  }
  enter(name) {
    if (this.#begun.at(-1)?.name !== name)
      this.#begun.push({ name, at: this.elapsed() });
  }
  list() {
    return this.#begun.map(({ name, at }, index) => ({
      name,
      from: at,
      to: this.#begun[index + 1]?.at ?? this.elapsed()
    }));
  }
};

// packages/argocd/build/src/sync-request.js
function deadlineOf({ within }, { deadline }) {
  return within === void 0 ? deadline : deadline.within(within);
}

// packages/argocd/build/src/sync-result.js
function makeResult(parts, name, application) {
  const synced2 = application?.operationState?.resources ?? [];
  const source = application?.sources[deployedSource(application.sources) ?? 0];
  return {
    ...parts,
    application: name,
    revision: (application?.operationState?.revision ?? application?.sync.revision) || "",
    targetRevision: text(source, "targetRevision") ?? "",
    overrides: overridesIn(source),
    setup: application && setupOf(application),
    health: application?.health ?? "",
    syncStatus: application?.sync.status ?? "",
    resources: (application?.resources ?? []).map((resource) => ({
      kind: resource.kind,
      namespace: resource.namespace,
      name: resource.name,
      status: resource.syncStatus,
      health: resource.healthStatus,
      message: resource.healthMessage || (synced2.find((entry) => entry.kind === resource.kind && entry.name === resource.name)?.message ?? "")
    }))
  };
}

// packages/argocd/build/src/sync-state.js
var mostSilence = 8e3;
var SyncState = class {
  request;
  /** With the deadline of this very Application. */
  deps;
  steps;
  changes = [];
  /** How far our own hand has come. */
  began = "nothing";
  /** The newest that is waited for, told or not. */
  newest = "";
  #application;
  #imagesBefore = [];
  #images = [];
  #digests = [];
  #workloads = [];
  #lastTold = "";
  /** Since when the request for a comparison is seen that lies there; undefined: there is none. */
  #requestedSince;
  /** Nothing older than what our own write returned is believed: a server's cache may still show it. */
  #notBefore = "";
  constructor(request, deps) {
    this.request = request;
    this.deps = { ...deps, deadline: deadlineOf(request, deps) };
    this.steps = new Steps(() => deps.clock.monotonic());
  }
  get name() {
    return this.request.application;
  }
  get application() {
    return this.#application;
  }
  get images() {
    return this.#images;
  }
  get lastTold() {
    return this.#lastTold;
  }
  /** As it was before anything of ours was done; an older one must not be judged later. */
  found(application) {
    if (this.began !== "nothing")
      return;
    this.#application = application;
    this.#imagesBefore = application.images;
  }
  see(application) {
    if (!isOlder(application.resourceVersion, this.#notBefore))
      this.#application = application;
  }
  /** From our own write, or from an answer that has one in it: whatever was seen before no longer counts. */
  seeFrom(application) {
    this.#notBefore = application.resourceVersion;
    this.see(application);
  }
  /**
   * Argo CD now and then overlooks a request for a comparison, and then wakes at the next change of the Application. The same
   * request again is no change: it is made in its other kind. To be called with all that is seen.
   */
  async renewOverdueRequest({ refreshRequested }) {
    const now = this.steps.elapsed();
    this.#requestedSince = refreshRequested && (this.#requestedSince ?? now);
    if (this.#requestedSince === void 0 || now - this.#requestedSince < mostSilence)
      return;
    this.#requestedSince = now;
    this.deps.log.info(`${this.name}: Argo CD leaves the request for a comparison alone; asking again`);
    await this.deps.port.refresh(this.name, refreshRequested === "normal" ? "hard" : "normal");
  }
  /** Asks what really runs. */
  async look(application) {
    const live = await this.deps.port.live(application);
    this.#workloads = live.workloads;
    this.#images = [...new Set(live.workloads.flatMap(imagesOf))].sort();
    return live;
  }
  /** Once it is there: what its pods run, whatever the tags say by now. */
  async readDigests() {
    const application = this.#application;
    if (application)
      this.#digests = await runningDigests(application, this.#workloads, this.deps.port);
  }
  absentTags() {
    return this.request.imageTags.filter((tag) => !this.#images.some((image) => image.replace(/@.*$/, "").endsWith(`:${tag}`)));
  }
  /** A line, when something changed. */
  tell(seen) {
    if (seen === this.#lastTold)
      return;
    this.#lastTold = seen;
    this.deps.log.info(`${this.name}: ${seen}`);
  }
  fail(reason, message, hint2) {
    return new StagingError(reason, message, { result: this.result("failed"), ...hint2 ? { hint: hint2 } : {} });
  }
  result(kind2) {
    return makeResult({
      kind: kind2,
      images: this.#images,
      digests: this.#digests,
      imagesBefore: this.#imagesBefore,
      changes: this.changes,
      steps: this.steps.list(),
      duration: this.steps.elapsed()
    }, this.name, this.#application);
  }
};
function isOlder(version, than) {
  return /^\d+$/.test(version) && /^\d+$/.test(than) && BigInt(version) < BigInt(than);
}

// packages/argocd/build/src/start-operation.js
var sha = /^[0-9a-f]{40}$/;
var mostSilence2 = 1e3;
async function startOperation(state, follow) {
  const { port, log, deadline } = state.deps;
  const { marker, version, prune, terminateAfter } = state.request;
  const revision = version.revision !== void 0 && sha.test(version.revision) ? version.revision : void 0;
  let compared = false;
  let setAt;
  let refreshed = false;
  let waitingSince;
  let next;
  for (; ; ) {
    const application = next ?? await getApplication(state);
    next = void 0;
    state.found(application);
    await state.renewOverdueRequest(application);
    const sources = withVersion(application, version);
    const asSet = sameSources(application.sources, sources);
    const byBranch = asSet && revision === void 0;
    if (setAt !== void 0) {
      if (sameSources(application.sync.comparedTo, sources))
        setAt = void 0;
      else if (state.steps.elapsed() - setAt >= mostSilence2)
        [setAt, compared] = [void 0, false];
    }
    if (byBranch && !compared) {
      compared = true;
      await port.refresh(application.name, "normal");
      continue;
    }
    if (byBranch && (application.refreshRequested || setAt !== void 0)) {
      state.newest = "Argo CD has not compared with git yet";
      state.steps.enter("comparing with git");
      if (deadline.remaining() <= 200)
        throw await explainTimeout(state);
      next = await newer(state, application, follow(), Math.min(1e3, deadline.remaining()));
      if (deadline.signal.aborted)
        throw deadline.signal.reason;
      continue;
    }
    const head = byBranch ? headOf(application, sources) : void 0;
    const wanted = { sources, revision, head, marker, prune: prune || application.prunesAutomatically };
    if (application.operation) {
      if (asSet && isWanted(wanted, application.operation)) {
        state.tell("adopting the operation that is running for this version");
        state.began = "started";
        state.seeFrom(application);
        return wanted;
      }
      state.tell(`waiting for an operation of ${application.operation.initiatedBy.username ?? "auto-sync"} to end`);
      state.steps.enter("waiting for another operation");
      waitingSince ??= state.steps.elapsed();
      if (terminateAfter !== void 0 && state.steps.elapsed() - waitingSince >= terminateAfter) {
        log.info(`${application.name}: terminating that operation, as asked for`);
        await port.terminate(application);
      }
      await pause(state, "operation-in-progress", 1e3);
      continue;
    }
    if (!asSet) {
      state.changes = sourceChanges(application.sources, sources);
      if (revision === void 0)
        follow();
      const result2 = await port.set(application, sources);
      if (result2.kind === "refused")
        throw state.fail("sync-failed", `Argo CD refuses the version for ${application.name}: ${result2.message}`);
      if (result2.kind === "started") {
        state.began = "set";
        compared = isSettled(application);
        setAt = compared ? state.steps.elapsed() : void 0;
        next = result2.application;
        log.info(`${application.name}: source set to ${describe2(version)}`);
      }
      if (result2.kind === "busy")
        await pause(state, "conflict", 100);
      continue;
    }
    const result = await port.sync(application, {
      marker,
      prune: prune || application.prunesAutomatically,
      syncOptions: application.syncOptions
    });
    if (result.kind === "started") {
      state.began = "started";
      state.seeFrom(result.application);
      log.info(`${application.name}: sync started over ${port.description}`);
      return wanted;
    }
    if (result.kind === "refused") {
      if (refreshed)
        throw state.fail("sync-failed", `Argo CD refuses to sync ${application.name}: ${result.message}`);
      refreshed = true;
      await port.refresh(application.name, "normal");
      continue;
    }
    await pause(state, "operation-in-progress", 100);
  }
}
async function newer({ deps: { clock, deadline } }, than, feed, milliseconds) {
  const until = clock.monotonic() + milliseconds;
  for (let left = milliseconds; left > 0 && !deadline.signal.aborted; left = until - clock.monotonic()) {
    await feed.wait(left);
    const seen = feed.take();
    if (seen?.kind === "deleted")
      return void 0;
    if (seen && isOlder(than.resourceVersion, seen.application.resourceVersion))
      return seen.application;
  }
  return void 0;
}
function isSettled({ sync, sources }) {
  return sync.comparedTo.length === 0 || sameSources(sync.comparedTo, sources);
}
async function pause(state, reason, milliseconds) {
  const { deadline, clock } = state.deps;
  if (deadline.remaining() > milliseconds)
    return clock.sleep(milliseconds, deadline.signal);
  const waited = `waited ${renderDuration(deadline.elapsed())}`;
  throw reason === "conflict" ? state.fail(reason, `${waited} for a moment in which nobody else changes ${state.name}`) : state.fail(reason, `${waited} for another operation on ${state.name} to end`, "Look at the Application in Argo CD: an operation that hangs can be terminated there.");
}
function headOf({ sync }, sources) {
  return sha.test(sync.revision) && sameSources(sync.comparedTo, sources) ? sync.revision : void 0;
}
function describe2(version) {
  const parameters = Object.entries(version.helmParameters).map(([name, value]) => `${name}=${value}`);
  return [version.revision, ...parameters, ...version.kustomizeImages].filter(Boolean).join(", ");
}

// packages/argocd/build/src/sync-application.js
var lookEvery = 3e3;
var lookAgain = 500;
var lookAtNews = 200;
var pollAnyway = 15e3;
var mostAbsence = 1500;
var mostDoubt = { unbegun: 3e3, moved: 1e3 };
var mostStarts = 4;
var impatient = /* @__PURE__ */ new Set(["moved", "unbegun"]);
async function syncApplication(request, deps) {
  const state = new SyncState(request, deps);
  const { deadline, port } = state.deps;
  const watch = deps.watch ?? new ApplicationWatch(port, [request.application], deadline.signal);
  const follow = () => watch.follow(request.application);
  state.steps.enter("starting the sync");
  try {
    const wanted = await startOperation(state, follow);
    return await new Following(state, follow, wanted).untilThere();
  } catch (error) {
    if (deadline.passed() && !(error instanceof WaitTimeoutError) && isTimeout(error))
      throw await explainTimeout(state);
    throw explainInterruption(state, error);
  } finally {
    if (!deps.watch)
      await watch.close();
  }
}
var Following = class {
  #state;
  #follow;
  #feed;
  #wanted;
  #starts = 1;
  #watching = true;
  /** When the Application, and when its workloads were last asked for. */
  #lastState;
  #lastLook = Number.NEGATIVE_INFINITY;
  /** The Application as it was at that look. */
  #lookedAt;
  #absentSince;
  /** What a comparison will be asked for, if it stays so. */
  #doubted;
  /** What Argo CD was last asked to confirm by a comparison with git. */
  #asked = "";
  constructor(state, follow, wanted) {
    this.#state = state;
    this.#follow = follow;
    this.#feed = follow();
    this.#wanted = wanted;
    this.#lastState = this.#now();
  }
  async untilThere() {
    const { deadline } = this.#state.deps;
    for (; ; ) {
      if (deadline.signal.aborted)
        throw deadline.signal.reason;
      await this.#update();
      const { application } = this.#state;
      if (application)
        await this.#state.renewOverdueRequest(application);
      const verdict = application && decide(this.#wanted, application);
      if (application && verdict) {
        const step = await this.#take(application, verdict);
        if (step === "there") {
          await this.#state.readDigests();
          return this.#state.result("synced");
        }
        if (step === "again")
          continue;
      }
      if (deadline.passed())
        throw await explainTimeout(this.#state);
      await this.#feed.wait(Math.min(this.#patience(verdict), deadline.remaining() + 1));
    }
  }
  /** Milliseconds until the next turn, if nothing is pushed before. */
  #patience(verdict) {
    if (verdict?.kind === "done")
      return Math.max(1, Math.ceil(this.#nextLook() - this.#now()));
    return verdict && impatient.has(verdict.kind) ? lookAgain : lookEvery;
  }
  /** When the workloads are to be looked at again. */
  #nextLook() {
    return this.#lastLook + (this.#state.application === this.#lookedAt ? lookAgain : lookAtNews);
  }
  /** The newest state: pushed by the watch, and asked for now and then, for a watch may be deaf. */
  async #update() {
    const state = this.#state;
    if (this.#feed.failure && this.#watching) {
      this.#watching = false;
      state.deps.log.info(`the watch of ${state.name} ended; asking every few seconds instead`);
    }
    const pushed = this.#feed.take();
    if (pushed?.kind === "deleted")
      throw state.fail("unknown-application", `the Application ${state.name} was deleted meanwhile`);
    const isDue = this.#now() - this.#lastState >= (this.#watching ? pollAnyway : lookEvery);
    if (!pushed && !isDue)
      return;
    this.#lastState = this.#now();
    state.see(pushed ? pushed.application : await getApplication(state));
  }
  async #take(application, verdict) {
    const state = this.#state;
    if (verdict.kind === "failed")
      throw await explainFailure(state, application, verdict);
    if (verdict.kind !== this.#doubted?.kind)
      this.#doubted = void 0;
    if (verdict.kind === "unbegun" || verdict.kind === "moved" && this.#asked !== verdict.seen) {
      state.newest = verdict.seen;
      if (verdict.kind === "unbegun") {
        state.steps.enter("syncing");
        state.tell(verdict.seen);
      }
      this.#doubted ??= { kind: verdict.kind, since: this.#now() };
      if (this.#now() - this.#doubted.since < mostDoubt[verdict.kind])
        return "wait";
      this.#doubted = void 0;
      return this.#askForComparison(verdict.seen);
    }
    if (verdict.kind === "again" || verdict.kind === "moved") {
      this.#starts += 1;
      if (this.#starts > mostStarts)
        throw state.fail("sync-failed", `${state.name} did not stay at the version asked for: ${verdict.seen}`);
      state.tell(`${verdict.seen}; syncing again`);
      this.#wanted = await startOperation(state, this.#follow);
      return "again";
    }
    if (verdict.kind === "waiting")
      state.newest = verdict.seen;
    if (verdict.kind === "waiting" && verdict.for === "operation") {
      state.steps.enter("syncing");
      state.tell(verdict.seen);
      return "wait";
    }
    state.steps.enter("becoming healthy");
    if (verdict.kind === "waiting")
      return this.#lookAhead(application, verdict);
    if (this.#now() < this.#nextLook())
      return "wait";
    return this.#confirm(application);
  }
  /** Argo CD is not done; a resource that will never be healthy ends it all the same. */
  async #lookAhead(application, verdict) {
    const state = this.#state;
    if (application.refreshRequested) {
      state.tell(verdict.seen);
      return "wait";
    }
    if (this.#now() - this.#lastLook < lookEvery)
      return "wait";
    const problems = await this.#look(application);
    const isHopeless = problems.some(({ terminal }) => terminal);
    if (isHopeless && verdict.for === "comparison" && this.#asked !== verdict.seen) {
      this.#lastLook = Number.NEGATIVE_INFINITY;
      return this.#askForComparison(verdict.seen);
    }
    await judgeProblems(state, application, problems, verdict.seen);
    return "wait";
  }
  async #askForComparison(seen) {
    const state = this.#state;
    this.#asked = seen;
    await state.deps.port.refresh(state.name, "normal");
    state.seeFrom(await getApplication(state));
    return "again";
  }
  /** Argo CD's side is done: what runs decides. */
  async #confirm(application) {
    const state = this.#state;
    const problems = await this.#look(application);
    await judgeProblems(state, application, problems, "healthy");
    const absent = state.absentTags();
    if (problems.length > 0 || absent.length === 0) {
      this.#absentSince = void 0;
      return problems.length > 0 ? "wait" : "there";
    }
    this.#absentSince ??= this.#now();
    const tags = absent.join(", ");
    if (this.#now() - this.#absentSince >= mostAbsence)
      throw state.fail("sync-failed", `${state.name} is synced and healthy, but no workload runs an image tagged ${tags}; running: ${state.images.join(", ") || "none"}`, "Is `image-parameter` in .github/staging.yml the parameter that the chart takes its tag from?");
    state.tell(`no workload runs an image tagged ${tags} yet`);
    return "wait";
  }
  async #look(application) {
    this.#lastLook = this.#now();
    this.#lookedAt = application;
    return (await this.#state.look(application)).problems;
  }
  #now() {
    return this.#state.deps.clock.monotonic();
  }
};
function isTimeout(error) {
  return error instanceof StagingError && error.reason === "timeout" || error instanceof Error && error.name === "AbortError";
}

// packages/argocd/build/src/sync-applications.js
async function syncApplications(requests, deps) {
  const names = requests.map(({ application }) => application);
  const watch = new ApplicationWatch(deps.port, names, deps.deadline.signal);
  try {
    return await Promise.all(requests.map(async (request) => {
      try {
        return { kind: "synced", result: await syncApplication(request, { ...deps, watch }) };
      } catch (error) {
        if (!(error instanceof StagingError))
          throw error;
        return { kind: "failed", error };
      }
    }));
  } finally {
    await watch.close();
  }
}

// packages/argocd/build/src/try-sync.js
async function trySync(request, deps) {
  const { port, clock, log } = deps;
  const deadline = deadlineOf(request, deps);
  const { application: name, version, marker, prune } = request;
  const started = clock.monotonic();
  const found = await port.find(name);
  if (!found && !request.template) {
    const known = await port.list();
    throw new StagingError("unknown-application", `${port.description} has no Application ${name}; it has ${known.join(", ")}`);
  }
  const application = found ?? readApplication(request.template);
  const sources = withVersion(application, version);
  const changes = sourceChanges(found ? application.sources : [], sources);
  const result = (resources) => ({
    ...makeResult({
      kind: "tried",
      images: application.images,
      digests: [],
      imagesBefore: application.images,
      changes,
      steps: [],
      duration: clock.monotonic() - started
    }, name, found),
    resources
  });
  const startTry = async (from) => {
    for (let now = from; now && !now.operation; now = await port.find(name)) {
      const begun = await port.sync(now, {
        marker,
        prune: prune || now.prunesAutomatically,
        syncOptions: now.syncOptions,
        dryRun: { sources, changes }
      });
      if (begun.kind !== "busy" || deadline.remaining() <= 200)
        return begun;
      await clock.sleep(200, deadline.signal);
    }
    return { kind: "busy" };
  };
  if (!found) {
    log.info(`${name} would be created from its template`);
    return result([]);
  }
  const start2 = await startTry(found);
  if (start2.kind === "busy")
    throw new StagingError("operation-in-progress", `another operation on ${name} is in progress: nothing was tried`, {
      result: result([])
    });
  if (start2.kind === "refused") {
    log.warning(`${name}: its resources were not tried: ${start2.message}`);
    return result([]);
  }
  for (; ; ) {
    const now = await port.find(name);
    const state = now?.operationState;
    const ours = state?.operation.info.some((entry) => entry.name === markerName && entry.value === marker);
    if (ours && !now?.operation && ["Succeeded", "Failed", "Error"].includes(state?.phase ?? "")) {
      const resources = (state?.resources ?? []).map(({ kind: kind2, namespace, name: of, status, message }) => ({
        kind: kind2,
        namespace,
        name: of,
        status,
        health: "",
        message
      }));
      if (state?.phase === "Succeeded")
        return result(resources);
      throw new StagingError("sync-failed", `Argo CD tried ${name} and ended with ${state?.phase}: ${state?.message}`, {
        result: result(resources)
      });
    }
    if (deadline.remaining() <= 500)
      throw new WaitTimeoutError(`Argo CD to try ${name}`, state?.phase ?? "nothing", clock.monotonic() - started, {
        result: result([])
      });
    await clock.sleep(500, deadline.signal);
  }
}

export {
  parseKubeconfig,
  openCluster,
  parseManifests,
  commitIn,
  versionIn,
  nameOfImage,
  fetchTrusting,
  observeApplication,
  overCluster,
  overServer,
  removeApplication,
  makeResult,
  syncApplications,
  trySync
};
