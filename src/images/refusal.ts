/** What a fault of a picture needs beside its place. */
interface Reason {
  code: string;
  values: Record<string, string | number>;
}

/** Thrown inside the gate where a picture cannot be taken; `examinePicture` hands its reason on as a value. */
export class Refusal extends Error {
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason.code);
    this.reason = reason;
  }
}
