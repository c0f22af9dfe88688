export * from './people';
export * from './children';
export * from './living';
export * from './sharing';
export * from './history';
export * from './work';
