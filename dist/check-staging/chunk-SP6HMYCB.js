import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  $ZodAny,
  $ZodArray,
  $ZodBase64,
  $ZodBase64URL,
  $ZodBigInt,
  $ZodBigIntFormat,
  $ZodBoolean,
  $ZodCIDRv4,
  $ZodCIDRv6,
  $ZodCUID,
  $ZodCUID2,
  $ZodCatch,
  $ZodCheck,
  $ZodCodec,
  $ZodCreditCard,
  $ZodCustom,
  $ZodCustomStringFormat,
  $ZodDate,
  $ZodDefault,
  $ZodDiscriminatedUnion,
  $ZodE164,
  $ZodEmail,
  $ZodEmoji,
  $ZodEncodeError,
  $ZodEnum,
  $ZodError,
  $ZodExactOptional,
  $ZodFile,
  $ZodFunction,
  $ZodGUID,
  $ZodIBAN,
  $ZodIPv4,
  $ZodIPv6,
  $ZodISODate,
  $ZodISODateTime,
  $ZodISODuration,
  $ZodISOTime,
  $ZodIntersection,
  $ZodJWT,
  $ZodKSUID,
  $ZodLazy,
  $ZodLiteral,
  $ZodMAC,
  $ZodMap,
  $ZodNaN,
  $ZodNanoID,
  $ZodNever,
  $ZodNonOptional,
  $ZodNull,
  $ZodNullable,
  $ZodNumber,
  $ZodNumberFormat,
  $ZodObjectJIT,
  $ZodOptional,
  $ZodPipe,
  $ZodPrefault,
  $ZodPreprocess,
  $ZodPromise,
  $ZodReadonly,
  $ZodRecord,
  $ZodSet,
  $ZodString,
  $ZodStringFormat,
  $ZodSuccess,
  $ZodSymbol,
  $ZodTemplateLiteral,
  $ZodTransform,
  $ZodTuple,
  $ZodType,
  $ZodULID,
  $ZodURL,
  $ZodUUID,
  $ZodUndefined,
  $ZodUnion,
  $ZodUnknown,
  $ZodVoid,
  $ZodXID,
  $ZodXor,
  $brand,
  $constructor,
  $input,
  $output,
  INVALID,
  NEVER,
  TimePrecision,
  ZodCompileAsyncError,
  ZodCompileUnsupportedError,
  _any,
  _array,
  _base64,
  _base64url,
  _bigint,
  _boolean,
  _cidrv4,
  _cidrv6,
  _coercedBigint,
  _coercedBoolean,
  _coercedDate,
  _coercedNumber,
  _coercedString,
  _creditCard,
  _cuid,
  _cuid2,
  _custom,
  _date,
  _decode,
  _decodeAsync,
  _e164,
  _email,
  _emoji,
  _encode,
  _encodeAsync,
  _endsWith,
  _file,
  _float32,
  _float64,
  _gt,
  _gte,
  _guid,
  _iban,
  _includes,
  _int,
  _int32,
  _int64,
  _ipv4,
  _ipv6,
  _isoDate,
  _isoDateTime,
  _isoDuration,
  _isoTime,
  _jwt,
  _ksuid,
  _length,
  _lowercase,
  _lt,
  _lte,
  _mac,
  _maxLength,
  _maxSize,
  _mime,
  _minLength,
  _minSize,
  _multipleOf,
  _nan,
  _nanoid,
  _negative,
  _never,
  _nonnegative,
  _nonpositive,
  _normalize,
  _null,
  _number,
  _overwrite,
  _parse,
  _parseAsync,
  _positive,
  _properties,
  _property,
  _refine,
  _regex,
  _safeDecode,
  _safeDecodeAsync,
  _safeEncode,
  _safeEncodeAsync,
  _safeParse,
  _safeParseAsync,
  _size,
  _slugify,
  _startsWith,
  _string,
  _stringFormat,
  _stringbool,
  _superRefine,
  _symbol,
  _toLowerCase,
  _toUpperCase,
  _trim,
  _uint32,
  _uint64,
  _ulid,
  _undefined,
  _unknown,
  _uppercase,
  _url,
  _uuid,
  _uuidv4,
  _uuidv6,
  _uuidv7,
  _void,
  _xid,
  aggregateChecks,
  anyProcessor,
  arrayProcessor,
  assignProp,
  bigintProcessor,
  booleanProcessor,
  catchProcessor,
  clone,
  compile,
  config,
  core_exports,
  createStandardJSONSchemaMethod,
  createToJSONSchemaMethod,
  currencyCode,
  customProcessor,
  dateProcessor,
  defaultConfiguration,
  defaultProcessor,
  dependencyProblems,
  describe,
  domain,
  en_default,
  enumProcessor,
  fileProcessor,
  flattenError,
  folderApps,
  formatError,
  functionProcessor,
  getDiscriminatedOption,
  globalConfig,
  globalRegistry,
  hex,
  hostname,
  httpProtocol,
  intersectionProcessor,
  isFolder,
  isPlainObject,
  jsonStringifyReplacer,
  lazyProcessor,
  literalProcessor,
  locales_exports,
  mapProcessor,
  memoizer,
  mergeDefs,
  meta,
  nanProcessor,
  neverProcessor,
  nonoptionalProcessor,
  nullProcessor,
  nullableProcessor,
  numberProcessor,
  objectProcessor,
  optionalProcessor,
  pipeProcessor,
  placeholders,
  prefaultProcessor,
  prettifyError,
  promiseProcessor,
  readFolderGlob,
  readonlyProcessor,
  recordProcessor,
  regexes_exports,
  registry,
  renderDuration,
  renderMoment,
  require_dist,
  setProcessor,
  standardProps,
  stringProcessor,
  successProcessor,
  symbolProcessor,
  templateLiteralProcessor,
  toJSONSchema,
  toZod,
  transformProcessor,
  treeifyError,
  tupleProcessor,
  undefinedProcessor,
  unionProcessor,
  unknownProcessor,
  util_exports,
  validate,
  validateAsync,
  voidProcessor,
  withParser
} from "./chunk-QTVSGU2E.js";
import {
  ApiError,
  InputError,
  RefusedError,
  StagingError,
  WaitTimeoutError,
  toStagingError
} from "./chunk-X3DU4MMV.js";
import {
  __commonJS,
  __export,
  __toESM
} from "./chunk-J6ABX7BP.js";

// node_modules/axios/dist/browser/axios.cjs
var require_axios = __commonJS({
  "node_modules/axios/dist/browser/axios.cjs"(exports, module) {
    "use strict";
    function bind(fn, thisArg) {
      return function wrap() {
        return fn.apply(thisArg, arguments);
      };
    }
    var { toString } = Object.prototype;
    var { getPrototypeOf } = Object;
    var { iterator, toStringTag } = Symbol;
    var hasOwnProperty = (({ hasOwnProperty: hasOwnProperty2 }) => (obj, prop) => hasOwnProperty2.call(obj, prop))(Object.prototype);
    var isUnsafeObjectKey = (prop) => typeof prop === "string" && (prop === "__proto__" || prop === "constructor" || prop === "prototype");
    var isPrototypeBoundary = (obj, prototype2, source) => obj === Object.prototype || !source && prototype2 === null;
    var isSafeAndFullyMutable = (obj) => {
      if (!Object.isExtensible(obj)) {
        return false;
      }
      const props = Object.getOwnPropertyNames(obj);
      if (Object.getOwnPropertySymbols) {
        props.push(...Object.getOwnPropertySymbols(obj));
      }
      return props.every((prop) => {
        if (isUnsafeObjectKey(prop)) {
          return false;
        }
        const descriptor = Object.getOwnPropertyDescriptor(obj, prop);
        return !!descriptor && descriptor.configurable && descriptor.writable === true;
      });
    };
    var hasOwnInPrototypeChain = (thing, prop) => {
      let obj = thing;
      const seen = [];
      while (obj != null) {
        if (seen.indexOf(obj) !== -1) {
          return false;
        }
        seen.push(obj);
        const prototype2 = getPrototypeOf(obj);
        if (isPrototypeBoundary(obj, prototype2, obj === thing)) {
          return false;
        }
        if (hasOwnProperty(obj, prop)) {
          return true;
        }
        obj = prototype2;
      }
      return false;
    };
    var getSafeProp = (obj, prop) => obj != null && hasOwnInPrototypeChain(obj, prop) ? obj[prop] : void 0;
    var toSafeFlatObject = (thing) => {
      if (thing == null || typeof thing !== "object" && typeof thing !== "function") {
        return thing;
      }
      const sourcePrototype = getPrototypeOf(thing);
      if (sourcePrototype === null && isSafeAndFullyMutable(thing)) {
        return thing;
      }
      const result = /* @__PURE__ */ Object.create(null);
      const merged = /* @__PURE__ */ Object.create(null);
      const seen = [];
      let current = thing;
      while (current != null) {
        if (seen.indexOf(current) !== -1) {
          break;
        }
        seen.push(current);
        const prototype2 = current === thing ? sourcePrototype : getPrototypeOf(current);
        if (isPrototypeBoundary(current, prototype2, current === thing)) {
          break;
        }
        const props = Object.getOwnPropertyNames(current);
        if (Object.getOwnPropertySymbols) {
          props.push(...Object.getOwnPropertySymbols(current));
        }
        for (const prop of props) {
          if (isUnsafeObjectKey(prop)) {
            continue;
          }
          if (!hasOwnProperty(merged, prop)) {
            result[prop] = thing[prop];
            merged[prop] = true;
          }
        }
        current = prototype2;
      }
      return result;
    };
    var kindOf = /* @__PURE__ */ ((cache2) => (thing) => {
      const str = toString.call(thing);
      return cache2[str] || (cache2[str] = str.slice(8, -1).toLowerCase());
    })(/* @__PURE__ */ Object.create(null));
    var kindOfTest = (type) => {
      type = type.toLowerCase();
      return (thing) => kindOf(thing) === type;
    };
    var typeOfTest = (type) => (thing) => typeof thing === type;
    var { isArray } = Array;
    var isUndefined = typeOfTest("undefined");
    function isBuffer(val) {
      return val !== null && !isUndefined(val) && val.constructor !== null && !isUndefined(val.constructor) && isFunction$1(val.constructor.isBuffer) && val.constructor.isBuffer(val);
    }
    var isArrayBuffer = kindOfTest("ArrayBuffer");
    function isArrayBufferView(val) {
      let result;
      if (typeof ArrayBuffer !== "undefined" && ArrayBuffer.isView) {
        result = ArrayBuffer.isView(val);
      } else {
        result = val && val.buffer && isArrayBuffer(val.buffer);
      }
      return result;
    }
    var isString = typeOfTest("string");
    var isFunction$1 = typeOfTest("function");
    var isNumber = typeOfTest("number");
    var isObject = (thing) => thing !== null && typeof thing === "object";
    var isBoolean = (thing) => thing === true || thing === false;
    var isPlainObject2 = (val) => {
      if (!isObject(val)) {
        return false;
      }
      const prototype2 = getPrototypeOf(val);
      return (prototype2 === null || prototype2 === Object.prototype || getPrototypeOf(prototype2) === null) && // Treat own Symbol.toStringTag or Symbol.iterator members as evidence the
      // value is tagged/iterable, ignoring members reachable only through shared
      // or terminal prototype boundaries. This is exactly what
      // hasOwnInPrototypeChain(val, prop) computes here: every prototype admitted
      // above (null, Object.prototype, or a terminal null-prototype template) is
      // a boundary, so the walk never inspects anything but `val`'s own members,
      // and stops before even those when `val` is itself the boundary
      // Object.prototype. Checking that inline avoids allocating the walker's
      // `seen` list twice per call on the mergeConfig / merge hot path.
      (isPrototypeBoundary(val, prototype2, true) || !hasOwnProperty(val, toStringTag) && !hasOwnProperty(val, iterator));
    };
    var isEmptyObject = (val) => {
      if (!isObject(val) || isBuffer(val)) {
        return false;
      }
      try {
        return Object.keys(val).length === 0 && Object.getPrototypeOf(val) === Object.prototype;
      } catch (e) {
        return false;
      }
    };
    var isDate = kindOfTest("Date");
    var isFile = kindOfTest("File");
    var isReactNativeBlob = (value) => {
      return !!(value && typeof value.uri !== "undefined");
    };
    var isReactNative = (formData) => formData && typeof formData.getParts !== "undefined";
    var isBlob = kindOfTest("Blob");
    var isFileList = kindOfTest("FileList");
    var isSet = kindOfTest("Set");
    var isStream = (val) => isObject(val) && isFunction$1(val.pipe);
    function getGlobal() {
      if (typeof globalThis !== "undefined") return globalThis;
      if (typeof self !== "undefined") return self;
      if (typeof window !== "undefined") return window;
      if (typeof global !== "undefined") return global;
      return {};
    }
    var G = getGlobal();
    var FormDataCtor = typeof G.FormData !== "undefined" ? G.FormData : void 0;
    var isFormData = (thing) => {
      if (!thing) return false;
      if (FormDataCtor && thing instanceof FormDataCtor) return true;
      const proto = getPrototypeOf(thing);
      if (!proto || proto === Object.prototype) return false;
      if (!isFunction$1(thing.append)) return false;
      const kind = kindOf(thing);
      return kind === "formdata" || // detect form-data instance
      kind === "object" && isFunction$1(thing.toString) && thing.toString() === "[object FormData]";
    };
    var isURLSearchParams = kindOfTest("URLSearchParams");
    var [isReadableStream, isRequest, isResponse, isHeaders] = [
      "ReadableStream",
      "Request",
      "Response",
      "Headers"
    ].map(kindOfTest);
    var trim = (str) => {
      return str.trim ? str.trim() : str.replace(/^[\s\uFEFF\xA0]+|[\s\uFEFF\xA0]+$/g, "");
    };
    function forEach(obj, fn, { allOwnKeys = false } = {}) {
      if (obj === null || typeof obj === "undefined") {
        return;
      }
      let i;
      let l;
      if (typeof obj !== "object") {
        obj = [obj];
      }
      if (isArray(obj)) {
        for (i = 0, l = obj.length; i < l; i++) {
          fn.call(null, obj[i], i, obj);
        }
      } else {
        if (isBuffer(obj)) {
          return;
        }
        const keys = allOwnKeys ? Object.getOwnPropertyNames(obj) : Object.keys(obj);
        const len = keys.length;
        let key;
        for (i = 0; i < len; i++) {
          key = keys[i];
          fn.call(null, obj[key], key, obj);
        }
      }
    }
    function findKey(obj, key) {
      if (isBuffer(obj)) {
        return null;
      }
      key = key.toLowerCase();
      const keys = Object.keys(obj);
      let i = keys.length;
      let _key;
      while (i-- > 0) {
        _key = keys[i];
        if (key === _key.toLowerCase()) {
          return _key;
        }
      }
      return null;
    }
    var _global = (() => {
      if (typeof globalThis !== "undefined") return globalThis;
      return typeof self !== "undefined" ? self : typeof window !== "undefined" ? window : global;
    })();
    var isContextDefined = (context) => !isUndefined(context) && context !== _global;
    function merge(...objs) {
      const { caseless, skipUndefined } = isContextDefined(this) && this || {};
      const result = {};
      const lowerCaseKeys = caseless ? /* @__PURE__ */ Object.create(null) : null;
      const assignValue = (val, key) => {
        if (key === "__proto__" || key === "constructor" || key === "prototype") {
          return;
        }
        let targetKey = key;
        if (lowerCaseKeys && typeof key === "string") {
          const lowerKey = key.toLowerCase();
          const knownKey = lowerCaseKeys[lowerKey];
          if (knownKey !== void 0 && hasOwnProperty(result, knownKey)) {
            targetKey = knownKey;
          } else {
            lowerCaseKeys[lowerKey] = key;
          }
        }
        const existing = hasOwnProperty(result, targetKey) ? result[targetKey] : void 0;
        if (isPlainObject2(existing) && isPlainObject2(val)) {
          result[targetKey] = merge(existing, val);
        } else if (isPlainObject2(val)) {
          result[targetKey] = merge({}, val);
        } else if (isArray(val)) {
          result[targetKey] = val.slice();
        } else if (!skipUndefined || !isUndefined(val)) {
          result[targetKey] = val;
        }
      };
      for (let i = 0, l = objs.length; i < l; i++) {
        const source = objs[i];
        if (!source || isBuffer(source)) {
          continue;
        }
        forEach(source, assignValue);
        if (typeof source !== "object" || isArray(source) || !Object.getOwnPropertySymbols) {
          continue;
        }
        const symbols = Object.getOwnPropertySymbols(source);
        for (let j = 0; j < symbols.length; j++) {
          const symbol2 = symbols[j];
          if (propertyIsEnumerable.call(source, symbol2)) {
            assignValue(source[symbol2], symbol2);
          }
        }
      }
      return result;
    }
    var extend = (a, b, thisArg, { allOwnKeys } = {}) => {
      forEach(
        b,
        (val, key) => {
          if (thisArg && isFunction$1(val)) {
            Object.defineProperty(a, key, {
              // Null-proto descriptor so a polluted Object.prototype.get cannot
              // hijack defineProperty's accessor-vs-data resolution.
              __proto__: null,
              value: bind(val, thisArg),
              writable: true,
              enumerable: true,
              configurable: true
            });
          } else {
            Object.defineProperty(a, key, {
              __proto__: null,
              value: val,
              writable: true,
              enumerable: true,
              configurable: true
            });
          }
        },
        { allOwnKeys }
      );
      return a;
    };
    var stripBOM = (content) => {
      if (content.charCodeAt(0) === 65279) {
        content = content.slice(1);
      }
      return content;
    };
    var inherits = (constructor, superConstructor, props, descriptors) => {
      constructor.prototype = Object.create(superConstructor.prototype, descriptors);
      Object.defineProperty(constructor.prototype, "constructor", {
        __proto__: null,
        value: constructor,
        writable: true,
        enumerable: false,
        configurable: true
      });
      Object.defineProperty(constructor, "super", {
        __proto__: null,
        value: superConstructor.prototype
      });
      props && Object.assign(constructor.prototype, props);
    };
    var toFlatObject = (sourceObj, destObj, filter2, propFilter) => {
      let props;
      let i;
      let prop;
      const merged = {};
      destObj = destObj || {};
      if (sourceObj == null) return destObj;
      do {
        props = Object.getOwnPropertyNames(sourceObj);
        i = props.length;
        while (i-- > 0) {
          prop = props[i];
          if ((!propFilter || propFilter(prop, sourceObj, destObj)) && !merged[prop]) {
            destObj[prop] = sourceObj[prop];
            merged[prop] = true;
          }
        }
        sourceObj = filter2 !== false && getPrototypeOf(sourceObj);
      } while (sourceObj && (!filter2 || filter2(sourceObj, destObj)) && sourceObj !== Object.prototype);
      return destObj;
    };
    var endsWith = (str, searchString, position) => {
      str = String(str);
      if (position === void 0 || position > str.length) {
        position = str.length;
      }
      position -= searchString.length;
      const lastIndex = str.indexOf(searchString, position);
      return lastIndex !== -1 && lastIndex === position;
    };
    var toArray = (thing) => {
      if (!thing) return null;
      if (isArray(thing)) return thing;
      let i = thing.length;
      if (!Number.isSafeInteger(i) || i < 0 || i > 4294967295) return null;
      const indexes = /* @__PURE__ */ new Set();
      const seen = /* @__PURE__ */ new Set();
      let source = thing;
      while (source != null && indexes.size < i) {
        if (seen.has(source)) return null;
        seen.add(source);
        const prototype2 = getPrototypeOf(source);
        if (isPrototypeBoundary(source, prototype2, source === thing)) break;
        Object.getOwnPropertyNames(source).forEach((key) => {
          const index = +key;
          if (Number.isInteger(index) && index >= 0 && index < i && String(index) === key && hasOwnProperty(source, key)) {
            indexes.add(index);
          }
        });
        source = prototype2;
      }
      if (indexes.size !== i) return null;
      const arr = new Array(i);
      while (i-- > 0) {
        arr[i] = thing[i];
      }
      return arr;
    };
    var isTypedArray = /* @__PURE__ */ ((TypedArray) => {
      return (thing) => {
        return TypedArray && thing instanceof TypedArray;
      };
    })(typeof Uint8Array !== "undefined" && getPrototypeOf(Uint8Array));
    var forEachEntry = (obj, fn) => {
      const generator = obj && obj[iterator];
      const _iterator = generator.call(obj);
      let result;
      while ((result = _iterator.next()) && !result.done) {
        const pair2 = result.value;
        fn.call(obj, pair2[0], pair2[1]);
      }
    };
    var matchAll = (regExp, str) => {
      let matches2;
      const arr = [];
      while ((matches2 = regExp.exec(str)) !== null) {
        arr.push(matches2);
      }
      return arr;
    };
    var isHTMLForm = kindOfTest("HTMLFormElement");
    var toCamelCase = (str) => {
      return str.toLowerCase().replace(/[-_\s]([a-z\d])(\w*)/g, function replacer(m, p1, p2) {
        return p1.toUpperCase() + p2;
      });
    };
    var { propertyIsEnumerable } = Object.prototype;
    var isRegExp = kindOfTest("RegExp");
    var reduceDescriptors = (obj, reducer) => {
      const descriptors = Object.getOwnPropertyDescriptors(obj);
      const reducedDescriptors = {};
      forEach(descriptors, (descriptor, name) => {
        let ret;
        if ((ret = reducer(descriptor, name, obj)) !== false) {
          reducedDescriptors[name] = ret || descriptor;
        }
      });
      Object.defineProperties(obj, reducedDescriptors);
    };
    var freezeMethods = (obj) => {
      reduceDescriptors(obj, (descriptor, name) => {
        if (isFunction$1(obj) && ["arguments", "caller", "callee"].includes(name)) {
          return false;
        }
        const value = obj[name];
        if (!isFunction$1(value)) return;
        descriptor.enumerable = false;
        if ("writable" in descriptor) {
          descriptor.writable = false;
          return;
        }
        if (!descriptor.set) {
          descriptor.set = () => {
            throw Error("Can not rewrite read-only method '" + name + "'");
          };
        }
      });
    };
    var toObjectSet = (arrayOrString, delimiter) => {
      const obj = {};
      const define = (arr) => {
        arr.forEach((value) => {
          obj[value] = true;
        });
      };
      isArray(arrayOrString) ? define(arrayOrString) : define(String(arrayOrString).split(delimiter));
      return obj;
    };
    var noop = () => {
    };
    var toFiniteNumber = (value, defaultValue) => {
      return value != null && Number.isFinite(value = +value) ? value : defaultValue;
    };
    function isSpecCompliantForm(thing) {
      return !!(thing && isFunction$1(thing.append) && thing[toStringTag] === "FormData" && thing[iterator]);
    }
    var toJSONObject = (obj) => {
      const visited = /* @__PURE__ */ new WeakSet();
      const visit2 = (source) => {
        if (isObject(source)) {
          if (visited.has(source)) {
            return;
          }
          if (isBuffer(source)) {
            return source;
          }
          if (!("toJSON" in source)) {
            visited.add(source);
            let target;
            if (isSet(source)) {
              target = [];
              for (const value of source) {
                const reducedValue = visit2(value);
                !isUndefined(reducedValue) && target.push(reducedValue);
              }
            } else {
              target = isArray(source) ? [] : {};
              forEach(source, (value, key) => {
                const reducedValue = visit2(value);
                !isUndefined(reducedValue) && (target[key] = reducedValue);
              });
            }
            visited.delete(source);
            return target;
          }
        }
        return source;
      };
      return visit2(obj);
    };
    var isAsyncFn = kindOfTest("AsyncFunction");
    var isThenable = (thing) => thing && (isObject(thing) || isFunction$1(thing)) && isFunction$1(thing.then) && isFunction$1(thing.catch);
    var _setImmediate = ((setImmediateSupported, postMessageSupported) => {
      if (setImmediateSupported) {
        return setImmediate;
      }
      return postMessageSupported ? ((token, callbacks) => {
        _global.addEventListener(
          "message",
          ({ source, data }) => {
            if (source === _global && data === token) {
              callbacks.length && callbacks.shift()();
            }
          },
          false
        );
        return (cb) => {
          callbacks.push(cb);
          _global.postMessage(token, "*");
        };
      })(`axios@${Math.random()}`, []) : (cb) => setTimeout(cb);
    })(typeof setImmediate === "function", isFunction$1(_global.postMessage));
    var asap = typeof queueMicrotask !== "undefined" ? queueMicrotask.bind(_global) : typeof process !== "undefined" && process.nextTick || _setImmediate;
    var isIterable = (thing) => thing != null && isFunction$1(thing[iterator]);
    var isSafeIterable = (thing) => thing != null && hasOwnInPrototypeChain(thing, iterator) && isIterable(thing);
    var utils$1 = {
      isArray,
      isArrayBuffer,
      isBuffer,
      isFormData,
      isArrayBufferView,
      isString,
      isNumber,
      isBoolean,
      isObject,
      isPlainObject: isPlainObject2,
      isEmptyObject,
      isReadableStream,
      isRequest,
      isResponse,
      isHeaders,
      isUndefined,
      isDate,
      isFile,
      isReactNativeBlob,
      isReactNative,
      isBlob,
      isRegExp,
      isFunction: isFunction$1,
      isStream,
      isURLSearchParams,
      isTypedArray,
      isFileList,
      forEach,
      merge,
      extend,
      trim,
      stripBOM,
      inherits,
      toFlatObject,
      kindOf,
      kindOfTest,
      endsWith,
      toArray,
      forEachEntry,
      matchAll,
      isHTMLForm,
      hasOwnProperty,
      hasOwnProp: hasOwnProperty,
      // an alias to avoid ESLint no-prototype-builtins detection
      hasOwnInPrototypeChain,
      getSafeProp,
      toSafeFlatObject,
      reduceDescriptors,
      freezeMethods,
      toObjectSet,
      toCamelCase,
      noop,
      toFiniteNumber,
      findKey,
      global: _global,
      isContextDefined,
      isSpecCompliantForm,
      toJSONObject,
      isAsyncFn,
      isThenable,
      setImmediate: _setImmediate,
      asap,
      isIterable,
      isSafeIterable
    };
    var ignoreDuplicateOf = utils$1.toObjectSet([
      "age",
      "authorization",
      "content-length",
      "content-type",
      "etag",
      "expires",
      "from",
      "host",
      "if-modified-since",
      "if-unmodified-since",
      "last-modified",
      "location",
      "max-forwards",
      "proxy-authorization",
      "referer",
      "retry-after",
      "user-agent"
    ]);
    var parseHeaders = (rawHeaders) => {
      const parsed4 = /* @__PURE__ */ Object.create(null);
      let key;
      let val;
      let i;
      rawHeaders && rawHeaders.split("\n").forEach(function parser(line) {
        i = line.indexOf(":");
        key = line.substring(0, i).trim().toLowerCase();
        val = line.substring(i + 1).trim();
        const hasKey = utils$1.hasOwnProp(parsed4, key);
        if (!key || hasKey && utils$1.hasOwnProp(ignoreDuplicateOf, key)) {
          return;
        }
        if (key === "set-cookie") {
          if (hasKey) {
            parsed4[key].push(val);
          } else {
            parsed4[key] = [val];
          }
        } else {
          parsed4[key] = hasKey ? parsed4[key] + ", " + val : val;
        }
      });
      return parsed4;
    };
    function trimSPorHTAB(str) {
      let start3 = 0;
      let end = str.length;
      while (start3 < end) {
        const code = str.charCodeAt(start3);
        if (code !== 9 && code !== 32) {
          break;
        }
        start3 += 1;
      }
      while (end > start3) {
        const code = str.charCodeAt(end - 1);
        if (code !== 9 && code !== 32) {
          break;
        }
        end -= 1;
      }
      return start3 === 0 && end === str.length ? str : str.slice(start3, end);
    }
    var INVALID_UNICODE_HEADER_VALUE_CHARS = new RegExp("[\\u0000-\\u0008\\u000a-\\u001f\\u007f]+", "g");
    var INVALID_BYTE_STRING_HEADER_VALUE_CHARS = new RegExp("[^\\u0009\\u0020-\\u007e\\u0080-\\u00ff]+", "g");
    function sanitizeValue(value, invalidChars) {
      if (utils$1.isArray(value)) {
        return value.map((item) => sanitizeValue(item, invalidChars));
      }
      return trimSPorHTAB(String(value).replace(invalidChars, ""));
    }
    var sanitizeHeaderValue = (value) => sanitizeValue(value, INVALID_UNICODE_HEADER_VALUE_CHARS);
    var sanitizeByteStringHeaderValue = (value) => sanitizeValue(value, INVALID_BYTE_STRING_HEADER_VALUE_CHARS);
    function toByteStringHeaderObject(headers) {
      const byteStringHeaders = /* @__PURE__ */ Object.create(null);
      utils$1.forEach(headers.toJSON(), (value, header) => {
        byteStringHeaders[header] = sanitizeByteStringHeaderValue(value);
      });
      return byteStringHeaders;
    }
    var $internals$1 = /* @__PURE__ */ Symbol("internals");
    function normalizeHeader(header) {
      return header && String(header).trim().toLowerCase();
    }
    function normalizeValue(value) {
      if (value === false || value == null) {
        return value;
      }
      return utils$1.isArray(value) ? value.map(normalizeValue) : sanitizeHeaderValue(String(value));
    }
    function parseTokens(str) {
      const tokens = /* @__PURE__ */ Object.create(null);
      const tokensRE = /([^\s,;=]+)\s*(?:=\s*([^,;]+))?/g;
      let match2;
      while (match2 = tokensRE.exec(str)) {
        tokens[match2[1]] = match2[2];
      }
      return tokens;
    }
    var parameterNameRE = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
    function trimOWS(value) {
      let start3 = 0;
      let end = value.length;
      while (start3 < end) {
        const code = value.charCodeAt(start3);
        if (code !== 9 && code !== 32) {
          break;
        }
        start3 += 1;
      }
      while (end > start3) {
        const code = value.charCodeAt(end - 1);
        if (code !== 9 && code !== 32) {
          break;
        }
        end -= 1;
      }
      return start3 === 0 && end === value.length ? value : value.slice(start3, end);
    }
    function decodeQuotedString(value) {
      const last = value.length - 1;
      if (last < 1 || value.charCodeAt(0) !== 34 || value.charCodeAt(last) !== 34) {
        return value;
      }
      let decoded = "";
      for (let i = 1; i < last; i++) {
        const code = value.charCodeAt(i);
        if (code === 34) {
          return value;
        }
        if (code === 92) {
          i += 1;
          if (i >= last) {
            return value;
          }
        }
        decoded += value[i];
      }
      return decoded;
    }
    function parseParameters(value) {
      const parameters = /* @__PURE__ */ Object.create(null);
      const str = String(value);
      let start3 = 0;
      let quoted = false;
      let escaped = false;
      function parseParameter(end) {
        const part = trimOWS(str.slice(start3, end));
        const equals = part.indexOf("=");
        if (equals < 1) {
          return;
        }
        const name = trimOWS(part.slice(0, equals));
        if (!parameterNameRE.test(name)) {
          return;
        }
        const normalizedName = name.toLowerCase();
        if (normalizedName === "__proto__" || normalizedName === "constructor" || normalizedName === "prototype") {
          return;
        }
        const parameterValue = trimOWS(part.slice(equals + 1));
        parameters[normalizedName] = decodeQuotedString(parameterValue);
      }
      for (let i = 0; i < str.length; i++) {
        const code = str.charCodeAt(i);
        if (quoted) {
          if (escaped) {
            escaped = false;
          } else if (code === 92) {
            escaped = true;
          } else if (code === 34) {
            quoted = false;
          }
        } else if (code === 34) {
          quoted = true;
        } else if (code === 44 || code === 59) {
          parseParameter(i);
          start3 = i + 1;
        }
      }
      parseParameter(str.length);
      return parameters;
    }
    var isValidHeaderName = (str) => /^[-_a-zA-Z0-9^`|~,!#$%&'*+.]+$/.test(str.trim());
    var PROTO_HEADER_SLOT = "__Proto__";
    var headerSlot = (name) => name === "__proto__" ? PROTO_HEADER_SLOT : name;
    function matchHeaderValue(context, value, header, filter2, isHeaderNameFilter) {
      if (utils$1.isFunction(filter2)) {
        return filter2.call(context, value, header);
      }
      if (isHeaderNameFilter) {
        value = header;
      }
      if (!utils$1.isString(value)) return;
      if (utils$1.isString(filter2)) {
        return value.indexOf(filter2) !== -1;
      }
      if (utils$1.isRegExp(filter2)) {
        return filter2.test(value);
      }
    }
    function formatHeader(header) {
      return header.trim().toLowerCase().replace(/([a-z\d])(\w*)/g, (w, char, str) => {
        return char.toUpperCase() + str;
      });
    }
    function buildAccessors(obj, header) {
      const accessorName = utils$1.toCamelCase(" " + header);
      ["get", "set", "has"].forEach((methodName) => {
        Object.defineProperty(obj, methodName + accessorName, {
          // Null-proto descriptor so a polluted Object.prototype.get cannot turn
          // this data descriptor into an accessor descriptor on the way in.
          __proto__: null,
          value: function(arg1, arg2, arg3) {
            return this[methodName].call(this, header, arg1, arg2, arg3);
          },
          configurable: true
        });
      });
    }
    var AxiosHeaders = class {
      constructor(headers) {
        headers && this.set(headers);
      }
      set(header, valueOrRewrite, rewrite) {
        const self2 = this;
        function setHeader(_value, _header, _rewrite) {
          const lHeader = normalizeHeader(_header);
          if (!lHeader) {
            return;
          }
          const key = utils$1.findKey(self2, lHeader);
          if (!key || self2[key] === void 0 || _rewrite === true || _rewrite === void 0 && self2[key] !== false) {
            self2[headerSlot(key || _header)] = normalizeValue(_value);
          }
        }
        const setHeaders = (headers, _rewrite) => utils$1.forEach(headers, (_value, _header) => setHeader(_value, _header, _rewrite));
        if (utils$1.isPlainObject(header) || header instanceof this.constructor) {
          setHeaders(header, valueOrRewrite);
        } else if (utils$1.isString(header) && (header = header.trim()) && !isValidHeaderName(header)) {
          setHeaders(parseHeaders(header), valueOrRewrite);
        } else if (utils$1.isObject(header) && utils$1.isSafeIterable(header)) {
          let obj = /* @__PURE__ */ Object.create(null), dest, key;
          for (const entry of header) {
            if (!utils$1.isArray(entry)) {
              throw new TypeError("Object iterator must return a key-value pair");
            }
            key = entry[0];
            if (utils$1.hasOwnProp(obj, key)) {
              dest = obj[key];
              obj[key] = utils$1.isArray(dest) ? [...dest, entry[1]] : [dest, entry[1]];
            } else {
              obj[key] = entry[1];
            }
          }
          setHeaders(obj, valueOrRewrite);
        } else {
          header != null && setHeader(valueOrRewrite, header, rewrite);
        }
        return this;
      }
      get(header, parser) {
        header = normalizeHeader(header);
        if (header) {
          const key = utils$1.findKey(this, header);
          if (key) {
            const value = this[key];
            if (!parser) {
              return value;
            }
            if (parser === true) {
              return parseTokens(value);
            }
            if (utils$1.isFunction(parser)) {
              return parser.call(this, value, key);
            }
            if (utils$1.isRegExp(parser)) {
              return parser.exec(value);
            }
            throw new TypeError("parser must be boolean|regexp|function");
          }
        }
      }
      has(header, matcher) {
        header = normalizeHeader(header);
        if (header) {
          const key = utils$1.findKey(this, header);
          return !!(key && this[key] !== void 0 && (!matcher || matchHeaderValue(this, this[key], key, matcher)));
        }
        return false;
      }
      delete(header, matcher) {
        const self2 = this;
        let deleted = false;
        function deleteHeader(_header) {
          _header = normalizeHeader(_header);
          if (_header) {
            const key = utils$1.findKey(self2, _header);
            if (key && (!matcher || matchHeaderValue(self2, self2[key], key, matcher))) {
              delete self2[key];
              deleted = true;
            }
          }
        }
        if (utils$1.isArray(header)) {
          header.forEach(deleteHeader);
        } else {
          deleteHeader(header);
        }
        return deleted;
      }
      clear(matcher) {
        const keys = Object.keys(this);
        let i = keys.length;
        let deleted = false;
        while (i--) {
          const key = keys[i];
          if (!matcher || matchHeaderValue(this, this[key], key, matcher, true)) {
            delete this[key];
            deleted = true;
          }
        }
        return deleted;
      }
      normalize(format) {
        const self2 = this;
        const headers = /* @__PURE__ */ Object.create(null);
        utils$1.forEach(this, (value, header) => {
          const key = utils$1.findKey(headers, header);
          if (key) {
            self2[key] = normalizeValue(value);
            delete self2[header];
            return;
          }
          const normalized = headerSlot(format ? formatHeader(header) : String(header).trim());
          if (normalized !== header) {
            delete self2[header];
          }
          self2[normalized] = normalizeValue(value);
          headers[normalized] = true;
        });
        return this;
      }
      concat(...targets) {
        return this.constructor.concat(this, ...targets);
      }
      toJSON(asStrings) {
        const obj = /* @__PURE__ */ Object.create(null);
        utils$1.forEach(this, (value, header) => {
          value != null && value !== false && (obj[header] = asStrings && utils$1.isArray(value) ? value.join(", ") : value);
        });
        return obj;
      }
      [Symbol.iterator]() {
        return Object.entries(this.toJSON())[Symbol.iterator]();
      }
      toString() {
        return Object.entries(this.toJSON()).map(([header, value]) => header + ": " + value).join("\n");
      }
      getSetCookie() {
        const value = this.get("set-cookie");
        return utils$1.isArray(value) ? value : value == null || value === false ? [] : [value];
      }
      get [Symbol.toStringTag]() {
        return "AxiosHeaders";
      }
      static from(thing) {
        return thing instanceof this ? thing : new this(thing);
      }
      static parseParameters(value) {
        return parseParameters(value);
      }
      static concat(first, ...targets) {
        const computed = new this(first);
        targets.forEach((target) => computed.set(target));
        return computed;
      }
      static accessor(header) {
        const internals = this[$internals$1] = this[$internals$1] = {
          accessors: {}
        };
        const accessors = internals.accessors;
        const prototype2 = this.prototype;
        function defineAccessor(_header) {
          const lHeader = normalizeHeader(_header);
          if (!accessors[lHeader]) {
            buildAccessors(prototype2, _header);
            accessors[lHeader] = true;
          }
        }
        utils$1.isArray(header) ? header.forEach(defineAccessor) : defineAccessor(header);
        return this;
      }
    };
    AxiosHeaders.accessor([
      "Content-Type",
      "Content-Length",
      "Accept",
      "Accept-Encoding",
      "User-Agent",
      "Authorization"
    ]);
    utils$1.reduceDescriptors(AxiosHeaders.prototype, ({ value }, key) => {
      let mapped = key[0].toUpperCase() + key.slice(1);
      return {
        get: () => value,
        set(headerValue) {
          this[mapped] = headerValue;
        }
      };
    });
    utils$1.freezeMethods(AxiosHeaders);
    var REDACTED = "[REDACTED ****]";
    function hasOwnOrPrototypeToJSON(source) {
      if (utils$1.hasOwnProp(source, "toJSON")) {
        return true;
      }
      let prototype2 = Object.getPrototypeOf(source);
      while (prototype2 && prototype2 !== Object.prototype) {
        if (utils$1.hasOwnProp(prototype2, "toJSON")) {
          return true;
        }
        prototype2 = Object.getPrototypeOf(prototype2);
      }
      return false;
    }
    function redactConfig(config2, redactKeys) {
      const lowerKeys = new Set(redactKeys.map((k) => String(k).toLowerCase()));
      const seen = [];
      const visit2 = (source) => {
        if (source === null || typeof source !== "object") return source;
        if (utils$1.isBuffer(source)) return source;
        if (seen.indexOf(source) !== -1) return void 0;
        if (source instanceof AxiosHeaders) {
          source = source.toJSON();
        }
        seen.push(source);
        let result;
        if (utils$1.isArray(source)) {
          result = [];
          source.forEach((v, i) => {
            const reducedValue = visit2(v);
            if (!utils$1.isUndefined(reducedValue)) {
              result[i] = reducedValue;
            }
          });
        } else {
          if (!utils$1.isPlainObject(source) && hasOwnOrPrototypeToJSON(source)) {
            seen.pop();
            return source;
          }
          result = /* @__PURE__ */ Object.create(null);
          for (const [key, value] of Object.entries(source)) {
            const reducedValue = lowerKeys.has(key.toLowerCase()) ? REDACTED : visit2(value);
            if (!utils$1.isUndefined(reducedValue)) {
              result[key] = reducedValue;
            }
          }
        }
        seen.pop();
        return result;
      };
      return visit2(config2);
    }
    function stringifySafely$1(value) {
      try {
        return String(value);
      } catch (err) {
        return "";
      }
    }
    function aggregateErrorMessage(error) {
      const message = error.errors.map((entry) => {
        try {
          return entry && entry.message ? stringifySafely$1(entry.message) : stringifySafely$1(entry);
        } catch (err) {
          return "";
        }
      }).filter(Boolean).join("; ");
      return message || error.name || "AggregateError";
    }
    var CAUSED_BY_SEPARATOR = "\nCaused by: ";
    var $causeStack = /* @__PURE__ */ Symbol("causeStack");
    function getCauseStackIndex(error, stack) {
      const causeStack = utils$1.hasOwnProp(error, $causeStack) && error[$causeStack];
      return causeStack && stack.endsWith(causeStack) ? stack.length - causeStack.length : -1;
    }
    function appendCauseStack(target, source) {
      try {
        const sourceStack = source && source.stack;
        if (typeof sourceStack !== "string" || !sourceStack) {
          return;
        }
        const targetStack = target.stack;
        if (typeof targetStack !== "string" || !targetStack) {
          return;
        }
        const causeStack = CAUSED_BY_SEPARATOR + sourceStack;
        target.stack = targetStack + causeStack;
        Object.defineProperty(target, $causeStack, { __proto__: null, value: causeStack });
      } catch (e) {
      }
    }
    var AxiosError = class _AxiosError extends Error {
      static from(error, code, config2, request2, response, customProps) {
        let message = error.message;
        if (!message && utils$1.isArray(error.errors) && error.errors.length) {
          message = aggregateErrorMessage(error);
        }
        const axiosError = new _AxiosError(message, code || error.code, config2, request2, response);
        Object.defineProperty(axiosError, "cause", {
          __proto__: null,
          value: error,
          writable: true,
          enumerable: false,
          configurable: true
        });
        axiosError.name = error.name;
        appendCauseStack(axiosError, error);
        if (error.status != null && axiosError.status == null) {
          axiosError.status = error.status;
        }
        customProps && Object.assign(axiosError, customProps);
        return axiosError;
      }
      /**
       * Create an Error with the specified message, config, error code, request and response.
       *
       * @param {string} message The error message.
       * @param {string} [code] The error code (for example, 'ECONNABORTED').
       * @param {Object} [config] The config.
       * @param {Object} [request] The request.
       * @param {Object} [response] The response.
       *
       * @returns {Error} The created error.
       */
      constructor(message, code, config2, request2, response) {
        super(message);
        Object.defineProperty(this, "message", {
          // Null-proto descriptor so a polluted Object.prototype.get cannot turn
          // this data descriptor into an accessor descriptor on the way in.
          __proto__: null,
          value: message,
          enumerable: true,
          writable: true,
          configurable: true
        });
        this.name = "AxiosError";
        this.isAxiosError = true;
        code && (this.code = code);
        config2 && (this.config = config2);
        request2 && (this.request = request2);
        if (response) {
          this.response = response;
          this.status = response.status;
        }
      }
      toJSON() {
        const config2 = this.config;
        const redactKeys = config2 && utils$1.hasOwnProp(config2, "redact") ? config2.redact : void 0;
        const serializedConfig = utils$1.isArray(redactKeys) && redactKeys.length > 0 ? redactConfig(config2, redactKeys) : utils$1.toJSONObject(config2);
        return {
          // Standard
          message: this.message,
          name: this.name,
          // Microsoft
          description: this.description,
          number: this.number,
          // Mozilla
          fileName: this.fileName,
          lineNumber: this.lineNumber,
          columnNumber: this.columnNumber,
          stack: this.stack,
          // Axios
          config: serializedConfig,
          code: this.code,
          status: this.status
        };
      }
    };
    AxiosError.ERR_BAD_OPTION_VALUE = "ERR_BAD_OPTION_VALUE";
    AxiosError.ERR_BAD_OPTION = "ERR_BAD_OPTION";
    AxiosError.ECONNABORTED = "ECONNABORTED";
    AxiosError.ETIMEDOUT = "ETIMEDOUT";
    AxiosError.ECONNREFUSED = "ECONNREFUSED";
    AxiosError.ERR_NETWORK = "ERR_NETWORK";
    AxiosError.ERR_FR_TOO_MANY_REDIRECTS = "ERR_FR_TOO_MANY_REDIRECTS";
    AxiosError.ERR_DEPRECATED = "ERR_DEPRECATED";
    AxiosError.ERR_BAD_RESPONSE = "ERR_BAD_RESPONSE";
    AxiosError.ERR_BAD_REQUEST = "ERR_BAD_REQUEST";
    AxiosError.ERR_CANCELED = "ERR_CANCELED";
    AxiosError.ERR_NOT_SUPPORT = "ERR_NOT_SUPPORT";
    AxiosError.ERR_INVALID_URL = "ERR_INVALID_URL";
    AxiosError.ERR_FORM_DATA_DEPTH_EXCEEDED = "ERR_FORM_DATA_DEPTH_EXCEEDED";
    var httpAdapter = null;
    var DEFAULT_FORM_DATA_MAX_DEPTH = 100;
    function isVisitable(thing) {
      return utils$1.isPlainObject(thing) || utils$1.isArray(thing);
    }
    function removeBrackets(key) {
      return utils$1.endsWith(key, "[]") ? key.slice(0, -2) : key;
    }
    function renderKey(path2, key, dots) {
      if (!path2) return key;
      return path2.concat(key).map(function each(token, i) {
        token = removeBrackets(token);
        return !dots && i ? "[" + token + "]" : token;
      }).join(dots ? "." : "");
    }
    function isFlatArray(arr) {
      return utils$1.isArray(arr) && !arr.some(isVisitable);
    }
    var predicates = utils$1.toFlatObject(utils$1, {}, null, function filter2(prop) {
      return /^is[A-Z]/.test(prop);
    });
    function toFormData(obj, formData, options) {
      if (!utils$1.isObject(obj)) {
        throw new TypeError("target must be an object");
      }
      formData = formData || new FormData();
      const option = (name, fallback) => {
        const value = utils$1.getSafeProp(options, name);
        return utils$1.isUndefined(value) ? fallback : value;
      };
      const metaTokens = option("metaTokens", true);
      const visitor = option("visitor") || defaultVisitor;
      const dots = option("dots", false);
      const indexes = option("indexes", false);
      const _Blob = option("Blob") || typeof Blob !== "undefined" && Blob;
      const maxDepth = option("maxDepth", DEFAULT_FORM_DATA_MAX_DEPTH);
      const useBlob = _Blob && utils$1.isSpecCompliantForm(formData);
      const stack = [];
      if (!utils$1.isFunction(visitor)) {
        throw new TypeError("visitor must be a function");
      }
      function convertValue(value) {
        if (value === null) return "";
        if (utils$1.isDate(value)) {
          return value.toISOString();
        }
        if (utils$1.isBoolean(value)) {
          return value.toString();
        }
        if (!useBlob && utils$1.isBlob(value)) {
          throw new AxiosError("Blob is not supported. Use a Buffer instead.");
        }
        if (utils$1.isArrayBuffer(value) || utils$1.isTypedArray(value)) {
          if (useBlob && typeof _Blob === "function") {
            return new _Blob([value]);
          }
          throw new AxiosError(
            "Blob is not supported. Use a Buffer instead.",
            AxiosError.ERR_NOT_SUPPORT
          );
        }
        return value;
      }
      function throwIfMaxDepthExceeded(depth) {
        if (depth > maxDepth) {
          throw new AxiosError(
            "Object is too deeply nested (" + depth + " levels). Max depth: " + maxDepth,
            AxiosError.ERR_FORM_DATA_DEPTH_EXCEEDED
          );
        }
      }
      function stringifyWithDepthLimit(value, depth) {
        if (maxDepth === Infinity) {
          return JSON.stringify(value);
        }
        const ancestors = [];
        return JSON.stringify(value, function limitDepth(_key, currentValue) {
          if (!utils$1.isObject(currentValue)) {
            return currentValue;
          }
          while (ancestors.length && ancestors[ancestors.length - 1] !== this) {
            ancestors.pop();
          }
          ancestors.push(currentValue);
          throwIfMaxDepthExceeded(depth + ancestors.length - 1);
          return currentValue;
        });
      }
      function defaultVisitor(value, key, path2) {
        let arr = value;
        if (utils$1.isReactNative(formData) && utils$1.isReactNativeBlob(value)) {
          formData.append(renderKey(path2, key, dots), convertValue(value));
          return false;
        }
        if (value && !path2 && typeof value === "object") {
          if (utils$1.endsWith(key, "{}")) {
            key = metaTokens ? key : key.slice(0, -2);
            value = stringifyWithDepthLimit(value, 1);
          } else if (utils$1.isArray(value) && isFlatArray(value) || (utils$1.isFileList(value) || utils$1.endsWith(key, "[]")) && (arr = utils$1.toArray(value))) {
            key = removeBrackets(key);
            arr.forEach(function each(el, index) {
              !(utils$1.isUndefined(el) || el === null) && formData.append(
                // eslint-disable-next-line no-nested-ternary
                indexes === true ? renderKey([key], index, dots) : indexes === null ? key : key + "[]",
                convertValue(el)
              );
            });
            return false;
          }
        }
        if (isVisitable(value)) {
          return true;
        }
        formData.append(renderKey(path2, key, dots), convertValue(value));
        return false;
      }
      const exposedHelpers = Object.assign(predicates, {
        defaultVisitor,
        convertValue,
        isVisitable
      });
      function build2(value, path2, depth = 0) {
        if (utils$1.isUndefined(value)) return;
        throwIfMaxDepthExceeded(depth);
        if (stack.indexOf(value) !== -1) {
          throw new Error("Circular reference detected in " + path2.join("."));
        }
        stack.push(value);
        utils$1.forEach(value, function each(el, key) {
          const result = !(utils$1.isUndefined(el) || el === null) && visitor.call(formData, el, utils$1.isString(key) ? key.trim() : key, path2, exposedHelpers);
          if (result === true) {
            build2(el, path2 ? path2.concat(key) : [key], depth + 1);
          }
        });
        stack.pop();
      }
      if (!utils$1.isObject(obj)) {
        throw new TypeError("data must be an object");
      }
      build2(obj);
      return formData;
    }
    function encode$1(str) {
      const charMap = {
        "!": "%21",
        "'": "%27",
        "(": "%28",
        ")": "%29",
        "~": "%7E",
        "%20": "+"
      };
      return encodeURIComponent(str).replace(/[!'()~]|%20/g, function replacer(match2) {
        return charMap[match2];
      });
    }
    function AxiosURLSearchParams(params, options) {
      this._pairs = [];
      params && toFormData(params, this, options);
    }
    var prototype = AxiosURLSearchParams.prototype;
    prototype.append = function append(name, value) {
      this._pairs.push([name, value]);
    };
    prototype.toString = function toString2(encoder2) {
      const _encode3 = encoder2 ? (value) => encoder2.call(this, value, encode$1) : encode$1;
      return this._pairs.map(function each(pair2) {
        return _encode3(pair2[0]) + "=" + _encode3(pair2[1]);
      }, "").join("&");
    };
    function encode2(val) {
      return encodeURIComponent(val).replace(/%3A/gi, ":").replace(/%24/g, "$").replace(/%2C/gi, ",").replace(/%20/g, "+");
    }
    function buildURL(url2, params, options) {
      if (!params) {
        return url2;
      }
      url2 = url2 || "";
      const _options = utils$1.isFunction(options) ? {
        serialize: options
      } : options;
      const _encode3 = utils$1.getSafeProp(_options, "encode") || encode2;
      const serializeFn = utils$1.getSafeProp(_options, "serialize");
      let serializedParams;
      if (serializeFn) {
        serializedParams = serializeFn(params, _options);
      } else {
        serializedParams = utils$1.isURLSearchParams(params) ? params.toString() : new AxiosURLSearchParams(params, _options).toString(_encode3);
      }
      if (serializedParams) {
        const hashmarkIndex = url2.indexOf("#");
        if (hashmarkIndex !== -1) {
          url2 = url2.slice(0, hashmarkIndex);
        }
        url2 += (url2.indexOf("?") === -1 ? "?" : "&") + serializedParams;
      }
      return url2;
    }
    var $internals = /* @__PURE__ */ Symbol("internals");
    function countHandlers(handlers) {
      return handlers ? handlers.length : 0;
    }
    function trimHandlers(handlers) {
      if (!handlers) {
        return;
      }
      while (handlers.length && handlers[handlers.length - 1] === null) {
        handlers.pop();
      }
    }
    function normalizeHandlerId(id) {
      if (typeof id === "string" && id !== "" && String(Number(id)) === id) {
        return Number(id);
      }
      return id;
    }
    function syncHandlerEntries(manager, internals) {
      const handlers = manager.handlers;
      const length = countHandlers(handlers);
      if (handlers !== internals.handlersRef) {
        internals.handlersRef = handlers;
        internals.handlerEntries.clear();
      } else if (length !== internals.handlersLength) {
        if (!length) {
          internals.handlerEntries.clear();
        } else {
          internals.handlerEntries.forEach(function removeStaleEntry(entry, id) {
            if (handlers[entry.index] !== entry.handler) {
              internals.handlerEntries.delete(id);
            }
          });
        }
      }
      internals.handlersLength = length;
    }
    var InterceptorManager = class {
      constructor() {
        this.handlers = [];
        this[$internals] = {
          handlersRef: this.handlers,
          handlersLength: this.handlers.length,
          handlerEntries: /* @__PURE__ */ new Map(),
          iterationDepth: 0,
          nextId: 0
        };
      }
      /**
       * Add a new interceptor to the stack
       *
       * @param {Function} fulfilled The function to handle `then` for a `Promise`
       * @param {Function} rejected The function to handle `reject` for a `Promise`
       * @param {Object} options The options for the interceptor, synchronous and runWhen
       *
       * @return {Number} An ID used to remove interceptor later
       */
      use(fulfilled, rejected, options) {
        const handler = {
          fulfilled,
          rejected,
          synchronous: options ? options.synchronous : false,
          runWhen: options ? options.runWhen : null
        };
        const internals = this[$internals];
        if (this.handlers == null) {
          this.handlers = [];
        }
        syncHandlerEntries(this, internals);
        const id = internals.nextId++;
        this.handlers.push(handler);
        internals.handlerEntries.set(id, {
          handler,
          index: this.handlers.length - 1
        });
        internals.handlersLength = this.handlers.length;
        return id;
      }
      /**
       * Remove an interceptor from the stack
       *
       * @param {Number} id The ID that was returned by `use`
       *
       * @returns {void}
       */
      eject(id) {
        const internals = this[$internals];
        syncHandlerEntries(this, internals);
        const handlerId = normalizeHandlerId(id);
        const entry = internals.handlerEntries.get(handlerId);
        if (entry) {
          internals.handlerEntries.delete(handlerId);
          if (this.handlers[entry.index] !== entry.handler) {
            return;
          }
          this.handlers[entry.index] = null;
          if (!internals.iterationDepth) {
            trimHandlers(this.handlers);
            internals.handlersLength = this.handlers.length;
          }
        }
      }
      /**
       * Clear all interceptors from the stack
       *
       * @returns {void}
       */
      clear() {
        if (this.handlers) {
          this.handlers = [];
          syncHandlerEntries(this, this[$internals]);
        }
      }
      /**
       * Iterate over all the registered interceptors
       *
       * This method is particularly useful for skipping over any
       * interceptors that may have become `null` calling `eject`.
       *
       * @param {Function} fn The function to call for each interceptor
       *
       * @returns {void}
       */
      forEach(fn) {
        const internals = this[$internals];
        syncHandlerEntries(this, internals);
        internals.iterationDepth++;
        try {
          utils$1.forEach(this.handlers, function forEachHandler(h) {
            if (h !== null) {
              fn(h);
            }
          });
        } finally {
          if (!--internals.iterationDepth) {
            syncHandlerEntries(this, internals);
            trimHandlers(this.handlers);
            internals.handlersLength = countHandlers(this.handlers);
          }
        }
      }
    };
    var transitionalDefaults = {
      silentJSONParsing: true,
      forcedJSONParsing: true,
      clarifyTimeoutError: false,
      legacyInterceptorReqResOrdering: true,
      advertiseZstdAcceptEncoding: false,
      validateStatusUndefinedResolves: true,
      encodeBasicAuthUsername: false
    };
    var URLSearchParams$1 = typeof URLSearchParams !== "undefined" ? URLSearchParams : AxiosURLSearchParams;
    var FormData$1 = typeof FormData !== "undefined" ? FormData : null;
    var Blob$1 = typeof Blob !== "undefined" ? Blob : null;
    var platform$1 = {
      isBrowser: true,
      classes: {
        URLSearchParams: URLSearchParams$1,
        FormData: FormData$1,
        Blob: Blob$1
      },
      protocols: ["http", "https", "file", "blob", "url", "data"]
    };
    var hasBrowserEnv = typeof window !== "undefined" && typeof document !== "undefined";
    var _navigator = typeof navigator === "object" && navigator || void 0;
    var hasStandardBrowserEnv = hasBrowserEnv && (!_navigator || ["ReactNative", "NativeScript", "NS"].indexOf(_navigator.product) < 0);
    var hasStandardBrowserWebWorkerEnv = (() => {
      return typeof WorkerGlobalScope !== "undefined" && // eslint-disable-next-line no-undef
      self instanceof WorkerGlobalScope && typeof self.importScripts === "function";
    })();
    var origin = hasBrowserEnv && window.location.href || "http://localhost";
    var utils = /* @__PURE__ */ Object.freeze({
      __proto__: null,
      hasBrowserEnv,
      hasStandardBrowserEnv,
      hasStandardBrowserWebWorkerEnv,
      navigator: _navigator,
      origin
    });
    var platform = {
      ...utils,
      ...platform$1
    };
    function toURLEncodedForm(data, options) {
      return toFormData(data, new platform.classes.URLSearchParams(), {
        visitor: function(value, key, path2, helpers) {
          if (platform.isNode && utils$1.isBuffer(value)) {
            this.append(key, value.toString("base64"));
            return false;
          }
          return helpers.defaultVisitor.apply(this, arguments);
        },
        ...options
      });
    }
    var MAX_DEPTH = DEFAULT_FORM_DATA_MAX_DEPTH;
    function throwIfDepthExceeded(index) {
      if (index > MAX_DEPTH) {
        throw new AxiosError(
          "FormData field is too deeply nested (" + index + " levels). Max depth: " + MAX_DEPTH,
          AxiosError.ERR_FORM_DATA_DEPTH_EXCEEDED
        );
      }
    }
    function parsePropPath(name) {
      const path2 = [];
      const pattern = /[^.[\]]+|\[([^.[\]]*)]/g;
      let match2;
      while ((match2 = pattern.exec(name)) !== null) {
        throwIfDepthExceeded(path2.length);
        path2.push(match2[0] === "[]" ? "" : match2[1] || match2[0]);
      }
      return path2;
    }
    function arrayToObject(arr) {
      const obj = {};
      const keys = Object.keys(arr);
      let i;
      const len = keys.length;
      let key;
      for (i = 0; i < len; i++) {
        key = keys[i];
        obj[key] = arr[key];
      }
      return obj;
    }
    function normalizeArray(value) {
      if (!utils$1.isArray(value)) return value;
      const keys = Object.keys(value);
      return keys.length !== value.length || keys.some((key, index) => key !== String(index)) ? arrayToObject(value) : value;
    }
    function normalizeArrays(obj) {
      const pending = [obj];
      while (pending.length) {
        const target = pending.pop();
        Object.keys(target).forEach((key) => {
          const value = target[key] = normalizeArray(target[key]);
          if (utils$1.isArray(value) || utils$1.isPlainObject(value)) {
            pending.push(value);
          }
        });
      }
      return obj;
    }
    function formDataToJSON(formData) {
      function buildPath(path2, value, target, index) {
        throwIfDepthExceeded(index);
        let name = path2[index++];
        if (name === "__proto__") return true;
        const isNumericKey = Number.isFinite(+name);
        const isLast = index >= path2.length;
        name = !name && utils$1.isArray(target) ? target.length : name;
        if (isLast) {
          if (utils$1.hasOwnProp(target, name)) {
            target[name] = normalizeArray(target[name]);
            target[name] = utils$1.isArray(target[name]) ? target[name].concat(value) : [target[name], value];
          } else {
            target[name] = value;
          }
          return !isNumericKey;
        }
        if (!utils$1.hasOwnProp(target, name) || !utils$1.isObject(target[name])) {
          target[name] = [];
        }
        const result = buildPath(path2, value, target[name], index);
        if (result && utils$1.isArray(target[name])) {
          target[name] = arrayToObject(target[name]);
        }
        return !isNumericKey;
      }
      if (utils$1.isFormData(formData) && utils$1.isFunction(formData.entries)) {
        const obj = {};
        utils$1.forEachEntry(formData, (name, value) => {
          buildPath(parsePropPath(name), value, obj, 0);
        });
        return normalizeArrays(obj);
      }
      return null;
    }
    var methodList = Object.freeze([
      "get",
      "delete",
      "head",
      "options",
      "post",
      "put",
      "patch",
      "purge",
      "link",
      "unlink",
      "query"
    ]);
    var own2 = (obj, key) => obj != null && utils$1.hasOwnProp(obj, key) ? obj[key] : void 0;
    function stringifySafely(rawValue, parser, encoder2) {
      if (utils$1.isString(rawValue)) {
        try {
          (parser || JSON.parse)(rawValue);
          return utils$1.trim(rawValue);
        } catch (e) {
          if (e.name !== "SyntaxError") {
            throw e;
          }
        }
      }
      return (encoder2 || JSON.stringify)(rawValue);
    }
    var defaults2 = {
      transitional: transitionalDefaults,
      adapter: ["xhr", "http", "fetch"],
      transformRequest: [
        function transformRequest(data, headers) {
          const contentType = headers.getContentType() || "";
          const hasJSONContentType = contentType.indexOf("application/json") > -1;
          const isObjectPayload = utils$1.isObject(data);
          if (isObjectPayload && utils$1.isHTMLForm(data)) {
            data = new FormData(data);
          }
          const isFormData2 = utils$1.isFormData(data);
          if (isFormData2) {
            return hasJSONContentType ? JSON.stringify(formDataToJSON(data)) : data;
          }
          if (utils$1.isArrayBuffer(data) || utils$1.isBuffer(data) || utils$1.isStream(data) || utils$1.isFile(data) || utils$1.isBlob(data) || utils$1.isReadableStream(data)) {
            return data;
          }
          if (utils$1.isArrayBufferView(data)) {
            return data.buffer;
          }
          if (utils$1.isURLSearchParams(data)) {
            headers.setContentType("application/x-www-form-urlencoded;charset=utf-8", false);
            return data.toString();
          }
          let isFileList2;
          if (isObjectPayload) {
            const formSerializer = own2(this, "formSerializer");
            if (contentType.indexOf("application/x-www-form-urlencoded") > -1) {
              return toURLEncodedForm(data, formSerializer).toString();
            }
            if ((isFileList2 = utils$1.isFileList(data)) || contentType.indexOf("multipart/form-data") > -1) {
              const env = own2(this, "env");
              const _FormData = env && env.FormData;
              return toFormData(
                isFileList2 ? { "files[]": data } : data,
                _FormData && new _FormData(),
                formSerializer
              );
            }
          }
          if (isObjectPayload || hasJSONContentType) {
            headers.setContentType("application/json", false);
            return stringifySafely(data);
          }
          return data;
        }
      ],
      transformResponse: [
        function transformResponse(data) {
          const transitional = own2(this, "transitional") || defaults2.transitional;
          const forcedJSONParsing = transitional && transitional.forcedJSONParsing;
          const responseType = own2(this, "responseType");
          const JSONRequested = responseType === "json";
          if (utils$1.isResponse(data) || utils$1.isReadableStream(data)) {
            return data;
          }
          if (data && utils$1.isString(data) && (forcedJSONParsing && !responseType || JSONRequested)) {
            const silentJSONParsing = transitional && transitional.silentJSONParsing;
            const strictJSONParsing = !silentJSONParsing && JSONRequested;
            try {
              return JSON.parse(data, own2(this, "parseReviver"));
            } catch (e) {
              if (strictJSONParsing) {
                if (e.name === "SyntaxError") {
                  throw AxiosError.from(e, AxiosError.ERR_BAD_RESPONSE, this, null, own2(this, "response"));
                }
                throw e;
              }
            }
          }
          return data;
        }
      ],
      /**
       * A timeout in milliseconds to abort a request. If set to 0 (default) a
       * timeout is not created.
       */
      timeout: 0,
      xsrfCookieName: "XSRF-TOKEN",
      xsrfHeaderName: "X-XSRF-TOKEN",
      maxContentLength: -1,
      maxBodyLength: -1,
      env: {
        FormData: platform.classes.FormData,
        Blob: platform.classes.Blob
      },
      validateStatus: function validateStatus(status) {
        return status >= 200 && status < 300;
      },
      headers: {
        common: {
          Accept: "application/json, text/plain, */*",
          "Content-Type": void 0
        }
      }
    };
    utils$1.forEach(methodList, (method) => {
      defaults2.headers[method] = {};
    });
    function transformData(fns, response) {
      const config2 = this || defaults2;
      const context = response || config2;
      const headers = AxiosHeaders.from(context.headers);
      let data = context.data;
      utils$1.forEach(fns, function transform2(fn) {
        data = fn.call(config2, data, headers.normalize(), response ? response.status : void 0);
      });
      headers.normalize();
      return data;
    }
    function isCancel(value) {
      return !!(value && value.__CANCEL__);
    }
    var CanceledError = class extends AxiosError {
      /**
       * A `CanceledError` is an object that is thrown when an operation is canceled.
       *
       * @param {string=} message The message.
       * @param {Object=} config The config.
       * @param {Object=} request The request.
       *
       * @returns {CanceledError} The created error.
       */
      constructor(message, config2, request2) {
        super(message == null ? "canceled" : message, AxiosError.ERR_CANCELED, config2, request2);
        this.name = "CanceledError";
        this.__CANCEL__ = true;
      }
    };
    function settle(resolve, reject, response) {
      const validateStatus = response.config.validateStatus;
      if (!response.status || !validateStatus || validateStatus(response.status)) {
        resolve(response);
      } else {
        reject(new AxiosError(
          "Request failed with status code " + response.status,
          response.status >= 400 && response.status < 500 ? AxiosError.ERR_BAD_REQUEST : AxiosError.ERR_BAD_RESPONSE,
          response.config,
          response.request,
          response
        ));
      }
    }
    var urlParserControlCharacters = /[\t\n\r]/g;
    function normalizeURLForProtocolCheck(url2) {
      if (typeof url2 !== "string") {
        return url2;
      }
      let start3 = 0;
      while (start3 < url2.length && url2.charCodeAt(start3) <= 32) {
        start3++;
      }
      return url2.slice(start3).replace(urlParserControlCharacters, "");
    }
    function parseProtocol(url2) {
      const match2 = /^([-+\w]{1,25}):(?:\/\/)?/.exec(url2);
      return match2 && match2[1].toLowerCase() || "";
    }
    var decodeCookieValue = (value) => {
      try {
        return decodeURIComponent(value);
      } catch (e) {
        return value;
      }
    };
    var cookies = platform.hasStandardBrowserEnv ? (
      // Standard browser envs support document.cookie
      {
        write(name, value, expires, path2, domain2, secure, sameSite) {
          if (typeof document === "undefined") return;
          const cookie = [`${name}=${encodeURIComponent(value)}`];
          if (utils$1.isNumber(expires)) {
            cookie.push(`expires=${new Date(expires).toUTCString()}`);
          }
          if (utils$1.isString(path2)) {
            cookie.push(`path=${path2}`);
          }
          if (utils$1.isString(domain2)) {
            cookie.push(`domain=${domain2}`);
          }
          if (secure === true) {
            cookie.push("secure");
          }
          if (utils$1.isString(sameSite)) {
            cookie.push(`SameSite=${sameSite}`);
          }
          document.cookie = cookie.join("; ");
        },
        read(name) {
          if (typeof document === "undefined") return null;
          const cookieString = document.cookie;
          if (!cookieString) return null;
          const cookies2 = cookieString.split(";");
          for (let i = 0; i < cookies2.length; i++) {
            const cookie = cookies2[i].replace(/^\s+/, "");
            const eq = cookie.indexOf("=");
            if (eq !== -1 && cookie.slice(0, eq) === name) {
              return decodeCookieValue(cookie.slice(eq + 1));
            }
          }
          return null;
        },
        async readAsync(name) {
          try {
            const store = typeof window !== "undefined" && window.cookieStore;
            if (store && utils$1.isFunction(store.get)) {
              const cookie = await store.get(name);
              return cookie ? decodeCookieValue(cookie.value) : null;
            }
          } catch (e) {
          }
          return this.read(name);
        },
        remove(name) {
          this.write(name, "", Date.now() - 864e5, "/");
        }
      }
    ) : (
      // Non-standard browser env (web workers, react-native) lack needed support.
      {
        write() {
        },
        read() {
          return null;
        },
        async readAsync() {
          return null;
        },
        remove() {
        }
      }
    );
    function speedometer(samplesCount, min) {
      samplesCount = samplesCount || 10;
      const bytes = new Array(samplesCount);
      const timestamps = new Array(samplesCount);
      let head = 0;
      let tail = 0;
      let firstSampleTS;
      min = min !== void 0 ? min : 1e3;
      return function push(chunkLength) {
        const now = Date.now();
        const startedAt = timestamps[tail];
        if (!firstSampleTS) {
          firstSampleTS = now;
        }
        bytes[head] = chunkLength;
        timestamps[head] = now;
        let i = tail;
        let bytesCount = 0;
        while (i !== head) {
          bytesCount += bytes[i++];
          i = i % samplesCount;
        }
        head = (head + 1) % samplesCount;
        if (head === tail) {
          tail = (tail + 1) % samplesCount;
        }
        if (now - firstSampleTS < min) {
          return;
        }
        const passed = startedAt && now - startedAt;
        return passed ? Math.round(bytesCount * 1e3 / passed) : void 0;
      };
    }
    function throttle(fn, freq) {
      let timestamp = 0;
      let threshold = 1e3 / freq;
      let lastArgs;
      let timer;
      const invoke = (args, now = Date.now()) => {
        timestamp = now;
        lastArgs = null;
        if (timer) {
          clearTimeout(timer);
          timer = null;
        }
        fn(...args);
      };
      const throttled = (...args) => {
        const now = Date.now();
        const passed = now - timestamp;
        if (passed >= threshold) {
          invoke(args, now);
        } else {
          lastArgs = args;
          if (!timer) {
            timer = setTimeout(() => {
              timer = null;
              invoke(lastArgs);
            }, threshold - passed);
          }
        }
      };
      const flush = () => lastArgs && invoke(lastArgs);
      const flushWith = (...args) => invoke(args);
      return [throttled, flush, flushWith];
    }
    var progressEventReducer = (listener, isDownloadStream, freq = 3) => {
      let bytesNotified = 0;
      const _speedometer = speedometer(50, 250);
      return throttle((e) => {
        if (!e || !utils$1.isNumber(e.loaded)) {
          return;
        }
        const rawLoaded = e.loaded;
        const total = e.lengthComputable ? e.total : void 0;
        const loaded = Math.max(0, total != null ? Math.min(rawLoaded, total) : rawLoaded);
        const progressBytes = Math.max(0, loaded - bytesNotified);
        const rate = _speedometer(progressBytes);
        bytesNotified = Math.max(bytesNotified, loaded);
        const data = {
          loaded,
          total,
          progress: total ? loaded / total : void 0,
          bytes: progressBytes,
          rate: rate ? rate : void 0,
          estimated: rate && total ? (total - loaded) / rate : void 0,
          event: e,
          lengthComputable: total != null,
          [isDownloadStream ? "download" : "upload"]: true
        };
        listener(data);
      }, freq);
    };
    var progressEventDecorator = (total, throttled) => {
      const lengthComputable = total != null;
      return [
        (loaded) => throttled[0]({
          lengthComputable,
          total,
          loaded
        }),
        throttled[1]
      ];
    };
    var asyncDecorator = (fn, scheduler = utils$1.asap) => (...args) => scheduler(() => fn(...args));
    var isURLSameOrigin = platform.hasStandardBrowserEnv ? /* @__PURE__ */ ((origin2) => (url2) => {
      url2 = new URL(url2, document.baseURI || platform.origin);
      return origin2.protocol === url2.protocol && origin2.host === url2.host && origin2.port === url2.port;
    })(new URL(platform.origin)) : () => true;
    function isAbsoluteURL(url2) {
      if (typeof url2 !== "string") {
        return false;
      }
      return /^([a-z][a-z\d+\-.]*:)?\/\//i.test(url2);
    }
    function combineURLs(baseURL, relativeURL) {
      if (!relativeURL) {
        return baseURL;
      }
      let end = baseURL.length;
      while (end > 0 && baseURL.charCodeAt(end - 1) === 47) {
        end--;
      }
      return baseURL.slice(0, end) + "/" + relativeURL.replace(/^\/+/, "");
    }
    var malformedHttpProtocol = /^https?:(?!\/\/)/i;
    function redactFragment(fragment) {
      if (!fragment) {
        return fragment;
      }
      return fragment.replace(/(^|&)([^=&]*=)?[^&]+/g, (match2, separator, parameterName = "") => {
        return `${separator}${parameterName}${REDACTED}`;
      });
    }
    function redactSensitiveURLParts(url2) {
      const redactedURL = url2.replace(/^(https?:\/{0,2})[^/?#]*@/i, `$1${REDACTED}@`);
      const fragmentIndex = redactedURL.indexOf("#");
      const urlWithoutFragment = fragmentIndex === -1 ? redactedURL : redactedURL.slice(0, fragmentIndex);
      const redactedURLWithoutFragment = urlWithoutFragment.replace(
        /([?&][^=&#]*=)[^&#]*/g,
        `$1${REDACTED}`
      );
      if (fragmentIndex === -1) {
        return redactedURLWithoutFragment;
      }
      return `${redactedURLWithoutFragment}#${redactFragment(redactedURL.slice(fragmentIndex + 1))}`;
    }
    function assertValidHttpProtocolURL(url2, config2) {
      if (typeof url2 === "string") {
        const normalizedURL = normalizeURLForProtocolCheck(url2);
        if (malformedHttpProtocol.test(normalizedURL)) {
          throw new AxiosError(
            `Invalid URL ${JSON.stringify(redactSensitiveURLParts(normalizedURL))}: missing "//" after protocol`,
            AxiosError.ERR_INVALID_URL,
            config2
          );
        }
      }
    }
    function buildFullPath(baseURL, requestedURL, allowAbsoluteUrls, config2) {
      assertValidHttpProtocolURL(requestedURL, config2);
      let isRelativeUrl = !isAbsoluteURL(requestedURL);
      if (baseURL && (isRelativeUrl || allowAbsoluteUrls === false)) {
        assertValidHttpProtocolURL(baseURL, config2);
        return combineURLs(baseURL, requestedURL);
      }
      return requestedURL;
    }
    function assertParamsAcyclic(params) {
      const pending = [{ value: params }];
      const active = /* @__PURE__ */ new WeakSet();
      const visited = /* @__PURE__ */ new WeakSet();
      while (pending.length) {
        const { value, done } = pending.pop();
        if (!utils$1.isPlainObject(value) && !utils$1.isArray(value)) continue;
        if (done) {
          active.delete(value);
          continue;
        }
        if (active.has(value)) {
          throw new AxiosError(
            "Circular reference detected in params",
            AxiosError.ERR_BAD_OPTION_VALUE
          );
        }
        if (visited.has(value)) continue;
        visited.add(value);
        active.add(value);
        pending.push({ value, done: true });
        const keys = Object.keys(value);
        if (Object.getOwnPropertySymbols && Object.getOwnPropertyDescriptor) {
          Object.getOwnPropertySymbols(value).forEach((key) => {
            const descriptor = Object.getOwnPropertyDescriptor(value, key);
            if (descriptor && descriptor.enumerable) keys.push(key);
          });
        }
        keys.forEach((key) => {
          if (key === "__proto__" || key === "constructor" || key === "prototype") {
            const descriptor = Object.getOwnPropertyDescriptor(value, key);
            if (descriptor && utils$1.hasOwnProp(descriptor, "value")) {
              pending.push({ value: descriptor.value });
            }
          } else {
            pending.push({ value: value[key] });
          }
        });
      }
    }
    var headersToObject = (thing) => thing instanceof AxiosHeaders ? { ...thing } : thing;
    var ownEnumerableKeys = (thing) => {
      if (Object.getOwnPropertySymbols && Object.getOwnPropertyDescriptor) {
        return Object.keys(thing).concat(
          Object.getOwnPropertySymbols(thing).filter((symbol2) => {
            const descriptor = Object.getOwnPropertyDescriptor(thing, symbol2);
            return descriptor && descriptor.enumerable;
          })
        );
      }
      return Object.keys(thing);
    };
    function mergeParams(a, b) {
      const pending = [];
      const copies = /* @__PURE__ */ new WeakMap();
      const empty = {};
      function copy(target, source) {
        if (!utils$1.isPlainObject(source)) {
          return utils$1.isArray(source) ? source.slice() : source;
        }
        const base = utils$1.isPlainObject(target) ? target : empty;
        let bases = copies.get(source);
        if (!bases) {
          bases = /* @__PURE__ */ new WeakMap();
          copies.set(source, bases);
        }
        if (bases.has(base)) return bases.get(base);
        const result2 = {};
        bases.set(base, result2);
        pending.push({ base, source, result: result2 });
        return result2;
      }
      const result = utils$1.isUndefined(b) ? copy(void 0, a) : copy(a, b);
      while (pending.length) {
        const { base, source, result: target } = pending.pop();
        const baseKeys = new Set(ownEnumerableKeys(base));
        const sourceKeys = new Set(ownEnumerableKeys(source));
        const keys = /* @__PURE__ */ new Set([...baseKeys, ...sourceKeys]);
        keys.forEach((key) => {
          if (key === "__proto__" || key === "constructor" || key === "prototype") return;
          const hasSource = sourceKeys.has(key);
          const value = hasSource ? source[key] : void 0;
          const previous = (!hasSource || utils$1.isPlainObject(value)) && baseKeys.has(key) ? base[key] : void 0;
          target[key] = hasSource ? copy(previous, value) : copy(void 0, previous);
        });
      }
      assertParamsAcyclic(result);
      return result;
    }
    function getMergedValue(target, source, prop, caseless) {
      if (utils$1.isPlainObject(target) && utils$1.isPlainObject(source)) {
        return utils$1.merge.call({ caseless }, target, source);
      } else if (utils$1.isPlainObject(source)) {
        return utils$1.merge({}, source);
      } else if (utils$1.isArray(source)) {
        return source.slice();
      }
      return source;
    }
    function mergeDeepProperties(a, b, prop, caseless) {
      if (!utils$1.isUndefined(b)) {
        return getMergedValue(a, b, prop, caseless);
      } else if (!utils$1.isUndefined(a)) {
        return getMergedValue(void 0, a, prop, caseless);
      }
    }
    function valueFromConfig2(a, b) {
      if (!utils$1.isUndefined(b)) {
        return getMergedValue(void 0, b);
      }
    }
    function defaultToConfig2(a, b) {
      if (!utils$1.isUndefined(b)) {
        return getMergedValue(void 0, b);
      } else if (!utils$1.isUndefined(a)) {
        return getMergedValue(void 0, a);
      }
    }
    function getMergedTransitionalOption(config1, config2, prop) {
      const transitional2 = utils$1.hasOwnProp(config2, "transitional") ? config2.transitional : void 0;
      if (!utils$1.isUndefined(transitional2)) {
        if (utils$1.isPlainObject(transitional2)) {
          if (utils$1.hasOwnProp(transitional2, prop)) {
            return transitional2[prop];
          }
        } else {
          return void 0;
        }
      }
      const transitional1 = utils$1.hasOwnProp(config1, "transitional") ? config1.transitional : void 0;
      if (utils$1.isPlainObject(transitional1) && utils$1.hasOwnProp(transitional1, prop)) {
        return transitional1[prop];
      }
      return void 0;
    }
    function mergeDirectKeys(a, b, prop, config1, config2) {
      if (utils$1.hasOwnProp(config2, prop)) {
        return getMergedValue(a, b);
      } else if (utils$1.hasOwnProp(config1, prop)) {
        return getMergedValue(void 0, a);
      }
    }
    function mergeHeaders(a, b, prop) {
      return mergeDeepProperties(headersToObject(a), headersToObject(b), prop, true);
    }
    var hasOwnPropertyDescriptor = Object.freeze({
      __proto__: null,
      value: Object.prototype.hasOwnProperty,
      enumerable: false,
      writable: true,
      configurable: true
    });
    var mergeMap = {
      url: valueFromConfig2,
      method: valueFromConfig2,
      data: valueFromConfig2,
      baseURL: defaultToConfig2,
      transformRequest: defaultToConfig2,
      transformResponse: defaultToConfig2,
      params: mergeParams,
      paramsSerializer: defaultToConfig2,
      timeout: defaultToConfig2,
      timeoutErrorMessage: defaultToConfig2,
      withCredentials: defaultToConfig2,
      withXSRFToken: defaultToConfig2,
      adapter: defaultToConfig2,
      responseType: defaultToConfig2,
      xsrfCookieName: defaultToConfig2,
      xsrfHeaderName: defaultToConfig2,
      onUploadProgress: defaultToConfig2,
      onDownloadProgress: defaultToConfig2,
      decompress: defaultToConfig2,
      maxContentLength: defaultToConfig2,
      maxBodyLength: defaultToConfig2,
      beforeRedirect: defaultToConfig2,
      transport: defaultToConfig2,
      httpAgent: defaultToConfig2,
      httpsAgent: defaultToConfig2,
      cancelToken: defaultToConfig2,
      socketPath: defaultToConfig2,
      allowedSocketPaths: defaultToConfig2,
      responseEncoding: defaultToConfig2,
      validateStatus: mergeDirectKeys,
      headers: mergeHeaders
    };
    function mergeConfig(config1, config2) {
      config1 = config1 || {};
      config2 = config2 || {};
      const config3 = /* @__PURE__ */ Object.create(null);
      Object.defineProperty(config3, "hasOwnProperty", hasOwnPropertyDescriptor);
      const keys = ownEnumerableKeys({ ...config1, ...config2 });
      for (let i = 0, len = keys.length; i < len; i++) {
        const prop = keys[i];
        if (prop === "__proto__" || prop === "constructor" || prop === "prototype") continue;
        const merge2 = utils$1.hasOwnProp(mergeMap, prop) ? mergeMap[prop] : mergeDeepProperties;
        const a = utils$1.hasOwnProp(config1, prop) ? config1[prop] : void 0;
        const b = utils$1.hasOwnProp(config2, prop) ? config2[prop] : void 0;
        const configValue = merge2 === mergeDirectKeys ? merge2(a, b, prop, config1, config2) : merge2(a, b, prop);
        utils$1.isUndefined(configValue) && merge2 !== mergeDirectKeys || (config3[prop] = configValue);
      }
      if (utils$1.hasOwnProp(config2, "validateStatus") && utils$1.isUndefined(config2.validateStatus) && getMergedTransitionalOption(config1, config2, "validateStatusUndefinedResolves") === false) {
        if (utils$1.hasOwnProp(config1, "validateStatus")) {
          config3.validateStatus = getMergedValue(void 0, config1.validateStatus);
        } else {
          delete config3.validateStatus;
        }
      }
      return config3;
    }
    var FORM_DATA_CONTENT_HEADERS = ["content-type", "content-length"];
    function setFormDataHeaders(headers, formHeaders, policy) {
      if (policy !== "content-only") {
        headers.set(formHeaders);
        return;
      }
      Object.entries(formHeaders || {}).forEach(([key, val]) => {
        if (FORM_DATA_CONTENT_HEADERS.includes(key.toLowerCase())) {
          headers.set(key, val);
        }
      });
    }
    var encodeUTF8$1 = (str) => encodeURIComponent(str).replace(
      /%([0-9A-F]{2})/gi,
      (_, hex3) => String.fromCharCode(parseInt(hex3, 16))
    );
    var readCookie = (name) => cookies.read(name);
    function resolveConfig(config2, readXsrfCookie = readCookie) {
      const newConfig = mergeConfig({}, config2);
      const own3 = (key) => utils$1.hasOwnProp(newConfig, key) ? newConfig[key] : void 0;
      const data = own3("data");
      let withXSRFToken = own3("withXSRFToken");
      const xsrfHeaderName = own3("xsrfHeaderName");
      const xsrfCookieName = own3("xsrfCookieName");
      let headers = own3("headers");
      const auth = own3("auth");
      const baseURL = own3("baseURL");
      const allowAbsoluteUrls = own3("allowAbsoluteUrls");
      const url2 = own3("url");
      newConfig.headers = headers = AxiosHeaders.from(headers);
      newConfig.url = buildURL(
        buildFullPath(baseURL, url2, allowAbsoluteUrls, newConfig),
        own3("params"),
        own3("paramsSerializer")
      );
      if (auth) {
        const username = utils$1.getSafeProp(auth, "username") || "";
        const password = utils$1.getSafeProp(auth, "password") || "";
        const transitional = own3("transitional");
        const encodeUsername = transitional && utils$1.hasOwnProp(transitional, "encodeBasicAuthUsername") && transitional.encodeBasicAuthUsername === true;
        try {
          headers.set(
            "Authorization",
            // Preserve legacy username bytes unless the caller opts in to UTF-8.
            "Basic " + btoa(
              (encodeUsername ? encodeUTF8$1(username) : username) + ":" + (password ? encodeUTF8$1(password) : "")
            )
          );
        } catch (e) {
          throw AxiosError.from(e, AxiosError.ERR_BAD_OPTION_VALUE, config2);
        }
      }
      if (utils$1.isFormData(data)) {
        const getHeaders = utils$1.getSafeProp(data, "getHeaders");
        if (platform.hasStandardBrowserEnv || platform.hasStandardBrowserWebWorkerEnv || utils$1.isReactNative(data)) {
          headers.setContentType(void 0);
        } else if (utils$1.isFunction(getHeaders)) {
          setFormDataHeaders(headers, getHeaders.call(data), own3("formDataHeaderPolicy"));
        }
      }
      if (platform.hasStandardBrowserEnv) {
        if (utils$1.isFunction(withXSRFToken)) {
          withXSRFToken = withXSRFToken(newConfig);
        }
        const shouldSendXSRF = withXSRFToken === true || withXSRFToken == null && isURLSameOrigin(newConfig.url);
        if (shouldSendXSRF) {
          const xsrfValue = xsrfHeaderName && xsrfCookieName && readXsrfCookie(xsrfCookieName);
          if (xsrfValue) {
            headers.set(xsrfHeaderName, xsrfValue);
          }
        }
      }
      return newConfig;
    }
    var isXHRAdapterSupported = typeof XMLHttpRequest !== "undefined";
    var xhrAdapter = isXHRAdapterSupported && function(config2) {
      return new Promise(function dispatchXhrRequest(resolve, reject) {
        let useAsyncXsrf;
        try {
          const store = platform.hasStandardBrowserEnv && typeof window !== "undefined" && window.cookieStore;
          useAsyncXsrf = store && utils$1.isFunction(store.get);
        } catch (e) {
        }
        let xsrfCookieName;
        const _config = resolveConfig(
          config2,
          useAsyncXsrf ? (name) => {
            xsrfCookieName = name;
            return null;
          } : void 0
        );
        let requestData = _config.data;
        const requestHeaders = AxiosHeaders.from(_config.headers).normalize();
        let { responseType, onUploadProgress, onDownloadProgress } = _config;
        let onCanceled;
        let timeoutId;
        let uploadThrottled, downloadThrottled;
        let flushUpload, flushDownload, flushDownloadWithEvent;
        function done() {
          clearTimeout(timeoutId);
          try {
            flushUpload && flushUpload();
          } catch (err) {
            setTimeout(() => {
              throw err;
            });
          }
          try {
            flushDownload && flushDownload();
          } catch (err) {
            setTimeout(() => {
              throw err;
            });
          }
          if (request2) {
            downloadThrottled && request2.removeEventListener("progress", downloadThrottled);
            if (request2.upload) {
              uploadThrottled && request2.upload.removeEventListener("progress", uploadThrottled);
              flushUpload && request2.upload.removeEventListener("loadend", flushUpload);
            }
          }
          _config.cancelToken && _config.cancelToken.unsubscribe(onCanceled);
          _config.signal && _config.signal.removeEventListener("abort", onCanceled);
        }
        let request2 = new XMLHttpRequest();
        request2.open(_config.method.toUpperCase(), _config.url, true);
        request2.timeout = _config.timeout;
        function onloadend(event) {
          if (!request2) {
            return;
          }
          if (request2.status === 0 && (parseProtocol(normalizeURLForProtocolCheck(_config.url)) || parseProtocol(platform.origin)) !== "file" && !(request2.responseURL && request2.responseURL.startsWith("file:"))) {
            reject(new AxiosError("Request aborted", AxiosError.ECONNABORTED, config2, request2));
            done();
            request2 = null;
            return;
          }
          try {
            if (event) {
              flushDownloadWithEvent && flushDownloadWithEvent(event);
            } else {
              flushDownload && flushDownload();
            }
          } catch (err) {
            setTimeout(() => {
              throw err;
            });
          }
          if (!request2) {
            return;
          }
          const responseHeaders = AxiosHeaders.from(
            "getAllResponseHeaders" in request2 && request2.getAllResponseHeaders()
          );
          const responseData = !responseType || responseType === "text" || responseType === "json" ? request2.responseText : request2.response;
          const response = {
            data: responseData,
            status: request2.status,
            statusText: request2.statusText,
            headers: responseHeaders,
            config: config2,
            request: request2
          };
          settle(
            function _resolve(value) {
              resolve(value);
              done();
            },
            function _reject(err) {
              reject(err);
              done();
            },
            response
          );
          request2 = null;
        }
        if ("onloadend" in request2) {
          request2.onloadend = onloadend;
        } else {
          request2.onreadystatechange = function handleLoad() {
            if (!request2 || request2.readyState !== 4) {
              return;
            }
            if (request2.status === 0 && !(request2.responseURL && request2.responseURL.startsWith("file:"))) {
              return;
            }
            setTimeout(onloadend);
          };
        }
        request2.onabort = function handleAbort() {
          if (!request2) {
            return;
          }
          reject(new AxiosError("Request aborted", AxiosError.ECONNABORTED, config2, request2));
          done();
          request2 = null;
        };
        request2.onerror = function handleError(event) {
          const msg = event && event.message ? event.message : "Network Error";
          const err = new AxiosError(msg, AxiosError.ERR_NETWORK, config2, request2);
          err.event = event || null;
          reject(err);
          done();
          request2 = null;
        };
        request2.ontimeout = function handleTimeout() {
          if (!request2) return;
          let timeoutErrorMessage = _config.timeout ? "timeout of " + _config.timeout + "ms exceeded" : "timeout exceeded";
          const transitional = _config.transitional || transitionalDefaults;
          if (_config.timeoutErrorMessage) {
            timeoutErrorMessage = _config.timeoutErrorMessage;
          }
          reject(
            new AxiosError(
              timeoutErrorMessage,
              transitional.clarifyTimeoutError ? AxiosError.ETIMEDOUT : AxiosError.ECONNABORTED,
              config2,
              request2
            )
          );
          done();
          request2 = null;
        };
        requestData === void 0 && requestHeaders.setContentType(null);
        if (!utils$1.isUndefined(_config.withCredentials)) {
          request2.withCredentials = !!_config.withCredentials;
        }
        if (responseType && responseType !== "json") {
          request2.responseType = _config.responseType;
        }
        if (onDownloadProgress) {
          [downloadThrottled, flushDownload, flushDownloadWithEvent] = progressEventReducer(
            onDownloadProgress,
            true
          );
          request2.addEventListener("progress", downloadThrottled);
        }
        if (onUploadProgress && request2.upload) {
          [uploadThrottled, flushUpload] = progressEventReducer(onUploadProgress);
          request2.upload.addEventListener("progress", uploadThrottled);
          request2.upload.addEventListener("loadend", flushUpload);
        }
        if (_config.cancelToken || _config.signal) {
          onCanceled = (cancel) => {
            if (!request2) {
              return;
            }
            reject(!cancel || cancel.type ? new CanceledError(null, config2, request2) : cancel);
            const xhr = request2;
            done();
            request2 = null;
            xhr.abort();
          };
          _config.cancelToken && _config.cancelToken.subscribe(onCanceled);
          if (!request2) return;
          if (_config.signal) {
            _config.signal.aborted ? onCanceled() : _config.signal.addEventListener("abort", onCanceled);
          }
        }
        if (!request2) return;
        const protocol = parseProtocol(_config.url);
        if (protocol && !platform.protocols.includes(protocol)) {
          reject(
            new AxiosError(
              "Unsupported protocol " + protocol + ":",
              AxiosError.ERR_BAD_REQUEST,
              config2
            )
          );
          done();
          return;
        }
        const sendRequest = () => {
          if (!request2) return;
          if ("setRequestHeader" in request2) {
            utils$1.forEach(
              toByteStringHeaderObject(requestHeaders),
              function setRequestHeader(val, key) {
                request2.setRequestHeader(key, val);
              }
            );
          }
          request2.send(requestData || null);
        };
        if (xsrfCookieName) {
          const now = typeof performance !== "undefined" && utils$1.isFunction(performance.now) ? () => performance.now() : Date.now;
          const deadline = request2.timeout > 0 ? now() + Number(request2.timeout) : void 0;
          const abortOnTimeout = () => {
            if (!request2) return;
            const xhr = request2;
            xhr.ontimeout();
            xhr.abort();
          };
          if (deadline !== void 0) {
            const scheduleTimeout = () => {
              const remaining = deadline - now();
              if (remaining > 0) {
                timeoutId = setTimeout(scheduleTimeout, Math.min(remaining, 2147483647));
              } else {
                abortOnTimeout();
              }
            };
            scheduleTimeout();
          }
          cookies.readAsync(xsrfCookieName).then((value) => {
            if (!request2) return;
            if (deadline !== void 0 && now() >= deadline) {
              abortOnTimeout();
              return;
            }
            if (value) {
              const headerName = utils$1.hasOwnProp(_config, "xsrfHeaderName") && _config.xsrfHeaderName;
              requestHeaders.set(headerName, value);
            }
            sendRequest();
          }).catch((error) => {
            if (!request2) return;
            reject(AxiosError.from(error, null, config2, request2));
            done();
            request2 = null;
          });
        } else {
          sendRequest();
        }
      });
    };
    var composeSignals = (signals, timeout) => {
      signals = signals ? signals.filter(Boolean) : [];
      if (!timeout && !signals.length) {
        return;
      }
      const controller = new AbortController();
      let aborted = false;
      const onabort = function(reason) {
        if (!aborted) {
          aborted = true;
          unsubscribe();
          const err = reason instanceof Error ? reason : this.reason;
          controller.abort(
            err instanceof AxiosError ? err : new CanceledError(err instanceof Error ? err.message : err)
          );
        }
      };
      let timer = timeout && setTimeout(() => {
        timer = null;
        onabort(new AxiosError(`timeout of ${timeout}ms exceeded`, AxiosError.ETIMEDOUT));
      }, timeout);
      const unsubscribe = () => {
        if (!signals) {
          return;
        }
        timer && clearTimeout(timer);
        timer = null;
        signals.forEach((signal2) => {
          const unsubscribeSignal = utils$1.getSafeProp(signal2, "unsubscribe");
          utils$1.isFunction(unsubscribeSignal) ? unsubscribeSignal.call(signal2, onabort) : signal2.removeEventListener("abort", onabort);
        });
        signals = null;
      };
      signals.forEach((signal2) => {
        if (aborted) {
          return;
        }
        if (signal2.aborted) {
          onabort.call(signal2);
          return;
        }
        signal2.addEventListener("abort", onabort, { once: true });
      });
      const { signal } = controller;
      signal.unsubscribe = () => utils$1.asap(unsubscribe);
      return signal;
    };
    var streamChunk = function* (chunk, chunkSize) {
      let len = chunk.byteLength;
      if (len < chunkSize) {
        yield chunk;
        return;
      }
      let pos = 0;
      let end;
      while (pos < len) {
        end = pos + chunkSize;
        yield chunk.slice(pos, end);
        pos = end;
      }
    };
    var readBytes = async function* (iterable, chunkSize) {
      for await (const chunk of readStream(iterable)) {
        yield* streamChunk(chunk, chunkSize);
      }
    };
    var readStream = async function* (stream) {
      if (stream[Symbol.asyncIterator]) {
        yield* stream;
        return;
      }
      const reader = stream.getReader();
      try {
        for (; ; ) {
          const { done, value } = await reader.read();
          if (done) {
            break;
          }
          yield value;
        }
      } finally {
        await reader.cancel();
      }
    };
    var trackStream = (stream, chunkSize, onProgress, onFinish) => {
      const iterator2 = readBytes(stream, chunkSize);
      let bytes = 0;
      let done;
      let _onFinish = (e) => {
        if (!done) {
          done = true;
          onFinish && onFinish(e);
        }
      };
      return new ReadableStream(
        {
          async pull(controller) {
            try {
              const { done: done2, value } = await iterator2.next();
              if (done2) {
                _onFinish();
                controller.close();
                return;
              }
              let len = value.byteLength;
              if (onProgress) {
                let loadedBytes = bytes += len;
                onProgress(loadedBytes);
              }
              controller.enqueue(new Uint8Array(value));
            } catch (err) {
              _onFinish(err);
              throw err;
            }
          },
          cancel(reason) {
            _onFinish(reason);
            return iterator2.return();
          }
        },
        {
          highWaterMark: 2
        }
      );
    };
    var CRLF = "\r\n";
    var normalizeLines = (value) => String(value).replace(/\r\n|\r|\n/g, CRLF);
    var escapeName = (value) => String(value).replace(
      /[\r\n"]/g,
      (char) => char === "\r" ? "%0D" : char === "\n" ? "%0A" : "%22"
    );
    var stringBytes = (value, normalize2) => {
      let length = 0;
      for (let i = 0; i < value.length; i++) {
        const code = value.charCodeAt(i);
        if (normalize2 && (code === 13 || code === 10)) {
          if (code === 13 && value.charCodeAt(i + 1) === 10) i++;
          length += 2;
        } else if (code < 128) {
          length++;
        } else if (code < 2048) {
          length += 2;
        } else if (code >= 55296 && code <= 56319 && value.charCodeAt(i + 1) >= 56320 && value.charCodeAt(i + 1) <= 57343) {
          length += 4;
          i++;
        } else {
          length += 3;
        }
      }
      return length;
    };
    var FormDataError = class extends TypeError {
      constructor(message, reason) {
        super(message);
        this.name = "FormDataError";
        this.reason = reason;
      }
    };
    function formDataToBlob(form, Blob2, limit, limitError, boundary) {
      if (!utils$1.isFunction(Blob2)) {
        throw new FormDataError("Blob is not supported", "blob");
      }
      if (!utils$1.isString(boundary) || !/^[A-Za-z0-9'()+_,./:=? -]{1,70}$/.test(boundary) || / $/.test(boundary)) {
        throw new FormDataError("Invalid multipart boundary", "boundary");
      }
      const footer = "--" + boundary + "--" + CRLF;
      let length = footer.length;
      const parts2 = [];
      const checkLength = (extra) => {
        if (length + extra > limit) throw limitError();
      };
      checkLength(0);
      for (const [name, value] of form) {
        const isString2 = utils$1.isString(value);
        const valueLength = isString2 ? stringBytes(value, true) : value.size;
        if (!Number.isFinite(valueLength) || valueLength < 0) {
          throw new FormDataError("Unsupported FormData part size", "part");
        }
        checkLength(
          valueLength + stringBytes(name, true) + (!isString2 && value.name ? stringBytes(value.name, false) : 0) + (!isString2 && value.type ? stringBytes(value.type, false) : 0)
        );
        let header = "--" + boundary + CRLF + 'Content-Disposition: form-data; name="' + escapeName(normalizeLines(name)) + '"';
        if (!isString2) {
          header += '; filename="' + escapeName(utils$1.isString(value.name) ? value.name : "blob") + '"' + CRLF + "Content-Type: " + String(value.type || "application/octet-stream").replace(/[\r\n]/g, "");
        }
        header += CRLF + CRLF;
        const partLength = stringBytes(header, false) + valueLength + CRLF.length;
        checkLength(partLength);
        length += partLength;
        parts2.push({ header, value, isString: isString2 });
      }
      const blobParts = [];
      for (const part of parts2) {
        blobParts.push(part.header, part.isString ? normalizeLines(part.value) : part.value, CRLF);
      }
      blobParts.push(footer);
      return new Blob2(blobParts, { type: "multipart/form-data; boundary=" + boundary });
    }
    function createMultipartBody(form, Blob2, limit, limitError, boundary) {
      if (!utils$1.isFunction(Blob2)) {
        throw new AxiosError("Blob is not supported", AxiosError.ERR_NOT_SUPPORT);
      }
      if (boundary === void 0) {
        if (utils$1.isFunction(platform.generateString)) {
          boundary = "axios-" + platform.generateString(36, "0123456789abcdef");
        } else {
          const crypto2 = utils$1.global.crypto;
          if (!crypto2 || !utils$1.isFunction(crypto2.getRandomValues)) {
            throw new AxiosError("Random byte generation is not supported", AxiosError.ERR_NOT_SUPPORT);
          }
          const random = new Uint8Array(18);
          crypto2.getRandomValues(random);
          boundary = "axios-" + Array.from(random, (value) => ("0" + value.toString(16)).slice(-2)).join("");
        }
      }
      try {
        return formDataToBlob(form, Blob2, limit, limitError, boundary);
      } catch (error) {
        if (error instanceof FormDataError) {
          const code = error.reason === "boundary" ? AxiosError.ERR_BAD_OPTION_VALUE : AxiosError.ERR_BAD_REQUEST;
          throw new AxiosError(error.message, code);
        }
        throw error;
      }
    }
    var isHexDigit = (charCode) => charCode >= 48 && charCode <= 57 || charCode >= 65 && charCode <= 70 || charCode >= 97 && charCode <= 102;
    var isPercentEncodedByte = (str, i, len) => i + 2 < len && isHexDigit(str.charCodeAt(i + 1)) && isHexDigit(str.charCodeAt(i + 2));
    var hexValue = (charCode) => charCode <= 57 ? charCode - 48 : (charCode & 223) - 55;
    var isBase64Char = (charCode) => charCode >= 65 && charCode <= 90 || // A-Z
    charCode >= 97 && charCode <= 122 || // a-z
    charCode >= 48 && charCode <= 57 || // 0-9
    charCode === 43 || // +
    charCode === 47 || // /
    charCode === 45 || // - (base64url)
    charCode === 95;
    var isBase64Whitespace = (charCode) => charCode === 9 || charCode === 10 || charCode === 12 || charCode === 13 || charCode === 32;
    var base64Bytes = (significant) => {
      const groups = Math.floor(significant / 4);
      const remainder = significant % 4;
      return groups * 3 + (remainder === 2 ? 1 : remainder === 3 ? 2 : 0);
    };
    var estimateBase64BufferAllocation = (body) => {
      const len = body.length;
      let padding = 0;
      if (len > 0 && body.charCodeAt(len - 1) === 61) {
        padding++;
        if (len > 1 && body.charCodeAt(len - 2) === 61) {
          padding++;
        }
      }
      return Math.floor((len - padding) * 3 / 4);
    };
    var estimatePercentDecodedBase64Bytes = (body) => {
      const len = body.length;
      let significant = 0;
      let padding = 0;
      let invalid = false;
      for (let i = 0; i < len; i++) {
        let code = body.charCodeAt(i);
        if (code === 37 && isPercentEncodedByte(body, i, len)) {
          code = hexValue(body.charCodeAt(i + 1)) * 16 + hexValue(body.charCodeAt(i + 2));
          i += 2;
        }
        if (isBase64Whitespace(code)) {
          continue;
        }
        if (code === 61) {
          padding++;
          continue;
        }
        if (!isBase64Char(code) || padding > 0) {
          invalid = true;
          continue;
        }
        significant++;
      }
      if (invalid || padding > 2 || padding > 0 && (significant + padding) % 4 !== 0 || significant % 4 === 1) {
        return estimateBase64BufferAllocation(body);
      }
      return base64Bytes(significant);
    };
    var estimateDataURLBytes = (url2, estimateBase64, base64Pattern) => {
      if (!url2 || typeof url2 !== "string") return 0;
      if (!/^data:/i.test(url2)) return 0;
      const comma = url2.indexOf(",");
      if (comma < 0) return 0;
      const meta3 = url2.slice(5, comma);
      const body = url2.slice(comma + 1);
      const isBase64 = base64Pattern.test(meta3);
      if (isBase64) {
        return estimateBase64(body);
      }
      let bytes = 0;
      for (let i = 0, len = body.length; i < len; i++) {
        const c = body.charCodeAt(i);
        if (c === 37 && isPercentEncodedByte(body, i, len)) {
          bytes += 1;
          i += 2;
        } else if (c < 128) {
          bytes += 1;
        } else if (c < 2048) {
          bytes += 2;
        } else if (c >= 55296 && c <= 56319 && i + 1 < len) {
          const next2 = body.charCodeAt(i + 1);
          if (next2 >= 56320 && next2 <= 57343) {
            bytes += 4;
            i++;
          } else {
            bytes += 3;
          }
        } else {
          bytes += 3;
        }
      }
      return bytes;
    };
    function estimateDataURLDecodedBytes(url2) {
      const fragmentIndex = typeof url2 === "string" ? url2.indexOf("#") : -1;
      return estimateDataURLBytes(
        fragmentIndex === -1 ? url2 : url2.slice(0, fragmentIndex),
        estimatePercentDecodedBase64Bytes,
        /; *base64[\t\n\f\r ]*$/i
      );
    }
    var VERSION = "1.21.1";
    var DEFAULT_CHUNK_SIZE = 64 * 1024;
    var DEFAULT_REQUEST_OPTIONS = {
      cache: "default",
      redirect: "follow",
      referrer: "about:client",
      referrerPolicy: "",
      mode: "cors",
      integrity: "",
      keepalive: false,
      priority: "auto",
      window: null
    };
    var { isFunction } = utils$1;
    var encodeUTF8 = (str) => encodeURIComponent(str).replace(
      /%([0-9A-F]{2})/gi,
      (_, hex3) => String.fromCharCode(parseInt(hex3, 16))
    );
    var decodeURIComponentSafe = (value) => {
      if (!utils$1.isString(value)) {
        return value;
      }
      try {
        return decodeURIComponent(value);
      } catch (error) {
        return value;
      }
    };
    var test = (fn, ...args) => {
      try {
        return !!fn(...args);
      } catch (e) {
        return false;
      }
    };
    var maybeWithAuthCredentials = (url2) => {
      const protocolIndex = url2.indexOf("://");
      let urlToCheck = url2;
      if (protocolIndex !== -1) {
        urlToCheck = urlToCheck.slice(protocolIndex + 3);
      }
      return urlToCheck.includes("@") || urlToCheck.includes(":");
    };
    var factory = (env) => {
      const globalObject = utils$1.global !== void 0 && utils$1.global !== null ? utils$1.global : globalThis;
      const { ReadableStream: ReadableStream2, TextEncoder: TextEncoder2 } = globalObject;
      env = utils$1.merge.call(
        {
          skipUndefined: true
        },
        {
          Request: globalObject.Request,
          Response: globalObject.Response,
          Blob: globalObject.Blob
        },
        env
      );
      const envFetch = utils$1.hasOwnProp(env, "fetch") ? env.fetch : void 0;
      const { Request: Request2, Response, Blob: Blob2 } = env;
      const isFetchSupported = envFetch ? isFunction(envFetch) : typeof fetch === "function";
      const isRequestSupported = isFunction(Request2);
      const isResponseSupported = isFunction(Response);
      if (!isFetchSupported) {
        return false;
      }
      const isReadableStreamSupported = isFetchSupported && isFunction(ReadableStream2);
      const encodeText = isFetchSupported && (typeof TextEncoder2 === "function" ? /* @__PURE__ */ ((encoder2) => (str) => encoder2.encode(str))(new TextEncoder2()) : async (str) => new Uint8Array(await new Request2(str).arrayBuffer()));
      const supportsRequestStream = isRequestSupported && isReadableStreamSupported && test(() => {
        let duplexAccessed = false;
        const request2 = new Request2(platform.origin, {
          body: new ReadableStream2(),
          method: "POST",
          get duplex() {
            duplexAccessed = true;
            return "half";
          }
        });
        const hasContentType = request2.headers.has("Content-Type");
        if (request2.body != null) {
          request2.body.cancel();
        }
        return duplexAccessed && !hasContentType;
      });
      const supportsResponseStream = isResponseSupported && isReadableStreamSupported && test(() => utils$1.isReadableStream(new Response("").body));
      const requestDefaults = Object.assign(/* @__PURE__ */ Object.create(null), DEFAULT_REQUEST_OPTIONS);
      if (isRequestSupported && !test(() => new Request2(platform.origin, requestDefaults))) {
        delete requestDefaults.cache;
        if (!test(() => new Request2(platform.origin, requestDefaults))) {
          requestDefaults.cache = DEFAULT_REQUEST_OPTIONS.cache;
        }
      }
      const resolvers = {
        stream: supportsResponseStream && ((res) => res.body)
      };
      isFetchSupported && (() => {
        ["text", "arrayBuffer", "blob", "formData", "stream"].forEach((type) => {
          !resolvers[type] && (resolvers[type] = (res, config2) => {
            let method = res && res[type];
            if (method) {
              return method.call(res);
            }
            throw new AxiosError(
              `Response type '${type}' is not supported`,
              AxiosError.ERR_NOT_SUPPORT,
              config2
            );
          });
        });
      })();
      const getBodyLength = async (body) => {
        if (body == null) {
          return 0;
        }
        if (utils$1.isBlob(body)) {
          return body.size;
        }
        if (utils$1.isArrayBufferView(body) || utils$1.isArrayBuffer(body)) {
          return body.byteLength;
        }
        if (utils$1.isURLSearchParams(body)) {
          body = body + "";
        }
        if (utils$1.isString(body)) {
          return (await encodeText(body)).byteLength;
        }
      };
      const resolveBodyLength = async (headers, body) => {
        const length = utils$1.toFiniteNumber(headers.getContentLength());
        return length == null ? getBodyLength(body) : length;
      };
      return async (config2) => {
        let {
          url: url2,
          method,
          data,
          signal,
          cancelToken,
          timeout,
          onDownloadProgress,
          onUploadProgress,
          responseType,
          headers,
          withCredentials = "same-origin",
          fetchOptions,
          maxContentLength,
          maxBodyLength,
          maxRedirects
        } = resolveConfig(config2);
        const hasMaxContentLength = utils$1.isNumber(maxContentLength) && maxContentLength > -1;
        const hasMaxBodyLength = utils$1.isNumber(maxBodyLength) && maxBodyLength > -1;
        const own3 = (key) => utils$1.hasOwnProp(config2, key) ? config2[key] : void 0;
        let _fetch = envFetch || fetch;
        responseType = responseType ? (responseType + "").toLowerCase() : "text";
        let composedSignal = composeSignals(
          [signal, cancelToken && cancelToken.toAbortSignal()],
          timeout
        );
        let request2 = null;
        const unsubscribe = composedSignal && composedSignal.unsubscribe && (() => {
          composedSignal.unsubscribe();
        });
        let requestContentLength;
        let pendingBodyError = null;
        let pendingResponseError = null;
        const maxBodyLengthError = () => new AxiosError(
          "Request body larger than maxBodyLength limit",
          AxiosError.ERR_BAD_REQUEST,
          config2,
          request2
        );
        try {
          let auth = void 0;
          const configAuth = own3("auth");
          if (configAuth) {
            const username = utils$1.getSafeProp(configAuth, "username") || "";
            const password = utils$1.getSafeProp(configAuth, "password") || "";
            auth = {
              username,
              password
            };
          }
          let parsedURL;
          if (maybeWithAuthCredentials(url2)) {
            parsedURL = new URL(url2, platform.origin);
            if (!auth && (parsedURL.username || parsedURL.password)) {
              const urlUsername = decodeURIComponentSafe(parsedURL.username);
              const urlPassword = decodeURIComponentSafe(parsedURL.password);
              auth = {
                username: urlUsername,
                password: urlPassword
              };
            }
            if (parsedURL.username || parsedURL.password) {
              parsedURL.username = "";
              parsedURL.password = "";
              url2 = parsedURL.href;
            }
          }
          if (auth) {
            headers.delete("authorization");
            headers.set(
              "Authorization",
              "Basic " + btoa(encodeUTF8((auth.username || "") + ":" + (auth.password || "")))
            );
          }
          if (hasMaxContentLength && parsedURL && parsedURL.protocol === "data:") {
            const estimated = estimateDataURLDecodedBytes(parsedURL.href);
            if (estimated > maxContentLength) {
              throw new AxiosError(
                "maxContentLength size of " + maxContentLength + " exceeded",
                AxiosError.ERR_BAD_RESPONSE,
                config2,
                request2
              );
            }
          }
          const formContentType = utils$1.isSpecCompliantForm(data) && AxiosHeaders.from(own3("headers")).getContentType();
          let formBoundary;
          if (utils$1.isString(formContentType) && /^multipart\/form-data(?:\s*;|$)/i.test(formContentType.trim())) {
            const parameters = AxiosHeaders.parseParameters(formContentType);
            if (utils$1.hasOwnProp(parameters, "boundary")) formBoundary = parameters.boundary;
          }
          if (utils$1.isSpecCompliantForm(data) && method !== "get" && method !== "head" && (hasMaxBodyLength || onUploadProgress && supportsRequestStream || formBoundary !== void 0)) {
            data = createMultipartBody(
              data,
              Blob2,
              hasMaxBodyLength ? maxBodyLength : Infinity,
              maxBodyLengthError,
              formBoundary
            );
            headers.setContentType(formBoundary === void 0 ? data.type : formContentType);
            requestContentLength = data.size;
          }
          if (hasMaxBodyLength && method !== "get" && method !== "head") {
            const outboundLength = await getBodyLength(data);
            if (typeof outboundLength === "number" && isFinite(outboundLength)) {
              requestContentLength = outboundLength;
              if (outboundLength > maxBodyLength) {
                throw maxBodyLengthError();
              }
            }
          }
          const mustEnforceStreamBody = hasMaxBodyLength && (utils$1.isReadableStream(data) || utils$1.isStream(data));
          const trackRequestStream = (stream, onProgress, flush) => trackStream(
            stream,
            DEFAULT_CHUNK_SIZE,
            (loadedBytes) => {
              if (hasMaxBodyLength && loadedBytes > maxBodyLength) {
                throw pendingBodyError = maxBodyLengthError();
              }
              onProgress && onProgress(loadedBytes);
            },
            flush
          );
          if (supportsRequestStream && method !== "get" && method !== "head" && (onUploadProgress || mustEnforceStreamBody)) {
            requestContentLength = requestContentLength == null ? await resolveBodyLength(headers, data) : requestContentLength;
            if (requestContentLength !== 0 || mustEnforceStreamBody) {
              let _request = new Request2(url2, {
                method: "POST",
                body: data,
                duplex: "half"
              });
              let contentTypeHeader;
              if (utils$1.isFormData(data) && (contentTypeHeader = _request.headers.get("content-type"))) {
                headers.setContentType(contentTypeHeader);
              }
              if (_request.body) {
                const [onProgress, flush] = onUploadProgress && progressEventDecorator(
                  requestContentLength,
                  progressEventReducer(asyncDecorator(onUploadProgress))
                ) || [];
                data = trackRequestStream(_request.body, onProgress, flush);
              }
            }
          } else if (mustEnforceStreamBody && !isRequestSupported && isReadableStreamSupported && method !== "get" && method !== "head") {
            data = trackRequestStream(data);
          } else if (mustEnforceStreamBody && isRequestSupported && !supportsRequestStream && method !== "get" && method !== "head") {
            throw new AxiosError(
              "Stream request bodies are not supported by the current fetch implementation",
              AxiosError.ERR_NOT_SUPPORT,
              config2,
              request2
            );
          }
          if (!utils$1.isString(withCredentials)) {
            withCredentials = withCredentials ? "include" : "omit";
          }
          const isCredentialsSupported = isRequestSupported && "credentials" in Request2.prototype;
          if (utils$1.isFormData(data)) {
            const contentType = headers.getContentType();
            if (contentType && /^multipart\/form-data/i.test(contentType) && !/boundary=/i.test(contentType)) {
              headers.delete("content-type");
            }
          }
          headers.set("User-Agent", "axios/" + VERSION, false);
          const safeFetchOptions = fetchOptions == null ? fetchOptions : Object.assign(/* @__PURE__ */ Object.create(null), fetchOptions);
          if (safeFetchOptions) {
            delete safeFetchOptions.body;
            delete safeFetchOptions.headers;
            delete safeFetchOptions.method;
            delete safeFetchOptions.signal;
            delete safeFetchOptions.duplex;
            delete safeFetchOptions.credentials;
          }
          const resolvedOptions = Object.assign(/* @__PURE__ */ Object.create(null), safeFetchOptions, {
            signal: composedSignal,
            method: method.toUpperCase(),
            headers: toByteStringHeaderObject(headers.normalize()),
            body: data,
            duplex: "half",
            credentials: isCredentialsSupported ? withCredentials : void 0
          });
          if (isRequestSupported) {
            utils$1.forEach(requestDefaults, (value, key) => {
              if (resolvedOptions[key] === void 0) {
                resolvedOptions[key] = value;
              }
            });
            if (resolvedOptions.signal === void 0) {
              resolvedOptions.signal = null;
            }
            if (resolvedOptions.body === void 0) {
              resolvedOptions.body = null;
            }
          }
          if (maxRedirects === 0) {
            resolvedOptions.redirect = "manual";
            if (safeFetchOptions) {
              safeFetchOptions.redirect = "manual";
            }
          }
          request2 = isRequestSupported && new Request2(url2, resolvedOptions);
          let response = await (isRequestSupported ? _fetch(request2, safeFetchOptions) : _fetch(url2, resolvedOptions));
          const responseHeaders = AxiosHeaders.from(response.headers);
          if (hasMaxContentLength) {
            const declaredLength = utils$1.toFiniteNumber(responseHeaders.getContentLength());
            if (declaredLength != null && declaredLength > maxContentLength) {
              throw new AxiosError(
                "maxContentLength size of " + maxContentLength + " exceeded",
                AxiosError.ERR_BAD_RESPONSE,
                config2,
                request2
              );
            }
          }
          const isStreamResponse = supportsResponseStream && (responseType === "stream" || responseType === "response");
          if (supportsResponseStream && response.body && (onDownloadProgress || hasMaxContentLength || isStreamResponse && unsubscribe)) {
            const options = {};
            ["status", "statusText", "headers"].forEach((prop) => {
              options[prop] = response[prop];
            });
            const responseContentLength = utils$1.toFiniteNumber(responseHeaders.getContentLength());
            const [onProgress, flush] = onDownloadProgress && progressEventDecorator(
              responseContentLength,
              progressEventReducer(asyncDecorator(onDownloadProgress), true)
            ) || [];
            let bytesRead = 0;
            const onChunkProgress = (loadedBytes) => {
              if (hasMaxContentLength) {
                bytesRead = loadedBytes;
                if (bytesRead > maxContentLength) {
                  throw pendingResponseError = new AxiosError(
                    "maxContentLength size of " + maxContentLength + " exceeded",
                    AxiosError.ERR_BAD_RESPONSE,
                    config2,
                    request2
                  );
                }
              }
              onProgress && onProgress(loadedBytes);
            };
            response = new Response(
              trackStream(response.body, DEFAULT_CHUNK_SIZE, onChunkProgress, () => {
                flush && flush();
                unsubscribe && unsubscribe();
              }),
              options
            );
          }
          responseType = responseType || "text";
          let responseData = await resolvers[utils$1.findKey(resolvers, responseType) || "text"](
            response,
            config2
          );
          if (hasMaxContentLength && !supportsResponseStream && !isStreamResponse) {
            let materializedSize;
            if (responseData != null) {
              if (typeof responseData.byteLength === "number") {
                materializedSize = responseData.byteLength;
              } else if (typeof responseData.size === "number") {
                materializedSize = responseData.size;
              } else if (typeof responseData === "string") {
                materializedSize = typeof TextEncoder2 === "function" ? new TextEncoder2().encode(responseData).byteLength : responseData.length;
              }
            }
            if (typeof materializedSize === "number" && materializedSize > maxContentLength) {
              throw new AxiosError(
                "maxContentLength size of " + maxContentLength + " exceeded",
                AxiosError.ERR_BAD_RESPONSE,
                config2,
                request2
              );
            }
          }
          !isStreamResponse && unsubscribe && unsubscribe();
          return await new Promise((resolve, reject) => {
            settle(resolve, reject, {
              data: responseData,
              headers: AxiosHeaders.from(response.headers),
              status: response.status,
              statusText: response.statusText,
              config: config2,
              request: request2
            });
          });
        } catch (err) {
          unsubscribe && unsubscribe();
          if (composedSignal && composedSignal.aborted && composedSignal.reason instanceof AxiosError) {
            const canceledError = composedSignal.reason;
            canceledError.config = config2;
            request2 && (canceledError.request = request2);
            if (err !== canceledError) {
              Object.defineProperty(canceledError, "cause", {
                __proto__: null,
                value: err,
                writable: true,
                enumerable: false,
                configurable: true
              });
            }
            throw canceledError;
          }
          if (pendingBodyError) {
            request2 && !pendingBodyError.request && (pendingBodyError.request = request2);
            throw pendingBodyError;
          }
          if (pendingResponseError) {
            throw pendingResponseError;
          }
          if (err instanceof AxiosError) {
            request2 && !err.request && (err.request = request2);
            throw err;
          }
          if (err && err.name === "TypeError" && /Load failed|fetch/i.test(err.message)) {
            const networkError = new AxiosError(
              "Network Error",
              AxiosError.ERR_NETWORK,
              config2,
              request2,
              err && err.response
            );
            Object.defineProperty(networkError, "cause", {
              __proto__: null,
              value: err.cause || err,
              writable: true,
              enumerable: false,
              configurable: true
            });
            throw networkError;
          }
          throw AxiosError.from(err, err && err.code, config2, request2, err && err.response);
        }
      };
    };
    var seedCache = /* @__PURE__ */ new Map();
    var getFetch = (config2) => {
      const env = /* @__PURE__ */ Object.create(null);
      const configuredEnv = config2 && utils$1.hasOwnProp(config2, "env") && config2.env;
      ["fetch", "Request", "Response", "Blob"].forEach((key) => {
        if (configuredEnv && utils$1.hasOwnProp(configuredEnv, key)) {
          env[key] = configuredEnv[key];
        }
      });
      const { fetch: fetch2, Request: Request2, Response, Blob: Blob2 } = env;
      const seeds = [Request2, Response, fetch2, Blob2];
      let len = seeds.length, i = len, seed, target, map2 = seedCache;
      while (i--) {
        seed = seeds[i];
        target = map2.get(seed);
        target === void 0 && map2.set(seed, target = i ? /* @__PURE__ */ new Map() : factory(env));
        map2 = target;
      }
      return target;
    };
    getFetch();
    var knownAdapters = {
      http: httpAdapter,
      xhr: xhrAdapter,
      fetch: {
        get: getFetch
      }
    };
    utils$1.forEach(knownAdapters, (fn, value) => {
      if (fn) {
        try {
          Object.defineProperty(fn, "name", { __proto__: null, value });
        } catch (e) {
        }
        Object.defineProperty(fn, "adapterName", { __proto__: null, value });
      }
    });
    var renderReason = (reason) => `- ${reason}`;
    var isResolvedHandle = (adapter) => utils$1.isFunction(adapter) || adapter === null || adapter === false;
    function getAdapter(adapters2, config2) {
      adapters2 = utils$1.isArray(adapters2) ? adapters2 : [adapters2];
      const { length } = adapters2;
      let nameOrAdapter;
      let adapter;
      const rejectedReasons = {};
      for (let i = 0; i < length; i++) {
        nameOrAdapter = adapters2[i];
        let id;
        adapter = nameOrAdapter;
        if (!isResolvedHandle(nameOrAdapter)) {
          adapter = knownAdapters[(id = String(nameOrAdapter)).toLowerCase()];
          if (adapter === void 0) {
            throw new AxiosError(`Unknown adapter '${id}'`);
          }
        }
        if (adapter && (utils$1.isFunction(adapter) || (adapter = adapter.get(config2)))) {
          break;
        }
        rejectedReasons[id || "#" + i] = adapter;
      }
      if (!adapter) {
        const reasons = Object.entries(rejectedReasons).map(
          ([id, state]) => `adapter ${id} ` + (state === false ? "is not supported by the environment" : "is not available in the build")
        );
        let s = length ? reasons.length > 1 ? "since :\n" + reasons.map(renderReason).join("\n") : " " + renderReason(reasons[0]) : "as no adapter specified";
        throw new AxiosError(
          `There is no suitable adapter to dispatch the request ` + s,
          AxiosError.ERR_NOT_SUPPORT
        );
      }
      return adapter;
    }
    var adapters = {
      /**
       * Resolve an adapter from a list of adapter names or functions.
       * @type {Function}
       */
      getAdapter,
      /**
       * Exposes all known adapters
       * @type {Object<string, Function|Object>}
       */
      adapters: knownAdapters
    };
    function throwIfCancellationRequested(config2) {
      if (config2.cancelToken) {
        config2.cancelToken.throwIfRequested();
      }
      if (config2.signal && config2.signal.aborted) {
        throw new CanceledError(null, config2);
      }
    }
    function resolveClock() {
      return typeof performance !== "undefined" && utils$1.isFunction(performance.now) ? () => performance.now() : Date.now;
    }
    function elapsedSince(now, start3) {
      return Math.max(0, Math.round(now() - start3));
    }
    function dispatchRequest(_config) {
      const config2 = utils$1.toSafeFlatObject(_config);
      throwIfCancellationRequested(config2);
      config2.headers = AxiosHeaders.from(utils$1.getSafeProp(config2, "headers"));
      config2.data = transformData.call(config2, config2.transformRequest);
      if (["post", "put", "patch"].indexOf(config2.method) !== -1) {
        config2.headers.setContentType("application/x-www-form-urlencoded", false);
      }
      const adapter = adapters.getAdapter(config2.adapter || defaults2.adapter, config2);
      const now = resolveClock();
      const start3 = now();
      return adapter(config2).then(
        function onAdapterResolution(response) {
          throwIfCancellationRequested(config2);
          response.duration = elapsedSince(now, start3);
          config2.response = response;
          try {
            response.data = transformData.call(config2, config2.transformResponse, response);
          } finally {
            delete config2.response;
          }
          response.headers = AxiosHeaders.from(response.headers);
          return response;
        },
        function onAdapterRejection(reason) {
          if (!isCancel(reason)) {
            throwIfCancellationRequested(config2);
            if (reason && reason.response) {
              reason.response.duration = elapsedSince(now, start3);
              config2.response = reason.response;
              try {
                reason.response.data = transformData.call(
                  config2,
                  config2.transformResponse,
                  reason.response
                );
              } finally {
                delete config2.response;
              }
              reason.response.headers = AxiosHeaders.from(reason.response.headers);
            }
          }
          return Promise.reject(reason);
        }
      );
    }
    var validators$1 = {};
    ["object", "boolean", "number", "function", "string", "symbol"].forEach((type, i) => {
      validators$1[type] = function validator2(thing) {
        return typeof thing === type || "a" + (i < 1 ? "n " : " ") + type;
      };
    });
    var deprecatedWarnings = {};
    validators$1.transitional = function transitional(validator2, version, message) {
      function formatMessage(opt, desc) {
        return "[Axios v" + VERSION + "] Transitional option '" + opt + "'" + desc + (message ? ". " + message : "");
      }
      return (value, opt, opts) => {
        if (validator2 === false) {
          throw new AxiosError(
            formatMessage(opt, " has been removed" + (version ? " in " + version : "")),
            AxiosError.ERR_DEPRECATED
          );
        }
        if (version && !deprecatedWarnings[opt]) {
          deprecatedWarnings[opt] = true;
          console.warn(
            formatMessage(
              opt,
              " has been deprecated since v" + version + " and will be removed in the near future"
            )
          );
        }
        return validator2 ? validator2(value, opt, opts) : true;
      };
    };
    validators$1.spelling = function spelling(correctSpelling) {
      return (value, opt) => {
        console.warn(`${opt} is likely a misspelling of ${correctSpelling}`);
        return true;
      };
    };
    function assertOptions(options, schema, allowUnknown) {
      if (typeof options !== "object" || options === null) {
        throw new AxiosError("options must be an object", AxiosError.ERR_BAD_OPTION_VALUE);
      }
      const keys = Object.keys(options);
      let i = keys.length;
      while (i-- > 0) {
        const opt = keys[i];
        const validator2 = Object.prototype.hasOwnProperty.call(schema, opt) ? schema[opt] : void 0;
        if (validator2) {
          const value = options[opt];
          const result = value === void 0 || validator2(value, opt, options);
          if (result !== true) {
            throw new AxiosError(
              "option " + opt + " must be " + result,
              AxiosError.ERR_BAD_OPTION_VALUE
            );
          }
          continue;
        }
        if (allowUnknown !== true) {
          throw new AxiosError("Unknown option " + opt, AxiosError.ERR_BAD_OPTION);
        }
      }
    }
    var validator = {
      assertOptions,
      validators: validators$1
    };
    var validators = validator.validators;
    var isHeadersBucket = (value) => {
      if (value == null || utils$1.isPlainObject(value) || value instanceof AxiosHeaders) {
        return true;
      }
      try {
        return utils$1.isObject(value) && utils$1.getSafeProp(value, Symbol.toStringTag) === "AxiosHeaders" && [
          "toJSON",
          "set",
          "get",
          "has",
          "delete",
          "clear",
          "normalize",
          "concat",
          "toString",
          Symbol.iterator
        ].every((method) => utils$1.isFunction(utils$1.getSafeProp(value, method)));
      } catch (e) {
        return false;
      }
    };
    var Axios = class {
      constructor(instanceConfig) {
        this.defaults = instanceConfig || {};
        this.interceptors = {
          request: new InterceptorManager(),
          response: new InterceptorManager()
        };
      }
      /**
       * Dispatch a request
       *
       * @param {String|Object} configOrUrl The config specific for this request (merged with this.defaults)
       * @param {?Object} config
       *
       * @returns {Promise} The Promise to be fulfilled
       */
      async request(configOrUrl, config2) {
        try {
          return await this._request(configOrUrl, config2);
        } catch (err) {
          if (err instanceof Error) {
            try {
              let dummy = {};
              Error.captureStackTrace ? Error.captureStackTrace(dummy) : dummy = new Error();
              const dummyStack = dummy.stack;
              let stack = "";
              if (typeof dummyStack === "string") {
                const firstNewlineIndex = dummyStack.indexOf("\n");
                stack = firstNewlineIndex === -1 ? "" : dummyStack.slice(firstNewlineIndex + 1);
              }
              if (!err.stack) {
                err.stack = stack;
              } else if (stack) {
                const firstNewlineIndex = stack.indexOf("\n");
                const secondNewlineIndex = firstNewlineIndex === -1 ? -1 : stack.indexOf("\n", firstNewlineIndex + 1);
                const duplicateCheckSuffix = secondNewlineIndex === -1 ? stack : stack.slice(secondNewlineIndex + 1);
                const currentStack = String(err.stack);
                const causeIndex = getCauseStackIndex(err, currentStack);
                const stackHead = causeIndex === -1 ? currentStack : currentStack.slice(0, causeIndex);
                const causeSection = causeIndex === -1 ? "" : currentStack.slice(causeIndex);
                if (!stackHead.endsWith(duplicateCheckSuffix)) {
                  err.stack = stackHead + "\n" + stack + causeSection;
                }
              }
            } catch (e) {
            }
          }
          throw err;
        }
      }
      _request(configOrUrl, config2) {
        if (typeof configOrUrl === "string") {
          config2 = config2 || {};
          config2.url = configOrUrl;
        } else {
          config2 = configOrUrl || {};
        }
        config2 = mergeConfig(this.defaults, config2);
        const { transitional, paramsSerializer, headers } = config2;
        if (transitional !== void 0) {
          validator.assertOptions(
            transitional,
            {
              silentJSONParsing: validators.transitional(validators.boolean),
              forcedJSONParsing: validators.transitional(validators.boolean),
              clarifyTimeoutError: validators.transitional(validators.boolean),
              legacyInterceptorReqResOrdering: validators.transitional(validators.boolean),
              advertiseZstdAcceptEncoding: validators.transitional(validators.boolean),
              validateStatusUndefinedResolves: validators.transitional(validators.boolean),
              encodeBasicAuthUsername: validators.transitional(validators.boolean)
            },
            false
          );
        }
        if (paramsSerializer != null) {
          if (utils$1.isFunction(paramsSerializer)) {
            config2.paramsSerializer = {
              serialize: paramsSerializer
            };
          } else {
            validator.assertOptions(
              paramsSerializer,
              {
                encode: validators.function,
                serialize: validators.function
              },
              true
            );
          }
        }
        if (config2.allowAbsoluteUrls !== void 0) ;
        else if (utils$1.hasOwnProp(this.defaults, "allowAbsoluteUrls") && this.defaults.allowAbsoluteUrls !== void 0) {
          config2.allowAbsoluteUrls = this.defaults.allowAbsoluteUrls;
        } else {
          config2.allowAbsoluteUrls = true;
        }
        validator.assertOptions(
          config2,
          {
            baseUrl: validators.spelling("baseURL"),
            withXsrfToken: validators.spelling("withXSRFToken")
          },
          true
        );
        config2.method = (utils$1.getSafeProp(config2, "method") || utils$1.getSafeProp(this.defaults, "method") || "get").toLowerCase();
        const commonHeaders = utils$1.getSafeProp(headers, "common");
        const methodHeaders = utils$1.getSafeProp(headers, config2.method);
        const contextHeaders = headers && utils$1.merge(
          isHeadersBucket(commonHeaders) ? commonHeaders : void 0,
          isHeadersBucket(methodHeaders) ? methodHeaders : void 0
        );
        headers && utils$1.forEach(methodList.concat("common"), (method) => {
          if (isHeadersBucket(utils$1.getSafeProp(headers, method))) {
            delete headers[method];
          }
        });
        config2.headers = AxiosHeaders.concat(contextHeaders, headers);
        const requestInterceptorChain = [];
        let synchronousRequestInterceptors = true;
        this.interceptors.request.forEach(function unshiftRequestInterceptors(interceptor) {
          if (typeof interceptor.runWhen === "function" && interceptor.runWhen(config2) === false) {
            return;
          }
          synchronousRequestInterceptors = synchronousRequestInterceptors && interceptor.synchronous;
          const transitional2 = config2.transitional || transitionalDefaults;
          const legacyInterceptorReqResOrdering = transitional2 && transitional2.legacyInterceptorReqResOrdering;
          if (legacyInterceptorReqResOrdering) {
            requestInterceptorChain.unshift(interceptor.fulfilled, interceptor.rejected);
          } else {
            requestInterceptorChain.push(interceptor.fulfilled, interceptor.rejected);
          }
        });
        const responseInterceptorChain = [];
        this.interceptors.response.forEach(function pushResponseInterceptors(interceptor) {
          responseInterceptorChain.push(interceptor.fulfilled, interceptor.rejected);
        });
        let promise2;
        let i = 0;
        let len;
        if (!synchronousRequestInterceptors) {
          const chain = [dispatchRequest.bind(this), void 0];
          chain.unshift(...requestInterceptorChain);
          chain.push(...responseInterceptorChain);
          len = chain.length;
          promise2 = Promise.resolve(config2);
          while (i < len) {
            promise2 = promise2.then(chain[i++], chain[i++]);
          }
          return promise2;
        }
        len = requestInterceptorChain.length;
        let newConfig = config2;
        while (i < len) {
          const onFulfilled = requestInterceptorChain[i++];
          const onRejected = requestInterceptorChain[i++];
          try {
            newConfig = onFulfilled ? onFulfilled(newConfig) : newConfig;
          } catch (error) {
            if (!onRejected) {
              promise2 = Promise.reject(error);
              break;
            }
            try {
              const rejectedResult = onRejected.call(this, error);
              if (utils$1.isThenable(rejectedResult)) {
                promise2 = Promise.resolve(rejectedResult).then(
                  () => dispatchRequest.call(this, newConfig)
                );
              }
            } catch (rejectedError) {
              promise2 = Promise.reject(rejectedError);
            }
            break;
          }
        }
        if (!promise2) {
          try {
            promise2 = dispatchRequest.call(this, newConfig);
          } catch (error) {
            promise2 = Promise.reject(error);
          }
        }
        i = 0;
        len = responseInterceptorChain.length;
        while (i < len) {
          promise2 = promise2.then(responseInterceptorChain[i++], responseInterceptorChain[i++]);
        }
        return promise2;
      }
      getUri(config2) {
        config2 = mergeConfig(this.defaults, config2);
        const fullPath = buildFullPath(config2.baseURL, config2.url, config2.allowAbsoluteUrls, config2);
        return buildURL(fullPath, config2.params, config2.paramsSerializer);
      }
    };
    utils$1.forEach(["delete", "get", "head", "options"], function forEachMethodNoData(method) {
      Axios.prototype[method] = async function(url2, config2) {
        return this.request(
          mergeConfig(config2 || {}, {
            method,
            url: url2,
            data: config2 && utils$1.hasOwnProp(config2, "data") ? config2.data : void 0
          })
        );
      };
    });
    utils$1.forEach(["post", "put", "patch", "query"], function forEachMethodWithData(method) {
      function generateHTTPMethod(isForm) {
        return async function httpMethod(url2, data, config2) {
          return this.request(
            mergeConfig(config2 || {}, {
              method,
              headers: isForm ? {
                "Content-Type": "multipart/form-data"
              } : {},
              url: url2,
              data
            })
          );
        };
      }
      Axios.prototype[method] = generateHTTPMethod();
      if (method !== "query") {
        Axios.prototype[method + "Form"] = generateHTTPMethod(true);
      }
    });
    var CancelToken = class _CancelToken {
      constructor(executor) {
        if (typeof executor !== "function") {
          throw new TypeError("executor must be a function.");
        }
        let resolvePromise;
        this.promise = new Promise(function promiseExecutor(resolve) {
          resolvePromise = resolve;
        });
        const token = this;
        this.promise.then((cancel) => {
          if (!token._listeners) return;
          let i = token._listeners.length;
          while (i-- > 0) {
            token._listeners[i](cancel);
          }
          token._listeners = null;
        });
        this.promise.then = (onfulfilled) => {
          let _resolve;
          const promise2 = new Promise((resolve) => {
            token.subscribe(resolve);
            _resolve = resolve;
          }).then(onfulfilled);
          promise2.cancel = function reject() {
            token.unsubscribe(_resolve);
          };
          return promise2;
        };
        executor(function cancel(message, config2, request2) {
          if (token.reason) {
            return;
          }
          token.reason = new CanceledError(message, config2, request2);
          resolvePromise(token.reason);
        });
      }
      /**
       * Throws a `CanceledError` if cancellation has been requested.
       */
      throwIfRequested() {
        if (this.reason) {
          throw this.reason;
        }
      }
      /**
       * Subscribe to the cancel signal
       */
      subscribe(listener) {
        if (this.reason) {
          listener(this.reason);
          return;
        }
        if (this._listeners) {
          this._listeners.push(listener);
        } else {
          this._listeners = [listener];
        }
      }
      /**
       * Unsubscribe from the cancel signal
       */
      unsubscribe(listener) {
        if (!this._listeners) {
          return;
        }
        const index = this._listeners.indexOf(listener);
        if (index !== -1) {
          this._listeners.splice(index, 1);
        }
      }
      toAbortSignal() {
        const controller = new AbortController();
        const abort = (err) => {
          controller.abort(err);
        };
        this.subscribe(abort);
        controller.signal.unsubscribe = () => this.unsubscribe(abort);
        return controller.signal;
      }
      /**
       * Returns an object that contains a new `CancelToken` and a function that, when called,
       * cancels the `CancelToken`.
       */
      static source() {
        let cancel;
        const token = new _CancelToken(function executor(c) {
          cancel = c;
        });
        return {
          token,
          cancel
        };
      }
    };
    function spread(callback) {
      return function wrap(arr) {
        return callback.apply(null, arr);
      };
    }
    function isAxiosError(payload) {
      return utils$1.isObject(payload) && payload.isAxiosError === true;
    }
    var HttpStatusCode = {
      Continue: 100,
      SwitchingProtocols: 101,
      Processing: 102,
      EarlyHints: 103,
      Ok: 200,
      Created: 201,
      Accepted: 202,
      NonAuthoritativeInformation: 203,
      NoContent: 204,
      ResetContent: 205,
      PartialContent: 206,
      MultiStatus: 207,
      AlreadyReported: 208,
      ImUsed: 226,
      MultipleChoices: 300,
      MovedPermanently: 301,
      Found: 302,
      SeeOther: 303,
      NotModified: 304,
      UseProxy: 305,
      Unused: 306,
      TemporaryRedirect: 307,
      PermanentRedirect: 308,
      BadRequest: 400,
      Unauthorized: 401,
      PaymentRequired: 402,
      Forbidden: 403,
      NotFound: 404,
      MethodNotAllowed: 405,
      NotAcceptable: 406,
      ProxyAuthenticationRequired: 407,
      RequestTimeout: 408,
      Conflict: 409,
      Gone: 410,
      LengthRequired: 411,
      PreconditionFailed: 412,
      /**
       * @deprecated Use `ContentTooLarge` instead.
       */
      PayloadTooLarge: 413,
      ContentTooLarge: 413,
      UriTooLong: 414,
      UnsupportedMediaType: 415,
      RangeNotSatisfiable: 416,
      ExpectationFailed: 417,
      ImATeapot: 418,
      MisdirectedRequest: 421,
      /**
       * @deprecated Use `UnprocessableContent` instead.
       */
      UnprocessableEntity: 422,
      UnprocessableContent: 422,
      Locked: 423,
      FailedDependency: 424,
      TooEarly: 425,
      UpgradeRequired: 426,
      PreconditionRequired: 428,
      TooManyRequests: 429,
      RequestHeaderFieldsTooLarge: 431,
      UnavailableForLegalReasons: 451,
      InternalServerError: 500,
      NotImplemented: 501,
      BadGateway: 502,
      ServiceUnavailable: 503,
      GatewayTimeout: 504,
      HttpVersionNotSupported: 505,
      VariantAlsoNegotiates: 506,
      InsufficientStorage: 507,
      LoopDetected: 508,
      NotExtended: 510,
      NetworkAuthenticationRequired: 511,
      WebServerReturnsAnUnknownError: 520,
      WebServerIsDown: 521,
      ConnectionTimedOut: 522,
      OriginIsUnreachable: 523,
      TimeoutOccurred: 524,
      SslHandshakeFailed: 525,
      InvalidSslCertificate: 526
    };
    Object.entries(HttpStatusCode).forEach(([key, value]) => {
      if (HttpStatusCode[value] === void 0) {
        HttpStatusCode[value] = key;
      }
    });
    function createInstance(defaultConfig) {
      const context = new Axios(defaultConfig);
      const instance = bind(Axios.prototype.request, context);
      utils$1.extend(instance, Axios.prototype, context, { allOwnKeys: true });
      utils$1.extend(instance, context, null, { allOwnKeys: true });
      instance.create = function create(instanceConfig) {
        return createInstance(mergeConfig(defaultConfig, instanceConfig));
      };
      return instance;
    }
    var axios2 = createInstance(defaults2);
    axios2.Axios = Axios;
    axios2.CanceledError = CanceledError;
    axios2.CancelToken = CancelToken;
    axios2.isCancel = isCancel;
    axios2.VERSION = VERSION;
    axios2.toFormData = toFormData;
    axios2.AxiosError = AxiosError;
    axios2.Cancel = axios2.CanceledError;
    axios2.all = function all(promises) {
      return Promise.all(promises);
    };
    axios2.spread = spread;
    axios2.isAxiosError = isAxiosError;
    axios2.mergeConfig = mergeConfig;
    axios2.AxiosHeaders = AxiosHeaders;
    axios2.formToJSON = (thing) => formDataToJSON(utils$1.isHTMLForm(thing) ? new FormData(thing) : thing);
    axios2.getAdapter = adapters.getAdapter;
    axios2.HttpStatusCode = HttpStatusCode;
    axios2.default = axios2;
    module.exports = axios2;
  }
});

// node_modules/dots-wrapper/dist/common/create-context/create-context.js
var require_create_context = __commonJS({
  "node_modules/dots-wrapper/dist/common/create-context/create-context.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.createContext = void 0;
    var createContext2 = ({ axios: axios2, requestTimeoutInMs = 1e3 * 15, endpoint = "https://api.digitalocean.com/v2", token }) => {
      const headers = Object.freeze({
        "Authorization": `Bearer ${token}`,
        "Content-Type": "application/json"
      });
      const httpClient = axios2.create({
        baseURL: endpoint,
        headers,
        timeout: requestTimeoutInMs
      });
      return Object.freeze({ endpoint, httpClient });
    };
    exports.createContext = createContext2;
  }
});

// packages/base/build/src/look.js
async function lookAt(asked2) {
  const [settled] = await Promise.allSettled([asked2]);
  return settled.status === "fulfilled" ? { kind: "seen", value: settled.value } : { kind: "failed", error: toStagingError(settled.reason) };
}
function statusOf(look) {
  return look.kind === "failed" && "status" in look.error && typeof look.error.status === "number" ? look.error.status : void 0;
}

// packages/base/build/src/clock.js
import { setTimeout as setTimeout2 } from "node:timers/promises";
var systemClock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: async (milliseconds2, signal) => {
    try {
      await setTimeout2(milliseconds2, void 0, signal ? { signal } : {});
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    }
  }
};

// packages/base/build/src/deadline.js
var Deadline = class _Deadline {
  signal;
  #clock;
  #started;
  #milliseconds;
  #timer;
  constructor(clock, milliseconds2, parent) {
    this.#clock = clock;
    this.#started = clock.monotonic();
    this.#milliseconds = milliseconds2;
    this.#timer = new AbortController();
    this.signal = parent ? AbortSignal.any([parent, this.#timer.signal]) : this.#timer.signal;
    const timer = setTimeout(() => this.#timer.abort(new StagingError("timeout", `the deadline of ${Math.round(milliseconds2 / 1e3)} s passed`)), Math.min(milliseconds2, 2 ** 31 - 1));
    timer.unref();
  }
  /** Milliseconds since the start. */
  elapsed() {
    return this.#clock.monotonic() - this.#started;
  }
  /** Milliseconds left, never below 0. */
  remaining() {
    return Math.max(0, this.#milliseconds - this.elapsed());
  }
  passed() {
    return this.remaining() === 0;
  }
  /** A deadline inside this one, shorter or not; `signal` ends it, too. */
  within(milliseconds2, signal) {
    const end = milliseconds2 < this.remaining() ? milliseconds2 : this.remaining() + tie;
    return new _Deadline(this.#clock, end, signal ? AbortSignal.any([this.signal, signal]) : this.signal);
  }
};
var tie = 50;

// packages/base/build/src/finding.js
function fine(area10, check5, seen) {
  return { area: area10, check: check5, state: "ok", seen };
}
function warning(area10, check5, seen, remedy2) {
  return { area: area10, check: check5, state: "warning", seen, remedy: remedy2 };
}
function problem(area10, check5, reason, seen, remedy2) {
  return { area: area10, check: check5, state: "problem", seen, remedy: remedy2, reason };
}
function unknown(area10, check5, seen, remedy2) {
  return { area: area10, check: check5, state: "unknown", seen, remedy: remedy2 };
}

// packages/base/build/src/git-failure.js
var words = [
  [/^fatal: repository '.*' not found/m, { kind: "refused", reason: "not-found" }],
  [
    /^fatal: (?:Authentication failed for|could not read (?:Username|Password) for)/m,
    { kind: "refused", reason: "unauthorized" }
  ],
  // What the server itself says within the protocol is about what was asked.
  [/^(?:fatal: )?(?:remote error: |error: Server does not allow|fatal: couldn't find remote ref)/m, { kind: "other" }],
  [
    /Could not resolve (?:host|proxy)|Failed to connect|Couldn't connect|Connection refused|Network is unreachable/,
    { kind: "unavailable", reason: "network" }
  ],
  // Everything else that keeps it from speaking to the server: a reset, a stall, TLS.
  [/^fatal: unable to access '/m, { kind: "unavailable", reason: "service-error" }],
  // A page in place of an answer: HTML with 200, a login page that it was led to.
  [
    /info\/refs not valid: |protocol error: |invalid server response|unable to update url base from redirection/,
    { kind: "unavailable", reason: "service-error" }
  ],
  // An answer that ends in the middle.
  [
    /RPC failed|hung up|early EOF|unexpected disconnect|expected .*flush|unexpected (?:end|EOF)/,
    { kind: "unavailable", reason: "service-error" }
  ]
];
function judgeGit(stderr) {
  const status = Number(/(?:returned error: |RPC failed; HTTP )(\d{3})\b/.exec(stderr)?.[1]);
  if (status === 401)
    return { kind: "refused", reason: "unauthorized" };
  if (status === 403)
    return { kind: "refused", reason: "forbidden" };
  if (status === 404 || status === 410)
    return { kind: "refused", reason: "not-found" };
  if (status === 429)
    return { kind: "unavailable", reason: "rate-limited" };
  if (status)
    return { kind: "unavailable", reason: "service-error" };
  return words.find(([pattern]) => pattern.test(stderr))?.[1] ?? { kind: "other" };
}
function lastWords(stderr) {
  const lines = stderr.trim().split("\n");
  const last = lines.findLast((line) => !/^\s/.test(line)) ?? "";
  return last.slice(0, 300);
}

// packages/base/build/src/markdown.js
function markdownLink(label, address) {
  const isPlain = /^https?:\/\/[^\s()<>"'`|\\[\]{}]{1,500}$/.test(address) && URL.canParse(address);
  return isPlain ? `[${label}](${address})` : label;
}

// packages/base/build/src/parse-json.js
function notJson(service, path2, body, form = "JSON") {
  return new StagingError("service-error", `${service}'s answer to ${path2} is no ${form}: ${whatIs(body)}`, {
    hint: proxyHint(service)
  });
}
function proxyHint(service) {
  return `Is a proxy between the runner and ${service}? If not, run it again.`;
}
function answeredInstead(request2, detail = "what came in its place is a page of HTML") {
  const { service, method, path: path2 } = request2;
  return new ApiError({ service, method, path: path2, status: 0, detail }, { reason: "service-error", hint: proxyHint(service) });
}
function isPage(body) {
  return typeof body === "string" && /^\s*<(!doctype\s+html|html)\b/i.test(body);
}
function whatIs(body) {
  const text = body.trim();
  if (text === "")
    return "it is empty";
  return text.startsWith("<") ? "it is a page of HTML" : "it breaks off, or is something else";
}

// packages/base/build/src/retry-pause.js
var patience = 6e4;
var longestPause = 5e3;
var silence = /* @__PURE__ */ new Set([0, 502, 503, 504]);
function retryPause({ status, attempt: attempt2, most: most3, known: known2, elapsed }) {
  const waits = known2 && silence.has(status) && elapsed < patience;
  return attempt2 < most3 || waits ? Math.min(longestPause, 250 * 2 ** (attempt2 - 1)) : void 0;
}

// packages/base/build/src/wait-until.js
async function waitUntil(observe, options) {
  const { awaited, clock, deadline, log, first = 250, most: most3 = 1e4 } = options;
  const started = clock.monotonic();
  let pause = first;
  let lastSeen = "";
  for (; ; ) {
    const observation = await observe();
    if (observation.kind === "done")
      return observation.value;
    if (observation.seen !== lastSeen) {
      lastSeen = observation.seen;
      log.info(`waiting for ${awaited}: ${lastSeen}`);
    }
    if (deadline.remaining() <= pause)
      throw new WaitTimeoutError(awaited, lastSeen, clock.monotonic() - started);
    await clock.sleep(pause, deadline.signal);
    pause = Math.min(most3, pause * 1.5);
  }
}

// packages/github/build/src/client.js
function asApiError(error, method, path2) {
  if (error instanceof ApiError || !(error instanceof Error) || !("status" in error))
    return error;
  const { status, response } = error;
  const data = response?.data;
  if ((status === 404 || status === 410) && isPage(data))
    return notUnderstood(method, path2, `what came in its place, with ${status}, is no JSON: ${whatIs(data)}`);
  const requestId = response?.headers?.["x-github-request-id"];
  const detail = typeof data === "string" ? void 0 : data?.message;
  return new ApiError({
    service: "GitHub",
    method,
    path: path2,
    status: response ? status : 0,
    ...detail && { detail },
    ...requestId && { requestId }
  });
}
function requireJson({ status, data }, method, path2) {
  const hasBody = status < 300 && status !== 204 && status !== 205;
  if (hasBody && typeof data === "string")
    throw notUnderstood(method, path2, `what came in its place is no JSON: ${whatIs(data)}`);
  const mayBeHollow = status === 202 || method === "POST" && path2.endsWith("/variables");
  if (hasBody && !mayBeHollow && isHollow(data))
    throw notUnderstood(method, path2, "its answer holds nothing");
}
function isHollow(data) {
  if (typeof data !== "object" || data === null)
    return true;
  const values = Object.values(data);
  return !Array.isArray(data) && (values.length === 0 || "total_count" in data && !values.some(Array.isArray));
}
function notUnderstood(method, path2, detail) {
  return answeredInstead({ service: "GitHub", method, path: path2 }, detail);
}

// packages/github/build/src/seen.js
var clients = /* @__PURE__ */ new WeakMap();
function seenBy(octokit) {
  const known2 = clients.get(octokit) ?? {
    paths: /* @__PURE__ */ new Set(),
    floors: /* @__PURE__ */ new Map(),
    trees: /* @__PURE__ */ new Map(),
    absences: /* @__PURE__ */ new Map(),
    hasAnswered: false,
    ahead: 0
  };
  clients.set(octokit, known2);
  return known2;
}
function noteTime(octokit, headers) {
  if (headers?.["x-github-request-id"] === void 0)
    return;
  const ahead = Date.now() - Date.parse(headers.date ?? "");
  if (!Number.isNaN(ahead))
    seenBy(octokit).ahead = ahead;
}
function timeAt(octokit) {
  return Date.now() - seenBy(octokit).ahead;
}
function raiseFloor(octokit, issue, { updatedAt, comment }) {
  const { floors } = seenBy(octokit);
  const comments = floors.get(issue)?.comments ?? [];
  floors.set(issue, {
    at: systemClock.monotonic(),
    updatedAt: Date.parse(updatedAt),
    comments: comment === void 0 ? comments : [...comments, comment]
  });
}

// packages/github/build/src/settling.js
var doubt = 5500;
var strongDoubt = { ref: 15e3, other: 6e4 };
var lag = 1e4;
var longestPause2 = { first: 2e3, later: 5e3 };
function pauseWithin(patience8, attempt2, elapsed) {
  const pause = Math.min(elapsed < lag ? longestPause2.first : longestPause2.later, 250 * 2 ** attempt2);
  return elapsed + pause <= patience8 ? pause : void 0;
}
async function lookFor(find, options = {}) {
  const { patience: patience8 = lag, clock = systemClock } = options;
  const started = clock.monotonic();
  for (let attempt2 = 1; ; attempt2 += 1) {
    const found = await find();
    if (found !== void 0)
      return found;
    const pause = pauseWithin(patience8, attempt2, clock.monotonic() - started);
    if (pause === void 0)
      return void 0;
    await clock.sleep(pause, options.signal);
  }
}
function isLost(error) {
  return error instanceof ApiError && (error.status === 0 || error.status >= 500);
}
async function makeOnce(make, find) {
  for (let attempt2 = 1; ; attempt2 += 1) {
    try {
      return await make();
    } catch (error) {
      if (!isLost(error) || attempt2 === 4)
        throw error;
    }
    const made = await lookFor(find);
    if (made !== void 0)
      return made;
  }
}

// packages/github/build/src/request.js
async function request(github, route2, parameters, options = {}) {
  const { octokit, owner, repo } = github;
  const values = { ...route2.includes("{owner}") && { owner, repo }, ...parameters };
  const [method = "", template = ""] = route2.split(" ");
  const path2 = template.replace(/\{(\w+)\}/g, (_, name) => encodeURI(String(values[name] ?? "")));
  const send = async () => {
    try {
      const answer2 = await octokit.request(route2, {
        ...values,
        ...options.headers && { headers: options.headers },
        request: {
          ...options.signal && { signal: options.signal },
          ...options.redirect && { redirect: options.redirect },
          retries: 0
        }
      });
      const answered = answer2;
      noteTime(octokit, answered.headers);
      if (!options.isText)
        requireJson(answered, method, path2);
      return answered;
    } catch (error) {
      throw asApiError(error, method, path2);
    }
  };
  const repeatable = options.repeatable ?? method !== "POST";
  const answer = await persist(github, send, { method, path: path2, repeatable, signal: options.signal });
  const { paths, absences } = seenBy(octokit);
  if (isSingle(path2))
    paths.add(path2);
  absences.delete(path2);
  return answer;
}
async function persist({ octokit, clock = systemClock }, send, sent) {
  const seen = seenBy(octokit);
  const started = clock.monotonic();
  for (let attempt2 = 1; ; attempt2 += 1) {
    try {
      const answer = await send();
      seen.hasAnswered = true;
      return answer;
    } catch (error) {
      sent.signal?.throwIfAborted();
      if (!(error instanceof ApiError))
        throw error;
      if (error.status > 0 && error.status < 500)
        seen.hasAnswered = true;
      const elapsed = clock.monotonic() - started;
      const pause = isLost(error) ? sent.repeatable ? retryPause({ status: error.status, attempt: attempt2, most: 4, known: seen.hasAnswered, elapsed }) : void 0 : pauseWithin(patienceFor(error, sent, seen, clock.monotonic()), attempt2, elapsed);
      if (pause === void 0) {
        if (error.status === 404 && isRight(sent.path))
          seen.absences.set(sent.path, clock.monotonic());
        throw error;
      }
      await clock.sleep(pause, sent.signal);
    }
  }
}
function patienceFor(error, { method, path: path2 }, seen, now) {
  const detail = error.detail ?? "";
  const isKnown = isAlways(path2) || [...seen.paths].some((one2) => path2 === one2 || path2.startsWith(`${one2}/`));
  if (error.status === 404 && isKnown)
    return path2.includes("/git/ref/") ? strongDoubt.ref : strongDoubt.other;
  if (error.status === 409 && method === "GET")
    return doubt;
  if ((error.status === 422 || error.status === 404) && /^(Could not resolve to a|No commit found for)/.test(detail))
    return doubt;
  if (error.status !== 404)
    return 0;
  const believed = seen.absences.get(path2);
  if (believed !== void 0 && now - believed < believedFor)
    return 0;
  return isSingle(path2) || isRight(path2) || path2.startsWith("/graphql") ? doubt : 0;
}
function isRight(path2) {
  return /^\/(repos\/[^/]+\/[^/]+\/collaborators\/[^/]+(\/permission)?|orgs\/[^/]+\/teams\/[^/]+(\/memberships\/[^/]+)?|users\/[^/]+|user\/\d+)$/.test(path2);
}
var believedFor = 10 * 6e4;
function isAlways(path2) {
  return /^\/repos\/[^/]+\/[^/]+\/rules\/branches\/.+$/.test(path2);
}
function isSingle(path2) {
  return /^\/repos\/[^/]+\/[^/]+\/((issues|pulls|deployments)\/\d+|issues\/comments\/\d+|actions\/runs\/\d+|git\/(ref|commits|trees)\/.+|compare\/.+)(\/(comments|statuses|jobs|merge|artifacts))?$/.test(path2);
}
async function unlessStatus(statuses, wanted) {
  try {
    return await wanted;
  } catch (error) {
    if (error instanceof ApiError && statuses.includes(error.status))
      return void 0;
    throw error;
  }
}
var statusOfType = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  UNPROCESSABLE: 422,
  RATE_LIMITED: 429
};
async function graphql(github, name, query2, variables, options = {}) {
  const path2 = `/graphql (${name})`;
  const send = async () => {
    try {
      const answer = await github.octokit.graphql(query2, {
        ...variables,
        request: { ...options.signal && { signal: options.signal }, retries: 0 }
      });
      if (typeof answer !== "object" || answer === null)
        throw notUnderstood("POST", path2, "what came in its place is no answer of GraphQL");
      if (options.has && options.has(answer) == null)
        throw new ApiError({ service: "GitHub", method: "POST", path: path2, status: 404, detail: "null in its answer" });
      return answer;
    } catch (error) {
      if (error instanceof ApiError)
        throw error;
      if (!isGraphqlFailure(error))
        throw asApiError(error, "POST", path2);
      const [first] = error.errors;
      throw new ApiError({
        service: "GitHub",
        method: "POST",
        path: path2,
        // Its own mishaps have no type.
        status: /^Something went wrong/.test(first?.message ?? "") ? 500 : statusOfType[first?.type ?? ""] ?? 422,
        ...first?.message && { detail: first.message }
      });
    }
  };
  return persist(github, send, {
    method: "POST",
    path: options.about ?? path2,
    repeatable: true,
    signal: options.signal
  });
}
function isGraphqlFailure(error) {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}

// packages/github/build/src/branch-rules.js
var route = "GET /repos/{owner}/{repo}/rules/branches/{branch}";
async function findBranchRules(github, branch) {
  const [found, listed3] = await Promise.all([
    unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/branches/{branch}", { branch })),
    listRules(github, branch)
  ]);
  if (!found)
    return void 0;
  const rules = listed3 ?? [];
  const pulls = rules.flatMap((rule) => rule.type === "pull_request" && rule.parameters ? [rule.parameters] : []);
  const allowed = pulls.flatMap((parameters) => "allowed_merge_methods" in parameters && Array.isArray(parameters.allowed_merge_methods) ? [parameters.allowed_merge_methods.map(String)] : []);
  const checks = rules.flatMap((rule) => rule.type === "required_status_checks" && rule.parameters ? [rule.parameters] : []);
  const [queue] = rules.flatMap((rule) => rule.type === "merge_queue" && rule.parameters ? [rule.parameters] : []);
  return {
    isInPlan: listed3 !== void 0,
    queue: queue && {
      maxToBuild: queue.max_entries_to_build,
      maxToMerge: queue.max_entries_to_merge,
      checkMinutes: queue.check_response_timeout_minutes
    },
    isProtected: found.data.protected,
    types: [...new Set(rules.map(({ type }) => type))],
    reviews: Math.max(0, ...pulls.map(({ required_approving_review_count: count2 }) => count2)),
    codeOwners: pulls.some(({ require_code_owner_review: wanted }) => wanted),
    checks: [...new Set(checks.flatMap((one2) => one2.required_status_checks.map(({ context }) => context)))],
    conversations: pulls.some(({ required_review_thread_resolution: wanted }) => wanted),
    isStrict: checks.some(({ strict_required_status_checks_policy: strict }) => strict),
    methods: allowed.length === 0 ? void 0 : ["merge", "squash", "rebase"].filter((method) => allowed.every((methods) => methods.includes(method)))
  };
}
async function findRuleTypes(github, branch) {
  const rules = await listRules(github, branch);
  return [...new Set(rules?.map(({ type }) => type))];
}
async function listRules(github, branch) {
  try {
    return (await request(github, route, { branch, per_page: 100 })).data;
  } catch (error) {
    const isNotInPlan = error instanceof ApiError && error.status === 403 && /^Upgrade to /.test(error.detail ?? "");
    if (isNotInPlan)
      return void 0;
    throw error;
  }
}

// packages/github/build/src/collaborators.js
var permissions = ["admin", "maintain", "write", "triage", "read", "none"];
async function getPermission(github, login) {
  const answer = await unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/collaborators/{username}/permission", { username: login }));
  const { role_name: role, permission } = answer?.data ?? {};
  return permissions.find((known2) => known2 === role) ?? permissions.find((known2) => known2 === permission) ?? "none";
}
async function getGivenPermission(github, login) {
  const permission = await getPermission(github, login);
  if (permission !== "read")
    return permission;
  const path2 = "GET /repos/{owner}/{repo}/collaborators/{username}";
  return await unlessStatus([404], request(github, path2, { username: login })) ? permission : "none";
}
async function findLogin(github, id) {
  return (await unlessStatus([404], request(github, "GET /user/{account_id}", { account_id: id })))?.data.login;
}
async function countCollaborators(github, least) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/collaborators", { per_page: 100 });
  const keys = { write: "push", maintain: "maintain", admin: "admin" };
  return data.filter(({ permissions: permissions2 }) => permissions2?.[keys[least]]).length;
}

// packages/github/build/src/refs.js
function fullRef(name) {
  return /^([0-9a-f]{40}|[0-9a-f]{64}|HEAD|refs\/.*)$/.test(name) ? name : `refs/heads/${name}`;
}
async function findRef(github, ref) {
  const answer = await unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/git/ref/{ref}", { ref }));
  return answer?.data.object.sha;
}
async function createRef(github, ref, sha) {
  for (let attempt2 = 1; ; attempt2 += 1) {
    try {
      await request(github, "POST /repos/{owner}/{repo}/git/refs", { ref: `refs/${ref}`, sha });
      return true;
    } catch (error) {
      if (isLost(error) && attempt2 < 4) {
        await systemClock.sleep(500 * attempt2);
        continue;
      }
      const at = error instanceof ApiError && error.status === 422 ? await findRef(github, ref) : void 0;
      if (at === void 0)
        throw error;
      return attempt2 > 1 && at === sha;
    }
  }
}
async function createMark(github, message, parent) {
  const tree = parent === void 0 ? await createTree(github, message) : await treeOf(github, parent);
  const { data } = await request(
    github,
    "POST /repos/{owner}/{repo}/git/commits",
    { message, tree, parents: parent === void 0 ? [] : [parent] },
    // A second one is garbage that nothing points at.
    { repeatable: true }
  );
  return data.sha;
}
async function treeOf(github, commit) {
  const path2 = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
  return (await request(github, path2, { commit_sha: commit })).data.tree.sha;
}
async function createTree(github, content) {
  const file3 = { path: "mark.txt", mode: "100644", type: "blob", content };
  const made = await request(github, "POST /repos/{owner}/{repo}/git/trees", { tree: [file3] }, { repeatable: true });
  return made.data.sha;
}
async function deleteRef(github, ref) {
  await unlessStatus([404, 422], request(github, "DELETE /repos/{owner}/{repo}/git/refs/{ref}", { ref }));
  seenBy(github.octokit).paths.delete(`/repos/${github.owner}/${github.repo}/git/ref/${encodeURI(ref)}`);
}

// packages/github/build/src/compare.js
async function compareCommits(github, base, head) {
  const data = await compare(github, base, head);
  return {
    status: data.status,
    aheadBy: data.ahead_by,
    behindBy: data.behind_by,
    mergeBase: data.merge_base_commit.sha,
    commits: data.commits.map(({ sha, author, commit }) => ({
      sha,
      author: author && "login" in author ? author.login : void 0,
      title: commit.message.split("\n", 1)[0] ?? ""
    })),
    files: (data.files ?? []).map((file3) => file3.filename),
    renamedFrom: (data.files ?? []).flatMap((file3) => file3.previous_filename ?? []),
    url: data.html_url
  };
}
async function compare(github, base, head) {
  const ref = fullRef(base);
  const tip = ref.startsWith("refs/") ? await findRef(github, ref.slice("refs/".length)) : ref;
  const { data } = await request(github, "GET /repos/{owner}/{repo}/compare/{basehead}", {
    basehead: `${tip ?? ref}...${head}`
  });
  return data;
}

// packages/github/build/src/tree.js
async function findInTree(github, path2, ref) {
  let tree = ref.startsWith("refs/") ? await findTip(github, ref) : ref;
  let found = tree;
  for (const name of path2.split("/").filter((part) => part !== "" && part !== ".")) {
    if (tree === void 0)
      return void 0;
    const { entries, isCut } = await readTree(github, tree);
    const entry = entries.find((one2) => one2.path === name);
    if (!entry && isCut)
      throw new StagingError("service-error", `whether ${path2} is there is not known: GitHub lists only a part of its folder`);
    if (!entry)
      return void 0;
    found = entry.sha;
    tree = entry.type === "tree" ? entry.sha : void 0;
  }
  return found;
}
async function findTip(github, ref) {
  const name = ref.slice("refs/".length);
  const tip = await findRef(github, name);
  if (tip !== void 0)
    return tip;
  const { data } = await request(github, "GET /repos/{owner}/{repo}/git/matching-refs/{ref}", { ref: name });
  return data.find((one2) => one2.ref === ref)?.object.sha;
}
function readTree(github, sha) {
  const { trees } = seenBy(github.octokit);
  const known2 = trees.get(sha);
  if (known2)
    return known2;
  const reading = askForTree(github, sha);
  trees.set(sha, reading);
  reading.catch(() => trees.delete(sha));
  return reading;
}
async function askForTree(github, sha) {
  seenBy(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/git/trees/${sha}`);
  const found = await lookFor(async () => {
    const { data } = await request(github, "GET /repos/{owner}/{repo}/git/trees/{tree_sha}", { tree_sha: sha });
    return data.tree.length > 0 ? data : void 0;
  }, { patience: strongDoubt.other, clock: github.clock });
  if (!found)
    throw new StagingError("service-error", `GitHub lists nothing in the tree of ${sha.slice(0, 7)}`);
  const entries = found.tree.map(({ path: path2 = "", type = "", sha: object2 = "" }) => ({ path: path2, type, sha: object2 }));
  return { entries, isCut: found.truncated };
}

// packages/github/build/src/contents.js
async function readFileAt(github, path2, at) {
  const answer = await contentsAt(github, path2, at);
  if (!answer)
    return void 0;
  const { data } = answer;
  if (Array.isArray(data) || data.type !== "file" || !("content" in data))
    throw new StagingError("invalid-configuration", `${path2} at ${at} is not a file`);
  return Buffer.from(data.content, "base64").toString("utf8");
}
async function contentsAt(github, path2, at) {
  const ref = fullRef(at);
  const read2 = () => unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/contents/{path}", { path: path2, ref }));
  const seen = await read2();
  if (seen || await findInTree(github, path2, ref) === void 0)
    return seen;
  const found = await lookFor(read2, { patience: strongDoubt.other, clock: github.clock });
  if (found)
    return found;
  throw new StagingError("service-error", `GitHub has not given ${path2} at ${at} for a minute, and it is there`, {
    hint: "Run this again, and look at https://www.githubstatus.com. Nothing is decided without that file."
  });
}

// packages/github/build/src/deployments.js
import { randomUUID } from "node:crypto";

// packages/github/build/src/viewer.js
async function whoAmI(github) {
  const answer = await graphql(github, "whoAmI", "query whoAmI { viewer { login } }", {});
  return answer.viewer.login;
}
async function selfAmong(github, makers) {
  return makers.some(({ type }) => type !== "Bot") ? whoAmI(github) : void 0;
}

// packages/github/build/src/issues.js
async function createIssue(github, issue) {
  const before = new Date(timeAt(github.octokit) - clockDrift).toISOString();
  const made = await makeOnce(async () => {
    const { data } = await request(github, "POST /repos/{owner}/{repo}/issues", {
      ...issue,
      labels: [...issue.labels],
      assignees: [...issue.assignees ?? []]
    });
    return readIssue(data);
  }, async () => {
    const { data } = await request(github, "GET /repos/{owner}/{repo}/issues", {
      state: "all",
      since: before,
      per_page: 100
    });
    const self2 = await whoAmI(github);
    const found = data.find(({ title, body, user, created_at: at }) => title === issue.title && sameText(firstLine(body), firstLine(issue.body)) && user?.login === self2 && at >= before);
    return found && readIssue(found);
  });
  expectIssue(github, made.number);
  raiseFloor(github.octokit, made.number, made);
  return made;
}
var clockDrift = 5 * 6e4;
function sameText(theirs, ours3) {
  return (theirs ?? "").replaceAll("\r\n", "\n").trim() === ours3.replaceAll("\r\n", "\n").trim();
}
function firstLine(text) {
  return (text ?? "").split("\n", 1)[0] ?? "";
}
function expectIssue(github, number3) {
  seenBy(github.octokit).paths.add(pathOf(github, number3));
}
function pathOf({ owner, repo }, number3) {
  return `/repos/${owner}/${repo}/issues/${number3}`;
}
async function updateIssue(github, number3, change) {
  const { stateReason, labels, ...rest } = change;
  const { data } = await request(github, "PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
    issue_number: number3,
    ...rest,
    ...stateReason && { state_reason: stateReason },
    ...labels && { labels: [...labels] }
  });
  const issue = readIssue(data);
  raiseFloor(github.octokit, number3, issue);
  return issue;
}
function listOpenIssues(github, by) {
  return listBy(github, by, { state: "open" });
}
function listIssues(github, label, state) {
  return list(github, { labels: label, state });
}
async function listBy(github, by, filter2) {
  if ("label" in by)
    return list(github, { labels: by.label, ...filter2 });
  return await unlessStatus([422], list(github, { ...by, ...filter2 })) ?? [];
}
async function list(github, filter2) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/issues", { ...filter2, per_page: 100 });
  return data.filter((issue) => !issue.pull_request).map((issue) => readIssue(issue));
}
async function ensureLabel(github, label) {
  const found = await unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/labels/{name}", { name: label.name }));
  if (!found)
    await unlessStatus([422], request(github, "POST /repos/{owner}/{repo}/labels", { ...label }, { repeatable: true }));
}
function readIssue(data) {
  return {
    number: data.number,
    url: data.html_url,
    title: data.title,
    body: data.body ?? "",
    state: data.state === "open" ? "open" : "closed",
    stateReason: data.state_reason ?? void 0,
    locked: data.locked,
    author: readActor(data.user),
    closedBy: data.closed_by ? readActor(data.closed_by) : void 0,
    closedAt: data.closed_at ?? void 0,
    createdAt: data.created_at,
    updatedAt: data.updated_at,
    labels: data.labels.map((label) => typeof label === "string" ? label : label.name ?? "")
  };
}
function readActor(user) {
  return user ? { login: user.login, type: user.type ?? "User" } : { login: "ghost", type: "User" };
}

// packages/github/build/src/deployments.js
async function createDeployment(github, deployment) {
  const mark = randomUUID();
  const id = await makeOnce(async () => {
    const { data } = await request(github, "POST /repos/{owner}/{repo}/deployments", {
      ref: deployment.ref,
      environment: deployment.environment,
      auto_merge: false,
      required_contexts: [],
      transient_environment: true,
      production_environment: false,
      payload: { ...deployment.payload, mark },
      ...deployment.description && { description: deployment.description.slice(0, 140) }
    });
    return "id" in data ? Number(data.id) : 0;
  }, async () => {
    const { environment } = deployment;
    const { data } = await request(github, "GET /repos/{owner}/{repo}/deployments", { environment, per_page: 30 });
    const made = data.find(({ payload }) => JSON.stringify(payload).includes(mark));
    return made && Number(made.id);
  });
  seenBy(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/deployments/${id}`);
  return id;
}
async function listDeployments(github, environment) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/deployments", { environment, per_page: 100 });
  return data.map(({ id, ref, created_at, creator, payload }) => ({
    id: Number(id),
    ref,
    createdAt: created_at,
    creator: readActor(creator),
    payload
  }));
}
async function setDeploymentStatus(github, deployment, status) {
  await request(
    github,
    "POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
    {
      deployment_id: deployment,
      state: status.state,
      auto_inactive: false,
      ...status.description && { description: status.description.slice(0, 140) },
      ...status.environmentUrl && { environment_url: status.environmentUrl },
      ...status.logUrl && { log_url: status.logUrl }
    },
    // Said twice it is the same.
    { repeatable: true }
  );
}
async function findDeploymentStatus(github, deployment) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
    deployment_id: deployment,
    per_page: 1
  });
  return { state: data[0]?.state, url: data[0]?.environment_url || void 0 };
}

// packages/github/build/src/environments.js
async function findGuardedEnvironment(github, name) {
  const answer = await unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/environments/{environment_name}", { environment_name: name }));
  if (!answer)
    return void 0;
  const waits = (answer.data.protection_rules ?? []).flatMap((rule) => rule.type === "required_reviewers" ? ["somebody's review"] : "wait_timer" in rule && rule.wait_timer ? [`${rule.wait_timer} minutes`] : []);
  const held = waits.length > 0 ? { waitsFor: waits.join(" and ") } : {};
  const policy = answer.data.deployment_branch_policy;
  if (!policy)
    return { branches: "all", tags: [], ...held };
  if (policy.protected_branches)
    return { branches: "protected", tags: [], ...held };
  const { data } = await request(github, "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies", { environment_name: name, per_page: 100 });
  const names = (wanted) => data.branch_policies.filter(({ type = "branch" }) => type === wanted).flatMap((one2) => one2.name ?? []);
  return { branches: names("branch"), tags: names("tag"), ...held };
}

// packages/github/build/src/issue-view.js
var query = `query issueView($owner: String!, $repo: String!, $number: Int!, $edits: String, $comments: String, $events: String) {
  repository(owner: $owner, name: $repo) {
    issue(number: $number) {
      number url title body state createdAt updatedAt lastEditedAt
      author { __typename login }
      labels(first: 100) { nodes { name } }
      timelineItems(first: 100, after: $events, itemTypes: [CLOSED_EVENT, REOPENED_EVENT, RENAMED_TITLE_EVENT, COMMENT_DELETED_EVENT]) {
        nodes {
          __typename
          ... on ClosedEvent { createdAt actor { __typename login } stateReason }
          ... on ReopenedEvent { createdAt actor { __typename login } }
          ... on RenamedTitleEvent { createdAt actor { __typename login } previousTitle currentTitle }
          ... on CommentDeletedEvent { createdAt actor { __typename login } deletedCommentAuthor { __typename login } }
        }
        pageInfo { hasNextPage endCursor }
      }
      userContentEdits(first: 100, after: $edits) {
        nodes { editedAt deletedAt diff editor { __typename login } }
        pageInfo { hasNextPage endCursor }
      }
      comments(first: 100, after: $comments) {
        nodes { databaseId body createdAt lastEditedAt author { __typename login } editor { __typename login } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;
async function viewIssue(github, number3, signal) {
  const clock = github.clock ?? systemClock;
  const started = clock.monotonic();
  for (let attempt2 = 1; ; attempt2 += 1) {
    const view = await readOnce(github, number3, signal).catch((error) => {
      if (error instanceof ApiError && error.status === 403)
        throw unreadable(number3, error);
      throw error;
    });
    const floor = seenBy(github.octokit).floors.get(number3);
    if (typeof view !== "string" && reaches(view, floor))
      return view;
    const pause = pauseWithin(lag, attempt2, clock.monotonic() - started);
    if (pause !== void 0)
      await clock.sleep(pause, signal);
    else if (typeof view !== "string")
      return view;
    else if (view === "without-history")
      throw unreadable(number3, void 0);
    else
      throw new ApiError({
        service: "GitHub",
        method: "POST",
        path: "/graphql (issueView)",
        status: 503,
        detail: `what it shows of #${number3} does not belong to one moment`
      });
  }
}
function unreadable(number3, cause) {
  return new StagingError("forbidden", `GitHub does not show who wrote what into #${number3}: nothing is decided`, {
    cause,
    hint: 'The token needs `issues: read` to read the edit history (a GitHub App: the repository permission "Issues", read-only). Nothing is lost: give it that, and run this again.'
  });
}
function reaches({ updatedAt, comments }, floor) {
  if (!floor || systemClock.monotonic() - floor.at > 2 * lag)
    return true;
  const ids = new Set(comments.map(({ id }) => id));
  return Date.parse(updatedAt) >= floor.updatedAt && floor.comments.every((id) => ids.has(id));
}
async function readOnce(github, number3, signal) {
  const { owner, repo } = github;
  const ask2 = async (after) => {
    const has = (answer) => answer.repository?.issue;
    const variables = { owner, repo, number: number3, ...after };
    const about = pathOf(github, number3);
    return has(await graphql(github, "issueView", query, variables, { signal, about, has }));
  };
  const first = await ask2({});
  const edits = [...first.userContentEdits?.nodes ?? []];
  const comments = [...first.comments.nodes ?? []];
  const events = [...first.timelineItems.nodes ?? []];
  let more = unread(first, { edits: null, comments: null, events: null });
  while (Object.keys(more).length > 0) {
    const next2 = await ask2(more);
    if (next2.updatedAt !== first.updatedAt || next2.lastEditedAt !== first.lastEditedAt)
      return "torn";
    if ("edits" in more)
      edits.push(...next2.userContentEdits?.nodes ?? []);
    if ("comments" in more)
      comments.push(...next2.comments.nodes ?? []);
    if ("events" in more)
      events.push(...next2.timelineItems.nodes ?? []);
    more = unread(next2, more);
  }
  const history = edits.flatMap((edit) => edit ? [
    {
      at: edit.editedAt,
      editor: readActorNode(edit.editor),
      body: edit.deletedAt === null ? edit.diff ?? void 0 : void 0
    }
  ] : []);
  if (first.lastEditedAt !== null && history.length === 0)
    return "without-history";
  if (first.lastEditedAt === null && history.length > 0)
    return "torn";
  if (edits.some((edit) => edit && edit.deletedAt === null && edit.diff === null))
    return "without-history";
  const done = events.flatMap((event) => readEvent(event) ?? []);
  const closing = done.findLast((event) => event.kind === "closed");
  return {
    number: first.number,
    url: first.url,
    title: first.title,
    body: first.body,
    author: readActorNode(first.author),
    labels: (first.labels?.nodes ?? []).flatMap((label) => label?.name ?? []),
    createdAt: first.createdAt,
    updatedAt: first.updatedAt,
    state: first.state === "OPEN" ? { kind: "open" } : { kind: "closed", by: closing?.by, at: closing?.at, reason: closing?.reason },
    // Newest first is how GitHub gives them; within one second that order is all that is known.
    edits: history.reverse().sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    events: done,
    comments: comments.flatMap((comment) => comment ? [
      {
        id: comment.databaseId ?? 0,
        author: readActorNode(comment.author),
        body: comment.body,
        createdAt: comment.createdAt,
        edited: comment.lastEditedAt !== null,
        lastEdit: comment.lastEditedAt === null ? void 0 : { at: comment.lastEditedAt, by: comment.editor ? readActorNode(comment.editor) : void 0 }
      }
    ] : [])
  };
}
function unread({ userContentEdits, comments, timelineItems }, asked2) {
  const pages2 = { edits: userContentEdits?.pageInfo, comments: comments.pageInfo, events: timelineItems.pageInfo };
  const parts2 = Object.keys(asked2).filter((part) => pages2[part]?.hasNextPage);
  return Object.fromEntries(parts2.map((part) => [part, pages2[part]?.endCursor ?? null]));
}
function readEvent(node) {
  if (!node)
    return void 0;
  const common = { at: node.createdAt, by: node.actor ? readActorNode(node.actor) : void 0 };
  switch (node.__typename) {
    case "ClosedEvent":
      return { ...common, kind: "closed", reason: node.stateReason ?? void 0 };
    case "ReopenedEvent":
      return { ...common, kind: "reopened" };
    case "RenamedTitleEvent":
      return { ...common, kind: "renamed", from: node.previousTitle ?? "", to: node.currentTitle ?? "" };
    case "CommentDeletedEvent":
      return { ...common, kind: "comment-deleted", author: readActorNode(node.deletedCommentAuthor ?? null) };
    default:
      return void 0;
  }
}
function readActorNode(actor) {
  if (!actor)
    return { login: "ghost", type: "User" };
  const { __typename: type, login } = actor;
  return { login: type === "Bot" && !login.endsWith("[bot]") ? `${login}[bot]` : login, type };
}

// packages/github/build/src/repository.js
async function getDefaultBranch(github) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}", {});
  return data.default_branch;
}
async function getRepositorySettings(github) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}", {});
  return {
    defaultBranch: data.default_branch,
    isPrivate: data.private,
    hasIssues: data.has_issues,
    isArchived: data.archived,
    methods: { merge: data.allow_merge_commit, squash: data.allow_squash_merge, rebase: data.allow_rebase_merge }
  };
}
async function mayActionsOpenPulls(github) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/actions/permissions/workflow", {});
  return data.can_approve_pull_request_reviews;
}

// packages/github/build/src/rights.js
var noRef = "staging-actions/no-such-ref";
async function refusalOf(github, right, workflow = "none.yml") {
  try {
    await asks[right](github, workflow);
    return 200;
  } catch (error) {
    if (error instanceof ApiError)
      return error.status;
    throw error;
  }
}
var often = { repeatable: true };
var asks = {
  actions: (github, workflow) => request(github, "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", { workflow_id: workflow, ref: noRef }, often),
  deployments: (github) => request(github, "POST /repos/{owner}/{repo}/deployments", { ref: noRef, environment: "preflight", auto_merge: false, required_contexts: [] }, often),
  // An issue without a title is none.
  issues: (github) => request(github, "POST /repos/{owner}/{repo}/issues", { title: "" }, often),
  "pull-requests": (github) => request(github, "POST /repos/{owner}/{repo}/pulls", { title: "preflight", head: noRef, base: noRef }, often)
};

// packages/github/build/src/runs.js
function expectRun({ octokit, owner, repo }, run) {
  seenBy(octokit).paths.add(`/repos/${owner}/${repo}/actions/runs/${run}`);
}
async function findRunProgress(github, run, attempt2) {
  const found = await findRun(github, run);
  if (found === "forbidden")
    return { kind: "unknown" };
  if (found === void 0)
    return { kind: "missing" };
  if (found.attempt < attempt2 && attempt2 < Number.MAX_SAFE_INTEGER)
    return { kind: "running", status: "queued" };
  if (found.attempt > attempt2)
    return { kind: "finished", conclusion: "superseded" };
  if (found.status === "completed")
    return { kind: "finished", conclusion: found.conclusion ?? "unknown" };
  return { kind: "running", status: found.status };
}
async function findRun(github, run) {
  try {
    const { data } = await request(github, "GET /repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: run });
    return {
      id: Number(data.id),
      url: data.html_url,
      workflowId: data.workflow_id,
      event: data.event,
      path: withoutRef(data.path),
      headSha: data.head_sha,
      headBranch: data.head_branch ?? void 0,
      headRepository: data.head_repository?.full_name ?? "",
      referenced: (data.referenced_workflows ?? []).map(({ path: path2 }) => withoutRef(path2)),
      attempt: data.run_attempt ?? 1,
      status: data.status ?? "unknown",
      conclusion: data.conclusion ?? void 0,
      updatedAt: data.updated_at
    };
  } catch (error) {
    if (error instanceof ApiError && error.status === 404)
      return void 0;
    if (error instanceof ApiError && error.status === 403)
      return "forbidden";
    throw error;
  }
}
function withoutRef(path2) {
  return path2.split("@", 1)[0] ?? path2;
}

// packages/github/build/src/teams.js
async function canSeeTeam(github, org, team) {
  const answer = await unlessStatus([403, 404], request(github, "GET /orgs/{org}/teams/{team_slug}", { org, team_slug: team }));
  return answer !== void 0;
}

// packages/github/build/src/variables.js
async function findVariable(github, name) {
  const answer = await unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/actions/variables/{name}", { name }));
  return answer?.data.value;
}
async function createVariable(github, name, value) {
  const made = await unlessStatus([409, 422], request(github, "POST /repos/{owner}/{repo}/actions/variables", { name, value }, { repeatable: true }));
  return made !== void 0;
}
async function updateVariable(github, name, value) {
  const changed2 = await unlessStatus([404], request(github, "PATCH /repos/{owner}/{repo}/actions/variables/{name}", { name, value }));
  return changed2 !== void 0;
}

// packages/github/build/src/workflows.js
async function listWorkflowRuns(github, workflow, filter2 = {}) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs", {
    workflow_id: workflow,
    per_page: 50,
    ...filter2.branch && { branch: filter2.branch },
    ...filter2.headSha && { head_sha: filter2.headSha },
    ...filter2.event && { event: filter2.event }
  });
  return data.workflow_runs.map(readRun);
}
async function dispatchWorkflow(github, dispatch, wait) {
  const { workflow, ref } = dispatch;
  const runs = () => listWorkflowRuns(github, workflow, { branch: ref, event: "workflow_dispatch" });
  const before = await runs();
  const newest = Math.max(0, ...before.map(({ id }) => id));
  const known2 = new Set(before.map(({ id }) => id));
  const findNew = async () => (await runs()).find(({ id }) => id > newest && !known2.has(id));
  const signal = wait.deadline.signal;
  for (let attempt2 = 1; ; attempt2 += 1) {
    try {
      const answer = await unlessStatus([422], start(github, dispatch, true)) ?? await start(github, dispatch, false);
      if (answer.status === 200) {
        const id = Number(answer.data.workflow_run_id);
        expectRun(github, id);
        return { id, url: answer.data.html_url };
      }
      break;
    } catch (error) {
      if (!isLost(error) || attempt2 === 4)
        throw error;
      wait.log.info(`nobody knows whether ${workflow} was started: ${error instanceof Error ? error.message : ""}`);
    }
    const found = dispatch.isHarmless ? void 0 : await appear(findNew, workflow, strongDoubt.other, wait).catch(asNone);
    if (found)
      return found;
    await wait.clock.sleep(500 * attempt2, signal);
  }
  return appear(findNew, workflow, 12e4, wait);
}
function appear(find, workflow, patience8, wait) {
  return waitUntil(async () => {
    const run = await find();
    return run ? { kind: "done", value: run } : { kind: "waiting", seen: "no run yet" };
  }, {
    awaited: `the run of ${workflow} to appear`,
    first: 500,
    most: 5e3,
    ...wait,
    deadline: wait.deadline.within(patience8)
  });
}
function asNone(error) {
  if (error instanceof WaitTimeoutError)
    return void 0;
  throw error;
}
function start(github, { workflow, ref, inputs }, details) {
  return request(github, "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", {
    workflow_id: workflow,
    ref: fullRef(ref),
    ...inputs && { inputs: { ...inputs } },
    ...details && { return_run_details: true }
  });
}
function readRun(data) {
  return {
    id: Number(data.id),
    url: data.html_url,
    headSha: data.head_sha,
    event: data.event,
    status: data.status ?? "unknown",
    conclusion: data.conclusion ?? void 0,
    createdAt: data.created_at,
    updatedAt: data.updated_at
  };
}

// packages/environment/build/src/lifetime/limits.js
function configuredLimits({ environment, approval }) {
  const { ttl, idle, idleApplies, budget } = environment;
  return { ttl, idle, idleApplies, approval: approval.timeout, budget };
}
function limitsOf({ life }, configured) {
  return life?.limits ? { ...life.limits, budget: life.limits.budget } : configured;
}
function widened(own2, today) {
  return {
    ttl: Math.max(own2.ttl, today.ttl),
    idle: Math.max(own2.idle, today.idle),
    idleApplies: own2.idleApplies === "unheld" ? "unheld" : today.idleApplies,
    approval: Math.max(own2.approval, today.approval),
    budget: own2.budget === void 0 || today.budget === void 0 ? void 0 : Math.max(own2.budget, today.budget)
  };
}

// packages/environment/build/src/lifetime/billing.js
var hoursOfMonth = 672;
var second = 1e3;
var hour = 36e5;
var perSecond = { unit: second, minimum: { time: 60 * second, dollars: 0.01 } };
var perHour = { unit: hour, minimum: { time: hour, dollars: 0 } };
var pricing = (product) => `https://docs.digitalocean.com/products/${product}/details/pricing/`;
var includedStorage = {
  "db-s-1vcpu-1gb": 10,
  "db-s-1vcpu-2gb": 30,
  "db-s-2vcpu-4gb": 60,
  "db-s-4vcpu-8gb": 140,
  "db-s-6vcpu-16gb": 290
};
var pricedEngines = ["pg", "mysql", "redis", "valkey"];
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
  return billedKinds.find(({ kinds: kinds2 }) => kinds2.includes(kind))?.billed ?? perHour;
}
function billedHours(from, until, uncapped = false) {
  let hours = 0;
  for (let start3 = from; start3 < until; ) {
    const date4 = new Date(start3);
    const next2 = Date.UTC(date4.getUTCFullYear(), date4.getUTCMonth() + 1);
    const end = Math.min(next2, until);
    const lived = (end - start3) / hour;
    hours += uncapped ? lived : Math.min(hoursOfMonth, lived);
    start3 = end;
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
var unseen = hour2;
var remembersGone = 200;
function withSeen(document2, seen, { now, isComplete }) {
  const before = document2.spending ?? { settled: 0, parts: [] };
  const lookedAt = before.lookedAt === void 0 ? now - unseen : Date.parse(before.lookedAt);
  const known2 = new Map(before.parts.map((part) => [keyOf(part), part]));
  const there = new Map(seen.flatMap(billedOf).map((part) => [keyOf(part), part]));
  const parts2 = [];
  let settled = before.settled;
  for (const part of before.parts) {
    const found = there.get(keyOf(part));
    if (found && isMadeAgain(part, found)) {
      settled = round(settled + partCost(part, 0), 6);
      parts2.push(begun(found, now));
    } else if (found)
      parts2.push(followed(part, found, { now, lookedAt }));
    else
      parts2.push(isComplete && !part.goneAt ? { ...part, goneAt: iso(now) } : part);
  }
  for (const [key, part] of there) {
    if (known2.has(key))
      continue;
    const first = begun(part, now);
    const wasFree = part.nodes?.some((node) => known2.has(keyOf(node)));
    parts2.push(wasFree ? followed({ ...first, hourly: 0 }, part, { now, lookedAt }) : first);
  }
  const isSame = parts2.length === before.parts.length && parts2.every((part, index) => part === before.parts[index]);
  if (isSame && document2.spending && !(isComplete && now - lookedAt >= (before.lookedAt ? written : 0)))
    return document2;
  const looked = isComplete ? iso(now) : before.lookedAt;
  const gone = parts2.filter(({ goneAt }) => goneAt).length;
  const spending = { settled, parts: parts2, ...looked && { lookedAt: looked } };
  return { ...document2, spending: withRoom(spending, parts2.length - gone + remembersGone) };
}
function isMadeAgain({ goneAt }, { createdAt }) {
  return goneAt !== void 0 && createdAt !== void 0 && Date.parse(createdAt) > Date.parse(goneAt);
}
function longestGone(all, count2) {
  return all.flatMap((one2) => one2.goneAt ? [{ one: one2, at: Date.parse(one2.goneAt) }] : []).sort((a, b) => a.at - b.at).slice(0, Math.max(0, count2)).map(({ one: one2 }) => one2);
}
function withRoom(spending, most3) {
  const { settled, parts: parts2 } = spending;
  const gone = longestGone(parts2, parts2.length - most3);
  if (gone.length === 0)
    return spending;
  const left = new Set(gone);
  return {
    ...spending,
    settled: round(gone.reduce((total, part) => total + partCost(part, 0), settled), 6),
    parts: parts2.filter((part) => !left.has(part))
  };
}
function spendingOf({ spending, journal }) {
  if (spending)
    return spending;
  const parts2 = journal.flatMap(({ kind, id, name, createdAt, at, goneAt, hourly }) => hourly === void 0 || hourly === 0 || goneAt ? [] : [begun({ kind, id, name, hourly, createdAt: createdAt ?? at }, Date.parse(at))]);
  return { settled: 0, parts: parts2 };
}
function remembered(document2, kinds2) {
  return spendingOf(document2).parts.filter(({ kind, goneAt }) => kinds2.has(kind) && !goneAt).map(({ kind, id, name, hourly, since }) => ({ kind, id, name, hourly, createdAt: since }));
}
function costOf(document2, now) {
  const { settled, parts: parts2 } = spendingOf(document2);
  const live = parts2.filter(({ goneAt }) => !goneAt);
  return {
    perHour: round(live.reduce((total, { hourly = 0 }) => total + hourly, 0), 4),
    soFar: round(parts2.reduce((total, part) => total + partCost(part, now), settled), 2),
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
function budgetEnd(document2, budget) {
  const { settled, parts: parts2 } = spendingOf(document2);
  const live = parts2.filter(({ goneAt, hourly = 0 }) => !goneAt && hourly > 0);
  const perHour2 = live.reduce((total, { hourly = 0 }) => total + hourly, 0);
  if (perHour2 === 0)
    return void 0;
  const fixed2 = parts2.reduce((total, part) => total + (part.goneAt ? partCost(part, 0) : part.spent), settled);
  const spentAt = (moment) => live.reduce((total, { kind, from, spent, hourly = 0, uncapped }) => {
    const more = hourly * (billedHours(Date.parse(from), moment, uncapped) + mostRoundedUp(kind));
    return total + Math.max(billingOf(kind).minimum.dollars - spent, more);
  }, fixed2);
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
function billedOf(part) {
  const all = part.nodes ? [{ ...part, hourly: part.own }, ...part.nodes] : [part];
  return all.filter(({ hourly }) => hourly !== 0);
}
function begun({ kind, id, name, hourly, createdAt, uncapped }, now) {
  const since = createdAt ?? iso(now);
  return {
    ...{ kind, id, name, since, from: since, spent: 0 },
    ...hourly !== void 0 && { hourly: round(hourly, 6) },
    ...uncapped && { uncapped }
  };
}
function followed(part, { hourly }, { now, lookedAt }) {
  const { goneAt, ...rest } = part;
  const there = goneAt ? rest : part;
  if (hourly === void 0 || round(hourly, 6) === part.hourly)
    return there;
  const price2 = round(hourly, 6);
  if (part.hourly === void 0)
    return { ...there, hourly: price2 };
  const [since, from] = [Date.parse(part.since), Date.parse(part.from)];
  const { unit } = billingOf(part.kind);
  const units = (moment) => Math.max(0, moment - since) / unit;
  const hasGrown = price2 > part.hourly;
  const at = since + unit * (hasGrown ? Math.floor(units(Math.min(now, lookedAt))) : Math.ceil(units(now)));
  const spent = part.spent + part.hourly * billedHours(from, at, part.uncapped);
  return { ...there, from: iso(at), spent: round(spent, 6), hourly: price2 };
}
function keyOf({ kind, id }) {
  return `${kind}/${id}`;
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
function withUse(document2, now) {
  return document2.life ? { ...document2, life: { ...document2.life, usedAt: new Date(now).toISOString() } } : document2;
}
function endOf(document2, configured) {
  const limits = limitsOf(document2, configured);
  const end = timeOver(document2, limits);
  if (!end)
    return void 0;
  const spent = limits.budget === void 0 ? void 0 : budgetEnd(document2, limits.budget);
  const first = {
    ...spent !== void 0 && spent < end.at ? { at: spent, because: "budget" } : end,
    ...limits.budget !== void 0 && { budget: limits.budget }
  };
  const people = document2.leases.filter(({ byHand, kept }) => byHand && !kept);
  if (people.length === document2.leases.length)
    return first;
  const alone = timeOver({ ...document2, leases: people }, limits);
  return alone && alone.at < first.at ? { ...first, sooner: alone.at } : first;
}
function timeOver(document2, { idle, idleApplies, approval }) {
  const { life, leases, operations, journal, stack } = document2;
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

// packages/environment/build/src/deadlines/count-use.js
var worthIt = 1 / 4;
async function countUse({ ledger, configuration, context }, document2, { resources, isComplete, isUse }) {
  const { clock, log, actor } = context;
  const { idle } = limitsOf(document2, configuredLimits(configuration));
  const counted = (current) => current.life ? withSeen(current, resources, { now: clock.now(), isComplete }) : current;
  const seen = counted(document2);
  const isDue = isUse && document2.life !== null && clock.now() - Date.parse(document2.life.usedAt) >= idle * worthIt;
  if (!isDue && (seen === document2 || !isUse))
    return seen;
  try {
    const used = await ledger.update(`status: looked at by ${actor}`, (current) => current.life ? counted(isDue ? withUse(current, clock.now()) : current) : void 0);
    if (isDue)
      log.info(`this look counts as use: idle time (${renderDuration(idle)}) begins again`);
    return used;
  } catch (error) {
    if (!(error instanceof StagingError))
      throw error;
    log.info(`this look is not written down, and does not count as use: ${error.message}`);
    return seen;
  }
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
function ifItGrows(budget) {
  return `if it comes to cost more than now, since its budget is $${budget}`;
}

// packages/environment/build/src/deadlines/warn-of-end.js
var near = 75 * 6e4;
function warnOfEnd({ names, context, configuration }, document2) {
  const { log, clock } = context;
  const limits = limitsOf(document2, configuredLimits(configuration));
  const end = endOf(document2, limits);
  const left = end && end.at - clock.now();
  if (end && left !== void 0 && left < near)
    log.warning(left > 0 ? `${names.environment} may be destroyed in ${renderDuration(left)}, because ${causeOf(end)} then: ${remedyOf(end)}` : `${names.environment} may be destroyed at any time, because ${causeOf(end)}: ${remedyOf(end)}`);
  const { unpriced } = costOf(document2, clock.now());
  if (limits.budget !== void 0 && unpriced.length > 0)
    log.warning(`the budget of $${limits.budget} does not count ${unpriced.join(", ")}, of which no price is known: set it in \`prices\` of .github/staging.yml`);
  return end;
}

// packages/environment/build/src/ledger/leases.js
function leaseId(run) {
  return `run-${run}`;
}
function withLease(document2, lease) {
  return { ...document2, leases: [...document2.leases.filter(({ id }) => id !== lease.id), lease] };
}
function liveLeases(document2, now) {
  return document2.leases.filter(({ until }) => Date.parse(until) > now);
}

// node_modules/zod/v4/classic/external.js
var external_exports = {};
__export(external_exports, {
  $brand: () => $brand,
  $input: () => $input,
  $output: () => $output,
  INVALID: () => INVALID,
  NEVER: () => NEVER,
  TimePrecision: () => TimePrecision,
  ZodAny: () => ZodAny,
  ZodArray: () => ZodArray,
  ZodBase64: () => ZodBase64,
  ZodBase64URL: () => ZodBase64URL,
  ZodBigInt: () => ZodBigInt,
  ZodBigIntFormat: () => ZodBigIntFormat,
  ZodBoolean: () => ZodBoolean,
  ZodCIDRv4: () => ZodCIDRv4,
  ZodCIDRv6: () => ZodCIDRv6,
  ZodCUID: () => ZodCUID,
  ZodCUID2: () => ZodCUID2,
  ZodCatch: () => ZodCatch,
  ZodCodec: () => ZodCodec,
  ZodCompileAsyncError: () => ZodCompileAsyncError,
  ZodCompileUnsupportedError: () => ZodCompileUnsupportedError,
  ZodCreditCard: () => ZodCreditCard,
  ZodCustom: () => ZodCustom,
  ZodCustomStringFormat: () => ZodCustomStringFormat,
  ZodDate: () => ZodDate,
  ZodDefault: () => ZodDefault,
  ZodDiscriminatedUnion: () => ZodDiscriminatedUnion,
  ZodE164: () => ZodE164,
  ZodEmail: () => ZodEmail,
  ZodEmoji: () => ZodEmoji,
  ZodEnum: () => ZodEnum,
  ZodError: () => ZodError,
  ZodExactOptional: () => ZodExactOptional,
  ZodFile: () => ZodFile,
  ZodFirstPartyTypeKind: () => ZodFirstPartyTypeKind,
  ZodFunction: () => ZodFunction,
  ZodGUID: () => ZodGUID,
  ZodIBAN: () => ZodIBAN,
  ZodIPv4: () => ZodIPv4,
  ZodIPv6: () => ZodIPv6,
  ZodISODate: () => ZodISODate,
  ZodISODateTime: () => ZodISODateTime,
  ZodISODuration: () => ZodISODuration,
  ZodISOTime: () => ZodISOTime,
  ZodInstanceOf: () => ZodInstanceOf,
  ZodIntersection: () => ZodIntersection,
  ZodIssueCode: () => ZodIssueCode,
  ZodJWT: () => ZodJWT,
  ZodKSUID: () => ZodKSUID,
  ZodLazy: () => ZodLazy,
  ZodLiteral: () => ZodLiteral,
  ZodMAC: () => ZodMAC,
  ZodMap: () => ZodMap,
  ZodNaN: () => ZodNaN,
  ZodNanoID: () => ZodNanoID,
  ZodNever: () => ZodNever,
  ZodNonOptional: () => ZodNonOptional,
  ZodNull: () => ZodNull,
  ZodNullable: () => ZodNullable,
  ZodNumber: () => ZodNumber,
  ZodNumberFormat: () => ZodNumberFormat,
  ZodObject: () => ZodObject,
  ZodOptional: () => ZodOptional,
  ZodPipe: () => ZodPipe,
  ZodPrefault: () => ZodPrefault,
  ZodPreprocess: () => ZodPreprocess,
  ZodPromise: () => ZodPromise,
  ZodReadonly: () => ZodReadonly,
  ZodRealError: () => ZodRealError,
  ZodRecord: () => ZodRecord,
  ZodSet: () => ZodSet,
  ZodString: () => ZodString,
  ZodStringFormat: () => ZodStringFormat,
  ZodSuccess: () => ZodSuccess,
  ZodSymbol: () => ZodSymbol,
  ZodTemplateLiteral: () => ZodTemplateLiteral,
  ZodTransform: () => ZodTransform,
  ZodTuple: () => ZodTuple,
  ZodType: () => ZodType,
  ZodULID: () => ZodULID,
  ZodURL: () => ZodURL,
  ZodUUID: () => ZodUUID,
  ZodUndefined: () => ZodUndefined,
  ZodUnion: () => ZodUnion,
  ZodUnknown: () => ZodUnknown,
  ZodVoid: () => ZodVoid,
  ZodXID: () => ZodXID,
  ZodXor: () => ZodXor,
  _ZodString: () => _ZodString,
  _default: () => _default,
  _function: () => _function,
  any: () => any,
  array: () => array,
  base64: () => base64,
  base64url: () => base64url,
  bigint: () => bigint,
  boolean: () => boolean,
  catch: () => _catch,
  check: () => check,
  cidrv4: () => cidrv4,
  cidrv6: () => cidrv6,
  clone: () => clone,
  codec: () => codec,
  coerce: () => coerce_exports,
  compile: () => compile,
  config: () => config,
  core: () => core_exports,
  creditCard: () => creditCard,
  cuid: () => cuid,
  cuid2: () => cuid2,
  currencyCode: () => currencyCode2,
  custom: () => custom,
  date: () => date,
  decode: () => decode,
  decodeAsync: () => decodeAsync,
  deepPartial: () => deepPartial,
  describe: () => describe2,
  discriminatedUnion: () => discriminatedUnion,
  e164: () => e164,
  email: () => email,
  emoji: () => emoji,
  encode: () => encode,
  encodeAsync: () => encodeAsync,
  endsWith: () => _endsWith,
  enum: () => _enum,
  exactOptional: () => exactOptional,
  file: () => file,
  flattenError: () => flattenError,
  float32: () => float32,
  float64: () => float64,
  formatError: () => formatError,
  fromJSONSchema: () => fromJSONSchema,
  function: () => _function,
  getDiscriminatedOption: () => getDiscriminatedOption,
  getErrorMap: () => getErrorMap,
  globalRegistry: () => globalRegistry,
  gt: () => _gt,
  gte: () => _gte,
  guid: () => guid,
  hash: () => hash,
  hex: () => hex2,
  hostname: () => hostname2,
  httpUrl: () => httpUrl,
  iban: () => iban,
  includes: () => _includes,
  input: () => input,
  instanceof: () => _instanceof,
  int: () => int,
  int32: () => int32,
  int64: () => int64,
  intersection: () => intersection,
  invertCodec: () => invertCodec,
  ipv4: () => ipv4,
  ipv6: () => ipv6,
  iso: () => iso_exports,
  json: () => json,
  jwt: () => jwt,
  keyof: () => keyof,
  ksuid: () => ksuid,
  lazy: () => lazy,
  length: () => _length,
  literal: () => literal,
  locales: () => locales_exports,
  looseObject: () => looseObject,
  looseRecord: () => looseRecord,
  lowercase: () => _lowercase,
  lt: () => _lt,
  lte: () => _lte,
  mac: () => mac,
  map: () => map,
  maxLength: () => _maxLength,
  maxSize: () => _maxSize,
  memoizer: () => memoizer,
  meta: () => meta2,
  mime: () => _mime,
  minLength: () => _minLength,
  minSize: () => _minSize,
  multipleOf: () => _multipleOf,
  nan: () => nan,
  nanoid: () => nanoid,
  nativeEnum: () => nativeEnum,
  negative: () => _negative,
  never: () => never,
  nonnegative: () => _nonnegative,
  nonoptional: () => nonoptional,
  nonpositive: () => _nonpositive,
  normalize: () => _normalize,
  null: () => _null2,
  nullable: () => nullable,
  nullish: () => nullish,
  number: () => number,
  object: () => object,
  optional: () => optional,
  output: () => output,
  overwrite: () => _overwrite,
  parse: () => parse,
  parseAsync: () => parseAsync,
  partialRecord: () => partialRecord,
  pipe: () => pipe,
  positive: () => _positive,
  prefault: () => prefault,
  preprocess: () => preprocess,
  prettifyError: () => prettifyError,
  promise: () => promise,
  properties: () => _properties,
  property: () => _property,
  readonly: () => readonly,
  record: () => record,
  refine: () => refine,
  regex: () => _regex,
  regexes: () => regexes_exports,
  registry: () => registry,
  safeDecode: () => safeDecode,
  safeDecodeAsync: () => safeDecodeAsync,
  safeEncode: () => safeEncode,
  safeEncodeAsync: () => safeEncodeAsync,
  safeParse: () => safeParse,
  safeParseAsync: () => safeParseAsync,
  set: () => set,
  setErrorMap: () => setErrorMap,
  size: () => _size,
  slugify: () => _slugify,
  startsWith: () => _startsWith,
  strictObject: () => strictObject,
  string: () => string,
  stringFormat: () => stringFormat,
  stringbool: () => stringbool,
  success: () => success,
  superRefine: () => superRefine,
  symbol: () => symbol,
  templateLiteral: () => templateLiteral,
  toJSONSchema: () => toJSONSchema,
  toLowerCase: () => _toLowerCase,
  toUpperCase: () => _toUpperCase,
  toZod: () => toZod,
  transform: () => transform,
  treeifyError: () => treeifyError,
  trim: () => _trim,
  tuple: () => tuple,
  uint32: () => uint32,
  uint64: () => uint64,
  ulid: () => ulid,
  undefined: () => _undefined2,
  union: () => union,
  unknown: () => unknown2,
  uppercase: () => _uppercase,
  url: () => url,
  util: () => util_exports,
  uuid: () => uuid,
  uuidv4: () => uuidv4,
  uuidv6: () => uuidv6,
  uuidv7: () => uuidv7,
  validate: () => validate,
  validateAsync: () => validateAsync,
  void: () => _void2,
  withParser: () => withParser,
  xid: () => xid,
  xor: () => xor
});

// node_modules/zod/v4/classic/schemas.js
var schemas_exports = {};
__export(schemas_exports, {
  ZodAny: () => ZodAny,
  ZodArray: () => ZodArray,
  ZodBase64: () => ZodBase64,
  ZodBase64URL: () => ZodBase64URL,
  ZodBigInt: () => ZodBigInt,
  ZodBigIntFormat: () => ZodBigIntFormat,
  ZodBoolean: () => ZodBoolean,
  ZodCIDRv4: () => ZodCIDRv4,
  ZodCIDRv6: () => ZodCIDRv6,
  ZodCUID: () => ZodCUID,
  ZodCUID2: () => ZodCUID2,
  ZodCatch: () => ZodCatch,
  ZodCodec: () => ZodCodec,
  ZodCreditCard: () => ZodCreditCard,
  ZodCustom: () => ZodCustom,
  ZodCustomStringFormat: () => ZodCustomStringFormat,
  ZodDate: () => ZodDate,
  ZodDefault: () => ZodDefault,
  ZodDiscriminatedUnion: () => ZodDiscriminatedUnion,
  ZodE164: () => ZodE164,
  ZodEmail: () => ZodEmail,
  ZodEmoji: () => ZodEmoji,
  ZodEnum: () => ZodEnum,
  ZodExactOptional: () => ZodExactOptional,
  ZodFile: () => ZodFile,
  ZodFunction: () => ZodFunction,
  ZodGUID: () => ZodGUID,
  ZodIBAN: () => ZodIBAN,
  ZodIPv4: () => ZodIPv4,
  ZodIPv6: () => ZodIPv6,
  ZodISODate: () => ZodISODate,
  ZodISODateTime: () => ZodISODateTime,
  ZodISODuration: () => ZodISODuration,
  ZodISOTime: () => ZodISOTime,
  ZodInstanceOf: () => ZodInstanceOf,
  ZodIntersection: () => ZodIntersection,
  ZodJWT: () => ZodJWT,
  ZodKSUID: () => ZodKSUID,
  ZodLazy: () => ZodLazy,
  ZodLiteral: () => ZodLiteral,
  ZodMAC: () => ZodMAC,
  ZodMap: () => ZodMap,
  ZodNaN: () => ZodNaN,
  ZodNanoID: () => ZodNanoID,
  ZodNever: () => ZodNever,
  ZodNonOptional: () => ZodNonOptional,
  ZodNull: () => ZodNull,
  ZodNullable: () => ZodNullable,
  ZodNumber: () => ZodNumber,
  ZodNumberFormat: () => ZodNumberFormat,
  ZodObject: () => ZodObject,
  ZodOptional: () => ZodOptional,
  ZodPipe: () => ZodPipe,
  ZodPrefault: () => ZodPrefault,
  ZodPreprocess: () => ZodPreprocess,
  ZodPromise: () => ZodPromise,
  ZodReadonly: () => ZodReadonly,
  ZodRecord: () => ZodRecord,
  ZodSet: () => ZodSet,
  ZodString: () => ZodString,
  ZodStringFormat: () => ZodStringFormat,
  ZodSuccess: () => ZodSuccess,
  ZodSymbol: () => ZodSymbol,
  ZodTemplateLiteral: () => ZodTemplateLiteral,
  ZodTransform: () => ZodTransform,
  ZodTuple: () => ZodTuple,
  ZodType: () => ZodType,
  ZodULID: () => ZodULID,
  ZodURL: () => ZodURL,
  ZodUUID: () => ZodUUID,
  ZodUndefined: () => ZodUndefined,
  ZodUnion: () => ZodUnion,
  ZodUnknown: () => ZodUnknown,
  ZodVoid: () => ZodVoid,
  ZodXID: () => ZodXID,
  ZodXor: () => ZodXor,
  _ZodString: () => _ZodString,
  _default: () => _default,
  _function: () => _function,
  any: () => any,
  array: () => array,
  base64: () => base64,
  base64url: () => base64url,
  bigint: () => bigint,
  boolean: () => boolean,
  catch: () => _catch,
  check: () => check,
  cidrv4: () => cidrv4,
  cidrv6: () => cidrv6,
  codec: () => codec,
  creditCard: () => creditCard,
  cuid: () => cuid,
  cuid2: () => cuid2,
  currencyCode: () => currencyCode2,
  custom: () => custom,
  date: () => date,
  describe: () => describe2,
  discriminatedUnion: () => discriminatedUnion,
  e164: () => e164,
  email: () => email,
  emoji: () => emoji,
  enum: () => _enum,
  exactOptional: () => exactOptional,
  file: () => file,
  float32: () => float32,
  float64: () => float64,
  function: () => _function,
  guid: () => guid,
  hash: () => hash,
  hex: () => hex2,
  hostname: () => hostname2,
  httpUrl: () => httpUrl,
  iban: () => iban,
  instanceof: () => _instanceof,
  int: () => int,
  int32: () => int32,
  int64: () => int64,
  intersection: () => intersection,
  invertCodec: () => invertCodec,
  ipv4: () => ipv4,
  ipv6: () => ipv6,
  json: () => json,
  jwt: () => jwt,
  keyof: () => keyof,
  ksuid: () => ksuid,
  lazy: () => lazy,
  literal: () => literal,
  looseObject: () => looseObject,
  looseRecord: () => looseRecord,
  mac: () => mac,
  map: () => map,
  meta: () => meta2,
  nan: () => nan,
  nanoid: () => nanoid,
  nativeEnum: () => nativeEnum,
  never: () => never,
  nonoptional: () => nonoptional,
  null: () => _null2,
  nullable: () => nullable,
  nullish: () => nullish,
  number: () => number,
  object: () => object,
  optional: () => optional,
  partialRecord: () => partialRecord,
  pipe: () => pipe,
  prefault: () => prefault,
  preprocess: () => preprocess,
  promise: () => promise,
  readonly: () => readonly,
  record: () => record,
  refine: () => refine,
  set: () => set,
  strictObject: () => strictObject,
  string: () => string,
  stringFormat: () => stringFormat,
  stringbool: () => stringbool,
  success: () => success,
  superRefine: () => superRefine,
  symbol: () => symbol,
  templateLiteral: () => templateLiteral,
  transform: () => transform,
  tuple: () => tuple,
  uint32: () => uint32,
  uint64: () => uint64,
  ulid: () => ulid,
  undefined: () => _undefined2,
  union: () => union,
  unknown: () => unknown2,
  url: () => url,
  uuid: () => uuid,
  uuidv4: () => uuidv4,
  uuidv6: () => uuidv6,
  uuidv7: () => uuidv7,
  void: () => _void2,
  xid: () => xid,
  xor: () => xor
});

// node_modules/zod/v4/classic/checks.js
var checks_exports = {};
__export(checks_exports, {
  endsWith: () => _endsWith,
  gt: () => _gt,
  gte: () => _gte,
  includes: () => _includes,
  length: () => _length,
  lowercase: () => _lowercase,
  lt: () => _lt,
  lte: () => _lte,
  maxLength: () => _maxLength,
  maxSize: () => _maxSize,
  mime: () => _mime,
  minLength: () => _minLength,
  minSize: () => _minSize,
  multipleOf: () => _multipleOf,
  negative: () => _negative,
  nonnegative: () => _nonnegative,
  nonpositive: () => _nonpositive,
  normalize: () => _normalize,
  overwrite: () => _overwrite,
  positive: () => _positive,
  properties: () => _properties,
  property: () => _property,
  regex: () => _regex,
  size: () => _size,
  slugify: () => _slugify,
  startsWith: () => _startsWith,
  toLowerCase: () => _toLowerCase,
  toUpperCase: () => _toUpperCase,
  trim: () => _trim,
  uppercase: () => _uppercase
});

// node_modules/zod/v4/classic/errors.js
var _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
  Object.defineProperty(proto, key, {
    configurable: true,
    enumerable: false,
    get() {
      const value = make(this);
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
      return value;
    },
    set(value) {
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
    }
  });
}
var initializer = (inst, issues) => {
  $ZodError.init(inst, issues);
  inst.name = "ZodError";
  const proto = Object.getPrototypeOf(inst);
  if (_installedErrorProtos.has(proto))
    return;
  _installedErrorProtos.add(proto);
  _lazyMethod(proto, "format", (self2) => (mapper) => formatError(self2, mapper));
  _lazyMethod(proto, "flatten", (self2) => (mapper) => flattenError(self2, mapper));
  _lazyMethod(proto, "addIssue", (self2) => (issue) => {
    self2.issues.push(issue);
    self2.message = JSON.stringify(self2.issues, jsonStringifyReplacer, 2);
  });
  _lazyMethod(proto, "addIssues", (self2) => (issues2) => {
    self2.issues.push(...issues2);
    self2.message = JSON.stringify(self2.issues, jsonStringifyReplacer, 2);
  });
  Object.defineProperty(proto, "isEmpty", {
    configurable: true,
    enumerable: false,
    get() {
      return this.issues.length === 0;
    }
  });
};
var ZodError = /* @__PURE__ */ $constructor("ZodError", initializer);
var ZodRealError = /* @__PURE__ */ $constructor("ZodError", initializer, void 0, {
  Parent: Error
});

// node_modules/zod/v4/classic/parse.js
var parse = /* @__PURE__ */ _parse(ZodRealError);
var parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
var safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
var safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
var encode = /* @__PURE__ */ _encode(ZodRealError);
var decode = /* @__PURE__ */ _decode(ZodRealError);
var encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
var decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
var safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
var safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
var safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
var safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

// node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
  if (!globalConfig.localeError)
    config(en_default());
}
function _ensureDefaultMemoizer() {
  if (!globalConfig.memoizer)
    config({ memoizer: memoizer() });
}
var ZodType = /* @__PURE__ */ $constructor("ZodType", (inst, def) => {
  _ensureDefaultLocale();
  $ZodType.init(inst, def);
  inst.def = def;
  inst.type = def.type;
  return inst;
}, {
  check(...chks) {
    const def = this.def;
    return this.clone(util_exports.mergeDefs(def, {
      checks: [
        ...def.checks ?? [],
        ...chks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
      ]
    }), { parent: true });
  },
  with(...chks) {
    return this.check(...chks);
  },
  clone(def, params) {
    return clone(this, def, params);
  },
  brand() {
    return this;
  },
  register(reg, meta3) {
    reg.add(this, meta3);
    return this;
  },
  refine(check5, params) {
    return this.check(refine(check5, params));
  },
  superRefine(refinement, params) {
    return this.check(superRefine(refinement, params));
  },
  overwrite(fn) {
    return this.check(_overwrite(fn));
  },
  optional() {
    return optional(this);
  },
  exactOptional() {
    return exactOptional(this);
  },
  nullable() {
    return nullable(this);
  },
  nullish() {
    return optional(nullable(this));
  },
  nonoptional(params) {
    return nonoptional(this, params);
  },
  array() {
    return array(this);
  },
  or(arg) {
    return union([this, arg]);
  },
  and(arg) {
    return intersection(this, arg);
  },
  transform(tx) {
    return pipe(this, transform(tx));
  },
  default(d) {
    return _default(this, d);
  },
  prefault(d) {
    return prefault(this, d);
  },
  catch(params) {
    return _catch(this, params);
  },
  pipe(target) {
    return pipe(this, target);
  },
  readonly() {
    return readonly(this);
  },
  describe(description) {
    const cl = this.clone();
    globalRegistry.add(cl, { description });
    return cl;
  },
  meta(...args) {
    if (args.length === 0)
      return globalRegistry.get(this);
    const cl = this.clone();
    globalRegistry.add(cl, args[0]);
    return cl;
  },
  isOptional() {
    return this.safeParse(void 0).success;
  },
  isNullable() {
    return this.safeParse(null).success;
  },
  apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
  },
  // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
  get "~standard"() {
    return util_exports.hide(this, "~standard", {
      ...standardProps(this),
      jsonSchema: {
        input: createStandardJSONSchemaMethod(this, "input"),
        output: createStandardJSONSchemaMethod(this, "output")
      }
    });
  },
  set "~standard"(value) {
    util_exports.own(this, "~standard", value);
  },
  parse: function _parse2(data, params) {
    return parse(this, data, params, { callee: _parse2 });
  },
  parseAsync: async function _parseAsync2(data, params) {
    return await parseAsync(this, data, params, { callee: _parseAsync2 });
  },
  safeParse(data, params) {
    return safeParse(this, data, params);
  },
  async safeParseAsync(data, params) {
    return safeParseAsync(this, data, params);
  },
  // `spa` is an alias: same function object as `safeParseAsync`, as before.
  get spa() {
    return this?.safeParseAsync;
  },
  set spa(value) {
    util_exports.own(this, "spa", value);
  },
  validate(data, params) {
    return validate(this, data, params);
  },
  validateAsync(data, params) {
    return validateAsync(this, data, params);
  },
  encode: function _encode2(data, params) {
    return encode(this, data, params, { callee: _encode2 });
  },
  decode: function _decode2(data, params) {
    return decode(this, data, params, { callee: _decode2 });
  },
  encodeAsync: async function _encodeAsync2(data, params) {
    return await encodeAsync(this, data, params, { callee: _encodeAsync2 });
  },
  decodeAsync: async function _decodeAsync2(data, params) {
    return await decodeAsync(this, data, params, { callee: _decodeAsync2 });
  },
  safeEncode(data, params) {
    return safeEncode(this, data, params);
  },
  safeDecode(data, params) {
    return safeDecode(this, data, params);
  },
  async safeEncodeAsync(data, params) {
    return safeEncodeAsync(this, data, params);
  },
  async safeDecodeAsync(data, params) {
    return safeDecodeAsync(this, data, params);
  },
  toJSONSchema(params) {
    return createToJSONSchemaMethod(this, {})(params);
  },
  // Reads through to the registry on every access, so it must not cache.
  get description() {
    return globalRegistry.get(this)?.description;
  },
  // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
  get _def() {
    return this._zod.def;
  }
});
var _ZodString = /* @__PURE__ */ $constructor(
  "_ZodString",
  (inst, def) => {
    $ZodString.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json2, params) => stringProcessor(inst, ctx, json2, params);
  },
  /* @__PURE__ */ util_exports.derived({
    format: (inst) => aggregateChecks(inst).format ?? null,
    minLength: (inst) => aggregateChecks(inst).minimum ?? null,
    maxLength: (inst) => aggregateChecks(inst).maximum ?? null
  }, {
    regex(...args) {
      return this.check(_regex(...args));
    },
    includes(...args) {
      return this.check(_includes(...args));
    },
    startsWith(...args) {
      return this.check(_startsWith(...args));
    },
    endsWith(...args) {
      return this.check(_endsWith(...args));
    },
    min(...args) {
      return this.check(_minLength(...args));
    },
    max(...args) {
      return this.check(_maxLength(...args));
    },
    length(...args) {
      return this.check(_length(...args));
    },
    nonempty(...args) {
      return this.check(_minLength(1, ...args));
    },
    lowercase(params) {
      return this.check(_lowercase(params));
    },
    uppercase(params) {
      return this.check(_uppercase(params));
    },
    trim() {
      return this.check(_trim());
    },
    normalize(...args) {
      return this.check(_normalize(...args));
    },
    toLowerCase() {
      return this.check(_toLowerCase());
    },
    toUpperCase() {
      return this.check(_toUpperCase());
    },
    slugify() {
      return this.check(_slugify());
    }
  })
);
var ZodString = /* @__PURE__ */ $constructor("ZodString", (inst, def) => {
  $ZodString.init(inst, def);
  _ZodString.init(inst, def);
}, {
  email(params) {
    return this.check(_email(ZodEmail, params));
  },
  url(params) {
    return this.check(_url(ZodURL, params));
  },
  jwt(params) {
    return this.check(_jwt(ZodJWT, params));
  },
  emoji(params) {
    return this.check(_emoji(ZodEmoji, params));
  },
  guid(params) {
    return this.check(_guid(ZodGUID, params));
  },
  uuid(params) {
    return this.check(_uuid(ZodUUID, params));
  },
  uuidv4(params) {
    return this.check(_uuidv4(ZodUUID, params));
  },
  uuidv6(params) {
    return this.check(_uuidv6(ZodUUID, params));
  },
  uuidv7(params) {
    return this.check(_uuidv7(ZodUUID, params));
  },
  nanoid(params) {
    return this.check(_nanoid(ZodNanoID, params));
  },
  cuid(params) {
    return this.check(_cuid(ZodCUID, params));
  },
  cuid2(params) {
    return this.check(_cuid2(ZodCUID2, params));
  },
  ulid(params) {
    return this.check(_ulid(ZodULID, params));
  },
  base64(params) {
    return this.check(_base64(ZodBase64, params));
  },
  base64url(params) {
    return this.check(_base64url(ZodBase64URL, params));
  },
  xid(params) {
    return this.check(_xid(ZodXID, params));
  },
  ksuid(params) {
    return this.check(_ksuid(ZodKSUID, params));
  },
  ipv4(params) {
    return this.check(_ipv4(ZodIPv4, params));
  },
  ipv6(params) {
    return this.check(_ipv6(ZodIPv6, params));
  },
  cidrv4(params) {
    return this.check(_cidrv4(ZodCIDRv4, params));
  },
  cidrv6(params) {
    return this.check(_cidrv6(ZodCIDRv6, params));
  },
  e164(params) {
    return this.check(_e164(ZodE164, params));
  },
  datetime(params) {
    return this.check(_isoDateTime(ZodISODateTime, params));
  },
  date(params) {
    return this.check(_isoDate(ZodISODate, params));
  },
  time(params) {
    return this.check(_isoTime(ZodISOTime, params));
  },
  duration(params) {
    return this.check(_isoDuration(ZodISODuration, params));
  }
});
function string(params) {
  return _string(ZodString, params);
}
var ZodStringFormat = /* @__PURE__ */ $constructor("ZodStringFormat", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  _ZodString.init(inst, def);
});
var ZodISODateTime = /* @__PURE__ */ $constructor("ZodISODateTime", (inst, def) => {
  $ZodISODateTime.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISODate = /* @__PURE__ */ $constructor("ZodISODate", (inst, def) => {
  $ZodISODate.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISOTime = /* @__PURE__ */ $constructor("ZodISOTime", (inst, def) => {
  $ZodISOTime.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISODuration = /* @__PURE__ */ $constructor("ZodISODuration", (inst, def) => {
  $ZodISODuration.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodEmail = /* @__PURE__ */ $constructor("ZodEmail", (inst, def) => {
  $ZodEmail.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function email(params) {
  return _email(ZodEmail, params);
}
var ZodGUID = /* @__PURE__ */ $constructor("ZodGUID", (inst, def) => {
  $ZodGUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function guid(params) {
  return _guid(ZodGUID, params);
}
var ZodUUID = /* @__PURE__ */ $constructor("ZodUUID", (inst, def) => {
  $ZodUUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function uuid(params) {
  return _uuid(ZodUUID, params);
}
function uuidv4(params) {
  return _uuidv4(ZodUUID, params);
}
function uuidv6(params) {
  return _uuidv6(ZodUUID, params);
}
function uuidv7(params) {
  return _uuidv7(ZodUUID, params);
}
var ZodURL = /* @__PURE__ */ $constructor("ZodURL", (inst, def) => {
  $ZodURL.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function url(params) {
  return _url(ZodURL, params);
}
function httpUrl(params) {
  return _url(ZodURL, {
    protocol: httpProtocol,
    hostname: domain,
    ...util_exports.normalizeParams(params)
  });
}
var ZodEmoji = /* @__PURE__ */ $constructor("ZodEmoji", (inst, def) => {
  $ZodEmoji.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function emoji(params) {
  return _emoji(ZodEmoji, params);
}
var ZodNanoID = /* @__PURE__ */ $constructor("ZodNanoID", (inst, def) => {
  $ZodNanoID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function nanoid(params) {
  return _nanoid(ZodNanoID, params);
}
var ZodCUID = /* @__PURE__ */ $constructor("ZodCUID", (inst, def) => {
  $ZodCUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function cuid(params) {
  return _cuid(ZodCUID, params);
}
var ZodCUID2 = /* @__PURE__ */ $constructor("ZodCUID2", (inst, def) => {
  $ZodCUID2.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function cuid2(params) {
  return _cuid2(ZodCUID2, params);
}
var ZodULID = /* @__PURE__ */ $constructor("ZodULID", (inst, def) => {
  $ZodULID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function ulid(params) {
  return _ulid(ZodULID, params);
}
var ZodXID = /* @__PURE__ */ $constructor("ZodXID", (inst, def) => {
  $ZodXID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function xid(params) {
  return _xid(ZodXID, params);
}
var ZodKSUID = /* @__PURE__ */ $constructor("ZodKSUID", (inst, def) => {
  $ZodKSUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function ksuid(params) {
  return _ksuid(ZodKSUID, params);
}
var ZodIPv4 = /* @__PURE__ */ $constructor("ZodIPv4", (inst, def) => {
  $ZodIPv4.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function ipv4(params) {
  return _ipv4(ZodIPv4, params);
}
var ZodMAC = /* @__PURE__ */ $constructor("ZodMAC", (inst, def) => {
  $ZodMAC.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function mac(params) {
  return _mac(ZodMAC, params);
}
var ZodIPv6 = /* @__PURE__ */ $constructor("ZodIPv6", (inst, def) => {
  $ZodIPv6.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function ipv6(params) {
  return _ipv6(ZodIPv6, params);
}
var ZodCIDRv4 = /* @__PURE__ */ $constructor("ZodCIDRv4", (inst, def) => {
  $ZodCIDRv4.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function cidrv4(params) {
  return _cidrv4(ZodCIDRv4, params);
}
var ZodCIDRv6 = /* @__PURE__ */ $constructor("ZodCIDRv6", (inst, def) => {
  $ZodCIDRv6.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function cidrv6(params) {
  return _cidrv6(ZodCIDRv6, params);
}
var ZodBase64 = /* @__PURE__ */ $constructor("ZodBase64", (inst, def) => {
  $ZodBase64.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function base64(params) {
  return _base64(ZodBase64, params);
}
var ZodBase64URL = /* @__PURE__ */ $constructor("ZodBase64URL", (inst, def) => {
  $ZodBase64URL.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function base64url(params) {
  return _base64url(ZodBase64URL, params);
}
var ZodE164 = /* @__PURE__ */ $constructor("ZodE164", (inst, def) => {
  $ZodE164.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function e164(params) {
  return _e164(ZodE164, params);
}
var ZodCreditCard = /* @__PURE__ */ $constructor("ZodCreditCard", (inst, def) => {
  $ZodCreditCard.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function creditCard(params) {
  return _creditCard(ZodCreditCard, params);
}
var ZodIBAN = /* @__PURE__ */ $constructor("ZodIBAN", (inst, def) => {
  $ZodIBAN.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function iban(params) {
  return _iban(ZodIBAN, params);
}
var ZodJWT = /* @__PURE__ */ $constructor("ZodJWT", (inst, def) => {
  $ZodJWT.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function jwt(params) {
  return _jwt(ZodJWT, params);
}
var ZodCustomStringFormat = /* @__PURE__ */ $constructor("ZodCustomStringFormat", (inst, def) => {
  $ZodCustomStringFormat.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function stringFormat(format, fnOrRegex, _params = {}) {
  return _stringFormat(ZodCustomStringFormat, format, fnOrRegex, _params);
}
function hostname2(_params) {
  return _stringFormat(ZodCustomStringFormat, "hostname", hostname, _params);
}
function hex2(_params) {
  return _stringFormat(ZodCustomStringFormat, "hex", hex, _params);
}
function currencyCode2(_params) {
  return _stringFormat(ZodCustomStringFormat, "currency_code", currencyCode, _params);
}
function hash(alg, params) {
  const enc = params?.enc ?? "hex";
  const format = `${alg}_${enc}`;
  const regex = regexes_exports[format];
  if (!regex)
    throw new Error(`Unrecognized hash format: ${format}`);
  return _stringFormat(ZodCustomStringFormat, format, regex, params);
}
var ZodNumber = /* @__PURE__ */ $constructor(
  "ZodNumber",
  (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json2, params) => numberProcessor(inst, ctx, json2, params);
    inst.isFinite = true;
  },
  /* @__PURE__ */ util_exports.derived({
    minValue: (inst) => {
      const { minimum, exclusiveMinimum } = aggregateChecks(inst);
      return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
    },
    maxValue: (inst) => {
      const { maximum, exclusiveMaximum } = aggregateChecks(inst);
      return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
    },
    isInt: (inst) => {
      const { isInt, multipleOf } = aggregateChecks(inst);
      return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
    },
    format: (inst) => aggregateChecks(inst).format ?? null
  }, {
    gt(value, params) {
      return this.check(_gt(value, params));
    },
    gte(value, params) {
      return this.check(_gte(value, params));
    },
    min(value, params) {
      return this.check(_gte(value, params));
    },
    lt(value, params) {
      return this.check(_lt(value, params));
    },
    lte(value, params) {
      return this.check(_lte(value, params));
    },
    max(value, params) {
      return this.check(_lte(value, params));
    },
    int(params) {
      return this.check(int(params));
    },
    safe(params) {
      return this.check(int(params));
    },
    positive(params) {
      return this.check(_gt(0, params));
    },
    nonnegative(params) {
      return this.check(_gte(0, params));
    },
    negative(params) {
      return this.check(_lt(0, params));
    },
    nonpositive(params) {
      return this.check(_lte(0, params));
    },
    multipleOf(value, params) {
      return this.check(_multipleOf(value, params));
    },
    step(value, params) {
      return this.check(_multipleOf(value, params));
    },
    finite() {
      return this;
    }
  })
);
function number(params) {
  return _number(ZodNumber, params);
}
var ZodNumberFormat = /* @__PURE__ */ $constructor("ZodNumberFormat", (inst, def) => {
  $ZodNumberFormat.init(inst, def);
  ZodNumber.init(inst, def);
});
function int(params) {
  return _int(ZodNumberFormat, params);
}
function float32(params) {
  return _float32(ZodNumberFormat, params);
}
function float64(params) {
  return _float64(ZodNumberFormat, params);
}
function int32(params) {
  return _int32(ZodNumberFormat, params);
}
function uint32(params) {
  return _uint32(ZodNumberFormat, params);
}
var ZodBoolean = /* @__PURE__ */ $constructor("ZodBoolean", (inst, def) => {
  $ZodBoolean.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => booleanProcessor(inst, ctx, json2, params);
});
function boolean(params) {
  return _boolean(ZodBoolean, params);
}
var ZodBigInt = /* @__PURE__ */ $constructor(
  "ZodBigInt",
  (inst, def) => {
    $ZodBigInt.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json2, params) => bigintProcessor(inst, ctx, json2, params);
  },
  /* @__PURE__ */ util_exports.derived({
    minValue: (inst) => aggregateChecks(inst).minimum ?? null,
    maxValue: (inst) => aggregateChecks(inst).maximum ?? null,
    format: (inst) => aggregateChecks(inst).format ?? null
  }, {
    gte(value, params) {
      return this.check(_gte(value, params));
    },
    min(value, params) {
      return this.check(_gte(value, params));
    },
    gt(value, params) {
      return this.check(_gt(value, params));
    },
    lt(value, params) {
      return this.check(_lt(value, params));
    },
    lte(value, params) {
      return this.check(_lte(value, params));
    },
    max(value, params) {
      return this.check(_lte(value, params));
    },
    positive(params) {
      return this.check(_gt(BigInt(0), params));
    },
    negative(params) {
      return this.check(_lt(BigInt(0), params));
    },
    nonpositive(params) {
      return this.check(_lte(BigInt(0), params));
    },
    nonnegative(params) {
      return this.check(_gte(BigInt(0), params));
    },
    multipleOf(value, params) {
      return this.check(_multipleOf(value, params));
    }
  })
);
function bigint(params) {
  return _bigint(ZodBigInt, params);
}
var ZodBigIntFormat = /* @__PURE__ */ $constructor("ZodBigIntFormat", (inst, def) => {
  $ZodBigIntFormat.init(inst, def);
  ZodBigInt.init(inst, def);
});
function int64(params) {
  return _int64(ZodBigIntFormat, params);
}
function uint64(params) {
  return _uint64(ZodBigIntFormat, params);
}
var ZodSymbol = /* @__PURE__ */ $constructor("ZodSymbol", (inst, def) => {
  $ZodSymbol.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => symbolProcessor(inst, ctx, json2, params);
});
function symbol(params) {
  return _symbol(ZodSymbol, params);
}
var ZodUndefined = /* @__PURE__ */ $constructor("ZodUndefined", (inst, def) => {
  $ZodUndefined.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => undefinedProcessor(inst, ctx, json2, params);
});
function _undefined2(params) {
  return _undefined(ZodUndefined, params);
}
var ZodNull = /* @__PURE__ */ $constructor("ZodNull", (inst, def) => {
  $ZodNull.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => nullProcessor(inst, ctx, json2, params);
});
function _null2(params) {
  return _null(ZodNull, params);
}
var ZodAny = /* @__PURE__ */ $constructor("ZodAny", (inst, def) => {
  $ZodAny.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => anyProcessor(inst, ctx, json2, params);
});
function any() {
  return _any(ZodAny);
}
var ZodUnknown = /* @__PURE__ */ $constructor("ZodUnknown", (inst, def) => {
  $ZodUnknown.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => unknownProcessor(inst, ctx, json2, params);
});
function unknown2() {
  return _unknown(ZodUnknown);
}
var ZodNever = /* @__PURE__ */ $constructor("ZodNever", (inst, def) => {
  $ZodNever.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => neverProcessor(inst, ctx, json2, params);
});
function never(params) {
  return _never(ZodNever, params);
}
var ZodVoid = /* @__PURE__ */ $constructor("ZodVoid", (inst, def) => {
  $ZodVoid.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => voidProcessor(inst, ctx, json2, params);
});
function _void2(params) {
  return _void(ZodVoid, params);
}
var ZodDate = /* @__PURE__ */ $constructor(
  "ZodDate",
  (inst, def) => {
    $ZodDate.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json2, params) => dateProcessor(inst, ctx, json2, params);
    inst.min = (value, params) => inst.check(_gte(value, params));
    inst.max = (value, params) => inst.check(_lte(value, params));
  },
  /* @__PURE__ */ util_exports.derived({
    minDate: (inst) => {
      const { minimum } = aggregateChecks(inst);
      return minimum ? new Date(minimum) : null;
    },
    maxDate: (inst) => {
      const { maximum } = aggregateChecks(inst);
      return maximum ? new Date(maximum) : null;
    }
  }, {})
);
function date(params) {
  return _date(ZodDate, params);
}
var ZodArray = /* @__PURE__ */ $constructor("ZodArray", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodArray.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => arrayProcessor(inst, ctx, json2, params);
  inst.element = def.element;
}, {
  min(n, params) {
    return this.check(_minLength(n, params));
  },
  nonempty(params) {
    return this.check(_minLength(1, params));
  },
  max(n, params) {
    return this.check(_maxLength(n, params));
  },
  length(n, params) {
    return this.check(_length(n, params));
  },
  unwrap() {
    return this.element;
  }
});
function array(element, params) {
  return _array(ZodArray, element, params);
}
function keyof(schema) {
  const shape = schema._zod.def.shape;
  return _enum(Object.keys(shape));
}
var ZodObject = /* @__PURE__ */ $constructor("ZodObject", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodObjectJIT.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => objectProcessor(inst, ctx, json2, params);
  util_exports.installLazyProp(inst, "shape", (self2) => self2._zod.def.shape, false);
}, {
  keyof() {
    return _enum(Object.keys(this._zod.def.shape));
  },
  catchall(catchall) {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall }));
  },
  passthrough() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown2() }));
  },
  loose() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown2() }));
  },
  strict() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: never() }));
  },
  strip() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: void 0 }));
  },
  extend(incoming) {
    return util_exports.extend(this, incoming);
  },
  safeExtend(incoming) {
    return util_exports.safeExtend(this, incoming);
  },
  merge(other) {
    return util_exports.merge(this, other);
  },
  pick(mask) {
    return util_exports.pick(this, mask);
  },
  omit(mask) {
    return util_exports.omit(this, mask);
  },
  partial(...args) {
    return util_exports.partial(ZodOptional, this, args[0]);
  },
  exactPartial(...args) {
    return util_exports.partial(ZodExactOptional, this, args[0], "exactPartial");
  },
  required(...args) {
    return util_exports.required(ZodNonOptional, this, args[0]);
  }
});
function object(shape, params) {
  const def = {
    type: "object",
    shape: shape ?? {},
    ...util_exports.normalizeParams(params)
  };
  return new ZodObject(def);
}
function strictObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: never(),
    ...util_exports.normalizeParams(params)
  });
}
function looseObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: unknown2(),
    ...util_exports.normalizeParams(params)
  });
}
var ZodUnion = /* @__PURE__ */ $constructor("ZodUnion", (inst, def) => {
  $ZodUnion.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => unionProcessor(inst, ctx, json2, params);
  inst.options = def.options;
});
function union(options, params) {
  return new ZodUnion({
    type: "union",
    options,
    ...util_exports.normalizeParams(params)
  });
}
var ZodXor = /* @__PURE__ */ $constructor("ZodXor", (inst, def) => {
  ZodUnion.init(inst, def);
  $ZodXor.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => unionProcessor(inst, ctx, json2, params);
  inst.options = def.options;
});
function xor(options, params) {
  return new ZodXor({
    type: "union",
    options,
    inclusive: false,
    ...util_exports.normalizeParams(params)
  });
}
var ZodDiscriminatedUnion = /* @__PURE__ */ $constructor("ZodDiscriminatedUnion", (inst, def) => {
  ZodUnion.init(inst, def);
  $ZodDiscriminatedUnion.init(inst, def);
});
function discriminatedUnion(discriminator, options, params) {
  return new ZodDiscriminatedUnion({
    type: "union",
    options,
    discriminator,
    ...util_exports.normalizeParams(params)
  });
}
var ZodIntersection = /* @__PURE__ */ $constructor("ZodIntersection", (inst, def) => {
  $ZodIntersection.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => intersectionProcessor(inst, ctx, json2, params);
});
function intersection(left, right) {
  return new ZodIntersection({
    type: "intersection",
    left,
    right
  });
}
var ZodTuple = /* @__PURE__ */ $constructor("ZodTuple", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodTuple.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => tupleProcessor(inst, ctx, json2, params);
}, {
  rest(rest) {
    return this.clone({
      ...this._zod.def,
      rest
    });
  },
  partial() {
    const def = this._zod.def;
    if (def.checks?.length)
      throw new Error(".partial() cannot be used on tuple schemas containing refinements");
    return this.clone({
      ...def,
      items: def.items.map((item) => new ZodOptional({ type: "optional", innerType: item }))
    });
  }
});
function tuple(items, _paramsOrRest, _params) {
  const hasRest = _paramsOrRest instanceof $ZodType;
  const params = hasRest ? _params : _paramsOrRest;
  const rest = hasRest ? _paramsOrRest : null;
  return new ZodTuple({
    type: "tuple",
    items,
    rest,
    ...util_exports.normalizeParams(params)
  });
}
var ZodRecord = /* @__PURE__ */ $constructor("ZodRecord", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodRecord.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => recordProcessor(inst, ctx, json2, params);
  inst.keyType = def.keyType;
  inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
  if (!valueType || !valueType._zod) {
    return new ZodRecord({
      type: "record",
      keyType: string(),
      valueType: keyType,
      ...util_exports.normalizeParams(valueType)
    });
  }
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params)
  });
}
function partialRecord(keyType, valueType, params) {
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params),
    partial: true
  });
}
function looseRecord(keyType, valueType, params) {
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    mode: "loose",
    ...util_exports.normalizeParams(params)
  });
}
var ZodMap = /* @__PURE__ */ $constructor("ZodMap", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodMap.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => mapProcessor(inst, ctx, json2, params);
  inst.keyType = def.keyType;
  inst.valueType = def.valueType;
  inst.min = (...args) => inst.check(_minSize(...args));
  inst.nonempty = (params) => inst.check(_minSize(1, params));
  inst.max = (...args) => inst.check(_maxSize(...args));
  inst.size = (...args) => inst.check(_size(...args));
});
function map(keyType, valueType, params) {
  return new ZodMap({
    type: "map",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodSet = /* @__PURE__ */ $constructor("ZodSet", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodSet.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => setProcessor(inst, ctx, json2, params);
  inst.min = (...args) => inst.check(_minSize(...args));
  inst.nonempty = (params) => inst.check(_minSize(1, params));
  inst.max = (...args) => inst.check(_maxSize(...args));
  inst.size = (...args) => inst.check(_size(...args));
});
function set(valueType, params) {
  return new ZodSet({
    type: "set",
    valueType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodEnum = /* @__PURE__ */ $constructor("ZodEnum", (inst, def) => {
  $ZodEnum.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => enumProcessor(inst, ctx, json2, params);
  inst.enum = def.entries;
  inst.options = [...inst._zod.values];
  const keys = new Set(Object.keys(def.entries));
  inst.extract = (values, params) => {
    const newEntries = {};
    for (const value of values) {
      if (keys.has(value)) {
        newEntries[value] = def.entries[value];
      } else
        throw new Error(`Key ${value} not found in enum`);
    }
    return new ZodEnum({
      ...def,
      checks: [],
      ...util_exports.normalizeParams(params),
      entries: newEntries
    });
  };
  inst.exclude = (values, params) => {
    const newEntries = { ...def.entries };
    for (const value of values) {
      if (keys.has(value)) {
        delete newEntries[value];
      } else
        throw new Error(`Key ${value} not found in enum`);
    }
    return new ZodEnum({
      ...def,
      checks: [],
      ...util_exports.normalizeParams(params),
      entries: newEntries
    });
  };
});
function _enum(values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodEnum({
    type: "enum",
    entries,
    ...util_exports.normalizeParams(params)
  });
}
function nativeEnum(entries, params) {
  return new ZodEnum({
    type: "enum",
    entries,
    ...util_exports.normalizeParams(params)
  });
}
var ZodLiteral = /* @__PURE__ */ $constructor("ZodLiteral", (inst, def) => {
  $ZodLiteral.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => literalProcessor(inst, ctx, json2, params);
  inst.values = new Set(def.values);
  Object.defineProperty(inst, "value", {
    get() {
      if (def.values.length > 1) {
        throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
      }
      return def.values[0];
    }
  });
});
function literal(value, params) {
  return new ZodLiteral({
    type: "literal",
    values: Array.isArray(value) ? value : [value],
    ...util_exports.normalizeParams(params)
  });
}
var ZodFile = /* @__PURE__ */ $constructor("ZodFile", (inst, def) => {
  $ZodFile.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => fileProcessor(inst, ctx, json2, params);
  inst.min = (size, params) => inst.check(_minSize(size, params));
  inst.max = (size, params) => inst.check(_maxSize(size, params));
  inst.mime = (types, params) => inst.check(_mime(Array.isArray(types) ? types : [types], params));
});
function file(params) {
  return _file(ZodFile, params);
}
var ZodTransform = /* @__PURE__ */ $constructor("ZodTransform", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodTransform.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => transformProcessor(inst, ctx, json2, params);
  inst._zod.parse = (payload, _ctx) => {
    if (_ctx.direction === "backward") {
      throw new $ZodEncodeError(inst.constructor.name);
    }
    payload.addIssue = (issue) => {
      if (typeof issue === "string") {
        payload.issues.push(util_exports.issue(issue, payload.value, def));
      } else {
        const _issue = issue;
        if (_issue.fatal)
          _issue.continue = false;
        _issue.code ?? (_issue.code = "custom");
        if (!("input" in _issue))
          _issue.input = payload.value;
        _issue.inst ?? (_issue.inst = inst);
        payload.issues.push(util_exports.issue(_issue));
      }
    };
    const output2 = def.transform(payload.value, payload);
    if (output2 instanceof Promise) {
      return output2.then((output3) => {
        payload.value = output3;
        return payload;
      });
    }
    payload.value = output2;
    return payload;
  };
});
function transform(fn) {
  return new ZodTransform({
    type: "transform",
    transform: fn
  });
}
var ZodOptional = /* @__PURE__ */ $constructor("ZodOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => optionalProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
  return new ZodOptional({
    type: "optional",
    innerType
  });
}
var ZodExactOptional = /* @__PURE__ */ $constructor("ZodExactOptional", (inst, def) => {
  $ZodExactOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => optionalProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
  return new ZodExactOptional({
    type: "optional",
    innerType
  });
}
var ZodNullable = /* @__PURE__ */ $constructor("ZodNullable", (inst, def) => {
  $ZodNullable.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => nullableProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
  return new ZodNullable({
    type: "nullable",
    innerType
  });
}
function nullish(innerType) {
  return optional(nullable(innerType));
}
var ZodDefault = /* @__PURE__ */ $constructor("ZodDefault", (inst, def) => {
  $ZodDefault.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => defaultProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
  inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
  return new ZodDefault({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
var ZodPrefault = /* @__PURE__ */ $constructor("ZodPrefault", (inst, def) => {
  $ZodPrefault.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => prefaultProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
  return new ZodPrefault({
    type: "prefault",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
var ZodNonOptional = /* @__PURE__ */ $constructor("ZodNonOptional", (inst, def) => {
  $ZodNonOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => nonoptionalProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
  return new ZodNonOptional({
    type: "nonoptional",
    innerType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodSuccess = /* @__PURE__ */ $constructor("ZodSuccess", (inst, def) => {
  $ZodSuccess.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => successProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function success(innerType) {
  return new ZodSuccess({
    type: "success",
    innerType
  });
}
var ZodCatch = /* @__PURE__ */ $constructor("ZodCatch", (inst, def) => {
  $ZodCatch.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => catchProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
  inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
  return new ZodCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue === "function" ? catchValue : util_exports.constantCatch(catchValue)
  });
}
var ZodNaN = /* @__PURE__ */ $constructor("ZodNaN", (inst, def) => {
  $ZodNaN.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => nanProcessor(inst, ctx, json2, params);
});
function nan(params) {
  return _nan(ZodNaN, params);
}
var ZodPipe = /* @__PURE__ */ $constructor("ZodPipe", (inst, def) => {
  $ZodPipe.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => pipeProcessor(inst, ctx, json2, params);
  inst.in = def.in;
  inst.out = def.out;
});
function pipe(in_, out) {
  return new ZodPipe({
    type: "pipe",
    in: in_,
    out
    // ...util.normalizeParams(params),
  });
}
var ZodCodec = /* @__PURE__ */ $constructor("ZodCodec", (inst, def) => {
  ZodPipe.init(inst, def);
  $ZodCodec.init(inst, def);
});
function codec(in_, out, params) {
  return new ZodCodec({
    type: "pipe",
    in: in_,
    out,
    transform: params.decode,
    reverseTransform: params.encode
  });
}
function invertCodec(codec2) {
  const def = codec2._zod.def;
  return new ZodCodec({
    type: "pipe",
    in: def.out,
    out: def.in,
    transform: def.reverseTransform,
    reverseTransform: def.transform
  });
}
var ZodPreprocess = /* @__PURE__ */ $constructor("ZodPreprocess", (inst, def) => {
  ZodPipe.init(inst, def);
  $ZodPreprocess.init(inst, def);
});
var ZodReadonly = /* @__PURE__ */ $constructor("ZodReadonly", (inst, def) => {
  $ZodReadonly.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => readonlyProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
  return new ZodReadonly({
    type: "readonly",
    innerType
  });
}
var ZodTemplateLiteral = /* @__PURE__ */ $constructor("ZodTemplateLiteral", (inst, def) => {
  $ZodTemplateLiteral.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => templateLiteralProcessor(inst, ctx, json2, params);
});
function templateLiteral(parts2, params) {
  return new ZodTemplateLiteral({
    type: "template_literal",
    parts: parts2,
    ...util_exports.normalizeParams(params)
  });
}
var ZodLazy = /* @__PURE__ */ $constructor("ZodLazy", (inst, def) => {
  $ZodLazy.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => lazyProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.getter();
});
function lazy(getter) {
  return new ZodLazy({
    type: "lazy",
    getter
  });
}
var ZodPromise = /* @__PURE__ */ $constructor("ZodPromise", (inst, def) => {
  $ZodPromise.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => promiseProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function promise(innerType) {
  return new ZodPromise({
    type: "promise",
    innerType
  });
}
var ZodFunction = /* @__PURE__ */ $constructor("ZodFunction", (inst, def) => {
  $ZodFunction.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => functionProcessor(inst, ctx, json2, params);
});
function _function(params) {
  return new ZodFunction({
    type: "function",
    input: Array.isArray(params?.input) ? tuple(params?.input) : params?.input ?? array(unknown2()),
    output: params?.output ?? unknown2()
  });
}
var ZodCustom = /* @__PURE__ */ $constructor("ZodCustom", (inst, def) => {
  $ZodCustom.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => customProcessor(inst, ctx, json2, params);
});
function check(fn) {
  const ch = new $ZodCheck({
    check: "custom"
    // ...util.normalizeParams(params),
  });
  ch._zod.check = fn;
  return ch;
}
function custom(fn, _params) {
  return _custom(ZodCustom, fn ?? (() => true), _params);
}
function refine(fn, _params = {}) {
  return _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
  return _superRefine(fn, params);
}
var describe2 = describe;
var meta2 = meta;
var ZodInstanceOf = /* @__PURE__ */ $constructor("ZodInstanceOf", (inst, def) => {
  ZodCustom.init(inst, def);
}, {
  properties(shape, params) {
    return this.check(_properties(shape, params));
  }
});
function _instanceof(cls, params = {}) {
  const inst = new ZodInstanceOf({
    type: "custom",
    check: "custom",
    fn: (data) => data instanceof cls,
    abort: true,
    ...util_exports.normalizeParams(params)
  });
  inst._zod.bag.Class = cls;
  inst._zod.check = (payload) => {
    if (!(payload.value instanceof cls)) {
      payload.issues.push({
        code: "invalid_type",
        expected: cls.name,
        input: payload.value,
        inst,
        path: [...inst._zod.def.path ?? []]
      });
    }
  };
  return inst;
}
var stringbool = (...args) => _stringbool({
  Codec: ZodCodec,
  Boolean: ZodBoolean,
  String: ZodString
}, ...args);
function json(params) {
  const jsonSchema = lazy(() => {
    return union([string(params), number(), boolean(), _null2(), array(jsonSchema), record(string(), jsonSchema)]);
  });
  return jsonSchema;
}
function preprocess(fn, schema) {
  return new ZodPreprocess({
    type: "pipe",
    in: transform(fn),
    out: schema
  });
}

// node_modules/zod/v4/classic/compat.js
var ZodIssueCode = {
  invalid_type: "invalid_type",
  too_big: "too_big",
  too_small: "too_small",
  invalid_format: "invalid_format",
  not_multiple_of: "not_multiple_of",
  unrecognized_keys: "unrecognized_keys",
  invalid_union: "invalid_union",
  invalid_key: "invalid_key",
  invalid_element: "invalid_element",
  invalid_value: "invalid_value",
  custom: "custom"
};
function setErrorMap(map2) {
  config({
    customError: map2
  });
}
function getErrorMap() {
  return config().customError;
}
var ZodFirstPartyTypeKind;
/* @__PURE__ */ (function(ZodFirstPartyTypeKind2) {
})(ZodFirstPartyTypeKind || (ZodFirstPartyTypeKind = {}));

// node_modules/zod/v4/classic/iso.js
var iso_exports = {};
__export(iso_exports, {
  ZodISODate: () => ZodISODate,
  ZodISODateTime: () => ZodISODateTime,
  ZodISODuration: () => ZodISODuration,
  ZodISOTime: () => ZodISOTime,
  date: () => date2,
  datetime: () => datetime,
  duration: () => duration,
  time: () => time
});
function datetime(params) {
  return _isoDateTime(ZodISODateTime, params);
}
function date2(params) {
  return _isoDate(ZodISODate, params);
}
function time(params) {
  return _isoTime(ZodISOTime, params);
}
function duration(params) {
  return _isoDuration(ZodISODuration, params);
}

// node_modules/zod/v4/classic/from-json-schema.js
var z = {
  ...schemas_exports,
  ...checks_exports,
  iso: iso_exports
};
var RECOGNIZED_KEYS = /* @__PURE__ */ new Set([
  // Schema identification
  "$schema",
  "$ref",
  "$defs",
  "definitions",
  // Core schema keywords
  "$id",
  "id",
  "$comment",
  "$anchor",
  "$vocabulary",
  "$dynamicRef",
  "$dynamicAnchor",
  // Type
  "type",
  "enum",
  "const",
  // Composition
  "anyOf",
  "oneOf",
  "allOf",
  "not",
  // Object
  "properties",
  "required",
  "additionalProperties",
  "patternProperties",
  "propertyNames",
  "minProperties",
  "maxProperties",
  // Array
  "items",
  "prefixItems",
  "additionalItems",
  "minItems",
  "maxItems",
  "uniqueItems",
  "contains",
  "minContains",
  "maxContains",
  // String
  "minLength",
  "maxLength",
  "pattern",
  "format",
  // Number
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  // Already handled metadata
  "description",
  "default",
  // Content
  "contentEncoding",
  "contentMediaType",
  "contentSchema",
  // Unsupported (error-throwing)
  "unevaluatedItems",
  "unevaluatedProperties",
  "if",
  "then",
  "else",
  "dependentSchemas",
  "dependentRequired",
  // OpenAPI
  "nullable",
  "readOnly"
]);
function detectVersion(schema, defaultTarget) {
  const $schema = schema.$schema;
  if ($schema === "https://json-schema.org/draft/2020-12/schema") {
    return "draft-2020-12";
  }
  if ($schema === "http://json-schema.org/draft-07/schema#") {
    return "draft-7";
  }
  if ($schema === "http://json-schema.org/draft-04/schema#") {
    return "draft-4";
  }
  return defaultTarget ?? "draft-2020-12";
}
function applyMinItems(items, minItems) {
  return items.map((item, index) => index < minItems ? item : item.optional());
}
function decodeJSONPointerSegment(segment2) {
  return segment2.replace(/~1/g, "/").replace(/~0/g, "~");
}
function resolveRef(ref, ctx) {
  if (!ref.startsWith("#")) {
    throw new Error("External $ref is not supported, only local refs (#/...) are allowed");
  }
  const path2 = ref.slice(1).split("/").filter(Boolean);
  if (path2.length === 0) {
    return ctx.rootSchema;
  }
  const defsKey = ctx.version === "draft-2020-12" ? "$defs" : "definitions";
  if (path2[0] === defsKey) {
    const key = path2[1] === void 0 ? void 0 : decodeJSONPointerSegment(path2[1]);
    if (!key || !ctx.defs[key]) {
      throw new Error(`Reference not found: ${ref}`);
    }
    return ctx.defs[key];
  }
  throw new Error(`Reference not found: ${ref}`);
}
function checkObjectGuards(objectSchema, guards) {
  const guard = z.transform((value) => value).check((payload) => {
    const value = payload.value;
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return;
    const keys = Object.getOwnPropertyNames(value);
    if (guards.minProperties !== void 0 && keys.length < guards.minProperties) {
      payload.issues.push({
        origin: "object",
        code: "too_small",
        minimum: guards.minProperties,
        inclusive: true,
        message: `Too small: expected object to have >=${guards.minProperties} properties`,
        input: value,
        inst: objectSchema,
        continue: true
      });
    }
    if (guards.maxProperties !== void 0 && keys.length > guards.maxProperties) {
      payload.issues.push({
        origin: "object",
        code: "too_big",
        maximum: guards.maxProperties,
        inclusive: true,
        message: `Too big: expected object to have <=${guards.maxProperties} properties`,
        input: value,
        inst: objectSchema,
        continue: true
      });
    }
    if (guards.keySchema) {
      for (const key of keys) {
        const result = guards.keySchema.safeParse(key);
        if (result.success)
          continue;
        payload.issues.push({
          code: "invalid_key",
          origin: "record",
          issues: result.error.issues,
          input: key,
          path: [key],
          continue: true
        });
      }
    }
  });
  return guard.pipe(objectSchema);
}
function canonicalKey(value, seen) {
  if (value === null)
    return "z";
  const type = typeof value;
  if (type !== "object") {
    if (type === "number" && Number.isNaN(value))
      return null;
    const raw = String(value);
    return `${type[0]}${raw.length}:${raw}`;
  }
  if (seen.has(value))
    return null;
  seen.add(value);
  try {
    if (Array.isArray(value)) {
      const parts3 = [];
      for (const item of value) {
        const key = canonicalKey(item, seen);
        if (key === null)
          return null;
        parts3.push(key);
      }
      return `a${parts3.length}:[${parts3.join(",")}]`;
    }
    const keys = Object.keys(value).sort();
    const parts2 = [];
    for (const k of keys) {
      const key = canonicalKey(value[k], seen);
      if (key === null)
        return null;
      parts2.push(`${k.length}:${k}=${key}`);
    }
    return `o${parts2.length}:{${parts2.join(",")}}`;
  } finally {
    seen.delete(value);
  }
}
var SCHEMA_KEYWORDS = /* @__PURE__ */ new Set([
  "items",
  "prefixItems",
  "additionalItems",
  "additionalProperties",
  "contains",
  "propertyNames",
  "not",
  "if",
  "then",
  "else",
  "allOf",
  "anyOf",
  "oneOf",
  "unevaluatedItems",
  "unevaluatedProperties",
  "contentSchema"
]);
var SCHEMA_MAP_KEYWORDS = /* @__PURE__ */ new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "dependencies",
  "$defs",
  "definitions"
]);
function containsRef(value) {
  if (typeof value !== "object" || value === null)
    return false;
  if (Array.isArray(value))
    return value.some(containsRef);
  if (typeof value.$ref === "string")
    return true;
  return Object.entries(value).some(([key, sub]) => {
    if (SCHEMA_KEYWORDS.has(key))
      return containsRef(sub);
    if (!SCHEMA_MAP_KEYWORDS.has(key) || typeof sub !== "object" || sub === null)
      return false;
    return Object.values(sub).some(containsRef);
  });
}
function plural(n) {
  return n === 1 ? "element" : "elements";
}
function checkArrayGuards(arraySchema, guards) {
  const guard = z.transform((value) => value).check((payload) => {
    const items = payload.value;
    if (!Array.isArray(items))
      return;
    if (guards.uniqueItems === true) {
      const firstSeen = /* @__PURE__ */ new Map();
      for (let i = 0; i < items.length; i++) {
        const key = canonicalKey(items[i], /* @__PURE__ */ new Set());
        if (key === null)
          continue;
        const first = firstSeen.get(key);
        if (first === void 0) {
          firstSeen.set(key, i);
          continue;
        }
        payload.issues.push({
          code: "custom",
          message: `Array items must be unique: element at index ${i} duplicates the one at index ${first}`,
          input: items,
          path: [i],
          continue: true
        });
      }
    }
    if (guards.containsSchema) {
      const minContains = guards.minContains ?? 1;
      const ceiling = guards.maxContains !== void 0 ? guards.maxContains + 1 : Number.POSITIVE_INFINITY;
      let matches2 = 0;
      for (const item of items) {
        if (guards.containsSchema.safeParse(item).success && ++matches2 >= ceiling)
          break;
      }
      if (matches2 < minContains) {
        payload.issues.push({
          code: "custom",
          message: `Array must contain at least ${minContains} matching ${plural(minContains)}; found ${matches2}`,
          input: items,
          continue: true
        });
      }
      if (guards.maxContains !== void 0 && matches2 > guards.maxContains) {
        payload.issues.push({
          code: "custom",
          message: `Array must contain at most ${guards.maxContains} matching ${plural(guards.maxContains)}`,
          input: items,
          continue: true
        });
      }
    }
  });
  return guard.pipe(arraySchema);
}
function getTupleRest(restSchema, ctx) {
  if (restSchema === false) {
    return void 0;
  }
  if (restSchema === void 0 || restSchema === true) {
    return z.any();
  }
  return convertSchema(restSchema, ctx);
}
var fullTime = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
function convertBaseSchema(schema, ctx) {
  if (schema.not !== void 0) {
    if (typeof schema.not === "object" && Object.keys(schema.not).length === 0) {
      return z.never();
    }
    throw new Error("not is not supported in Zod (except { not: {} } for never)");
  }
  if (schema.unevaluatedItems !== void 0) {
    throw new Error("unevaluatedItems is not supported");
  }
  if (schema.unevaluatedProperties !== void 0) {
    throw new Error("unevaluatedProperties is not supported");
  }
  if (schema.if !== void 0 || schema.then !== void 0 || schema.else !== void 0) {
    throw new Error("Conditional schemas (if/then/else) are not supported");
  }
  if (schema.dependentSchemas !== void 0 || schema.dependentRequired !== void 0) {
    throw new Error("dependentSchemas and dependentRequired are not supported");
  }
  if (schema.$ref) {
    const refPath = schema.$ref;
    if (ctx.refs.has(refPath)) {
      return ctx.refs.get(refPath);
    }
    if (ctx.processing.has(refPath)) {
      return z.lazy(() => {
        if (!ctx.refs.has(refPath)) {
          throw new Error(`Circular reference not resolved: ${refPath}`);
        }
        return ctx.refs.get(refPath);
      });
    }
    ctx.processing.add(refPath);
    const resolved = resolveRef(refPath, ctx);
    const zodSchema2 = convertSchema(resolved, ctx);
    ctx.refs.set(refPath, zodSchema2);
    ctx.processing.delete(refPath);
    return zodSchema2;
  }
  if (schema.enum !== void 0) {
    const enumValues = schema.enum;
    if (ctx.version === "openapi-3.0" && schema.nullable === true && enumValues.length === 1 && enumValues[0] === null) {
      return z.null();
    }
    if (enumValues.length === 0) {
      return z.never();
    }
    if (enumValues.length === 1) {
      return z.literal(enumValues[0]);
    }
    if (enumValues.every((v) => typeof v === "string")) {
      return z.enum(enumValues);
    }
    const literalSchemas = enumValues.map((v) => z.literal(v));
    if (literalSchemas.length < 2) {
      return literalSchemas[0];
    }
    return z.union([literalSchemas[0], literalSchemas[1], ...literalSchemas.slice(2)]);
  }
  if (schema.const !== void 0) {
    return z.literal(schema.const);
  }
  const type = schema.type;
  if (Array.isArray(type)) {
    const typeSchemas = type.map((t) => {
      const typeSchema = { ...schema, type: t };
      return convertBaseSchema(typeSchema, ctx);
    });
    if (typeSchemas.length === 0) {
      return z.never();
    }
    if (typeSchemas.length === 1) {
      return typeSchemas[0];
    }
    return z.union(typeSchemas);
  }
  if (!type) {
    return z.any();
  }
  let zodSchema;
  switch (type) {
    case "string": {
      let stringSchema = z.string();
      if (schema.format) {
        const format = schema.format;
        if (format === "email") {
          stringSchema = stringSchema.check(z.email());
        } else if (format === "uri" || format === "uri-reference") {
          stringSchema = stringSchema.check(z.url());
        } else if (format === "uuid" || format === "guid") {
          stringSchema = stringSchema.check(z.uuid());
        } else if (format === "date-time") {
          stringSchema = stringSchema.check(z.iso.datetime({ offset: true }));
        } else if (format === "date") {
          stringSchema = stringSchema.check(z.iso.date());
        } else if (format === "time") {
          stringSchema = stringSchema.check(z.regex(fullTime));
        } else if (format === "duration") {
          stringSchema = stringSchema.check(z.iso.duration());
        } else if (format === "hostname") {
          stringSchema = stringSchema.check(z.hostname());
        } else if (format === "ipv4") {
          stringSchema = stringSchema.check(z.ipv4());
        } else if (format === "ipv6") {
          stringSchema = stringSchema.check(z.ipv6());
        } else if (format === "mac") {
          stringSchema = stringSchema.check(z.mac());
        } else if (format === "cidr") {
          stringSchema = stringSchema.check(z.cidrv4());
        } else if (format === "cidr-v6") {
          stringSchema = stringSchema.check(z.cidrv6());
        } else if (format === "base64") {
          stringSchema = stringSchema.check(z.base64());
        } else if (format === "base64url") {
          stringSchema = stringSchema.check(z.base64url());
        } else if (format === "e164") {
          stringSchema = stringSchema.check(z.e164());
        } else if (format === "credit_card") {
          stringSchema = stringSchema.check(z.creditCard());
        } else if (format === "iban") {
          stringSchema = stringSchema.check(z.iban());
        } else if (format === "jwt") {
          stringSchema = stringSchema.check(z.jwt());
        } else if (format === "emoji") {
          stringSchema = stringSchema.check(z.emoji());
        } else if (format === "nanoid") {
          stringSchema = stringSchema.check(z.nanoid());
        } else if (format === "cuid") {
          stringSchema = stringSchema.check(z.cuid());
        } else if (format === "cuid2") {
          stringSchema = stringSchema.check(z.cuid2());
        } else if (format === "ulid") {
          stringSchema = stringSchema.check(z.ulid());
        } else if (format === "xid") {
          stringSchema = stringSchema.check(z.xid());
        } else if (format === "ksuid") {
          stringSchema = stringSchema.check(z.ksuid());
        }
      }
      if (typeof schema.minLength === "number") {
        stringSchema = stringSchema.min(schema.minLength);
      }
      if (typeof schema.maxLength === "number") {
        stringSchema = stringSchema.max(schema.maxLength);
      }
      if (schema.pattern) {
        stringSchema = stringSchema.regex(new RegExp(schema.pattern));
      }
      zodSchema = stringSchema;
      break;
    }
    case "number":
    case "integer": {
      let numberSchema = type === "integer" ? z.number().int() : z.number();
      if (typeof schema.minimum === "number" && schema.exclusiveMinimum !== true) {
        numberSchema = numberSchema.min(schema.minimum);
      }
      if (typeof schema.maximum === "number" && schema.exclusiveMaximum !== true) {
        numberSchema = numberSchema.max(schema.maximum);
      }
      if (typeof schema.exclusiveMinimum === "number") {
        numberSchema = numberSchema.gt(schema.exclusiveMinimum);
      } else if (schema.exclusiveMinimum === true && typeof schema.minimum === "number") {
        numberSchema = numberSchema.gt(schema.minimum);
      }
      if (typeof schema.exclusiveMaximum === "number") {
        numberSchema = numberSchema.lt(schema.exclusiveMaximum);
      } else if (schema.exclusiveMaximum === true && typeof schema.maximum === "number") {
        numberSchema = numberSchema.lt(schema.maximum);
      }
      if (typeof schema.multipleOf === "number") {
        numberSchema = numberSchema.multipleOf(schema.multipleOf);
      }
      zodSchema = numberSchema;
      break;
    }
    case "boolean": {
      zodSchema = z.boolean();
      break;
    }
    case "null": {
      zodSchema = z.null();
      break;
    }
    case "object": {
      const shape = {};
      const properties = schema.properties || {};
      const requiredSet = new Set(schema.required || []);
      const additionalSchema = typeof schema.additionalProperties === "object" ? convertSchema(schema.additionalProperties, ctx) : void 0;
      for (const [key, propSchema] of Object.entries(properties)) {
        const propZodSchema = convertSchema(propSchema, ctx);
        assignProp(shape, key, requiredSet.has(key) ? propZodSchema : propZodSchema.optional());
      }
      if (schema.patternProperties) {
        const patternProps = schema.patternProperties;
        const patternKeys = Object.keys(patternProps);
        const looseRecords = [];
        for (const pattern of patternKeys) {
          const patternValue = convertSchema(patternProps[pattern], ctx);
          const keySchema = z.string().regex(new RegExp(pattern));
          looseRecords.push(z.looseRecord(keySchema, patternValue));
        }
        const schemasToIntersect = [];
        if (Object.keys(shape).length > 0) {
          schemasToIntersect.push(z.object(shape).passthrough());
        }
        schemasToIntersect.push(...looseRecords);
        if (schemasToIntersect.length === 0) {
          zodSchema = z.object({}).passthrough();
        } else if (schemasToIntersect.length === 1) {
          zodSchema = schemasToIntersect[0];
        } else {
          let result = z.intersection(schemasToIntersect[0], schemasToIntersect[1]);
          for (let i = 2; i < schemasToIntersect.length; i++) {
            result = z.intersection(result, schemasToIntersect[i]);
          }
          zodSchema = result;
        }
        if (schema.additionalProperties === false) {
          const propertyKeys = Object.keys(shape);
          const patterns = patternKeys.map((p) => new RegExp(p));
          const basePatternSchema = zodSchema;
          zodSchema = zodSchema.check((payload) => {
            if (!isPlainObject(payload.value))
              return;
            const unrecognized = [];
            for (const key of Object.keys(payload.value)) {
              if (propertyKeys.includes(key))
                continue;
              if (patterns.some((regex) => regex.test(key)))
                continue;
              unrecognized.push(key);
            }
            if (unrecognized.length) {
              payload.issues.push({
                code: "unrecognized_keys",
                keys: unrecognized,
                input: payload.value,
                inst: basePatternSchema
              });
            }
          });
        }
      } else {
        const objectSchema = z.object(shape);
        if (schema.additionalProperties === false) {
          zodSchema = objectSchema.strict();
        } else if (additionalSchema) {
          zodSchema = objectSchema.catchall(additionalSchema);
        } else {
          zodSchema = objectSchema.passthrough();
        }
      }
      const hasKeyGuard = schema.propertyNames !== void 0 && schema.propertyNames !== true;
      const minProperties = typeof schema.minProperties === "number" ? schema.minProperties : void 0;
      const maxProperties = typeof schema.maxProperties === "number" ? schema.maxProperties : void 0;
      if (hasKeyGuard || minProperties !== void 0 || maxProperties !== void 0) {
        let keySchema;
        if (hasKeyGuard) {
          const keyJSONSchema = typeof schema.propertyNames === "object" && schema.propertyNames.type === void 0 ? { type: "string", ...schema.propertyNames } : schema.propertyNames;
          keySchema = convertSchema(keyJSONSchema, ctx);
        }
        zodSchema = checkObjectGuards(zodSchema, { keySchema, minProperties, maxProperties });
      }
      break;
    }
    case "array": {
      const prefixItems = schema.prefixItems;
      const items = schema.items;
      if (prefixItems && Array.isArray(prefixItems)) {
        const minItems = typeof schema.minItems === "number" ? schema.minItems : 0;
        const tupleItems = prefixItems.map((item) => convertSchema(item, ctx));
        const positionalItems = applyMinItems(tupleItems, minItems);
        const rest = !Array.isArray(items) ? getTupleRest(items, ctx) : void 0;
        const tupleSchema = z.tuple(positionalItems);
        zodSchema = rest ? tupleSchema.rest(rest) : tupleSchema;
        if (typeof schema.minItems === "number") {
          zodSchema = zodSchema.check(z.minLength(schema.minItems));
        }
        if (typeof schema.maxItems === "number") {
          zodSchema = zodSchema.check(z.maxLength(schema.maxItems));
        }
      } else if (Array.isArray(items)) {
        const minItems = typeof schema.minItems === "number" ? schema.minItems : 0;
        const tupleItems = items.map((item) => convertSchema(item, ctx));
        const positionalItems = applyMinItems(tupleItems, minItems);
        const rest = getTupleRest(schema.additionalItems, ctx);
        const tupleSchema = z.tuple(positionalItems);
        zodSchema = rest ? tupleSchema.rest(rest) : tupleSchema;
        if (typeof schema.minItems === "number") {
          zodSchema = zodSchema.check(z.minLength(schema.minItems));
        }
        if (typeof schema.maxItems === "number") {
          zodSchema = zodSchema.check(z.maxLength(schema.maxItems));
        }
      } else if (items !== void 0) {
        const element = convertSchema(items, ctx);
        let arraySchema = z.array(element);
        if (typeof schema.minItems === "number") {
          arraySchema = arraySchema.min(schema.minItems);
        }
        if (typeof schema.maxItems === "number") {
          arraySchema = arraySchema.max(schema.maxItems);
        }
        zodSchema = arraySchema;
      } else {
        zodSchema = z.array(z.any());
      }
      if (schema.uniqueItems === true || schema.contains !== void 0) {
        zodSchema = checkArrayGuards(zodSchema, {
          uniqueItems: schema.uniqueItems === true,
          containsSchema: schema.contains !== void 0 ? convertSchema(schema.contains, ctx) : void 0,
          minContains: typeof schema.minContains === "number" ? schema.minContains : void 0,
          maxContains: typeof schema.maxContains === "number" ? schema.maxContains : void 0
        });
      }
      break;
    }
    default:
      throw new Error(`Unsupported type: ${type}`);
  }
  return zodSchema;
}
function convertSchema(schema, ctx) {
  if (typeof schema === "boolean") {
    return schema ? z.any() : z.never();
  }
  let baseSchema = convertBaseSchema(schema, ctx);
  const hasExplicitType = schema.type || schema.enum !== void 0 || schema.const !== void 0;
  if (schema.anyOf && Array.isArray(schema.anyOf)) {
    const options = schema.anyOf.map((s) => convertSchema(s, ctx));
    const anyOfUnion = z.union(options);
    baseSchema = hasExplicitType ? z.intersection(baseSchema, anyOfUnion) : anyOfUnion;
  }
  if (schema.oneOf && Array.isArray(schema.oneOf)) {
    const options = schema.oneOf.map((s) => convertSchema(s, ctx));
    const oneOfUnion = z.xor(options);
    baseSchema = hasExplicitType ? z.intersection(baseSchema, oneOfUnion) : oneOfUnion;
  }
  if (schema.allOf && Array.isArray(schema.allOf)) {
    if (schema.allOf.length === 0) {
      baseSchema = hasExplicitType ? baseSchema : z.any();
    } else {
      let result = hasExplicitType ? baseSchema : convertSchema(schema.allOf[0], ctx);
      const startIdx = hasExplicitType ? 0 : 1;
      for (let i = startIdx; i < schema.allOf.length; i++) {
        result = z.intersection(result, convertSchema(schema.allOf[i], ctx));
      }
      baseSchema = result;
    }
  }
  if (schema.nullable === true && ctx.version === "openapi-3.0") {
    baseSchema = z.nullable(baseSchema);
  }
  if (schema.readOnly === true) {
    baseSchema = z.readonly(baseSchema);
  }
  if (schema.default !== void 0) {
    baseSchema = baseSchema.default(schema.default);
  }
  const extraMeta = {};
  const coreMetadataKeys = ["$id", "id", "$comment", "$anchor", "$vocabulary", "$dynamicRef", "$dynamicAnchor"];
  for (const key of coreMetadataKeys) {
    if (key in schema) {
      extraMeta[key] = schema[key];
    }
  }
  const contentMetadataKeys = ["contentEncoding", "contentMediaType", "contentSchema"];
  for (const key of contentMetadataKeys) {
    if (key in schema) {
      extraMeta[key] = schema[key];
    }
  }
  if (schema.type === "object" && schema.$ref === void 0) {
    if (schema.propertyNames !== void 0 && !containsRef(schema.propertyNames)) {
      extraMeta.propertyNames = schema.propertyNames;
    }
    for (const key of ["minProperties", "maxProperties"]) {
      if (schema[key] !== void 0)
        extraMeta[key] = schema[key];
    }
  }
  if (schema.type === "array" && schema.$ref === void 0) {
    if (schema.contains !== void 0 && !containsRef(schema.contains)) {
      extraMeta.contains = schema.contains;
    }
    for (const key of ["uniqueItems", "minContains", "maxContains"]) {
      if (schema[key] !== void 0)
        extraMeta[key] = schema[key];
    }
  }
  for (const key of Object.keys(schema)) {
    if (!RECOGNIZED_KEYS.has(key)) {
      assignProp(extraMeta, key, schema[key]);
    }
  }
  if (Object.keys(extraMeta).length > 0) {
    ctx.registry.add(baseSchema, extraMeta);
  }
  if (schema.description) {
    baseSchema = baseSchema.describe(schema.description);
  }
  return baseSchema;
}
function fromJSONSchema(schema, params) {
  if (typeof schema === "boolean") {
    return schema ? z.any() : z.never();
  }
  let normalized;
  try {
    normalized = JSON.parse(JSON.stringify(schema));
  } catch {
    throw new Error("fromJSONSchema input is not valid JSON (possibly cyclic); use $defs/$ref for recursive schemas");
  }
  const version = detectVersion(normalized, params?.defaultTarget);
  const defs = normalized.$defs || normalized.definitions || {};
  const ctx = {
    version,
    defs,
    refs: /* @__PURE__ */ new Map(),
    processing: /* @__PURE__ */ new Set(),
    rootSchema: normalized,
    registry: params?.registry ?? globalRegistry
  };
  return convertSchema(normalized, ctx);
}

// node_modules/zod/v4/core/visit.js
var RESOLVING = /* @__PURE__ */ Symbol("z.visit/resolving");
function visit(schema, fnOrHandlers) {
  const fn = typeof fnOrHandlers === "function" ? fnOrHandlers : (node, rewritten) => {
    const h = fnOrHandlers[node._zod.def.type];
    return h ? h(node, rewritten) : node;
  };
  const cache2 = /* @__PURE__ */ new Map();
  function run(s) {
    const cached = cache2.get(s);
    if (cached === RESOLVING) {
      return new $ZodLazy({
        type: "lazy",
        getter: () => cache2.get(s)
      });
    }
    if (cached !== void 0)
      return cached;
    cache2.set(s, RESOLVING);
    const inner = mapInner(s);
    const mapped = fn(inner, inner !== s);
    cache2.set(s, mapped);
    return mapped;
  }
  function mapInner(s) {
    const def = s._zod.def;
    const kind = def.type;
    switch (kind) {
      case "object": {
        const oldShape = def.shape;
        const keys = Object.keys(oldShape);
        let changed2 = false;
        const newShape = {};
        for (const k of keys) {
          const mapped = run(oldShape[k]);
          if (mapped !== oldShape[k])
            changed2 = true;
          newShape[k] = mapped;
        }
        let newCatchall = def.catchall;
        if (def.catchall) {
          newCatchall = run(def.catchall);
          if (newCatchall !== def.catchall)
            changed2 = true;
        }
        return changed2 ? clone(s, { ...def, shape: newShape, catchall: newCatchall }) : s;
      }
      case "array": {
        const mapped = run(def.element);
        return mapped === def.element ? s : clone(s, { ...def, element: mapped });
      }
      case "tuple": {
        const oldItems = def.items;
        let changed2 = false;
        const newItems = [];
        for (const item of oldItems) {
          const mapped = run(item);
          if (mapped !== item)
            changed2 = true;
          newItems.push(mapped);
        }
        let newRest = def.rest;
        if (def.rest) {
          newRest = run(def.rest);
          if (newRest !== def.rest)
            changed2 = true;
        }
        return changed2 ? clone(s, { ...def, items: newItems, rest: newRest }) : s;
      }
      case "record":
      case "map": {
        const newKey = run(def.keyType);
        const newVal = run(def.valueType);
        return newKey === def.keyType && newVal === def.valueType ? s : clone(s, { ...def, keyType: newKey, valueType: newVal });
      }
      case "set": {
        const newVal = run(def.valueType);
        return newVal === def.valueType ? s : clone(s, { ...def, valueType: newVal });
      }
      case "union": {
        const oldOptions = def.options;
        let changed2 = false;
        const newOptions = [];
        for (const opt of oldOptions) {
          const mapped = run(opt);
          if (mapped !== opt)
            changed2 = true;
          newOptions.push(mapped);
        }
        return changed2 ? clone(s, { ...def, options: newOptions }) : s;
      }
      case "intersection": {
        const newLeft = run(def.left);
        const newRight = run(def.right);
        return newLeft === def.left && newRight === def.right ? s : clone(s, { ...def, left: newLeft, right: newRight });
      }
      case "optional":
      case "nullable":
      case "default":
      case "prefault":
      case "catch":
      case "readonly":
      case "nonoptional":
      case "promise":
      case "success": {
        const newInner = run(def.innerType);
        return newInner === def.innerType ? s : clone(s, { ...def, innerType: newInner });
      }
      case "pipe": {
        const newIn = run(def.in);
        const newOut = run(def.out);
        return newIn === def.in && newOut === def.out ? s : clone(s, { ...def, in: newIn, out: newOut });
      }
      case "function": {
        const newInput = run(def.input);
        const newOutput = run(def.output);
        return newInput === def.input && newOutput === def.output ? s : clone(s, { ...def, input: newInput, output: newOutput });
      }
      case "lazy": {
        const original = def.getter;
        const { _cachedInner, ...rest } = def;
        return clone(s, { ...rest, getter: () => run(original()) });
      }
      // A leaf by choice: `parts` are regex fragments, not data positions.
      case "template_literal":
      // Leaves.
      case "string":
      case "number":
      case "int":
      case "boolean":
      case "bigint":
      case "symbol":
      case "undefined":
      case "null":
      case "void":
      case "never":
      case "any":
      case "unknown":
      case "date":
      case "nan":
      case "enum":
      case "literal":
      case "file":
      case "transform":
      case "custom":
        return s;
      default: {
        kind;
        return s;
      }
    }
  }
  return run(schema);
}

// node_modules/zod/v4/classic/deep-partial.js
function deepPartial(schema) {
  return visit(schema, {
    object: (s) => s.partial(),
    // Every partialed option now admits `undefined`, which the constructor rejects as a duplicate.
    union: (s) => {
      const def = s._zod.def;
      return def.discriminator === void 0 ? s : union(def.options);
    }
  });
}

// node_modules/zod/v4/classic/in-out.js
function withChecks(side, checks) {
  if (!checks?.length)
    return side;
  const def = side._zod.def;
  return clone(side, mergeDefs(def, { checks: [...def.checks ?? [], ...checks] }), { parent: true });
}
function outSide(def) {
  return withChecks(def.out, def.checks);
}
function inSide(def) {
  return def.in._zod.traits.has("$ZodTransform") ? outSide(def) : def.in;
}
function input(schema) {
  return visit(schema, {
    pipe: (s) => inSide(s._zod.def),
    // A default value belongs to the output side, so a rewritten inner type leaves it stranded. `.default()` widens the declared input type with `undefined`, and `optional` is what carries that across.
    default: (s, rewritten) => rewritten ? optional(s._zod.def.innerType) : s,
    // A catch value is output-side too, but `.catch()` leaves the declared input type alone, so the inner schema stands on its own.
    catch: (s, rewritten) => rewritten ? s._zod.def.innerType : s
  });
}
function output(schema) {
  return visit(schema, {
    pipe: (s) => outSide(s._zod.def),
    // A prefault value is fed through the schema, which makes it input-side, so a rewritten inner type leaves it stranded.
    prefault: (s, rewritten) => rewritten ? s._zod.def.innerType : s
  });
}

// node_modules/zod/v4/classic/coerce.js
var coerce_exports = {};
__export(coerce_exports, {
  bigint: () => bigint2,
  boolean: () => boolean2,
  date: () => date3,
  number: () => number2,
  string: () => string2
});
function string2(params) {
  return _coercedString(ZodString, params);
}
function number2(params) {
  return _coercedNumber(ZodNumber, params);
}
function boolean2(params) {
  return _coercedBoolean(ZodBoolean, params);
}
function bigint2(params) {
  return _coercedBigint(ZodBigInt, params);
}
function date3(params) {
  return _coercedDate(ZodDate, params);
}

// packages/environment/build/src/ledger/ledger-error.js
var LedgerError = class extends StagingError {
};
function isBroken(error) {
  return error instanceof LedgerError && error.reason === "ledger-broken";
}
function brokenLedger(ref, problem2) {
  return new LedgerError("ledger-broken", `the ledger in ${ref} is broken: ${problem2.slice(0, 500)}`, {
    hint: `Look at its history (git fetch origin ${ref}), and push the last good commit back if there is one. Otherwise use staging-control: \`destroy\` goes on without it, \`create\` with \`discard-ledger\` starts a new one. Leases and deployed versions that it held are lost then.`
  });
}

// packages/environment/build/src/ledger/migrations.js
var migrations = {};
function migrate(document2, version) {
  let current = document2;
  for (let step = version; migrations[step]; step += 1)
    current = migrations[step]?.(current);
  return current;
}

// packages/environment/build/src/ledger/schema.js
var schemaVersion = 1;
var atMost = {
  leases: 500,
  operations: 600,
  journal: 1e3,
  apps: 2e3,
  compositions: 10,
  parts: 2e3,
  overrides: 100,
  sources: 100
};
var time2 = external_exports.iso.datetime({ offset: true });
var leaseSchema = external_exports.object({
  id: external_exports.string(),
  /** The person or bot that wants the environment. */
  holder: external_exports.string(),
  /** URL of the run that took it. */
  run: external_exports.string(),
  branch: external_exports.string(),
  reason: external_exports.string(),
  since: time2,
  until: time2,
  /** A person took it by hand, for as long as it lasts: it is not the lease of a run that goes with it. */
  byHand: external_exports.literal(true).optional(),
  /** Of a run that failed, so that people can look: run again, it works by this lease and releases it. */
  kept: external_exports.literal(true).optional()
});
var operationSchema = external_exports.object({
  id: external_exports.string(),
  kind: external_exports.enum(["provision", "deploy", "teardown"]),
  app: external_exports.string().optional(),
  run: external_exports.object({ id: external_exports.number().int(), attempt: external_exports.number().int(), url: external_exports.string() }),
  actor: external_exports.string(),
  since: time2,
  /** Host name of the machine that it goes on on: what Terraform writes into its locks there. */
  machine: external_exports.string().optional(),
  /** Hosts that a provision is about to take and that other environments could want too. */
  hosts: external_exports.array(external_exports.string()).optional()
});
var journalSchema = external_exports.object({
  kind: external_exports.string(),
  /** Empty while only planned. */
  id: external_exports.string(),
  name: external_exports.string(),
  /** URL of the run. */
  by: external_exports.string(),
  at: time2,
  goneAt: time2.optional(),
  /** As the last complete provision saw it, so that a look at what should be there need not ask for everything again. */
  createdAt: external_exports.string().optional(),
  /** US dollars an hour. */
  hourly: external_exports.number().nonnegative().optional(),
  /** Where a DNS record points. */
  address: external_exports.string().optional(),
  /** By which a load balancer or a node was reached: what led there alone looks like a stranger once it is gone. */
  addresses: external_exports.array(external_exports.string()).optional(),
  /** Of an interrupted operation: see there. */
  machine: external_exports.string().optional(),
  /** The zone of a DNS record. */
  zone: external_exports.string().optional(),
  /** Of a state: addresses of what nothing but it knows of. */
  holds: external_exports.array(external_exports.string()).optional(),
  /** It bears no mark of ours: the state of a stack that owns by its state holds it. */
  owned: external_exports.literal(true).optional()
});
var overrideSchema = external_exports.object({
  path: external_exports.string(),
  /** It took the place of another value, which nobody but who makes the Application can bring back. */
  replaced: external_exports.literal(true).optional()
});
var deployedSchema = external_exports.object({
  /** The commit; empty where the first deploy of it has not ended well. */
  revision: external_exports.string(),
  images: external_exports.array(external_exports.string()),
  /** URL of the run that deployed it. */
  run: external_exports.string(),
  at: time2,
  /** Whether there is a pass: kept for versions that know no more. */
  tested: external_exports.boolean(),
  /** What its pods ran, by digest. */
  digests: external_exports.array(external_exports.string()).optional(),
  /** Argo CD's Application. */
  application: external_exports.string().optional(),
  /** Who deployed it, and from which branch. */
  by: external_exports.string().optional(),
  branch: external_exports.string().optional(),
  /** URL of a run that began to deploy it and has not said that it ended well: nobody knows what runs. */
  uncertain: external_exports.string().optional(),
  /** Its deploy ended well, and what runs is not what one commit has: why, as a clause. `uncertain` is there, too. */
  inexact: external_exports.string().optional(),
  /** What deploys have set over its manifests that is of no commit, by path, such as `helm.parameters.color`. */
  overrides: external_exports.array(overrideSchema).max(atMost.overrides).optional(),
  /** What its Application was set to apart from the version, by its manifest's word: a digest that only its readers can make. */
  setup: external_exports.string().optional(),
  /** The commits of its other sources, where it has several. */
  otherRevisions: external_exports.array(external_exports.string()).max(atMost.sources).optional(),
  /** The commit at which its tests passed, when it, its neighbors and the stack were as there; and the run of the tests. */
  passed: external_exports.object({
    revision: external_exports.string(),
    run: external_exports.string(),
    at: time2,
    /** Names of the apps next to it that nobody had deployed there by then. */
    without: external_exports.array(external_exports.string()).max(atMost.apps).optional()
  }).optional()
});
var compositionSchema = external_exports.object({
  commit: external_exports.string(),
  /** URL of the run that wrote it. */
  run: external_exports.string(),
  at: time2,
  /** Digest of stacks and bootstrap. */
  stack: external_exports.string(),
  apps: external_exports.record(external_exports.string(), external_exports.object({
    revision: external_exports.string(),
    images: external_exports.array(external_exports.string()),
    digests: external_exports.array(external_exports.string()).optional(),
    passed: external_exports.object({ revision: external_exports.string(), run: external_exports.string() }).optional(),
    /** Names of the apps that it passed next to; each is in the same composition. */
    neighbors: external_exports.array(external_exports.string()).optional(),
    /** Names of the apps next to it that nobody had deployed there when it passed: they ran as their Applications say, or not. */
    without: external_exports.array(external_exports.string()).optional()
  }))
});
var milliseconds = external_exports.number().positive();
var lifeSchema = external_exports.object({
  since: time2,
  /** The end that `environment.ttl` sets, moved on by every `extend`. */
  until: time2,
  /** The last deploy, renewal, status or approval. */
  usedAt: time2,
  /** Those that it was made under, as the promotion branch had them: see `Limits`. */
  limits: external_exports.object({
    ttl: milliseconds,
    idle: milliseconds,
    idleApplies: external_exports.enum(["unheld", "always"]),
    approval: milliseconds,
    budget: external_exports.number().nonnegative().optional()
  }).optional(),
  /** Somebody is going to destroy it, and waits whether the others object. */
  ending: external_exports.object({ by: external_exports.string(), run: external_exports.string(), reason: external_exports.string(), at: time2 }).optional()
});
var dollars = external_exports.number().nonnegative();
var spendingSchema = external_exports.object({
  /** US dollars, of what is gone. */
  settled: dollars,
  /** The last look at everything that was written down. */
  lookedAt: time2.optional(),
  parts: external_exports.array(external_exports.object({
    kind: external_exports.string(),
    id: external_exports.string(),
    name: external_exports.string(),
    /** When it was made. */
    since: time2,
    /** Since when it costs `hourly`; before that it cost `spent` US dollars. */
    from: time2,
    spent: dollars,
    /** US dollars an hour; left out where no price is known. */
    hourly: dollars.optional(),
    /** A month of it costs as much as its hours: no cap. */
    uncapped: external_exports.literal(true).optional(),
    goneAt: time2.optional()
  })).max(atMost.parts)
});
var documentSchema = external_exports.object({
  schema: external_exports.literal(schemaVersion),
  environment: external_exports.string(),
  repositoryId: external_exports.number().int().positive(),
  /** The DigitalOcean team that the environment is pinned to; null until the first provision. */
  teamUuid: external_exports.string().nullable(),
  /** Raised by each destroy: a run that carries an older one stops before its next effect. */
  generation: external_exports.number().int().nonnegative(),
  /** From the first claim of a provision to the end of the teardown. */
  life: lifeSchema.nullable().default(null),
  spending: spendingSchema.optional(),
  leases: external_exports.array(leaseSchema).max(atMost.leases),
  operations: external_exports.array(operationSchema).max(atMost.operations),
  journal: external_exports.array(journalSchema).max(atMost.journal),
  apps: external_exports.record(external_exports.string(), deployedSchema).refine((apps) => Object.keys(apps).length <= atMost.apps, "too many"),
  /** The newest last. */
  compositions: external_exports.array(compositionSchema).max(atMost.compositions).default([]),
  stack: external_exports.object({
    commit: external_exports.string(),
    digest: external_exports.string(),
    /** When it was applied last, to the end. */
    appliedAt: time2.optional(),
    /** US dollars an hour by size slug, of the nodes, as the service said then. */
    prices: external_exports.record(external_exports.string(), external_exports.number().nonnegative()).optional(),
    /** Hosts that it answers for. */
    hosts: external_exports.array(external_exports.string()).optional(),
    /** URL of a run that began to apply it again, or to destroy it, and has not said that it ended well: nobody knows what is there. */
    uncertain: external_exports.string().optional()
  }).nullable()
});
function emptyDocument({ environment, repositoryId }) {
  return {
    schema: schemaVersion,
    environment,
    repositoryId,
    teamUuid: null,
    generation: 0,
    life: null,
    leases: [],
    operations: [],
    journal: [],
    apps: {},
    compositions: [],
    stack: null
  };
}
function parseDocument(text, identity, ref) {
  const raw = parseJson(text);
  const version = external_exports.object({ schema: external_exports.number().int().positive() }).safeParse(raw).data?.schema;
  if (version !== void 0 && version > schemaVersion)
    throw new LedgerError("ledger-newer", `the ledger of ${identity.environment} has schema ${version}; this version knows ${schemaVersion}`, {
      hint: "Use the newest release of staging-actions in every workflow of this repository."
    });
  const parsed4 = documentSchema.safeParse(migrate(raw, version ?? 0));
  if (!parsed4.success)
    throw brokenLedger(ref, parsed4.error.issues.slice(0, 5).map(told).join("; "));
  const { environment, repositoryId } = parsed4.data;
  if (environment !== identity.environment || repositoryId !== identity.repositoryId)
    throw brokenLedger(ref, `it is of ${environment} in repository ${repositoryId}, and not of ${identity.environment} in ${identity.repositoryId}: a repository that was made again, or pushed as a mirror, brought the other one's along, and nothing that the other one has is this one's`);
  return parsed4.data;
}
function renderDocument(document2) {
  return `${JSON.stringify(document2, null, 2)}
`;
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function told({ path: path2, message }) {
  return path2.length > 0 ? `${path2.join(".")}: ${message}` : message;
}

// packages/environment/build/src/names.js
import { createHash } from "node:crypto";
var environmentPattern = /^[a-z](?:[a-z0-9-]{0,18}[a-z0-9])?$/;
function branchOf(ref) {
  return ref.replace(/^refs\/(heads|tags)\//, "");
}
function isBot(login) {
  return login.endsWith("[bot]");
}
function isEnvironmentName(text) {
  return environmentPattern.test(text);
}
function environmentNames({ environment, repositoryId, server }) {
  if (!isEnvironmentName(environment))
    throw new StagingError("invalid-input", `${JSON.stringify(environment)} is not a name for an environment`, {
      hint: 'Use 1 to 20 of a-z, 0-9 and "-", beginning with a letter and not ending in "-".'
    });
  if (!Number.isSafeInteger(repositoryId) || repositoryId <= 0)
    throw new StagingError("internal", "the id of the repository is not known", {
      hint: "GITHUB_REPOSITORY_ID is set by every runner: is it removed by a container or a wrapper?"
    });
  const serverMark = markOf(server);
  const repository = { repositoryId, ...serverMark && { serverMark } };
  const { ownerTag, prefix: prefix2 } = marksOf(repository, environment);
  return {
    environment,
    ...repository,
    ownerTag,
    prefix: prefix2,
    cluster: `${prefix2}-cluster`,
    database: `${prefix2}-db`,
    databaseName: environment.replaceAll("-", "_"),
    vpc: `${prefix2}-vpc`,
    loadBalancer: `${prefix2}-lb`,
    project: prefix2,
    deploymentEnvironment: `${environment}-live`
  };
}
function marksOf({ serverMark, repositoryId }, environment) {
  const repository = `${serverMark ? `${serverMark}--` : ""}${repositoryId.toString(36)}`;
  return {
    ownerTag: `staging:${serverMark ? `${serverMark}-` : ""}${repositoryId}:${environment}`,
    prefix: `stg-${repository}-${spelled(environment)}`
  };
}
function spelled(environment) {
  return environment.replaceAll("-", "--");
}
function isNameOf({ prefix: prefix2 }, name) {
  return name === prefix2 || name.startsWith(`${prefix2}-`) && !name.startsWith(`${prefix2}--`);
}
function markOf(server) {
  const host = server === void 0 ? "github.com" : new URL(server).host.toLowerCase();
  if (host === "github.com" || /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host))
    return void 0;
  const digest = createHash("sha256").update(host).digest();
  return digest.readUIntBE(0, 6).toString(36).padStart(6, "0").slice(-6);
}
function stateKey(names, stack, chosen) {
  const key = chosen ?? `${stack}.tfstate`;
  const wrong = unsafeSegment(key);
  if (wrong !== void 0)
    throw new StagingError("invalid-configuration", `stacks[].backend.key of ${stack} has the segment ${JSON.stringify(wrong)}`, { hint: "Use letters, digits, `-`, `_` and `.`; no segment is empty or begins with a dot." });
  return stateKeyPrefix(names) + key;
}
function stateKeyPrefix({ environment, repositoryId, serverMark }) {
  return `${serverMark ? `${serverMark}-` : ""}${repositoryId}/${environment}/`;
}
function unsafeSegment(key) {
  return key.split("/").find((segment2) => !/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(segment2));
}
function ledgerRef(refPrefix, environment) {
  return `${refPrefix}/${environment}`;
}
function clusterTag(clusterId) {
  return `k8s:${clusterId}`;
}

// packages/environment/build/src/lifetime/price-list.js
function priceList(sizes, configured) {
  const table = billedKinds.flatMap(({ monthly }) => Object.entries(monthly));
  const hourly = new Map([
    ...table.map(([key, price2]) => [key, price2 / hoursOfMonth]),
    ...sizes.map(({ slug, price_hourly }) => [slug, price_hourly]),
    ...Object.entries(configured)
  ]);
  const uncapped = new Set(sizes.flatMap(({ slug, price_hourly, price_monthly }) => price_monthly > 1.01 * hoursOfMonth * price_hourly ? slug : []));
  return { get: (key) => hourly.get(key), configured, isUncapped: (key) => uncapped.has(key) };
}
function pricesOf(prices) {
  const times = (key, amount) => {
    const price2 = prices.get(key);
    return amount === 0 ? 0 : price2 === void 0 ? void 0 : price2 * amount;
  };
  const sized = (key) => prices.isUncapped(key) ? { uncapped: true } : {};
  const databaseNode = (engine, size, storage) => {
    const key = databaseKey(size);
    const own2 = prices.configured[key];
    if (own2 !== void 0 || !pricedEngines.includes(engine))
      return own2;
    const included = includedStorage[key];
    const more = included === void 0 || !storage ? 0 : Math.max(0, storage / 1024 - included);
    return sum([prices.get(key), times("db-storage-gib", more)]);
  };
  return {
    cluster: (cluster2) => {
      const nodes = cluster2.node_pools.flatMap((pool) => pool.nodes.map(({ id, name, created_at: createdAt }) => {
        const hourly = times(pool.size, 1);
        return { kind: "node", id, name, hourly, createdAt: createdAt ?? cluster2.created_at, ...sized(pool.size) };
      }));
      const missing2 = cluster2.node_pools.map(({ size, count: count2, nodes: nodes2 }) => times(size, Math.max(0, count2 - nodes2.length)));
      return whole(times("ha-control-plane", cluster2.ha ? 1 : 0), nodes, missing2);
    },
    database: (database2, replicas = []) => {
      const { id, engine, size, num_nodes: count2, storage_size_mib: storage } = database2;
      const node = databaseNode(engine, size, storage);
      const copies = replicas.map((replica) => ({
        kind: "database-replica",
        id: `${id}/${replica.id}`,
        name: replica.name,
        hourly: databaseNode(engine, replica.size, replica.storage_size_mib),
        createdAt: replica.created_at ?? database2.created_at
      }));
      return whole(node === void 0 ? void 0 : node * count2, copies);
    },
    loadBalancer: ({ size_unit: nodes, type }) => {
      if (type === "GLOBAL")
        return times("global-load-balancer", 1);
      return times(type === "REGIONAL_NETWORK" ? "network-load-balancer" : "load-balancer", nodes ?? 1);
    },
    droplet: ({ size_slug: size, features }) => {
      const hourly = times(size, features.includes("backups") ? 1 + backups : 1);
      return { ...hourly !== void 0 && { hourly }, ...sized(size) };
    },
    volume: (volume) => times("volume-gib", volume.size_gigabytes),
    snapshot: (snapshot) => times("volume-snapshot-gib", snapshot.size_gigabytes)
  };
}
function whole(own2, nodes, coming = []) {
  const hourly = sum([own2, ...nodes.map((node) => node.hourly), ...coming]);
  return { nodes, own: own2, ...hourly !== void 0 && { hourly } };
}
function databaseKey(size) {
  return size.startsWith("db-") ? size : `db-${size}`;
}
function sum(parts2) {
  return parts2.reduce((total, part) => total === void 0 || part === void 0 ? void 0 : total + part, 0);
}

// packages/environment/build/src/inventory/addresses.js
function canonicalAddress(address) {
  if (!address.includes(":"))
    return address;
  const url2 = URL.parse(`http://[${address}]`);
  return url2 ? url2.hostname.slice(1, -1) : address.toLowerCase();
}
function addressesOfBalancer({ ip, ipv6: ipv62 }) {
  return [ip, ipv62].flatMap((one2) => one2 ? [canonicalAddress(one2)] : []);
}
function addressesOfDroplet({ networks }) {
  return [...networks?.v4 ?? [], ...networks?.v6 ?? []].flatMap(({ type, ip_address }) => type === "public" ? [canonicalAddress(ip_address)] : []);
}

// packages/environment/build/src/inventory/console-url.js
var pages = {
  "dns-record": ({ zone = "" }) => `networking/domains/${encodeURIComponent(zone)}`,
  "load-balancer": ({ id }) => `networking/load_balancers/${id}`,
  database: ({ id }) => `databases/${id}`,
  cluster: ({ id }) => `kubernetes/clusters/${id}`,
  droplet: ({ id }) => `droplets/${id}`,
  // These have a list, and no page of their own.
  "volume-snapshot": () => "images/snapshots/volumes",
  volume: () => "volumes",
  firewall: ({ id }) => `networking/firewalls/${id}/rules`,
  certificate: () => "account/security",
  vpc: ({ id }) => `networking/vpc/${id}`,
  project: ({ id }) => `projects/${id}`,
  tag: ({ id }) => `tags/${encodeURIComponent(id)}`
};
function consoleUrl(resource) {
  return `https://cloud.digitalocean.com/${pages[resource.kind](resource)}`;
}

// packages/environment/build/src/inventory/marks.js
function plannedName(kind, names) {
  const planned = {
    cluster: names.cluster,
    database: names.database,
    vpc: names.vpc,
    "load-balancer": names.loadBalancer,
    project: names.project
  };
  return planned[kind];
}
var madeByKubernetes = {
  "load-balancer": /^a[0-9a-f]{31}$/,
  volume: /^pvc-/,
  "volume-snapshot": /./
};
function isKubernetesName(kind, name) {
  return madeByKubernetes[kind]?.test(name) === true;
}
function isClusterTag(tag) {
  return clusterIn(tag) !== void 0;
}
function clusterIn(tag) {
  return /^k8s:([0-9a-f-]{36})$/.exec(tag.toLowerCase())?.[1];
}
var ownerForm = /staging:(?:[0-9a-z]+-)?\d+:[a-z0-9-]+/;
function isOwnerTag(tag) {
  return new RegExp(`^${ownerForm.source}$`).test(tag.toLowerCase());
}
function ownerIn(description) {
  return ownerForm.exec(description ?? "")?.[0];
}

// packages/environment/build/src/inventory/record-ownership.js
function recordVerdict({ id, type, name, data, zone }, { ownerTag, domain: domain2, addresses, recorded, isHeld }) {
  if (type === "TXT" && data.replaceAll('"', "") === ownerTag)
    return { kind: "ours", proof: "tag" };
  const records = recorded.filter(({ kind }) => kind === "dns-record");
  const made = records.find((one2) => one2.id === String(id)) ?? records.find((one2) => one2.id === "" && one2.name === `${type} ${name}` && one2.zone === zone);
  const pointsHere = ["A", "AAAA"].includes(type) && addresses.has(canonicalAddress(data));
  const held = isHeld(String(id));
  if (!made && !held)
    return pointsHere ? doubt2("it points at an address of ours, and nothing says that we made it") : { kind: "not-ours" };
  const isAsMade = !made || made.name === `${type} ${name}` && (made.address === void 0 || made.address === data);
  if (!isAsMade)
    return doubt2(`we made it as ${made?.name} to ${made?.address}; it was changed since`);
  if (!pointsHere && !held)
    return made?.id === "" ? { kind: "not-ours" } : doubt2("a record of ours names it, and it points elsewhere");
  return zone === domain2 || held ? { kind: "ours", proof: "record and address" } : doubt2("only the ledger says that we made it, in a zone that the configuration does not name");
}
function isSaidTwice(one2, other) {
  return one2.id !== other.id && one2.zone === other.zone && one2.type === other.type && one2.name === other.name && one2.data === other.data;
}
function doubt2(because) {
  return { kind: "in-doubt", because, isInTheWay: false };
}

// packages/environment/build/src/inventory/resource.js
var minutes = 6e4;
var deletionStages = [
  { name: "names", most: 2 * minutes, share: 0.15 },
  { name: "load balancers", most: 5 * minutes, share: 0.3 },
  { name: "cluster and database", most: 20 * minutes, share: 0.6 },
  { name: "nodes", most: 10 * minutes, share: 0.4 },
  { name: "storage and rules", most: 5 * minutes, share: 0.4 },
  { name: "network", most: 15 * minutes, share: 0.6 },
  { name: "project", most: 5 * minutes, share: 0.6 },
  // The search key of all the others: last.
  { name: "tags", most: 2 * minutes, share: 1 }
];
var kinds = {
  "dns-record": {
    stage: "names",
    delete: (api, { zone = "", id }) => api.domains.deleteRecord(zone, id),
    exists: async (api, { zone = "", id }) => await api.domains.findRecord(zone, id) !== void 0,
    seems: async (api, { zone = "", id }) => await api.domains.glimpseRecord(zone, id) !== void 0
  },
  "load-balancer": { stage: "load balancers", ...listed((api) => api.loadBalancers) },
  database: { stage: "cluster and database", ...listed((api) => api.databases) },
  cluster: {
    stage: "cluster and database",
    delete: (api, { id, associated: associated2 }) => api.clusters.deleteSelective(id, associated2),
    exists: async (api, { id }) => isLive(await api.clusters.find(id)),
    seems: async (api, { id }) => isLive(await api.clusters.glimpse(id))
  },
  droplet: { stage: "nodes", ...listed((api) => api.droplets) },
  "volume-snapshot": { stage: "storage and rules", ...listed((api) => api.snapshots) },
  volume: { stage: "storage and rules", ...listed((api) => api.volumes) },
  firewall: { stage: "storage and rules", ...listed((api) => api.firewalls) },
  certificate: { stage: "storage and rules", ...listed((api) => api.certificates) },
  vpc: { stage: "network", ...listed((api) => api.vpcs) },
  project: { stage: "project", ...listed((api) => api.projects) },
  tag: { stage: "tags", ...listed((api) => api.tags) }
};
var kindRules = kinds;
var resourceKinds = deletionStages.flatMap(({ name }) => kindsOfStage(name));
function kindsOfStage(stage) {
  return Object.keys(kinds).filter((kind) => kindRules[kind].stage === stage);
}
function listed(collection2) {
  return {
    delete: (api, { id }) => collection2(api).delete(id),
    exists: async (api, { id }) => await collection2(api).find(id) !== void 0,
    seems: async (api, { id }) => await collection2(api).glimpse(id) !== void 0
  };
}
function isLive(cluster2) {
  return cluster2 !== void 0 && cluster2.status.state !== "deleted";
}
function resourceKey({ kind, id }) {
  return `${kind}/${id}`;
}

// packages/environment/build/src/inventory/ownership.js
var clockSkew = 3e5;
var notOurs = { kind: "not-ours" };
var ours = (proof) => ({ kind: "ours", proof });
var doubt3 = (because, isInTheWay = false) => ({ kind: "in-doubt", because, isInTheWay });
function ownershipIn(situation) {
  const { names, listing, domain: domain2, since, recorded, inState, toldOwned, balancersOf, proven } = situation;
  const born = since === void 0 ? Number.NEGATIVE_INFINITY : Date.parse(since) - clockSkew;
  const isOlder = ({ createdAt }) => createdAt !== void 0 && Date.parse(createdAt) < born;
  const isTagged = (tags) => tags.some((tag2) => tag2.toLowerCase() === names.ownerTag.toLowerCase());
  const isInState = (kind, id) => inState.has(resourceKey({ kind, id }));
  const isRecorded = (kind, id) => recorded.some((one2) => one2.kind === kind && one2.id === id);
  const isKnown = (kind, id) => isRecorded(kind, id) || isInState(kind, id);
  const remember = (kind, judge) => (found) => {
    const key = resourceKey({ kind, id: found.id });
    const proof = proven.get(key);
    if (proof)
      return ours(proof);
    const judged = judge(found);
    if (judged.kind === "ours" || found.default || found.is_default)
      return judged;
    if (inState.get(key) === "state")
      return byStateAlone(found);
    return toldOwned.has(key) ? ours("none") : judged;
  };
  const byStateAlone = ({ tags = [], description, created_at }) => {
    const other = [...tags, ownerIn(description) ?? ""].find((tag2) => isOwnerTag(tag2) && !isTagged([tag2]));
    if (other)
      return doubt3(`our state holds it, and it bears ${other}`);
    return isOlder({ createdAt: created_at }) ? doubt3("our state holds it, and it is older than this life of the environment") : ours("state");
  };
  const byNameAndTag = (found, tags) => {
    const { kind, id, name } = found;
    const isPlanned = plannedName(kind, names) === name;
    const bears = isTagged(tags);
    if (!bears && !isPlanned)
      return void 0;
    if (!bears)
      return doubt3("it has the name that we give and not our tag", true);
    const other = tags.find((tag2) => isOwnerTag(tag2) && !isTagged([tag2]));
    if (other)
      return doubt3(`it bears our tag and ${other}`, isPlanned);
    const isOurName = isNameOf(names, name) || isKubernetesName(kind, name);
    if (!isPlanned && !(isOurName && isKnown(kind, id)))
      return doubt3("it bears our tag, and nothing says that we made it");
    if (isOlder(found))
      return doubt3("it bears our tag and is older than this life of the environment", isPlanned);
    return ours(isPlanned ? "name and tag" : "tag and record");
  };
  const byNameAndDescription = (found, description) => {
    const isPlanned = plannedName(found.kind, names) === found.name;
    const owner = ownerIn(description);
    if (owner !== names.ownerTag)
      return isPlanned ? doubt3(`its description names ${owner ?? "no owner"}`, true) : notOurs;
    if (!isPlanned && !isKnown(found.kind, found.id))
      return doubt3("its description names us, and it has another name");
    if (isOlder(found))
      return doubt3("it is older than this life of the environment", isPlanned);
    return ours("name and description");
  };
  const vpc = remember("vpc", (found) => found.default ? notOurs : byNameAndDescription(asFound("vpc", found), found.description));
  const networks = new Set(listing.vpcs.filter((one2) => vpc(one2).kind === "ours").map(({ id }) => id));
  const inside = (network) => network && networks.has(network) ? doubt3("it lies in our VPC, and nothing says that we made it") : notOurs;
  const cluster2 = remember("cluster", (found) => byNameAndTag(asFound("cluster", found), found.tags) ?? inside(found.vpc_uuid));
  const clusters = listing.clusters.filter((one2) => cluster2(one2).kind === "ours");
  const nodes = new Set(clusters.flatMap(({ node_pools }) => node_pools.flatMap((pool) => pool.nodes.map((node) => node.droplet_id ?? ""))));
  const former = recorded.filter(({ kind, id }) => kind === "cluster" && id !== "" && !listing.clusters.some((one2) => one2.id === id));
  const provenTags = new Set([...clusters, ...former.filter(({ id }) => isInState("cluster", id))].map(({ id }) => clusterTag(id)));
  const database2 = remember("database", (found) => byNameAndTag(asFound("database", found), found.tags) ?? inside(found.private_network_uuid));
  const loadBalancer = remember("load-balancer", (found) => {
    const { id, name, vpc_uuid: network, tag: tag2 } = found;
    const named3 = byNameAndTag(asFound("load-balancer", found), tag2 ? [tag2] : []);
    if (named3)
      return named3;
    const isHere = network !== null && network !== void 0 && networks.has(network);
    const maker = clusters.find((one2) => balancersOf.get(one2.id)?.has(id));
    if (maker && !isHere)
      return doubt3("our cluster is said to have made it, and it stands outside our VPC");
    if (maker && isBefore(found, maker))
      return doubt3("it is older than our cluster");
    if (maker)
      return ours("cluster");
    const isLeft = isHere && (clusters.length === 0 || former.length > 0) && isRecorded("load-balancer", id) && isKubernetesName("load-balancer", name);
    return isLeft && !isOlder(asFound("load-balancer", found)) ? ours("record and network") : inside(network);
  });
  const droplet = remember("droplet", (found) => {
    if (nodes.has(String(found.id)))
      return ours("cluster");
    const named3 = byNameAndTag({ ...asFound("droplet", found), id: String(found.id) }, found.tags);
    if (named3)
      return named3;
    const isMarked = found.tags.some((tag2) => clusters.some(({ id }) => clusterTag(id) === tag2));
    return isMarked ? doubt3("it bears our cluster's tag and is no node of it") : inside(found.vpc_uuid);
  });
  const byCluster = (found, tags) => {
    const live = clusters.find(({ id }) => tags.includes(clusterTag(id)));
    const gone = former.find(({ id }) => tags.includes(clusterTag(id)));
    if (!live && !gone && !isTagged(tags))
      return notOurs;
    const other = tags.find((tag2) => isClusterTag(tag2) && !provenTags.has(tag2.toLowerCase()));
    const isOfGone = gone !== void 0 && other?.toLowerCase() === clusterTag(gone.id);
    if (other && !isOfGone)
      return doubt3(`it bears the tag of another cluster too, ${other}`);
    if (isTagged(tags))
      return byNameAndTag(found, tags) ?? notOurs;
    const owner = tags.find(isOwnerTag);
    if (owner)
      return doubt3(`it bears our cluster's tag and ${owner}`);
    if (isOfGone)
      return doubt3(`it was made for the cluster ${gone.id}, which is gone, and no state says that it was ours`);
    const clusterMade = live?.created_at ?? gone?.createdAt;
    if (clusterMade === void 0 && since === void 0)
      return doubt3(`it was made for the cluster ${gone?.id}, which is gone, and nothing says since when there was one`);
    if (clusterMade !== void 0 && isBefore({ created_at: found.createdAt ?? "" }, { created_at: clusterMade }))
      return doubt3("it is older than our cluster");
    if (isOlder(found))
      return doubt3("it is older than this life of the environment");
    return isKubernetesName(found.kind, found.name) ? ours("cluster") : doubt3("it has no name that Kubernetes gives");
  };
  const aVolume = remember("volume", (found) => byCluster(asFound("volume", found), found.tags));
  const volume = (found) => {
    const verdict = aVolume(found);
    if (proven.has(`volume/${found.id}`))
      return verdict;
    const stranger = found.droplet_ids.find((id) => !nodes.has(String(id)));
    return verdict.kind === "ours" && stranger !== void 0 ? doubt3(`it is attached to the droplet ${stranger}, which is not ours`) : verdict;
  };
  const snapshot = remember("volume-snapshot", (found) => {
    const verdict = byCluster(asFound("volume-snapshot", found), found.tags);
    const source = listing.volumes.find(({ id }) => id === found.resource_id);
    return verdict.kind === "not-ours" && source && volume(source).kind !== "not-ours" ? doubt3("it was made of a volume of ours, and bears no tag that says by whom") : verdict;
  });
  const firewall = remember("firewall", (found) => {
    if (clusters.some(({ id }) => found.name === `k8s-${id}-worker` || found.name === `k8s-public-access-${id}`))
      return ours("cluster");
    if (!isNameOf(names, found.name))
      return notOurs;
    if (found.tags.length === 0 && isInState("firewall", found.id))
      return ours("name and record");
    return byNameAndTag(asFound("firewall", found), found.tags) ?? notOurs;
  });
  const certificate = remember("certificate", (found) => {
    if (found.name !== `${names.prefix}-cert`)
      return notOurs;
    if (!isInState("certificate", found.id))
      return doubt3("it has a name of ours, and no state says that we made it");
    return isOlder(asFound("certificate", found)) ? doubt3("it is older than this life of the environment") : ours("name and record");
  });
  const project = remember("project", (found) => found.is_default ? notOurs : byNameAndDescription(asFound("project", found), found.description));
  const addresses = /* @__PURE__ */ new Set([
    ...listing.loadBalancers.filter((one2) => loadBalancer(one2).kind === "ours").flatMap(addressesOfBalancer),
    ...listing.droplets.filter((one2) => droplet(one2).kind === "ours").flatMap(addressesOfDroplet)
  ]);
  const ofRecord = (found) => recordVerdict(found, {
    ownerTag: names.ownerTag,
    domain: domain2,
    addresses,
    recorded,
    isHeld: (id) => isInState("dns-record", id)
  });
  const record2 = remember("dns-record", (found) => {
    const verdict = ofRecord(found);
    if (verdict.kind !== "in-doubt")
      return verdict;
    const isTwin = listing.records.some((other) => isSaidTwice(found, other) && ofRecord(other).kind === "ours");
    return isTwin ? ours("record and address") : verdict;
  });
  const strangersWith = (wanted) => {
    const has = (tags) => tags.some((tag2) => tag2.toLowerCase() === wanted.toLowerCase());
    const foreign = (what, items, tagsOf, judge) => items.filter((item) => has(tagsOf(item)) && judge(item).kind !== "ours").map(({ name }) => `${what} ${name}`);
    return [
      ...foreign("cluster", listing.clusters, ({ tags }) => tags, cluster2),
      ...foreign("database", listing.databases, ({ tags, rules }) => [...tags, ...tagsAmong(rules)], database2),
      ...foreign("load-balancer", listing.loadBalancers, ({ tag: target }) => target ? [target] : [], loadBalancer),
      ...foreign("droplet", listing.droplets, ({ tags }) => tags, droplet),
      ...foreign("volume", listing.volumes, ({ tags }) => tags, volume),
      ...foreign("volume-snapshot", listing.snapshots, ({ tags }) => tags, snapshot),
      ...foreign("firewall", listing.firewalls, tagsOfFirewall, firewall)
    ];
  };
  const isHeldTag = (name) => inState.get(`tag/${name}`) === "state" || isInState("tag", name) && isNameOf(names, name);
  const tag = ({ name, resources }) => {
    const isOurs = isTagged([name]) || isHeldTag(name) && !isOwnerTag(name) || clusters.some(({ id }) => clusterTag(id) === name);
    const isFormer = former.some(({ id }) => clusterTag(id) === name);
    if (!isOurs && !isFormer)
      return notOurs;
    const images = resources?.images?.count ?? 0;
    const strangers = [...strangersWith(name), ...images > 0 ? [images === 1 ? "1 image" : `${images} images`] : []];
    if (strangers.length > 0)
      return doubt3(`it is used by ${strangers.slice(0, 3).join(", ")}`);
    return ours("tag");
  };
  return {
    cluster: cluster2,
    database: database2,
    loadBalancer,
    droplet,
    volume,
    snapshot,
    firewall,
    vpc,
    project,
    certificate,
    record: record2,
    tag
  };
}
function asFound(kind, { id, name, created_at }) {
  return { kind, id: String(id), name, createdAt: created_at };
}
function tagsAmong(rules) {
  return rules.flatMap(({ type, value }) => type === "tag" ? [value] : []);
}
function tagsOfFirewall({ tags, sourceTags, destinationTags }) {
  return [...tags, ...sourceTags, ...destinationTags];
}
function isBefore(one2, other) {
  return Date.parse(one2.created_at) < Date.parse(other.created_at);
}

// packages/environment/build/src/inventory/attribute.js
function attribute(situation, prices) {
  const { listing } = situation;
  const verdict = ownershipIn(situation);
  const cost = pricesOf(prices);
  const ours3 = [];
  const doubts = [];
  const enter = ({ kind, id, name, zone }, judged, more) => {
    if (judged.kind === "ours")
      ours3.push({ kind, id, name, proof: judged.proof, ...zone && { zone }, ...more() });
    if (judged.kind === "in-doubt") {
      const { because, isInTheWay } = judged;
      const url2 = consoleUrl({ kind, id, ...zone && { zone } });
      const { address } = more();
      doubts.push({ kind, id, name, ...zone && { zone, ...address && { address } }, because, url: url2, isInTheWay });
    }
  };
  const enterAll = (kind, items, judge, more) => {
    for (const item of items)
      enter({ kind, id: String(item.id), name: item.name }, judge(item), () => ({
        createdAt: item.created_at,
        ...more(item)
      }));
  };
  const free2 = () => ({ hourly: 0 });
  enterAll("vpc", listing.vpcs, verdict.vpc, free2);
  enterAll("cluster", listing.clusters, verdict.cluster, (item) => ({
    ...cost.cluster(item),
    ...item.status.state === "error" && { isBroken: true }
  }));
  enterAll("database", listing.databases, verdict.database, (item) => cost.database(item));
  enterAll("load-balancer", listing.loadBalancers, verdict.loadBalancer, (item) => ({
    ...price(cost.loadBalancer(item)),
    addresses: addressesOfBalancer(item),
    ...item.status === "errored" && { isBroken: true }
  }));
  enterAll("droplet", listing.droplets, verdict.droplet, (item) => ({
    ...isNode(verdict.droplet(item)) ? free2() : cost.droplet(item),
    addresses: addressesOfDroplet(item)
  }));
  enterAll("volume", listing.volumes, verdict.volume, (item) => price(cost.volume(item)));
  enterAll("volume-snapshot", listing.snapshots, verdict.snapshot, (item) => price(cost.snapshot(item)));
  enterAll("firewall", listing.firewalls, verdict.firewall, free2);
  enterAll("certificate", listing.certificates, verdict.certificate, free2);
  enterAll("project", listing.projects, verdict.project, free2);
  for (const record2 of listing.records)
    enter({ kind: "dns-record", id: String(record2.id), name: `${record2.type} ${record2.name}`, zone: record2.zone }, verdict.record(record2), () => ({ hourly: 0, address: record2.data }));
  for (const tag of listing.tags)
    enter({ kind: "tag", id: tag.name, name: tag.name }, verdict.tag(tag), free2);
  const lent = listing.reservedIps.flatMap(({ ip, droplet }) => {
    const holder = listing.droplets.find(({ id }) => id === droplet?.id);
    return holder && verdict.droplet(holder).kind === "ours" ? [{ ip, droplet: holder.name }] : [];
  });
  return { ours: withAssociated(ours3), doubts, lent };
}
function isNode(verdict) {
  return verdict.kind === "ours" && verdict.proof === "cluster";
}
function withAssociated(ours3) {
  const made = (kind) => ours3.filter((one2) => one2.kind === kind && one2.proof === "cluster").map(({ id }) => id);
  const associated2 = {
    loadBalancers: made("load-balancer"),
    volumes: made("volume"),
    snapshots: made("volume-snapshot")
  };
  return ours3.map((one2) => one2.kind === "cluster" ? { ...one2, associated: associated2 } : one2);
}
function price(hourly) {
  return hourly === void 0 ? {} : { hourly };
}

// packages/environment/build/src/inventory/listing.js
async function listAccount(digitalocean, zones) {
  const [clusters, databases, loadBalancers, droplets, volumes, snapshots, firewalls, vpcs, projects, tags, certificates, reservedIps, records, sizes] = await Promise.all([
    digitalocean.clusters.list(),
    digitalocean.databases.list(),
    digitalocean.loadBalancers.list(),
    digitalocean.droplets.list(),
    digitalocean.volumes.list(),
    digitalocean.snapshots.list({ resource_type: "volume" }),
    digitalocean.firewalls.list(),
    digitalocean.vpcs.list(),
    digitalocean.projects.list(),
    digitalocean.tags.list(),
    digitalocean.certificates.list(),
    digitalocean.reservedIps.list(),
    Promise.all(zones.map((zone) => zoneRecords(digitalocean, zone))),
    digitalocean.sizes()
  ]);
  return {
    clusters,
    databases,
    loadBalancers,
    droplets,
    volumes,
    snapshots,
    firewalls,
    vpcs,
    projects,
    tags,
    certificates,
    reservedIps,
    records: records.flat(),
    sizes
  };
}
async function zoneRecords(digitalocean, zone) {
  const records = await digitalocean.domains.findRecords(zone) ?? [];
  return records.map((record2) => ({ ...record2, zone }));
}
var lists = {
  cluster: "clusters",
  database: "databases",
  "load-balancer": "loadBalancers",
  droplet: "droplets",
  volume: "volumes",
  "volume-snapshot": "snapshots",
  firewall: "firewalls",
  vpc: "vpcs",
  project: "projects",
  certificate: "certificates",
  "dns-record": "records"
};
function listedIn(listing) {
  const isThere = listing.clusters.filter(({ status }) => status.state !== "deleted");
  const all = Object.entries(lists).flatMap(([kind, list3]) => {
    const items = list3 === "clusters" ? isThere : listing[list3];
    return items.map(({ id }) => resourceKey({ kind, id }));
  });
  return [...all, ...listing.tags.map(({ name }) => resourceKey({ kind: "tag", id: name }))];
}
function without(gone, listing) {
  if (gone.size === 0)
    return listing;
  const left = Object.entries(lists).map(([kind, list3]) => {
    const items = listing[list3];
    return [list3, items.filter(({ id }) => !gone.has(resourceKey({ kind, id })))];
  });
  return { ...listing, ...Object.fromEntries(left) };
}

// packages/terraform/build/src/backend.js
function noBackend(directory, type) {
  const has = type === void 0 ? "no backend" : `the backend "${type}"`;
  return new StagingError("invalid-configuration", `the stack in ${directory} has ${has}: its state would not be kept in the bucket, and be lost with the runner`, {
    hint: 'Write `terraform { backend "s3" {} }` into it, with nothing between the inner braces: the run says where the state lies.'
  });
}

// packages/terraform/build/src/value-sources.js
function withoutKeys(address) {
  return address.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, "");
}

// packages/environment/build/src/inventory/terraform-types.js
var kindOfType = {
  digitalocean_certificate: "certificate",
  digitalocean_database_cluster: "database",
  digitalocean_droplet: "droplet",
  digitalocean_firewall: "firewall",
  digitalocean_kubernetes_cluster: "cluster",
  digitalocean_loadbalancer: "load-balancer",
  digitalocean_project: "project",
  digitalocean_record: "dns-record",
  digitalocean_tag: "tag",
  digitalocean_volume: "volume",
  digitalocean_volume_snapshot: "volume-snapshot",
  digitalocean_vpc: "vpc"
};
var partTypes = {
  digitalocean_kubernetes_node_pool: ["cluster", "cluster_id"],
  digitalocean_project_resources: ["project", "project"],
  digitalocean_volume_attachment: ["volume", "volume_id"]
};
var databasePart = /^digitalocean_database_(?!cluster$)/;
function partOf(type) {
  if (databasePart.test(type))
    return ["database", "cluster_id"];
  return Object.hasOwn(partTypes, type) ? partTypes[type] : void 0;
}
var local = /^(random|null|tls|time|local|terraform)_/;
function isLocal(type) {
  return local.test(type);
}

// packages/environment/build/src/stacks/state-store.js
import { randomUUID as randomUUID2 } from "node:crypto";

// node_modules/aws4fetch/dist/aws4fetch.esm.mjs
var encoder = new TextEncoder();
var HOST_SERVICES = {
  appstream2: "appstream",
  cloudhsmv2: "cloudhsm",
  email: "ses",
  marketplace: "aws-marketplace",
  mobile: "AWSMobileHubService",
  pinpoint: "mobiletargeting",
  queue: "sqs",
  "git-codecommit": "codecommit",
  "mturk-requester-sandbox": "mturk-requester",
  "personalize-runtime": "personalize"
};
var UNSIGNABLE_HEADERS = /* @__PURE__ */ new Set([
  "authorization",
  "content-type",
  "content-length",
  "user-agent",
  "presigned-expires",
  "expect",
  "x-amzn-trace-id",
  "range",
  "connection"
]);
var AwsClient = class {
  constructor({ accessKeyId, secretAccessKey, sessionToken, service, region: region2, cache: cache2, retries, initRetryMs }) {
    if (accessKeyId == null) throw new TypeError("accessKeyId is a required option");
    if (secretAccessKey == null) throw new TypeError("secretAccessKey is a required option");
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    this.service = service;
    this.region = region2;
    this.cache = cache2 || /* @__PURE__ */ new Map();
    this.retries = retries != null ? retries : 10;
    this.initRetryMs = initRetryMs || 50;
  }
  async sign(input2, init) {
    if (input2 instanceof Request) {
      const { method, url: url2, headers, body } = input2;
      init = Object.assign({ method, url: url2, headers }, init);
      if (init.body == null && headers.has("Content-Type")) {
        init.body = body != null && headers.has("X-Amz-Content-Sha256") ? body : await input2.clone().arrayBuffer();
      }
      input2 = url2;
    }
    const signer = new AwsV4Signer(Object.assign({ url: input2.toString() }, init, this, init && init.aws));
    const signed = Object.assign({}, init, await signer.sign());
    delete signed.aws;
    try {
      return new Request(signed.url.toString(), signed);
    } catch (e) {
      if (e instanceof TypeError) {
        return new Request(signed.url.toString(), Object.assign({ duplex: "half" }, signed));
      }
      throw e;
    }
  }
  async fetch(input2, init) {
    for (let i = 0; i <= this.retries; i++) {
      const fetched = fetch(await this.sign(input2, init));
      if (i === this.retries) {
        return fetched;
      }
      const res = await fetched;
      if (res.status < 500 && res.status !== 429) {
        return res;
      }
      await new Promise((resolve) => setTimeout(resolve, Math.random() * this.initRetryMs * Math.pow(2, i)));
    }
    throw new Error("An unknown error occurred, ensure retries is not negative");
  }
};
var AwsV4Signer = class {
  constructor({ method, url: url2, headers, body, accessKeyId, secretAccessKey, sessionToken, service, region: region2, cache: cache2, datetime: datetime2, signQuery, appendSessionToken, allHeaders, singleEncode }) {
    if (url2 == null) throw new TypeError("url is a required option");
    if (accessKeyId == null) throw new TypeError("accessKeyId is a required option");
    if (secretAccessKey == null) throw new TypeError("secretAccessKey is a required option");
    this.method = method || (body ? "POST" : "GET");
    this.url = new URL(url2);
    this.headers = new Headers(headers || {});
    this.body = body;
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    let guessedService, guessedRegion;
    if (!service || !region2) {
      [guessedService, guessedRegion] = guessServiceRegion(this.url, this.headers);
    }
    this.service = service || guessedService || "";
    this.region = region2 || guessedRegion || "us-east-1";
    this.cache = cache2 || /* @__PURE__ */ new Map();
    this.datetime = datetime2 || (/* @__PURE__ */ new Date()).toISOString().replace(/[:-]|\.\d{3}/g, "");
    this.signQuery = signQuery;
    this.appendSessionToken = appendSessionToken || this.service === "iotdevicegateway";
    this.headers.delete("Host");
    if (this.service === "s3" && !this.signQuery && !this.headers.has("X-Amz-Content-Sha256")) {
      this.headers.set("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD");
    }
    const params = this.signQuery ? this.url.searchParams : this.headers;
    params.set("X-Amz-Date", this.datetime);
    if (this.sessionToken && !this.appendSessionToken) {
      params.set("X-Amz-Security-Token", this.sessionToken);
    }
    this.signableHeaders = ["host", ...this.headers.keys()].filter((header) => allHeaders || !UNSIGNABLE_HEADERS.has(header)).sort();
    this.signedHeaders = this.signableHeaders.join(";");
    this.canonicalHeaders = this.signableHeaders.map((header) => header + ":" + (header === "host" ? this.url.host : (this.headers.get(header) || "").replace(/\s+/g, " "))).join("\n");
    this.credentialString = [this.datetime.slice(0, 8), this.region, this.service, "aws4_request"].join("/");
    if (this.signQuery) {
      if (this.service === "s3" && !params.has("X-Amz-Expires")) {
        params.set("X-Amz-Expires", "86400");
      }
      params.set("X-Amz-Algorithm", "AWS4-HMAC-SHA256");
      params.set("X-Amz-Credential", this.accessKeyId + "/" + this.credentialString);
      params.set("X-Amz-SignedHeaders", this.signedHeaders);
    }
    if (this.service === "s3") {
      try {
        this.encodedPath = decodeURIComponent(this.url.pathname.replace(/\+/g, " "));
      } catch (e) {
        this.encodedPath = this.url.pathname;
      }
    } else {
      this.encodedPath = this.url.pathname.replace(/\/+/g, "/");
    }
    if (!singleEncode) {
      this.encodedPath = encodeURIComponent(this.encodedPath).replace(/%2F/g, "/");
    }
    this.encodedPath = encodeRfc3986(this.encodedPath);
    const seenKeys = /* @__PURE__ */ new Set();
    this.encodedSearch = [...this.url.searchParams].filter(([k]) => {
      if (!k) return false;
      if (this.service === "s3") {
        if (seenKeys.has(k)) return false;
        seenKeys.add(k);
      }
      return true;
    }).map((pair2) => pair2.map((p) => encodeRfc3986(encodeURIComponent(p)))).sort(([k1, v1], [k2, v2]) => k1 < k2 ? -1 : k1 > k2 ? 1 : v1 < v2 ? -1 : v1 > v2 ? 1 : 0).map((pair2) => pair2.join("=")).join("&");
  }
  async sign() {
    if (this.signQuery) {
      this.url.searchParams.set("X-Amz-Signature", await this.signature());
      if (this.sessionToken && this.appendSessionToken) {
        this.url.searchParams.set("X-Amz-Security-Token", this.sessionToken);
      }
    } else {
      this.headers.set("Authorization", await this.authHeader());
    }
    return {
      method: this.method,
      url: this.url,
      headers: this.headers,
      body: this.body
    };
  }
  async authHeader() {
    return [
      "AWS4-HMAC-SHA256 Credential=" + this.accessKeyId + "/" + this.credentialString,
      "SignedHeaders=" + this.signedHeaders,
      "Signature=" + await this.signature()
    ].join(", ");
  }
  async signature() {
    const date4 = this.datetime.slice(0, 8);
    const cacheKey = [this.secretAccessKey, date4, this.region, this.service].join();
    let kCredentials = this.cache.get(cacheKey);
    if (!kCredentials) {
      const kDate = await hmac("AWS4" + this.secretAccessKey, date4);
      const kRegion = await hmac(kDate, this.region);
      const kService = await hmac(kRegion, this.service);
      kCredentials = await hmac(kService, "aws4_request");
      this.cache.set(cacheKey, kCredentials);
    }
    return buf2hex(await hmac(kCredentials, await this.stringToSign()));
  }
  async stringToSign() {
    return [
      "AWS4-HMAC-SHA256",
      this.datetime,
      this.credentialString,
      buf2hex(await hash2(await this.canonicalString()))
    ].join("\n");
  }
  async canonicalString() {
    return [
      this.method.toUpperCase(),
      this.encodedPath,
      this.encodedSearch,
      this.canonicalHeaders + "\n",
      this.signedHeaders,
      await this.hexBodyHash()
    ].join("\n");
  }
  async hexBodyHash() {
    let hashHeader = this.headers.get("X-Amz-Content-Sha256") || (this.service === "s3" && this.signQuery ? "UNSIGNED-PAYLOAD" : null);
    if (hashHeader == null) {
      if (this.body && typeof this.body !== "string" && !("byteLength" in this.body)) {
        throw new Error("body must be a string, ArrayBuffer or ArrayBufferView, unless you include the X-Amz-Content-Sha256 header");
      }
      hashHeader = buf2hex(await hash2(this.body || ""));
    }
    return hashHeader;
  }
};
async function hmac(key, string3) {
  const cryptoKey = await crypto.subtle.importKey(
    "raw",
    typeof key === "string" ? encoder.encode(key) : key,
    { name: "HMAC", hash: { name: "SHA-256" } },
    false,
    ["sign"]
  );
  return crypto.subtle.sign("HMAC", cryptoKey, encoder.encode(string3));
}
async function hash2(content) {
  return crypto.subtle.digest("SHA-256", typeof content === "string" ? encoder.encode(content) : content);
}
var HEX_CHARS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f"];
function buf2hex(arrayBuffer) {
  const buffer = new Uint8Array(arrayBuffer);
  let out = "";
  for (let idx = 0; idx < buffer.length; idx++) {
    const n = buffer[idx];
    out += HEX_CHARS[n >>> 4 & 15];
    out += HEX_CHARS[n & 15];
  }
  return out;
}
function encodeRfc3986(urlEncodedStr) {
  return urlEncodedStr.replace(/[!'()*]/g, (c) => "%" + c.charCodeAt(0).toString(16).toUpperCase());
}
function guessServiceRegion(url2, headers) {
  const { hostname: hostname3, pathname } = url2;
  if (hostname3.endsWith(".on.aws")) {
    const match3 = hostname3.match(/^[^.]{1,63}\.lambda-url\.([^.]{1,63})\.on\.aws$/);
    return match3 != null ? ["lambda", match3[1] || ""] : ["", ""];
  }
  if (hostname3.endsWith(".r2.cloudflarestorage.com")) {
    return ["s3", "auto"];
  }
  if (hostname3.endsWith(".backblazeb2.com")) {
    const match3 = hostname3.match(/^(?:[^.]{1,63}\.)?s3\.([^.]{1,63})\.backblazeb2\.com$/);
    return match3 != null ? ["s3", match3[1] || ""] : ["", ""];
  }
  const match2 = hostname3.replace("dualstack.", "").match(/([^.]{1,63})\.(?:([^.]{0,63})\.)?amazonaws\.com(?:\.cn)?$/);
  let service = match2 && match2[1] || "";
  let region2 = match2 && match2[2];
  if (region2 === "us-gov") {
    region2 = "us-gov-west-1";
  } else if (region2 === "s3" || region2 === "s3-accelerate") {
    region2 = "us-east-1";
    service = "s3";
  } else if (service === "iot") {
    if (hostname3.startsWith("iot.")) {
      service = "execute-api";
    } else if (hostname3.startsWith("data.jobs.iot.")) {
      service = "iot-jobs-data";
    } else {
      service = pathname === "/mqtt" ? "iotdevicegateway" : "iotdata";
    }
  } else if (service === "autoscaling") {
    const targetPrefix = (headers.get("X-Amz-Target") || "").split(".")[0];
    if (targetPrefix === "AnyScaleFrontendService") {
      service = "application-autoscaling";
    } else if (targetPrefix === "AnyScaleScalingPlannerFrontendService") {
      service = "autoscaling-plans";
    }
  } else if (region2 == null && service.startsWith("s3-")) {
    region2 = service.slice(3).replace(/^fips-|^external-1/, "");
    service = "s3";
  } else if (service.endsWith("-fips")) {
    service = service.slice(0, -5);
  } else if (region2 && /-\d$/.test(service) && !/-\d$/.test(region2)) {
    [service, region2] = [region2, service];
  }
  return [HOST_SERVICES[service] || service, region2 || ""];
}

// packages/environment/build/src/stacks/ask-bucket.js
var patience2 = 3e4;
async function answerOf(path2, send) {
  for (let attempt2 = 1; ; attempt2 += 1)
    try {
      const response = await send();
      const text = await response.text();
      if ((response.ok || response.status === 404) && isPage(text))
        throw notJson("Spaces", path2, text, "answer of a bucket");
      return { response, text };
    } catch (error) {
      if (attempt2 === 4 || error instanceof Error && error.name === "TimeoutError")
        throw error;
      await systemClock.sleep(250 * 2 ** attempt2);
    }
}
async function askBucket({ bucket, endpoint }, { accessKey, secretKey }, { method, key = "", query: query2 = {}, headers = {}, expected = [] }) {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: "s3",
    region: "us-east-1",
    retries: 4
  });
  const path2 = `/${encodeURIComponent(bucket)}/${key.split("/").map(encodeURIComponent).join("/")}`;
  const url2 = new URL(`${endpoint.replace(/\/+$/, "")}${path2}`);
  for (const [name, value] of Object.entries(query2))
    url2.searchParams.set(name, value);
  const { response, text } = await answerOf(path2, () => client.fetch(url2, {
    method,
    headers,
    signal: AbortSignal.timeout(patience2),
    ...method === "PUT" && { body: "probe" }
  })).catch((cause) => {
    if (cause instanceof StagingError)
      throw cause;
    throw new ApiError({ service: "Spaces", method, path: path2, status: 0 }, { cause });
  });
  if (!response.ok && !expected.includes(response.status))
    throw new ApiError({ service: "Spaces", method, path: path2, status: response.status }, response.status === 403 || response.status === 401 ? { hint: "Do `spaces-access-key` and `spaces-secret-key` open the bucket of `stacks[].backend`?" } : {});
  return { status: response.status, text };
}

// packages/environment/build/src/stacks/state-store.js
async function honoursConditionalWrites(backend, credentials) {
  const key = `${backend.key}.probe-${randomUUID2()}`;
  const condition = { "if-none-match": "*" };
  try {
    await askBucket(backend, credentials, { method: "PUT", key, headers: condition, expected: [409, 412, 501] });
    const again = await askBucket(backend, credentials, {
      method: "PUT",
      key,
      headers: condition,
      expected: [409, 412, 501]
    });
    return again.status === 409 || again.status === 412;
  } finally {
    await askBucket(backend, credentials, { method: "DELETE", key, expected: [404] });
  }
}

// packages/environment/build/src/stacks/recorded-places.js
var stateEntry = "state";
var zoneEntry = "zone";
function placesOfNoStack({ journal }, { configuration, names }) {
  const known2 = configuration.stacks.map(({ name, backend: { bucket, key } }) => `/${bucket}/${stateKey(names, name, key)}`);
  return toldPlaces(journal).filter((place) => !known2.some((end) => place.endsWith(end)));
}
function toldPlaces(journal) {
  const told3 = journal.filter(({ kind, goneAt }) => kind === stateEntry && !goneAt);
  return [...new Set(told3.map(({ name }) => name))];
}
function formerRemedy(branch) {
  return `Destroy the environment in staging-control: what such a state holds goes with it, where it lies in a bucket of the configuration. For any other: ${strayRemedy(branch)}`;
}
function strayRemedy(branch) {
  return `Bring the stack back into \`stacks\` of .github/staging.yml on ${branch}, as it was, destroy the environment, and take the stack out after that.`;
}
var domainForm = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;
var mostZones = 4;
function recordedZones({ journal }, configured) {
  const told3 = journal.flatMap(({ kind, id, zone, goneAt }) => {
    if (goneAt)
      return [];
    return kind === zoneEntry ? [id] : zone ?? [];
  });
  return [...new Set(told3)].filter((zone) => zone !== configured && domainForm.test(zone)).slice(0, mostZones);
}

// packages/environment/build/src/lifetime/held-parts.js
var heldKind = "terraform";
var namedAtMost = 20;
var free = new Set([
  ...["cdn", "container_registry_docker_credentials", "domain", "floating_ip_assignment", "monitor_alert"],
  ...["nfs_attachment", "partner_attachment_service_key", "reserved_ip_assignment", "reserved_ipv6"],
  ...[
    "reserved_ipv6_assignment",
    "spaces_bucket_cors_configuration",
    "spaces_bucket_logging",
    "spaces_bucket_object"
  ],
  ...["spaces_bucket_objects", "spaces_bucket_policy", "spaces_key", "ssh_key", "uptime_alert", "vpc_peering"]
].map((name) => `digitalocean_${name}`));
var freeProviders = /^(argocd|github|helm|kubectl|kubernetes)_/;
var registryTypes = ["digitalocean_container_registry", "digitalocean_container_registries"];
var bucketType = "digitalocean_spaces_bucket";
var replicaType = "digitalocean_database_replica";
function holdsRegistry({ journal }) {
  return heldIn(journal).some(({ type }) => registryTypes.includes(type));
}
function heldParts({ journal }, { prices, replicas, registryPlan }) {
  const held = heldIn(journal);
  const replicasHeld = held.filter(({ type }) => type === replicaType);
  const paid = [...held.filter(({ type }) => type !== replicaType), ...replicasHeld.slice(replicas)];
  return [...Map.groupBy(paid, ({ type }) => type)].flatMap(([type, all]) => {
    const own2 = prices.get(type);
    const plan = own2 === void 0 ? planOf(type, prices, registryPlan) : void 0;
    if (plan)
      return all.map(({ at }) => ({ ...plan, id: "plan", createdAt: at }));
    return all.length > namedAtMost ? [{ kind: heldKind, id: type, name: `${all.length} of ${type}`, hourly: own2 && own2 * all.length }] : all.map(({ address, at }) => ({ kind: heldKind, id: address, name: address, hourly: own2, createdAt: at }));
  });
}
function planOf(type, prices, registryPlan) {
  if (type === bucketType)
    return { kind: "spaces-plan", name: "of the account's Spaces", hourly: prices.get("spaces") };
  const { slug, monthly, extraGib = 0 } = registryPlan ?? {};
  if (!registryTypes.includes(type) || monthly === void 0)
    return void 0;
  const hourly = monthly / hoursOfMonth + extraGib * (prices.get("registry-storage-gib") ?? 0);
  return { kind: "registry-plan", name: `${slug} of the account's registries`, hourly };
}
function mayCost(type) {
  if (isLocal(type))
    return false;
  const kind = Object.hasOwn(kindOfType, type) ? kindOfType[type] : void 0;
  if (kind !== void 0)
    return billedKinds.some(({ kinds: kinds2 }) => kinds2.includes(kind));
  return type === "digitalocean_kubernetes_node_pool" || !isFree(type);
}
function heldIn(journal) {
  return journal.filter(({ kind, goneAt }) => kind === stateEntry && !goneAt).flatMap(({ holds = [], at }) => holds.map((address) => ({ address, type: typeOf(address), at }))).filter(({ type }) => !isFree(type));
}
function isFree(type) {
  return free.has(type) || freeProviders.test(type) || Object.hasOwn(kindOfType, type) || type !== replicaType && partOf(type) !== void 0;
}
function typeOf(address) {
  return withoutKeys(address).split(".").at(-2) ?? "";
}

// packages/environment/build/src/lifetime/look-at-paid.js
var replicated = ["pg", "mysql", "advanced_pg", "advanced_mysql"];
async function lookAtPaid({ digitalocean, context }, ledger, { ours: ours3, databases, prices }) {
  const blind = /* @__PURE__ */ new Set();
  const lookOr = async (kind, what, asked2) => {
    const look = await lookAt(asked2);
    context.signal.throwIfAborted();
    if (look.kind === "seen")
      return look.value;
    blind.add(kind);
    context.log.warning(`what ${what} could not be seen: ${look.error.message}`);
    return void 0;
  };
  const withReplicas = async (one2) => {
    const database2 = one2.kind === "database" ? databases.find(({ id }) => id === one2.id) : void 0;
    if (!database2 || !replicated.includes(database2.engine))
      return one2;
    const asked2 = digitalocean.databases.replicas(database2.id);
    const replicas = await lookOr("database-replica", `replicas of the database ${one2.name} cost`, asked2);
    if (!replicas)
      return one2;
    const { hourly: _, ...rest } = one2;
    return { ...rest, ...pricesOf(prices).database(database2, replicas) };
  };
  const resources = await Promise.all(ours3.map(withReplicas));
  if (!ledger)
    return { resources, paid: resources };
  const held = heldParts(ledger, {
    prices,
    replicas: resources.flatMap(({ kind, nodes = [] }) => kind === "database" ? nodes : []).length,
    registryPlan: holdsRegistry(ledger) ? await lookOr("registry-plan", "the plan of the account's registries costs", digitalocean.registryPlan()) : void 0
  });
  return { resources, paid: [...resources, ...held, ...remembered(ledger, blind)] };
}

// packages/environment/build/src/observe.js
async function lookAtZones(digitalocean, zones) {
  const [teamUuid, listing] = await Promise.all([findTeam(digitalocean), listAccount(digitalocean, zones)]);
  return { teamUuid, listing };
}
async function observeOurs(environment, ledger, { gone = /* @__PURE__ */ new Map(), proven = [], inState, account } = {}) {
  const { names, configuration, digitalocean } = environment;
  const { domain: domain2 } = configuration.environment;
  const zones = [...domain2 === void 0 ? [] : [domain2], ...ledger ? recordedZones(ledger, domain2) : []];
  const { teamUuid, listing: all } = account ?? await lookAtZones(digitalocean, zones);
  const listing = without(gone, all);
  const known2 = {
    listing,
    names,
    domain: domain2,
    since: ledger?.life?.since,
    recorded: ledger?.journal ?? [],
    inState: /* @__PURE__ */ new Map(),
    toldOwned: new Set(inState ? [] : ownedIn(ledger)),
    proven: new Map(proven.map(({ kind, id, proof }) => [resourceKey({ kind, id }), proof])),
    balancersOf: /* @__PURE__ */ new Map()
  };
  const { cluster: verdict } = ownershipIn(known2);
  const clusters = listing.clusters.filter((one2) => verdict(one2).kind === "ours");
  const made = await Promise.all(clusters.map(({ id }) => digitalocean.clusters.associatedResources(id)));
  const balancersOf = new Map(clusters.map(({ id }, index) => [id, new Set(made[index]?.load_balancers.map((balancer) => balancer.id))]));
  const list3 = priceList(listing.sizes, configuration.prices);
  const alone = attribute({ ...known2, balancersOf }, list3);
  const withoutWord = known2.toldOwned.size === 0 ? alone : attribute({ ...known2, toldOwned: /* @__PURE__ */ new Set(), balancersOf }, list3);
  const held = inState && await inState(alone.ours);
  const { ours: ours3, doubts, lent } = held ? attribute({ ...known2, balancersOf, inState: held }, list3) : alone;
  const { resources, paid } = await lookAtPaid(environment, ledger, {
    ours: ours3,
    databases: listing.databases,
    prices: list3
  });
  const [cluster2] = clusters;
  return {
    teamUuid,
    resources,
    madeByCluster: withoutWord.ours.filter(({ proof }) => proof === "cluster"),
    listedStill: gone.size === 0 ? [] : listedIn(all).filter((key) => gone.has(key)),
    paid,
    doubts,
    lent,
    cluster: cluster2,
    nodePrices: Object.fromEntries((cluster2?.node_pools ?? []).flatMap(({ size }) => {
      const price2 = list3.get(size);
      return price2 === void 0 || list3.isUncapped(size) ? [] : [[size, price2]];
    })),
    addresses: listing.loadBalancers.flatMap(({ id, ip }) => ip && ours3.some((one2) => one2.kind === "load-balancer" && one2.id === id) ? [ip] : [])
  };
}
function ownedIn(ledger) {
  return (ledger?.journal ?? []).flatMap((entry) => (entry.owned || entry.kind === "certificate") && !entry.goneAt ? [resourceKey(entry)] : []);
}
async function findTeam(digitalocean) {
  const account = await digitalocean.account();
  return account.team?.uuid ?? account.uuid;
}

// packages/config/build/src/app-catalogue.js
var conventionalGlob = "apps/*";
function folderGlobs({ apps }) {
  return apps ? apps.map(({ name }) => name).filter(isFolder) : [conventionalGlob];
}
function appCatalogue(configuration, inFolders) {
  const entries = configuration.apps ?? [{ name: conventionalGlob }];
  if (!entries.some(({ name }) => isFolder(name)))
    return entries.map((entry) => toApp(entry, configuration));
  const byName = new Map([...inFolders.values()].flat().map((found) => [found.name, found.folders]));
  const named3 = new Map(entries.filter(({ name }) => !isFolder(name)).map((entry) => {
    const folders = byName.get(entry.name);
    return [entry.name, toApp({ ...folders && { paths: folders.map(filesOf) }, ...entry }, configuration)];
  }));
  const taken = new Set([...named3.values()].map(({ directory }) => directory));
  const apps = entries.flatMap((entry) => {
    const own2 = named3.get(entry.name);
    if (own2)
      return [own2];
    const found = (inFolders.get(entry.name) ?? []).filter(({ name, folders: [folder] }) => !taken.has(folder) && !named3.has(name));
    for (const { folders } of found)
      taken.add(folders[0]);
    return found.map((folder) => toApp(ofFolder(entry, folder), configuration));
  });
  check2(apps);
  return apps;
}
function ofFolder({ test, ...entry }, { name, folders }) {
  const fill = (text) => text.replaceAll(placeholders.app, name).replaceAll(placeholders.path, folders[0]);
  const filled = (part, keys) => Object.fromEntries(keys.flatMap((key) => part?.[key] === void 0 ? [] : [[key, fill(part[key])]]));
  return {
    ...entry,
    ...filled(entry, ["application", "url", "manifests", "template"]),
    ...test && { test: filled(test, ["command", "results"]) },
    ...entry.dependsOn && { dependsOn: entry.dependsOn.filter((one2) => one2 !== name) },
    name,
    paths: folders.map(filesOf)
  };
}
var filesOf = (folder) => `${folder}/**`;
function check2(apps) {
  const folders = Map.groupBy(apps, ({ name }) => name);
  const problems = [
    ...[...folders.values()].filter(({ length }) => length > 1).map((alike) => `${alike.map(({ directory }) => directory).join(" and ")} would be apps of the same name`),
    ...dependencyProblems(apps.map((app, index) => ({ ...app, index }))).map(({ message }) => `depends-on: ${message}`)
  ];
  if (problems.length === 0)
    return;
  throw new StagingError("invalid-configuration", `the apps do not fit together: ${problems.slice(0, 20).join("; ")}`, {
    hint: "Correct `apps` in .github/staging.yml, or give a folder an entry with a name of its own."
  });
}
function toApp(entry, { environment }) {
  const { name } = entry;
  const paths = entry.paths ?? [`apps/${name}/**`];
  const directory = folderOfGlob(paths[0] ?? `apps/${name}`);
  const uses = (entry.dependsOn ?? []).filter(isFolder).map((folder) => folder.replace(/\/+$/, ""));
  const inside = directory === "." ? "" : `${directory}/`;
  return {
    name,
    directory,
    paths,
    ignore: entry.ignore ?? [],
    dependsOn: (entry.dependsOn ?? []).filter((one2) => !isFolder(one2)),
    ...uses.length > 0 && { uses },
    saysDependencies: entry.dependsOn !== void 0,
    application: entry.application ?? `staging-${name}`,
    url: entry.url ?? (environment.domain ? `https://${name}.${environment.name}.${environment.domain}` : ""),
    ...entry.versionPath !== void 0 && { versionPath: entry.versionPath },
    ...entry.imageParameter !== void 0 && { imageParameter: entry.imageParameter },
    ...entry.template !== void 0 && { template: entry.template },
    ...entry.manifests !== void 0 && { manifests: entry.manifests },
    test: {
      command: entry.test?.command ?? `npm run test:integration${directory === "." ? "" : ` --prefix=${directory}`}`,
      results: entry.test?.results ?? `${inside}test-results/*.xml`
    },
    tests: entry.tests ?? "required"
  };
}
function folderOfGlob(glob) {
  const segments = glob.split("/");
  const magic = segments.findIndex((segment2) => /[*?[\]{}()!+@\\]/.test(segment2));
  const plain2 = (magic < 0 ? segments : segments.slice(0, magic)).filter(Boolean);
  return plain2.length > 0 ? plain2.join("/") : ".";
}

// packages/config/build/src/checked-out-apps.js
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
function appsIn(workspace, configuration) {
  const found = folderGlobs(configuration).map((glob) => [glob, checkedOutApps(workspace, glob)]);
  return appCatalogue(configuration, new Map(found));
}
function checkedOutApps(workspace, glob) {
  const apps = join(workspace, readFolderGlob(glob).parent);
  const makesApp = (folder) => existsSync(join(apps, folder, "Dockerfile")) || namesIn(join(workspace, manifestFolder)).some((name) => isManifestOf(name, folder)) || hasIntegrationTest(textOf(join(apps, folder, "package.json")));
  return folderApps(glob, namesIn(apps).filter((name) => isFolder2(join(apps, name))), makesApp);
}
var manifestFolder = "infra/argocd/apps";
function isManifestOf(file3, name) {
  return file3.startsWith(name) && !/^[a-z0-9]/.test(file3.slice(name.length));
}
function hasIntegrationTest(manifest) {
  try {
    return typeof JSON.parse(manifest ?? "{}")?.scripts?.["test:integration"] === "string";
  } catch {
    return false;
  }
}
function namesIn(directory) {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
function isFolder2(path2) {
  return statSync(path2, { throwIfNoEntry: false })?.isDirectory() === true;
}
function textOf(file3) {
  try {
    return readFileSync(file3, "utf8");
  } catch {
    return void 0;
  }
}

// packages/config/build/src/load-configuration.js
import { readFile as readFromDisk } from "node:fs/promises";
import { join as join2 } from "node:path";
var configurationPath = ".github/staging.yml";
async function loadConfiguration(source) {
  const path2 = checkedPath(source.path ?? configurationPath);
  const text = (source.workspace === void 0 ? void 0 : await readIfThere(join2(source.workspace, path2))) ?? await source.readFile?.(path2);
  if (text !== void 0) {
    const { parseConfiguration } = await import("./parse-configuration-NEM3DCEC.js");
    return parseConfiguration(text, path2);
  }
  if (source.path !== void 0 && source.path !== configurationPath)
    throw new StagingError("invalid-configuration", `there is no ${JSON.stringify(path2)} in the repository`, {
      hint: "Correct `config-path`, or leave it out to use .github/staging.yml or the defaults."
    });
  return defaultConfiguration();
}
function checkedPath(path2) {
  if (path2.startsWith("/") || path2.split(/[/\\]/).includes("..") || path2.includes("\0"))
    throw new StagingError("invalid-configuration", `${JSON.stringify(path2)} is not a path inside the repository`);
  return path2;
}
async function readIfThere(file3) {
  try {
    return await readFromDisk(file3, "utf8");
  } catch (error) {
    const { code } = error;
    if (code === "ENOENT" || code === "ENOTDIR")
      return void 0;
    throw new StagingError("invalid-configuration", `could not read ${file3}`, { cause: error });
  }
}

// packages/config/build/src/load-trusted.js
async function loadTrustedConfiguration(source) {
  const { defaultBranch, promotionBranch, likely, path: path2, readFileAt: readFileAt2 } = source;
  const loadAt = (branch2) => loadConfiguration({ path: path2, readFile: (file3) => readFileAt2(file3, branch2) });
  const start3 = promotionBranch ?? defaultBranch;
  const [first, guess] = await Promise.all([loadAt(start3), likely === void 0 ? void 0 : loadAt(likely)]);
  const branch = promotionBranch ?? first.promotion.branch;
  if (branch === start3)
    return { configuration: first, branch };
  return { configuration: guess && branch === likely ? guess : await loadAt(branch), branch };
}

// node_modules/balanced-match/dist/esm/index.js
var range = (a, b, str) => {
  let begs, beg, left, right = void 0, result;
  let ai = str.indexOf(a);
  let bi = str.indexOf(b, ai + 1);
  let i = ai;
  if (ai >= 0 && bi > 0) {
    if (a === b) {
      return [ai, bi];
    }
    begs = [];
    left = str.length;
    while (i >= 0 && !result) {
      if (i === ai) {
        begs.push(i);
        ai = str.indexOf(a, i + 1);
      } else if (begs.length === 1) {
        const r = begs.pop();
        if (r !== void 0)
          result = [r, bi];
      } else {
        beg = begs.pop();
        if (beg !== void 0 && beg < left) {
          left = beg;
          right = bi;
        }
        bi = str.indexOf(b, i + 1);
      }
      i = ai < bi && ai >= 0 ? ai : bi;
    }
    if (begs.length && right !== void 0) {
      result = [left, right];
    }
  }
  return result;
};

// node_modules/brace-expansion/dist/esm/index.js
var escSlash = "\0SLASH" + Math.random().toFixed(16) + "\0";
var escOpen = "\0OPEN" + Math.random().toFixed(16) + "\0";
var escClose = "\0CLOSE" + Math.random().toFixed(16) + "\0";
var escComma = "\0COMMA" + Math.random().toFixed(16) + "\0";
var escPeriod = "\0PERIOD" + Math.random().toFixed(16) + "\0";
var escSlashPattern = new RegExp(escSlash, "g");
var escOpenPattern = new RegExp(escOpen, "g");
var escClosePattern = new RegExp(escClose, "g");
var escCommaPattern = new RegExp(escComma, "g");
var escPeriodPattern = new RegExp(escPeriod, "g");
var slashPattern = /\\\\/g;
var openPattern = /\\{/g;
var closePattern = /\\}/g;
var commaPattern = /\\,/g;
var periodPattern = /\\\./g;
var EXPANSION_MAX = 1e5;
var EXPANSION_MAX_LENGTH = 4e6;
var EXPANSION_MAX_DEPTH = 1e3;
var EXPANSION_MAX_REWRITES = 1e3;
var EXPANSION_MAX_STEPS = 2e7;
var CALL_STEPS = 16;
function numeric(str) {
  return !isNaN(str) ? parseInt(str, 10) : str.charCodeAt(0);
}
function escapeBraces(str) {
  return str.replace(slashPattern, escSlash).replace(openPattern, escOpen).replace(closePattern, escClose).replace(commaPattern, escComma).replace(periodPattern, escPeriod);
}
function unescapeBraces(str) {
  return str.replace(escSlashPattern, "\\").replace(escOpenPattern, "{").replace(escClosePattern, "}").replace(escCommaPattern, ",").replace(escPeriodPattern, ".");
}
function pushAll(target, items) {
  for (let i = 0; i < items.length; i++) {
    target.push(items[i]);
  }
}
function balancedWithBudget(str, masked, budget) {
  if (budget.remaining < 0) {
    return void 0;
  }
  const r = range("{", "}", masked);
  const unmatched = r !== void 0 && masked.indexOf("{") < r[0];
  budget.remaining -= r && !unmatched ? r[1] + 1 : str.length;
  if (!r || budget.remaining < 0) {
    return void 0;
  }
  return {
    end: r[1],
    pre: str.slice(0, r[0]),
    body: str.slice(r[0] + 1, r[1]),
    post: str.slice(r[1] + 1),
    unmatched
  };
}
function maskUnmatchedOpens(masked, budget) {
  budget.remaining -= masked.length;
  const open = [];
  for (let i = 0; i < masked.length; i++) {
    const c = masked.charCodeAt(i);
    if (c === 123) {
      open.push(i);
    } else if (c === 125 && open.length) {
      open.pop();
    }
  }
  let out = "";
  let last = 0;
  for (let i = 0; i < open.length; i++) {
    const at = open[i];
    out += masked.slice(last, at) + "\0";
    last = at + 1;
  }
  return out + masked.slice(last);
}
function commaSetFollows(str, budget) {
  budget.remaining -= str.length;
  if (budget.remaining < 0) {
    return false;
  }
  let close = false;
  for (let i = str.length - 1; i >= 0; i--) {
    const c = str.charCodeAt(i);
    if (c === 125) {
      close = true;
    } else if (c === 10 || c === 13 || c === 8232 || c === 8233) {
      close = false;
    } else if (c === 44 && close && str.charCodeAt(i + 1) !== 44) {
      return true;
    }
  }
  return false;
}
function parseCommaParts(str, budget) {
  const parts2 = [];
  let carry = "";
  for (; ; ) {
    const m = balancedWithBudget(str, str, budget);
    if (budget.remaining < 0) {
      return void 0;
    }
    if (!m) {
      const tail = str.split(",");
      tail[0] = carry + tail[0];
      pushAll(parts2, tail);
      return parts2;
    }
    const { pre, body, post } = m;
    const p = pre.split(",");
    p[0] = carry + p[0];
    p[p.length - 1] += "{" + body + "}";
    if (!post.length) {
      pushAll(parts2, p);
      return parts2;
    }
    carry = p.pop();
    pushAll(parts2, p);
    str = post;
  }
}
function bound(value, fallback) {
  return value === void 0 || isNaN(value) ? fallback : value;
}
function expand(str, options = {}) {
  if (!str) {
    return [];
  }
  const max = bound(options.max, EXPANSION_MAX);
  const maxLength = bound(options.maxLength, EXPANSION_MAX_LENGTH);
  const maxDepth = bound(options.maxDepth, EXPANSION_MAX_DEPTH);
  const maxRewrites = bound(options.maxRewrites, EXPANSION_MAX_REWRITES);
  const maxSteps = bound(options.maxSteps, EXPANSION_MAX_STEPS);
  if (str.slice(0, 2) === "{}") {
    str = "\\{\\}" + str.slice(2);
  }
  return expand_(escapeBraces(str), max, maxLength, maxDepth, 0, maxRewrites, { remaining: maxSteps }, true).map(unescapeBraces);
}
function embrace(str) {
  return "{" + str + "}";
}
function isPadded(el) {
  return /^-?0\d/.test(el);
}
function lte(i, y) {
  return i <= y;
}
function gte(i, y) {
  return i >= y;
}
function combine(acc, pre, values, max, maxLength, dropEmpties, budget) {
  const out = [];
  let length = 0;
  let nonEmpty;
  outer: for (let a = 0; a < acc.length; a++) {
    const prefix2 = acc[a] + pre;
    let vs = values;
    if (dropEmpties && !prefix2) {
      if (!nonEmpty)
        nonEmpty = values.filter((v) => v);
      vs = nonEmpty;
    }
    for (let v = 0; v < vs.length; v++) {
      if (out.length >= max)
        break outer;
      const expansion = prefix2 + vs[v];
      if (length + expansion.length > maxLength)
        break outer;
      out.push(expansion);
      length += expansion.length;
    }
  }
  budget.remaining -= out.length;
  return out;
}
function expandSequence(body, isAlphaSequence, max, maxLength, budget) {
  const n = body.split(/\.\./);
  const N = [];
  if (n[0] === void 0 || n[1] === void 0) {
    return N;
  }
  const x = numeric(n[0]);
  const y = numeric(n[1]);
  const width = Math.max(n[0].length, n[1].length);
  let incr = n.length === 3 && n[2] !== void 0 ? Math.max(Math.abs(numeric(n[2])), 1) : 1;
  let test = lte;
  const reverse = y < x;
  if (reverse) {
    incr *= -1;
    test = gte;
  }
  const pad = n.some(isPadded);
  const cost = pad ? width : 1;
  let length = 0;
  for (let i = x; test(i, y) && N.length < max; i += incr) {
    budget.remaining -= cost;
    if (budget.remaining < 0) {
      return void 0;
    }
    let c;
    if (isAlphaSequence) {
      c = String.fromCharCode(i);
      if (c === "\\") {
        c = "";
      }
    } else {
      c = String(i);
      if (pad) {
        const need = width - c.length;
        if (need > 0) {
          const z2 = new Array(need + 1).join("0");
          if (i < 0) {
            c = "-" + z2 + c.slice(1);
          } else {
            c = z2 + c;
          }
        }
      }
    }
    if (length + c.length > maxLength)
      break;
    N.push(c);
    length += c.length;
  }
  return N;
}
function expand_(str, max, maxLength, maxDepth, depth, maxRewrites, budget, isTop) {
  budget.remaining -= CALL_STEPS;
  if (depth > maxDepth) {
    return [str];
  }
  let acc = [""];
  let rewrites = 0;
  let dropEmpties = false;
  let firstGroup = true;
  let masked = str;
  for (; ; ) {
    const m = balancedWithBudget(str, masked, budget);
    if (!m) {
      return combine(acc, str, [""], max, maxLength, dropEmpties, budget);
    }
    if (m.unmatched) {
      masked = maskUnmatchedOpens(masked, budget);
    }
    const pre = m.pre;
    const literal3 = () => combine(acc, pre + "{" + m.body + "}" + m.post, [""], max, maxLength, dropEmpties, budget);
    if (/\$$/.test(pre)) {
      acc = combine(acc, pre + "{" + m.body + "}", [""], max, maxLength, dropEmpties && !m.post.length, budget);
      firstGroup = false;
      if (!m.post.length)
        break;
      str = m.post;
      masked = masked.slice(m.end + 1);
      continue;
    }
    const isNumericSequence = /^-?\d+\.\.-?\d+(?:\.\.-?\d+)?$/.test(m.body);
    const isAlphaSequence = /^[a-zA-Z]\.\.[a-zA-Z](?:\.\.-?\d+)?$/.test(m.body);
    const isSequence = isNumericSequence || isAlphaSequence;
    const isOptions = m.body.indexOf(",") >= 0;
    if (!isSequence && !isOptions) {
      if (rewrites < maxRewrites && commaSetFollows(m.post, budget)) {
        rewrites++;
        str = m.pre + "{" + m.body + escClose + m.post;
        masked = masked.slice(0, m.end) + escClose + masked.slice(m.end + 1);
        isTop = true;
        continue;
      }
      return literal3();
    }
    if (firstGroup) {
      dropEmpties = isTop && !isSequence;
      firstGroup = false;
    }
    let values;
    if (isSequence) {
      values = expandSequence(m.body, isAlphaSequence, max, maxLength, budget);
      if (!values) {
        return literal3();
      }
    } else {
      let n = parseCommaParts(m.body, budget);
      if (!n) {
        return literal3();
      }
      if (n.length === 1 && n[0] !== void 0) {
        n = expand_(n[0], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false).map(embrace);
        if (budget.remaining < 0) {
          return literal3();
        }
        if (n.length === 1) {
          const next3 = combine(acc, pre + n[0], [""], max, maxLength, dropEmpties && !m.post.length, budget);
          if (budget.remaining < 0) {
            return literal3();
          }
          acc = next3;
          if (!m.post.length)
            break;
          str = m.post;
          masked = masked.slice(m.end + 1);
          continue;
        }
      }
      let dropsEmpties = dropEmpties && !m.post.length && !pre;
      for (let d = 0; dropsEmpties && d < acc.length; d++) {
        if (acc[d]) {
          dropsEmpties = false;
        }
      }
      values = [];
      let valuesLength = 0;
      outer: for (let j = 0; j < n.length; j++) {
        const expanded = expand_(n[j], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false);
        if (budget.remaining < 0) {
          return literal3();
        }
        for (let k = 0; k < expanded.length; k++) {
          const v = expanded[k];
          if (dropsEmpties && !v)
            continue;
          if (values.length >= max || valuesLength + v.length > maxLength) {
            break outer;
          }
          values.push(v);
          valuesLength += v.length;
        }
      }
    }
    const next2 = combine(acc, pre, values, max, maxLength, dropEmpties && !m.post.length, budget);
    if (budget.remaining < 0) {
      return literal3();
    }
    acc = next2;
    if (!m.post.length)
      break;
    str = m.post;
    masked = masked.slice(m.end + 1);
  }
  return acc;
}

// node_modules/@isaacs/nonrecursive-glob-match/dist/esm/numeric-range.js
var digit = (a, b) => a === b ? { t: "lit", ch: String(a) } : { t: "class", re: new RegExp(`^[${a}-${b}]$`) };
var prefix = (d, alts) => alts.map((s) => [digit(d, d), ...s]);
var fixed = (a, b) => {
  if (!a)
    return [[]];
  let lo = +a[0];
  let hi = +b[0];
  const ra = a.slice(1);
  const rb = b.slice(1);
  if (lo === hi)
    return prefix(lo, fixed(ra, rb));
  const zeros = "0".repeat(ra.length);
  const nines = "9".repeat(ra.length);
  const out = [];
  if (ra !== zeros)
    out.push(...prefix(lo++, fixed(ra, nines)));
  const last = rb === nines ? [] : prefix(hi--, fixed(zeros, rb));
  if (lo <= hi) {
    out.push([digit(lo, hi), ...Array.from(ra, () => digit(0, 9))]);
  }
  out.push(...last);
  return out;
};
var nonneg = (a, b, width) => {
  if (width) {
    return fixed(String(a).padStart(width, "0"), String(b).padStart(width, "0"));
  }
  const out = [];
  for (let len = String(a).length; len <= String(b).length; len++) {
    const lo = Math.max(a, len === 1 ? 0 : 10 ** (len - 1));
    const hi = Math.min(b, 10 ** len - 1);
    out.push(...fixed(String(lo), String(hi)));
  }
  return out;
};
var numericRange = (loStr, hiStr) => {
  let lo = Number(loStr);
  let hi = Number(hiStr);
  if (!Number.isSafeInteger(lo) || !Number.isSafeInteger(hi))
    return;
  if (lo > hi)
    [lo, hi] = [hi, lo];
  const padded = /^-?0\d/.test(loStr) || /^-?0\d/.test(hiStr);
  const width = padded ? Math.max(loStr.length, hiStr.length) : 0;
  const out = [];
  if (lo < 0) {
    const neg = nonneg(Math.max(-hi, 1), -lo, width && width - 1);
    out.push(...neg.map((s) => [{ t: "lit", ch: "-" }, ...s]));
  }
  if (hi >= 0)
    out.push(...nonneg(Math.max(lo, 0), hi, width));
  return out;
};

// node_modules/@isaacs/nonrecursive-glob-match/dist/esm/parse-class.js
var posixClasses = {
  "[:alnum:]": ["\\p{L}\\p{Nl}\\p{Nd}"],
  "[:alpha:]": ["\\p{L}\\p{Nl}"],
  "[:ascii:]": ["\\x00-\\x7f"],
  "[:blank:]": ["\\p{Zs}\\t"],
  "[:cntrl:]": ["\\p{Cc}"],
  "[:digit:]": ["\\p{Nd}"],
  "[:graph:]": ["\\p{Z}\\p{C}", true],
  "[:lower:]": ["\\p{Ll}"],
  "[:print:]": ["\\p{C}", true],
  "[:punct:]": ["\\p{P}\\p{S}"],
  "[:space:]": ["\\p{Z}\\t\\r\\n\\v\\f"],
  "[:upper:]": ["\\p{Lu}"],
  "[:word:]": ["\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}"],
  "[:xdigit:]": ["A-Fa-f0-9"]
};
var braceEscape = (s) => s.replace(/[[\]\\-]/g, "\\$&");
var noMatch = /$./;
var parseClass = (glob, position, nocase = false, form) => {
  const norm = (c) => {
    const n = form ? c.normalize(form) : c;
    return [...n].length === 1 ? n : c;
  };
  const pos = position;
  if (glob.charAt(pos) !== "[") {
    throw new Error("not in a brace expression");
  }
  const ranges = [];
  const negs = [];
  let i = pos + 1;
  let sawStart = false;
  let escaping = false;
  let negate = false;
  let endPos = pos;
  let rangeStart = "";
  WHILE: while (i < glob.length) {
    const c = String.fromCodePoint(glob.codePointAt(i));
    if ((c === "!" || c === "^") && i === pos + 1) {
      negate = true;
      i++;
      continue;
    }
    if (c === "]" && sawStart && !escaping) {
      endPos = i + 1;
      break;
    }
    sawStart = true;
    if (c === "\\") {
      if (!escaping) {
        escaping = true;
        i++;
        continue;
      }
    }
    if (c === "[" && !escaping) {
      for (const [cls, [unip, neg]] of Object.entries(posixClasses)) {
        if (glob.startsWith(cls, i)) {
          if (rangeStart) {
            return [noMatch, glob.length - pos];
          }
          i += cls.length;
          if (neg)
            negs.push(unip);
          else
            ranges.push(unip);
          continue WHILE;
        }
      }
    }
    escaping = false;
    const n = norm(c);
    if (rangeStart) {
      if (n.codePointAt(0) > rangeStart.codePointAt(0)) {
        ranges.push(braceEscape(rangeStart) + "-" + braceEscape(n));
      } else if (n === rangeStart) {
        ranges.push(braceEscape(n));
      }
      rangeStart = "";
      i += c.length;
      continue;
    }
    if (glob.startsWith("-]", i + c.length)) {
      ranges.push(braceEscape(n + "-"));
      i += c.length + 1;
      continue;
    }
    if (glob.startsWith("-", i + c.length)) {
      rangeStart = n;
      i += c.length + 1;
      continue;
    }
    ranges.push(braceEscape(n));
    i += c.length;
  }
  if (endPos < i) {
    return [noMatch, 0];
  }
  if (!ranges.length && !negs.length) {
    return [noMatch, glob.length - pos];
  }
  const sranges = "[" + (negate ? "^" : "") + ranges.join("") + "]";
  const snegs = "[" + (negate ? "" : "^") + negs.join("") + "]";
  const comb = "^" + (ranges.length && negs.length ? "(" + sranges + "|" + snegs + ")" : ranges.length ? sranges : snegs);
  return [new RegExp(comb, nocase ? "iu" : "u"), endPos - pos];
};

// node_modules/@isaacs/nonrecursive-glob-match/dist/esm/index.js
var MATCH = { t: "match", id: 0 };
var extTypes = "!?+*@";
var lit = (ch) => ({ t: "lit", ch });
var reEscape = (s) => s.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
var newFoldRe = (s) => new RegExp(`^${reEscape(s)}$`, "iu");
var foldCache = /* @__PURE__ */ new Map();
var foldRe = (ch) => {
  let re = foldCache.get(ch);
  if (!re) {
    re = newFoldRe(ch);
    if (foldCache.size >= 1e3)
      foldCache.clear();
    foldCache.set(ch, re);
  }
  return re;
};
var litMatch = (l, c) => {
  if (c === l.ch)
    return true;
  if (!l.re)
    return false;
  const code = c.charCodeAt(0);
  if (code >= 128)
    return l.re.test(c);
  const ascii = l.ascii ??= new Uint8Array(128);
  ascii[code] ||= l.re.test(c) ? 1 : 2;
  return ascii[code] === 1;
};
var tokenize = (p, nocase, noext, form, mark) => {
  const toks = [];
  for (let i = 0; i < p.length; ) {
    const c = String.fromCodePoint(p.codePointAt(i));
    if (mark) {
      const m = c === "\\" && p.startsWith(mark, i + 1) ? 1 : 0;
      if (m || c === mark) {
        const start3 = i + m + mark.length;
        const end = p.indexOf(mark, start3);
        const r = /^(-?\d+)\.\.(-?\d+)$/.exec(p.slice(start3, end));
        const alts = end !== -1 && r && numericRange(r[1], r[2]);
        if (alts) {
          toks.push({ t: "ext", type: "@", alts });
          i = end + mark.length;
          continue;
        }
      }
    }
    if (c === "\\") {
      const e = p.codePointAt(i + 1);
      const ch = e === void 0 ? c : String.fromCodePoint(e);
      toks.push(lit(ch));
      i += 1 + ch.length;
      continue;
    }
    if (c === "[") {
      const [re, consumed] = parseClass(p, i, nocase, form);
      if (consumed) {
        toks.push({ t: "class", re });
        i += consumed;
        continue;
      }
    }
    if (!noext && extTypes.includes(c) && p[i + 1] === "(") {
      toks.push({ t: "open", type: c });
      i += 2;
      continue;
    }
    toks.push(!noext && c === "|" ? { t: "bar" } : !noext && c === ")" ? { t: "close" } : c === "*" ? { t: "star" } : c === "?" ? { t: "any" } : lit(c));
    i += c.length;
  }
  return toks;
};
var pair = (toks) => {
  const pairs = /* @__PURE__ */ new Map();
  const stack = [];
  toks.forEach((tok, i) => {
    if (tok.t === "open")
      stack.push(i);
    else if (tok.t === "close" && stack.length)
      pairs.set(stack.pop(), i);
  });
  return pairs;
};
var build = (toks, pairs, start3, end, top) => {
  let seq = [];
  const alts = [seq];
  for (let i = start3; i < end; i++) {
    const tok = toks[i];
    const close = pairs.get(i);
    if (tok.t === "open" && close !== void 0) {
      const sub = build(toks, pairs, i + 1, close, false);
      seq.push({ t: "ext", type: tok.type, alts: sub });
      i = close;
    } else if (tok.t === "bar" && !top) {
      alts.push(seq = []);
    } else if (tok.t === "open") {
      seq.push(lit(tok.type), lit("("));
    } else if (tok.t === "bar") {
      seq.push(lit("|"));
    } else if (tok.t === "close") {
      seq.push(lit(")"));
    } else {
      seq.push(tok);
    }
  }
  return alts;
};
var normalize = (items, form) => {
  const out = [];
  let run = "";
  const flush = () => {
    for (const ch of run.normalize(form))
      out.push(lit(ch));
    run = "";
  };
  for (const it of items) {
    if (it.t === "lit") {
      run += it.ch;
      continue;
    }
    flush();
    out.push(it.t === "ext" ? { ...it, alts: it.alts.map((a) => normalize(a, form)) } : it);
  }
  flush();
  return out;
};
var compile2 = (items, nocase) => {
  let id = 1;
  const split = (out) => ({ t: "split", id: id++, out });
  const seq = (items2, next2) => items2.reduceRight((next3, it) => item(it, next3), next2);
  const item = (it, next2) => {
    switch (it.t) {
      case "lit":
        const re = nocase ? foldRe(it.ch) : void 0;
        return { t: "lit", id: id++, ch: it.ch, re, next: next2 };
      case "any":
      case "star":
        return { t: it.t, id: id++, next: next2 };
      case "class":
        return { t: "class", id: id++, re: it.re, next: next2 };
    }
    const alts = (next3) => it.alts.map((a) => seq(a, next3));
    switch (it.type) {
      case "@":
        return split(alts(next2));
      case "?":
        return split([next2, ...alts(next2)]);
      case "!":
        return { t: "neg", id: id++, sub: split(alts(MATCH)), next: next2 };
    }
    const after = split([]);
    const entry = split(alts(after));
    after.out.push(next2, entry);
    return it.type === "*" ? after : entry;
  };
  const start3 = seq(items, MATCH);
  return [start3, id];
};
var show = (start3) => {
  const lines = [];
  const seen = /* @__PURE__ */ new Set();
  const ref = (n) => n.t === "match" ? "match" : String(n.id);
  const walk = (n, indent) => {
    if (n.t === "match" || seen.has(n))
      return;
    seen.add(n);
    const line = (desc) => lines.push(`${indent}${n.id}: ${desc}`);
    switch (n.t) {
      case "split":
        line(`split -> ${n.out.map(ref).join(", ")}`);
        for (const o of n.out)
          walk(o, indent);
        return;
      case "neg":
        line(`!(${ref(n.sub)}) -> ${ref(n.next)}`);
        walk(n.sub, indent + "  ");
        return walk(n.next, indent);
      case "lit":
        line(`${JSON.stringify(n.ch)} -> ${ref(n.next)}`);
        break;
      case "class":
        line(`${n.re} -> ${ref(n.next)}`);
        break;
      default:
        line(`${n.t === "any" ? "?" : "*"} -> ${ref(n.next)}`);
    }
    walk(n.next, indent);
  };
  walk(start3, "");
  return [`start -> ${ref(start3)}`, ...lines].join("\n");
};
var State = class {
  // set by the Sim, to mark the nodes that this state has
  gen;
  threads = [];
  match = false;
  runs = [];
  // the sorted ids of the threads, with 0 for a match, once the
  // state is done
  ids = [];
  constructor(gen) {
    this.gen = gen;
  }
  // no threads, so nothing more can match
  get dead() {
    return !this.threads.length && !this.match && !this.runs.length;
  }
};
var sameState = (a, b) => {
  if (a.ids.length !== b.ids.length)
    return false;
  if (a.runs.length !== b.runs.length)
    return false;
  if (a.ids.some((id, i) => id !== b.ids[i]))
    return false;
  return a.runs.every((r) => b.runs.some((o) => o.neg === r.neg && sameState(o.state, r.state)));
};
var marks = (size) => ({
  has: new Float64Array(size),
  seen: new Float64Array(size),
  gen: 0
});
var Sim = class {
  // `.` and `..` only match literal dots, even with `dot:true`
  dots;
  // the string starts with `.`, and `dot:true` is not set
  dotStart;
  #marks;
  constructor(dots, dotStart, marks2) {
    this.dots = dots;
    this.dotStart = dotStart;
    this.#marks = marks2;
  }
  state() {
    return new State(++this.#marks.gen);
  }
  // sort the ids of a state, once it has all of its threads
  done(state) {
    state.ids = state.threads.map((n) => n.id).sort((a, b) => a - b);
    if (state.match)
      state.ids.unshift(MATCH.id);
    return state;
  }
  // true the first time that the state walks through the node, so
  // that loops in the graph stop
  #visit(state, node) {
    const { seen } = this.#marks;
    if (seen[node.id] === state.gen)
      return false;
    seen[node.id] = state.gen;
    return true;
  }
  #addThread(state, node) {
    const { has } = this.#marks;
    if (has[node.id] === state.gen)
      return false;
    has[node.id] = state.gen;
    state.threads.push(node);
    return true;
  }
  // wildcards only match a leading dot if `dot:true`. In a negated
  // sub-pattern, this does not apply, because the negation itself
  // can not match a leading dot.
  restricted(i, top) {
    return top && (this.dots || this.dotStart && i === 0);
  }
  add(state, node, i, top) {
    switch (node.t) {
      case "split":
        if (!this.#visit(state, node))
          return;
        for (const o of node.out)
          this.add(state, o, i, top);
        return;
      case "neg":
        if (!this.#visit(state, node))
          return;
        const sub = this.state();
        this.add(sub, node.sub, i, false);
        this.done(sub);
        return this.addRun(state, { t: "run", neg: node, state: sub }, i, top);
      case "star":
        if (this.restricted(i, top))
          return;
        if (this.#addThread(state, node))
          this.add(state, node.next, i, top);
        return;
      case "match":
        state.match = true;
        return;
      default:
        this.#addThread(state, node);
    }
  }
  addRun(state, run, i, top) {
    for (const r of state.runs) {
      if (r.neg === run.neg && sameState(r.state, run.state))
        return;
    }
    state.runs.push(run);
    if (!run.state.match) {
      this.add(state, run.neg.next, i, top);
    }
  }
  // the threads after char `c`, at index `i`
  step(state, c, i, top) {
    const next2 = this.state();
    for (const th of state.threads) {
      switch (th.t) {
        case "lit":
          if (litMatch(th, c)) {
            this.add(next2, th.next, i + 1, top);
          }
          break;
        case "any":
          if (!this.restricted(i, top))
            this.add(next2, th.next, i + 1, top);
          break;
        case "class":
          if (!this.restricted(i, top) && th.re.test(c)) {
            this.add(next2, th.next, i + 1, top);
          }
          break;
        case "star":
          if (!this.restricted(i, top))
            this.add(next2, th, i + 1, top);
      }
    }
    if (!this.restricted(i, top)) {
      for (const run of state.runs) {
        if (run.state.dead) {
          this.addRun(next2, run, i + 1, top);
          continue;
        }
        const sub = this.step(run.state, c, i, false);
        this.addRun(next2, { t: "run", neg: run.neg, state: sub }, i + 1, top);
      }
    }
    return this.done(next2);
  }
};
var stateKey2 = (state) => {
  const ids = state.ids.join();
  if (!state.runs.length)
    return ids;
  const runs = state.runs.map((r) => `${r.neg.id}(${stateKey2(r.state)})`);
  return `${ids}|${runs.sort().join("|")}`;
};
var DFA_BUDGET = 1 << 18;
var Dfa = class {
  #start;
  #states = /* @__PURE__ */ new Map();
  #size = 0;
  #plain;
  #dotStart;
  #sim;
  #dotSim;
  constructor(start3, marks2) {
    this.#start = start3;
    this.#sim = new Sim(false, false, marks2);
    this.#dotSim = new Sim(false, true, marks2);
  }
  #make(state) {
    return {
      state,
      match: state.match,
      dead: state.dead,
      next: /* @__PURE__ */ new Map()
    };
  }
  #intern(state) {
    const key = stateKey2(state);
    const found = this.#states.get(key);
    if (found)
      return found;
    if (this.#size > DFA_BUDGET)
      this.#clear();
    const d = this.#make(state);
    this.#states.set(key, d);
    this.#size += key.length + 1;
    return d;
  }
  #clear() {
    this.#states.clear();
    this.#size = 0;
    this.#plain = void 0;
    this.#dotStart = void 0;
  }
  start(dotStart) {
    if (dotStart) {
      if (this.#dotStart)
        return this.#dotStart;
      const state2 = this.#dotSim.state();
      this.#dotSim.add(state2, this.#start, 0, true);
      return this.#dotStart = this.#make(this.#dotSim.done(state2));
    }
    if (this.#plain)
      return this.#plain;
    const state = this.#sim.state();
    this.#sim.add(state, this.#start, 0, true);
    return this.#plain = this.#intern(this.#sim.done(state));
  }
  // the next state, after a miss in `d.ascii`
  next(d, c) {
    const code = c.charCodeAt(0);
    const found = code < 128 ? void 0 : d.next.get(c);
    if (found)
      return found;
    const n = d === this.#dotStart ? this.#intern(this.#dotSim.step(d.state, c, 0, true)) : this.#intern(this.#sim.step(d.state, c, 1, true));
    if (code < 128) {
      if (!d.ascii) {
        d.ascii = new Array(128);
        this.#size += 128;
      }
      d.ascii[code] = n;
    } else {
      d.next.set(c, n);
    }
    this.#size++;
    return n;
  }
};
var linear = (start3) => {
  const nodes = [];
  for (let n = start3; n.t !== "match"; n = n.next) {
    if (n.t === "split" || n.t === "neg")
      return void 0;
    nodes.push(n);
  }
  return nodes;
};
var testLinear = (nodes, chars, start3, end) => {
  let ni = 0;
  let ci = start3;
  let starNi = -1;
  let starCi = 0;
  while (ci < end) {
    const n = nodes[ni];
    if (n?.t === "star") {
      starNi = ni++;
      starCi = ci;
      continue;
    }
    const c = chars[ci];
    if (n && (n.t === "any" || n.t === "lit" && litMatch(n, c) || n.t === "class" && n.re.test(c))) {
      ni++;
      ci++;
      continue;
    }
    if (starNi === -1)
      return false;
    ni = starNi + 1;
    ci = ++starCi;
  }
  while (nodes[ni]?.t === "star")
    ni++;
  return ni === nodes.length;
};
var lengths = (items) => {
  let min = 0;
  let max = 0;
  for (const it of items) {
    const [lo, hi] = itemLengths(it);
    min += lo;
    max += hi;
  }
  return [min, max];
};
var itemLengths = (it) => {
  if (it.t === "star")
    return [0, Infinity];
  if (it.t !== "ext")
    return [1, 1];
  if (it.type === "!")
    return [0, Infinity];
  const alts = it.alts.map(lengths);
  const min = Math.min(...alts.map((a) => a[0]));
  const max = Math.max(...alts.map((a) => a[1]));
  const loop = max === 0 ? 0 : Infinity;
  return it.type === "@" ? [min, max] : it.type === "?" ? [0, max] : it.type === "*" ? [0, loop] : [min, loop];
};
var hasAffix = (lits, chars, start3) => {
  for (let j = 0; j < lits.length; j++) {
    if (!litMatch(lits[j], chars[start3 + j]))
      return false;
  }
  return true;
};
var slashOrSurrogate = /[/\ud800-\udfff]/;
var surrogate = /[\ud800-\udfff]/;
var codePoints = (s) => surrogate.test(s) ? [...s] : s;
var noSlash = (s) => {
  if (s.includes("/")) {
    throw new Error("can only match a single path portion, got: " + s);
  }
};
var Matcher = class {
  pattern;
  options;
  #start;
  // the number of node ids
  #size;
  #marks;
  // the Sim for strings that are only `.` or `..`
  #dotsSim;
  // the string to compare, if the pattern has no magic. With
  // `nocase:true`, the RegExp that folds case is made when it is
  // first used.
  #literal;
  #literalFold = false;
  #literalRe;
  // the nodes between the prefix and suffix, if the graph is a
  // single chain
  #linear;
  // the linear nodes are only `*` and `?`, so the length bounds and
  // the prefix and suffix decide the match
  #wild = false;
  // the least and most chars that a match can have
  #min = 0;
  #max = Infinity;
  // the literals that a match must start and end with. Each one
  // matches exactly one char, and they are distinct items in the
  // pattern, so a string that does not have them can not match.
  #prefix = [];
  #suffix = [];
  // the prefix and suffix as strings, if they do not fold case
  #prefixStr;
  #suffixStr;
  // there is a prefix or suffix to check
  #affix = false;
  #dfa;
  #form;
  constructor(pattern, options = {}) {
    if (pattern.includes("/")) {
      throw new Error("can only match a single path portion, got pattern: " + pattern);
    }
    this.pattern = pattern;
    this.options = options;
    const { nocase = false, noext = false, normalize: n } = options;
    this.#form = n === true ? "NFC" : n || void 0;
    const literal3 = /^[?*+@]\(\)$/.test(pattern);
    const toks = tokenize(pattern, nocase, noext || literal3, this.#form, options.rangeMark);
    let [items] = build(toks, pair(toks), 0, toks.length, true);
    if (this.#form)
      items = normalize(items, this.#form);
    const [start3, size] = compile2(items, nocase);
    this.#start = start3;
    this.#size = size;
    if (items.every((it) => it.t === "lit")) {
      this.#literal = items.map((it) => it.ch).join("");
      this.#literalFold = nocase;
    } else {
      const lit2 = (it) => it.t !== "lit" ? void 0 : nocase ? { ch: it.ch, re: foldRe(it.ch) } : { ch: it.ch };
      for (const it of items) {
        const l = lit2(it);
        if (!l)
          break;
        this.#prefix.push(l);
      }
      for (let j = items.length - 1; j >= 0; j--) {
        const l = lit2(items[j]);
        if (!l)
          break;
        this.#suffix.unshift(l);
      }
      this.#affix = !!(this.#prefix.length || this.#suffix.length);
      if (!nocase) {
        this.#prefixStr = this.#prefix.map((l) => l.ch).join("");
        this.#suffixStr = this.#suffix.map((l) => l.ch).join("");
      }
      this.#linear = linear(this.#start)?.slice(this.#prefix.length, -this.#suffix.length || void 0);
      this.#wild = !!this.#linear?.every((n2) => n2.t === "star" || n2.t === "any");
      const [min, max] = lengths(items);
      this.#min = min;
      this.#max = max;
    }
  }
  test(s) {
    if (this.#form) {
      noSlash(s);
      return this.#test(s.normalize(this.#form));
    }
    if (slashOrSurrogate.test(s)) {
      noSlash(s);
      return this.#test(s, [...s]);
    }
    return this.#test(s, s);
  }
  /**
   * The same as {@link Matcher#test}, but the string is not checked
   * for `/` chars, so the result for a string that has one is not
   * defined. Only use it for a string that is known to be one path
   * portion, such as a part of a path that was split on `/`. It can
   * be faster, because some patterns do not need to look at each char
   * of the string.
   */
  testUnchecked(s) {
    return this.#test(this.#form ? s.normalize(this.#form) : s);
  }
  // Test a string that has no `/`. `chars` indexes it by code point.
  // If it is not given, it is only found if a step needs it.
  #test(s, chars) {
    if (this.#literal !== void 0) {
      return this.#literalFold ? (this.#literalRe ??= newFoldRe(this.#literal)).test(s) : s === this.#literal;
    }
    const min = this.#min;
    const max = this.#max;
    if (chars === void 0) {
      const most3 = s.length;
      const least = most3 + 1 >> 1;
      if (most3 < min || least > max)
        return false;
      if (least < min || most3 > max)
        chars = codePoints(s);
    }
    if (chars !== void 0 && (chars.length < min || chars.length > max)) {
      return false;
    }
    const prefix2 = this.#prefix.length;
    if (this.#affix) {
      if (this.#prefixStr !== void 0 && this.#suffixStr !== void 0) {
        if (!s.startsWith(this.#prefixStr) || !s.endsWith(this.#suffixStr)) {
          return false;
        }
      } else {
        chars ??= codePoints(s);
        const end = chars.length - this.#suffix.length;
        if (!hasAffix(this.#prefix, chars, 0) || !hasAffix(this.#suffix, chars, end)) {
          return false;
        }
      }
    }
    const dotStart = !this.options.dot && s.startsWith(".");
    if (this.#linear) {
      if (s === "." || s === "..")
        return false;
      if (dotStart && !prefix2)
        return false;
      if (this.#wild)
        return true;
      chars ??= codePoints(s);
      const end = chars.length - this.#suffix.length;
      return testLinear(this.#linear, chars, prefix2, end);
    }
    chars ??= codePoints(s);
    if (s === "." || s === "..") {
      this.#marks ??= marks(this.#size);
      const sim = this.#dotsSim ??= new Sim(true, false, this.#marks);
      const start3 = sim.state();
      sim.add(start3, this.#start, 0, true);
      let state = sim.done(start3);
      for (let i = 0; i < chars.length; i++) {
        state = sim.step(state, chars[i], i, true);
      }
      return state.match;
    }
    this.#marks ??= marks(this.#size);
    const dfa = this.#dfa ??= new Dfa(this.#start, this.#marks);
    let d = dfa.start(dotStart);
    const str = chars === s;
    for (let i = 0; i < chars.length; i++) {
      if (d.dead)
        return false;
      const code = str ? s.charCodeAt(i) : chars[i].charCodeAt(0);
      d = d.ascii?.[code] ?? dfa.next(d, chars[i]);
    }
    return d.match;
  }
  /** a readable listing of the state machine */
  toString() {
    return show(this.#start);
  }
};

// node_modules/minimatch/dist/esm/assert-valid-pattern.js
var MAX_PATTERN_LENGTH = 1024 * 64;
var assertValidPattern = (pattern) => {
  if (typeof pattern !== "string") {
    throw new TypeError("invalid pattern");
  }
  if (pattern.length > MAX_PATTERN_LENGTH) {
    throw new TypeError("pattern is too long");
  }
};

// node_modules/minimatch/dist/esm/escape.js
var escape = (s, { windowsPathsNoEscape = false, magicalBraces = false } = {}) => {
  const e = magicalBraces ? windowsPathsNoEscape ? s.replace(/[?*()[\]{}]/g, "[$&]") : s.replace(/[?*()[\]\\{}]/g, "\\$&") : windowsPathsNoEscape ? s.replace(/[?*()[\]]/g, "[$&]") : s.replace(/[?*()[\]\\]/g, "\\$&");
  const c = e.charAt(0);
  if (c === "#") {
    return (windowsPathsNoEscape ? "[#]" : "\\#") + e.slice(1);
  }
  if (c === "!") {
    return (windowsPathsNoEscape ? "@(!)" : "\\!") + e.slice(1);
  }
  return e;
};

// node_modules/minimatch/dist/esm/unescape.js
var unescape = (s, { windowsPathsNoEscape = false, magicalBraces = true } = {}) => {
  if (windowsPathsNoEscape && s.startsWith("@(!)")) {
    return "!" + unescape(s.slice(4), { windowsPathsNoEscape, magicalBraces });
  }
  if (magicalBraces) {
    return windowsPathsNoEscape ? s.replace(/\[([^/\\])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\])\]/g, "$1$2").replace(/\\([^/])/g, "$1");
  }
  return windowsPathsNoEscape ? s.replace(/\[([^/\\{}])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\{}])\]/g, "$1$2").replace(/\\([^/{}])/g, "$1");
};

// node_modules/minimatch/dist/esm/index.js
var DEFAULT_BRACE_EXPAND_MAX = 1e5;
var DEFAULT_GLOB_STAR_RECURSION_MAX = 200;
var AWE_KEY = "allowWindowsEscape";
var minimatch = (p, pattern, options) => {
  assertValidPattern(pattern);
  if (!options?.nocomment && pattern.charAt(0) === "#") {
    return false;
  }
  return cachedMinimatch(pattern, options).match(p);
};
var cache = /* @__PURE__ */ new Map();
var oldCache = /* @__PURE__ */ new Map();
var cacheSize = 0;
var cacheTotalWeight = 0;
var cacheMax = 256;
var cacheMaxWeight = 1 << 15;
var cacheMaxEntryWeight = 1 << 12;
var cacheWeight = (mm) => {
  let w = mm.pattern.length;
  for (const s of mm.globSet) {
    w += s.length + 1;
    if (w > cacheMaxEntryWeight)
      break;
  }
  return w;
};
var tri = (v) => v === void 0 ? 0 : v ? 2 : 1;
var booleanWeights = new Map(Object.keys({
  nobrace: 0,
  nocomment: 0,
  nonegate: 0,
  noglobstar: 0,
  noext: 0,
  nonull: 0,
  partial: 0,
  dot: 0,
  nocase: 0,
  nocaseMagicOnly: 0,
  magicalBraces: 0,
  matchBase: 0,
  flipNegate: 0,
  preserveMultipleSlashes: 0,
  windowsNoMagicRoot: 0
}).map((k, i) => [k, 24 * 3 ** i]));
var optionsKey = (o) => {
  let n = 0;
  let wpe = false;
  for (const k in o) {
    const v = o[k];
    switch (k) {
      // the same test as the Minimatch constructor
      case "windowsPathsNoEscape":
        if (v)
          wpe = true;
        break;
      case AWE_KEY:
        if (v === false)
          wpe = true;
        break;
      case "platform": {
        const p = v || defaultPlatform;
        if (p === defaultPlatform)
          break;
        if (p === "darwin")
          n += 3;
        else if (p === "win32")
          n += 6;
        else if (p === "linux")
          n += 9;
        else
          return JSON.stringify(o);
        break;
      }
      case "optimizationLevel":
        if (v === void 0)
          break;
        n += v >= 2 ? 1 : v >= 1 ? 0 : 2;
        break;
      case "braceExpandMax":
        if (v !== void 0 && v !== DEFAULT_BRACE_EXPAND_MAX) {
          return JSON.stringify(o);
        }
        break;
      case "maxGlobstarRecursion":
        if (v !== void 0 && v !== DEFAULT_GLOB_STAR_RECURSION_MAX) {
          return JSON.stringify(o);
        }
        break;
      case "normalize":
        if (v !== void 0)
          return JSON.stringify(o);
        break;
      default:
        n += (booleanWeights.get(k) ?? 0) * tri(v);
    }
  }
  return wpe ? n + 12 : n;
};
var copyOptions = (o) => {
  const copy = {};
  for (const k in o)
    copy[k] = o[k];
  return copy;
};
var cachedMinimatch = (pattern, options) => {
  const key = options ? optionsKey(options) : 0;
  let mm = cache.get(key)?.get(pattern);
  if (mm)
    return mm;
  mm = oldCache.get(key)?.get(pattern) ?? new Minimatch(pattern, copyOptions(options));
  const weight = cacheWeight(mm);
  if (weight > cacheMaxEntryWeight)
    return mm;
  if (cacheSize >= cacheMax || cacheTotalWeight + weight > cacheMaxWeight) {
    oldCache = cache;
    cache = /* @__PURE__ */ new Map();
    cacheSize = 0;
    cacheTotalWeight = 0;
  }
  let byPattern = cache.get(key);
  if (!byPattern)
    cache.set(key, byPattern = /* @__PURE__ */ new Map());
  byPattern.set(pattern, mm);
  cacheSize++;
  cacheTotalWeight += weight;
  return mm;
};
var defaultPlatform = typeof process === "object" && process ? process.env?.__MINIMATCH_TESTING_PLATFORM__ || process.platform : "posix";
var path = {
  win32: { sep: "\\" },
  posix: { sep: "/" }
};
var sep = defaultPlatform === "win32" ? path.win32.sep : path.posix.sep;
minimatch.sep = sep;
var GLOBSTAR = /* @__PURE__ */ Symbol("globstar **");
minimatch.GLOBSTAR = GLOBSTAR;
var filter = (pattern, options) => {
  let mm;
  return (p) => (mm ??= cachedMinimatch(pattern, options)).match(p);
};
minimatch.filter = filter;
var ext = (a, b = {}) => Object.assign({}, a, b);
var defaults = (def) => {
  if (!def || typeof def !== "object" || !Object.keys(def).length) {
    return minimatch;
  }
  const orig = minimatch;
  const m = (p, pattern, options = {}) => orig(p, pattern, ext(def, options));
  return Object.assign(m, {
    Minimatch: class Minimatch extends orig.Minimatch {
      constructor(pattern, options = {}) {
        super(pattern, ext(def, options));
      }
      static defaults(options) {
        return orig.defaults(ext(def, options)).Minimatch;
      }
    },
    unescape: (s, options = {}) => orig.unescape(s, ext(def, options)),
    escape: (s, options = {}) => orig.escape(s, ext(def, options)),
    filter: (pattern, options = {}) => orig.filter(pattern, ext(def, options)),
    defaults: (options) => orig.defaults(ext(def, options)),
    braceExpand: (pattern, options = {}) => orig.braceExpand(pattern, ext(def, options)),
    match: (list3, pattern, options = {}) => orig.match(list3, pattern, ext(def, options)),
    sep: orig.sep,
    GLOBSTAR
  });
};
minimatch.defaults = defaults;
var braceExpand = (pattern, options = {}) => {
  assertValidPattern(pattern);
  if (options.nobrace || !/\{(?:(?!\{).)*\}/.test(pattern)) {
    return [pattern];
  }
  let p = pattern.replace(/\\\\/g, "\\\\\\\\");
  if (options.windowsPathsNoEscape || options[AWE_KEY] === false) {
    p = p.replace(/\[([{}])\]/g, "[\\$1]");
  }
  return expand(p, { max: options.braceExpandMax });
};
minimatch.braceExpand = braceExpand;
var RANGE_MIN = 100;
var rangeRe = /(?<![\\$])\{(-?\d+)\.\.(-?\d+)\}/g;
var inRepeatOrNegExt = (portion, mark) => {
  const stack = [];
  for (let i = 0; i < portion.length; i++) {
    const c = portion.charAt(i);
    if (c === "\\") {
      i++;
    } else if (c === mark) {
      if (stack.some((t) => t !== "@" && t !== "?"))
        return true;
    } else if (portion.charAt(i + 1) === "(" && "!?+*@".includes(c)) {
      stack.push(c);
      i++;
    } else if (c === ")") {
      stack.pop();
    }
  }
  return false;
};
var match = (list3, pattern, options = {}) => {
  const mm = new Minimatch(pattern, options);
  list3 = list3.filter((f) => mm.match(f));
  if (mm.options.nonull && !list3.length) {
    list3.push(pattern);
  }
  return list3;
};
minimatch.match = match;
var globMagic = /[?*]|[+@!]\(.*?\)|\[|\]/;
var classEnd = (pattern, start3) => {
  let i = start3 + 1;
  if (pattern.charAt(i) === "!" || pattern.charAt(i) === "^")
    i++;
  let sawStart = false;
  for (; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === "]" && sawStart)
      return i;
    sawStart = true;
    if (c === "\\")
      i++;
  }
  return -1;
};
var literal2 = (pattern, noext) => {
  if (!noext && (pattern === "+()" || pattern === "@()"))
    return pattern;
  let lit2 = "";
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === "\\") {
      lit2 += pattern.charAt(++i) || c;
    } else if (c === "*" || c === "?") {
      return void 0;
    } else if (c === "[") {
      const close = classEnd(pattern, i);
      if (close === -1) {
        lit2 += c;
        continue;
      }
      let body = pattern.slice(i + 1, close);
      if (body.startsWith("\\"))
        body = body.slice(1);
      if ([...body].length !== 1 || "!^".includes(pattern.charAt(i + 1))) {
        return void 0;
      }
      lit2 += body;
      i = close;
    } else if (!noext && "+@!".includes(c) && pattern.charAt(i + 1) === "(" && pattern.includes(")", i + 2)) {
      return void 0;
    } else {
      lit2 += c;
    }
  }
  return lit2;
};
var MAX_EXTGLOBS = 256;
var extglobCount = (pattern) => {
  let n = 0;
  for (let i = 0; i < pattern.length - 1; i++) {
    const c = pattern.charAt(i);
    if (c === "\\") {
      i++;
    } else if ("+@!?*".includes(c) && pattern.charAt(i + 1) === "(") {
      n++;
      i++;
    }
  }
  return n;
};
var assertValidExtglobs = (pattern) => {
  if (extglobCount(pattern) > MAX_EXTGLOBS) {
    throw new TypeError("pattern has too many extglobs");
  }
};
var extSafe = (pattern) => {
  if (/^[?*+@]\(\)$/.test(pattern) || pattern.includes("[:"))
    return false;
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === "\\") {
      if (++i === pattern.length)
        return false;
    } else if (c === "[") {
      const close = classEnd(pattern, i);
      if (close !== -1)
        i = close;
    } else if ("+@!?*".includes(c) && pattern.charAt(i + 1) === "(") {
      depth++;
      i++;
    } else if (c === ")") {
      if (!depth--)
        return false;
    } else if (c === "|" && !depth) {
      return false;
    }
  }
  return !depth;
};
var lastSplit;
var lastChecked;
var portionMatch = (p, f) => typeof p === "string" ? f === p : f !== "" && p.testUnchecked(f);
var endIndex = (p, last, lastStart, prev, prevStart) => portionMatch(p, last) ? lastStart : prev !== void 0 && portionMatch(p, prev) ? prevStart : -1;
var isDots = (p) => p === "." || p === "..";
var isDrive = (p) => typeof p === "string" && /^[a-z]:$/i.test(p);
var isLongUNC = (p) => typeof p === "string" && /^unc$/i.test(p);
var uncHost = (p) => {
  if (p[0] !== "" || p[1] !== "")
    return -1;
  const h = p[2] !== "?" ? 2 : isLongUNC(p[3]) ? 4 : -1;
  const host = p[h];
  const share = p[h + 1];
  return h !== -1 && host !== void 0 && host !== "" && host !== GLOBSTAR && share !== void 0 && share !== "" && share !== GLOBSTAR ? h : -1;
};
var walkable = (p, dot) => !isDots(p) && (dot || !p.startsWith("."));
var dotPortion = (f, start3, end, dot, sep2) => {
  for (let k = start3; k < end; ) {
    if (f.charCodeAt(k) === 46) {
      if (!dot)
        return true;
      const n = f.charCodeAt(k + 1) === 46 ? k + 2 : k + 1;
      if (n >= end || isSep(f.charCodeAt(n), sep2))
        return true;
    }
    const s = nextSep(f, k, sep2);
    if (s === -1)
      return false;
    k = s + 1;
    while (k < end && isSep(f.charCodeAt(k), sep2))
      k++;
  }
  return false;
};
var isSep = (c, sep2) => sep2 === "/" ? c === 47 : sep2 === "\\" ? c === 92 : c === 47 || c === 92;
var nextSep = (f, from, sep2) => {
  if (sep2 !== "both")
    return f.indexOf(sep2, from);
  const s = f.indexOf("/", from);
  const b = f.indexOf("\\", from);
  return s === -1 ? b : b === -1 ? s : Math.min(s, b);
};
var lastSep = (f, from, sep2) => sep2 !== "both" ? f.lastIndexOf(sep2, from) : Math.max(f.lastIndexOf("/", from), f.lastIndexOf("\\", from));
var PENDING = {};
var Minimatch = class {
  options;
  set;
  pattern;
  windowsPathsNoEscape;
  nonegate;
  negate;
  comment;
  empty;
  preserveMultipleSlashes;
  partial;
  globSet;
  globParts;
  nocase;
  isWindows;
  platform;
  windowsNoMagicRoot;
  maxGlobstarRecursion;
  // the path can be checked against the last portion, and the string
  // portions, of each row before it is split. See #canMatch.
  #endCheck;
  #literalCheck;
  // level 2 resolves `.` and `..` portions in the path
  #level2;
  // the unicode normalization form, if any
  #form;
  // the string portions of each row in the set
  #literals = [];
  // the rows that #canMatch can match without splitting the path
  #shapes = [];
  // the rows whose last portion can be checked against the path's
  #endRows = [];
  // brace expansion can make the same portion in many rows, so they
  // share one Matcher, and the states that it caches
  #matchers = /* @__PURE__ */ new Map();
  // parse() returns PENDING in place of a Matcher
  #pending = false;
  // the char that marks numeric ranges in globSet, if any
  #rangeMark;
  // the GlobstarParts of each pattern row, by start index and partial
  #globstarParts = /* @__PURE__ */ new WeakMap();
  constructor(pattern, options = {}) {
    assertValidPattern(pattern);
    options = options || {};
    this.options = options;
    this.maxGlobstarRecursion = options.maxGlobstarRecursion ?? DEFAULT_GLOB_STAR_RECURSION_MAX;
    this.pattern = pattern;
    this.platform = options.platform || defaultPlatform;
    this.isWindows = this.platform === "win32";
    this.windowsPathsNoEscape = !!options.windowsPathsNoEscape || options[AWE_KEY] === false;
    if (this.windowsPathsNoEscape) {
      this.pattern = this.pattern.replace(/\\/g, "/");
    }
    this.preserveMultipleSlashes = !!options.preserveMultipleSlashes;
    this.negate = false;
    this.nonegate = !!options.nonegate;
    this.comment = false;
    this.empty = false;
    this.partial = !!options.partial;
    this.nocase = !!this.options.nocase;
    this.windowsNoMagicRoot = options.windowsNoMagicRoot !== void 0 ? options.windowsNoMagicRoot : !!(this.isWindows && this.nocase);
    this.globSet = [];
    this.globParts = [];
    this.set = [];
    this.#endCheck = !this.preserveMultipleSlashes;
    this.#level2 = (options.optimizationLevel ?? 1) >= 2;
    const n = options.normalize;
    this.#form = n === true ? "NFC" : n || void 0;
    this.make();
    const drives = this.set.map((row) => this.#rootIndex(row));
    this.#endRows = this.set.map((row, r) => this.#endCheck && row.length - 1 > drives[r]);
    this.#literals = this.set.map((row, r) => {
      const end = this.#endRows[r] ? row.length - 1 : row.length;
      const lits = row.slice(drives[r] + 1, end).filter((p) => typeof p === "string" && !!p);
      return [...new Set(lits)];
    });
    this.#literalCheck = this.#literals.some((l) => l.length);
    this.#shapes = this.set.map((row, r) => {
      const [p0, p1, p2] = row;
      if (this.#endRows[r] && row.length === 2) {
        if (p0 === GLOBSTAR && p1 !== GLOBSTAR)
          return "tail";
      }
      if (this.#endRows[r] && options.matchBase && row.length === 1 && p0 !== GLOBSTAR && p0 !== "") {
        return "base";
      }
      if (!this.#endCheck || drives[r] !== -1)
        return void 0;
      if (row.length === 3 && p0 === GLOBSTAR && p2 === GLOBSTAR && p1 !== GLOBSTAR && p1 !== "" && // the portion between is only matched below this limit
      this.maxGlobstarRecursion > 0) {
        return "mid";
      }
      if (row.length === 2 && p1 === GLOBSTAR && p0 !== GLOBSTAR && p0 !== "") {
        return "head";
      }
      return void 0;
    });
  }
  // a string portion of a pattern, normalized if the option is set
  #norm(p) {
    return this.#form ? p.normalize(this.#form) : p;
  }
  // On Windows, the index of the last root portion of a row, as
  // #matchRow finds it: 0 for `c:/...`, 3 for `//?/c:/...` and
  // `//host/share/...`, and 5 for `//?/UNC/host/share/...`. Otherwise
  // -1.
  #rootIndex(row) {
    if (!this.isWindows)
      return -1;
    if (isDrive(row[0]))
      return 0;
    const uncDrive = row[0] === "" && row[1] === "" && row[2] === "?" && isDrive(row[3]);
    if (uncDrive)
      return 3;
    const h = uncHost(row);
    return h === -1 ? -1 : h + 1;
  }
  hasMagic() {
    if (this.options.magicalBraces && this.set.length > 1) {
      return true;
    }
    for (const pattern of this.set) {
      for (const part of pattern) {
        if (typeof part !== "string")
          return true;
      }
    }
    return false;
  }
  make() {
    const pattern = this.pattern;
    const options = this.options;
    if (!options.nocomment && pattern.charAt(0) === "#") {
      this.comment = true;
      return;
    }
    if (!pattern) {
      this.empty = true;
      return;
    }
    this.parseNegate();
    this.globSet = [...new Set(this.#expandBraces())];
    const rawGlobParts = this.globSet.map((s) => this.#slashSplit(s));
    this.globParts = this.preprocess(rawGlobParts);
    this.#pending = true;
    let set2 = this.globParts.map((s, _, __) => {
      if (this.isWindows && this.windowsNoMagicRoot) {
        const n = s[2] === "?" && isLongUNC(s[3]) ? 6 : 4;
        const isUNC = s[0] === "" && s[1] === "" && (s[2] === "?" || !globMagic.test(s[2])) && s.slice(3, n).every((p) => !globMagic.test(p));
        const isDrive2 = /^[a-z]:/i.test(s[0]);
        if (isUNC) {
          return [
            ...s.slice(0, n).map((p) => this.#norm(p)),
            ...s.slice(n).map((ss) => this.parse(ss))
          ];
        } else if (isDrive2) {
          return [
            this.#norm(s[0]),
            ...s.slice(1).map((ss) => this.parse(ss))
          ];
        }
      }
      return s.map((ss) => this.parse(ss));
    });
    this.set = set2.filter((s) => s.indexOf(false) === -1);
    if (this.isWindows) {
      for (let i = 0; i < this.set.length; i++) {
        const p = this.set[i];
        if (p[0] === "" && p[1] === "" && this.globParts[i][2] === "?" && (isDrive(p[3]) || isLongUNC(this.globParts[i][3]))) {
          if (isLongUNC(this.globParts[i][3]))
            p[3] = "UNC";
          p[2] = "?";
        }
      }
    }
    if (!options.noext)
      this.mergeRows();
    this.#pending = false;
    this.set.forEach((row, i) => {
      for (let k = 0; k < row.length; k++) {
        if (row[k] === PENDING) {
          row[k] = this.parse(this.globParts[i][k]);
        }
      }
    });
  }
  // Merge rows that only differ in one portion, where each of them
  // is a Matcher, into one row that matches any of them with
  // `@(a|b|...)`. Then a path is only walked once for all of them,
  // for example with `**/*.{js,ts}`.
  mergeRows() {
    let merged = true;
    while (merged) {
      merged = false;
      if (this.set.length < 2)
        return;
      let keys = this.#mergeKeys();
      const len = Math.max(0, ...this.set.map((r) => r.length));
      for (let k = 0; k < len; k++) {
        const groups = /* @__PURE__ */ new Map();
        const R = this.set.length + 1;
        this.set.forEach((row, i) => {
          if (!(row[k] instanceof Matcher || row[k] === PENDING) || !extSafe(this.globParts[i][k])) {
            return;
          }
          const { pre, suf } = keys[i];
          const key = pre[k] * R + suf[k + 1];
          const g = groups.get(key);
          if (g)
            g.push(i);
          else
            groups.set(key, [i]);
        });
        const drop = /* @__PURE__ */ new Set();
        for (const g of groups.values()) {
          if (g.length < 2)
            continue;
          const [first, ...rest] = g;
          const alts = g.map((i) => this.globParts[i][k]);
          const glob = `@(${alts.join("|")})`;
          if (extglobCount(glob) > MAX_EXTGLOBS)
            continue;
          this.globParts[first][k] = glob;
          this.set[first][k] = this.parse(glob);
          for (const i of rest)
            drop.add(i);
        }
        if (drop.size) {
          merged = true;
          this.set = this.set.filter((_, i) => !drop.has(i));
          this.globParts = this.globParts.filter((_, i) => !drop.has(i));
          if (this.set.length < 2)
            return;
          keys = this.#mergeKeys();
        }
      }
    }
  }
  // For each row, number ids for its prefixes and suffixes, such that
  // pre[k] identifies parts[0..k) and suf[k] identifies parts[k..n).
  // Two rows are the same other than at portion k exactly when they
  // have the same pre[k] and suf[k + 1]. This is linear in the size of
  // the rows, where joining the whole row for every k was quadratic.
  #mergeKeys() {
    const partIds = /* @__PURE__ */ new Map();
    const ids = this.globParts.map((parts2) => parts2.map((s) => {
      let id = partIds.get(s);
      if (id === void 0)
        partIds.set(s, id = partIds.size);
      return id;
    }));
    const P = partIds.size;
    const len = Math.max(0, ...ids.map((r) => r.length));
    const keys = ids.map((r) => ({
      pre: [0],
      suf: new Array(r.length + 1).fill(0)
    }));
    for (let k = 0; k < len; k++) {
      const m = /* @__PURE__ */ new Map();
      ids.forEach((r, i) => {
        if (k >= r.length)
          return;
        const { pre } = keys[i];
        const key = pre[k] * P + r[k];
        let id = m.get(key);
        if (id === void 0)
          m.set(key, id = m.size + 1);
        pre.push(id);
      });
    }
    for (let k = len - 1; k >= 0; k--) {
      const m = /* @__PURE__ */ new Map();
      ids.forEach((r, i) => {
        if (k >= r.length)
          return;
        const { suf } = keys[i];
        const key = suf[k + 1] * P + r[k];
        let id = m.get(key);
        if (id === void 0)
          m.set(key, id = m.size + 1);
        suf[k] = id;
      });
    }
    return keys;
  }
  // various transforms to equivalent pattern sets that are
  // faster to process in a filesystem walk.  The goal is to
  // eliminate what we can, and push all ** patterns as far
  // to the right as possible, even if it increases the number
  // of patterns that we have to process.
  preprocess(globParts) {
    if (this.options.noglobstar) {
      for (const partset of globParts) {
        for (let j = 0; j < partset.length; j++) {
          if (partset[j] === "**") {
            partset[j] = "*";
          }
        }
      }
    }
    const { optimizationLevel = 1 } = this.options;
    if (optimizationLevel >= 2) {
      globParts = this.firstPhasePreProcess(globParts);
      globParts = this.secondPhasePreProcess(globParts);
    } else if (optimizationLevel >= 1) {
      globParts = this.levelOneOptimize(globParts);
    } else {
      globParts = this.adjascentGlobstarOptimize(globParts);
    }
    return globParts;
  }
  // just get rid of adjascent ** portions
  adjascentGlobstarOptimize(globParts) {
    return globParts.map((parts2) => {
      let gs = -1;
      while (-1 !== (gs = parts2.indexOf("**", gs + 1))) {
        let i = gs;
        while (parts2[i + 1] === "**") {
          i++;
        }
        if (i !== gs) {
          parts2.splice(gs, i - gs);
        }
      }
      return parts2;
    });
  }
  // get rid of adjascent ** and resolve .. portions
  levelOneOptimize(globParts) {
    return globParts.map((parts2) => {
      const root = this.#rootIndex(parts2) + 1;
      parts2 = parts2.reduce((set2, part) => {
        const prev = set2[set2.length - 1];
        if (part === "**" && prev === "**") {
          return set2;
        }
        if (part === "..") {
          if (set2.length > root && prev && prev !== ".." && prev !== "." && prev !== "**") {
            set2.pop();
            return set2;
          }
        }
        set2.push(part);
        return set2;
      }, []);
      return parts2.length === 0 ? [""] : parts2;
    });
  }
  // Check the path against each row before it is split. 'no' if no
  // row can match, so it does not need to be split. 'yes' if a row of
  // `**` and one more portion matches. 'maybe' if it must be split to
  // know. None of this applies with partial, where the path can end
  // before the row does.
  //
  // On Windows, `\` is a separator in the path too, and the portions of
  // a row up to its drive letter or UNC share are not checked (see
  // #rootIndex).
  //
  // Each string portion of a row must be a portion of the path, so the
  // path must contain it. Level 2 can only take portions out of the
  // path, so this is still true then.
  //
  // The last portion of a row must match the last portion of the path,
  // or the one before a trailing `/` (as a/* and a/**/* match a/b/).
  // This does not apply to rows that end in **, rows that end in a
  // root, or preserveMultipleSlashes (which can leave more
  // than one '' at the end). At level 2, it does not apply if that
  // portion is `.` or `..`, which can be
  // resolved away. Level 2 only takes other portions out of the
  // middle of the path.
  //
  // A row of `**/x` then matches if the ** can walk the portions
  // before the one that x matches, the same as #matchGlobstar. At
  // level 2, this is only known if none of them are `.` or `..`, so
  // that the path does not change when it is resolved.
  #canMatch(f) {
    const sep2 = !this.isWindows || !f.includes("\\") ? "/" : f.includes("/") ? "both" : "\\";
    let ends = this.#endCheck ? 0 : -1;
    let last = "";
    let lastStart = 0;
    let prev;
    let prevStart = 0;
    const dot = !!this.options.dot;
    ROWS: for (let r = 0; r < this.set.length; r++) {
      const row = this.set[r];
      const p = row[row.length - 1];
      let end = ends !== -1 && this.#endRows[r] && p !== GLOBSTAR;
      if (end && ends === 0) {
        const i = lastSep(f, f.length, sep2);
        lastStart = i + 1;
        last = f.slice(lastStart);
        if (last === "" && i >= 0) {
          let j = i;
          while (j > 0 && isSep(f.charCodeAt(j - 1), sep2))
            j--;
          prevStart = j === 0 ? 0 : lastSep(f, j - 1, sep2) + 1;
          prev = f.slice(prevStart, j);
        }
        const resolves = this.#level2 && (isDots(last) || last === "" && prev !== void 0 && isDots(prev));
        ends = resolves ? -1 : 1;
        end = !resolves;
      }
      let tailStart = -1;
      if (end && typeof p === "string") {
        tailStart = endIndex(p, last, lastStart, prev, prevStart);
        if (tailStart === -1)
          continue;
      }
      if (this.#literalCheck) {
        for (const l of this.#literals[r]) {
          if (!f.includes(l))
            continue ROWS;
        }
      }
      if (end && typeof p === "object") {
        tailStart = endIndex(p, last, lastStart, prev, prevStart);
        if (tailStart === -1)
          continue;
      }
      const shape = this.#shapes[r];
      if (shape === "base" && end)
        return "yes";
      if (shape === "tail" && end) {
        if (this.#level2 && dotPortion(f, 0, tailStart, true, sep2)) {
          return "maybe";
        }
        if (!dotPortion(f, 0, tailStart, dot, sep2))
          return "yes";
        continue;
      }
      if (shape === "mid" || shape === "head") {
        const m = this.#walk(f, row, shape === "head", dot, sep2);
        if (m !== "no")
          return m;
        continue;
      }
      return "maybe";
    }
    return "no";
  }
  // Match a row of a known shape against the split path, the same as
  // #matchGlobstar and #matchGlobStarBodySections do. None of these
  // rows have a drive letter, so they start at the first portion.
  #matchShape(file3, row, shape) {
    const dot = !!this.options.dot;
    const n = file3.length;
    if (shape === "head") {
      if (n < 2 || !portionMatch(row[0], file3[0])) {
        return false;
      }
      for (let i = 1; i < n; i++)
        if (!walkable(file3[i], dot))
          return false;
      return true;
    }
    const x = row[1];
    if (shape === "tail") {
      let t = n - 1;
      if (!portionMatch(x, file3[t])) {
        if (file3[t] !== "" || n === 1 || !portionMatch(x, file3[--t])) {
          return false;
        }
      }
      for (let i = 0; i < t; i++)
        if (!walkable(file3[i], dot))
          return false;
      return true;
    }
    for (let k = 0; k < n; k++) {
      if (portionMatch(x, file3[k]) && k + 1 < n) {
        let i = k + 1;
        while (i < n && walkable(file3[i], dot))
          i++;
        if (i === n)
          return true;
      }
      if (!walkable(file3[k], dot))
        return false;
    }
    return false;
  }
  // Match a row of `**/x/**` or `x/**` against the path, the same as
  // #matchGlobstar and #matchGlobStarBodySections do once it is split.
  // x must match a portion (the first one, for `x/**`), the ** before
  // it must be able to walk the portions before that one, and there
  // must be a portion after it, which the ** after it can walk. At
  // level 2, this is only known if no portion is `.` or `..`.
  #walk(f, row, head, dot, sep2) {
    if (this.#level2 && dotPortion(f, 0, f.length, true, sep2))
      return "maybe";
    const x = row[head ? 0 : 1];
    let s = 0;
    for (let e = nextSep(f, s, sep2); e !== -1; e = nextSep(f, s, sep2)) {
      let next2 = e + 1;
      while (next2 < f.length && isSep(f.charCodeAt(next2), sep2))
        next2++;
      const hit = typeof x === "string" ? e - s === x.length && f.startsWith(x, s) : e > s && x.testUnchecked(f.slice(s, e));
      if (hit && !dotPortion(f, next2, f.length, dot, sep2))
        return "yes";
      if (head || dotPortion(f, s, next2, dot, sep2))
        return "no";
      s = next2;
    }
    return "no";
  }
  // the last split, if it was the same path with the same split
  // settings
  #cachedSplit(f) {
    const last = lastSplit;
    return last?.f === f && last.isWindows === this.isWindows && last.preserveMultipleSlashes === this.preserveMultipleSlashes && last.normalize === this.#form ? last : void 0;
  }
  // split a path for match(), and keep the parts for the next call
  #split(f) {
    const { isWindows, preserveMultipleSlashes } = this;
    let parts2 = this.#slashSplit(isWindows ? f.split("\\").join("/") : f);
    const normalize2 = this.#form;
    if (normalize2)
      parts2 = parts2.map((p) => p.normalize(normalize2));
    lastSplit = {
      f,
      isWindows,
      preserveMultipleSlashes,
      normalize: normalize2,
      parts: parts2
    };
    return lastSplit;
  }
  // resolve `.` and `..` portions of a path, for level 2
  #levelTwoFileOptimize(file3) {
    const parts2 = [...file3];
    let didSomething = false;
    do {
      didSomething = false;
      if (!this.preserveMultipleSlashes) {
        for (let i = 1; i < parts2.length - 1; i++) {
          const p = parts2[i];
          if (i === 1 && p === "" && parts2[0] === "")
            continue;
          if (p === "." || p === "") {
            didSomething = true;
            parts2.splice(i, 1);
            i--;
          }
        }
        if (parts2[0] === "." && parts2.length === 2 && (parts2[1] === "." || parts2[1] === "")) {
          didSomething = true;
          parts2.pop();
        }
      }
      const root = this.#rootIndex(parts2) + 1;
      let dd = root;
      while (-1 !== (dd = parts2.indexOf("..", dd + 1))) {
        const p = parts2[dd - 1];
        if (p && p !== "." && p !== ".." && p !== "**") {
          didSomething = true;
          parts2.splice(dd - 1, 2);
          dd = Math.max(dd - 2, root);
        }
      }
    } while (didSomething);
    return parts2.length === 0 ? [""] : parts2;
  }
  // First phase: single-pattern processing
  // <pre> is 1 or more portions
  // <rest> is 1 or more portions
  // <p> is any portion other than ., .., '', or **
  // <e> is . or ''
  //
  // **/.. is *brutal* for filesystem walking performance, because
  // it effectively resets the recursive walk each time it occurs,
  // and ** cannot be reduced out by a .. pattern part like a regexp
  // or most strings (other than .., ., and '') can be.
  //
  // <pre>/**/../<p>/<p>/<rest> -> {<pre>/../<p>/<p>/<rest>,<pre>/**/<p>/<p>/<rest>}
  // <pre>/<e>/<rest> -> <pre>/<rest>
  // <pre>/<p>/../<rest> -> <pre>/<rest>
  // **/**/<rest> -> **/<rest>
  //
  // **/*/<rest> -> */**/<rest> <== not valid because ** doesn't follow
  // this WOULD be allowed if ** did follow symlinks, or * didn't
  firstPhasePreProcess(globParts) {
    const { braceExpandMax = DEFAULT_BRACE_EXPAND_MAX } = this.options;
    let splitCells = 0;
    const maxSplitCells = 1e6;
    let didSomething = false;
    do {
      didSomething = false;
      for (let parts2 of globParts) {
        let gs = -1;
        while (-1 !== (gs = parts2.indexOf("**", gs + 1))) {
          let gss = gs;
          while (parts2[gss + 1] === "**") {
            gss++;
          }
          if (gss > gs) {
            parts2.splice(gs + 1, gss - gs);
          }
          let next2 = parts2[gs + 1];
          const p = parts2[gs + 2];
          const p2 = parts2[gs + 3];
          if (next2 !== "..")
            continue;
          if (!p || p === "." || p === ".." || !p2 || p2 === "." || p2 === "..") {
            continue;
          }
          const addedCells = parts2.length - 1;
          if (globParts.length >= braceExpandMax || splitCells + addedCells > maxSplitCells) {
            throw new RangeError(`optimizationLevel 2: too many patterns from '**/..'`);
          }
          didSomething = true;
          parts2.splice(gs, 1);
          const other = parts2.slice(0);
          other[gs] = "**";
          splitCells += addedCells;
          globParts.push(other);
          gs--;
        }
        if (!this.preserveMultipleSlashes) {
          for (let i = 1; i < parts2.length - 1; i++) {
            const p = parts2[i];
            if (i === 1 && p === "" && parts2[0] === "")
              continue;
            if (p === "." || p === "") {
              didSomething = true;
              parts2.splice(i, 1);
              i--;
            }
          }
          if (parts2[0] === "." && parts2.length === 2 && (parts2[1] === "." || parts2[1] === "")) {
            didSomething = true;
            parts2.pop();
          }
        }
        const root = this.#rootIndex(parts2) + 1;
        let dd = root;
        while (-1 !== (dd = parts2.indexOf("..", dd + 1))) {
          const p = parts2[dd - 1];
          if (p && p !== "." && p !== ".." && p !== "**") {
            didSomething = true;
            const needDot = dd === 1 && parts2[dd + 1] === "**";
            const splin = needDot ? ["."] : [];
            parts2.splice(dd - 1, 2, ...splin);
            if (parts2.length === 0)
              parts2.push("");
            dd = Math.max(dd - 2, root);
          }
        }
      }
    } while (didSomething);
    return globParts;
  }
  // second phase: multi-pattern dedupes
  // {<pre>/<rest>,<pre>/<rest>} -> <pre>/<rest>
  // {<pre>/*/<rest>,<pre>/<p>/<rest>} -> <pre>/*/<rest>
  secondPhasePreProcess(globParts) {
    const keys = /* @__PURE__ */ new Set();
    const rows = globParts.filter((parts2) => {
      const key = parts2.join("/");
      if (keys.has(key))
        return false;
      keys.add(key);
      return true;
    });
    const stars = /* @__PURE__ */ new Map();
    for (const parts2 of rows) {
      const s = [];
      for (let i = 0; i < parts2.length; i++) {
        if (parts2[i] === "*")
          s.push(i);
      }
      if (s.length)
        stars.set(s.join(","), s);
    }
    if (!stars.size || rows.length * stars.size > 1e5)
      return rows;
    const { dot } = this.options;
    return rows.filter((parts2) => {
      for (const s of stars.values()) {
        if (s[s.length - 1] >= parts2.length)
          continue;
        const c = [...parts2];
        let ok = true;
        let changed2 = false;
        for (const i of s) {
          const p = parts2[i];
          if (p === "*")
            continue;
          if (!p || p === "**" || !dot && p.startsWith(".")) {
            ok = false;
            break;
          }
          c[i] = "*";
          changed2 = true;
        }
        if (ok && changed2 && keys.has(c.join("/")))
          return false;
      }
      return true;
    });
  }
  parseNegate() {
    if (this.nonegate)
      return;
    const pattern = this.pattern;
    let negate = false;
    let negateOffset = 0;
    for (let i = 0; i < pattern.length && pattern.charAt(i) === "!"; i++) {
      negate = !negate;
      negateOffset++;
    }
    if (negateOffset)
      this.pattern = pattern.slice(negateOffset);
    this.negate = negate;
  }
  // Match the parts of a path against one row of the set. `resolved`
  // is the parts after level 2 resolves `.` and `..` in them, or the
  // same parts below level 2. Set partial to true to test if, for
  // example, "/a/b" matches the start of "/*/b/*/d". Partial means, if
  // you run out of file before you run out of pattern, then that's
  // fine, as long as all the parts match.
  #matchRow(file3, resolved, pattern, partial) {
    let fileStartIndex = 0;
    let patternStartIndex = 0;
    const fh = this.isWindows ? uncHost(resolved) : -1;
    const ph = fh === -1 ? -1 : uncHost(pattern);
    if (ph !== -1) {
      const host = pattern[ph];
      const share = pattern[ph + 1];
      if (typeof host !== "string" || typeof share !== "string") {
        fileStartIndex = fh;
        patternStartIndex = ph;
      } else if (resolved[fh].toLowerCase() === host.toLowerCase() && resolved[fh + 1].toLowerCase() === share.toLowerCase()) {
        fileStartIndex = fh + 2;
        patternStartIndex = ph + 2;
      }
    } else if (this.isWindows) {
      const fileDrive = typeof file3[0] === "string" && /^[a-z]:$/i.test(file3[0]);
      const fileUNC = !fileDrive && file3[0] === "" && file3[1] === "" && file3[2] === "?" && /^[a-z]:$/i.test(file3[3]);
      const patternDrive = typeof pattern[0] === "string" && /^[a-z]:$/i.test(pattern[0]);
      const patternUNC = !patternDrive && pattern[0] === "" && pattern[1] === "" && pattern[2] === "?" && typeof pattern[3] === "string" && /^[a-z]:$/i.test(pattern[3]);
      const fdi = fileUNC ? 3 : fileDrive ? 0 : void 0;
      const pdi = patternUNC ? 3 : patternDrive ? 0 : void 0;
      if (typeof fdi === "number" && typeof pdi === "number") {
        const [fd, pd] = [
          file3[fdi],
          pattern[pdi]
        ];
        if (fd.toLowerCase() === pd.toLowerCase()) {
          patternStartIndex = pdi + 1;
          fileStartIndex = fdi + 1;
        }
      }
    }
    file3 = resolved;
    if (pattern.includes(GLOBSTAR)) {
      return this.#matchGlobstar(file3, pattern, partial, fileStartIndex, patternStartIndex);
    }
    return this.#matchOne(file3, pattern, partial, fileStartIndex, patternStartIndex);
  }
  #matchGlobstar(file3, pattern, partial, fileIndex, patternIndex) {
    const { head, body, tail, segments } = this.#getGlobstarParts(pattern, partial, patternIndex);
    if (head.length) {
      const headEnd = fileIndex + head.length;
      if (!this.#matchOne(file3, head, partial, fileIndex, 0, headEnd)) {
        return false;
      }
      fileIndex += head.length;
      patternIndex += head.length;
    }
    let fileTailMatch = 0;
    if (tail.length) {
      if (tail.length + fileIndex > file3.length)
        return false;
      let tailStart = file3.length - tail.length;
      if (this.#matchOne(file3, tail, partial, tailStart, 0)) {
        fileTailMatch = tail.length;
      } else {
        if (file3[file3.length - 1] !== "" || fileIndex + tail.length === file3.length) {
          return false;
        }
        tailStart--;
        if (!this.#matchOne(file3, tail, partial, tailStart, 0)) {
          return false;
        }
        fileTailMatch = tail.length + 1;
      }
    }
    if (!body.length) {
      let sawSome = !!fileTailMatch;
      for (let i = fileIndex; i < file3.length - fileTailMatch; i++) {
        const f = String(file3[i]);
        sawSome = true;
        if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) {
          return false;
        }
      }
      return partial || sawSome;
    }
    return !!this.#matchGlobStarBodySections(file3, segments, file3.length - fileTailMatch, fileIndex, 0, partial, 0, !!fileTailMatch, /* @__PURE__ */ new Set());
  }
  // Split the pattern into head, tail, and middle of ** delimited
  // parts. The tail has to be at the end, and the others just have to
  // be found in order from the head. These only depend on the pattern
  // row, so they are kept for the next path.
  #getGlobstarParts(pattern, partial, patternIndex) {
    let byStart = this.#globstarParts.get(pattern);
    if (!byStart) {
      byStart = [];
      this.#globstarParts.set(pattern, byStart);
    }
    const key = patternIndex * 2 + (partial ? 1 : 0);
    const found = byStart[key];
    if (found)
      return found;
    const firstgs = pattern.indexOf(GLOBSTAR, patternIndex);
    const lastgs = pattern.lastIndexOf(GLOBSTAR);
    const head = pattern.slice(patternIndex, firstgs);
    const body = pattern.slice(firstgs + 1, partial ? void 0 : lastgs);
    const tail = partial ? [] : pattern.slice(lastgs + 1);
    const segments = [[[], 0]];
    let current = segments[0];
    let nonGsParts = 0;
    const nonGsPartsSums = [0];
    for (const b of body) {
      if (b === GLOBSTAR) {
        nonGsPartsSums.push(nonGsParts);
        current = [[], 0];
        segments.push(current);
      } else {
        current[0].push(b);
        nonGsParts++;
      }
    }
    segments.forEach((b, i) => {
      b[1] = nonGsParts - nonGsPartsSums[i];
    });
    const parts2 = { head, body, tail, segments };
    byStart[key] = parts2;
    return parts2;
  }
  // return false for "nope, not matching"
  // return null for "not matching, cannot keep trying"
  #matchGlobStarBodySections(file3, bodySegments, fileLength, fileIndex, bodyIndex, partial, globStarDepth, sawTail, tried) {
    const bs = bodySegments[bodyIndex];
    if (!bs) {
      if (partial) {
        return fileIndex >= fileLength || fileIndex === fileLength - 1 && file3[fileIndex] === "";
      }
      for (let i = fileIndex; i < fileLength; i++) {
        sawTail = true;
        const f = file3[i];
        if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) {
          return false;
        }
      }
      return sawTail;
    }
    const [body, need] = bs;
    const after = partial ? fileLength : fileLength - need;
    while (fileIndex <= after) {
      const key = bodyIndex * (file3.length + 1) + fileIndex;
      if (tried.has(key))
        return false;
      tried.add(key);
      const m = this.#matchOne(file3, body, partial, fileIndex, 0, fileIndex + body.length);
      if (m && globStarDepth < this.maxGlobstarRecursion) {
        const sub = this.#matchGlobStarBodySections(file3, bodySegments, fileLength, fileIndex + body.length, bodyIndex + 1, partial, globStarDepth + 1, sawTail, tried);
        if (sub !== false) {
          return sub;
        }
      }
      if (fileIndex === after)
        break;
      const f = file3[fileIndex];
      if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) {
        return false;
      }
      fileIndex++;
    }
    return partial || null;
  }
  #matchOne(file3, pattern, partial, fileIndex, patternIndex, fileEnd = file3.length) {
    let fi;
    let pi;
    let pl;
    let fl;
    for (fi = fileIndex, pi = patternIndex, fl = Math.min(fileEnd, file3.length), pl = pattern.length; fi < fl && pi < pl; fi++, pi++) {
      let p = pattern[pi];
      let f = file3[fi];
      if (p === false || p === GLOBSTAR) {
        return false;
      }
      if (!portionMatch(p, f))
        return false;
    }
    if (fi === fl && pi === pl) {
      return true;
    } else if (fi === fl) {
      return partial;
    } else if (pi === pl) {
      return fi === fl - 1 && file3[fi] === "";
    } else {
      throw new Error("wtf?");
    }
  }
  braceExpand() {
    return braceExpand(this.pattern, this.options);
  }
  // Expand braces, except numeric ranges such as {0..999} with at
  // least RANGE_MIN values. Each of those stays in its pattern as
  // `<mark>0..999<mark>`, for the Matcher to test. If a range might
  // be inside a [...] class, expand all of them instead.
  #expandBraces() {
    const { pattern } = this;
    if (this.options.nobrace)
      return this.braceExpand();
    let code = 57344;
    while (pattern.includes(String.fromCharCode(code))) {
      if (++code > 63743)
        return this.braceExpand();
    }
    const mark = String.fromCharCode(code);
    let found = false;
    const marked = pattern.replace(rangeRe, (m, lo, hi) => {
      const a = Number(lo);
      const b = Number(hi);
      if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b) || Math.abs(a - b) + 1 < RANGE_MIN) {
        return m;
      }
      found = true;
      return `${mark}${lo}..${hi}${mark}`;
    });
    if (!found)
      return this.braceExpand();
    const set2 = braceExpand(marked, this.options);
    for (const p of set2) {
      for (const portion of p.split("/")) {
        const c = portion.indexOf("[");
        if (c !== -1 && c < portion.lastIndexOf(mark)) {
          return this.braceExpand();
        }
        if (!this.options.noext && inRepeatOrNegExt(portion, mark)) {
          return this.braceExpand();
        }
      }
    }
    this.#rangeMark = mark;
    return set2;
  }
  parse(pattern) {
    assertValidPattern(pattern);
    const options = this.options;
    if (pattern === "**")
      return GLOBSTAR;
    if (pattern === "")
      return "";
    const { nocase, nocaseMagicOnly, noext = false, dot, normalize: normalize2 } = options;
    const rangeMark = this.#rangeMark;
    const lit2 = rangeMark && pattern.includes(rangeMark) ? void 0 : literal2(pattern, noext);
    if (lit2 !== void 0 && !(nocase && !nocaseMagicOnly && pattern.toUpperCase() !== pattern.toLowerCase())) {
      return this.#norm(lit2);
    }
    if (this.#pending)
      return PENDING;
    let m = this.#matchers.get(pattern);
    if (!m) {
      if (!noext)
        assertValidExtglobs(pattern);
      m = new Matcher(pattern, {
        nocase,
        noext,
        dot,
        normalize: normalize2,
        ...rangeMark && { rangeMark }
      });
      this.#matchers.set(pattern, m);
    }
    return m;
  }
  #slashSplit(p) {
    if (this.preserveMultipleSlashes) {
      return p.split("/");
    } else if (this.isWindows && /^\/\/[^/]+/.test(p)) {
      return ["", ...p.split(/\/+/)];
    } else {
      return p.split(/\/+/);
    }
  }
  match(f, partial = this.partial) {
    if (this.comment) {
      return false;
    }
    if (this.empty) {
      return f === "";
    }
    if (f === "/" && partial) {
      return true;
    }
    const options = this.options;
    let split = this.#cachedSplit(f);
    if (!split) {
      if (!partial && !this.#form && (this.#endCheck || this.#literalCheck) && lastChecked !== f) {
        lastChecked = f;
        const can = this.#canMatch(f);
        if (can === "no")
          return options.flipNegate ? false : this.negate;
        if (can === "yes")
          return options.flipNegate ? true : !this.negate;
      }
      split = this.#split(f);
    }
    const ff = split.parts;
    const resolved = this.#level2 ? split.resolved ??= this.#levelTwoFileOptimize(ff) : ff;
    const set2 = this.set;
    let filename = ff[ff.length - 1];
    if (!filename) {
      for (let i = ff.length - 2; !filename && i >= 0; i--) {
        filename = ff[i];
      }
    }
    for (let r = 0; r < set2.length; r++) {
      const pattern = set2[r];
      const shape = partial ? void 0 : this.#shapes[r];
      const hit = shape === "base" ? portionMatch(pattern[0], filename) : shape ? this.#matchShape(resolved, pattern, shape) : options.matchBase && pattern.length === 1 ? this.#matchRow([filename], [filename], pattern, partial) : this.#matchRow(ff, resolved, pattern, partial);
      if (hit) {
        if (options.flipNegate) {
          return true;
        }
        return !this.negate;
      }
    }
    if (options.flipNegate) {
      return false;
    }
    return this.negate;
  }
  static defaults(def) {
    return minimatch.defaults(def).Minimatch;
  }
};
minimatch.Minimatch = Minimatch;
minimatch.escape = escape;
minimatch.unescape = unescape;

// packages/config/build/src/protected.js
function protectedParts(configuration) {
  return {
    approval: configuration.approval,
    promotion: configuration.promotion,
    protected: configuration.protected,
    // A glob's entry cannot say so: `checkCatalogue`.
    withoutTests: (configuration.apps ?? []).filter(({ tests }) => tests === "none").map(({ name }) => name)
  };
}
function isProtected(environment, { protected: patterns }) {
  return patterns.some((pattern) => minimatch(environment, pattern));
}

// packages/config/build/src/workflow-triggers.js
var import_yaml = __toESM(require_dist(), 1);
var own = ["push", "workflow_dispatch", "repository_dispatch", "schedule", "merge_group"];
function mayStart(text, event, branch) {
  const triggers = triggersOf(text);
  if (!own.includes(event) || !Object.hasOwn(triggers, event))
    return false;
  return !Object.hasOwn(triggers, "push") || takesBranch(asMapping(triggers["push"]), branch);
}
function triggersOf(text) {
  const { on } = asMapping(parsed(text));
  if (typeof on === "string")
    return { [on]: null };
  return Array.isArray(on) ? Object.fromEntries(on.map((name) => [String(name), null])) : asMapping(on);
}
function dispatchInputsOf(text) {
  return Object.keys(asMapping(asMapping(triggersOf(text)["workflow_dispatch"])["inputs"]));
}
function jobsOf(text) {
  const jobs = asMapping(asMapping(parsed(text))["jobs"]);
  return Object.fromEntries(Object.entries(jobs).map(([key, job]) => [key, asMapping(job)]));
}
function pushBranches(text) {
  return listOf(asMapping(triggersOf(text)["push"])["branches"]) ?? [];
}
function takesBranch(push, branch) {
  const patterns = listOf(push["branches"]);
  if (patterns) {
    const last = patterns.findLast((pattern) => matches(pattern.replace(/^!/, ""), branch));
    return last !== void 0 && !last.startsWith("!");
  }
  const ignored = listOf(push["branches-ignore"]);
  if (ignored)
    return !ignored.some((pattern) => matches(pattern, branch));
  return !listOf(push["tags"]) && !listOf(push["tags-ignore"]);
}
function matches(pattern, branch) {
  return minimatch(branch, pattern, { dot: true, noext: true, nobrace: true, nonegate: true, nocomment: true });
}
function listOf(value) {
  if (typeof value === "string")
    return [value];
  return Array.isArray(value) ? value.map(String) : void 0;
}
function parsed(text) {
  try {
    return (0, import_yaml.parse)(text, { merge: true });
  } catch {
    return void 0;
  }
}
function asMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

// packages/config/build/src/start-problems.js
function findStartProblems(text, sent) {
  const trigger = triggerOf(text);
  if (!trigger)
    return ["it has no `workflow_dispatch`"];
  const declared = asMapping(trigger["inputs"]);
  const missing2 = Object.keys(sent).filter((name) => !(name in declared));
  const all = Object.entries(declared).map(([name, declaration]) => ({ name, input: asMapping(declaration) }));
  const demanded = all.filter(({ name, input: input2 }) => input2["required"] === true && input2["default"] === void 0 && !(name in sent));
  const refused2 = all.flatMap(({ name, input: { type, options } }) => {
    const offered2 = type === "choice" && Array.isArray(options) ? options.map(String) : void 0;
    return (sent[name] ?? []).filter((option) => offered2 && !offered2.includes(option)).map((option) => `${name}: ${option}`);
  });
  return [
    ...missing2.length > 0 ? [`it does not declare ${list2(missing2)}`] : [],
    ...refused2.length > 0 ? [`it does not offer ${list2(refused2)}`] : [],
    ...demanded.length > 0 ? [`it demands ${list2(demanded.map(({ name }) => name))}, which nobody sends`] : []
  ];
}
function givenInput(caller, input2) {
  return new RegExp(`^[^#\\n]*\\b${input2}:\\s*["']?([\\w.-]+)`, "m").exec(caller ?? "")?.[1];
}
var list2 = (names) => names.map((name) => `\`${name}\``).join(", ");
function triggerOf(text) {
  const triggers = triggersOf(text);
  return Object.hasOwn(triggers, "workflow_dispatch") ? asMapping(triggers["workflow_dispatch"]) : void 0;
}

// packages/environment/build/src/deadlines/holders-running.js
var together = 20;
var betweenJobs = 30 * 6e4;
async function holdersRunning({ github, context }, document2) {
  const asked2 = (document2?.leases ?? []).flatMap(({ id }) => {
    const run = /^run-(\d{1,15})$/.exec(id)?.[1];
    return run === void 0 || Number(run) === context.run.id ? [] : [{ id, run: Number(run) }];
  });
  const atWork = /* @__PURE__ */ new Set();
  const over = /* @__PURE__ */ new Set();
  for (let start3 = 0; start3 < asked2.length; start3 += together)
    await Promise.all(asked2.slice(start3, start3 + together).map(async ({ id, run }) => {
      const found = await findRun(github, run);
      if (found === void 0 || found !== "forbidden" && found.status === "completed")
        over.add(id);
      else if (found !== "forbidden" && isAtWork(found, context.clock.now()))
        atWork.add(id);
    }));
  return { atWork, over };
}
function isAtWork({ status, updatedAt }, now) {
  if (status === "in_progress")
    return true;
  return status !== "waiting" && now - Date.parse(updatedAt) < betweenJobs;
}
function withoutDeadLeases(document2, { over }, now) {
  const last = Math.max(...document2.leases.map(({ until }) => Date.parse(until)));
  const leases = document2.leases.filter((lease) => {
    const until = Date.parse(lease.until);
    return until > now || until === last || isApprovalLease(lease) || !over.has(lease.id);
  });
  return leases.length === document2.leases.length ? document2 : { ...document2, leases };
}

// packages/environment/build/src/reap/find-expired.js
function pastTime(environment, ledgers) {
  const past = [];
  for (const [name, document2] of ledgers) {
    if (document2 instanceof StagingError)
      environment.context.log.warning(`${name} is left alone: ${document2.message}`);
    else {
      const one2 = pastTimeOf(environment, name, document2);
      if (one2)
        past.push(one2);
    }
  }
  return past.sort((a, b) => a.since - b.since || (a.environment < b.environment ? -1 : 1));
}
function pastTimeOf(environment, name, document2) {
  if (isProtected(name, environment.configuration))
    return void 0;
  const end = endOf(document2, configuredLimits(environment.configuration));
  if (!end || end.at > environment.context.clock.now())
    return void 0;
  const because = end.at > 0 ? `${causeOf(end)} since ${new Date(end.at).toISOString()}` : causeOf(end);
  return { environment: name, because, since: Date.parse(document2.life?.since ?? "") || 0, document: document2 };
}
async function isExpired(environment, { document: document2 }) {
  return (await holdersRunning(environment, document2)).atWork.size === 0;
}
async function expiredOf(environment, name, document2) {
  const past = pastTimeOf(environment, name, document2);
  return past && await isExpired(environment, past) ? past : void 0;
}

// packages/environment/build/src/reap/reaper-health.js
var reaperWorkflow = "staging-reaper.yml";
var silence2 = 3 * 36e5;
var patience3 = 36e5;
var asked = /* @__PURE__ */ new WeakMap();
function observeReaper(github) {
  const looking = asked.get(github.octokit) ?? lookAt(unlessStatus([404], listWorkflowRuns(github, reaperWorkflow)));
  asked.set(github.octokit, looking);
  return looking;
}
function judgeReaper(runs, { since, now }) {
  const told3 = (runs ?? []).filter(({ conclusion }) => conclusion !== void 0 && !untold.includes(conclusion));
  const lastSucceeded = told3.find(({ conclusion }) => conclusion === "success")?.createdAt;
  if (since === void 0)
    return { lastSucceeded, problem: void 0 };
  const [newest] = runs ?? [];
  if (!newest) {
    const why = runs ? `${reaperWorkflow} has never run` : `the default branch has no ${reaperWorkflow}`;
    return { lastSucceeded, problem: now - since > silence2 ? why : void 0 };
  }
  if (now - Date.parse(newest.createdAt) > silence2)
    return { lastSucceeded, problem: `${reaperWorkflow} has not run since ${newest.createdAt} (${newest.url})` };
  const waiting = queuedSince(runs ?? [], now);
  if (waiting)
    return {
      lastSucceeded,
      problem: `${reaperWorkflow} waits for a runner since ${waiting.createdAt} (${waiting.url})`
    };
  const [last] = told3;
  if (last !== void 0 && last.conclusion !== "success")
    return { lastSucceeded, problem: `${reaperWorkflow} ended with ${last.conclusion} (${last.url})` };
  const looked = Math.max(since, Date.parse(lastSucceeded ?? "") || 0);
  const unfinished = now - looked > silence2;
  return {
    lastSucceeded,
    problem: unfinished ? `${reaperWorkflow} has not come to an end ${lastSucceeded ? `since ${lastSucceeded}` : "yet"} (its newest run: ${newest.url})` : void 0
  };
}
function queuedSince(runs, now) {
  const begun3 = runs.findIndex(({ status }) => status === "completed" || status === "in_progress");
  const oldest2 = (begun3 === -1 ? runs : runs.slice(0, begun3)).at(-1);
  return oldest2 && now - Date.parse(oldest2.createdAt) > patience3 ? oldest2 : void 0;
}
var untold = ["cancelled", "skipped", "neutral"];
function judgeReaperRuns(look, now) {
  const check5 = `${reaperWorkflow}: last run`;
  if (look.kind === "failed")
    return unknown("Workflows", check5, look.error.message, "Give the job `permissions: actions: read`.");
  const { lastSucceeded, problem: problem2 } = judgeReaper(look.value, { since: 0, now });
  const told3 = lastSucceeded ? `it last succeeded at ${lastSucceeded}` : "none of its last runs succeeded";
  return problem2 === void 0 ? fine("Workflows", check5, told3) : warning("Workflows", check5, `${problem2}; ${told3}: nothing ends what is past its time`, reaperRemedy);
}
var reaperRemedy = "Look at that run; start staging-reaper by hand (Actions \u2192 staging-reaper \u2192 Run workflow), and enable it there if GitHub has disabled it: it does so with schedules of quiet repositories.";

// packages/environment/build/src/inventory/github-ownership.js
var ours2 = (proof) => ({ kind: "ours", proof });
var doubt4 = (because) => ({ kind: "in-doubt", because });
var notOurs2 = (because) => ({ kind: "not-ours", because });
function isUs({ login, type }, self2) {
  return type === "Bot" || login === self2;
}
function textMark(what, owner) {
  return `<!-- staging-actions:${what} ${owner} -->`;
}
function isOfAnother(text, what, mark) {
  return text.startsWith(`<!-- staging-actions:${what} `) && !text.startsWith(mark);
}
function variableVerdict(value, owner) {
  const said = fieldOf(value, "owner");
  if (said === owner)
    return ours2("owner in its value");
  return notOurs2(said === void 0 ? "its value does not name us" : `its value names ${said}`);
}
function deploymentVerdict({ payload, creator }, owner, self2) {
  const said = fieldOf(payload, "owner");
  if (said !== owner)
    return notOurs2(said === void 0 ? "its payload does not name us" : `its payload names ${said}`);
  return isUs(creator, self2) ? ours2("owner in its payload, and maker") : doubt4(`its payload names us, and ${creator.login} made it`);
}
function versionsOf({ edits, author, createdAt, body }) {
  return edits.length > 0 ? edits : [{ at: createdAt, editor: author, body }];
}
function issueVerdict(issue, begins, self2) {
  const versions = versionsOf(issue);
  const bears = versions.some(({ body }) => body?.startsWith(begins) === true);
  if (!bears)
    return notOurs2("its text does not bear our mark");
  const { login } = issue.author;
  if (!isUs(issue.author, self2))
    return doubt4(`its text bears our mark, and ${login} opened it`);
  const [first] = versions;
  if (first?.body === void 0)
    return doubt4("its first text was deleted from its history");
  return first.body.startsWith(begins) ? ours2("mark in its first text, and author") : doubt4("our mark was written into it later");
}
function textVerdict({ body, author }, begins, self2) {
  if (!body.startsWith(begins))
    return notOurs2("its text does not bear our mark");
  return isUs(author, self2) ? ours2("mark in its first text, and author") : doubt4(`its text bears our mark, and ${author.login} wrote it`);
}
function fieldOf(value, name) {
  const read2 = typeof value === "string" ? parsed2(value) : value;
  const field = read2 && typeof read2 === "object" ? read2[name] : void 0;
  return typeof field === "string" ? field : void 0;
}
function parsed2(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}

// packages/environment/build/src/outside/left.js
function leftBy(verdict, what, remedy2) {
  return verdict.kind === "ours" ? [] : [{ what, because: verdict.because, ...remedy2 !== void 0 && { remedy: remedy2 } }];
}
function renderLeft({ what, because, remedy: remedy2 }) {
  return `${what} is not ours, and stays as it is: ${because}${remedy2 === void 0 ? "" : `. ${remedy2}`}`;
}

// packages/environment/build/src/outside/our-issue.js
async function findOurIssues(github, { kind, owner, label }, wanted) {
  const mark = textMark(kind, owner);
  const issues = (await listIssues(github, label.name, "all")).filter(({ body }) => !isOfAnother(body, kind, mark)).sort((a, b) => a.number - b.number);
  const self2 = await selfAmong(github, issues.map(({ author }) => author));
  const ours3 = [];
  const left = [];
  for (const issue of issues) {
    const isOpen = issue.state === "open";
    if (ours3.length > 0 && (!isOpen || wanted === void 0))
      continue;
    const mayBeOurs = isUs(issue.author, self2);
    if (mayBeOurs && isOpen && issue.body === wanted && ours3.length === 0) {
      ours3.push(issue);
      continue;
    }
    const verdict = mayBeOurs ? issueVerdict(await viewIssue(github, issue.number), mark, self2) : textVerdict(issue, mark, self2);
    if (verdict.kind === "ours")
      ours3.push(issue);
    if (isOpen)
      left.push(...leftBy(verdict, issue.url, `Take the label ${label.name} from it`));
  }
  return { ours: ours3, left };
}
async function writeOurIssue(github, issue, body) {
  const { ours: ours3, left } = await findOurIssues(github, issue, body);
  const [found, ...others] = ours3;
  await closeTwins(github, found, others);
  if (!found)
    return { number: await openOurIssue(github, issue, body), left };
  if (found.body !== body || found.state !== "open")
    await updateIssue(github, found.number, { body, ...found.state === "closed" && { state: "open" } });
  return { number: found.number, left };
}
async function openOurIssue(github, issue, body) {
  await ensureLabel(github, issue.label);
  const made = await createIssue(github, { title: issue.title, body, labels: [issue.label.name] });
  const { ours: ours3 } = await findOurIssues(github, issue, body);
  const all = [...ours3.filter(({ number: number3 }) => number3 !== made.number), made].sort((a, b) => a.number - b.number);
  const [oldest2 = made, ...others] = all;
  if (oldest2.number !== made.number)
    await closeTwins(github, oldest2, others);
  return oldest2.number;
}
async function closeTwins(github, kept, others) {
  for (const other of others)
    if (other.state === "open")
      await updateIssue(github, other.number, {
        body: `See #${kept?.number}.`,
        state: "closed",
        stateReason: "not_planned"
      });
}
function mentionable(logins) {
  return [...new Set(logins)].filter((login) => /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/.test(login));
}

// packages/environment/build/src/outside/plain-text.js
function plain(text) {
  return text.replace(/[\r\n\t]+/g, " ").replace(/[\\|`<>[\]()*_#@!~:]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
function link(text, url2) {
  return markdownLink(plain(text), url2);
}

// packages/environment/build/src/reap/watch-reaper.js
function reaperIssue({ names }) {
  return {
    kind: "reaper",
    owner: names.ownerTag.slice(0, -names.environment.length - 1),
    title: "staging-reaper does not look after the staging environments",
    label: { name: "staging-reaper", color: "d93f0b", description: "What is past its time is not destroyed" }
  };
}
async function watchReaper(environment, ledgers) {
  const { github, context } = environment;
  const { log, clock, signal } = context;
  const look = await observeReaper(github);
  if (look.kind === "failed") {
    signal.throwIfAborted();
    log.debug(`how staging-reaper is was not seen: ${look.error.message}`);
    return void 0;
  }
  const living = livingIn(environment, ledgers);
  const since = living.length === 0 ? void 0 : Math.min(...living.map((one2) => one2.since));
  const health = judgeReaper(look.value, { since, now: clock.now() });
  if (health.problem === void 0)
    return health;
  log.warning(`${health.problem}: nothing ends what is past its time. ${reaperRemedy}`);
  const written2 = await lookAt(writeOurIssue(github, reaperIssue(environment), render(environment, health, living)));
  signal.throwIfAborted();
  if (written2.kind === "failed")
    log.warning(`no issue tells of it: ${written2.error.message}${written2.error.message.endsWith(".") ? "" : "."} Give the job \`permissions: issues: write\`.`);
  else
    for (const left of written2.value.left)
      log.warning(renderLeft(left));
  return health;
}
function livingIn(environment, ledgers) {
  const now = environment.context.clock.now();
  return [...ledgers].flatMap(([name, document2]) => {
    if (document2 instanceof StagingError)
      return [{ name, since: now, until: void 0, holders: [] }];
    const end = endOf(document2, configuredLimits(environment.configuration));
    if (!end)
      return [];
    return [
      {
        name,
        since: document2.life ? Date.parse(document2.life.since) : now,
        until: momentOf(end),
        holders: liveLeases(document2, now).map(({ holder }) => holder)
      }
    ];
  });
}
var most = 50;
function render(environment, { problem: problem2 = "", lastSucceeded }, living) {
  const { owner } = reaperIssue(environment);
  const mentions = mentionable(living.flatMap(({ holders }) => holders));
  return [
    textMark("reaper", owner),
    `**${problem2}.** ${lastSucceeded ? `It last succeeded at ${renderMoment(lastSucceeded)}.` : "None of its last runs succeeded."} Until it does, nothing ends what is past its time, and all of this is billed on:`,
    "",
    "| environment | may be destroyed from | held by |",
    "|---|---|---|",
    ...living.slice(0, most).map(({ name, until, holders }) => `| ${plain(name)} | ${until ? renderMoment(until) : "now"} | ${[...new Set(holders)].map(plain).join(", ")} |`),
    ...living.length > most ? [`| and ${living.length - most} more | | |`] : [],
    "",
    reaperRemedy,
    "",
    ...mentions.length > 0 ? [`${mentions.map((login) => `@${login}`).join(" ")}: you hold one of these.`, ""] : [],
    "The next run of staging-reaper that succeeds closes this issue. This text is written by staging-actions: edits are lost.",
    ""
  ].join("\n");
}

// packages/environment/build/src/reap/hand-over-expired.js
var patience4 = 2e4;
var mostAsked = 10;
async function handOverExpired(environment, known2, own2) {
  const { names, context } = environment;
  const { log, signal } = context;
  try {
    const past = pastTime(environment, known2).filter((one2) => one2.environment !== names.environment);
    const expired = own2 ? [own2] : [];
    for (const one2 of past.slice(0, mostAsked)) {
      if (expired.length > 0)
        break;
      if (await isExpired(environment, one2))
        expired.push(one2);
    }
    const all = expired.length > 0 ? [...expired, ...past.filter((one2) => !expired.includes(one2))] : [];
    if (all.length > 0)
      await startReaper(environment, all);
  } catch (error) {
    signal.throwIfAborted();
    log.debug(`other environments were not looked at: ${toStagingError(error).message}`);
  }
}
async function startReaper({ github, context }, expired) {
  const { clock, log, signal } = context;
  const names = expired.slice(0, mostAsked).map(({ environment, because }) => `${environment} (${because})`);
  const told3 = `${names.join(", ")}${expired.length > mostAsked ? ` and ${expired.length - mostAsked} more` : ""}`;
  try {
    const ref = await getDefaultBranch(github);
    const runs = await listWorkflowRuns(github, reaperWorkflow, { branch: ref });
    const waiting = queuedSince(runs, clock.now());
    if (waiting)
      log.warning(`past their time: ${told3}; ${waiting.url}, which destroys them, waits for a runner since ${waiting.createdAt}`);
    if (runs.some(({ status }) => status !== "completed"))
      return;
    const run = await dispatchWorkflow(github, { workflow: reaperWorkflow, ref, isHarmless: true }, { clock, log, deadline: new Deadline(clock, patience4, signal) });
    log.info(`past their time: ${told3}; ${run.url} destroys them`);
  } catch (error) {
    signal.throwIfAborted();
    log.warning(`past their time: ${told3}; ${reaperWorkflow} could not be started (${toStagingError(error).message}): run it by hand`);
  }
}

// packages/environment/build/src/require-account.js
function requireAccount({ configuration }, document2, teamUuid) {
  const { team } = configuration.environment;
  if (team !== void 0 && team !== teamUuid)
    throw new RefusedError("wrong-account", `environment.team in the configuration is ${team}; the token is of team ${teamUuid}`, { hint: "Use a token of that team, or correct `environment.team` in .github/staging.yml." });
  if (!document2?.teamUuid || document2.teamUuid === teamUuid)
    return;
  throw new RefusedError("wrong-account", `the environment belongs to the DigitalOcean team ${document2.teamUuid}; the token is of team ${teamUuid}`, { hint: "Use a token of that team." });
}

// packages/environment/build/src/running-operations.js
var oldest = 7 * 36e5;
async function runningOperations(document2, run, deps) {
  const others = (document2?.operations ?? []).filter((operation) => operation.run.id !== run.id);
  const asked2 = /* @__PURE__ */ new Map();
  const progressOf = ({ id, attempt: attempt2 }) => {
    const key = `${id}/${attempt2}`;
    const answer = asked2.get(key) ?? findRunProgress(deps.github, id, attempt2);
    asked2.set(key, answer);
    return answer;
  };
  const verdicts = await Promise.all(others.map(async (operation) => {
    const progress = await progressOf(operation.run);
    if (progress.kind === "running")
      return true;
    return progress.kind === "unknown" && deps.clock.now() - Date.parse(operation.since) < oldest;
  }));
  return others.filter((_, index) => verdicts[index]);
}

// packages/environment/build/src/state.js
var lasting = ["cluster", "database", "vpc", "load-balancer", "dns-record", "project"];
var transient = ["provisioning", "upgrading"];
function stateOf(observed, ledger, running) {
  const stranger = observed.doubts.find(({ isInTheWay }) => isInTheWay);
  if (stranger)
    return {
      state: "foreign",
      because: `the ${stranger.kind} ${stranger.name} is in the way: ${stranger.because}`,
      remedy: `It is never touched: rename or delete the ${stranger.kind} ${stranger.id} by hand (${stranger.url}), or choose another environment name.`
    };
  const { cluster: cluster2 } = observed;
  const clusterState = cluster2?.status.state;
  if (running.some(({ kind }) => kind === "teardown"))
    return { state: "destroying", because: "a teardown is running" };
  if (clusterState === "deleting")
    return { state: "destroying", because: "the cluster is being deleted" };
  if (running.some(({ kind }) => kind === "provision"))
    return { state: "provisioning", because: "a provision is running" };
  if (observed.resources.length === 0)
    return absent(ledger);
  const missing2 = ledger?.stack ? missingFrom(observed, ledger) : [];
  if (!cluster2 && missing2.length > 0)
    return degraded(`missing: ${missing2.join(", ")}`);
  if (!cluster2)
    return orphaned("parts of it exist, but no cluster");
  if (clusterState && transient.includes(clusterState))
    return { state: "provisioning", because: `the cluster is ${clusterState}` };
  if (!ledger?.stack)
    return orphaned("it exists, but no provision of it was ever completed");
  if (clusterState !== "running")
    return degraded(`the cluster is ${clusterState}`);
  const broken = observed.resources.find(({ isBroken: isBroken2 }) => isBroken2);
  if (broken)
    return degraded(`the ${broken.kind} ${broken.name} is broken for good`);
  if (missing2.length > 0)
    return degraded(`missing: ${missing2.join(", ")}`);
  return { state: "ready", because: "the cluster runs and everything that was made is there" };
}
function absent(ledger) {
  if (!ledger?.stack)
    return { state: "absent", because: "nothing of it exists" };
  return {
    state: "absent",
    because: "the ledger says that it was made, and nothing of it exists: it was deleted without us",
    remedy: "Provision (`create`) makes it again; teardown (`destroy`) proves that nothing is left and clears the ledger."
  };
}
function degraded(because) {
  return {
    state: "degraded",
    because,
    remedy: "Provision (`create`) makes what is missing and fixes the rest; teardown (`destroy`) removes what is left."
  };
}
function orphaned(because) {
  return {
    state: "orphaned",
    because,
    remedy: "Provision (`create`) takes it over and completes it; teardown (`destroy`) sweeps it. It is billed until then."
  };
}
function isLasting({ kind, name }) {
  return lasting.includes(kind) && (kind !== "load-balancer" || !isKubernetesName("load-balancer", name));
}
function isNeeded(entry) {
  return entry.kind !== "project" && isLasting(entry);
}
function missingFrom(observed, ledger) {
  const there = new Set(observed.resources.map(resourceKey));
  return ledger.journal.filter((entry) => isNeeded(entry) && entry.id !== "" && !entry.goneAt && !there.has(resourceKey(entry))).map(({ kind, name }) => `${kind} ${name}`);
}

// packages/environment/build/src/urls.js
function urlsOf({ apps, configuration, names }, document2) {
  const { domain: domain2 } = configuration.environment;
  const deployed = domain2 ? Object.keys(document2?.apps ?? {}).map((name) => [name, `https://${name}.${names.environment}.${domain2}`]) : [];
  return Object.fromEntries([...deployed, ...apps.filter(({ url: url2 }) => url2).map(({ name, url: url2 }) => [name, url2])]);
}

// packages/environment/build/src/inventory/members.js
var memberKinds = {
  dbaas: "database",
  droplet: "droplet",
  kubernetes: "cluster",
  loadbalancer: "load-balancer"
};

// packages/environment/build/src/check/glance.js
async function glanceAtOurs(environment, document2) {
  const { digitalocean, names, configuration } = environment;
  const { domain: domain2 } = configuration.environment;
  const entries = document2.journal.filter((entry) => isNeeded(entry) && entry.id !== "" && !entry.goneAt);
  const network = entries.find(({ kind }) => kind === "vpc");
  const records = entries.filter(({ kind }) => kind === "dns-record");
  if (!document2.stack || !network || records.length > 0 && !domain2)
    return void 0;
  const [teamUuid, clusters, members, zone] = await Promise.all([
    findTeam(digitalocean),
    digitalocean.clusters.list(),
    digitalocean.vpcs.findMembers(network.id),
    records.length > 0 && domain2 ? digitalocean.domains.findRecords(domain2) : []
  ]);
  const cluster2 = clusters.find(({ id }) => entries.some((entry) => entry.kind === "cluster" && entry.id === id));
  if (cluster2?.name !== names.cluster || !cluster2.tags.includes(names.ownerTag) || cluster2.vpc_uuid !== network.id || cluster2.status.state !== "running" || // What an earlier one left can lie anywhere.
  document2.journal.some(({ kind, id }) => kind === "cluster" && id !== "" && id !== cluster2.id))
    return void 0;
  const prices = priceList(Object.entries(document2.stack.prices ?? {}).map(([slug, hourly]) => ({
    slug,
    price_hourly: hourly,
    price_monthly: 0
  })), configuration.prices);
  if (cluster2.node_pools.some(({ size }) => prices.get(size) === void 0))
    return void 0;
  const cost = pricesOf(prices);
  const billed = spendingOf(document2).parts;
  const inside = [];
  for (const { urn, name, created_at } of members ?? []) {
    const [, type = "", id = ""] = urn.split(":");
    const kind = memberKinds[type];
    const isIt = (one2) => one2.kind === kind && one2.id === id;
    const [known2, part] = [entries.find(isIt), billed.find(isIt)];
    if (!kind || !(known2 || part)) {
      if (kind === "load-balancer" && isKubernetesName(kind, name))
        return void 0;
      continue;
    }
    const priced = kind === "cluster" ? cost.cluster(cluster2) : void 0;
    const hourly = priced ? priced.hourly : (part ?? known2)?.hourly;
    const createdAt = created_at ?? known2?.createdAt;
    inside.push({
      kind,
      id,
      name,
      proof: "name and tag",
      ...priced,
      ...hourly !== void 0 && { hourly },
      ...createdAt && { createdAt }
    });
  }
  const pointing = records.filter(({ id, address }) => (zone ?? []).some((record2) => String(record2.id) === id && record2.data === address));
  const seen = (kind, id) => kind === "vpc" || inside.some((resource) => resource.kind === kind && resource.id === id) || pointing.some((record2) => kind === "dns-record" && record2.id === id);
  if (!entries.every(({ kind, id }) => seen(kind, id)))
    return void 0;
  const free2 = [network, ...pointing].flatMap(({ kind, id, name, createdAt }) => {
    const known2 = resourceKinds.find((one2) => one2 === kind);
    return known2 ? [{ kind: known2, id, name, proof: "name and tag", hourly: 0, ...createdAt && { createdAt } }] : [];
  });
  return {
    teamUuid,
    resources: [...inside, ...free2],
    madeByCluster: [],
    paid: [...inside, ...free2],
    listedStill: [],
    doubts: [],
    lent: [],
    cluster: cluster2,
    addresses: [],
    nodePrices: document2.stack.prices ?? {}
  };
}

// packages/environment/build/src/check/check-environment.js
async function checkEnvironment(environment, { isUse = false } = {}) {
  const { names, github, context } = environment;
  const ledgers = await environment.ledgers();
  const document2 = ledgers.get(names.environment);
  if (document2 instanceof StagingError)
    throw document2;
  const glance = document2 && await glanceAtOurs(environment, document2);
  const observed = glance ?? await observeOurs(environment, document2);
  requireAccount(environment, document2, observed.teamUuid);
  const own2 = (document2?.operations ?? []).filter(({ run }) => run.id === context.run.id);
  const running = [...await runningOperations(document2, context.run, { github, clock: context.clock }), ...own2];
  const strays = document2 ? placesOfNoStack(document2, environment) : [];
  for (const place of strays)
    context.log.warning(`the state ${place} is of no stack of the configuration`);
  const judged = stateOf(observed, document2, running);
  const { state, because, remedy: remedy2 } = judged.state === "absent" && strays.length > 0 ? strayed(environment, strays) : judged;
  const urls = urlsOf(environment, document2);
  const now = context.clock.now();
  const seen = { resources: observed.paid, isComplete: glance === void 0 };
  const used = document2 && await countUse(environment, document2, { ...seen, isUse: isUse && !isBot(context.actor) });
  const counted = used ?? withSeen(emptyDocument(names), observed.paid, { now, isComplete: true });
  const end = used && warnOfEnd(environment, used);
  const isSpent = end?.because === "budget" && end.at <= now;
  const overdue = used && isSpent ? await expiredOf(environment, names.environment, used) : void 0;
  const since = observed.resources.flatMap(({ createdAt }) => createdAt ?? []).sort((a, b) => Date.parse(a) - Date.parse(b))[0];
  const reaper = await watchReaper(environment, ledgers);
  await handOverExpired(environment, ledgers, overdue);
  return {
    environment: names.environment,
    state,
    because,
    ...remedy2 && { remedy: remedy2 },
    clusterId: observed.cluster?.id,
    urls,
    holders: document2 ? liveLeases(document2, now) : [],
    operations: running,
    expiresAt: momentOf(end),
    end,
    ending: document2?.life?.ending,
    since,
    age: since === void 0 ? void 0 : now - Date.parse(since),
    cost: costOf(counted, now),
    apps: Object.fromEntries(Object.entries(document2?.apps ?? {}).map(([name, app]) => [name, { ...app, url: urls[name] ?? "" }])),
    doubts: observed.doubts,
    reaper
  };
}
function strayed({ configuration }, strays) {
  return {
    state: "orphaned",
    because: `nothing of it was found, but the ledger tells of ${strays.join(", ")}, which no stack of the configuration has`,
    remedy: formerRemedy(configuration.promotion.branch)
  };
}

// packages/environment/build/src/deadlines/extend-lease.js
async function extendLease(request2) {
  const { environment, duration: duration2, leaseId: chosen } = request2;
  const { ledger, names, context, configuration } = environment;
  const today = configuredLimits(configuration);
  const { ttl } = today;
  if (duration2 > ttl)
    throw new InputError([
      `input "extend" is ${renderDuration(duration2)}; environment.ttl allows ${renderDuration(ttl)} from now on`
    ]);
  const runs = await holdersRunning(environment, await ledger.read());
  let extended;
  const written2 = await ledger.update(`extend: ${context.actor} by ${renderDuration(duration2)}`, (current) => {
    const now = context.clock.now();
    if (!current.life)
      throw new RefusedError("environment-absent", `there is no ${names.environment} to extend`, {
        hint: "Create it with staging-control."
      });
    const lease = renewed(current, request2, runs.atWork, now);
    if (!lease)
      throw new RefusedError("not-found", `${names.environment} has no lease ${chosen ?? ""} that could be extended`, {
        hint: "status shows the leases; leave `lease-id` out to extend your own."
      });
    extended = lease;
    const until = Math.max(Date.parse(current.life.until), Date.parse(lease.until));
    const limits = widened(limitsOf(current, today), today);
    const life = { ...current.life, until: new Date(until).toISOString(), limits };
    return withUse(withLease(withoutDeadLeases({ ...current, life }, runs, now), lease), now);
  });
  if (!extended)
    throw new RefusedError("internal", "the lease was not written");
  const end = endOf(written2, today);
  const isEarlier = end !== void 0 && end.at < Date.parse(extended.until);
  const told3 = `${names.environment} is held for ${extended.holder} until ${extended.until}${end ? `; it ${sayEnd(end)}` : ""}`;
  if (isEarlier)
    context.log.warning(told3);
  else
    context.log.info(told3);
  return extended;
}
function renewed(document2, { environment, duration: duration2, leaseId: chosen, reason }, running, now) {
  const { context } = environment;
  const leases = document2.leases.filter((lease) => !isApprovalLease(lease));
  const wanted = leases.find(({ id }) => id === chosen);
  if (chosen !== void 0 && !wanted)
    return void 0;
  const holder = wanted?.holder ?? context.actor;
  const [own2] = leases.filter(({ id, byHand, kept }) => byHand && !kept && !running.has(id)).filter((lease) => wanted ? lease.id === chosen : lease.holder === holder && Date.parse(lease.until) > now).sort((a, b) => Date.parse(b.until) - Date.parse(a.until));
  const until = new Date(Math.max(now + duration2, own2 ? Date.parse(own2.until) : 0)).toISOString();
  if (own2)
    return { ...own2, until, ...reason && { reason }, byHand: true };
  return {
    id: leaseId(context.run.id),
    holder,
    run: context.run.url,
    branch: branchOf(context.ref),
    reason: reason ?? "extended",
    since: new Date(now).toISOString(),
    until,
    byHand: true
  };
}

// packages/digitalocean/build/src/identifier.js
function segment(identifier) {
  const text = String(identifier);
  if (!/^[A-Za-z0-9_*@][A-Za-z0-9_.:*@-]{0,254}$/.test(text))
    throw new StagingError("internal", `${JSON.stringify(text)} is not an identifier of DigitalOcean's`);
  return encodeURIComponent(text);
}

// packages/digitalocean/build/src/collection.js
var Collection = class {
  transport;
  path;
  #plural;
  #item;
  #one;
  constructor(transport, path2, plural2, item, one2) {
    this.transport = transport;
    this.path = path2;
    this.#plural = plural2;
    this.#item = item;
    this.#one = one2;
  }
  /** All of them, all pages. */
  list(query2 = {}) {
    return this.transport.list(this.path, this.#plural, this.#item, query2);
  }
  /** Undefined when there is none: 404, twice. */
  find(id) {
    return this.transport.find(`${this.path}/${segment(id)}`, this.#one);
  }
  /** Undefined when one answer says that there is none: for who looks again anyway. */
  glimpse(id) {
    return this.transport.glimpse(`${this.path}/${segment(id)}`, this.#one);
  }
  get(id) {
    return this.transport.get(`${this.path}/${segment(id)}`, this.#one);
  }
  /** Asks for the deletion, which may still be going on when this returns. False when there is none to delete: 404. */
  delete(id) {
    return this.transport.delete(`${this.path}/${segment(id)}`);
  }
};

// packages/digitalocean/build/src/named.js
function named(key, schema) {
  return external_exports.object({ [key]: schema }).transform((body) => body[key]);
}

// packages/digitalocean/build/src/schema.js
var strings = external_exports.array(external_exports.string()).nullish().transform((value) => value ?? []);
var region = external_exports.object({ slug: external_exports.string() }).nullish();
var accountSchema = external_exports.object({
  account: external_exports.object({
    uuid: external_exports.string(),
    /** active, warning, locked */
    status: external_exports.string(),
    /** To people; a space where there is nothing to say. */
    status_message: external_exports.string().nullish(),
    /** Left out where the token lacks `droplet:read`. */
    droplet_limit: external_exports.number().nullish(),
    team: external_exports.object({ uuid: external_exports.string(), name: external_exports.string() }).optional()
  })
});
var nodePool = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  size: external_exports.string(),
  count: external_exports.number(),
  tags: strings,
  nodes: external_exports.array(external_exports.object({
    id: external_exports.string(),
    name: external_exports.string(),
    status: external_exports.object({ state: external_exports.string() }),
    droplet_id: external_exports.string().nullish(),
    created_at: external_exports.string().nullish()
  })).nullish().transform((value) => value ?? [])
});
var clusterSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  region: external_exports.string(),
  version: external_exports.string(),
  endpoint: external_exports.string().nullish(),
  ha: external_exports.boolean().nullish(),
  vpc_uuid: external_exports.string().nullish(),
  tags: strings,
  node_pools: external_exports.array(nodePool).nullish().transform((value) => value ?? []),
  /** provisioning, running, degraded, error, deleted, upgrading, deleting */
  status: external_exports.object({ state: external_exports.string(), message: external_exports.string().nullish() }),
  created_at: external_exports.string()
});
var associated = external_exports.array(external_exports.object({ id: external_exports.string(), name: external_exports.string() })).nullable().transform((value) => value ?? []);
var associatedSchema = external_exports.object({
  load_balancers: associated,
  volumes: associated,
  volume_snapshots: associated
});
var databaseSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  engine: external_exports.string(),
  /** creating, online, resizing, migrating, forking */
  status: external_exports.string(),
  size: external_exports.string(),
  num_nodes: external_exports.number(),
  /** All that each node has, in MiB. */
  storage_size_mib: external_exports.number().nullish(),
  private_network_uuid: external_exports.string().nullish(),
  tags: strings,
  /** Who is let in. `type`: ip_addr, droplet, k8s, tag, app */
  rules: external_exports.array(external_exports.object({ type: external_exports.string(), value: external_exports.string() })).nullish().transform((value) => value ?? []),
  created_at: external_exports.string()
});
var databaseReplicaSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  size: external_exports.string(),
  storage_size_mib: external_exports.number().nullish(),
  created_at: external_exports.string().nullish()
});
var databasePartSchema = external_exports.object({ name: external_exports.string() });
var databasePoolSchema = external_exports.object({ name: external_exports.string(), db: external_exports.string() });
var loadBalancerSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  /** Empty until it is active. */
  ip: external_exports.string().nullish(),
  /** Of one whose network stack is DUALSTACK. */
  ipv6: external_exports.string().nullish(),
  /** new, active, errored */
  status: external_exports.string(),
  size_unit: external_exports.number().nullish(),
  /** REGIONAL, REGIONAL_NETWORK, GLOBAL */
  type: external_exports.string().nullish(),
  vpc_uuid: external_exports.string().nullish(),
  tag: external_exports.string().nullish(),
  created_at: external_exports.string()
});
var dropletAddress = external_exports.object({ ip_address: external_exports.string(), type: external_exports.string() });
var dropletSchema = external_exports.object({
  id: external_exports.number(),
  name: external_exports.string(),
  status: external_exports.string(),
  size_slug: external_exports.string(),
  /** `backups`, `ipv6` … */
  features: strings,
  tags: strings,
  vpc_uuid: external_exports.string().nullish(),
  networks: external_exports.object({ v4: external_exports.array(dropletAddress).nullish(), v6: external_exports.array(dropletAddress).nullish() }).nullish(),
  created_at: external_exports.string()
});
var volumeSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  size_gigabytes: external_exports.number(),
  tags: strings,
  droplet_ids: external_exports.array(external_exports.number()).nullish().transform((value) => value ?? []),
  region,
  created_at: external_exports.string()
});
var snapshotSchema = external_exports.object({
  id: external_exports.union([external_exports.string(), external_exports.number()]).transform(String),
  name: external_exports.string(),
  resource_id: external_exports.string(),
  /** droplet, volume */
  resource_type: external_exports.string(),
  size_gigabytes: external_exports.number(),
  tags: strings,
  created_at: external_exports.string()
});
var firewallSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  tags: strings,
  inbound_rules: external_exports.array(external_exports.object({ sources: external_exports.object({ tags: strings }).nullish() })).nullish(),
  outbound_rules: external_exports.array(external_exports.object({ destinations: external_exports.object({ tags: strings }).nullish() })).nullish(),
  created_at: external_exports.string()
}).transform(({ inbound_rules: inbound, outbound_rules: outbound, ...firewall }) => ({
  ...firewall,
  sourceTags: (inbound ?? []).flatMap(({ sources }) => sources?.tags ?? []),
  destinationTags: (outbound ?? []).flatMap(({ destinations }) => destinations?.tags ?? [])
}));
var vpcSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  description: external_exports.string().nullish(),
  region: external_exports.string().nullish(),
  default: external_exports.boolean().nullish(),
  created_at: external_exports.string()
});
var vpcMemberSchema = external_exports.object({ urn: external_exports.string(), name: external_exports.string(), created_at: external_exports.string().nullish() });
var domainSchema = external_exports.object({ name: external_exports.string() });
var domainRecordSchema = external_exports.object({
  id: external_exports.number(),
  type: external_exports.string(),
  /** Relative to the zone; `@` is the zone itself. */
  name: external_exports.string(),
  data: external_exports.string()
});
var projectSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  description: external_exports.string().nullish(),
  is_default: external_exports.boolean().nullish(),
  created_at: external_exports.string()
});
var projectResourceSchema = external_exports.object({ urn: external_exports.string() });
var count = external_exports.object({ count: external_exports.number() });
var tagSchema = external_exports.object({
  name: external_exports.string(),
  resources: count.extend({ images: count.optional() }).optional()
});
var certificateSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  /** pending, verified, error */
  state: external_exports.string().nullish(),
  not_after: external_exports.string().nullish(),
  created_at: external_exports.string()
});
var reservedIpSchema = external_exports.object({
  ip: external_exports.string(),
  droplet: external_exports.object({ id: external_exports.number(), tags: strings }).nullish(),
  project_id: external_exports.string().nullish()
});
var sizeSchema = external_exports.object({
  slug: external_exports.string(),
  /** US dollars. */
  price_hourly: external_exports.number(),
  price_monthly: external_exports.number()
});
var offered = external_exports.array(external_exports.object({ slug: external_exports.string() }));
var kubernetesOfferSchema = external_exports.object({
  options: external_exports.object({ regions: offered, sizes: offered, versions: offered })
});
var databaseOfferSchema = external_exports.object({
  options: external_exports.record(external_exports.string(), external_exports.object({
    regions: strings,
    versions: strings,
    layouts: external_exports.array(external_exports.object({ num_nodes: external_exports.number(), sizes: strings })).nullish().transform((value) => value ?? [])
  }))
});
var registrySchema = external_exports.object({ name: external_exports.string(), storage_usage_bytes: external_exports.number().nullish() });
var subscriptionSchema = external_exports.object({
  subscription: external_exports.object({
    tier: external_exports.object({
      slug: external_exports.string(),
      monthly_price_in_cents: external_exports.number().nullish(),
      included_storage_bytes: external_exports.number().nullish(),
      allow_storage_overage: external_exports.boolean().nullish()
    })
  })
});

// packages/digitalocean/build/src/clusters.js
var one = named("kubernetes_cluster", clusterSchema);
var parts = ["clusters", "contexts", "current-context", "users"];
var Clusters = class extends Collection {
  constructor(transport) {
    super(transport, "/v2/kubernetes/clusters", "kubernetes_clusters", clusterSchema, one);
  }
  /**
   * A kubeconfig as YAML. Every call mints a token, valid for `expirySeconds` (7 days if DigitalOcean had its way):
   * ask once a step, mask it, keep it out of outputs.
   */
  async kubeconfig(id, expirySeconds) {
    const path2 = `${this.path}/${segment(id)}/kubeconfig`;
    const answer = await this.transport.text(path2, { expiry_seconds: expirySeconds });
    if (!parts.every((part) => new RegExp(`^${part}:`, "m").test(answer)))
      throw notJson("DigitalOcean", path2, answer, "kubeconfig");
    return answer;
  }
  /** What Kubernetes made and DigitalOcean bills; answered only while the cluster lives: undefined after that. */
  associatedResources(id) {
    return this.transport.find(`${this.path}/${segment(id)}/destroy_with_associated_resources`, associatedSchema);
  }
  /**
   * Deletes the cluster, and of its associated resources those that are named: the others stay. It goes on afterwards: poll
   * `find` until undefined. The service's way of deleting all of them would take along whatever bears the cluster's tag.
   */
  deleteSelective(id, { loadBalancers, volumes, snapshots } = { loadBalancers: [], volumes: [], snapshots: [] }) {
    return this.transport.delete(`${this.path}/${segment(id)}/destroy_with_associated_resources/selective`, {
      load_balancers: loadBalancers,
      volumes,
      volume_snapshots: snapshots
    });
  }
};

// packages/digitalocean/build/src/transport.js
import { setMaxListeners } from "node:events";
var import_axios = __toESM(require_axios(), 1);
var import_create_context = __toESM(require_create_context(), 1);
var attempts = 6;
var longestRetryAfter = 9e4;
var doubt5 = 1e3;
var readings = 3;
var pageSize = 200;
var uncounted = /^\/v2\/(databases|registries)\b/;
var mostWalks = 3;
var errorBody = external_exports.object({ message: external_exports.string().optional(), request_id: external_exports.string().optional() });
var pageInfo = external_exports.object({ meta: external_exports.object({ total: external_exports.number().int().nonnegative() }).optional() });
var Transport = class {
  #http;
  #clock;
  #log;
  #signal;
  /** Of this hour, as the last answer said it. */
  requestsLeft;
  constructor({ token, baseUrl, clock, log, signal }) {
    this.#http = (0, import_create_context.createContext)({
      axios: import_axios.default,
      token,
      endpoint: baseUrl.replace(/\/+$/, ""),
      requestTimeoutInMs: 3e4
    }).httpClient;
    this.#clock = clock;
    this.#log = log;
    this.#signal = signal;
    if (signal)
      setMaxListeners(0, signal);
  }
  async get(path2, schema, query2 = {}) {
    return this.#read(path2, query2, (data) => this.#check(path2, schema, data));
  }
  async #read(path2, query2, understand) {
    for (let reading = 1; ; reading += 1) {
      const { data } = await this.#send("GET", path2, query2);
      try {
        return understand(data, reading);
      } catch (error) {
        if (reading === readings)
          throw error;
        this.#log.debug(`${error instanceof Error ? error.message : error}: asked again`);
        await this.#clock.sleep(doubt5, this.#signal);
      }
    }
  }
  /** Undefined instead of an error when the answer is 404, twice, a moment apart: one alone proves nothing. */
  async find(path2, schema) {
    return this.unlessMissing(() => this.get(path2, schema));
  }
  /** Undefined where one answer is 404: for who looks again anyway. */
  async glimpse(path2, schema) {
    return unlessMissing(this.get(path2, schema));
  }
  /** Undefined where the answer is 404, twice. */
  async unlessMissing(ask2) {
    const found = await unlessMissing(ask2());
    if (found !== void 0)
      return found;
    await this.#clock.sleep(doubt5, this.#signal);
    return unlessMissing(ask2());
  }
  /** The answer's body as it is: a kubeconfig is YAML. */
  async text(path2, query2 = {}) {
    const { data } = await this.#send("GET", path2, query2, "text");
    return String(data);
  }
  /**
   * All items of all pages, under the answer's key `plural`.
   * @throws StagingError service-error where an answer has no list and does not say that there is nothing: it proves nothing gone
   */
  async list(path2, plural2, item, query2 = {}) {
    const answers = external_exports.object({ [plural2]: external_exports.array(item).nullish() });
    const pageAt = (page) => this.#read(path2, { ...query2, page, per_page: pageSize }, (data, reading) => {
      const found = this.#check(path2, answers, data)[plural2];
      const total = this.#check(path2, pageInfo, data).meta?.total;
      if (!found && total !== 0 && !(uncounted.test(path2) && found === null && reading > 1))
        throw noList(path2, plural2);
      return { found: found ?? [], total: total ?? found?.length ?? 0 };
    });
    for (let walk = 1; ; walk += 1) {
      const pages2 = await this.#walk(pageAt);
      const hasMovedUp = pages2.some(({ total }) => total < (pages2[0]?.total ?? 0));
      if (!hasMovedUp || walk === mostWalks)
        return pages2.flatMap(({ found }) => found);
    }
  }
  async #walk(pageAt) {
    const first = await pageAt(1);
    const size = Math.max(1, first.found.length);
    const known2 = first.found.length === 0 ? 1 : Math.ceil(first.total / size);
    const others = await Promise.all(Array.from({ length: Math.max(0, known2 - 1) }, (_, index) => pageAt(index + 2)));
    const pages2 = [first, ...others];
    for (let last = pages2.at(-1); last && last.found.length > 0 && pages2.length * size < last.total; last = pages2.at(-1))
      pages2.push(await pageAt(pages2.length + 1));
    return pages2;
  }
  /**
   * Whether the service took the deletion. False is 404: it may be gone, by our own earlier attempt perhaps, whose answer never
   * reached us. Only a look tells.
   */
  async delete(path2, body) {
    try {
      await this.#send("DELETE", path2, {}, "json", body);
      return true;
    } catch (error) {
      if (isMissing(error))
        return false;
      throw error;
    }
  }
  /** Only for what may be sent twice without a second effect: it is retried like a read. */
  async post(path2, body) {
    await this.#send("POST", path2, {}, "json", body);
  }
  /**
   * The status with which a request is refused that could do nothing if it were not: an empty body, or an id that nothing has.
   * 403 tells of a missing scope; an answer that is none is 200.
   */
  async refusal(method, path2) {
    try {
      await this.#send(method, path2, {}, "text", method === "POST" || method === "PUT" ? {} : void 0);
      return 200;
    } catch (error) {
      if (error instanceof ApiError)
        return error.status;
      throw error;
    }
  }
  async #send(method, path2, query2, as = "json", body) {
    for (let attempt2 = 1; ; attempt2 += 1) {
      this.#signal?.throwIfAborted();
      const outcome = await this.#once(method, path2, query2, as, body);
      this.#log.debug(`DigitalOcean ${method} ${path2} \u2192 ${outcome.status || "no answer"}`);
      if (outcome.kind === "answered")
        return outcome.response;
      const pause = pauseBefore(outcome, attempt2);
      if (pause === void 0)
        throw outcome.error;
      if (outcome.status === 429)
        this.#log.info(`DigitalOcean limits requests: again in ${Math.ceil(pause / 1e3)} s`);
      await this.#clock.sleep(pause, this.#signal);
    }
  }
  async #once(method, path2, query2, as, data) {
    try {
      const response = await this.#http.request({
        method,
        url: path2,
        params: query2,
        // Node's own `fetch`, which GitHub is asked by too: it follows the proxy, and a second client need not be loaded.
        adapter: "fetch",
        maxRedirects: 0,
        ...data && { data },
        ...as === "text" && { responseType: "text", transformResponse: (body) => body },
        ...this.#signal && { signal: this.#signal }
      });
      this.#note(response);
      if (method !== "GET" && isPage(response.data))
        return pageFor(path2, response.data);
      return { kind: "answered", status: response.status, response };
    } catch (error) {
      this.#signal?.throwIfAborted();
      const response = import_axios.default.isAxiosError(error) ? error.response : void 0;
      this.#note(response);
      if (isAbsence(response?.status) && isPage(response?.data))
        return pageFor(path2, response.data);
      const status = response?.status ?? 0;
      const body = errorBody.safeParse(response?.data).data;
      const detail = body?.message ?? (status === 0 ? networkCode(error) : void 0);
      const hint = hintFor(status);
      return {
        kind: "failed",
        status,
        retryAfter: retryAfter(response),
        error: new ApiError({
          service: "DigitalOcean",
          method,
          path: path2,
          status,
          ...detail && { detail },
          ...body?.request_id && { requestId: body.request_id }
        }, hint ? { hint } : {})
      };
    }
  }
  #note(response) {
    const left = Number(response?.headers["ratelimit-remaining"] ?? Number.NaN);
    if (!(left >= 0))
      return;
    this.requestsLeft = left;
    const date4 = response?.headers["date"];
    if (typeof date4 === "string")
      this.#clock.observe?.(date4);
  }
  #check(path2, schema, data) {
    const parsed4 = schema.safeParse(data);
    if (parsed4.success)
      return parsed4.data;
    if (typeof data === "string")
      throw notJson("DigitalOcean", path2, data);
    const problems = parsed4.error.issues.map(({ path: at, message }) => [at.join("."), message].filter(Boolean).join(": "));
    throw new StagingError("service-error", `DigitalOcean's answer to ${path2} is not understood: ${problems.slice(0, 5).join("; ")}`);
  }
};
function noList(path2, plural2) {
  return new StagingError("service-error", `DigitalOcean's answer to ${path2} has no list of ${plural2}, and does not say that there is none`, { hint: proxyHint("DigitalOcean") });
}
function pageFor(path2, data) {
  return { kind: "failed", status: 0, retryAfter: void 0, error: notJson("DigitalOcean", path2, data) };
}
function pauseBefore(failure, attempt2) {
  const worthwhile = failure.status === 0 || failure.status === 429 || failure.status >= 500;
  if (!worthwhile || attempt2 >= attempts)
    return void 0;
  if (failure.retryAfter !== void 0)
    return failure.retryAfter <= longestRetryAfter ? failure.retryAfter : void 0;
  return 250 * 2 ** attempt2 * (0.75 + Math.random() / 2);
}
function retryAfter(response) {
  const seconds = Number(response?.headers["retry-after"]);
  return response?.headers["retry-after"] !== void 0 && seconds >= 0 ? seconds * 1e3 : void 0;
}
async function unlessMissing(wanted) {
  try {
    return await wanted;
  } catch (error) {
    if (isMissing(error))
      return void 0;
    throw error;
  }
}
function isMissing(error) {
  return error instanceof ApiError && isAbsence(error.status);
}
function isAbsence(status) {
  return status === 404 || status === 410;
}
function networkCode(error) {
  if (!(error instanceof Error))
    return void 0;
  return networkCode(error.cause) ?? ("code" in error && typeof error.code === "string" ? error.code : void 0);
}
function hintFor(status) {
  if (status === 401)
    return "Is `digitalocean-token` a valid token of the staging team, and not expired?";
  if (status === 403)
    return "Give the DigitalOcean token the scope that this request needs (docs/security.md lists them).";
  return void 0;
}

// packages/digitalocean/build/src/client.js
var DigitalOcean = class {
  clusters;
  databases;
  loadBalancers;
  droplets;
  volumes;
  snapshots;
  firewalls;
  vpcs;
  domains;
  projects;
  tags;
  certificates;
  reservedIps;
  #transport;
  constructor(options) {
    const transport = new Transport(options);
    this.#transport = transport;
    this.clusters = new Clusters(transport);
    this.databases = new Databases(transport);
    this.loadBalancers = collection(transport, "/v2/load_balancers", "load_balancers", "load_balancer", loadBalancerSchema);
    this.droplets = collection(transport, "/v2/droplets", "droplets", "droplet", dropletSchema);
    this.volumes = collection(transport, "/v2/volumes", "volumes", "volume", volumeSchema);
    this.snapshots = collection(transport, "/v2/snapshots", "snapshots", "snapshot", snapshotSchema);
    this.firewalls = collection(transport, "/v2/firewalls", "firewalls", "firewall", firewallSchema);
    this.vpcs = new Vpcs(transport);
    this.domains = new Domains(transport);
    this.projects = new Projects(transport);
    this.tags = new Tags(transport);
    this.certificates = collection(transport, "/v2/certificates", "certificates", "certificate", certificateSchema);
    this.reservedIps = collection(transport, "/v2/reserved_ips", "reserved_ips", "reserved_ip", reservedIpSchema);
  }
  /** How many requests the token has left in this hour, as the last answer said it; undefined: none has. */
  get requestsLeft() {
    return this.#transport.requestsLeft;
  }
  /** Whose token this is. `team.uuid` is what an environment is pinned to. */
  async account() {
    return (await this.#transport.get("/v2/account", accountSchema)).account;
  }
  /** Regions, node sizes and versions that a new cluster may have. */
  async kubernetesOffer() {
    return (await this.#transport.get("/v2/kubernetes/options", kubernetesOfferSchema)).options;
  }
  async databaseOffer() {
    return (await this.#transport.get("/v2/databases/options", databaseOfferSchema)).options;
  }
  /** The one plan of all the account's container registries; undefined: it has no registry. */
  async registryPlan() {
    const registries = await this.#transport.list("/v2/registries", "registries", registrySchema);
    if (registries.length === 0)
      return void 0;
    const found = await this.#transport.find("/v2/registries/subscription", subscriptionSchema);
    if (!found)
      return void 0;
    const { slug, monthly_price_in_cents: cents, included_storage_bytes, allow_storage_overage } = found.subscription.tier;
    const stored = registries.reduce((total, one2) => total + (one2.storage_usage_bytes ?? 0), 0);
    const more = allow_storage_overage ? Math.max(0, stored - (included_storage_bytes ?? 0)) : 0;
    return { slug, monthly: typeof cents === "number" ? cents / 100 : void 0, extraGib: more / 2 ** 30 };
  }
  /** See `Transport.refusal`. */
  refusal(method, path2) {
    return this.#transport.refusal(method, path2);
  }
  /** Droplet sizes and their prices in US dollars. */
  sizes() {
    return this.#transport.list("/v2/sizes", "sizes", sizeSchema);
  }
};
var oneDatabase = named("database", databaseSchema);
var Databases = class extends Collection {
  constructor(transport) {
    super(transport, "/v2/databases", "databases", databaseSchema, oneDatabase);
  }
  /** Its read-only copies. Empty where there is no such cluster, or one of an engine that has none. */
  async replicas(id) {
    const path2 = `${this.path}/${segment(id)}/replicas`;
    const found = await this.transport.unlessMissing(() => this.transport.list(path2, "replicas", databaseReplicaSchema));
    return found ?? [];
  }
  /** The databases in a database cluster, `defaultdb` among them. */
  dbs(id) {
    return this.transport.list(`${this.path}/${segment(id)}/dbs`, "dbs", databasePartSchema);
  }
  /** Its users, the service's own `doadmin` among them. */
  users(id) {
    return this.transport.list(`${this.path}/${segment(id)}/users`, "users", databasePartSchema);
  }
  /** Its connection pools; `db` is the database that one leads to. */
  pools(id) {
    return this.transport.list(`${this.path}/${segment(id)}/pools`, "pools", databasePoolSchema);
  }
};
var oneVpc = named("vpc", vpcSchema);
var Vpcs = class extends Collection {
  constructor(transport) {
    super(transport, "/v2/vpcs", "vpcs", vpcSchema, oneVpc);
  }
  /** Not harmless to repeat: the second one is refused, since the name is taken. */
  async create(network) {
    await this.transport.post(this.path, network);
  }
  /** Everything inside it: a VPC cannot be deleted before this is empty. */
  members(id) {
    return this.transport.list(`${this.path}/${segment(id)}/members`, "members", vpcMemberSchema);
  }
  /** Undefined when there is no such network. */
  findMembers(id) {
    return this.transport.unlessMissing(() => this.members(id));
  }
};
var oneDomain = named("domain", domainSchema);
var oneRecord = named("domain_record", domainRecordSchema);
var Domains = class extends Collection {
  constructor(transport) {
    super(transport, "/v2/domains", "domains", domainSchema, oneDomain);
  }
  records(domain2) {
    return this.transport.list(`${this.path}/${segment(domain2)}/records`, "domain_records", domainRecordSchema);
  }
  /** Undefined when the zone is not in this account. */
  findRecords(domain2) {
    return this.transport.unlessMissing(() => this.records(domain2));
  }
  findRecord(domain2, id) {
    return this.transport.find(`${this.path}/${segment(domain2)}/records/${segment(id)}`, oneRecord);
  }
  glimpseRecord(domain2, id) {
    return this.transport.glimpse(`${this.path}/${segment(domain2)}/records/${segment(id)}`, oneRecord);
  }
  deleteRecord(domain2, id) {
    return this.transport.delete(`${this.path}/${segment(domain2)}/records/${segment(id)}`);
  }
};
var oneTag = named("tag", tagSchema);
var Tags = class extends Collection {
  constructor(transport) {
    super(transport, "/v2/tags", "tags", tagSchema, oneTag);
  }
  /** Creates it if it is not there. Free, and harmless to repeat. */
  async ensure(name) {
    if (!await this.glimpse(name))
      await this.transport.post(this.path, { name });
  }
  /** Puts the tag, which must be there, on resources. Harmless to repeat. */
  async put(name, resources) {
    await this.transport.post(`${this.path}/${segment(name)}/resources`, {
      resources: resources.map(({ type, id }) => ({ resource_id: id, resource_type: type }))
    });
  }
};
var oneProject = named("project", projectSchema);
var Projects = class extends Collection {
  constructor(transport) {
    super(transport, "/v2/projects", "projects", projectSchema, oneProject);
  }
  /** The URNs of what is in it: a project cannot be deleted before this is empty. */
  async resources(id) {
    const path2 = `${this.path}/${segment(id)}/resources`;
    return (await this.transport.list(path2, "resources", projectResourceSchema)).map(({ urn }) => urn);
  }
};
function collection(transport, path2, plural2, singular, schema) {
  return new Collection(transport, path2, plural2, schema, named(singular, schema));
}

// packages/digitalocean/build/src/scopes.js
var tokenPage = "https://cloud.digitalocean.com/account/api/tokens";
var unseen2 = (what) => `check-staging, provision and teardown cannot see ${what}`;
var undeletable = (what) => `teardown cannot delete ${what}: they would be billed until somebody does it by hand`;
var uncreatable = (what) => `provision cannot create ${what}`;
var cluster = ["digitalocean_kubernetes_cluster", "digitalocean_kubernetes_node_pool"];
var database = [
  "digitalocean_database_cluster",
  "digitalocean_database_connection_pool",
  "digitalocean_database_db",
  "digitalocean_database_firewall",
  "digitalocean_database_replica",
  "digitalocean_database_user"
];
var described = "description of the field in the published API document";
var neededScopes = [
  { scopes: ["account:read"], routes: ["GET /v2/account"], breaks: "nobody can say whose token it is" },
  { scopes: ["regions:read"], routes: ["GET /v2/regions"], breaks: "sizes cannot be read" },
  { scopes: ["sizes:read", "regions:read"], routes: ["GET /v2/sizes"], breaks: unseen2("what nodes cost") },
  {
    scopes: ["kubernetes:read"],
    routes: [
      "GET /v2/kubernetes/clusters",
      "GET /v2/kubernetes/clusters/{cluster_id}",
      "GET /v2/kubernetes/options",
      "GET /v2/kubernetes/clusters/{cluster_id}/destroy_with_associated_resources"
    ],
    breaks: unseen2("clusters")
  },
  {
    scopes: ["kubernetes:access_cluster"],
    routes: [
      "GET /v2/kubernetes/clusters/{cluster_id}/kubeconfig",
      "GET /v2/kubernetes/clusters/{cluster_id}/credentials"
    ],
    breaks: "provision and argocd-sync cannot enter the cluster"
  },
  {
    scopes: ["kubernetes:delete"],
    routes: [
      "DELETE /v2/kubernetes/clusters/{cluster_id}/destroy_with_associated_resources/dangerous",
      "DELETE /v2/kubernetes/clusters/{cluster_id}"
    ],
    breaks: undeletable("clusters")
  },
  {
    scopes: ["kubernetes:create"],
    routes: ["POST /v2/kubernetes/clusters"],
    breaks: uncreatable("clusters"),
    types: cluster
  },
  {
    scopes: ["kubernetes:update"],
    routes: [
      "PUT /v2/kubernetes/clusters/{cluster_id}",
      "PUT /v2/kubernetes/clusters/{cluster_id}/node_pools/{node_pool_id}"
    ],
    breaks: "provision cannot change a cluster or its nodes",
    types: cluster
  },
  {
    scopes: ["database:read"],
    routes: [
      "GET /v2/databases",
      "GET /v2/databases/{database_cluster_uuid}",
      "GET /v2/databases/{database_cluster_uuid}/replicas",
      "GET /v2/databases/options"
    ],
    breaks: unseen2("databases")
  },
  {
    scopes: ["database:delete"],
    routes: ["DELETE /v2/databases/{database_cluster_uuid}"],
    breaks: undeletable("databases")
  },
  {
    scopes: ["database:create"],
    routes: [
      "POST /v2/databases",
      "POST /v2/databases/{database_cluster_uuid}/dbs",
      "POST /v2/databases/{database_cluster_uuid}/pools",
      "POST /v2/databases/{database_cluster_uuid}/users"
    ],
    breaks: uncreatable("databases"),
    types: database
  },
  {
    scopes: ["database:update"],
    routes: ["PUT /v2/databases/{database_cluster_uuid}/firewall", "PUT /v2/databases/{database_cluster_uuid}/resize"],
    breaks: "provision cannot close a database to the internet, nor change it",
    types: database
  },
  {
    scopes: ["database:update", "database:view_credentials"],
    routes: ["GET /v2/databases/metrics/credentials"],
    breaks: "the apps get a database without user and password: DigitalOcean leaves both out of its answers",
    types: database,
    source: `${described}: database_connection.user and .password, database_user.password`
  },
  {
    scopes: ["load_balancer:read"],
    routes: ["GET /v2/load_balancers", "GET /v2/load_balancers/{lb_id}"],
    breaks: unseen2("load balancers")
  },
  {
    scopes: ["load_balancer:delete"],
    routes: ["DELETE /v2/load_balancers/{lb_id}"],
    breaks: undeletable("load balancers")
  },
  {
    scopes: ["load_balancer:create"],
    routes: ["POST /v2/load_balancers"],
    breaks: uncreatable("load balancers"),
    types: ["digitalocean_loadbalancer"]
  },
  {
    scopes: ["load_balancer:update"],
    routes: ["PUT /v2/load_balancers/{lb_id}"],
    breaks: "provision cannot change a load balancer",
    types: ["digitalocean_loadbalancer"]
  },
  {
    scopes: ["vpc:read"],
    routes: ["GET /v2/vpcs", "GET /v2/vpcs/{vpc_id}", "GET /v2/vpcs/{vpc_id}/members"],
    breaks: `${unseen2("networks")}, and nothing can be created in one`,
    source: `the operation, and the ${described}: vpc_uuid, private_network_uuid`
  },
  { scopes: ["vpc:delete"], routes: ["DELETE /v2/vpcs/{vpc_id}"], breaks: "teardown leaves the network" },
  {
    scopes: ["vpc:create"],
    routes: ["POST /v2/vpcs"],
    breaks: uncreatable("networks"),
    types: ["digitalocean_vpc"]
  },
  {
    scopes: ["vpc:update"],
    routes: ["PUT /v2/vpcs/{vpc_id}"],
    breaks: "provision cannot change the name or description of a network",
    types: ["digitalocean_vpc"]
  },
  {
    scopes: ["tag:read"],
    routes: ["GET /v2/tags", "GET /v2/tags/{tag_id}"],
    breaks: "nothing shows whose it is: what carries our tag is taken for somebody else\u2019s",
    source: `the operation, and the ${described}: tags`
  },
  {
    scopes: ["tag:create"],
    routes: ["POST /v2/tags"],
    breaks: "provision cannot mark what is ours, and creates nothing that carries a tag",
    source: `the operation, and the ${described}: tags`
  },
  { scopes: ["tag:delete"], routes: ["DELETE /v2/tags/{tag_id}"], breaks: "teardown leaves the tags" },
  {
    scopes: ["image:read"],
    routes: ["GET /v2/images"],
    breaks: "Terraform\u2019s provider crashes: DigitalOcean leaves images out of a tag, and the provider counts them all the same",
    types: ["digitalocean_tag"],
    source: `${described}: tag.resources.images`
  },
  {
    scopes: ["project:read"],
    routes: ["GET /v2/projects", "GET /v2/projects/{project_id}", "GET /v2/projects/{project_id}/resources"],
    breaks: unseen2("projects")
  },
  { scopes: ["project:delete"], routes: ["DELETE /v2/projects/{project_id}"], breaks: "teardown leaves the project" },
  {
    scopes: ["project:create"],
    routes: ["POST /v2/projects"],
    breaks: uncreatable("projects"),
    types: ["digitalocean_project"]
  },
  {
    scopes: ["project:assign_resource"],
    // The default project is always there, so that its 403 can only mean the token.
    routes: ["POST /v2/projects/default/resources", "POST /v2/projects/{project_id}/resources"],
    breaks: "provision fails when it puts cluster, database and load balancer into the project, with all of them made and billed",
    types: ["digitalocean_project", "digitalocean_project_resources"],
    source: `the operation, and the ${described}: project_id`
  },
  {
    scopes: ["domain:read"],
    routes: [
      "GET /v2/domains",
      "GET /v2/domains/{domain_name}/records",
      "GET /v2/domains/{domain_name}/records/{domain_record_id}"
    ],
    breaks: unseen2("DNS records")
  },
  {
    scopes: ["domain:delete"],
    routes: ["DELETE /v2/domains/{domain_name}/records/{domain_record_id}"],
    breaks: "teardown leaves DNS records that point at an address that is nobody\u2019s"
  },
  {
    scopes: ["domain:create"],
    routes: ["POST /v2/domains/{domain_name}/records"],
    breaks: "provision cannot give the apps their names",
    types: ["digitalocean_record"]
  },
  {
    scopes: ["domain:update"],
    routes: ["PUT /v2/domains/{domain_name}/records/{domain_record_id}"],
    breaks: "provision cannot point a name at another address",
    types: ["digitalocean_record"]
  },
  {
    scopes: ["certificate:read"],
    routes: ["GET /v2/certificates"],
    breaks: `${unseen2("certificates")}, and no load balancer can be given one`
  },
  {
    scopes: ["certificate:delete"],
    routes: ["DELETE /v2/certificates/{certificate_id}"],
    breaks: "teardown leaves a certificate that the environment made",
    types: ["digitalocean_certificate"]
  },
  {
    scopes: ["certificate:create"],
    routes: ["POST /v2/certificates"],
    breaks: uncreatable("certificates"),
    types: ["digitalocean_certificate"]
  },
  {
    scopes: ["droplet:read"],
    routes: ["GET /v2/droplets"],
    breaks: unseen2("Droplets, and how many the account allows")
  },
  { scopes: ["droplet:delete"], routes: ["DELETE /v2/droplets/{droplet_id}"], breaks: undeletable("Droplets") },
  { scopes: ["block_storage:read"], routes: ["GET /v2/volumes"], breaks: unseen2("volumes") },
  { scopes: ["block_storage:delete"], routes: ["DELETE /v2/volumes/{volume_id}"], breaks: undeletable("volumes") },
  { scopes: ["snapshot:read"], routes: ["GET /v2/snapshots"], breaks: unseen2("snapshots") },
  {
    scopes: ["snapshot:read", "block_storage_snapshot:read"],
    routes: ["GET /v2/snapshots/{snapshot_id}"],
    breaks: "teardown cannot prove that a snapshot is gone"
  },
  {
    scopes: ["image:delete", "snapshot:delete"],
    routes: ["DELETE /v2/snapshots/{snapshot_id}"],
    breaks: undeletable("snapshots")
  },
  { scopes: ["firewall:read"], routes: ["GET /v2/firewalls"], breaks: unseen2("firewalls") },
  { scopes: ["firewall:delete"], routes: ["DELETE /v2/firewalls/{firewall_id}"], breaks: "teardown leaves firewalls" },
  {
    scopes: ["reserved_ip:read"],
    routes: ["GET /v2/reserved_ips"],
    breaks: "teardown cannot tell of an address that is left behind"
  }
];
function scopesFor(types) {
  return neededScopes.filter((row) => !types || !row.types || row.types.some((type) => types.has(type)));
}
function scopeNames(rows = neededScopes) {
  return [...new Set(rows.flatMap(({ scopes }) => scopes))];
}

// packages/environment/build/src/check-out-branch.js
import { mkdir, rm as rm2 } from "node:fs/promises";
import { join as join4 } from "node:path";

// packages/environment/build/src/ledger/ledger-git.js
import { mkdtemp, rm } from "node:fs/promises";
import { join as join3 } from "node:path";
var stallSeconds = 20;
var transferLimit = 6e4;
var killed = 137;
var patience5 = { unavailable: 12e4, refused: 2e3, other: 8e3 };
var LedgerGit = class {
  #options;
  #directory;
  constructor(options) {
    this.#options = options;
  }
  /** Whether what was fetched is still there. */
  get isOpen() {
    return this.#directory !== void 0;
  }
  /**
   * Asks the server; a read can be repeated, so that one bad moment of it does not lose a whole provision.
   * @param isAnswer whether what git makes of it can be an answer; one that cannot is a bad moment.
   * @param limit milliseconds that it may take.
   * @returns undefined when the transfer was ended because it took too long, twice.
   */
  async read(args, isAnswer = (_) => true, limit = transferLimit) {
    const { clock, signal } = this.#options;
    const started = clock.monotonic();
    let slow = 0;
    for (let pause = 500; ; pause = Math.min(1e4, pause * 2)) {
      const result = await this.raw(args, void 0, limit);
      const isEmpty = args[0] === "fetch" && result.exitCode === 1 && result.stderr.length === 0;
      const text = result.stdout.toString("utf8");
      const isDone = result.exitCode === 0 || isEmpty;
      if (isDone && isAnswer(text))
        return text;
      if (result.exitCode === killed && ++slow === 2)
        return void 0;
      const kind = isDone ? "unavailable" : judgeGit(result.stderr.toString("utf8")).kind;
      const left = patience5[kind] - (clock.monotonic() - started);
      if (signal?.aborted || left < pause && result.exitCode !== killed)
        throw isDone ? this.#noAnswer() : this.failure(args[0] ?? "", result);
      await clock.sleep(pause, signal);
    }
  }
  /** @throws LedgerError when git ends with an error. */
  async run(args, input2) {
    const result = await this.raw(args, input2);
    if (result.exitCode === 0)
      return result.stdout;
    throw this.failure(args[0] ?? "", result);
  }
  async raw(args, input2, timeout) {
    return this.#spawn(await this.#open(), args, input2, timeout);
  }
  failure(command, { exitCode, stderr }) {
    const text = stderr.toString("utf8");
    const verdict = judgeGit(text);
    const said = `git ${command} of ${this.#options.ref} ended with ${exitCode}: ${lastWords(text)}`;
    switch (verdict.kind) {
      case "refused":
        return new LedgerError(verdict.reason, said, {
          hint: "Does `github-token` have `contents: write` in this repository?"
        });
      case "unavailable":
        return new LedgerError(verdict.reason, said, { hint: serverTrouble });
      case "other":
        return new LedgerError("git-failed", said);
    }
  }
  #noAnswer() {
    const { repositoryUrl, ref } = this.#options;
    return new LedgerError("service-error", `the server shows neither ${ref} nor the HEAD of ${repositoryUrl}: it answers as if the repository were empty`, { hint: serverTrouble });
  }
  async remove() {
    const directory = await this.#directory;
    this.#directory = void 0;
    if (directory && !this.#options.directory)
      await rm(directory, { recursive: true, force: true });
  }
  async #open() {
    this.#directory ??= (async () => {
      if (this.#options.directory)
        return this.#options.directory;
      const directory = await mkdtemp(join3(this.#options.temp, "ledger-"));
      const result = await this.#spawn(directory, ["init", "--quiet", "--bare", "--template=", "."]);
      if (result.exitCode !== 0)
        throw this.failure("init", result);
      return directory;
    })();
    return this.#directory;
  }
  async #spawn(cwd, args, input2, timeout) {
    const { spawn, signal } = this.#options;
    const running = spawn("git", args, {
      cwd,
      env: this.#environment(),
      ...input2 !== void 0 && { input: input2 },
      ...timeout !== void 0 && { timeout }
    });
    return unlessAborted(running, signal).catch((error) => {
      this.#directory = void 0;
      throw error;
    });
  }
  /** The token goes in as configuration by environment: arguments are visible to every process of the machine. */
  #environment() {
    const { env, token, repositoryUrl } = this.#options;
    const header = `http.${repositoryUrl}.extraHeader`;
    const settings = [
      ["credential.helper", ""],
      ["gc.auto", "0"],
      ["maintenance.auto", "false"],
      // What is larger goes to the disk piece by piece, and is never held in memory.
      ["core.bigFileThreshold", "1m"],
      ["http.lowSpeedLimit", "1"],
      ["http.lowSpeedTime", String(stallSeconds)],
      // The empty value first: actions/checkout may have left a header of its own, and GitHub answers 400 to two.
      [header, ""],
      [header, `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`]
    ];
    return {
      ...env,
      LC_ALL: "C",
      GIT_TERMINAL_PROMPT: "0",
      GIT_CONFIG_COUNT: String(settings.length),
      ...Object.fromEntries(settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value]
      ]))
    };
  }
};
var serverTrouble = "The server has a bad moment or cannot be reached, and nothing is wrong with the token: run this again when it is well (https://www.githubstatus.com).";
async function unlessAborted(running, signal) {
  if (!signal || signal.aborted)
    return running;
  let abort = () => {
  };
  const aborted = new Promise((_, reject) => {
    abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
  });
  try {
    return await Promise.race([running, aborted]);
  } finally {
    signal.removeEventListener("abort", abort);
    running.catch(() => {
    });
  }
}

// packages/environment/build/src/check-out-branch.js
var transferLimit2 = 6e5;
async function checkOutBranch({ repository, urls, spawn, env, temp, clock, signal }, token, branch) {
  const ref = `refs/heads/${branch}`;
  const repositoryUrl = `${urls.server}/${repository.fullName}`;
  const git = new LedgerGit({ repositoryUrl, token, ref, spawn, env, temp, clock, signal, directory: void 0 });
  const directory = join4(temp, `checkout-${crypto.randomUUID()}`);
  try {
    const fetched = await git.read(["fetch", "--quiet", "--no-tags", "--depth=1", repositoryUrl, ref], () => true, transferLimit2);
    if (fetched === void 0)
      throw new StagingError("timeout", `the files of ${branch} could not be fetched within ten minutes, twice`);
    await mkdir(directory, { recursive: true });
    await git.run(["--work-tree", directory, "checkout", "--quiet", "--force", "--detach", "FETCH_HEAD"]);
    return directory;
  } catch (error) {
    await rm2(directory, { recursive: true, force: true });
    throw error;
  } finally {
    await git.remove();
  }
}

// packages/environment/build/src/grants.js
import { isDeepStrictEqual } from "node:util";
async function withGrants({ configuration, configPath, github, log }) {
  const { configuration: granted, branch } = await loadTrustedConfiguration({
    defaultBranch: "HEAD",
    likely: configuration.promotion.branch,
    readFileAt: (path2, ref) => readFileAt(github, configPath ?? path2, ref)
  });
  const refused2 = [
    ...changed("environment.domain", configuration.environment.domain, granted.environment.domain),
    ...changed("environment.team", configuration.environment.team, granted.environment.team),
    ...changed("ledger.ref-prefix", configuration.ledger.refPrefix, granted.ledger.refPrefix),
    ...configuration.stacks.flatMap((stack) => unlike(stack, granted.stacks))
  ];
  if (refused2.length > 0)
    throw new RefusedError("forbidden", `${branch} does not allow this: ${refused2.join("; ")}`, {
      hint: `These are read from ${configPath ?? configurationPath} of ${branch}: merge the change there first.`
    });
  const { ttl, idle, idleApplies, limit, budget, domains } = granted.environment;
  const bounds = { ttl, idle, idleApplies, limit, budget, domains };
  for (const [name, value] of Object.entries(bounds)) {
    const own2 = configuration.environment[name];
    if (isDeepStrictEqual(own2, value))
      continue;
    const told3 = `environment.${name} is the one of ${branch}: this commit's is not used`;
    if (name === "budget" && value === void 0)
      log.warning(`${told3}, and ${branch} has none`);
    else
      log.info(told3);
  }
  if (!isDeepStrictEqual(configuration.account, granted.account))
    log.info(`account is the one of ${branch}: this commit's is not used`);
  return {
    ...configuration,
    environment: { ...configuration.environment, ...bounds },
    account: granted.account,
    ledger: granted.ledger,
    approval: { ...configuration.approval, timeout: granted.approval.timeout },
    // Which branch that is, the default branch says.
    promotion: { ...granted.promotion, branch },
    prices: granted.prices,
    protected: granted.protected,
    stacks: granted.stacks.map((stack) => ({
      ...stack,
      // The environment's own region decides where a state lies that names none.
      backend: { ...stack.backend, region: stack.backend.region ?? granted.environment.region },
      variables: (configuration.stacks.find(({ name }) => name === stack.name) ?? stack).variables
    }))
  };
}
function changed(name, own2, granted) {
  return own2 === granted ? [] : [`${name} is ${own2 ?? "not set"} here, and ${granted ?? "not set"} there`];
}
function unlike({ name, directory, owns, backend }, granted) {
  const known2 = granted.find((one2) => one2.name === name);
  if (!known2)
    return [`the stack ${name} is not there`];
  const places = ["bucket", "key", "region", "endpoint"];
  return [
    ...changed(`directory of the stack ${name}`, directory, known2.directory),
    ...changed(`owns of the stack ${name}`, owns, known2.owns),
    ...places.flatMap((place) => changed(`backend.${place} of the stack ${name}`, backend[place], known2.backend[place]))
  ];
}

// packages/environment/build/src/ledger/open-ledger.js
import { randomUUID as randomUUID3 } from "node:crypto";

// packages/environment/build/src/ledger/close.js
function cleared(document2) {
  const { spending: _, ...rest } = document2;
  return { ...rest, life: null, leases: [], operations: [], journal: [], apps: {}, stack: null };
}

// packages/environment/build/src/ledger/writable.js
var mostBytes = 1 << 20;
var spareBytes = mostBytes / 8;
function writable(document2, ref) {
  const room = document2.operations.some(({ kind }) => kind === "teardown") ? mostBytes : mostBytes - spareBytes;
  const counted = withoutGone(document2, atMost.journal, atMost.parts);
  const text = renderDocument(counted);
  if (bytesOf(text) <= room)
    return within(counted, text, ref);
  const shortest = withoutGone(counted, 0, 0);
  const shorter = renderDocument(shortest);
  if (bytesOf(shorter) <= room)
    return within(shortest, shorter, ref);
  throw tooMuch(`${ref} would have ${bytesOf(shorter)} bytes; ${room} may be`);
}
function within(document2, text, ref) {
  const { journal, leases, operations, apps, spending } = document2;
  const counts = [
    ["resources", journal.length, atMost.journal],
    ["leases", leases.length, atMost.leases],
    ["operations", operations.length, atMost.operations],
    ["apps", Object.keys(apps).length, atMost.apps],
    ["parts that are paid for", spending?.parts.length ?? 0, atMost.parts]
  ];
  const over = counts.filter(([, count2, allowed]) => count2 > allowed);
  if (over.length === 0)
    return { document: document2, text };
  throw tooMuch(`${ref} would hold ${over.map(([what, count2, allowed]) => `${count2} ${what}, of ${allowed} that may be`).join("; ")}`);
}
function tooMuch(message) {
  return new LedgerError("ledger-unwritable", message, {
    hint: "Destroy the environment in staging-control and create it again; make it smaller, or several of it."
  });
}
function withoutGone(document2, entries, paid) {
  const { journal, spending } = document2;
  const forgotten = new Set(longestGone(journal, journal.length - entries));
  return {
    ...document2,
    ...forgotten.size > 0 && { journal: journal.filter((entry) => !forgotten.has(entry)) },
    ...spending && { spending: withRoom(spending, paid) }
  };
}
function bytesOf(text) {
  return Buffer.byteLength(text);
}

// packages/environment/build/src/ledger/git-remote.js
var together2 = 64 << 20;
var file2 = "environment.json";
var next = "refs/ledger/next";
var GitRemote = class {
  #options;
  #git;
  /** The commit that is here already: looking again costs one request as long as nothing happens. */
  #fetched;
  constructor(options) {
    this.#options = options;
    this.#git = new LedgerGit({ ...options, directory: options.place?.directory });
  }
  /** Undefined when the ref does not exist. */
  async fetch(depth) {
    const { ref, repositoryUrl } = this.#options;
    let isFetched;
    if (this.#fetched === void 0 || !this.#git.isOpen) {
      const pattern = `+${ref}*:${ref}*`;
      isFetched = await this.#fetch("--prune", `--depth=${depth}`, repositoryUrl, pattern);
    } else {
      const known2 = await this.#lookUp();
      if (known2 === void 0)
        return void 0;
      isFetched = depth === 1 && known2 === this.#fetched || await this.#fetch(`--depth=${depth}`, repositoryUrl, `+${ref}:${ref}`);
    }
    if (!isFetched)
      return this.#tooSlow();
    const [target, blob] = await this.#sizes([ref, `${ref}:${file2}`]);
    if (!target) {
      await this.#requireAnswer();
      return void 0;
    }
    this.#fetched = target.id;
    return { commit: target.id, isCommit: target.type === "commit", file: await this.#file(blob) };
  }
  /** For each prefix the file of each ref below it, by the rest of the ref's name: the newest of all in one look. */
  async fetchBelow(prefixes) {
    const { repositoryUrl, ref } = this.#options;
    const here = (index) => `refs/below/${index}/`;
    const patterns = prefixes.map((prefix2, index) => `+${prefix2}/*:${here(index)}*`);
    if (!await this.#fetch("--prune", "--depth=1", repositoryUrl, ...patterns))
      throw new LedgerError("ledger-broken", `what is in ${ref}/* could not be fetched in time: it is no ledgers`, {
        hint: `Look for refs below ${ref} that are not environments' (git ls-remote origin '${ref}/*'), and delete them.`
      });
    const listed3 = (await this.#git.run(["for-each-ref", "--format=%(refname)", "refs/below"])).toString("utf8");
    const refs = listed3.split("\n").filter(Boolean);
    if (refs.length === 0)
      await this.#requireAnswer();
    const blobs = await this.#sizes(refs.map((one2) => `${one2}:${file2}`));
    const files = await this.#files(blobs);
    return prefixes.map((_, place) => {
      const isHere = (one2) => one2.startsWith(here(place));
      return new Map(refs.flatMap((one2, index) => isHere(one2) ? [[one2.slice(here(place).length), files[index] ?? missing]] : []));
    });
  }
  /** Makes the commit that follows `tip`; it is pushed by `push`. */
  async commit(tip, text, message) {
    const { author, clock } = this.#options;
    const seconds = Math.floor(clock.now() / 1e3);
    const bytes = (value) => Buffer.byteLength(value);
    const stream = [
      // What an attempt before left there is no parent of this one.
      `reset ${next}`,
      `commit ${next}`,
      `committer ${author.replace(/[<>\n]/g, "") || "staging-actions"} <staging-actions@users.noreply.github.com> ${seconds} +0000`,
      `data ${bytes(message)}
${message}`,
      ...tip?.isCommit ? [`from ${tip.commit}`, "deleteall"] : [],
      `M 100644 inline ${file2}`,
      `data ${bytes(text)}
${text}`,
      "done\n"
    ].join("\n");
    await this.#git.run(["fast-import", "--quiet", "--force", "--done"], stream);
  }
  /** Publishes the commit, only if the ref is still at `tip` (or still does not exist). */
  async push(tip) {
    const { ref, repositoryUrl } = this.#options;
    const lease = `--force-with-lease=${ref}:${tip?.commit ?? ""}`;
    const result = await this.#git.raw(["push", "--porcelain", "--quiet", lease, repositoryUrl, `${next}:${ref}`]);
    if (result.exitCode === 0)
      return { kind: "accepted" };
    this.#fetched = void 0;
    const refusal = result.stdout.toString("utf8").split("\n").find((line) => line.startsWith("!"));
    if (refusal)
      return { kind: "refused", why: refusal.split("	").at(-1) ?? "refused" };
    const stderr = result.stderr.toString("utf8");
    const verdict = judgeGit(stderr);
    const why = lastWords(stderr);
    if (verdict.kind === "refused")
      return { kind: "denied", why };
    return { kind: "unknown", why, reason: verdict.kind === "unavailable" ? verdict.reason : "git-failed" };
  }
  /** Whether one of the last commits of the ref (as fetched) has this text in its message. */
  async mentions(text) {
    const log = await this.#git.run(["log", "--format=%B", "--fixed-strings", `--grep=${text}`, this.#options.ref]);
    return log.includes(text);
  }
  /** The last commits of the ref, newest first; none when it does not exist. */
  async log(most3) {
    if (!await this.fetch(most3))
      return [];
    const log = await this.#git.run(["log", "-z", `--max-count=${most3}`, "--format=%ct%n%cn%n%B", this.#options.ref]);
    return log.toString("utf8").split("\0").filter(Boolean).map((entry) => {
      const [seconds = "0", who = "", ...message] = entry.split("\n");
      return { at: new Date(Number(seconds) * 1e3).toISOString(), who, message: message.join("\n") };
    });
  }
  async remove() {
    this.#fetched = void 0;
    await this.#git.remove();
  }
  async #fetch(...args) {
    return await this.#git.read(["fetch", "--quiet", "--no-tags", ...args]) !== void 0;
  }
  /** What the ref points to at the server. */
  async #lookUp() {
    const { ref, repositoryUrl } = this.#options;
    const listed3 = await this.#git.read(["ls-remote", repositoryUrl, ref]);
    if (listed3)
      return listed3.slice(0, listed3.indexOf("	"));
    await this.#requireAnswer();
    return void 0;
  }
  /** A forged commit may have a whole history and any files: it can be replaced without being fetched. */
  async #tooSlow() {
    this.#fetched = void 0;
    const commit = await this.#lookUp();
    if (commit === void 0)
      return void 0;
    return {
      commit,
      isCommit: false,
      file: { problem: "it could not be fetched in a minute, twice: it is far too large" }
    };
  }
  /**
   * An empty page with 200 is, to git, a repository without refs (`parse_info_refs` in its remote-curl.c): as if nobody held
   * anything. So nothing is believed to be absent of a server that does not show the repository's HEAD.
   */
  async #requireAnswer() {
    const { repositoryUrl } = this.#options;
    if (/^https?:/.test(repositoryUrl))
      await this.#git.read(["ls-remote", repositoryUrl, "HEAD"], (text) => text !== "");
  }
  async #sizes(names) {
    if (names.length === 0)
      return [];
    const input2 = names.map((name) => `${name}
`).join("");
    const answer = (await this.#git.run(["cat-file", "--batch-check"], input2)).toString("utf8");
    return answer.trimEnd().split("\n").map((line, index) => {
      const [id = "", type = "", size, more] = line.split(" ");
      const isThere = size !== void 0 && more === void 0 && /^\d+$/.test(size);
      return isThere ? { name: names[index] ?? "", id, type, size: Number(size) } : void 0;
    });
  }
  async #file(blob) {
    const { place } = this.#options;
    if (!place)
      return (await this.#files([blob]))[0] ?? missing;
    const problem2 = problemOf(blob);
    if (!blob || problem2)
      return problem2 ?? missing;
    const object2 = await place.read(blob.name);
    return object2 ? { text: object2.content.toString("utf8") } : missing;
  }
  /** In one process; the small ones first, where they are too much together. */
  async #files(blobs) {
    const files = blobs.map((blob) => problemOf(blob) ?? missing);
    let room = together2;
    const wanted = blobs.flatMap((blob, index) => blob && !problemOf(blob) ? [{ ...blob, index }] : []).sort((a, b) => a.size - b.size).filter(({ size, index }) => {
      room -= size;
      if (room < 0)
        files[index] = { problem: "all ledgers together are too large" };
      return room >= 0;
    });
    if (wanted.length === 0)
      return files;
    const answer = await this.#git.run(["cat-file", "--batch"], wanted.map(({ id }) => `${id}
`).join(""));
    let at = 0;
    for (const { size, index } of wanted) {
      const start3 = answer.indexOf(10, at) + 1;
      files[index] = { text: answer.toString("utf8", start3, start3 + size) };
      at = start3 + size + 1;
    }
    return files;
  }
};
var missing = { problem: `there is no ${file2}` };
function problemOf(blob) {
  if (!blob)
    return missing;
  if (blob.type !== "blob")
    return { problem: `${file2} is no file` };
  if (blob.size <= mostBytes)
    return void 0;
  return { problem: `${file2} has ${blob.size} bytes, and a ledger at most ${mostBytes}` };
}

// packages/environment/build/src/ledger/open-ledger.js
var patience6 = 18e4;
var mostUnexplained = 4;
var lookBack = 200;
function openLedger(options) {
  const { environment, repositoryId, refPrefix, clock, log, runUrl } = options;
  const names = environmentNames({ environment, repositoryId });
  const ref = ledgerRef(refPrefix, environment);
  const remote = new GitRemote({ ...options, ref, author: options.actor });
  const parse3 = ({ file: file3 }, place = ref) => {
    if ("problem" in file3)
      throw brokenLedger(place, file3.problem);
    return parseDocument(file3.text, names, place);
  };
  const former = async (read2) => {
    for (const prefix2 of options.formerRefPrefixes ?? []) {
      const place = ledgerRef(prefix2, environment);
      const old = new GitRemote({ ...options, ref: place, author: options.actor });
      const tip = await old.fetch(1).finally(() => old.remove());
      if (tip)
        return read2(tip, place);
    }
    return void 0;
  };
  const update = async (message, edit, read2 = parse3) => {
    const started = clock.monotonic();
    let unexplained = 0;
    let tip = await remote.fetch(1);
    for (let attempt2 = 1; ; attempt2 += 1) {
      const current = tip ? read2(tip) : await former(read2) ?? emptyDocument(names);
      const edited = edit(current);
      if (edited === void 0)
        return current;
      const { document: next2, text } = writable(edited, ref);
      const mark = `Write: ${randomUUID3()}`;
      await remote.commit(tip, text, `${oneLine(message)}

Run: ${oneLine(runUrl)}
${mark}
`);
      const outcome = await remote.push(tip);
      if (outcome.kind === "accepted") {
        log.debug(`ledger: ${message} (attempt ${attempt2})`);
        return next2;
      }
      log.debug(`ledger: ${message}: ${outcome.kind}: ${outcome.why}`);
      await clock.sleep(Math.random() * Math.min(4e3, 100 * 1.6 ** attempt2));
      const seen = await remote.fetch(outcome.kind === "unknown" ? lookBack : 1);
      if (outcome.kind === "unknown" && seen && await remote.mentions(mark))
        return next2;
      unexplained = seen?.commit === tip?.commit ? unexplained + 1 : 0;
      const isObjection = outcome.kind !== "unknown" || outcome.reason === "git-failed";
      if (isObjection && unexplained >= mostUnexplained || clock.monotonic() - started > patience6)
        throw unwritten(outcome, ref, refPrefix, unexplained > 0);
      tip = seen;
    }
  };
  let last = Promise.resolve();
  const inTurn = (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => {
    });
    return turn;
  };
  return {
    read: () => inTurn(async () => {
      const tip = await remote.fetch(1);
      return tip ? parse3(tip) : former(parse3);
    }),
    update: (message, edit) => inTurn(() => update(message, edit)),
    startOver: (message) => inTurn(async () => {
      let problem2;
      const read2 = (tip, place) => {
        problem2 = void 0;
        try {
          return parse3(tip, place);
        } catch (error) {
          if (!isBroken(error))
            throw error;
          problem2 = error.message;
          return { ...emptyDocument(names), generation: Math.floor(clock.now() / 1e3) };
        }
      };
      await update(message, (current) => problem2 === void 0 ? void 0 : current, read2);
      return { problem: problem2 };
    }),
    clear: async (message) => {
      await inTurn(() => update(message, cleared));
    },
    history: (most3) => inTurn(async () => (await remote.log(most3)).map(({ at, who, message }) => ({
      at,
      who,
      what: message.split("\n")[0] ?? "",
      run: /^Run: (.*)$/m.exec(message)?.[1] ?? ""
    }))),
    close: () => inTurn(() => remote.remove())
  };
}
function unwritten(outcome, ref, refPrefix, isUnexplained) {
  const message = `could not write ${ref}: ${outcome.why}`;
  if (outcome.kind === "unknown")
    return new LedgerError(outcome.reason, message, { hint: serverTrouble });
  return new LedgerError("ledger-unwritable", message, {
    hint: isUnexplained ? `Give the job \`permissions: contents: write\`; where the repository's rules forbid ${refPrefix}/*, set \`ledger: { ref-prefix: refs/heads/staging-ledger }\` in .github/staging.yml.` : "Very many runs write at the same moment: start this one again."
  });
}
function oneLine(text) {
  return text.replace(/[\r\n]+/g, " ");
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

// packages/environment/build/src/ledger/read-ledgers.js
async function readLedgers(options) {
  const { refPrefix, formerRefPrefixes = [], repositoryId } = options;
  const remote = new GitRemote({ ...options, ref: refPrefix, author: options.actor });
  try {
    const prefixes = [refPrefix, ...formerRefPrefixes];
    const below = await remote.fetchBelow(prefixes);
    const found = /* @__PURE__ */ new Map();
    for (const [index, prefix2] of prefixes.entries())
      for (const [environment, file3] of below[index] ?? [])
        if (isEnvironmentName(environment) && !found.has(environment))
          found.set(environment, parsed3(file3, { environment, repositoryId }, ledgerRef(prefix2, environment)));
    return found;
  } finally {
    await remote.remove();
  }
}
function parsed3(file3, identity, ref) {
  try {
    if ("problem" in file3)
      return brokenLedger(ref, file3.problem);
    return parseDocument(file3.text, identity, ref);
  } catch (error) {
    return toStagingError(error);
  }
}

// packages/environment/build/src/open-environment.js
async function openEnvironment(request2) {
  const { context, octokit, githubToken, digitaloceanToken } = request2;
  const { repository, urls, clock, log, signal } = context;
  const github = { octokit, owner: repository.owner, repo: repository.name };
  const loaded = request2.like?.configuration ?? await read(request2, github);
  const environment = request2.environment ?? loaded.environment.name;
  const configuration = { ...loaded, environment: { ...loaded.environment, name: environment } };
  const names = environmentNames({ environment, repositoryId: repository.id, server: urls.server });
  return {
    names,
    configuration,
    apps: request2.like?.apps ?? appsIn(context.workspace, configuration),
    ledger: openLedgerOf(context, configuration, githubToken),
    ledgers: () => readLedgers(ledgersOf(context, configuration, githubToken)),
    digitalocean: new DigitalOcean({ token: digitaloceanToken, baseUrl: urls.digitalocean, clock, log, signal }),
    github,
    context,
    configPath: request2.configPath,
    checkOutBranch: (branch) => checkOutBranch(context, githubToken, branch)
  };
}
async function read({ context, configPath }, github) {
  const pushed = await loadConfiguration({
    path: configPath,
    workspace: context.workspace,
    readFile: (path2) => readFileAt(github, path2, context.sha)
  });
  return withGrants({ configuration: pushed, configPath, github, log: context.log });
}

// packages/environment/build/src/outside/phase.js
function phaseOf(document2) {
  if (!document2)
    return "absent";
  const { operations, stack, journal } = document2;
  if (operations.some(({ kind }) => kind === "teardown"))
    return "destroying";
  if (stack)
    return "ready";
  if (operations.some(({ kind }) => kind === "provision"))
    return "provisioning";
  return journal.some(({ kind, goneAt }) => kind !== "interrupted" && !goneAt) ? "incomplete" : "absent";
}

// packages/environment/build/src/outside/dashboard.js
function dashboardOf({ names }) {
  return {
    kind: "dashboard",
    owner: names.ownerTag,
    title: `Staging environment: ${names.environment}`,
    label: { name: "staging-dashboard", color: "1d76db", description: "How a staging environment is" }
  };
}
async function writeDashboard(parts2, body) {
  return (await writeOurIssue(parts2.github, dashboardOf(parts2), body)).left;
}

// packages/environment/build/src/outside/render-dashboard.js
var most2 = 50;
var signs = {
  absent: "\u26AA",
  provisioning: "\u{1F535}",
  ready: "\u{1F7E2}",
  destroying: "\u{1F535}",
  incomplete: "\u{1F7E0}"
};
var words2 = {
  absent: "is not there",
  provisioning: "is being made",
  ready: "is ready",
  destroying: "is being destroyed",
  incomplete: "is there in part"
};
function renderDashboard(view) {
  const { owner, environment, phase, controlUrl } = view;
  return [
    textMark("dashboard", owner),
    `## ${signs[phase]} ${environment} ${words2[phase]}`,
    "",
    ...renderEnd(view),
    ...renderApps(view),
    ...renderHolders(view),
    ...renderCost(view),
    ...view.reaped && phase !== "absent" ? [`staging-reaper last succeeded at ${renderMoment(view.reaped)}.`, ""] : [],
    ...renderEvents(view),
    `---`,
    `Create, extend, release or destroy it with ${link("staging-control", controlUrl)}. This text is written by staging-actions: edits are lost.`,
    ""
  ].join("\n");
}
function renderEnd({ phase, document: document2, end: expiry, controlUrl }) {
  if (phase === "absent")
    return ["Nobody has it, and it costs nothing.", ""];
  const running = (document2?.operations ?? []).map(({ kind, app, actor, run, since }) => `- ${link(app ? `${kind} of ${app}` : kind, run.url)} by ${plain(actor)} since ${renderMoment(since)}`);
  const ending = document2?.life?.ending;
  const end = ending ? `**${plain(ending.by)} destroys it at ${renderMoment(ending.at)}** (${plain(ending.reason)}), unless somebody else who holds it extends it with ${link("staging-control", controlUrl)}.` : expiry === void 0 ? void 0 : `It ${sayEnd(expiry, "**")}: ${remedyOf(expiry)}.`;
  return [...end ? [end, ""] : [], ...running.slice(0, most2), ...running.length > 0 ? [""] : []];
}
function renderApps({ document: document2, urls }) {
  const deployed = Object.entries(document2?.apps ?? {});
  if (deployed.length === 0)
    return [];
  return [
    "| app | version | deployed | tested |",
    "|---|---|---|---|",
    ...deployed.slice(0, most2).map(([name, { revision, run, at, tested }]) => `| ${link(name, urls[name] ?? "")} | ${plain(revision.slice(0, 12))} | ${link(renderMoment(at), run)} | ${tested ? "yes" : "no"} |`),
    ""
  ];
}
function renderHolders({ document: document2 }) {
  const leases = document2?.leases ?? [];
  if (leases.length === 0)
    return [];
  return [
    "| used by | from | for | until | lease |",
    "|---|---|---|---|---|",
    ...leases.slice(0, most2).map(({ id, holder, branch, reason, run, until }) => `| ${link(holder, run)} | ${plain(branch)} | ${plain(reason)} | ${renderMoment(until)} | ${plain(id)} |`),
    ""
  ];
}
function renderCost({ document: document2, end, budget, phase }) {
  if (phase === "absent" || !document2)
    return [];
  const { parts: parts2 } = spendingOf(document2);
  if (parts2.length === 0)
    return [];
  const since = parts2.map((part) => part.since).sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? "";
  const { perHour: perHour2, unpriced } = costOf(document2, Date.parse(since));
  const total = end && end.at > Date.parse(since) ? costOf(document2, end.at).soFar : void 0;
  return [
    `It costs about **$${perHour2.toFixed(2)} an hour** since ${renderMoment(since)}${total !== void 0 && end ? `: $${total.toFixed(2)} if it stays until ${renderMoment(new Date(end.at).toISOString())}` : ""}${budget === void 0 ? "" : `; its budget is $${budget.toFixed(2)}`}. Estimated from list prices${unpriced.length > 0 ? `, without ${unpriced.map(plain).join(", ")}` : ""}.`,
    ""
  ];
}
function renderEvents({ events }) {
  if (events.length === 0)
    return [];
  return [
    "<details><summary>Last events</summary>",
    "",
    ...events.map(({ at, who, what, run }) => `- ${link(renderMoment(at), run)} ${plain(who)} ${plain(what)}`),
    "",
    "</details>",
    ""
  ];
}

// packages/environment/build/src/outside/show-dashboard.js
var mostEvents = 10;
async function showDashboard(parts2, document2) {
  const { names, configuration, context, ledger, github } = parts2;
  const phase = phaseOf(document2);
  const configured = configuredLimits(configuration);
  const runs = phase === "absent" ? void 0 : await observeReaper(github);
  return writeDashboard(parts2, renderDashboard({
    owner: names.ownerTag,
    environment: names.environment,
    phase,
    document: document2,
    urls: urlsOf(parts2, document2),
    end: document2 && endOf(document2, configured),
    budget: document2 && limitsOf(document2, configured).budget,
    events: await ledger.history(mostEvents),
    reaped: runs?.kind === "seen" ? judgeReaper(runs.value, { since: void 0, now: 0 }).lastSucceeded : void 0,
    controlUrl: `${context.urls.server}/${context.repository.fullName}/actions/workflows/staging-control.yml`
  }));
}
function tellUnwritten({ message }, log) {
  const why = `${message}${message.endsWith(".") ? "" : "."}`;
  log.warning(`the dashboard is not written: ${why} Give the job \`permissions: issues: write\`.`);
}

// packages/environment/build/src/outside/decide-deployment.js
var nothing = { kind: "nothing" };
var begun2 = [void 0, "in_progress", "queued", "pending"];
function decideDeployment(phase, url2, newest) {
  switch (phase) {
    case "absent":
      return newest && newest.state !== "inactive" ? { kind: "retire" } : nothing;
    case "provisioning":
      return newest && begun2.includes(newest.state) ? nothing : { kind: "create", state: "in_progress" };
    case "ready":
      if (newest && begun2.includes(newest.state))
        return { kind: "set", id: newest.id, state: "success" };
      if (newest?.state !== "success")
        return { kind: "create", state: "success" };
      return (newest.url ?? "") === (url2 ?? "") ? nothing : { kind: "set", id: newest.id, state: "success" };
    case "incomplete":
      return newest && newest.state !== "failure" && newest.state !== "inactive" ? { kind: "set", id: newest.id, state: "failure" } : nothing;
    // It is there until it is not.
    case "destroying":
      return nothing;
  }
}

// packages/environment/build/src/outside/show-deployment.js
var descriptions = {
  success: "Ready",
  in_progress: "Being made",
  failure: "Not completed",
  inactive: "Destroyed"
};
async function showDeployment(environment, phase, url2) {
  const { github, names, context } = environment;
  const listed3 = await listDeployments(github, names.deploymentEnvironment);
  const self2 = await selfAmong(github, listed3.map(({ creator }) => creator));
  const judged = listed3.map((one2) => ({ ...one2, verdict: deploymentVerdict(one2, names.ownerTag, self2) }));
  const found = judged.filter(({ verdict }) => verdict.kind === "ours");
  const [first] = found;
  const newest = first && { id: first.id, ...await findDeploymentStatus(github, first.id) };
  const step = decideDeployment(phase, url2, newest);
  const set2 = (id, state) => setDeploymentStatus(github, id, {
    state,
    logUrl: context.run.url,
    ...descriptions[state] && { description: descriptions[state] },
    ...url2 && state === "success" && { environmentUrl: url2 }
  });
  if (step.kind === "set")
    await set2(step.id, step.state);
  if (step.kind === "create") {
    const id = await createDeployment(github, {
      ref: context.sha,
      environment: names.deploymentEnvironment,
      description: `Provisioned by ${context.actor}`,
      payload: { owner: names.ownerTag }
    });
    await set2(id, step.state);
    if (newest && newest.state !== "inactive")
      await set2(newest.id, "inactive");
  }
  if (step.kind === "retire") {
    for (const { id } of found)
      if ((await findDeploymentStatus(github, id)).state !== "inactive")
        await set2(id, "inactive");
  }
  return judged.flatMap(({ id, creator, verdict }) => leftBy(verdict, `the Deployment ${id} in ${names.deploymentEnvironment}, by ${creator.login},`));
}

// packages/environment/build/src/outside/show-variable.js
function variableName(environment) {
  return `STAGING_${environment.toUpperCase().replaceAll("-", "_")}`;
}
function renderVariable({ phase, document: document2, urls, expiresAt }, owner) {
  return JSON.stringify({
    owner,
    state: phase,
    "cluster-id": document2?.journal.find(({ kind, id, goneAt }) => kind === "cluster" && id !== "" && !goneAt)?.id ?? null,
    urls,
    holders: document2?.leases.map(({ holder }) => holder) ?? [],
    "expires-at": expiresAt ?? null,
    generation: document2?.generation ?? 0
  });
}
async function showVariable({ github, names }, content) {
  const name = variableName(names.environment);
  const value = renderVariable(content, names.ownerTag);
  let found = await findVariable(github, name);
  if (found === void 0) {
    if (await createVariable(github, name, value))
      return [];
    found = await findVariable(github, name);
  }
  if (found === void 0 || found === value)
    return [];
  const verdict = variableVerdict(found, names.ownerTag);
  if (verdict.kind === "ours")
    await updateVariable(github, name, value);
  return leftBy(verdict, `the variable ${name}`, "Rename or delete it, and the environment is shown there");
}

// packages/environment/build/src/outside/show-outside.js
var refused = /* @__PURE__ */ new WeakMap();
var told2 = /* @__PURE__ */ new WeakMap();
async function showOutside(environment) {
  const seen = await lookAt(environment.ledger.read());
  if (seen.kind === "failed")
    return;
  const document2 = seen.value;
  const url2 = Object.values(urlsOf(environment, document2))[0];
  await Promise.all([
    attempt(environment, "deployment", () => showDeployment(environment, phaseOf(document2), url2)),
    attempt(environment, "variable", () => showVariable(environment, contentOf(environment, document2))),
    environment.configuration.dashboard && attempt(environment, "dashboard", () => showDashboard(environment, document2))
  ]);
}
async function attempt(environment, part, show2) {
  const known2 = refused.get(environment) ?? /* @__PURE__ */ new Set();
  if (known2.has(part))
    return;
  const look = await lookAt(show2());
  if (look.kind === "seen") {
    for (const left of look.value)
      tellLeft(environment, left);
    return;
  }
  const isRefused = [403, 404, 410].includes(statusOf(look) ?? 0);
  if (isRefused)
    refused.set(environment, known2.add(part));
  tell(environment, part, look.error, isRefused);
}
function tellLeft(environment, left) {
  const { log } = environment.context;
  const known2 = told2.get(environment) ?? /* @__PURE__ */ new Set();
  const line = renderLeft(left);
  if (known2.has(line))
    return;
  told2.set(environment, known2.add(line));
  if (left.remedy === void 0)
    log.info(line);
  else
    log.warning(line);
}
function tell({ names, context }, part, error, isRefused) {
  const { log } = context;
  const why = `${error.message}${error.message.endsWith(".") ? "" : "."}`;
  if (part === "deployment")
    log.warning(`the environment is not shown on the repository's page: ${why} Give the job \`permissions: deployments: write\`.`);
  if (part === "dashboard")
    tellUnwritten(error, log);
  if (part === "variable")
    log.info(`${variableName(names.environment)} is not written: ${isRefused ? "GITHUB_TOKEN never may; a token of an App with `variables: write` does" : why}`);
}
function contentOf(environment, document2) {
  return {
    phase: phaseOf(document2),
    document: document2,
    urls: phaseOf(document2) === "absent" ? {} : urlsOf(environment, document2),
    expiresAt: momentOf(document2 && endOf(document2, configuredLimits(environment.configuration)))
  };
}

// packages/environment/build/src/dns/name-servers.js
import { Resolver } from "node:dns/promises";
var nobody = ["ENOTFOUND", "ENODATA"];
var patience7 = { timeout: 2e3, tries: 2 };
function resolverAt(server) {
  const resolver = new Resolver(patience7);
  if (server)
    resolver.setServers([server]);
  return resolver;
}
async function findNameServers(zone, resolver) {
  return await unlessNothing(resolverAt(resolver).resolveNs(zone)) ?? [];
}
async function unlessNothing(asked2) {
  try {
    return await asked2;
  } catch (error) {
    if (nobody.includes(codeOf(error)))
      return void 0;
    throw error;
  }
}
function codeOf(error) {
  return error.code ?? "unknown";
}

// packages/environment/build/src/dns/zone.js
function canonicalName(name) {
  return name.toLowerCase().replace(/\.+$/, "");
}
function fullName(name, zone) {
  const [short, domain2] = [canonicalName(name), canonicalName(zone)];
  if (short === "@" || short === "")
    return domain2;
  return name.endsWith(".") && liesIn(short, domain2) ? short : `${short}.${domain2}`;
}
function liesIn(host, domain2) {
  const [name, above] = [canonicalName(host), canonicalName(domain2)];
  return name === above || name.endsWith(`.${above}`);
}
function leads({ type }) {
  return type === "A" || type === "AAAA" || type === "CNAME";
}
function nameServersIn(records) {
  return records.flatMap(({ type, name, data }) => type === "NS" && name === "@" ? [data] : []);
}
function judgeDelegation(zone, found, wanted) {
  const ours3 = wanted.map(canonicalName);
  const strangers = found.filter((name) => !ours3.includes(canonicalName(name)));
  if (found.length > 0 && strangers.length === 0)
    return void 0;
  return {
    seen: found.length === 0 ? `nobody answers for ${zone}` : `${zone} is answered by ${found.join(", ")}`,
    expected: ours3.join(", "),
    remedy: `At the registrar, or in the zone above, set the name servers of ${zone} to ${ours3.join(", ")}: records made in this account are seen by nobody else.`
  };
}

// packages/environment/build/src/hosts/foreign-names.js
function wildcardOver(host, { zone, records, isOurs }, { own: own2, bounds }) {
  const name = canonicalName(host);
  if (!liesIn(name, zone) || own2 !== void 0 && liesIn(name, own2))
    return void 0;
  const encloser = closestEncloser(name, records, canonicalName(zone));
  if (encloser === void 0)
    return void 0;
  const wildcard = `*.${encloser}`;
  if (wildcard === name || bounds.some((bound2) => liesIn(name, bound2) && !liesIn(wildcard, bound2)))
    return void 0;
  return records.find((one2) => fullName(one2.name, zone) === wildcard && !isOurs(one2));
}
function closestEncloser(name, records, zone) {
  const exists = (one2) => one2 === zone || records.some((record2) => liesIn(fullName(record2.name, zone), one2));
  if (exists(name))
    return void 0;
  const [, ...above] = name.split(".");
  const parent = above.join(".");
  return exists(parent) ? parent : closestEncloser(parent, records, zone);
}

// packages/environment/build/src/hosts/judge-hosts.js
function judgeHosts(view) {
  return view.wanted.flatMap(({ app, host }) => {
    const refusal = judgeHost(host, view);
    return refusal ? [{ app, host, ...refusal }] : [];
  });
}
function judgeHost(host, view) {
  const { bounds, zone, records, taken, others } = view;
  if (!bounds.some((bound2) => liesIn(host, bound2)))
    return {
      because: bounds.length > 0 ? `it does not lie in ${bounds.join(" or ")}` : "the promotion branch's configuration allows no hosts: it has neither `environment.domain` nor `environment.domains`",
      remedy: "Change the `url` of the app, or let `environment.domains` in .github/staging.yml name the domain, and merge that into the promotion branch first."
    };
  const other = others.get(host);
  if (other !== void 0)
    return takenByOther(other);
  if (zone === void 0 || taken.has(host))
    return void 0;
  if (!records)
    return void 0;
  const isOurs = (one2) => recordVerdict({ ...one2, zone }, { ...view, domain: zone, isHeld: (id) => view.held.has(id) }).kind === "ours" || leadsToUs(one2, { ...view, zone, records });
  const named3 = (one2) => `the ${one2.type} record ${one2.id} (${fullName(one2.name, zone)} \u2192 ${one2.data})`;
  const record2 = records.find((one2) => leads(one2) && fullName(one2.name, zone) === host && !isOurs(one2));
  if (record2)
    return {
      because: `${named3(record2)} is there already and is not ours`,
      remedy: "Delete that record if nobody needs it, or give the app another host with `url`."
    };
  const wildcard = liesIn(host, zone) ? wildcardOver(host, { zone, records, isOurs }, view) : void 0;
  return wildcard && {
    because: `${named3(wildcard)} answers for it, is not ours and would do so no more`,
    remedy: `Leave out the \`url\` of the app, or name ${host} itself in \`environment.domains\` on the promotion branch.`
  };
}
function takenByOther(environment) {
  return {
    because: `the environment ${environment} of this repository has it`,
    remedy: "Leave out the `url` of the app, so that each environment has its own host, or destroy the other one."
  };
}
function leadsToUs({ type, data }, { zone, records, addresses }, depth = 0) {
  if (!leads({ type }))
    return false;
  if (type !== "CNAME")
    return addresses.has(canonicalAddress(data));
  const target = canonicalName(data === "@" ? zone : data);
  const next2 = records.filter((one2) => leads(one2) && fullName(one2.name, zone) === target);
  return depth < 8 && next2.length > 0 && next2.every((one2) => leadsToUs(one2, { zone, records, addresses }, depth + 1));
}

// packages/environment/build/src/hosts/require-hosts.js
async function refusedHosts(environment, document2, { addresses, resources }) {
  const { apps, configuration, names, digitalocean } = environment;
  const { domain: domain2 } = configuration.environment;
  const wanted = wantedHosts(apps);
  if (wanted.length === 0)
    return [];
  const [records, ledgers] = await Promise.all([
    domain2 === void 0 ? void 0 : digitalocean.domains.findRecords(domain2),
    contestedHosts(environment).hosts ? environment.ledgers() : void 0
  ]);
  return judgeHosts({
    wanted,
    bounds: boundsOf(configuration, names.environment),
    own: ownDomain(configuration, names.environment),
    zone: domain2,
    records,
    ownerTag: names.ownerTag,
    recorded: document2?.journal ?? [],
    held: new Set(resources.flatMap(({ kind, id }) => kind === "dns-record" ? [id] : [])),
    addresses: new Set(addresses),
    taken: new Set(document2?.stack?.hosts),
    others: ledgers ? hostsOfOthers(environment, ledgers).having : /* @__PURE__ */ new Map()
  });
}
function wantedHosts(apps) {
  return apps.filter(({ url: url2 }) => url2 !== "").map(({ name, url: url2 }) => ({ app: name, host: new URL(url2).hostname }));
}
function boundsOf({ environment: { domains, domain: domain2 } }, name) {
  return domains ?? (domain2 === void 0 ? [] : [`${name}.${domain2}`]);
}
function ownDomain({ environment: { domain: domain2 } }, name) {
  return domain2 === void 0 ? void 0 : `${name}.${domain2}`;
}
function contestedHosts({ apps, configuration, names }) {
  const own2 = `.${ownDomain(configuration, names.environment)}`;
  const hosts = wantedHosts(apps).map(({ host }) => host).filter((host) => !host.endsWith(own2));
  return hosts.length > 0 ? { hosts } : {};
}
function hostsOfOthers({ names, context }, ledgers) {
  const claims = (document2) => document2.operations.filter(({ kind }) => kind === "provision");
  const own2 = ledgers.get(names.environment);
  const mine = own2 && !(own2 instanceof StagingError) ? claims(own2).find(({ run }) => run.id === context.run.id)?.since : void 0;
  const isEarlier = (since, other) => mine === void 0 || Date.parse(since) < Date.parse(mine) || Date.parse(since) === Date.parse(mine) && other < names.environment;
  const having = /* @__PURE__ */ new Map();
  const wanting = /* @__PURE__ */ new Map();
  for (const [other, document2] of ledgers) {
    if (other === names.environment || document2 instanceof StagingError)
      continue;
    for (const host of document2.stack?.hosts ?? [])
      having.set(host, other);
    for (const { since, hosts = [] } of claims(document2))
      for (const host of hosts)
        (isEarlier(since, other) ? having : wanting).set(host, other);
  }
  return { having, wanting };
}

// packages/environment/build/src/lifetime/estimate.js
var known = [
  "digitalocean_database_cluster",
  "digitalocean_kubernetes_cluster",
  "digitalocean_loadbalancer"
];
function estimateStacks(needs, prices) {
  const parts2 = [
    ["nodes", needs.nodeSize, needs.nodes ?? 1],
    ["database", needs.databaseSize && databaseKey(needs.databaseSize), 1],
    ["load balancer", needs.nodeSize && "load-balancer", 1]
  ];
  if (parts2.every(([, slug]) => slug === void 0))
    return void 0;
  const priced = parts2.map(([part, slug, count2]) => {
    const price2 = slug === void 0 ? void 0 : prices.get(slug);
    return { part, hourly: price2 === void 0 ? void 0 : price2 * count2 };
  });
  return {
    perHour: priced.reduce((total, { hourly = 0 }) => total + hourly, 0),
    without: [
      ...priced.filter(({ hourly }) => hourly === void 0).map(({ part }) => part),
      ...[...needs.types ?? []].filter((type) => mayCost(type) && !known.includes(type)).sort(),
      "what Kubernetes makes for the apps"
    ]
  };
}

// packages/environment/build/src/stacks/stack-needs.js
import { readdir as readdir2, readFile } from "node:fs/promises";
import { join as join5 } from "node:path";

// packages/environment/build/src/stacks/terraform-files.js
import { readdir, stat } from "node:fs/promises";
async function terraformFilesIn(directory) {
  try {
    return (await readdir(directory)).filter((file3) => /\.(tf|tofu)(\.json)?$/.test(file3)).sort();
  } catch {
    return [];
  }
}

// packages/environment/build/src/stacks/stack-needs.js
async function readStackNeeds(workspace, configuration) {
  const values = /* @__PURE__ */ new Map();
  for (const { directory, variables } of configuration.stacks) {
    for (const [name2, value] of await defaultsBelow(join5(workspace, directory)))
      values.set(name2, value);
    for (const [name2, value] of Object.entries(variables))
      values.set(name2, value);
  }
  const text = (name2) => {
    const value = values.get(name2);
    return typeof value === "string" ? value : void 0;
  };
  const count2 = (name2) => {
    const value = Number(values.get(name2));
    return values.has(name2) && Number.isInteger(value) ? value : void 0;
  };
  const { name, domain: domain2 } = configuration.environment;
  const isOurs = values.has("certificate_name");
  return {
    nodeSize: text("node_size"),
    nodes: count2("min_nodes"),
    mostNodes: count2("max_nodes"),
    kubernetesVersionPrefix: text("kubernetes_version_prefix"),
    databaseSize: text("database_size"),
    databaseVersion: text("database_version"),
    certificate: text("certificate_name") ?? (isOurs && domain2 ? `${name}-${domain2.replaceAll(".", "-")}` : void 0),
    types: await typesBelow(configuration.stacks.map(({ directory }) => join5(workspace, directory)))
  };
}
async function typesBelow(directories) {
  const types = /* @__PURE__ */ new Set();
  const seen = /* @__PURE__ */ new Set();
  const left = [...directories];
  for (let directory = left.pop(); directory !== void 0; directory = left.pop()) {
    if (seen.has(directory))
      continue;
    seen.add(directory);
    const texts = await textsBelow(directory);
    if (texts.length === 0)
      return void 0;
    for (const text of texts) {
      for (const [, type = ""] of text.matchAll(/^\s*resource\s+"(\w+)"/gm))
        types.add(type);
      for (const [, body = ""] of text.matchAll(/^module\s+"[^"]+"\s*\{$([\s\S]*?)^\}$/gm)) {
        const source = /^\s*source\s*=\s*"(\.\.?\/[^"]*)"/m.exec(body)?.[1];
        if (source === void 0)
          return void 0;
        left.push(join5(directory, source));
      }
    }
  }
  return types;
}
async function findStackFolders(workspace, configuration) {
  const root = await entriesOf(workspace);
  return Promise.all([...configuration.stacks, { name: "bootstrap", directory: configuration.bootstrap.directory }].map(async ({ name, directory }) => ({
    name,
    directory,
    isThere: root.length === 0 ? void 0 : (await entriesOf(join5(workspace, directory))).length > 0,
    backends: await backendsIn(join5(workspace, directory))
  })));
}
async function backendsIn(directory) {
  const files = await terraformFilesIn(directory);
  if (files.length === 0)
    return void 0;
  const texts = await Promise.all(files.map((file3) => readFile(join5(directory, file3), "utf8")));
  return texts.flatMap((text) => {
    const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*(?:#|\/\/).*$/gm, "");
    const named3 = [...code.matchAll(/\bbackend(?:"\s*:\s*\[?\s*\{)?\s*"([\w-]+)"\s*:?\s*[{[]/g)].flatMap(([, type]) => type ?? []);
    return [...named3, .../\bterraform"?\s*:?\s*\{[^{}]*\bcloud"?\s*:?\s*\{/.test(code) ? ["cloud"] : []];
  });
}
async function entriesOf(directory) {
  try {
    return await readdir2(directory);
  } catch {
    return [];
  }
}
async function textsBelow(directory) {
  const files = (await entriesOf(directory)).filter((file3) => file3.endsWith(".tf"));
  return Promise.all(files.map((file3) => readFile(join5(directory, file3), "utf8")));
}
async function defaultsBelow(directory) {
  return (await textsBelow(directory)).flatMap((text) => [...text.matchAll(/^variable\s+"(\w+)"\s*\{$([\s\S]*?)^\}$/gm)].flatMap(([, name = "", body = ""]) => {
    const written2 = /^\s*default\s*=\s*(?:"([^"\\]*)"|(\d+)|(null))\s*$/m.exec(body);
    if (!written2)
      return [];
    return [[name, written2[1] ?? written2[2] ?? null]];
  }));
}

// packages/environment/build/src/provision/account-room.js
function accountCapRemedy(setting) {
  return `Destroy one of them with staging-control of its repository, or raise \`${setting}\` in .github/staging.yml.`;
}
async function observeAccountCaps(environment) {
  const { limit, budget } = environment.configuration.account;
  return limit === void 0 && budget === void 0 ? [] : judgeAccountCaps(environment.names.environment, { limit, budget }, await observeAccountUse(environment));
}
function judgeAccountCaps(name, { limit, budget }, { environments, perDay, own: own2 }) {
  const { length } = environments;
  const others = `${length} environments of this account are there (${listed2(environments)})`;
  const all = perDay + own2;
  const caps = [];
  if (limit !== void 0)
    caps.push({
      setting: "account.limit",
      seen: `${length} next to this one, and ${limit} may be`,
      refusal: length >= limit ? `${name} would be one environment too many for the account: ${others}, and ${limit} may be` : void 0
    });
  if (budget !== void 0)
    caps.push({
      setting: "account.budget",
      seen: `about $${all.toFixed(2)} a day with this one, of $${budget.toFixed(2)}`,
      refusal: all > budget ? `${name} would cost about $${own2.toFixed(2)} a day, and the account's environments together $${all.toFixed(2)}, of $${budget.toFixed(2)} that they may: ${others}` : void 0
    });
  return caps;
}
async function observeAccountUse({ digitalocean, names, configuration, context }) {
  const isOther = (tag) => isOwnerTag(tag) && tag !== names.ownerTag;
  const tags = await digitalocean.tags.list();
  const environments = tags.filter(({ name, resources }) => isOther(name) && resources?.count !== 0).map(({ name }) => name).sort();
  if (configuration.account.budget === void 0)
    return { environments, perDay: 0, own: 0 };
  const prices = priceList(await digitalocean.sizes(), configuration.prices);
  const needs = await readStackNeeds(context.workspace, configuration);
  return {
    environments,
    perDay: 24 * await costOfTagged(digitalocean, prices, isOther),
    own: 24 * (estimateStacks(needs, prices)?.perHour ?? 0)
  };
}
async function costOfTagged(digitalocean, prices, isOther) {
  const [clusters, databases, balancers, volumes, droplets] = await Promise.all([
    digitalocean.clusters.list(),
    digitalocean.databases.list(),
    digitalocean.loadBalancers.list(),
    digitalocean.volumes.list(),
    digitalocean.droplets.list()
  ]);
  const cost = pricesOf(prices);
  const isTheirs = ({ tags }) => tags.some(isOther);
  const theirs = clusters.filter(isTheirs);
  const networks = new Set(theirs.flatMap(({ vpc_uuid }) => vpc_uuid ?? []));
  const isNode2 = ({ tags }) => tags.includes("k8s");
  return [
    ...theirs.map((cluster2) => cost.cluster(cluster2).hourly),
    ...databases.filter(isTheirs).map((database2) => cost.database(database2).hourly),
    // They bear no tags.
    ...balancers.filter(({ vpc_uuid }) => vpc_uuid && networks.has(vpc_uuid)).map(cost.loadBalancer),
    ...volumes.filter(isTheirs).map(cost.volume),
    ...droplets.filter((one2) => isTheirs(one2) && !isNode2(one2)).map((droplet) => cost.droplet(droplet).hourly)
  ].reduce((total, hourly) => total + (hourly ?? 0), 0);
}
function listed2(tags) {
  const shown = tags.slice(0, 20).join(", ");
  return tags.length > 20 ? `${shown} and ${tags.length - 20} more` : shown;
}

// packages/environment/build/src/stacks/address-output.js
import { readdir as readdir3, readFile as readFile2 } from "node:fs/promises";
import { join as join6 } from "node:path";
var addressName = "load_balancer_ip";
async function findAddressNobodyGives(workspace, { bootstrap, stacks }) {
  const manifests = await textsBelow2(workspace, bootstrap.directory, /\.ya?ml$/);
  const asking = manifests.find(({ text }) => text.includes(`\${${addressName}}`));
  if (!asking)
    return void 0;
  const parts2 = await Promise.all(stacks.map(({ directory }) => textsBelow2(workspace, directory, /\.tf(\.json)?$/)));
  const isOutput = new RegExp(`output\\s+"${addressName}"|"${addressName}"\\s*:`);
  return parts2.flat().some(({ text }) => isOutput.test(text)) ? void 0 : asking.path;
}
var addressRemedy = `Give a stack the output \`${addressName}\` (infra/staging has it), or write the address that the ingress controller is to publish into the manifest.`;
function describeAddressNobodyGives(path2) {
  return `${path2} names \${${addressName}}, and no stack has an output of that name`;
}
async function textsBelow2(workspace, directory, wanted) {
  let names;
  try {
    names = await readdir3(join6(workspace, directory));
  } catch {
    return [];
  }
  return Promise.all(names.filter((name) => wanted.test(name)).sort().map(async (name) => ({
    path: `${directory}/${name}`,
    text: await readFile2(join6(workspace, directory, name), "utf8")
  })));
}

// packages/environment/build/src/stacks/platform-needs.js
import { readdir as readdir4, readFile as readFile3 } from "node:fs/promises";
import { join as join7 } from "node:path";
async function readPlatformNeeds(workspace, { bootstrap }) {
  const directory = join7(workspace, bootstrap.directory);
  const names = await readdir4(directory).catch(() => []);
  const texts = await Promise.all(names.filter((name) => /\.ya?ml$/.test(name)).map((name) => readFile3(join7(directory, name), "utf8")));
  const find = (pattern) => pattern.exec(texts.join("\n"))?.[1];
  return {
    argocd: find(/\/argo-cd\/v(\d+\.\d+\.\d+)\/manifests\//),
    kubectl: find(/\/kubectl:v(\d+\.\d+\.\d+)/),
    traefik: find(/\btraefik:v(\d+\.\d+\.\d+)/)
  };
}

// packages/environment/build/src/stacks/stack-settings.js
function stackVariables(stack, names, configuration, apps) {
  const { region: region2, domain: domain2 } = configuration.environment;
  return {
    own: {
      region: region2,
      hosts: hostsOf(apps, domain2),
      database_name: names.databaseName,
      ...domain2 !== void 0 && { domain: domain2 }
    },
    configured: stack.variables,
    identity: { name_prefix: names.prefix, owner_tag: names.ownerTag, environment: names.environment }
  };
}
function hostsOf(apps, domain2) {
  if (domain2 === void 0)
    return [];
  const hosts = apps.filter(({ url: url2 }) => url2 !== "").map(({ url: url2 }) => new URL(url2).hostname);
  return [...new Set(hosts)].filter((host) => host.endsWith(`.${domain2}`));
}
var spacesRegions = new Set("ams3 atl1 blr1 fra1 lon1 nyc3 sfo2 sfo3 sgp1 syd1 tor1".split(" "));
function stackBackend(stack, names, configuration, spacesUrl) {
  const { bucket, key, region: region2 = configuration.environment.region, endpoint } = stack.backend;
  if (!bucket)
    throw new StagingError("invalid-configuration", `the stack ${stack.name} has no bucket for its state`, {
      hint: "Set `stacks[].backend.bucket` in .github/staging.yml to a private Spaces bucket."
    });
  if (!endpoint && !spacesUrl && !spacesRegions.has(region2))
    throw new StagingError("invalid-configuration", `there is no Spaces in ${region2}, where the state of ${stack.name} would be`, {
      hint: `Set \`stacks[].backend.region\` to the bucket's: one of ${[...spacesRegions].join(", ")}. For another one set \`stacks[].backend.endpoint\`.`
    });
  const address = endpoint ?? spacesUrl ?? `https://${region2}.digitaloceanspaces.com`;
  if (new URL(address).hostname.startsWith(`${bucket}.`))
    throw new StagingError("invalid-configuration", `the endpoint ${address} is that of the bucket ${bucket} itself`, {
      hint: `Set \`stacks[].backend.endpoint\` to the region's, such as https://${region2}.digitaloceanspaces.com, or leave it out.`
    });
  return { bucket, key: stateKey(names, stack.name, key), region: region2, endpoint: address };
}

// packages/environment/build/src/preflight/copied-folders.js
import { readdir as readdir5, readFile as readFile5, stat as stat2 } from "node:fs/promises";
import { join as join8, posix } from "node:path";

// packages/environment/build/src/preflight/read-manifest.js
import { readFile as readFile4 } from "node:fs/promises";
var dependencyKinds = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];
async function readManifest(path2) {
  try {
    return JSON.parse(await readFile4(path2, "utf8"));
  } catch {
    return void 0;
  }
}
function dependenciesIn(manifest) {
  return dependencyKinds.flatMap((kind) => Object.keys(manifest?.[kind] ?? {}));
}

// packages/environment/build/src/preflight/copied-folders.js
async function findCopiedFolders(workspace, apps) {
  const found = await Promise.all(apps.map((app) => copiedBy(app, workspace, apps)));
  return found.flat();
}
async function copiedBy(app, workspace, apps) {
  if (app.directory === ".")
    return [];
  const files = (await readdir5(join8(workspace, app.directory)).catch(() => [])).filter((file3) => /^((Docker|Container)file(\..+)?|.+\.Dockerfile)$/.test(file3));
  const copies = await Promise.all(files.map(async (file3) => {
    const dockerfile = `${app.directory}/${file3}`;
    const sources = sourcesIn(await readFile5(join8(workspace, dockerfile), "utf8"));
    const folders = await Promise.all(sources.map((source) => folderOf(source, app, workspace)));
    return [...new Set(folders)].filter((one2) => one2 !== void 0).map((folder) => ({ dockerfile, folder }));
  }));
  const all = copies.flat();
  const takenIn = [app.directory, ...all.map(({ folder }) => folder)];
  const manifests = await Promise.all(takenIn.map((folder) => readManifest(join8(workspace, folder, "package.json"))));
  const asked2 = new Set(manifests.flatMap(dependenciesIn));
  const owned = await Promise.all(all.map(async ({ dockerfile, folder }) => {
    const owner = await ownerOf(folder, { app, apps, asked: asked2, workspace });
    return owner === void 0 ? [] : [{ app: app.name, dockerfile, folder, owner }];
  }));
  return owned.flat();
}
function sourcesIn(dockerfile) {
  const lines = dockerfile.replace(/\\\r?\n/g, " ").split(/\r?\n/);
  return lines.flatMap((line) => {
    const [, parts2] = /^\s*(?:COPY|ADD)\s+(.*)$/i.exec(line) ?? [];
    if (parts2 === void 0 || /--from=/.test(parts2))
      return [];
    const words3 = parts2.replace(/[[\]",]/g, " ").split(/\s+/);
    const named3 = words3.filter((word) => word !== "" && !word.startsWith("--")).slice(0, -1);
    return named3.filter((word) => !/[$:]|^\.?\/?$/.test(word));
  });
}
async function folderOf(source, { directory }, workspace) {
  const plain2 = source.split(/[*?[]/, 1)[0] ?? "";
  const path2 = source.startsWith("../") ? posix.join(directory, plain2) : posix.join(".", plain2.replace(/^\//, ""));
  const folder = path2.replace(/\/+$/, "");
  if (folder === "" || folder === "." || folder.startsWith(".."))
    return void 0;
  if (`${folder}/`.startsWith(`${directory}/`) || `${directory}/`.startsWith(`${folder}/`))
    return void 0;
  if (!source.startsWith("../") && await isFolder3(join8(workspace, directory, plain2)))
    return void 0;
  return await isFolder3(join8(workspace, folder)) ? folder : void 0;
}
async function ownerOf(folder, { app, apps, asked: asked2, workspace }) {
  const isBelow = (inner, outer) => `${inner}/`.startsWith(`${outer.replace(/\/+$/, "")}/`);
  const reaching = [...app.paths.map((glob) => glob.split(/[*?[{]/, 1)[0] ?? ""), ...app.uses ?? []];
  if (reaching.some((one2) => one2 !== "" && isBelow(folder, one2)))
    return void 0;
  const other = apps.find((one2) => one2 !== app && one2.directory !== "." && isBelow(folder, one2.directory));
  if (other)
    return app.dependsOn.includes(other.name) ? void 0 : `the app ${other.name}`;
  const manifest = await readManifest(join8(workspace, folder, "package.json"));
  return manifest?.name === void 0 || asked2.has(manifest.name) ? void 0 : `the package ${manifest.name}`;
}
async function isFolder3(path2) {
  return (await stat2(path2).catch(() => void 0))?.isDirectory() ?? false;
}
function judgeCopiedFolders(area10, copied) {
  return copied.map(({ app, dockerfile, folder, owner }) => warning(area10, `image of ${app}`, `${dockerfile} copies ${folder}, which belongs to ${owner}: a change there does not deploy ${app}`, "Name it in `apps[].depends-on` (an app, or a folder), or depend on the package in its manifest."));
}

// packages/environment/build/src/preflight/judge-token-reach.js
var area = "Workflows";
var check3 = "who can read the token";
var tokenWorkflows = [
  "staging-deploy.yml",
  "staging-decision.yml",
  "staging-reaper.yml",
  "staging-control.yml"
];
var remedy = 'Put DIGITALOCEAN_TOKEN and the Spaces key into a GitHub environment, take them out of the secrets of the repository, and name it in `cloud-environment` of the four callers: docs/security.md has the section "The cloud\'s token".';
function cloudEnvironment(callers) {
  const text = callers.get("staging-deploy.yml");
  return text?.kind === "seen" ? givenInput(text.value, "cloud-environment") : void 0;
}
function callsWithout(text, name) {
  return Object.values(jobsOf(text)).some(({ uses, with: given }) => {
    const called = /\/\.github\/workflows\/([\w.-]+)@/.exec(String(uses))?.[1];
    if (called === void 0 || !tokenWorkflows.includes(called))
      return false;
    return given?.["cloud-environment"] !== name;
  });
}
function judgeTokenReach({ callers, defaultBranch, guarded, deploymentEnvironment }) {
  const failed = [...callers.values()].find((text) => text.kind === "failed");
  if (failed?.kind === "failed")
    return unknown(area, check3, failed.error.message, "Run it again.");
  const textOf2 = (file3) => {
    const text = callers.get(file3);
    return text?.kind === "seen" ? text.value : void 0;
  };
  const name = cloudEnvironment(callers);
  if (name === void 0)
    return warning(area, check3, "anyone who may push to any branch, by a workflow of their own", remedy);
  const others = [...callers.keys()].filter((file3) => callsWithout(textOf2(file3) ?? "", name));
  if (others.length > 0)
    return warning(area, check3, `${others.join(" and ")} ${others.length === 1 ? "does" : "do"} not name the environment ${name}, and so get none of its secrets`, `Give their jobs \`with: { cloud-environment: ${name} }\`.`);
  if (name === deploymentEnvironment)
    return warning(area, check3, `the environment ${name} is the one in which the environment itself is shown, and GitHub lists every job there`, "Give it another name, such as staging-cloud.");
  if (guarded.kind === "failed")
    return unknown(area, check3, `whether the environment ${name} is limited to branches cannot be read`, remedy);
  const wanted = [.../* @__PURE__ */ new Set([...pushBranches(textOf2("staging-deploy.yml") ?? ""), defaultBranch])];
  const limit = `Limit it to the branches ${wanted.join(" and ")}, with no tags.`;
  if (guarded.value === void 0)
    return warning(area, check3, `there is no environment ${name}: GitHub makes one without limits`, limit);
  const { branches, tags } = guarded.value;
  const isLimited = Array.isArray(branches) && branches.every((one2) => wanted.includes(one2)) && tags.length === 0;
  if (!isLimited)
    return warning(area, check3, `the environment ${name} is open to more than ${wanted.join(" and ")}`, limit);
  const missing2 = wanted.filter((one2) => !branches.includes(one2));
  if (missing2.length > 0)
    return warning(area, check3, `the environment ${name} does not take jobs on ${missing2.join(" and ")}`, limit);
  return fine(area, check3, `anyone who may push to ${wanted.join(" or ")}, if it is a secret of the environment ${name} alone`);
}
function judgeWaiting({ callers, guarded }) {
  const name = cloudEnvironment(callers);
  const waitsFor = guarded.kind === "seen" ? guarded.value?.waitsFor : void 0;
  if (name === void 0 || waitsFor === void 0)
    return [];
  return [
    warning(area, "jobs that hold the token", `each waits for ${waitsFor}, as the environment ${name} demands, the hourly look and every clean-up among them: what is past its time is billed until then`, `Take required reviewers and the wait timer out of the environment ${name}: its branches are what guards its secrets.`)
  ];
}

// packages/environment/build/src/preflight/judge-workflows.js
var area2 = "Workflows";
var adopt = "Merge the caller that docs/adopt.md shows into the default branch.";
function judgeWorkflows(workflows) {
  return workflows.map((workflow) => judgeText(workflow, (text) => {
    const problems = findStartProblems(text, workflow.sends);
    return problems.length > 0 ? bad(workflow, `our runs cannot start it, since ${problems.join(", and ")}`) : fine(area2, workflow.file, "our runs can start it");
  }));
}
function judgeCallers(workflows) {
  return workflows.map((workflow) => judgeText(workflow, () => fine(area2, workflow.file, "the default branch has it")));
}
function judgeText(workflow, judge) {
  const { file: file3, text } = workflow;
  if (text.kind === "failed")
    return unknown(area2, file3, text.error.message, "Run it again.");
  if (text.value === void 0)
    return bad(workflow, `the default branch has no .github/workflows/${file3}`);
  return judge(text.value);
}
function bad({ file: file3, otherwise, isNeeded: isNeeded2 = false }, why) {
  const seen = `${why}: ${otherwise}`;
  return isNeeded2 ? problem(area2, file3, "invalid-configuration", seen, adopt) : warning(area2, file3, seen, adopt);
}

// packages/environment/build/src/preflight/inspect-workflows.js
async function inspectWorkflows({ github, names }) {
  const branch = await lookAt(getDefaultBranch(github));
  const texts = /* @__PURE__ */ new Map();
  const textOf2 = (file3) => {
    const text = texts.get(file3) ?? (branch.kind === "failed" ? Promise.resolve(branch) : lookAt(readFileAt(github, `.github/workflows/${file3}`, branch.value)));
    texts.set(file3, text);
    return text;
  };
  const deploy = await textOf2("staging-deploy.yml");
  const named3 = (input2) => deploy.kind === "seen" ? givenInput(deploy.value, input2) : void 0;
  const decision = named3("decision-workflow");
  const control = named3("control-workflow") ?? "staging-control.yml";
  const callers = new Map(await Promise.all([...tokenWorkflows, control].map(async (file3) => [file3, await textOf2(file3)])));
  const held = cloudEnvironment(callers);
  const guarded = await lookAt(held === void 0 ? Promise.resolve(void 0) : findGuardedEnvironment(github, held));
  const reach = judgeTokenReach({
    callers,
    defaultBranch: branch.kind === "seen" ? branch.value : "",
    guarded,
    deploymentEnvironment: names.deploymentEnvironment
  });
  const started = [
    {
      file: control,
      // As `handOverTeardown` sends them.
      sends: { action: ["release", "destroy"], reason: [], lease: [], environment: [] },
      otherwise: "a push destroys its environment in its own run, which GitHub kills five minutes after a cancel"
    },
    {
      file: "staging-reaper.yml",
      sends: {},
      otherwise: "what is past its time waits for the next schedule, which GitHub disables in a quiet repository"
    },
    ...decision ? [{ file: decision, sends: { issue: [] }, otherwise: "nothing that is approved is promoted", isNeeded: true }] : []
  ];
  const heard = [
    {
      file: "staging-deploy.yml",
      otherwise: "a push to staging does what the file of that branch says, which nobody here knows"
    },
    ...decision ? [] : [
      {
        file: "staging-decision.yml",
        otherwise: "what people decide after the run that asked is over waits for the hourly look"
      }
    ]
  ];
  const withText = (workflows) => Promise.all(workflows.map(async (workflow) => ({ ...workflow, text: await textOf2(workflow.file) })));
  const waiting = judgeWaiting({ callers, guarded });
  return [reach, ...waiting, ...judgeWorkflows(await withText(started)), ...judgeCallers(await withText(heard))];
}

// packages/environment/build/src/preflight/judge-account.js
var area3 = "DigitalOcean";
var tokenMend = "Make a token in the staging team and store it as the secret DIGITALOCEAN_TOKEN.";
function judgeToken({ account, pinned, scopes }) {
  if (account.kind === "failed")
    return account.error.reason === "unauthorized" ? [problem(area3, "token", "unauthorized", "DigitalOcean refuses it", tokenMend)] : account.error.reason === "forbidden" ? [
      problem(area3, "token", "forbidden", "it lacks account:read, so that nobody can say whose it is", "Give the token the scope account:read.")
    ] : [unknown(area3, "token", account.error.message, "Run it again.")];
  const { team, uuid: uuid2 } = account.value;
  const whose = team?.uuid ?? uuid2;
  return [
    judgeStatus(account.value),
    pinned === void 0 || pinned === whose ? fine(area3, "pinned team", pinned ? `${whose}, as it should be` : `${whose}; the first provision pins it`) : problem(area3, "pinned team", "wrong-account", `the environment belongs to the team ${pinned}; the token is of ${whose}`, "Use a token of that team, or tear the environment down with one first (`environment.team` pins it, too)."),
    ...judgeScopes(scopes)
  ];
}
function judgeStatus({ status, status_message: said, team }) {
  const whose = `of the team ${team?.name ?? "without a name"}`;
  if (status === "active")
    return fine(area3, "token", whose);
  const because = said?.trim() ? `: ${said.trim()}` : "";
  const remedy2 = "Settle what DigitalOcean's control panel asks for";
  return status === "warning" ? warning(area3, "token", `${whose}, whose account has a warning${because}`, `${remedy2}, before it is locked.`) : problem(area3, "token", "forbidden", `the account is ${status}${because}`, `${remedy2}: a locked account makes nothing.`);
}
function judgeScopes(scopes) {
  if (scopes.kind === "failed")
    return [unknown(area3, "scopes", scopes.error.message, "Run it again.")];
  const { missing: missing2, doubtful, unclear, asked: asked2 } = scopes.value;
  if (missing2.length + doubtful.length + unclear.length === 0)
    return [fine(area3, "scopes", `all ${asked2} that are needed`)];
  return [
    ...missing2.map(({ scope, breaks }) => problem(area3, `scope ${scope}`, "forbidden", `the token lacks it: ${breaks}`, `Give the token the scope ${scope}: ${tokenPage}`)),
    ...doubtful.map(({ scope, breaks }) => warning(area3, `scope ${scope}`, `DigitalOcean answers 403 about an id that nothing has, so the token seems to lack it: ${breaks}`, `Give the token the scope ${scope}: ${tokenPage}. If it has it, this means nothing: please report it.`)),
    ...unclear.map(({ scope, breaks }) => unknown(area3, `scope ${scope}`, `DigitalOcean did not answer; without it ${breaks}`, "Run it again."))
  ];
}
function judgeQuota({ account, droplets, needs }) {
  const check5 = "Droplet limit";
  if (account.kind === "failed")
    return [];
  const limit = account.value.droplet_limit;
  if (droplets.kind === "failed" || typeof limit !== "number")
    return [unknown(area3, check5, "the Droplets cannot be listed", "Give the token the scope droplet:read.")];
  const free2 = limit - droplets.value.all + droplets.value.ours;
  const seen = `${droplets.value.all} of ${limit} in use`;
  const ask2 = "Delete Droplets that nobody needs, or ask DigitalOcean for a higher limit.";
  const { nodes, mostNodes } = needs;
  if (nodes !== void 0 && free2 < nodes)
    return [problem(area3, check5, "quota-exceeded", `${seen}; the cluster begins with ${nodes} nodes`, ask2)];
  if (mostNodes !== void 0 && free2 < mostNodes)
    return [
      droplets.value.ours > 0 ? warning(area3, check5, `${seen}; the cluster cannot grow to its ${mostNodes} nodes`, ask2) : problem(
        area3,
        check5,
        "quota-exceeded",
        // digitalocean/doctl#1619: also of nodes that an autoscaler may never add.
        `${seen}; the cluster may grow to ${mostNodes} nodes, and DigitalOcean makes none that could not`,
        `${ask2} Or set the stack's variable \`max_nodes\` to less.`
      )
    ];
  if (nodes !== void 0)
    return [fine(area3, check5, `${seen}; the cluster begins with ${nodes}`)];
  return [
    free2 > 0 ? unknown(area3, check5, `${seen}; how many nodes the stack makes is not known from here`, "Check out the repository.") : problem(area3, check5, "quota-exceeded", seen, ask2)
  ];
}
function judgeAccountCaps2(caps) {
  if (caps.kind === "failed")
    return [unknown(area3, "account.limit, account.budget", caps.error.message, "Give the token its read scopes.")];
  return caps.value.map(({ setting, seen, refusal }) => refusal === void 0 ? fine(area3, setting, seen) : problem(area3, setting, "quota-exceeded", refusal, accountCapRemedy(setting)));
}
function judgeOffer({ region: region2, needs, kubernetes, databases, sizes }) {
  return [
    named2({
      check: "region",
      wanted: region2,
      offered: kubernetes.kind === "seen" ? kubernetes.value.regions.map(({ slug }) => slug) : void 0,
      remedy: "Set `environment.region` to one of them."
    }),
    named2({
      check: "node size",
      wanted: needs.nodeSize,
      offered: kubernetes.kind === "seen" ? kubernetes.value.sizes.map(({ slug }) => slug) : void 0,
      remedy: "Set the stack's variable `node_size` to one of them.",
      priced: sizes.kind === "seen" ? sizes.value : void 0
    }),
    named2({
      check: "Kubernetes version",
      wanted: needs.kubernetesVersionPrefix,
      offered: kubernetes.kind === "seen" ? kubernetes.value.versions.map(({ slug }) => slug) : void 0,
      remedy: "Set the stack's variable `kubernetes_version_prefix` to the beginning of one of them.",
      isPrefix: true
    }),
    named2({
      check: "database version",
      wanted: needs.databaseVersion,
      offered: databases.kind === "seen" ? databases.value["pg"]?.versions ?? [] : void 0,
      remedy: "Set the stack's variable `database_version` to one of them."
    }),
    named2({
      check: "database size",
      wanted: needs.databaseSize,
      offered: databases.kind === "seen" ? databases.value["pg"]?.layouts.find(({ num_nodes }) => num_nodes === 1)?.sizes ?? [] : void 0,
      remedy: "Set the stack's variable `database_size` to one of them."
    })
  ];
}
function named2({ check: check5, wanted, offered: offered2, remedy: remedy2, isPrefix = false, priced }) {
  if (wanted === void 0)
    return unknown(area3, check5, "the stack does not say it in a variable that is known here", "Check out the repository; a stack of your own answers for itself.");
  if (offered2 === void 0)
    return unknown(area3, check5, `${wanted}; what is offered cannot be read`, "Give the token its read scopes.");
  const found = offered2.find((slug) => isPrefix ? slug.startsWith(wanted) : slug === wanted);
  if (found === void 0)
    return problem(area3, check5, "invalid-configuration", `${wanted} is not offered; there are ${offered2.slice(0, 12).join(", ")}`, remedy2);
  const price2 = priced?.find(({ slug }) => slug === wanted)?.price_monthly;
  return fine(area3, check5, price2 === void 0 ? found : `${found}, $${price2} a month`);
}

// packages/environment/build/src/preflight/judge-configuration.js
var area4 = ".github/staging.yml";
function judgeConfiguration({ configuration, apps, folders, asksInVain, unset, scripts, copied }) {
  const { name, region: region2 } = configuration.environment;
  return [
    fine(area4, "file", `environment ${name} in ${region2}`),
    apps.length > 0 ? fine(area4, "apps", apps.map((app) => app.name).join(", ")) : warning(area4, "apps", "there are none: nothing is ever deployed", "List them under `apps`, or check out the repository: each folder apps/<name> is one."),
    ...configuration.stacks.filter(({ backend }) => !backend.bucket).map((stack) => problem(area4, `state of ${stack.name}`, "invalid-configuration", `the stack ${stack.name} has no bucket for its state`, "Set `stacks[].backend.bucket` to a private Spaces bucket.")),
    ...folders.map(({ name: folder, directory, isThere }) => isThere === void 0 ? unknown(area4, `folder of ${folder}`, `${directory}; there is no checkout`, "Check out the repository before.") : isThere ? fine(area4, `folder of ${folder}`, directory) : problem(area4, `folder of ${folder}`, "invalid-configuration", `there is no ${directory}`, "Copy it from staging-actions, or say where yours is.")),
    ...folders.flatMap(judgeBackend),
    ...unset.map(({ stack, names }) => problem(area4, `variables of ${stack}`, "invalid-configuration", `${names.join(", ")}: without a default, and nobody gives a value`, `Set ${names.length === 1 ? "it" : "them"} in \`stacks[].variables\`, or give a default. A secret is for the stack itself to read or to make: no job passes one on.`)),
    ...judgeScripts(apps, scripts),
    ...judgeCopiedFolders(area4, copied),
    ...asksInVain === void 0 ? [] : [
      problem(area4, "address of the ingress", "invalid-configuration", describeAddressNobodyGives(asksInVain), addressRemedy)
    ]
  ];
}
function judgeScripts(apps, missing2) {
  if (missing2 === void 0 || apps.length === 0)
    return [];
  if (missing2.length === 0)
    return [fine(area4, "tests", "each app has a command, or says that it has no tests")];
  return missing2.map(({ app, script, file: file3 }) => problem(area4, `tests of ${app}`, "invalid-configuration", `${file3} has no script ${script}: the app is never tested, and never goes out`, "Add the script, name another command in `apps[].test.command`, or write `tests: none` at the app on the promotion branch."));
}
function judgeBackend({ name, directory, backends }) {
  if (backends === void 0)
    return [];
  const [other] = backends.filter((type) => type !== "s3");
  if (backends.length > 0 && other === void 0)
    return [];
  const { reason, message, hint = "" } = noBackend(directory, other);
  return [problem(area4, `backend of ${name}`, reason, message, hint)];
}

// packages/environment/build/src/preflight/judge-ledger.js
var area5 = "Ledger";
function judgeLedger({ ref, document: document2, canWrite, deployments, run }) {
  return [
    document2.kind === "seen" ? fine(area5, "read", document2.value ? `${ref}, generation ${document2.value.generation}` : `${ref}: none yet`) : problem(area5, "read", document2.error.reason, document2.error.message, document2.error.hint ?? "Give the job `permissions: contents: read`."),
    judgeWriting(ref, canWrite),
    judgeDeployments(deployments),
    run.kind === "seen" && run.value.kind !== "unknown" ? fine(area5, "runs", "it can be seen which runs are over") : warning(area5, "runs", "nobody can see whether a run is over: the claim of one that was killed counts for seven hours", "Give the jobs `permissions: actions: read`.")
  ];
}
function judgeWriting(ref, canWrite) {
  const check5 = "write";
  if (canWrite.kind === "seen")
    return fine(area5, check5, `refs next to ${ref} can be made and deleted`);
  const status = statusOf(canWrite);
  if (status === 401)
    return problem(area5, check5, "unauthorized", "GitHub refuses the token", "Give the run's own token, `github.token`.");
  if (status === 403 || status === 404)
    return problem(area5, check5, "ledger-unwritable", "the token may not write", "Give the job `permissions: contents: write`.");
  if (status === 409 || status === 422)
    return problem(area5, check5, "ledger-unwritable", `the repository refuses refs like ${ref}: ${canWrite.error.message}`, "Let no ruleset or push rule forbid refs/staging/*.");
  return unknown(area5, check5, canWrite.error.message, "Run it again.");
}
function judgeDeployments(deployments) {
  const check5 = "Deployments";
  if (deployments.kind === "failed")
    return unknown(area5, check5, deployments.error.message, "Run it again.");
  if (deployments.value === 403 || deployments.value === 404)
    return warning(area5, check5, "the environment is not shown on the repository's page", "Give the jobs `permissions: deployments: write`.");
  if (deployments.value >= 500 || deployments.value === 0)
    return unknown(area5, check5, `GitHub answered ${deployments.value}`, "Run it again.");
  return fine(area5, check5, "the environment is shown on the repository's page");
}

// packages/environment/build/src/preflight/judge-names.js
var area6 = "DNS";
function judgeNames(view) {
  const { domain: domain2, records } = view;
  if (domain2 === void 0)
    return [
      warning(area6, "zone", "no `environment.domain` is configured: the apps have no names, and none are waited for", "Set `environment.domain` to a zone of the staging team.")
    ];
  if (records.kind === "failed")
    return [unknown(area6, "zone", `${domain2} cannot be read`, "Give the token the scope domain:read.")];
  if (records.value === void 0)
    return [
      problem(area6, "zone", "not-found", `${domain2} is not a zone of this account`, "Make it with infra/foundation, or in the control panel under Networking \u2192 Domains.")
    ];
  return [
    fine(area6, "zone", `${domain2}, ${records.value.length} records`),
    delegationOf(domain2, records.value, view.nameServers),
    ...judgeCertificate(view)
  ];
}
function judgeHostFindings(hosts, domain2) {
  if (hosts.kind === "failed")
    return [unknown(area6, "hosts", `they cannot be looked at: ${hosts.error.message}`, "See the rows above and below.")];
  if (hosts.value.length > 0)
    return hosts.value.map(({ app, host, because, remedy: remedy2 }) => problem(area6, `host of ${app}`, "host-taken", `${host}: ${because}`, remedy2));
  return domain2 === void 0 ? [] : [fine(area6, "hosts", "none is taken by anybody else")];
}
var usualNameServers = ["ns1.digitalocean.com", "ns2.digitalocean.com", "ns3.digitalocean.com"];
function delegationOf(domain2, records, nameServers) {
  const check5 = "delegation";
  if (nameServers.kind === "failed")
    return unknown(area6, check5, `the resolver did not say who answers for ${domain2}`, "Run it where names can be resolved.");
  const own2 = nameServersIn(records);
  const wrong = judgeDelegation(domain2, nameServers.value, own2.length > 0 ? own2 : usualNameServers);
  return wrong ? problem(area6, check5, "not-ready", wrong.seen, wrong.remedy) : fine(area6, check5, `${domain2} is answered by ${nameServers.value.join(", ")}`);
}
function judgeCertificate({ certificate, certificates, now, domain: domain2 }) {
  const check5 = "certificate";
  if (certificate === void 0)
    return [];
  if (certificates.kind === "failed")
    return [unknown(area6, check5, `${certificate} cannot be looked for`, "Give the token the scope certificate:read.")];
  const found = certificates.value.find(({ name }) => name === certificate);
  if (!found)
    return [
      problem(area6, check5, "not-found", `there is none called ${certificate}`, `Make the wildcard certificate with infra/foundation (for *.<environment>.${domain2}), or name another in \`certificate_name\`.`)
    ];
  const end = found.not_after ? Date.parse(found.not_after) : Number.NaN;
  if (found.state === "error" || end <= now)
    return [
      problem(area6, check5, "not-ready", `${certificate} is ${found.state === "error" ? "in error" : "expired"}`, "Look at it in the control panel: DigitalOcean renews its own only in a zone that is delegated to it.")
    ];
  return [fine(area6, check5, found.not_after ? `${certificate}, until ${found.not_after.slice(0, 10)}` : certificate)];
}

// packages/environment/build/src/preflight/judge-state.js
var area7 = "Terraform's state";
function judgeStore({ stack, bucket, locks }) {
  const check5 = `bucket of ${stack}`;
  if (locks === void 0)
    return [
      problem(area7, check5, "invalid-input", `${bucket}, and no Spaces key was given: without one nothing can be made or destroyed`, "Set the secrets SPACES_ACCESS_KEY and SPACES_SECRET_KEY (with `cloud-environment`, in that environment), and pass them to the workflow by name.")
    ];
  if (locks.kind === "failed") {
    const status = statusOf(locks);
    if (status === 404)
      return [
        problem(area7, check5, "not-found", `there is no bucket ${bucket}`, "Make it private with infra/foundation, or name another in `stacks[].backend.bucket`; the region is part of its address.")
      ];
    if (status === 401 || status === 403)
      return [
        problem(area7, check5, status === 401 ? "unauthorized" : "forbidden", `the key may not read and write ${bucket}`, "Give the Spaces key read and write on that bucket: SPACES_ACCESS_KEY and SPACES_SECRET_KEY.")
      ];
    return [unknown(area7, check5, locks.error.message, "Run it again.")];
  }
  return [
    fine(area7, check5, `${bucket} can be read and written`),
    locks.value ? fine(area7, `lock of ${stack}`, "a second writer is refused") : warning(area7, `lock of ${stack}`, `${bucket} ignores conditional writes: Terraform's lock file excludes nobody, the ledger alone does`, "Let nobody run terraform by hand on this state.")
  ];
}

// packages/environment/build/src/preflight/platform-versions.js
var argocdTested = {
  "3.5": ["1.36", "1.35", "1.34", "1.33"],
  "3.4": ["1.35", "1.34", "1.33", "1.32"],
  "3.3": ["1.35", "1.34", "1.33", "1.32"],
  "3.2": ["1.34", "1.33", "1.32", "1.31"]
};
var kubectlSkew = 1;
function minorOf(version) {
  return /^v?(\d+\.\d+)(?![\d])/.exec(version)?.[1];
}
function minorsApart(one2, other) {
  const minor = (version) => Number(version.split(".")[1]);
  return Math.abs(minor(one2) - minor(other));
}

// packages/environment/build/src/preflight/judge-versions.js
var area8 = "Versions";
function judgeVersions({ kubernetesVersionPrefix = "", platform, kubernetes }) {
  const cluster2 = minorOf(kubernetesVersionPrefix);
  if (cluster2 === void 0)
    return [];
  const offered2 = new Set(kubernetes.kind === "seen" ? kubernetes.value.versions.flatMap(({ slug }) => minorOf(slug) ?? []) : []);
  return [...judgeArgocd(cluster2, platform.argocd, offered2), ...judgeKubectl(cluster2, platform.kubectl)];
}
function judgeArgocd(cluster2, argocd, offered2) {
  if (argocd === void 0)
    return [];
  const check5 = "Argo CD and Kubernetes";
  const pair2 = `Argo CD ${argocd} on Kubernetes ${cluster2}`;
  const tested = argocdTested[minorOf(argocd) ?? ""];
  if (tested === void 0)
    return [
      unknown(area8, check5, `${pair2}; this Argo CD is not in the table that is known here`, "See Argo CD's own table of tested Kubernetes versions.")
    ];
  if (tested.includes(cluster2))
    return [fine(area8, check5, `${pair2}: tested together by Argo CD`)];
  const both = tested.filter((minor) => offered2.has(minor));
  const newer = Object.entries(argocdTested).find(([, minors]) => minors.includes(cluster2))?.[0];
  return [
    warning(area8, check5, `${pair2}: Argo CD tested that version with ${tested.join(", ")} only`, [
      ...newer === void 0 ? [] : [`install Argo CD ${newer} by the bootstrap`],
      ...both.length === 0 ? [] : [
        `set the stack's variable \`kubernetes_version_prefix\` to ${both.map((minor) => `"${minor}."`).join(" or ")}`
      ]
    ].join(", or ") || "Take versions that were tested together.")
  ];
}
function judgeKubectl(cluster2, kubectl) {
  const minor = kubectl === void 0 ? void 0 : minorOf(kubectl);
  if (minor === void 0)
    return [];
  const check5 = "kubectl and Kubernetes";
  const pair2 = `kubectl ${kubectl} for Kubernetes ${cluster2}`;
  return [
    minorsApart(minor, cluster2) <= kubectlSkew ? fine(area8, check5, pair2) : warning(area8, check5, `${pair2}: Kubernetes supports a kubectl that is at most one minor version older or newer`, `Take the image of kubectl ${cluster2} in the bootstrap's installer.`)
  ];
}

// packages/environment/build/src/preflight/read-checkout.js
import { join as join10 } from "node:path";

// packages/environment/build/src/stacks/declared-variables.js
import { readdir as readdir6, readFile as readFile6 } from "node:fs/promises";
import { join as join9 } from "node:path";
async function declaredVariables(directory) {
  const files = await terraformFilesIn(directory);
  const found = await Promise.all(files.map(async (file3) => {
    const text = await readFile6(join9(directory, file3), "utf8");
    return file3.endsWith(".json") ? declaredInJson(text) : declaredInHcl(text);
  }));
  return new Map(found.flat());
}
async function setByFiles(directory) {
  const all = await readdir6(directory).catch(() => []);
  const files = all.filter((file3) => /(^terraform|\.auto)\.tfvars(\.json)?$/.test(file3));
  const names = await Promise.all(files.map(async (file3) => {
    const text = await readFile6(join9(directory, file3), "utf8");
    if (file3.endsWith(".json"))
      return Object.keys(objectIn(text));
    return [...text.matchAll(/^\s*"?([\w-]+)"?\s*=/gm)].map(([, name = ""]) => name);
  }));
  return new Set(names.flat());
}
function declaredInHcl(text) {
  const code = withoutComments(text);
  return [...code.matchAll(/^\s*variable\s+"?([\w-]+)"?\s*\{/gm)].map((found) => {
    const body = blockFrom(code, found.index + found[0].length);
    return [found[1] ?? "", { hasDefault: body === void 0 || /(^|[\s{])default\s*=/.test(body) }];
  });
}
function declaredInJson(text) {
  const variables = objectIn(text)["variable"];
  return Object.entries(typeof variables === "object" && variables !== null ? variables : {}).map(([name, variable]) => [name, { hasDefault: JSON.stringify(variable).includes('"default":') }]);
}
function objectIn(text) {
  const value = JSON.parse(text);
  return typeof value === "object" && value !== null ? value : {};
}
function withoutComments(text) {
  return text.replace(/"((?:[^"\\\n]|\\.)*)"|\/\*[\s\S]*?\*\/|(?:#|\/\/)[^\n]*/g, (match2, quoted) => quoted === void 0 ? "" : /^[\w-]*$/.test(quoted) ? match2 : '""');
}
function blockFrom(code, start3) {
  let depth = 1;
  let body = "";
  for (let index = start3; index < code.length; index += 1) {
    const sign = code[index];
    if (sign === "}")
      depth -= 1;
    if (depth === 0)
      return body;
    if (depth === 1)
      body += sign;
    if (sign === "{")
      depth += 1;
  }
  return void 0;
}

// packages/environment/build/src/preflight/read-checkout.js
async function findUnsetVariables(workspace, configuration, names, env) {
  const stacks = await Promise.all(configuration.stacks.map(async (stack) => {
    const directory = join10(workspace, stack.directory);
    const { own: own2, configured, identity } = stackVariables(stack, names, configuration, []);
    const given = /* @__PURE__ */ new Set([...Object.keys({ ...own2, ...configured, ...identity }), ...await setByFiles(directory)]);
    const unset = [...await declaredVariables(directory)].flatMap(([name, { hasDefault }]) => hasDefault || given.has(name) || `TF_VAR_${name}` in env ? [] : [name]);
    return { stack: stack.name, names: unset };
  }));
  return stacks.filter((stack) => stack.names.length > 0);
}
async function findMissingScripts(workspace, apps) {
  const missing2 = await Promise.all(apps.map(async ({ name, test, tests }) => {
    const [, script, folder] = /^npm run ([\w:.-]+)(?: --prefix=(\S+))?$/.exec(test.command) ?? [];
    if (script === void 0 || tests === "none")
      return [];
    const file3 = folder === void 0 ? "package.json" : `${folder}/package.json`;
    const scripts = (await readManifest(join10(workspace, file3)))?.scripts ?? {};
    return Object.hasOwn(scripts, script) ? [] : [{ app: name, script, file: file3 }];
  }));
  return missing2.flat();
}

// packages/environment/build/src/preflight/scopes.js
var nobody2 = "00000000-0000-4000-8000-000000000000";
var noNumber = "9007199254740991";
var noTag = "staging-actions:no-such-tag";
async function observeScopes(digitalocean, { domain: domain2, types }) {
  const rows = scopesFor(types).filter(({ routes }) => domain2 !== void 0 || !probeOf(routes).includes("{domain_name}"));
  const answers = await Promise.all(rows.map(async (row) => ({ row, status: await ask(digitalocean, probeOf(row.routes), domain2 ?? "") })));
  const rowsOf = (isMeant) => answers.filter(({ row, status }) => isMeant(status, namesNothing(probeOf(row.routes)))).map(({ row }) => row);
  const isSilent = (status) => status === 0 || status === 429 || status >= 500;
  const granted = scopeNames(rowsOf((status) => status !== 403 && !isSilent(status)));
  const missing2 = namesOf(rowsOf((status, isProof) => status === 403 && isProof), granted);
  const known2 = [...granted, ...missing2.flatMap(({ scope }) => scope.split(" or "))];
  return {
    missing: missing2,
    doubtful: namesOf(rowsOf((status, isProof) => status === 403 && !isProof), known2),
    unclear: namesOf(rowsOf(isSilent), known2),
    asked: scopeNames(rows).length
  };
}
function namesOf(rows, shown) {
  const alone = rows.flatMap(({ scopes }) => scopes.length === 1 ? scopes : []);
  return rows.flatMap(({ scopes, breaks }) => {
    const left = scopes.filter((scope) => !shown.includes(scope) && (scopes.length === 1 || !alone.includes(scope)));
    return left.length === 0 ? [] : [{ scope: left.join(" or "), breaks }];
  });
}
function namesNothing(route2) {
  return !/\{(?!domain_name\})\w+\}/.test(route2);
}
function probeOf(routes) {
  return routes[0] ?? "";
}
function ask(digitalocean, route2, domain2) {
  const [method = "GET", template = ""] = route2.split(" ");
  const path2 = template.replace("{domain_name}", domain2).replace("{tag_id}", noTag).replace(/\{(droplet_id|domain_record_id)\}/, noNumber).replace(/\{\w+\}/, nobody2);
  return digitalocean.refusal(method, method === "GET" && path2 === template ? `${path2}?per_page=1` : path2);
}

// packages/environment/build/src/preflight/selftest-runs.js
var area9 = "Workflows";
var check4 = "staging-selftest.yml: last run";
var start2 = "Actions \u2192 staging-selftest \u2192 Run workflow";
function observeSelftest(github) {
  return lookAt(unlessStatus([404], listWorkflowRuns(github, "staging-selftest.yml")));
}
function judgeSelftest(runs) {
  if (runs.kind === "failed")
    return unknown(area9, check4, runs.error.message, "Give the job `permissions: actions: read`.");
  if (runs.value === void 0)
    return unknown(area9, check4, "it is not here", "docs/adopt.md begins with it: ten minutes, without a cloud.");
  const last = runs.value.find(({ conclusion }) => conclusion !== void 0 && conclusion !== "cancelled");
  if (last === void 0)
    return unknown(area9, check4, "it has never come to an end", `${start2}.`);
  return last.conclusion === "success" ? fine(area9, check4, `it succeeded at ${last.updatedAt}`) : warning(area9, check4, `it ended with ${last.conclusion} (${last.url}): something here is not as we believe`, `Its summary says what, and what breaks. Then: ${start2}.`);
}

// packages/environment/build/src/preflight/preflight-environment.js
async function preflightEnvironment(environment, deps) {
  const { configuration, context, apps, names } = environment;
  const [needs, platform, folders, asksInVain, unset, scripts, copied] = await Promise.all([
    readStackNeeds(context.workspace, configuration),
    readPlatformNeeds(context.workspace, configuration),
    findStackFolders(context.workspace, configuration),
    findAddressNobodyGives(context.workspace, configuration),
    findUnsetVariables(context.workspace, configuration, names, context.env),
    findMissingScripts(context.workspace, apps),
    findCopiedFolders(context.workspace, apps)
  ]);
  const [account, caps, ledger, stores, hosts, workflows, reaper, selftest] = await Promise.all([
    inspectAccount(environment, deps, needs, platform),
    lookAt(observeAccountCaps(environment)),
    inspectLedger(environment),
    inspectStores(environment, deps),
    lookAt(findRefusedHosts(environment)),
    inspectWorkflows(environment),
    observeReaper(environment.github),
    observeSelftest(environment.github)
  ]);
  return [
    ...judgeConfiguration({
      configuration,
      apps,
      folders,
      asksInVain,
      unset,
      scripts: folders.some(({ isThere }) => isThere === void 0) ? void 0 : scripts,
      copied
    }),
    ...account(ledger.pinned),
    ...judgeAccountCaps2(caps),
    ...judgeHostFindings(hosts, configuration.environment.domain),
    ...stores,
    ...ledger.findings,
    ...workflows,
    judgeReaperRuns(reaper, context.clock.now()),
    judgeSelftest(selftest)
  ];
}
async function inspectAccount({ digitalocean, configuration, names, context }, { dnsServer }, needs, platform) {
  const { domain: domain2, region: region2 } = configuration.environment;
  const [account, scopes, clusters, droplets, kubernetes, databases, sizes, records, nameServers, certificates] = await Promise.all([
    lookAt(digitalocean.account()),
    lookAt(observeScopes(digitalocean, { domain: domain2, types: needs.types })),
    lookAt(digitalocean.clusters.list()),
    lookAt(digitalocean.droplets.list()),
    lookAt(digitalocean.kubernetesOffer()),
    lookAt(digitalocean.databaseOffer()),
    lookAt(digitalocean.sizes()),
    lookAt(domain2 === void 0 ? Promise.resolve(void 0) : digitalocean.domains.findRecords(domain2)),
    lookAt(domain2 === void 0 ? Promise.resolve([]) : findNameServers(domain2, dnsServer)),
    lookAt(digitalocean.certificates.list())
  ]);
  const ourTags = new Set(clusters.kind === "seen" ? clusters.value.filter(({ tags }) => tags.includes(names.ownerTag)).map(({ id }) => clusterTag(id)) : []);
  const counted = droplets.kind === "failed" ? droplets : {
    kind: "seen",
    value: {
      all: droplets.value.length,
      ours: droplets.value.filter(({ tags }) => tags.some((tag) => ourTags.has(tag))).length
    }
  };
  return (pinned) => {
    const token = judgeToken({ account, pinned, scopes });
    if (account.kind === "failed" && account.error.reason === "unauthorized")
      return token.slice(0, 1);
    return [
      ...token,
      ...judgeQuota({ account, droplets: counted, needs }),
      ...judgeOffer({ region: region2, needs, kubernetes, databases, sizes }),
      ...judgeVersions({ kubernetesVersionPrefix: needs.kubernetesVersionPrefix, platform, kubernetes }),
      ...judgeNames({
        domain: domain2,
        records,
        nameServers,
        certificate: needs.certificate,
        certificates,
        now: context.clock.now()
      })
    ];
  };
}
async function findRefusedHosts(environment) {
  const { digitalocean, ledger, names } = environment;
  const [document2, balancers] = await Promise.all([ledger.read(), digitalocean.loadBalancers.list()]);
  const addresses = balancers.flatMap(({ name, tag, ip }) => name === names.loadBalancer && tag === names.ownerTag && ip ? [ip] : []);
  return refusedHosts(environment, document2, { addresses, resources: [] });
}
async function inspectLedger({ ledger, github, names, configuration, context }) {
  const ref = ledgerRef(configuration.ledger.refPrefix, names.environment);
  const probe = `${ref.slice("refs/".length)}.preflight-${context.run.id}`;
  const [document2, canWrite, deployments, run] = await Promise.all([
    lookAt(ledger.read()),
    lookAt(
      // One that was there already is not ours to delete; that it is there says nothing against us.
      createMark(github, `Preflight of run ${context.run.id}`).then((mark) => createRef(github, probe, mark)).then((isMade) => isMade ? deleteRef(github, probe) : void 0).then(() => true)
    ),
    lookAt(refusalOf(github, "deployments")),
    lookAt(findRunProgress(github, context.run.id, context.run.attempt))
  ]);
  return {
    pinned: configuration.environment.team ?? (document2.kind === "seen" ? document2.value?.teamUuid ?? void 0 : void 0),
    findings: judgeLedger({ ref, document: document2, canWrite, deployments, run })
  };
}
async function inspectStores({ configuration, names }, { spaces, spacesUrl }) {
  const stacks = configuration.stacks.filter(({ backend }) => backend.bucket);
  const findings = await Promise.all(stacks.map(async (stack) => {
    const backend = stackBackend(stack, names, configuration, spacesUrl);
    const locks = spaces && await lookAt(honoursConditionalWrites(backend, spaces));
    return judgeStore({ stack: stack.name, bucket: backend.bucket, locks });
  }));
  return findings.flat();
}

export {
  systemClock,
  Deadline,
  fine,
  warning,
  problem,
  unknown,
  lookAt,
  markdownLink,
  remedyOf,
  sayEnd,
  loadTrustedConfiguration,
  protectedParts,
  mayStart,
  dispatchInputsOf,
  jobsOf,
  pushBranches,
  givenInput,
  asApiError,
  findBranchRules,
  findRuleTypes,
  getGivenPermission,
  findLogin,
  countCollaborators,
  fullRef,
  findRef,
  compareCommits,
  findInTree,
  readFileAt,
  listOpenIssues,
  findGuardedEnvironment,
  getDefaultBranch,
  getRepositorySettings,
  mayActionsOpenPulls,
  refusalOf,
  canSeeTeam,
  checkEnvironment,
  extendLease,
  openEnvironment,
  showOutside,
  preflightEnvironment
};
/*! Bundled license information:

axios/dist/browser/axios.cjs:
  (*! Axios v1.21.1 Copyright (c) 2026 Matt Zabriskie and contributors *)

aws4fetch/dist/aws4fetch.esm.mjs:
  (**
   * @license MIT <https://opensource.org/licenses/MIT>
   * @copyright Michael Hart 2024
   *)
*/
