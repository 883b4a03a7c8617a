export type FilmFaultCode = 'not_a_film' | 'too_short' | 'too_large';

/** The bytes of an engine cannot become the film that was asked. */
export class FilmFault extends Error {
  override readonly name = 'FilmFault';
  readonly code: FilmFaultCode;

  constructor(code: FilmFaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
