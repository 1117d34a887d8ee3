/** Which language model belongs to this version. Written by tools/language-model/export.py; not edited by hand. */

/** en_core_web_sm 3.8.0, MIT. `path` is below the app's own address. */
export const MODEL_FILE = {
  path: '/language/en.bin',
  bytes: 3417750,
  sha256: '4916ed29b9a0ec2797ba1693771a5e90b48896691a6a7b91730b858fdd9b5410',
} as const;
