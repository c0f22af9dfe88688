// The shapes of what the register is asked and of what it answers, beside those that one file alone has.

export * from './access';
export * from './children';
export * from './concerns';
export * from './contacts';
export * from './looks';
export * from './mail';
export * from './paging';
export * from './people';
export * from './plans';
export * from './saved-filters';
export * from './tasks';
export * from './whole';
