import type { SoundFault } from '../model/sound.ts';

/** Thrown inside the gate where a file cannot be taken; `examineSound` hands its fault on as a value. */
export class Refusal extends Error {
  readonly fault: SoundFault;
  constructor(fault: SoundFault) {
    super(fault.code);
    this.fault = fault;
  }
}
