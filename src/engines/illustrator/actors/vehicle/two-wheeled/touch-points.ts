/** Where a rider touches a machine, metres from the middle of its wheelbase on the ground. */
export const CYCLE = {
  saddle: [-0.24, 0.98],
  grips: [0.4, 1.06],
  crank: [-0.03, 0.3],
  arm: 0.17,
  wheel: 0.345,
  axles: [-0.53, 0.53],
  gear: 2.3,
} as const;
export const MOTOR = { saddle: [-0.22, 0.84], grips: [0.4, 1.08], pegs: [-0.06, 0.36] } as const;
export const SCOOTER = { saddle: [-0.34, 0.8], grips: [0.36, 1.04], floor: [0.1, 0.34] } as const;

/** Angle of the crank after a distance: the pedals go once round for `gear` turns of the wheel. */
function crankAngle(travelled: number): number {
  return -travelled / CYCLE.wheel / CYCLE.gear;
}

/** Where a pedal is after a distance: `side` is 1 for the far one. */
export function pedal(travelled: number, side: 1 | -1): readonly [number, number] {
  const a = crankAngle(travelled) + (side === 1 ? 0 : Math.PI);
  return [CYCLE.crank[0] + Math.cos(a) * CYCLE.arm, CYCLE.crank[1] + Math.sin(a) * CYCLE.arm];
}
