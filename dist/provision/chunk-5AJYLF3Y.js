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
      const seen2 = [];
      while (obj != null) {
        if (seen2.indexOf(obj) !== -1) {
          return false;
        }
        seen2.push(obj);
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
      const seen2 = [];
      let current = thing;
      while (current != null) {
        if (seen2.indexOf(current) !== -1) {
          break;
        }
        seen2.push(current);
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
    var isObject2 = (thing) => thing !== null && typeof thing === "object";
    var isBoolean = (thing) => thing === true || thing === false;
    var isPlainObject2 = (val) => {
      if (!isObject2(val)) {
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
      if (!isObject2(val) || isBuffer(val)) {
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
    var isReactNativeBlob = (value2) => {
      return !!(value2 && typeof value2.uri !== "undefined");
    };
    var isReactNative = (formData) => formData && typeof formData.getParts !== "undefined";
    var isBlob = kindOfTest("Blob");
    var isFileList = kindOfTest("FileList");
    var isSet = kindOfTest("Set");
    var isStream = (val) => isObject2(val) && isFunction$1(val.pipe);
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
      const kind2 = kindOf(thing);
      return kind2 === "formdata" || // detect form-data instance
      kind2 === "object" && isFunction$1(thing.toString) && thing.toString() === "[object FormData]";
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
    var stripBOM = (content2) => {
      if (content2.charCodeAt(0) === 65279) {
        content2 = content2.slice(1);
      }
      return content2;
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
      const seen2 = /* @__PURE__ */ new Set();
      let source = thing;
      while (source != null && indexes.size < i) {
        if (seen2.has(source)) return null;
        seen2.add(source);
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
      let matches;
      const arr = [];
      while ((matches = regExp.exec(str)) !== null) {
        arr.push(matches);
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
        const value2 = obj[name];
        if (!isFunction$1(value2)) return;
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
        arr.forEach((value2) => {
          obj[value2] = true;
        });
      };
      isArray(arrayOrString) ? define(arrayOrString) : define(String(arrayOrString).split(delimiter));
      return obj;
    };
    var noop = () => {
    };
    var toFiniteNumber = (value2, defaultValue) => {
      return value2 != null && Number.isFinite(value2 = +value2) ? value2 : defaultValue;
    };
    function isSpecCompliantForm(thing) {
      return !!(thing && isFunction$1(thing.append) && thing[toStringTag] === "FormData" && thing[iterator]);
    }
    var toJSONObject = (obj) => {
      const visited = /* @__PURE__ */ new WeakSet();
      const visit2 = (source) => {
        if (isObject2(source)) {
          if (visited.has(source)) {
            return;
          }
          if (isBuffer(source)) {
            return source;
          }
          if (!("toJSON" in source)) {
            visited.add(source);
            let target2;
            if (isSet(source)) {
              target2 = [];
              for (const value2 of source) {
                const reducedValue = visit2(value2);
                !isUndefined(reducedValue) && target2.push(reducedValue);
              }
            } else {
              target2 = isArray(source) ? [] : {};
              forEach(source, (value2, key) => {
                const reducedValue = visit2(value2);
                !isUndefined(reducedValue) && (target2[key] = reducedValue);
              });
            }
            visited.delete(source);
            return target2;
          }
        }
        return source;
      };
      return visit2(obj);
    };
    var isAsyncFn = kindOfTest("AsyncFunction");
    var isThenable = (thing) => thing && (isObject2(thing) || isFunction$1(thing)) && isFunction$1(thing.then) && isFunction$1(thing.catch);
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
      isObject: isObject2,
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
      const parsed3 = /* @__PURE__ */ Object.create(null);
      let key;
      let val;
      let i;
      rawHeaders && rawHeaders.split("\n").forEach(function parser(line) {
        i = line.indexOf(":");
        key = line.substring(0, i).trim().toLowerCase();
        val = line.substring(i + 1).trim();
        const hasKey = utils$1.hasOwnProp(parsed3, key);
        if (!key || hasKey && utils$1.hasOwnProp(ignoreDuplicateOf, key)) {
          return;
        }
        if (key === "set-cookie") {
          if (hasKey) {
            parsed3[key].push(val);
          } else {
            parsed3[key] = [val];
          }
        } else {
          parsed3[key] = hasKey ? parsed3[key] + ", " + val : val;
        }
      });
      return parsed3;
    };
    function trimSPorHTAB(str) {
      let start2 = 0;
      let end2 = str.length;
      while (start2 < end2) {
        const code = str.charCodeAt(start2);
        if (code !== 9 && code !== 32) {
          break;
        }
        start2 += 1;
      }
      while (end2 > start2) {
        const code = str.charCodeAt(end2 - 1);
        if (code !== 9 && code !== 32) {
          break;
        }
        end2 -= 1;
      }
      return start2 === 0 && end2 === str.length ? str : str.slice(start2, end2);
    }
    var INVALID_UNICODE_HEADER_VALUE_CHARS = new RegExp("[\\u0000-\\u0008\\u000a-\\u001f\\u007f]+", "g");
    var INVALID_BYTE_STRING_HEADER_VALUE_CHARS = new RegExp("[^\\u0009\\u0020-\\u007e\\u0080-\\u00ff]+", "g");
    function sanitizeValue(value2, invalidChars) {
      if (utils$1.isArray(value2)) {
        return value2.map((item) => sanitizeValue(item, invalidChars));
      }
      return trimSPorHTAB(String(value2).replace(invalidChars, ""));
    }
    var sanitizeHeaderValue = (value2) => sanitizeValue(value2, INVALID_UNICODE_HEADER_VALUE_CHARS);
    var sanitizeByteStringHeaderValue = (value2) => sanitizeValue(value2, INVALID_BYTE_STRING_HEADER_VALUE_CHARS);
    function toByteStringHeaderObject(headers) {
      const byteStringHeaders = /* @__PURE__ */ Object.create(null);
      utils$1.forEach(headers.toJSON(), (value2, header) => {
        byteStringHeaders[header] = sanitizeByteStringHeaderValue(value2);
      });
      return byteStringHeaders;
    }
    var $internals$1 = /* @__PURE__ */ Symbol("internals");
    function normalizeHeader(header) {
      return header && String(header).trim().toLowerCase();
    }
    function normalizeValue(value2) {
      if (value2 === false || value2 == null) {
        return value2;
      }
      return utils$1.isArray(value2) ? value2.map(normalizeValue) : sanitizeHeaderValue(String(value2));
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
    function trimOWS(value2) {
      let start2 = 0;
      let end2 = value2.length;
      while (start2 < end2) {
        const code = value2.charCodeAt(start2);
        if (code !== 9 && code !== 32) {
          break;
        }
        start2 += 1;
      }
      while (end2 > start2) {
        const code = value2.charCodeAt(end2 - 1);
        if (code !== 9 && code !== 32) {
          break;
        }
        end2 -= 1;
      }
      return start2 === 0 && end2 === value2.length ? value2 : value2.slice(start2, end2);
    }
    function decodeQuotedString(value2) {
      const last = value2.length - 1;
      if (last < 1 || value2.charCodeAt(0) !== 34 || value2.charCodeAt(last) !== 34) {
        return value2;
      }
      let decoded = "";
      for (let i = 1; i < last; i++) {
        const code = value2.charCodeAt(i);
        if (code === 34) {
          return value2;
        }
        if (code === 92) {
          i += 1;
          if (i >= last) {
            return value2;
          }
        }
        decoded += value2[i];
      }
      return decoded;
    }
    function parseParameters(value2) {
      const parameters = /* @__PURE__ */ Object.create(null);
      const str = String(value2);
      let start2 = 0;
      let quoted = false;
      let escaped = false;
      function parseParameter(end2) {
        const part = trimOWS(str.slice(start2, end2));
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
          start2 = i + 1;
        }
      }
      parseParameter(str.length);
      return parameters;
    }
    var isValidHeaderName = (str) => /^[-_a-zA-Z0-9^`|~,!#$%&'*+.]+$/.test(str.trim());
    var PROTO_HEADER_SLOT = "__Proto__";
    var headerSlot = (name) => name === "__proto__" ? PROTO_HEADER_SLOT : name;
    function matchHeaderValue(context, value2, header, filter2, isHeaderNameFilter) {
      if (utils$1.isFunction(filter2)) {
        return filter2.call(context, value2, header);
      }
      if (isHeaderNameFilter) {
        value2 = header;
      }
      if (!utils$1.isString(value2)) return;
      if (utils$1.isString(filter2)) {
        return value2.indexOf(filter2) !== -1;
      }
      if (utils$1.isRegExp(filter2)) {
        return filter2.test(value2);
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
            const value2 = this[key];
            if (!parser) {
              return value2;
            }
            if (parser === true) {
              return parseTokens(value2);
            }
            if (utils$1.isFunction(parser)) {
              return parser.call(this, value2, key);
            }
            if (utils$1.isRegExp(parser)) {
              return parser.exec(value2);
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
        utils$1.forEach(this, (value2, header) => {
          const key = utils$1.findKey(headers, header);
          if (key) {
            self2[key] = normalizeValue(value2);
            delete self2[header];
            return;
          }
          const normalized = headerSlot(format ? formatHeader(header) : String(header).trim());
          if (normalized !== header) {
            delete self2[header];
          }
          self2[normalized] = normalizeValue(value2);
          headers[normalized] = true;
        });
        return this;
      }
      concat(...targets2) {
        return this.constructor.concat(this, ...targets2);
      }
      toJSON(asStrings) {
        const obj = /* @__PURE__ */ Object.create(null);
        utils$1.forEach(this, (value2, header) => {
          value2 != null && value2 !== false && (obj[header] = asStrings && utils$1.isArray(value2) ? value2.join(", ") : value2);
        });
        return obj;
      }
      [Symbol.iterator]() {
        return Object.entries(this.toJSON())[Symbol.iterator]();
      }
      toString() {
        return Object.entries(this.toJSON()).map(([header, value2]) => header + ": " + value2).join("\n");
      }
      getSetCookie() {
        const value2 = this.get("set-cookie");
        return utils$1.isArray(value2) ? value2 : value2 == null || value2 === false ? [] : [value2];
      }
      get [Symbol.toStringTag]() {
        return "AxiosHeaders";
      }
      static from(thing) {
        return thing instanceof this ? thing : new this(thing);
      }
      static parseParameters(value2) {
        return parseParameters(value2);
      }
      static concat(first, ...targets2) {
        const computed = new this(first);
        targets2.forEach((target2) => computed.set(target2));
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
    utils$1.reduceDescriptors(AxiosHeaders.prototype, ({ value: value2 }, key) => {
      let mapped = key[0].toUpperCase() + key.slice(1);
      return {
        get: () => value2,
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
      const seen2 = [];
      const visit2 = (source) => {
        if (source === null || typeof source !== "object") return source;
        if (utils$1.isBuffer(source)) return source;
        if (seen2.indexOf(source) !== -1) return void 0;
        if (source instanceof AxiosHeaders) {
          source = source.toJSON();
        }
        seen2.push(source);
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
            seen2.pop();
            return source;
          }
          result = /* @__PURE__ */ Object.create(null);
          for (const [key, value2] of Object.entries(source)) {
            const reducedValue = lowerKeys.has(key.toLowerCase()) ? REDACTED : visit2(value2);
            if (!utils$1.isUndefined(reducedValue)) {
              result[key] = reducedValue;
            }
          }
        }
        seen2.pop();
        return result;
      };
      return visit2(config2);
    }
    function stringifySafely$1(value2) {
      try {
        return String(value2);
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
    function appendCauseStack(target2, source) {
      try {
        const sourceStack = source && source.stack;
        if (typeof sourceStack !== "string" || !sourceStack) {
          return;
        }
        const targetStack = target2.stack;
        if (typeof targetStack !== "string" || !targetStack) {
          return;
        }
        const causeStack = CAUSED_BY_SEPARATOR + sourceStack;
        target2.stack = targetStack + causeStack;
        Object.defineProperty(target2, $causeStack, { __proto__: null, value: causeStack });
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
        const value2 = utils$1.getSafeProp(options, name);
        return utils$1.isUndefined(value2) ? fallback : value2;
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
      function convertValue(value2) {
        if (value2 === null) return "";
        if (utils$1.isDate(value2)) {
          return value2.toISOString();
        }
        if (utils$1.isBoolean(value2)) {
          return value2.toString();
        }
        if (!useBlob && utils$1.isBlob(value2)) {
          throw new AxiosError("Blob is not supported. Use a Buffer instead.");
        }
        if (utils$1.isArrayBuffer(value2) || utils$1.isTypedArray(value2)) {
          if (useBlob && typeof _Blob === "function") {
            return new _Blob([value2]);
          }
          throw new AxiosError(
            "Blob is not supported. Use a Buffer instead.",
            AxiosError.ERR_NOT_SUPPORT
          );
        }
        return value2;
      }
      function throwIfMaxDepthExceeded(depth) {
        if (depth > maxDepth) {
          throw new AxiosError(
            "Object is too deeply nested (" + depth + " levels). Max depth: " + maxDepth,
            AxiosError.ERR_FORM_DATA_DEPTH_EXCEEDED
          );
        }
      }
      function stringifyWithDepthLimit(value2, depth) {
        if (maxDepth === Infinity) {
          return JSON.stringify(value2);
        }
        const ancestors = [];
        return JSON.stringify(value2, function limitDepth(_key, currentValue) {
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
      function defaultVisitor(value2, key, path2) {
        let arr = value2;
        if (utils$1.isReactNative(formData) && utils$1.isReactNativeBlob(value2)) {
          formData.append(renderKey(path2, key, dots), convertValue(value2));
          return false;
        }
        if (value2 && !path2 && typeof value2 === "object") {
          if (utils$1.endsWith(key, "{}")) {
            key = metaTokens ? key : key.slice(0, -2);
            value2 = stringifyWithDepthLimit(value2, 1);
          } else if (utils$1.isArray(value2) && isFlatArray(value2) || (utils$1.isFileList(value2) || utils$1.endsWith(key, "[]")) && (arr = utils$1.toArray(value2))) {
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
        if (isVisitable(value2)) {
          return true;
        }
        formData.append(renderKey(path2, key, dots), convertValue(value2));
        return false;
      }
      const exposedHelpers = Object.assign(predicates, {
        defaultVisitor,
        convertValue,
        isVisitable
      });
      function build2(value2, path2, depth = 0) {
        if (utils$1.isUndefined(value2)) return;
        throwIfMaxDepthExceeded(depth);
        if (stack.indexOf(value2) !== -1) {
          throw new Error("Circular reference detected in " + path2.join("."));
        }
        stack.push(value2);
        utils$1.forEach(value2, function each(el, key) {
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
    prototype.append = function append(name, value2) {
      this._pairs.push([name, value2]);
    };
    prototype.toString = function toString2(encoder2) {
      const _encode3 = encoder2 ? (value2) => encoder2.call(this, value2, encode$1) : encode$1;
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
        visitor: function(value2, key, path2, helpers) {
          if (platform.isNode && utils$1.isBuffer(value2)) {
            this.append(key, value2.toString("base64"));
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
    function normalizeArray(value2) {
      if (!utils$1.isArray(value2)) return value2;
      const keys = Object.keys(value2);
      return keys.length !== value2.length || keys.some((key, index) => key !== String(index)) ? arrayToObject(value2) : value2;
    }
    function normalizeArrays(obj) {
      const pending = [obj];
      while (pending.length) {
        const target2 = pending.pop();
        Object.keys(target2).forEach((key) => {
          const value2 = target2[key] = normalizeArray(target2[key]);
          if (utils$1.isArray(value2) || utils$1.isPlainObject(value2)) {
            pending.push(value2);
          }
        });
      }
      return obj;
    }
    function formDataToJSON(formData) {
      function buildPath(path2, value2, target2, index) {
        throwIfDepthExceeded(index);
        let name = path2[index++];
        if (name === "__proto__") return true;
        const isNumericKey = Number.isFinite(+name);
        const isLast = index >= path2.length;
        name = !name && utils$1.isArray(target2) ? target2.length : name;
        if (isLast) {
          if (utils$1.hasOwnProp(target2, name)) {
            target2[name] = normalizeArray(target2[name]);
            target2[name] = utils$1.isArray(target2[name]) ? target2[name].concat(value2) : [target2[name], value2];
          } else {
            target2[name] = value2;
          }
          return !isNumericKey;
        }
        if (!utils$1.hasOwnProp(target2, name) || !utils$1.isObject(target2[name])) {
          target2[name] = [];
        }
        const result = buildPath(path2, value2, target2[name], index);
        if (result && utils$1.isArray(target2[name])) {
          target2[name] = arrayToObject(target2[name]);
        }
        return !isNumericKey;
      }
      if (utils$1.isFormData(formData) && utils$1.isFunction(formData.entries)) {
        const obj = {};
        utils$1.forEachEntry(formData, (name, value2) => {
          buildPath(parsePropPath(name), value2, obj, 0);
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
    var own = (obj, key) => obj != null && utils$1.hasOwnProp(obj, key) ? obj[key] : void 0;
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
            const formSerializer = own(this, "formSerializer");
            if (contentType.indexOf("application/x-www-form-urlencoded") > -1) {
              return toURLEncodedForm(data, formSerializer).toString();
            }
            if ((isFileList2 = utils$1.isFileList(data)) || contentType.indexOf("multipart/form-data") > -1) {
              const env = own(this, "env");
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
          const transitional = own(this, "transitional") || defaults2.transitional;
          const forcedJSONParsing = transitional && transitional.forcedJSONParsing;
          const responseType = own(this, "responseType");
          const JSONRequested = responseType === "json";
          if (utils$1.isResponse(data) || utils$1.isReadableStream(data)) {
            return data;
          }
          if (data && utils$1.isString(data) && (forcedJSONParsing && !responseType || JSONRequested)) {
            const silentJSONParsing = transitional && transitional.silentJSONParsing;
            const strictJSONParsing = !silentJSONParsing && JSONRequested;
            try {
              return JSON.parse(data, own(this, "parseReviver"));
            } catch (e) {
              if (strictJSONParsing) {
                if (e.name === "SyntaxError") {
                  throw AxiosError.from(e, AxiosError.ERR_BAD_RESPONSE, this, null, own(this, "response"));
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
    function isCancel(value2) {
      return !!(value2 && value2.__CANCEL__);
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
    function settle2(resolve, reject, response) {
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
      let start2 = 0;
      while (start2 < url2.length && url2.charCodeAt(start2) <= 32) {
        start2++;
      }
      return url2.slice(start2).replace(urlParserControlCharacters, "");
    }
    function parseProtocol(url2) {
      const match2 = /^([-+\w]{1,25}):(?:\/\/)?/.exec(url2);
      return match2 && match2[1].toLowerCase() || "";
    }
    var decodeCookieValue = (value2) => {
      try {
        return decodeURIComponent(value2);
      } catch (e) {
        return value2;
      }
    };
    var cookies = platform.hasStandardBrowserEnv ? (
      // Standard browser envs support document.cookie
      {
        write(name, value2, expires, path2, domain2, secure, sameSite) {
          if (typeof document === "undefined") return;
          const cookie = [`${name}=${encodeURIComponent(value2)}`];
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
      let end2 = baseURL.length;
      while (end2 > 0 && baseURL.charCodeAt(end2 - 1) === 47) {
        end2--;
      }
      return baseURL.slice(0, end2) + "/" + relativeURL.replace(/^\/+/, "");
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
        const { value: value2, done: done3 } = pending.pop();
        if (!utils$1.isPlainObject(value2) && !utils$1.isArray(value2)) continue;
        if (done3) {
          active.delete(value2);
          continue;
        }
        if (active.has(value2)) {
          throw new AxiosError(
            "Circular reference detected in params",
            AxiosError.ERR_BAD_OPTION_VALUE
          );
        }
        if (visited.has(value2)) continue;
        visited.add(value2);
        active.add(value2);
        pending.push({ value: value2, done: true });
        const keys = Object.keys(value2);
        if (Object.getOwnPropertySymbols && Object.getOwnPropertyDescriptor) {
          Object.getOwnPropertySymbols(value2).forEach((key) => {
            const descriptor = Object.getOwnPropertyDescriptor(value2, key);
            if (descriptor && descriptor.enumerable) keys.push(key);
          });
        }
        keys.forEach((key) => {
          if (key === "__proto__" || key === "constructor" || key === "prototype") {
            const descriptor = Object.getOwnPropertyDescriptor(value2, key);
            if (descriptor && utils$1.hasOwnProp(descriptor, "value")) {
              pending.push({ value: descriptor.value });
            }
          } else {
            pending.push({ value: value2[key] });
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
      function copy(target2, source) {
        if (!utils$1.isPlainObject(source)) {
          return utils$1.isArray(source) ? source.slice() : source;
        }
        const base = utils$1.isPlainObject(target2) ? target2 : empty;
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
        const { base, source, result: target2 } = pending.pop();
        const baseKeys = new Set(ownEnumerableKeys(base));
        const sourceKeys = new Set(ownEnumerableKeys(source));
        const keys = /* @__PURE__ */ new Set([...baseKeys, ...sourceKeys]);
        keys.forEach((key) => {
          if (key === "__proto__" || key === "constructor" || key === "prototype") return;
          const hasSource = sourceKeys.has(key);
          const value2 = hasSource ? source[key] : void 0;
          const previous = (!hasSource || utils$1.isPlainObject(value2)) && baseKeys.has(key) ? base[key] : void 0;
          target2[key] = hasSource ? copy(previous, value2) : copy(void 0, previous);
        });
      }
      assertParamsAcyclic(result);
      return result;
    }
    function getMergedValue(target2, source, prop, caseless) {
      if (utils$1.isPlainObject(target2) && utils$1.isPlainObject(source)) {
        return utils$1.merge.call({ caseless }, target2, source);
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
      const own2 = (key) => utils$1.hasOwnProp(newConfig, key) ? newConfig[key] : void 0;
      const data = own2("data");
      let withXSRFToken = own2("withXSRFToken");
      const xsrfHeaderName = own2("xsrfHeaderName");
      const xsrfCookieName = own2("xsrfCookieName");
      let headers = own2("headers");
      const auth = own2("auth");
      const baseURL = own2("baseURL");
      const allowAbsoluteUrls = own2("allowAbsoluteUrls");
      const url2 = own2("url");
      newConfig.headers = headers = AxiosHeaders.from(headers);
      newConfig.url = buildURL(
        buildFullPath(baseURL, url2, allowAbsoluteUrls, newConfig),
        own2("params"),
        own2("paramsSerializer")
      );
      if (auth) {
        const username = utils$1.getSafeProp(auth, "username") || "";
        const password = utils$1.getSafeProp(auth, "password") || "";
        const transitional = own2("transitional");
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
          setFormDataHeaders(headers, getHeaders.call(data), own2("formDataHeaderPolicy"));
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
        function done3() {
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
            done3();
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
          settle2(
            function _resolve(value2) {
              resolve(value2);
              done3();
            },
            function _reject(err) {
              reject(err);
              done3();
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
          done3();
          request2 = null;
        };
        request2.onerror = function handleError(event) {
          const msg = event && event.message ? event.message : "Network Error";
          const err = new AxiosError(msg, AxiosError.ERR_NETWORK, config2, request2);
          err.event = event || null;
          reject(err);
          done3();
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
          done3();
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
            done3();
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
          done3();
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
          cookies.readAsync(xsrfCookieName).then((value2) => {
            if (!request2) return;
            if (deadline !== void 0 && now() >= deadline) {
              abortOnTimeout();
              return;
            }
            if (value2) {
              const headerName = utils$1.hasOwnProp(_config, "xsrfHeaderName") && _config.xsrfHeaderName;
              requestHeaders.set(headerName, value2);
            }
            sendRequest();
          }).catch((error) => {
            if (!request2) return;
            reject(AxiosError.from(error, null, config2, request2));
            done3();
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
      let end2;
      while (pos < len) {
        end2 = pos + chunkSize;
        yield chunk.slice(pos, end2);
        pos = end2;
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
          const { done: done3, value: value2 } = await reader.read();
          if (done3) {
            break;
          }
          yield value2;
        }
      } finally {
        await reader.cancel();
      }
    };
    var trackStream = (stream, chunkSize, onProgress, onFinish) => {
      const iterator2 = readBytes(stream, chunkSize);
      let bytes = 0;
      let done3;
      let _onFinish = (e) => {
        if (!done3) {
          done3 = true;
          onFinish && onFinish(e);
        }
      };
      return new ReadableStream(
        {
          async pull(controller) {
            try {
              const { done: done4, value: value2 } = await iterator2.next();
              if (done4) {
                _onFinish();
                controller.close();
                return;
              }
              let len = value2.byteLength;
              if (onProgress) {
                let loadedBytes = bytes += len;
                onProgress(loadedBytes);
              }
              controller.enqueue(new Uint8Array(value2));
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
    var normalizeLines = (value2) => String(value2).replace(/\r\n|\r|\n/g, CRLF);
    var escapeName = (value2) => String(value2).replace(
      /[\r\n"]/g,
      (char) => char === "\r" ? "%0D" : char === "\n" ? "%0A" : "%22"
    );
    var stringBytes = (value2, normalize2) => {
      let length = 0;
      for (let i = 0; i < value2.length; i++) {
        const code = value2.charCodeAt(i);
        if (normalize2 && (code === 13 || code === 10)) {
          if (code === 13 && value2.charCodeAt(i + 1) === 10) i++;
          length += 2;
        } else if (code < 128) {
          length++;
        } else if (code < 2048) {
          length += 2;
        } else if (code >= 55296 && code <= 56319 && value2.charCodeAt(i + 1) >= 56320 && value2.charCodeAt(i + 1) <= 57343) {
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
      const parts3 = [];
      const checkLength = (extra) => {
        if (length + extra > limit) throw limitError();
      };
      checkLength(0);
      for (const [name, value2] of form) {
        const isString2 = utils$1.isString(value2);
        const valueLength = isString2 ? stringBytes(value2, true) : value2.size;
        if (!Number.isFinite(valueLength) || valueLength < 0) {
          throw new FormDataError("Unsupported FormData part size", "part");
        }
        checkLength(
          valueLength + stringBytes(name, true) + (!isString2 && value2.name ? stringBytes(value2.name, false) : 0) + (!isString2 && value2.type ? stringBytes(value2.type, false) : 0)
        );
        let header = "--" + boundary + CRLF + 'Content-Disposition: form-data; name="' + escapeName(normalizeLines(name)) + '"';
        if (!isString2) {
          header += '; filename="' + escapeName(utils$1.isString(value2.name) ? value2.name : "blob") + '"' + CRLF + "Content-Type: " + String(value2.type || "application/octet-stream").replace(/[\r\n]/g, "");
        }
        header += CRLF + CRLF;
        const partLength = stringBytes(header, false) + valueLength + CRLF.length;
        checkLength(partLength);
        length += partLength;
        parts3.push({ header, value: value2, isString: isString2 });
      }
      const blobParts = [];
      for (const part of parts3) {
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
          boundary = "axios-" + Array.from(random, (value2) => ("0" + value2.toString(16)).slice(-2)).join("");
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
    var { isFunction: isFunction2 } = utils$1;
    var encodeUTF8 = (str) => encodeURIComponent(str).replace(
      /%([0-9A-F]{2})/gi,
      (_, hex3) => String.fromCharCode(parseInt(hex3, 16))
    );
    var decodeURIComponentSafe = (value2) => {
      if (!utils$1.isString(value2)) {
        return value2;
      }
      try {
        return decodeURIComponent(value2);
      } catch (error) {
        return value2;
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
      const isFetchSupported = envFetch ? isFunction2(envFetch) : typeof fetch === "function";
      const isRequestSupported = isFunction2(Request2);
      const isResponseSupported = isFunction2(Response);
      if (!isFetchSupported) {
        return false;
      }
      const isReadableStreamSupported = isFetchSupported && isFunction2(ReadableStream2);
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
        const own2 = (key) => utils$1.hasOwnProp(config2, key) ? config2[key] : void 0;
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
          const configAuth = own2("auth");
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
          const formContentType = utils$1.isSpecCompliantForm(data) && AxiosHeaders.from(own2("headers")).getContentType();
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
            utils$1.forEach(requestDefaults, (value2, key) => {
              if (resolvedOptions[key] === void 0) {
                resolvedOptions[key] = value2;
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
            settle2(resolve, reject, {
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
      let len = seeds.length, i = len, seed, target2, map2 = seedCache;
      while (i--) {
        seed = seeds[i];
        target2 = map2.get(seed);
        target2 === void 0 && map2.set(seed, target2 = i ? /* @__PURE__ */ new Map() : factory(env));
        map2 = target2;
      }
      return target2;
    };
    getFetch();
    var knownAdapters = {
      http: httpAdapter,
      xhr: xhrAdapter,
      fetch: {
        get: getFetch
      }
    };
    utils$1.forEach(knownAdapters, (fn, value2) => {
      if (fn) {
        try {
          Object.defineProperty(fn, "name", { __proto__: null, value: value2 });
        } catch (e) {
        }
        Object.defineProperty(fn, "adapterName", { __proto__: null, value: value2 });
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
    function elapsedSince(now, start2) {
      return Math.max(0, Math.round(now() - start2));
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
      const start2 = now();
      return adapter(config2).then(
        function onAdapterResolution(response) {
          throwIfCancellationRequested(config2);
          response.duration = elapsedSince(now, start2);
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
              reason.response.duration = elapsedSince(now, start2);
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
      return (value2, opt, opts) => {
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
        return validator2 ? validator2(value2, opt, opts) : true;
      };
    };
    validators$1.spelling = function spelling(correctSpelling) {
      return (value2, opt) => {
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
          const value2 = options[opt];
          const result = value2 === void 0 || validator2(value2, opt, options);
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
    var isHeadersBucket = (value2) => {
      if (value2 == null || utils$1.isPlainObject(value2) || value2 instanceof AxiosHeaders) {
        return true;
      }
      try {
        return utils$1.isObject(value2) && utils$1.getSafeProp(value2, Symbol.toStringTag) === "AxiosHeaders" && [
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
        ].every((method) => utils$1.isFunction(utils$1.getSafeProp(value2, method)));
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
    Object.entries(HttpStatusCode).forEach(([key, value2]) => {
      if (HttpStatusCode[value2] === void 0) {
        HttpStatusCode[value2] = key;
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

// packages/environment/build/src/names.js
import { createHash } from "node:crypto";

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
    const end2 = milliseconds2 < this.remaining() ? milliseconds2 : this.remaining() + tie;
    return new _Deadline(this.#clock, end2, signal ? AbortSignal.any([this.signal, signal]) : this.signal);
  }
};
var tie = 50;

// packages/base/build/src/finding.js
function fine(area3, check4, seen2) {
  return { area: area3, check: check4, state: "ok", seen: seen2 };
}
function warning(area3, check4, seen2, remedy) {
  return { area: area3, check: check4, state: "warning", seen: seen2, remedy };
}
function problem(area3, check4, reason, seen2, remedy) {
  return { area: area3, check: check4, state: "problem", seen: seen2, remedy, reason };
}
function unknown(area3, check4, seen2, remedy) {
  return { area: area3, check: check4, state: "unknown", seen: seen2, remedy };
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

// packages/base/build/src/look.js
async function lookAt(asked2) {
  const [settled] = await Promise.allSettled([asked2]);
  return settled.status === "fulfilled" ? { kind: "seen", value: settled.value } : { kind: "failed", error: toStagingError(settled.reason) };
}
function statusOf(look2) {
  return look2.kind === "failed" && "status" in look2.error && typeof look2.error.status === "number" ? look2.error.status : void 0;
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
  const text4 = body.trim();
  if (text4 === "")
    return "it is empty";
  return text4.startsWith("<") ? "it is a page of HTML" : "it breaks off, or is something else";
}

// packages/base/build/src/retry-pause.js
var patience = 6e4;
var longestPause = 5e3;
var silence = /* @__PURE__ */ new Set([0, 502, 503, 504]);
function retryPause({ status, attempt: attempt2, most: most5, known: known2, elapsed }) {
  const waits = known2 && silence.has(status) && elapsed < patience;
  return attempt2 < most5 || waits ? Math.min(longestPause, 250 * 2 ** (attempt2 - 1)) : void 0;
}

// packages/base/build/src/wait-until.js
async function waitUntil(observe, options) {
  const { awaited, clock, deadline, log, first = 250, most: most5 = 1e4 } = options;
  const started = clock.monotonic();
  let pause2 = first;
  let lastSeen = "";
  for (; ; ) {
    const observation = await observe();
    if (observation.kind === "done")
      return observation.value;
    if (observation.seen !== lastSeen) {
      lastSeen = observation.seen;
      log.info(`waiting for ${awaited}: ${lastSeen}`);
    }
    if (deadline.remaining() <= pause2)
      throw new WaitTimeoutError(awaited, lastSeen, clock.monotonic() - started);
    await clock.sleep(pause2, deadline.signal);
    pause2 = Math.min(most5, pause2 * 1.5);
  }
}

// packages/environment/build/src/names.js
var environmentPattern = /^[a-z](?:[a-z0-9-]{0,18}[a-z0-9])?$/;
function branchOf(ref) {
  return ref.replace(/^refs\/(heads|tags)\//, "");
}
function isBot(login) {
  return login.endsWith("[bot]");
}
function isEnvironmentName(text4) {
  return environmentPattern.test(text4);
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
  const host2 = server === void 0 ? "github.com" : new URL(server).host.toLowerCase();
  if (host2 === "github.com" || /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host2))
    return void 0;
  const digest = createHash("sha256").update(host2).digest();
  return digest.readUIntBE(0, 6).toString(36).padStart(6, "0").slice(-6);
}
function stateKey(names2, stack, chosen) {
  const key = chosen ?? `${stack}.tfstate`;
  const wrong = unsafeSegment(key);
  if (wrong !== void 0)
    throw new StagingError("invalid-configuration", `stacks[].backend.key of ${stack} has the segment ${JSON.stringify(wrong)}`, { hint: "Use letters, digits, `-`, `_` and `.`; no segment is empty or begins with a dot." });
  return stateKeyPrefix(names2) + key;
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

// packages/environment/build/src/stacks/state-store.js
import { randomUUID } from "node:crypto";

// packages/terraform/build/src/backend.js
import { readFile } from "node:fs/promises";
import { join } from "node:path";

// packages/terraform/build/src/json.js
function isObject(value2) {
  return typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
}
function at(value2, ...path2) {
  return path2.reduce((found, key) => isObject(found) && Object.hasOwn(found, key) ? found[key] : void 0, value2);
}
function resourcesBelow(module) {
  return [...list(at(module, "resources")), ...list(at(module, "child_modules")).flatMap(resourcesBelow)];
}
function object(value2) {
  return isObject(value2) ? value2 : {};
}
function list(value2) {
  return Array.isArray(value2) ? value2 : [];
}

// packages/terraform/build/src/backend.js
var checksumSettings = {
  AWS_REQUEST_CHECKSUM_CALCULATION: "when_required",
  AWS_RESPONSE_CHECKSUM_VALIDATION: "when_required"
};
function renderBackend(settings) {
  const lines = [
    `bucket = ${quote(settings.bucket)}`,
    `key = ${quote(settings.key)}`,
    `region = ${quote(settings.region ?? "us-east-1")}`,
    `endpoints = { s3 = ${quote(settings.endpoint)} }`,
    `use_lockfile = ${settings.useLockfile ?? true}`,
    "use_path_style = true",
    // Spaces is not AWS: it has no STS, no account ids, no such regions, and not its newer checksums.
    "skip_credentials_validation = true",
    "skip_region_validation = true",
    "skip_requesting_account_id = true",
    "skip_metadata_api_check = true",
    "skip_s3_checksum = true"
  ];
  return `${lines.join("\n")}
`;
}
function quote(text4) {
  return JSON.stringify(text4).replaceAll("${", "$${").replaceAll("%{", "%%{");
}
async function backendOf(dataDirectory) {
  const text4 = await readFile(join(dataDirectory, "terraform.tfstate"), "utf8").catch((error) => {
    if (error.code === "ENOENT")
      return "{}";
    throw error;
  });
  const note = JSON.parse(text4);
  const backend = isObject(note) ? note["backend"] : void 0;
  return isObject(backend) && typeof backend["type"] === "string" ? backend["type"] : void 0;
}
function noBackend(directory, type) {
  const has = type === void 0 ? "no backend" : `the backend "${type}"`;
  return new StagingError("invalid-configuration", `the stack in ${directory} has ${has}: its state would not be kept in the bucket, and be lost with the runner`, {
    hint: 'Write `terraform { backend "s3" {} }` into it, with nothing between the inner braces: the run says where the state lies.'
  });
}

// packages/terraform/build/src/diagnostic.js
function renderDiagnostic(diagnostic) {
  const { summary: summary3, detail, address, file: file3, line, column } = diagnostic;
  const place = file3 ? `${file3}${line === void 0 ? "" : `:${line},${column ?? 1}`}: ` : "";
  const about2 = address ? ` (${address})` : "";
  return `${place}${summary3}${about2}${detail ? `: ${detail}` : ""}`;
}
function parseDiagnostic(value2) {
  if (!isObject(value2) || typeof value2["summary"] !== "string")
    return void 0;
  const range2 = isObject(value2["range"]) ? value2["range"] : void 0;
  const start2 = isObject(range2?.["start"]) ? range2["start"] : void 0;
  return {
    severity: value2["severity"] === "warning" ? "warning" : "error",
    summary: value2["summary"],
    detail: typeof value2["detail"] === "string" ? value2["detail"] : "",
    ...typeof value2["address"] === "string" ? { address: value2["address"] } : {},
    ...typeof range2?.["filename"] === "string" ? { file: range2["filename"] } : {},
    ...typeof start2?.["line"] === "number" ? { line: start2["line"] } : {},
    ...typeof start2?.["column"] === "number" ? { column: start2["column"] } : {}
  };
}

// packages/terraform/build/src/events.js
function parseEvent(line) {
  let value2;
  try {
    value2 = JSON.parse(line);
  } catch {
    return void 0;
  }
  if (!isObject(value2))
    return void 0;
  const hook = isObject(value2["hook"]) ? value2["hook"] : void 0;
  const change = isObject(value2["change"]) ? value2["change"] : void 0;
  switch (value2["type"]) {
    case "planned_change":
      return change ? { kind: "planned-change", ...about(change) } : void 0;
    case "refresh_start":
      return hook ? { kind: "refresh-start", address: addressIn(hook) } : void 0;
    case "refresh_complete":
      return hook ? { kind: "refresh-complete", address: addressIn(hook) } : void 0;
    case "apply_start":
      return hook ? { kind: "apply-start", ...about(hook), ...identity(hook) } : void 0;
    case "apply_progress":
      return hook ? { kind: "apply-progress", ...about(hook), seconds: number(hook["elapsed_seconds"]) } : void 0;
    case "apply_complete":
      return hook ? { kind: "apply-complete", ...about(hook), ...identity(hook), seconds: number(hook["elapsed_seconds"]) } : void 0;
    case "apply_errored":
      return hook ? { kind: "apply-errored", ...about(hook), seconds: number(hook["elapsed_seconds"]) } : void 0;
    case "change_summary":
      return summary(value2["changes"]);
    case "diagnostic": {
      const diagnostic = parseDiagnostic(value2["diagnostic"]);
      return diagnostic && { kind: "diagnostic", diagnostic };
    }
    default:
      return void 0;
  }
}
function describeEvent(event) {
  if ("action" in event && event.action === "read")
    return void 0;
  switch (event.kind) {
    case "apply-start":
      return `${event.address}: ${event.action} begins${event.id ? ` [${event.id}]` : ""}`;
    case "apply-complete":
      return `${event.address}: ${event.action} done in ${event.seconds} s${event.id ? ` [${event.id}]` : ""}`;
    case "apply-errored":
      return `${event.address}: ${event.action} failed after ${event.seconds} s`;
    case "change-summary": {
      const imported = event.import > 0 ? `, ${event.import} imported` : "";
      return `${event.operation}: ${event.add} to add, ${event.change} to change, ${event.remove} to remove${imported}`;
    }
    default:
      return void 0;
  }
}
function addressIn(value2) {
  return isObject(value2["resource"]) ? text(value2["resource"]["addr"]) : "";
}
function about(value2) {
  const resource = isObject(value2["resource"]) ? value2["resource"] : {};
  return {
    address: addressIn(value2),
    type: text(resource["resource_type"]),
    action: action(value2["action"])
  };
}
function identity(hook) {
  return typeof hook["id_value"] === "string" && hook["id_key"] === "id" ? { id: hook["id_value"] } : {};
}
var actions = ["create", "read", "update", "delete", "replace", "import", "noop"];
function action(value2) {
  return actions.find((known2) => known2 === value2) ?? "other";
}
function summary(changes) {
  if (!isObject(changes))
    return void 0;
  const { operation } = changes;
  if (operation !== "plan" && operation !== "apply" && operation !== "destroy")
    return void 0;
  return {
    kind: "change-summary",
    operation,
    add: number(changes["add"]),
    change: number(changes["change"]),
    remove: number(changes["remove"]),
    import: number(changes["import"])
  };
}
function number(value2) {
  return typeof value2 === "number" ? value2 : 0;
}
function text(value2) {
  return typeof value2 === "string" ? value2 : "";
}

// packages/terraform/build/src/cause.js
var limits = "Delete what nobody needs, or ask DigitalOcean for a higher limit (https://cloud.digitalocean.com/account/team/droplet_limit_increase); what was made before the failure is taken over by the next run.";
var capacity = "Another `environment.region` or another size has room, or this one has later; what was made before the failure is taken over by the next run.";
var causes = [
  [
    (_, { summary: summary3 }) => summary3 === "No value for required variable",
    (said2) => ({
      reason: "invalid-configuration",
      hint: `Give ${/"([\w-]+)"/.exec(said2)?.[0] ?? "it"} a value in \`stacks[].variables\` of .github/staging.yml, or a default in the stack.`
    })
  ],
  [
    (said2) => /\b(?:limits?|quota)\b/i.test(said2) && /\b(?:exceed\w*|reached|not enough|insufficient|maximum)\b/i.test(said2),
    () => ({ reason: "quota-exceeded", hint: limits })
  ],
  [
    (said2) => /\b(?:size|region) is (?:currently )?(?:unavailable|not available)|(?:not enough|no|insufficient|out of) (?:available )?capacity/i.test(said2),
    () => ({ reason: "quota-exceeded", hint: capacity })
  ]
];
function causeOf(errors) {
  for (const diagnostic of errors) {
    const said2 = `${diagnostic.summary} ${diagnostic.detail}`;
    if (/\b429\b|rate limit/i.test(said2))
      continue;
    const known2 = causes.find(([fits]) => fits(said2, diagnostic));
    if (known2)
      return known2[1](said2);
  }
  return void 0;
}

// packages/terraform/build/src/lock.js
var summary2 = "Error acquiring the state lock";
function lockInfo(diagnostics) {
  const found = diagnostics.find((diagnostic) => diagnostic.summary === summary2);
  if (!found || !/^\s*ID:\s*\S/m.test(found.detail))
    return void 0;
  const field2 = (name) => new RegExp(`^\\s*${name}:\\s*(.*)$`, "m").exec(found.detail)?.[1]?.trim() ?? "";
  return { id: field2("ID"), operation: field2("Operation"), who: field2("Who"), created: field2("Created") };
}
function parseLock(text4) {
  const lock = parseObject(text4);
  const field2 = (name) => {
    const value2 = lock[name];
    return typeof value2 === "string" ? value2 : "unknown";
  };
  return { id: field2("ID"), operation: field2("Operation"), who: field2("Who"), created: field2("Created") };
}
function parseObject(text4) {
  try {
    const value2 = JSON.parse(text4);
    return isObject(value2) ? value2 : {};
  } catch {
    return {};
  }
}

// packages/terraform/build/src/failure.js
var mostDiagnostics = 5;
function isKill(exitCode) {
  return exitCode > 128;
}
function failure({ what, exitCode, errors, stderr, began, awaited, signal }) {
  const interrupt = signal.aborted && signal.reason instanceof StagingError ? signal.reason : void 0;
  const life = { since: began, until: Date.now() };
  if (interrupt) {
    const { reason, message, hint: hint2 } = interrupt;
    const of = awaited ? ` of ${awaited}` : "";
    const told4 = `${message}, during terraform ${what}${of}`;
    const options = { ...hint2 && { hint: hint2 }, cause: interrupt };
    return isKill(exitCode) ? new TerraformKilledError(reason, told4, life, options) : new StagingError(reason, told4, options);
  }
  if (isKill(exitCode))
    return new TerraformKilledError("terraform-failed", `terraform ${what} was killed (exit code ${exitCode})${exitCode === 137 ? ": the machine may be out of memory" : ""}`, life, { hint: "What it made is found by name and tag, and taken over by the next run." });
  const lock = lockInfo(errors) ?? lockInfo([{ severity: "error", summary: lockSummary(stderr), detail: stderr }]);
  if (lock)
    return new StateLockedError(lock);
  const shown = errors.slice(0, mostDiagnostics).map(renderDiagnostic);
  const more = errors.length > shown.length ? [`and ${errors.length - shown.length} more`] : [];
  const said2 = shown.length > 0 ? [...shown, ...more].join("\n") : stderr.trim().split("\n").slice(-20).join("\n");
  return new TerraformError(`terraform ${what} ended with exit code ${exitCode}: ${said2 || "it said nothing"}`, errors);
}
function lockSummary(stderr) {
  return /Error acquiring the state lock/.exec(stderr)?.[0] ?? "";
}
var TerraformError = class extends StagingError {
  diagnostics;
  constructor(message, diagnostics) {
    const cause = causeOf(diagnostics);
    super(cause?.reason ?? "terraform-failed", message, {
      hint: cause?.hint ?? "What was made before the failure is in the state and in the account."
    });
    this.diagnostics = diagnostics;
  }
};
var TerraformKilledError = class extends StagingError {
  /** When it began and when it was over, milliseconds since the epoch. */
  since;
  until;
  constructor(reason, message, { since, until }, options) {
    super(reason, message, options);
    this.since = since;
    this.until = until;
  }
};
var StateLockedError = class extends StagingError {
  lock;
  constructor(lock) {
    super("state-locked", `terraform's state is locked since ${lock.created} by ${lock.who} (${lock.operation}, lock ${lock.id})`, { hint: "When the run that took the lock is over, unlock it with `terraform force-unlock`." });
    this.lock = lock;
  }
};

// packages/terraform/build/src/find-binary.js
import { join as join3 } from "node:path";

// packages/terraform/build/src/release/download-release.js
import { createHash as createHash3 } from "node:crypto";

// packages/terraform/build/src/release/hashicorp-key.js
var hashicorpKey = `-----BEGIN PGP PUBLIC KEY BLOCK-----

mQINBGB9+xkBEACabYZOWKmgZsHTdRDiyPJxhbuUiKX65GUWkyRMJKi/1dviVxOX
PG6hBPtF48IFnVgxKpIb7G6NjBousAV+CuLlv5yqFKpOZEGC6sBV+Gx8Vu1CICpl
Zm+HpQPcIzwBpN+Ar4l/exCG/f/MZq/oxGgH+TyRF3XcYDjG8dbJCpHO5nQ5Cy9h
QIp3/Bh09kET6lk+4QlofNgHKVT2epV8iK1cXlbQe2tZtfCUtxk+pxvU0UHXp+AB
0xc3/gIhjZp/dePmCOyQyGPJbp5bpO4UeAJ6frqhexmNlaw9Z897ltZmRLGq1p4a
RnWL8FPkBz9SCSKXS8uNyV5oMNVn4G1obCkc106iWuKBTibffYQzq5TG8FYVJKrh
RwWB6piacEB8hl20IIWSxIM3J9tT7CPSnk5RYYCTRHgA5OOrqZhC7JefudrP8n+M
pxkDgNORDu7GCfAuisrf7dXYjLsxG4tu22DBJJC0c/IpRpXDnOuJN1Q5e/3VUKKW
mypNumuQpP5lc1ZFG64TRzb1HR6oIdHfbrVQfdiQXpvdcFx+Fl57WuUraXRV6qfb
4ZmKHX1JEwM/7tu21QE4F1dz0jroLSricZxfaCTHHWNfvGJoZ30/MZUrpSC0IfB3
iQutxbZrwIlTBt+fGLtm3vDtwMFNWM+Rb1lrOxEQd2eijdxhvBOHtlIcswARAQAB
tERIYXNoaUNvcnAgU2VjdXJpdHkgKGhhc2hpY29ycC5jb20vc2VjdXJpdHkpIDxz
ZWN1cml0eUBoYXNoaWNvcnAuY29tPokCVAQTAQoAPgIbAwULCQgHAgYVCgkICwIE
FgIDAQIeAQIXgBYhBMh0AR8KtAURDQIQVTQ2XZRy10aPBQJplkfQBQkQrOy3AAoJ
EDQ2XZRy10aPw6gP/3GUEMUa6mCRuuSOT9UnziPIvXYd63mcN6A6Jwmwj8JaB2qu
OCijvJkw56UbZK3x1FZIbe0hA6VUAwNSNmSIxVJkilgwIYYFO0tnL79XhIeP7jYF
ydXLZ4rTi1FDl8lltAujTNARdY8UGg4hGlcM9OrEeXEFLWugJNiChL15FVoxZqIS
jeduaEqyxGfJnyVwy8z3pZfgODeFr7xs2NkUIMSfuRg24VcL4aW8Frt3jW8P45y3
o/5fsi6Aw2tZ0wD9NSgkVc8VD1NRV9eSZ95Bv+Awf9IXa+Cn5OCjc8Jc+XF+nLfB
oPswOO7E8dLiuBUw6/GzSLMbVs8qf8BNXB92dOe1VccVTqjCxK2sEpVaHh7e+co8
d8lDGBIWMGh7NS6XlGORpFb/T6gxjjOYUV3SKd4QDebUUG8kMkb5juLljOoq+YOP
vgNLDZLZteFpmH+zB9DpOY1YtHZB/OD+DtzLMaSl6VPF2Ln0j5aQGwNDt7sheyAe
sXbu0qn2H5FxojSfvhT0kUDKZ0mgg5y3Oflg49MiAOhjLGY0JocFpBeMILw27fbw
fpIBP7siQWFTFJ1O+l2NQiWAwC2x5fX2EakyCBJmrkPV2hr4nEogNqg9/RDskIUq
cpcOOd/0BntiXMyUCCH2AoCt5acaTQ0WU6CAosZPojOYhtGGgOgeQSdflpMSuQIN
BGB9+xkBEACoklYsfvWRCjOwS8TOKBTfl8myuP9V9uBNbyHufzNETbhYeT33Cj0M
GCNd9GdoaknzBQLbQVSQogA+spqVvQPz1MND18GIdtmr0BXENiZE7SRvu76jNqLp
KxYALoK2Pc3yK0JGD30HcIIgx+lOofrVPA2dfVPTj1wXvm0rbSGA4Wd4Ng3d2AoR
G/wZDAQ7sdZi1A9hhfugTFZwfqR3XAYCk+PUeoFrkJ0O7wngaon+6x2GJVedVPOs
2x/XOR4l9ytFP3o+5ILhVnsK+ESVD9AQz2fhDEU6RhvzaqtHe+sQccR3oVLoGcat
ma5rbfzH0Fhj0JtkbP7WreQf9udYgXxVJKXLQFQgel34egEGG+NlbGSPG+qHOZtY
4uWdlDSvmo+1P95P4VG/EBteqyBbDDGDGiMs6lAMg2cULrwOsbxWjsWka8y2IN3z
1stlIJFvW2kggU+bKnQ+sNQnclq3wzCJjeDBfucR3a5WRojDtGoJP6Fc3luUtS7V
5TAdOx4dhaMFU9+01OoH8ZdTRiHZ1K7RFeAIslSyd4iA/xkhOhHq89F4ECQf3Bt4
ZhGsXDTaA/VgHmf3AULbrC94O7HNqOvTWzwGiWHLfcxXQsr+ijIEQvh6rHKmJK8R
9NMHqc3L18eMO6bqrzEHW0Xoiu9W8Yj+WuB3IKdhclT3w0pO4Pj8gQARAQABiQI8
BBgBCgAmAhsMFiEEyHQBHwq0BRENAhBVNDZdlHLXRo8FAmmWR+0FCRCs7NQACgkQ
NDZdlHLXRo/R0A//QW1opBlzWSmWww1q9QuJA2WCIIs8tJKRDOsmgJPscNpzwZFU
N1Df0wWNjqi1BDReei7lZTHwUk+ebBn0bkI3ANmmgYg7LBueAt5UWSingOc+rvKA
N32BDzBYkMckRzJSQsmeC5hm3J3wLSy90uaIlrJJE9GJZkf/W2Ob+4SQZZ+dnnRP
JokDdW1DuZS9PbxSLJKD5eIWHBxJnFM1CmHfOfrjTJ+MYvVGM5sxSY8R7E+GADj5
L/i4N+tTFJLuTMYARGfA6d+KPKcMJtgpUPjSMAg8nGUhukctpuBs27mOKW0CBtmJ
82X/qYROTL0+vGTvUYflYiuceVlhX/kw0JZnMaG5V/mpHq8SwD07pCGOf69j/mNa
5EL3++Pmzg0s0stw3Ea5pCN0cL/nKkoWchHBfW15W4JOnKAIspyD1vH670P4WfeV
E9B9d6tgKSbM/9JlXoQS5ZdG+kbdosieELhmVWmvojyK7K+Ry6C9wgd+UfnW5jXd
iNwKW3KHuautQwlFhHRNMyDg08c+pI5emTMT3IUQyGWo+Gska3TqGujFcABx7Ip+
mHNmMrCkSD+XC2bvzvRR7FcM0/B9fsjLX/Wttm5vRJ1d2oAoEPvw2IZnJIXpOt2z
zo55sJTztNu4lWGgDVgtp9SXO5a0E5YvFHQNZN5QLeVTTFu6I7qG+ME1E/K5Ag0E
YH3+JQEQALivllTjMolxUW2OxrXb+a2Pt6vjCBsiJzrUj0Pa63U+lT9jldbCCfgP
wDpcDuO1O05Q8k1MoYZ6HddjWnqKG7S3eqkV5c3ct3amAXp513QDKZUfIDylOmhU
qvxjEgvGjdRjz6kECFGYr6Vnj/p6AwWv4/FBRFlrq7cnQgPynbIH4hrWvewp3Tqw
GVgqm5RRofuAugi8iZQVlAiQZJo88yaztAQ/7VsXBiHTn61ugQ8bKdAsr8w/ZZU5
HScHLqRolcYg0cKN91c0EbJq9k1LUC//CakPB9mhi5+aUVUGusIM8ECShUEgSTCi
KQiJUPZ2CFbbPE9L5o9xoPCxjXoX+r7L/WyoCPTeoS3YRUMEnWKvc42Yxz3meRb+
BmaqgbheNmzOah5nMwPupJYmHrjWPkX7oyyHxLSFw4dtoP2j6Z7GdRXKa2dUYdk2
x3JYKocrDoPHh3Q0TAZujtpdjFi1BS8pbxYFb3hHmGSdvz7T7KcqP7ChC7k2RAKO
GiG7QQe4NX3sSMgweYpl4OwvQOn73t5CVWYp/gIBNZGsU3Pto8g27vHeWyH9mKr4
cSepDhw+/X8FGRNdxNfpLKm7Vc0Sm9Sof8TRFrBTqX+vIQupYHRi5QQCuYaV6OVr
ITeegNK3So4m39d6ajCR9QxRbmjnx9UcnSYYDmIB6fpBuwT0ogNtABEBAAGJBHIE
GAEKACYCGwIWIQTIdAEfCrQFEQ0CEFU0Nl2UctdGjwUCYH4bgAUJAeFQ2wJAwXQg
BBkBCgAdFiEEs2y6kaLAcwxDX8KAsLRBCXaFtnYFAmB9/iUACgkQsLRBCXaFtnYX
BhAAlxejyFXoQwyGo9U+2g9N6LUb/tNtH29RHYxy4A3/ZUY7d/FMkArmh4+dfjf0
p9MJz98Zkps20kaYP+2YzYmaizO6OA6RIddcEXQDRCPHmLts3097mJ/skx9qLAf6
rh9J7jWeSqWO6VW6Mlx8j9m7sm3Ae1OsjOx/m7lGZOhY4UYfY627+Jf7WQ5103Qs
lgQ09es/vhTCx0g34SYEmMW15Tc3eCjQ21b1MeJD/V26npeakV8iCZ1kHZHawPq/
aCCuYEcCeQOOteTWvl7HXaHMhHIx7jjOd8XX9V+UxsGz2WCIxX/j7EEEc7CAxwAN
nWp9jXeLfxYfjrUB7XQZsGCd4EHHzUyCf7iRJL7OJ3tz5Z+rOlNjSgci+ycHEccL
YeFAEV+Fz+sj7q4cFAferkr7imY1XEI0Ji5P8p/uRYw/n8uUf7LrLw5TzHmZsTSC
UaiL4llRzkDC6cVhYfqQWUXDd/r385OkE4oalNNE+n+txNRx92rpvXWZ5qFYfv7E
95fltvpXc0iOugPMzyof3lwo3Xi4WZKc1CC/jEviKTQhfn3WZukuF5lbz3V1PQfI
xFsYe9WYQmp25XGgezjXzp89C/OIcYsVB1KJAKihgbYdHyUN4fRCmOszmOUwEAKR
3k5j4X8V5bk08sA69NVXPn2ofxyk3YYOMYWW8ouObnXoS8QJEDQ2XZRy10aPMpsQ
AIbwX21erVqUDMPn1uONP6o4NBEq4MwG7d+fT85rc1U0RfeKBwjucAE/iStZDQoM
ZKWvGhFR+uoyg1LrXNKuSPB82unh2bpvj4zEnJsJadiwtShTKDsikhrfFEK3aCK8
Zuhpiu3jxMFDhpFzlxsSwaCcGJqcdwGhWUx0ZAVD2X71UCFoOXPjF9fNnpy80YNp
flPjj2RnOZbJyBIM0sWIVMd8F44qkTASf8K5Qb47WFN5tSpePq7OCm7s8u+lYZGK
wR18K7VliundR+5a8XAOyUXOL5UsDaQCK4Lj4lRaeFXunXl3DJ4E+7BKzZhReJL6
EugV5eaGonA52TWtFdB8p+79wPUeI3KcdPmQ9Ll5Zi/jBemY4bzasmgKzNeMtwWP
fk6WgrvBwptqohw71HDymGxFUnUP7XYYjic2sVKhv9AevMGycVgwWBiWroDCQ9Ja
btKfxHhI2p+g+rcywmBobWJbZsujTNjhtme+kNn1mhJsD3bKPjKQfAxaTskBLb0V
wgV21891TS1Dq9kdPLwoS4XNpYg2LLB4p9hmeG3fu9+OmqwY5oKXsHiWc43dei9Y
yxZ1AAUOIaIdPkq+YG/PhlGE4YcQZ4RPpltAr0HfGgZhmXWigbGS+66pUj+Ojysc
j0K5tCVxVu0fhhFpOlHv0LWaxCbnkgkQH9jfMEJkAWMOuQINBGCAXCYBEADW6RNr
ZVGNXvHVBqSiOWaxl1XOiEoiHPt50Aijt25yXbG+0kHIFSoR+1g6Lh20JTCChgfQ
kGGjzQvEuG1HTw07YhsvLc0pkjNMfu6gJqFox/ogc53mz69OxXauzUQ/TZ27GDVp
UBu+EhDKt1s3OtA6Bjz/csop/Um7gT0+ivHyvJ/jGdnPEZv8tNuSE/Uo+hn/Q9hg
8SbveZzo3C+U4KcabCESEFl8Gq6aRi9vAfa65oxD5jKaIz7cy+pwb0lizqlW7H9t
Qlr3dBfdIcdzgR55hTFC5/XrcwJ6/nHVH/xGskEasnfCQX8RYKMuy0UADJy72TkZ
bYaCx+XXIcVB8GTOmJVoAhrTSSVLAZspfCnjwnSxisDn3ZzsYrq3cV6sU8b+QlIX
7VAjurE+5cZiVlaxgCjyhKqlGgmonnReWOBacCgL/UvuwMmMp5TTLmiLXLT7uxeG
ojEyoCk4sMrqrU1jevHyGlDJH9Taux15GILDwnYFfAvPF9WCid4UZ4Ouwjcaxfys
3LxNiZIlUsXNKwS3mhiMRL4TRsbs4k4QE+LIMOsauIvcvm8/frydvQ/kUwIhVTH8
0XGOH909bYtJvY3fudK7ShIwm7ZFTduBJUG473E/Fn3VkhTmBX6+PjOC50HR/Hyb
waRCzfDruMe3TAcE/tSP5CUOb9C7+P+hPzQcDwARAQABiQRyBBgBCgAmAhsCFiEE
yHQBHwq0BRENAhBVNDZdlHLXRo8FAmmWSAoFCRCqi+QCQMF0IAQZAQoAHRYhBDdO
x1tIWRNgSoMcx8ggxtXNJ6uHBQJggFwmAAoJEMggxtXNJ6uHRfAP/2CGdSyg0K7U
66Vygl0dugxrMm8O3/Oe211BKdQsFUSWAznOTRTK/zvMUHO4LJAlYvdtZ6xDa4XH
l9FYQ8MR9ZV0OuOlAZvU4IJDLPVCU09X/UzX/GEoZL0R5esvwPAXopMaRHCfXJeI
/gEaB94UhAeYlwpcRn0eSuk1vyZx7GRE6/hog8DCf4hoT40dW20gGe58xcvJ+mRY
lC0lr16WH08wuUcee6+dgu+4Cg6SG6+zt9cMyl8VnTUL5BK/V3MebnYZJK0RFDNn
nXDhzStgOd5gOeIL+xBPXHd0/ld/rDM74SFExpuS+hNsyo+xMQ/HJavak21MFinu
l9COwfGEmlAXTGMY30Lf3Pt/eAkbwgmGc966VSoRmOFEXJVlDr+yJR6ru+7j50z8
lAv6Lsop7sun1Qysbo0swf6W1qgPf6VWbx91NTFLkw0+gD8jxwrU5ZMkeSuntX9d
pjuZS29CflXXIRPlvhuiDPicwTpYuIUx37vHveAH5gnowZg247x780Urrsx8duTX
8CI9MAnqzm4dFAiRlwE8bvLk+l9wekiXA9gIMZiVNqNlduXIqvAG21Wdgq8qyeXK
y/XWCVKDQOmEbFAltfNam8E3KEw0fl199x+93d5ckDGcPzUYPbNkCuIwngC/ZN96
pDafF3Z12fSNfhZUe0C8td8KAszYa96GCRA0Nl2UctdGj1gKD/4jOGhEGTg88Vyu
PVjeK+zkwrTIZSvHdUHfTt/+rTLSNb/RQiBCUQuEZvafj6FrntS7bAEhccGqH894
T3St5K0AXWkvsLd6K+cbIQdlnFA2zb6geJUCk6qx5NgWpRc3i0DS7CheGwl+Bwu7
+n9pNjNjiHV+rYDgqbQXG0dtGysB0/3qIRgEDHFO0HJu/dcte4oXrQIqrZrpOwe8
WxqFqdU918JpSUcc8coiFp9YtwpgqQNxGVZ+rhgnTGdZzk1f/Yhhimh+2B0ReaFv
k3UzVBj3HQ9C6+Ot3MyDEhSgdhjr9e25Tm9S5YfhwtWmghRw9RKPyLMSXSxm/Uc0
mK1NucAp8TQBwKqKzNpCk5IdrBSWRUbjOoOFyzyCsY6gS285GCpSIzI39hTf+3gd
wYPlE6fj+F2TZzdhx62DPnzBzBHnByYTVdJ649bx0FFp4Q+5TbIWtxu/AQkRDxmW
NQfE+6GgeshlrhXWsh6+PGDzt+2raG6zUT913sdz7Ctw4fLjmsKOTdTz3Xa9pr8l
xfI/JuukSgt9o/n3GirhTB3zE1w/I/Xt6k7oASiP3zQSuHtB/CYKYHDtOCWwjo7J
PEGtb/FkreKNxsk/p20jnlrB8WZxxswdr2Vri9NmFeyMDVX7qF3WqT+8aCV9GtS1
GCHx/5nGBdDwoxEsXqpI3IUqPb6FDg==
=wtp+
-----END PGP PUBLIC KEY BLOCK-----
`;

// packages/terraform/build/src/release/openpgp.js
import { createHash as createHash2, createPublicKey, verify } from "node:crypto";
var tags = { signature: 2, publicKey: 6, publicSubkey: 14 };
var types = { binary: 0, certification: [16, 17, 18, 19], binding: 24, directKey: 31 };
var revocations = [32, 40, 48];
var subpacket = { created: 2, expires: 3, keyExpires: 9, issuer: 16, keyFlags: 27, fingerprint: 33 };
var understood = new Set(Object.values(subpacket));
var hashes = { 8: "sha256", 9: "sha384", 10: "sha512" };
var rsa = [1, 3];
var maySign = 2;
function readKeyring(armored) {
  const found = [];
  let primaryExpires;
  let current;
  const finish = () => {
    if (!current)
      return;
    const key = describeKey(current.body, current.said, current.isPrimary);
    if (current.isPrimary)
      primaryExpires = key?.expires;
    if (key?.signs)
      found.push({ ...key, expires: earliest(key.expires, primaryExpires) });
  };
  for (const { tag: tag2, body } of packets(dearmor(armored))) {
    if (tag2 === tags.publicKey || tag2 === tags.publicSubkey) {
      finish();
      current = { isPrimary: tag2 === tags.publicKey, body, said: [] };
    } else if (tag2 === tags.signature)
      current?.said.push(parseSignature(body));
  }
  finish();
  return found;
}
function verifyDetached(data, signature, keys, now) {
  try {
    const [packet, ...more] = packets(Buffer.from(signature));
    if (packet?.tag !== tags.signature || more.length > 0)
      throw new Error("it is not one signature");
    const parsed3 = parseSignature(packet.body);
    if (parsed3.type !== types.binary)
      throw new Error("it does not sign a file");
    if (!rsa.includes(parsed3.publicKeyAlgorithm) || !parsed3.hash)
      throw new Error("it is not RSA with SHA-256, SHA-384 or SHA-512");
    const named5 = issuer(parsed3);
    const key = keys.find(({ fingerprint }) => fingerprint.endsWith(named5));
    if (!key)
      return { kind: "unknown-key", keyId: named5.slice(-16) };
    const made = seconds(parsed3, subpacket.created);
    if (made === void 0 || made * 1e3 < key.created)
      throw new Error("it is older than its key");
    const lasts = seconds(parsed3, subpacket.expires);
    if (lasts && (made + lasts) * 1e3 <= now)
      throw new Error("it has expired");
    const trailer = Buffer.alloc(6);
    trailer.writeUInt16BE(1279, 0);
    trailer.writeUInt32BE(parsed3.hashed.length, 2);
    if (!verify(parsed3.hash, Buffer.concat([data, parsed3.hashed, trailer]), key.key, padded(parsed3.value, key.key)))
      return { kind: "mismatch" };
    if (key.expires !== void 0 && key.expires <= now)
      return { kind: "expired-key", fingerprint: key.fingerprint, expired: key.expires };
    return { kind: "valid", fingerprint: key.fingerprint };
  } catch (error) {
    return { kind: "malformed", why: error instanceof Error ? error.message : "it cannot be read" };
  }
}
function describeKey(body, said2, isPrimary) {
  const [version, algorithm] = [body.readUInt8(0), body.readUInt8(5)];
  if (version !== 4 || !rsa.includes(algorithm) || said2.some(({ type }) => revocations.includes(type)))
    return void 0;
  const [n, rest] = readNumber(body.subarray(6));
  const [e] = readNumber(rest);
  const created = body.readUInt32BE(1);
  const about2 = isPrimary ? [...types.certification, types.directKey] : [types.binding];
  const newest = said2.filter(({ type }) => about2.includes(type)).sort((a, b) => (seconds(b, subpacket.created) ?? 0) - (seconds(a, subpacket.created) ?? 0))[0];
  const lasts = newest && seconds(newest, subpacket.keyExpires);
  const flags = newest?.subpackets.get(subpacket.keyFlags)?.[0] ?? 0;
  const jwk = { kty: "RSA", n: n.toString("base64url"), e: e.toString("base64url") };
  const prefix2 = Buffer.from([153, body.length >> 8, body.length & 255]);
  return {
    fingerprint: createHash2("sha1").update(prefix2).update(body).digest("hex").toUpperCase(),
    key: createPublicKey({ key: jwk, format: "jwk" }),
    created: created * 1e3,
    expires: lasts ? (created + lasts) * 1e3 : void 0,
    signs: (flags & maySign) !== 0
  };
}
function parseSignature(body) {
  if (body.readUInt8(0) !== 4)
    throw new Error("it is not of version 4");
  const hashedLength = body.readUInt16BE(4);
  const unhashedLength = body.readUInt16BE(6 + hashedLength);
  const end2 = 8 + hashedLength + unhashedLength;
  const hashed = readSubpackets(body.subarray(6, 6 + hashedLength));
  const unhashed = readSubpackets(body.subarray(8 + hashedLength, end2));
  return {
    type: body.readUInt8(1),
    publicKeyAlgorithm: body.readUInt8(2),
    hash: hashes[body.readUInt8(3)],
    hashed: body.subarray(0, 6 + hashedLength),
    // Who signed may stand in the part that is not hashed: another key fails the check. Nothing else of it is believed.
    subpackets: new Map([...[...unhashed].filter(([type]) => type === subpacket.issuer), ...hashed]),
    value: rsa.includes(body.readUInt8(2)) ? readNumber(body.subarray(end2 + 2))[0] : Buffer.alloc(0)
  };
}
function readSubpackets(bytes) {
  const found = /* @__PURE__ */ new Map();
  for (let at2 = 0; at2 < bytes.length; ) {
    const [length, size] = newLength(bytes, at2);
    const type = bytes.readUInt8(at2 + size);
    const content2 = bytes.subarray(at2 + size + 1, at2 + size + length);
    if (content2.length !== length - 1)
      throw new Error("a part of it is cut off");
    if (type & 128 && !understood.has(type & 127))
      throw new Error(`it says something unknown (${type & 127})`);
    found.set(type & 127, content2);
    at2 += size + length;
  }
  return found;
}
function* packets(bytes) {
  for (let at2 = 0; at2 < bytes.length; ) {
    const head = bytes.readUInt8(at2);
    if (!(head & 128))
      throw new Error("it is no OpenPGP");
    const isNew = (head & 64) !== 0;
    const [length, size] = isNew ? newLength(bytes, at2 + 1) : oldLength(bytes, at2 + 1, head & 3);
    const body = bytes.subarray(at2 + 1 + size, at2 + 1 + size + length);
    if (body.length !== length)
      throw new Error("it is cut off");
    yield { tag: isNew ? head & 63 : head >> 2 & 15, body };
    at2 += 1 + size + length;
  }
}
function newLength(bytes, at2) {
  const first = bytes.readUInt8(at2);
  if (first < 192)
    return [first, 1];
  if (first < 224)
    return [(first - 192 << 8) + bytes.readUInt8(at2 + 1) + 192, 2];
  if (first < 255)
    throw new Error("its length is not given");
  return [bytes.readUInt32BE(at2 + 1), 5];
}
function oldLength(bytes, at2, kind2) {
  if (kind2 === 3)
    throw new Error("its length is not given");
  const size = 2 ** kind2;
  return [bytes.readUIntBE(at2, size), size];
}
function readNumber(bytes) {
  const size = Math.ceil(bytes.readUInt16BE(0) / 8);
  const number5 = bytes.subarray(2, 2 + size);
  if (number5.length !== size)
    throw new Error("a number of it is cut off");
  return [number5, bytes.subarray(2 + size)];
}
function padded(value2, key) {
  const size = Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
  return Buffer.concat([Buffer.alloc(Math.max(0, size - value2.length)), value2]);
}
function issuer(signature) {
  const fingerprint = signature.subpackets.get(subpacket.fingerprint)?.subarray(1);
  const named5 = fingerprint ?? signature.subpackets.get(subpacket.issuer);
  if (!named5 || named5.length < 8)
    throw new Error("it does not say whose it is");
  return named5.toString("hex").toUpperCase();
}
function seconds(signature, which) {
  const bytes = signature.subpackets.get(which);
  return bytes?.length === 4 ? bytes.readUInt32BE(0) : void 0;
}
function earliest(a, b) {
  return a === void 0 ? b : b === void 0 ? a : Math.min(a, b);
}
function dearmor(text4) {
  const body = /-----BEGIN PGP PUBLIC KEY BLOCK-----\r?\n(?:.+: .*\r?\n)*\r?\n([\s\S]*?)-----END/.exec(text4)?.[1];
  if (body === void 0)
    throw new TypeError("an armored OpenPGP public key was expected");
  return Buffer.from(body.replace(/^=.*$/m, ""), "base64");
}

// packages/terraform/build/src/release/unzip.js
import { crc32, inflateRawSync } from "node:zlib";
var signatures = { end: 101010256, entry: 33639248, local: 67324752 };
function unzipFile(zip, name) {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const end2 = bytes.lastIndexOf(Buffer.from([80, 75, 5, 6]));
  if (end2 < 0)
    throw new Error("it is no zip");
  let at2 = bytes.readUInt32LE(end2 + 16);
  for (let left = bytes.readUInt16LE(end2 + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at2) !== signatures.entry)
      throw new Error("its directory is damaged");
    const nameLength = bytes.readUInt16LE(at2 + 28);
    if (bytes.toString("utf8", at2 + 46, at2 + 46 + nameLength) === name)
      return content(bytes, at2);
    at2 += 46 + nameLength + bytes.readUInt16LE(at2 + 30) + bytes.readUInt16LE(at2 + 32);
  }
  return void 0;
}
function content(bytes, entry) {
  const method = bytes.readUInt16LE(entry + 10);
  const sum2 = bytes.readUInt32LE(entry + 16);
  const size = bytes.readUInt32LE(entry + 20);
  const local2 = bytes.readUInt32LE(entry + 42);
  if (bytes.readUInt32LE(local2) !== signatures.local)
    throw new Error("its directory is damaged");
  const from = local2 + 30 + bytes.readUInt16LE(local2 + 26) + bytes.readUInt16LE(local2 + 28);
  const packed = bytes.subarray(from, from + size);
  if (method !== 0 && method !== 8)
    throw new Error(`it is packed in an unknown way (${method})`);
  const file3 = method === 0 ? packed : inflateRawSync(packed);
  if (crc32(file3) !== sum2)
    throw new Error("its content is damaged");
  return file3;
}

// packages/terraform/build/src/release/download-release.js
var hashicorpReleases = {
  url: "https://releases.hashicorp.com/terraform",
  trustedKey: hashicorpKey
};
async function downloadRelease(request2) {
  const { source, version, download, now } = request2;
  const machine = { x64: "amd64", arm64: "arm64" }[process.arch] ?? process.arch;
  const archive = `terraform_${version}_${process.platform}_${machine}.zip`;
  const fetchFile = async (name) => {
    const signal = AbortSignal.any([request2.signal, AbortSignal.timeout(request2.patience)]);
    try {
      return await download(`${source.url}/${version}/${name}`, signal);
    } catch (cause) {
      if (request2.signal.aborted)
        throw request2.signal.reason;
      throw unreachable(source, version, name, cause);
    }
  };
  const [sums, signature] = await Promise.all([
    fetchFile(`terraform_${version}_SHA256SUMS`),
    fetchFile(`terraform_${version}_SHA256SUMS.sig`)
  ]);
  requireSigned(verifyDetached(sums, signature, readKeyring(source.trustedKey), now), version);
  const lines = Buffer.from(sums).toString("utf8").split("\n");
  const expected = lines.find((line) => line.endsWith(`  ${archive}`))?.slice(0, 64);
  if (!expected)
    throw new StagingError("terraform-missing", `terraform ${version} is not published for this machine (${archive})`, {
      hint: "Ask for another version, or install terraform in a step before."
    });
  const zip = await fetchFile(archive);
  if (createHash3("sha256").update(zip).digest("hex") !== expected)
    throw new StagingError("terraform-missing", `${archive} does not have the checksum that its maker signed`, {
      hint: "It was damaged on its way: run it again. If it stays so, something between here and the server changes files."
    });
  const binary = unzipFile(zip, process.platform === "win32" ? "terraform.exe" : "terraform");
  if (!binary)
    throw new StagingError("terraform-missing", `${archive} holds no terraform`);
  return binary;
}
function requireSigned(verdict, version) {
  if (verdict.kind === "valid")
    return;
  const list4 = `the checksums of terraform ${version}`;
  if (verdict.kind === "expired-key")
    throw new StagingError("terraform-missing", `${list4} are signed with the key ${verdict.fingerprint}, which expired on ${new Date(verdict.expired).toISOString().slice(0, 10)}`, {
      hint: "Take a newer release of staging-actions, which knows the newer key, or install terraform in a step before."
    });
  const why = {
    "unknown-key": () => `they are signed with another key (${verdict.kind === "unknown-key" ? verdict.keyId : ""})`,
    mismatch: () => "the signature does not match them",
    malformed: () => `the signature cannot be read: ${verdict.kind === "malformed" ? verdict.why : ""}`
  }[verdict.kind]();
  throw new StagingError("terraform-missing", `${list4} are not signed by its maker: ${why}`, {
    hint: "Something between here and the server changes files: install terraform in a step before, from a source that you trust."
  });
}
function unreachable({ url: url2 }, version, name, cause) {
  const { host: host2 } = new URL(url2);
  if (cause instanceof ApiError && (cause.status === 404 || cause.status === 403))
    return new StagingError("terraform-missing", `there is no terraform ${version} at ${host2} (${name})`, {
      cause,
      hint: "Correct `terraform-version` or the `required_version` of the stack."
    });
  const isSlow = cause?.name === "TimeoutError";
  return new StagingError("terraform-missing", `terraform ${version} could not be fetched: ${host2} ${isSlow ? "took too long" : "did not answer as it should"} (${name})`, { cause, hint: `Put terraform on the PATH (in a step before), or let this machine reach ${host2}.` });
}

// packages/terraform/build/src/required-version.js
import { readdir, readFile as readFile2 } from "node:fs/promises";
import { join as join2 } from "node:path";
async function requiredVersion(directory) {
  const names2 = (await readdir(directory)).filter((name) => /\.(tf|tofu)$/.test(name)).sort();
  const found = [];
  for (const name of names2) {
    const text4 = (await readFile2(join2(directory, name), "utf8")).replace(/^\s*(#|\/\/).*$/gm, "");
    for (const match2 of text4.matchAll(/^\s*required_version\s*=\s*"([^"]+)"/gm))
      if (match2[1])
        found.push(match2[1]);
  }
  return found.length > 0 ? found.join(", ") : void 0;
}

// packages/terraform/build/src/version.js
function parseVersion(text4) {
  const match2 = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(text4.trim());
  if (!match2)
    return void 0;
  return { major: Number(match2[1]), minor: Number(match2[2] ?? 0), patch: Number(match2[3] ?? 0) };
}
function renderVersion({ major, minor, patch }) {
  return `${major}.${minor}.${patch}`;
}
function satisfies(version, constraint) {
  return constraint.split(",").map((part) => part.trim()).filter(Boolean).every((part) => satisfiesOne(version, part));
}
function versionsNamedIn(constraint) {
  return [...constraint.matchAll(/\d+(?:\.\d+){0,2}/g)].flatMap(([text4]) => parseVersion(text4) ?? []);
}
function satisfiesOne(version, part) {
  const match2 = /^(=|!=|>=|<=|>|<|~>)?\s*(v?\d+(?:\.\d+){0,2})$/.exec(part);
  const bound2 = match2?.[2] === void 0 ? void 0 : parseVersion(match2[2]);
  if (!match2?.[2] || !bound2)
    return false;
  const order = compare(version, bound2);
  switch (match2[1] ?? "=") {
    case "!=":
      return order !== 0;
    case ">=":
      return order >= 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case "<":
      return order < 0;
    case "~>":
      return order >= 0 && compare(version, ceiling(bound2, match2[2].split(".").length)) < 0;
    default:
      return order === 0;
  }
}
function ceiling({ major, minor }, parts3) {
  return parts3 >= 3 ? { major, minor: minor + 1, patch: 0 } : { major: major + 1, minor: 0, patch: 0 };
}
function compare(a, b) {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}

// packages/terraform/build/src/find-binary.js
var preferred = { major: 1, minor: 11, patch: 4 };
async function findBinary(request2) {
  const { directory, command = "terraform", version, env, spawn, tools, log } = request2;
  if (version && !parseVersion(version))
    throw new StagingError("invalid-input", `"${version}" is not a version of terraform`, { hint: "Such as 1.11.4." });
  const wanted = version ? `= ${version}` : await requiredVersion(directory) ?? ">= 1.0";
  const present = await versionOnPath(command, spawn, env);
  if (present && satisfies(present, wanted))
    return { path: command, version: renderVersion(present) };
  const has = present ? `the PATH has ${renderVersion(present)}` : "the PATH has none";
  if (command === "tofu")
    throw new StagingError("terraform-missing", `the stack is for OpenTofu (wanted: ${wanted}), and ${has}`, {
      hint: "Install OpenTofu in a step before, such as opentofu/setup-opentofu; staging-actions installs only Terraform."
    });
  const chosen = [preferred, ...versionsNamedIn(wanted)].find((candidate) => satisfies(candidate, wanted));
  if (!chosen)
    throw new StagingError("terraform-missing", `no version of terraform is known that satisfies "${wanted}"`, {
      hint: "Give the exact version as the input terraform-version."
    });
  const text4 = renderVersion(chosen);
  const name = process.platform === "win32" ? "terraform.exe" : "terraform";
  const cached = await tools.find("terraform", text4);
  if (cached)
    return { path: join3(cached, name), version: text4 };
  log.info(`installing terraform ${text4} (${has}, wanted: ${wanted})`);
  const { source = hashicorpReleases, patience: patience13 = 12e4, signal } = request2;
  const download = tools.download.bind(tools);
  const binary = await downloadRelease({ source, version: text4, download, signal, patience: patience13, now: Date.now() }).catch((error) => withTofu(error, wanted, spawn, env));
  log.info(`terraform ${text4}: its checksum is signed by its maker`);
  return { path: join3(await tools.keep(binary, "terraform", text4), name), version: text4 };
}
async function withTofu(error, wanted, spawn, env) {
  const tofu = error instanceof StagingError ? await versionOnPath("tofu", spawn, env) : void 0;
  if (!(error instanceof StagingError) || !tofu || !satisfies(tofu, wanted))
    throw error;
  throw new StagingError(error.reason, error.message, {
    cause: error.cause,
    hint: `${error.hint ?? ""} OpenTofu ${renderVersion(tofu)} is on the PATH: \`stacks[].command: tofu\` takes it.`.trim()
  });
}
async function versionOnPath(command, spawn, env) {
  try {
    const { exitCode, stdout } = await spawn(command, ["version", "-json"], { env });
    if (exitCode !== 0)
      return void 0;
    const answer = JSON.parse(stdout.toString());
    return typeof answer.terraform_version === "string" ? parseVersion(answer.terraform_version) : void 0;
  } catch {
    return void 0;
  }
}

// packages/terraform/build/src/open-terraform.js
import { access, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join as join4 } from "node:path";

// packages/terraform/build/src/child-environment.js
var harmless = /* @__PURE__ */ new Set([
  "compact-warnings",
  "lock-timeout",
  "no-color",
  "parallelism",
  "var",
  "var-file"
]);
function childEnvironment(env, dataDirectory) {
  const wrong = Object.entries(env).flatMap(([name, value2]) => {
    const flags = name.startsWith("TF_CLI_ARGS") ? value2.replace(/["'\\]/g, "").split(/\s+/) : [];
    return flags.flatMap((flag) => {
      const [, key = ""] = /^--?([\w-]+)/.exec(flag) ?? [];
      return key !== "" && !harmless.has(key) ? [`${name} has -${key}`] : [];
    });
  });
  if (wrong.length > 0)
    throw new StagingError("invalid-input", `the environment changes what Terraform does: ${wrong.join(", ")}`, {
      hint: `Take that out of the job's \`env\`: only ${[...harmless].map((flag) => `-${flag}`).join(", ")} may stand there.`
    });
  return {
    // What the environment says of them wins: a store may want its checksums.
    ...checksumSettings,
    ...env,
    // Of each workspace there is another state, which nobody has judged; the job's own terraform may use one.
    TF_WORKSPACE: "default",
    TF_DATA_DIR: dataDirectory,
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
    CHECKPOINT_DISABLE: "1"
  };
}

// packages/terraform/build/src/in-flight.js
var most = 3;
function watchInFlight() {
  const begun3 = /* @__PURE__ */ new Map();
  return {
    onEvent(event) {
      if (event.kind === "apply-start")
        begun3.set(event.address, { action: event.action, since: performance.now() });
      else if (event.kind === "refresh-start")
        begun3.set(event.address, { action: "read", since: performance.now() });
      else if (event.kind === "apply-complete" || event.kind === "apply-errored" || event.kind === "refresh-complete")
        begun3.delete(event.address);
    },
    told() {
      const all = [...begun3].map(([address, { action: action2, since }]) => `${address} (${action2}, for ${Math.round((performance.now() - since) / 1e3)} s)`);
      return `${all.slice(0, most).join(", ")}${all.length > most ? ` and ${all.length - most} more` : ""}`;
    }
  };
}

// packages/terraform/build/src/lines.js
import { StringDecoder } from "node:string_decoder";
function splitLines(onLine) {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  return {
    write(chunk) {
      const lines = (rest + decoder.write(chunk)).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines)
        onLine(line);
    },
    end() {
      rest += decoder.end();
      if (rest !== "")
        onLine(rest);
      rest = "";
    }
  };
}

// packages/terraform/build/src/value-sources.js
function withoutKeys(address) {
  return address.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, "");
}
function readSources(plan) {
  const root = { module: at(plan, "configuration", "root_module"), prefix: "", depth: 0, caller: void 0 };
  const found = /* @__PURE__ */ new Map();
  const enter = (scope) => {
    for (const resource of list(at(scope.module, "resources"))) {
      const address = at(resource, "address");
      if (typeof address === "string")
        found.set(scope.prefix + address, { resource, scope });
    }
    for (const name of Object.keys(object(at(scope.module, "module_calls"))))
      enter(childOf(scope, name));
  };
  enter(root);
  const instances = new Set([...dataIn(plan), ...list(at(plan, "resource_changes")).flatMap(dataAddress)].map(withoutKeys));
  const isRead = (address) => instances.has(address) || list(at(plan, "deferred_changes")).length > 0;
  const through = (expression, place, tail) => {
    if (isFunction(expression))
      return [{ kind: "function" }];
    const references = longest(list(at(expression, "references")).map(String));
    const [first, ...more] = references;
    if (tail.length > 0 && first !== void 0 && more.length > 0)
      return [{ kind: "hidden", name: references.join(", ") }];
    return references.flatMap((reference) => follow([...pathOf(reference), ...tail], place));
  };
  const follow = (path2, place) => {
    const { scope } = place;
    const [head = "", name = "", ...rest] = path2;
    switch (head) {
      case "var": {
        const { caller } = scope;
        if (!caller)
          return [{ kind: "known", name: `var.${name}`, value: within(at(plan, "variables", name, "value"), rest) }];
        const { call } = caller;
        const given2 = at(call, "expressions", name);
        const constant = given2 === void 0 ? at(scope.module, "variables", name, "default") : constantOf(given2);
        if (constant !== void 0)
          return [{ kind: "known", name: `var.${name}`, value: within(constant, rest) }];
        return through(given2, { ...place, scope: caller.scope, owner: call }, rest);
      }
      case "module": {
        const [output2, ...tail] = rest;
        const child = childOf(scope, name);
        if (output2 === void 0)
          return [{ kind: "hidden", name: `module.${name}` }];
        const expression = at(child.module, "outputs", output2, "expression");
        const constant = constantOf(expression);
        if (constant !== void 0)
          return [{ kind: "known", name: `module.${name}.${output2}`, value: within(constant, tail) }];
        return through(expression, anywhereIn(child), tail);
      }
      case "each":
        return ofEach(name, rest, place);
      case "count":
      case "path":
      case "self":
      case "terraform":
        return [];
      case "data":
        return isRead(`${scope.prefix}data.${name}.${rest[0]}`) ? [{ kind: "data", name: `data.${name}.${rest[0]}` }] : [];
      case "local":
      case "ephemeral":
        return [{ kind: "hidden", name: path2.slice(0, head === "local" ? 2 : 3).join(".") }];
      default:
        return [ofResource(head, name, rest, scope)];
    }
  };
  const ofEach = (name, rest, { scope, owner, keys }) => {
    const key = keys?.[scope.depth];
    if (name === "key" && key !== void 0)
      return [{ kind: "known", name: "each.key", value: key }];
    return through(at(owner, "for_each_expression"), { scope, owner: void 0, keys }, name === "key" ? [] : rest);
  };
  const ofResource = (type, name, [attribute2, ...rest], scope) => {
    const address = `${scope.prefix}${type}.${name}`;
    const { resource } = found.get(address) ?? {};
    const set2 = attribute2 === void 0 ? void 0 : at(resource, "expressions", attribute2);
    return {
      kind: "resource",
      address,
      type,
      attribute: attribute2,
      through: isLeaf(set2) ? through(set2, anywhereIn(scope, resource), rest) : []
    };
  };
  return (address) => {
    const { resource, scope } = found.get(withoutKeys(address)) ?? {};
    if (!resource || !scope)
      return void 0;
    const place = { scope, owner: resource, keys: keysIn(address) };
    const all = {};
    const readBlock = (block, path2) => {
      for (const [key, one3] of Object.entries(object(block)))
        read3(one3, path2 === "" ? key : `${path2}.${key}`);
    };
    const read3 = (expression, path2) => {
      if (Array.isArray(expression))
        for (const block of expression)
          readBlock(block, path2);
      else if (!isLeaf(expression))
        readBlock(expression, path2);
      else if (!isUnset(expression))
        all[path2] = [...all[path2] ?? [], ...through(expression, place, [])];
    };
    readBlock(at(resource, "expressions"), "");
    return all;
  };
}
function anywhereIn(scope, owner) {
  return { scope, owner, keys: void 0 };
}
function within(value2, [key, ...rest]) {
  return key !== void 0 && isObject(value2) && Object.hasOwn(value2, key) ? within(value2[key], rest) : value2;
}
function keysIn(address) {
  const steps = address.matchAll(/(?:module|[\w-]+)\.[\w-]+(?:\[("(?:[^"\\]|\\.)*"|\d+)\])?(?:\.|$)/g);
  return [...steps].map(([, key]) => key?.startsWith('"') ? unquoted(key) : key);
}
function unquoted(text4) {
  try {
    return String(JSON.parse(text4));
  } catch {
    return text4;
  }
}
function dataIn(plan) {
  return resourcesBelow(at(plan, "prior_state", "values", "root_module")).flatMap(dataAddress);
}
function dataAddress(resource) {
  const address = at(resource, "address");
  return at(resource, "mode") === "data" && typeof address === "string" ? [address] : [];
}
function childOf(scope, name) {
  const call = at(scope.module, "module_calls", name);
  return {
    module: at(call, "module"),
    prefix: `${scope.prefix}module.${name}.`,
    depth: scope.depth + 1,
    caller: { scope, call }
  };
}
function isLeaf(expression) {
  return isFunction(expression) || isObject(expression) && ("constant_value" in expression || Array.isArray(expression["references"]));
}
function isFunction(expression) {
  return isObject(expression) && !("constant_value" in expression) && list(expression["references"]).length === 0 && Object.keys(expression).every((key) => key === "references");
}
function constantOf(expression) {
  return at(expression, "constant_value");
}
function isUnset(expression) {
  return constantOf(expression) === null;
}
function longest(references) {
  return references.filter((one3, index) => !references.slice(0, index).some((before) => before.startsWith(`${one3}.`) || before.startsWith(`${one3}[`)));
}
function pathOf(reference) {
  return withoutKeys(reference).split(".");
}

// packages/terraform/build/src/provider-values.js
function providerValuesIn(plan) {
  const data = dataValues(plan);
  const variables = Object.fromEntries(Object.entries(object(at(plan, "variables"))).map(([name, variable]) => [name, leaves(at(variable, "value"))]));
  const everything = [...Object.values(variables).flat(), ...[...data.values()].flat()];
  return Object.entries(object(at(plan, "configuration", "provider_config"))).flatMap(([provider, config2]) => {
    const source = String(at(config2, "full_name") ?? "");
    const expressions = Object.values(object(at(config2, "expressions"))).flatMap(leafExpressions);
    if (source.endsWith("/digitalocean/digitalocean") || expressions.length === 0)
      return [];
    const isRoot = at(config2, "module_address") === void 0;
    const values = expressions.flatMap((one3) => leaves(at(one3, "constant_value")));
    let isHidden = false;
    for (const reference of expressions.flatMap((one3) => list(at(one3, "references")).map(String))) {
      const [head = "", ...path2] = pathOf(reference);
      const known2 = head === "var" && isRoot ? variables[path2[0] ?? ""] : void 0;
      const read3 = head === "data" ? `data.${path2.slice(0, 2).join(".")}` : "";
      values.push(...known2 ?? [], ...data.get(read3) ?? []);
      isHidden ||= ["local", "module", "ephemeral"].includes(head) || head === "var" && !isRoot;
    }
    return [{ provider, values: [...new Set(values)], hidden: isHidden ? [...new Set(everything)] : [] }];
  });
}
function dataValues(plan) {
  const found = /* @__PURE__ */ new Map();
  const add = (resource, values) => {
    if (at(resource, "mode") !== "data")
      return;
    const name = `data.${String(at(resource, "type"))}.${String(at(resource, "name"))}`;
    found.set(name, [...found.get(name) ?? [], ...leaves(values)]);
  };
  for (const one3 of resourcesBelow(at(plan, "prior_state", "values", "root_module")))
    add(one3, at(one3, "values"));
  for (const one3 of list(at(plan, "resource_changes")))
    add(one3, at(one3, "change", "after"));
  return found;
}
function leafExpressions(expression) {
  if (Array.isArray(expression))
    return expression.flatMap(leafExpressions);
  return isLeaf(expression) ? [expression] : Object.values(object(expression)).flatMap(leafExpressions);
}
function leaves(value2) {
  if (Array.isArray(value2))
    return value2.flatMap(leaves);
  if (isObject(value2))
    return Object.values(value2).flatMap(leaves);
  return typeof value2 === "string" || typeof value2 === "number" ? [String(value2)] : [];
}

// packages/terraform/build/src/plan.js
var actions2 = ["create", "read", "update", "delete", "forget", "no-op"];
function parsePlan(text4) {
  const plan = JSON.parse(text4);
  return {
    changes: changesIn(plan),
    late: lateIn(plan),
    early: dataIn(plan),
    kept: keptIn(plan),
    variables: variablesIn(plan),
    settings: settingsIn(plan),
    providers: providerValuesIn(plan)
  };
}
function settingsIn(plan) {
  const providers = at(plan, "configuration", "provider_config");
  if (!isObject(providers))
    return [];
  return Object.entries(providers).flatMap(([provider, config2]) => {
    const source = at(config2, "full_name");
    const expressions = at(config2, "expressions");
    if (typeof source !== "string" || !source.endsWith("/digitalocean/digitalocean") || !isObject(expressions))
      return [];
    return Object.entries(expressions).map(([name, expression]) => {
      const constant = at(expression, "constant_value");
      if (typeof constant === "string")
        return { provider, name, value: constant };
      const [reference, ...more] = list(at(expression, "references")).map(String);
      const variable = more.length === 0 ? /^var\.(\w[\w-]*)$/.exec(reference ?? "")?.[1] : void 0;
      const isRoot = at(config2, "module_address") === void 0;
      const value2 = variable && isRoot ? at(plan, "variables", variable, "value") : void 0;
      return { provider, name, value: typeof value2 === "string" ? value2 : void 0 };
    });
  });
}
function changesIn(plan) {
  const sourcesOf2 = readSources(plan);
  return entriesIn(plan).flatMap((entry) => {
    const { address, type, mode, action_reason: reason } = entry;
    const change = isObject(entry["change"]) ? entry["change"] : {};
    if (mode !== "managed" || typeof address !== "string" || typeof type !== "string")
      return [];
    const importing = importedIn(change["importing"]);
    const listed4 = Array.isArray(change["actions"]) ? change["actions"] : [];
    const known2 = actions2.filter((action2) => listed4.includes(action2) && action2 !== "no-op");
    if (known2.length === 0 && importing === void 0)
      return [];
    const unknown3 = isObject(change["after_unknown"]) ? change["after_unknown"] : {};
    return [
      {
        address,
        type,
        actions: known2,
        isTainted: reason === "replace_because_tainted",
        before: isObject(change["before"]) ? change["before"] : void 0,
        after: isObject(change["after"]) ? change["after"] : void 0,
        unknown: unknown3,
        // Of one that no configuration names, anything may be set from anywhere.
        sources: sourcesOf2(address) ?? Object.fromEntries(Object.keys(unknown3).map((name) => [name, []])),
        importing
      }
    ];
  });
}
function importedIn(importing) {
  if (!isObject(importing))
    return void 0;
  const { id, identity: identity2 } = importing;
  return typeof id === "string" ? id : JSON.stringify(identity2 ?? importing);
}
function lateIn(plan) {
  return entriesIn(plan).flatMap(({ address, mode, action_reason: reason }) => (
    // What stands in a check is seen by that check alone.
    mode === "data" && reason !== "read_because_check_nested" && typeof address === "string" ? [address] : []
  ));
}
function keptIn(plan) {
  return entriesIn(plan).flatMap((entry) => {
    const { address, type, mode } = entry;
    const after = at(entry, "change", "after");
    const isKept = list(at(entry, "change", "actions")).every((action2) => action2 === "no-op");
    return mode === "managed" && isKept && typeof address === "string" && typeof type === "string" && isObject(after) ? [{ address, type, values: after }] : [];
  });
}
function variablesIn(plan) {
  return Object.fromEntries(Object.entries(object(at(plan, "variables"))).map(([name, variable]) => [name, at(variable, "value")]));
}
function entriesIn(plan) {
  return list(at(plan, "resource_changes")).filter(isObject);
}

// packages/terraform/build/src/state.js
var placeAttributes = ["domain", "ip_address", "cluster_id", "project", "volume_id", "loadbalancer_id"];
var knownVersion = 4;
function readState(text4) {
  if (text4.trim() === "")
    return { lineage: void 0, resources: [] };
  const state = parse(text4);
  if (!isObject(state))
    throw unreadable("it is no JSON");
  if ("encrypted_data" in state)
    throw unreadable("it is encrypted");
  const { version, lineage, resources } = state;
  if (version !== knownVersion)
    throw unreadable(`its format is ${JSON.stringify(version)}, and ${knownVersion} is known`);
  if (resources !== void 0 && !Array.isArray(resources))
    throw unreadable("its resources are no list");
  return { lineage: typeof lineage === "string" ? lineage : void 0, resources: managed(resources ?? []) };
}
function unreadable(why) {
  return new StagingError("service-error", `the state cannot be read: ${why}`, {
    hint: "Look at it with `terraform state list`, with the version of Terraform or OpenTofu that wrote it."
  });
}
function parse(text4) {
  try {
    return JSON.parse(text4);
  } catch {
    return void 0;
  }
}
function managed(resources) {
  return resources.flatMap((resource) => {
    if (!isObject(resource))
      throw unreadable("one of its resources is no object");
    const { mode, type, name, module, instances, provider } = resource;
    if (mode === "data")
      return [];
    if (typeof type !== "string" || typeof name !== "string" || !Array.isArray(instances))
      throw unreadable("one of its resources has no type, no name or no instances");
    const base = `${typeof module === "string" ? `${module}.` : ""}${type}.${name}`;
    return instances.filter(isObject).map((instance) => {
      const key = instance["index_key"];
      const attributes = isObject(instance["attributes"]) ? instance["attributes"] : {};
      const id = attributes["id"];
      return {
        address: key === void 0 ? base : `${base}[${JSON.stringify(key)}]`,
        type,
        ...typeof id === "string" && { id },
        places: placesOf(attributes),
        ...attributes["destroy_all_associated_resources"] === true && { takesAlong: true },
        provider: typeof provider === "string" ? provider : ""
      };
    });
  });
}
function placesOf(attributes) {
  return Object.fromEntries(placeAttributes.flatMap((name) => {
    const value2 = attributes[name];
    return typeof value2 === "string" ? [[name, value2]] : [];
  }));
}

// packages/terraform/build/src/watch-interrupted.js
import { readdir as readdir2, readFile as readFile3 } from "node:fs/promises";
import { basename } from "node:path";
var grace = { cancelled: 3e3, otherwise: 3e4 };
var pause = 1e3;
function watchInterrupted(terraform, { signal, most: most5, onGivenUp, ...processes }) {
  let timer;
  let isOver = false;
  const look2 = async (since) => {
    const providers = await providersOf(terraform, processes);
    if (isOver)
      return;
    endAll(providers ?? [], processes.onEnd);
    const from = providers?.length === 0 ? since : performance.now();
    if (performance.now() - from < most5)
      timer = setTimeout(() => void look2(from), pause);
    else {
      onGivenUp();
      end(terraform);
    }
  };
  const begin = () => {
    const isCancelled = signal.reason instanceof StagingError && signal.reason.reason === "cancelled";
    const wait2 = isCancelled ? grace.cancelled : grace.otherwise;
    timer = setTimeout(() => void look2(performance.now()), wait2);
  };
  if (signal.aborted)
    begin();
  else
    signal.addEventListener("abort", begin, { once: true });
  return () => {
    isOver = true;
    signal.removeEventListener("abort", begin);
    clearTimeout(timer);
  };
}
async function endOrphans(terraform, processes) {
  endAll(await providersOf(terraform, processes) ?? [], processes.onEnd);
}
var providerName = "terraform-provider-".slice(0, 15);
async function providersOf(terraform, { spawn, env }) {
  const list4 = process.platform === "linux" ? processesOfLinux() : processesByPs(spawn, env);
  const all = await list4.catch(() => void 0);
  return all?.filter(({ parent, group, name }) => (parent === terraform || group === terraform) && name.startsWith(providerName));
}
async function processesOfLinux() {
  const pids = (await readdir2("/proc")).filter((entry) => /^\d+$/.test(entry));
  const found = await Promise.all(pids.map(async (pid) => {
    const stat2 = await readFile3(`/proc/${pid}/stat`, "utf8").catch(() => "");
    const match2 = /^\d+ \((.*)\) ([^Z]) (\d+) (\d+)/s.exec(stat2);
    return match2 ? [{ pid: Number(pid), name: match2[1] ?? "", parent: Number(match2[3]), group: Number(match2[4]) }] : [];
  }));
  return found.flat();
}
async function processesByPs(spawn, env) {
  const { stdout } = await spawn("ps", ["-A", "-o", "pid=,ppid=,pgid=,comm="], { env });
  return [...stdout.toString().matchAll(/^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.+)$/gm)].map(([, pid, parent, group, name = ""]) => ({
    pid: Number(pid),
    parent: Number(parent),
    group: Number(group),
    name: basename(name.trim())
  }));
}
function endAll(providers, onEnd) {
  for (const { pid, name } of providers) {
    onEnd(name);
    end(pid);
  }
}
function end(pid) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
  }
}

// packages/terraform/build/src/open-terraform.js
var locking = /* @__PURE__ */ new Set(["plan", "apply", "destroy", "state push"]);
var rescuePatience = 3e4;
var endPatience = { changing: 6e4, otherwise: 5e3 };
var importsFile = "staging_actions_imports.tf";
async function openTerraform(request2) {
  const { directory, env, spawn, log, deadline } = request2;
  const binary = await findBinary({ ...request2, signal: deadline.signal });
  await mkdir(request2.temp, { recursive: true });
  const work = await mkdtemp(join4(request2.temp, "terraform-"));
  log.debug(`terraform ${binary.version} at ${binary.path} for ${directory}`);
  const errored = join4(directory, "errored.tfstate");
  for (const file3 of [errored, join4(directory, importsFile)])
    await rm(file3, { force: true });
  const childEnv = childEnvironment(env, join4(work, "data"));
  const lives = [];
  const start2 = async (what, args, { signal, most: most5, onStdout }) => {
    const since = Date.now();
    let stopWatching = () => {
    };
    let pid;
    const processes = {
      spawn,
      env: childEnv,
      onEnd: (provider) => log.info(`terraform ${what} does not end by itself: ending its ${provider}`)
    };
    const result = await spawn(binary.path, args, {
      cwd: directory,
      env: childEnv,
      signal,
      ...onStdout && { onStdout },
      onStart: (started) => {
        pid = started;
        stopWatching = watchInterrupted(started, {
          ...processes,
          signal,
          most: most5,
          onGivenUp: () => log.warning(`terraform ${what} still does not end: killing it`)
        });
      }
    }).finally(() => {
      stopWatching();
      if (locking.has(what))
        lives.push({ since, until: Date.now() });
    });
    if (isKill(result.exitCode) && pid !== void 0)
      await endOrphans(pid, {
        ...processes,
        onEnd: (provider) => log.info(`terraform ${what} was killed: ending its ${provider}, which lives on`)
      });
    return result;
  };
  const run = async (what, args, onEvent) => {
    const { signal } = deadline;
    if (signal.aborted)
      throw signal.reason;
    const diagnostics = [];
    const lines = [];
    const inFlight = watchInFlight();
    const onLine = (line) => {
      const event = onEvent && parseEvent(line);
      if (!event) {
        if (!onEvent)
          lines.push(line);
        return;
      }
      if (event.kind === "diagnostic")
        diagnostics.push(event.diagnostic);
      inFlight.onEvent(event);
      onEvent?.(event);
    };
    const reader = splitLines(onLine);
    const began = Date.now();
    let awaited = "";
    const note = () => {
      awaited = inFlight.told();
    };
    signal.addEventListener("abort", note, { once: true });
    const isChanging = what === "apply" || what === "destroy";
    const { exitCode, stderr } = await start2(what, args, {
      signal,
      most: isChanging ? endPatience.changing : endPatience.otherwise,
      onStdout: reader.write
    }).finally(() => signal.removeEventListener("abort", note));
    reader.end();
    const fail = () => {
      const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error");
      throw failure({ what, exitCode, errors, stderr: stderr.toString(), began, awaited, signal });
    };
    return { exitCode, text: lines.join("\n"), fail };
  };
  const writeVariables = async (variables) => {
    if (Object.keys(variables).length === 0)
      return [];
    const file3 = join4(work, "variables.tfvars.json");
    await writeFile(file3, JSON.stringify(variables), { mode: 384 });
    return [`-var-file=${file3}`];
  };
  const logged = (onEvent) => (event) => {
    if (event.kind === "diagnostic" && event.diagnostic.severity === "warning")
      log.info(`warning: ${renderDiagnostic(event.diagnostic)}`);
    const line = describeEvent(event);
    if (line)
      log.info(line);
    onEvent(event);
  };
  const rescueState = async () => {
    if (!await exists(errored))
      return;
    try {
      const { exitCode } = await start2("state push", ["state", "push", errored], {
        signal: AbortSignal.timeout(rescuePatience),
        most: 0
      });
      if (exitCode === 0)
        log.info("the state that terraform could not save at first is saved");
      else
        log.warning("the state could not be saved: what was made since then has to be found in the account");
    } finally {
      await rm(errored, { force: true });
    }
  };
  const change = async (command, more, onEvent = () => {
  }) => {
    await rm(errored, { force: true });
    const { exitCode, fail } = await run(command, [command, "-json", "-input=false", ...more], logged(onEvent));
    if (exitCode === 0)
      return;
    await rescueState();
    fail();
  };
  const withImports = async (blocks2, work2) => {
    const file3 = join4(directory, importsFile);
    await rm(file3, { force: true });
    if (blocks2.length === 0)
      return work2();
    const text4 = blocks2.map(({ to, id }) => `import {
  to = ${to}
  id = ${quote(id)}
}
`);
    await writeFile(file3, text4.join("\n"));
    try {
      return await work2();
    } finally {
      await rm(file3, { force: true });
    }
  };
  return {
    version: binary.version,
    async init(backend) {
      const file3 = join4(work, "backend.hcl");
      await writeFile(file3, renderBackend(backend), { mode: 384 });
      const { exitCode, fail } = await run("init", ["init", "-input=false", "-no-color", `-backend-config=${file3}`]);
      if (exitCode !== 0)
        fail();
      const type = await backendOf(childEnv.TF_DATA_DIR);
      if (type !== "s3")
        throw noBackend(directory, type);
    },
    plan: (variables, imports = []) => withImports(imports, async () => {
      const file3 = join4(work, "plan");
      const args = ["plan", "-json", "-detailed-exitcode", "-input=false", `-out=${file3}`];
      const { exitCode, fail } = await run("plan", [...args, ...await writeVariables(variables)], () => {
      });
      if (exitCode !== 0 && exitCode !== 2)
        fail();
      const shown = await run("show", ["show", "-json", "-no-color", file3]);
      if (shown.exitCode !== 0)
        shown.fail();
      return { isClean: exitCode === 0, ...parsePlan(shown.text), file: file3 };
    }),
    apply: ({ file: file3 }, onEvent) => change("apply", [file3], onEvent),
    destroy: async (variables, onEvent) => change("destroy", ["-auto-approve", ...await writeVariables(variables)], onEvent),
    async outputs() {
      const { exitCode, text: text4, fail } = await run("output", ["output", "-json", "-no-color"]);
      if (exitCode !== 0)
        fail();
      const value2 = JSON.parse(text4 || "{}");
      if (!isObject(value2))
        return fail();
      return Object.fromEntries(Object.entries(value2).filter((entry) => isObject(entry[1])).map(([name, output2]) => [name, { value: output2["value"], sensitive: output2["sensitive"] === true }]));
    },
    async state() {
      const { exitCode, text: text4, fail } = await run("state pull", ["state", "pull"]);
      if (exitCode !== 0)
        fail();
      return readState(text4);
    },
    lives: () => [...lives],
    async forceUnlock(lockId) {
      const { exitCode, fail } = await run("force-unlock", ["force-unlock", "-force", "-no-color", lockId]);
      if (exitCode !== 0)
        fail();
    },
    close: () => rm(work, { recursive: true, force: true })
  };
}
async function exists(file3) {
  return access(file3).then(() => true, () => false);
}

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
      buf2hex(await hash(await this.canonicalString()))
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
      hashHeader = buf2hex(await hash(this.body || ""));
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
async function hash(content2) {
  return crypto.subtle.digest("SHA-256", typeof content2 === "string" ? encoder.encode(content2) : content2);
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
  const { hostname: hostname5, pathname } = url2;
  if (hostname5.endsWith(".on.aws")) {
    const match3 = hostname5.match(/^[^.]{1,63}\.lambda-url\.([^.]{1,63})\.on\.aws$/);
    return match3 != null ? ["lambda", match3[1] || ""] : ["", ""];
  }
  if (hostname5.endsWith(".r2.cloudflarestorage.com")) {
    return ["s3", "auto"];
  }
  if (hostname5.endsWith(".backblazeb2.com")) {
    const match3 = hostname5.match(/^(?:[^.]{1,63}\.)?s3\.([^.]{1,63})\.backblazeb2\.com$/);
    return match3 != null ? ["s3", match3[1] || ""] : ["", ""];
  }
  const match2 = hostname5.replace("dualstack.", "").match(/([^.]{1,63})\.(?:([^.]{0,63})\.)?amazonaws\.com(?:\.cn)?$/);
  let service = match2 && match2[1] || "";
  let region2 = match2 && match2[2];
  if (region2 === "us-gov") {
    region2 = "us-gov-west-1";
  } else if (region2 === "s3" || region2 === "s3-accelerate") {
    region2 = "us-east-1";
    service = "s3";
  } else if (service === "iot") {
    if (hostname5.startsWith("iot.")) {
      service = "execute-api";
    } else if (hostname5.startsWith("data.jobs.iot.")) {
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
      const text4 = await response.text();
      if ((response.ok || response.status === 404) && isPage(text4))
        throw notJson("Spaces", path2, text4, "answer of a bucket");
      return { response, text: text4 };
    } catch (error) {
      if (attempt2 === 4 || error instanceof Error && error.name === "TimeoutError")
        throw error;
      await systemClock.sleep(250 * 2 ** attempt2);
    }
}
async function askBucket({ bucket: bucket2, endpoint }, { accessKey, secretKey }, { method, key = "", query: query2 = {}, headers = {}, expected = [] }) {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: "s3",
    region: "us-east-1",
    retries: 4
  });
  const path2 = `/${encodeURIComponent(bucket2)}/${key.split("/").map(encodeURIComponent).join("/")}`;
  const url2 = new URL(`${endpoint.replace(/\/+$/, "")}${path2}`);
  for (const [name, value2] of Object.entries(query2))
    url2.searchParams.set(name, value2);
  const { response, text: text4 } = await answerOf(path2, () => client.fetch(url2, {
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
  return { status: response.status, text: text4 };
}

// packages/environment/build/src/stacks/state-store.js
async function heldIn(states, backend) {
  return readState(await states.readState(backend) ?? "");
}
function stateStore(credentials) {
  return {
    honoursConditionalWrites: (backend) => honoursConditionalWrites(backend, credentials),
    readState: (backend) => readState2(backend, credentials),
    findStates: (backend, prefix2) => findStates(backend, prefix2, credentials),
    findLock: (backend) => findLock(backend, credentials),
    releaseLock: (backend, id) => releaseLock(backend, id, credentials),
    deleteState: (backend) => deleteState(backend, credentials)
  };
}
async function readState2(backend, credentials) {
  const text4 = await readJson(backend, credentials, backend.key);
  return text4?.trim() === "" ? void 0 : text4;
}
async function readJson(backend, credentials, key) {
  const { status, text: text4 } = await readWhole(backend, credentials, { method: "GET", key, expected: [404] }, isJson);
  return status === 404 ? void 0 : text4;
}
function isJson(text4) {
  try {
    JSON.parse(text4);
    return true;
  } catch {
    return false;
  }
}
async function findStates(backend, prefix2, credentials) {
  const query2 = { "list-type": "2", prefix: prefix2 };
  const { status, text: text4 } = await readList(backend, credentials, { method: "GET", query: query2, expected: [401, 403, 404] });
  if (status === 404)
    return [];
  if (status >= 400)
    return void 0;
  return [...text4.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, entry = ""]) => element(entry, "Key") ?? "").filter((key) => key.endsWith(".tfstate"));
}
async function findLock(backend, credentials) {
  const text4 = await readJson(backend, credentials, lockKey(backend));
  return text4 === void 0 ? void 0 : parseLock(text4);
}
async function releaseLock(backend, id, credentials) {
  const lock = await findLock(backend, credentials);
  if (lock?.id !== id)
    return false;
  await askBucket(backend, credentials, { method: "DELETE", key: lockKey(backend), expected: [404] });
  return true;
}
function lockKey({ key }) {
  return `${key}.tflock`;
}
async function deleteState(backend, credentials) {
  for (const key of [backend.key, lockKey(backend)]) {
    const { status } = await askBucket(backend, credentials, { method: "DELETE", key, expected: [404] });
    if (status === 404)
      await requireAbsent(backend, credentials, key);
    for (const version of await versionsOf(backend, credentials, key))
      await askBucket(backend, credentials, { method: "DELETE", key, query: { versionId: version }, expected: [404] });
  }
}
async function requireAbsent(backend, credentials, key) {
  const { status } = await askBucket(backend, credentials, { method: "GET", key, expected: [404] });
  if (status !== 404)
    throw new StagingError("service-error", `the bucket ${backend.bucket} says that ${key} is not there, and keeps it`, {
      hint: proxyHint("Spaces")
    });
}
async function readList(backend, credentials, request2) {
  const isList2 = (text4) => /<\/List\w+Result>\s*$/.test(text4);
  const answer = await readWhole(backend, credentials, request2, isList2);
  if (answer.status >= 400 || isList2(answer.text))
    return answer;
  throw notJson("Spaces", `/${backend.bucket}/`, answer.text, "list of a bucket");
}
async function readWhole(backend, credentials, request2, isWhole) {
  const answer = await askBucket(backend, credentials, request2);
  return answer.status >= 400 || isWhole(answer.text) ? answer : askBucket(backend, credentials, request2);
}
async function versionsOf(backend, credentials, key) {
  const found = [];
  let from = {};
  for (; ; ) {
    const query2 = { versions: "", prefix: key, ...from };
    const { status, text: text4 } = await readList(backend, credentials, {
      method: "GET",
      query: query2,
      expected: [400, 403, 404, 405, 501]
    });
    if (status >= 400)
      return found;
    const page = text4.matchAll(/<(Version|DeleteMarker)>(.*?)<\/\1>/gs);
    for (const [, , entry = ""] of page)
      if (element(entry, "Key") === key)
        found.push(element(entry, "VersionId") ?? "");
    const keyMarker = element(text4, "NextKeyMarker");
    if (element(text4, "IsTruncated") !== "true" || !keyMarker)
      return found.filter((version) => version !== "");
    from = { "key-marker": keyMarker, "version-id-marker": element(text4, "NextVersionIdMarker") ?? "" };
  }
}
function element(xml, name) {
  const text4 = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return text4?.replace(/&(amp|lt|gt|quot|apos);/g, (whole2, entity) => entities[entity] ?? whole2);
}
var entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
async function honoursConditionalWrites(backend, credentials) {
  const key = `${backend.key}.probe-${randomUUID()}`;
  const condition2 = { "if-none-match": "*" };
  try {
    await askBucket(backend, credentials, { method: "PUT", key, headers: condition2, expected: [409, 412, 501] });
    const again = await askBucket(backend, credentials, {
      method: "PUT",
      key,
      headers: condition2,
      expected: [409, 412, 501]
    });
    return again.status === 409 || again.status === 412;
  } finally {
    await askBucket(backend, credentials, { method: "DELETE", key, expected: [404] });
  }
}

// packages/kubernetes/build/src/object.js
function refOf(object3) {
  const { namespace, name } = object3.metadata;
  const ref = { apiVersion: object3.apiVersion, kind: object3.kind, name };
  return namespace === void 0 ? ref : { ...ref, namespace };
}
function describeRef(ref) {
  return `${ref.kind} ${ref.name}${ref.namespace ? ` in ${ref.namespace}` : ""}`;
}
function field(value2, ...path2) {
  let current = value2;
  for (const step of path2) {
    if (typeof current !== "object" || current === null)
      return void 0;
    current = current[step];
  }
  return current;
}
function items(value2, ...path2) {
  const list4 = field(value2, ...path2);
  return Array.isArray(list4) ? list4 : [];
}
function text2(value2, ...path2) {
  const found = field(value2, ...path2);
  return typeof found === "string" ? found : void 0;
}
function number2(value2, ...path2) {
  const found = field(value2, ...path2);
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
    const known2 = this.#known.get(apiVersion2)?.get(kind2);
    if (known2)
      return known2;
    const base = apiVersion2.includes("/") ? `/apis/${apiVersion2}` : `/api/${apiVersion2}`;
    try {
      const { body } = await this.#transport.send({ method: "GET", path: base });
      const kinds2 = /* @__PURE__ */ new Map();
      for (const entry of items(body, "resources")) {
        const name = text2(entry, "name");
        const entryKind = text2(entry, "kind");
        if (!name || !entryKind || name.includes("/"))
          continue;
        kinds2.set(entryKind, { name, namespaced: field(entry, "namespaced") === true, base });
      }
      this.#known.set(apiVersion2, kinds2);
      return kinds2.get(kind2);
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
function pathOf2(resource, ref) {
  return `${collection(resource, ref.namespace ?? "default")}/${encodeURIComponent(ref.name)}`;
}
function listPathOf(resource, query2) {
  return query2.namespace === void 0 ? `${resource.base}/${resource.name}` : collection(resource, query2.namespace);
}
function collection(resource, namespace) {
  return resource.namespaced ? `${resource.base}/namespaces/${encodeURIComponent(namespace)}/${resource.name}` : `${resource.base}/${resource.name}`;
}

// packages/kubernetes/build/src/kubeconfig.js
var import_yaml = __toESM(require_dist(), 1);
var hint = "Give the kubeconfig with its data inline (a token, or client-certificate-data and client-key-data): helpers and files of another machine cannot be used here.";
function parseKubeconfig(text4) {
  const config2 = read(text4);
  const contextName = config2["current-context"];
  const context = named(config2["contexts"], contextName, "context");
  const cluster3 = named(config2["clusters"], context["cluster"], "cluster");
  const user = named(config2["users"], context["user"], "user");
  const server = cluster3["server"];
  if (typeof server !== "string" || !/^https:\/\/[^\s/]+/.test(server))
    throw malformed("its server is no https URL");
  if (cluster3["insecure-skip-tls-verify"] === true)
    throw malformed("it asks to trust any certificate");
  return {
    server: server.replace(/\/+$/, ""),
    ca: pem(cluster3, "certificate-authority"),
    credential: credentialOf(user)
  };
}
function read(text4) {
  let value2;
  try {
    value2 = (0, import_yaml.parse)(text4);
  } catch {
    throw malformed("it is not YAML");
  }
  if (!isRecord(value2))
    throw malformed("it is not a mapping");
  return value2;
}
function named(list4, name, kind2) {
  const entries = Array.isArray(list4) ? list4 : [];
  const entry = entries.find((candidate) => isRecord(candidate) && candidate["name"] === name);
  const value2 = isRecord(entry) ? entry[kind2] : void 0;
  if (!isRecord(value2))
    throw malformed(`it has no ${kind2} for its current context`);
  return value2;
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
function isRecord(value2) {
  return typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
}
function malformed(what) {
  return new StagingError("invalid-input", `the kubeconfig cannot be used: ${what}`, { hint });
}

// packages/kubernetes/build/src/readiness.js
function deploymentReadiness(deployment) {
  const generation = deployment.metadata.generation ?? 0;
  if ((number2(deployment, "status", "observedGeneration") ?? 0) < generation)
    return { kind: "waiting", seen: "the new specification is not taken up yet" };
  const progressing = condition(deployment, "Progressing");
  if (text2(progressing, "reason") === "ProgressDeadlineExceeded")
    return { kind: "failed", message: text2(progressing, "message") ?? "it exceeded its progress deadline" };
  const wanted = number2(deployment, "spec", "replicas") ?? 1;
  const updated = number2(deployment, "status", "updatedReplicas") ?? 0;
  const total = number2(deployment, "status", "replicas") ?? 0;
  const available = number2(deployment, "status", "availableReplicas") ?? 0;
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
  if ((number2(workload, "status", "observedGeneration") ?? 0) < (workload.metadata.generation ?? 0))
    return { kind: "waiting", seen: "the new specification is not taken up yet" };
  const [wanted, updated, ready] = workload.kind === "DaemonSet" ? [
    number2(workload, "status", "desiredNumberScheduled") ?? 0,
    number2(workload, "status", "updatedNumberScheduled") ?? 0,
    number2(workload, "status", "numberReady") ?? 0
  ] : [
    number2(workload, "spec", "replicas") ?? 1,
    number2(workload, "status", "updatedReplicas") ?? 0,
    number2(workload, "status", "readyReplicas") ?? 0
  ];
  if (updated < wanted)
    return { kind: "waiting", seen: `${updated} of ${wanted} pods are of the new version` };
  if (ready < wanted)
    return { kind: "waiting", seen: `${ready} of ${wanted} pods are ready` };
  return { kind: "ready" };
}
function jobReadiness(job) {
  const failed = condition(job, "Failed");
  if (text2(failed, "status") === "True")
    return { kind: "failed", message: text2(failed, "message") ?? text2(failed, "reason") ?? "it failed" };
  if (text2(condition(job, "Complete"), "status") === "True")
    return { kind: "ready" };
  return { kind: "waiting", seen: `${number2(job, "status", "active") ?? 0} pods running` };
}
function nodeReadiness(node) {
  const ready = condition(node, "Ready");
  if (text2(ready, "status") === "True")
    return { kind: "ready" };
  return { kind: "waiting", seen: text2(ready, "reason") ?? "not Ready" };
}
function condition(object3, type) {
  return items(object3, "status", "conditions").find((entry) => field(entry, "type") === type);
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
  constructor(access3, options) {
    this.#access = access3;
    this.#options = options;
    const { ca, credential } = access3;
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
  async send(request2) {
    return this.#persist(request2, (raw, response) => ({ body: objectIn(raw, request2), warnings: warningsOf(response) }));
  }
  /** The same for an answer that is plain text, as a container's log is. */
  async text(request2) {
    return this.#persist(request2, (raw) => raw);
  }
  async #persist(request2, understand) {
    const idempotent = request2.idempotent ?? (request2.method !== "POST" && request2.method !== "PATCH");
    const { clock, log } = this.#options;
    const started = clock.monotonic();
    for (let attempt2 = 1; ; attempt2 += 1) {
      const signal = this.#signal(request2.signal);
      try {
        const { raw, response } = await this.#once(request2, signal);
        const understood2 = understand(raw, response);
        this.#answered = true;
        return understood2;
      } catch (error) {
        if (signal?.aborted)
          throw signal.reason;
        if (!(error instanceof ApiError) || !mayRetry(error.status, idempotent, request2))
          throw error;
        const elapsed = clock.monotonic() - started;
        const pause2 = retryPause({ status: error.status, attempt: attempt2, most: attempts, known: this.#answered, elapsed });
        if (pause2 === void 0)
          throw error;
        if (attempt2 === attempts)
          log.info(`${error.message}; waiting until it answers again`);
        else
          log.debug(`${error.message}; again in ${pause2} ms`);
        await clock.sleep(pause2, signal);
      }
    }
  }
  /** Opens a stream and yields its lines as they come; ends when the server ends it. */
  async *lines(request2) {
    const signal = this.#signal(request2.signal);
    const response = await this.#open(request2, signal, void 0);
    if ((response.statusCode ?? 0) >= 300)
      throw this.#failure(request2, response, await readAll(response));
    response.setEncoding("utf8");
    let rest = "";
    try {
      for await (const chunk of response) {
        const parts3 = (rest + chunk).split("\n");
        rest = parts3.pop() ?? "";
        for (const line of parts3)
          if (line.trim())
            yield line;
      }
    } catch (cause) {
      if (signal?.aborted)
        throw signal.reason;
      throw this.#unreachable(request2, cause);
    } finally {
      response.destroy();
    }
  }
  close() {
    this.#agent.destroy();
  }
  async #once(request2, signal) {
    const started = this.#options.clock.monotonic();
    const response = await this.#open(request2, signal, silenceMs);
    let raw;
    try {
      raw = await readAll(response);
    } catch (cause) {
      throw this.#unreachable(request2, cause);
    }
    const status = response.statusCode ?? 0;
    this.#options.log.debug(`Kubernetes ${request2.method} ${request2.path} ${status} ${Math.round(this.#options.clock.monotonic() - started)} ms`);
    if (status < 200 || status >= 300)
      throw this.#failure(request2, response, raw);
    return { raw, response };
  }
  #open(request2, signal, timeout) {
    const url2 = new URL(this.#access.server + request2.path);
    for (const [name, value2] of Object.entries(request2.query ?? {}))
      url2.searchParams.set(name, value2);
    const { credential } = this.#access;
    const body = request2.body === void 0 ? void 0 : Buffer.from(JSON.stringify(request2.body));
    return new Promise((resolve, reject) => {
      const outgoing = httpsRequest(url2, {
        method: request2.method,
        agent: this.#agent,
        ...signal ? { signal } : {},
        ...timeout ? { timeout } : {},
        headers: {
          accept: "application/json, */*",
          "user-agent": "staging-actions",
          ...credential.kind === "token" ? { authorization: `Bearer ${credential.token}` } : {},
          ...body ? { "content-type": request2.contentType ?? "application/json", "content-length": String(body.length) } : {}
        }
      }, resolve);
      outgoing.on("timeout", () => outgoing.destroy(new Error(`no answer within ${timeout} ms`)));
      outgoing.on("error", (cause) => reject(signal?.aborted ? signal.reason : this.#unreachable(request2, cause)));
      outgoing.end(body);
    });
  }
  #signal(own) {
    const signals = [own, this.#options.signal].filter((signal) => signal !== void 0);
    return signals.length > 1 ? AbortSignal.any(signals) : signals[0];
  }
  #failure(request2, response, raw) {
    const detail = messageOf(raw);
    const status = response.statusCode ?? 0;
    if (status === 404 && isPage(raw))
      return answeredInstead({ ...request2, service: "Kubernetes" });
    const requestId = response.headers["audit-id"];
    return new ApiError({
      service: "Kubernetes",
      method: request2.method,
      path: request2.path,
      status,
      ...detail ? { detail } : {},
      ...typeof requestId === "string" ? { requestId } : {}
    }, status === 401 ? { hint: "The kubeconfig may have expired: a new one is made at every run from digitalocean-token." } : {});
  }
  #unreachable(request2, cause) {
    const detail = text2(cause, "code") ?? text2(cause, "message");
    return new ApiError({ service: "Kubernetes", method: request2.method, path: request2.path, status: 0, ...detail ? { detail } : {} }, { cause, hint: "Is the cluster running, and may this runner reach its API (firewall, control plane allow-list)?" });
  }
};
function mayRetry(status, idempotent, { method, body }) {
  return status === 429 || status === 503 || status === 409 && method === "PATCH" && text2(body, "metadata", "resourceVersion") === void 0 || idempotent && (status === 0 || status === 500 || status === 502 || status === 504);
}
function objectIn(raw, request2) {
  const instead = (what) => answeredInstead({ ...request2, service: "Kubernetes" }, what);
  let body;
  try {
    body = JSON.parse(raw);
  } catch {
    throw instead(`what came in its place is no JSON: ${whatIs(raw)}`);
  }
  if (text2(body, "kind") === void 0)
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
    return text2(JSON.parse(raw), "message");
  } catch {
    return void 0;
  }
}
function warningsOf(response) {
  const header = field(response.headersDistinct, "warning");
  const values = Array.isArray(header) ? header : [];
  return values.map((value2) => String(value2).replace(/^\d+ \S+ "(.*)"$/, "$1").replace(/\\"/g, '"'));
}

// packages/kubernetes/build/src/watch.js
async function listObjects(transport, discovery, query2, signal) {
  const resource = await discovery.get(query2.apiVersion, query2.kind);
  const path2 = listPathOf(resource, query2);
  const { body } = await transport.send({
    method: "GET",
    path: path2,
    query: selectors(query2),
    ...signal ? { signal } : {}
  });
  if (field(body, "items") === void 0)
    throw answeredInstead({ service: "Kubernetes", method: "GET", path: path2 }, "what came in its place is no list");
  const objects = items(body, "items").map((item) => ({ apiVersion: query2.apiVersion, kind: query2.kind, ...item }));
  return { objects, resourceVersion: text2(body, "metadata", "resourceVersion") ?? "" };
}
async function* watchObjects(transport, discovery, query2, options) {
  const { clock, log, signal } = options;
  const resource = await discovery.get(query2.apiVersion, query2.kind);
  let resourceVersion;
  let failures2 = 0;
  for (; ; ) {
    signal.throwIfAborted();
    if (resourceVersion === void 0) {
      const list4 = await listObjects(transport, discovery, query2, signal);
      resourceVersion = list4.resourceVersion;
      yield { kind: "listed", objects: list4.objects };
    }
    try {
      const path2 = listPathOf(resource, query2);
      const lines = transport.lines({
        method: "GET",
        path: path2,
        query: { ...selectors(query2), watch: "1", allowWatchBookmarks: "true", resourceVersion, timeoutSeconds: "240" },
        signal
      });
      for await (const line of lines) {
        const { type, object: object3 } = eventIn(line, path2);
        failures2 = 0;
        if (type === "ERROR") {
          log.debug(`the watch of ${query2.kind} ended: ${text2(object3, "message") ?? "no message"}`);
          resourceVersion = number2(object3, "code") === 410 ? void 0 : resourceVersion;
          break;
        }
        resourceVersion = text2(object3, "metadata", "resourceVersion") ?? resourceVersion;
        if (type === "ADDED" || type === "MODIFIED")
          yield { kind: "changed", object: object3 };
        else if (type === "DELETED")
          yield { kind: "deleted", object: object3 };
      }
    } catch (error) {
      if (!(error instanceof ApiError) || ![0, 410, 429, 500, 502, 503, 504].includes(error.status))
        throw error;
      if (error.status === 410)
        resourceVersion = void 0;
      failures2 += 1;
      if (failures2 > 8)
        throw error;
    }
    await clock.sleep(Math.min(1e4, 100 * 2 ** failures2), signal);
  }
}
function eventIn(line, path2) {
  let event;
  try {
    event = JSON.parse(line);
  } catch {
  }
  const object3 = field(event, "object");
  if (text2(object3, "kind") === void 0)
    throw answeredInstead({ service: "Kubernetes", method: "GET", path: path2 }, "a line of the watch is no event");
  return { type: text2(event, "type"), object: object3 };
}
function selectors(query2) {
  return {
    ...query2.labelSelector ? { labelSelector: query2.labelSelector } : {},
    ...query2.fieldSelector ? { fieldSelector: query2.fieldSelector } : {}
  };
}

// packages/kubernetes/build/src/cluster.js
var fieldManager = "staging-actions";
var mostReplaces = 5;
function openCluster(kubeconfigYaml, options) {
  const { clock, log } = options;
  const transport = new Transport(parseKubeconfig(kubeconfigYaml), options);
  const discovery = new Discovery(transport);
  const locate = async (ref) => pathOf2(await discovery.get(ref.apiVersion, ref.kind), ref);
  const warn = (ref, warnings) => {
    for (const warning2 of warnings)
      log.warning(`${describeRef(ref)}: ${warning2}`);
  };
  const cluster3 = {
    server: transport.server,
    async find(ref) {
      const resource = await discovery.find(ref.apiVersion, ref.kind);
      if (!resource)
        return void 0;
      try {
        const { body } = await transport.send({ method: "GET", path: pathOf2(resource, ref) });
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
    list: (query2) => listObjects(transport, discovery, query2),
    watch: (query2, signal) => watchObjects(transport, discovery, query2, { clock, log, signal }),
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
        path: pathOf2(resource, ref),
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
      for (let attempt2 = 1; ; attempt2 += 1) {
        const version = (await cluster3.find(ref))?.metadata.resourceVersion;
        const body = { ...manifest, metadata: { ...manifest.metadata, resourceVersion: version } };
        try {
          const answer = await transport.send(version === void 0 ? {
            method: "POST",
            path: listPathOf(resource, { namespace: "default", ...ref }),
            query: { fieldManager },
            body
          } : { method: "PUT", path: pathOf2(resource, ref), query: { fieldManager }, body });
          warn(ref, answer.warnings);
          return answer.body;
        } catch (error) {
          if (!(error instanceof ApiError && error.status === 409))
            throw error;
          if (attempt2 < mostReplaces)
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
        const username = text2(answer.body, "status", "userInfo", "username");
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
          path: pathOf2(resource, ref),
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
        const { objects } = await cluster3.list({ apiVersion: "v1", kind: "Node" });
        const ready = objects.filter((node) => nodeReadiness(node).kind === "ready").length;
        return objects.length >= nodes && ready === objects.length ? { kind: "done", value: void 0 } : { kind: "waiting", seen: `${ready} of ${Math.max(nodes, objects.length)} nodes Ready` };
      }, { awaited: "the cluster's nodes to be Ready", clock, deadline, log });
    },
    close: () => transport.close()
  };
  return cluster3;
}

// packages/kubernetes/build/src/manifests.js
var import_yaml2 = __toESM(require_dist(), 1);
function parseManifests(source, path2 = "the manifests") {
  const manifests = [];
  const documents = (0, import_yaml2.parseAllDocuments)(source);
  for (const [index, document2] of (Array.isArray(documents) ? documents : []).entries()) {
    const where = `document ${index + 1} of ${path2}`;
    const [problem2] = document2.errors;
    if (problem2)
      throw new StagingError("invalid-configuration", `${where} is not YAML: ${problem2.code}`);
    const value2 = document2.toJS();
    if (value2 === null || value2 === void 0)
      continue;
    const list4 = text2(value2, "kind") === "List" ? field(value2, "items") : void 0;
    for (const item of Array.isArray(list4) ? list4 : [value2])
      manifests.push(check(item, where));
  }
  return manifests;
}
function check(value2, where) {
  for (const path2 of [["apiVersion"], ["kind"], ["metadata", "name"]])
    if (!text2(value2, ...path2))
      throw new StagingError("invalid-configuration", `${where} has no ${path2.join(".")}`);
  return value2;
}

// packages/environment/build/src/kube-access.js
var kubeconfigSeconds = 3600;
async function openOurCluster({ digitalocean, context }, clusterId, { mask, deadline }) {
  const seconds2 = Math.min(kubeconfigSeconds, Math.max(600, Math.ceil(deadline.remaining() / 1e3)));
  const kubeconfig = await digitalocean.clusters.kubeconfig(clusterId, seconds2);
  const { credential } = parseKubeconfig(kubeconfig);
  mask(credential.kind === "token" ? credential.token : credential.key);
  return openCluster(kubeconfig, { clock: context.clock, log: context.log, signal: deadline.signal });
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
  const named5 = new Map(entries.filter(({ name }) => !isFolder(name)).map((entry) => {
    const folders = byName.get(entry.name);
    return [entry.name, toApp({ ...folders && { paths: folders.map(filesOf) }, ...entry }, configuration)];
  }));
  const taken2 = new Set([...named5.values()].map(({ directory }) => directory));
  const apps = entries.flatMap((entry) => {
    const own = named5.get(entry.name);
    if (own)
      return [own];
    const found = (inFolders.get(entry.name) ?? []).filter(({ name, folders: [folder] }) => !taken2.has(folder) && !named5.has(name));
    for (const { folders } of found)
      taken2.add(folders[0]);
    return found.map((folder) => toApp(ofFolder(entry, folder), configuration));
  });
  check2(apps);
  return apps;
}
function ofFolder({ test, ...entry }, { name, folders }) {
  const fill = (text4) => text4.replaceAll(placeholders.app, name).replaceAll(placeholders.path, folders[0]);
  const filled = (part, keys) => Object.fromEntries(keys.flatMap((key) => part?.[key] === void 0 ? [] : [[key, fill(part[key])]]));
  return {
    ...entry,
    ...filled(entry, ["application", "url", "manifests", "template"]),
    ...test && { test: filled(test, ["command", "results"]) },
    ...entry.dependsOn && { dependsOn: entry.dependsOn.filter((one3) => one3 !== name) },
    name,
    paths: folders.map(filesOf)
  };
}
var filesOf = (folder) => `${folder}/**`;
function check2(apps) {
  const folders = Map.groupBy(apps, ({ name }) => name);
  const problems2 = [
    ...[...folders.values()].filter(({ length }) => length > 1).map((alike) => `${alike.map(({ directory }) => directory).join(" and ")} would be apps of the same name`),
    ...dependencyProblems(apps.map((app, index) => ({ ...app, index }))).map(({ message }) => `depends-on: ${message}`)
  ];
  if (problems2.length === 0)
    return;
  throw new StagingError("invalid-configuration", `the apps do not fit together: ${problems2.slice(0, 20).join("; ")}`, {
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
    dependsOn: (entry.dependsOn ?? []).filter((one3) => !isFolder(one3)),
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
import { join as join5 } from "node:path";
function appsIn(workspace, configuration) {
  const found = folderGlobs(configuration).map((glob) => [glob, checkedOutApps(workspace, glob)]);
  return appCatalogue(configuration, new Map(found));
}
function checkedOutApps(workspace, glob) {
  const apps = join5(workspace, readFolderGlob(glob).parent);
  const makesApp = (folder) => existsSync(join5(apps, folder, "Dockerfile")) || namesIn(join5(workspace, manifestFolder)).some((name) => isManifestOf(name, folder)) || hasIntegrationTest(textOf(join5(apps, folder, "package.json")));
  return folderApps(glob, namesIn(apps).filter((name) => isFolder2(join5(apps, name))), makesApp);
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

// packages/config/build/src/environment-files.js
function isEnvironmentFile(path2, { stacks, bootstrap }) {
  if (/(^|\/)\.terraform(\.lock\.hcl$|\/)|\.md$|\.tfstate(\.backup)?$/.test(path2))
    return false;
  if (path2.startsWith(`${bootstrap.directory}/`))
    return /^[^/]+\.ya?ml$/.test(path2.slice(bootstrap.directory.length + 1));
  return stacks.some(({ directory }) => path2.startsWith(`${directory}/`) || path2.startsWith(`${besideOf(directory)}/`) && !/^(foundation|production)\//.test(path2.slice(besideOf(directory).length + 1)) && /\.(tf|tofu|tfvars)(\.json)?$|\.tftpl$/.test(path2));
}
function environmentFolders({ stacks, bootstrap }) {
  return [.../* @__PURE__ */ new Set([...stacks.map(({ directory }) => besideOf(directory)), bootstrap.directory])].sort();
}
function besideOf(directory) {
  return directory.split("/").slice(0, -1).join("/") || directory;
}

// packages/config/build/src/load-configuration.js
import { readFile as readFromDisk } from "node:fs/promises";
import { join as join6 } from "node:path";
var configurationPath = ".github/staging.yml";
async function loadConfiguration(source) {
  const path2 = checkedPath(source.path ?? configurationPath);
  const text4 = (source.workspace === void 0 ? void 0 : await readIfThere(join6(source.workspace, path2))) ?? await source.readFile?.(path2);
  if (text4 !== void 0) {
    const { parseConfiguration } = await import("./parse-configuration-NEM3DCEC.js");
    return parseConfiguration(text4, path2);
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
  const start2 = promotionBranch ?? defaultBranch;
  const [first, guess] = await Promise.all([loadAt(start2), likely === void 0 ? void 0 : loadAt(likely)]);
  const branch = promotionBranch ?? first.promotion.branch;
  if (branch === start2)
    return { configuration: first, branch };
  return { configuration: guess && branch === likely ? guess : await loadAt(branch), branch };
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
    const kind2 = def.type;
    switch (kind2) {
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
        kind2;
        return s;
      }
    }
  }
  return run(schema);
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
function pushAll(target2, items2) {
  for (let i = 0; i < items2.length; i++) {
    target2.push(items2[i]);
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
  const open2 = [];
  for (let i = 0; i < masked.length; i++) {
    const c = masked.charCodeAt(i);
    if (c === 123) {
      open2.push(i);
    } else if (c === 125 && open2.length) {
      open2.pop();
    }
  }
  let out = "";
  let last = 0;
  for (let i = 0; i < open2.length; i++) {
    const at2 = open2[i];
    out += masked.slice(last, at2) + "\0";
    last = at2 + 1;
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
  const parts3 = [];
  let carry = "";
  for (; ; ) {
    const m = balancedWithBudget(str, str, budget);
    if (budget.remaining < 0) {
      return void 0;
    }
    if (!m) {
      const tail = str.split(",");
      tail[0] = carry + tail[0];
      pushAll(parts3, tail);
      return parts3;
    }
    const { pre, body, post } = m;
    const p = pre.split(",");
    p[0] = carry + p[0];
    p[p.length - 1] += "{" + body + "}";
    if (!post.length) {
      pushAll(parts3, p);
      return parts3;
    }
    carry = p.pop();
    pushAll(parts3, p);
    str = post;
  }
}
function bound(value2, fallback) {
  return value2 === void 0 || isNaN(value2) ? fallback : value2;
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
  const padded2 = /^-?0\d/.test(loStr) || /^-?0\d/.test(hiStr);
  const width = padded2 ? Math.max(loStr.length, hiStr.length) : 0;
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
        const start2 = i + m + mark.length;
        const end2 = p.indexOf(mark, start2);
        const r = /^(-?\d+)\.\.(-?\d+)$/.exec(p.slice(start2, end2));
        const alts = end2 !== -1 && r && numericRange(r[1], r[2]);
        if (alts) {
          toks.push({ t: "ext", type: "@", alts });
          i = end2 + mark.length;
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
var build = (toks, pairs, start2, end2, top) => {
  let seq = [];
  const alts = [seq];
  for (let i = start2; i < end2; i++) {
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
var normalize = (items2, form) => {
  const out = [];
  let run = "";
  const flush = () => {
    for (const ch of run.normalize(form))
      out.push(lit(ch));
    run = "";
  };
  for (const it of items2) {
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
var compile2 = (items2, nocase) => {
  let id = 1;
  const split = (out) => ({ t: "split", id: id++, out });
  const seq = (items3, next2) => items3.reduceRight((next3, it) => item(it, next3), next2);
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
  const start2 = seq(items2, MATCH);
  return [start2, id];
};
var show = (start2) => {
  const lines = [];
  const seen2 = /* @__PURE__ */ new Set();
  const ref = (n) => n.t === "match" ? "match" : String(n.id);
  const walk = (n, indent) => {
    if (n.t === "match" || seen2.has(n))
      return;
    seen2.add(n);
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
  walk(start2, "");
  return [`start -> ${ref(start2)}`, ...lines].join("\n");
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
    const { seen: seen2 } = this.#marks;
    if (seen2[node.id] === state.gen)
      return false;
    seen2[node.id] = state.gen;
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
  constructor(start2, marks2) {
    this.#start = start2;
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
var linear = (start2) => {
  const nodes = [];
  for (let n = start2; n.t !== "match"; n = n.next) {
    if (n.t === "split" || n.t === "neg")
      return void 0;
    nodes.push(n);
  }
  return nodes;
};
var testLinear = (nodes, chars, start2, end2) => {
  let ni = 0;
  let ci = start2;
  let starNi = -1;
  let starCi = 0;
  while (ci < end2) {
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
var lengths = (items2) => {
  let min = 0;
  let max = 0;
  for (const it of items2) {
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
var hasAffix = (lits, chars, start2) => {
  for (let j = 0; j < lits.length; j++) {
    if (!litMatch(lits[j], chars[start2 + j]))
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
    let [items2] = build(toks, pair(toks), 0, toks.length, true);
    if (this.#form)
      items2 = normalize(items2, this.#form);
    const [start2, size] = compile2(items2, nocase);
    this.#start = start2;
    this.#size = size;
    if (items2.every((it) => it.t === "lit")) {
      this.#literal = items2.map((it) => it.ch).join("");
      this.#literalFold = nocase;
    } else {
      const lit2 = (it) => it.t !== "lit" ? void 0 : nocase ? { ch: it.ch, re: foldRe(it.ch) } : { ch: it.ch };
      for (const it of items2) {
        const l = lit2(it);
        if (!l)
          break;
        this.#prefix.push(l);
      }
      for (let j = items2.length - 1; j >= 0; j--) {
        const l = lit2(items2[j]);
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
      const [min, max] = lengths(items2);
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
      const most5 = s.length;
      const least = most5 + 1 >> 1;
      if (most5 < min || least > max)
        return false;
      if (least < min || most5 > max)
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
        const end2 = chars.length - this.#suffix.length;
        if (!hasAffix(this.#prefix, chars, 0) || !hasAffix(this.#suffix, chars, end2)) {
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
      const end2 = chars.length - this.#suffix.length;
      return testLinear(this.#linear, chars, prefix2, end2);
    }
    chars ??= codePoints(s);
    if (s === "." || s === "..") {
      this.#marks ??= marks(this.#size);
      const sim = this.#dotsSim ??= new Sim(true, false, this.#marks);
      const start2 = sim.state();
      sim.add(start2, this.#start, 0, true);
      let state = sim.done(start2);
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
    match: (list4, pattern, options = {}) => orig.match(list4, pattern, ext(def, options)),
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
var match = (list4, pattern, options = {}) => {
  const mm = new Minimatch(pattern, options);
  list4 = list4.filter((f) => mm.match(f));
  if (mm.options.nonull && !list4.length) {
    list4.push(pattern);
  }
  return list4;
};
minimatch.match = match;
var globMagic = /[?*]|[+@!]\(.*?\)|\[|\]/;
var classEnd = (pattern, start2) => {
  let i = start2 + 1;
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
var literal = (pattern, noext) => {
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
  const host2 = p[h];
  const share = p[h + 1];
  return h !== -1 && host2 !== void 0 && host2 !== "" && host2 !== GLOBSTAR && share !== void 0 && share !== "" && share !== GLOBSTAR ? h : -1;
};
var walkable = (p, dot) => !isDots(p) && (dot || !p.startsWith("."));
var dotPortion = (f, start2, end2, dot, sep2) => {
  for (let k = start2; k < end2; ) {
    if (f.charCodeAt(k) === 46) {
      if (!dot)
        return true;
      const n = f.charCodeAt(k + 1) === 46 ? k + 2 : k + 1;
      if (n >= end2 || isSep(f.charCodeAt(n), sep2))
        return true;
    }
    const s = nextSep(f, k, sep2);
    if (s === -1)
      return false;
    k = s + 1;
    while (k < end2 && isSep(f.charCodeAt(k), sep2))
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
      const end2 = this.#endRows[r] ? row.length - 1 : row.length;
      const lits = row.slice(drives[r] + 1, end2).filter((p) => typeof p === "string" && !!p);
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
    const ids = this.globParts.map((parts3) => parts3.map((s) => {
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
    return globParts.map((parts3) => {
      let gs = -1;
      while (-1 !== (gs = parts3.indexOf("**", gs + 1))) {
        let i = gs;
        while (parts3[i + 1] === "**") {
          i++;
        }
        if (i !== gs) {
          parts3.splice(gs, i - gs);
        }
      }
      return parts3;
    });
  }
  // get rid of adjascent ** and resolve .. portions
  levelOneOptimize(globParts) {
    return globParts.map((parts3) => {
      const root = this.#rootIndex(parts3) + 1;
      parts3 = parts3.reduce((set2, part) => {
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
      return parts3.length === 0 ? [""] : parts3;
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
      let end2 = ends !== -1 && this.#endRows[r] && p !== GLOBSTAR;
      if (end2 && ends === 0) {
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
        end2 = !resolves;
      }
      let tailStart = -1;
      if (end2 && typeof p === "string") {
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
      if (end2 && typeof p === "object") {
        tailStart = endIndex(p, last, lastStart, prev, prevStart);
        if (tailStart === -1)
          continue;
      }
      const shape = this.#shapes[r];
      if (shape === "base" && end2)
        return "yes";
      if (shape === "tail" && end2) {
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
    let parts3 = this.#slashSplit(isWindows ? f.split("\\").join("/") : f);
    const normalize2 = this.#form;
    if (normalize2)
      parts3 = parts3.map((p) => p.normalize(normalize2));
    lastSplit = {
      f,
      isWindows,
      preserveMultipleSlashes,
      normalize: normalize2,
      parts: parts3
    };
    return lastSplit;
  }
  // resolve `.` and `..` portions of a path, for level 2
  #levelTwoFileOptimize(file3) {
    const parts3 = [...file3];
    let didSomething = false;
    do {
      didSomething = false;
      if (!this.preserveMultipleSlashes) {
        for (let i = 1; i < parts3.length - 1; i++) {
          const p = parts3[i];
          if (i === 1 && p === "" && parts3[0] === "")
            continue;
          if (p === "." || p === "") {
            didSomething = true;
            parts3.splice(i, 1);
            i--;
          }
        }
        if (parts3[0] === "." && parts3.length === 2 && (parts3[1] === "." || parts3[1] === "")) {
          didSomething = true;
          parts3.pop();
        }
      }
      const root = this.#rootIndex(parts3) + 1;
      let dd = root;
      while (-1 !== (dd = parts3.indexOf("..", dd + 1))) {
        const p = parts3[dd - 1];
        if (p && p !== "." && p !== ".." && p !== "**") {
          didSomething = true;
          parts3.splice(dd - 1, 2);
          dd = Math.max(dd - 2, root);
        }
      }
    } while (didSomething);
    return parts3.length === 0 ? [""] : parts3;
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
      for (let parts3 of globParts) {
        let gs = -1;
        while (-1 !== (gs = parts3.indexOf("**", gs + 1))) {
          let gss = gs;
          while (parts3[gss + 1] === "**") {
            gss++;
          }
          if (gss > gs) {
            parts3.splice(gs + 1, gss - gs);
          }
          let next2 = parts3[gs + 1];
          const p = parts3[gs + 2];
          const p2 = parts3[gs + 3];
          if (next2 !== "..")
            continue;
          if (!p || p === "." || p === ".." || !p2 || p2 === "." || p2 === "..") {
            continue;
          }
          const addedCells = parts3.length - 1;
          if (globParts.length >= braceExpandMax || splitCells + addedCells > maxSplitCells) {
            throw new RangeError(`optimizationLevel 2: too many patterns from '**/..'`);
          }
          didSomething = true;
          parts3.splice(gs, 1);
          const other = parts3.slice(0);
          other[gs] = "**";
          splitCells += addedCells;
          globParts.push(other);
          gs--;
        }
        if (!this.preserveMultipleSlashes) {
          for (let i = 1; i < parts3.length - 1; i++) {
            const p = parts3[i];
            if (i === 1 && p === "" && parts3[0] === "")
              continue;
            if (p === "." || p === "") {
              didSomething = true;
              parts3.splice(i, 1);
              i--;
            }
          }
          if (parts3[0] === "." && parts3.length === 2 && (parts3[1] === "." || parts3[1] === "")) {
            didSomething = true;
            parts3.pop();
          }
        }
        const root = this.#rootIndex(parts3) + 1;
        let dd = root;
        while (-1 !== (dd = parts3.indexOf("..", dd + 1))) {
          const p = parts3[dd - 1];
          if (p && p !== "." && p !== ".." && p !== "**") {
            didSomething = true;
            const needDot = dd === 1 && parts3[dd + 1] === "**";
            const splin = needDot ? ["."] : [];
            parts3.splice(dd - 1, 2, ...splin);
            if (parts3.length === 0)
              parts3.push("");
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
    const rows = globParts.filter((parts3) => {
      const key = parts3.join("/");
      if (keys.has(key))
        return false;
      keys.add(key);
      return true;
    });
    const stars = /* @__PURE__ */ new Map();
    for (const parts3 of rows) {
      const s = [];
      for (let i = 0; i < parts3.length; i++) {
        if (parts3[i] === "*")
          s.push(i);
      }
      if (s.length)
        stars.set(s.join(","), s);
    }
    if (!stars.size || rows.length * stars.size > 1e5)
      return rows;
    const { dot } = this.options;
    return rows.filter((parts3) => {
      for (const s of stars.values()) {
        if (s[s.length - 1] >= parts3.length)
          continue;
        const c = [...parts3];
        let ok = true;
        let changed2 = false;
        for (const i of s) {
          const p = parts3[i];
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
      const host2 = pattern[ph];
      const share = pattern[ph + 1];
      if (typeof host2 !== "string" || typeof share !== "string") {
        fileStartIndex = fh;
        patternStartIndex = ph;
      } else if (resolved[fh].toLowerCase() === host2.toLowerCase() && resolved[fh + 1].toLowerCase() === share.toLowerCase()) {
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
    const parts3 = { head, body, tail, segments };
    byStart[key] = parts3;
    return parts3;
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
    const lit2 = rangeMark && pattern.includes(rangeMark) ? void 0 : literal(pattern, noext);
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
function isProtected(environment, { protected: patterns }) {
  return patterns.some((pattern) => minimatch(environment, pattern));
}

// packages/digitalocean/build/src/identifier.js
function segment(identifier) {
  const text4 = String(identifier);
  if (!/^[A-Za-z0-9_*@][A-Za-z0-9_.:*@-]{0,254}$/.test(text4))
    throw new StagingError("internal", `${JSON.stringify(text4)} is not an identifier of DigitalOcean's`);
  return encodeURIComponent(text4);
}

// packages/digitalocean/build/src/collection.js
var Collection = class {
  transport;
  path;
  #plural;
  #item;
  #one;
  constructor(transport, path2, plural2, item, one3) {
    this.transport = transport;
    this.path = path2;
    this.#plural = plural2;
    this.#item = item;
    this.#one = one3;
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
  check: () => check3,
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
  hash: () => hash2,
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
  literal: () => literal2,
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
  number: () => number3,
  object: () => object2,
  optional: () => optional,
  output: () => output,
  overwrite: () => _overwrite,
  parse: () => parse3,
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
var schemas_exports2 = {};
__export(schemas_exports2, {
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
  check: () => check3,
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
  hash: () => hash2,
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
  literal: () => literal2,
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
  number: () => number3,
  object: () => object2,
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
      const value2 = make(this);
      Object.defineProperty(this, key, { value: value2, configurable: true, writable: true });
      return value2;
    },
    set(value2) {
      Object.defineProperty(this, key, { value: value2, configurable: true, writable: true });
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
var parse3 = /* @__PURE__ */ _parse(ZodRealError);
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
  refine(check4, params) {
    return this.check(refine(check4, params));
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
  pipe(target2) {
    return pipe(this, target2);
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
  set "~standard"(value2) {
    util_exports.own(this, "~standard", value2);
  },
  parse: function _parse2(data, params) {
    return parse3(this, data, params, { callee: _parse2 });
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
  set spa(value2) {
    util_exports.own(this, "spa", value2);
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
function hash2(alg, params) {
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
    gt(value2, params) {
      return this.check(_gt(value2, params));
    },
    gte(value2, params) {
      return this.check(_gte(value2, params));
    },
    min(value2, params) {
      return this.check(_gte(value2, params));
    },
    lt(value2, params) {
      return this.check(_lt(value2, params));
    },
    lte(value2, params) {
      return this.check(_lte(value2, params));
    },
    max(value2, params) {
      return this.check(_lte(value2, params));
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
    multipleOf(value2, params) {
      return this.check(_multipleOf(value2, params));
    },
    step(value2, params) {
      return this.check(_multipleOf(value2, params));
    },
    finite() {
      return this;
    }
  })
);
function number3(params) {
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
    gte(value2, params) {
      return this.check(_gte(value2, params));
    },
    min(value2, params) {
      return this.check(_gte(value2, params));
    },
    gt(value2, params) {
      return this.check(_gt(value2, params));
    },
    lt(value2, params) {
      return this.check(_lt(value2, params));
    },
    lte(value2, params) {
      return this.check(_lte(value2, params));
    },
    max(value2, params) {
      return this.check(_lte(value2, params));
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
    multipleOf(value2, params) {
      return this.check(_multipleOf(value2, params));
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
    inst.min = (value2, params) => inst.check(_gte(value2, params));
    inst.max = (value2, params) => inst.check(_lte(value2, params));
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
function array(element2, params) {
  return _array(ZodArray, element2, params);
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
function object2(shape, params) {
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
function tuple(items2, _paramsOrRest, _params) {
  const hasRest = _paramsOrRest instanceof $ZodType;
  const params = hasRest ? _params : _paramsOrRest;
  const rest = hasRest ? _paramsOrRest : null;
  return new ZodTuple({
    type: "tuple",
    items: items2,
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
    for (const value2 of values) {
      if (keys.has(value2)) {
        newEntries[value2] = def.entries[value2];
      } else
        throw new Error(`Key ${value2} not found in enum`);
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
    for (const value2 of values) {
      if (keys.has(value2)) {
        delete newEntries[value2];
      } else
        throw new Error(`Key ${value2} not found in enum`);
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
function literal2(value2, params) {
  return new ZodLiteral({
    type: "literal",
    values: Array.isArray(value2) ? value2 : [value2],
    ...util_exports.normalizeParams(params)
  });
}
var ZodFile = /* @__PURE__ */ $constructor("ZodFile", (inst, def) => {
  $ZodFile.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => fileProcessor(inst, ctx, json2, params);
  inst.min = (size, params) => inst.check(_minSize(size, params));
  inst.max = (size, params) => inst.check(_maxSize(size, params));
  inst.mime = (types2, params) => inst.check(_mime(Array.isArray(types2) ? types2 : [types2], params));
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
function templateLiteral(parts3, params) {
  return new ZodTemplateLiteral({
    type: "template_literal",
    parts: parts3,
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
function check3(fn) {
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
    return union([string(params), number3(), boolean(), _null2(), array(jsonSchema), record(string(), jsonSchema)]);
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
  ...schemas_exports2,
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
function applyMinItems(items2, minItems) {
  return items2.map((item, index) => index < minItems ? item : item.optional());
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
  const guard = z.transform((value2) => value2).check((payload) => {
    const value2 = payload.value;
    if (typeof value2 !== "object" || value2 === null || Array.isArray(value2))
      return;
    const keys = Object.getOwnPropertyNames(value2);
    if (guards.minProperties !== void 0 && keys.length < guards.minProperties) {
      payload.issues.push({
        origin: "object",
        code: "too_small",
        minimum: guards.minProperties,
        inclusive: true,
        message: `Too small: expected object to have >=${guards.minProperties} properties`,
        input: value2,
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
        input: value2,
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
function canonicalKey(value2, seen2) {
  if (value2 === null)
    return "z";
  const type = typeof value2;
  if (type !== "object") {
    if (type === "number" && Number.isNaN(value2))
      return null;
    const raw = String(value2);
    return `${type[0]}${raw.length}:${raw}`;
  }
  if (seen2.has(value2))
    return null;
  seen2.add(value2);
  try {
    if (Array.isArray(value2)) {
      const parts4 = [];
      for (const item of value2) {
        const key = canonicalKey(item, seen2);
        if (key === null)
          return null;
        parts4.push(key);
      }
      return `a${parts4.length}:[${parts4.join(",")}]`;
    }
    const keys = Object.keys(value2).sort();
    const parts3 = [];
    for (const k of keys) {
      const key = canonicalKey(value2[k], seen2);
      if (key === null)
        return null;
      parts3.push(`${k.length}:${k}=${key}`);
    }
    return `o${parts3.length}:{${parts3.join(",")}}`;
  } finally {
    seen2.delete(value2);
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
function containsRef(value2) {
  if (typeof value2 !== "object" || value2 === null)
    return false;
  if (Array.isArray(value2))
    return value2.some(containsRef);
  if (typeof value2.$ref === "string")
    return true;
  return Object.entries(value2).some(([key, sub]) => {
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
  const guard = z.transform((value2) => value2).check((payload) => {
    const items2 = payload.value;
    if (!Array.isArray(items2))
      return;
    if (guards.uniqueItems === true) {
      const firstSeen = /* @__PURE__ */ new Map();
      for (let i = 0; i < items2.length; i++) {
        const key = canonicalKey(items2[i], /* @__PURE__ */ new Set());
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
          input: items2,
          path: [i],
          continue: true
        });
      }
    }
    if (guards.containsSchema) {
      const minContains = guards.minContains ?? 1;
      const ceiling2 = guards.maxContains !== void 0 ? guards.maxContains + 1 : Number.POSITIVE_INFINITY;
      let matches = 0;
      for (const item of items2) {
        if (guards.containsSchema.safeParse(item).success && ++matches >= ceiling2)
          break;
      }
      if (matches < minContains) {
        payload.issues.push({
          code: "custom",
          message: `Array must contain at least ${minContains} matching ${plural(minContains)}; found ${matches}`,
          input: items2,
          continue: true
        });
      }
      if (guards.maxContains !== void 0 && matches > guards.maxContains) {
        payload.issues.push({
          code: "custom",
          message: `Array must contain at most ${guards.maxContains} matching ${plural(guards.maxContains)}`,
          input: items2,
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
      const items2 = schema.items;
      if (prefixItems && Array.isArray(prefixItems)) {
        const minItems = typeof schema.minItems === "number" ? schema.minItems : 0;
        const tupleItems = prefixItems.map((item) => convertSchema(item, ctx));
        const positionalItems = applyMinItems(tupleItems, minItems);
        const rest = !Array.isArray(items2) ? getTupleRest(items2, ctx) : void 0;
        const tupleSchema = z.tuple(positionalItems);
        zodSchema = rest ? tupleSchema.rest(rest) : tupleSchema;
        if (typeof schema.minItems === "number") {
          zodSchema = zodSchema.check(z.minLength(schema.minItems));
        }
        if (typeof schema.maxItems === "number") {
          zodSchema = zodSchema.check(z.maxLength(schema.maxItems));
        }
      } else if (Array.isArray(items2)) {
        const minItems = typeof schema.minItems === "number" ? schema.minItems : 0;
        const tupleItems = items2.map((item) => convertSchema(item, ctx));
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
      } else if (items2 !== void 0) {
        const element2 = convertSchema(items2, ctx);
        let arraySchema = z.array(element2);
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
  number: () => number4,
  string: () => string2
});
function string2(params) {
  return _coercedString(ZodString, params);
}
function number4(params) {
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

// packages/digitalocean/build/src/named.js
function named2(key, schema) {
  return external_exports.object({ [key]: schema }).transform((body) => body[key]);
}

// packages/digitalocean/build/src/schema.js
var strings = external_exports.array(external_exports.string()).nullish().transform((value2) => value2 ?? []);
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
  })).nullish().transform((value2) => value2 ?? [])
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
  node_pools: external_exports.array(nodePool).nullish().transform((value2) => value2 ?? []),
  /** provisioning, running, degraded, error, deleted, upgrading, deleting */
  status: external_exports.object({ state: external_exports.string(), message: external_exports.string().nullish() }),
  created_at: external_exports.string()
});
var associated = external_exports.array(external_exports.object({ id: external_exports.string(), name: external_exports.string() })).nullable().transform((value2) => value2 ?? []);
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
  rules: external_exports.array(external_exports.object({ type: external_exports.string(), value: external_exports.string() })).nullish().transform((value2) => value2 ?? []),
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
  droplet_ids: external_exports.array(external_exports.number()).nullish().transform((value2) => value2 ?? []),
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
    layouts: external_exports.array(external_exports.object({ num_nodes: external_exports.number(), sizes: strings })).nullish().transform((value2) => value2 ?? [])
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
var one = named2("kubernetes_cluster", clusterSchema);
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
var attempts2 = 6;
var longestRetryAfter = 9e4;
var doubt = 1e3;
var readings = 3;
var pageSize = 200;
var uncounted = /^\/v2\/(databases|registries)\b/;
var mostWalks = 3;
var errorBody = external_exports.object({ message: external_exports.string().optional(), request_id: external_exports.string().optional() });
var pageInfo = external_exports.object({ meta: external_exports.object({ total: external_exports.number().int().nonnegative() }).optional() });
var Transport2 = class {
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
        await this.#clock.sleep(doubt, this.#signal);
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
    await this.#clock.sleep(doubt, this.#signal);
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
      const pause2 = pauseBefore(outcome, attempt2);
      if (pause2 === void 0)
        throw outcome.error;
      if (outcome.status === 429)
        this.#log.info(`DigitalOcean limits requests: again in ${Math.ceil(pause2 / 1e3)} s`);
      await this.#clock.sleep(pause2, this.#signal);
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
      const hint2 = hintFor(status);
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
        }, hint2 ? { hint: hint2 } : {})
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
    const parsed3 = schema.safeParse(data);
    if (parsed3.success)
      return parsed3.data;
    if (typeof data === "string")
      throw notJson("DigitalOcean", path2, data);
    const problems2 = parsed3.error.issues.map(({ path: at2, message }) => [at2.join("."), message].filter(Boolean).join(": "));
    throw new StagingError("service-error", `DigitalOcean's answer to ${path2} is not understood: ${problems2.slice(0, 5).join("; ")}`);
  }
};
function noList(path2, plural2) {
  return new StagingError("service-error", `DigitalOcean's answer to ${path2} has no list of ${plural2}, and does not say that there is none`, { hint: proxyHint("DigitalOcean") });
}
function pageFor(path2, data) {
  return { kind: "failed", status: 0, retryAfter: void 0, error: notJson("DigitalOcean", path2, data) };
}
function pauseBefore(failure2, attempt2) {
  const worthwhile = failure2.status === 0 || failure2.status === 429 || failure2.status >= 500;
  if (!worthwhile || attempt2 >= attempts2)
    return void 0;
  if (failure2.retryAfter !== void 0)
    return failure2.retryAfter <= longestRetryAfter ? failure2.retryAfter : void 0;
  return 250 * 2 ** attempt2 * (0.75 + Math.random() / 2);
}
function retryAfter(response) {
  const seconds2 = Number(response?.headers["retry-after"]);
  return response?.headers["retry-after"] !== void 0 && seconds2 >= 0 ? seconds2 * 1e3 : void 0;
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
    const transport = new Transport2(options);
    this.#transport = transport;
    this.clusters = new Clusters(transport);
    this.databases = new Databases(transport);
    this.loadBalancers = collection2(transport, "/v2/load_balancers", "load_balancers", "load_balancer", loadBalancerSchema);
    this.droplets = collection2(transport, "/v2/droplets", "droplets", "droplet", dropletSchema);
    this.volumes = collection2(transport, "/v2/volumes", "volumes", "volume", volumeSchema);
    this.snapshots = collection2(transport, "/v2/snapshots", "snapshots", "snapshot", snapshotSchema);
    this.firewalls = collection2(transport, "/v2/firewalls", "firewalls", "firewall", firewallSchema);
    this.vpcs = new Vpcs(transport);
    this.domains = new Domains(transport);
    this.projects = new Projects(transport);
    this.tags = new Tags(transport);
    this.certificates = collection2(transport, "/v2/certificates", "certificates", "certificate", certificateSchema);
    this.reservedIps = collection2(transport, "/v2/reserved_ips", "reserved_ips", "reserved_ip", reservedIpSchema);
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
    const registries2 = await this.#transport.list("/v2/registries", "registries", registrySchema);
    if (registries2.length === 0)
      return void 0;
    const found = await this.#transport.find("/v2/registries/subscription", subscriptionSchema);
    if (!found)
      return void 0;
    const { slug, monthly_price_in_cents: cents, included_storage_bytes, allow_storage_overage } = found.subscription.tier;
    const stored = registries2.reduce((total, one3) => total + (one3.storage_usage_bytes ?? 0), 0);
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
var oneDatabase = named2("database", databaseSchema);
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
var oneVpc = named2("vpc", vpcSchema);
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
var oneDomain = named2("domain", domainSchema);
var oneRecord = named2("domain_record", domainRecordSchema);
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
var oneTag = named2("tag", tagSchema);
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
var oneProject = named2("project", projectSchema);
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
function collection2(transport, path2, plural2, singular, schema) {
  return new Collection(transport, path2, plural2, schema, named2(singular, schema));
}

// packages/digitalocean/build/src/scopes.js
var tokenPage = "https://cloud.digitalocean.com/account/api/tokens";
var unseen = (what) => `check-staging, provision and teardown cannot see ${what}`;
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
  { scopes: ["sizes:read", "regions:read"], routes: ["GET /v2/sizes"], breaks: unseen("what nodes cost") },
  {
    scopes: ["kubernetes:read"],
    routes: [
      "GET /v2/kubernetes/clusters",
      "GET /v2/kubernetes/clusters/{cluster_id}",
      "GET /v2/kubernetes/options",
      "GET /v2/kubernetes/clusters/{cluster_id}/destroy_with_associated_resources"
    ],
    breaks: unseen("clusters")
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
    breaks: unseen("databases")
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
    breaks: unseen("load balancers")
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
    breaks: `${unseen("networks")}, and nothing can be created in one`,
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
    breaks: unseen("projects")
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
    breaks: unseen("DNS records")
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
    breaks: `${unseen("certificates")}, and no load balancer can be given one`
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
    breaks: unseen("Droplets, and how many the account allows")
  },
  { scopes: ["droplet:delete"], routes: ["DELETE /v2/droplets/{droplet_id}"], breaks: undeletable("Droplets") },
  { scopes: ["block_storage:read"], routes: ["GET /v2/volumes"], breaks: unseen("volumes") },
  { scopes: ["block_storage:delete"], routes: ["DELETE /v2/volumes/{volume_id}"], breaks: undeletable("volumes") },
  { scopes: ["snapshot:read"], routes: ["GET /v2/snapshots"], breaks: unseen("snapshots") },
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
  { scopes: ["firewall:read"], routes: ["GET /v2/firewalls"], breaks: unseen("firewalls") },
  { scopes: ["firewall:delete"], routes: ["DELETE /v2/firewalls/{firewall_id}"], breaks: "teardown leaves firewalls" },
  {
    scopes: ["reserved_ip:read"],
    routes: ["GET /v2/reserved_ips"],
    breaks: "teardown cannot tell of an address that is left behind"
  }
];
function scopesFor(types2) {
  return neededScopes.filter((row) => !types2 || !row.types || row.types.some((type) => types2.has(type)));
}
function scopeNames(rows = neededScopes) {
  return [...new Set(rows.flatMap(({ scopes }) => scopes))];
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
var doubt2 = 5500;
var strongDoubt = { ref: 15e3, other: 6e4 };
var lag = 1e4;
var longestPause2 = { first: 2e3, later: 5e3 };
function pauseWithin(patience13, attempt2, elapsed) {
  const pause2 = Math.min(elapsed < lag ? longestPause2.first : longestPause2.later, 250 * 2 ** attempt2);
  return elapsed + pause2 <= patience13 ? pause2 : void 0;
}
async function lookFor(find, options = {}) {
  const { patience: patience13 = lag, clock = systemClock } = options;
  const started = clock.monotonic();
  for (let attempt2 = 1; ; attempt2 += 1) {
    const found = await find();
    if (found !== void 0)
      return found;
    const pause2 = pauseWithin(patience13, attempt2, clock.monotonic() - started);
    if (pause2 === void 0)
      return void 0;
    await clock.sleep(pause2, options.signal);
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
async function request(github, route, parameters, options = {}) {
  const { octokit, owner, repo } = github;
  const values = { ...route.includes("{owner}") && { owner, repo }, ...parameters };
  const [method = "", template = ""] = route.split(" ");
  const path2 = template.replace(/\{(\w+)\}/g, (_, name) => encodeURI(String(values[name] ?? "")));
  const send = async () => {
    try {
      const answer2 = await octokit.request(route, {
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
  const seen2 = seenBy(octokit);
  const started = clock.monotonic();
  for (let attempt2 = 1; ; attempt2 += 1) {
    try {
      const answer = await send();
      seen2.hasAnswered = true;
      return answer;
    } catch (error) {
      sent.signal?.throwIfAborted();
      if (!(error instanceof ApiError))
        throw error;
      if (error.status > 0 && error.status < 500)
        seen2.hasAnswered = true;
      const elapsed = clock.monotonic() - started;
      const pause2 = isLost(error) ? sent.repeatable ? retryPause({ status: error.status, attempt: attempt2, most: 4, known: seen2.hasAnswered, elapsed }) : void 0 : pauseWithin(patienceFor(error, sent, seen2, clock.monotonic()), attempt2, elapsed);
      if (pause2 === void 0) {
        if (error.status === 404 && isRight(sent.path))
          seen2.absences.set(sent.path, clock.monotonic());
        throw error;
      }
      await clock.sleep(pause2, sent.signal);
    }
  }
}
function patienceFor(error, { method, path: path2 }, seen2, now) {
  const detail = error.detail ?? "";
  const isKnown = isAlways(path2) || [...seen2.paths].some((one3) => path2 === one3 || path2.startsWith(`${one3}/`));
  if (error.status === 404 && isKnown)
    return path2.includes("/git/ref/") ? strongDoubt.ref : strongDoubt.other;
  if (error.status === 409 && method === "GET")
    return doubt2;
  if ((error.status === 422 || error.status === 404) && /^(Could not resolve to a|No commit found for)/.test(detail))
    return doubt2;
  if (error.status !== 404)
    return 0;
  const believed = seen2.absences.get(path2);
  if (believed !== void 0 && now - believed < believedFor)
    return 0;
  return isSingle(path2) || isRight(path2) || path2.startsWith("/graphql") ? doubt2 : 0;
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

// packages/github/build/src/refs.js
function fullRef(name) {
  return /^([0-9a-f]{40}|[0-9a-f]{64}|HEAD|refs\/.*)$/.test(name) ? name : `refs/heads/${name}`;
}
async function findRef(github, ref) {
  const answer = await unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/git/ref/{ref}", { ref }));
  return answer?.data.object.sha;
}

// packages/github/build/src/tree.js
async function findInTree(github, path2, ref) {
  let tree = ref.startsWith("refs/") ? await findTip(github, ref) : ref;
  let found = tree;
  for (const name of path2.split("/").filter((part) => part !== "" && part !== ".")) {
    if (tree === void 0)
      return void 0;
    const { entries, isCut } = await readTree(github, tree);
    const entry = entries.find((one3) => one3.path === name);
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
  return data.find((one3) => one3.ref === ref)?.object.sha;
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
  const entries = found.tree.map(({ path: path2 = "", type = "", sha: object3 = "" }) => ({ path: path2, type, sha: object3 }));
  return { entries, isCut: found.truncated };
}

// packages/github/build/src/contents.js
async function readFileAt(github, path2, at2) {
  const answer = await contentsAt(github, path2, at2);
  if (!answer)
    return void 0;
  const { data } = answer;
  if (Array.isArray(data) || data.type !== "file" || !("content" in data))
    throw new StagingError("invalid-configuration", `${path2} at ${at2} is not a file`);
  return Buffer.from(data.content, "base64").toString("utf8");
}
async function contentsAt(github, path2, at2) {
  const ref = fullRef(at2);
  const read3 = () => unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/contents/{path}", { path: path2, ref }));
  const seen2 = await read3();
  if (seen2 || await findInTree(github, path2, ref) === void 0)
    return seen2;
  const found = await lookFor(read3, { patience: strongDoubt.other, clock: github.clock });
  if (found)
    return found;
  throw new StagingError("service-error", `GitHub has not given ${path2} at ${at2} for a minute, and it is there`, {
    hint: "Run this again, and look at https://www.githubstatus.com. Nothing is decided without that file."
  });
}

// packages/github/build/src/deployments.js
import { randomUUID as randomUUID2 } from "node:crypto";

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
    const found = data.find(({ title, body, user, created_at: at2 }) => title === issue.title && sameText(firstLine(body), firstLine(issue.body)) && user?.login === self2 && at2 >= before);
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
function firstLine(text4) {
  return (text4 ?? "").split("\n", 1)[0] ?? "";
}
function expectIssue(github, number5) {
  seenBy(github.octokit).paths.add(pathOf3(github, number5));
}
function pathOf3({ owner, repo }, number5) {
  return `/repos/${owner}/${repo}/issues/${number5}`;
}
async function updateIssue(github, number5, change) {
  const { stateReason, labels, ...rest } = change;
  const { data } = await request(github, "PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
    issue_number: number5,
    ...rest,
    ...stateReason && { state_reason: stateReason },
    ...labels && { labels: [...labels] }
  });
  const issue = readIssue(data);
  raiseFloor(github.octokit, number5, issue);
  return issue;
}
function listIssues(github, label, state) {
  return list2(github, { labels: label, state });
}
async function list2(github, filter2) {
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
  const mark = randomUUID2();
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
async function viewIssue(github, number5, signal) {
  const clock = github.clock ?? systemClock;
  const started = clock.monotonic();
  for (let attempt2 = 1; ; attempt2 += 1) {
    const view = await readOnce(github, number5, signal).catch((error) => {
      if (error instanceof ApiError && error.status === 403)
        throw unreadable2(number5, error);
      throw error;
    });
    const floor = seenBy(github.octokit).floors.get(number5);
    if (typeof view !== "string" && reaches(view, floor))
      return view;
    const pause2 = pauseWithin(lag, attempt2, clock.monotonic() - started);
    if (pause2 !== void 0)
      await clock.sleep(pause2, signal);
    else if (typeof view !== "string")
      return view;
    else if (view === "without-history")
      throw unreadable2(number5, void 0);
    else
      throw new ApiError({
        service: "GitHub",
        method: "POST",
        path: "/graphql (issueView)",
        status: 503,
        detail: `what it shows of #${number5} does not belong to one moment`
      });
  }
}
function unreadable2(number5, cause) {
  return new StagingError("forbidden", `GitHub does not show who wrote what into #${number5}: nothing is decided`, {
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
async function readOnce(github, number5, signal) {
  const { owner, repo } = github;
  const ask2 = async (after) => {
    const has = (answer) => answer.repository?.issue;
    const variables = { owner, repo, number: number5, ...after };
    const about2 = pathOf3(github, number5);
    return has(await graphql(github, "issueView", query, variables, { signal, about: about2, has }));
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
  const done3 = events.flatMap((event) => readEvent(event) ?? []);
  const closing = done3.findLast((event) => event.kind === "closed");
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
    events: done3,
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
  const parts3 = Object.keys(asked2).filter((part) => pages2[part]?.hasNextPage);
  return Object.fromEntries(parts3.map((part) => [part, pages2[part]?.endCursor ?? null]));
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
async function listRunJobs(github, run, attempt2) {
  const jobs = [];
  for (let page = 1; ; page += 1) {
    const range2 = { run_id: run, per_page: 100, page };
    const { data } = typeof attempt2 !== "number" ? await request(github, "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs", {
      ...range2,
      ...attempt2 && { filter: attempt2 }
    }) : await request(github, "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs", {
      ...range2,
      attempt_number: attempt2
    });
    jobs.push(...data.jobs.map((job) => ({
      id: Number(job.id),
      name: job.name,
      attempt: job.run_attempt ?? 1,
      conclusion: job.conclusion ?? void 0,
      startedAt: job.started_at || void 0,
      completedAt: job.completed_at ?? void 0
    })));
    if (data.jobs.length < 100)
      return jobs;
  }
}

// packages/github/build/src/variables.js
async function findVariable(github, name) {
  const answer = await unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/actions/variables/{name}", { name }));
  return answer?.data.value;
}
async function createVariable(github, name, value2) {
  const made = await unlessStatus([409, 422], request(github, "POST /repos/{owner}/{repo}/actions/variables", { name, value: value2 }, { repeatable: true }));
  return made !== void 0;
}
async function updateVariable(github, name, value2) {
  const changed2 = await unlessStatus([404], request(github, "PATCH /repos/{owner}/{repo}/actions/variables/{name}", { name, value: value2 }));
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
async function dispatchWorkflow(github, dispatch, wait2) {
  const { workflow, ref } = dispatch;
  const runs = () => listWorkflowRuns(github, workflow, { branch: ref, event: "workflow_dispatch" });
  const before = await runs();
  const newest = Math.max(0, ...before.map(({ id }) => id));
  const known2 = new Set(before.map(({ id }) => id));
  const findNew = async () => (await runs()).find(({ id }) => id > newest && !known2.has(id));
  const signal = wait2.deadline.signal;
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
      wait2.log.info(`nobody knows whether ${workflow} was started: ${error instanceof Error ? error.message : ""}`);
    }
    const found = dispatch.isHarmless ? void 0 : await appear(findNew, workflow, strongDoubt.other, wait2).catch(asNone);
    if (found)
      return found;
    await wait2.clock.sleep(500 * attempt2, signal);
  }
  return appear(findNew, workflow, 12e4, wait2);
}
function appear(find, workflow, patience13, wait2) {
  return waitUntil(async () => {
    const run = await find();
    return run ? { kind: "done", value: run } : { kind: "waiting", seen: "no run yet" };
  }, {
    awaited: `the run of ${workflow} to appear`,
    first: 500,
    most: 5e3,
    ...wait2,
    deadline: wait2.deadline.within(patience13)
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

// packages/environment/build/src/check-out-branch.js
import { mkdir as mkdir2, rm as rm3 } from "node:fs/promises";
import { join as join8 } from "node:path";

// packages/environment/build/src/ledger/ledger-git.js
import { mkdtemp as mkdtemp2, rm as rm2 } from "node:fs/promises";
import { join as join7 } from "node:path";

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

// packages/environment/build/src/ledger/ledger-git.js
var stallSeconds = 20;
var transferLimit = 6e4;
var killed = 137;
var patience3 = { unavailable: 12e4, refused: 2e3, other: 8e3 };
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
    for (let pause2 = 500; ; pause2 = Math.min(1e4, pause2 * 2)) {
      const result = await this.raw(args, void 0, limit);
      const isEmpty = args[0] === "fetch" && result.exitCode === 1 && result.stderr.length === 0;
      const text4 = result.stdout.toString("utf8");
      const isDone = result.exitCode === 0 || isEmpty;
      if (isDone && isAnswer(text4))
        return text4;
      if (result.exitCode === killed && ++slow === 2)
        return void 0;
      const kind2 = isDone ? "unavailable" : judgeGit(result.stderr.toString("utf8")).kind;
      const left = patience3[kind2] - (clock.monotonic() - started);
      if (signal?.aborted || left < pause2 && result.exitCode !== killed)
        throw isDone ? this.#noAnswer() : this.failure(args[0] ?? "", result);
      await clock.sleep(pause2, signal);
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
    const text4 = stderr.toString("utf8");
    const verdict = judgeGit(text4);
    const said2 = `git ${command} of ${this.#options.ref} ended with ${exitCode}: ${lastWords(text4)}`;
    switch (verdict.kind) {
      case "refused":
        return new LedgerError(verdict.reason, said2, {
          hint: "Does `github-token` have `contents: write` in this repository?"
        });
      case "unavailable":
        return new LedgerError(verdict.reason, said2, { hint: serverTrouble });
      case "other":
        return new LedgerError("git-failed", said2);
    }
  }
  #noAnswer() {
    const { repositoryUrl: repositoryUrl2, ref } = this.#options;
    return new LedgerError("service-error", `the server shows neither ${ref} nor the HEAD of ${repositoryUrl2}: it answers as if the repository were empty`, { hint: serverTrouble });
  }
  async remove() {
    const directory = await this.#directory;
    this.#directory = void 0;
    if (directory && !this.#options.directory)
      await rm2(directory, { recursive: true, force: true });
  }
  async #open() {
    this.#directory ??= (async () => {
      if (this.#options.directory)
        return this.#options.directory;
      const directory = await mkdtemp2(join7(this.#options.temp, "ledger-"));
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
    const { env, token, repositoryUrl: repositoryUrl2 } = this.#options;
    const header = `http.${repositoryUrl2}.extraHeader`;
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
      ...Object.fromEntries(settings.flatMap(([key, value2], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value2]
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
  const repositoryUrl2 = `${urls.server}/${repository.fullName}`;
  const git = new LedgerGit({ repositoryUrl: repositoryUrl2, token, ref, spawn, env, temp, clock, signal, directory: void 0 });
  const directory = join8(temp, `checkout-${crypto.randomUUID()}`);
  try {
    const fetched = await git.read(["fetch", "--quiet", "--no-tags", "--depth=1", repositoryUrl2, ref], () => true, transferLimit2);
    if (fetched === void 0)
      throw new StagingError("timeout", `the files of ${branch} could not be fetched within ten minutes, twice`);
    await mkdir2(directory, { recursive: true });
    await git.run(["--work-tree", directory, "checkout", "--quiet", "--force", "--detach", "FETCH_HEAD"]);
    return directory;
  } catch (error) {
    await rm3(directory, { recursive: true, force: true });
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
  for (const [name, value2] of Object.entries(bounds)) {
    const own = configuration.environment[name];
    if (isDeepStrictEqual(own, value2))
      continue;
    const told4 = `environment.${name} is the one of ${branch}: this commit's is not used`;
    if (name === "budget" && value2 === void 0)
      log.warning(`${told4}, and ${branch} has none`);
    else
      log.info(told4);
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
function changed(name, own, granted) {
  return own === granted ? [] : [`${name} is ${own ?? "not set"} here, and ${granted ?? "not set"} there`];
}
function unlike({ name, directory, owns, backend }, granted) {
  const known2 = granted.find((one3) => one3.name === name);
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

// packages/environment/build/src/lifetime/billing.js
var pricesAsOf = "November 2026";
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
function billingOf(kind2) {
  return billedKinds.find(({ kinds: kinds2 }) => kinds2.includes(kind2))?.billed ?? perHour;
}
function billedHours(from, until, uncapped = false) {
  let hours = 0;
  for (let start2 = from; start2 < until; ) {
    const date4 = new Date(start2);
    const next2 = Date.UTC(date4.getUTCFullYear(), date4.getUTCMonth() + 1);
    const end2 = Math.min(next2, until);
    const lived = (end2 - start2) / hour;
    hours += uncapped ? lived : Math.min(hoursOfMonth, lived);
    start2 = end2;
  }
  return hours;
}
function roundedUp(kind2, lived) {
  const { unit, minimum } = billingOf(kind2);
  const billed = Math.max(minimum.time, Math.ceil(lived / unit) * unit);
  return (billed - lived) / hour;
}
function mostRoundedUp(kind2) {
  const { unit, minimum } = billingOf(kind2);
  return Math.max(unit, minimum.time) / hour;
}

// packages/environment/build/src/lifetime/spending.js
var hour2 = 36e5;
var written = 6 * hour2;
var unseen2 = hour2;
var remembersGone = 200;
function withSeen(document2, seen2, { now, isComplete }) {
  const before = document2.spending ?? { settled: 0, parts: [] };
  const lookedAt = before.lookedAt === void 0 ? now - unseen2 : Date.parse(before.lookedAt);
  const known2 = new Map(before.parts.map((part) => [keyOf(part), part]));
  const there = new Map(seen2.flatMap(billedOf).map((part) => [keyOf(part), part]));
  const parts3 = [];
  let settled = before.settled;
  for (const part of before.parts) {
    const found = there.get(keyOf(part));
    if (found && isMadeAgain(part, found)) {
      settled = round(settled + partCost(part, 0), 6);
      parts3.push(begun(found, now));
    } else if (found)
      parts3.push(followed(part, found, { now, lookedAt }));
    else
      parts3.push(isComplete && !part.goneAt ? { ...part, goneAt: iso(now) } : part);
  }
  for (const [key, part] of there) {
    if (known2.has(key))
      continue;
    const first = begun(part, now);
    const wasFree = part.nodes?.some((node) => known2.has(keyOf(node)));
    parts3.push(wasFree ? followed({ ...first, hourly: 0 }, part, { now, lookedAt }) : first);
  }
  const isSame = parts3.length === before.parts.length && parts3.every((part, index) => part === before.parts[index]);
  if (isSame && document2.spending && !(isComplete && now - lookedAt >= (before.lookedAt ? written : 0)))
    return document2;
  const looked = isComplete ? iso(now) : before.lookedAt;
  const gone = parts3.filter(({ goneAt }) => goneAt).length;
  const spending = { settled, parts: parts3, ...looked && { lookedAt: looked } };
  return { ...document2, spending: withRoom(spending, parts3.length - gone + remembersGone) };
}
function isMadeAgain({ goneAt }, { createdAt }) {
  return goneAt !== void 0 && createdAt !== void 0 && Date.parse(createdAt) > Date.parse(goneAt);
}
function longestGone(all, count2) {
  return all.flatMap((one3) => one3.goneAt ? [{ one: one3, at: Date.parse(one3.goneAt) }] : []).sort((a, b) => a.at - b.at).slice(0, Math.max(0, count2)).map(({ one: one3 }) => one3);
}
function withRoom(spending, most5) {
  const { settled, parts: parts3 } = spending;
  const gone = longestGone(parts3, parts3.length - most5);
  if (gone.length === 0)
    return spending;
  const left = new Set(gone);
  return {
    ...spending,
    settled: round(gone.reduce((total, part) => total + partCost(part, 0), settled), 6),
    parts: parts3.filter((part) => !left.has(part))
  };
}
function spendingOf({ spending, journal }) {
  if (spending)
    return spending;
  const parts3 = journal.flatMap(({ kind: kind2, id, name, createdAt, at: at2, goneAt, hourly }) => hourly === void 0 || hourly === 0 || goneAt ? [] : [begun({ kind: kind2, id, name, hourly, createdAt: createdAt ?? at2 }, Date.parse(at2))]);
  return { settled: 0, parts: parts3 };
}
function remembered(document2, kinds2) {
  return spendingOf(document2).parts.filter(({ kind: kind2, goneAt }) => kinds2.has(kind2) && !goneAt).map(({ kind: kind2, id, name, hourly, since }) => ({ kind: kind2, id, name, hourly, createdAt: since }));
}
function costOf(document2, now) {
  const { settled, parts: parts3 } = spendingOf(document2);
  const live = parts3.filter(({ goneAt }) => !goneAt);
  return {
    perHour: round(live.reduce((total, { hourly = 0 }) => total + hourly, 0), 4),
    soFar: round(parts3.reduce((total, part) => total + partCost(part, now), settled), 2),
    unpriced: live.filter(({ hourly }) => hourly === void 0).map(({ kind: kind2, name }) => `${kind2} ${name}`)
  };
}
function partCost(part, now) {
  const { kind: kind2, since, from, spent, hourly = 0, goneAt, uncapped } = part;
  const until = Math.max(Date.parse(from), goneAt ? Date.parse(goneAt) : now);
  const hours = billedHours(Date.parse(from), until, uncapped) + roundedUp(kind2, Math.max(0, until - Date.parse(since)));
  const cost = spent + hourly * hours;
  return hourly > 0 ? Math.max(billingOf(kind2).minimum.dollars, cost) : cost;
}
function budgetEnd(document2, budget) {
  const { settled, parts: parts3 } = spendingOf(document2);
  const live = parts3.filter(({ goneAt, hourly = 0 }) => !goneAt && hourly > 0);
  const perHour2 = live.reduce((total, { hourly = 0 }) => total + hourly, 0);
  if (perHour2 === 0)
    return void 0;
  const fixed2 = parts3.reduce((total, part) => total + (part.goneAt ? partCost(part, 0) : part.spent), settled);
  const spentAt = (moment) => live.reduce((total, { kind: kind2, from, spent, hourly = 0, uncapped }) => {
    const more = hourly * (billedHours(Date.parse(from), moment, uncapped) + mostRoundedUp(kind2));
    return total + Math.max(billingOf(kind2).minimum.dollars - spent, more);
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
function begun({ kind: kind2, id, name, hourly, createdAt, uncapped }, now) {
  const since = createdAt ?? iso(now);
  return {
    ...{ kind: kind2, id, name, since, from: since, spent: 0 },
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
  const at2 = since + unit * (hasGrown ? Math.floor(units(Math.min(now, lookedAt))) : Math.ceil(units(now)));
  const spent = part.spent + part.hourly * billedHours(from, at2, part.uncapped);
  return { ...there, from: iso(at2), spent: round(spent, 6), hourly: price2 };
}
function keyOf({ kind: kind2, id }) {
  return `${kind2}/${id}`;
}
function iso(moment) {
  return new Date(moment).toISOString();
}
function round(value2, digits) {
  return Number(value2.toFixed(digits));
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
function parseDocument(text4, identity2, ref) {
  const raw = parseJson(text4);
  const version = external_exports.object({ schema: external_exports.number().int().positive() }).safeParse(raw).data?.schema;
  if (version !== void 0 && version > schemaVersion)
    throw new LedgerError("ledger-newer", `the ledger of ${identity2.environment} has schema ${version}; this version knows ${schemaVersion}`, {
      hint: "Use the newest release of staging-actions in every workflow of this repository."
    });
  const parsed3 = documentSchema.safeParse(migrate(raw, version ?? 0));
  if (!parsed3.success)
    throw brokenLedger(ref, parsed3.error.issues.slice(0, 5).map(told).join("; "));
  const { environment, repositoryId } = parsed3.data;
  if (environment !== identity2.environment || repositoryId !== identity2.repositoryId)
    throw brokenLedger(ref, `it is of ${environment} in repository ${repositoryId}, and not of ${identity2.environment} in ${identity2.repositoryId}: a repository that was made again, or pushed as a mirror, brought the other one's along, and nothing that the other one has is this one's`);
  return parsed3.data;
}
function renderDocument(document2) {
  return `${JSON.stringify(document2, null, 2)}
`;
}
function parseJson(text4) {
  try {
    return JSON.parse(text4);
  } catch {
    return void 0;
  }
}
function told({ path: path2, message }) {
  return path2.length > 0 ? `${path2.join(".")}: ${message}` : message;
}

// packages/environment/build/src/ledger/writable.js
var mostBytes = 1 << 20;
var spareBytes = mostBytes / 8;
function writable(document2, ref) {
  const room = document2.operations.some(({ kind: kind2 }) => kind2 === "teardown") ? mostBytes : mostBytes - spareBytes;
  const counted = withoutGone(document2, atMost.journal, atMost.parts);
  const text4 = renderDocument(counted);
  if (bytesOf(text4) <= room)
    return within2(counted, text4, ref);
  const shortest2 = withoutGone(counted, 0, 0);
  const shorter = renderDocument(shortest2);
  if (bytesOf(shorter) <= room)
    return within2(shortest2, shorter, ref);
  throw tooMuch(`${ref} would have ${bytesOf(shorter)} bytes; ${room} may be`);
}
function within2(document2, text4, ref) {
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
    return { document: document2, text: text4 };
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
function bytesOf(text4) {
  return Buffer.byteLength(text4);
}

// packages/environment/build/src/ledger/git-remote.js
var together = 64 << 20;
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
    const { ref, repositoryUrl: repositoryUrl2 } = this.#options;
    let isFetched;
    if (this.#fetched === void 0 || !this.#git.isOpen) {
      const pattern = `+${ref}*:${ref}*`;
      isFetched = await this.#fetch("--prune", `--depth=${depth}`, repositoryUrl2, pattern);
    } else {
      const known2 = await this.#lookUp();
      if (known2 === void 0)
        return void 0;
      isFetched = depth === 1 && known2 === this.#fetched || await this.#fetch(`--depth=${depth}`, repositoryUrl2, `+${ref}:${ref}`);
    }
    if (!isFetched)
      return this.#tooSlow();
    const [target2, blob] = await this.#sizes([ref, `${ref}:${file2}`]);
    if (!target2) {
      await this.#requireAnswer();
      return void 0;
    }
    this.#fetched = target2.id;
    return { commit: target2.id, isCommit: target2.type === "commit", file: await this.#file(blob) };
  }
  /** For each prefix the file of each ref below it, by the rest of the ref's name: the newest of all in one look. */
  async fetchBelow(prefixes) {
    const { repositoryUrl: repositoryUrl2, ref } = this.#options;
    const here = (index) => `refs/below/${index}/`;
    const patterns = prefixes.map((prefix2, index) => `+${prefix2}/*:${here(index)}*`);
    if (!await this.#fetch("--prune", "--depth=1", repositoryUrl2, ...patterns))
      throw new LedgerError("ledger-broken", `what is in ${ref}/* could not be fetched in time: it is no ledgers`, {
        hint: `Look for refs below ${ref} that are not environments' (git ls-remote origin '${ref}/*'), and delete them.`
      });
    const listed4 = (await this.#git.run(["for-each-ref", "--format=%(refname)", "refs/below"])).toString("utf8");
    const refs = listed4.split("\n").filter(Boolean);
    if (refs.length === 0)
      await this.#requireAnswer();
    const blobs = await this.#sizes(refs.map((one3) => `${one3}:${file2}`));
    const files = await this.#files(blobs);
    return prefixes.map((_, place) => {
      const isHere = (one3) => one3.startsWith(here(place));
      return new Map(refs.flatMap((one3, index) => isHere(one3) ? [[one3.slice(here(place).length), files[index] ?? missing]] : []));
    });
  }
  /** Makes the commit that follows `tip`; it is pushed by `push`. */
  async commit(tip, text4, message) {
    const { author, clock } = this.#options;
    const seconds2 = Math.floor(clock.now() / 1e3);
    const bytes = (value2) => Buffer.byteLength(value2);
    const stream = [
      // What an attempt before left there is no parent of this one.
      `reset ${next}`,
      `commit ${next}`,
      `committer ${author.replace(/[<>\n]/g, "") || "staging-actions"} <staging-actions@users.noreply.github.com> ${seconds2} +0000`,
      `data ${bytes(message)}
${message}`,
      ...tip?.isCommit ? [`from ${tip.commit}`, "deleteall"] : [],
      `M 100644 inline ${file2}`,
      `data ${bytes(text4)}
${text4}`,
      "done\n"
    ].join("\n");
    await this.#git.run(["fast-import", "--quiet", "--force", "--done"], stream);
  }
  /** Publishes the commit, only if the ref is still at `tip` (or still does not exist). */
  async push(tip) {
    const { ref, repositoryUrl: repositoryUrl2 } = this.#options;
    const lease = `--force-with-lease=${ref}:${tip?.commit ?? ""}`;
    const result = await this.#git.raw(["push", "--porcelain", "--quiet", lease, repositoryUrl2, `${next}:${ref}`]);
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
  async mentions(text4) {
    const log = await this.#git.run(["log", "--format=%B", "--fixed-strings", `--grep=${text4}`, this.#options.ref]);
    return log.includes(text4);
  }
  /** The last commits of the ref, newest first; none when it does not exist. */
  async log(most5) {
    if (!await this.fetch(most5))
      return [];
    const log = await this.#git.run(["log", "-z", `--max-count=${most5}`, "--format=%ct%n%cn%n%B", this.#options.ref]);
    return log.toString("utf8").split("\0").filter(Boolean).map((entry) => {
      const [seconds2 = "0", who = "", ...message] = entry.split("\n");
      return { at: new Date(Number(seconds2) * 1e3).toISOString(), who, message: message.join("\n") };
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
    const { ref, repositoryUrl: repositoryUrl2 } = this.#options;
    const listed4 = await this.#git.read(["ls-remote", repositoryUrl2, ref]);
    if (listed4)
      return listed4.slice(0, listed4.indexOf("	"));
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
    const { repositoryUrl: repositoryUrl2 } = this.#options;
    if (/^https?:/.test(repositoryUrl2))
      await this.#git.read(["ls-remote", repositoryUrl2, "HEAD"], (text4) => text4 !== "");
  }
  async #sizes(names2) {
    if (names2.length === 0)
      return [];
    const input2 = names2.map((name) => `${name}
`).join("");
    const answer = (await this.#git.run(["cat-file", "--batch-check"], input2)).toString("utf8");
    return answer.trimEnd().split("\n").map((line, index) => {
      const [id = "", type = "", size, more] = line.split(" ");
      const isThere = size !== void 0 && more === void 0 && /^\d+$/.test(size);
      return isThere ? { name: names2[index] ?? "", id, type, size: Number(size) } : void 0;
    });
  }
  async #file(blob) {
    const { place } = this.#options;
    if (!place)
      return (await this.#files([blob]))[0] ?? missing;
    const problem2 = problemOf(blob);
    if (!blob || problem2)
      return problem2 ?? missing;
    const object3 = await place.read(blob.name);
    return object3 ? { text: object3.content.toString("utf8") } : missing;
  }
  /** In one process; the small ones first, where they are too much together. */
  async #files(blobs) {
    const files = blobs.map((blob) => problemOf(blob) ?? missing);
    let room = together;
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
    let at2 = 0;
    for (const { size, index } of wanted) {
      const start2 = answer.indexOf(10, at2) + 1;
      files[index] = { text: answer.toString("utf8", start2, start2 + size) };
      at2 = start2 + size + 1;
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
var patience4 = 18e4;
var mostUnexplained = 4;
var lookBack = 200;
function openLedger(options) {
  const { environment, repositoryId, refPrefix, clock, log, runUrl } = options;
  const names2 = environmentNames({ environment, repositoryId });
  const ref = ledgerRef(refPrefix, environment);
  const remote = new GitRemote({ ...options, ref, author: options.actor });
  const parse4 = ({ file: file3 }, place = ref) => {
    if ("problem" in file3)
      throw brokenLedger(place, file3.problem);
    return parseDocument(file3.text, names2, place);
  };
  const former = async (read3) => {
    for (const prefix2 of options.formerRefPrefixes ?? []) {
      const place = ledgerRef(prefix2, environment);
      const old = new GitRemote({ ...options, ref: place, author: options.actor });
      const tip = await old.fetch(1).finally(() => old.remove());
      if (tip)
        return read3(tip, place);
    }
    return void 0;
  };
  const update = async (message, edit, read3 = parse4) => {
    const started = clock.monotonic();
    let unexplained = 0;
    let tip = await remote.fetch(1);
    for (let attempt2 = 1; ; attempt2 += 1) {
      const current = tip ? read3(tip) : await former(read3) ?? emptyDocument(names2);
      const edited = edit(current);
      if (edited === void 0)
        return current;
      const { document: next2, text: text4 } = writable(edited, ref);
      const mark = `Write: ${randomUUID3()}`;
      await remote.commit(tip, text4, `${oneLine(message)}

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
      const seen2 = await remote.fetch(outcome.kind === "unknown" ? lookBack : 1);
      if (outcome.kind === "unknown" && seen2 && await remote.mentions(mark))
        return next2;
      unexplained = seen2?.commit === tip?.commit ? unexplained + 1 : 0;
      const isObjection = outcome.kind !== "unknown" || outcome.reason === "git-failed";
      if (isObjection && unexplained >= mostUnexplained || clock.monotonic() - started > patience4)
        throw unwritten(outcome, ref, refPrefix, unexplained > 0);
      tip = seen2;
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
      return tip ? parse4(tip) : former(parse4);
    }),
    update: (message, edit) => inTurn(() => update(message, edit)),
    startOver: (message) => inTurn(async () => {
      let problem2;
      const read3 = (tip, place) => {
        problem2 = void 0;
        try {
          return parse4(tip, place);
        } catch (error) {
          if (!isBroken(error))
            throw error;
          problem2 = error.message;
          return { ...emptyDocument(names2), generation: Math.floor(clock.now() / 1e3) };
        }
      };
      await update(message, (current) => problem2 === void 0 ? void 0 : current, read3);
      return { problem: problem2 };
    }),
    clear: async (message) => {
      await inTurn(() => update(message, cleared));
    },
    history: (most5) => inTurn(async () => (await remote.log(most5)).map(({ at: at2, who, message }) => ({
      at: at2,
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
function oneLine(text4) {
  return text4.replace(/[\r\n]+/g, " ");
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
          found.set(environment, parsed(file3, { environment, repositoryId }, ledgerRef(prefix2, environment)));
    return found;
  } finally {
    await remote.remove();
  }
}
function parsed(file3, identity2, ref) {
  try {
    if ("problem" in file3)
      return brokenLedger(ref, file3.problem);
    return parseDocument(file3.text, identity2, ref);
  } catch (error) {
    return toStagingError(error);
  }
}

// packages/environment/build/src/open-environment.js
async function openEnvironment(request2) {
  const { context, octokit, githubToken, digitaloceanToken } = request2;
  const { repository, urls, clock, log, signal } = context;
  const github = { octokit, owner: repository.owner, repo: repository.name };
  const loaded = request2.like?.configuration ?? await read2(request2, github);
  const environment = request2.environment ?? loaded.environment.name;
  const configuration = { ...loaded, environment: { ...loaded.environment, name: environment } };
  const names2 = environmentNames({ environment, repositoryId: repository.id, server: urls.server });
  return {
    names: names2,
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
async function read2({ context, configPath }, github) {
  const pushed = await loadConfiguration({
    path: configPath,
    workspace: context.workspace,
    readFile: (path2) => readFileAt(github, path2, context.sha)
  });
  return withGrants({ configuration: pushed, configPath, github, log: context.log });
}

// packages/environment/build/src/ledger/abandoned.js
var kind = "interrupted";
function interruption(operation, now) {
  return {
    kind,
    id: operation.id,
    name: operation.kind,
    by: operation.run.url,
    at: operation.since,
    ...operation.machine !== void 0 && { machine: operation.machine },
    goneAt: new Date(now).toISOString()
  };
}
function abandonedIn(before, dropped, now) {
  return [
    ...before.journal.filter((entry) => entry.kind === kind).flatMap(({ id, by, at: at2, goneAt, machine }) => {
      const [, runId, attempt2] = /^[a-z]+-(\d{1,15})-(\d{1,9})(?:-|$)/.exec(id) ?? [];
      if (runId === void 0)
        return [];
      const until = Math.min(goneAt ? Date.parse(goneAt) : now, now);
      return [{ run: by, runId: Number(runId), attempt: Number(attempt2), since: Date.parse(at2), until, machine }];
    }),
    ...dropped.map(({ run, since, machine }) => ({
      run: run.url,
      runId: run.id,
      attempt: run.attempt,
      since: Date.parse(since),
      until: now,
      machine
    }))
  ];
}
function withoutInterruptions(document2, own) {
  return { ...document2, journal: document2.journal.filter((entry) => entry.kind !== kind || entry.id === own) };
}

// packages/environment/build/src/ledger/journal.js
function withJournal(document2, entries) {
  const kept2 = document2.journal.filter((old) => !entries.some((entry) => entry.kind === old.kind && (old.id === "" ? isSameName(entry, old) : entry.id === old.id)));
  const known2 = entries.filter((entry) => entry.id !== "" || !kept2.some((old) => old.kind === entry.kind && isSameName(entry, old) && !old.goneAt));
  return { ...document2, journal: [...kept2, ...known2] };
}
function isSameName(one3, other) {
  return one3.name === other.name && one3.zone === other.zone;
}
function withGone(document2, gone, at2) {
  const isGone = ({ kind: kind2, id }) => gone.some((one3) => one3.kind === kind2 && one3.id === id);
  const clusterIsGone = document2.journal.some((entry) => entry.kind === "cluster" && !entry.goneAt && isGone(entry));
  return {
    ...document2,
    journal: document2.journal.map((entry) => !entry.goneAt && isGone(entry) ? { ...entry, goneAt: at2 } : entry),
    apps: clusterIsGone ? {} : document2.apps
  };
}

// packages/environment/build/src/ledger/leases.js
function leaseId(run) {
  return `run-${run}`;
}
function withLease(document2, lease) {
  return { ...document2, leases: [...document2.leases.filter(({ id }) => id !== lease.id), lease] };
}
function withoutLease(document2, id) {
  if (!document2.leases.some((lease) => lease.id === id))
    return document2;
  return { ...document2, leases: document2.leases.filter((lease) => lease.id !== id) };
}
function liveLeases(document2, now) {
  return document2.leases.filter(({ until }) => Date.parse(until) > now);
}

// packages/environment/build/src/ledger/operations.js
function operationId(kind2, run, app) {
  return [kind2, run.id, run.attempt, ...app ? [app] : []].join("-");
}
function excludes(running, wanted) {
  if (running.id === wanted.id)
    return false;
  if (wanted.kind !== "deploy")
    return running.kind !== "deploy";
  if (running.kind === "deploy")
    return running.app === wanted.app;
  return running.run.id !== wanted.run.id;
}
function claimOperation(document2, wanted, isOver) {
  const running = document2.operations.filter((operation) => operation.id !== wanted.id && !isOver(operation));
  const by = running.find((operation) => excludes(operation, wanted));
  return by ? { kind: "busy", by } : { kind: "claimed", document: { ...document2, operations: [...running, wanted] } };
}
function withoutOperation(document2, id) {
  return { ...document2, operations: document2.operations.filter((operation) => operation.id !== id) };
}

// packages/environment/build/src/provision/release.js
async function releaseOperation(environment, kind2, { interrupted }) {
  const { ledger, context } = environment;
  const id = operationId(kind2, context.run);
  const document2 = await ledger.read();
  if (!document2?.operations.some((operation) => operation.id === id))
    return;
  await ledger.update(`${kind2}: ${interrupted ? "interrupted" : "released"}`, (current) => {
    const operation = current.operations.find((one3) => one3.id === id);
    if (!operation)
      return void 0;
    const released = withoutItsLease(withoutOperation(current, id), operation);
    return interrupted ? withJournal(released, [interruption(operation, context.clock.now())]) : withoutEmptyLife(released);
  });
  context.log.info(`released the claim of this ${kind2}`);
}
function withoutItsLease(document2, { kind: kind2, run, since }) {
  const id = leaseId(run.id);
  const came = kind2 === "provision" && document2.leases.some((lease) => lease.id === id && lease.since === since);
  return came ? withoutLease(document2, id) : document2;
}
function withoutEmptyLife(document2) {
  const { leases, operations, journal, stack } = document2;
  return leases.length + operations.length + journal.length > 0 || stack ? document2 : { ...document2, life: null };
}
async function releaseAfterFailure(environment, kind2) {
  const { log, signal } = environment.context;
  try {
    await releaseOperation(environment, kind2, { interrupted: signal.aborted });
  } catch (error) {
    log.warning(`the claim of this ${kind2} stays in the ledger until the run is over: ${toStagingError(error).message}`);
  }
}

// packages/environment/build/src/provision/provision-environment.js
import { hostname as hostname4 } from "node:os";

// packages/environment/build/src/bound-by-runs.js
var fraction = 1e3;
var longest2 = 7 * 36e5;
async function boundByRuns(abandoned, github) {
  const asked2 = /* @__PURE__ */ new Map();
  return Promise.all(abandoned.map(async (one3) => {
    const key = `${one3.runId}/${one3.attempt}`;
    const answer = asked2.get(key) ?? jobsOf(one3, github);
    asked2.set(key, answer);
    return withinJobs(one3, await answer);
  }));
}
async function jobsOf({ runId, attempt: attempt2 }, github) {
  try {
    return await listRunJobs(github, runId, attempt2);
  } catch (error) {
    if (!(error instanceof StagingError) || error.reason === "cancelled")
      throw error;
    return [];
  }
}
function withinJobs(one3, jobs) {
  const began = jobs.flatMap(({ startedAt }) => startedAt === void 0 ? [] : [Date.parse(startedAt)]);
  const ended = jobs.flatMap(({ completedAt }) => completedAt === void 0 ? [] : [Date.parse(completedAt)]);
  const isOver = jobs.length > 0 && ended.length === jobs.length;
  return {
    ...one3,
    since: Math.max(one3.since, began.length > 0 ? Math.min(...began) : one3.until - longest2),
    until: isOver ? Math.min(one3.until, Math.max(...ended) + fraction) : one3.until
  };
}

// packages/environment/build/src/composition/surroundings.js
import { createHash as createHash4 } from "node:crypto";
function applyNameOf(stack, digest) {
  if (stack?.digest !== digest || stack.appliedAt === void 0)
    return digest;
  return createHash4("sha256").update(`${digest} ${stack.appliedAt}`).digest("hex");
}

// packages/environment/build/src/lifetime/limits.js
function configuredLimits({ environment, approval }) {
  const { ttl, idle, idleApplies, budget } = environment;
  return { ttl, idle, idleApplies, approval: approval.timeout, budget };
}
function limitsOf({ life }, configured) {
  return life?.limits ? { ...life.limits, budget: life.limits.budget } : configured;
}

// packages/environment/build/src/lifetime/end.js
var courtesy = 36e5;
var requestGrace = 3 * 36e5;
function isApprovalLease({ id }) {
  return id.startsWith("approval-");
}
function withLife(document2, limits2, now) {
  const at2 = new Date(now).toISOString();
  return {
    ...document2,
    life: document2.life ? { ...document2.life, usedAt: at2 } : { since: beginning(document2) ?? at2, until: new Date(now + limits2.ttl).toISOString(), usedAt: at2, limits: limits2 }
  };
}
function beginning({ journal }) {
  return journal.map(({ at: at2 }) => at2).sort((a, b) => Date.parse(a) - Date.parse(b))[0];
}
function withUse(document2, now) {
  return document2.life ? { ...document2, life: { ...document2.life, usedAt: new Date(now).toISOString() } } : document2;
}
function leaseEnd({ life }, duration2, now) {
  return Math.min(now + duration2, life ? Math.max(Date.parse(life.until), now + courtesy) : Number.POSITIVE_INFINITY);
}
function endOf(document2, configured) {
  const limits2 = limitsOf(document2, configured);
  const end2 = timeOver(document2, limits2);
  if (!end2)
    return void 0;
  const spent = limits2.budget === void 0 ? void 0 : budgetEnd(document2, limits2.budget);
  const first = {
    ...spent !== void 0 && spent < end2.at ? { at: spent, because: "budget" } : end2,
    ...limits2.budget !== void 0 && { budget: limits2.budget }
  };
  const people = document2.leases.filter(({ byHand, kept: kept2 }) => byHand && !kept2);
  if (people.length === document2.leases.length)
    return first;
  const alone = timeOver({ ...document2, leases: people }, limits2);
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

// packages/environment/build/src/lifetime/say-end.js
var causes2 = {
  unused: "nobody holds it any longer",
  idle: "nobody uses it",
  ttl: "its time is over",
  budget: "its budget is used up"
};
function causeOf2({ because }) {
  return causes2[because];
}
function remedyOf({ because }) {
  return because === "budget" ? "raise `environment.budget` and extend it in staging-control to keep it" : "extend it in staging-control to keep it";
}
function momentOf(end2) {
  return end2 && end2.at > 0 ? new Date(end2.at).toISOString() : void 0;
}
function sayEnd(end2, emphasis = "") {
  const at2 = momentOf(end2);
  if (at2 === void 0)
    return `may be destroyed at any time, because ${causeOf2(end2)}`;
  const { sooner, budget } = end2;
  const from = sooner ? `from ${renderMoment(sooner)} on, ` : "";
  const orSooner = sooner === void 0 ? "" : `, or ${from}as soon as the runs and requests that hold it let go of it`;
  const orSpent = budget === void 0 ? "" : `; before that ${ifItGrows(budget)}`;
  return `may be destroyed from ${emphasis}${renderMoment(at2)}${emphasis} on, because ${causeOf2(end2)} then${orSooner}${orSpent}`;
}
function ifItGrows(budget) {
  return `if it comes to cost more than now, since its budget is $${budget}`;
}

// packages/environment/build/src/deadlines/warn-of-end.js
var near = 75 * 6e4;
function warnOfEnd({ names: names2, context, configuration }, document2) {
  const { log, clock } = context;
  const limits2 = limitsOf(document2, configuredLimits(configuration));
  const end2 = endOf(document2, limits2);
  const left = end2 && end2.at - clock.now();
  if (end2 && left !== void 0 && left < near)
    log.warning(left > 0 ? `${names2.environment} may be destroyed in ${renderDuration(left)}, because ${causeOf2(end2)} then: ${remedyOf(end2)}` : `${names2.environment} may be destroyed at any time, because ${causeOf2(end2)}: ${remedyOf(end2)}`);
  const { unpriced } = costOf(document2, clock.now());
  if (limits2.budget !== void 0 && unpriced.length > 0)
    log.warning(`the budget of $${limits2.budget} does not count ${unpriced.join(", ")}, of which no price is known: set it in \`prices\` of .github/staging.yml`);
  return end2;
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
function shortName(name, zone) {
  const full = fullName(name, zone);
  const domain2 = canonicalName(zone);
  return full === domain2 ? "@" : full.slice(0, -domain2.length - 1);
}
function liesIn(host2, domain2) {
  const [name, above] = [canonicalName(host2), canonicalName(domain2)];
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

// packages/environment/build/src/inventory/addresses.js
function canonicalAddress(address) {
  if (!address.includes(":"))
    return address;
  const url2 = URL.parse(`http://[${address}]`);
  return url2 ? url2.hostname.slice(1, -1) : address.toLowerCase();
}
function addressesOfBalancer({ ip, ipv6: ipv62 }) {
  return [ip, ipv62].flatMap((one3) => one3 ? [canonicalAddress(one3)] : []);
}
function addressesOfDroplet({ networks }) {
  return [...networks?.v4 ?? [], ...networks?.v6 ?? []].flatMap(({ type, ip_address }) => type === "public" ? [canonicalAddress(ip_address)] : []);
}

// packages/environment/build/src/inventory/record-ownership.js
function recordVerdict({ id, type, name, data, zone }, { ownerTag, domain: domain2, addresses, recorded, isHeld }) {
  if (type === "TXT" && data.replaceAll('"', "") === ownerTag)
    return { kind: "ours", proof: "tag" };
  const records = recorded.filter(({ kind: kind2 }) => kind2 === "dns-record");
  const made = records.find((one3) => one3.id === String(id)) ?? records.find((one3) => one3.id === "" && one3.name === `${type} ${name}` && one3.zone === zone);
  const pointsHere = ["A", "AAAA"].includes(type) && addresses.has(canonicalAddress(data));
  const held = isHeld(String(id));
  if (!made && !held)
    return pointsHere ? doubt3("it points at an address of ours, and nothing says that we made it") : { kind: "not-ours" };
  const isAsMade = !made || made.name === `${type} ${name}` && (made.address === void 0 || made.address === data);
  if (!isAsMade)
    return doubt3(`we made it as ${made?.name} to ${made?.address}; it was changed since`);
  if (!pointsHere && !held)
    return made?.id === "" ? { kind: "not-ours" } : doubt3("a record of ours names it, and it points elsewhere");
  return zone === domain2 || held ? { kind: "ours", proof: "record and address" } : doubt3("only the ledger says that we made it, in a zone that the configuration does not name");
}
function isSaidTwice(one3, other) {
  return one3.id !== other.id && one3.zone === other.zone && one3.type === other.type && one3.name === other.name && one3.data === other.data;
}
function doubt3(because) {
  return { kind: "in-doubt", because, isInTheWay: false };
}

// packages/environment/build/src/hosts/foreign-names.js
function wildcardOver(host2, { zone, records, isOurs: isOurs2 }, { own, bounds }) {
  const name = canonicalName(host2);
  if (!liesIn(name, zone) || own !== void 0 && liesIn(name, own))
    return void 0;
  const encloser = closestEncloser(name, records, canonicalName(zone));
  if (encloser === void 0)
    return void 0;
  const wildcard = `*.${encloser}`;
  if (wildcard === name || bounds.some((bound2) => liesIn(name, bound2) && !liesIn(wildcard, bound2)))
    return void 0;
  return records.find((one3) => fullName(one3.name, zone) === wildcard && !isOurs2(one3));
}
function closestEncloser(name, records, zone) {
  const exists2 = (one3) => one3 === zone || records.some((record2) => liesIn(fullName(record2.name, zone), one3));
  if (exists2(name))
    return void 0;
  const [, ...above] = name.split(".");
  const parent = above.join(".");
  return exists2(parent) ? parent : closestEncloser(parent, records, zone);
}
var governing = /* @__PURE__ */ new Set(["CAA", "MX", "TXT"]);
function governedBy(host2, type) {
  const labels = canonicalName(host2).split(".");
  const last = labels.findLastIndex((label) => label.startsWith("_"));
  if (last >= 0)
    return labels.slice(last + 1).join(".");
  return governing.has(type) ? labels.join(".") : void 0;
}
function governed(host2, type, { zone, records, isOurs: isOurs2 }, { own }) {
  if (own !== void 0 && liesIn(host2, own))
    return void 0;
  const name = governedBy(host2, type);
  if (name === void 0)
    return void 0;
  return records.find((one3) => {
    const full = fullName(one3.name, zone);
    return liesIn(full, name) && !isOurs2(one3) && !isOfEveryZone(one3.type, full, zone);
  });
}
function isOfEveryZone(type, full, zone) {
  return full === canonicalName(zone) && (type === "NS" || type === "SOA");
}

// packages/environment/build/src/hosts/judge-hosts.js
function judgeHosts(view) {
  return view.wanted.flatMap(({ app, host: host2 }) => {
    const refusal = judgeHost(host2, view);
    return refusal ? [{ app, host: host2, ...refusal }] : [];
  });
}
function judgeHost(host2, view) {
  const { bounds, zone, records, taken: taken2, others } = view;
  if (!bounds.some((bound2) => liesIn(host2, bound2)))
    return {
      because: bounds.length > 0 ? `it does not lie in ${bounds.join(" or ")}` : "the promotion branch's configuration allows no hosts: it has neither `environment.domain` nor `environment.domains`",
      remedy: "Change the `url` of the app, or let `environment.domains` in .github/staging.yml name the domain, and merge that into the promotion branch first."
    };
  const other = others.get(host2);
  if (other !== void 0)
    return takenByOther(other);
  if (zone === void 0 || taken2.has(host2))
    return void 0;
  if (!records)
    return void 0;
  const isOurs2 = (one3) => recordVerdict({ ...one3, zone }, { ...view, domain: zone, isHeld: (id) => view.held.has(id) }).kind === "ours" || leadsToUs(one3, { ...view, zone, records });
  const named5 = (one3) => `the ${one3.type} record ${one3.id} (${fullName(one3.name, zone)} \u2192 ${one3.data})`;
  const record2 = records.find((one3) => leads(one3) && fullName(one3.name, zone) === host2 && !isOurs2(one3));
  if (record2)
    return {
      because: `${named5(record2)} is there already and is not ours`,
      remedy: "Delete that record if nobody needs it, or give the app another host with `url`."
    };
  const wildcard = liesIn(host2, zone) ? wildcardOver(host2, { zone, records, isOurs: isOurs2 }, view) : void 0;
  return wildcard && {
    because: `${named5(wildcard)} answers for it, is not ours and would do so no more`,
    remedy: `Leave out the \`url\` of the app, or name ${host2} itself in \`environment.domains\` on the promotion branch.`
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
  const target2 = canonicalName(data === "@" ? zone : data);
  const next2 = records.filter((one3) => leads(one3) && fullName(one3.name, zone) === target2);
  return depth < 8 && next2.length > 0 && next2.every((one3) => leadsToUs(one3, { zone, records, addresses }, depth + 1));
}

// packages/environment/build/src/hosts/require-hosts.js
var patience5 = 3e4;
async function requireHosts(environment, document2, observed, deadline) {
  requireNone(await refusedHosts(environment, document2, observed));
  const { hosts } = contestedHosts(environment);
  if (!hosts)
    return;
  const { clock, log } = environment.context;
  let rival;
  try {
    await waitUntil(async () => {
      const { having, wanting } = hostsOfOthers(environment, await environment.ledgers());
      requireNone(hosts.flatMap((host2) => rivalry(environment, host2, having.get(host2)) ?? []));
      rival = hosts.flatMap((host2) => rivalry(environment, host2, wanting.get(host2)) ?? [])[0];
      return rival ? { kind: "waiting", seen: rival.because } : { kind: "done", value: void 0 };
    }, { awaited: "the hosts to be free", deadline: deadline.within(patience5), clock, log, first: 500, most: 3e3 });
  } catch (error) {
    if (error instanceof WaitTimeoutError && rival)
      requireNone([rival]);
    throw error;
  }
}
function requireBounds({ apps, configuration, names: names2 }) {
  const bounds = boundsOf(configuration, names2.environment);
  const nothing2 = {
    own: void 0,
    zone: void 0,
    records: void 0,
    ownerTag: "",
    recorded: [],
    held: /* @__PURE__ */ new Set()
  };
  requireNone(judgeHosts({
    ...nothing2,
    wanted: wantedHosts(apps),
    bounds,
    addresses: /* @__PURE__ */ new Set(),
    taken: /* @__PURE__ */ new Set(),
    others: /* @__PURE__ */ new Map()
  }));
}
function requireNone(refusals) {
  if (refusals.length === 0)
    return;
  throw new RefusedError("host-taken", refusals.map(({ app, host: host2, because }) => `the app ${app} cannot have the host ${host2}: ${because}`).join("\n"), { hint: [...new Set(refusals.map(({ remedy }) => remedy))].join(" ") });
}
function rivalry({ apps }, host2, other) {
  if (other === void 0)
    return void 0;
  const app = wantedHosts(apps).find((wanted) => wanted.host === host2)?.app ?? "";
  return { app, host: host2, ...takenByOther(other) };
}
async function refusedHosts(environment, document2, { addresses, resources }) {
  const { apps, configuration, names: names2, digitalocean } = environment;
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
    bounds: boundsOf(configuration, names2.environment),
    own: ownDomain(configuration, names2.environment),
    zone: domain2,
    records,
    ownerTag: names2.ownerTag,
    recorded: document2?.journal ?? [],
    held: new Set(resources.flatMap(({ kind: kind2, id }) => kind2 === "dns-record" ? [id] : [])),
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
function contestedHosts({ apps, configuration, names: names2 }) {
  const own = `.${ownDomain(configuration, names2.environment)}`;
  const hosts = wantedHosts(apps).map(({ host: host2 }) => host2).filter((host2) => !host2.endsWith(own));
  return hosts.length > 0 ? { hosts } : {};
}
function hostsOfOthers({ names: names2, context }, ledgers) {
  const claims = (document2) => document2.operations.filter(({ kind: kind2 }) => kind2 === "provision");
  const own = ledgers.get(names2.environment);
  const mine = own && !(own instanceof StagingError) ? claims(own).find(({ run }) => run.id === context.run.id)?.since : void 0;
  const isEarlier = (since, other) => mine === void 0 || Date.parse(since) < Date.parse(mine) || Date.parse(since) === Date.parse(mine) && other < names2.environment;
  const having = /* @__PURE__ */ new Map();
  const wanting = /* @__PURE__ */ new Map();
  for (const [other, document2] of ledgers) {
    if (other === names2.environment || document2 instanceof StagingError)
      continue;
    for (const host2 of document2.stack?.hosts ?? [])
      having.set(host2, other);
    for (const { since, hosts = [] } of claims(document2))
      for (const host2 of hosts)
        (isEarlier(since, other) ? having : wanting).set(host2, other);
  }
  return { having, wanting };
}
function recordedAddresses({ resources }, zone, host2) {
  return resources.flatMap(({ kind: kind2, name, address }) => {
    const [type, short] = name.split(" ");
    return kind2 === "dns-record" && type !== "TXT" && short !== void 0 && fullName(short, zone) === host2 && address ? [address] : [];
  });
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
function containerOf(type, attributes) {
  const [kind2, attribute2] = partOf(type) ?? [];
  const id = attribute2 && attributes[attribute2];
  return kind2 && typeof id === "string" && id !== "" ? { kind: kind2, id } : void 0;
}
var additions = /* @__PURE__ */ new Set([
  "digitalocean_database_connection_pool",
  "digitalocean_database_db",
  "digitalocean_database_kafka_topic",
  "digitalocean_database_replica",
  "digitalocean_database_user",
  "digitalocean_project_resources"
]);
function isBoundPart(type, owns) {
  return partOf(type) !== void 0 && !(owns === "state" && additions.has(type));
}
function wholeOf(type, attributes, owns) {
  return isBoundPart(type, owns) ? containerOf(type, attributes) : void 0;
}
var local = /^(random|null|tls|time|local|terraform)_/;
function isLocal(type) {
  return local.test(type);
}
function whereaboutsOf({ type, id, places }, domain2) {
  if (isLocal(type))
    return { kind: "state-only" };
  if (partOf(type) && type !== "digitalocean_database_replica") {
    const whole2 = containerOf(type, places);
    return whole2 ? { kind: "account", resource: whole2 } : { kind: "elsewhere" };
  }
  const kind2 = kindOfType[type];
  if (!kind2)
    return { kind: "elsewhere" };
  if (!id)
    return { kind: "state-only" };
  if (kind2 !== "dns-record")
    return { kind: "account", resource: { kind: kind2, id } };
  const zone = places.domain ?? domain2;
  return zone ? { kind: "account", resource: { kind: kind2, id, zone } } : { kind: "elsewhere" };
}
function isByCompany(kind2) {
  return kind2 === "dns-record" || kind2 === "certificate";
}
function told2({ address, id }) {
  return id ? `${address} (${id})` : address;
}
function some(items2) {
  return `${items2.slice(0, 5).join(", ")}${items2.length > 5 ? ` and ${items2.length - 5} more` : ""}`;
}

// packages/environment/build/src/stacks/recorded-places.js
var stateEntry = "state";
var zoneEntry = "zone";
function placeOf({ endpoint, bucket: bucket2, key }) {
  return `${bucketUrl({ endpoint, bucket: bucket2 })}${key}`;
}
function bucketUrl({ endpoint, bucket: bucket2 }) {
  return `${endpoint.replace(/\/+$/, "")}/${bucket2}/`;
}
function plannedStates(backends, { by, at: at2 }) {
  return backends.map((backend) => ({ kind: stateEntry, id: "", name: placeOf(backend), by, at: at2 }));
}
function strayPlaces({ journal }, backends) {
  const known2 = new Set(backends.map(placeOf));
  return toldPlaces(journal).filter((place) => !known2.has(place));
}
function toldPlaces(journal) {
  const told4 = journal.filter(({ kind: kind2, goneAt }) => kind2 === stateEntry && !goneAt);
  return [...new Set(told4.map(({ name }) => name))];
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
  const told4 = journal.flatMap(({ kind: kind2, id, zone, goneAt }) => {
    if (goneAt)
      return [];
    return kind2 === zoneEntry ? [id] : zone ?? [];
  });
  return [...new Set(told4)].filter((zone) => zone !== configured && domainForm.test(zone)).slice(0, mostZones);
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
  return heldIn2(journal).some(({ type }) => registryTypes.includes(type));
}
function heldParts({ journal }, { prices, replicas, registryPlan }) {
  const held = heldIn2(journal);
  const replicasHeld = held.filter(({ type }) => type === replicaType);
  const paid = [...held.filter(({ type }) => type !== replicaType), ...replicasHeld.slice(replicas)];
  return [...Map.groupBy(paid, ({ type }) => type)].flatMap(([type, all]) => {
    const own = prices.get(type);
    const plan = own === void 0 ? planOf(type, prices, registryPlan) : void 0;
    if (plan)
      return all.map(({ at: at2 }) => ({ ...plan, id: "plan", createdAt: at2 }));
    return all.length > namedAtMost ? [{ kind: heldKind, id: type, name: `${all.length} of ${type}`, hourly: own && own * all.length }] : all.map(({ address, at: at2 }) => ({ kind: heldKind, id: address, name: address, hourly: own, createdAt: at2 }));
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
  const kind2 = Object.hasOwn(kindOfType, type) ? kindOfType[type] : void 0;
  if (kind2 !== void 0)
    return billedKinds.some(({ kinds: kinds2 }) => kinds2.includes(kind2));
  return type === "digitalocean_kubernetes_node_pool" || !isFree(type);
}
function heldIn2(journal) {
  return journal.filter(({ kind: kind2, goneAt }) => kind2 === stateEntry && !goneAt).flatMap(({ holds: holds2 = [], at: at2 }) => holds2.map((address) => ({ address, type: typeOf(address), at: at2 }))).filter(({ type }) => !isFree(type));
}
function isFree(type) {
  return free.has(type) || freeProviders.test(type) || Object.hasOwn(kindOfType, type) || type !== replicaType && partOf(type) !== void 0;
}
function typeOf(address) {
  return withoutKeys(address).split(".").at(-2) ?? "";
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
    const own = prices.configured[key];
    if (own !== void 0 || !pricedEngines.includes(engine))
      return own;
    const included = includedStorage[key];
    const more = included === void 0 || !storage ? 0 : Math.max(0, storage / 1024 - included);
    return sum([prices.get(key), times("db-storage-gib", more)]);
  };
  return {
    cluster: (cluster3) => {
      const nodes = cluster3.node_pools.flatMap((pool) => pool.nodes.map(({ id, name, created_at: createdAt }) => {
        const hourly = times(pool.size, 1);
        return { kind: "node", id, name, hourly, createdAt: createdAt ?? cluster3.created_at, ...sized(pool.size) };
      }));
      const missing2 = cluster3.node_pools.map(({ size, count: count2, nodes: nodes2 }) => times(size, Math.max(0, count2 - nodes2.length)));
      return whole(times("ha-control-plane", cluster3.ha ? 1 : 0), nodes, missing2);
    },
    database: (database3, replicas = []) => {
      const { id, engine, size, num_nodes: count2, storage_size_mib: storage } = database3;
      const node = databaseNode(engine, size, storage);
      const copies = replicas.map((replica) => ({
        kind: "database-replica",
        id: `${id}/${replica.id}`,
        name: replica.name,
        hourly: databaseNode(engine, replica.size, replica.storage_size_mib),
        createdAt: replica.created_at ?? database3.created_at
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
    volume: (volume2) => times("volume-gib", volume2.size_gigabytes),
    snapshot: (snapshot) => times("volume-snapshot-gib", snapshot.size_gigabytes)
  };
}
function whole(own, nodes, coming = []) {
  const hourly = sum([own, ...nodes.map((node) => node.hourly), ...coming]);
  return { nodes, own, ...hourly !== void 0 && { hourly } };
}
function databaseKey(size) {
  return size.startsWith("db-") ? size : `db-${size}`;
}
function sum(parts3) {
  return parts3.reduce((total, part) => total === void 0 || part === void 0 ? void 0 : total + part, 0);
}

// packages/environment/build/src/lifetime/estimate.js
var known = [
  "digitalocean_database_cluster",
  "digitalocean_kubernetes_cluster",
  "digitalocean_loadbalancer"
];
function estimateStacks(needs, prices) {
  const parts3 = [
    ["nodes", needs.nodeSize, needs.nodes ?? 1],
    ["database", needs.databaseSize && databaseKey(needs.databaseSize), 1],
    ["load balancer", needs.nodeSize && "load-balancer", 1]
  ];
  if (parts3.every(([, slug]) => slug === void 0))
    return void 0;
  const priced = parts3.map(([part, slug, count2]) => {
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
function plannedName(kind2, names2) {
  const planned = {
    cluster: names2.cluster,
    database: names2.database,
    vpc: names2.vpc,
    "load-balancer": names2.loadBalancer,
    project: names2.project
  };
  return planned[kind2];
}
var madeByKubernetes = {
  "load-balancer": /^a[0-9a-f]{31}$/,
  volume: /^pvc-/,
  "volume-snapshot": /./
};
function isKubernetesName(kind2, name) {
  return madeByKubernetes[kind2]?.test(name) === true;
}
function isClusterTag(tag2) {
  return clusterIn(tag2) !== void 0;
}
function clusterIn(tag2) {
  return /^k8s:([0-9a-f-]{36})$/.exec(tag2.toLowerCase())?.[1];
}
var ownerForm = /staging:(?:[0-9a-z]+-)?\d+:[a-z0-9-]+/;
function isOwnerTag(tag2) {
  return new RegExp(`^${ownerForm.source}$`).test(tag2.toLowerCase());
}
function ownerIn(description) {
  return ownerForm.exec(description ?? "")?.[0];
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
  return Object.keys(kinds).filter((kind2) => kindRules[kind2].stage === stage);
}
function listed(collection3) {
  return {
    delete: (api, { id }) => collection3(api).delete(id),
    exists: async (api, { id }) => await collection3(api).find(id) !== void 0,
    seems: async (api, { id }) => await collection3(api).glimpse(id) !== void 0
  };
}
function isLive(cluster3) {
  return cluster3 !== void 0 && cluster3.status.state !== "deleted";
}
function resourceKey({ kind: kind2, id }) {
  return `${kind2}/${id}`;
}
function sameResource(a, b) {
  return a.kind === b.kind && a.id === b.id;
}

// packages/environment/build/src/inventory/ownership.js
var clockSkew = 3e5;
var notOurs = { kind: "not-ours" };
var ours = (proof) => ({ kind: "ours", proof });
var doubt4 = (because, isInTheWay = false) => ({ kind: "in-doubt", because, isInTheWay });
function ownershipIn(situation) {
  const { names: names2, listing, domain: domain2, since, recorded, inState, toldOwned, balancersOf, proven } = situation;
  const born = since === void 0 ? Number.NEGATIVE_INFINITY : Date.parse(since) - clockSkew;
  const isOlder = ({ createdAt }) => createdAt !== void 0 && Date.parse(createdAt) < born;
  const isTagged = (tags2) => tags2.some((tag3) => tag3.toLowerCase() === names2.ownerTag.toLowerCase());
  const isInState = (kind2, id) => inState.has(resourceKey({ kind: kind2, id }));
  const isRecorded = (kind2, id) => recorded.some((one3) => one3.kind === kind2 && one3.id === id);
  const isKnown = (kind2, id) => isRecorded(kind2, id) || isInState(kind2, id);
  const remember = (kind2, judge) => (found) => {
    const key = resourceKey({ kind: kind2, id: found.id });
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
  const byStateAlone = ({ tags: tags2 = [], description, created_at }) => {
    const other = [...tags2, ownerIn(description) ?? ""].find((tag3) => isOwnerTag(tag3) && !isTagged([tag3]));
    if (other)
      return doubt4(`our state holds it, and it bears ${other}`);
    return isOlder({ createdAt: created_at }) ? doubt4("our state holds it, and it is older than this life of the environment") : ours("state");
  };
  const byNameAndTag = (found, tags2) => {
    const { kind: kind2, id, name } = found;
    const isPlanned = plannedName(kind2, names2) === name;
    const bears = isTagged(tags2);
    if (!bears && !isPlanned)
      return void 0;
    if (!bears)
      return doubt4("it has the name that we give and not our tag", true);
    const other = tags2.find((tag3) => isOwnerTag(tag3) && !isTagged([tag3]));
    if (other)
      return doubt4(`it bears our tag and ${other}`, isPlanned);
    const isOurName = isNameOf(names2, name) || isKubernetesName(kind2, name);
    if (!isPlanned && !(isOurName && isKnown(kind2, id)))
      return doubt4("it bears our tag, and nothing says that we made it");
    if (isOlder(found))
      return doubt4("it bears our tag and is older than this life of the environment", isPlanned);
    return ours(isPlanned ? "name and tag" : "tag and record");
  };
  const byNameAndDescription = (found, description) => {
    const isPlanned = plannedName(found.kind, names2) === found.name;
    const owner = ownerIn(description);
    if (owner !== names2.ownerTag)
      return isPlanned ? doubt4(`its description names ${owner ?? "no owner"}`, true) : notOurs;
    if (!isPlanned && !isKnown(found.kind, found.id))
      return doubt4("its description names us, and it has another name");
    if (isOlder(found))
      return doubt4("it is older than this life of the environment", isPlanned);
    return ours("name and description");
  };
  const vpc2 = remember("vpc", (found) => found.default ? notOurs : byNameAndDescription(asFound("vpc", found), found.description));
  const networks = new Set(listing.vpcs.filter((one3) => vpc2(one3).kind === "ours").map(({ id }) => id));
  const inside = (network) => network && networks.has(network) ? doubt4("it lies in our VPC, and nothing says that we made it") : notOurs;
  const cluster3 = remember("cluster", (found) => byNameAndTag(asFound("cluster", found), found.tags) ?? inside(found.vpc_uuid));
  const clusters = listing.clusters.filter((one3) => cluster3(one3).kind === "ours");
  const nodes = new Set(clusters.flatMap(({ node_pools }) => node_pools.flatMap((pool) => pool.nodes.map((node) => node.droplet_id ?? ""))));
  const former = recorded.filter(({ kind: kind2, id }) => kind2 === "cluster" && id !== "" && !listing.clusters.some((one3) => one3.id === id));
  const provenTags = new Set([...clusters, ...former.filter(({ id }) => isInState("cluster", id))].map(({ id }) => clusterTag(id)));
  const database3 = remember("database", (found) => byNameAndTag(asFound("database", found), found.tags) ?? inside(found.private_network_uuid));
  const loadBalancer = remember("load-balancer", (found) => {
    const { id, name, vpc_uuid: network, tag: tag3 } = found;
    const named5 = byNameAndTag(asFound("load-balancer", found), tag3 ? [tag3] : []);
    if (named5)
      return named5;
    const isHere = network !== null && network !== void 0 && networks.has(network);
    const maker = clusters.find((one3) => balancersOf.get(one3.id)?.has(id));
    if (maker && !isHere)
      return doubt4("our cluster is said to have made it, and it stands outside our VPC");
    if (maker && isBefore(found, maker))
      return doubt4("it is older than our cluster");
    if (maker)
      return ours("cluster");
    const isLeft = isHere && (clusters.length === 0 || former.length > 0) && isRecorded("load-balancer", id) && isKubernetesName("load-balancer", name);
    return isLeft && !isOlder(asFound("load-balancer", found)) ? ours("record and network") : inside(network);
  });
  const droplet2 = remember("droplet", (found) => {
    if (nodes.has(String(found.id)))
      return ours("cluster");
    const named5 = byNameAndTag({ ...asFound("droplet", found), id: String(found.id) }, found.tags);
    if (named5)
      return named5;
    const isMarked = found.tags.some((tag3) => clusters.some(({ id }) => clusterTag(id) === tag3));
    return isMarked ? doubt4("it bears our cluster's tag and is no node of it") : inside(found.vpc_uuid);
  });
  const byCluster = (found, tags2) => {
    const live = clusters.find(({ id }) => tags2.includes(clusterTag(id)));
    const gone = former.find(({ id }) => tags2.includes(clusterTag(id)));
    if (!live && !gone && !isTagged(tags2))
      return notOurs;
    const other = tags2.find((tag3) => isClusterTag(tag3) && !provenTags.has(tag3.toLowerCase()));
    const isOfGone = gone !== void 0 && other?.toLowerCase() === clusterTag(gone.id);
    if (other && !isOfGone)
      return doubt4(`it bears the tag of another cluster too, ${other}`);
    if (isTagged(tags2))
      return byNameAndTag(found, tags2) ?? notOurs;
    const owner = tags2.find(isOwnerTag);
    if (owner)
      return doubt4(`it bears our cluster's tag and ${owner}`);
    if (isOfGone)
      return doubt4(`it was made for the cluster ${gone.id}, which is gone, and no state says that it was ours`);
    const clusterMade = live?.created_at ?? gone?.createdAt;
    if (clusterMade === void 0 && since === void 0)
      return doubt4(`it was made for the cluster ${gone?.id}, which is gone, and nothing says since when there was one`);
    if (clusterMade !== void 0 && isBefore({ created_at: found.createdAt ?? "" }, { created_at: clusterMade }))
      return doubt4("it is older than our cluster");
    if (isOlder(found))
      return doubt4("it is older than this life of the environment");
    return isKubernetesName(found.kind, found.name) ? ours("cluster") : doubt4("it has no name that Kubernetes gives");
  };
  const aVolume = remember("volume", (found) => byCluster(asFound("volume", found), found.tags));
  const volume2 = (found) => {
    const verdict = aVolume(found);
    if (proven.has(`volume/${found.id}`))
      return verdict;
    const stranger = found.droplet_ids.find((id) => !nodes.has(String(id)));
    return verdict.kind === "ours" && stranger !== void 0 ? doubt4(`it is attached to the droplet ${stranger}, which is not ours`) : verdict;
  };
  const snapshot = remember("volume-snapshot", (found) => {
    const verdict = byCluster(asFound("volume-snapshot", found), found.tags);
    const source = listing.volumes.find(({ id }) => id === found.resource_id);
    return verdict.kind === "not-ours" && source && volume2(source).kind !== "not-ours" ? doubt4("it was made of a volume of ours, and bears no tag that says by whom") : verdict;
  });
  const firewall = remember("firewall", (found) => {
    if (clusters.some(({ id }) => found.name === `k8s-${id}-worker` || found.name === `k8s-public-access-${id}`))
      return ours("cluster");
    if (!isNameOf(names2, found.name))
      return notOurs;
    if (found.tags.length === 0 && isInState("firewall", found.id))
      return ours("name and record");
    return byNameAndTag(asFound("firewall", found), found.tags) ?? notOurs;
  });
  const certificate = remember("certificate", (found) => {
    if (found.name !== `${names2.prefix}-cert`)
      return notOurs;
    if (!isInState("certificate", found.id))
      return doubt4("it has a name of ours, and no state says that we made it");
    return isOlder(asFound("certificate", found)) ? doubt4("it is older than this life of the environment") : ours("name and record");
  });
  const project2 = remember("project", (found) => found.is_default ? notOurs : byNameAndDescription(asFound("project", found), found.description));
  const addresses = /* @__PURE__ */ new Set([
    ...listing.loadBalancers.filter((one3) => loadBalancer(one3).kind === "ours").flatMap(addressesOfBalancer),
    ...listing.droplets.filter((one3) => droplet2(one3).kind === "ours").flatMap(addressesOfDroplet)
  ]);
  const ofRecord = (found) => recordVerdict(found, {
    ownerTag: names2.ownerTag,
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
    const has = (tags2) => tags2.some((tag3) => tag3.toLowerCase() === wanted.toLowerCase());
    const foreign = (what, items2, tagsOf, judge) => items2.filter((item) => has(tagsOf(item)) && judge(item).kind !== "ours").map(({ name }) => `${what} ${name}`);
    return [
      ...foreign("cluster", listing.clusters, ({ tags: tags2 }) => tags2, cluster3),
      ...foreign("database", listing.databases, ({ tags: tags2, rules }) => [...tags2, ...tagsAmong(rules)], database3),
      ...foreign("load-balancer", listing.loadBalancers, ({ tag: target2 }) => target2 ? [target2] : [], loadBalancer),
      ...foreign("droplet", listing.droplets, ({ tags: tags2 }) => tags2, droplet2),
      ...foreign("volume", listing.volumes, ({ tags: tags2 }) => tags2, volume2),
      ...foreign("volume-snapshot", listing.snapshots, ({ tags: tags2 }) => tags2, snapshot),
      ...foreign("firewall", listing.firewalls, tagsOfFirewall, firewall)
    ];
  };
  const isHeldTag = (name) => inState.get(`tag/${name}`) === "state" || isInState("tag", name) && isNameOf(names2, name);
  const tag2 = ({ name, resources }) => {
    const isOurs2 = isTagged([name]) || isHeldTag(name) && !isOwnerTag(name) || clusters.some(({ id }) => clusterTag(id) === name);
    const isFormer = former.some(({ id }) => clusterTag(id) === name);
    if (!isOurs2 && !isFormer)
      return notOurs;
    const images = resources?.images?.count ?? 0;
    const strangers = [...strangersWith(name), ...images > 0 ? [images === 1 ? "1 image" : `${images} images`] : []];
    if (strangers.length > 0)
      return doubt4(`it is used by ${strangers.slice(0, 3).join(", ")}`);
    return ours("tag");
  };
  return {
    cluster: cluster3,
    database: database3,
    loadBalancer,
    droplet: droplet2,
    volume: volume2,
    snapshot,
    firewall,
    vpc: vpc2,
    project: project2,
    certificate,
    record: record2,
    tag: tag2
  };
}
function asFound(kind2, { id, name, created_at }) {
  return { kind: kind2, id: String(id), name, createdAt: created_at };
}
function tagsAmong(rules) {
  return rules.flatMap(({ type, value: value2 }) => type === "tag" ? [value2] : []);
}
function tagsOfFirewall({ tags: tags2, sourceTags, destinationTags }) {
  return [...tags2, ...sourceTags, ...destinationTags];
}
function isBefore(one3, other) {
  return Date.parse(one3.created_at) < Date.parse(other.created_at);
}

// packages/environment/build/src/inventory/attribute.js
function attribute(situation, prices) {
  const { listing } = situation;
  const verdict = ownershipIn(situation);
  const cost = pricesOf(prices);
  const ours3 = [];
  const doubts = [];
  const enter = ({ kind: kind2, id, name, zone }, judged, more) => {
    if (judged.kind === "ours")
      ours3.push({ kind: kind2, id, name, proof: judged.proof, ...zone && { zone }, ...more() });
    if (judged.kind === "in-doubt") {
      const { because, isInTheWay } = judged;
      const url2 = consoleUrl({ kind: kind2, id, ...zone && { zone } });
      const { address } = more();
      doubts.push({ kind: kind2, id, name, ...zone && { zone, ...address && { address } }, because, url: url2, isInTheWay });
    }
  };
  const enterAll = (kind2, items2, judge, more) => {
    for (const item of items2)
      enter({ kind: kind2, id: String(item.id), name: item.name }, judge(item), () => ({
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
  for (const tag2 of listing.tags)
    enter({ kind: "tag", id: tag2.name, name: tag2.name }, verdict.tag(tag2), free2);
  const lent = listing.reservedIps.flatMap(({ ip, droplet: droplet2 }) => {
    const holder = listing.droplets.find(({ id }) => id === droplet2?.id);
    return holder && verdict.droplet(holder).kind === "ours" ? [{ ip, droplet: holder.name }] : [];
  });
  return { ours: withAssociated(ours3), doubts, lent };
}
function isNode(verdict) {
  return verdict.kind === "ours" && verdict.proof === "cluster";
}
function withAssociated(ours3) {
  const made = (kind2) => ours3.filter((one3) => one3.kind === kind2 && one3.proof === "cluster").map(({ id }) => id);
  const associated2 = {
    loadBalancers: made("load-balancer"),
    volumes: made("volume"),
    snapshots: made("volume-snapshot")
  };
  return ours3.map((one3) => one3.kind === "cluster" ? { ...one3, associated: associated2 } : one3);
}
function price(hourly) {
  return hourly === void 0 ? {} : { hourly };
}

// packages/environment/build/src/inventory/listing.js
async function listAccount(digitalocean, zones) {
  const [clusters, databases, loadBalancers, droplets, volumes, snapshots, firewalls, vpcs, projects, tags2, certificates, reservedIps, records, sizes] = await Promise.all([
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
    tags: tags2,
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
  const all = Object.entries(lists).flatMap(([kind2, list4]) => {
    const items2 = list4 === "clusters" ? isThere : listing[list4];
    return items2.map(({ id }) => resourceKey({ kind: kind2, id }));
  });
  return [...all, ...listing.tags.map(({ name }) => resourceKey({ kind: "tag", id: name }))];
}
function without(gone, listing) {
  if (gone.size === 0)
    return listing;
  const left = Object.entries(lists).map(([kind2, list4]) => {
    const items2 = listing[list4];
    return [list4, items2.filter(({ id }) => !gone.has(resourceKey({ kind: kind2, id })))];
  });
  return { ...listing, ...Object.fromEntries(left) };
}

// packages/environment/build/src/lifetime/look-at-paid.js
var replicated = ["pg", "mysql", "advanced_pg", "advanced_mysql"];
async function lookAtPaid({ digitalocean, context }, ledger, { ours: ours3, databases, prices }) {
  const blind = /* @__PURE__ */ new Set();
  const lookOr = async (kind2, what, asked2) => {
    const look2 = await lookAt(asked2);
    context.signal.throwIfAborted();
    if (look2.kind === "seen")
      return look2.value;
    blind.add(kind2);
    context.log.warning(`what ${what} could not be seen: ${look2.error.message}`);
    return void 0;
  };
  const withReplicas = async (one3) => {
    const database3 = one3.kind === "database" ? databases.find(({ id }) => id === one3.id) : void 0;
    if (!database3 || !replicated.includes(database3.engine))
      return one3;
    const asked2 = digitalocean.databases.replicas(database3.id);
    const replicas = await lookOr("database-replica", `replicas of the database ${one3.name} cost`, asked2);
    if (!replicas)
      return one3;
    const { hourly: _, ...rest } = one3;
    return { ...rest, ...pricesOf(prices).database(database3, replicas) };
  };
  const resources = await Promise.all(ours3.map(withReplicas));
  if (!ledger)
    return { resources, paid: resources };
  const held = heldParts(ledger, {
    prices,
    replicas: resources.flatMap(({ kind: kind2, nodes = [] }) => kind2 === "database" ? nodes : []).length,
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
  const { names: names2, configuration, digitalocean } = environment;
  const { domain: domain2 } = configuration.environment;
  const zones = [...domain2 === void 0 ? [] : [domain2], ...ledger ? recordedZones(ledger, domain2) : []];
  const { teamUuid, listing: all } = account ?? await lookAtZones(digitalocean, zones);
  const listing = without(gone, all);
  const known2 = {
    listing,
    names: names2,
    domain: domain2,
    since: ledger?.life?.since,
    recorded: ledger?.journal ?? [],
    inState: /* @__PURE__ */ new Map(),
    toldOwned: new Set(inState ? [] : ownedIn(ledger)),
    proven: new Map(proven.map(({ kind: kind2, id, proof }) => [resourceKey({ kind: kind2, id }), proof])),
    balancersOf: /* @__PURE__ */ new Map()
  };
  const { cluster: verdict } = ownershipIn(known2);
  const clusters = listing.clusters.filter((one3) => verdict(one3).kind === "ours");
  const made = await Promise.all(clusters.map(({ id }) => digitalocean.clusters.associatedResources(id)));
  const balancersOf = new Map(clusters.map(({ id }, index) => [id, new Set(made[index]?.load_balancers.map((balancer) => balancer.id))]));
  const list4 = priceList(listing.sizes, configuration.prices);
  const alone = attribute({ ...known2, balancersOf }, list4);
  const withoutWord = known2.toldOwned.size === 0 ? alone : attribute({ ...known2, toldOwned: /* @__PURE__ */ new Set(), balancersOf }, list4);
  const held = inState && await inState(alone.ours);
  const { ours: ours3, doubts, lent } = held ? attribute({ ...known2, balancersOf, inState: held }, list4) : alone;
  const { resources, paid } = await lookAtPaid(environment, ledger, {
    ours: ours3,
    databases: listing.databases,
    prices: list4
  });
  const [cluster3] = clusters;
  return {
    teamUuid,
    resources,
    madeByCluster: withoutWord.ours.filter(({ proof }) => proof === "cluster"),
    listedStill: gone.size === 0 ? [] : listedIn(all).filter((key) => gone.has(key)),
    paid,
    doubts,
    lent,
    cluster: cluster3,
    nodePrices: Object.fromEntries((cluster3?.node_pools ?? []).flatMap(({ size }) => {
      const price2 = list4.get(size);
      return price2 === void 0 || list4.isUncapped(size) ? [] : [[size, price2]];
    })),
    addresses: listing.loadBalancers.flatMap(({ id, ip }) => ip && ours3.some((one3) => one3.kind === "load-balancer" && one3.id === id) ? [ip] : [])
  };
}
var listsLag = 6e3;
async function lookUntilListed(look2, missingIn, { clock, deadline }) {
  const until = clock.monotonic() + Math.min(listsLag, deadline.remaining());
  for (; ; ) {
    const seen2 = await look2();
    const missing2 = await missingIn(seen2);
    if (missing2.length === 0 || clock.monotonic() >= until)
      return { seen: seen2, missing: missing2 };
    await clock.sleep(1e3, deadline.signal);
  }
}
async function observeMade(environment, ledger, inState, deadline) {
  const { clock, log } = environment.context;
  const { seen: seen2, missing: missing2 } = await lookUntilListed(() => observeOurs(environment, ledger, { inState: async () => inState }), ({ resources, doubts }) => {
    const listed4 = new Set([...resources, ...doubts].map(resourceKey));
    return [...inState.keys()].filter((key) => !listed4.has(key));
  }, { clock, deadline });
  if (missing2.length > 0)
    log.info(`not listed by DigitalOcean: ${missing2.join(", ")}`);
  return seen2;
}
function ownedIn(ledger) {
  return (ledger?.journal ?? []).flatMap((entry) => (entry.owned || entry.kind === "certificate") && !entry.goneAt ? [resourceKey(entry)] : []);
}
async function findTeam(digitalocean) {
  const account = await digitalocean.account();
  return account.team?.uuid ?? account.uuid;
}

// packages/environment/build/src/urls.js
function urlsOf({ apps, configuration, names: names2 }, document2) {
  const { domain: domain2 } = configuration.environment;
  const deployed = domain2 ? Object.keys(document2?.apps ?? {}).map((name) => [name, `https://${name}.${names2.environment}.${domain2}`]) : [];
  return Object.fromEntries([...deployed, ...apps.filter(({ url: url2 }) => url2).map(({ name, url: url2 }) => [name, url2])]);
}

// packages/environment/build/src/outside/left.js
function leftBy(verdict, what, remedy) {
  return verdict.kind === "ours" ? [] : [{ what, because: verdict.because, ...remedy !== void 0 && { remedy } }];
}
function renderLeft({ what, because, remedy }) {
  return `${what} is not ours, and stays as it is: ${because}${remedy === void 0 ? "" : `. ${remedy}`}`;
}

// packages/environment/build/src/outside/phase.js
function phaseOf(document2) {
  if (!document2)
    return "absent";
  const { operations, stack, journal } = document2;
  if (operations.some(({ kind: kind2 }) => kind2 === "teardown"))
    return "destroying";
  if (stack)
    return "ready";
  if (operations.some(({ kind: kind2 }) => kind2 === "provision"))
    return "provisioning";
  return journal.some(({ kind: kind2, goneAt }) => kind2 !== "interrupted" && !goneAt) ? "incomplete" : "absent";
}

// packages/environment/build/src/reap/reaper-health.js
var reaperWorkflow = "staging-reaper.yml";
var silence2 = 3 * 36e5;
var patience6 = 36e5;
var asked = /* @__PURE__ */ new WeakMap();
function observeReaper(github) {
  const looking = asked.get(github.octokit) ?? lookAt(unlessStatus([404], listWorkflowRuns(github, reaperWorkflow)));
  asked.set(github.octokit, looking);
  return looking;
}
function judgeReaper(runs, { since, now }) {
  const told4 = (runs ?? []).filter(({ conclusion }) => conclusion !== void 0 && !untold.includes(conclusion));
  const lastSucceeded = told4.find(({ conclusion }) => conclusion === "success")?.createdAt;
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
  const [last] = told4;
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
  return oldest2 && now - Date.parse(oldest2.createdAt) > patience6 ? oldest2 : void 0;
}
var untold = ["cancelled", "skipped", "neutral"];
var reaperRemedy = "Look at that run; start staging-reaper by hand (Actions \u2192 staging-reaper \u2192 Run workflow), and enable it there if GitHub has disabled it: it does so with schedules of quiet repositories.";

// packages/environment/build/src/inventory/github-ownership.js
var ours2 = (proof) => ({ kind: "ours", proof });
var doubt5 = (because) => ({ kind: "in-doubt", because });
var notOurs2 = (because) => ({ kind: "not-ours", because });
function isUs({ login, type }, self2) {
  return type === "Bot" || login === self2;
}
function textMark(what, owner) {
  return `<!-- staging-actions:${what} ${owner} -->`;
}
function isOfAnother(text4, what, mark) {
  return text4.startsWith(`<!-- staging-actions:${what} `) && !text4.startsWith(mark);
}
function variableVerdict(value2, owner) {
  const said2 = fieldOf(value2, "owner");
  if (said2 === owner)
    return ours2("owner in its value");
  return notOurs2(said2 === void 0 ? "its value does not name us" : `its value names ${said2}`);
}
function deploymentVerdict({ payload, creator }, owner, self2) {
  const said2 = fieldOf(payload, "owner");
  if (said2 !== owner)
    return notOurs2(said2 === void 0 ? "its payload does not name us" : `its payload names ${said2}`);
  return isUs(creator, self2) ? ours2("owner in its payload, and maker") : doubt5(`its payload names us, and ${creator.login} made it`);
}
function versionsOf2({ edits, author, createdAt, body }) {
  return edits.length > 0 ? edits : [{ at: createdAt, editor: author, body }];
}
function issueVerdict(issue, begins, self2) {
  const versions = versionsOf2(issue);
  const bears = versions.some(({ body }) => body?.startsWith(begins) === true);
  if (!bears)
    return notOurs2("its text does not bear our mark");
  const { login } = issue.author;
  if (!isUs(issue.author, self2))
    return doubt5(`its text bears our mark, and ${login} opened it`);
  const [first] = versions;
  if (first?.body === void 0)
    return doubt5("its first text was deleted from its history");
  return first.body.startsWith(begins) ? ours2("mark in its first text, and author") : doubt5("our mark was written into it later");
}
function textVerdict({ body, author }, begins, self2) {
  if (!body.startsWith(begins))
    return notOurs2("its text does not bear our mark");
  return isUs(author, self2) ? ours2("mark in its first text, and author") : doubt5(`its text bears our mark, and ${author.login} wrote it`);
}
function fieldOf(value2, name) {
  const read3 = typeof value2 === "string" ? parsed2(value2) : value2;
  const field2 = read3 && typeof read3 === "object" ? read3[name] : void 0;
  return typeof field2 === "string" ? field2 : void 0;
}
function parsed2(text4) {
  try {
    return JSON.parse(text4);
  } catch {
    return void 0;
  }
}

// packages/environment/build/src/outside/our-issue.js
async function findOurIssues(github, { kind: kind2, owner, label }, wanted) {
  const mark = textMark(kind2, owner);
  const issues = (await listIssues(github, label.name, "all")).filter(({ body }) => !isOfAnother(body, kind2, mark)).sort((a, b) => a.number - b.number);
  const self2 = await selfAmong(github, issues.map(({ author }) => author));
  const ours3 = [];
  const left = [];
  for (const issue of issues) {
    const isOpen2 = issue.state === "open";
    if (ours3.length > 0 && (!isOpen2 || wanted === void 0))
      continue;
    const mayBeOurs = isUs(issue.author, self2);
    if (mayBeOurs && isOpen2 && issue.body === wanted && ours3.length === 0) {
      ours3.push(issue);
      continue;
    }
    const verdict = mayBeOurs ? issueVerdict(await viewIssue(github, issue.number), mark, self2) : textVerdict(issue, mark, self2);
    if (verdict.kind === "ours")
      ours3.push(issue);
    if (isOpen2)
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
  const all = [...ours3.filter(({ number: number5 }) => number5 !== made.number), made].sort((a, b) => a.number - b.number);
  const [oldest2 = made, ...others] = all;
  if (oldest2.number !== made.number)
    await closeTwins(github, oldest2, others);
  return oldest2.number;
}
async function closeTwins(github, kept2, others) {
  for (const other of others)
    if (other.state === "open")
      await updateIssue(github, other.number, {
        body: `See #${kept2?.number}.`,
        state: "closed",
        stateReason: "not_planned"
      });
}
function mentionable(logins) {
  return [...new Set(logins)].filter((login) => /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/.test(login));
}

// packages/environment/build/src/outside/dashboard.js
function dashboardOf({ names: names2 }) {
  return {
    kind: "dashboard",
    owner: names2.ownerTag,
    title: `Staging environment: ${names2.environment}`,
    label: { name: "staging-dashboard", color: "1d76db", description: "How a staging environment is" }
  };
}
async function writeDashboard(parts3, body) {
  return (await writeOurIssue(parts3.github, dashboardOf(parts3), body)).left;
}

// packages/environment/build/src/outside/plain-text.js
function plain(text4) {
  return text4.replace(/[\r\n\t]+/g, " ").replace(/[\\|`<>[\]()*_#@!~:]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
function link(text4, url2) {
  return markdownLink(plain(text4), url2);
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
  const running = (document2?.operations ?? []).map(({ kind: kind2, app, actor, run, since }) => `- ${link(app ? `${kind2} of ${app}` : kind2, run.url)} by ${plain(actor)} since ${renderMoment(since)}`);
  const ending = document2?.life?.ending;
  const end2 = ending ? `**${plain(ending.by)} destroys it at ${renderMoment(ending.at)}** (${plain(ending.reason)}), unless somebody else who holds it extends it with ${link("staging-control", controlUrl)}.` : expiry === void 0 ? void 0 : `It ${sayEnd(expiry, "**")}: ${remedyOf(expiry)}.`;
  return [...end2 ? [end2, ""] : [], ...running.slice(0, most2), ...running.length > 0 ? [""] : []];
}
function renderApps({ document: document2, urls }) {
  const deployed = Object.entries(document2?.apps ?? {});
  if (deployed.length === 0)
    return [];
  return [
    "| app | version | deployed | tested |",
    "|---|---|---|---|",
    ...deployed.slice(0, most2).map(([name, { revision, run, at: at2, tested }]) => `| ${link(name, urls[name] ?? "")} | ${plain(revision.slice(0, 12))} | ${link(renderMoment(at2), run)} | ${tested ? "yes" : "no"} |`),
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
function renderCost({ document: document2, end: end2, budget, phase }) {
  if (phase === "absent" || !document2)
    return [];
  const { parts: parts3 } = spendingOf(document2);
  if (parts3.length === 0)
    return [];
  const since = parts3.map((part) => part.since).sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? "";
  const { perHour: perHour2, unpriced } = costOf(document2, Date.parse(since));
  const total = end2 && end2.at > Date.parse(since) ? costOf(document2, end2.at).soFar : void 0;
  return [
    `It costs about **$${perHour2.toFixed(2)} an hour** since ${renderMoment(since)}${total !== void 0 && end2 ? `: $${total.toFixed(2)} if it stays until ${renderMoment(new Date(end2.at).toISOString())}` : ""}${budget === void 0 ? "" : `; its budget is $${budget.toFixed(2)}`}. Estimated from list prices${unpriced.length > 0 ? `, without ${unpriced.map(plain).join(", ")}` : ""}.`,
    ""
  ];
}
function renderEvents({ events }) {
  if (events.length === 0)
    return [];
  return [
    "<details><summary>Last events</summary>",
    "",
    ...events.map(({ at: at2, who, what, run }) => `- ${link(renderMoment(at2), run)} ${plain(who)} ${plain(what)}`),
    "",
    "</details>",
    ""
  ];
}

// packages/environment/build/src/outside/show-dashboard.js
var mostEvents = 10;
async function showDashboard(parts3, document2) {
  const { names: names2, configuration, context, ledger, github } = parts3;
  const phase = phaseOf(document2);
  const configured = configuredLimits(configuration);
  const runs = phase === "absent" ? void 0 : await observeReaper(github);
  return writeDashboard(parts3, renderDashboard({
    owner: names2.ownerTag,
    environment: names2.environment,
    phase,
    document: document2,
    urls: urlsOf(parts3, document2),
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
  const { github, names: names2, context } = environment;
  const listed4 = await listDeployments(github, names2.deploymentEnvironment);
  const self2 = await selfAmong(github, listed4.map(({ creator }) => creator));
  const judged = listed4.map((one3) => ({ ...one3, verdict: deploymentVerdict(one3, names2.ownerTag, self2) }));
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
      environment: names2.deploymentEnvironment,
      description: `Provisioned by ${context.actor}`,
      payload: { owner: names2.ownerTag }
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
  return judged.flatMap(({ id, creator, verdict }) => leftBy(verdict, `the Deployment ${id} in ${names2.deploymentEnvironment}, by ${creator.login},`));
}

// packages/environment/build/src/outside/show-variable.js
function variableName(environment) {
  return `STAGING_${environment.toUpperCase().replaceAll("-", "_")}`;
}
function renderVariable({ phase, document: document2, urls, expiresAt }, owner) {
  return JSON.stringify({
    owner,
    state: phase,
    "cluster-id": document2?.journal.find(({ kind: kind2, id, goneAt }) => kind2 === "cluster" && id !== "" && !goneAt)?.id ?? null,
    urls,
    holders: document2?.leases.map(({ holder }) => holder) ?? [],
    "expires-at": expiresAt ?? null,
    generation: document2?.generation ?? 0
  });
}
async function showVariable({ github, names: names2 }, content2) {
  const name = variableName(names2.environment);
  const value2 = renderVariable(content2, names2.ownerTag);
  let found = await findVariable(github, name);
  if (found === void 0) {
    if (await createVariable(github, name, value2))
      return [];
    found = await findVariable(github, name);
  }
  if (found === void 0 || found === value2)
    return [];
  const verdict = variableVerdict(found, names2.ownerTag);
  if (verdict.kind === "ours")
    await updateVariable(github, name, value2);
  return leftBy(verdict, `the variable ${name}`, "Rename or delete it, and the environment is shown there");
}

// packages/environment/build/src/outside/show-outside.js
var refused = /* @__PURE__ */ new WeakMap();
var told3 = /* @__PURE__ */ new WeakMap();
async function showOutside(environment) {
  const seen2 = await lookAt(environment.ledger.read());
  if (seen2.kind === "failed")
    return;
  const document2 = seen2.value;
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
  const look2 = await lookAt(show2());
  if (look2.kind === "seen") {
    for (const left of look2.value)
      tellLeft(environment, left);
    return;
  }
  const isRefused = [403, 404, 410].includes(statusOf(look2) ?? 0);
  if (isRefused)
    refused.set(environment, known2.add(part));
  tell(environment, part, look2.error, isRefused);
}
function tellLeft(environment, left) {
  const { log } = environment.context;
  const known2 = told3.get(environment) ?? /* @__PURE__ */ new Set();
  const line = renderLeft(left);
  if (known2.has(line))
    return;
  told3.set(environment, known2.add(line));
  if (left.remedy === void 0)
    log.info(line);
  else
    log.warning(line);
}
function tell({ names: names2, context }, part, error, isRefused) {
  const { log } = context;
  const why = `${error.message}${error.message.endsWith(".") ? "" : "."}`;
  if (part === "deployment")
    log.warning(`the environment is not shown on the repository's page: ${why} Give the job \`permissions: deployments: write\`.`);
  if (part === "dashboard")
    tellUnwritten(error, log);
  if (part === "variable")
    log.info(`${variableName(names2.environment)} is not written: ${isRefused ? "GITHUB_TOKEN never may; a token of an App with `variables: write` does" : why}`);
}
function contentOf(environment, document2) {
  return {
    phase: phaseOf(document2),
    document: document2,
    urls: phaseOf(document2) === "absent" ? {} : urlsOf(environment, document2),
    expiresAt: momentOf(document2 && endOf(document2, configuredLimits(environment.configuration)))
  };
}

// packages/environment/build/src/deadlines/holders-running.js
var together2 = 20;
var betweenJobs = 30 * 6e4;
async function holdersRunning({ github, context }, document2) {
  const asked2 = (document2?.leases ?? []).flatMap(({ id }) => {
    const run = /^run-(\d{1,15})$/.exec(id)?.[1];
    return run === void 0 || Number(run) === context.run.id ? [] : [{ id, run: Number(run) }];
  });
  const atWork = /* @__PURE__ */ new Set();
  const over = /* @__PURE__ */ new Set();
  for (let start2 = 0; start2 < asked2.length; start2 += together2)
    await Promise.all(asked2.slice(start2, start2 + together2).map(async ({ id, run }) => {
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

// packages/environment/build/src/reap/find-expired.js
function pastTime(environment, ledgers) {
  const past = [];
  for (const [name, document2] of ledgers) {
    if (document2 instanceof StagingError)
      environment.context.log.warning(`${name} is left alone: ${document2.message}`);
    else {
      const one3 = pastTimeOf(environment, name, document2);
      if (one3)
        past.push(one3);
    }
  }
  return past.sort((a, b) => a.since - b.since || (a.environment < b.environment ? -1 : 1));
}
function pastTimeOf(environment, name, document2) {
  if (isProtected(name, environment.configuration))
    return void 0;
  const end2 = endOf(document2, configuredLimits(environment.configuration));
  if (!end2 || end2.at > environment.context.clock.now())
    return void 0;
  const because = end2.at > 0 ? `${causeOf2(end2)} since ${new Date(end2.at).toISOString()}` : causeOf2(end2);
  return { environment: name, because, since: Date.parse(document2.life?.since ?? "") || 0, document: document2 };
}
async function isExpired(environment, { document: document2 }) {
  return (await holdersRunning(environment, document2)).atWork.size === 0;
}

// packages/environment/build/src/reap/watch-reaper.js
function reaperIssue({ names: names2 }) {
  return {
    kind: "reaper",
    owner: names2.ownerTag.slice(0, -names2.environment.length - 1),
    title: "staging-reaper does not look after the staging environments",
    label: { name: "staging-reaper", color: "d93f0b", description: "What is past its time is not destroyed" }
  };
}
async function watchReaper(environment, ledgers) {
  const { github, context } = environment;
  const { log, clock, signal } = context;
  const look2 = await observeReaper(github);
  if (look2.kind === "failed") {
    signal.throwIfAborted();
    log.debug(`how staging-reaper is was not seen: ${look2.error.message}`);
    return void 0;
  }
  const living = livingIn(environment, ledgers);
  const since = living.length === 0 ? void 0 : Math.min(...living.map((one3) => one3.since));
  const health = judgeReaper(look2.value, { since, now: clock.now() });
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
    const end2 = endOf(document2, configuredLimits(environment.configuration));
    if (!end2)
      return [];
    return [
      {
        name,
        since: document2.life ? Date.parse(document2.life.since) : now,
        until: momentOf(end2),
        holders: liveLeases(document2, now).map(({ holder }) => holder)
      }
    ];
  });
}
var most3 = 50;
function render(environment, { problem: problem2 = "", lastSucceeded }, living) {
  const { owner } = reaperIssue(environment);
  const mentions = mentionable(living.flatMap(({ holders }) => holders));
  return [
    textMark("reaper", owner),
    `**${problem2}.** ${lastSucceeded ? `It last succeeded at ${renderMoment(lastSucceeded)}.` : "None of its last runs succeeded."} Until it does, nothing ends what is past its time, and all of this is billed on:`,
    "",
    "| environment | may be destroyed from | held by |",
    "|---|---|---|",
    ...living.slice(0, most3).map(({ name, until, holders }) => `| ${plain(name)} | ${until ? renderMoment(until) : "now"} | ${[...new Set(holders)].map(plain).join(", ")} |`),
    ...living.length > most3 ? [`| and ${living.length - most3} more | | |`] : [],
    "",
    reaperRemedy,
    "",
    ...mentions.length > 0 ? [`${mentions.map((login) => `@${login}`).join(" ")}: you hold one of these.`, ""] : [],
    "The next run of staging-reaper that succeeds closes this issue. This text is written by staging-actions: edits are lost.",
    ""
  ].join("\n");
}

// packages/environment/build/src/reap/hand-over-expired.js
var patience7 = 2e4;
var mostAsked = 10;
async function lookAfterOthers(environment, known2) {
  try {
    const ledgers = known2 ?? await environment.ledgers();
    await watchReaper(environment, ledgers);
    await handOverExpired(environment, ledgers);
  } catch (error) {
    environment.context.signal.throwIfAborted();
    environment.context.log.debug(`other environments were not looked at: ${toStagingError(error).message}`);
  }
}
async function handOverExpired(environment, known2, own) {
  const { names: names2, context } = environment;
  const { log, signal } = context;
  try {
    const past = pastTime(environment, known2).filter((one3) => one3.environment !== names2.environment);
    const expired = own ? [own] : [];
    for (const one3 of past.slice(0, mostAsked)) {
      if (expired.length > 0)
        break;
      if (await isExpired(environment, one3))
        expired.push(one3);
    }
    const all = expired.length > 0 ? [...expired, ...past.filter((one3) => !expired.includes(one3))] : [];
    if (all.length > 0)
      await startReaper(environment, all);
  } catch (error) {
    signal.throwIfAborted();
    log.debug(`other environments were not looked at: ${toStagingError(error).message}`);
  }
}
async function startReaper({ github, context }, expired) {
  const { clock, log, signal } = context;
  const names2 = expired.slice(0, mostAsked).map(({ environment, because }) => `${environment} (${because})`);
  const told4 = `${names2.join(", ")}${expired.length > mostAsked ? ` and ${expired.length - mostAsked} more` : ""}`;
  try {
    const ref = await getDefaultBranch(github);
    const runs = await listWorkflowRuns(github, reaperWorkflow, { branch: ref });
    const waiting = queuedSince(runs, clock.now());
    if (waiting)
      log.warning(`past their time: ${told4}; ${waiting.url}, which destroys them, waits for a runner since ${waiting.createdAt}`);
    if (runs.some(({ status }) => status !== "completed"))
      return;
    const run = await dispatchWorkflow(github, { workflow: reaperWorkflow, ref, isHarmless: true }, { clock, log, deadline: new Deadline(clock, patience7, signal) });
    log.info(`past their time: ${told4}; ${run.url} destroys them`);
  } catch (error) {
    signal.throwIfAborted();
    log.warning(`past their time: ${told4}; ${reaperWorkflow} could not be started (${toStagingError(error).message}): run it by hand`);
  }
}

// packages/environment/build/src/stacks/address-output.js
import { readdir as readdir3, readFile as readFile4 } from "node:fs/promises";
import { join as join9 } from "node:path";
var addressName = "load_balancer_ip";
async function findAddressNobodyGives(workspace, { bootstrap, stacks }) {
  const manifests = await textsBelow(workspace, bootstrap.directory, /\.ya?ml$/);
  const asking = manifests.find(({ text: text4 }) => text4.includes(`\${${addressName}}`));
  if (!asking)
    return void 0;
  const parts3 = await Promise.all(stacks.map(({ directory }) => textsBelow(workspace, directory, /\.tf(\.json)?$/)));
  const isOutput = new RegExp(`output\\s+"${addressName}"|"${addressName}"\\s*:`);
  return parts3.flat().some(({ text: text4 }) => isOutput.test(text4)) ? void 0 : asking.path;
}
var addressRemedy = `Give a stack the output \`${addressName}\` (infra/staging has it), or write the address that the ingress controller is to publish into the manifest.`;
function describeAddressNobodyGives(path2) {
  return `${path2} names \${${addressName}}, and no stack has an output of that name`;
}
async function requireAddressOutput(workspace, configuration) {
  const path2 = await findAddressNobodyGives(workspace, configuration);
  if (path2 !== void 0)
    throw new StagingError("invalid-configuration", describeAddressNobodyGives(path2), { hint: addressRemedy });
}
async function textsBelow(workspace, directory, wanted) {
  let names2;
  try {
    names2 = await readdir3(join9(workspace, directory));
  } catch {
    return [];
  }
  return Promise.all(names2.filter((name) => wanted.test(name)).sort().map(async (name) => ({
    path: `${directory}/${name}`,
    text: await readFile4(join9(workspace, directory, name), "utf8")
  })));
}

// packages/environment/build/src/stacks/stale-locks.js
import { hostname as hostname3, userInfo } from "node:os";
async function despiteStaleLock(request2, work) {
  const { log } = request2.environment.context;
  let wasKilled = false;
  let wasUnlocked = false;
  for (let isAgain = false; ; isAgain = true) {
    try {
      await work({ isAgain, giveBack: () => releaseLeft(request2) });
      await releaseLeft(request2);
      return;
    } catch (error) {
      if (error instanceof TerraformError)
        await releaseLeft(request2);
      if (error instanceof TerraformKilledError) {
        await releaseLockOf(error, request2);
        if (wasKilled || error.reason !== "terraform-failed")
          throw error;
        wasKilled = true;
        log.info(`${error.message}
Once more`);
      } else if (error instanceof StateLockedError && !wasUnlocked && await release(error, request2))
        wasUnlocked = true;
      else
        throw error;
    }
  }
}
function releaseLeft(request2) {
  return giveBackOrNote(request2, request2.terraform.lives(), {
    why: "our own terraform has ended, and its lock was still there",
    otherwise: "a terraform of ours has ended, and whether its lock is gone cannot be seen"
  });
}
async function giveBackOrNote(request2, lives, { why, otherwise }) {
  try {
    await giveBack(request2, lives, why);
  } catch (error) {
    request2.environment.context.log.warning(`${otherwise} (${toStagingError(error).message}): if it is there, the next run releases it`);
    await noteInterrupted(request2);
  }
}
async function giveBack(request2, lives, why) {
  const { states, backend, environment } = request2;
  const { log } = environment.context;
  const lock = await states.findLock(backend);
  if (!lock || !isOurs(lock, lives))
    return;
  await states.releaseLock(backend, lock.id);
  if ((await states.findLock(backend))?.id !== lock.id) {
    log.info(`${why}: the lock ${lock.id} is released`);
    return;
  }
  log.warning(`the bucket keeps the lock ${lock.id} of a terraform of ours that has ended: the next run releases it`);
  await noteInterrupted(request2);
}
async function release({ lock }, { terraform, abandoned, environment }) {
  const killed2 = abandoned.find((one3) => isLockOf(lock, one3));
  if (!killed2 && !isOurs(lock, terraform.lives()))
    return false;
  environment.context.log.info(killed2 ? `the state is still locked by ${killed2.run}, which is over: unlocking it` : "the state is locked by a terraform of ours, which has ended: unlocking it");
  await terraform.forceUnlock(lock.id);
  return true;
}
function releaseLockOf(killed2, request2) {
  return giveBackOrNote(request2, [killed2], {
    why: "the state was locked by our own terraform, which was killed",
    otherwise: "a terraform of ours was killed, and its lock cannot be released"
  });
}
async function noteInterrupted({ environment, kind: kind2 }) {
  const { ledger, context } = environment;
  const id = operationId(kind2, context.run);
  await ledger.update(`${kind2}: terraform left its lock`, (current) => {
    const operation = current.operations.find((one3) => one3.id === id);
    return operation && withJournal(current, [interruption(operation, context.clock.now())]);
  });
}
function isOurs(lock, lives) {
  return lives.some((life) => isLockOf(lock, { ...life, machine: hostname3() }));
}
function ourUser() {
  try {
    return userInfo().username;
  } catch {
    return void 0;
  }
}
function isLockOf({ created, who }, { since, until, machine }) {
  const at2 = lockTime(created);
  const user = ourUser();
  return user !== void 0 && machine !== void 0 && who === `${user}@${machine}` && at2 >= since && at2 <= until;
}
function lockTime(text4) {
  const match2 = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d{1,3})?/.exec(text4);
  return match2 ? Date.parse(`${match2[1]}T${match2[2]}${match2[3] ?? ""}Z`) : Number.NaN;
}

// packages/environment/build/src/stacks/states.js
async function strangersIn(held, ours3, looks, owns) {
  const hasProof = held.some((one3) => isProven(one3, ours3));
  const unproven = held.filter((one3) => {
    const kind2 = kindOfType[one3.type];
    const whole2 = wholeOf(one3.type, one3.places, owns);
    if (whole2)
      return !ours3.some(({ kind: kind3, id }) => kind3 === whole2.kind && id === whole2.id);
    return kind2 && kind2 !== "tag" && one3.id && !isProven(one3, ours3) && !(hasProof && isByCompany(kind2));
  });
  return leftOf(unproven, looks);
}
function isProven({ type, id }, ours3) {
  return ours3.some((one3) => one3.kind === kindOfType[type] && one3.id === id);
}
function unprovableIn(held, domain2) {
  return held.filter((one3) => whereaboutsOf(one3, domain2).kind === "elsewhere").map(({ address }) => address);
}
async function leftOf(held, { digitalocean, configuration, gone }) {
  const isThere = async (one3) => {
    const where = whereaboutsOf(one3, configuration.environment.domain);
    if (where.kind !== "account")
      return where.kind === "elsewhere";
    const { resource } = where;
    if (gone?.has(resourceKey(resource)))
      return false;
    try {
      return await kindRules[resource.kind].exists(digitalocean, resource);
    } catch (error) {
      if (!(error instanceof StagingError) || error.reason === "cancelled")
        throw error;
      return true;
    }
  };
  const there = await Promise.all(held.map(isThere));
  return held.filter((_, index) => there[index]).map(told2);
}

// packages/environment/build/src/stacks/held-by-states.js
async function heldByStates(states, backends, { ledger, ours: ours3, environment, isByWord }) {
  const { stacks } = environment.configuration;
  const isOurs2 = async (state, backend, owns) => {
    if (isRecordedLineage(ledger, backend, state.lineage))
      return true;
    const { resources } = state;
    if (owns === "state")
      return isByWord && !ledger.life;
    return resources.some((one3) => isProven(one3, ours3)) && (await strangersIn(resources, ours3, environment, "tags")).length === 0;
  };
  const held = await Promise.all(backends.map(async (backend, index) => {
    const owns = ownsOf(stacks, index);
    try {
      const state = await heldIn(states, backend);
      return await isOurs2(state, backend, owns) ? idsIn(state).map((id) => [id, owns]) : [];
    } catch (error) {
      environment.context.log.warning(`the state ${backend.key} could not be read, and proves nothing: ${toStagingError(error).message}`);
      return [];
    }
  }));
  return new Map(held.flat());
}
function ownsOf(stacks, index) {
  return stacks[index]?.owns ?? "tags";
}
function isRecordedLineage({ journal }, backend, lineage) {
  const place = placeOf(backend);
  return lineage !== void 0 && journal.some(({ kind: kind2, id, name }) => kind2 === stateEntry && id === lineage && name === place);
}
function idsIn({ resources }) {
  return resources.flatMap(({ type, id }) => {
    const kind2 = kindOfType[type];
    return kind2 && id ? [resourceKey({ kind: kind2, id })] : [];
  });
}

// packages/environment/build/src/stacks/stack-needs.js
import { readdir as readdir5, readFile as readFile5 } from "node:fs/promises";
import { join as join11 } from "node:path";

// packages/environment/build/src/stacks/terraform-files.js
import { readdir as readdir4, stat } from "node:fs/promises";
import { join as join10, relative } from "node:path";
async function filesBelow(directory) {
  try {
    const entries = await readdir4(directory, { recursive: true, withFileTypes: true });
    const paths = entries.flatMap((entry) => entry.isDirectory() ? [] : [join10(entry.parentPath, entry.name)]);
    const isFile = await Promise.all(paths.map(async (path2) => (await stat(path2)).isFile()));
    return paths.filter((_, index) => isFile[index]).map((path2) => relative(directory, path2).replaceAll("\\", "/"));
  } catch {
    return [];
  }
}
async function terraformFilesIn(directory) {
  try {
    return (await readdir4(directory)).filter((file3) => /\.(tf|tofu)(\.json)?$/.test(file3)).sort();
  } catch {
    return [];
  }
}

// packages/environment/build/src/stacks/stack-needs.js
async function readStackNeeds(workspace, configuration) {
  const values = /* @__PURE__ */ new Map();
  for (const { directory, variables } of configuration.stacks) {
    for (const [name2, value2] of await defaultsBelow(join11(workspace, directory)))
      values.set(name2, value2);
    for (const [name2, value2] of Object.entries(variables))
      values.set(name2, value2);
  }
  const text4 = (name2) => {
    const value2 = values.get(name2);
    return typeof value2 === "string" ? value2 : void 0;
  };
  const count2 = (name2) => {
    const value2 = Number(values.get(name2));
    return values.has(name2) && Number.isInteger(value2) ? value2 : void 0;
  };
  const { name, domain: domain2 } = configuration.environment;
  const isOurs2 = values.has("certificate_name");
  return {
    nodeSize: text4("node_size"),
    nodes: count2("min_nodes"),
    mostNodes: count2("max_nodes"),
    kubernetesVersionPrefix: text4("kubernetes_version_prefix"),
    databaseSize: text4("database_size"),
    databaseVersion: text4("database_version"),
    certificate: text4("certificate_name") ?? (isOurs2 && domain2 ? `${name}-${domain2.replaceAll(".", "-")}` : void 0),
    types: await typesBelow(configuration.stacks.map(({ directory }) => join11(workspace, directory)))
  };
}
async function typesBelow(directories) {
  const types2 = /* @__PURE__ */ new Set();
  const seen2 = /* @__PURE__ */ new Set();
  const left = [...directories];
  for (let directory = left.pop(); directory !== void 0; directory = left.pop()) {
    if (seen2.has(directory))
      continue;
    seen2.add(directory);
    const texts3 = await textsBelow2(directory);
    if (texts3.length === 0)
      return void 0;
    for (const text4 of texts3) {
      for (const [, type = ""] of text4.matchAll(/^\s*resource\s+"(\w+)"/gm))
        types2.add(type);
      for (const [, body = ""] of text4.matchAll(/^module\s+"[^"]+"\s*\{$([\s\S]*?)^\}$/gm)) {
        const source = /^\s*source\s*=\s*"(\.\.?\/[^"]*)"/m.exec(body)?.[1];
        if (source === void 0)
          return void 0;
        left.push(join11(directory, source));
      }
    }
  }
  return types2;
}
async function entriesOf(directory) {
  try {
    return await readdir5(directory);
  } catch {
    return [];
  }
}
async function textsBelow2(directory) {
  const files = (await entriesOf(directory)).filter((file3) => file3.endsWith(".tf"));
  return Promise.all(files.map((file3) => readFile5(join11(directory, file3), "utf8")));
}
async function defaultsBelow(directory) {
  return (await textsBelow2(directory)).flatMap((text4) => [...text4.matchAll(/^variable\s+"(\w+)"\s*\{$([\s\S]*?)^\}$/gm)].flatMap(([, name = "", body = ""]) => {
    const written2 = /^\s*default\s*=\s*(?:"([^"\\]*)"|(\d+)|(null))\s*$/m.exec(body);
    if (!written2)
      return [];
    return [[name, written2[1] ?? written2[2] ?? null]];
  }));
}

// packages/environment/build/src/stacks/stack-settings.js
import { createHash as createHash5 } from "node:crypto";
import { readFile as readFile6 } from "node:fs/promises";
import { join as join12 } from "node:path";
function stackVariables(stack, names2, configuration, apps) {
  const { region: region2, domain: domain2 } = configuration.environment;
  return {
    own: {
      region: region2,
      hosts: hostsOf(apps, domain2),
      database_name: names2.databaseName,
      ...domain2 !== void 0 && { domain: domain2 }
    },
    configured: stack.variables,
    identity: { name_prefix: names2.prefix, owner_tag: names2.ownerTag, environment: names2.environment }
  };
}
function hostsOf(apps, domain2) {
  if (domain2 === void 0)
    return [];
  const hosts = apps.filter(({ url: url2 }) => url2 !== "").map(({ url: url2 }) => new URL(url2).hostname);
  return [...new Set(hosts)].filter((host2) => host2.endsWith(`.${domain2}`));
}
function originsOf(apps, domain2) {
  const hosts = new Set(hostsOf(apps, domain2));
  const urls = apps.filter(({ url: url2 }) => url2 !== "").map(({ url: url2 }) => new URL(url2));
  const origins = urls.filter(({ hostname: hostname5, port }) => hosts.has(hostname5) && port === "").map(({ hostname: hostname5, protocol }) => ({ host: hostname5, isPlain: protocol === "http:" }));
  return [...new Map(origins.map((origin) => [JSON.stringify(origin), origin])).values()];
}
var spacesRegions = new Set("ams3 atl1 blr1 fra1 lon1 nyc3 sfo2 sfo3 sgp1 syd1 tor1".split(" "));
function stackBackend(stack, names2, configuration, spacesUrl) {
  const { bucket: bucket2, key, region: region2 = configuration.environment.region, endpoint } = stack.backend;
  if (!bucket2)
    throw new StagingError("invalid-configuration", `the stack ${stack.name} has no bucket for its state`, {
      hint: "Set `stacks[].backend.bucket` in .github/staging.yml to a private Spaces bucket."
    });
  if (!endpoint && !spacesUrl && !spacesRegions.has(region2))
    throw new StagingError("invalid-configuration", `there is no Spaces in ${region2}, where the state of ${stack.name} would be`, {
      hint: `Set \`stacks[].backend.region\` to the bucket's: one of ${[...spacesRegions].join(", ")}. For another one set \`stacks[].backend.endpoint\`.`
    });
  const address = endpoint ?? spacesUrl ?? `https://${region2}.digitaloceanspaces.com`;
  if (new URL(address).hostname.startsWith(`${bucket2}.`))
    throw new StagingError("invalid-configuration", `the endpoint ${address} is that of the bucket ${bucket2} itself`, {
      hint: `Set \`stacks[].backend.endpoint\` to the region's, such as https://${region2}.digitaloceanspaces.com, or leave it out.`
    });
  return { bucket: bucket2, key: stateKey(names2, stack.name, key), region: region2, endpoint: address };
}
async function environmentDigest(workspace, configuration, names2, apps) {
  const variables = stackVariables({ variables: {} }, names2, configuration, apps);
  const hash3 = createHash5("sha256").update(JSON.stringify([configuration.stacks, configuration.bootstrap.directory, variables]));
  const files = /* @__PURE__ */ new Set();
  for (const folder of environmentFolders(configuration))
    for (const name of await filesBelow(join12(workspace, folder)))
      files.add(`${folder}/${name}`);
  for (const file3 of [...files].sort())
    if (isEnvironmentFile(file3, configuration))
      hash3.update(file3).update(await readFile6(join12(workspace, file3)));
  return hash3.digest("hex");
}
function stackBackends(names2, configuration, spacesUrl) {
  const backends = configuration.stacks.map((stack) => stackBackend(stack, names2, configuration, spacesUrl));
  const places = backends.map(({ bucket: bucket2, key }) => `${bucket2}/${key}`);
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice)
    throw new StagingError("invalid-configuration", `two stacks have one state, ${twice}`, {
      hint: "Each would delete what the other made: give each its own `stacks[].backend.key`."
    });
  return backends;
}

// packages/environment/build/src/ledger/generation.js
function requireGeneration(document2, generation, doing, hint2 = "If the environment is still wanted, re-run all jobs of this run; the failed ones alone would come back to the one that is gone.") {
  const current = document2?.generation ?? 0;
  if (current === generation)
    return;
  throw new RefusedError("superseded", `stopped before ${doing}: the environment was destroyed meanwhile (generation ${generation} \u2192 ${current})`, { hint: hint2 });
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
  const { cluster: cluster3 } = observed;
  const clusterState = cluster3?.status.state;
  if (running.some(({ kind: kind2 }) => kind2 === "teardown"))
    return { state: "destroying", because: "a teardown is running" };
  if (clusterState === "deleting")
    return { state: "destroying", because: "the cluster is being deleted" };
  if (running.some(({ kind: kind2 }) => kind2 === "provision"))
    return { state: "provisioning", because: "a provision is running" };
  if (observed.resources.length === 0)
    return absent(ledger);
  const missing2 = ledger?.stack ? missingFrom(observed, ledger) : [];
  if (!cluster3 && missing2.length > 0)
    return degraded(`missing: ${missing2.join(", ")}`);
  if (!cluster3)
    return orphaned("parts of it exist, but no cluster");
  if (clusterState && transient.includes(clusterState))
    return { state: "provisioning", because: `the cluster is ${clusterState}` };
  if (!ledger?.stack)
    return orphaned("it exists, but no provision of it was ever completed");
  if (clusterState !== "running")
    return degraded(`the cluster is ${clusterState}`);
  const broken2 = observed.resources.find(({ isBroken: isBroken2 }) => isBroken2);
  if (broken2)
    return degraded(`the ${broken2.kind} ${broken2.name} is broken for good`);
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
function isLasting({ kind: kind2, name }) {
  return lasting.includes(kind2) && (kind2 !== "load-balancer" || !isKubernetesName("load-balancer", name));
}
function isNeeded(entry) {
  return entry.kind !== "project" && isLasting(entry);
}
function missingFrom(observed, ledger) {
  const there = new Set(observed.resources.map(resourceKey));
  return ledger.journal.filter((entry) => isNeeded(entry) && entry.id !== "" && !entry.goneAt && !there.has(resourceKey(entry))).map(({ kind: kind2, name }) => `${kind2} ${name}`);
}

// packages/environment/build/src/provision/journal-of.js
async function writeRecordsAhead({ ledger, context }, generation, changes, { doubts }) {
  const at2 = new Date(context.clock.now()).toISOString();
  const planned = changes.flatMap(({ type, actions: actions3, importing, after }) => {
    const { type: what, name, domain: domain2 } = after ?? {};
    if (kindOfType[type] !== "dns-record" || !actions3.includes("create") || importing !== void 0)
      return [];
    if (typeof what !== "string" || typeof name !== "string" || typeof domain2 !== "string")
      return [];
    const [short, zone] = [shortName(name, domain2), canonicalName(domain2)];
    const entry = { kind: "dns-record", id: "", name: `${what} ${short}`, by: context.run.url, at: at2, zone };
    return doubts.some((one3) => one3.kind === entry.kind && one3.name === entry.name && one3.zone === zone) ? [] : [entry];
  });
  if (planned.length === 0)
    return;
  await ledger.update(`provision: about to make ${planned.length} DNS records`, (current) => {
    requireGeneration(current, generation, "making DNS records");
    const isKnown = (entry) => current.journal.some(({ kind: kind2, id, name, zone }) => id === "" && kind2 === entry.kind && name === entry.name && zone === entry.zone);
    const due = planned.filter((entry) => !isKnown(entry));
    return due.length === 0 ? void 0 : { ...current, journal: [...current.journal, ...due] };
  });
}
function withoutPlannedRecords(document2) {
  return { ...document2, journal: document2.journal.filter(({ kind: kind2, id }) => kind2 !== "dns-record" || id !== "") };
}
function newBalancers({ resources }, { journal }) {
  return resources.filter((one3) => isOfCluster(one3) && !journal.some(({ kind: kind2, id }) => kind2 === one3.kind && id === one3.id));
}
function isOfCluster({ kind: kind2, proof }) {
  return kind2 === "load-balancer" && proof === "cluster";
}
function journalOf({ context }, { resources }) {
  const at2 = new Date(context.clock.now()).toISOString();
  return resources.filter((resource) => isLasting(resource) || isOfCluster(resource) || resource.proof === "state").map(({ kind: kind2, id, name, createdAt, hourly, address, zone, proof }) => ({
    kind: kind2,
    id,
    name,
    by: context.run.url,
    at: at2,
    ...createdAt !== void 0 && { createdAt },
    ...hourly !== void 0 && { hourly },
    ...address !== void 0 && { address },
    ...zone !== void 0 && { zone },
    ...proof === "state" && { owned: true }
  }));
}

// packages/environment/build/src/provision/make.js
import { join as join13 } from "node:path";

// packages/environment/build/src/composition/deploys.js
function withStackBegun(document2, { runUrl }) {
  return document2.stack ? { ...document2, stack: { ...document2.stack, uncertain: runUrl } } : document2;
}

// packages/environment/build/src/stacks/state-of.js
async function stateOf2({ terraform, backend, states }) {
  const state = await terraform.state();
  if (state.lineage !== void 0 || await states.readState(backend) === void 0)
    return state;
  const again = await terraform.state();
  if (again.lineage !== void 0)
    return again;
  throw new StagingError("service-error", `the bucket ${backend.bucket} gives terraform no state at ${backend.key}, and it is there`, { hint: proxyHint("Spaces") });
}

// packages/environment/build/src/provision/account-room.js
async function requireAccountRoom(environment) {
  const refused2 = (await observeAccountCaps(environment)).find(({ refusal }) => refusal !== void 0);
  if (refused2)
    throw new RefusedError("quota-exceeded", refused2.refusal ?? "", { hint: accountCapRemedy(refused2.setting) });
}
function accountCapRemedy(setting) {
  return `Destroy one of them with staging-control of its repository, or raise \`${setting}\` in .github/staging.yml.`;
}
async function observeAccountCaps(environment) {
  const { limit, budget } = environment.configuration.account;
  return limit === void 0 && budget === void 0 ? [] : judgeAccountCaps(environment.names.environment, { limit, budget }, await observeAccountUse(environment));
}
function judgeAccountCaps(name, { limit, budget }, { environments, perDay, own }) {
  const { length } = environments;
  const others = `${length} environments of this account are there (${listed2(environments)})`;
  const all = perDay + own;
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
      refusal: all > budget ? `${name} would cost about $${own.toFixed(2)} a day, and the account's environments together $${all.toFixed(2)}, of $${budget.toFixed(2)} that they may: ${others}` : void 0
    });
  return caps;
}
async function observeAccountUse({ digitalocean, names: names2, configuration, context }) {
  const isOther = (tag2) => isOwnerTag(tag2) && tag2 !== names2.ownerTag;
  const tags2 = await digitalocean.tags.list();
  const environments = tags2.filter(({ name, resources }) => isOther(name) && resources?.count !== 0).map(({ name }) => name).sort();
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
  const isTheirs = ({ tags: tags2 }) => tags2.some(isOther);
  const theirs = clusters.filter(isTheirs);
  const networks = new Set(theirs.flatMap(({ vpc_uuid }) => vpc_uuid ?? []));
  const isNode2 = ({ tags: tags2 }) => tags2.includes("k8s");
  return [
    ...theirs.map((cluster3) => cost.cluster(cluster3).hourly),
    ...databases.filter(isTheirs).map((database3) => cost.database(database3).hourly),
    // They bear no tags.
    ...balancers.filter(({ vpc_uuid }) => vpc_uuid && networks.has(vpc_uuid)).map(cost.loadBalancer),
    ...volumes.filter(isTheirs).map(cost.volume),
    ...droplets.filter((one3) => isTheirs(one3) && !isNode2(one3)).map((droplet2) => cost.droplet(droplet2).hourly)
  ].reduce((total, hourly) => total + (hourly ?? 0), 0);
}
function listed2(tags2) {
  const shown = tags2.slice(0, 20).join(", ");
  return tags2.length > 20 ? `${shown} and ${tags2.length - 20} more` : shown;
}

// packages/environment/build/src/inventory/planned-values.js
function valuesAt(value2, [key, ...rest]) {
  if (key === void 0)
    return Array.isArray(value2) ? value2 : [value2];
  if (Array.isArray(value2))
    return value2.flatMap((one3) => valuesAt(one3, [key, ...rest]));
  if (typeof value2 !== "object" || value2 === null)
    return [];
  return valuesAt(Object.hasOwn(value2, key) ? value2[key] : void 0, rest);
}
function texts(values) {
  return values.flatMap((one3) => typeof one3 === "string" || typeof one3 === "number" ? [String(one3)] : []).filter(Boolean);
}
function leaves2(value2) {
  if (Array.isArray(value2))
    return value2.flatMap(leaves2);
  return typeof value2 === "object" && value2 !== null ? Object.values(value2).flatMap(leaves2) : [value2];
}
function wordsIn(value2) {
  return texts(leaves2(value2)).flatMap((text4) => text4.split(/[^\w:.-]+/).filter(Boolean));
}
function blocks(value2) {
  return Array.isArray(value2) ? value2.filter((one3) => typeof one3 === "object" && one3 !== null) : [];
}

// packages/environment/build/src/provision/judge-providers.js
function deploysElsewhere({ providers = [] }, foreign) {
  return providers.flatMap(({ provider, values, hidden }) => {
    const isNamed = ({ id, name }) => values.some((value2) => value2.includes(id) || value2 === name || value2.endsWith(`-${name}`)) || hidden.some((value2) => value2.includes(id));
    const cluster3 = foreign.find(isNamed);
    return cluster3 ? [
      `the provider ${provider} may deploy into the cluster ${cluster3.name} (${cluster3.id}), which is not ours: set it from digitalocean_kubernetes_cluster.<name> of this environment`
    ] : [];
  });
}
function mayDeploy({ providers = [] }) {
  return providers.some(({ values, hidden }) => values.length + hidden.length > 0);
}

// packages/environment/build/src/inventory/members.js
var memberKinds = {
  dbaas: "database",
  droplet: "droplet",
  kubernetes: "cluster",
  loadbalancer: "load-balancer"
};
async function membersOf({ id }, digitalocean) {
  const look2 = await lookAt(digitalocean.vpcs.findMembers(id));
  if (look2.kind === "failed" || !look2.value || look2.value.length === 0)
    return "";
  const told4 = look2.value.slice(0, 20).map(({ urn, name }) => {
    const [, type = "", member2 = ""] = urn.split(":");
    const kind2 = memberKinds[type];
    return kind2 ? `the ${kind2} ${name} (${consoleUrl({ kind: kind2, id: member2 })})` : `${name} (${urn})`;
  });
  return `. It cannot go while it holds ${told4.join(", ")}`;
}

// packages/environment/build/src/inventory/targets.js
var numeric2 = /^\d{6,}$/;
var uuid2 = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function looksLike({ noun, kind: kind2 }, value2) {
  if (noun === member.noun)
    return value2.startsWith("do:") || numeric2.test(value2) || uuid2.test(value2);
  if (kind2 === "droplet")
    return numeric2.test(value2);
  return kind2 === void 0 || kind2 === "tag" || uuid2.test(value2);
}
var target = (noun, kind2, types2) => ({ noun, kind: kind2, types: types2 });
var targets = {
  agent: target("agent", void 0, { digitalocean_gradientai_agent: ["id"], digitalocean_genai_agent: ["id"] }),
  address: target("address", void 0, {
    digitalocean_reserved_ip: ["ip_address", "id"],
    digitalocean_reserved_ipv6: ["ip", "id"],
    digitalocean_floating_ip: ["ip_address", "id"]
  }),
  bucket: target("bucket", void 0, { digitalocean_spaces_bucket: ["name", "id", "bucket_domain_name"] }),
  check: target("check", void 0, { digitalocean_uptime_check: ["id"] }),
  cluster: target("cluster", "cluster", { digitalocean_kubernetes_cluster: ["id"] }),
  connection: target("connection", void 0, { digitalocean_partner_attachment: ["id"] }),
  // A replica has rules of its own.
  database: target("database", "database", {
    digitalocean_database_cluster: ["id"],
    digitalocean_database_replica: ["uuid"]
  }),
  /** Of what App Platform is told, which goes by names. */
  databaseName: target("database", "database", { digitalocean_database_cluster: ["name"] }),
  droplet: target("droplet", "droplet", {
    digitalocean_droplet: ["id"],
    digitalocean_kubernetes_cluster: ["node_pool"],
    digitalocean_kubernetes_node_pool: ["nodes"]
  }),
  inference: target("inference endpoint", void 0, { digitalocean_dedicated_inference: ["id"] }),
  loadBalancer: target("load balancer", "load-balancer", { digitalocean_loadbalancer: ["id"] }),
  knowledge: target("knowledge base", void 0, {
    digitalocean_gradientai_knowledge_base: ["id"],
    digitalocean_genai_knowledge_base: ["id"]
  }),
  project: target("project", "project", { digitalocean_project: ["id"] }),
  share: target("share", void 0, { digitalocean_nfs: ["id"] }),
  // A name is known before, and leaves the rest of a list known. Of a cluster: `k8s:<id>`.
  tag: target("tag", "tag", { digitalocean_tag: ["name", "id"], digitalocean_kubernetes_cluster: ["id"] }),
  volume: target("volume", "volume", { digitalocean_volume: ["id"] }),
  vpc: target("VPC", "vpc", { digitalocean_vpc: ["id"] })
};
var member = target("resource", void 0, { digitalocean_: ["urn", "id", "name"] });
var unlistedMembers = {
  app: ["digitalocean_app"],
  domain: ["digitalocean_domain"],
  floatingip: ["digitalocean_floating_ip", "digitalocean_reserved_ip"],
  reservedip: ["digitalocean_reserved_ip", "digitalocean_floating_ip"],
  reservedipv6: ["digitalocean_reserved_ipv6"],
  space: ["digitalocean_spaces_bucket"]
};
function memberOf(urn) {
  const [, type = "", ...rest] = urn.split(":");
  const kind2 = type === "volume" ? type : memberKinds[type];
  const types2 = Object.hasOwn(unlistedMembers, type) && unlistedMembers[type] || [`digitalocean_${type}`];
  return {
    id: rest.join(":"),
    target: { noun: type, kind: kind2, types: Object.fromEntries(types2.map((one3) => [one3, ["urn"]])) }
  };
}
var { bucket, cluster: cluster2, database: database2, droplet, project, tag, volume, vpc } = targets;
var given = {
  digitalocean_account: [],
  digitalocean_certificate: [],
  digitalocean_container_registry: [],
  digitalocean_database_ca: [],
  digitalocean_database_cluster: [database2, project, tag, vpc, member],
  digitalocean_database_connection_pool: [],
  digitalocean_database_metrics_credentials: [],
  digitalocean_database_user: [],
  digitalocean_domain: [member],
  digitalocean_domains: [member],
  digitalocean_droplet: [droplet, tag, volume, vpc, member],
  digitalocean_droplets: [droplet, tag, volume, vpc, member],
  digitalocean_image: [tag],
  digitalocean_images: [tag],
  digitalocean_kubernetes_cluster: [cluster2, droplet, tag, vpc, member],
  digitalocean_kubernetes_versions: [],
  digitalocean_region: [],
  digitalocean_regions: [],
  digitalocean_sizes: [],
  digitalocean_spaces_bucket: [bucket, member],
  digitalocean_spaces_buckets: [bucket, member],
  digitalocean_ssh_key: [],
  digitalocean_ssh_keys: [],
  digitalocean_vpc: [vpc, member]
};
function mayGive(address, target2) {
  const type = withoutKeys(address).split(".").at(-2) ?? "";
  return !Object.hasOwn(given, type) || given[type]?.includes(target2) === true;
}

// packages/environment/build/src/inventory/reaches.js
var rule = (attribute2, to, what, more = {}) => ({
  attribute: attribute2,
  target: to,
  isList: false,
  isShared: false,
  isOptional: false,
  takenOut: void 0,
  ...more,
  what
});
var isList = true;
var getsAddress = rule("droplet_id", targets.droplet, (droplet2) => `give an address to ${droplet2}`);
var losesAddress = (attribute2) => rule(attribute2, targets.address, (address) => `take ${address} from where it leads`);
var intoProject = rule("resources", member, (one3) => `move ${one3} into its project`, {
  isList,
  takenOut: (one3) => `move ${one3} out of its project`
});
var setsBucket = rule("bucket", targets.bucket, (bucket2) => `replace what is set in ${bucket2}`);
var connects = rule("vpc_ids", targets.vpc, (vpc2) => `connect ${vpc2} with another network`, {
  isList,
  isShared: true
});
var ofApp = { isShared: true, isOptional: true };
var rulesByType = {
  digitalocean_app: [
    rule("spec.database.cluster_name", targets.databaseName, (database3) => `connect to ${database3}`, ofApp),
    ...["service", "worker", "job", "function"].map((part) => rule(`spec.${part}.log_destination.open_search.cluster_name`, targets.databaseName, (database3) => `write logs into ${database3}`, ofApp))
  ],
  digitalocean_cdn: [rule("origin", targets.bucket, (bucket2) => `publish ${bucket2}`)],
  digitalocean_dedicated_inference_token: [
    rule("dedicated_inference_id", targets.inference, (endpoint) => `make a key to ${endpoint}`)
  ],
  digitalocean_droplet: [rule("volume_ids", targets.volume, (volume2) => `attach ${volume2}`, { isList })],
  digitalocean_firewall: [
    rule("tags", targets.tag, (tag2) => `close what bears ${tag2}`, { isList }),
    rule("droplet_ids", targets.droplet, (droplet2) => `close ${droplet2}`, { isList })
  ],
  digitalocean_floating_ip: [getsAddress],
  digitalocean_floating_ip_assignment: [getsAddress, losesAddress("ip_address")],
  digitalocean_gradientai_agent_knowledge_base_attachment: [
    rule("agent_uuid", targets.agent, (agent) => `give ${agent} other knowledge`)
  ],
  digitalocean_gradientai_agent_route: [
    rule("parent_agent_uuid", targets.agent, (agent) => `route ${agent} elsewhere`)
  ],
  digitalocean_gradientai_function: [rule("agent_id", targets.agent, (agent) => `give a function to ${agent}`)],
  digitalocean_gradientai_indexing_job_cancel: [
    rule("knowledge_base_uuid", targets.knowledge, (base) => `end the indexing of ${base}`)
  ],
  digitalocean_gradientai_knowledge_base: [
    rule("database_id", targets.database, (database3) => `keep its knowledge in ${database3}`, { isShared: true })
  ],
  digitalocean_gradientai_knowledge_base_data_source: [
    rule("knowledge_base_uuid", targets.knowledge, (base) => `add to ${base}`)
  ],
  digitalocean_loadbalancer: [
    rule("droplet_ids", targets.droplet, (droplet2) => `send its visitors to ${droplet2}`, { isList }),
    rule("target_load_balancer_ids", targets.loadBalancer, (other) => `send its visitors to ${other}`, { isList })
  ],
  digitalocean_nfs_access_point: [rule("share_id", targets.share, (share) => `open ${share}`)],
  digitalocean_nfs_attachment: [
    rule("share_id", targets.share, (share) => `attach ${share} to a network`),
    rule("vpc_id", targets.vpc, (vpc2) => `attach a share to ${vpc2}`, { isShared: true })
  ],
  digitalocean_partner_attachment: [
    connects,
    rule("parent_uuid", targets.connection, (connection) => `pair ${connection} with another one`)
  ],
  digitalocean_project: [intoProject],
  digitalocean_project_resources: [intoProject],
  digitalocean_reserved_ip: [getsAddress],
  digitalocean_reserved_ip_assignment: [getsAddress, losesAddress("ip_address")],
  digitalocean_reserved_ipv6: [getsAddress],
  digitalocean_reserved_ipv6_assignment: [getsAddress, losesAddress("ip")],
  digitalocean_spaces_bucket_cors_configuration: [setsBucket],
  digitalocean_spaces_bucket_logging: [
    setsBucket,
    rule("target_bucket", targets.bucket, (bucket2) => `write logs into ${bucket2}`)
  ],
  digitalocean_spaces_bucket_object: [rule("bucket", targets.bucket, (bucket2) => `overwrite an object of ${bucket2}`)],
  digitalocean_spaces_bucket_policy: [setsBucket],
  digitalocean_spaces_key: [rule("grant.bucket", targets.bucket, (bucket2) => `make a key to ${bucket2}`)],
  digitalocean_uptime_alert: [rule("check_id", targets.check, (check4) => `add an alert to ${check4}`)],
  digitalocean_volume_attachment: [rule("droplet_id", targets.droplet, (droplet2) => `attach a volume to ${droplet2}`)],
  digitalocean_vpc_nat_gateway: [rule("vpcs.vpc_uuid", targets.vpc, (vpc2) => `lead what leaves ${vpc2}`, { isList })],
  digitalocean_vpc_peering: [connects]
};
function reachRulesOf(type) {
  const current = type.replace(/^digitalocean_genai_/, "digitalocean_gradientai_");
  return Object.hasOwn(rulesByType, current) && rulesByType[current] || [];
}
function isSettled({ target: target2 }) {
  return target2 === member;
}
function reachesBy({ attribute: attribute2, target: target2, what }, attributes) {
  return texts(valuesAt(attributes, attribute2.split("."))).map((text4) => {
    if (target2 === member)
      return { ...memberOf(text4), what: what(text4) };
    const id = attribute2 === "origin" ? text4.split(".")[0] ?? text4 : text4;
    return { target: target2, id, what: what(`the ${target2.noun} ${id}`) };
  });
}

// packages/environment/build/src/provision/open-values.js
var nobodyKnows = "that only the apply shows";
function isOpen({ unknown: unknown3, sources }, attribute2) {
  const path2 = attribute2.split(".");
  return isUnknownAt(unknown3, path2) && (path2.length > 1 || Object.hasOwn(sources, attribute2));
}
function isOpenBlock({ unknown: unknown3, sources }, block) {
  const isWhole = valuesAt(unknown3, block.split(".")).some((one3) => one3 === true);
  return isWhole && Object.keys(sources).some((one3) => one3 === block || one3.startsWith(`${block}.`));
}
function isUnknownAt(unknown3, [key, ...rest]) {
  if (unknown3 === true)
    return true;
  if (Array.isArray(unknown3))
    return unknown3.some((one3) => isUnknownAt(one3, key === void 0 ? [] : [key, ...rest]));
  if (typeof unknown3 !== "object" || unknown3 === null)
    return false;
  return key === void 0 ? Object.values(unknown3).some((one3) => isUnknownAt(one3, [])) : isUnknownAt(unknown3[key], rest);
}
function sourcesOf({ sources }, attribute2) {
  return sources[attribute2] ?? [];
}
function isOfThisStack(sources, target2, { plan, isWithin }) {
  const isOne = (source) => {
    switch (source.kind) {
      case "resource":
        return names(source, target2) || source.through.length > 0 && source.through.every(isOne);
      case "known":
        return isWithin?.(source.value) !== false;
      case "hidden":
        return canOnlyBeMade(target2, plan) && (isWithin === void 0 || hidesNone(target2, plan, isWithin));
      case "data":
      case "function":
        return false;
    }
  };
  return sources.some(({ kind: kind2 }) => kind2 !== "known") && sources.every(isOne);
}
function names({ type, attribute: attribute2 }, { types: types2 }) {
  return Object.entries(types2).some(([one3, attributes]) => (one3.endsWith("_") ? type.startsWith(one3) : type === one3) && (attribute2 === void 0 || attributes.includes(attribute2)));
}
function canOnlyBeMade(target2, { changes, late = [] }) {
  const made = changes.filter(({ actions: actions3 }) => actions3.includes("create"));
  return !late.some((address) => mayGive(address, target2)) && made.some(({ type }) => names({ type, attribute: void 0 }, target2)) && !made.some(({ type }) => type === "terraform_data");
}
function hidesNone(target2, { early = [], kept: kept2 = [], variables = {} }, isWithin) {
  return !early.some((address) => mayGive(address, target2)) && !kept2.some(({ type }) => type === "terraform_data") && Object.values(variables).every(isWithin);
}
function knownParts(sources, { changes, kept: kept2 = [] }) {
  const all = [...changes.map(({ address, after }) => ({ address, values: after ?? {} })), ...kept2];
  return sources.flatMap((source) => {
    if (source.kind === "known")
      return leaves2(source.value);
    if (source.kind !== "resource")
      return [];
    const { type, attribute: attribute2 = "id", address } = source;
    const key = attribute2 === "id" && ["digitalocean_tag", "digitalocean_domain"].includes(type) ? "name" : attribute2;
    return all.flatMap((one3) => withoutKeys(one3.address) === address && Object.hasOwn(one3.values, key) ? leaves2(one3.values[key]) : []);
  });
}
function said(sources, data = []) {
  const told4 = sources.flatMap((source) => {
    if (source.kind === "known")
      return [];
    if (source.kind === "data")
      return [`${source.name}, which is read then`];
    if (source.kind === "function")
      return ["a function, such as timestamp() or uuid()"];
    if (source.kind === "hidden")
      return [
        `${source.name}, which no plan shows${data.length > 0 ? `, where the stack reads ${data.slice(0, 3).join(", ")}` : ""}`
      ];
    return [`${source.address}${source.attribute === void 0 ? "" : `.${source.attribute}`}`];
  });
  return told4.length > 0 ? `, from ${[...new Set(told4)].join(" and ")}` : "";
}
function remedyFor({ types: types2 }) {
  const [[type = "", [attribute2 = "id"] = []] = []] = Object.entries(types2);
  const example = type.endsWith("_") ? "the `urn` of what this stack makes" : `${type}.<name>.${attribute2} of this stack`;
  return `write ${example}, or what is known before`;
}
function isLate(source, { late = [] }) {
  return source.kind === "data" && late.some((address) => `.${withoutKeys(address)}`.endsWith(`.${source.name}`));
}
function isNewName(sources, plan) {
  const { changes } = plan;
  if (sources.some((source) => isLate(source, plan)))
    return false;
  return sources.some((source) => {
    if (source.kind !== "resource")
      return false;
    const { type, attribute: attribute2 = "", address } = source;
    const chance = Object.hasOwn(chances, type) ? chances[type] : void 0;
    const drawn = changes.filter((change) => change.actions.includes("create") && withoutKeys(change.address) === address);
    if (!chance?.results.includes(attribute2) || drawn.length === 0)
      return false;
    const { length } = chance;
    return length === void 0 || drawn.every(({ after }) => Number(after?.[length.attribute]) >= length.least);
  });
}
var chances = {
  random_id: {
    results: ["hex", "dec", "id", "b64_url", "b64_std"],
    length: { attribute: "byte_length", least: 4 }
  },
  random_password: { results: ["result"], length: { attribute: "length", least: 6 } },
  random_string: { results: ["id", "result"], length: { attribute: "length", least: 6 } },
  random_uuid: { results: ["id", "result"], length: void 0 }
};

// packages/environment/build/src/provision/judge-tags.js
function isOurTag(name, names2) {
  return name === names2.ownerTag || isNameOf(names2, name);
}
function ofTag(change, view) {
  const { names: names2, owns, usedTags } = view;
  const { address, after } = change;
  if (isOpen(change, "name")) {
    const sources = sourcesOf(change, "name");
    const isOurs2 = texts(knownParts(sources, view)).some((one3) => isOurTag(one3, names2));
    return isOurs2 && !sources.some((one3) => isLate(one3, view)) ? [] : [
      `${address} would be called as only the apply shows (name${said(sources)}): write name = "\${var.name_prefix}-\u2026"`
    ];
  }
  const name = texts([after?.["name"]])[0] ?? "";
  if (isOurTag(name, names2))
    return [];
  if (owns !== "state")
    return [`${address} would be called ${name}: write name = "\${var.name_prefix}-\u2026"`];
  return usedTags.some((one3) => one3.toLowerCase() === name.toLowerCase()) ? [`${address} would take over the tag ${name}, which others bear or go by`] : [];
}
function tagsInUse(tags2, { balancers, firewalls, databases }) {
  return [
    ...tags2.filter(({ resources }) => (resources?.count ?? 1) > 0).map(({ name }) => name),
    ...balancers.flatMap(({ tag: tag2 }) => tag2 ? [tag2] : []),
    ...firewalls.flatMap(tagsOfFirewall),
    ...databases.flatMap(({ rules }) => tagsAmong(rules))
  ];
}
var dropletTags = {
  digitalocean_droplet: ["tags"],
  digitalocean_droplet_autoscale: ["droplet_template.tags"],
  digitalocean_kubernetes_cluster: ["tags", "node_pool.tags"],
  digitalocean_kubernetes_node_pool: ["tags"]
};
var tagsByThemselves = {
  digitalocean_kubernetes_cluster: ["k8s", "k8s:worker", "k8s-worker", "terraform:default-node-pool"],
  digitalocean_kubernetes_node_pool: ["k8s", "k8s:worker", "k8s-worker"]
};
function tagsOfNodes({ type, actions: actions3 }) {
  return actions3.includes("create") && Object.hasOwn(tagsByThemselves, type) && tagsByThemselves[type] || [];
}
function bearsOtherTags(change, facts) {
  return tagsOfNodes(change).length > 0 || foreignTagsOf(change, facts).length > 0 || hiddenTagsOf(change) !== void 0;
}
function foreignTagsOf(change, facts) {
  const { names: names2 } = facts;
  return pathsOf(change).flatMap((path2) => tagsAt(change, path2, facts)).filter((tag2) => tag2.toLowerCase() !== names2.ownerTag.toLowerCase() && !isNameOf(names2, tag2));
}
function pathsOf({ type }) {
  return Object.hasOwn(dropletTags, type) && dropletTags[type] || [];
}
function tagsAt(change, path2, facts) {
  const known2 = texts(valuesAt(change.after, path2.split(".")));
  return isOpen(change, path2) ? [...known2, ...wordsIn(knownParts(withThrough(sourcesOf(change, path2)), facts))] : known2;
}
function withThrough(sources) {
  return sources.flatMap((one3) => one3.kind === "resource" ? [one3, ...withThrough(one3.through)] : [one3]);
}
function hiddenTagsOf(change) {
  if (!change.actions.some((action2) => action2 === "create" || action2 === "update"))
    return void 0;
  const isShown = (source) => source.kind === "known" || source.kind === "resource" && (names(source, targets.tag) || source.through.length > 0 && source.through.every(isShown));
  return pathsOf(change).filter((path2) => isOpen(change, path2)).map((path2) => ({ path: path2, sources: sourcesOf(change, path2) })).find(({ sources }) => sources.length === 0 || !sources.every(isShown));
}
function selectorsAmong({ balancers, firewalls, databases }, isOurs2) {
  return [
    ...balancers.flatMap(({ id, name, tag: tag2 }) => tag2 && !isOurs2("load-balancer", id) ? [{ tag: tag2, told: `the load balancer ${name} selects its droplets` }] : []),
    ...firewalls.flatMap(({ id, name, tags: tags2, sourceTags }) => isOurs2("firewall", id) ? [] : [
      ...tags2.map((tag2) => ({ tag: tag2, told: `the firewall ${name} selects its droplets` })),
      ...sourceTags.map((tag2) => ({ tag: tag2, told: `the firewall ${name} lets droplets in` }))
    ]),
    ...databases.flatMap(({ id, name, rules }) => isOurs2("database", id) ? [] : tagsAmong(rules).map((tag2) => ({ tag: tag2, told: `the database ${name} lets droplets in` })))
  ];
}
function joinedBy(change, view) {
  const { selectors: selectors2 } = view;
  const [any2] = selectors2;
  const remedy = "write digitalocean_tag.<name>.name of this stack there, or what is known before";
  for (const tag2 of tagsOfNodes(change)) {
    const other = selectors2.find((one3) => one3.tag.toLowerCase() === tag2);
    if (other)
      return `${change.address} would have nodes that bear the tag ${tag2}, as every cluster's do, by which ${other.told}: it is not proven to be ours. Let it go by the tag k8s:<id of its own cluster>, or by that cluster, in its place`;
  }
  const shown = new Set(pathsOf(change).flatMap((path2) => texts(valuesAt(change.after, path2.split(".")))));
  for (const tag2 of foreignTagsOf(change, view)) {
    const other = selectors2.find((one3) => one3.tag.toLowerCase() === tag2.toLowerCase());
    if (other)
      return shown.has(tag2) ? `${change.address} would bear the tag ${tag2}, by which ${other.told}: it is not proven to be ours` : `${change.address} could bear the tag ${tag2}, by which ${other.told}, and only the apply shows its tags: ${remedy}`;
  }
  const hidden = hiddenTagsOf(change);
  return hidden && any2 ? `${change.address} would bear tags that only the apply shows (${hidden.path}${said(hidden.sources)}), and ${any2.told} by a tag (${any2.tag}) that is not ours: ${remedy}` : void 0;
}
function markedForOthers(change, view) {
  const { names: names2, mayHold } = view;
  const { address, type, actions: actions3, before } = change;
  if (!type.startsWith("digitalocean_") || type === "digitalocean_firewall")
    return void 0;
  const paths = Object.hasOwn(dropletTags, type) && dropletTags[type] || ["tags"];
  const had = new Set(actions3.includes("delete") ? [] : paths.flatMap((path2) => texts(valuesAt(before, path2.split(".")))));
  const isForeign = (tag2) => {
    const cluster3 = clusterIn(tag2);
    return isOwnerTag(tag2) ? tag2.toLowerCase() !== names2.ownerTag.toLowerCase() : tag2.toLowerCase().startsWith("k8s:") && (cluster3 === void 0 || !mayHold("cluster", cluster3));
  };
  const mark = paths.flatMap((path2) => tagsAt(change, path2, view)).find((tag2) => !had.has(tag2) && isForeign(tag2));
  return mark && `${address} would bear the tag ${mark}, which says that it is somebody else's: leave it out`;
}

// packages/environment/build/src/provision/judge-reach.js
function reachesBeyond(change, view) {
  const isMade = change.actions.includes("create") || change.actions.includes("update");
  const rules = reachRulesOf(change.type);
  const reached = isMade ? rules.flatMap((rule3) => beyondByRule(change, rule3, view)) : [];
  const left = rules.flatMap((rule3) => leftBehind(change, rule3, view));
  return [...partOfOthers(change, view), ...reached, ...left].slice(0, 1);
}
function leftBehind(change, rule3, view) {
  const { address, actions: actions3, before, after } = change;
  const { takenOut: what } = rule3;
  if (!what)
    return [];
  const isReplaced = actions3.includes("delete");
  const stay = isReplaced ? [] : reachesBy({ ...rule3, what }, after);
  const left = reachesBy({ ...rule3, what }, before).find((one3) => !stay.some((other) => other.what === one3.what) && !isWithinReach(one3, rule3, view));
  return left ? [`${address} would ${left.what}, which is not proven to be ours`] : [];
}
function partOfOthers(change, view) {
  const { address, type, before, after } = change;
  const { mayHold, owns } = view;
  const [kind2, attribute2] = partOf(type) ?? [];
  if (!kind2 || !attribute2 || !isBoundPart(type, owns))
    return [];
  const { noun } = targets[kind2];
  const stranger = [after, before].flatMap((attributes) => wholeOf(type, attributes ?? {}, owns) ?? []).find((whole2) => !mayHold(whole2.kind, whole2.id));
  if (stranger)
    return [`${address} would be a part of the ${noun} ${stranger.id}, which is not proven to be ours`];
  return openly(change, { attribute: attribute2, target: targets[kind2], what: `be a part of the ${noun} ${nobodyKnows}` }, view);
}
function beyondByRule(change, rule3, view) {
  const { address, actions: actions3, before, after } = change;
  const had = isSettled(rule3) && !actions3.includes("delete") ? reachesBy(rule3, before) : [];
  const foreign = reachesBy(rule3, after).find((one3) => !had.some(({ what: what2 }) => what2 === one3.what) && !isWithinReach(one3, rule3, view));
  if (foreign)
    return [`${address} would ${foreign.what}, which is not proven to be ours`];
  const { attribute: attribute2, target: target2, isList: isList2, isOptional, what } = rule3;
  if (isOptional && !Object.hasOwn(change.sources, attribute2))
    return [];
  const isWithin = (value2) => {
    const words3 = wordsIn(value2);
    const ids = words3.filter((one3) => looksLike(target2, one3));
    if (target2 !== member)
      return ids.every((id) => isWithinReach({ target: target2, id }, rule3, view));
    const urns = [...ids, ...words3.flatMap((word) => namedBy(word, view))];
    return urns.every((urn) => isWithinReach(memberOf(urn), rule3, view));
  };
  const open2 = { attribute: attribute2, target: target2, what: what(`the ${target2.noun} ${nobodyKnows}`) };
  return openly(change, { ...open2, ...isList2 && { isWithin } }, view);
}
function hidesMembers(change) {
  return reachRulesOf(change.type).some(({ target: target2, attribute: attribute2 }) => target2 === member && isOpen(change, attribute2) && sourcesOf(change, attribute2).some((one3) => one3.kind !== "resource" || one3.through.length > 0));
}
function namedBy(word, { members }) {
  return members.filter((urn) => memberOf(urn).id.toLowerCase() === word.toLowerCase());
}
function openly(change, open2, plan) {
  const { attribute: attribute2, target: target2, what, isWithin } = open2;
  const sources = sourcesOf(change, attribute2);
  if (!isOpen(change, attribute2) || isOfThisStack(sources, target2, { plan, isWithin }))
    return [];
  if (isWithin && !attribute2.includes(".") && sources.every(({ kind: kind2 }) => kind2 === "known"))
    return [];
  const isGiving = (address) => mayGive(address, target2);
  const isHidden = sources.some(({ kind: kind2 }) => kind2 === "hidden");
  const data = [...plan.late ?? [], ...(isWithin && plan.early) ?? []].filter(isGiving);
  const given2 = isHidden ? Object.entries(plan.variables ?? {}).map(([name, value2]) => ({ name: `var.${name}`, value: value2 })) : sources.filter((one3) => one3.kind === "known");
  const foreign = given2.filter(({ value: value2 }) => isWithin?.(value2) === false).map(({ name }) => name);
  const next2 = foreign.length > 0 ? `, next to ${foreign.slice(0, 3).join(" and ")}, which ${isHidden ? "may name" : "names"} what is not proven to be ours` : "";
  return [`${change.address} would ${what} (${attribute2}${said(sources, data)}${next2}): ${remedyFor(target2)}`];
}
function isWithinReach({ target: target2, id }, { isShared }, { changes, names: names2, mayHold, isOurName, isHeld, owns }) {
  const { kind: kind2, types: types2 } = target2;
  const isPlanned = changes.some(({ type, actions: actions3, after }) => Object.hasOwn(types2, type) && types2[type]?.includes("name") && actions3.includes("create") && after?.["name"] === id);
  if (isPlanned)
    return true;
  if (!kind2)
    return Object.keys(types2).some((type) => isHeld(type, id));
  if (target2 === targets.databaseName && isOurName(kind2, id))
    return true;
  if (mayHold(kind2, id) || isShared && owns === "state")
    return true;
  if (kind2 !== "tag")
    return false;
  const cluster3 = clusterIn(id);
  return isOurTag(id, names2) || cluster3 !== void 0 && mayHold("cluster", cluster3);
}

// packages/environment/build/src/provision/marks-of-plan.js
var named3 = /* @__PURE__ */ new Set([
  "cluster",
  "database",
  "vpc",
  "project",
  "load-balancer",
  "droplet",
  "volume",
  "firewall"
]);
var tagged = /* @__PURE__ */ new Set(["cluster", "database", "droplet", "volume", "volume-snapshot"]);
var described2 = /* @__PURE__ */ new Set(["vpc", "project"]);
function unmarked(kind2, change, { names: names2, ...facts }) {
  const { address, after } = change;
  const lacks = (attribute2, isMark) => {
    if (!isOpen(change, attribute2))
      return !isMark(after?.[attribute2]);
    const sources = sourcesOf(change, attribute2);
    return !sources.some((one3) => one3.kind === "hidden") && !knownParts(sources, facts).some(isMark);
  };
  const isTag = (value2) => value2 === names2.ownerTag;
  const problems2 = [];
  const { name } = after ?? {};
  const isOurName = (value2) => typeof value2 === "string" && isNameOf(names2, value2);
  if (named3.has(kind2) && (name !== void 0 || isOpen(change, "name")) && lacks("name", isOurName))
    problems2.push(`${address} would be called ${name ?? "as only the apply shows"}: write name = "\${var.name_prefix}-\u2026"`);
  if (tagged.has(kind2) && lacks("tags", (value2) => [value2].flat().some(isTag)))
    problems2.push(`${address} would not bear our tag: write tags = [var.owner_tag]`);
  if (kind2 === "load-balancer" && lacks("droplet_tag", isTag))
    problems2.push(`${address} would not bear our tag: write droplet_tag = var.owner_tag`);
  if (described2.has(kind2) && lacks("description", (value2) => typeof value2 === "string" && ownerIn(value2) === names2.ownerTag))
    problems2.push(`${address} would not say whose it is: write description = var.owner_tag`);
  return problems2;
}

// packages/environment/build/src/provision/judge-plan.js
var contents = {
  digitalocean_container_registries: "its images",
  digitalocean_container_registry: "its images",
  digitalocean_database_cluster: "its data",
  digitalocean_database_db: "its data",
  digitalocean_database_kafka_topic: "its data",
  digitalocean_domain: "all its records",
  digitalocean_nfs: "its data",
  digitalocean_spaces_bucket: "its objects",
  digitalocean_vector_database: "its data",
  digitalocean_volume: "its data"
};
function contentsOf({ type, before }) {
  if (type === "digitalocean_spaces_bucket" && before?.["force_destroy"] !== true)
    return void 0;
  return Object.hasOwn(contents, type) ? contents[type] : void 0;
}
function objectionsTo(view) {
  return [
    ...view.changes.flatMap((change) => objectionTo(change, view)),
    ...deploysElsewhere(view, view.foreignClusters)
  ];
}
function objectionTo(change, view) {
  const { owns } = view;
  const { address, type, actions: actions3, after } = change;
  const objection = ofWhatIsThere(change, view) ?? reachesBeyond(change, view)[0] ?? joinedBy(change, view) ?? markedForOthers(change, view);
  if (objection !== void 0)
    return [objection];
  const isMade = actions3.includes("create") || actions3.includes("update");
  if (!isMade || !after)
    return [];
  if (type === "digitalocean_project" && (after["is_default"] === true || isOpen(change, "is_default")))
    return [`${address} would be the default project, into which everything new of the account goes`];
  if (type === "digitalocean_loadbalancer" && makesRecords(change))
    return [
      `${address} would make DNS records of the names in its certificate: write disable_lets_encrypt_dns_records = true`
    ];
  if (type === "digitalocean_spaces_key" && opensAll(change))
    return [
      `${address} would be a key to every bucket of the account: write permission = "readwrite" (or "read") and a bucket in each grant`
    ];
  if (pushesImages(change, view))
    return [
      `${address} would be a key that pushes over the images of a registry which is not proven to be ours: write write = false`
    ];
  const tier = makesRegistry(change) && view.registryTier;
  if (tier && (isOpen(change, planOfRegistries) || after[planOfRegistries] !== tier))
    return [
      `${address} would change the plan of the whole account's registries, which is ${tier}: write ${planOfRegistries} = "${tier}"`
    ];
  const kind2 = kindOfType[type];
  if (kind2 === "tag")
    return ofTag(change, view);
  return !kind2 || owns === "state" && kind2 !== "cluster" ? [] : unmarked(kind2, change, view);
}
function ofWhatIsThere(change, { imports, isOurs: isOurs2 }) {
  const { address, type, actions: actions3, before, importing, isTainted } = change;
  const kind2 = kindOfType[type];
  const id = importing ?? text3(before?.["id"]);
  if (importing !== void 0 && !imports.some((one3) => one3.to === address && one3.id === importing))
    return `${address} would be taken over by an import block (${importing}): remove it`;
  if (actions3.includes("forget") && !isLocal(type))
    return `${address} (${id ?? "no id"}) would leave our state and stay, and nobody would ever delete it: take out the \`removed\` block (or \`destroy = false\`), so that it is deleted`;
  const isThere = actions3.includes("delete") || actions3.includes("update");
  if (isThere && kind2 && id && !isOurs2(kind2, idOf(kind2, id)))
    return `${address} (${id}) would be ${done(actions3)}, and is not proven to be ours`;
  if (actions3.includes("update") && registries.has(type) && isChanged(change, planOfRegistries))
    return `${address} would change the plan of the whole account's registries (${planOfRegistries}): leave it as it is`;
  if (!actions3.includes("delete"))
    return void 0;
  const lost = contentsOf(change);
  if (lost && !isTainted)
    return `${address} (${id ?? "no id"}) would be ${done(actions3)}, with ${lost}`;
  if (before?.[takesAlong] === true)
    return `${address} would be ${done(actions3)} with every volume that was ever attached to it: ${// What is tainted is replaced whatever else is planned of it.
    isTainted ? "destroy the environment in staging-control" : `set ${takesAlong} = false and apply that first`}`;
  return void 0;
}
var registries = /* @__PURE__ */ new Set([
  "digitalocean_container_registries",
  "digitalocean_container_registry"
]);
var planOfRegistries = "subscription_tier_slug";
function makesRegistry({ type, actions: actions3 }) {
  return registries.has(type) && actions3.includes("create");
}
function opensAll(change) {
  return isOpen(change, "grant.permission") || blocks(change.after?.["grant"]).some(({ permission, bucket: bucket2 }) => permission === "fullaccess" || bucket2 === "");
}
function pushesImages(change, { changes, isHeld }) {
  const { type, after } = change;
  if (type !== "digitalocean_container_registry_docker_credentials")
    return false;
  if (after?.["write"] !== true && !isOpen(change, "write"))
    return false;
  const name = text3(after?.["registry_name"]);
  const sources = sourcesOf(change, "registry_name");
  if (name === void 0)
    return sources.length === 0 || !sources.every((one3) => one3.kind === "resource" && registries.has(one3.type));
  const isPlanned = changes.some((one3) => makesRegistry(one3) && one3.after?.["name"] === name);
  return !isPlanned && ![...registries].some((one3) => isHeld(one3, name));
}
function isChanged(change, attribute2) {
  const { before, after } = change;
  return isOpen(change, attribute2) || after?.[attribute2] !== void 0 && after[attribute2] !== before?.[attribute2];
}
var takesAlong = "destroy_all_associated_resources";
function makesRecords(change) {
  const { after, unknown: unknown3, sources } = change;
  const { forwarding_rule: rules, domains, disable_lets_encrypt_dns_records: disabled } = after ?? {};
  if (disabled === true)
    return false;
  const certificate = "domains.certificate_name";
  const isNamed = Object.hasOwn(sources, certificate) || blocks(domains).length > 0 && !Object.hasOwn(sources, "domains.name");
  return isNamed && isOpen(change, certificate) || [unknown3["forwarding_rule"]].flat().includes(true) || blocks(domains).some((one3) => text3(one3["certificate_name"]) !== void 0) || blocks(rules).some(({ certificate_name: name, certificate_id: id, entry_protocol: protocol, tls_passthrough: passes }) => text3(name) !== void 0 || text3(id) !== void 0 || // Not known yet: where TLS ends, there is one.
  name === void 0 && passes !== true && !["http", "tcp", "udp"].includes(String(protocol)));
}
function done(actions3) {
  if (!actions3.includes("delete"))
    return "changed";
  return actions3.includes("create") ? "replaced" : "deleted";
}
function idOf(kind2, id) {
  return kind2 === "dns-record" ? id.split(",").at(-1) ?? id : id;
}
function text3(value2) {
  return typeof value2 === "string" && value2 !== "" ? value2 : void 0;
}

// packages/environment/build/src/provision/account-facts.js
async function accountFacts(plan, names2, isOurs2, digitalocean) {
  const makesTags = plan.changes.some(({ type, actions: actions3 }) => type === "digitalocean_tag" && actions3.includes("create"));
  const bearsTags = plan.changes.some((change) => bearsOtherTags(change, { ...plan, names: names2 }));
  const goingByTags = makesTags || bearsTags ? await listGoingByTags(digitalocean) : void 0;
  const clusters = mayDeploy(plan) ? await digitalocean.clusters.list() : [];
  return {
    registryTier: plan.changes.some(makesRegistry) ? (await digitalocean.registryPlan())?.slug : void 0,
    selectors: bearsTags && goingByTags ? selectorsAmong(goingByTags, isOurs2) : [],
    usedTags: makesTags && goingByTags ? tagsInUse(await digitalocean.tags.list(), goingByTags) : [],
    members: plan.changes.some(hidesMembers) ? await membersOfProjects(digitalocean) : [],
    foreignClusters: clusters.filter(({ id }) => !isOurs2("cluster", id))
  };
}
async function listGoingByTags({ loadBalancers, firewalls, databases }) {
  const [balancers, walls, stores] = await Promise.all([loadBalancers.list(), firewalls.list(), databases.list()]);
  return { balancers, firewalls: walls, databases: stores };
}
async function membersOfProjects({ projects }) {
  const all = await projects.list();
  const members = all.map(({ id }) => projects.resources(id).catch((error) => {
    if (error instanceof ApiError && error.status === 404)
      return [];
    throw error;
  }));
  return (await Promise.all(members)).flat();
}

// packages/environment/build/src/provision/candidates.js
var adoptable = /* @__PURE__ */ new Set([
  "cluster",
  "database",
  "vpc",
  "load-balancer",
  "project",
  "dns-record"
]);
function candidatesAmong(existing) {
  return existing.flatMap(({ kind: kind2, id, name, zone }) => {
    const type = Object.keys(kindOfType).find((one3) => kindOfType[one3] === kind2);
    if (!type || !adoptable.has(kind2))
      return [];
    if (kind2 !== "dns-record")
      return [{ type, importId: id, stateId: id, isPlannedAs: (after) => after["name"] === name }];
    const isPlannedAs = ({ domain: domain2, type: record2, name: short }) => typeof domain2 === "string" && typeof short === "string" && canonicalName(domain2) === zone && `${record2} ${shortName(short, domain2)}` === name;
    return [{ type, importId: `${zone},${id}`, stateId: id, isPlannedAs }];
  });
}
var parts2 = {
  db: "digitalocean_database_db",
  user: "digitalocean_database_user",
  pool: "digitalocean_database_connection_pool"
};
async function databaseParts(existing, { changes }, names2, { databases }) {
  const cluster3 = existing.find(({ kind: kind2, name }) => kind2 === "database" && name === names2.database);
  if (!cluster3)
    return [];
  const { id } = cluster3;
  const planned = new Set(changes.map(({ type }) => type));
  const part = (type, name, stateId) => ({
    type,
    importId: `${id},${name}`,
    stateId,
    isPlannedAs: (after) => after["name"] === name && (after["cluster_id"] === void 0 || after["cluster_id"] === id)
  });
  const dbs = planned.has(parts2.db) ? await databases.dbs(id) : [];
  const users = planned.has(parts2.user) ? await databases.users(id) : [];
  const pools = planned.has(parts2.pool) ? await databases.pools(id) : [];
  return [
    ...dbs.filter(({ name }) => name !== "defaultdb").map(({ name }) => part(parts2.db, name, `${id}/database/${name}`)),
    ...users.filter(({ name }) => name !== "doadmin").map(({ name }) => part(parts2.user, name, `${id}/user/${name}`)),
    ...pools.map(({ name }) => part(parts2.pool, name, `${id}/${name}`))
  ];
}

// packages/environment/build/src/provision/default-networks.js
async function giveDefaultNetworks(changes, { vpcs }, log) {
  const regions = new Set(changes.flatMap(({ type, actions: actions3, after }) => {
    const region2 = after?.["region"];
    return type === "digitalocean_vpc" && actions3.includes("create") && typeof region2 === "string" ? [region2] : [];
  }));
  if (regions.size === 0)
    return;
  const isEmpty = async (region2) => !(await vpcs.list()).some((one3) => one3.region === region2);
  for (const region2 of regions) {
    if (!await isEmpty(region2))
      continue;
    const name = `default-${region2}`;
    try {
      await vpcs.create({ name, region: region2 });
      log.info(`${region2} has no network yet: ${name} is its default from now on, free, and stays when the environment goes`);
    } catch (error) {
      if (!await isEmpty(region2))
        continue;
      throw withRemedy(error, region2, name);
    }
  }
}
function withRemedy(error, region2, name) {
  if (!(error instanceof ApiError))
    return error;
  return new StagingError(error.reason, `no default network could be made in ${region2}: ${error.message}`, {
    cause: error,
    hint: `Make one by hand, so that the environment's own network can be deleted: \`doctl vpcs create --name ${name} --region ${region2}\`.`
  });
}

// packages/environment/build/src/inventory/claims.js
var claimsByType = {
  digitalocean_spaces_bucket: ({ attributes: { name, region: region2 }, isOpen: isOpen2, isNew }) => {
    if (isOpen2("name"))
      return isNew("name") ? [] : [open("bucket", "name")];
    if (isOpen2("region"))
      return [open("bucket", "region")];
    return texts2(name).map((one3) => ({ kind: "bucket", name: one3, region: texts2(region2)[0] ?? "nyc3" }));
  },
  digitalocean_certificate: ({ attributes: { domains }, isOpen: isOpen2 }) => isOpen2("domains") ? [open("certificate", "domains")] : (Array.isArray(domains) ? domains : []).flatMap((one3) => texts2(one3).map((name) => ({ kind: "certificate", host: canonicalName(name) }))),
  digitalocean_record: ({ attributes: { name, domain: domain2, type }, isOpen: isOpen2, newZones, openZones }) => {
    const zones = isOpen2("domain") ? openZones : texts2(domain2).map(canonicalName);
    const [short] = texts2(name);
    const [record2] = texts2(type);
    if (zones === void 0)
      return [open("host", "domain")];
    if (short === void 0)
      return zones.every((zone) => newZones.includes(zone)) ? [] : [open("host", "name")];
    if (record2 === void 0)
      return [open("host", "type")];
    return zones.map((zone) => host(fullName(short, zone), record2.toUpperCase(), zone));
  },
  digitalocean_domain: ({ attributes: { name }, isOpen: isOpen2 }) => isOpen2("name") ? [open("host", "name")] : texts2(name).map((zone) => host(zone, void 0)),
  digitalocean_cdn: ({ attributes: { custom_domain: name }, isOpen: isOpen2 }) => isOpen2("custom_domain") ? [open("host", "custom_domain")] : texts2(name).map((one3) => host(one3, "CNAME")),
  digitalocean_loadbalancer: ({ attributes: { domains }, isOpenBlock: isOpenBlock2 }) => [
    ...isOpenBlock2("domains") ? [open("host", "domains.name")] : [],
    ...blocks(domains).flatMap(({ name, is_managed: isManaged }) => {
      if (isManaged === false)
        return [];
      const [one3] = texts2(name);
      return one3 === void 0 ? [open("host", "domains.name")] : [host(one3, "A")];
    })
  ],
  // Without a zone App Platform makes no record by itself; the name leads to us all the same.
  digitalocean_app: ({ attributes: { spec }, isOpenBlock: isOpenBlock2 }) => [
    ...["spec.domain", "spec.domains"].some(isOpenBlock2) ? [open("host", "spec.domain.name")] : [],
    ...blocks(spec).flatMap(({ domain: domain2, domains }) => [
      ...blocks(domain2).flatMap(({ name, zone, wildcard }) => {
        const [one3] = texts2(name);
        if (one3 === void 0)
          return [open("host", "spec.domain.name")];
        const names2 = wildcard === true ? [one3, `*.${one3}`] : [one3];
        return names2.map((each) => host(each, "CNAME", texts2(zone)[0]));
      }),
      ...(Array.isArray(domains) ? domains : []).flatMap((one3) => texts2(one3).map((name) => host(name, "CNAME")))
    ])
  ]
};
function claimsOf(claimant) {
  const { type } = claimant;
  return Object.hasOwn(claimsByType, type) ? claimsByType[type]?.(claimant) ?? [] : [];
}
function contends(there, claimed) {
  return there === claimed || there === "CNAME" || claimed === "CNAME" || leads({ type: there }) && leads({ type: claimed });
}
function hidesBelow({ host: name, zone, record: record2 }) {
  return record2 === void 0 || record2 === "NS" && name !== zone;
}
function claimKey(claim) {
  if (claim.kind === "open")
    return `open/${claim.of}/${claim.attribute}`;
  if (claim.kind === "certificate")
    return `certificate/${claim.host}`;
  return claim.kind === "bucket" ? `bucket/${claim.region}/${claim.name}` : `host/${claim.record ?? "zone"}/${claim.host}`;
}
function open(of, attribute2) {
  return { kind: "open", of, attribute: attribute2 };
}
function host(name, record2, zone) {
  return { kind: "host", host: canonicalName(name), record: record2, zone: zone === void 0 ? void 0 : canonicalName(zone) };
}
function texts2(value2) {
  return typeof value2 === "string" && value2 !== "" ? [value2] : [];
}

// packages/environment/build/src/provision/taken-host.js
function recordsOf({ digitalocean }, zone, zones) {
  const looked = zones.get(zone) ?? digitalocean.domains.findRecords(zone).then((found) => found ?? []);
  zones.set(zone, looked);
  return looked;
}
function isOursIn(zone, records, { ours: ours3, held }) {
  const addresses = new Set(ours3.flatMap((one3) => one3.kind === "load-balancer" ? one3.addresses ?? [] : []));
  return (record2) => held.has(`digitalocean_record/${record2.id}`) || ours3.some((one3) => one3.kind === "dns-record" && one3.id === String(record2.id)) || leadsToUs(record2, { zone, records, addresses });
}
async function takenName(claim, request2, zones, bounds) {
  return await sharedName(claim, request2, zones) ?? await foreignName(claim, request2, zones, bounds) ?? await hiddenNames(claim, request2, zones);
}
async function sharedName({ host: host2, zone: named5, record: record2 }, request2, zones) {
  if (record2 === void 0)
    return void 0;
  const zone = named5 ?? (await zonesAbove(request2.environment, host2))[0];
  if (zone === void 0)
    return void 0;
  const { records, isOurs: isOurs2 } = await viewOf(zone, request2, zones);
  const other = records.find((one3) => fullName(one3.name, zone) === host2 && contends(one3.type, record2) && !isOurs2(one3));
  return other && `would make a ${record2} record of ${host2}, and the ${other.type} record ${other.id} (${host2} \u2192 ${other.data}) is there already and is not ours`;
}
async function foreignName({ host: host2, zone: named5, record: record2 }, request2, zones, bounds) {
  const zone = named5 ?? (await zonesAbove(request2.environment, host2)).find((one3) => record2 !== void 0 || one3 !== host2);
  if (zone === void 0)
    return void 0;
  const view = await viewOf(zone, request2, zones);
  const made = record2 === void 0 ? `the zone ${host2}` : `a ${record2} record of ${host2}`;
  const spoken = record2 === void 0 ? void 0 : governed(host2, record2, view, bounds);
  if (spoken)
    return `would make ${made}, which speaks for ${fullName(spoken.name, zone)} too, and the ${spoken.type} record ${spoken.id} there (\u2192 ${spoken.data}) is not ours: make it for a name below ${bounds.own ?? "a domain of the environment alone"}`;
  const wildcard = wildcardOver(host2, view, bounds);
  return wildcard && `would make ${made}, for which the ${wildcard.type} record ${wildcard.id} (${fullName(wildcard.name, zone)} \u2192 ${wildcard.data}) answers, which is not ours and would do so no more: take a name below ${bounds.own ?? "a domain of the environment alone"}, or name ${host2} itself in \`environment.domains\``;
}
async function viewOf(zone, request2, zones) {
  const records = await recordsOf(request2.environment, zone, zones);
  return { zone, records, isOurs: isOursIn(zone, records, request2) };
}
async function hiddenNames(claim, request2, zones) {
  if (!hidesBelow(claim))
    return void 0;
  const { environment } = request2;
  for (const zone of await zonesAbove(environment, claim.host)) {
    if (zone === claim.host)
      continue;
    const { records, isOurs: isOurs2 } = await viewOf(zone, request2, zones);
    const other = records.find((one3) => liesIn(fullName(one3.name, zone), claim.host) && !isOurs2(one3) && !handsOnHere(one3, zone, claim));
    if (other)
      return `would hide the ${other.type} record ${other.id} of the zone ${zone} (${fullName(other.name, zone)} \u2192 ${other.data}), which is not ours: ${claim.record === void 0 ? "the new zone" : "another name server"} would answer for all names in ${claim.host}`;
  }
  return void 0;
}
function handsOnHere({ type, name, data }, zone, claim) {
  return claim.record === void 0 && type === "NS" && fullName(name, zone) === claim.host && liesIn(data, "digitalocean.com");
}
async function zonesAbove({ digitalocean }, host2) {
  const zones = (await digitalocean.domains.list()).map(({ name }) => canonicalName(name));
  return zones.filter((zone) => liesIn(host2, zone)).sort((a, b) => b.length - a.length);
}

// packages/environment/build/src/provision/require-free.js
async function requireFree(request2) {
  const { plan, environment, free: free2 } = request2;
  const planned = plannedClaims(plan);
  if (planned.length === 0)
    return;
  const { configuration, names: names2 } = environment;
  const bounds = boundsOf(configuration, names2.environment);
  const named5 = { bounds, own: ownDomain(configuration, names2.environment) };
  const zones = /* @__PURE__ */ new Map();
  const problems2 = [];
  for (const { change, claim } of planned) {
    const outside = beyond(change, claim, bounds);
    const problem2 = outside ?? (free2.has(claimKey(claim)) ? void 0 : await taken2(claim));
    if (problem2 !== void 0)
      problems2.push(`${change.address} ${problem2}`);
    else
      free2.add(claimKey(claim));
  }
  if (problems2.length > 0)
    throw new RefusedError("foreign-environment", `the plan is not applied: ${problems2.join("; ")}`, {
      hint: "Give it another name, such as one that begins with var.name_prefix, or delete what is there if nobody needs it. If a run of this environment made it and was killed, take it into the state with `terraform import`."
    });
  async function taken2(claim) {
    if (claim.kind === "bucket")
      return takenBucket(claim, request2);
    return claim.kind === "host" ? takenName(claim, request2, zones, named5) : void 0;
  }
}
function plannedClaims(plan) {
  const { changes } = plan;
  const newZones = changes.flatMap(({ type, actions: actions3, after }) => type === "digitalocean_domain" && actions3.includes("create") ? namesIn2([after?.["name"]]) : []);
  return changes.flatMap((change) => {
    const { type, actions: actions3, before, after, importing } = change;
    if (importing !== void 0 || !after || !(actions3.includes("create") || actions3.includes("update")))
      return [];
    const none = {
      isOpen: () => false,
      isOpenBlock: () => false,
      isNew: () => false,
      newZones: [],
      openZones: void 0
    };
    const had = new Set(before ? claimsOf({ type, attributes: before, ...none }).map(claimKey) : []);
    const claimant = {
      type,
      attributes: after,
      isOpen: (attribute2) => isOpen(change, attribute2),
      isOpenBlock: (block) => isOpenBlock(change, block),
      isNew: (attribute2) => isNewName(sourcesOf(change, attribute2), plan),
      newZones,
      openZones: zonesNamedBy(change, plan)
    };
    return claimsOf(claimant).filter((claim) => !had.has(claimKey(claim))).map((claim) => ({ change, claim }));
  });
}
function zonesNamedBy(change, plan) {
  const sources = sourcesOf(change, "domain");
  const isZone = sources.every((one3) => one3.kind === "resource" && one3.type === "digitalocean_domain");
  const names2 = isZone ? namesIn2(knownParts(sources, plan)) : [];
  return names2.length > 0 ? names2 : void 0;
}
function namesIn2(values) {
  return values.flatMap((one3) => typeof one3 === "string" && one3 !== "" ? [canonicalName(one3)] : []);
}
function beyond(change, claim, bounds) {
  if (claim.kind === "open")
    return openly2(change, claim);
  if (claim.kind === "bucket" || bounds.some((bound2) => liesIn(claim.host, bound2)))
    return void 0;
  return `would make a ${claim.kind === "host" ? "name" : "certificate for a name"} out of bounds, ${claim.host}: ${bounds.length > 0 ? `it does not lie in ${bounds.join(" or ")}` : "the promotion branch allows none"} (\`environment.domains\` in .github/staging.yml, merged into the promotion branch)`;
}
function openly2(change, { of: what, attribute: attribute2 }) {
  const from = `(${attribute2}${said(sourcesOf(change, attribute2))})`;
  if (what === "certificate")
    return `would be a certificate for a name that nobody knows before ${from}: it could be somebody\u2019s. Write ${attribute2} that are known before`;
  return what === "bucket" ? `would be a bucket of which only the apply shows the ${attribute2} ${from}: it could be somebody\u2019s, and Terraform would take that over. Write a ${attribute2} that is known before` : `would lead a name to us that nobody knows before ${from}: its record could stand next to somebody\u2019s. Write a ${attribute2} that is known before`;
}
async function takenBucket({ name, region: region2 }, { environment, fetch: fetch2, spacesUrl }) {
  const { clock } = environment.context;
  const endpoint = (spacesUrl ?? `https://${region2}.digitaloceanspaces.com`).replace(/\/+$/, "");
  const path2 = `/${encodeURIComponent(name)}/`;
  for (let attempt2 = 1; ; attempt2 += 1) {
    const status = await fetch2(`${endpoint}${path2}`, {
      method: "HEAD",
      redirect: "manual",
      signal: AbortSignal.timeout(3e4)
    }).then((answer) => answer.status, () => 0);
    if (status === 404)
      return void 0;
    if ([200, 301, 302, 307, 403].includes(status))
      return `would be the bucket ${name}, which is there already: Terraform would take it over, and delete it with all that is in it at the end`;
    if (attempt2 === 4)
      throw new StagingError("service-error", `nobody can say whether the bucket ${name} is there already`, {
        cause: new ApiError({ service: "Spaces", method: "HEAD", path: path2, status })
      });
    await clock.sleep(500 * 2 ** attempt2);
  }
}

// packages/environment/build/src/provision/adopt.js
function importsFor(changes, candidates, known2) {
  return changes.flatMap(({ address, type, actions: actions3, importing, after }) => {
    if (!actions3.includes("create") || actions3.includes("delete") || importing !== void 0)
      return [];
    const [chosen, ...more] = candidates.filter((one3) => one3.type === type && !known2.has(`${type}/${one3.stateId}`) && one3.isPlannedAs(after ?? {}));
    return chosen && more.length === 0 ? [{ to: address, id: chosen.importId }] : [];
  });
}
async function waitUntilWhole({ digitalocean, context }, resources, deadline) {
  const { clock, log } = context;
  const wait2 = (awaited, find, ready) => waitUntil(async () => {
    const state = await find();
    return state === void 0 || ready.includes(state) ? { kind: "done", value: void 0 } : { kind: "waiting", seen: state };
  }, { awaited, clock, deadline, log, first: 1e3, most: 1e4 });
  const patient = clock.monotonic() + nodesPatience;
  for (const { kind: kind2, id, name } of resources) {
    if (kind2 === "cluster")
      await wait2(`the cluster ${name} to run`, async () => {
        const found = await digitalocean.clusters.find(id);
        if (found?.status.state === "error")
          throw broken("cluster", name, id, found.status.message);
        return found && lacksNodes(found) && clock.monotonic() < patient ? "without nodes yet" : found?.status.state;
      }, ["running", "degraded"]);
    if (kind2 === "database")
      await wait2(`the database ${name} to be online`, async () => (await digitalocean.databases.find(id))?.status, [
        "online"
      ]);
    if (kind2 === "load-balancer")
      await wait2(`the load balancer ${name} to be active`, async () => {
        const status = (await digitalocean.loadBalancers.find(id))?.status;
        if (status === "errored")
          throw broken("load balancer", name, id);
        return status;
      }, ["active"]);
  }
}
var nodesPatience = 6e5;
function lacksNodes({ status, node_pools: pools }) {
  const wanted = pools.filter(({ count: count2 }) => count2 > 0);
  const isRunning = (pool) => pool.nodes.some((node) => node.status.state === "running");
  return status.state === "running" && wanted.length > 0 && !wanted.some(isRunning);
}
function broken(what, name, id, message) {
  return new StagingError("service-error", `the ${what} ${name} (${id}) is broken for good${message ? `: ${message}` : ""}`, { hint: "Run it again: a create deletes it first, and makes another one." });
}
var mostTries = 6;
async function applyJudged(request2) {
  const { environment, terraform, before, attempt: whole2, deadline } = request2;
  const { digitalocean, context } = environment;
  const { log } = context;
  let seen2 = whole2.isAgain ? await lookAgain(request2) : before;
  let failure2;
  let left = Number.POSITIVE_INFINITY;
  const free2 = /* @__PURE__ */ new Set();
  for (let attempt2 = 1; ; attempt2 += 1) {
    const { plan, imports } = await planJudged(request2, seen2, free2);
    if (failure2 && imports.length === 0 && plan.changes.length >= left)
      throw failure2;
    left = plan.changes.length;
    if (plan.isClean)
      return;
    await request2.beforeApply(plan.changes, seen2);
    await giveDefaultNetworks(plan.changes, digitalocean, log);
    try {
      await terraform.apply(plan);
      return;
    } catch (error) {
      if (!(error instanceof TerraformError) || attempt2 === mostTries || deadline.signal.aborted)
        throw error;
      failure2 = error;
      await whole2.giveBack();
      log.info(`${error.message}
Looking at what was made, and once more with that`);
      seen2 = await lookAgain(request2);
    }
  }
}
async function lookAgain({ environment, terraform, observe, owns, deadline }) {
  const { clock } = environment.context;
  const { resources: held } = await terraform.state();
  const strangersAmong = ({ resources }) => strangersIn(held, resources, environment, owns);
  const { seen: seen2 } = await lookUntilListed(observe, strangersAmong, { clock, deadline });
  await waitUntilWhole(environment, seen2.resources, deadline);
  return seen2;
}
async function planJudged(request2, seen2, free2) {
  const { environment, terraform, made, owns } = request2;
  const { names: names2, digitalocean, context } = environment;
  const existing = seen2.resources;
  const held = (await terraform.state()).resources;
  const strangers = await strangersIn(held, existing, environment, owns);
  if (strangers.length > 0)
    throw new RefusedError("foreign-environment", `the state holds ${strangers.join(", ")}, not proven to be ours`, {
      hint: "Take out of the state what is not of this environment (`terraform state rm`)."
    });
  let plan = await planWithWhatIsThere(request2, held);
  const candidates = [...candidatesAmong(existing), ...await databaseParts(existing, plan, names2, digitalocean)];
  const imports = importsFor(plan.changes, candidates, new Set(heldKeys(held)));
  for (const { to, id } of imports)
    context.log.info(`${to} is there already: taking over ${id}`);
  if (imports.length > 0)
    plan = await terraform.plan(imports);
  const holds2 = /* @__PURE__ */ new Set([...heldKeys(held), ...made.held]);
  const mayHold = (kind2, id) => existing.some((one3) => one3.kind === kind2 && one3.id === id) || made.keys.has(resourceKey({ kind: kind2, id })) || held.some((one3) => kindOfType[one3.type] === kind2 && one3.id === id);
  const objections = objectionsTo({
    ...plan,
    ...await accountFacts(plan, names2, mayHold, digitalocean),
    names: names2,
    imports,
    owns,
    isHeld: (type, id) => holds2.has(`${type}/${id}`),
    mayHold,
    isOurName: (kind2, name) => existing.some((one3) => one3.kind === kind2 && one3.name === name),
    isOurs: (kind2, id) => existing.some((one3) => one3.kind === kind2 && one3.id === id) || isByCompany(kind2) && held.some((one3) => kindOfType[one3.type] === kind2 && one3.id === id)
  });
  if (objections.length > 0)
    throw new RefusedError("foreign-environment", `the plan is not applied: ${objections.join("; ")}`, {
      hint: "Change the stack. One that cannot bear our names and tags is declared with `owns: state` on the promotion branch. Where data would be lost, destroy the environment first (staging-control) and create it again."
    });
  const { fetch: fetch2, spacesUrl } = request2;
  await requireFree({ environment, plan, ours: existing, held: holds2, free: free2, fetch: fetch2, spacesUrl });
  return { plan, imports };
}
function heldKeys(held) {
  return held.flatMap(({ type, id }) => id ? [`${type}/${id}`] : []);
}
var mostPlans = 4;
async function planWithWhatIsThere({ environment, terraform }, held) {
  const { digitalocean, context, configuration } = environment;
  for (let attempt2 = 1; ; attempt2 += 1) {
    const plan = await terraform.plan();
    const made = plan.changes.filter(({ actions: actions3 }) => actions3.includes("create") && !actions3.includes("delete"));
    const doubtful = held.filter(({ address }) => made.some((change) => change.address === address));
    const there = await leftOf(doubtful, { digitalocean, configuration });
    if (there.length === 0)
      return plan;
    const said2 = `Terraform takes for gone what is there: ${there.join(", ")}`;
    if (attempt2 === mostPlans)
      throw new StagingError("service-error", said2, { hint: "DigitalOcean does not agree with itself: run it again." });
    context.log.info(`${said2}; planning again`);
  }
}

// packages/environment/build/src/provision/guard-policy.js
import { createHash as createHash6 } from "node:crypto";
var guardName = "staging-actions";
var stampProbe = `${guardName}-rules`;
var stampAnnotation = "staging-actions/rules";
var rulesVersion = 5;
var loadBalancerId = "kubernetes.digitalocean.com/load-balancer-id";
var volumeDriver = "dobs.csi.digitalocean.com";
var ofLoadBalancer = "service.beta.kubernetes.io/do-loadbalancer-";
var provisionedBy = "pv.kubernetes.io/provisioned-by";
var recordsDisabled = `${ofLoadBalancer}disable-lets-encrypt-dns-records`;
var controllerAccounts = [
  "cloud-",
  "csi-",
  "digitalocean-",
  "do-",
  "doks-",
  "persistent-volume-",
  "service-",
  "snapshot-"
];
var peopleGroups = ["do-role-name:", "do:", "k8saas:"];
function isAmongPeople(self2) {
  return self2?.groups.some((group) => peopleGroups.some((start2) => group.startsWith(start2))) ?? false;
}
function guardManifests(options) {
  const digest = createHash6("sha256").update(JSON.stringify(policyOf(options, ""))).digest("hex").slice(0, 12);
  const binding = {
    apiVersion,
    kind: "ValidatingAdmissionPolicyBinding",
    metadata: { name: guardName },
    spec: { policyName: guardName, validationActions: ["Deny"], paramRef: void 0, matchResources: void 0 }
  };
  return [policyOf(options, `${rulesVersion}-${digest}`), binding];
}
var apiVersion = "admissionregistration.k8s.io/v1";
function policyOf(options, stamp) {
  const change = ["CREATE", "UPDATE"];
  return {
    apiVersion,
    kind: "ValidatingAdmissionPolicy",
    metadata: { name: guardName, annotations: { [stampAnnotation]: stamp } },
    spec: {
      failurePolicy: "Fail",
      // Nothing here may be narrowed by somebody else, so each field is said.
      paramKind: void 0,
      matchConditions: [],
      matchConstraints: {
        matchPolicy: "Equivalent",
        namespaceSelector: {},
        objectSelector: {},
        excludeResourceRules: [],
        resourceRules: [
          // Annotations can be written by way of the status, too.
          rule2("", ["services", "services/status"], change),
          rule2("", ["persistentvolumes", "persistentvolumes/status"], change),
          rule2("networking.k8s.io", ["ingresses", "ingresses/status"], change),
          rule2("gateway.networking.k8s.io", ["*"], change),
          rule2("externaldns.k8s.io", ["dnsendpoints", "dnsrecords"], change),
          rule2("snapshot.storage.k8s.io", ["volumesnapshotcontents", "volumesnapshotcontents/status"], change),
          rule2("storage.k8s.io", ["volumeattachments"], ["CREATE"])
        ]
      },
      variables: [
        { name: "annotations", expression: annotationsOf("object") },
        { name: "before", expression: `oldObject == null ? {} : ${annotationsOf("oldObject")}` },
        { name: "balancer", expression: balancerOf("object") },
        { name: "balancerBefore", expression: `oldObject == null ? {} : ${balancerOf("oldObject")}` },
        { name: "byController", expression: byController(options) }
      ],
      validations: [
        {
          expression: `object.kind != 'Service' || !has(object.metadata.name) || object.metadata.name != ${quote2(stampProbe)}`,
          messageExpression: quote2(`these are the rules ${stamp}`)
        },
        ...loadBalancerRules(options),
        ...hostRules(options),
        ...volumeRules()
        // Said in place of a message over several lines, which a copied value may hold.
      ].map((each) => ({
        ...each,
        message: "it names what this cluster did not make, or a host outside of its domains"
      }))
    }
  };
}
function rule2(group, resources, operations) {
  return { apiGroups: [group], apiVersions: ["*"], resources, operations, scope: "*" };
}
function annotationsOf(object3) {
  return `has(${object3}.metadata.annotations) ? ${object3}.metadata.annotations : {}`;
}
function balancerOf(object3) {
  const infrastructure = `${object3}.spec.infrastructure`;
  return `${object3}.kind == 'Service' ? (${annotationsOf(object3)}) : ${object3}.kind == 'Gateway' && has(${object3}.spec) && has(${infrastructure}) && has(${infrastructure}.annotations) ? ${infrastructure}.annotations : {}`;
}
function byController({ self: self2 }) {
  const user = "request.userInfo.username";
  const account = "system:serviceaccount:";
  const own = self2?.groups.filter((group) => !group.startsWith("system:")) ?? [];
  return [
    `object.kind != 'Gateway' && (object.kind != 'Service' || request.operation == 'UPDATE')`,
    `${user} != ${quote2(self2?.username ?? "")}`,
    `!(has(request.userInfo.groups) && request.userInfo.groups.exists(group, group in ${list3(own)} || ${list3(peopleGroups)}.exists(start, group.startsWith(start))))`,
    // Cilium's operator, which runs under this name in DigitalOcean's control plane, copies annotations to Services of its own.
    `!${user}.startsWith('cilium')`,
    `(!${user}.startsWith(${quote2(account)}) || ${list3(controllerAccounts)}.exists(start, ${user}.startsWith(${quote2(`${account}kube-system:`)} + start)))`
  ].join(" && ");
}
function loadBalancerRules({ names: { prefix: prefix2 } }) {
  const name = `${ofLoadBalancer}name`;
  const own = `${prefix2}-`;
  const isSafe = (map2) => `(${quote2(recordsDisabled)} in variables.${map2} && variables.${map2}[${quote2(recordsDisabled)}] == 'true')`;
  return [
    unless(loadBalancerId, `${isUnchanged(loadBalancerId)} || variables.byController`, {
      message: `'the annotation ${loadBalancerId} (' + ${value(loadBalancerId)} + ') names a load balancer that this ' + object.kind + ' did not get here: DigitalOcean would hand it over to this cluster, and delete it with the Service. Leave the annotation out: the controller sets it'`
    }),
    unless(name, `${isUnchanged(name)} || ${value(name)}.startsWith(${quote2(own)}) && !${value(name)}.startsWith(${quote2(`${own}-`)})`, {
      message: `'the annotation ${name} (' + ${value(name)} + ') could be the name of a load balancer that is there already, which DigitalOcean would hand over to this cluster. Leave it out, or begin it with ${own}'`
    }),
    // DigitalOcean writes a record for each name of such a certificate, next to the ones that are there.
    ...["certificate-id", "certificate-name"].map((certificate) => {
      const key = `${ofLoadBalancer}${certificate}`;
      return unless(key, `${isSafe("balancer")} || !${isSafe("balancerBefore")} && (${isUnchanged(key)} || variables.byController)`, {
        message: `'with the annotation ${key} (' + ${value(key)} + ') DigitalOcean makes DNS records of the names in that certificate. Add the annotation ${recordsDisabled}: "true"'`
      });
    })
  ];
}
function unless(key, allowed, { message }) {
  return {
    expression: `!(${quote2(key)} in variables.balancer) || ${value(key)} == '' || ${allowed}`,
    messageExpression: message
  };
}
function value(key) {
  return `variables.balancer[${quote2(key)}]`;
}
function isUnchanged(key) {
  return `(${quote2(key)} in variables.balancerBefore && variables.balancerBefore[${quote2(key)}] == ${value(key)})`;
}
function hostRules({ bounds }) {
  const remedy = `or let environment.domains in .github/staging.yml name the domain`;
  const allowed = bounds.join(", ") || "environment.domains, which allows none";
  const written2 = bounds.map(canonicalName).flatMap((bound2) => [bound2, `${bound2}.`]);
  const isWithin = (host2) => `(${host2}.trim() == '' || ${list3(written2)}.exists(bound, ${host2}.trim().lowerAscii() == bound || ${host2}.trim().lowerAscii().endsWith('.' + bound)))`;
  const inMap = (map2, before) => {
    const isForeign = [
      `key.startsWith('external-dns.') && (key.endsWith('/hostname') || key.endsWith('/internal-hostname'))`,
      `!(key in variables.${before} && variables.${before}[key] == variables.${map2}[key])`,
      `!variables.${map2}[key].split(',').all(host, ${isWithin("host")})`
    ].join(" && ");
    return {
      expression: `!variables.${map2}.exists(key, ${isForeign})`,
      messageExpression: `'the annotation ' + variables.${map2}.filter(key, ${isForeign}).map(key, key + ' (' + variables.${map2}[key] + ')').join(', ') + ' names a host outside of ${allowed}: its record would be changed to lead here. Change it, ${remedy}'`
    };
  };
  const inEndpoint = (kind2, path2, names2) => ({
    expression: `object.kind != '${kind2}' || !has(object.spec) || !has(object.spec.${path2}) || (oldObject != null && oldObject.spec == object.spec) || ${names2}.all(endpoint, !has(endpoint.dnsName) || ${isWithin("endpoint.dnsName")})`,
    messageExpression: `'${kind2} names a host outside of ${allowed}: ' + ${names2}.filter(endpoint, has(endpoint.dnsName)).map(endpoint, endpoint.dnsName).join(', ') + '. Its record would be changed to lead here. Change it, ${remedy}'`
  });
  return [
    inMap("annotations", "before"),
    inMap("balancer", "balancerBefore"),
    inEndpoint("DNSEndpoint", "endpoints", "object.spec.endpoints"),
    inEndpoint("DNSRecord", "endpoint", "[object.spec.endpoint]")
  ];
}
function volumeRules() {
  const of = (kind2) => `object.kind != '${kind2}' || variables.byController`;
  const isNone = `object.spec.driver != ${quote2(volumeDriver)}`;
  const wasSame = (field2) => `oldObject != null && oldObject.spec.driver == object.spec.driver && has(oldObject.spec.source.${field2}) && oldObject.spec.source.${field2} == object.spec.source.${field2}`;
  return [
    {
      expression: `${of("PersistentVolume")} || oldObject != null || !has(object.spec.csi) || object.spec.csi.driver != ${quote2(volumeDriver)}`,
      messageExpression: `'it names the volume ' + object.spec.csi.volumeHandle + ', which this cluster did not make: it would be attached here, and deleted with this object. Leave out the PersistentVolume, so that its claim gets a new one'`
    },
    {
      // What came before these rules. One that was made for a claim says so, and may be let go of.
      expression: `${of("PersistentVolume")} || oldObject == null || !has(object.spec.persistentVolumeReclaimPolicy) || object.spec.persistentVolumeReclaimPolicy != 'Delete' || (has(oldObject.spec.persistentVolumeReclaimPolicy) && oldObject.spec.persistentVolumeReclaimPolicy == 'Delete') || ${quote2(provisionedBy)} in variables.before`,
      messageExpression: `'this cluster did not make its volume: it would be deleted with this object. Leave persistentVolumeReclaimPolicy: Retain'`
    },
    {
      // The rule above believes it.
      expression: `${of("PersistentVolume")} || oldObject == null || !has(object.spec.csi) || object.spec.csi.driver != ${quote2(volumeDriver)} || !(${quote2(provisionedBy)} in variables.annotations) || (${quote2(provisionedBy)} in variables.before && variables.before[${quote2(provisionedBy)}] == variables.annotations[${quote2(provisionedBy)}])`,
      messageExpression: `'the annotation ${provisionedBy} would say that this cluster made the volume ' + object.spec.csi.volumeHandle + ', and only its driver says that. Leave the annotation as it is'`
    },
    {
      expression: `${of("VolumeSnapshotContent")} || ${isNone} || !has(object.spec.source.snapshotHandle) || object.spec.deletionPolicy == 'Retain' || (${wasSame("snapshotHandle")} && oldObject.spec.deletionPolicy == object.spec.deletionPolicy)`,
      messageExpression: `'it names the snapshot ' + object.spec.source.snapshotHandle + ', which this cluster did not make, and would delete it: set deletionPolicy: Retain'`
    },
    {
      expression: `${of("VolumeSnapshotContent")} || ${isNone} || !has(object.spec.source.volumeHandle) || (${wasSame("volumeHandle")})`,
      messageExpression: `'it names the volume ' + object.spec.source.volumeHandle + ', of which a snapshot would be made. Make a VolumeSnapshot of the claim instead'`
    },
    {
      // By its status the driver knows which snapshot to delete.
      expression: `${of("VolumeSnapshotContent")} || ${isNone} || !has(object.status) || !has(object.status.snapshotHandle) || (oldObject != null && has(oldObject.status) && has(oldObject.status.snapshotHandle) && oldObject.status.snapshotHandle == object.status.snapshotHandle)`,
      messageExpression: `'its status would name the snapshot ' + object.status.snapshotHandle + ', and only its driver says that. Leave the status as it is'`
    },
    {
      expression: `object.kind != 'VolumeAttachment' || !has(object.spec.source.inlineVolumeSpec) || !has(object.spec.source.inlineVolumeSpec.csi) || object.spec.source.inlineVolumeSpec.csi.driver != ${quote2(volumeDriver)}`,
      messageExpression: `'it names the volume ' + object.spec.source.inlineVolumeSpec.csi.volumeHandle + ', which would be attached here. Use a PersistentVolumeClaim'`
    }
  ];
}
function list3(items2) {
  return `[${items2.map(quote2).join(", ")}]`;
}
function quote2(text4) {
  return `'${text4.replaceAll(/['\\]/g, "\\$&")}'`;
}

// packages/environment/build/src/provision/guard-cluster.js
function guardOf({ names: names2, configuration }) {
  return { names: names2, bounds: boundsOf(configuration, names2.environment) };
}
async function guardOurCluster(environment, clusterId, { openCluster: openCluster2, mask }, deadline) {
  const { clock, log } = environment.context;
  const cluster3 = await openCluster2(environment, clusterId, { mask, deadline });
  try {
    await guardCluster(cluster3, guardOf(environment), { clock, log, deadline });
  } finally {
    cluster3.close();
  }
}
function warnOfUnguarded(stack, changes, log) {
  const made = changes.filter(({ actions: actions3 }) => actions3.includes("create"));
  const deployed = made.filter(({ type }) => /^(argocd|helm|k8s|kubectl|kubernetes|kustomization)_/.test(type));
  if (deployed.length > 0 && made.some(({ type }) => type === "digitalocean_kubernetes_cluster"))
    log.warning(`the stack ${stack} deploys into the cluster that it makes (${deployed.map(({ address }) => address).join(", ")}), before the cluster can refuse what would take over somebody's load balancers, volumes or DNS records. Put that into a later stack`);
}
var patience8 = 6e4;
async function guardCluster(cluster3, options, { clock, log, deadline }) {
  const self2 = await cluster3.whoAmI();
  if (!isAmongPeople(self2))
    log.warning(`the cluster puts us into none of the groups that DigitalOcean is known to give to people (${self2?.groups.join(", ") ?? "it does not say who we are"}): what it refuses to us it may take from others with a kubeconfig. Tell the maintainers of staging-actions`);
  const [policy, binding] = guardManifests({ ...options, self: self2 });
  const stamp = await putUp(cluster3, policy, log);
  await replaceWhole(cluster3, binding);
  try {
    await waitUntil(async () => {
      for (const { object: object3, refused: refused2 } of probes(stamp)) {
        const refusal = await cluster3.refusal(object3);
        if (!refusal?.includes(refused2))
          return { kind: "waiting", seen: refusal ?? taken(object3) };
      }
      return { kind: "done", value: void 0 };
    }, {
      awaited: "the cluster to refuse what would take over somebody's load balancer or volume",
      clock,
      deadline: deadline.within(patience8),
      log,
      first: 200,
      most: 2e3
    });
  } catch (error) {
    if (error instanceof WaitTimeoutError && !deadline.signal.aborted && deadline.remaining() > 0)
      throw new WaitTimeoutError(error.awaited, error.lastSeen, error.elapsed, {
        hint: `ValidatingAdmissionPolicies are part of Kubernetes since 1.30: which version is the cluster of? The policy is \`kubectl get validatingadmissionpolicy ${guardName} -o yaml\`.`
      });
    throw error;
  }
}
async function putUp(cluster3, policy, log) {
  const there = text2(await cluster3.find(refOf(policy)), "metadata", "annotations", stampAnnotation);
  if (there !== void 0 && Number.parseInt(there, 10) > rulesVersion) {
    log.warning(`the policy ${guardName} of the cluster is of a newer version of staging-actions, and is left as it is. Use the same version everywhere`);
    return there;
  }
  await replaceWhole(cluster3, policy);
  return policy.metadata.annotations?.[stampAnnotation] ?? "";
}
async function replaceWhole(cluster3, wanted) {
  const { spec } = await cluster3.replace(wanted);
  if (!holds(wanted["spec"], spec))
    throw new StagingError("service-error", `the cluster keeps another ${wanted.kind} ${guardName} than it was given`, {
      hint: "Does a mutating webhook, or a MutatingAdmissionPolicy, change it?"
    });
}
function holds(wanted, found) {
  if (typeof wanted !== "object" || wanted === null)
    return wanted === void 0 ? found === void 0 : wanted === found;
  const entries = Object.entries(wanted);
  if (entries.length === 0 || Array.isArray(wanted))
    return Object.keys(found ?? {}).length === entries.length && entries.every(([key, one3]) => holds(one3, found[key]));
  return typeof found === "object" && found !== null && entries.every(([key, one3]) => holds(one3, found[key]));
}
function probes(stamp) {
  const service = (name, annotations) => ({
    apiVersion: "v1",
    kind: "Service",
    metadata: { name, namespace: "default", annotations },
    spec: { ports: [{ port: 80 }] }
  });
  const volume2 = {
    apiVersion: "v1",
    kind: "PersistentVolume",
    metadata: { name: `${guardName}-probe` },
    spec: {
      accessModes: ["ReadWriteOnce"],
      capacity: { storage: "1Gi" },
      csi: { driver: volumeDriver, volumeHandle: "a-copy" }
    }
  };
  return [
    { object: service(stampProbe, {}), refused: `the rules ${stamp}` },
    { object: service(`${guardName}-probe`, { [loadBalancerId]: "a-copy" }), refused: `'${guardName}'` },
    { object: volume2, refused: `'${guardName}'` }
  ];
}
function taken({ kind: kind2, metadata }) {
  return metadata.name === stampProbe ? "its new rules are not in force yet" : `it takes a ${kind2} that names a ${kind2 === "Service" ? "load balancer" : "volume"} of somebody's`;
}

// packages/environment/build/src/provision/secrets.js
var secretsSchema = external_exports.record(external_exports.string().regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?\/[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/), external_exports.record(external_exports.string().regex(/^[-._a-zA-Z0-9]+$/), external_exports.coerce.string()));
function secretsOf(output2, { mask, open: open2 }) {
  if (output2 === void 0 || output2 === null)
    return [];
  const parsed3 = secretsSchema.safeParse(output2);
  if (!parsed3.success)
    throw new StagingError("invalid-configuration", 'the stack\'s output `secrets` is not of the form {"<namespace>/<name>": {KEY: value}}');
  return Object.entries(parsed3.data).map(([path2, values]) => {
    for (const value2 of Object.values(values))
      for (const part of maskable(value2, open2))
        mask(part);
    const [namespace = "", name = ""] = path2.split("/");
    return secret(namespace, name, values);
  });
}
function maskable(value2, open2) {
  return [...value2.split(/\r?\n/).map((line) => line.trim()), ...passwordOf(value2)].filter((part) => part.length >= shortest && !open2.some((text4) => text4.includes(part)));
}
var shortest = 8;
function passwordOf(value2) {
  const url2 = URL.canParse(value2) ? new URL(value2) : void 0;
  if (!url2?.password)
    return [];
  try {
    return [url2.password, decodeURIComponent(url2.password)];
  } catch {
    return [url2.password];
  }
}
function repositorySecret(url2, token) {
  return secret("argocd", "staging-repository", { type: "git", url: url2, username: "x-access-token", password: token }, { "argocd.argoproj.io/secret-type": "repository" });
}
var pullKey = ".dockerconfigjson";
function secret(namespace, name, values, labels = {}) {
  return {
    apiVersion: "v1",
    kind: "Secret",
    type: Object.hasOwn(values, pullKey) ? "kubernetes.io/dockerconfigjson" : "Opaque",
    metadata: { name, namespace, labels: { "app.kubernetes.io/managed-by": "staging-actions", ...labels } },
    data: Object.fromEntries(Object.entries(values).map(([key, value2]) => [key, Buffer.from(value2).toString("base64")]))
  };
}

// packages/environment/build/src/provision/watch-generation.js
var interval = 15e3;
function watchGeneration(ledger, generation, { clock, log, signal }) {
  const superseded = new AbortController();
  const stopped = new AbortController();
  const either = AbortSignal.any([signal, stopped.signal]);
  const look2 = async () => {
    while (!either.aborted) {
      await clock.sleep(interval, either);
      const document2 = await ledger.read().catch((error) => {
        log.debug(`the ledger could not be read: ${toStagingError(error).message}`);
        return void 0;
      });
      if (!document2)
        continue;
      try {
        requireGeneration(document2, generation, "the work was complete");
      } catch (error) {
        superseded.abort(error);
        return;
      }
    }
  };
  void look2().catch(() => {
  });
  return {
    signal: superseded.signal,
    throwIfSuperseded: () => superseded.signal.throwIfAborted(),
    stop: () => stopped.abort()
  };
}

// packages/environment/build/src/provision/make.js
async function makeEnvironment(request2, deps) {
  const { environment, generation, teamUuid, before, deadline } = request2;
  const { configuration, context, ledger } = environment;
  const { clock, log } = context;
  await ledger.update("provision: about to create", (current) => {
    requireGeneration(current, generation, "creating anything");
    const begun3 = withStackBegun(current, { runUrl: context.run.url });
    return { ...withJournal(begun3, plannedJournal(environment, deps)), teamUuid };
  });
  const watch = watchGeneration(ledger, generation, { clock, log, signal: deadline.signal });
  const inner = deadline.within(Number.POSITIVE_INFINITY, watch.signal);
  const outputs = {};
  const inState = /* @__PURE__ */ new Map();
  const held = /* @__PURE__ */ new Set();
  const states = [];
  try {
    await waitUntilWhole(environment, before.resources, inner);
    let guarded;
    for (const stack of configuration.stacks) {
      await log.group(`Apply the stack ${stack.name}`, async () => Object.assign(outputs, await applyStack(stack, { ...request2, deadline: inner }, deps, { inState, held, states })));
      const made = outputs["cluster_id"];
      if (typeof made === "string" && made !== "" && made !== guarded) {
        requireMade(made, stack, inState);
        await guardOurCluster(environment, made, deps, inner);
      }
      guarded = made;
    }
  } catch (error) {
    watch.throwIfSuperseded();
    throw error;
  } finally {
    watch.stop();
  }
  const clusterId = outputs["cluster_id"];
  if (typeof clusterId !== "string" || clusterId === "")
    throw new StagingError("invalid-configuration", "none of the stacks has an output `cluster_id`", {
      hint: "One stack must give the id of its DigitalOcean Kubernetes cluster."
    });
  const loadBalancerIp = outputs[addressName];
  return {
    clusterId,
    loadBalancerIp: typeof loadBalancerIp === "string" && loadBalancerIp !== "" ? loadBalancerIp : void 0,
    inState,
    states,
    secrets: secretsOf(outputs["secrets"], { mask: deps.mask, open: openly3(environment, clusterId) })
  };
}
function requireMade(clusterId, { name }, inState) {
  if (inState.has(resourceKey({ kind: "cluster", id: clusterId })))
    return;
  throw new RefusedError("foreign-environment", `the output \`cluster_id\` of the stack ${name} is ${JSON.stringify(clusterId)}, which is no cluster that the stacks of this environment have made`, {
    hint: "An environment has a cluster of its own: make it in a stack (digitalocean_kubernetes_cluster), and give its `id` as `cluster_id`."
  });
}
async function applyStack(stack, request2, deps, found) {
  const { environment, generation, before, observe, abandoned, deadline } = request2;
  const { configuration, context, names: names2, ledger, apps } = environment;
  const { log } = context;
  const backend = stackBackend(stack, names2, configuration, deps.spacesUrl);
  const useLockfile = await deps.states.honoursConditionalWrites(backend);
  if (!useLockfile)
    log.info(`${backend.bucket} ignores conditional writes: the ledger alone keeps others out`);
  const directory = join13(context.workspace, stack.directory);
  const variables = stackVariables(stack, names2, configuration, apps);
  const terraform = await deps.openTerraform({ directory, variables, command: stack.command, deadline });
  try {
    await terraform.init({ ...backend, useLockfile });
    const document2 = await ledger.read();
    requireGeneration(document2, generation, `applying the stack ${stack.name}`);
    const now = () => stateOf2({ terraform, backend, states: deps.states });
    const isOurs2 = judgeState(stack, backend, await now(), { document: document2, domain: configuration.environment.domain });
    await environment.digitalocean.tags.ensure(names2.ownerTag);
    const writeDown2 = () => isOurs2 ? writeLineageDown(environment, stack, backend, deps) : void 0;
    const observeAgain = async () => {
      await writeDown2();
      return observe();
    };
    try {
      const lock = { terraform, backend, states: deps.states, abandoned, environment, kind: "provision" };
      await despiteStaleLock(lock, (attempt2) => applyJudged({
        environment,
        attempt: attempt2,
        terraform,
        before,
        observe: observeAgain,
        beforeApply: async (changes, seen2) => {
          if (seen2.resources.every(({ kind: kind2 }) => kind2 === "tag"))
            await requireAccountRoom(environment);
          await writeRecordsAhead(environment, generation, changes, seen2);
          warnOfUnguarded(stack.name, changes, log);
        },
        made: { keys: found.inState, held: found.held },
        fetch: deps.fetch,
        spacesUrl: deps.spacesUrl,
        owns: stack.owns,
        deadline
      }));
    } catch (error) {
      await writeDown2();
      throw error;
    }
    const state = await now();
    if (!document2 || !isRecordedLineage(document2, backend, state.lineage))
      await writeDown2();
    for (const id of idsIn(state))
      found.inState.set(id, stack.owns);
    for (const key of heldKeys(state.resources))
      found.held.add(key);
    found.states.push(...entryOf(state, stack.owns, backend, environment));
    const given2 = await terraform.outputs();
    const outputs = Object.keys(given2).length > 0 ? given2 : await terraform.outputs();
    return Object.fromEntries(Object.entries(outputs).map(([name, { value: value2 }]) => [name, value2]));
  } finally {
    await terraform.close();
  }
}
function judgeState(stack, backend, { lineage, resources }, { document: document2, domain: domain2 }) {
  const isOurs2 = lineage === void 0 || document2 !== void 0 && isRecordedLineage(document2, backend, lineage);
  if (isOurs2)
    return true;
  const isUnproven = stack.owns === "state" && resources.length > 0;
  const unprovable = isUnproven ? resources.map(told2) : unprovableIn(resources, domain2);
  if (unprovable.length > 0)
    throw new RefusedError("foreign-environment", `the state ${backend.key} holds ${some(unprovable)}, which can bear no mark of ours, and the ledger does not know that we began it`, {
      hint: isUnproven ? `${stack.name} owns by its state, so nothing else proves what is in it. If all of it is of this environment, destroy that in staging-control; then create it again.` : "Take out of the state what is not of this environment (`terraform state rm`). What is of it, too, and delete that by hand: another run makes it again."
    });
  return false;
}
async function writeLineageDown(environment, { owns }, backend, { states }) {
  const { ledger, context } = environment;
  try {
    const state = await heldIn(states, backend);
    const entries = entryOf(state, owns, backend, environment);
    if (entries.length > 0)
      await ledger.update("provision: a state was begun", (current) => withJournal(current, entries));
  } catch (error) {
    context.log.warning(`the lineage of ${backend.key} is not in the ledger: ${toStagingError(error).message}`);
  }
}
var mostHeld = 50;
function entryOf({ lineage, resources }, owns, backend, { configuration, context }) {
  if (!lineage)
    return [];
  const holds2 = resources.map((one3) => ({ ...one3, where: whereaboutsOf(one3, configuration.environment.domain).kind })).filter(({ where }) => where === "elsewhere" || where === "account" && owns === "state").map(({ address }) => address);
  const at2 = new Date(context.clock.now()).toISOString();
  return [
    {
      kind: stateEntry,
      id: lineage,
      name: placeOf(backend),
      by: context.run.url,
      at: at2,
      ...holds2.length > 0 && { holds: holds2.slice(0, mostHeld) }
    }
  ];
}
function openly3({ names: names2, configuration, context, apps }, clusterId) {
  const { domain: domain2 = "", region: region2 } = configuration.environment;
  return [
    clusterId,
    domain2,
    region2,
    context.repository.fullName,
    ...Object.values(names2).map(String),
    ...apps.flatMap(({ name, url: url2 }) => [name, url2])
  ];
}
function plannedJournal({ names: names2, context, configuration }, { spacesUrl }) {
  const at2 = new Date(context.clock.now()).toISOString();
  const by = context.run.url;
  const { domain: domain2 } = configuration.environment;
  const plan = { cluster: names2.cluster, database: names2.database, vpc: names2.vpc, "load-balancer": names2.loadBalancer };
  return [
    ...Object.entries(plan).map(([kind2, name]) => ({ kind: kind2, id: "", name, by, at: at2 })),
    ...plannedStates(stackBackends(names2, configuration, spacesUrl), { by, at: at2 }),
    ...domain2 === void 0 ? [] : [{ kind: zoneEntry, id: domain2, name: domain2, by, at: at2 }]
  ];
}

// packages/environment/build/src/provision/after-a-destroy.js
async function leaveToReaper(environment, generation, deps) {
  const { ledger, context, names: names2 } = environment;
  const { log, clock, signal } = context;
  if (signal.aborted)
    return;
  try {
    const document2 = await ledger.read();
    if (!document2 || document2.generation === generation || isLookedAfter(document2))
      return;
    const states = await beganStates(environment, deps);
    const { resources } = await observeOurs(environment, document2);
    const made = [...states, ...journalOf(environment, { resources })];
    if (made.length === 0)
      return;
    const now = new Date(clock.now()).toISOString();
    const written2 = await ledger.update("provision: made after the destroy", (current) => isLookedAfter(current) ? void 0 : { ...withJournal(current, made), life: { since: document2.life?.since ?? now, until: now, usedAt: now } });
    if (written2.life?.until !== now)
      return;
    const told4 = made.map(({ kind: kind2, name }) => `${kind2} ${name}`).join(", ");
    log.warning(`what this run made after ${names2.environment} was destroyed is left to staging-reaper: ${told4}`);
  } catch (error) {
    log.warning(`whether something was made after the destroy could not be seen: ${toStagingError(error).message}`);
  }
}
function isLookedAfter({ life, operations }) {
  return life !== null || operations.some(({ kind: kind2 }) => kind2 === "teardown");
}
async function beganStates(environment, deps) {
  const { configuration, names: names2 } = environment;
  const all = await Promise.all(configuration.stacks.map(async (stack) => {
    const backend = stackBackend(stack, names2, configuration, deps.spacesUrl);
    const state = await heldIn(deps.states, backend);
    return state.resources.length === 0 ? [] : entryOf(state, stack.owns, backend, environment);
  }));
  return all.flat();
}

// packages/environment/build/src/running-operations.js
var oldest = 7 * 36e5;
var youngest = 6e4;
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
async function verdictOn(document2, run, deps) {
  const running = new Set((await runningOperations(document2, run, deps)).map(({ id }) => id));
  const asked2 = new Set((document2?.operations ?? []).map(({ id }) => id));
  const eldest = deps.clock.now() - youngest;
  return ({ id, run: its, since }) => its.id === run.id || asked2.has(id) && !running.has(id) && Date.parse(since) < eldest;
}

// packages/environment/build/src/provision/claim.js
async function claimProvision(environment, { operation, lease }, deadline) {
  const { ledger, github, context, names: names2, configuration } = environment;
  const { clock, log } = context;
  try {
    return await waitUntil(async () => {
      const isOver = await verdictOn(await ledger.read(), context.run, { github, clock });
      let busy;
      let abandoned = [];
      let begins = false;
      let own;
      const document2 = await ledger.update(`provision: claim by ${operation.actor}`, (current) => {
        const since = new Date(clock.now()).toISOString();
        const claim = claimOperation(current, { ...operation, since }, isOver);
        busy = claim.kind === "busy" ? claim.by : void 0;
        if (claim.kind === "busy")
          return void 0;
        const kept2 = new Set(claim.document.operations.map(({ id }) => id));
        abandoned = abandonedIn(current, current.operations.filter(({ id }) => !kept2.has(id)), clock.now());
        begins = !current.life;
        own = liveLeases(current, clock.now()).find(({ id }) => id === lease.id);
        const until = clock.now() + deadline.remaining();
        const living = withLife(claim.document, configuredLimits(configuration), clock.now());
        return withLease(living, renewed(own, { ...lease, since }, until));
      });
      return busy ? { kind: "waiting", seen: `${busy.kind} by ${busy.actor} since ${busy.since} (${busy.run.url})` } : { kind: "done", value: { document: document2, abandoned, begins, heldUntil: own?.until } };
    }, { awaited: `${names2.environment} to be free`, clock, deadline, log, first: 1e3, most: 1e4 });
  } catch (error) {
    if (!(error instanceof WaitTimeoutError))
      throw error;
    throw new StagingError("environment-busy", `${names2.environment} is held by ${error.lastSeen}`, {
      hint: "Wait for that run, or cancel it.",
      cause: error
    });
  }
}
function renewed(own, lease, until) {
  const latest2 = Math.max(until, own ? Date.parse(own.until) : 0);
  return { ...lease, since: own?.since ?? lease.since, until: new Date(latest2).toISOString() };
}

// packages/environment/build/src/teardown/withheld.js
function withheld(resources, standing) {
  const there = resources.filter((one3) => !standing.goneAt.has(resourceKey(one3)));
  const reasons = ledTo(there, standing);
  const last = lastOfCluster(there, reasons, standing);
  for (const one3 of there)
    if (one3.kind === "cluster" && last)
      reasons.set(resourceKey(one3), last);
    else if (one3.kind === "tag") {
      const left = there.find(({ kind: kind2 }) => kind2 !== "tag");
      if (left)
        reasons.set(resourceKey(one3), foundBy(left));
    }
  return reasons;
}
function ledTo(there, { goneAt, pointing = [] }) {
  const records = [...there, ...pointing].filter((one3) => one3.kind === "dns-record" && one3.address && !goneAt.has(resourceKey(one3)));
  return new Map(there.flatMap((one3) => {
    const record2 = records.find(({ address = "" }) => one3.addresses?.includes(canonicalAddress(address)));
    return record2 ? [[resourceKey(one3), `the record ${record2.name} still leads to it`]] : [];
  }));
}
function lastOfCluster(there, reasons, { unmarked: unmarked2 }) {
  const node = there.find((one3) => one3.kind === "droplet" && one3.proof === "cluster" && reasons.has(resourceKey(one3)));
  if (node)
    return `${reasons.get(resourceKey(node))}, its node ${node.name}`;
  const only = there.find((one3) => {
    const key = resourceKey(one3);
    const isNamed = one3.kind === "load-balancer" && one3.proof === "cluster" && !isKubernetesName(one3.kind, one3.name);
    return unmarked2?.has(key) || isNamed && reasons.has(key);
  });
  return only && `nothing else proves that the ${only.kind} ${only.name} is ours`;
}
function foundBy({ kind: kind2, name }) {
  return `the ${kind2} ${name} is still there, and is found by it`;
}

// packages/environment/build/src/teardown/remove.js
function noSightings() {
  return { goneAt: /* @__PURE__ */ new Map(), missingSince: /* @__PURE__ */ new Map(), taken: /* @__PURE__ */ new Set(), asked: /* @__PURE__ */ new Set() };
}
var patience9 = 18e4;
async function removeResources(resources, deps) {
  for (const { name, most: most5, share } of deletionStages) {
    const kinds2 = kindsOfStage(name);
    const kept2 = withheld(resources, deps);
    const due = resources.filter((one3) => kinds2.includes(one3.kind) && !kept2.has(resourceKey(one3)));
    if (due.length === 0)
      continue;
    const isHeldUp = resources.some((one3) => one3.kind !== "tag" && kept2.has(resourceKey(one3)));
    if (isHeldUp && (name === "network" || name === "project"))
      continue;
    if (name === "nodes")
      await lookAhead(resources, deps);
    const deadline = deps.deadline.within(Math.min(most5, deps.deadline.remaining() * share));
    await Promise.all(due.map((resource) => removeOne(resource, { ...deps, deadline })));
  }
}
async function lookAhead(resources, deps) {
  const passive = ["volume", "volume-snapshot", "firewall"];
  const due = resources.filter((one3) => passive.includes(one3.kind) && !deps.taken.has(resourceKey(one3)));
  await Promise.all(due.map((one3) => seen(one3, deps)));
}
async function noteGone(resources, deps) {
  const sights = await Promise.all(resources.map((one3) => seen(one3, deps)));
  const missing2 = resources.filter((_, index) => sights[index] === "missing");
  if (missing2.length === 0)
    return;
  await deps.clock.sleep(doubt);
  await Promise.all(missing2.map((one3) => seen(one3, deps)));
}
async function seen(resource, deps) {
  try {
    return await look(resource, deps);
  } catch (error) {
    deps.log.info(`the ${resource.kind} ${resource.name} cannot be looked at: ${whyItStays(error)}`);
    return "there";
  }
}
async function removeOne(resource, deps) {
  const { digitalocean, clock, log, deadline } = deps;
  const { kind: kind2, name } = resource;
  const started = clock.monotonic();
  const { taken: taken2, asked: asked2 } = deps;
  const key = resourceKey(resource);
  try {
    await waitUntil(async () => {
      const sight = await look(resource, deps);
      if (sight === "gone")
        return { kind: "done", value: void 0 };
      if (sight === "missing" && asked2.has(key))
        return { kind: "waiting", seen: "not found, once" };
      if (taken2.has(key))
        return { kind: "waiting", seen: "being deleted" };
      if (kind2 === "droplet" && resource.proof === "cluster" && clock.monotonic() - started < patience9)
        return { kind: "waiting", seen: "going with its cluster" };
      asked2.add(key);
      const answer = await requestDelete(resource, digitalocean);
      if (answer.kind === "taken")
        taken2.add(key);
      return { kind: "waiting", seen: answer.seen };
    }, { awaited: `the ${kind2} ${name} to be gone`, clock, deadline, log, first: 250, most: 5e3 });
  } catch (error) {
    const why = whyItStays(error);
    const inside = kind2 === "vpc" ? await membersOf(resource, digitalocean) : "";
    log.warning(`the ${kind2} ${name} (${resource.id}) is still there: delete it by hand if no later run does (${why})${inside}`);
  }
}
function whyItStays(error) {
  if (!(error instanceof StagingError) || error.reason === "cancelled")
    throw error;
  return error.hint ? `${error.message} ${error.hint}` : error.message;
}
var inUse = [409, 412, 422];
var forbiddenInUse = ["load-balancer", "vpc", "certificate"];
async function requestDelete(resource, digitalocean) {
  try {
    return await kindRules[resource.kind].delete(digitalocean, resource) ? { kind: "taken", seen: "being deleted" } : { kind: "unknown", seen: "not found when it was to be deleted" };
  } catch (error) {
    const isInUse = ({ status }) => inUse.includes(status) || status === 403 && forbiddenInUse.includes(resource.kind);
    if (error instanceof ApiError && isInUse(error))
      return { kind: "refused", seen: `refused (${error.status}): ${error.detail ?? "no reason given"}` };
    throw error;
  }
}
async function look(resource, deps) {
  const { digitalocean, clock, goneAt, missingSince, taken: taken2 } = deps;
  const key = resourceKey(resource);
  if (goneAt.has(key))
    return "gone";
  if (await kindRules[resource.kind].seems(digitalocean, resource)) {
    missingSince.delete(key);
    return "there";
  }
  const now = clock.now();
  const since = missingSince.get(key) ?? now;
  missingSince.set(key, since);
  if (!taken2.has(key) && now - since < doubt)
    return "missing";
  goneAt.set(key, since);
  return "gone";
}

// packages/environment/build/src/teardown/write-down.js
function withDoomed(document2, doomed, { run, clock }) {
  const isOf = ({ kind: kind2, id }, entry) => entry.kind === kind2 && entry.id === id && !entry.goneAt;
  const unknown3 = doomed.filter((one3) => !document2.journal.some((entry) => isOf(one3, entry)));
  const isReached = (entry) => entry.addresses === void 0 && doomed.find((one3) => (one3.addresses ?? []).length > 0 && isOf(one3, entry));
  if (unknown3.length === 0 && !document2.journal.some(isReached))
    return document2;
  const journal = document2.journal.map((entry) => {
    const one3 = isReached(entry);
    return one3 ? { ...entry, ...reachOf(one3) } : entry;
  });
  const at2 = new Date(clock.now()).toISOString();
  return withJournal({ ...document2, journal }, unknown3.map((one3) => ({
    kind: one3.kind,
    id: one3.id,
    name: one3.name,
    by: run.url,
    at: at2,
    ...one3.kind === "dns-record" && one3.address !== void 0 && { address: one3.address },
    ...one3.zone !== void 0 && { zone: one3.zone },
    ...reachOf(one3)
  })));
}
function reachOf({ addresses = [] }) {
  return addresses.length > 0 ? { addresses: [...addresses] } : {};
}
async function writeDown({ ledger, context }, doomed, { generation, what }) {
  if (doomed.length === 0)
    return;
  await ledger.update(what, (current) => {
    requireGeneration(current, generation, "deleting anything");
    const next2 = withDoomed(current, doomed, context);
    return next2 === current ? void 0 : next2;
  });
}
var taggable = { volume: "volume", "volume-snapshot": "volume_snapshot" };
async function markProven({ digitalocean, names: names2, context }, doomed, remove) {
  const due = doomed.flatMap((one3) => one3.proof === "cluster" && (one3.kind === "volume" || one3.kind === "volume-snapshot") ? [{ one: one3, tagged: { type: taggable[one3.kind], id: one3.id } }] : []);
  if (due.length === 0)
    return /* @__PURE__ */ new Set();
  const put = async (some2) => {
    await digitalocean.tags.ensure(names2.ownerTag);
    await digitalocean.tags.put(names2.ownerTag, some2.map(({ tagged: tagged2 }) => tagged2));
  };
  const unmarked2 = /* @__PURE__ */ new Set();
  try {
    await put(due);
    return unmarked2;
  } catch (error) {
    context.signal.throwIfAborted();
    context.log.info(`they could not all be marked as ours at once: ${toStagingError(error).message}`);
  }
  await noteGone(due.map(({ one: one3 }) => one3), remove);
  for (const each of due) {
    const key = resourceKey(each.one);
    if (remove.goneAt.has(key))
      continue;
    try {
      await put([each]);
    } catch (error) {
      context.signal.throwIfAborted();
      unmarked2.add(key);
      context.log.warning(`the ${each.one.kind} ${each.one.name} (${each.one.id}) could not be marked as ours, so its cluster stays: ${toStagingError(error).message}`);
    }
  }
  return unmarked2;
}

// packages/environment/build/src/provision/clear-the-way.js
async function clearTheWay({ environment, generation, observed, observe, deadline }) {
  const { digitalocean, context } = environment;
  const { clock, log } = context;
  const broken2 = observed.resources.filter(({ isBroken: isBroken2 }) => isBroken2).map(({ associated: _, ...one3 }) => one3);
  const made = observed.resources.filter(({ kind: kind2, proof }) => proof === "cluster" && kept.has(kind2));
  const isOrphaned = !observed.cluster || broken2.some(({ kind: kind2 }) => kind2 === "cluster");
  const due = [...broken2, ...isOrphaned ? made : []];
  if (due.length === 0)
    return observed;
  const remove = { digitalocean, clock, log, deadline, ...noSightings() };
  await writeDown(environment, due, { generation, what: "provision: what a cluster that is no more has made" });
  const unmarked2 = await markProven(environment, due, remove);
  if (unmarked2.size > 0)
    throw new StagingError("service-error", `${unmarked2.size} volumes or snapshots of a cluster that is no more could not be marked as ours`, {
      hint: "Run it again: without the mark nothing would prove them to be ours after the next apply."
    });
  if (broken2.length === 0)
    return observed;
  const names2 = observed.resources.filter(({ kind: kind2, address }) => kind2 === "dns-record" && address && broken2.some((one3) => one3.addresses?.includes(canonicalAddress(address))));
  const needed = withheld(observed.resources.filter((one3) => !names2.includes(one3)), remove);
  for (const one3 of broken2) {
    const because = needed.get(resourceKey(one3));
    if (because)
      throw new StagingError("service-error", `the ${one3.kind} ${one3.name} (${one3.id}) is broken and cannot be replaced: ${because}`, { hint: "Destroy the environment in staging-control, and create it again." });
    log.warning(`the ${one3.kind} ${one3.name} (${one3.id}) is broken for good: it is deleted, and made again`);
  }
  const going = [...names2, ...broken2];
  await log.group("Delete what is broken", () => removeResources(going, remove));
  const left = going.filter((one3) => !remove.goneAt.has(resourceKey(one3)));
  if (left.length > 0)
    throw new StagingError("service-error", `what is broken for good could not be deleted: ${left.map(({ kind: kind2, name, id }) => `${kind2} ${name} (${id})`).join(", ")}`, { hint: "Run it again. What it cannot delete then must be deleted by hand." });
  return observe();
}
var kept = /* @__PURE__ */ new Set(["volume", "volume-snapshot", "load-balancer"]);

// packages/environment/build/src/provision/make-ready.js
import { join as join15 } from "node:path";

// packages/environment/build/src/provision/bootstrap.js
import { readdir as readdir6, readFile as readFile7 } from "node:fs/promises";
import { join as join14 } from "node:path";
async function readBootstrap(directory, placeholders3) {
  const files = (await foldersFiles(directory)).filter((file3) => /\.ya?ml$/.test(file3)).sort();
  const manifests = [];
  for (const file3 of files) {
    const text4 = await readFile7(join14(directory, file3), "utf8");
    manifests.push(...parseManifests(substitute(text4, placeholders3, file3), file3));
  }
  return manifests;
}
async function bootstrapCluster({ manifests, secrets }, deps) {
  const { cluster: cluster3, log } = deps;
  if (manifests.length === 0)
    log.info("there are no bootstrap manifests: the cluster stays as it is");
  const isApplication = ({ kind: kind2 }) => kind2 === "Application" || kind2 === "ApplicationSet";
  const first = manifests.findIndex(isApplication);
  const platform = first < 0 ? manifests : manifests.slice(0, first);
  const applications = first < 0 ? [] : manifests.slice(first);
  for (const manifest of platform)
    await apply(cluster3, manifest);
  log.info(`applied ${platform.length} manifests of the platform`);
  for (const job of platform.filter(({ kind: kind2 }) => kind2 === "Job"))
    await waitForWorkload(job, deps);
  await applySecrets(secrets, cluster3);
  for (const manifest of applications)
    await apply(cluster3, manifest);
  log.info(`applied ${secrets.length} Secrets and ${applications.length} Applications`);
}
async function applySecrets(secrets, cluster3) {
  for (const name of new Set(secrets.map(({ metadata }) => metadata.namespace ?? "default"))) {
    const namespace = { apiVersion: "v1", kind: "Namespace", metadata: { name } };
    if (!await cluster3.find(refOf(namespace)))
      await apply(cluster3, namespace);
  }
  for (const secret2 of secrets)
    await apply(cluster3, secret2);
}
async function apply(cluster3, manifest) {
  try {
    await cluster3.apply(manifest);
  } catch (cause) {
    const detail = cause instanceof ApiError ? `: ${cause.message}` : "";
    throw new StagingError("bootstrap-failed", `the cluster did not take ${describeRef(refOf(manifest))}${detail}`, {
      cause
    });
  }
}
async function waitForWorkload(manifest, { cluster: cluster3, clock, log, deadline }) {
  const ref = refOf(manifest);
  await waitUntil(async () => {
    const found = await cluster3.find(ref);
    if (!found)
      return ref.kind === "Job" ? { kind: "done", value: void 0 } : { kind: "waiting", seen: "it is not there" };
    const readiness = ref.kind === "Job" ? jobReadiness(found) : workloadReadiness(found);
    if (readiness.kind === "failed")
      throw new StagingError("bootstrap-failed", `${describeRef(ref)} failed: ${readiness.message}`);
    return readiness.kind === "ready" ? { kind: "done", value: void 0 } : { kind: "waiting", seen: readiness.seen };
  }, { awaited: describeRef(ref), clock, deadline, log, first: 500, most: 5e3 });
}
async function foldersFiles(directory) {
  try {
    return await readdir6(directory);
  } catch {
    return [];
  }
}
function substitute(text4, placeholders3, file3) {
  return text4.replace(/\$\{([a-z_]+)\}/g, (whole2, name) => {
    if (!Object.hasOwn(placeholders3, name))
      return whole2;
    const value2 = placeholders3[name];
    if (value2 === void 0)
      throw new StagingError("invalid-configuration", `${file3} names ${whole2}, and the stacks' outputs do not give it`, {
        hint: `Give a stack an output \`${name}\` that is not empty.`
      });
    return value2;
  });
}

// packages/environment/build/src/dns/name-servers.js
import { Resolver } from "node:dns/promises";
var nobody = ["ENOTFOUND", "ENODATA"];
var patience10 = { timeout: 2e3, tries: 2 };
function resolverAt(server) {
  const resolver = new Resolver(patience10);
  if (server)
    resolver.setServers([server]);
  return resolver;
}
async function findNameServers(zone, resolver) {
  return await unlessNothing(resolverAt(resolver).resolveNs(zone)) ?? [];
}
async function openNameServers(names2, { resolver, nameServers }) {
  return Promise.all(names2.map(async (name) => {
    const address = nameServers[name] ?? (await resolverAt(resolver).resolve4(name).catch(() => []))[0];
    return { name, ask: async (host2) => address ? askServer(address, host2) : { kind: "failed", code: "ENOTFOUND" } };
  }));
}
async function findAddresses(host2, resolver) {
  const found = await resolverAt(resolver).resolve4(host2).catch(() => void 0);
  return found;
}
async function askServer(address, host2) {
  const server = resolverAt(address);
  try {
    const [v4, v6] = await Promise.all([unlessNothing(server.resolve4(host2)), unlessNothing(server.resolve6(host2))]);
    const addresses = [...v4 ?? [], ...v6 ?? []];
    if (addresses.length > 0)
      return { kind: "addresses", addresses };
    const [target2] = await unlessNothing(server.resolveCname(host2)) ?? [];
    return target2 === void 0 ? { kind: "nothing" } : { kind: "alias", target: target2 };
  } catch (error) {
    return { kind: "failed", code: codeOf(error) };
  }
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

// packages/environment/build/src/readiness/judge-answer.js
var unserved = [502, 503, 504];
function needsSecondLook(answer) {
  return answer.kind === "http" && unserved.includes(answer.status);
}
function judgeAnswer({ host: host2, address, answer, forNobody }) {
  const at2 = `the address ${address}`;
  if (answer.kind === "unasked")
    return void 0;
  if (answer.kind === "certificate")
    return judgeCertificate(host2, at2, answer.certificate);
  if (answer.kind === "failed" && address.includes(":") && noIPv6.includes(answer.code))
    return void 0;
  if (answer.kind === "failed")
    return {
      host: host2,
      seen: `${at2} ${failures[answer.code] ?? `did not answer: ${answer.message}`}`,
      expected: "an answer over HTTP",
      remedy: "Is the load balancer active, does it have a rule for this port, and a certificate where it is HTTPS?"
    };
  const isServed = forNobody === void 0 || forNobody.kind === "http" && !unserved.includes(forNobody.status);
  if (!unserved.includes(answer.status) || isServed)
    return void 0;
  return {
    host: host2,
    seen: `${at2} answered ${answer.status} for it, and for a host that no app has`,
    expected: "the ingress controller's answer, 404 as long as there is no app",
    remedy: "The load balancer has no healthy node: is the ingress controller running, does its Service listen on the node port that the load balancer's rule and health check name, and do the nodes' firewalls admit the VPC?"
  };
}
var noIPv6 = ["ENETUNREACH", "EHOSTUNREACH", "EADDRNOTAVAIL", "EAFNOSUPPORT"];
var failures = {
  ECONNREFUSED: "refused the connection",
  ECONNRESET: "hung up",
  TimeoutError: "did not answer in 10 seconds",
  EHOSTUNREACH: "cannot be reached",
  ENETUNREACH: "cannot be reached from here"
};
var problems = {
  DEPTH_ZERO_SELF_SIGNED_CERT: "is self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "is of an authority that is not trusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "is of an authority that is not trusted, or sent without its intermediate certificate",
  UNABLE_TO_GET_ISSUER_CERT: "is of an authority that is not trusted, or sent without its intermediate certificate",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "is of an authority that is not trusted, or sent without its intermediate certificate"
};
var placeholder = /TRAEFIK DEFAULT CERT|Kubernetes Ingress Controller Fake Certificate|\.traefik\.default$/;
function judgeCertificate(host2, at2, certificate) {
  const { names: names2, issuer: issuer2, validFrom, validTo, problem: problem2, coversHost } = certificate;
  const covered = names2.slice(0, 5).join(", ");
  const shown = `${at2} shows a certificate${covered ? ` for ${covered}` : ""}${issuer2 ? ` from ${issuer2}` : ""}`;
  const expected = `a valid one for ${host2}`;
  if (names2.some((name) => placeholder.test(name)))
    return {
      host: host2,
      seen: `${shown}: the ingress controller's own placeholder`,
      expected,
      remedy: `The ingress controller has no certificate for ${host2}: give its Ingress one (\`tls\`), or end TLS at the load balancer.`
    };
  if (problem2 === "CERT_HAS_EXPIRED")
    return {
      host: host2,
      seen: `${shown} that expired on ${validTo}`,
      expected,
      remedy: "Renew it: DigitalOcean renews its own only in a zone that is delegated to it."
    };
  if (problem2 === "CERT_NOT_YET_VALID")
    return {
      host: host2,
      seen: `${shown} that is not valid before ${validFrom}`,
      expected,
      remedy: "Wait, or use another one."
    };
  if (!coversHost)
    return {
      host: host2,
      seen: `${shown} which does not cover it`,
      expected,
      remedy: `Name ${host2} in the certificate (infra/foundation), or name another in \`certificate_name\`. A wildcard stands for exactly one label: *.example.com covers neither example.com nor a.b.example.com.`
    };
  return {
    host: host2,
    seen: `${shown} that ${problems[problem2 ?? ""] ?? `is not trusted (${problem2})`}`,
    expected,
    remedy: "Use one of a public authority with its whole chain. For one of your own, give the runner NODE_EXTRA_CA_CERTS."
  };
}

// packages/environment/build/src/readiness/judge-records.js
function judgeRecords(view) {
  const { host: host2, answers, ours: ours3, isOurZone, describe: describe4 } = view;
  const answered = answers.filter(({ answer }) => answer.kind !== "failed");
  if (answered.length === 0)
    return { kind: "unanswered", because: renderFailures(view.answers) };
  const expected = ours3.size > 0 ? [...ours3].join(" or ") : "an address";
  const missing2 = answered.filter(({ answer }) => answer.kind === "nothing").map(({ server }) => server);
  const problems2 = missing2.length > 0 ? [
    {
      host: host2,
      seen: `${missing2.join(", ")} ${missing2.length === 1 ? "knows" : "know"} no address`,
      expected,
      ...missing2.length === answered.length && {
        remedy: `Does a stack make a record for ${host2}? Only names in \`hosts\` get one from infra/modules/dns.`
      }
    }
  ] : [];
  const addresses = new Set(answered.flatMap(({ answer }) => answer.kind === "addresses" ? answer.addresses : []));
  const mustBeOurs = ours3.size > 0 && (isOurZone || [...addresses].some((address) => ours3.has(address)));
  for (const address of mustBeOurs ? addresses : []) {
    if (ours3.has(address))
      continue;
    const at2 = answered.filter(({ answer }) => answer.kind === "addresses" && answer.addresses.includes(address)).map(({ server }) => server);
    const record2 = describe4(address);
    problems2.push({
      host: host2,
      seen: `${at2.join(", ")} ${at2.length === 1 ? "gives" : "give"} ${address}${record2 ? ` (${record2})` : ""}, which is not an address of this environment`,
      expected: `${expected} alone`,
      remedy: record2 ? `Delete the ${record2}, or give the app another host: part of its traffic goes elsewhere.` : `Wait until the name servers agree; if they do not, look for another record of ${host2}.`
    });
  }
  if (problems2.length > 0)
    return { kind: "wrong", problems: problems2 };
  const target2 = answered.flatMap(({ answer }) => answer.kind === "alias" ? [answer.target] : [])[0];
  return { kind: "addresses", addresses: [...addresses], ...target2 !== void 0 && { target: target2 } };
}
var meanings = {
  ETIMEOUT: "did not answer in time",
  ESERVFAIL: "answered SERVFAIL",
  EREFUSED: "refused to answer",
  ECONNREFUSED: "is not there",
  ENOTFOUND: "has no address"
};
function renderFailures(answers) {
  return answers.flatMap(({ server, answer }) => answer.kind === "failed" ? [`${server} ${meanings[answer.code] ?? `failed (${answer.code})`}`] : []).join(", ");
}

// packages/environment/build/src/readiness/observe-hosts.js
var atOnce = 16;
var patience11 = 1e4;
async function observeHosts({ domain: domain2, origins, addresses, recorded }, deps, believeRecords) {
  const records = await deps.digitalocean.domains.findRecords(domain2);
  const wanted = nameServersIn(records ?? []);
  const found = await findNameServers(domain2, deps.dns.resolver).catch(() => void 0);
  const misled = records && found && wanted.length > 0 ? judgeDelegation(domain2, found, wanted) : void 0;
  if (misled)
    return origins.map(({ host: host2 }) => ({ kind: "problems", problems: [{ host: host2, ...misled }] }));
  const servers = await openNameServers((found ?? wanted).slice(0, 8), deps.dns);
  const zone = records && { domain: domain2, records };
  const lookAt2 = async (origin) => {
    const { host: host2 } = origin;
    const ours3 = /* @__PURE__ */ new Set([...addresses, ...recorded(host2)]);
    const answers = believeRecords ? [] : await Promise.all(servers.map(async (server) => ({ server: server.name, answer: await server.ask(host2) })));
    const verdict = judgeRecords({
      host: host2,
      answers: believeRecords && zone ? [{ server: "the zone in the account", answer: addressesIn(zone, host2) }] : answers,
      ours: ours3,
      isOurZone: records !== void 0,
      describe: (address) => describeRecord(zone, host2, address)
    });
    deps.signal.throwIfAborted();
    if (verdict.kind === "wrong")
      return { kind: "problems", problems: verdict.problems };
    if (verdict.kind === "unanswered")
      return believeRecords ? { kind: "ready" } : { kind: "unanswered", because: verdict.because || "nobody could be asked" };
    const further = verdict.target === void 0 ? [] : await findAddresses(verdict.target, deps.dns.resolver) ?? [];
    const problems2 = await askAddresses(origin, [.../* @__PURE__ */ new Set([...verdict.addresses, ...further])], deps);
    return problems2.length === 0 ? { kind: "ready" } : { kind: "problems", problems: problems2 };
  };
  const looks = [];
  for (let first = 0; first < origins.length; first += atOnce)
    looks.push(...await Promise.all(origins.slice(first, first + atOnce).map(lookAt2)));
  return looks;
}
async function askAddresses({ host: host2, isPlain }, addresses, { reach: reach2, signal }) {
  const problems2 = await Promise.all(addresses.map(async (address) => {
    const ask2 = (more = {}) => reach2({ host: host2, address, isPlain, signal: AbortSignal.any([signal, AbortSignal.timeout(patience11)]), ...more });
    const first = await ask2();
    const leadsToTls = isPlain && first.kind === "http" && first.location?.startsWith(`https://${host2}`);
    const answer = leadsToTls ? await ask2({ isPlain: false }) : first;
    const forNobody = needsSecondLook(answer) ? await ask2({ isPlain: isPlain && !leadsToTls, hostHeader: `no-app-has-this-name.${host2}` }) : void 0;
    signal.throwIfAborted();
    return judgeAnswer({ host: host2, address, answer, ...forNobody && { forNobody } });
  }));
  return problems2.flatMap((problem2) => problem2 ?? []);
}
function addressesIn({ domain: domain2, records }, host2) {
  const found = covering(records, domain2, host2).flatMap(({ type, data }) => ["A", "AAAA"].includes(type) ? [data] : []);
  const alias = covering(records, domain2, host2).find(({ type }) => type === "CNAME");
  if (alias)
    return { kind: "alias", target: alias.data.replace(/\.$/, "") };
  return found.length > 0 ? { kind: "addresses", addresses: found } : { kind: "nothing" };
}
function describeRecord(zone, host2, address) {
  const record2 = zone && covering(zone.records, zone.domain, host2).find(({ data }) => data === address);
  return zone && record2 && `${record2.type} record ${record2.id} of ${fullName(record2.name, zone.domain)}`;
}
function covering(records, domain2, host2) {
  const at2 = (name) => records.filter((record2) => fullName(record2.name, domain2) === name);
  const own = at2(host2);
  if (own.length > 0)
    return own;
  const labels = host2.split(".");
  return labels.map((_, index) => at2(["*", ...labels.slice(index + 1)].join("."))).find(({ length }) => length > 0) ?? [];
}

// packages/environment/build/src/readiness/problem.js
function renderProblem({ host: host2, seen: seen2, expected }) {
  return `${host2}: ${seen2}; expected ${expected}`;
}

// packages/environment/build/src/readiness/wait-for-hosts.js
var unansweredLooks = 3;
var most4 = 20;
async function waitForHosts(request2, deps) {
  const { clock, deadline, log } = deps;
  const pending = new Set(request2.origins);
  let problems2 = [];
  let unanswered = 0;
  const wait2 = async (awaited, observe) => {
    try {
      await waitUntil(observe, { awaited, clock, deadline, log, first: 500, most: 5e3 });
    } catch (error) {
      if (!(error instanceof WaitTimeoutError) || problems2.length === 0)
        throw error;
      throw notReady(problems2, error);
    }
  };
  await wait2("the hosts", async () => {
    const origins = [...pending];
    const looks = await observeHosts({ ...request2, origins }, { ...deps, signal: deadline.signal }, unanswered >= unansweredLooks);
    for (const [index, look2] of looks.entries()) {
      const origin = origins[index];
      if (origin && look2.kind === "ready")
        pending.delete(origin);
    }
    problems2 = looks.flatMap((look2, index) => problemsOf(look2, origins[index]?.host ?? "", request2.domain));
    const isUnanswered = looks.some(({ kind: kind2 }) => kind2 === "unanswered");
    unanswered = isUnanswered ? unanswered + 1 : unanswered;
    if (isUnanswered && unanswered === unansweredLooks)
      log.warning(`the name servers of ${request2.domain} cannot be asked from here, so the zone's records are believed and the hosts are asked by name: let the runner reach UDP port 53 to have them proven`);
    return seenAs(problems2);
  });
  await wait2("the hosts by name", async () => {
    const seen2 = await Promise.all(request2.origins.map((origin) => askByName(origin, deps)));
    problems2 = seen2.flatMap((problem2) => problem2 ?? []);
    return seenAs(problems2);
  });
}
function problemsOf(look2, host2, domain2) {
  if (look2.kind === "ready")
    return [];
  if (look2.kind === "problems")
    return look2.problems;
  return [{ host: host2, seen: look2.because, expected: `an answer of a name server of ${domain2}` }];
}
function seenAs(problems2) {
  return problems2.length === 0 ? { kind: "done", value: void 0 } : { kind: "waiting", seen: problems2.slice(0, most4).map(renderProblem).join("; ") };
}
function notReady(problems2, cause) {
  const lines = problems2.slice(0, most4).map((problem2) => `- ${renderProblem(problem2)}`);
  const remedies = [...new Set(problems2.flatMap(({ remedy }) => remedy ?? []))].slice(0, 5);
  return new StagingError("not-ready", [
    `not ready after ${Math.round(cause.elapsed / 1e3)} s:`,
    ...lines,
    ...problems2.length > most4 ? ["- \u2026"] : []
  ].join("\n"), { cause, hint: [...remedies, "Then run it again: it goes on from here."].join(" ") });
}
async function askByName({ host: host2, isPlain }, { fetch: fetch2, deadline }) {
  const url2 = `${isPlain ? "http" : "https"}://${host2}/`;
  try {
    const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(1e4)]);
    const response = await fetch2(url2, { redirect: "manual", signal });
    await response.body?.cancel();
    return void 0;
  } catch (error) {
    deadline.signal.throwIfAborted();
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const isUnknown = cause instanceof Error && "code" in cause && ["ENOTFOUND", "EAI_AGAIN"].includes(String(cause.code));
    return {
      host: host2,
      seen: `${url2} is not answered by name: ${cause instanceof Error ? cause.message.slice(0, 200) : "no answer"}`,
      expected: "any answer",
      ...isUnknown && {
        remedy: "The resolver of this machine was asked before the record was there, and remembers for up to half an hour that it was not."
      }
    };
  }
}

// packages/environment/build/src/readiness/wait-until-ready.js
async function waitUntilReady(request2, deps) {
  const { cluster: cluster3, manifests, hosts } = request2;
  try {
    await cluster3.waitReady({ deadline: deps.deadline });
    for (const manifest of manifests)
      if (["Job", "Deployment", "StatefulSet", "DaemonSet"].includes(manifest.kind))
        await waitForWorkload(manifest, { ...deps, cluster: cluster3 });
    if (manifests.some(({ metadata }) => metadata.namespace === "argocd"))
      await wait("Argo CD's Deployments", () => observeArgocd(cluster3), deps);
    for (const { kind: kind2, metadata } of manifests)
      if (kind2 === "Application")
        await wait(`${applicationNoun} ${metadata.name}`, () => observeApplication(cluster3, metadata.name), deps);
    if (hosts && hosts.origins.length > 0)
      await waitForHosts(hosts, deps);
  } catch (error) {
    if (!(error instanceof WaitTimeoutError))
      throw error;
    throw new StagingError("not-ready", `not ready: ${error.awaited}: ${error.lastSeen}`, {
      cause: error,
      ...error.awaited.startsWith(applicationNoun) && {
        hint: "Can Argo CD read the repository? Give `repository-token` for a private one, and look at the Application in Argo CD."
      }
    });
  }
}
function wait(awaited, observe, { clock, deadline, log }) {
  return waitUntil(observe, { awaited, clock, deadline, log, first: 500, most: 5e3 });
}
var applicationNoun = "the Application";
var done2 = { kind: "done", value: void 0 };
async function observeArgocd(cluster3) {
  const { objects } = await cluster3.list({ apiVersion: "apps/v1", kind: "Deployment", namespace: "argocd" });
  if (objects.length === 0)
    return { kind: "waiting", seen: "there are none" };
  for (const deployment of objects) {
    const readiness = deploymentReadiness(deployment);
    const { name } = deployment.metadata;
    if (readiness.kind === "failed")
      throw new StagingError("not-ready", `the Deployment ${name} in argocd failed: ${readiness.message}`);
    if (readiness.kind === "waiting")
      return { kind: "waiting", seen: `${name}: ${readiness.seen}` };
  }
  return done2;
}
async function observeApplication(cluster3, name) {
  const application = await cluster3.get({
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    name,
    namespace: "argocd"
  });
  const problem2 = comparisonError(application);
  if (problem2)
    return { kind: "waiting", seen: problem2 };
  const sync = text2(application, "status", "sync", "status");
  const health = text2(application, "status", "health", "status");
  if (sync === void 0 || sync === "Unknown")
    return { kind: "waiting", seen: "not compared with git yet" };
  if (health === "Degraded")
    return { kind: "waiting", seen: `${sync}, ${health}` };
  return done2;
}
function comparisonError(application) {
  const condition2 = items(application, "status", "conditions").find((entry) => ["ComparisonError", "InvalidSpecError"].includes(text2(entry, "type") ?? ""));
  return condition2 === void 0 ? void 0 : text2(condition2, "message")?.slice(0, 300);
}

// packages/environment/build/src/provision/make-ready.js
async function makeReady(request2, deps, { made, clusterId, observed }) {
  const { environment, deadline } = request2;
  const { configuration, context, apps } = environment;
  const { log, clock } = context;
  const { domain: domain2 } = configuration.environment;
  const cluster3 = await deps.openCluster(environment, clusterId, { mask: deps.mask, deadline });
  try {
    const manifests = await readBootstrap(
      join15(context.workspace, configuration.bootstrap.directory),
      // Where the environment is reused nothing of it is applied.
      placeholders2(environment, made ? made.loadBalancerIp : observed.addresses[0] ?? "")
    );
    if (!made)
      await guardCluster(cluster3, guardOf(environment), { clock, log, deadline });
    if (made)
      await log.group("Make the cluster a platform", () => bootstrapCluster({ manifests, secrets: [...made.secrets, ...repositorySecrets(request2)] }, { cluster: cluster3, clock, log, deadline }));
    else
      await applySecrets(repositorySecrets(request2), cluster3);
    await log.group("Wait until it is ready", () => waitUntilReady({
      cluster: cluster3,
      manifests,
      hosts: domain2 === void 0 ? void 0 : {
        domain: domain2,
        origins: originsOf(apps, domain2),
        addresses: observed.addresses,
        recorded: (host2) => recordedAddresses(observed, domain2, host2)
      }
    }, {
      fetch: deps.fetch,
      reach: deps.reach,
      dns: deps.dns,
      digitalocean: environment.digitalocean,
      clock,
      log,
      deadline
    }));
  } finally {
    cluster3.close();
  }
}
function placeholders2({ configuration, context, names: names2 }, loadBalancerIp) {
  return {
    [addressName]: loadBalancerIp,
    repository_url: repositoryUrl(context),
    revision: branchOf(context.ref),
    environment: names2.environment,
    domain: configuration.environment.domain ?? ""
  };
}
function repositorySecrets({ environment, repositoryToken }) {
  return repositoryToken ? [repositorySecret(repositoryUrl(environment.context), repositoryToken)] : [];
}
function repositoryUrl({ urls, repository }) {
  return `${urls.server}/${repository.fullName}`;
}

// packages/environment/build/src/inventory/recorded.js
function recordedOnly(ledger, doomed, domain2) {
  return ledger.journal.flatMap(({ kind: kind2, id, name, goneAt, address, zone = domain2 }) => {
    const known2 = resourceKinds.find((one3) => one3 === kind2);
    if (!known2 || known2 === "tag" || id === "" || goneAt || known2 === "dns-record" && !zone)
      return [];
    const resource = {
      kind: known2,
      id,
      name,
      proof: "none",
      ...zone && known2 === "dns-record" && { zone, ...address && { address } }
    };
    return doomed.some((other) => sameResource(other, resource)) ? [] : [resource];
  });
}

// packages/environment/build/src/provision/record-ready.js
async function recordReady(request2, { document: document2, heldUntil = "", made, observed, digest }) {
  const { environment } = request2;
  const { configuration, context, apps } = environment;
  const { clock } = context;
  const { generation } = document2;
  const { domain: domain2 } = configuration.environment;
  const gone = made ? await goneSince(environment, document2, observed) : [];
  return environment.ledger.update(`provision: ready, leased by ${context.actor}`, (current) => {
    requireGeneration(current, generation, "taking a lease");
    const now = clock.now();
    const leased = withLease(withUse(withoutOperation(current, operationId("provision", context.run)), now), {
      ...leaseOf(request2),
      since: current.leases.find(({ id }) => id === leaseId(context.run.id))?.since ?? new Date(now).toISOString(),
      until: new Date(Math.max(leaseEnd(current, request2.leaseDuration, now), Date.parse(heldUntil) || 0)).toISOString()
    });
    const counted = (next2) => withSeen(next2, observed.paid, { now, isComplete: true });
    const complete = {
      stack: {
        commit: context.sha,
        digest,
        appliedAt: new Date(now).toISOString(),
        prices: observed.nodePrices,
        hosts: [...hostsOf(apps, domain2)]
      }
    };
    if (!made)
      return counted(withJournal(leased, journalOf(environment, { resources: newBalancers(observed, leased) })));
    const at2 = new Date(clock.now()).toISOString();
    const journaled = withJournal(withoutInterruptions(leased, operationId("provision", context.run)), [
      ...journalOf(environment, observed),
      ...made.states
    ]);
    return counted({ ...withGone(withoutPlannedRecords(journaled), gone, at2), ...complete });
  });
}
function leaseOf({ environment, reason, isByHand }) {
  const { context } = environment;
  return {
    id: leaseId(context.run.id),
    holder: context.actor,
    run: context.run.url,
    branch: branchOf(context.ref),
    reason,
    ...isByHand && !isBot(context.actor) && { byHand: true }
  };
}
async function goneSince({ digitalocean, configuration }, document2, { resources }) {
  const unseen3 = recordedOnly(document2, resources, configuration.environment.domain);
  const there = await Promise.all(unseen3.map((resource) => kindRules[resource.kind].exists(digitalocean, resource)));
  return unseen3.filter((_, index) => !there[index]);
}

// packages/environment/build/src/preflight/judge-account.js
var area = "DigitalOcean";
function judgeQuota({ account, droplets, needs }) {
  const check4 = "Droplet limit";
  if (account.kind === "failed")
    return [];
  const limit = account.value.droplet_limit;
  if (droplets.kind === "failed" || typeof limit !== "number")
    return [unknown(area, check4, "the Droplets cannot be listed", "Give the token the scope droplet:read.")];
  const free2 = limit - droplets.value.all + droplets.value.ours;
  const seen2 = `${droplets.value.all} of ${limit} in use`;
  const ask2 = "Delete Droplets that nobody needs, or ask DigitalOcean for a higher limit.";
  const { nodes, mostNodes } = needs;
  if (nodes !== void 0 && free2 < nodes)
    return [problem(area, check4, "quota-exceeded", `${seen2}; the cluster begins with ${nodes} nodes`, ask2)];
  if (mostNodes !== void 0 && free2 < mostNodes)
    return [
      droplets.value.ours > 0 ? warning(area, check4, `${seen2}; the cluster cannot grow to its ${mostNodes} nodes`, ask2) : problem(
        area,
        check4,
        "quota-exceeded",
        // digitalocean/doctl#1619: also of nodes that an autoscaler may never add.
        `${seen2}; the cluster may grow to ${mostNodes} nodes, and DigitalOcean makes none that could not`,
        `${ask2} Or set the stack's variable \`max_nodes\` to less.`
      )
    ];
  if (nodes !== void 0)
    return [fine(area, check4, `${seen2}; the cluster begins with ${nodes}`)];
  return [
    free2 > 0 ? unknown(area, check4, `${seen2}; how many nodes the stack makes is not known from here`, "Check out the repository.") : problem(area, check4, "quota-exceeded", seen2, ask2)
  ];
}
function judgeOffer({ region: region2, needs, kubernetes, databases, sizes }) {
  return [
    named4({
      check: "region",
      wanted: region2,
      offered: kubernetes.kind === "seen" ? kubernetes.value.regions.map(({ slug }) => slug) : void 0,
      remedy: "Set `environment.region` to one of them."
    }),
    named4({
      check: "node size",
      wanted: needs.nodeSize,
      offered: kubernetes.kind === "seen" ? kubernetes.value.sizes.map(({ slug }) => slug) : void 0,
      remedy: "Set the stack's variable `node_size` to one of them.",
      priced: sizes.kind === "seen" ? sizes.value : void 0
    }),
    named4({
      check: "Kubernetes version",
      wanted: needs.kubernetesVersionPrefix,
      offered: kubernetes.kind === "seen" ? kubernetes.value.versions.map(({ slug }) => slug) : void 0,
      remedy: "Set the stack's variable `kubernetes_version_prefix` to the beginning of one of them.",
      isPrefix: true
    }),
    named4({
      check: "database version",
      wanted: needs.databaseVersion,
      offered: databases.kind === "seen" ? databases.value["pg"]?.versions ?? [] : void 0,
      remedy: "Set the stack's variable `database_version` to one of them."
    }),
    named4({
      check: "database size",
      wanted: needs.databaseSize,
      offered: databases.kind === "seen" ? databases.value["pg"]?.layouts.find(({ num_nodes }) => num_nodes === 1)?.sizes ?? [] : void 0,
      remedy: "Set the stack's variable `database_size` to one of them."
    })
  ];
}
function named4({ check: check4, wanted, offered: offered2, remedy, isPrefix = false, priced }) {
  if (wanted === void 0)
    return unknown(area, check4, "the stack does not say it in a variable that is known here", "Check out the repository; a stack of your own answers for itself.");
  if (offered2 === void 0)
    return unknown(area, check4, `${wanted}; what is offered cannot be read`, "Give the token its read scopes.");
  const found = offered2.find((slug) => isPrefix ? slug.startsWith(wanted) : slug === wanted);
  if (found === void 0)
    return problem(area, check4, "invalid-configuration", `${wanted} is not offered; there are ${offered2.slice(0, 12).join(", ")}`, remedy);
  const price2 = priced?.find(({ slug }) => slug === wanted)?.price_monthly;
  return fine(area, check4, price2 === void 0 ? found : `${found}, $${price2} a month`);
}

// packages/environment/build/src/preflight/judge-names.js
var area2 = "DNS";
function judgeCertificate2({ certificate, certificates, now, domain: domain2 }) {
  const check4 = "certificate";
  if (certificate === void 0)
    return [];
  if (certificates.kind === "failed")
    return [unknown(area2, check4, `${certificate} cannot be looked for`, "Give the token the scope certificate:read.")];
  const found = certificates.value.find(({ name }) => name === certificate);
  if (!found)
    return [
      problem(area2, check4, "not-found", `there is none called ${certificate}`, `Make the wildcard certificate with infra/foundation (for *.<environment>.${domain2}), or name another in \`certificate_name\`.`)
    ];
  const end2 = found.not_after ? Date.parse(found.not_after) : Number.NaN;
  if (found.state === "error" || end2 <= now)
    return [
      problem(area2, check4, "not-ready", `${certificate} is ${found.state === "error" ? "in error" : "expired"}`, "Look at it in the control panel: DigitalOcean renews its own only in a zone that is delegated to it.")
    ];
  return [fine(area2, check4, found.not_after ? `${certificate}, until ${found.not_after.slice(0, 10)}` : certificate)];
}

// packages/environment/build/src/provision/require-offer.js
async function requireOffer(environment, needs, before) {
  const { digitalocean, configuration, context } = environment;
  const { region: region2, domain: domain2 } = configuration.environment;
  const lacks = (kind2) => !before.resources.some((one3) => one3.kind === kind2);
  const [account, kubernetes, databases, sizes, droplets, certificates] = await Promise.all([
    lookAt(digitalocean.account()),
    lookAt(digitalocean.kubernetesOffer()),
    lookAt(digitalocean.databaseOffer()),
    lookAt(digitalocean.sizes()),
    lookAt(digitalocean.droplets.list()),
    lookAt(digitalocean.certificates.list())
  ]);
  const ours3 = before.cluster && clusterTag(before.cluster.id);
  const counted = droplets.kind === "failed" ? droplets : {
    kind: "seen",
    value: {
      all: droplets.value.length,
      ours: droplets.value.filter(({ tags: tags2 }) => ours3 !== void 0 && tags2.includes(ours3)).length
    }
  };
  const offer = judgeOffer({ region: region2, needs, kubernetes, databases, sizes });
  const about2 = (words3) => offer.filter(({ check: check4 }) => words3.test(check4));
  const findings = [
    ...before.cluster ? [] : [...about2(/^region|^node|^Kubernetes/), ...judgeQuota({ account, droplets: counted, needs })],
    ...lacks("database") ? about2(/^database/) : [],
    ...lacks("load-balancer") && domain2 !== void 0 ? judgeCertificate2({ certificate: needs.certificate, certificates, now: context.clock.now(), domain: domain2 }) : []
  ];
  const problems2 = findings.filter(({ state }) => state === "problem");
  const [first] = problems2;
  if (!first)
    return;
  throw new StagingError(first.reason ?? "invalid-configuration", `nothing was made, since this would fail in the middle:
${problems2.map(({ check: check4, seen: seen2 }) => `- ${check4}: ${seen2}`).join("\n")}`, { hint: [...new Set(problems2.map(({ remedy }) => remedy))].join(" ") });
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

// packages/environment/build/src/provision/require-room.js
var patience12 = 3e4;
async function requireRoom(environment, ledgers) {
  const { names: names2, configuration, digitalocean } = environment;
  const own = ledgers.get(names2.environment);
  if (own instanceof StagingError)
    throw own;
  requireAccount(environment, own, await findTeam(digitalocean));
  const there = oldestFirst(environment, ledgers);
  if (there.includes(names2.environment))
    return;
  if (there.length >= configuration.environment.limit)
    throw oneTooMany(environment, there);
  await requireAccountRoom(environment);
}
async function confirmRoom(environment, deadline) {
  const { names: names2, configuration, context } = environment;
  const { clock, log } = context;
  const { limit } = configuration.environment;
  let others = [];
  try {
    await waitUntil(async () => {
      const there = oldestFirst(environment, await environment.ledgers());
      if (there.length <= limit)
        return { kind: "done", value: void 0 };
      others = there.filter((name) => name !== names2.environment);
      if (!there.slice(0, limit).includes(names2.environment))
        throw oneTooMany(environment, others);
      return { kind: "waiting", seen: `${others.join(", ")} next to it` };
    }, {
      awaited: `room for ${names2.environment}`,
      deadline: deadline.within(patience12),
      clock,
      log,
      first: 500,
      most: 3e3
    });
  } catch (error) {
    throw error instanceof WaitTimeoutError ? oneTooMany(environment, others) : error;
  }
}
function oldestFirst(environment, ledgers) {
  const limits2 = configuredLimits(environment.configuration);
  return [...ledgers].filter(([, document2]) => document2 instanceof StagingError || endOf(document2, limits2) !== void 0).map(([name, document2]) => ({ name, since: document2 instanceof StagingError ? "" : document2.life?.since ?? "" })).sort((a, b) => (Date.parse(a.since) || 0) - (Date.parse(b.since) || 0) || (a.name < b.name ? -1 : 1)).map(({ name }) => name);
}
function oneTooMany({ names: names2, configuration }, others) {
  return new RefusedError("quota-exceeded", `${names2.environment} would be one environment too many: ${[...others].sort().join(", ")} ${others.length === 1 ? "is" : "are"} there, and ${configuration.environment.limit} may be`, { hint: "Destroy one of them with staging-control, or raise `environment.limit` in .github/staging.yml." });
}

// packages/environment/build/src/preflight/scopes.js
var nobody2 = "00000000-0000-4000-8000-000000000000";
var noNumber = "9007199254740991";
var noTag = "staging-actions:no-such-tag";
async function observeScopes(digitalocean, { domain: domain2, types: types2 }) {
  const rows = scopesFor(types2).filter(({ routes }) => domain2 !== void 0 || !probeOf(routes).includes("{domain_name}"));
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
function namesNothing(route) {
  return !/\{(?!domain_name\})\w+\}/.test(route);
}
function probeOf(routes) {
  return routes[0] ?? "";
}
function ask(digitalocean, route, domain2) {
  const [method = "GET", template = ""] = route.split(" ");
  const path2 = template.replace("{domain_name}", domain2).replace("{tag_id}", noTag).replace(/\{(droplet_id|domain_record_id)\}/, noNumber).replace(/\{\w+\}/, nobody2);
  return digitalocean.refusal(method, method === "GET" && path2 === template ? `${path2}?per_page=1` : path2);
}

// packages/environment/build/src/provision/require-scopes.js
async function requireScopes({ digitalocean, configuration, context }, { types: types2 }) {
  const { log } = context;
  const { domain: domain2 } = configuration.environment;
  const { missing: missing2, doubtful, unclear } = await observeScopes(digitalocean, { domain: domain2, types: types2 });
  if (unclear.length > 0)
    log.info(`DigitalOcean did not say whether the token has ${unclear.map(({ scope }) => scope).join(", ")}: going on without knowing`);
  if (doubtful.length > 0)
    log.warning(`digitalocean-token seems to lack scopes: DigitalOcean answers 403 about ids that nothing has.
${listed3(doubtful)}
Give the token these scopes: ${tokenPage}. If it has them, this means nothing: please report it.`);
  if (missing2.length === 0)
    return doubtful;
  throw new StagingError("forbidden", `digitalocean-token lacks ${missing2.length === 1 ? "a scope" : `${missing2.length} scopes`}, and nothing was made:
${listed3(missing2)}`, {
    hint: `Give the token ${missing2.length === 1 ? "this scope" : "these scopes"}: ${tokenPage}; docs/security.md has the whole list.`
  });
}
function listed3(scopes) {
  return scopes.map(({ scope, breaks }) => `- ${scope}: without it ${breaks}`).join("\n");
}

// packages/environment/build/src/decide.js
function decideProvision({ observed, ledger, others, digest }) {
  if (ledger.teamUuid !== null && ledger.teamUuid !== observed.teamUuid)
    return {
      kind: "refuse",
      reason: "wrong-account",
      message: `the environment belongs to the DigitalOcean team ${ledger.teamUuid}; the token is of team ${observed.teamUuid}`,
      hint: "Use a token of that team, or tear the environment down with one first."
    };
  const stranger = observed.doubts.find(({ isInTheWay }) => isInTheWay);
  if (stranger)
    return {
      kind: "refuse",
      reason: "foreign-environment",
      message: `there is a ${stranger.kind} called ${stranger.name} (${stranger.id}) that is not proven to be ours: ${stranger.because}`,
      hint: `Look at it: ${stranger.url}. If it is of this environment, destroy that in staging-control; else rename or delete it by hand, or choose another environment name.`
    };
  const { state, because } = stateOf(observed, ledger, others);
  if (state === "destroying")
    return { kind: "wait", seen: because };
  if (state === "absent")
    return { kind: "create" };
  if (state === "provisioning")
    return others.length > 0 ? { kind: "wait", seen: because } : { kind: "adopt", because };
  if (state !== "ready" || !observed.cluster)
    return { kind: "adopt", because };
  const { digest: applied, uncertain } = ledger.stack ?? {};
  if (uncertain !== void 0)
    return { kind: "adopt", because: `nobody knows what is there: its last apply did not end well in ${uncertain}` };
  if (applied !== digest)
    return { kind: "adopt", because: "its stacks or its bootstrap were changed since the last apply" };
  return { kind: "reuse", clusterId: observed.cluster.id };
}

// packages/environment/build/src/provision/settle.js
async function settle(environment, { ledger, digest, inState, deadline }) {
  const { context, names: names2 } = environment;
  const { clock, log } = context;
  const { decision, observed } = await waitUntil(async () => {
    const seen2 = await observeOurs(environment, ledger, { inState });
    const decided = decideProvision({ observed: seen2, ledger, others: [], digest });
    const obstacles = seen2.doubts.filter(({ isInTheWay }) => isInTheWay);
    if (decided.kind === "refuse" && decided.reason === "foreign-environment" && await areGoing(obstacles, environment))
      return { kind: "waiting", seen: obstacles.map(({ kind: kind2, name }) => `${kind2} ${name}`).join(", ") };
    return decided.kind === "wait" ? { kind: "waiting", seen: decided.seen } : { kind: "done", value: { decision: decided, observed: seen2 } };
  }, { awaited: `what is left of ${names2.environment} to be gone`, clock, deadline, log, first: 2e3, most: 15e3 });
  if (decision.kind === "refuse")
    throw new RefusedError(decision.reason, decision.message, { hint: decision.hint });
  log.info(describe3(names2.environment, decision));
  return { decision, observed };
}
async function areGoing(obstacles, { digitalocean }) {
  const going = await Promise.all(obstacles.map(async ({ kind: kind2, id }) => kind2 === "cluster" ? (await digitalocean.clusters.find(id))?.status.state === "deleting" || !await kindRules.cluster.exists(digitalocean, { id }) : !await kindRules[kind2].exists(digitalocean, { id })));
  return going.every(Boolean);
}
function describe3(environment, decision) {
  if (decision.kind === "create")
    return `${environment} does not exist: creating it`;
  if (decision.kind === "reuse")
    return `${environment} is there: using it`;
  return `${environment} is there in part: taking it over (${decision.because})`;
}

// packages/environment/build/src/provision/provision-environment.js
async function provisionEnvironment(request2, deps) {
  const { environment, deadline } = request2;
  const { context, names: names2, configuration } = environment;
  requireBounds(environment);
  stackBackends(names2, configuration, deps.spacesUrl);
  await requireAddressOutput(context.workspace, configuration);
  if (request2.discardLedger)
    await startOver(environment);
  const ledgers = await environment.ledgers();
  await requireRoom(environment, ledgers);
  const claimed = await claimProvision(environment, {
    operation: {
      id: operationId("provision", context.run),
      kind: "provision",
      run: context.run,
      actor: context.actor,
      machine: hostname4(),
      ...contestedHosts(environment)
    },
    lease: leaseOf(request2)
  }, deadline);
  try {
    if (claimed.begins)
      await confirmRoom(environment, deadline);
    const provisioned = await provision(request2, deps, claimed);
    await lookAfterOthers(environment, ledgers);
    return provisioned;
  } catch (error) {
    await releaseAfterFailure(environment, "provision");
    await leaveToReaper(environment, claimed.document.generation, deps);
    if (!context.signal.aborted)
      await showOutside(environment);
    throw error;
  }
}
async function startOver({ ledger, context, names: names2 }) {
  const { actor, log } = context;
  if (isBot(actor))
    throw new RefusedError("forbidden", `${actor} may not discard the ledger of ${names2.environment}`, {
      hint: "A person has to say so: run staging-control with `create` and `discard-ledger`."
    });
  const { problem: problem2 } = await ledger.startOver(`provision: a new ledger, by ${actor}`);
  if (problem2 === void 0)
    log.info("the ledger can be read: it is kept");
  else
    log.warning(`a new ledger takes the place of one that nobody can read: ${problem2}. Others who held ${names2.environment} hold it no more`);
}
async function provision(request2, deps, { document: document2, heldUntil, abandoned: noted }) {
  const { environment, deadline } = request2;
  const { configuration, context, names: names2, apps } = environment;
  const { log, clock } = context;
  const { generation } = document2;
  const backends = stackBackends(names2, configuration, deps.spacesUrl);
  const abandoned = await boundByRuns(noted, environment.github);
  warnOfStrays(environment, document2, backends);
  const inStateBy = (ledger) => (ours3) => heldByStates(deps.states, backends, { ledger, ours: ours3, environment, isByWord: false });
  const digest = await environmentDigest(context.workspace, configuration, names2, apps);
  const { decision, observed: found } = await log.group("Look at what is there", () => settle(environment, {
    ledger: document2,
    digest,
    inState: inStateBy(document2),
    deadline
  }));
  const observe = async () => {
    const ledger = await environment.ledger.read() ?? document2;
    return observeOurs(environment, ledger, { inState: inStateBy(ledger) });
  };
  let before = found;
  let doubtfulScopes = [];
  if (decision.kind !== "reuse") {
    const needs = await readStackNeeds(context.workspace, configuration);
    doubtfulScopes = await requireScopes(environment, needs);
    await requireOffer(environment, needs, before);
    await requireHosts(environment, document2, before, deadline);
    await announceCost(environment, needs);
    await showOutside(environment);
    before = await clearTheWay({ environment, generation, observed: found, observe, deadline });
  }
  const made = decision.kind === "reuse" ? void 0 : await makeEnvironment({
    environment,
    generation,
    teamUuid: before.teamUuid,
    before,
    observe,
    abandoned,
    deadline
  }, deps);
  const clusterId = decision.kind === "reuse" ? decision.clusterId : made?.clusterId ?? "";
  const observed = made ? await observeMade(environment, withJournal(document2, made.states), made.inState, deadline) : before;
  await makeReady(request2, deps, { made, clusterId, observed });
  const written2 = await recordReady(request2, { document: document2, heldUntil, made, observed, digest });
  const end2 = warnOfEnd(environment, written2);
  if (end2)
    log.info(`${names2.environment} ${sayEnd(end2)}`);
  const urls = urlsOf(environment, written2);
  await showOutside(environment);
  return {
    environment: names2.environment,
    clusterId,
    created: made !== void 0,
    deployedApps: Object.keys(written2.apps).sort(),
    urls,
    leaseId: leaseId(context.run.id),
    end: end2,
    generation,
    stackDigest: applyNameOf(written2.stack, digest),
    cost: costOf(written2, clock.now()),
    doubtfulScopes,
    duration: deadline.elapsed()
  };
}
function warnOfStrays({ configuration, context }, document2, backends) {
  for (const place of strayPlaces(document2, backends))
    context.log.warning(`the state ${place} of this environment is of no stack of the configuration. ${formerRemedy(configuration.promotion.branch)}`);
}
async function announceCost({ configuration, context, digitalocean }, needs) {
  const { log } = context;
  const { budget } = configuredLimits(configuration);
  const prices = priceList(await digitalocean.sizes(), configuration.prices);
  const estimate = estimateStacks(needs, prices);
  if (!estimate) {
    log.info("what it is going to cost is not known: the stacks do not name sizes in variables that are known here");
    return;
  }
  const { perHour: perHour2, without: without2 } = estimate;
  log.info(`it is going to cost about $${perHour2.toFixed(2)} an hour, $${(perHour2 * 24).toFixed(2)} a day, without ${without2.join(", ")} (list prices of ${pricesAsOf})`);
  if (budget !== void 0 && perHour2 > 0)
    log.info(`the budget of $${budget} lasts about ${renderDuration(budget / perHour2 * 36e5)}`);
}

// packages/environment/build/src/readiness/reach.js
import { request as requestPlainly } from "node:http";
import { request as requestOverTls } from "node:https";
import { checkServerIdentity, connect as connectTls } from "node:tls";
var reach = (asked2) => answerOf2(asked2, () => void 0);
function reachFrom(env) {
  const proxy = env["NODE_USE_ENV_PROXY"] === "1" ? env["HTTPS_PROXY"] || env["https_proxy"] : void 0;
  if (!proxy)
    return reach;
  const direct = (env["NO_PROXY"] || env["no_proxy"] || "").split(",").map((entry) => entry.trim());
  return (asked2) => direct.includes(asked2.address) || direct.includes("*") ? reach(asked2) : answerOf2(asked2, () => tunnel(new URL(proxy), asked2));
}
async function answerOf2(asked2, open2) {
  try {
    const socket = await open2();
    return asked2.isPlain ? await answerTo(plainly(asked2, socket)) : await encrypted(asked2, socket);
  } catch (error) {
    if (error instanceof ProxyRefusal)
      return { kind: "unasked" };
    const { code, name = "", message = String(error) } = error;
    return { kind: "failed", code: code ?? name, message: message.slice(0, 200) };
  }
}
async function encrypted(asked2, socket) {
  const secure = await handshake(asked2, socket);
  const certificate = describeCertificate(secure, asked2.host);
  if (certificate.problem !== void 0 || !certificate.coversHost) {
    secure.destroy();
    return { kind: "certificate", certificate };
  }
  const { host: host2, hostHeader = host2, signal } = asked2;
  const headers = { host: hostHeader };
  return answerTo(requestPlainly({ createConnection: () => secure, headers, path: "/", signal }));
}
function handshake({ host: host2, address, signal, port = 443, ca }, socket) {
  return new Promise((resolve, reject) => {
    const secure = connectTls({
      ...socket ? { socket } : { host: address, port },
      servername: host2,
      ALPNProtocols: ["http/1.1"],
      rejectUnauthorized: false,
      ...ca && { ca }
    });
    const abort = () => secure.destroy(signal.reason instanceof Error ? signal.reason : new Error("no answer in time"));
    signal.addEventListener("abort", abort, { once: true });
    secure.once("secureConnect", () => {
      secure.off("error", reject);
      signal.removeEventListener("abort", abort);
      resolve(secure);
    });
    secure.once("error", reject);
    secure.once("close", () => reject(Object.assign(new Error("it hung up"), { code: "ECONNRESET" })));
  });
}
function describeCertificate(socket, host2) {
  const certificate = socket.getPeerCertificate();
  const mismatch = checkServerIdentity(host2, certificate);
  const problem2 = socket.authorizationError;
  const code = problem2 instanceof Error && "code" in problem2 ? String(problem2.code) : problem2 ? String(problem2) : void 0;
  return {
    names: namesOf2(certificate),
    issuer: one2(certificate.issuer?.O ?? certificate.issuer?.CN),
    validFrom: certificate.valid_from ?? "",
    validTo: certificate.valid_to ?? "",
    problem: code === "ERR_TLS_CERT_ALTNAME_INVALID" ? void 0 : code,
    coversHost: mismatch === void 0
  };
}
function namesOf2({ subjectaltname, subject }) {
  const names2 = (subjectaltname ?? "").split(", ").flatMap((entry) => /^(?:DNS|IP Address):(.+)$/.exec(entry)?.[1] ?? []);
  return names2.length > 0 ? names2 : [one2(subject?.CN)].filter((name) => name !== "");
}
function one2(value2) {
  return (Array.isArray(value2) ? value2[0] : value2) ?? "";
}
function plainly({ host: host2, hostHeader = host2, address, port = 80, signal }, socket) {
  return requestPlainly({
    ...socket ? { createConnection: () => socket } : { host: address, port, agent: false },
    headers: { host: hostHeader },
    path: "/",
    signal
  });
}
function answerTo(asked2) {
  return new Promise((resolve, reject) => {
    asked2.on("response", (response) => {
      response.destroy();
      resolve({ kind: "http", status: response.statusCode ?? 0, location: response.headers.location });
    });
    asked2.on("error", reject);
    asked2.end();
  });
}
var ProxyRefusal = class extends Error {
};
function tunnel(proxy, { address, isPlain, port = isPlain ? 80 : 443, signal }) {
  const target2 = address.includes(":") ? `[${address}]:${port}` : `${address}:${port}`;
  const speak = proxy.protocol === "https:" ? requestOverTls : requestPlainly;
  const credentials = decodeURIComponent(`${proxy.username}:${proxy.password}`);
  return new Promise((resolve, reject) => {
    const asked2 = speak({
      host: proxy.hostname,
      port: proxy.port || (proxy.protocol === "https:" ? 443 : 80),
      method: "CONNECT",
      path: target2,
      headers: {
        host: target2,
        ...proxy.username && { "proxy-authorization": `Basic ${Buffer.from(credentials).toString("base64")}` }
      },
      signal,
      agent: false
    });
    asked2.on("connect", ({ statusCode = 0 }, socket) => {
      if (statusCode === 200)
        return resolve(socket);
      socket.destroy();
      if (statusCode < 500)
        return reject(new ProxyRefusal(`the proxy answered ${statusCode} for ${target2}`));
      reject(Object.assign(new Error(`nothing answers at ${target2}`), { code: "ECONNREFUSED" }));
    });
    asked2.on("error", reject);
    asked2.end();
  });
}

// packages/environment/build/src/stacks/stack-terraform.js
import { access as access2 } from "node:fs/promises";

// packages/environment/build/src/stacks/declared-variables.js
import { readdir as readdir7, readFile as readFile8 } from "node:fs/promises";
import { join as join16 } from "node:path";
async function declaredVariables(directory) {
  const files = await terraformFilesIn(directory);
  const found = await Promise.all(files.map(async (file3) => {
    const text4 = await readFile8(join16(directory, file3), "utf8");
    return file3.endsWith(".json") ? declaredInJson(text4) : declaredInHcl(text4);
  }));
  return new Map(found.flat());
}
function declaredInHcl(text4) {
  const code = withoutComments(text4);
  return [...code.matchAll(/^\s*variable\s+"?([\w-]+)"?\s*\{/gm)].map((found) => {
    const body = blockFrom(code, found.index + found[0].length);
    return [found[1] ?? "", { hasDefault: body === void 0 || /(^|[\s{])default\s*=/.test(body) }];
  });
}
function declaredInJson(text4) {
  const variables = objectIn2(text4)["variable"];
  return Object.entries(typeof variables === "object" && variables !== null ? variables : {}).map(([name, variable]) => [name, { hasDefault: JSON.stringify(variable).includes('"default":') }]);
}
function objectIn2(text4) {
  const value2 = JSON.parse(text4);
  return typeof value2 === "object" && value2 !== null ? value2 : {};
}
function withoutComments(text4) {
  return text4.replace(/"((?:[^"\\\n]|\\.)*)"|\/\*[\s\S]*?\*\/|(?:#|\/\/)[^\n]*/g, (match2, quoted) => quoted === void 0 ? "" : /^[\w-]*$/.test(quoted) ? match2 : '""');
}
function blockFrom(code, start2) {
  let depth = 1;
  let body = "";
  for (let index = start2; index < code.length; index += 1) {
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

// packages/environment/build/src/stacks/stack-terraform.js
function stackRunner({ context, digitaloceanToken, spaces, version }) {
  const { env, spawn, tools, log, temp, urls } = context;
  return async ({ directory, variables, command, deadline }) => {
    const isDeclared = await declaredIn(directory);
    const terraform = await openTerraform({
      directory,
      command,
      env: {
        ...env,
        DIGITALOCEAN_TOKEN: digitaloceanToken,
        DIGITALOCEAN_API_URL: urls.digitalocean,
        AWS_ACCESS_KEY_ID: spaces.accessKey,
        AWS_SECRET_ACCESS_KEY: spaces.secretKey
      },
      spawn,
      tools,
      log,
      temp,
      deadline,
      ...version && { version }
    });
    const declared = (values) => Object.fromEntries(Object.entries(values).filter(([name]) => isDeclared(name)));
    const given2 = { ...declared(variables.own), ...variables.configured, ...declared(variables.identity) };
    return {
      ...terraform,
      plan: async (imports) => {
        const plan = await terraform.plan(given2, imports);
        requireOneAccount(plan, { token: digitaloceanToken, api_endpoint: urls.digitalocean });
        return plan;
      },
      destroy: (onEvent) => terraform.destroy(given2, onEvent)
    };
  };
}
function requireOneAccount({ settings = [] }, expected) {
  const other = settings.find(({ name, value: value2 }) => Object.hasOwn(expected, name) && value2 !== expected[name]);
  if (other)
    throw new RefusedError("wrong-account", `the plan is not applied: the provider ${other.provider} has a \`${other.name}\` of its own in the stack, and it is not the one of this run`, {
      hint: `Leave \`${other.name}\` out of the provider's block: it is in the environment. What is made with another account's token cannot be looked for, and would be left behind: make it in a stack outside of the environment.`
    });
}
async function declaredIn(directory) {
  await access2(directory).catch((cause) => {
    throw new StagingError("invalid-configuration", `there is no folder ${directory} with a stack`, {
      hint: "Correct `stacks[].directory`, or merge the promotion branch into this one: the stacks are the ones of that branch.",
      cause
    });
  });
  const declared = await declaredVariables(directory);
  return (name) => declared.has(name);
}

export {
  systemClock,
  Deadline,
  remedyOf,
  sayEnd,
  branchOf,
  stateStore,
  openOurCluster,
  openEnvironment,
  releaseOperation,
  provisionEnvironment,
  reachFrom,
  stackRunner
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
