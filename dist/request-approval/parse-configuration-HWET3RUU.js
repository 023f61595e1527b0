import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  parseConfiguration
} from "./chunk-ZRGHCKSD.js";
import "./chunk-CD4EPVQ2.js";
import "./chunk-JIXKCKTH.js";
import "./chunk-4RW5VEXX.js";
import "./chunk-J6ABX7BP.js";
export {
  parseConfiguration
};
