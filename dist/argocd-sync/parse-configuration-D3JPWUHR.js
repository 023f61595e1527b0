import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  appNameForm,
  checkCatalogue,
  folderGlobForm,
  ignoredByDefault
} from "./chunk-NCKGBWRA.js";
import {
  $ZodArray,
  $ZodBoolean,
  $ZodEnum,
  $ZodLazy,
  $ZodLiteral,
  $ZodNever,
  $ZodNull,
  $ZodNumber,
  $ZodNumberFormat,
  $ZodObject,
  $ZodOptional,
  $ZodPrefault,
  $ZodRecord,
  $ZodString,
  $ZodType,
  $ZodUnion,
  $constructor,
  _boolean,
  _gte,
  _int,
  _lte,
  _maxLength,
  _never,
  _null,
  _number,
  _regex,
  _string,
  clone,
  describe,
  installLazyProp,
  normalizeParams,
  own,
  parse,
  parseAsync,
  safeParse,
  safeParseAsync,
  shallowClone
} from "./chunk-JIXKCKTH.js";
import {
  require_dist
} from "./chunk-BQNSZ4XH.js";
import {
  parseDuration
} from "./chunk-QAPCMILD.js";
import {
  StagingError
} from "./chunk-X3DU4MMV.js";
import {
  __toESM
} from "./chunk-J6ABX7BP.js";

// packages/config/build/src/parse-configuration.js
var import_yaml = __toESM(require_dist(), 1);

// packages/config/build/src/nearest.js
function nearest(word2, known) {
  const ranked = known.map((candidate) => ({ candidate, distance: distance(word2.slice(0, 60), candidate) })).sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : void 0;
}
function distance(left, right) {
  const a = plain(left);
  const b = plain(right);
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
function plain(word2) {
  return word2.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase().replace(/[_ ]/g, "-");
}

// packages/config/build/src/read-configuration.js
function readConfiguration(written) {
  const { environment: environment2, ledger: ledger2, stacks, bootstrap, apps, changes: changes2, approval: approval2, promotion: promotion2, teardown: teardown2, prices } = written;
  return {
    version: 1,
    environment: {
      name: environment2.name,
      domain: environment2.domain,
      domains: environment2.domains,
      region: environment2.region,
      ttl: milliseconds(environment2.ttl),
      idle: milliseconds(environment2.idle),
      idleApplies: environment2["idle-applies"],
      team: environment2.team,
      limit: environment2.limit,
      shared: environment2.shared,
      budget: environment2.budget
    },
    account: { limit: written.account.limit, budget: written.account.budget },
    dashboard: written.dashboard,
    ledger: {
      refPrefix: ledger2["ref-prefix"],
      formerRefPrefixes: ledger2["former-ref-prefixes"].filter((one) => one !== ledger2["ref-prefix"])
    },
    stacks: stacks.map(({ name, directory, owns, command, variables, backend }) => ({
      name,
      directory,
      owns,
      command,
      variables,
      backend: defined(backend)
    })),
    bootstrap,
    apps: apps?.map(readApp),
    changes: { global: changes2.global, ignore: changes2.ignore, devDependencies: changes2["dev-dependencies"] },
    approval: {
      approvers: approval2.approvers,
      minimum: approval2.minimum,
      timeout: milliseconds(approval2.timeout),
      waitMinutes: approval2["wait-minutes"],
      excludeInitiator: approval2["exclude-initiator"],
      labels: approval2.labels,
      assignees: approval2.assignees.map((login) => login.replace(/^@/, "")),
      mentions: approval2.mentions,
      words: approval2.words,
      template: approval2.template
    },
    promotion: { branch: promotion2.branch, method: promotion2.method, workflow: promotion2.workflow },
    teardown: { policy: teardown2.policy, keepOnFailure: milliseconds(teardown2["keep-on-failure"]) },
    protected: written.protected,
    prices
  };
}
function readApp(app2) {
  return defined({
    name: app2.name,
    paths: app2.paths,
    ignore: app2.ignore,
    dependsOn: app2["depends-on"],
    application: app2.application,
    url: app2.url,
    versionPath: app2["version-path"],
    imageParameter: app2["image-parameter"],
    template: app2.template,
    manifests: app2.manifests,
    test: app2.test && defined(app2.test),
    tests: app2.tests
  });
}
function defined(value) {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== void 0));
}
function milliseconds(text) {
  const value = parseDuration(text);
  if (value === void 0)
    throw new StagingError("internal", `the schema let the duration "${text}" through`);
  return value;
}

