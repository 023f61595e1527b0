// The build without Node's own HTTP client: it works by `fetch`, and has no types of its own.
declare module 'axios/dist/browser/axios.cjs' {
  export { default } from 'axios'
}
