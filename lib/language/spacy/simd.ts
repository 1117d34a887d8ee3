/** The engine in WebAssembly SIMD, or the plain one where a browser lacks it. */
import { KERNEL } from './kernel';
import { fill, plainEngine, type Engine, type MemoryPlan } from './matrix';

type Affine = (x: number, stride: number, rows: number, weights: number, bias: number, inputs: number, outputs: number, y: number) => void;

const PAGE = 65_536;
const BYTES = Float32Array.BYTES_PER_ELEMENT;

/** Compiles in place: the kernel is under a thousand bytes. */
export function fastestEngine(plan: MemoryPlan): Engine {
  const bytes = Uint8Array.from(atob(KERNEL), (char) => char.charCodeAt(0));
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(bytes)) return plainEngine(plan);
  const memory = new WebAssembly.Memory({ initial: Math.ceil((plan.size * BYTES) / PAGE) });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
  const affine = exports['affine'] as Affine;
  const floats = new Float32Array(memory.buffer);
  fill(floats, plan);
  return {
    floats,
    affine: (x, stride, rows, { weights, bias, inputs, outputs }, y) => {
      affine(x * BYTES, stride * BYTES, rows, weights * BYTES, bias * BYTES, inputs, outputs, y * BYTES);
    },
  };
}
