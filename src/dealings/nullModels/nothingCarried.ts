/** Switches off all that a deal leaves to the next one. */
export const NOTHING_CARRIED = {
  'after.fades': 1,
  'after.drift': 1,
  'after.returns': 0,
  'vendor.lossAversion': 0,
  'client.lossAversion': 0,
};
