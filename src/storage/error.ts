/** The storage cannot be used. The message is for the operator and says what to do. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}
