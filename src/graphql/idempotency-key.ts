/** What every mutation says of its `idempotencyKey`. */
export const IDEMPOTENCY_KEY =
  'Your name for this request, best a UUID: sent again with the same input it does nothing and answers as before.';