// node_modules/zod/v4/mini/schemas.js
var ZodMiniType = /* @__PURE__ */ $constructor("ZodMiniType", (inst, def) => {
  if (!inst._zod)
    throw new Error("Uninitialized schema in ZodMiniType.");
  $ZodType.init(inst, def);
  inst.def = def;
  inst.type = def.type;
}, {
  // `with` is an alias for `check`: the same function object, not a wrapper.
  get with() {
    return this.check;
  },
  set with(value) {
    own(this, "with", value);
  },
  parse(data, params) {
    return parse(this, data, params, { callee: this.parse });
  },
  parseAsync(data, params) {
    return parseAsync(this, data, params, { callee: this.parseAsync });
  },
  safeParse(data, params) {
    return safeParse(this, data, params);
  },
  safeParseAsync(data, params) {
    return safeParseAsync(this, data, params);
  },
  check(...checks) {
    const def = this.def;
    return this.clone({
      ...def,
      checks: [
        ...def.checks ?? [],
        ...checks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
      ]
    }, { parent: true });
  },
  clone(_def, params) {
    return clone(this, _def, params);
  },
  brand() {
    return this;
  },
  register(reg, meta2) {
    reg.add(this, meta2);
    return this;
  },
  apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
  }
});
var ZodMiniString = /* @__PURE__ */ $constructor("ZodMiniString", (inst, def) => {
  $ZodString.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function string(params) {
  return _string(ZodMiniString, params);
}
var ZodMiniNumber = /* @__PURE__ */ $constructor("ZodMiniNumber", (inst, def) => {
  $ZodNumber.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function number(params) {
  return _number(ZodMiniNumber, params);
}
var ZodMiniNumberFormat = /* @__PURE__ */ $constructor("ZodMiniNumberFormat", (inst, def) => {
  $ZodNumberFormat.init(inst, def);
  ZodMiniNumber.init(inst, def);
});
function int(params) {
  return _int(ZodMiniNumberFormat, params);
}
var ZodMiniBoolean = /* @__PURE__ */ $constructor("ZodMiniBoolean", (inst, def) => {
  $ZodBoolean.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function boolean(params) {
  return _boolean(ZodMiniBoolean, params);
}
var ZodMiniNull = /* @__PURE__ */ $constructor("ZodMiniNull", (inst, def) => {
  $ZodNull.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _null2(params) {
  return _null(ZodMiniNull, params);
}
var ZodMiniNever = /* @__PURE__ */ $constructor("ZodMiniNever", (inst, def) => {
  $ZodNever.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function never(params) {
  return _never(ZodMiniNever, params);
}
var ZodMiniArray = /* @__PURE__ */ $constructor("ZodMiniArray", (inst, def) => {
  $ZodArray.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
  return new ZodMiniArray({
    type: "array",
    element,
    ...normalizeParams(params)
  });
}
var ZodMiniObject = /* @__PURE__ */ $constructor("ZodMiniObject", (inst, def) => {
  $ZodObject.init(inst, def);
  ZodMiniType.init(inst, def);
  installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function strictObject(shape, params) {
  return new ZodMiniObject({
    type: "object",
    shape,
    catchall: /* @__PURE__ */ never(),
    ...normalizeParams(params)
  });
}
var ZodMiniUnion = /* @__PURE__ */ $constructor("ZodMiniUnion", (inst, def) => {
  $ZodUnion.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function union(options, params) {
  return new ZodMiniUnion({
    type: "union",
    options,
    ...normalizeParams(params)
  });
}
var ZodMiniRecord = /* @__PURE__ */ $constructor("ZodMiniRecord", (inst, def) => {
  $ZodRecord.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
  if (!valueType || !valueType._zod) {
    return new ZodMiniRecord({
      type: "record",
      keyType: /* @__PURE__ */ string(),
      valueType: keyType,
      ...normalizeParams(valueType)
    });
  }
  return new ZodMiniRecord({
    type: "record",
    keyType,
    valueType,
    ...normalizeParams(params)
  });
}
var ZodMiniEnum = /* @__PURE__ */ $constructor("ZodMiniEnum", (inst, def) => {
  $ZodEnum.init(inst, def);
  ZodMiniType.init(inst, def);
  inst.options = [...inst._zod.values];
});
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodMiniEnum({
    type: "enum",
    entries,
    ...normalizeParams(params)
  });
}
var ZodMiniLiteral = /* @__PURE__ */ $constructor("ZodMiniLiteral", (inst, def) => {
  $ZodLiteral.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
  return new ZodMiniLiteral({
    type: "literal",
    values: Array.isArray(value) ? value : [value],
    ...normalizeParams(params)
  });
}
var ZodMiniOptional = /* @__PURE__ */ $constructor("ZodMiniOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
  return new ZodMiniOptional({
    type: "optional",
    innerType
  });
}
var ZodMiniPrefault = /* @__PURE__ */ $constructor("ZodMiniPrefault", (inst, def) => {
  $ZodPrefault.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function prefault(innerType, defaultValue) {
  return new ZodMiniPrefault({
    type: "prefault",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
    }
  });
}
var ZodMiniLazy = /* @__PURE__ */ $constructor("ZodMiniLazy", (inst, def) => {
  $ZodLazy.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _lazy(getter) {
  return new ZodMiniLazy({
    type: "lazy",
    getter
  });
}
var describe2 = describe;
// @__NO_SIDE_EFFECTS__
function json() {
  const jsonSchema = /* @__PURE__ */ _lazy(() => {
    return /* @__PURE__ */ union([/* @__PURE__ */ string(), /* @__PURE__ */ number(), /* @__PURE__ */ boolean(), /* @__PURE__ */ _null2(), /* @__PURE__ */ array(jsonSchema), /* @__PURE__ */ record(/* @__PURE__ */ string(), jsonSchema)]);
  });
  return jsonSchema;
}

// packages/config/build/src/schema.js
var durationWords = "a duration from 1m to 99d, such as 30m, 8h or 2d";
function pattern(form, expected, description) {
  const schema = string({ error: expected }).check(_regex(form, { error: expected }));
  return description ? schema.check(describe2(description)) : schema;
}
function choice(values, description) {
  return _enum(values, { error: `one of ${values.join(", ")}` }).check(describe2(description));
}
function whole(min, max, description) {
  const error = `a whole number from ${min} to ${max}`;
  return int({ error }).check(_gte(min, { error }), _lte(max, { error }), describe2(description));
}
function part(shape, description) {
  return strictObject(shape, { error: "a mapping" }).check(describe2(description));
}
function list(item, expected, description) {
  return array(item, { error: expected }).check(_maxLength(500, { error: "at most 500 items" }), describe2(description));
}
var duration = (description) => pattern(/^0{0,3}([1-9]\d{0,4}m|[1-9]\d{0,2}h|[1-9]\d?d)$/, durationWords, description);
var durationOrNone = (description) => pattern(/^(0{1,6}[mhd]|0{0,3}([1-9]\d{0,4}m|[1-9]\d{0,2}h|[1-9]\d?d))$/, `${durationWords}, or 0m`, description);
var oneLine = (description) => pattern(/^[^\p{Cc}]{1,1000}$/u, "one line of text", description);
var folder = (description) => pattern(/^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\p{Cc}\\]{1,256}$/u, 'a path inside the repository, relative to its root, without ".."', description);
var globWords = `a glob relative to the repository's root, without "..", a leading "/" or "!"`;
var glob = pattern(/^(?![/!#])(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\p{Cc}]{1,256}$/u, globWords);
var resultsGlob = pattern(/^(?![/!#~\s])(?!.*(?:^|\/)\.{1,2}(?:\/|$))(?!.*\[\.\])[^\p{Cc}\\]{1,256}(?<!\s)$/u, 'a glob inside the repository, relative to its root, without "..", "\\", a leading "/", "~", "!" or space (let the test command write or copy its reports there)', "JUnit XML files. Default: apps/<name>/test-results/*.xml");
var appNameWords = "a name of lower-case letters, digits and hyphens, at most 40";
var appName = pattern(new RegExp(`${appNameForm.source}|${folderGlobForm.source}`), `${appNameWords}, or a glob of folders such as services/*`);
var folderForm = /^(?![/!#])(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\p{Cc}\\*?[\]{}]{0,255}\/[^\p{Cc}\\*?[\]{}]{0,255}$/u;
var dependency = pattern(new RegExp(`${appNameForm.source}|${folderForm.source}`, "u"), `${appNameWords}, or a folder with a slash, relative to the repository's root`);
var app = part({
  name: appName.check(describe2(
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as people write it
    "Unique; names the Argo CD Application and the host unless those are given. Or folders, such as services/*: each is an app with what this entry says, where ${app} in application, url, manifests, template and test stands for its name and ${path} for its folder."
  )),
  paths: optional(list(glob, "a list of globs", "What belongs to the app. Default: apps/<name>/**")),
  ignore: optional(list(glob, "a list of globs", "What of it does not change the app, such as **/*.md")),
  "depends-on": optional(list(dependency, "a list of app names and folders", "Apps by name, and folders with a slash, such as libs/shared or shared/: when one of these changes, so does this app.")),
  application: optional(pattern(/^([a-z0-9]|\$\{app\})(([a-z0-9.-]|\$\{app\}){0,251}([a-z0-9]|\$\{app\}))?$/, "the name of an Argo CD Application: lower-case letters, digits, '-' and '.'", "Default: staging-<name>")),
  url: optional(pattern(/^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/, "an http or https URL", "Default: https://<name>.<environment>.<domain>")),
  "version-path": optional(pattern(/^\/[^\s?#]{0,200}$/, "a path that begins with a slash", "Where at its URL the app says which version it is: the image tag or the commit, in the body or a header. Before its tests start, that of the deploy has answered there. Default: any answer of its URL, next to Argo CD's record of the images that run")),
  "image-parameter": optional(pattern(/^[A-Za-z0-9_.[\]-]{1,200}$/, "a Helm parameter such as image.tag", "The Helm parameter that takes the image tag.")),
  manifests: optional(folder("The folder of the app's Argo CD manifests: a change there changes the app. Default: what in infra/argocd/apps begins with its name.")),
  template: optional(folder("The manifest that the Argo CD Application is created from when it is not there.")),
  test: optional(part({
    command: optional(oneLine("Run in the repository's root. Default: npm run test:integration --prefix=apps/<name>")),
    results: optional(resultsGlob)
  }, "The integration test, run against the deployed app.")),
  tests: optional(choice(["required", "none"], "none: it has no integration tests, and goes out without. Counts where the promotion branch says it, too. Default: required"))
}, "A deployable unit of the repository.");
var stateKeyForm = /^(?=.{1,200}$)(?!.*\.tflock$)[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
var stack = part({
  name: pattern(/^[a-z0-9-]{1,40}$/, appNameWords, "Names the state file."),
  directory: folder("The Terraform stack's folder."),
  owns: prefault(choice(["tags", "state"], "What proves that something which this stack makes is ours: our name and tag on it, or, for a stack that cannot bear them, our state alone. Read from the promotion branch."), "tags"),
  command: prefault(choice(["terraform", "tofu"], "What runs it. terraform is found on the PATH or installed; tofu (OpenTofu) has to be on the PATH."), "terraform"),
  variables: prefault(record(string().check(_regex(/^[A-Za-z_][A-Za-z0-9_-]*$/, { error: "the name of a Terraform variable" })), json(), { error: "a mapping of Terraform variables" }), {}),
  backend: prefault(part({
    bucket: optional(pattern(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "a bucket's name")),
    key: optional(pattern(stateKeyForm, "segments of letters, digits, `-`, `_` and `.`, joined by `/`, none beginning with a dot", "Below <repository-id>/<environment>/, which is put before it. Default: <stack>.tfstate")),
    region: optional(pattern(/^[a-z0-9-]{1,40}$/, "a region's name, such as nyc3")),
    endpoint: optional(pattern(/^https?:\/\/[^\s?#@]+$/, "an http or https URL"))
  }, "Where the state is kept: S3-compatible, such as Spaces."), {})
}, "A Terraform stack, applied and destroyed in the order of this list.");
var domainForm = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;
var domainWords = "a domain name in lower case, such as example.com";
var dollars = (min, description) => number({ error: "US dollars" }).check(_gte(min, { error: `at least ${min} US dollar` }), _lte(1e5, { error: "at most 100000 US dollars" }), describe2(description));
var environment = part({
  name: prefault(pattern(/^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$/, "a name of lower-case letters, digits and hyphens, at most 20, beginning with a letter and not ending with a hyphen"), "staging"),
  domain: optional(pattern(domainForm, domainWords, "The DNS zone: an app answers at https://<app>.<environment>.<domain>")),
  domains: optional(list(pattern(domainForm, domainWords), "a list of domain names", "Where the apps' hosts may lie: each of these domains and everything below it. Default: <environment>.<domain>; without a domain no app may have a `url`. Read from the promotion branch.")),
  region: prefault(pattern(/^[a-z]{2,4}\d{1,2}$/, "a DigitalOcean region's slug, such as nyc3"), "nyc3"),
  ttl: prefault(duration("How long it lives at most; `extend` moves the end by at most as much. A lease lasts as long by default."), "8h"),
  idle: prefault(duration("It goes after this time without a deploy, renewal, status or approval, unless a holder's run goes on."), "2h"),
  "idle-applies": prefault(choice(["unheld", "always"], "unheld: not while somebody holds it by `create` or `extend`, since use by kubectl or a browser cannot be seen. always: no matter who holds it."), "unheld"),
  team: optional(pattern(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "the uuid of a DigitalOcean team, in lower case", "The only DigitalOcean team it may live in: GET /v2/account shows it as `account.team.uuid`.")),
  limit: prefault(whole(1, 20, "How many environments of this repository may be there at once."), 3),
  shared: prefault(choice(["replace", "refuse"], "What a deploy does with an app that somebody else deployed there from another branch and who still holds the environment: replace it and tell them, or refuse."), "replace"),
  budget: optional(dollars(1, "US dollars that it may cost, estimated from list prices: it is destroyed before it costs more."))
}, "The environment that is made on demand.");
var account = part({
  limit: optional(whole(1, 1e3, "How many environments, of all repositories, may be there at once. They are counted by their tags.")),
  budget: optional(dollars(1, "US dollars a day that the environments of all repositories may cost together, estimated from list prices."))
}, "What all environments in the DigitalOcean account may be together: one more is refused before anything is made. Read from the promotion branch.");
var refPrefix = (description) => pattern(/^refs\/(?!.*(?:\.\.|\/\/|@\{|\.lock(?:\/|$)|\/\.|[/.]$))[A-Za-z0-9_./-]{1,100}$/, "the beginning of a ref, such as refs/heads/staging-ledger", description);
var ledger = part({
  "ref-prefix": prefault(refPrefix("Each environment has its ledger in <ref-prefix>/<environment>. For a repository whose rules forbid refs/staging/*. The same on all branches."), "refs/staging"),
  "former-ref-prefixes": prefault(array(refPrefix(), { error: "a list of beginnings of refs" }).check(_maxLength(10, { error: "at most 10 items" }), describe2("What ref-prefix was before, the newest first: a ledger that is not in ref-prefix yet is read from there, and moves with the first write.")), ["refs/staging"])
}, "Where it is written down who uses an environment.");
var changes = part({
  global: prefault(list(glob, "a list of globs", "A change here changes every app."), []),
  ignore: prefault(list(glob, "a list of globs", "A change here changes no app, unless it lies in an app's own paths, or in a workspace that an app uses. Replaces the default."), [...ignoredByDefault]),
  "dev-dependencies": prefault(union([boolean(), literal("libraries")], { error: "false, libraries or true" }).check(describe2("Whose devDependencies reach what depends on them: false, nobody's; libraries, those of workspaces with a script build, compile, prepare or prepack; true, everybody's.")), "libraries")
}, "How changed files become changed apps.");
var word = pattern(/^[\p{L}\p{N}][^\p{Cc}]{0,39}$/u, "a word or a few, at most 40 characters");
var approval = part({
  approvers: prefault(list(pattern(/^@?[A-Za-z0-9](?:[A-Za-z0-9_-]{0,59})(?:\/[A-Za-z0-9._-]{1,100})?$|^permission:(?:write|maintain|admin)$|^id:[1-9]\d{0,14}$/, "a GitHub login or team, such as @octocat or @org/team-leads, or id:583231 for the number of an account, or permission:write, permission:maintain, permission:admin, or code-owners"), "a list of logins, teams and permissions", "Who may decide. code-owners are those of what changed, each of its areas by one of its own."), []),
  minimum: prefault(whole(1, 10, "How many approvals are needed."), 1),
  timeout: prefault(duration("Without a decision in this time the deployment is rejected."), "24h"),
  "wait-minutes": prefault(whole(0, 350, "How long a job waits for the decision before it hands over."), 30),
  "exclude-initiator": prefault(boolean({ error: "true or false" }).check(describe2("Whether who started the deployment may not approve it.")), false),
  labels: prefault(list(pattern(/^[^\p{Cc},]{1,50}$/u, "a label"), "a list of labels", "Of the issue."), []),
  assignees: prefault(list(pattern(/^@?[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/, "a GitHub login"), "a list of logins", "Of the issue; at most 10."), []),
  mentions: prefault(list(pattern(/^@[A-Za-z0-9][A-Za-z0-9_-]{0,59}(?:\/[A-Za-z0-9._-]{1,100})?$/, "such as @octocat or @org/team"), "a list of logins and teams", "Who is told about each request."), []),
  words: prefault(part({
    approve: prefault(list(word, "a list of words", "In place of `approve`, `approved`, `lgtm`, `ship it`, `shipit`."), []),
    reject: prefault(list(word, "a list of words", "Next to `reject`, `no` and the like."), [])
  }, "What approves and rejects as a whole comment. `/approve`, `reject` and `/reject` always do."), {}),
  template: optional(folder("A Markdown file with the request's text; see the README of request-approval."))
}, "The human decision. Read from the promotion branch.");
var promotion = part({
  branch: prefault(pattern(/^(?![/.-])(?!.*(?:\.\.|\/\/|@\{|\.lock(?:\/|$)|\/\.|[/.]$))[^\p{Cc} ~^:?*[\\]{1,200}$/u, "a branch's name", "What production is deployed from."), "main"),
  method: prefault(choice(["merge", "fast-forward", "squash", "rebase"], "How the commit gets there."), "merge"),
  workflow: optional(pattern(/^[A-Za-z0-9._-]{1,100}\.ya?ml$/, "a workflow's file name, such as deploy-production.yml", "Started after the merge: what GITHUB_TOKEN merges starts nothing by itself."))
}, "The way to production. Read from the promotion branch.");
var teardown = part({
  policy: prefault(choice(["when-unused", "always"], "always: destroy even when others hold a lease."), "when-unused"),
  "keep-on-failure": prefault(durationOrNone("How long a failed environment is kept to look at."), "30m")
}, "The end of the environment.");
var configurationSchema = part({
  version: literal(1, { error: "1" }),
  environment: prefault(environment, {}),
  account: prefault(account, {}),
  dashboard: prefault(boolean({ error: "true or false" }).check(describe2("Whether an issue shows how each environment is: who holds it, until when, its apps, its cost.")), false),
  ledger: prefault(ledger, {}),
  stacks: prefault(list(stack, "a list of stacks", "Terraform stacks."), [
    { name: "staging", directory: "infra/staging" }
  ]),
  bootstrap: prefault(part({ directory: prefault(folder("Kubernetes manifests."), "infra/bootstrap") }, "What goes into a fresh cluster."), {}),
  apps: optional(list(app, "a list of apps", "Default: each folder apps/<name>.")),
  changes: prefault(changes, {}),
  approval: prefault(approval, {}),
  promotion: prefault(promotion, {}),
  teardown: prefault(teardown, {}),
  protected: prefault(list(pattern(/^[a-z0-9*?-]{1,40}$/, "an environment's name or a pattern such as production*"), "a list of patterns", "Environments that are never destroyed. Read from the promotion branch."), ["production*"]),
  prices: prefault(record(string().check(_regex(/^[a-z0-9_-]{1,60}$/, { error: "a size's slug" })), number({ error: "US dollars an hour" }).check(_gte(0, { error: "US dollars an hour" }), _lte(1e3, { error: "US dollars an hour" })), { error: "a mapping of sizes to US dollars an hour" }).check(describe2("US dollars an hour by size slug.")), {})
}, "staging-actions: how this repository is staged.");

// packages/config/build/src/parse-configuration.js
var sizeLimit = 256 * 1024;
var listed = 40;
function parseConfiguration(text, path) {
  if (text.length > sizeLimit)
    throw new StagingError("invalid-configuration", `${path} is larger than ${sizeLimit / 1024} KiB`);
  const lines = new import_yaml.LineCounter();
  const document = (0, import_yaml.parseDocument)(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const place = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    ...place(error.pos[0]),
    text: firstLine(error.message)
  }));
  if (faults.length > 0)
    throw refusal(path, faults);
  const file = read(document, path);
  const checked = configurationSchema.safeParse(file);
  const problems = [
    ...checked.success ? [] : checked.error.issues.flatMap((issue) => explain(issue, file)),
    ...checkCatalogue(file)
  ];
  if (checked.success && problems.length === 0)
    return readConfiguration(checked.data);
  throw refusal(path, problems.map((problem) => ({
    ...place(offsetOf(document, problem)),
    text: problem.path.length > 0 ? `${renderPath(problem.path)}: ${problem.message}` : problem.message
  })));
}
function read(document, path) {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    throw new StagingError("invalid-configuration", `${path} has too many aliases`, { cause });
  }
}
function refusal(path, problems) {
  const sorted = [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
  const shown = sorted.slice(0, listed).map(({ line, column, text }) => `  ${line}:${column} ${text}`);
  if (sorted.length > listed)
    shown.push(`  and ${sorted.length - listed} more`);
  const places = sorted.length === 1 ? "one place" : `${sorted.length} places`;
  return new StagingError("invalid-configuration", [`${path} is wrong in ${places}:`, ...shown].join("\n"), {
    hint: "Editors complete and check the file with the JSON Schema that staging-actions publishes."
  });
}
function explain(issue, file) {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => {
      const meant = nearest(key, knownKeys(path));
      const known = meant ? `did you mean "${meant}"?` : `known are ${knownKeys(path).join(", ")}`;
      return { path: [...path, key], message: `unknown key; ${known}`, atKey: true };
    });
  if (issue.code === "invalid_key")
    return [{ path, message: `expected ${issue.issues[0]?.message ?? "another name"}`, atKey: true }];
  const expected = issue.message === "Invalid input" ? "a value that JSON can hold" : issue.message;
  const value = valueAt(file, path);
  if (value === void 0)
    return [{ path, message: `expected ${expected}, but it is missing` }];
  return [{ path, message: `expected ${expected}, not ${quote(value)}` }];
}
function knownKeys(path) {
  let schema = configurationSchema;
  for (const step of path) {
    const definition = definitionOf(schema);
    schema = typeof step === "number" ? definition.element : definition.shape?.[step];
  }
  return Object.keys(definitionOf(schema).shape ?? {});
}
function definitionOf(schema) {
  const { def } = schema;
  return def.innerType ? definitionOf(def.innerType) : def;
}
function valueAt(file, path) {
  let value = file;
  for (const step of path) {
    if (typeof value !== "object" || value === null)
      return void 0;
    value = value[step];
  }
  return value;
}
function offsetOf(document, problem) {
  let node = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of problem.path.entries()) {
    if ((0, import_yaml.isAlias)(node))
      node = node.resolve(document);
    let next;
    if ((0, import_yaml.isMap)(node)) {
      const pair = node.items.find((item) => ((0, import_yaml.isScalar)(item.key) ? item.key.value : item.key) === step);
      const last = index === problem.path.length - 1;
      if (pair && last && problem.atKey)
        return startOf(pair.key) ?? offset;
      offset = startOf(pair?.key) ?? offset;
      next = pair?.value;
    } else if ((0, import_yaml.isSeq)(node) && typeof step === "number")
      next = node.items[step];
    if (next === void 0 || next === null)
      return offset;
    node = next;
    offset = startOf(node) ?? offset;
  }
  return offset;
}
function startOf(node) {
  return node?.range?.[0];
}
function renderPath(path) {
  return path.map((step, index) => {
    if (typeof step === "number")
      return `[${step}]`;
    const key = /^[\w-]{1,60}$/.test(step) ? step : quote(step);
    return index === 0 ? key : `.${key}`;
  }).join("");
}
function quote(value) {
  if (value === null)
    return "nothing";
  if (Array.isArray(value))
    return "a list";
  if (typeof value === "object")
    return "a mapping";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}\u2026` : text;
}
function firstLine(message) {
  return message.split("\n", 1)[0] ?? message;
}
export {
  parseConfiguration
};
