/** The layers of a frontier: its sums after some of the issues, in memory that is used again. */

/**
 * The undominated sums over the issues so far, in falling order of `first` and so in rising order of `second`. Each
 * point records the point of the layer before that it extends, and the option of the last issue that it adds.
 */
export interface Layer {
  /** The number of points. */
  count: number;
  /** The sum of each point for the first side. */
  readonly first: Float64Array;
  /** The sum of each point for the second side. */
  readonly second: Float64Array;
  /** The point of the layer before that each point extends. */
  readonly from: Int32Array;
  /** The option of the last issue that each point adds. */
  readonly option: Int32Array;
}

/** Layers that are used again: they are large, and a new one for each issue would keep the garbage collector busy. */
export class LayerPool {
  private readonly spare: Layer[] = [];

  /** An empty layer with room for `size` points. */
  take(size: number): Layer {
    const layer = this.spare.pop();
    if (layer !== undefined && layer.first.length >= size) {
      layer.count = 0;
      return layer;
    }
    const room = Math.ceil(1.5 * size);
    return {
      count: 0,
      first: new Float64Array(room),
      second: new Float64Array(room),
      from: new Int32Array(room),
      option: new Int32Array(room),
    };
  }

  /** Takes back a layer that nobody reads any more. */
  give(layer: Layer): void {
    this.spare.push(layer);
  }

  /** The layer before the first issue: one point, whose sums are 0. */
  root(): Layer {
    return Object.assign(this.take(1), { count: 1 });
  }
}
