/** What went wrong with a request, in a form that the page can show. */
export class ApiError extends Error {
  constructor(kind, { errors = [], retryAfter = 0 } = {}) {
    super(kind);
    this.kind = kind;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

async function call(path, language, options = {}) {
  let response;
  try {
    response = await fetch(path, {
      ...options,
      headers: { 'Accept': 'application/json', 'Accept-Language': language, ...options.headers },
    });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new ApiError('offline');
  }
  if (response.ok) {
    return response.json();
  }
  const problem = await response.json().catch(() => ({}));
  switch (response.status) {
    case 400:
      throw new ApiError('refused', { errors: problem.errors ?? [] });
    case 429:
      throw new ApiError('busy', { retryAfter: Number(response.headers.get('Retry-After')) || 1 });
    default:
      throw new ApiError('failed');
  }
}

export const vocabulary = language => call('api/precheck/vocabulary', language);

export const province = (code, language) => call(`api/precheck/provinces/${code}`, language);

export const precheck = (facts, language, signal) =>
  call('api/precheck', language, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(facts),
    signal,
  });
