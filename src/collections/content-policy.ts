/**
 * The Content-Security-Policy of all pages: nothing but the site's own files, no inline script, no eval.
 * @param endpoint the engine that answers searches, where there is one beside the site: the only other origin that may be asked
 */
export function contentPolicy(endpoint: URL | undefined): string {
  return [
    "default-src 'none'",
    // The search dialog opens on every page and runs Pagefind's WebAssembly, unless an engine searches for it.
    endpoint ? "script-src 'self'" : "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    endpoint ? `connect-src 'self' ${endpoint.origin}` : "connect-src 'self'",
    "form-action 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
  ].join('; ');
}
