'use strict';

require('./beside.cjs').runBeside('./token.ts');
